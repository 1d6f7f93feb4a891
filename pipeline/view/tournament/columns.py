"""The joined performances as columns: one row each, as CSV or Parquet, with the same columns in the same order.

In CSV a list is a JSON array within its cell, an open value an empty cell. In Parquet lists are lists and open values
nulls. A value that as many reports contradict is open, and stands in ``others`` with what contradicts it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.view.tournament.performances import Performance
from pipeline.view.tournament.races import Note, Race

if TYPE_CHECKING:
    import pyarrow as pa

COUNTED = ("placing", "time_s", "status", "hometown")
"""The fields of which it is told how many reports give the value."""

COLUMNS: dict[str, tuple[str, str]] = {
    "race": ("int32", "The number of the race; races are in the order of the page."),
    "event": ("string", "The event."),
    "year": ("int32", "The year of the race."),
    "date": ("string", "The date that most reports give, in ISO 8601: a day, a month or a year."),
    "distance_m": ("int32", "The distance in metres."),
    "discipline": ("string", "The discipline."),
    "gender": ("string", "m or f."),
    "run": ("int32", "1 or 2 when the distance is ridden twice."),
    "skater": ("string", "The fullest form of the name."),
    "placing": ("int32", "The placing that most reports give."),
    "time_s": ("double", "The time in seconds that most reports give; the most precise one that fits."),
    "status": ("string", "finished, dnf, dns or dsq; open where no report says."),
    "hometown": ("string", "The hometown that most reports give."),
    "region": ("string", "The region."),
    "nationality": ("string", "The IOC code of the country."),
    "age": ("int32", "The age in years."),
    "reports": ("int32", "How many reports tell of the performance."),
    "placing_reports": ("int32", "How many of them give that placing."),
    "time_s_reports": ("int32", "How many give that time."),
    "status_reports": ("int32", "How many give that status."),
    "hometown_reports": ("int32", "How many give that hometown."),
    "names": ("strings", "Every form of the name."),
    "others": ("others", "Every other value: its field, the value as text, the reports that give it."),
    "conflicts": (
        "strings",
        "Fields that reports contradict each other in, and codes of what does not fit in the race.",
    ),
    "doc_ids": ("strings", "The reports."),
}
"""Each column: its type and its meaning."""

Row = dict[str, Any]


def rows(races: Sequence[Race]) -> Iterator[Row]:
    """Give a row per performance, in the order of the page."""
    for number, race in enumerate(races, start=1):
        for performance, notes in zip(race.performances, race.notes, strict=True):
            yield _row(number, race, performance, notes)


def _row(number: int, race: Race, performance: Performance, notes: Sequence[Note]) -> Row:
    row: Row = dict.fromkeys(COLUMNS)
    row |= {name: performance.value(name) for name in performance.said}
    row |= {f"{name}_reports": performance.reports(name) for name in COUNTED}
    row |= {
        "race": number,
        "event": race.event,
        "year": race.year,
        "distance_m": race.key.distance_m,
        "discipline": race.key.discipline,
        "gender": race.key.gender,
        "run": race.key.run,
        "skater": performance.skater,
        "reports": len(performance.told),
        "names": sorted(str(said.value) for said in performance.said["skater"]),
        "others": [
            {"field": name, "value": str(said.value), "doc_ids": [source.doc_id for source in said.sources]}
            for name, all_said in performance.said.items()
            if name != "skater"
            for said in all_said
            if said.value != row[name] or row[name] is None
        ],
        "conflicts": [*performance.conflicts, *dict.fromkeys(note.code for note in notes)],
        "doc_ids": performance.doc_ids,
    }
    return row


def to_csv(races: Sequence[Race]) -> str:
    """Give the rows as CSV (RFC 4180, but for ``\\n`` as line end), with a heading."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    for row in rows(races):
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue()


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def schema() -> pa.Schema:
    """Give the schema of the Parquet file; each column's meaning is in its metadata. Takes pyarrow."""
    import pyarrow as pa

    strings = pa.list_(pa.string())
    types = {
        "int32": pa.int32(),
        "double": pa.float64(),
        "string": pa.string(),
        "strings": strings,
        "others": pa.list_(
            pa.struct(
                [pa.field("field", pa.string()), pa.field("value", pa.string()), pa.field("doc_ids", strings)]
            )
        ),
    }
    return pa.schema(
        [
            pa.field(name, types[sort], metadata={"description": text})
            for name, (sort, text) in COLUMNS.items()
        ]
    )


def write_parquet(races: Sequence[Race], path: Path) -> None:
    """Write the rows as Parquet. Takes pyarrow: raises ``ImportError`` without it, ``OSError`` if it cannot write."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(list(rows(races)), schema=schema()), path)
