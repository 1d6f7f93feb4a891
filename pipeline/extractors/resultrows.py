"""Mentions that only the layout of a table tells: the town, the rank and the status of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extractors.folding import fold
from pipeline.extractors.ranks.listings import on_the_way
from pipeline.mention import Mention
from pipeline.rows import Row, Span, find_rows, parted

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


_LISTED = re.compile(r"2(?<!\w2)[.):] ?[A-ZÀ-Þ]")
_WORD = r"(?:[A-ZÀ-Þ][\w'’-]+|(?:[A-ZÀ-Þ]\.-?)+|van|de|der|den|ten|ter|['’]t)"
_NAME = rf"{_WORD}(?: ?(?<=[. ]){_WORD}){{0,4}}"
#: Ranks without a full stop, counted from one: ``de eindstand: 1 Bos, 2 Smit, 3 Vos``.
_SERIES = re.compile(
    rf"1 (?<=[:(] 1 )(?={_NAME}\b(?: \([^()]*\))?(?:[,;]? (?:en )?| - )2 {_NAME})[^\n:]*?(?=[.!?:]\s|[.!?:]?$|\n)",
    re.MULTILINE,
)
_SERIES_RANK = re.compile(rf"(?<![\w.,:-])(\d{{1,2}})(?= {_NAME})")
#: ``2. Out 1.29,85, Kooij val.``: at the end of a list those who have no rank.
_TAIL = re.compile(
    rf"[,;] {_NAME},? \(?(?P<word>val|gevallen|dq|dsq|dnf|dns|gedisk\w*|disk\w*|opg\w*|uitgevallen|niet gestart|n\.g)\.?\)?(?=[.,;\n]|$)",
    re.IGNORECASE,
)


def find_series(text: str) -> Iterator[Mention]:
    """The ranks of series without full stops."""
    passing: list[Span] | None = None
    for series in _SERIES.finditer(text):
        passing = on_the_way(fold(text)) if passing is None else passing
        if any(a <= series.start() < b for a, b in passing):
            continue
        for match in _SERIES_RANK.finditer(text, *series.span()):
            yield Mention("placing", *match.span(1), match[1], int(match[1]), "list")


def find_row_mentions(text: str) -> Iterator[Mention]:
    """The towns, ranks and statuses that the layout of rows and lists of results tells."""
    for match in _TAIL.finditer(text) if _LISTED.search(text) else ():
        yield Mention("status", *match.span("word"), match["word"], _status(match["word"]), "")
    for row in find_rows(text):
        if row.town is not None:
            town = text[slice(*row.town)]
            yield Mention("hometown", *row.town, town, town.replace("’", "'"), "list")
        if row.rank is not None and (row.columns or parted(text, row)):
            yield _rank(text, row.rank)
        yield from _statuses(text, row)
        for cell in row.cells:
            if cell.rank is not None:
                yield _rank(text, cell.rank)


#: The names behind the rank of a list item, one or in the brackets of a team.
_ITEM_NAME = re.compile(
    rf"[ \t]*(?:(?P<team>[A-ZÀ-Þ][\w'’. -]{{2,30}}?)(?:[ \t](?:\d{{1,2}}[.:])?\d\d[.,]\d{{1,3}}[ \t]*)?\((?P<members>{_NAME}(?:(?:, ?| ?/ ?| en | - ){_NAME})+)\)"
    rf"|(?P<name>{_NAME})(?=[ ]?\(|[,;.:]?\s|[,;.:]?$))"
)


#: ``Niet gestart: Bos en Vos.``, ``gedisk.: Van Beek``: who stands under a list without a rank.
_WITHOUT_RANK = re.compile(
    rf"(?i:\b(?:niet (?:gestart|gefinisht)|gedisk\w*\.?|(?:uit)?gevallen|opgegeven|afgemeld|afgestapt|dq|dsq|dnf|dns)): (?P<names>{_NAME}(?:(?:, | en ){_NAME})*)"
)


def listed_names(text: str, placings: Sequence[Mention]) -> Iterator[Span]:
    """Where names stand because a list of results has them there: behind a rank, or as the members of a team."""
    for row in find_rows(text):
        yield row.name
    for line in _WITHOUT_RANK.finditer(text):
        for name in re.finditer(_NAME, line["names"]):
            yield line.start("names") + name.start(), line.start("names") + name.end()
    for rank in placings:
        match = _ITEM_NAME.match(text, rank.end) if rank.shape == "list" else None
        if match is None:
            continue
        if match["name"]:
            yield match.span("name")
        else:
            for name in re.finditer(_NAME, match["members"]):
                yield match.start("members") + name.start(), match.start("members") + name.end()


def _status(word: str) -> str | None:
    return next((value for head, value in _STATUSES.items() if word.casefold().startswith(head)), None)


def _rank(text: str, span: Span) -> Mention:
    digits = text[slice(*span)]
    return Mention("placing", *span, digits, int(digits), "cell")


def _statuses(text: str, row: Row) -> Iterator[Mention]:
    for start, end in [*([row.mark] if row.mark else ()), *((cell.start, cell.end) for cell in row.cells)]:
        value = _status(text[start:end])
        if value is not None:
            yield Mention("status", start, end, text[start:end], value, "cell")
