"""The pictures of pages in the README, made anew out of reports of the corpus and records of the tests.

Run it with: python docs/screenshots.py [NAME ...] (all of them, if none is named). It needs Chromium, as the tests of
pages do.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from typer.testing import CliRunner

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import browser  # noqa: E402
from tournament import truth  # noqa: E402

from pipeline.commands.view import app  # noqa: E402
from pipeline.record import Record  # noqa: E402


@dataclass(frozen=True)
class Picture:
    """What ``okt-view`` is called with, and what is done on the page before the picture is taken.

    ``arguments`` are reports of the corpus and options; ``records``, if there are any, are written to standard input.
    """

    arguments: list[str]
    ready: Callable[[Chrome], None]
    width: int = 1280
    height: int = 940
    records: Sequence[Record] = ()


def point_at(selector: str) -> Callable[[Chrome], None]:
    """Point at the first element that fits."""

    def ready(chrome: Chrome) -> None:
        ActionChains(chrome).move_to_element(chrome.find_element(By.CSS_SELECTOR, selector)).perform()

    return ready


def filtered(text: str) -> Callable[[Chrome], None]:
    """Type into the filter of the races and go to the first that is left."""

    def ready(chrome: Chrome) -> None:
        chrome.find_element(By.ID, "filter").send_keys(text)
        chrome.execute_script("document.querySelector('main section:not([hidden])').scrollIntoView()")

    return ready


PICTURES = {
    "report": Picture(["2017-okt-1000m-vrouwen-alkmaar"], point_at("#r1-2-time_s")),
    "tournament": Picture(
        ["--tournament", "-"],
        filtered("okt 2013 1500 m men"),
        height=950,
        records=[record for _, record in truth()],
    ),
}


def take(name: str, picture: Picture, folder: Path) -> Path:
    """Take a picture and give its file."""
    page = folder / f"{name}.html"
    reports = [str(ROOT / "corpus" / f"{a}.txt") if not a.startswith("-") else a for a in picture.arguments]
    lines = "".join(record.to_json_line() + "\n" for record in picture.records)
    done = CliRunner().invoke(app, [*reports, "--out", str(page)], input=lines)
    if done.exit_code:
        sys.exit(done.output)
    target = ROOT / "docs" / f"{name}.png"
    with browser(folder, picture.width, picture.height) as chrome:
        chrome.get(page.as_uri())
        picture.ready(chrome)
        chrome.save_screenshot(str(target))
    return target


def main() -> None:
    """Take the pictures that are named."""
    for name in sys.argv[1:] or PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            target = take(name, PICTURES[name], Path(folder))
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
