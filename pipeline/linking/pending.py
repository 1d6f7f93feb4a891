"""Ranks that a sentence leaves open and the next one settles: whose races only that names (``A eindigde als derde, eerste en
tweede. Dat was op de 500, de 3000 en de 1500 meter.``), or that go to somebody else (``... kostte hem zijn tweede plaats. Die was nu
voor B.``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.linking.people import Person
from pipeline.linking.races import Race, with_cue
from pipeline.mention import Mention

_SCORE = 0.8
#: Two ranks may be of two runs.
_FEWEST = 3


class PendingRanks:
    """The ranks of one skater that wait for their races, for one sentence."""

    def __init__(self) -> None:
        self._waiting: tuple[Person, Sequence[Item], Race] | None = None

    def keep(self, reading: Reading, person: Person, ranks: Sequence[Item], race: Race) -> bool:
        """Keep three ranks or more of a skater where the sentence names no race; says whether they are kept."""
        if len(ranks) < _FEWEST or not reading.row.symbols.isdisjoint({"D", "DD", "T", "TT", "U"}):
            return False
        self._waiting = person, ranks, race
        return True

    def taken_up(self, reading: Reading) -> Iterator[Claim]:
        """The ranks kept, each with the race of the same place in the list of a sentence that ranks nobody itself."""
        if self._waiting is None or any(
            item in self._waiting[1] for i in reading.row.items for item in i.members
        ):
            return
        (person, ranks, race), self._waiting = self._waiting, None
        lists = [
            item for item in reading.row.items if item.symbol == "DD" and len(item.members) == len(ranks)
        ]
        if len(lists) != 1 or not reading.row.symbols.isdisjoint({"R", "RR"}):
            return
        for rank, distance in zip(ranks, lists[0].members, strict=True):
            if rank.mention is not None:
                yield Claim(person, lists[0], rank.mention, _SCORE, with_cue(race, distance))


_PASSED_ON = re.compile(
    r"^ (?:die|deze|dat) (?:was|is|ging|gaat|viel|kwam) (?:[a-z]+ ){0,3}?(?:voor|naar|(?:toe )?aan) (?:de )?(?P<P>P) (?!'|(?:[a-z]+ )?te )"
)
_NO_RANKS = frozenset({"not", "title", "group", "list"})
#: So far back, in code points, the sentence before may name the rank.
_REACH = 200


def passed_on(reading: Reading, placings: Sequence[Mention], race: Race) -> Iterator[Claim]:
    """The rank named last before a sentence that gives it to somebody: ``Die ging naar B.`` ``placings`` are those of the
    report in order, ranks missed or only dreamt of among them."""
    match = _PASSED_ON.match(reading.row.text)
    if match is None:
        return
    item = reading.row.items[reading.row.at(match.start("P"))]
    start = reading.row.items[0].start
    before = [
        m for m in placings if start - _REACH < m.start < start and m.value and m.shape not in _NO_RANKS
    ]
    for person in reading.people(item) if before else ():
        yield Claim(person, item, before[-1], _SCORE, race)
