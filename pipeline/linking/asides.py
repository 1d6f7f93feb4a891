"""Asides: the segments of a sentence that say something beside its main clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.linking.items import Item, Row, line_of
from pipeline.linking.verbs import is_finite

_SUBORDINATE = frozenset(
    "die dat wie wier wiens waar waarbij waarin terwijl nadat omdat doordat toen hoewel ofschoon al nog vorig eerder".split()
)


#: In front of a sentence that says when, and nothing more, stands none of these.
_TOLD = frozenset({"P", "PP", "R", "RR", "T", "TT", "S", "D", "DD", "C"})


def asides(row: Row, parts: Sequence[int]) -> dict[int, int]:
    """The segments that are asides, each with the number of the aside: what stands in brackets, a clause behind
    a relative pronoun or ``nadat``, and an apposition between commas behind which the main verb follows.

    A mere time or place between commas (``De eerste, zaterdag, bracht hem``) is part of the main clause.
    """
    if not parts or not parts[-1]:
        return {}
    first: dict[int, int] = {}
    for number, part in enumerate(parts):
        first.setdefault(part, number)
    found: dict[int, int] = {}
    open_at: int | None = None
    for part in range(1, parts[-1] + 1):
        if part not in first:
            continue
        start = first[part]
        opener = row.items[start].symbol
        stop = first.get(part + 1, len(row.items))
        head = row.items[start + 1].symbol if opener in {",", "-"} and start + 1 < len(row.items) else opener
        if opener == "(":
            if _says(row, start, stop) or stop - start > 3:
                found[part] = part
        elif opener == ")":
            if open_at is not None:
                found[part] = open_at
        elif head in _SUBORDINATE and (
            opener != "," or head not in {"al", "nog", "vorig", "eerder"} or _resumes(row, stop)
        ):
            found[part] = open_at = part
        elif (
            opener in {",", "-"}
            and start + 1 < len(row.items)
            and (_verb(row.items[start + 1]) or head in {"en", "maar"})
        ):
            open_at = None
        elif open_at is not None and opener in {",", "en"}:
            found[part] = open_at
        elif (
            opener in {",", "-"}
            and _closes(row, opener, stop)
            and _says(row, start, stop)
            and not _names_the_race(row, start)
            and not _where(row, start, stop)
        ) or _known_for(row, start, stop):
            found[part] = part
    return found


#: ``, de winnares van de 3000 meter``
_TITLE = re.compile(
    r" , (?:de |het )?(?:[a-zà-ÿ]+e )?R (?:van|op|over) (?:de |het )?(?:W )?(?:[a-zà-ÿ]+e )?D (?:van W |[.;)])? ?"
)


def _known_for(row: Row, start: int, stop: int) -> bool:
    """Whether an apposition says what somebody won in another race than the one the sentence named before: ``versloeg op de 5000
    meter A, de winnares van de 3000 meter``."""
    before = {item.symbol for item in row.items[:start]}
    return (
        row.items[start - 1].symbol == "P"
        and not before.isdisjoint({"D", "DD", "V"})
        and _TITLE.fullmatch(line_of(row.items[start:stop])) is not None
    )


def _where(row: Row, start: int, stop: int) -> bool:
    """Whether an insertion says no more than in which race, behind no more than when: ``Zaterdag, op de eerste 500 meter,
    was zij``, ``Een uur later, op de kilometer, was zij``."""
    words = [item.symbol for item in row.items[start + 1 : stop]]
    before = [item.symbol for item in row.items[:start]]
    if "-" in before:
        before = before[before.index("-") + 1 :]
    return (
        words[:1] in (["op"], ["in"], ["bij"], ["over"])
        and {"R", "RR", "T", "TT", "S"}.isdisjoint(words)
        and _TOLD.isdisjoint(before)
        and not any(is_finite(symbol) for symbol in before)
    )


#: ``A, winnaar van de 5000 meter, werd derde``
_HOLDER = re.compile(r"[a-z]*winn(?:aar|ares)|laureate?")


def _verb(item: Item) -> bool:
    """Whether an item is a finite verb, or a rank or status said by one (``won``, ``viel``)."""
    if item.symbol == "S":
        return True
    if item.symbol == "R":
        word = item.mention.text.casefold() if item.mention is not None else ""
        return item.mention is not None and item.mention.shape == "win" and _HOLDER.match(word) is None
    return is_finite(item.symbol)


def _resumes(row: Row, stop: int) -> bool:
    """Whether the main verb follows behind the comma that closes an apposition."""
    return stop + 1 < len(row.items) and row.items[stop].symbol in {",", "-"} and _verb(row.items[stop + 1])


def _closes(row: Row, opener: str, stop: int) -> bool:
    """Whether an insertion ends with the mark that opened it and the main verb follows; a dash behind the place that a
    report opens with closes nothing."""
    return _resumes(row, stop) and row.items[stop].symbol == opener


def _names_the_race(row: Row, start: int) -> bool:
    """Whether an apposition says which distance a noun before it is: ``op de openingsafstand, de 500 meter van zaterdag,``."""
    return row.items[start - 1].symbol.endswith(("afstand", "nummer", "onderdeel")) and any(
        item.symbol == "D" for item in row.items[start + 1 : start + 3]
    )


def _says(row: Row, start: int, stop: int) -> bool:
    return any(row.items[n].symbol in {"T", "TT", "R", "RR", "S", "D", "E"} for n in range(start, stop))
