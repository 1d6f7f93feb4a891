"""One shard worked: its documents read, passed over or extracted, and what came of it."""

from __future__ import annotations

import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.backfill.document import Columns, Document, Failure
from pipeline.backfill.gate import may_hold_record
from pipeline.reading import NotTextError, decode, iso_date
from pipeline.reading.decoding import decode_page
from pipeline.report import Report

if TYPE_CHECKING:
    from pipeline.language import Model


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are worked: what there is to it beside the documents themselves.

    ``seconds`` is the time that one document may take and ``megabytes`` the memory that its worker may take for it.
    """

    columns: Columns = field(default_factory=Columns)
    model: str = "okt_nl"
    seconds: float = 30.0
    megabytes: int = 2048


@dataclass(slots=True)
class Outcome:
    """What came of a shard.

    ``lines`` are the records, one line of JSON each, by the year of the document (None: it has no date). ``seconds``
    says how long each stage took.
    """

    lines: dict[str | None, list[str]] = field(default_factory=lambda: defaultdict(list))
    failures: list[Failure] = field(default_factory=list)
    documents: int = 0
    passed_over: int = 0
    with_records: int = 0
    seconds: Counter[str] = field(default_factory=Counter)


class BrokenDocumentError(ValueError):
    """A document that cannot be read; the message says why."""


def work(
    documents: Sequence[Document],
    settings: Settings,
    model: Model | None,
    given_up: Mapping[int, str] | None = None,
    begin: Callable[[int], object] = lambda number: None,
) -> Outcome:
    """Work some documents. A document that raises is a failure and costs no other.

    ``given_up`` are the numbers of documents that are not tried, with the reason; ``begin`` is called with the number
    of each document before it is.
    """
    outcome = Outcome(documents=len(documents))
    for number, document in enumerate(documents):
        reason = (given_up or {}).get(number)
        if reason is None:
            begin(number)
            try:
                _work_one(document, settings, model, outcome)
                continue
            except MemoryError:
                reason = f"takes more memory than {settings.megabytes} MB"
            except Exception as error:
                reason = _one_line(f"{type(error).__name__}: {error}")
        outcome.failures.append(Failure(_name(document, settings.columns), reason))
    return outcome


def _work_one(document: Document, settings: Settings, model: Model | None, outcome: Outcome) -> None:
    from pipeline.extract import extract

    clock = _Clock(outcome.seconds)
    text = _raw_text(document)
    # Markup hides no cue, so that a page without any need not be parsed.
    report = (
        None if text is not None and not may_hold_record(text) else _report(document, text, settings.columns)
    )
    clock.ends("read")
    passed = report is not None and may_hold_record(report.text)
    clock.ends("gate")
    if report is None or not passed:
        outcome.passed_over += 1
        return
    records = extract(report, model)
    clock.ends("extract")
    if records:
        outcome.with_records += 1
        year = report.date[:4] if report.date else None
        outcome.lines[year].extend(record.to_json_line() for record in records)


class _Clock:
    """Books the time since the last stage on the one that ends."""

    def __init__(self, seconds: Counter[str]) -> None:
        self._seconds, self._last = seconds, time.perf_counter()

    def ends(self, stage: str) -> None:
        now = time.perf_counter()
        self._seconds[stage] += now - self._last  # type: ignore[assignment]
        self._last = now


def _report(document: Document, text: str | None, columns: Columns) -> Report | None:
    """Read a document; None for one without text."""
    if document.form == "line":
        return _of_line(document, columns)
    if document.form == "page":
        from pipeline.reading.web import article

        found = article(document.raw)
        return Report.of_text(found.text, document.doc_id, date=found.date) if found.text else None
    return Report.of_text(text or "", document.doc_id, date=iso_date(document.date)) if text else None


def _of_line(document: Document, columns: Columns) -> Report | None:
    row = _row(document.raw)
    text = row.get(columns.text)
    if text is None:
        return None
    if not isinstance(text, str):
        raise BrokenDocumentError(f"{columns.text} is no string")
    # A lone surrogate, which JSON can write and UTF-8 cannot, has no place in the output.
    text = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    given = row.get(columns.date)
    date = iso_date(str(given)) if isinstance(given, str | int) else None
    return Report.of_text(text, _id(row, columns) or document.doc_id, date=date)


def _row(raw: bytes) -> dict[str, object]:
    try:
        row = json.loads(raw)
    except ValueError as error:
        raise BrokenDocumentError(f"no line of JSON ({error})") from error
    if not isinstance(row, dict):
        raise BrokenDocumentError("no JSON object")
    return row


def _id(row: Mapping[str, object], columns: Columns) -> str | None:
    given = row.get(columns.id)
    return (
        str(given).encode("utf-8", "replace").decode()
        if isinstance(given, str | int) and given != ""
        else None
    )


def _name(document: Document, columns: Columns) -> str:
    """What a failed document is called: its id, if that much can be read."""
    if document.form != "line":
        return document.doc_id
    try:
        return _id(_row(document.raw), columns) or document.doc_id
    except (ValueError, RecursionError, MemoryError):
        return document.doc_id


def _raw_text(document: Document) -> str | None:
    """A document as text, a page with all its markup; None for a line of JSON, whose text is in a field of it."""
    if document.form == "line":
        return None
    if document.form == "page":
        return decode_page(document.raw)
    try:
        return decode(document.raw)[0]
    except NotTextError as error:
        raise BrokenDocumentError(str(error)) from error


def _one_line(message: str) -> str:
    return re.sub(r"\s+", " ", message)[:300]
