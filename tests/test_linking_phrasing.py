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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bakker werd derde. Voor zich zag hij twee landgenoten: de snelle Visser, die 1.47,10 reed, en Mulder.",
            {"Bakker": 3, "Visser": 1, "Mulder": 2},
        ),
        ("Bakker moest Visser en Mulder voor laten gaan.", {"Bakker": 3, "Visser": 1, "Mulder": 2}),
        ("Bakker moest onder anderen Visser en Mulder voor laten gaan.", {}),
        (
            "De zege was voor Bakker. Visser en Mulder mochten ook het podium op.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker reed 1.47,10. Voor Visser en Mulder restten de overige plakken.",
            {"Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker reed goed en op de slotrit kwam alleen Visser nog tussen hem en de winst.",
            {"Bakker": 2, "Visser": 1},
        ),
        ("Het brons kwam toe aan Visser.", {"Visser": 3}),
        ("Bakker reed 1.48,01, hetgeen hem zevende maakte.", {"Bakker": 7}),
        ("Bakker reed 1.48,01. Bij de dames was het feest voor de club.", {}),
        ("Bakker reed 1.48,01. Toch was weer eens een Amerikaan de beste.", {}),
    ],
)
def test_more_ways_to_be_ahead(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker won van Visser, die 0,20 seconde langer onderweg was: 1.48,12.", {"Visser": 108.12}),
        ("Bakker won ’m vorig jaar al, nu won Visser ’m ook. Bakker reed 1.48,12.", {"Bakker": 108.12}),
    ],
)
def test_whose_time_it_is_too(text: str, expected: dict[str, float]) -> None:
    assert times(text) == expected


def races(text: str, surname: str) -> set[tuple[object, ...]]:
    records = extract(Report.of_text(f" date 2012-12-29 {text}", "x"))
    return {
        (r.distance_m or r.discipline, r.run, r.time_s, r.placing, r.kind)
        for r in records
        if r.skater.endswith(surname)
    }


def test_the_standing_beside_a_race() -> None:
    text = (
        "Op het NK sprint won Anna Bakker vrijdag de eerste 500 meter in 38,66. Na een zesde tijd op de 1000 meter "
        "(1.17,55) werd zij toch kampioene. Eva Visser stelde met een tweede plek op de slotkilometer de titel bij de "
        "junioren veilig."
    )
    assert ("sprint", None, None, 1, "result") in races(text, "Visser")
    assert (1000, 2, None, 2, "result") in races(text, "Visser")


def test_a_rank_and_a_time_of_a_day() -> None:
    text = (
        "Jan Bakker werd zaterdag derde op de 1000 meter in 1.09,20. Na zijn zesde plaats van vrijdag (34,88) op de "
        "500 meter was dat meer dan hij hoopte."
    )
    assert (500, None, 34.88, 6, "result") in races(text, "Bakker")


def test_a_rank_by_time_in_a_standing() -> None:
    text = (
        "Jan Bakker, die op het WK allround de 500 meter won in 35,61, zakte na een tiende tijd op de lange afstand "
        "(6.40,88) naar de derde plaats in de tussenstand. De 5000 meter was voor Piet Visser."
    )
    assert races(text, "Bakker") == {
        (500, None, 35.61, 1, "result"),
        (5000, None, 400.88, 10, "result"),
        ("allround", None, None, 3, "result"),
    }


def test_over_all_distances() -> None:
    text = "Op het NK junioren eindigde Anna Bakker over alle afstanden als twaalfde. De titel ging naar Eva Visser."
    assert {p for d, _, _, p, _ in races(text, "Bakker")} == {12}


def test_the_title_of_last_year_is_no_look_back() -> None:
    text = "Op het WK was Jan Bakker favoriet. De wereldkampioen van vorig jaar werd slechts tiende op de 500 meter."
    assert races(text, "Bakker") == {(500, None, None, 10, "result")}


def test_the_old_mark_without_its_noun() -> None:
    text = (
        "Piet Visser reed op de 1000 meter een wereldrecord: 1.05,69. Het oude stond op naam van Jan Bakker: 1.06,18. "
        "Bakker zelf (1.06,76) werd derde."
    )
    assert races(text, "Bakker") == {(1000, None, 66.76, 3, "result"), (1000, None, 66.18, None, "record")}


def test_a_rank_beside_the_time_of_the_second_run() -> None:
    text = (
        "In de eerste omloop van de 500 meter reed Anna Bakker 38,90. Zij gleed zondag uit en werd met 52,30 roemloos "
        "laatste van de zestien."
    )
    assert races(text, "Bakker") == {(500, 1, 38.9, None, "result"), (500, 2, 52.3, 16, "result")}


def test_the_ranks_of_three_in_a_row() -> None:
    text = (
        "Bakker was met 1.47,10 de sterkste, Visser de nummer twee in 1.47,90 en Mulder (1.48,01) de derde."
    )
    assert ranks(text) == {"Bakker": 1, "Visser": 2, "Mulder": 3}


def test_a_rank_with_rounds_to_go_is_none() -> None:
    text = "Bakker gleed weg, terwijl hij met nog drie ronden te gaan op de eerste plaats lag."
    assert ranks(text) == {}


def test_a_relative_clause_is_about_the_last_of_two() -> None:
    text = "Bakker (achtste) en Mulder, die tot 1.48,01 kwam, vielen tegen."
    assert times(text) == {"Mulder": 108.01}
