"""Reports with every piece of evidence marked, and their records as tables, as one page that needs nothing else.

A value in a table and the words that bear it out know each other by the name of the cell, ``r1-2-time_s``: report,
record, field. Each stretch of marked words lists the cells that rest on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.pages import cut, render
from pipeline.record import Kind, Record
from pipeline.view.fields import SORT_OF, SORTS, columns, label, written
from pipeline.view.shown import Shown

_KINDS: dict[Kind, str] = {
    "result": "of the races reported on",
    "earlier": "of earlier races",
    "record": "named as a best",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that bears out the same cells all along: none, one, or several of several records.

    ``sorts`` are those of its fields, ``rows`` the numbers of its records (``1–3, 5``) and ``title`` names the fields.
    """

    text: str
    cells: list[str]
    sorts: list[str]
    rows: str
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in the table. ``borne_out`` says that words do so; a result, say, goes without them."""

    name: str
    field: str
    text: str
    borne_out: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A record in the table."""

    record: Record
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Part:
    """A report on the page; ``beside`` is the document date that was given beside the text, where cells rest on it."""

    name: str
    shown: Shown
    summary: str
    beside: Piece | None
    pieces: list[Piece]
    columns: list[str]
    rows: list[Row]


def page(shown: Sequence[Shown]) -> str:
    """Give the page of some reports, in their order."""
    title = shown[0].report.doc_id if len(shown) == 1 else f"{len(shown)} reports"
    return render(
        "pipeline.view",
        "report.html",
        "report.js",
        title=title,
        parts=[_part(f"r{number}", each) for number, each in enumerate(shown, start=1)],
        sorts=SORTS,
        sort_of=SORT_OF,
        label=label,
    )


def _part(name: str, shown: Shown) -> Part:
    spans: list[tuple[int, int]] = []
    owners: list[tuple[int, str]] = []
    beside: list[tuple[int, str]] = []
    for number, record in enumerate(shown.records, start=1):
        for field in SORT_OF:
            for each in record.evidence.get(field, ()):
                if each.start == each.end:
                    beside.append((number, field))
                else:
                    spans.append((each.start, each.end))
                    owners.append((number, field))
    names = columns(shown.records)
    return Part(
        name,
        shown,
        _summary(shown.records),
        _piece(name, _beside(shown), beside) if beside else None,
        [_piece(name, text, [owners[i] for i in over]) for text, over in cut(shown.report.text, spans)],
        names,
        [_row(name, number, record, names) for number, record in enumerate(shown.records, start=1)],
    )


def _piece(part: str, text: str, owners: list[tuple[int, str]]) -> Piece:
    """Make a piece of the values that rest on it, each the number of a record and a field."""
    fields = {field for _, field in owners}
    return Piece(
        text,
        [_cell(part, *owner) for owner in dict.fromkeys(owners)],
        [sort for sort, names in SORTS.items() if fields & set(names)],
        _ranges(sorted({number for number, _ in owners})),
        ", ".join(label(name) for name in SORT_OF if name in fields),
    )


def _cell(part: str, number: int, field: str) -> str:
    return f"{part}-{number}-{field}"


def _ranges(numbers: list[int]) -> str:
    """Write rising numbers short: ``1–3, 5``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _beside(shown: Shown) -> str:
    """The document date that stands beside the text: that of the report, or else of the records that rest on it."""
    if shown.report.date is not None:
        return shown.report.date
    return next(
        r.date or "" for r in shown.records if any(e.start == e.end for s in r.evidence.values() for e in s)
    )


def _row(part: str, number: int, record: Record, names: list[str]) -> Row:
    cells = [
        Cell(_cell(part, number, name), name, written(record, name), bool(record.evidence.get(name)))
        for name in names
    ]
    return Row(record, cells)


def _summary(records: list[Record]) -> str:
    """How many records of each kind there are, in words."""
    if not records:
        return "no records"
    counts = Counter(record.kind for record in records)
    kinds = [f"{counts[k]} {word}" for k, word in _KINDS.items() if counts[k]]
    return f"{len(records)} record{'s' if len(records) > 1 else ''}: {', '.join(kinds)}"
