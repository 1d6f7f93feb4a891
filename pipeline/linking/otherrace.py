"""The other of two distances: ``op de andere sprintafstand``, ``op haar andere afstand``."""

from __future__ import annotations

import re
from collections.abc import Collection

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
