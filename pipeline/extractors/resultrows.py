"""Mentions that only the layout of a table tells: the town, the rank and the status of a row."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.mention import Mention
from pipeline.rows import Row, Span, find_rows

#: How tables say that somebody has no result; the beginnings of the words, in lower case.
_STATUSES = {
    "dq": "dsq",
    "dsq": "dsq",
    "gedisk": "dsq",
    "disk": "dsq",
    "dns": "dns",
    "wdr": "dns",
    "ng": "dns",
    "n.g": "dns",
    "niet gestart": "dns",
    "ziek": "dns",
    "afgemeld": "dns",
    "dnf": "dnf",
    "val": "dnf",
    "gevallen": "dnf",
    "uitgevallen": "dnf",
    "opg": "dnf",
    "afgestapt": "dnf",
    "niet gefinisht": "dnf",
}


def find_row_mentions(text: str) -> Iterator[Mention]:
    """The towns, ranks and statuses of the rows of results; shape ``list``."""
    for row in find_rows(text):
        if row.town is not None:
            town = text[slice(*row.town)]
            yield Mention("hometown", *row.town, town, town.replace("’", "'"), "list")
        if row.rank is not None and row.columns:
            yield _rank(text, row.rank)
        yield from _statuses(text, row)
        for cell in row.cells:
            if cell.rank is not None:
                yield _rank(text, cell.rank)


def _rank(text: str, span: Span) -> Mention:
    digits = text[slice(*span)]
    return Mention("placing", *span, digits, int(digits), "cell")


def _statuses(text: str, row: Row) -> Iterator[Mention]:
    for start, end in [*([row.mark] if row.mark else ()), *((cell.start, cell.end) for cell in row.cells)]:
        word = text[start:end].casefold()
        value = next((_STATUSES[head] for head in _STATUSES if word.startswith(head)), None)
        if value is not None:
            yield Mention("status", start, end, text[start:end], value, "cell")
