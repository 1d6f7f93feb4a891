"""Dates: Dutch in, ISO dates out."""

from __future__ import annotations

import pytest

from pipeline.extractors.dates import anchor_date, find_dates

SUNDAY = "2019-12-29"


def _pairs(text: str, doc_date: str | None = SUNDAY) -> list[tuple[str, str | None, str]]:
    mentions = find_dates(text, doc_date)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(m.text, str(m.value) if m.value else None, m.shape) for m in mentions]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Zij won zondag de 3000 meter.", "2019-12-29"),
        ("Hij werd zaterdagavond derde.", "2019-12-28"),
        ("Vrijdag viel zij op de 500 meter.", "2019-12-27"),
        ("Afgelopen maandag reed hij al hard.", "2019-12-23"),
        ("Gisteren pakte ze brons.", "2019-12-28"),
        ("Eergisteren werd hij tweede.", "2019-12-27"),
        ("Op tweede kerstdag won zij de mijl.", "2019-12-26"),
        ("Op 13 november viel hij in Minsk.", "2019-11-13"),
        ("Op 3 januari won hij het NK sprint.", "2019-01-03"),
    ],
)
def test_a_day_under_a_full_document_date(sentence: str, day: str) -> None:
    assert [value for _, value, _ in _pairs(sentence)] == [day]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Tien dagen eerder reed zij nog 4.05,1.", "2019-12"),
        ("Een week geleden klokte hij 36,2.", "2019-12"),
        ("Vijf weken geleden klokte hij 36,2.", "2019-11"),
        ("Vorige maand won ze in Minsk.", "2019-11"),
        ("Eind oktober werd zij zesde.", "2019-10"),
        ("In maart reed hij een pr in Calgary.", "2019-03"),
        ("Vorig jaar werd zij hier achtste.", "2018"),
        ("Twee jaar geleden won hij goud.", "2017"),
        ("Zijn record uit 1996 staat nog.", "1996"),
        ("In Sotsji werd hij derde.", "2014"),
    ],
)
def test_months_and_years(sentence: str, value: str) -> None:
    assert [found for _, found, _ in _pairs(sentence)] == [value]


def test_a_document_date_of_month_precision_gives_no_days() -> None:
    text = "Vrijdag won zij, gisteren werd ze derde en een week eerder viel ze."
    assert [value for _, value, _ in _pairs(text, "2005-12")] == ["2005-12"] * 3


def test_days_go_back_from_the_day_last_named() -> None:
    text = "Op 10 februari won hij zilver. Drie dagen daarna volgde goud."
    assert [value for _, value, _ in _pairs(text, "2018-02-22")] == ["2018-02-10", "2018-02-13"]


def test_a_weekday_before_another_one() -> None:
    text = "Dinsdag won hij de mijl. De zaterdag daarvoor werd hij tweede."
    assert [value for _, value, _ in _pairs(text, "2010-02-25")] == ["2010-02-23", "2010-02-20"]


def test_years_later_count_from_the_year_last_named() -> None:
    text = "In 1992 won hij goud. Twee jaar later werd het brons."
    assert [value for _, value, _ in _pairs(text, "1998-02")] == ["1992", "1994"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij rijdt dinsdag ook nog de 5000 meter.",
        "Het toernooi gaat maandag om 13.50 uur verder.",
        "Over twee weken begint het WK.",
        "Volgende week is de baan dicht.",
        "In januari moeten zij een skate-off rijden.",
    ],
)
def test_what_is_still_to_come(sentence: str) -> None:
    assert [shape for _, _, shape in _pairs(sentence)] == ["future"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Om 15.47 uur begon de dweil.",
        "Zij won de 3000 meter in 4.02,11.",
        "Hij trainde in rondjes van 30,2.",
        "De 2000 meter.",
    ],
)
def test_no_dates(sentence: str) -> None:
    assert _pairs(sentence) == []


def test_a_date_in_the_text_anchors_the_others() -> None:
    text = (
        "Zaterdag 8 en zondag 9 maart 2008 reden wij in Assen.\n\nJongens (za): goud. Vorig jaar nog zilver."
    )
    assert anchor_date(text, None) == "2008-03-09"
    assert [value for _, value, _ in _pairs(text, None)] == ["2008-03-08", "2008-03-09", "2008-03-08", "2007"]


def test_without_any_anchor_a_weekday_has_no_value() -> None:
    assert _pairs("Hij won zondag.", None) == [("zondag", None, "weekday")]


def test_the_header_is_no_date() -> None:
    assert _pairs(" date 2019-12-29 GOES - Hij won.") == []


def test_a_host_town_named_for_its_world_cup_gives_no_year() -> None:
    assert _pairs("Bij de World Cup in Nagano werd zij derde.") == []


def test_an_ordinal_behind_a_weekday_is_a_date_when_it_fits() -> None:
    assert _pairs("Op zaterdag de vijftiende won hij.", "2008-11-17")[0][1] == "2008-11-15"
    assert _pairs("Moen had vrijdag de eerste gewonnen.", "2008-11-17") == [
        ("vrijdag", "2008-11-14", "weekday")
    ]


def test_the_day_of_a_race_that_something_is_done_for_is_ahead() -> None:
    text = "Zij liet de 500 meter lopen om zich te sparen voor de 1000 meter van zaterdag."
    assert [(value, shape) for _, value, shape in _pairs(text, "2022-12-30")] == [("2022-12-31", "future")]


@pytest.mark.parametrize(
    ("words", "value"),
    [("29 februari", "2013-02"), ("31-02-2013", None), ("2013-02-31", None), ("31 november 2012", None)],
)
def test_only_days_of_the_calendar_are_days(words: str, value: str | None) -> None:
    assert [found for _, found, _ in _pairs(f"Op {words} won hij.", "2013-12-30")] == [value]
