"""The other of two distances: ``op de andere sprintafstand``, ``op haar andere afstand``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pipeline.linking.items import Item, Row
from pipeline.mention import Mention

_OTHER = re.compile(
    r" (?:op|over|in) (?:de|het|zijn|haar|die) andere (?P<noun>afstand|nummer|onderdeel|sprintafstand|sprintnummer|stayersafstand|stayersnummer) "
)
_PAIRS: dict[tuple[str, str | None], tuple[int, int]] = {
    **{("sprint", sex): (500, 1000) for sex in ("m", "f", None)},
    ("stayer", "f"): (3000, 5000),
    ("stayer", "m"): (5000, 10000),
}


def other_distance(row: Row, distance: int | None, sex: str | None, named: Collection[object]) -> Item | None:
    """The distance that is not ``distance`` where the words of a row mean the other of two: of the two that sprinters or
    stayers ride, or of those that the report has ``named`` if they are two."""
    match = _OTHER.search(row.text)
    if match is None or distance is None:
        return None
    kind = next((kind for kind in ("sprint", "stayer") if match["noun"].startswith(kind)), None)
    two: Collection[object] = _PAIRS.get((kind, sex), ()) if kind else named
    if len(two) != len(("one", "other")) or distance not in two:
        return None
    metres = next(other for other in two if other != distance)
    noun = row.items[row.at(match.start("noun"))]
    if not isinstance(metres, int | float):
        return None
    return Item(
        "D", noun.start, noun.end, Mention("distance", noun.start, noun.end, noun.symbol, metres, "noun")
    )


_NOUN = r"(?:(?:afstand|van de twee|van beide|van die twee|nummer) )?"
_FIRST = re.compile(
    rf" op de (?P<which>eerste|eerstgenoemde|kortste|kortere) {_NOUN}(?=.* op de (?:tweede|andere|laatste|laatstgenoemde|langste|langere) )"
)
_SECOND = re.compile(
    rf"(?<= op de )(?:eerste|eerstgenoemde|kortste|kortere) .* op de (?P<which>tweede|andere|laatste|laatstgenoemde|langste|langere) {_NOUN}"
)
FIRST_AND_SECOND = frozenset({"eerste", "eerstgenoemde", "kortste", "kortere"})
"""Words of which one stands where two distances are told apart."""


def of_two(row: Row, parts: Sequence[int], index: int | None, two: Sequence[Item]) -> Item | None:
    """The distance of the segment of an item, where a sentence tells two apart that were named before (``op de eerstgenoemde afstand
    werd zij negende, op de laatstgenoemde elfde``); for no item the last of them."""
    first, second = _FIRST.search(row.text), _SECOND.search(row.text)
    if first is None or second is None:
        return None
    places = [row.at(match.start("which")) for match in (first, second)]
    chosen = -1 if index is None else next((n for n in (0, 1) if parts[places[n]] == parts[index]), None)
    if chosen is None:
        return None
    by_length = row.items[places[0]].symbol.startswith("kort")
    order = sorted(two, key=_metres) if by_length else two
    words, told = row.items[places[chosen]], order[chosen].mention
    assert told is not None
    mention = Mention("distance", words.start, words.end, words.symbol, told.value, "noun")
    return Item("D", words.start, words.end, mention)


def _metres(item: Item) -> float:
    value = item.mention.value if item.mention is not None else None
    return float(value or 0)
