"""``okt-extract`` as it is used: files in, JSON lines on standard output, the rest on standard error."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import spacy
from conftest import Run

from pipeline.language import Entity, ModelNotFoundError, load_model
from pipeline.record import Record
from pipeline.report import Report

TEXT = " date 2021-12-26 GOUDA - Anneke Jörg uit Gouda won zondag op het OKT de 500 meter in 38,42."
OTHER = "GOUDA - Op de 1000 meter voor mannen werd Jaap Klompmaker uit Stolwijk tweede in 1.12,30."

COMMAND = [sys.executable, "-c", "from pipeline.commands.extract import main; main()"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "jörg.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "klompmaker.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def ids(stdout: str) -> list[str]:
    return list(dict.fromkeys(json.loads(line)["doc_id"] for line in stdout.splitlines()))


def test_reports_come_out_in_the_order_given(okt_extract: Run, folder: Path) -> None:
    done = okt_extract(folder / "klompmaker.txt", folder / "jörg.txt")
    assert done.exit_code == 0
    assert ids(done.stdout) == ["klompmaker", "jörg"]
    assert done.stderr == ""


def test_standard_input_is_read_for_a_dash(okt_extract: Run) -> None:
    done = okt_extract("-", stdin=TEXT.encode())
    assert ids(done.stdout) == ["stdin"]


def test_what_cannot_be_read_costs_no_other_report(okt_extract: Run, folder: Path) -> None:
    (folder / "beeld.txt").write_bytes(b"\x89PNG\0\0")
    done = okt_extract(folder / "beeld.txt", "nergens.txt", folder)
    assert done.exit_code == 1
    assert ids(done.stdout) == ["jörg", "klompmaker"]
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 2
    assert "beeld.txt" in errors[0]
    assert "nergens.txt" in errors[1]


def test_strict_stops_at_the_first_that_fails(okt_extract: Run, folder: Path) -> None:
    done = okt_extract("--strict", folder / "jörg.txt", "nergens.txt", folder / "klompmaker.txt")
    assert done.exit_code == 1
    assert ids(done.stdout) == ["jörg"]


def test_a_warning_is_no_failure(okt_extract: Run, folder: Path) -> None:
    (folder / "jörg.txt").write_bytes(TEXT.encode("cp1252"))
    done = okt_extract("--strict", folder)
    assert done.exit_code == 0
    assert ids(done.stdout) == ["jörg", "klompmaker"]
    assert done.stderr.count("\n") == 1
    assert "cp1252" in done.stderr


def test_an_exception_in_one_report_is_told_and_costs_no_other(
    okt_extract: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract(report: Report, model: object = None) -> list[Record]:
        if report.doc_id == "jörg":
            raise RuntimeError("twee\nregels")
        return [Record(report.doc_id, "Jaap Klompmaker")]

    monkeypatch.setattr("pipeline.extract.extract", extract)
    done = okt_extract(folder)
    assert done.exit_code == 1
    assert ids(done.stdout) == ["klompmaker"]
    (line,) = done.stderr.splitlines()
    assert "jörg.txt" in line
    assert "RuntimeError: twee regels" in line


def test_without_reports_it_says_how_it_is_used(okt_extract: Run) -> None:
    done = okt_extract()
    assert done.exit_code == 2
    assert "Usage: okt-extract" in done.stderr


def test_the_schema_it_prints_is_that_of_its_output(okt_extract: Run, folder: Path) -> None:
    schema = json.loads(okt_extract("--schema").stdout)
    lines = okt_extract(folder).stdout.splitlines()
    assert lines
    for line in lines:
        jsonschema.validate(json.loads(line), schema)


def test_the_output_can_go_to_a_file(okt_extract: Run, folder: Path) -> None:
    expected = okt_extract(folder).stdout
    done = okt_extract(folder, "--output", folder / "records.jsonl")
    assert (done.exit_code, done.stdout) == (0, "")
    assert (folder / "records.jsonl").read_text(encoding="utf-8") == expected
    assert okt_extract(folder, "--output", folder / "nergens" / "records.jsonl").exit_code == 2


def test_the_output_is_utf_8_whatever_the_locale(folder: Path) -> None:
    done = subprocess.run(
        [*COMMAND, str(folder / "jörg.txt")],
        env={
            **os.environ,
            "LC_ALL": "C",
            "PYTHONIOENCODING": "ascii",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
        capture_output=True,
        check=True,
    )
    assert "Jörg" in done.stdout.decode("utf-8")


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(TEXT, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"doc_id": "000"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_the_bar_is_for_a_person_at_the_terminal(folder: Path) -> None:
    """Standard error being a terminal there is a bar; the records are the same as without."""
    plain = subprocess.run([*COMMAND, str(folder)], capture_output=True, check=True)
    assert plain.stderr == b""
    master, slave = pty.openpty()
    seen = subprocess.run([*COMMAND, str(folder)], stdout=subprocess.PIPE, stderr=slave, check=True)
    os.close(slave)
    assert b"Reports" in os.read(master, 4096)
    os.close(master)
    assert seen.stdout == plain.stdout


def test_nothing_slow_is_imported_before_it_is_needed() -> None:
    slow = {"spacy", "pydantic", "scipy", "numpy", "bs4"}
    code = f"import sys, pipeline.commands.extract; print(*{slow} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"\n"


@pytest.fixture(scope="session")
def saved_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small spaCy pipeline saved in a folder."""
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Anneke Jörg"},
            {"label": "GPE", "pattern": "Gouda"},
            {"label": "DATE", "pattern": "zondag"},
        ]
    )
    path = tmp_path_factory.mktemp("models") / "nl_stand_in"
    nlp.to_disk(path)
    return path


def test_a_model_gives_entities_under_one_set_of_labels(saved_model: Path) -> None:
    model = load_model(str(saved_model))
    assert model.name == "nl_stand_in"
    assert model.entities("Anneke Jörg won zondag in Gouda.") == [
        Entity(0, 11, "Anneke Jörg", "PER"),
        Entity(26, 31, "Gouda", "LOC"),
    ]


def test_the_records_name_the_model_that_helped(okt_extract: Run, folder: Path, saved_model: Path) -> None:
    text = "De 500 meter. Op de streep bleek Zwartewold sneller dan Jan Bos (36,10)."
    (folder / "open.txt").write_text(text, encoding="utf-8")
    done = okt_extract("--model", saved_model, folder)
    assert done.exit_code == 0
    models = {record["doc_id"]: record["model"] for record in map(json.loads, done.stdout.splitlines())}
    assert models == {"jörg": None, "klompmaker": None, "open": "nl_stand_in"}


def test_the_model_can_be_set_in_the_environment(
    okt_extract: Run, folder: Path, saved_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKT_MODEL", str(saved_model))
    assert okt_extract(folder).stdout == okt_extract("--model", saved_model, folder).stdout


def test_a_model_that_is_not_there_comes_with_the_command_that_installs_it(
    okt_extract: Run, folder: Path
) -> None:
    done = okt_extract("--model", "nl_core_news_xx_md", folder)
    assert done.exit_code == 2
    assert done.stdout == ""
    done = okt_extract("--model", "xx_stand_in_md", folder)
    (line,) = done.stderr.splitlines()
    assert "pip install https://" in line
    assert "xx_stand_in_md-3.8.0-py3-none-any.whl" in line


def test_a_model_without_entities_is_refused(tmp_path: Path) -> None:
    spacy.blank("nl").to_disk(tmp_path / "nl_leeg")
    with pytest.raises(ModelNotFoundError, match="finds no entities"):
        load_model(str(tmp_path / "nl_leeg"))
