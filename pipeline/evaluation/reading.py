"""Reading gold and results: JSON Lines from a file, a folder of files, or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from pipeline.evaluation.rows import Row, row_from_json

Rows = dict[str, list[Row]]
"""The records of each report, by its ``doc_id``; a report without records has an empty list."""


class InputError(Exception):
    """Input that cannot be read: the message names the file, the line where there is one, and the reason."""


def read_gold(path: Path) -> Rows:
    """Read gold: a folder of ``<doc_id>.jsonl``, or one file.

    In a folder an empty file is a report without records; one file cannot tell of such reports.
    Raises ``InputError``.
    """
    return _read_folder(path) if path.is_dir() else _read_file(path)


def read_results(path: Path) -> Rows:
    """Read results: a file, a folder, or ``-`` for standard input.

    Raises ``InputError``.
    """
    if str(path) == "-":
        return _group(_read_lines(sys.stdin.buffer, "<stdin>", None))
    return read_gold(path)


def _read_folder(folder: Path) -> Rows:
    """Read every ``.jsonl`` file of a folder; its name stands in for a ``doc_id`` that a line leaves out."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise InputError(f"{folder}: no .jsonl files in this folder")
    found: Rows = {}
    for path in paths:
        rows = _read_file(path, doc_id=path.stem)
        if not rows:
            found.setdefault(path.stem, [])
        for doc_id, of_report in rows.items():
            found.setdefault(doc_id, []).extend(of_report)
    return found


def _read_file(path: Path, doc_id: str | None = None) -> Rows:
    try:
        with path.open("rb") as file:
            return _group(_read_lines(file, str(path), doc_id))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def _group(rows: Iterable[Row]) -> Rows:
    found: Rows = {}
    for row in rows:
        found.setdefault(row.doc_id, []).append(row)
    return found


def _read_lines(lines: BinaryIO, name: str, doc_id: str | None) -> Iterator[Row]:
    """Parse each line that is not blank. Bytes, so that a bad byte can be blamed on its line."""
    for number, raw in enumerate(lines, start=1):
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            if not text.strip():
                continue
            data = json.loads(text, parse_constant=_refuse_constant)
            if not isinstance(data, dict):
                raise ValueError("a line must hold one JSON object")
            yield row_from_json(data, doc_id)
        except json.JSONDecodeError as error:
            raise InputError(f"{name}:{number}: no valid JSON: {error.msg} (column {error.colno})") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{name}:{number}: no valid UTF-8 (byte {error.start + 1})") from error
        except RecursionError as error:
            raise InputError(f"{name}:{number}: no valid JSON: nested too deeply") from error
        except ValueError as error:
            raise InputError(f"{name}:{number}: {error}") from error


def _refuse_constant(constant: str) -> float:
    """Refuse ``NaN`` and ``Infinity``, which Python's parser would let through."""
    raise ValueError(f"{constant} is no JSON number")
