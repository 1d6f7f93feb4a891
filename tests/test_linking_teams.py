"""Ranks of a country, and who rode for it."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

TEAM = ("Jan Bos", "Piet Smit", "Kees Vos")


def ranks(text: str) -> dict[str, tuple[int | None, float | None]]:
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    return {record.skater: (record.placing, record.time_s) for record in records}


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Nederland won de ploegenachtervolging met Jan Bos, Piet Smit en Kees Vos in 3.40,11.", 1),
        (
            "Het goud op de ploegenachtervolging ging naar Nederland. Jan Bos, Piet Smit en Kees Vos reden 3.40,11.",
            1,
        ),
        (
            "Op de ploegenachtervolging pakte Noorwegen brons. Jan Bos, Piet Smit en Kees Vos reden 3.40,11.",
            3,
        ),
        (
            "De mannen wonnen de ploegenachtervolging in 3.40,11. Het trio Jan Bos, Piet Smit en Kees Vos juichte.",
            1,
        ),
        (
            "De ploegenachtervolging gaf goud. Jan Bos, Piet Smit en Kees Vos waren in 3.40,11 sneller dan Canada.",
            1,
        ),
        (
            "Op de teamsprint was er brons voor de Nederlandse mannen. Jan Bos, Piet Smit en Kees Vos reden 3.40,11.",
            3,
        ),
        ("De achtervolgingsploeg, bestaande uit Jan Bos, Piet Smit en Kees Vos, werd tweede in 3.40,11.", 2),
    ],
)
def test_the_rank_of_a_country_is_that_of_its_team(text: str, rank: int) -> None:
    assert ranks(text) == dict.fromkeys(TEAM, (rank, 220.11))


def test_the_rank_of_another_country_is_not() -> None:
    text = "Canada won de ploegenachtervolging. Jan Bos, Piet Smit en Kees Vos werden vierde in 3.44,10."
    assert ranks(text) == dict.fromkeys(TEAM, (4, 224.1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos en Piet Smit werden op de 5000 meter zevende (6.30,11) en elfde (6.34,02).",
            {"Jan Bos": (7, 390.11), "Piet Smit": (11, 394.02)},
        ),
        (
            "Jan Bos strandde op de 5000 meter op plek twaalf (6.41,02) en Piet Smit op zestien (6.49,33).",
            {"Jan Bos": (12, 401.02), "Piet Smit": (16, 409.33)},
        ),
        (
            "Jan Bos reed op de 1500 meter 1.46,10 en daarmee was hij na Piet Smit (1.45,80) de snelste.",
            {"Jan Bos": (2, 106.1), "Piet Smit": (1, 105.8)},
        ),
    ],
)
def test_ranks_and_times_side_by_side(text: str, expected: dict[str, tuple[int, float]]) -> None:
    assert ranks(text) == expected


def test_who_beats_the_second_is_first() -> None:
    text = "De 1500 meter. Jan Bos was met 1.46,10 ruim een seconde sneller dan nummer twee Piet Smit."
    assert ranks(text) == {"Jan Bos": (1, 106.1), "Piet Smit": (2, None)}


def test_the_rank_of_a_team_that_the_next_sentence_names_and_of_who_was_faster() -> None:
    text = (
        "De mannen moesten het op de ploegenachtervolging doen met zilver. Jan Bos, Piet Smit en Kees Vos finishten "
        "in 3.41,38 en dat was 0,61 langzamer dan de Italianen Dario Bianchi, Luca Conti en Marco Rossi: 3.40,77."
    )
    assert ranks(text) == {
        **dict.fromkeys(TEAM, (2, 221.38)),
        **dict.fromkeys(("Dario Bianchi", "Luca Conti", "Marco Rossi"), (1, 220.77)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nederland, met Jan Bos, Piet Smit en Kees Vos, werd tweede op de teamsprint in 1.20,11.",
        "Nederland (Jan Bos, Piet Smit en Kees Vos) werd tweede op de teamsprint in 1.20,11.",
        "De tweede plaats op de teamsprint was voor Nederland: Jan Bos, Piet Smit en Kees Vos reden 1.20,11.",
        "Jan Bos, Piet Smit en Kees Vos vormden op de teamsprint de ploeg. Hun 1.20,11 was goed voor de tweede plaats.",
        "Jan Bos vormde op de teamsprint een team met Piet Smit en Kees Vos. Het drietal werd tweede in 1.20,11.",
        "Zilver was er voor Nederland op de teamsprint. Jan Bos, Piet Smit en Kees Vos bleven Polen voor in 1.20,11.",
    ],
)
def test_a_team_in_every_order(text: str) -> None:
    assert ranks(text) == dict.fromkeys(TEAM, (2, 80.11))


def test_the_rank_of_one_member_is_that_of_all_with_the_same_time() -> None:
    text = (
        "Anke Bos pakte zondag op de WK afstanden goud op de teamsprint. Samen met Letty Smit en Femke Pol was ze in "
        "1.24,02 te sterk voor de Russinnen."
    )
    found = [(r.skater, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))]
    assert found == [("Anke Bos", 84.02, 1), ("Letty Smit", 84.02, 1), ("Femke Pol", 84.02, 1)]


def test_the_team_of_an_insertion_is_that_of_whom_it_stands_behind() -> None:
    text = (
        "Op de massastart werd Jan Bakker zesde en Kees Vos, vrijdag met Jan Bos en Piet Smit in 3.37,97 nog goed voor "
        "de titel op de ploegenachtervolging, finishte als achttiende."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {r.skater for r in records if r.discipline == "team_pursuit"} == set(TEAM)


def test_a_sprint_of_three_laps_is_no_pursuit() -> None:
    text = (
        "De schaatssters wonnen de teamsprint en op de ploegenachtervolging werd gejuicht. "
        "Anke Bos, Ida Smit en Femke Pol kwamen tot 1.26,44. "
        "De ploegenachtervolging ging naar Jan Bos, Piet Smit en Kees Vos in 3.40,11. "
        "Zij waren sneller dan de Italianen, die daarmee zilver kregen."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {(r.skater, r.discipline, r.time_s, r.placing) for r in records} == {
        *((name, "team_sprint", 86.44, 1) for name in ("Anke Bos", "Ida Smit", "Femke Pol")),
        *((name, "team_pursuit", 220.11, 1) for name in TEAM),
    }


def test_with_another_team_a_member_rode_alone() -> None:
    text = (
        "Op de ploegenachtervolging reden Jan Bos, Piet Smit en Kees Vos 3.36,80. Bos, die vorig jaar bij de "
        "wereldbeker in Calgary met een ander drietal 3.38,10 reed, was tevreden."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert [(r.skater, r.time_s) for r in records if r.kind == "earlier"] == [("Jan Bos", 218.1)]


def test_a_team_is_ahead_as_one() -> None:
    text = (
        "Op de ploegenachtervolging werden Jan Bakker, Kees Vos en Piet Smit met 3.43,90 tweede. Alleen de Russen "
        "Igor Popov, Oleg Orlov en Ivan Belov (3.42,75) hadden minder tijd nodig."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {(r.skater.split()[-1], r.time_s, r.placing) for r in records} == {
        *((name, 223.9, 2) for name in ("Bakker", "Vos", "Smit")),
        *((name, 222.75, 1) for name in ("Popov", "Orlov", "Belov")),
    }


def test_a_time_that_no_team_can_have_needed() -> None:
    text = (
        "Zaterdag werd Anna Bakker vierde op de 5000 meter. Vrijdag won zij met Eva Vos en Lies Smit de "
        "ploegenachtervolging in 2.52,90. Een dag later was de vorm weg: met 6.50,13 bleef "
        "Bakker achter op de vierde plaats."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {(r.distance_m, r.time_s, r.placing) for r in records if r.skater == "Anna Bakker"} == {
        (None, 172.9, 1),
        (5000, 410.13, 4),
    }


def test_the_title_goes_with_the_time_of_its_clause() -> None:
    text = (
        "WK junioren. Jan Bos werd derde in het eindklassement. De ploegenachtervolging was voor ons: "
        "Bos, Kees Vos en Piet Smit pakten de titel in 3.51,20."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {r.skater for r in records if r.discipline == "team_pursuit" and r.placing == 1} == set(TEAM)


def test_a_time_that_no_team_needs_is_of_the_distance_spoken_of() -> None:
    text = (
        " date 2020-02-16 Anna Bos werd vrijdag met de ploegenachtervolging wereldkampioen, zaterdag reed ze de 5000. "
        "De achtervolging was een feest. Een dag later was dat over: met 6.50,13 werd ze vierde."
    )
    found = [(r.discipline, r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))]
    assert found == [("team_pursuit", None, None, 1), ("individual", 5000, 410.13, 4)]


def test_the_title_of_a_team_is_that_of_its_race() -> None:
    text = (
        "HEERENVEEN - Bij het WK junioren werd Jan Bos zondag derde in het klassement. De ploegenachtervolging ging "
        "beter: Jan Bos, Piet Smit en Kees Vos pakten de titel in 3.51,20."
    )
    found = [r for r in extract(Report.of_text(f" date 2014-03-16 {text}", "x")) if r.placing == 1]
    assert [(r.discipline, r.time_s) for r in found] == [("team_pursuit", 231.2)] * 3
