"""A record made ready to be compared: its name, event, date and time read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.record import Record
from pipeline.view.tournament.dates import Period, read_date
from pipeline.view.tournament.events import Event, read_event
from pipeline.view.tournament.names import Name, read_name
from pipeline.view.tournament.times import Time, read_time


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one report says of one performance.

    ``namesakes`` says that the name leaves open which of several skaters is meant, who are all named in full elsewhere.
    """

    record: Record
    name: Name
    event: Event | None
    period: Period | None
    time: Time | None
    namesakes: bool = False

    @property
    def doc_id(self) -> str:
        """The report."""
        return self.record.doc_id

    @property
    def race_is_open(self) -> bool:
        """Whether the record leaves out which distance was ridden, where there is one to tell."""
        return self.record.distance_m is None and self.record.discipline == "individual"

    def words(self, field: str) -> str:
        """The words of the report that bear out a field."""
        return " … ".join(each.text for each in self.record.evidence.get(field, ()) if each.text)


def told(record: Record) -> Told:
    """Read a record."""
    words = [each.text for each in record.evidence.get("time_s", ())]
    return Told(
        record,
        read_name(record.skater),
        read_event(record.event),
        read_date(record.date),
        read_time(record.time_s, words) if record.time_s is not None else None,
    )


def in_order(records: Iterable[Record]) -> list[Record]:
    """Results and earlier races, in an order of their own, whatever the order in which they are given.

    A record that is there twice in every particular is one: a file of results that was put behind itself says
    nothing new.
    """
    lines = {each.to_json_line(): each for each in records if each.kind != "record"}
    return [lines[line] for line in sorted(lines, key=lambda line: (lines[line].doc_id, line))]
