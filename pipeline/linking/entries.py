"""Who rode, and of whom the report tells no time, rank or fate: with a hometown a skater gives a record all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Reading
from pipeline.linking.facts import Fact
from pipeline.linking.people import Person
from pipeline.linking.races import Race

#: What a sentence has that speaks of a race to come, of somebody absent, or of another life.
_NOT_RIDDEN = frozenset(
    "beurt morgen overmorgen straks komende volgende hoopt hopen mikt wacht zal zullen gaat gaan komt komen wil willen "
    "ontbrak ontbraken ontbreekt ontbreken afwezig absent ingeschreven thuis geblesseerd tribune toeschouwer gestopt oud-schaatser "
    "staat staan moet mag kan verdedigt verdedigen reserve overleden "
    "stopte sponsor startschot foto's uitgereikt".split()
)
#: ... and what only together does: ``keek toe``, ``rijdt zondag``.
_TOGETHER = (
    frozenset({"keek", "toe"}),
    frozenset({"rijdt", "W"}),
    frozenset({"rijden", "W"}),
    frozenset({"start", "W"}),
)
#: What a sentence on somebody who rides speaks of.
_OF_RACING = frozenset(
    "reed reden rijdt rit race start ronde ronden rondes rondje afstand debuut debuteerde debutant schaatste sprint sprintte demarrage "
    "demarreerde kop peloton finish streep klassement ervaring wedstrijd baanhelft binnenbocht buitenbocht kruising "
    "D DD V U E R RR T TT S G".split()
)
#: Of so many others the report must tell results, or it reports on no race.
_OTHERS = 3
_SCORE = 0.5


class Entries:
    """The skaters of a report with the race that it spoke of when it named them."""

    def __init__(self) -> None:
        self._races: dict[Person, Race] = {}
        self._out: set[Person] = set()
        self._in: set[Person] = set()

    def note(self, reading: Reading, race: Race) -> None:
        """Take in whom a sentence names, and whether it says that they did not ride, or not yet."""
        symbols = reading.row.symbols
        out = not symbols.isdisjoint(_NOT_RIDDEN) or any(words <= symbols for words in _TOGETHER)
        racing = not symbols.isdisjoint(_OF_RACING)
        for item in reading.row.items:
            for person in reading.people(item):
                self._races.setdefault(person, race)
                if out:
                    self._out.add(person)
                elif racing:
                    self._in.add(person)

    def facts(self, found: Sequence[Fact]) -> Iterator[Fact]:
        """One fact for each skater with a hometown of whom nothing else is told."""
        told = {fact.person for fact in found}
        if len({fact.person for fact in found if fact.kind == "result"}) < _OTHERS:
            return
        for person, race in self._races.items():
            rode = person in self._in and person not in self._out
            if rode and person.skater and "hometown" in person.attributes and person not in told:
                yield Fact(person, race, "entry", 1, person.names[:1], _SCORE)
