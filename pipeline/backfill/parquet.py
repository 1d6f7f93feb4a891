"""Records as Parquet, with one schema that is written down here and does not depend on the records at hand."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable

import pyarrow as pa
from pyarrow import parquet

_EVIDENCE = pa.list_(
    pa.struct(
        [
            pa.field("field", pa.string(), nullable=False),
            pa.field("start", pa.int32(), nullable=False),
            pa.field("end", pa.int32(), nullable=False),
            pa.field("text", pa.string(), nullable=False),
        ]
    )
)

SCHEMA = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("skater", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("distance_m", pa.int32()),
        pa.field("discipline", pa.string(), nullable=False),
        pa.field("gender", pa.string()),
        pa.field("time_s", pa.float64()),
        pa.field("placing", pa.int32()),
        pa.field("status", pa.string(), nullable=False),
        pa.field("hometown", pa.string()),
        pa.field("region", pa.string()),
        pa.field("nationality", pa.string()),
        pa.field("age", pa.int32()),
        pa.field("date", pa.string()),
        pa.field("event", pa.string()),
        pa.field("run", pa.int32()),
        pa.field("evidence", _EVIDENCE, nullable=False),
        pa.field("confidence", pa.float64(), nullable=False),
        pa.field("model", pa.string()),
        pa.field("version", pa.string(), nullable=False),
    ]
)
"""The columns, as the fields of a record; ``evidence`` is one list, each stretch with the field that it bears out.
``date`` is a string because it may be a day, a month or a year."""


def to_parquet(lines: Iterable[str]) -> bytes:
    """Give records, lines of JSON, as the bytes of a Parquet file."""
    rows = []
    for line in lines:
        row = json.loads(line)
        row["evidence"] = [
            {"field": name, **stretch} for name, found in row["evidence"].items() for stretch in found
        ]
        rows.append(row)
    sink = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, SCHEMA), sink, compression="zstd")
    return sink.getvalue()
