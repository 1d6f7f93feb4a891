"""The command from its arguments to what it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.commands.evaluate import app

RIGHT = {"doc_id": "nk-dag-1", "skater": "Femke Roos", "distance_m": 500, "time_s": 38.91, "placing": 1}


def run(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def jsonl(*records: dict[str, object]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "nk-dag-1.jsonl").write_text(jsonl(RIGHT), encoding="utf-8")
    (folder / "nk-dag-2.jsonl").write_text(jsonl({**RIGHT, "doc_id": "nk-dag-2"}), encoding="utf-8")
    (folder / "roeien.jsonl").write_text("", encoding="utf-8")
    return folder


def test_the_table_shows_slots_records_and_reports(gold: Path) -> None:
    result = run(gold, "-", stdin=jsonl(RIGHT, {**RIGHT, "doc_id": "roeien"}))
    assert result.exit_code == 0, result.output
    results = result.stdout.split("\nother fields")[0]
    rows = {line[:22].strip(): line[22:].split() for line in results.splitlines()}
    assert rows["all slots (micro)"] == ["50.0", "50.0", "50.0", "4", "4", "4"]
    assert rows["exact record"] == ["50.0", "50.0", "50.0", "1", "1", "1"]
    assert rows["without a fault"] == ["1", "33.3"]
    assert "    roeien: 1" in result.stdout


def test_json_holds_the_same_figures(gold: Path) -> None:
    result = run(gold, "-", "--json", "--errors", stdin=jsonl(RIGHT))
    data = json.loads(result.stdout)
    assert data["result"]["slot"] == {
        "precision": 1,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
        "tp": 4,
        "fp": 0,
        "fn": 4,
    }
    assert data["result"]["slots"]["hometown"]["f1"] is None
    assert (data["reports"], data["faultless"], data["reports_without_records"]) == (3, 2, 1)
    assert data["by_report"]["nk-dag-1"]["slot_f1"] == 1
    assert [(e["doc_id"], e["error"], e["gold"]["skater"]) for e in data["errors"]] == [
        ("nk-dag-2", "missed", "Femke Roos")
    ]


def test_errors_follow_the_table_grouped_by_report(gold: Path) -> None:
    late = {**RIGHT, "doc_id": "nk-dag-2", "time_s": 39.5, "placing": 2}
    result = run(gold, "-", "--errors", stdin=jsonl({**RIGHT, "placing": None}, late))
    groups = result.stdout.rstrip("\n").split("\n\n")[-3:]
    assert groups[0] == "faults: result wrong placing 2, result wrong time_s 1"
    assert [line.split(" | ")[:5] for line in groups[1].splitlines()] == [
        ["nk-dag-1", "result", "wrong placing", "Femke Roos", "1 -> null"]
    ]
    assert [line.split(" | ")[4] for line in groups[2].splitlines()] == ["38.91 -> 39.5", "1 -> 2"]


def test_docs_choose_reports_and_unknown_ones_are_noted(gold: Path) -> None:
    unknown = {**RIGHT, "doc_id": "nk-dag-3"}
    result = run(gold, "-", "--json", "--docs", "*-1", "--docs", "*-3", stdin=jsonl(RIGHT, unknown))
    assert json.loads(result.stdout)["result"]["exact"]["f1"] == 1
    assert result.stderr == "okt-evaluate: reports not in gold are left out: 1 (nk-dag-3)\n"
    nothing = run(gold, "-", "--docs", "wk-*", stdin="")
    assert nothing.exit_code == 1
    assert nothing.stderr.startswith("okt-evaluate: no report in ")


def test_bad_input_is_one_line_and_exit_1(gold: Path) -> None:
    result = run(gold, "-", stdin=jsonl(RIGHT) + "niks\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "okt-evaluate: <stdin>:2: no valid JSON: Expecting value (column 1)\n"
    assert run(gold / "weg.jsonl", "-").exit_code == 1
    assert run(gold).exit_code == 2


def test_help_needs_no_scipy() -> None:
    code = (
        "import sys, pipeline.commands.evaluate; sys.exit('scipy' in sys.modules or 'spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_intervals_parts_and_classes_follow_unless_it_is_to_be_brief(gold: Path) -> None:
    full = run(gold, "-", stdin=jsonl(RIGHT)).stdout
    assert "95 % intervals" in full
    assert "by distance" in full
    assert "missed record" in full
    assert "95 % intervals" not in run(gold, "-", "--brief", stdin=jsonl(RIGHT)).stdout
    data = json.loads(run(gold, "-", "--json", stdin=jsonl(RIGHT)).stdout)
    assert data["classes"]["missed record"] == 1
    assert data["parts"]["by distance"]["500 m"]["exact"]["fn"] == 1


def test_older_results_are_compared_with(gold: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text(jsonl({**RIGHT, "placing": 2}), encoding="utf-8")
    result = run(gold, "-", "--compare", old, stdin=jsonl(RIGHT))
    assert "gained: nk-dag-1 | result | Femke Roos 500m 38.91 #1" in result.stdout
    compared = json.loads(run(gold, "-", "--compare", old, "--json", stdin=jsonl(RIGHT)).stdout)["compared"]
    assert compared["lost"] == []
    assert compared["differences"]["exact"]["gain"] > 0


def test_two_folders_of_gold_agree_with_themselves(gold: Path) -> None:
    rows = run(gold, gold, "--brief").stdout
    assert "without a fault             3  100.0" in rows


def test_a_floor_decides_the_exit_status(gold: Path, tmp_path: Path) -> None:
    corpus, floor = tmp_path / "corpus", tmp_path / "floor.json"
    corpus.mkdir()
    where = ("--corpus", corpus, "--floor", floor, "--brief")
    assert run(gold, "-", *where, stdin=jsonl(RIGHT)).exit_code == 1
    assert run(gold, "-", *where, "--record-floor", stdin=jsonl(RIGHT)).exit_code == 0
    assert run(gold, "-", *where, stdin=jsonl(RIGHT)).exit_code == 0
    fallen = run(gold, "-", *where, stdin="")
    assert fallen.exit_code == 1
    assert "okt-evaluate: below the floor" in fallen.stderr


def test_a_page_a_plot_and_baselines(gold: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "nk-dag-1.txt").write_text("Femke Roos won de 500 meter in 38,91.", encoding="utf-8")
    page, plot = tmp_path / "page.html", tmp_path / "plot.svg"
    found = jsonl({**RIGHT, "confidence": 0.9})
    result = run(gold, "-", "--corpus", corpus, "--html", page, "--plot", plot, "--baselines", stdin=found)
    assert result.exit_code == 0, result.output
    assert "nearest name" in result.stdout
    assert "38,91" in page.read_text(encoding="utf-8")
    assert plot.stat().st_size > 0
    assert run(gold, "-", "--plot", plot, stdin=jsonl(RIGHT)).exit_code == 1
    missing = run(gold, "-", "--corpus", tmp_path / "nergens", "--baselines", stdin=found)
    assert "give their folder with --corpus" in missing.stderr
    absent = run(gold, "-", "--corpus", corpus, "--baselines", "--model", "nl_niets_sm", stdin=found)
    assert absent.exit_code == 2


def test_gold_is_checked_and_travels(gold: Path, tmp_path: Path) -> None:
    corpus, tasks, back = tmp_path / "corpus", tmp_path / "tasks.json", tmp_path / "terug"
    corpus.mkdir()
    assert run(gold, corpus, "--check").exit_code == 1
    for path in gold.glob("*.jsonl"):
        (corpus / f"{path.stem}.txt").write_text("Femke Roos won in 38,91.", encoding="utf-8")
    assert run(gold, corpus, "--check").exit_code == 0
    assert run(gold, corpus, "--to-label-studio", tasks).exit_code == 0
    assert tasks.with_suffix(".xml").read_text(encoding="utf-8").startswith("<View>")
    assert run(back, "-", "--from-label-studio", tasks).exit_code == 0
    assert run(gold, back, "--brief").stdout.count("100.0") >= 4
    tasks.write_text("[1]", encoding="utf-8")
    assert run(back, "-", "--from-label-studio", tasks).exit_code == 1
    nowhere = run(gold, corpus, "--to-label-studio", tmp_path / "nergens" / "tasks.json")
    assert nowhere.exit_code == 1
    assert nowhere.stderr.count("\n") == 1
