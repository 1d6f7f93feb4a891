"""Turns of phrase that say who has what: Dutch in, ranks and times by skater out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

_FIELD = "De 1500 meter voor mannen in Heerenveen. Jan Bakker, Piet Visser, Klaas Mulder en Henk Dekker reden mee. "


def ranks(text: str, opening: str = _FIELD) -> dict[str, int]:
    """The ranks of a report, by the skater's last name."""
    records = extract(Report.of_text(f" date 2012-12-01 {opening}{text}", "x"))
    return {r.skater.split()[-1]: r.placing for r in records if r.placing is not None}


def times(text: str) -> dict[str, float]:
    """The times of a report, by the skater's last name."""
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    return {r.skater.split()[-1]: r.time_s for r in records if r.time_s is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker won. Eerste achter Bakker: Piet Visser in 1.48,01.", {"Bakker": 1, "Visser": 2}),
        (
            "Bakker won van nummer twee Visser. Daaronder op het podium: Mulder.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Bakker eindigde met Visser gedeeld zesde.", {"Bakker": 6, "Visser": 6}),
        ("Bakker, de tweelingbroer van Visser, strandde op de zesde plaats.", {"Bakker": 6}),
        ("Bakker reed 1.48,01, niet genoeg om zijn maat Visser van het goud af te houden.", {}),
    ],
)
def test_ranks_of_podiums_and_of_whom_somebody_is_told_by(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Op de 1000 meter deed Bakker niet mee. Die ging naar Visser.", {"Visser": 1}),
        (
            "Zijn voorsprong op nummer twee Visser bedroeg bij Bakker een halve tel.",
            {"Bakker": 1, "Visser": 2},
        ),
        ("Bakker had een halve tel voorsprong op nummer twee Visser.", {"Bakker": 1, "Visser": 2}),
        ("Het brons verdween in de tas van Visser.", {"Visser": 3}),
        ("Bakker reed 1.48,01. Diens ploeggenoot Visser werd zevende.", {"Visser": 7}),
        ("Bakker hield, in een rechtstreeks duel met Visser, het hoofd koel en werd tweede.", {"Bakker": 2}),
    ],
)
def test_what_somebody_has_by_who_is_named_beside(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


def test_the_podium_told_before_the_other_two() -> None:
    text = "Het brons was voor Mulder. Bakker (1.47,50) bleef Visser (1.47,90) voor."
    assert ranks(text) == {"Bakker": 1, "Visser": 2, "Mulder": 3}


def test_not_enough_to_beat_whom() -> None:
    text = "Bakker werd tweede in 1.48,01. Dat was net niet genoeg om Visser te kloppen."
    assert ranks(text) == {"Bakker": 2, "Visser": 1}


def test_a_country_and_who_rode_for_it() -> None:
    assert ranks("Japan pakte het brons dankzij Visser: 1.48,90.") == {"Visser": 3}


def test_a_race_won_from_somebody_with_both_times() -> None:
    text = "Bakker, die zaterdag de 5000 meter had gewonnen voor Visser (6.37,01 om 6.40,21), werd nu derde."
    records = extract(Report.of_text(f" date 2012-12-02 {_FIELD}{text}", "x"))
    found = {(r.skater.split()[-1], r.time_s, r.placing) for r in records if r.distance_m == 5000}
    assert found == {("Bakker", 397.01, 1), ("Visser", 400.21, 2)}


def test_a_subject_goes_on_behind_maar() -> None:
    text = "Bakker ging die race in met een achterstand op Visser, maar kwam nog langszij dankzij 1.47,90."
    assert times(text) == {"Bakker": 107.9}
