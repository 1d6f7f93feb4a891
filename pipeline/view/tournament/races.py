"""The races that the performances are of, each a table in order, and what does not fit within one.

A performance is put under the race that most of its records give. For an event held once a year only the year counts,
for any other the date as well: there are several World Cups in a winter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from pipeline.record import Record
from pipeline.view.tournament.context import date_order, event_order, most, within
from pipeline.view.tournament.dates import read_date
from pipeline.view.tournament.joining import join
from pipeline.view.tournament.names import alike, read_name
from pipeline.view.tournament.performances import OF_RACE, Performance, Said, said
from pipeline.view.tournament.told import Key

TEAMS = ("team_pursuit", "team_sprint", "mixed_relay")
"""Disciplines in which the members of a team share a time and a rank."""
BY_TIME = ("individual", *TEAMS)
"""Disciplines in which the ranks follow from the times; the others are decided by sprints or points."""
OUT = ("dnf", "dsq", "dns")

MANY = 5
"""How many names a note gives."""

_SHARED = re.compile(r"\b(?:gedeeld|ex aequo|gelijk|zelfde|samen|allebei|beide)", re.IGNORECASE)
"""Words with which a report says that a rank is shared."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that does not fit between performances of one race: ``code`` for machines, ``text`` for people."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Race:
    """A race: its performances in order, and the notes to each of them (same places)."""

    event: str | None
    year: int | None
    dates: tuple[str, ...]
    key: Key
    performances: tuple[Performance, ...]
    notes: tuple[tuple[Note, ...], ...] = field(default=())

    @property
    def reports(self) -> int:
        """How many reports tell of it."""
        return len({doc_id for each in self.performances for doc_id in each.doc_ids})

    @property
    def marked(self) -> int:
        """How many of its performances have something that does not fit, its event and date left aside."""
        return sum(
            bool(each.own_conflicts or notes)
            for each, notes in zip(self.performances, self.notes, strict=True)
        )

    @property
    def disputed(self) -> dict[str, list[Said]]:
        """The event and the date where reports contradict each other in them, as :attr:`Performance.said` has them."""
        names = [name for name in OF_RACE if any(name in each.conflicts for each in self.performances)]
        return {
            name: said(name, [told for each in self.performances for told in each.told]) for name in names
        }


def races(records: Iterable[Record]) -> list[Race]:
    """Join records and put them in races, the last year first, then by event, date, sex and distance."""
    performances = [Performance(tuple(each)) for each in join(records)]
    grouped: dict[Key, list[Performance]] = defaultdict(list)
    for performance in performances:
        grouped[_group(_common(told.race for told in performance.told))].append(performance)
    return [_race(key, grouped[key]) for key in sorted(grouped, key=_place)]


def _common(keys: Iterable[Key]) -> Key:
    """The race that most of the records of a performance give; what is more precise goes first among equals."""
    found = list(keys)
    return Key(
        most([key.event for key in found], event_order),
        most([key.date for key in found], date_order),
        most([key.distance_m for key in found]),
        found[0].discipline,
        most([key.gender for key in found]),
        most([key.run for key in found]),
    )


def _group(key: Key) -> Key:
    return key._replace(date=key.date[:4]) if key.event and key.event.yearly and key.date else key


def _place(key: Key) -> tuple[object, ...]:
    year = int(key.date[:4]) if key.date else 0
    event = key.event.label if key.event else ""
    return (
        -year,
        not key.event,
        event,
        key.date or "",
        key.gender or "~",
        key.discipline != "individual",
        key.discipline,
        key.distance_m or 10**6,
        key.run or 0,
    )


def _race(key: Key, performances: Sequence[Performance]) -> Race:
    ordered = sorted(performances, key=_rank)
    told = {str(given.value) for each in ordered for given in each.said["date"]}
    dates = {date for date in told if read_date(date)}
    days = sorted(date for date in dates if not any(within(other, date) for other in dates))
    year = int(key.date[:4]) if key.date else None
    return Race(_label(key, ordered), year, tuple(days), key, tuple(ordered), _notes(key, ordered))


def _label(key: Key, performances: Sequence[Performance]) -> str | None:
    """What the event is called: its short name, or as most reports print it where no table knows it."""
    if key.event is None:
        return None
    if key.event.yearly or key.event.name == "World Cup":
        return key.event.label
    names = [told.record.event for each in performances for told in each.told if told.event == key.event]
    return most(names)


def _rank(performance: Performance) -> tuple[object, ...]:
    status, placing, time = (performance.first(name) for name in ("status", "placing", "time_s"))
    out = OUT.index(str(status)) + 1 if status in OUT else 0
    far = float("inf")
    placed = far if placing is None else placing
    told = performance.told[0]
    return (
        out,
        placed,
        far if time is None else time,
        performance.skater,
        told.doc_id,
        told.record.to_json_line(),
    )


def _notes(key: Key, performances: Sequence[Performance]) -> tuple[tuple[Note, ...], ...]:
    found: list[list[Note]] = [[] for _ in performances]
    for notes in (_shared_ranks, _order_of_times, _perhaps_one):
        for place, note in notes(key, performances):
            found[place].append(note)
    return tuple(tuple(each) for each in found)


def _shared_ranks(key: Key, performances: Sequence[Performance]) -> Iterator[tuple[int, Note]]:
    """Two skaters on one rank, without a report that says that they share it or times that do."""
    if key.discipline in TEAMS:
        return
    on_rank: dict[int, list[int]] = defaultdict(list)
    for place, each in enumerate(performances):
        for given in each.said["placing"]:
            on_rank[int(given.value)].append(place)
    for rank, places in sorted(on_rank.items()):
        for place in places:
            others = [
                performances[other].skater
                for other in places
                if other != place and not _share(performances[place], performances[other], rank)
            ]
            if others:
                verb = "is" if len(others) == 1 else "are"
                yield (
                    place,
                    Note("placing_shared", f"{_listed(others, 'and')} {verb} on placing {rank} as well"),
                )


def _share(a: Performance, b: Performance, rank: int) -> bool:
    if a.time and b.time and a.time.seconds == b.time.seconds:
        return True
    words = [
        source.words
        for each in (a, b)
        for given in each.said["placing"]
        if given.value == rank
        for source in given.sources
    ]
    return any(_SHARED.search(each) for each in words)


def _order_of_times(key: Key, performances: Sequence[Performance]) -> Iterator[tuple[int, Note]]:
    """A skater who is placed before the next and was slower."""
    if key.discipline not in BY_TIME:
        return
    placed = [
        (rank, time, place)
        for place, each in enumerate(performances)
        if (rank := each.first("placing")) is not None and (time := each.time) is not None
    ]
    for (rank, time, a), (next_rank, next_time, b) in pairwise(sorted(placed)):
        if rank != next_rank and time.seconds > next_time.seconds and not time.fits(next_time):
            ahead, behind = performances[a].skater, performances[b].skater
            yield a, Note("order", f"slower than {behind}, who is placed behind")
            yield b, Note("order", f"faster than {ahead}, who is placed before")


def _perhaps_one(key: Key, performances: Sequence[Performance]) -> Iterator[tuple[int, Note]]:
    """A name that fits another of the race: joined to none where it fits two, or where too much differs."""
    names = [read_name(each.skater) for each in performances]
    fits: dict[int, list[int]] = defaultdict(list)
    for a, b in combinations(range(len(names)), 2):
        if alike(names[a], names[b]) is not None:
            fits[a].append(b)
            fits[b].append(a)
    for place, others in sorted(fits.items()):
        skaters = _listed(sorted({performances[other].skater for other in others}), "or")
        yield place, Note("name_fits", f"perhaps the same skater as {skaters}; not joined")


def _listed(names: Sequence[str], last: str) -> str:
    """Names with commas, and ``and`` or ``or`` before the last; a few of many."""
    if len(names) > MANY:
        names = [*names[: MANY - 1], f"{len(names) - MANY + 1} others"]
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
