"""The page of reports: what is on it, that nothing on it can run, and what pointing and keys do in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import browser
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.action_chains import ActionBuilder
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from typer.testing import CliRunner, Result

from pipeline.pages import cut
from pipeline.record import Evidence, Record
from pipeline.report import Report
from pipeline.view.fields import SORTS, clock
from pipeline.view.page import page
from pipeline.view.shown import Shown, misfit

TEXT = "Tess Vlug uit Lekkum won in 39,02. Femke Roos werd tweede in 39,40, ook op de 500 meter."


def evidence(text: str, words: str) -> list[Evidence]:
    start = text.index(words)
    return [Evidence(start, start + len(words), words)]


def record(text: str, skater: str, **values: tuple[Any, str]) -> Record:
    """A record of a text: each value with the words that bear it out."""
    told = {name: evidence(text, words) for name, (_, words) in values.items()}
    given = {name: value for name, (value, _) in values.items()}
    return Record(
        "verslag", skater, evidence={"skater": evidence(text, skater), **told}, confidence=0.87, **given
    )


def two_records(text: str = TEXT) -> Shown:
    first = record(
        text,
        "Tess Vlug",
        hometown=("Lekkum", "uit Lekkum"),
        distance_m=(500, "500 meter"),
        time_s=(39.02, "39,02"),
        placing=(1, "won in 39,02"),
    )
    second = record(
        text, "Femke Roos", distance_m=(500, "500 meter"), time_s=(39.4, "39,40"), placing=(2, "tweede")
    )
    return Shown(Report.of_text(text, "verslag"), [first, second])


def parsed(shown: Shown | list[Shown]) -> BeautifulSoup:
    return BeautifulSoup(page(shown if isinstance(shown, list) else [shown]), "html.parser")


def one(soup: BeautifulSoup | Tag, selector: str) -> Tag:
    (found,) = soup.select(selector)
    return found


def words_of(soup: BeautifulSoup, cell: str) -> list[str]:
    return [mark.text for mark in soup.select("mark") if cell in str(mark["data-cells"]).split()]


# What is on the page


def test_each_cell_knows_its_words() -> None:
    soup = parsed(two_records())
    assert one(soup, "#r1-1-hometown").text == "Lekkum"
    assert words_of(soup, "r1-1-hometown") == ["uit Lekkum"]
    assert one(soup, "#r1-2-time_s").text == "39.40"
    assert words_of(soup, "r1-2-time_s") == ["39,40"]


def test_the_same_words_bear_out_values_of_several_records() -> None:
    soup = parsed(two_records())
    (mark,) = (mark for mark in soup.select("mark") if mark.text == "500 meter")
    assert mark["data-cells"] == "r1-1-distance_m r1-2-distance_m"
    assert mark["data-rows"] == "1–2"


def test_text_is_cut_where_evidence_overlaps() -> None:
    soup = parsed(two_records())
    assert words_of(soup, "r1-1-placing") == ["won in ", "39,02"]
    assert words_of(soup, "r1-1-time_s") == ["39,02"]
    (both,) = (mark for mark in soup.select("mark") if mark.text == "39,02")
    assert both["title"] == "time, placing"
    assert [span["class"] for span in both.select("span")] == [["of-placing"], ["of-time"]]


def test_every_field_is_of_one_sort() -> None:
    of_sorts = [name for names in SORTS.values() for name in names]
    told = {"doc_id", "evidence", "confidence", "model", "version"}
    assert sorted([*of_sorts, *told]) == sorted(Record.__dataclass_fields__)


def test_confidence_is_a_number_and_a_bar() -> None:
    cell = parsed(two_records()).select("td.confidence")[0]
    assert cell.text == "0.87"
    assert "width: 87%" in str(cell)


def test_a_column_that_no_record_needs_is_left_out() -> None:
    headings = [th.text for th in parsed(two_records()).select("thead th")]
    assert headings == "# skater hometown distance time placing confidence".split()


def test_a_date_from_beside_the_text_stands_beside_it() -> None:
    text = "Tess Vlug won."
    told = {"skater": [Evidence(0, 9, "Tess Vlug")], "date": [Evidence(0, 0, "")]}
    report = Report.of_text(text, "verslag", date="2021-12-26")
    soup = parsed(Shown(report, [Record("verslag", "Tess Vlug", date="2021-12-26", evidence=told)]))
    beside = one(soup, ".beside")
    assert beside.text == "Given beside the text: 2021-12-26"
    assert one(beside, "mark")["data-cells"] == "r1-1-date"
    assert one(soup, ".text").text == text


def test_a_report_without_records_says_so() -> None:
    soup = parsed(Shown(Report.of_text("Mooi weer.", "leeg")))
    assert "No records" in one(soup, ".none").text
    assert one(soup, ".text").text == "Mooi weer."
    assert not soup.select("table, nav")


def test_several_reports_are_listed() -> None:
    soup = parsed([two_records(), Shown(Report.of_text("Mooi weer.", "leeg"))])
    assert [(a["href"], a.text) for a in soup.select("nav a")] == [("#r1", "verslag"), ("#r2", "leeg")]
    assert [section["id"] for section in soup.select("section")] == ["r1", "r2"]
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (39.02, "39.02"),
        (39.4, "39.40"),
        (114.32, "1:54.32"),
        (60.0, "1:00.00"),
        (59.999, "59.999"),
        (765.765, "12:45.765"),
        (3725.1, "1:02:05.10"),
        (7200.0, "2:00:00.00"),
    ],
)
def test_times_as_a_clock_shows_them(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


# Whatever the text holds


@given(st.text(), st.data())
def test_pieces_make_up_the_text_and_know_their_spans(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    spans = [tuple(sorted(pair)) for pair in data.draw(st.lists(st.tuples(place, place)))]
    pieces = list(cut(text, spans))
    assert "".join(piece for piece, _ in pieces) == text
    for number, (start, end) in enumerate(spans):
        assert "".join(piece for piece, over in pieces if number in over) == text[start:end]


# What a text of a file cannot hold: surrogates, the characters that reading makes a line end or refuses.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1)


@given(TEXTS, TEXTS, st.data())
def test_the_text_of_the_page_is_that_of_the_report(text: str, doc_id: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    found = []
    for name in data.draw(st.lists(st.sampled_from(["time_s", "placing", "date"]), max_size=4)):
        start, end = sorted((data.draw(place), data.draw(place)))
        found.append(
            Record(doc_id, text, date=doc_id, evidence={name: [Evidence(start, end, text[start:end])]})
        )
    soup = parsed(Shown(Report.of_text(text, doc_id), found))
    assert one(soup, ".text").text == text
    assert one(soup, "title").text == doc_id
    assert [cell.text for cell in soup.select("td.skater")] == [text] * len(found)
    assert len(soup.select("script")) == 1


HOSTILE = (
    '<script>alert(1)</script> </script><img src=x onerror=alert(1)> " onclick="alert(1) {{ 7 * 7 }} & &amp;'
)


def hostile() -> list[Shown]:
    text = f"Tess {HOSTILE} won."
    told = {"skater": evidence(text, HOSTILE), "hometown": evidence(text, HOSTILE)}
    found = Record(HOSTILE, HOSTILE, hometown=HOSTILE, event=HOSTILE, date=HOSTILE, evidence=told)
    return [Shown(Report.of_text(text, HOSTILE), [found]), Shown(Report.of_text(HOSTILE, HOSTILE))]


def test_what_looks_like_html_is_shown_as_text() -> None:
    soup = parsed(hostile())
    assert not soup.select("img, [onerror], [onclick]")
    assert len(soup.select("script")) == 1
    assert soup.select("td.hometown")[0].text == HOSTILE
    assert [h2.text for h2 in soup.select("h2")] == [HOSTILE, HOSTILE]


def test_the_page_needs_nothing_else() -> None:
    html = page([two_records()])
    assert not re.search(r"https?:|\ssrc=|<link|@import|url\(", html)
    policy = str(one(BeautifulSoup(html, "html.parser"), "meta[http-equiv]")["content"])
    assert "default-src 'none'" in policy


# Colours


def _luminance(colour: str) -> float:
    digits = colour * 2 if len(colour) == 3 else colour
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_colours_differ_enough(dark: bool) -> None:
    """WCAG 2.2: 4.5 for text (1.4.3), 3 for lines that carry meaning (1.4.11)."""
    rule = re.compile(
        r"^(@media \(prefers-color-scheme: dark\) \{ )?:root \{(.*?)\}", re.DOTALL | re.MULTILINE
    )
    blocks = rule.findall(page([two_records()]))
    colours: dict[str, str] = {}
    for is_dark, block in blocks:
        if dark or not is_dark:
            colours |= dict(re.findall(r"--([\w-]+): #([0-9a-f]{3,6});", block))
    assert _contrast(colours["faint"], colours["paper"]) >= 4.5
    assert _contrast(colours["lit-ink"], colours["lit"]) >= 4.5
    for sort in SORTS:
        assert _contrast(colours["ink"], colours[sort]) >= 4.5
        for ground in ("paper", sort):
            assert _contrast(colours[f"{sort}-line"], colours[ground]) >= 3, (sort, ground)


# In a browser


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with browser(tmp_path_factory.mktemp("browser")) as chrome:
        yield chrome


@pytest.fixture
def shows(opened: Chrome, tmp_path: Path) -> Callable[..., Chrome]:
    """Open the page of some reports, on a phone or with a media feature emulated if wanted."""

    def show(*shown: Shown, phone: bool = False, media: str = "", scheme: str = "light") -> Chrome:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
        if phone:
            size = {"width": 360, "height": 700, "deviceScaleFactor": 2, "mobile": True}
            opened.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        else:
            opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        path = tmp_path / "page.html"
        path.write_text(page(shown), encoding="utf-8")
        opened.get(path.as_uri())
        return opened

    return show


def element(chrome: Chrome, selector: str) -> WebElement:
    return chrome.find_element(By.CSS_SELECTOR, selector)


def mark(chrome: Chrome, words: str) -> WebElement:
    (found,) = (e for e in chrome.find_elements(By.CSS_SELECTOR, "mark") if e.text == words)
    return found


def lit(chrome: Chrome, kind: str) -> list[str]:
    return [e.text for e in chrome.find_elements(By.CSS_SELECTOR, f"{kind}.lit")]


def focused(chrome: Chrome) -> str:
    return str(
        chrome.execute_script("return document.activeElement.id || document.activeElement.textContent")
    )


def press(chrome: Chrome, *keys: str) -> None:
    for key in keys:
        ActionChains(chrome).send_keys(key).perform()


def test_pointing_at_a_cell_lights_its_words(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    ActionChains(chrome).move_to_element(element(chrome, "#r1-2-time_s")).perform()
    assert lit(chrome, "mark") == ["39,40"]
    assert "“39,40”" in element(chrome, "[role=status]").text
    ActionChains(chrome).move_to_element(element(chrome, "h1")).perform()
    assert lit(chrome, "") == []


def test_pointing_at_words_lights_all_cells_that_rest_on_them(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    ActionChains(chrome).move_to_element(mark(chrome, "39,02")).perform()
    assert lit(chrome, "td") == ["39.02", "1"]
    ActionChains(chrome).move_to_element(mark(chrome, "500 meter")).perform()
    assert lit(chrome, "td") == ["500 m", "500 m"]


def test_the_number_of_a_record_stands_for_all_of_it(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    ActionChains(chrome).move_to_element(element(chrome, "tbody th")).perform()
    assert lit(chrome, "mark") == ["Tess Vlug", "uit Lekkum", "won in ", "39,02", "500 meter"]


def test_the_keyboard_does_what_the_pointer_does(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    chrome.execute_script("document.querySelector('#see-scope').focus()")
    press(chrome, Keys.TAB)
    assert focused(chrome) == "Tess Vlug"
    assert lit(chrome, "td") == ["Tess Vlug"]
    press(chrome, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert lit(chrome, "mark") == ["won in "]
    press(chrome, Keys.TAB)
    assert focused(chrome) == "r1-1-skater"
    press(chrome, Keys.ARROW_DOWN, Keys.END, Keys.ARROW_LEFT, Keys.ENTER)
    assert focused(chrome) == "r1-2-placing"
    assert element(chrome, "#r1-2-placing").get_attribute("aria-selected") == "true"
    press(chrome, Keys.ARROW_UP)
    assert focused(chrome) == "r1-1-placing"
    assert lit(chrome, "mark") == ["tweede"]
    outline = "return getComputedStyle(document.activeElement).outlineStyle"
    assert chrome.execute_script(outline) == "solid"
    press(chrome, Keys.ESCAPE)
    assert focused(chrome) == "r1-2-placing"
    assert element(chrome, "#r1-2-placing").get_attribute("aria-selected") == "false"
    assert lit(chrome, "") == []


def test_a_click_holds_until_another_or_none(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    mark(chrome, "tweede").click()
    assert mark(chrome, "tweede").get_attribute("aria-pressed") == "true"
    ActionChains(chrome).move_to_element(mark(chrome, "39,40")).perform()
    assert lit(chrome, "td") == ["2"]
    element(chrome, "#r1-1-time_s").click()
    assert lit(chrome, "mark") == ["39,02"]
    element(chrome, "h1").click()
    assert lit(chrome, "") == []


def test_on_a_phone_nothing_scrolls_sideways_and_a_tap_brings_the_words(shows: Callable[..., Chrome]) -> None:
    text = TEXT + " " + "Het was koud in Thialf. " * 200 + "x" * 500
    chrome = shows(two_records(text), Shown(Report.of_text(text, "y" * 300)), phone=True)
    assert chrome.execute_script("return document.documentElement.scrollWidth") == 360
    cell = element(chrome, "#r1-2-time_s")
    before = "return getComputedStyle(arguments[0], '::before').content"
    assert chrome.execute_script(before, cell) == '"time"'
    chrome.execute_script("arguments[0].scrollIntoView()", cell)
    assert not chrome.execute_script("return inSight(document.querySelector('mark'))")
    finger = PointerInput(interaction.POINTER_TOUCH, "finger")
    tap = ActionBuilder(chrome, mouse=finger)
    tap.pointer_action.move_to(cell).pointer_down().pointer_up()
    tap.perform()
    assert lit(chrome, "mark") == ["39,40"]
    seen = "return inSight(document.querySelector('mark.lit'))"
    WebDriverWait(chrome, 10).until(lambda page: page.execute_script(seen))
    element(chrome, ".release").click()
    assert lit(chrome, "") == []


def test_dark_where_the_reader_wants_it_dark(shows: Callable[..., Chrome]) -> None:
    paper = "return getComputedStyle(document.body).backgroundColor"
    assert shows(two_records()).execute_script(paper) == "rgb(255, 255, 255)"
    assert shows(two_records(), scheme="dark").execute_script(paper) == "rgb(20, 24, 30)"


def test_on_paper_marks_are_lines_and_numbers_of_records(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records(), media="print")
    line = "const s = getComputedStyle(document.querySelector('.text .of-origin')); "
    line += "return [s.textDecorationLine, s.textDecorationStyle, s.textDecorationColor]"
    assert chrome.execute_script(line) == ["underline", "dashed", "rgb(0, 0, 0)"]
    number = "return getComputedStyle(document.querySelector('.text mark'), '::after').content"
    assert chrome.execute_script(number) == '"1"'


def test_nothing_runs_and_nothing_is_fetched(shows: Callable[..., Chrome]) -> None:
    chrome = shows(*hostile())
    ActionChains(chrome).move_to_element(element(chrome, "td.hometown")).perform()
    assert lit(chrome, "mark") == [HOSTILE]
    assert chrome.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert chrome.get_log("browser") == []


# The command


@pytest.fixture
def okt_view(tmp_path: Path) -> Callable[..., tuple[Result, str]]:
    """Run ``okt-view`` without a model; gives the result and the page."""
    from pipeline.commands.view import app

    def run(*arguments: str | Path, stdin: bytes | None = None) -> tuple[Result, str]:
        out = tmp_path / "page.html"
        given = [*map(str, arguments), "--model", "none", "--out", str(out)]
        done = CliRunner().invoke(app, given, input=stdin, prog_name="okt-view")
        return done, out.read_text(encoding="utf-8") if out.exists() else ""

    return run


View = Callable[..., tuple[Result, str]]


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
    assert [td.text for td in BeautifulSoup(html, "html.parser").select("td.time_s")] == ["39.02", "39.40"]


def test_records_may_come_from_standard_input(okt_view: View, tmp_path: Path) -> None:
    lines = "".join(each.to_json_line() + "\n" for each in two_records().records)
    done, html = okt_view(written_report(tmp_path), "--results", "-", stdin=lines.encode())
    assert done.exit_code == 0
    assert html.count('class="skater"') == 2


def test_a_record_that_does_not_fit_the_text_is_told_and_left_out(okt_view: View, tmp_path: Path) -> None:
    results = written_results(tmp_path, *two_records().records)
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
    from pipeline.commands.view import app

    written_report(tmp_path)
    monkeypatch.chdir(tmp_path)
    given = arguments if "--out" in arguments else [*arguments, "--out", "page.html"]
    done = CliRunner().invoke(app, [*given, "--model", "none"], prog_name="okt-view")
    assert done.exit_code == 2
    assert complaint in done.stderr.splitlines()[-1]
    assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.txt"]
    assert (tmp_path / "verslag.txt").read_text(encoding="utf-8") == TEXT
