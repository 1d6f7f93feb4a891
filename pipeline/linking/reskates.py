"""An attempt that was annulled, and the one that took its place: of the two times the second counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Reading
from pipeline.linking.facts import Fact
from pipeline.linking.people import Person
from pipeline.linking.records import same_time

_AGAIN = r"(?:opnieuw|nogmaals|nog eens|nog een keer|een tweede keer|voor de tweede keer|weer)"
_RIDE = r"(?:vertrekken|rijden|starten|proberen|schaatsen|sprinten|aantreden|aan de start|aan het vertrek|de baan op|de baan in|het ijs op)"
#: What a sentence has that tells of another go, or that the first does not count.
_CUE = re.compile(
    rf" {_AGAIN} (?:[^ .;:]+ ){{0,2}}?{_RIDE} "
    r"| (?:mocht|mag|moest|moet|liet|laat|mogen|te|kon) (?:[^ .;:]+ ){0,9}?(?:overrijden|overdoen|overschaatsen|over te rijden|over te doen|overnieuw) "
    r"| (?:overrijden|overgereden|reskate|re - skate|herstart|herkansing|herkansen) "
    r"| (?:annuleerde|annuleerden|geannuleerd|annuleren|prullenbak|prullenmand|ongeldig|telde niet) "
)
_WORDS = frozenset(
    "opnieuw nogmaals nog keer weer overrijden overdoen overschaatsen over overnieuw overgereden reskate skate herstart herkansing herkansen "
    "annuleerde annuleerden geannuleerd annuleren prullenbak prullenmand ongeldig telde".split()
)


class Reskates:
    """Who got another go, and where the report says so."""

    def __init__(self) -> None:
        self._places: list[tuple[int, Person]] = []

    def note(self, reading: Reading) -> None:
        """Take in a sentence that tells of another go for whom it names or is about."""
        row = reading.row
        cue = None if _WORDS.isdisjoint(row.symbols) else _CUE.search(row.text)
        if cue is None:
            return
        place = row.items[row.at(cue.start() + 1)].start
        people = [p for item in row.items for p in reading.people(item)]
        if reading.topic is not None:
            people.append(reading.topic)
        self._places.extend((place, person) for person in dict.fromkeys(people))

    def concern(self, person: Person) -> bool:
        """Whether somebody got another go."""
        return any(each is person for _, each in self._places)

    def settled(self, found: Sequence[Fact]) -> list[Fact]:
        """The facts without the times and ranks of attempts that another time took the place of."""
        dropped = {id(fact) for place, person in self._places for fact in _annulled(found, place, person)}
        return [fact for fact in found if id(fact) not in dropped]


def _annulled(found: Sequence[Fact], place: int, person: Person) -> Iterator[Fact]:
    """The time told last before a place, and the rank beside it, where a time told behind it is of the same race."""
    own = [f for f in found if f.person is person and f.kind == "result" and f.words]
    times = [f for f in own if f.field == "time"]
    old = next((f for f in reversed(times) if f.words[0].start < place), None)
    if old is None:
        return
    start = old.words[0].start
    later = [f for f in times if f.words[0].start > place and _one_race(f, old)]
    if not later or any(same_time(old, new) for new in later):
        return
    for fact in own:
        same = fact.field == "time" and same_time(fact, old)
        beside = fact.field == "placing" and abs(fact.words[0].start - start) < _BESIDE
        if (same or beside) and fact.words[0].start < place and _one_race(fact, old):
            yield fact


#: So near to an annulled time a rank is its own, in code points.
_BESIDE = 60


def _one_race(one: Fact, other: Fact) -> bool:
    a, b = one.race, other.race
    return (a.distance, a.discipline, a.run) == (b.distance, b.discipline, b.run)
