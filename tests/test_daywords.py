"""Words for a day, as dateparser reads them: Dutch in, a shift, a weekday, a month or a day of the calendar out."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from pipeline.extractors import daywords
from pipeline.extractors.dates import find_dates


@pytest.mark.parametrize(
    ("word", "days"),
    [
        ("vandaag", 0),
        ("vanmiddag", 0),
        ("gisteren", -1),
        ("gister", -1),
        ("Gisteravond", -1),
        ("eergisteren", -2),
        ("eergisternacht", -2),
        ("morgen", 1),
        ("morgenochtend", 1),
        ("overmorgen", 2),
    ],
)
def test_relative_days(word: str, days: int) -> None:
    assert daywords.shift(word) == days


@pytest.mark.parametrize(("word", "number"), [("maandag", 0), ("Donderdag", 3), ("za", 5), ("zondag", 6)])
def test_weekdays(word: str, number: int) -> None:
    assert daywords.weekday(word) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [("januari", 1), ("febr", 2), ("mrt", 3), ("MEI", 5), ("sept.", 9), ("okt.", 10), ("December", 12)],
)
def test_months_in_full_and_short(word: str, number: int) -> None:
    assert daywords.month(word) == number


def test_only_days_of_the_calendar() -> None:
    assert daywords.calendar_day(29, "februari", 2012) == date(2012, 2, 29)
    assert daywords.calendar_day(29, "februari", 2013) is None
    assert daywords.calendar_day(31, "april", 2013) is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Donderdag won hij de 500 meter.", "2013-12-26"),
        ("Gisteravond werd zij derde.", "2013-12-29"),
        ("Op tweede kerstdag viel hij.", "2013-12-26"),
        ("Op 30 december 2009 werd hij vijfde.", "2009-12-30"),
        ("Op 3 febr. 2011 reed zij 38,9.", "2011-02-03"),
        ("Op 26 dec. won zij.", "2013-12-26"),
        ("Op 14 november '98 debuteerde hij als twaalfde.", "1998-11-14"),
        ("Zijn record van 2 jan. ’05 bleef staan.", "2005-01-02"),
    ],
)
def test_resolved_against_the_document_date(sentence: str, value: str) -> None:
    assert [m.value for m in find_dates(sentence, "2013-12-30")] == [value]


def test_a_day_that_is_in_no_calendar_has_no_value() -> None:
    assert [m.value for m in find_dates("Op 31 november 2012 won hij.", "2013-12-30")] == [None]


def test_dateparser_is_loaded_when_a_day_is_named_and_not_before() -> None:
    program = (
        "import sys; from pipeline.extractors.dates import find_dates; find_dates('Hij won in 2012.', '2013');"
        "print('dateparser' in sys.modules);"
        "find_dates('Hij won donderdag.', '2013-12-30'); print('dateparser' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]
