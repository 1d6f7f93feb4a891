"""The date of a document as given beside its text: in a column, a tag, a heading."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

_ISO = re.compile(r"(?P<year>[12]\d{3})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?)?(?=$|T|\s+\d)")
"""ISO 8601, with or without hyphens, whatever time of day comes after it."""

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def iso_date(words: str | None) -> str | None:
    """Give a date in ISO 8601, a day, a month or a year, as precise as it was written; None if it is none.

    A time of day is left aside, its zone too: the day is that of the place of publication. What is not ISO 8601 (``26
    december 2021``, ``zo 26 dec. 2021, 14:05``, ``26-12-2021``) is read by dateparser, day before month; a date
    without a year, or of a day before 1900, is none.
    """
    words = (words or "").strip()
    found = _ISO.match(words)
    if found is not None:
        return _iso(found)
    # Relative words (``gisteren``) and a day without a year would be reckoned from today, which is no date at all.
    return _by_words(words) if len(words) <= 80 and _YEAR.search(words) else None


def _iso(found: re.Match[str]) -> str | None:
    year, month, day = found["year"], found["month"], found["day"]
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


@lru_cache(maxsize=4096)
def _by_words(words: str) -> str | None:
    import dateparser

    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False}
    try:
        found = dateparser.parse(words, languages=["nl", "en"], settings=settings)
    except (ValueError, OverflowError, TypeError, RecursionError):
        return None
    return found.date().isoformat() if found is not None and found.year >= 1900 else None
