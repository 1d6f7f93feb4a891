"""The figures and every fault in its report, as one HTML page that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.evaluation.bootstrap import Interval
from pipeline.evaluation.classes import CLASSES, classify
from pipeline.evaluation.misses import Miss
from pipeline.evaluation.rows import Row
from pipeline.evaluation.scores import ReportScore, Scores
from pipeline.pages import cut, render

#: The fields whose evidence is marked in the text.
_MARKED = ("skater", "hometown", "distance_m", "time_s", "placing", "status")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a report that gold (``gold``) or the results (``found``) rest on."""

    start: int
    end: int
    side: str
    field: str


@dataclass(slots=True)
class Piece:
    """A stretch of text with the same marks all along; ``faults`` are the numbers of the faults that point here."""

    text: str
    sides: str = ""
    title: str = ""
    faults: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault as it is listed: ``number`` is its anchor, unique on the page."""

    number: int
    sort: str
    line: str
    placed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A report on the page."""

    doc_id: str
    score: ReportScore
    pieces: list[Piece]
    faults: list[Fault]


def page(scores: Scores, intervals: Mapping[str, Interval], texts: Mapping[str, str], title: str) -> str:
    """The page. ``texts`` are the reports by ``doc_id``; one that is missing is shown without its text."""
    parts = list(_parts(scores, texts))
    counts = {name: sum(fault.sort == name for part in parts for fault in part.faults) for name in CLASSES}
    return render(
        "pipeline.evaluation",
        "page.html",
        "page.js",
        title=title,
        scores=scores,
        intervals=intervals,
        parts=parts,
        classes=counts,
    )


def _parts(scores: Scores, texts: Mapping[str, str]) -> Iterator[Part]:
    number = 0
    for report in sorted(
        scores.reports, key=lambda r: (r.kinds["result"].micro.f1 is None, r.kinds["result"].micro.f1)
    ):
        text = texts.get(report.doc_id, "")
        faults: list[Fault] = []
        places: list[tuple[int, int, int]] = []
        for sort, miss in classify(report):
            number += 1
            span = _place(text, miss)
            if span is not None:
                places.append((*span, number))
            faults.append(Fault(number, sort, _line(miss), span is not None))
        yield Part(report.doc_id, report, list(_pieces(text, _marks(report, text), places)), faults)


def _line(miss: Miss) -> str:
    return miss.as_line().removeprefix(f"{miss.doc_id} | ")


def _marks(report: ReportScore, text: str) -> list[Mark]:
    marks = []
    for matched in report.matched.values():
        for row in matched.gold:
            marks += [Mark(*span, "gold", name) for name, span in _quoted(text, row)]
        for row in matched.predicted:
            marks += [Mark(*s, "found", name) for name in _MARKED for s in row.evidence.get(name, ())]
    return [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]


def _quoted(text: str, row: Row) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where the words stand that gold quotes; the name and the town at their first mention."""
    quotes = [(name, words) for name, words in row.texts.items()]
    quotes += [
        (name, str(row.values[name])) for name in ("skater", "hometown") if row.values[name] is not None
    ]
    for name, words in quotes:
        start = text.find(words)
        if start >= 0:
            yield name, (start, start + len(words))


def _place(text: str, miss: Miss) -> tuple[int, int] | None:
    """The stretch that a fault is about: the words of gold for it, else the evidence of the results, else the name."""
    names = [miss.slot] if miss.slot else ["time_s", "placing"]
    if miss.gold is not None:
        spans = dict(_quoted(text, miss.gold))
        for name in names:
            if name in spans:
                return spans[name]
    if miss.predicted is not None:
        for name in [*names, "time_s", "placing", "status", "skater"]:
            if name and miss.predicted.evidence.get(name):
                return miss.predicted.evidence[name][0]
    row = miss.gold or miss.predicted
    found = re.search(re.escape(row.skater.split()[-1]), text) if row is not None else None
    return found.span() if found else None


def _pieces(text: str, marks: Sequence[Mark], places: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    spans = [(mark.start, mark.end) for mark in marks] + [(start, end) for start, end, _ in places]
    opened = set[int]()
    for piece, over in cut(text, spans):
        here = [marks[i] for i in over if i < len(marks)]
        numbers = [places[i - len(marks)][2] for i in over if i >= len(marks)]
        yield Piece(
            piece,
            " ".join(sorted({mark.side for mark in here})),
            ", ".join(sorted({f"{mark.side}: {mark.field}" for mark in here})),
            [number for number in numbers if number not in opened],
        )
        opened.update(numbers)
