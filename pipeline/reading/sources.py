"""A report out of one source."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from pipeline.reading.decoding import NotTextError, decode
from pipeline.reading.finding import PAGES, STANDARD_INPUT, Source
from pipeline.reading.trouble import Trouble
from pipeline.report import Report

_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.I)


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
    if _is_page(source, raw):
        return _page(source, raw)
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


def _is_page(source: Source, raw: bytes) -> bool:
    """Whether bytes are a web page: by the name of the file, or by how they begin."""
    return source.name.lower().endswith(PAGES) or _DOCTYPE.match(raw) is not None


def _page(source: Source, raw: bytes) -> tuple[Report | None, list[Trouble]]:
    # The parsers take a while to load, and most reports are text.
    from pipeline.reading.web import PageError, article

    try:
        found = article(raw)
    except PageError as error:
        return None, [Trouble(source.name, str(error))]
    if not found.text:
        return None, [
            Trouble(source.name, "holds no article; save the page of one, or give its text as .txt")
        ]
    return Report.of_text(found.text, source.doc_id, source.name, date=found.date), []


def _raw(source: Source, stdin: BinaryIO | None) -> bytes:
    if source.name != STANDARD_INPUT:
        return Path(source.name).read_bytes()
    if stdin is None:
        raise ValueError("there is no standard input")
    return stdin.read()
