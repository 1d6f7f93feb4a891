"""The page of reports: what is on it, that it holds the text as it is, and colours that can be told apart."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from viewing import HOSTILE, hostile, two_records

from pipeline.pages import cut
from pipeline.record import Evidence, Record
from pipeline.report import Report
from pipeline.view.fields import SORTS
from pipeline.view.page import page
from pipeline.view.shown import Shown
from pipeline.view.times import read_time


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
    assert one(soup, "#r1-2-time_s").text == "39,40"
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
    assert "This report has no records." in one(soup, ".none").text
    assert one(soup, ".text").text == "Mooi weer."
    assert not soup.select("table, nav")


def test_several_reports_are_listed() -> None:
    soup = parsed([two_records(), Shown(Report.of_text("Mooi weer.", "leeg"))])
    assert [(a["href"], a.text) for a in soup.select("nav a")] == [("#r1", "verslag"), ("#r2", "leeg")]
    assert [section["id"] for section in soup.select("section")] == ["r1", "r2"]
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("seconds", "words", "shown"),
    [
        (39.02, "39,02", "39,02"),
        (39.4, "39,4", "39,4"),
        (39.4, "39,40", "39,40"),
        (114.32, "1:54.32", "1.54,32"),
        (60.0, "1.00,00", "1.00,00"),
        (59.999, "59,999", "59,999"),
        (765.765, "12.45,765", "12.45,765"),
        (3725.1, "1.02.05,1", "1.02.05,1"),
        (7200.0, "2.00.00", "2.00.00"),
    ],
)
def test_times_as_a_paper_prints_them(seconds: float, words: str, shown: str) -> None:
    assert read_time(seconds, [words]).text == shown


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
