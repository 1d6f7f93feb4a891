"""What the words for a day mean, as dateparser reads them: ``donderdag``, ``eergisteren``, ``30 dec. 2013``.

The patterns of :mod:`~pipeline.extractors.datepatterns` find the words. dateparser takes a quarter of a second to load and half
a millisecond a call, so it is loaded when a report first names a day, and each wording is put to it once, whatever the
report: against one reference day, the answer kept as what it says of any day.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

#: A Sunday, and the last day of a leap year.
_REFERENCE = datetime(2000, 12, 31, 12)
#: Relative days by how they begin; behind it may come a part of the day: ``gisteravond``, ``vanmiddag``.
_RELATIVE = {
    "eergister": "eergisteren", "gister": "gisteren", "overmorgen": "overmorgen", "morgen": "morgen", "van": "vandaag",
}  # fmt: skip
#: Two figures for a year from here on are of the last century: ``'98``.
_CENTURY_TURNS = 50


@lru_cache(maxsize=1)
def _parser() -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": _REFERENCE, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    return DateDataParser(languages=["nl"], settings=settings)


@lru_cache(maxsize=4096)
def _parsed(words: str) -> date | None:
    found: datetime | None = _parser().get_date_data(words).date_obj
    return found.date() if found else None


def shift(word: str) -> int | None:
    """How many days a relative day lies from the document's: ``eergisteren`` -> -2, ``vanavond`` -> 0."""
    whole = next((whole for begin, whole in _RELATIVE.items() if word.lower().startswith(begin)), word)
    found = _parsed(whole)
    return (found - _REFERENCE.date()).days if found else None


def weekday(word: str) -> int | None:
    """The number of a weekday, Monday 0, also abbreviated: ``donderdag`` -> 3, ``za`` -> 5."""
    found = _parsed(word.lower())
    return found.weekday() if found else None


def month(word: str) -> int | None:
    """The number of a month, also abbreviated: ``december`` -> 12, ``sept`` -> 9, ``mrt`` -> 3."""
    return month_with(1, word)


def month_with(day: int, word: str) -> int | None:
    """The number of a month that has such a day; None for ``31 april``."""
    found = calendar_day(day, word, _REFERENCE.year)
    return found.month if found else None


def calendar_day(day: int, month_word: str, year: int) -> date | None:
    """A day of the calendar; None for one that is not in it (``31 april``)."""
    word = month_word.lower().rstrip(".")
    # dateparser knows abbreviations by three letters and ``mrt``.
    return _parsed(f"{day} {word} {year}") or _parsed(f"{day} {word[:3]} {year}")


def year_of(figures: str) -> int:
    """A year of four figures or of two: ``'98`` -> 1998, ``'13`` -> 2013."""
    year = int(figures)
    return year if year > 99 else year + (1900 if year >= _CENTURY_TURNS else 2000)
