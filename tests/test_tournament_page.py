"""``okt-view --tournament``: the command, its page in a browser, CSV and Parquet."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from browser import browser
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from tournament import ridden, truth
from typer.testing import CliRunner, Result

from pipeline.commands.view import app
from pipeline.record import Record
from pipeline.view.tournament.columns import COLUMNS
from pipeline.view.tournament.races import races
from pipeline.view.tournament.tables import page


def okt_view(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, prog_name="okt-view")


def told() -> list[Record]:
    return [record for _, record in truth()]


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.jsonl"
    path.write_text("".join(record.to_json_line() + "\n" for record in told()), encoding="utf-8")
    return path


# The command


def test_the_page_and_the_columns_are_written(results: Path, tmp_path: Path) -> None:
    out, columns, parquet = tmp_path / "page.html", tmp_path / "t.csv", tmp_path / "t.parquet"
    done = okt_view("--tournament", results, "--out", out, "--csv", columns, "--parquet", parquet)
    assert (done.exit_code, done.output) == (0, "")
    assert out.read_text(encoding="utf-8") == page(races(told()))
    with columns.open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    assert list(listed[0]) == list(COLUMNS)
    table = pq.read_table(parquet)
    assert table.column_names == list(COLUMNS)
    assert all(field.metadata[b"description"] for field in table.schema)
    for row, other in zip(listed, table.to_pylist(), strict=True):
        assert {name: text or None for name, text in row.items()} == {
            name: json.dumps(value, ensure_ascii=False)
            if isinstance(value, list)
            else None
            if value is None
            else str(value)
            for name, value in other.items()
        }


def test_a_row_counts_the_reports_and_keeps_what_they_contradict(tmp_path: Path) -> None:
    written = [
        ridden("a", "Jos Bos", 106.32, 1),
        ridden("b", "J. Bos", 106.32, 1, hometown="Grou"),
        ridden("c", "Bos", 106.23, 1, hometown="Sneek"),
    ]
    path = tmp_path / "t.csv"
    lines = "".join(record.to_json_line() + "\n" for record in written).encode()
    assert okt_view("--tournament", "-", "--csv", path, stdin=lines).exit_code == 0
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["skater"], row["time_s"], row["time_s_reports"], row["reports"]) == (
        "Jos Bos",
        "106.32",
        "2",
        "3",
    )
    assert (row["hometown"], row["hometown_reports"]) == ("", "0")
    assert json.loads(row["conflicts"]) == ["time_s", "hometown"]
    assert json.loads(row["others"]) == [
        {"field": "time_s", "value": "106.23", "doc_ids": ["c"]},
        {"field": "hometown", "value": "Grou", "doc_ids": ["b"]},
        {"field": "hometown", "value": "Sneek", "doc_ids": ["c"]},
    ]
    assert json.loads(row["names"]) == ["Bos", "J. Bos", "Jos Bos"]
    assert json.loads(row["doc_ids"]) == ["a", "b", "c"]


def test_a_line_that_is_no_record_is_told_and_costs_no_other(tmp_path: Path) -> None:
    good = ridden("a", "Jos Bos", 106.32, 1).to_json_line().encode()
    broken = [b'{"doc_id": "b"}', b"", b"[1, 2", b"\xff\xfe", good.replace(b"106.32", b'"snel"'), b"NaN"]
    broken += [good.replace(b"106.32", b"1e300"), good.replace(b'"placing": 1', b'"placing": 1000000000000')]
    broken += [good.replace(b'"evidence": {}', b'"evidence": {"no field": []}')]
    path, out = tmp_path / "results.jsonl", tmp_path / "page.html"
    path.write_bytes(b"\n".join([*broken, good]))
    done = okt_view("--tournament", path, "--out", out)
    assert done.exit_code == 1
    said = done.stderr.splitlines()
    assert [line.split(": ")[:2] for line in said] == [
        ["error", f"{path}:{number}"] for number in (1, 3, 4, 5, 6, 7, 8, 9)
    ]
    assert "1.46,32" in out.read_text(encoding="utf-8")


def test_without_results_the_page_says_so(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    marks = replace(ridden("a", "Jos Bos", 106.32), kind="record").to_json_line().encode()
    for stdin in (b"", b"\n\n", marks):
        assert okt_view("--tournament", "-", "--out", out, stdin=stdin).exit_code == 0
        assert "No performances" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--tournament", "{results}"], "--out FILE"),
        (["--tournament", "{results}", "--out", "{results}"], "overwrite"),
        (["--tournament", "{results}", "--out", "{folder}/x", "--csv", "{folder}/./x"], "overwrite"),
        (["--tournament", "{results}", "--out", "{folder}"], "cannot be written"),
        (["--tournament", "{results}", "--parquet", "{folder}"], "cannot be written"),
        (["--tournament", "{folder}/none.jsonl", "--out", "{folder}/x"], "cannot be read"),
        (["--tournament", "{folder}", "--out", "{folder}/x"], "cannot be read"),
        (["--tournament", "{results}", "report.txt", "--out", "{folder}/x"], "leave out the reports"),
        (["--csv", "{folder}/x", "report.txt", "--out", "{folder}/y"], "--tournament"),
        ([], "give reports"),
        (["report.txt"], "--out FILE"),
    ],
)
def test_a_wrong_call_says_what_to_do(
    results: Path, tmp_path: Path, arguments: list[str], words: str
) -> None:
    before = results.read_bytes()
    done = okt_view(*[each.format(results=results, folder=tmp_path) for each in arguments])
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr
    assert results.read_bytes() == before


def test_parquet_without_pyarrow_names_the_command(
    results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = okt_view("--tournament", results, "--parquet", tmp_path / "t.parquet")
    assert done.exit_code == 2
    assert "pip install pyarrow" in done.stderr


# The page


def test_all_text_is_escaped_and_nothing_comes_from_elsewhere() -> None:
    evil = "<script>alert(1)</script>\"'&"
    html = page(
        races(
            [ridden(evil, f"Jan {evil}", 106.3, 1, event=evil, hometown=evil), ridden("b", "Jos Bos", 107.0)]
        )
    )
    assert "<script>alert" not in html
    assert html.count("<script>") == 1
    for outside in ("http:", "https:", "src=", "url(", "@import"):
        assert outside not in html


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Chrome, str]]:
    folder = tmp_path_factory.mktemp("page")
    (folder / "page.html").write_text(page(races(told())), encoding="utf-8")
    with browser(folder) as chrome:
        yield chrome, (folder / "page.html").as_uri()


@pytest.fixture
def chrome(opened: tuple[Chrome, str]) -> Chrome:
    """The browser with the page as it is when it is opened."""
    opened[0].get(opened[1])
    return opened[0]


def shown(chrome: Chrome, selector: str) -> list[WebElement]:
    return [each for each in chrome.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]


def type_in(chrome: Chrome, text: str) -> None:
    chrome.switch_to.active_element.send_keys(text)


def test_the_filter_is_reached_used_and_left_by_keys(chrome: Chrome) -> None:
    everything = len(shown(chrome, "tbody"))
    chrome.find_element(By.TAG_NAME, "body").send_keys("/")
    type_in(chrome, "okt sundersen")
    assert [each.text for each in shown(chrome, "tbody .name")] == ["Åse Sündersen"]
    assert [each.text for each in shown(chrome, "nav li a")] == ["OKT 2013, 3000 m women"]
    assert chrome.find_element(By.ID, "found").text == "1 performance"
    type_in(chrome, " nergens")
    assert shown(chrome, "main section") == []
    assert shown(chrome, "#nothing")
    type_in(chrome, Keys.ESCAPE)
    assert len(shown(chrome, "tbody")) == everything


def test_the_boxes_show_what_several_reports_tell_and_what_does_not_fit(chrome: Chrome) -> None:
    several, marked = chrome.find_element(By.ID, "several"), chrome.find_element(By.ID, "marked")
    several.click()
    assert shown(chrome, "tbody[data-reports='3']")
    assert not shown(chrome, "tbody[data-reports='1']")
    marked.click()
    assert all(each.find_elements(By.CSS_SELECTOR, ".marks") for each in shown(chrome, "tbody"))


def test_a_contradiction_shows_each_value_its_reports_and_their_words(chrome: Chrome) -> None:
    (row,) = (
        each
        for each in chrome.find_elements(By.CSS_SELECTOR, "tbody")
        if "Femke van den Heuvel" in each.text and "1.58,60" in each.text
    )
    assert [each.text.split() for each in row.find_elements(By.CSS_SELECTOR, "td.time .differs")] == [
        ["1.58,06", "3", "reports"],
        ["≠", "1.58,60", "1", "report"],
    ]
    (mark,) = row.find_elements(By.CSS_SELECTOR, ".marks li")
    assert (
        mark.text
        == "≠ time: 1.58,06 in krant 1.58,06, regio 1.58,06, tabel 1.58,06; 1.58,60 in bureau 1.58,60"
    )


def test_what_each_report_says_opens_by_key(chrome: Chrome) -> None:
    (summary, *_) = chrome.find_elements(By.CSS_SELECTOR, "details.sheets summary")
    assert not shown(chrome, ".sheet")
    chrome.execute_script("arguments[0].focus()", summary)
    type_in(chrome, Keys.ENTER)
    assert shown(chrome, ".sheet q")


def test_the_drawing_has_a_dot_for_each_time_and_words_for_who_cannot_see_it(chrome: Chrome) -> None:
    (svg, *_) = chrome.find_elements(By.CSS_SELECTOR, "svg")
    names = svg.get_attribute("aria-labelledby")
    assert names
    title, description = (chrome.find_element(By.ID, name) for name in names.split())
    assert "Times of the" in (title.get_attribute("textContent") or "")
    assert "+" in (description.get_attribute("textContent") or "")
    across = [each.get_attribute("cx") or "" for each in svg.find_elements(By.TAG_NAME, "circle")]
    assert all(each.endswith("%") and 0 <= float(each[:-1]) <= 100 for each in across)


def test_on_a_phone_nothing_sticks_out_and_nothing_is_fetched(chrome: Chrome) -> None:
    chrome.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True},
    )
    assert chrome.execute_script("return [document.documentElement.scrollWidth, innerWidth]") == [360, 360]
    assert chrome.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert chrome.get_log("browser") == []
    chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
