"""The page of faults: what it says, and what happens when a fault is clicked."""

from __future__ import annotations

from pathlib import Path

from browser import browser
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from pipeline.evaluation.bootstrap import figures, intervals
from pipeline.evaluation.page import page
from pipeline.evaluation.rows import SLOTS, Row, row_from_json
from pipeline.evaluation.scores import score

TEXT = "Tess Vlug won in 39,02. <script>alert(1)</script> Femke Roos werd tweede in 39,40."


def gold(skater: str, time: float, words: str, placing: int, rank: str) -> Row:
    return row_from_json(
        {
            "doc_id": "verslag",
            "skater": skater,
            "distance_m": 500,
            "time_s": time,
            "time_text": words,
            "placing": placing,
            "placing_text": rank,
        }
    )


def written() -> str:
    rows = [gold("Tess Vlug", 39.02, "39,02", 1, "won"), gold("Femke Roos", 39.4, "39,40", 2, "tweede")]
    found = row_from_json(
        {
            "doc_id": "verslag",
            "skater": "Tess Vlug",
            "distance_m": 500,
            "time_s": 39.4,
            "placing": 1,
            "evidence": {
                "time_s": [{"start": TEXT.index("39,40"), "end": TEXT.index("39,40") + 5, "text": "39,40"}],
                "placing": [{"start": 10, "end": 13, "text": "won"}],
            },
        }
    )
    scores = score({"verslag": rows}, {"verslag": [found]})
    return page(scores, intervals(scores, figures(SLOTS)), {"verslag": TEXT}, "Proef")


def test_the_text_of_a_report_is_shown_as_text() -> None:
    html = written()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert" not in html


def test_nothing_comes_from_elsewhere() -> None:
    html = written()
    assert "http://" not in html
    assert "https://" not in html
    assert "src=" not in html


def test_a_click_on_a_fault_shows_its_passage(tmp_path: Path) -> None:
    path = tmp_path / "faults.html"
    path.write_text(written(), encoding="utf-8")
    with browser(tmp_path) as opened:
        opened.get(path.as_uri())
        marks = {
            (e.text, e.get_attribute("class")) for e in opened.find_elements(By.CSS_SELECTOR, ".text mark")
        }
        assert ("won", "both") in marks
        assert ("39,02", "gold") in marks
        assert ("39,40", "both") in marks
        faults = opened.find_elements(By.CSS_SELECTOR, "li[data-sort]")
        assert [f.get_attribute("data-sort") for f in faults] == ["wrong skater", "missed record"]
        faults[0].find_element(By.TAG_NAME, "a").click()
        WebDriverWait(opened, 10).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".shown"))
        assert [e.text for e in opened.find_elements(By.CSS_SELECTOR, ".shown")] == ["39,02"]
        opened.find_element(By.CSS_SELECTOR, "input[value='wrong skater']").click()
        assert [f.is_displayed() for f in faults] == [False, True]
