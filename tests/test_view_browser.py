"""The page of reports in a browser: what pointing, keys, a finger, the dark and paper make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import browser
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.action_chains import ActionBuilder
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from viewing import HOSTILE, TEXT, hostile, two_records

from pipeline.report import Report
from pipeline.view.page import page
from pipeline.view.shown import Shown


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
    assert lit(chrome, "td") == ["39,02", "1"]
    ActionChains(chrome).move_to_element(mark(chrome, "500 meter")).perform()
    assert lit(chrome, "td") == ["500 m", "500 m"]


def test_the_number_of_a_record_stands_for_all_of_it(shows: Callable[..., Chrome]) -> None:
    chrome = shows(two_records())
    ActionChains(chrome).move_to_element(element(chrome, "tbody th")).perform()
    assert lit(chrome, "mark") == ["Tess Vlug", "uit Lekkum", "won in ", "39,02", "500 meter"]
    ink = "return getComputedStyle(document.querySelector('th.lit')).color"
    assert chrome.execute_script(ink) == "rgb(28, 36, 48)"


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
