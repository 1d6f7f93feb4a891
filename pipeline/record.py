"""The record: one performance of one skater in one race, and the words that bear it out.

A record is a plain dataclass, so that building one costs next to nothing and the commands start fast; pydantic
is imported only to check a record that comes from outside and to write the JSON Schema.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

from annotated_types import Ge, Gt, Le, MinLen

from pipeline.version import VERSION

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Kind = Literal["result", "earlier", "record"]
Distance = Literal[100, 300, 500, 1000, 1500, 3000, 5000, 10000]
Discipline = Literal[
    "individual", "mass_start", "team_pursuit", "team_sprint", "mixed_relay", "allround", "sprint", "marathon"
]
Gender = Literal["m", "f"]
Status = Literal["finished", "dnf", "dns", "dsq"]
Run = Literal[1, 2]

DESCRIPTIONS: dict[str, str] = {
    "doc_id": "The report: its file name without the extension.",
    "skater": "The fullest form of the skater's name that the report gives.",
    "kind": "'result': a race of the event reported on. 'earlier': any other race that took place. "
    "'record': a mark named as a best (personal, track, national, season's ...) with its time.",
    "distance_m": "The distance of the race in metres.",
    "discipline": "The discipline of the race; 'allround' and 'sprint' are classifications over distances.",
    "gender": "Of the race: 'm' for men, 'f' for women, null when the report leaves it open.",
    "time_s": "The finishing time in seconds, as precise as printed.",
    "placing": "The rank in that race, stated or strictly entailed.",
    "status": "'dnf': no finish. 'dns': entered and not started. 'dsq': disqualified.",
    "hometown": "The town or village that the skater comes from or lives in.",
    "region": "The province or region that the skater comes from.",
    "nationality": "The IOC code of the skater's country, when the report gives it.",
    "age": "The skater's age in years, when the report gives it.",
    "date": "The date of the race in ISO 8601: a day, a month or a year, whichever can be derived.",
    "event": "The short name of the event.",
    "run": "The first or second run of a distance that is ridden twice.",
    "evidence": "For every field with a value, the stretches of the report that bear it out.",
    "confidence": "How sure the extraction is of the record, from 0 to 1.",
    "model": "The spaCy pipeline that helped, null when none did.",
    "version": "The version of okt-extract that made the record.",
}
"""What each field means, for the JSON Schema."""

_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that JSON allows inside a string but at which some programs end a line."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the report: half-open code-point offsets with ``report.text[start:end] == text``.

    An empty one stands for the document date that was given beside the text.
    """

    start: Annotated[int, Ge(0)]
    end: Annotated[int, Ge(0)]
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """One performance; :data:`DESCRIPTIONS` says what each field means. The order of the fields is that of the output.

    ``evidence`` has an entry for every field with a value, but for ``doc_id``, ``kind``, a ``discipline`` of
    ``individual`` and a ``status`` of ``finished``, which hold unless something says otherwise.
    """

    doc_id: str
    skater: Annotated[str, MinLen(1)]
    kind: Kind = "result"
    distance_m: Distance | None = None
    discipline: Discipline = "individual"
    gender: Gender | None = None
    time_s: Annotated[float, Gt(0)] | None = None
    placing: Annotated[int, Ge(1)] | None = None
    status: Status = "finished"
    hometown: str | None = None
    region: str | None = None
    nationality: str | None = None
    age: Annotated[int, Ge(0)] | None = None
    date: str | None = None
    event: str | None = None
    run: Run | None = None
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    confidence: Annotated[float, Ge(0), Le(1)] = 1.0
    model: str | None = None
    version: str = VERSION

    def to_dict(self) -> dict[str, Any]:
        """Give the record as JSON has it: every key present, in the fixed order, ``confidence`` to two decimals.

        The fields of ``evidence`` come in the order of the record and its stretches in that of the report, so that
        the same record gives the same bytes however it was put together.
        """
        given = {name: getattr(self, name) for name in FIELDS}
        given["evidence"] = {
            name: [{"start": e.start, "end": e.end, "text": e.text} for e in sorted(stretches, key=_place)]
            for name, stretches in sorted(self.evidence.items(), key=lambda item: FIELDS.index(item[0]))
        }
        given["confidence"] = round(float(self.confidence), 2)
        return given

    def to_json_line(self) -> str:
        """Give the record as one line of JSON, without the line end."""
        line = json.dumps(self.to_dict(), ensure_ascii=False, allow_nan=False)
        return _LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


FIELDS = tuple(f.name for f in fields(Record))
"""The names of the record's fields, in the order of the output."""


def parse_json_line(line: str) -> Record:
    """Make a record of one line of output, checked.

    Raises :class:`pydantic.ValidationError`, a :class:`ValueError`, when the line is not a record.
    """
    return _adapter().validate_json(line, extra="forbid")


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of one line of output: all keys required, no others allowed."""
    schema = _adapter().json_schema(mode="serialization")
    evidence = schema["$defs"]["Evidence"]
    for part in (schema, evidence):
        part["required"] = list(part["properties"])
        part["additionalProperties"] = False
        for given in part["properties"].values():
            given.pop("title", None)
            given.pop("default", None)
    for name, description in DESCRIPTIONS.items():
        schema["properties"][name]["description"] = description
    schema["description"] = (
        "One performance of one skater in one race, with the words of the report that bear it out."
    )
    evidence["description"] = (
        "Half-open code-point offsets into the report's text as read, and the text there."
    )
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _place(stretch: Evidence) -> tuple[int, int]:
    return stretch.start, stretch.end


@cache
def _adapter() -> TypeAdapter[Record]:
    from pydantic import TypeAdapter

    return TypeAdapter(Record)
