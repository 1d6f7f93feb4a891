"""Reports with every piece of evidence marked, and their records as tables, as one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.pages import cut, render
from pipeline.view.shown import Shown


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is evidence of the same values all along; ``values`` are their (record, field)."""

    text: str
    values: list[tuple[int, str]]


def page(shown: Sequence[Shown]) -> str:
    """Give the page of some reports, in their order."""
    title = shown[0].report.doc_id if len(shown) == 1 else f"{len(shown)} reports"
    parts = [(each, _pieces(each)) for each in shown]
    return render("pipeline.view", "report.html", "report.js", title=title, parts=parts)


def _pieces(shown: Shown) -> list[Piece]:
    spans, values = [], []
    for number, record in enumerate(shown.records):
        for name, stretches in record.evidence.items():
            spans += [(each.start, each.end) for each in stretches]
            values += [(number, name) for _ in stretches]
    return [Piece(text, [values[i] for i in over]) for text, over in cut(shown.report.text, spans)]
