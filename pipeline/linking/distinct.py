"""Nobody rides one race twice: of performances that only their times tell apart, make two runs or one performance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.linking.facts import Fact
from pipeline.linking.races import OF_ONE_RUN, STANDINGS
from pipeline.linking.records import Performance
from pipeline.mention import Mention

#: The distances that are ridden twice: the 500 metres of championships, both distances of a sprint tournament.
_RIDDEN_TWICE = (500, 1000)
#: So near to its time stands the rank of one run, in code points.
_BESIDE = 60


def distinct(found: Sequence[Performance], date: Mention | None, event: Mention | None) -> list[Performance]:
    """The performances, one for a skater in a race; ``date`` and ``event`` are those of the report.

    Two times over a distance that the report says was ridden twice are the first run and the second, in the order of the
    text; of two other times the surer one stays, the first of equals.
    """

    runs = any(p.race.run is not None for p in found)
    kept: list[Performance] = []
    by_key: dict[tuple[object, ...], Performance] = {}
    for performance in found:
        key = _key(performance, date, event)
        first = by_key.get(key)
        if first is None:
            by_key[key] = performance
            kept.append(performance)
            continue
        old, new = _time(first), _time(performance)
        if runs and old and new and _twice(first) and not _other_run(kept, first):
            earlier, later = sorted((first, performance), key=lambda p: _place(_time(p)))
            _set_run(earlier, 1)
            _set_run(later, 2)
            _hand_over(earlier, later)
            _move_ranks(earlier, later)
            kept.append(performance)
            del by_key[key]
            for each in (earlier, later):
                by_key.setdefault(_key(each, date, event), each)
            continue
        if performance.race.discipline in STANDINGS and performance.kind == "result":
            _stands_at_the_end(first, performance)
            continue
        if old and new:
            worse = performance if old.score >= new.score else first
            worse.facts = [f for f in worse.facts if f.field != "time"]
        first.facts.extend(performance.facts)
    return [each for performance in kept for each in _complete(performance, kept, event)]


def _stands_at_the_end(first: Performance, other: Performance) -> None:
    """Join two ranks in one standing: where somebody stood on the last day counts (``ging als zevende slapen en werd derde``)."""
    days = [str(p.date() or "") for p in (first, other)]
    if days[1] > days[0]:
        first.facts, other.facts = other.facts, first.facts
    kept = [f for f in other.facts if f.field != "placing" or days[0] == days[1]]
    first.facts.extend(kept)


def _hand_over(earlier: Performance, later: Performance) -> None:
    """Let a rank that stands beside the time of the second run be of that run."""
    place = _place(_time(later))
    own = _place(_time(earlier))
    beside = [
        f
        for f in earlier.facts
        if f.field == "placing"
        and f.words
        and abs(f.words[0].start - place) <= min(_BESIDE, abs(f.words[0].start - own))
    ]
    if beside and later.best("placing") is None:
        earlier.facts = [f for f in earlier.facts if f not in beside]
        later.facts.extend(beside)


def _complete(
    performance: Performance, kept: Sequence[Performance], event: Mention | None
) -> list[Performance]:
    """A time of no known run is of the second when another is of the first, and the other way round. The ranks that do not
    stand beside it are those over both runs."""
    if performance.race.run is not None or not _twice(performance) or _time(performance) is None:
        return [performance]
    others = [p for p in kept if p is not performance and _same_but_for_run(p, performance)]
    timed = [p for p in others if _time(p) is not None]
    if len(timed) != 1 or timed[0].race.run is None:
        return [performance]
    both = _over_both(performance) if event is None or event.value != "World Cup" else []
    run = 3 - timed[0].race.run
    ranked = next((p for p in others if p.race.run == run), None)
    if ranked is not None:
        # ``2e omloop: 2. A`` without the time, which the text has.
        ranked.facts.extend(performance.facts)
        return both
    _set_run(performance, run)
    return [performance, *both]


def _over_both(performance: Performance) -> list[Performance]:
    """The ranks of a performance that stand apart from its time, as one of their own."""
    place = _place(_time(performance))
    apart = [
        f
        for f in performance.facts
        if f.field == "placing"
        and f.words
        and f.words[0].shape not in OF_ONE_RUN
        and abs(f.words[0].start - place) > _BESIDE
    ]
    if not apart:
        return []
    performance.facts = [f for f in performance.facts if f not in apart]
    return [Performance(performance.person, performance.race, performance.kind, apart)]


def _move_ranks(earlier: Performance, later: Performance) -> None:
    """Give the second run the rank that stands beside its time: ``39,95 en de zeventiende plaats. Daarna ging het beter: 39,71, vijftiende.``"""
    first, second = _place(_time(earlier)), _place(_time(later))
    moved = [
        f
        for f in earlier.facts
        if f.field == "placing"
        and f.words
        and abs(f.words[0].start - second) <= _BESIDE < abs(f.words[0].start - first)
    ]
    if moved and len([f for f in earlier.facts if f.field == "placing"]) > len(moved):
        earlier.facts = [f for f in earlier.facts if f not in moved]
        later.facts.extend(moved)


def _same_but_for_run(one: Performance, other: Performance) -> bool:
    return (one.person.name, one.kind, one.race.distance, one.race.discipline) == (
        other.person.name,
        other.kind,
        other.race.distance,
        other.race.discipline,
    )


def _key(performance: Performance, date: Mention | None, event: Mention | None) -> tuple[object, ...]:
    """What is the same in two performances that cannot both be."""
    race = performance.race
    time = _time(performance)
    when, where = performance.date_words(), performance.event_words()
    if performance.kind == "result":
        when, where = when or date, where or event
        if race.discipline in STANDINGS:
            when = None
    mark = time.value if time and performance.kind == "record" else None
    who = (performance.person.name, performance.kind, mark)
    return (*who, race.distance, race.discipline, race.run, when and when.value, where and where.value)


def _time(performance: Performance) -> Fact | None:
    return performance.best("time")


def _place(time: Fact | None) -> int:
    return time.words[0].start if time and time.words else 0


def _twice(performance: Performance) -> bool:
    race = performance.race
    return performance.kind == "result" and race.discipline == "individual" and race.distance in _RIDDEN_TWICE


def _other_run(kept: Sequence[Performance], performance: Performance) -> bool:
    """Whether another run of the same distance is known of the skater."""
    return any(
        p is not performance and p.race.run is not None and _same_but_for_run(p, performance) for p in kept
    )


def _set_run(performance: Performance, run: int) -> None:
    race = performance.race
    if race.run != run:
        # Other words told a run that it was not.
        cues = tuple(cue for cue in race.cues if cue[0] != "run")
        performance.race = replace(race, run=run, cues=cues)
