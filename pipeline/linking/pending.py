"""Ranks in a row whose races only the next sentence names: ``A eindigde als derde, eerste en tweede. Dat was op de 500, de 3000
en de 1500 meter.``"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.linking.people import Person
from pipeline.linking.races import Race, with_cue

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
