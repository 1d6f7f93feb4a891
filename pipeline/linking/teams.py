"""The rank of a team.

One of a country or a team without names is that of the team that the next sentence names: ``Het goud ging naar Nederland.
A, B en C reden 3.40,1``, ``De mannen moesten het doen met zilver. A, B en C ...``. One of a member is that of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.facts import Fact
from pipeline.linking.races import TEAM_DISCIPLINES, Race
from pipeline.mention import Mention

_SCORE = 0.8
#: So many names together are a team.
_TEAM = 2


class CountryRank:
    """The rank that the sentence before gave a country, None when it gave none."""

    def __init__(self) -> None:
        self._rank: Mention | None = None

    def handed_on(self, reading: Reading) -> Iterator[Claim]:
        """The rank of the country for each member of the team that a sentence without a rank of its own names."""
        rank, self._rank = self._rank, None
        items = reading.row.items
        if rank is None or any(item.symbol in {"R", "RR"} for item in items):
            return
        team = next((item for item in items if len(reading.people(item)) >= _TEAM), None)
        # A country behind the team is whom it met: ``A, B en C waren te sterk voor Noorwegen``.
        if team is not None and not any(item.symbol == "C" for item in items[: items.index(team)]):
            for person in reading.people(team):
                yield Claim(person, team.members[0], rank, _SCORE)

    def note(self, reading: Reading, race: Race) -> None:
        """Keep the rank of a sentence in which nobody is named, in a team race."""
        if race.discipline not in TEAM_DISCIPLINES:
            return
        items = reading.row.items
        ranks = [item.mention for item in items if item.symbol == "R" and item.mention is not None]
        named = any(reading.people(item) for item in items)
        if len(ranks) == 1 and not named:
            self._rank = ranks[0]


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


def _alike(one: Fact, other: Fact) -> bool:
    return one.race.discipline == other.race.discipline and one.kind == other.kind
