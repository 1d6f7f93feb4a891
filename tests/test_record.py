"""The record as a line of JSON and its schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from pipeline.record import DESCRIPTIONS, FIELDS, Evidence, Record, json_schema, parse_json_line

TEXT = "Anneke Jörg uit Gouda werd derde op de 500 meter."

RECORD = Record(
    doc_id="gouda",
    skater="Anneke Jörg",
    distance_m=500,
    placing=3,
    hometown="Gouda",
    evidence={
        "hometown": [Evidence(16, 21, "Gouda")],
        "placing": [Evidence(27, 32, "derde")],
        "distance_m": [Evidence(39, 48, "500 meter")],
        "skater": [Evidence(0, 11, "Anneke Jörg")],
    },
    confidence=0.8251,
)


def test_a_line_has_every_key_in_the_fixed_order() -> None:
    line = RECORD.to_json_line()
    assert (
        list(json.loads(line))
        == (
            "doc_id skater kind distance_m discipline gender time_s placing status hometown region nationality age "
            "date event run evidence confidence model version"
        ).split()
    )
    assert "Jörg" in line
    assert json.loads(line)["confidence"] == 0.83


def test_the_same_record_gives_the_same_line_however_it_was_put_together() -> None:
    turned = Record(
        **{name: getattr(RECORD, name) for name in reversed(FIELDS) if name != "evidence"},
        evidence=dict(reversed(RECORD.evidence.items())),
    )
    assert turned.to_json_line() == RECORD.to_json_line()
    assert list(json.loads(RECORD.to_json_line())["evidence"]) == [
        "skater",
        "distance_m",
        "placing",
        "hometown",
    ]


@pytest.mark.parametrize("separator", ["\n", "\r", "\x85", "\u2028", "\u2029", "\x1e"])
def test_a_record_is_one_line_for_every_program(separator: str) -> None:
    record = Record("gouda", "Jörg", evidence={"skater": [Evidence(0, 7, f"Jö{separator}rg")]})
    line = record.to_json_line()
    assert len(line.splitlines()) == 1
    assert parse_json_line(line) == record


def test_a_line_makes_the_record_again() -> None:
    again = parse_json_line(RECORD.to_json_line())
    assert again.to_json_line() == RECORD.to_json_line()


def test_the_schema_describes_and_requires_every_field() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["required"] == list(FIELDS) == list(DESCRIPTIONS)
    assert all(given["description"] for given in schema["properties"].values())
    jsonschema.validate(RECORD.to_dict(), schema)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "test"},
        {"distance_m": 400},
        {"placing": 0},
        {"time_s": "38,2"},
        {"run": 3},
        {"status": None},
        {"confidence": 1.5},
        {"skater": ""},
        {"shoe_size": 43},
        {"evidence": {"skater": [{"start": 0, "end": 6}]}},
    ],
)
def test_the_schema_and_the_parser_refuse_what_is_no_record(wrong: dict[str, Any]) -> None:
    line = RECORD.to_dict() | wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line, json_schema())
    with pytest.raises(ValueError, match="validation error"):
        parse_json_line(json.dumps(line))
