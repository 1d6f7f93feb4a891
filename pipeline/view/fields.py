"""The fields of a record as people read them: what they are called, of what sort they are, how a value is written."""

from __future__ import annotations

from dataclasses import fields

from pipeline.record import Record
from pipeline.view.times import read_time

SORTS: dict[str, tuple[str, ...]] = {
    "skater": ("skater",),
    "origin": ("hometown", "region", "nationality", "age"),
    "distance": ("distance_m", "discipline"),
    "time": ("time_s",),
    "placing": ("placing", "status"),
    "scope": ("kind", "gender", "run", "date", "event"),
}
"""The sorts of evidence, each with its fields; one colour and one line each."""

SORT_OF = {name: sort for sort, names in SORTS.items() for name in names}

LABELS = {"distance_m": "distance", "time_s": "time", "nationality": "country"}
"""What a field is called where that is not its name."""

_COLUMNS = (
    "skater hometown region nationality age distance_m discipline gender run "
    "time_s placing status kind date event"
).split()
_ALWAYS = frozenset("skater hometown distance_m time_s placing".split())
_DEFAULTS = {each.name: each.default for each in fields(Record)}

_WORDS = {
    "m": "men",
    "f": "women",
    "mass_start": "mass start",
    "team_pursuit": "team pursuit",
    "team_sprint": "team sprint",
    "mixed_relay": "mixed relay",
    "dnf": "did not finish",
    "dns": "did not start",
    "dsq": "disqualified",
}


def label(name: str) -> str:
    """What a field is called."""
    return LABELS.get(name, name)


def columns(records: list[Record]) -> list[str]:
    """The fields worth a column: what everybody looks for, and what does not go without saying for all."""
    return [
        name
        for name in _COLUMNS
        if name in _ALWAYS
        or any(getattr(record, name) != _DEFAULTS[name] or record.evidence.get(name) for record in records)
    ]


def written(record: Record, name: str) -> str:
    """The value of a field as people write it; empty where the report leaves it open."""
    value = getattr(record, name)
    if value is None:
        return ""
    if name == "time_s":
        return read_time(value, (stretch.text for stretch in record.evidence.get(name, ()))).text
    if name == "distance_m":
        return f"{value} m"
    return _WORDS.get(value, str(value)) if name in ("gender", "discipline", "status") else str(value)
