"""A page opened in headless Chromium (Debian's packages ``chromium`` and ``chromium-driver``)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
).split()


@contextmanager
def browser(folder: Path, width: int = 1300, height: int = 1000) -> Iterator[Chrome]:
    """A browser of a given window size; without one the test is skipped, or fails if ``OKT_BROWSER_TESTS`` is set."""
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if binary is None or driver is None:
        if os.environ.get("OKT_BROWSER_TESTS"):
            pytest.fail("the browser tests need Debian's packages chromium and chromium-driver")
        pytest.skip("no Chromium: install chromium and chromium-driver to run this test")
    options = ChromeOptions()
    options.binary_location = binary
    for flag in (*_FLAGS, f"--window-size={width},{height}", f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    opened = Chrome(options=options, service=Service(driver))
    try:
        yield opened
    finally:
        opened.quit()
