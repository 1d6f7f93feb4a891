"""A table of a page as lines, one row each, in the layouts that :mod:`pipeline.rows` reads.

Cells stand apart by a tab, as in text copied from a browser. Where one is empty bars keep the columns in their places;
only at the start of a row of a table without heads an empty cell (no rank) is left out.
"""

from __future__ import annotations

import re

from bs4.element import Tag

from pipeline.reading.markup import is_link, text_in

_LONGEST_CELL = 100
"""A table with a longer cell, in code points, lays out a page and is no table of values."""

_MOST_COLUMNS = 50
_LAYING_OUT = ("table", "h1", "h2", "ul", "form")
_CELL_ROLES = ("cell", "gridcell", "columnheader", "rowheader")
_VALUE = re.compile(r"\d[.,:]\d")

Cell = tuple[str, int]
"""A text and its code points in links."""


def rows(table: Tag) -> list[Cell]:
    """Give the rows of a table of values, each with its code points in links; none for a table that lays out a page."""
    inside = [tag for tag in table.descendants if isinstance(tag, Tag)]
    if any(tag.name in _LAYING_OUT for tag in inside):
        return []
    found = [_cells(tag) for tag in inside if tag.name == "tr" or tag.get("role") == "row"]
    if any(len(text) > _LONGEST_CELL for cells in found for text, _ in cells):
        return []
    if sum(sum(bool(text) for text, _ in cells) > 1 for cells in found) < 2:
        return []
    headed = not any(_VALUE.search(text) for text, _ in found[0])
    captions = [[_cell(tag)] for tag in inside if tag.name == "caption"]
    return [line for cells in captions + found if (line := _joined(cells, headed))[0]]


def _cells(row: Tag) -> list[Cell]:
    """The cells of a row, one that spans columns once for each, so that what is below has its head."""
    cells: list[Cell] = []
    for tag in row.children:
        if isinstance(tag, Tag) and (tag.name in ("td", "th") or tag.get("role") in _CELL_ROLES):
            span = str(tag.get("colspan") or "")
            times = int(span) if span.isascii() and span.isdigit() and len(span) <= 2 else 1
            cells.extend([_cell(tag)] * max(times, 1))
            if len(cells) >= _MOST_COLUMNS:
                break
    filled = [cell for cell in cells if cell[0]]
    return filled[:1] if len(set(filled)) == 1 else cells


def _cell(tag: Tag) -> Cell:
    links = (link for link in tag.descendants if isinstance(link, Tag) and is_link(link))
    return text_in(tag), sum(len(text_in(link)) for link in links)


def _joined(cells: list[Cell], headed: bool) -> Cell:
    # A bar within a cell would part it.
    texts = [text.replace("|", "/") for text, _ in cells]
    while texts and not texts[-1]:
        texts.pop()
    while texts and not texts[0] and not headed:
        texts.pop(0)
    return ("\t" if all(texts) else " | ").join(texts), sum(count for _, count in cells)
