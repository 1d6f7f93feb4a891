"""A record made ready to be compared: its name, race and time read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline.record import FIELDS, Record
from pipeline.view.times import Time, read_time
from pipeline.view.tournament.dates import Period, read_date
from pipeline.view.tournament.events import Event, read_event
from pipeline.view.tournament.names import Name, read_name

LONGEST = 24 * 60 * 60
"""Seconds: no race takes more than a day."""
MOST = 99_999
"""No race has so many skaters; more than twenty thousand start in a tour."""


class Key(NamedTuple):
    """What tells one race from another; each part is None where it is open. ``date`` is as a report gives it."""

    event: Event | None
    date: str | None
    distance_m: int | None
    discipline: str
    gender: str | None
    run: int | None


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one report says of one performance.

    ``race`` is which race that is, where the report leaves that open as far as other reports tell. ``namesakes`` says
    that the name fits several skaters who are named in full elsewhere.
    """

    record: Record
    name: Name
    race: Key
    time: Time | None
    namesakes: bool = False

    @property
    def doc_id(self) -> str:
        """The report."""
        return self.record.doc_id

    @property
    def event(self) -> Event | None:
        """The event."""
        return self.race.event

    @property
    def period(self) -> Period | None:
        """When the race was."""
        return read_date(self.race.date)

    @property
    def race_is_open(self) -> bool:
        """Whether the record leaves out which distance was ridden, where there is one to tell."""
        return self.race.distance_m is None and self.race.discipline == "individual"

    def words(self, field: str) -> str:
        """The words of the report that bear out a field."""
        return " … ".join(each.text for each in self.record.evidence.get(field, ()) if each.text)


def told(record: Record) -> Told:
    """Read a record."""
    words = [each.text for each in record.evidence.get("time_s", ())]
    return Told(
        record,
        read_name(record.skater),
        _race(record),
        read_time(record.time_s, words) if record.time_s is not None else None,
    )


def _race(record: Record) -> Key:
    date = record.date if read_date(record.date) else None
    return Key(
        read_event(record.event), date, record.distance_m, record.discipline, record.gender, record.run
    )


def unfit(record: Record) -> str | None:
    """Why a record that is one by its form cannot be joined: a number no race can have, or evidence of no field."""
    for name, bound in {"time_s": LONGEST, "placing": MOST, "age": MOST}.items():
        value = getattr(record, name)
        if value is not None and not value <= bound:
            return f"its {name} is out of bounds"
    unknown = sorted(record.evidence.keys() - set(FIELDS))
    return f"it has evidence of {unknown[0]!r}, which is no field" if unknown else None


def place_of(record: Record) -> tuple[str, str]:
    """What records are put in order by, so that nothing depends on the order in which they are given.

    Their reports come last, so that as little as can be depends on the names of those.
    """
    return replace(record, doc_id="").to_json_line(), record.doc_id


def in_order(records: Iterable[Record]) -> list[Record]:
    """Results and earlier races in their order.

    A record that is there twice in every particular is one: a file of results that was put behind itself says
    nothing new.
    """
    found = {place_of(record): record for record in records if record.kind != "record"}
    return [found[place] for place in sorted(found)]
