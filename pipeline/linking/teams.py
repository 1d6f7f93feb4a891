"""The rank of a country or a team without names, and the team that the next sentence names: ``Het goud ging naar Nederland.
A, B en C reden 3.40,1``, ``De mannen moesten het doen met zilver. A, B en C ...``."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.linking.claims import Claim, Reading
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
