"""What the joined records of one performance say: every value, the reports that give it, and where these disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from pipeline.view.times import Time
from pipeline.view.tournament.dates import read_date
from pipeline.view.tournament.events import is_part, read_event
from pipeline.view.tournament.names import Alike, alike, fold, read_name
from pipeline.view.tournament.told import Told

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Source:
    """A report that gives a value, the words that bear it out, and how sure the extraction is of the record."""

    doc_id: str
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a field, as it is shown, and the reports that give it, in the order of their names.

    ``time`` is there for a time: how precise the most precise of its reports prints it.
    """

    value: Value
    text: str
    sources: tuple[Source, ...]
    time: Time | None = None

    @property
    def reports(self) -> int:
        """How many reports say so."""
        return len(self.sources)


@dataclass(frozen=True, eq=False)
class Performance:
    """Records that are one performance."""

    told: tuple[Told, ...]

    @cached_property
    def said(self) -> dict[str, list[Said]]:
        """By field, each value that a report gives: what most reports say first, then the more precise."""
        return {name: said(name, self.told) for name in FIELDS}

    @cached_property
    def conflicts(self) -> list[str]:
        """The fields in which reports contradict each other, in the order of the fields."""
        return [name for name in FIELDS if _contradict(name, self.said[name])]

    @property
    def own_conflicts(self) -> list[str]:
        """The conflicts but for those in the event and the date, which are of the whole race."""
        return [name for name in self.conflicts if name not in OF_RACE]

    @property
    def doc_ids(self) -> list[str]:
        """The reports."""
        return sorted(each.doc_id for each in self.told)

    @property
    def skater(self) -> str:
        """The fullest form of the name; of several as full, what most reports bear out, and with its accents."""
        surnames = Counter(told.name.parts for told in self.told)

        def fullness(said: Said) -> tuple[bool, int, bool, int, int, bool]:
            name = str(said.value)
            read = read_name(name)
            borne_out = surnames[read.parts]
            return (
                read.is_full,
                len(read.words),
                not name.isupper(),
                borne_out,
                said.reports,
                not name.isascii(),
            )

        return str(max(self.said["skater"], key=fullness).value)

    def value(self, name: str) -> Value | None:
        """The value of a field that most reports give; None where there is none, or as many reports give another."""
        given = self.said[name]
        if not given or (name in self.conflicts and given[0].reports == given[1].reports):
            return None
        return given[0].value

    def first(self, name: str) -> Value | None:
        """The value of a field that comes first, even where as many reports give another: to put things in order."""
        return self.said[name][0].value if self.said[name] else None

    def reports(self, name: str) -> int:
        """How many reports give the value that :meth:`value` gives."""
        return 0 if self.value(name) is None else self.said[name][0].reports

    @property
    def time(self) -> Time | None:
        """The time that :meth:`first` gives, as precise as any report prints it."""
        return self.said["time_s"][0].time if self.said["time_s"] else None


FIELDS: dict[str, Callable[[Told], Value | None]] = {
    "skater": lambda told: told.record.skater,
    "placing": lambda told: told.record.placing,
    "time_s": lambda told: told.record.time_s,
    "status": lambda told: _status(told),
    "hometown": lambda told: told.record.hometown,
    "region": lambda told: told.record.region,
    "nationality": lambda told: told.record.nationality,
    "age": lambda told: told.record.age,
    "event": lambda told: told.record.event,
    "date": lambda told: told.record.date,
}
"""The fields that reports can give differently, and how to take each from a record."""

OF_RACE = ("event", "date")


def _status(told: Told) -> str | None:
    """The status; none where `finished` stands for want of anything else."""
    record = told.record
    if record.status == "finished" and record.time_s is None and record.placing is None:
        return None
    return record.status


def _key(name: str, value: Value) -> object:
    """What makes two values of a field one."""
    return fold(str(value)).replace("-", " ") if name in ("hometown", "region") else value


def said(name: str, all_told: Sequence[Told]) -> list[Said]:
    """The values of a field in some records: what most reports say first, then the more precise, then the lower."""
    groups: dict[object, dict[str, Told]] = {}
    for each in sorted(all_told, key=lambda told: (told.doc_id, told.words(name))):
        value = FIELDS[name](each)
        if value is not None:
            groups.setdefault(_key(name, value), {}).setdefault(each.doc_id, each)
    found = []
    for group in groups.values():
        values: list[Any] = [FIELDS[name](each) for each in group.values()]
        value = max(sorted(set(values)), key=values.count)
        times = [each.time for each in group.values() if each.time] if name == "time_s" else []
        time = max(times, default=None)
        sources = tuple(Source(doc, each.words(name), each.record.confidence) for doc, each in group.items())
        precision = time.decimals if time else len(str(value)) if name in OF_RACE else 0
        text = time.text if time else str(value)
        found.append((-len(group), -precision, value, Said(value, text, sources, time)))
    return [each for *_, each in sorted(found, key=lambda item: item[:3])]


def _contradict(name: str, given: Sequence[Said]) -> bool:
    return any(not _agree(name, a, b) for a, b in combinations(given, 2))


def _agree(name: str, a: Said, b: Said) -> bool:
    """Whether two different values can both be right: one is less precise, or a birthday lies between them."""
    if name == "skater":
        return alike(read_name(str(a.value)), read_name(str(b.value))) not in (None, Alike.TYPO)
    if name == "time_s":
        return a.time is not None and b.time is not None and a.time.fits(b.time)
    if name == "age":
        return abs(int(a.value) - int(b.value)) <= 1
    if name == "date":
        one, other = read_date(str(a.value)), read_date(str(b.value))
        return one is None or other is None or one.apart(other) == 0
    if name == "event":
        first, second = read_event(str(a.value)), read_event(str(b.value))
        return first is None or second is None or first == second or is_part(first, second)
    return False
