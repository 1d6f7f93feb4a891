"""A race named first in which somebody did what is then told of another: ``Na de 500 meter won A ook de 1000 meter``, ``net als zaterdag op
de 500 meter was A op de mijl de snelste``, ``voegde aan de titel op de 500 meter die op de 1000 meter toe``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.linking.repeats import again

#: Shape of a rank in a race of another day than the sentence names, or may name.
UNDATED = "undated"
_CUES = frozenset({"ook", "eveneens", "tevens", "net", "evenals", "toe", "die", "dat"})
_RACES = frozenset({"D", "DD", "V"})
_TOO = frozenset({"ook", "eveneens", "tevens"})
_QUALIFIES = frozenset({"plaatste", "plaatst", "plaatsten"})
_FIRST = re.compile(
    r"(?<= )(?:(?P<too>na|naast|behalve|buiten)|net als|net zoals|evenals) (?:(?:zijn|haar|de) (?:eerdere )?(?:R|zege|winst|overwinning|titel) )?"
    r"(?:(?P<day>W|gisteren|eergisteren) )?(?:op |over |in |bij )?(?:de |het )?(?P<race>DD?|V) "
)
_THAT_ON = re.compile(
    r"(?<= )R (?:op|over|in|van) (?:de |het )?[DV] (?:(?:W|ook|eveneens|tevens|nu|zo|P|,|en|zondag) )*(?:die|dat) (?:op|over|in|van) (?:de |het )?(?P<race>D|V) "
    r"(?=(?:toe|[.,;)]|en|in T) )"
)
#: Days on which the tournament is; ``net als vorig jaar op de 500 meter`` is of another.
_DAY = re.compile(r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:\w*)|gisteren\w*|eergisteren)$", re.I)


def likewise(reading: Reading, claims: Sequence[Claim], text: str) -> Iterator[Claim]:
    """The rank that a sentence gives in one race, for the other race as well; ``claims`` are those of the sentence so far."""
    row = reading.row
    if _CUES.isdisjoint(row.symbols) or _RACES.isdisjoint(row.symbols) or "RR" in row.symbols:
        return
    ranks = [n for n, item in enumerate(row.items) if item.symbol == "R"]
    if len(ranks) > 1:
        return
    match = _FIRST.search(row.text)
    if match is not None and _holds(reading, match):
        number = row.span(match, "race")[0]
        own = [c for c in claims if c.mention.kind == "placing" and reading.where(c.item) != number]
    elif (match := _THAT_ON.search(row.text)) is not None:
        number = row.span(match, "race")[0]
        own = [c for c in claims if c.mention.kind == "placing"]
    else:
        return
    if own and len({id(c.person) for c in own}) == 1:
        dated = match.groupdict().get("day") is not None
        for claim in again(own[-1].person, own[-1].mention, [number], reading, text):
            yield claim if dated else replace(claim, mention=replace(claim.mention, shape=UNDATED))


def _holds(reading: Reading, match: re.Match[str]) -> bool:
    """Whether another race follows in which the same was done, by the words for ``too``, and on no other occasion."""
    items: Sequence[Item] = reading.row.items
    first, last = reading.row.span(match)
    stop = next((n for n in range(last, len(items)) if items[n].symbol in {";", ":", "."}), len(items))
    behind = {item.symbol for item in items[last:stop]}
    day = items[reading.row.span(match, "day")[0]].mention if match["day"] else None
    if day is not None and not _DAY.match(day.text):
        return False
    if not match["too"]:
        # ``was op de mijl de snelste, net als zaterdag op de 500 meter``; but ``plaatste zich, net als op de mijl, voor de WK``
        return _QUALIFIES.isdisjoint(item.symbol for item in items[:first])
    return not behind.isdisjoint(_RACES) and not behind.isdisjoint(_TOO)
