"""The run of a race of a sprint tournament whose report is of the first day: every distance was ridden once.

Such a report says so (``na de eerste dag``, ``halverwege``) and numbers a race or two: what it calls ``de eerste 500 meter``
once, or sees ahead as ``de tweede``, is the first run wherever it speaks of the 500 meter. That the tournament has been
decided, or a second run told, makes it a report of the last day; one that numbers nothing leaves the run open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.linking.facts import Fact
from pipeline.linking.races import LONGEST_TWICE, Race
from pipeline.linking.standings import is_title
from pipeline.mention import Mention

_FIRST_DAY = re.compile(
    r"\b(?:openingsdag|eerste (?:wedstrijd)?dag|dag (?:één|een|1)|halverwege (?!de (?:race|rit|wedstrijd)\b)|tussen(?:stand|klassement|rangschikking)|"
    r"na (?:twee|2) (?:afstanden|nummers|ritten)|de nacht in|klassementsleid(?:er|ster)|met nog (?:twee|2) afstanden)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\beind(?:klassement|stand|uitslag|rangschikking|zege|winnaar|winnares|podium|overwinning)\b",
    re.IGNORECASE,
)
#: ``op de slotdag werd hij``: the last day is behind; of a day to come the report says ``zondag, op de slotdag, moet hij``.
_LAST_DAY = re.compile(
    r"\b(?:de|een) dag eerder\b|\bop (?:dag (?:twee|2)|de (?:tweede (?:wedstrijd)?dag|slotdag|laatste dag)) (?:[a-z]+ ){0,2}?"
    r"(?:werd|was|won|reed|kwam|viel|eindigde|pakte|ging|klokte|bleef|haalde|noteerde|volgde)\b",
    re.IGNORECASE,
)


#: So many code points lie at most between a rank and the time beside it.
_NEAR = 60


def settle_runs(facts: Sequence[Fact], text: str, silent: Sequence[Mention]) -> bool:
    """Give the races of a sprint tournament that the report does not number the first run, where the report is of the
    first day, and say whether it is. ``silent`` are the stretches that tell nothing of it."""
    results = [f for f in facts if f.kind == "result"]
    if any(f.race.run == 2 or _final(f) for f in results) or not any(map(_twice, results)):
        return False
    if not is_first_day(text, silent):
        return False
    for fact in results:
        if _twice(fact) and fact.race.run is None:
            fact.race = replace(fact.race, run=1)
    return True


def is_first_day(text: str, silent: Sequence[Mention]) -> bool:
    """Whether the words of a report on two days are those of one of the first, as far as they tell."""
    said = [m for m in _FIRST_DAY.finditer(text) if not any(s.start <= m.start() < s.end for s in silent)]
    return bool(said) and not _DECIDED.search(text) and not _LAST_DAY.search(text)


def keep_run(facts: Sequence[Fact], known: Sequence[Fact], force: Race) -> None:
    """Let the ranks of a sentence be those of the run in force (``force``) if they cannot be over both runs: somebody of them
    is ``known`` to have had another rank there."""
    ranks = [
        f
        for f in facts
        if f.field == "placing"
        and f.kind == "result"
        and f.race.run is None
        and f.race.distance == force.distance
        and f.race.discipline == force.discipline
    ]
    if force.run is None or not any(_otherwise(f, known) for f in ranks):
        return
    for fact in ranks:
        fact.race = replace(fact.race, run=force.run, cues=force.cues)


def _otherwise(fact: Fact, known: Sequence[Fact]) -> bool:
    """Whether the report gave the skater of a rank another one in the same race."""
    return any(
        f.field == "placing"
        and f.kind == fact.kind
        and f.person is fact.person
        and f.value != fact.value
        and f.race.run is None
        and f.race.discipline == fact.race.discipline
        and f.race.distance == fact.race.distance
        for f in known
    )


def runs_of_days(facts: Sequence[Fact]) -> None:
    """Give the races of a distance that was ridden on two days, and once numbered, the run of their day: ``de tweede
    500 meter``, and elsewhere ``de 500 meter van zondag``."""
    results = [f for f in facts if f.kind == "result" and _twice(f)]
    for distance in {f.race.distance for f in results if f.race.run is not None}:
        own = [f for f in results if f.race.distance == distance]
        days = sorted({str(f.date.value) for f in own if f.dated and f.date is not None})
        if len(days) != 2 or any(len(day) != 10 for day in days):
            continue
        runs = dict(zip(days, (1, 2), strict=True))
        if any(f.dated and f.date and f.race.run not in {None, runs[str(f.date.value)]} for f in own):
            continue
        for fact in own:
            if fact.race.run is None and fact.date is not None and (fact.dated or fact.held):
                fact.race = replace(fact.race, run=runs.get(str(fact.date.value)))


def runs_of_times(facts: Sequence[Fact]) -> None:
    """Nobody has one time in both runs unless the report says so: where it is told again (``met zijn 35,88 verbeterde hij``) the run is that of the
    first telling."""
    told: dict[tuple[int, int | None, object], Fact] = {}
    numbered = {
        (id(f.person), f.race.distance, f.value): f
        for f in reversed(facts)
        if f.field == "time" and f.kind == "result" and _twice(f) and f.race.run is not None
    }
    for fact in facts:
        later = numbered.get((id(fact.person), fact.race.distance, fact.value))
        if later is not None and fact.field == "time" and fact.kind == "result" and fact.race.run is None:
            # ``opende met 38,44``, and a list below: ``1e omloop: 1. A 38,44``
            fact.race = replace(fact.race, run=later.race.run)
    before: Fact | None = None
    for fact in facts:
        if fact.field == "time" and fact.kind == "result" and _twice(fact):
            first = told.setdefault((id(fact.person), fact.race.distance, fact.value), fact)
            # ``twee keer exact dezelfde tijd, 41,46``
            both = fact is not first and fact.words[0] is first.words[0]
            if first.race.run is not None and fact.race.run != first.race.run and not both:
                fact.race, fact.date, fact.dated = first.race, first.date, first.dated
                before = fact
        elif before is not None and _beside(fact, before):
            fact.race, fact.date, fact.dated = before.race, before.date, before.dated


def _beside(fact: Fact, time: Fact) -> bool:
    """Whether a rank of no known run is printed beside a time of the same skater: ``6 Kodde 39,58``."""
    return (
        fact.field == "placing"
        and fact.person is time.person
        and fact.kind == time.kind
        and fact.race.run is None
        and fact.race.distance == time.race.distance
        and fact.race.discipline == time.race.discipline
        and abs(fact.words[0].start - time.words[0].start) < _NEAR
    )


def _twice(fact: Fact) -> bool:
    race = fact.race
    return (
        race.discipline == "individual"
        and race.distance is not None
        and 500 <= race.distance <= LONGEST_TWICE
    )


def _final(fact: Fact) -> bool:
    return (
        fact.field == "placing"
        and fact.race.discipline == "sprint"
        and any(is_title(word) for word in fact.words)
    )
