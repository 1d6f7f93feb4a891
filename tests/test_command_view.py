"""``okt-view`` as it is called: records extracted or taken from a file, and whatever is wrong told in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from typer.testing import CliRunner, Result
from viewing import TEXT, two_records

from pipeline.commands.view import app
from pipeline.record import Evidence, Record
from pipeline.view.shown import misfit

View = Callable[..., tuple[Result, str]]


@pytest.fixture
def okt_view(tmp_path: Path) -> View:
    """Run ``okt-view`` without a model; gives the result and the page."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> tuple[Result, str]:
        out = tmp_path / "page.html"
        given = [*map(str, arguments), "--model", "none", "--out", str(out)]
        done = CliRunner().invoke(app, given, input=stdin, prog_name="okt-view")
        return done, out.read_text(encoding="utf-8") if out.exists() else ""

    return run


def written_report(folder: Path, name: str = "verslag", text: str = TEXT) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return path


def written_results(folder: Path, *records: Record) -> Path:
    path = folder / "records.jsonl"
    path.write_text("".join(each.to_json_line() + "\n" for each in records), encoding="utf-8")
    return path


def test_records_are_extracted_on_the_spot(okt_view: View, tmp_path: Path) -> None:
    done, html = okt_view(written_report(tmp_path))
    assert (done.exit_code, done.output) == (0, "")
    skaters = [td.text for td in BeautifulSoup(html, "html.parser").select("td.skater")]
    assert skaters == ["Tess Vlug", "Femke Roos"]


def test_records_of_a_file_are_shown_beside_their_reports(okt_view: View, tmp_path: Path) -> None:
    elsewhere = Record("elders", "Jan Smit")
    results = written_results(tmp_path, *two_records().records, elsewhere)
    done, html = okt_view(written_report(tmp_path), "--results", results)
    assert (done.exit_code, done.output) == (0, "")
    assert [td.text for td in BeautifulSoup(html, "html.parser").select("td.time_s")] == ["39,02", "39,40"]


def test_records_may_come_from_standard_input(okt_view: View, tmp_path: Path) -> None:
    lines = "".join(each.to_json_line() + "\n" for each in two_records().records)
    done, html = okt_view(written_report(tmp_path), "--results", "-", stdin=lines.encode())
    assert done.exit_code == 0
    assert html.count('class="skater"') == 2


def test_a_record_that_does_not_fit_the_text_is_told_and_left_out(okt_view: View, tmp_path: Path) -> None:
    results = written_results(tmp_path, *two_records().records)
    # The words of the second record are no longer there.
    changed = written_report(tmp_path, text=TEXT.replace("Femke", "Sanne"))
    done, html = okt_view(changed, "--results", results)
    assert done.exit_code == 1
    assert done.stderr == (
        f"error: {results}:2: left out: the evidence of skater is not in {changed} where it says; "
        "extract that report again\n"
    )
    soup = BeautifulSoup(html, "html.parser")
    assert [td.text for td in soup.select("td.skater")] == ["Tess Vlug"]
    assert "1 left out" in soup.select("section > p")[0].text


@pytest.mark.parametrize(
    ("start", "end", "words", "fits"),
    [
        (0, 4, "Tess", True),
        (0, 0, "", True),
        (1, 5, "Tess", False),
        (4, 0, "", False),
        (85, 999, "er.", False),
    ],
)
def test_what_fits_a_text(start: int, end: int, words: str, fits: bool) -> None:
    told = {"skater": [Evidence(start, end, words)]}
    assert (misfit(Record("verslag", "Tess", evidence=told), TEXT) is None) == fits


def test_a_line_that_is_no_record_is_told_and_costs_no_other(okt_view: View, tmp_path: Path) -> None:
    lines = [each.to_json_line().encode() for each in two_records().records]
    results = tmp_path / "records.jsonl"
    results.write_bytes(b"\n".join([lines[0], b'{"skater": 1}', b"\xff", b"", lines[1]]))
    done, html = okt_view(written_report(tmp_path), "--results", results)
    assert done.exit_code == 1
    assert [line.split(": ")[1:3] for line in done.stderr.splitlines()] == [
        [f"{results}:2", "is no record of okt-extract, left out (doc_id"],
        [f"{results}:3", "is no UTF-8 (byte 1), left out"],
    ]
    assert html.count('class="skater"') == 2


def test_a_time_without_end_is_no_record(okt_view: View, tmp_path: Path) -> None:
    results = tmp_path / "records.jsonl"
    line = two_records().records[0].to_json_line()
    results.write_text(line.replace("39.02,", "Infinity,"), encoding="utf-8")
    done, html = okt_view(written_report(tmp_path), "--results", results)
    assert (
        done.stderr == f"error: {results}:1: is no record of okt-extract, left out (time_s: is not finite)\n"
    )
    assert "This report has no records." in html


def test_of_two_reports_of_one_name_a_record_goes_where_it_fits(okt_view: View, tmp_path: Path) -> None:
    results = written_results(tmp_path, *two_records().records)
    (tmp_path / "ander").mkdir()
    other = written_report(tmp_path / "ander", text="Mooi weer.")
    done, html = okt_view(written_report(tmp_path), other, "--results", results)
    assert done.exit_code == 0
    tables = [len(s.select("tbody tr")) for s in BeautifulSoup(html, "html.parser").select("section")]
    assert tables == [2, 0]


def test_a_report_that_cannot_be_read_costs_no_other(okt_view: View, tmp_path: Path) -> None:
    done, html = okt_view(tmp_path / "weg.txt", written_report(tmp_path))
    assert done.exit_code == 1
    assert "does not exist" in done.stderr
    assert "Tess Vlug" in html


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["weg.txt"], "there is no report to show"),
        (["verslag.txt", "--results", "weg.jsonl"], "weg.jsonl: cannot be read"),
        (["verslag.txt", "--results", "."], ".: cannot be read"),
        (["-", "--results", "-"], "standard input cannot hold"),
        (["verslag.txt", "--out", "verslag.txt"], "would overwrite"),
        (["verslag.txt", "--out", "weg/page.html"], "cannot be written"),
    ],
)
def test_a_wrong_call_is_told_and_changes_nothing(
    arguments: list[str], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written_report(tmp_path)
    monkeypatch.chdir(tmp_path)
    given = arguments if "--out" in arguments else [*arguments, "--out", "page.html"]
    done = CliRunner().invoke(app, [*given, "--model", "none"], prog_name="okt-view")
    assert done.exit_code == 2
    assert complaint in done.stderr.splitlines()[-1]
    assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.txt"]
    assert (tmp_path / "verslag.txt").read_text(encoding="utf-8") == TEXT
