"""A report and its records, as they are shown together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from pipeline.record import Record, parse_json_line
from pipeline.report import Report


@dataclass(slots=True)
class Shown:
    """A report and its records; ``left_out`` counts records of a file whose evidence is not in the report."""

    report: Report
    records: list[Record] = field(default_factory=list)
    left_out: int = 0


def read_records(lines: BinaryIO) -> Iterator[tuple[int, Record | str]]:
    """Read what ``okt-extract`` wrote: the number of each line that is not blank, with its record or what is wrong."""
    for number, raw in enumerate(lines, start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            if line.strip():
                yield number, _parse(line)
        except UnicodeDecodeError as error:
            yield number, f"is no UTF-8 (byte {error.start + 1}), left out"
        except ValueError as error:
            yield number, f"is no record of okt-extract, left out ({_why(error)})"


def _parse(line: str) -> Record:
    record = parse_json_line(line)
    if record.time_s is not None and not math.isfinite(record.time_s):
        raise ValueError("time_s: is not finite")
    return record


def _why(error: ValueError) -> str:
    """What is wrong with a line, in short: the first thing that the check found."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False, include_input=False)[0]
    return ": ".join([*(str(part) for part in first["loc"][:1]), first["msg"]])


def misfit(record: Record, text: str) -> str | None:
    """The first field whose evidence is not in the text where it says it is, or None.

    Empty evidence stands for the document date from beside the text, and fits any.
    """
    for name, stretches in record.evidence.items():
        for each in stretches:
            if each.start > each.end or text[each.start : each.end] != each.text or each.end > len(text):
                return name
    return None
