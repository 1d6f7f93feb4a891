"""What one report leaves open of a race, told by the others.

All that a report tells of one race belongs together. If some of its skaters were joined to records that name the event
or the day, then the race is of that event and day for the skaters too of whom no other report tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pipeline.view.tournament.events import Event, is_part
from pipeline.view.tournament.told import Key, Told

Kind = TypeVar("Kind", bound=Hashable)


def fill(clusters: Sequence[Sequence[Told]]) -> list[list[Told]]:
    """Fill in, in records that were joined, the event and the date that their own report leaves open.

    The sex is not filled in: a report that leaves it open can mean the men's race and the women's.
    """
    of_event: dict[Hashable, list[Key]] = defaultdict(list)
    of_race: dict[Hashable, list[Key]] = defaultdict(list)
    for cluster in clusters:
        for told in cluster:
            others = [other.race for other in cluster if other is not told]
            of_event[_event(told)] += others
            of_race[_race(told)] += others
    return [
        [
            replace(told, race=_filled(told.race, of_event[_event(told)], of_race[_race(told)]))
            for told in cluster
        ]
        for cluster in clusters
    ]


def _event(told: Told) -> Hashable:
    """What a report tells of one event, whatever the distance."""
    return told.doc_id, told.record.kind, told.race.event, told.race.date


def _race(told: Told) -> Hashable:
    """What a report tells of one race."""
    return told.doc_id, told.record.kind, told.race


def _filled(key: Key, of_event: Sequence[Key], of_race: Sequence[Key]) -> Key:
    """What is open, or told less precisely, as most of the others have it who contradict it in nothing."""
    return key._replace(
        event=most([each.event for each in of_event if _more(each.event, key.event)], event_order)
        or key.event,
        date=most([each.date for each in of_race if within(each.date, key.date)], date_order) or key.date,
    )


def _more(event: Event | None, than: Event | None) -> bool:
    """Whether an event is told more fully than another that can be the same."""
    if event is None or than is None:
        return event is not None
    more = event.yearly if event.name != than.name else event.discipline is not None
    return is_part(event, than) and more


def within(date: str | None, other: str | None) -> bool:
    """Whether a date is more precise than another and within it; any is within an open one."""
    if date is None or other is None:
        return date is not None
    return len(date) > len(other) and date.startswith(other)


def most(values: Iterable[Kind | None], order: Callable[[Kind], Any] = lambda value: value) -> Kind | None:
    """The most frequent value; of several as frequent the first in a fixed order."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], order(value)), default=None)


def event_order(event: Event) -> str:
    """An order of events, for :func:`most`."""
    return event.label


def date_order(date: str) -> tuple[int, str]:
    """An order of dates, for :func:`most`: the most precise first."""
    return -len(date), date
