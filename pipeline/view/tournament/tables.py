"""The races as one page: a table and a drawing each, every value with the number of reports that give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.pages import render
from pipeline.view.tournament.performances import Performance
from pipeline.view.tournament.plot import Plot, plot
from pipeline.view.tournament.races import OUT, Note, Race
from pipeline.view.tournament.told import Told

LABELS = {
    "skater": "name",
    "placing": "placing",
    "time_s": "time",
    "status": "status",
    "hometown": "hometown",
    "region": "region",
    "nationality": "country",
    "age": "age",
    "event": "event",
    "date": "date",
}
STATUS = {"dnf": "did not finish", "dns": "did not start", "dsq": "disqualified", "finished": "finished"}
DISCIPLINES = {
    "individual": "distance unknown",
    "mass_start": "mass start",
    "team_pursuit": "team pursuit",
    "team_sprint": "team sprint",
    "mixed_relay": "mixed relay",
    "allround": "allround standings",
    "sprint": "sprint standings",
    "marathon": "marathon",
}
FEW = 60
"""Races that are listed at once; of more, the list of a year opens when it is wanted."""
SEXES = {"m": "men", "f": "women", None: "sex unknown"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one report says of a performance: (field, value, words) of each value."""

    doc_id: str
    kind: str
    confidence: float
    values: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A performance on the page; ``text`` is what the filter looks through."""

    performance: Performance
    notes: tuple[Note, ...]
    out: str | None
    text: str
    sheets: list[Sheet]


@dataclass(frozen=True, slots=True)
class Part:
    """A race on the page."""

    number: int
    race: Race
    event: str
    title: str
    text: str
    rows: list[Row]
    plot: Plot | None


def page(races: Sequence[Race]) -> str:
    """Give the page of races, which come in the order of their years."""
    parts = [_part(number, race) for number, race in enumerate(races, start=1)]
    years = [
        (f"{year}" if year else "Year unknown", list(of_year))
        for year, of_year in groupby(parts, key=lambda part: part.race.year)
    ]
    return render(
        "pipeline.view",
        "tournament.html",
        "tournament.js",
        title=_title(races),
        years=years,
        parts=parts,
        few=FEW,
        reports=len({doc_id for race in races for each in race.performances for doc_id in each.doc_ids}),
        labels=LABELS,
        statuses=STATUS,
    )


def _title(races: Sequence[Race]) -> str:
    """The event if there is one, else what the page is."""
    names = {f"{race.event} {race.year}" for race in races if race.event and race.year}
    return names.pop() if len(names) == 1 and all(race.event and race.year for race in races) else "Results"


def _part(number: int, race: Race) -> Part:
    key = race.key
    event = " ".join(str(part) for part in (race.event or "Event unknown", race.year) if part)
    what = f"{key.distance_m} m" if key.distance_m else DISCIPLINES[key.discipline]
    if key.distance_m and key.discipline != "individual":
        what = f"{DISCIPLINES[key.discipline]} {what}"
    title = f"{what} {SEXES[key.gender]}" + (f", run {key.run}" if key.run else "")
    rows = [_row(*each) for each in zip(race.performances, race.notes, strict=True)]
    return Part(number, race, event, title, f"{event} {title}", rows, plot(race.performances))


def _row(performance: Performance, notes: tuple[Note, ...]) -> Row:
    looked_through = [said.text for name in ("skater", "hometown") for said in performance.said[name]]
    status = performance.first("status")
    return Row(
        performance,
        notes,
        str(status) if status in OUT else None,
        " ".join([*looked_through, *performance.doc_ids]),
        [_sheet(each) for each in performance.told],
    )


def _sheet(told: Told) -> Sheet:
    record = told.record
    values = [
        (LABELS[name], _shown(name, told), told.words(name))
        for name in LABELS
        if getattr(record, name) is not None and (name != "status" or record.status != "finished")
    ]
    return Sheet(told.doc_id, record.kind, record.confidence, values)


def _shown(name: str, told: Told) -> str:
    if name == "time_s" and told.time is not None:
        return told.time.text
    value = str(getattr(told.record, name))
    return STATUS[value] if name == "status" else value
