"""The rank and the time of a country or a team without names, and the team that the next sentence names: ``Het goud ging naar Nederland.
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
        self._told: list[Mention] = []

    def handed_on(self, reading: Reading) -> Iterator[Claim]:
        """The rank and the time of the country for each member of the team that a sentence without a rank of its own names.
        Another country may stand behind the team only, as the one beaten."""
        told, self._told = self._told, []
        items = reading.row.items
        number = next((n for n, item in enumerate(items) if len(reading.people(item)) >= _TEAM), None)
        if not told or number is None or not reading.row.symbols.isdisjoint({"R", "RR"}):
            return
        if any(item.symbol == "C" for item in items[:number]):
            return
        timed = not reading.row.symbols.isdisjoint({"T", "TT"})
        for mention in told:
            if mention.kind != "time" or not timed:
                for person in reading.people(items[number]):
                    yield Claim(person, items[number].members[0], mention, _SCORE)

    def note(self, reading: Reading, race: Race) -> None:
        """Keep the rank of a sentence in which nobody is named, in a team race."""
        if race.discipline not in TEAM_DISCIPLINES:
            return
        items = reading.row.items
        ranks, times = (
            [item.mention for item in items if item.symbol == symbol and item.mention is not None]
            for symbol in ("R", "T")
        )
        named = any(reading.people(item) for item in items)
        if len(ranks) == 1 and not named:
            self._told = [*ranks, *(times if len(times) == 1 else [])]
