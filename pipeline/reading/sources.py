"""A report out of one source."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from pipeline.reading.decoding import NotTextError, decode
from pipeline.reading.finding import STANDARD_INPUT, Source
from pipeline.reading.trouble import Trouble
from pipeline.report import Report


def read(source: Source, stdin: BinaryIO | None = None) -> tuple[Report | None, list[Trouble]]:
    """Read one source: its report, or nothing, and what there is to tell about it.

    ``stdin`` is what ``-`` stands for. Raises nothing that has to do with the file: that is a trouble.
    """
    try:
        raw = _raw(source, stdin)
    except IsADirectoryError:
        return None, [Trouble(source.name, "is a folder; give the reports in it")]
    except FileNotFoundError:
        return None, [Trouble(source.name, "does not exist; check the path")]
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        return None, [Trouble(source.name, f"cannot be read ({why}); check the file and its permissions")]
    try:
        text, encoding = decode(raw)
    except NotTextError as error:
        return None, [Trouble(source.name, str(error))]
    if not text.strip("\ufeff \t\n\v\f\xa0"):
        return None, [Trouble(source.name, "is empty; give a report with text")]
    report = Report.of_text(text, source.doc_id, source.name)
    if encoding != "cp1252":
        return report, []
    told = Trouble(source.name, "is not UTF-8; read as Windows-1252 (cp1252)", is_error=False)
    return report, [told]


def _raw(source: Source, stdin: BinaryIO | None) -> bytes:
    if source.name != STANDARD_INPUT:
        return Path(source.name).read_bytes()
    if stdin is None:
        raise ValueError("there is no standard input")
    return stdin.read()
