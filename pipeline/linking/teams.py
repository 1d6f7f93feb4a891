"""The rank of a team.

The rank and the time of a country or a team without names are those of the team that the next sentence names: ``Het goud ging naar
Nederland. A, B en C reden 3.40,1``, ``De mannen moesten het doen met zilver. A, B en C ...``. The rank of a member is that of the
others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.races import TEAM_DISCIPLINES, Race
from pipeline.mention import Mention

_SCORE = 0.8
#: So many names together are a team.
_TEAM = 2


class CountryRank:
    """The rank that the sentence before gave a country, None when it gave none."""

    def __init__(self) -> None:
        self._told: list[Mention] = []
        self._race = Race()

    def handed_on(self, reading: Reading) -> Iterator[Claim]:
        """The rank and the time of the country for each member of the team that a sentence without a rank of its own names.
        Another country may stand behind the team only, as the one beaten."""
        told, self._told = self._told, []
        if not told:
            return
        items = reading.row.items
        number = next((n for n, item in enumerate(items) if len(reading.people(item)) >= _TEAM), None)
        if number is None or not reading.row.symbols.isdisjoint({"R", "RR"}):
            return
        if any(item.symbol == "C" for item in items[:number]):
            return
        timed = not reading.row.symbols.isdisjoint({"T", "TT"})
        for mention in told:
            if mention.kind != "time" or not timed:
                for person in reading.people(items[number]):
                    yield Claim(person, items[number].members[0], mention, _SCORE, self._race)

    def note(self, reading: Reading, race_of: Callable[[Item, Mention], Race]) -> None:
        """Keep the rank of a sentence in which nobody is named, in a team race; ``race_of`` tells the race of an item."""
        items = reading.row.items
        if any(reading.people(item) for item in items):
            return
        ranks, times = (
            [(item, item.mention) for item in items if item.symbol == symbol and item.mention is not None]
            for symbol in ("R", "T")
        )
        if len(ranks) == 1 and (race := race_of(*ranks[0])).discipline in TEAM_DISCIPLINES:
            self._race = race
            self._told = [mention for _, mention in [*ranks, *(times if len(times) == 1 else [])]]


def shared_ranks(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The rank of a member for those who have the same printed time: ``Samen met B en C was zij in 1.24,0 de beste``."""
    told = [f for f in facts if f.race.discipline in TEAM_DISCIPLINES and f.words]
    ranks = [f for f in told if f.field == "placing"]
    times = [f for f in told if f.field == "time"]
    for rank in ranks:
        printed = {t.words[0].start for t in times if t.person is rank.person and _alike(t, rank)}
        team = [t.person for t in times if t.words[0].start in printed and _alike(t, rank)]
        for member in team:
            if not any(r.person is member and _alike(r, rank) for r in ranks):
                yield replace(rank, person=member)


def ranks_with_times(facts: Sequence[Fact]) -> None:
    """Give the rank of a team without a time the race of its time without a rank: that time can be of no other."""
    told = [f for f in facts if f.race.discipline in TEAM_DISCIPLINES and f.kind == "result"]
    for person in dict.fromkeys(f.person for f in told):
        own = [f for f in told if f.person is person]
        ranked, timed = (
            {f.race.discipline for f in own if f.field == field} for field in ("placing", "time")
        )
        if len(ranked - timed) == len(timed - ranked) == 1:
            race = next(f.race for f in own if f.field == "time" and f.race.discipline in timed - ranked)
            for fact in own:
                if fact.race.discipline in ranked - timed:
                    fact.race = race


def _alike(one: Fact, other: Fact) -> bool:
    return one.race.discipline == other.race.discipline and one.kind == other.kind
