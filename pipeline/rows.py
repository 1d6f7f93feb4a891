"""How tables of results are laid out: header lines, and rows of a rank, a name, a town and values.

Two makes are read. In one the columns stand apart (``Anna Bos | Epe | 43,07 (1) | DNS``); in the other, as printed by
hand, only spaces or nothing at all divide them (``1 Anna Bos Epe 40,11 (1) 40,02 (2)``, ``3Mulder (Ned) 35,1``), and a
header above may tell which columns there are. Knows layout alone: which mention a span becomes is for the extractors,
whose it is for linking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from pipeline import data
from pipeline.immutable import immutable
from pipeline.layout import lines

Span = tuple[int, int]
Kind = Literal["name", "town", "year", "race", "time", "rank", "place", "total", "other"]

#: What the word at the head of a column makes of it; a column that names a distance or a run is one of a race.
_HEADS: tuple[tuple[Kind, str], ...] = (
    ("name", r"naam|namen|(?:rijder|rijdster|schaatser|schaatsster|deelnemer|deelneemster)s?"),
    ("town", r"woonplaats|plaatsnaam|herkomst|gemeente|dorp|stad"),
    # The times of another year: ``2017``, ``vorig jaar``.
    ("year", r"(?:tijd )?(?:in )?(?:(?:19|20)\d\d|vorig jaar)"),
    # Over these nothing is raced: the time on the way, ``700 m``.
    (
        "other",
        r"(?:na )?(?:200|400|600|700|800|900|1[.]?[1-46-9]00|2[.]?[0-9]00|[46-9][.]?[0-9]00) ?m(?:eter)?",
    ),
    (
        "race",
        r".*(?:\b\d{3}m?\b|\d\.?\d{3}m?\b|\b\d ?km\b|kilometer|mijl|omloop|\brit [12]\b|[12]e (?:rit|run)).*",
    ),
    ("time", r"(?:eind)?tijd|uitslag|resultaat"),
    # ``Plaats`` is the rank in one table and the town in another: what stands below decides.
    ("place", r"plaats"),
    ("rank", r"pl\.?|plek|rang|klassering|#|nr\.?|pos\.?|positie"),
    # That over all races of the row.
    (
        "rank",
        r"(?:eind)?(?:rangschikking|stand|klassement)|eind(?:uitslag|klassering|plaats|plek|positie|rang)",
    ),
    ("total", r"totaal|tot\.?|punten|ptn?\.?|pnt\.?|eindtotaal|som|puntentotaal"),
)
_HEAD = [(kind, re.compile(rf"(?:{pattern})$", re.I)) for kind, pattern in _HEADS]
# What a separator begins with comes first: a long line without any is read faster so.
_SEPARATORS = re.compile(r"(?=[\s|;])(?:\s*\|\s*|\s+/\s+|\t+|\s+[-–—]\s+|\s*;\s*|\s{2,})")
_FEWEST = 3
_ITEM_WITH_TIME = re.compile(r"(?<!\S)\d{1,2}\. [A-ZÀ-Þ][^;|\t]{2,60}\d[.,]\d")
#: A line of more code points than this among the rows of a table is text again, no remark.
_LONG = 90

_PARTICLE = r"(?:van|de|der|den|vd|v\.d\.|v\.|d\.|ten|ter|te|'t|’t|in|op|het|la|le|di|da|du|von|el)"
_WORD = r"(?:(?:[A-ZÀ-Þ][a-z]?\.-?)+|[A-ZÀ-Þ][a-zß-ÿ'’]*(?:[-'’]?[A-ZÀ-Þ]?[a-zß-ÿ]+)*(?!\.[A-Z])|[A-Z]{2,})"
_NAME = re.compile(rf"(?:{_PARTICLE} )*{_WORD}(?:[ ]?(?<=[. ])(?:{_PARTICLE} )*{_WORD}){{0,4}}")
_PARTICLE_LAST = re.compile(rf"\b{_PARTICLE} $")
_MARKS = r"[-–—]\)?|DQ|DSQ|DNF|DNS|DQF|NG|nc|NC"
_OPENING = re.compile(rf"[ \t]*(?:(?P<rank>\d{{1,3}})(?:[.):]|e\b\.?|[ \t]*[;|])?|(?P<mark>{_MARKS}))?[ \t]*")
_STATUS = (
    r"DQ|DSQ|DNS|DNF|dq|dsq|dns|dnf|WDR|gedisk\w*\.?|diskw?\w*\.?|gevallen|val|uitgevallen|opgave|opgegeven"
    r"|afgestapt|niet gestart|niet gefinisht|n\.g\.|ziek|afgemeld"
)
_VALUE = re.compile(
    r"(?<![\w.,:])(?P<time>(?:\d{1,2}[.:'’′])?\d{1,2}[.,:\"”″]\d{1,3})(?![\d.,:]\d)(?:[\"”″]\d{1,2})?"
    r"(?:[ ]?\((?P<rank>\d{1,3})\))?"
    r"|(?<!\S)(?P<none>[-–—])(?!\S)"
    rf"|(?<!\w)(?P<status>{_STATUS})(?!\w)"
)


_BARE_LINE = 60
#: ``Anna Bos, Volendam, 44,90``
_TOWNED = re.compile(
    r"[^\W\d_][^\d\n,:;!?()]{1,20} [^\d\n,:;!?()]{2,20}, (?P<town>[^\W\d_][^\d\n,:;!?()]{2,24}),? "
    r"(?:\d{1,2}[.:'’′])?\d{1,2}[.,:\"”″]\d{1,3}"
)
#: A line with nothing but words that may be a full name and a time.
_BARE = re.compile(
    r"[^\W\d][^\d\n,:;!?()]{1,20} [^\d\n,:;!?()]{2,20}[ \t]+(?:\d{1,2}[.:'’′])?\d{1,2}[.,:\"”″]\d{1,3}[ \t]*"
)


@immutable
class Column:
    """A column as its header names it."""

    kind: Kind
    start: int
    end: int


@immutable
class Cell:
    """A cell with a value of a race, under its column; ``rank`` are the digits in brackets behind it."""

    start: int
    end: int
    column: Column | None = None
    rank: Span | None = None


@immutable
class Row:
    """A row of results; spans are half-open code-point offsets. ``mark`` stands in the place of the rank (``DQ``),
    ``columns`` is empty where no header was seen, ``club`` is whom the skater rides for."""

    start: int
    end: int
    name: Span
    rank: Span | None = None
    mark: Span | None = None
    town: Span | None = None
    cells: tuple[Cell, ...] = ()
    columns: tuple[Column, ...] = ()
    club: Span | None = None


@lru_cache(maxsize=4)
def find_rows(text: str) -> tuple[Row, ...]:
    """The rows of the tables of a report, in order."""
    found: list[Row] = []
    columns: tuple[Column, ...] = ()
    block: list[Row] = []
    previous = 0
    for start, end in lines(text):
        apart = text.count("\n", previous, start) > 1
        previous = end
        if apart:
            found.extend(_accepted(block))
            block = []
        header = _header(text, start, end)
        if header:
            found.extend(_accepted(block))
            columns, block = header, []
            continue
        row = _row(text, start, end, columns, bool(block))
        if row is not None:
            block.append(row)
            continue
        if block and not block[-1].cells and (alone := _VALUE.fullmatch(text, start, end)):
            # The time of a team stands on a line of its own.
            block[-1] = replace(block[-1], end=end, cells=(_cell(alone, None),))
            continue
        found.extend(_accepted(block))
        block = []
        if apart or end - start > _LONG:
            columns = ()
    found.extend(_accepted(block))
    return tuple(_with_towns(text, found))


def parted(text: str, row: Row) -> bool:
    """Whether a mark for columns parts the rank of a row from its name: ``1;Anna Bos;Epe;40,11``."""
    return row.rank is not None and text[row.rank[1] : row.name[0]].strip() in {";", "|"}


def _accepted(block: Sequence[Row]) -> Sequence[Row]:
    """The rows of a run of lines, if they are results: under a header, with values, or several in a list."""
    if not block or (len(block) == 1 and block[0].rank is None and not (block[0].mark or block[0].columns)):
        # A single name with a time is no list.
        return ()
    if (
        block[0].columns
        or any(row.cells for row in block)
        or (len(block) > 1 and all(row.rank for row in block))
    ):
        return block
    return ()


def _cells(text: str, start: int, end: int) -> list[Span]:
    cells = []
    position = start
    for match in _SEPARATORS.finditer(text, start, end):
        cells.append((position, match.start()))
        position = match.end()
    cells.append((position, end))
    return cells


def _header(text: str, start: int, end: int) -> tuple[Column, ...]:
    """The columns that a line names; empty if it is no header."""
    if end - start > _LONG or _SEPARATORS.search(text, start, end) is None:
        return ()
    cells = _cells(text, start, end)
    if len(cells) < _FEWEST or any(match["time"] for match in _VALUE.finditer(text, start, end)):
        return ()
    if _ITEM_WITH_TIME.search(text, start, end):
        # ``Mannen, 500 meter: 1. A 37,21; 2. B 37,34; 3. C 37,44``
        return ()
    columns = tuple(Column(_head(text[a:b].strip()), a, b) for a, b in cells)
    kinds = [column.kind for column in columns]
    named = "name" in kinds and {"race", "time", "rank", "place", "total"} & set(kinds)
    return columns if named or kinds.count("race") > 1 else ()


def _head(word: str) -> Kind:
    return next((kind for kind, pattern in _HEAD if pattern.match(word)), "other")


def _row(text: str, start: int, end: int, columns: tuple[Column, ...], inside: bool) -> Row | None:
    """A line as a row, if it can be one; ``inside`` if the line before is one."""
    if columns:
        cells = _cells(text, start, end)
        aligned = _aligned(text, cells, columns) if len(cells) < len(columns) else None
        if aligned is not None:
            return _apart(text, start, end, aligned, columns)
        before = _unnamed(text, cells, columns)
        if before:
            row = _apart(text, start, end, cells, (*before, *columns))
            return replace(row, columns=columns) if row is not None else None
        if len(cells) >= 2 and len(cells) + 1 >= len(columns) >= len(cells) - 1:
            return _apart(text, start, end, cells, columns)
    return _printed(text, start, end, columns, inside)


def _unnamed(text: str, cells: Sequence[Span], columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns before the first that the header names, where it names those of races alone."""
    more = len(cells) - len(columns)
    if more not in (1, 2, 3) or any(column.kind in {"name", "rank", "town"} for column in columns):
        return ()
    ranked = text[slice(*cells[0])].strip(" .)").isdigit()
    kinds: tuple[Kind, ...] = ("rank", "name", "town") if ranked else ("name", "town")
    at = columns[0].start
    return tuple(Column(kind, at, at) for kind in kinds[:more]) if more <= len(kinds) else ()


#: A cell may begin so far off the head of its column, in code points.
_OFF = 1


def _aligned(text: str, cells: Sequence[Span], columns: Sequence[Column]) -> list[Span] | None:
    """The cells of a row with some left blank, by the column that each is under; None where none is."""
    head = text.rfind("\n", 0, columns[0].start) + 1
    line = text.rfind("\n", 0, cells[0][0]) + 1
    found: list[Span] = [(cells[0][0], cells[0][0])] * len(columns)
    last = -1
    for a, b in cells:
        under = [n for n, c in enumerate(columns) if n > last and abs((a - line) - (c.start - head)) <= _OFF]
        if not under:
            return None
        last = under[0]
        found[last] = (a, b)
    return found if len(cells) > 1 and "\t" not in text[line : cells[-1][1]] else None


def _apart(text: str, start: int, end: int, cells: Sequence[Span], columns: tuple[Column, ...]) -> Row | None:
    """A row whose cells stand apart as those of its header do."""
    name = rank = town = None
    values: list[Cell] = []
    for column, (a, b) in zip(columns, cells, strict=False):
        word = text[a:b].strip(" .)")
        if column.kind == "name":
            opening = _OPENING.match(text, a, b)
            match = _NAME.match(text, opening.end() if opening else a, b)
            name = match.span() if match else None
            if opening and opening["rank"]:
                rank = opening.span("rank")
        elif column.kind == "town" or (column.kind == "place" and not word.isdigit()):
            match = _NAME.match(text, a, b)
            town = match.span() if match else None
        elif column.kind in {"rank", "place"} and word.isdigit():
            offset = text.index(word, a)
            rank = (offset, offset + len(word))
        elif column.kind in {"race", "time", "year"}:
            match = _VALUE.match(text, a, b)
            if match is not None and not match["none"]:
                values.append(_cell(match, column))
        elif column.kind in {"other", "total"} and (match := _VALUE.match(text, a, b)) and match["status"]:
            # ``niet gestart`` under whichever column comes first
            values.append(_cell(match, next((c for c in columns if c.kind == "time"), column)))
    if name is None:
        match = _NAME.match(text, *cells[0])
        if match is None:
            return None
        name = match.span()
    return Row(start, end, name, rank, None, town, tuple(values), columns)


def _cell(match: re.Match[str], column: Column | None) -> Cell:
    group = "time" if match["time"] else "status"
    return Cell(*match.span(group), column, match.span("rank") if match["rank"] else None)


#: A cell of its own behind the name: ``1\tFemke Kok\tTalentNED\t38.01``.
_ONE_CELL = re.compile(r"(?:[ ]*[\t;|][ ]*|[ ]{2,})(?P<club>[^\t;|\d( ][^\t;|\d]*?)[ ]*(?:[\t;|][ ]*)?")


def _printed(text: str, start: int, end: int, columns: tuple[Column, ...], inside: bool) -> Row | None:
    """A row that only its order tells apart: rank or mark, name, town or country in brackets or not, values."""
    opening = _OPENING.match(text, start, end)
    assert opening is not None
    ranked = bool(opening["rank"] or opening["mark"])
    bare = not (columns or ranked or inside)
    towned = None if ranked else _TOWNED.fullmatch(text, start, end)
    if towned is not None and data.towns().get(towned["town"]) not in ("NL", "BE"):
        towned = None
    if bare and towned is None and (end - start > _BARE_LINE or _BARE.fullmatch(text, start, end) is None):
        return None
    name = _NAME.match(text, opening.end(), end)
    if name is None or (bare and " " not in name[0]):
        return None
    rest = name.end()
    found = [match for match in _VALUE.finditer(text, rest, end) if text[match.start() - 1] != "("]
    between = text[rest : found[0].start() if found else end]
    cell = _ONE_CELL.fullmatch(between)
    club = (rest + cell.start("club"), rest + cell.end("club")) if cell and (ranked or inside) else None
    spare = "" if club or towned else re.sub(r"\([^()]*\)", "", between).strip(" \t.,;:|/-–")
    if len(spare) > len(", T.J.") or (not found and (columns or not ranked)):
        return None
    heads: list[Column | None] = [c for c in columns if c.kind in {"race", "time", "year", "total"}]
    if len(heads) != len(found):
        # Fewer values than columns: a single one is the first; else what they are is not known.
        heads = heads[:1] if heads and len(found) == 1 else [None] * len(found)
    values = [
        _cell(match, column)
        for column, match in zip(heads, found, strict=True)
        if not match["none"] and (column is None or column.kind != "total")
    ]
    if not columns:
        values = values[:1]
    named = _without_country(text, name.span())
    rank = opening.span("rank") if opening["rank"] else None
    mark = opening.span("mark") if opening["mark"] and opening["mark"].isalpha() else None
    town = towned.span("town") if towned else None
    if club and data.towns().get(text[slice(*club)]) in ("NL", "BE"):
        town, club = club, None
    return Row(start, end, named, rank, mark, town, tuple(values), columns, club)


def _without_country(text: str, name: Span) -> Span:
    """A name without the country in the column behind it: ``3 Bob de Jong Nederland 13.06,7``."""
    words = text[slice(*name)].split(" ")
    for size in (2, 1):
        rest = words[:-size]
        if len(rest) > 1 and rest[-1][:1].isupper() and " ".join(words[-size:]) in data.countries():
            return name[0], name[0] + len(" ".join(rest))
    return name


def _with_towns(text: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Part the town from the name before it, where the header or the other rows say that there is one."""
    for row in rows:
        if row.town is not None or row.name[1] - row.name[0] < len("J. V A"):
            yield row
            continue
        if text[row.name[1] : row.name[1] + 2].strip().startswith("("):
            # ``1. Piet van Leeuwen (Assen)``: the town is in the brackets.
            yield row
            continue
        headed = any(column.kind in {"town", "place"} for column in row.columns)
        split = _split(text, row.name, headed)
        if split is None or not (headed or row.cells):
            yield row
        else:
            yield replace(row, name=(row.name[0], split[0] - 1), town=split)


def _split(text: str, name: Span, headed: bool) -> Span | None:
    """Where a town begins that follows a name without a mark between; ``headed`` if a column is named for it."""
    starts = [name[0] + match.end() for match in re.finditer(r" ", text[name[0] : name[1]])]
    for start in starts[1:]:
        town = text[start : name[1]]
        if _PARTICLE_LAST.search(text, name[0], start):
            continue
        if town[0].isupper() or town.startswith(("'s", "’s", "'t", "’t")):
            known = data.towns().get(town.replace("’", "'"))
            if known in ("NL", "BE") or (headed and start == starts[-1] and known is None):
                return start, name[1]
    return None
