"""From facts to records: one performance, one record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pipeline.linking.facts import Fact
from pipeline.linking.people import Person
from pipeline.linking.races import STANDINGS, Race, possible
from pipeline.mention import Mention

_DECIMALS = re.compile(r"[.,:\"'”’]\s?(\d{1,3})$")


#: Shapes of a rank that any other overrules.
_FOR_NOW = frozenset({"provisional", "lead"})


def _is_for_now(fact: Fact) -> bool:
    return any(word.shape in _FOR_NOW for word in fact.words)


@dataclass(eq=False, slots=True)
class Performance:
    """What the facts say of one skater in one race."""

    person: Person
    race: Race
    kind: str
    facts: list[Fact] = field(default_factory=list)

    def best(self, name: str) -> Fact | None:
        """The fact on a field that is the surest, the first of equals; a rank overrules a provisional one, and
        the one that somebody was moved to (``van drie naar vijf``) any other."""
        found = [f for f in self.facts if f.field == name]
        if not found:
            return None
        if name == "placing" and any(f.field == "status" and f.value == "dsq" for f in self.facts):
            # A disqualification takes the rank away.
            return None
        if len(found) < 2:
            return found[0]
        if name == "time":
            # The time as printed most precisely: 2.19,93 of a table before 2.19,9 of the text.
            return max(found, key=lambda f: (_decimals(f), f.score))
        final = [f for f in found if any(w.shape == "moved" for w in f.words)]
        final = final or [f for f in found if not _is_for_now(f)]
        final = [f for f in final if not _best_of_some(f, final)] or final
        return max(final or found, key=lambda f: f.score)

    def takes(self, fact: Fact) -> bool:
        """Whether the fact can be of this performance."""
        if fact.person is not self.person or fact.kind != self.kind:
            return False
        race = self.race
        if fact.race.discipline != race.discipline or fact.race.run != race.run:
            return False
        if fact.race.distance != race.distance and None not in {fact.race.distance, race.distance}:
            return False
        if fact.event is not None and any(f.event and f.event.value != fact.event.value for f in self.facts):
            return False
        if self.kind != "result" and not self._same_date(fact):
            return False
        if fact.dated and any(
            f.dated and f.date and fact.date and _other_day(f.date, fact.date) for f in self.facts
        ):
            return False
        if fact.field == "time":
            if any(not same_time(f, fact) for f in self.facts if f.field == "time"):
                return False
            return possible(race.distance, float(fact.value)) or race.discipline != "individual"
        return True

    def date_words(self) -> Mention | None:
        """The words that date an earlier race or another day: those of its own sentence before those of the context."""
        dates = sorted(
            (f for f in self.facts if f.date and not self._overruled(f)), key=lambda f: not f.dated
        )
        if self.kind != "result":
            # ``In Albertville``, and later ``in februari 1992``: as precise as any of them.
            dates.sort(key=lambda f: -len(str(f.date and f.date.value)))
        return dates[0].date if dates else None

    def _overruled(self, fact: Fact) -> bool:
        """Whether a fact is a rank on the way and the performance has another, which was had on a later day."""
        rank = self.best("placing") if _is_for_now(fact) else None
        return rank is not None and not _is_for_now(rank)

    def event_words(self) -> Mention | None:
        """The words for an event other than that of the report."""
        return next((f.event for f in self.facts if f.event), None)

    def date(self) -> object:
        """The date that the facts give an earlier race or another day, or None."""
        return next((f.date.value for f in self.facts if f.date), None)

    def _same_date(self, fact: Fact) -> bool:
        """Whether a fact on an earlier race or a best is of the date of the others, or of a part or the whole of it."""
        own = next((f.date for f in self.facts if f.date), None)
        if own is None or fact.date is None:
            return own is fact.date
        return own.value == fact.date.value or (
            None not in {own.value, fact.date.value} and not _other_day(own, fact.date)
        )


#: ``de beste``, without a word for what of.
_SUPERLATIVE = re.compile(r"(?:de )?(?:beste|snelste|sterkste|rapste|vlugste)$", re.IGNORECASE)
#: So near to it stands the rank that says that it was of some only, in code points.
_BESIDE = 60


def _best_of_some(fact: Fact, ranks: Sequence[Fact]) -> bool:
    """Whether a skater was the best of some only, as the rank beside says: ``zij was de beste met een zesde plaats``."""
    word = fact.words[0]
    return _SUPERLATIVE.match(word.text) is not None and any(
        f.value != fact.value
        and f.words[0].shape in {"ordinal", "place"}
        and abs(f.words[0].start - word.start) < _BESIDE
        for f in ranks
    )


def _other_day(one: Mention, other: Mention) -> bool:
    first, second = str(one.value), str(other.value)
    return not (first.startswith(second) or second.startswith(first))


def _decimals(fact: Fact) -> int:
    return _printed_decimals(fact.words[0].text)


@lru_cache(maxsize=1024)
def _printed_decimals(time: str) -> int:
    match = _DECIMALS.search(time.strip())
    return len(match[1]) if match else 0


def same_time(one: Fact, other: Fact) -> bool:
    """Whether two printed times are of one performance: equal, or one the other with fewer decimals."""
    gap = abs(float(one.value) - float(other.value))
    places = min(_decimals(one), _decimals(other))
    return gap < 0.0005 or (_decimals(one) != _decimals(other) and places < 2 and gap < 10.0**-places)


def performances(facts: Sequence[Fact]) -> list[Performance]:
    """Join facts of one skater in one race, in the order of the skaters' first mention."""
    found: list[Performance] = []
    of_skater: dict[tuple[str, str], list[Performance]] = {}
    for fact in facts:
        own = of_skater.setdefault((fact.person.name, fact.kind), [])
        home = next((p for p in own if p.takes(fact)), None)
        if home is not None and _second_run_off(home, fact):
            fact.race = replace(fact.race, run=2)
            home = next((p for p in own if p.takes(fact)), None)
        if home is None:
            home = Performance(fact.person, fact.race, fact.kind)
            found.append(home)
            own.append(home)
        elif home.race.distance is None and fact.race.distance is not None:
            home.race = fact.race
        home.facts.append(fact)
    found = [_reinstated(p) for p in found if any(f.value != "reinstated" for f in p.facts)]
    return [p for p in found if not _told_of_a_distance(p, found) and not _of_no_race(p, found)]


def _second_run_off(home: Performance, fact: Fact) -> bool:
    """Whether somebody with a time or a rank in the first run did not start in the second: ``reed 35,58 en meldde zich vervolgens af``."""
    return (
        fact.value == "dns"
        and fact.race.run == 1
        and fact.race.distance == home.race.distance
        and (home.best("time") is not None or home.best("placing") is not None)
    )


def _told_of_a_distance(performance: Performance, found: Sequence[Performance]) -> bool:
    """Whether somebody out of a tournament (``was het toernooi voorbij``) is told to have fallen in a race of it."""
    return (
        performance.race.discipline in STANDINGS
        and all(f.field == "status" and f.value == "dnf" for f in performance.facts)
        and any(
            p.person is performance.person
            and p.kind == performance.kind
            and p.race.distance is not None
            and any(f.field == "status" for f in p.facts)
            for p in found
        )
    )


def _of_no_race(performance: Performance, found: Sequence[Performance]) -> bool:
    """Whether a rank of no known race (``A wint, hoe lang het ook is``) is one that the skater is told to have had in a race."""
    race = performance.race
    if race.distance is not None or race.discipline != "individual" or race.run is not None:
        return False
    rank = performance.best("placing")
    if rank is None or any(f.field != "placing" for f in performance.facts):
        return False
    return any(
        p is not performance
        and p.person is performance.person
        and p.kind == performance.kind
        and (own := p.best("placing")) is not None
        and own.value == rank.value
        for p in found
    )


def _reinstated(performance: Performance) -> Performance:
    """The performance without its disqualification if that was undone, wherever in the report it says so."""
    if any(f.field == "status" and f.value == "reinstated" for f in performance.facts):
        kept = [f for f in performance.facts if f.field != "status" or f.value not in {"dsq", "reinstated"}]
        return Performance(performance.person, performance.race, performance.kind, kept)
    return performance
