"""What must hold for every report: on the corpus, on the seeds and on text put together at random."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT, Run, json_lines, reports
from hypothesis import given
from hypothesis import strategies as st

from pipeline import load
from pipeline.extract import extract
from pipeline.reading import Source, read
from pipeline.record import FIELDS, json_schema
from pipeline.report import Report

_UNPROVED = {"doc_id", "kind", "evidence", "confidence", "model", "version"}
_DEFAULTS = {"discipline": "individual", "status": "finished"}

_VALIDATOR = jsonschema.Draft202012Validator(json_schema())

REPORTS = reports()
MODEL = load("okt_nl")


def report_at(path: Path) -> Report:
    report, _ = read(Source(str(path)))
    assert report is not None
    return report


def lines(report: Report) -> list[str]:
    return [record.to_json_line() for record in extract(report, MODEL)]


def race(record: dict[str, Any]) -> tuple[Any, ...]:
    """The race that a record is of; somebody may have several marks over one distance."""
    fields = ("skater", "kind", "distance_m", "discipline", "run", "date", "event")
    return (*(record[name] for name in fields), record["time_s"] if record["kind"] == "record" else None)


def assert_sound(report: Report) -> None:
    """Every line fits the schema, every value is borne out by words where it says, and no race is there twice."""
    records = [json.loads(line) for line in lines(report)]
    twice = [which for which, count in Counter(map(race, records)).items() if count > 1]
    assert not twice, "one skater twice in one race"
    for record in records:
        _VALIDATOR.validate(record)
        assert record["doc_id"] == report.doc_id
        for name in FIELDS:
            stretches = record["evidence"].get(name, [])
            if record[name] is None:
                assert not stretches, f"{name} is null and has evidence"
            elif name not in _UNPROVED and record[name] != _DEFAULTS.get(name):
                assert stretches, f"{name}={record[name]!r} has no evidence"
            for stretch in stretches:
                assert 0 <= stretch["start"] < stretch["end"] <= len(report.text)
                assert report.text[stretch["start"] : stretch["end"]] == stretch["text"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_value_of_a_report_has_its_evidence(path: Path) -> None:
    assert_sound(report_at(path))


def test_the_same_reports_give_the_same_bytes_in_any_order(okt_extract: Run) -> None:
    assert REPORTS
    forward = okt_extract(*REPORTS)
    assert forward.exit_code == 0
    assert okt_extract(*REPORTS).stdout_bytes == forward.stdout_bytes
    backward = okt_extract(*reversed(REPORTS))
    assert by_report(backward.stdout) == by_report(forward.stdout)
    # And each as it comes out alone.
    assert by_report(forward.stdout) == {
        path.stem: found for path in REPORTS if (found := lines(report_at(path)))
    }


def by_report(stdout: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in stdout.splitlines():
        found.setdefault(json.loads(line)["doc_id"], []).append(line)
    return found


@cache
def words() -> list[str]:
    """Words of the corpus, line ends among them: what random reports are made of."""
    return sorted(
        {word for path in REPORTS for word in report_at(path).text.replace("\n", " \n ").split(" ")}
    )


_WORDS = st.deferred(lambda: st.sampled_from(words() or ["Zij"]))
_TIMES = st.from_regex(r"([1-9][.:])?[0-5]\d[.,]\d\d|\(\d{1,2}\)|\d{1,3}e?", fullmatch=True)
_ODD = st.sampled_from(
    ["\u2028", "\ufeff", "\u00ad", "e\u0301", "🥇", "İ", "ß", "ﬁ", "\u200b", "(", '"', "'s-", "\t", "\x1f"]
)


@given(st.lists(st.one_of(_WORDS, _WORDS, _WORDS, _TIMES, _ODD), max_size=60).map(" ".join))
def test_words_in_any_order_never_break_the_evidence(text: str) -> None:
    assert_sound(Report.of_text(text, "willekeurig"))


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    assert_sound(Report.of_text(text.encode(errors="ignore").decode(), "willekeurig"))


@given(st.data())
def test_a_report_with_a_word_changed_is_still_sound(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(REPORTS))
    parts = report_at(path).text.split(" ")
    at = data.draw(st.integers(0, len(parts) - 1))
    parts[at : at + data.draw(st.integers(0, 40))] = [data.draw(st.one_of(_WORDS, _TIMES, _ODD))]
    report = Report.of_text(" ".join(parts), "gewijzigd")
    assert_sound(report)
    assert lines(report) == lines(report)


@pytest.mark.parametrize("path", sorted((ROOT / "gold").glob("*.jsonl")), ids=lambda path: path.stem)
def test_a_gold_file_is_that_of_a_report(path: Path) -> None:
    assert (ROOT / "corpus" / f"{path.stem}.txt").is_file()
    for record in json_lines(path):
        assert record["doc_id"] == path.stem
        assert set(record) <= {*FIELDS, "time_text", "placing_text"}
