"""Ranks whose races only the next sentence names: several in a row (``A eindigde als derde, eerste en tweede. Dat was op de 500, de
3000 en de 1500 meter.``), or one that was somebody else's in the race spoken of (``De opvallendste winnares heette A. Op de 1500 meter
reed zij 1.55,6.``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.people import Person
from pipeline.linking.races import Race, with_cue

_SCORE = 0.8
#: Two ranks may be of two runs.
_FEWEST = 3
#: What says of which race a sentence is.
_RACE_WORDS = frozenset({"D", "DD", "V", "U", "T", "TT"})


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


class RacesToCome:
    """Ranks that somebody else has in the race that was spoken of, for one sentence."""

    def __init__(self) -> None:
        self._waiting: list[Fact] = []

    def take(self, facts: Sequence[Fact], known: Sequence[Fact], reading: Reading) -> None:
        """Give the ranks of the sentence before the race in which this one tells the time of the same skater, and keep those
        of this one, if it names no race."""
        waiting, self._waiting = self._waiting, []
        for rank in waiting:
            own_ranks = {f.value for f in facts if f.field == "placing" and f.person is rank.person}
            own = next(
                (f for f in facts if f.field == "time" and f.kind == "result" and f.person is rank.person),
                None,
            )
            if own is not None and own_ranks <= {rank.value} and own.race.distance != rank.race.distance:
                rank.race, rank.date, rank.dated = own.race, own.date, own.dated
        if reading.row.symbols.isdisjoint(_RACE_WORDS):
            ranks = [f for f in facts if f.field == "placing" and f.kind == "result" and f.race.distance]
            self._waiting = [f for f in ranks if len(ranks) == 1 and any(_taken(f, other) for other in known)]


def _taken(rank: Fact, other: Fact) -> bool:
    """Whether a fact is that somebody else has a rank."""
    return (
        other.field == "placing"
        and other.kind == rank.kind
        and other.person is not rank.person
        and other.value == rank.value
        and (other.race.distance, other.race.discipline, other.race.run)
        == (rank.race.distance, rank.race.discipline, rank.race.run)
    )
