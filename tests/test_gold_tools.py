"""Gold that people can make: checked against the reports, and to Label Studio and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, json_lines
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation.check import check
from pipeline.evaluation.labelstudio import FIELDS, LabelStudioError, from_tasks, to_tasks

TEXT = " date 2021-12-26 Femke Roos uit Lopik won de 500 meter in 38,91, voor Tess Vlug (39,02)."
LINE = {"skater": "Femke Roos", "distance_m": 500, "time_s": 38.91, "time_text": "38,91", "placing": 1}


def findings(tmp_path: Path, *lines: dict[str, Any] | str) -> list[str]:
    gold, corpus = tmp_path / "gold", tmp_path / "corpus"
    gold.mkdir()
    corpus.mkdir()
    (corpus / "verslag.txt").write_text(TEXT, encoding="utf-8")
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (gold / "verslag.jsonl").write_text("\n".join(written), encoding="utf-8")
    return [str(finding).removeprefix(f"{gold}/verslag.jsonl:") for finding in check(gold, corpus)]


def test_gold_that_is_right_passes(tmp_path: Path) -> None:
    assert findings(tmp_path, LINE) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"time_text": "38.91"}, "1: time_text '38.91' is not in the report"),
        ({"time_s": 39.91}, "1: time_s is 39.91, but '38,91' says 38.91"),
        ({"placing_text": "zegevierde"}, "1: placing_text 'zegevierde' is not in the report"),
        ({"skater": "Femke Rozen"}, "1: skater 'Femke Rozen' is not named in the report"),
        ({"gender": "v"}, "1: gender must be one of m, f, not 'v'"),
        (
            {"distance_m": 800},
            "1: distance_m must be one of 100, 300, 500, 1000, 1500, 3000, 5000, 10000, not 800",
        ),
        ({"distance_m": 1000}, "1: nobody skates 1000 m in 38.91 s"),
        ({"date": "26-12-2021"}, "1: date must be YYYY, YYYY-MM or YYYY-MM-DD, not '26-12-2021'"),
        ({"nationality": "Ned"}, "1: nationality must be an IOC code, not 'Ned'"),
        ({"status": "dsq"}, "1: a disqualified skater has no placing"),
        ({"age": 217}, "1: age 217 is none of a skater"),
        ({"rondetijd": 28.9}, "1: rondetijd is no field of gold"),
        ({"doc_id": "ander"}, "1: doc_id 'ander' is not the name of the file"),
        (
            {"evidence": {"placing": [{"start": 0, "end": 3, "text": "won"}]}},
            "1: evidence of placing: 0-3 is ' da'",
        ),
    ],
)
def test_what_cannot_be_is_named_with_its_line(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    assert findings(tmp_path, LINE | change) == [reason]


def test_other_trouble_is_named_as_well(tmp_path: Path) -> None:
    faster = {"skater": "Tess Vlug", "distance_m": 500, "time_s": 38.5, "placing": 2}
    assert findings(tmp_path, "{", LINE, LINE, faster) == [
        "1: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        f"3: Femke Roos has this race already ({tmp_path}/gold/verslag.jsonl:2)",
        "4: doubt: Tess Vlug (38.5) was faster than Femke Roos (38.91), but ranks 2 after 1",
    ]


def test_the_gold_of_this_project_has_no_problem() -> None:
    assert [str(finding) for finding in check(ROOT / "gold", ROOT / "corpus") if not finding.doubt] == []


def test_label_studio_there_and_back_loses_nothing() -> None:
    gold = {path.stem: json_lines(path) for path in sorted((ROOT / "gold").glob("*.jsonl"))}
    texts = {doc: (ROOT / f"corpus/{doc}.txt").read_text(encoding="utf-8") for doc in gold}
    tasks = json.loads(json.dumps(to_tasks(gold, texts)))
    assert {task["data"]["doc_id"]: task["data"]["text"] for task in tasks} == texts
    for task in tasks:
        for result in (r for r in task["annotations"][0]["result"] if r["type"] == "labels"):
            value = result["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    assert from_tasks(tasks) == gold


@given(st.dictionaries(st.sampled_from(("hometown", "event", "time_text")), st.text(min_size=1)))
def test_any_words_travel(values: dict[str, str]) -> None:
    record = {"doc_id": "r", "skater": "Ådne Bos", "kind": "earlier", **dict.fromkeys(FIELDS[1:]), **values}
    assert from_tasks(to_tasks({"r": [record]}, {"r": "De tekst."})) == {"r": [record]}


def test_json_of_another_shape_is_refused() -> None:
    with pytest.raises(LabelStudioError, match="task 1"):
        from_tasks([{"text": "De tekst."}])
