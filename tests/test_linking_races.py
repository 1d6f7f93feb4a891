"""Which race a value is of."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def told(body: str) -> list[Record]:
    return extract(Report.of_text("date 2019-12-29 " + body, "test"))


def races(body: str, surname: str) -> set[tuple[object, ...]]:
    return {(r.distance_m, r.time_s, r.placing) for r in told(body) if r.skater.endswith(surname)}


def test_the_distance_of_an_aside_stays_in_the_aside() -> None:
    body = (
        "HEERENVEEN - Op het NK afstanden werd de 1500 meter een prooi voor Jan Bakker.\n\n"
        "Piet Visser, zaterdag nog winnaar van de 5000 meter, werd zevende in 1.48,30. Klaas Mulder werd achtste."
    )
    assert races(body, "Visser") == {(5000, None, 1), (1500, 108.3, 7)}
    assert races(body, "Mulder") == {(1500, None, 8)}


def test_a_time_tells_the_race_of_the_rank_beside_it() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won de 10.000 meter.\n\n"
        "Op de 1500 meter werd Piet Visser derde in 1.47,20. Klaas Mulder eindigde als zesde in 13.52,16."
    )
    assert races(body, "Mulder") == {(10000, 832.16, 6)}


@pytest.mark.parametrize("words", ["die afstand", "dezelfde afstand", "dat onderdeel"])
def test_that_distance_is_the_last_one_named(words: str) -> None:
    body = (
        "HEERENVEEN - Jan Bakker won de 1500 meter in 1.47,20. Piet Visser had zaterdag al goud op de 500 meter. "
        f"Op {words} werd Klaas Mulder vierde."
    )
    assert races(body, "Mulder") == {(500, None, 4)}


def test_after_a_title_ranks_are_those_of_the_standing() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won bij het NK allround de 10.000 meter in 13.20,15.\n\n"
        "De titel ging naar Piet Visser. Klaas Mulder werd tweede."
    )
    standing = {(r.skater, r.placing) for r in told(body) if r.discipline == "allround"}
    assert standing == {("Piet Visser", 1), ("Klaas Mulder", 2)}


@pytest.mark.parametrize("so_far", ["na de eerste dag", "na twee afstanden", "na de openingsdag"])
def test_a_rank_so_far_is_one_in_the_standing(so_far: str) -> None:
    body = f"HEERENVEEN - Jan Bakker won bij het NK allround de 500 meter in 35,90. Piet Visser staat {so_far} derde."
    assert [(r.discipline, r.placing) for r in told(body) if r.skater == "Piet Visser"] == [("allround", 3)]


_RUNS = (
    "HEERENVEEN - Op de 500 meter van het OKT reed Jan Bakker in de eerste omloop 34,80 "
    "en in de tweede omloop 34,75. "
)


def test_two_runs_are_two_records() -> None:
    assert {(r.time_s, r.run) for r in told(_RUNS)} == {(34.8, 1), (34.75, 2)}


def test_a_rank_without_a_time_is_that_over_both_runs() -> None:
    body = _RUNS + "Piet Visser werd vierde."
    assert [(r.run, r.placing) for r in told(body) if r.skater == "Piet Visser"] == [(None, 4)]


def test_halfway_is_after_the_first_run() -> None:
    body = _RUNS + "Halverwege stond Piet Visser met 34,90 op de derde plaats."
    assert [(r.run, r.time_s) for r in told(body) if r.skater == "Piet Visser"] == [(1, 34.9)]


def test_two_times_in_brackets_are_those_of_two_runs() -> None:
    body = _RUNS + "De winst was voor Piet Visser (34,60 en 34,50)."
    assert {(r.run, r.time_s) for r in told(body) if r.skater == "Piet Visser" and r.time_s} == {
        (1, 34.6),
        (2, 34.5),
    }


def test_a_heat_is_no_run() -> None:
    body = "HEERENVEEN - Jan Bakker won de 1500 meter. Piet Visser klokte in de tweede rit 1.48,20."
    assert {r.run for r in told(body)} == {None}


def test_an_old_best_keeps_its_year() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won de 3000 meter in 4.10,20. "
        "Zijn oude persoonlijk record stond sinds 2016 op 4.12,40."
    )
    assert [(r.time_s, r.date) for r in told(body) if r.kind == "record"] == [(252.4, "2016")]


def test_a_look_back_does_not_move_the_race() -> None:
    body = (
        "INZELL - Op de 1000 meter van de WK afstanden reed Jan Bakker 1.07,50. Donderdag was Piet Visser op de "
        "1500 meter al derde geworden. Klaas Mulder eindigde als vijfde."
    )
    assert races(body, "Visser") == {(1500, None, 3)}
    assert races(body, "Mulder") == {(1000, None, 5)}


def test_the_last_kilometre_is_a_race_of_a_sprint_tournament_alone() -> None:
    sprint = "HEERENVEEN - Bij het NK sprint werd Jan Bakker op de slotkilometer tweede in 1.10,20."
    other = "ANKEVEEN - In de slotkilometer van de marathon viel Jan Bakker. Piet Visser werd derde."
    assert races(sprint, "Bakker") == {(1000, 70.2, 2)}
    assert races(other, "Visser") == {(None, None, 3)}


@pytest.mark.parametrize(
    "words",
    [
        "won zowel de 1500 meter (1.55,20) als de 3000 meter (4.03,30)",
        "won de 1500 meter (1.55,20) en de 3000 meter (4.03,30)",
        "won zowel op de 1500 als op de 3000 meter. Ze reed 1.55,20 en 4.03,30",
    ],
)
def test_one_rank_for_both_distances(words: str) -> None:
    text = f" date 2016-12-27 HEERENVEEN - Anke Smit {words}."
    found = {(r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {(1500, 115.2, 1), (3000, 243.3, 1)}


def test_that_distance_of_the_aside_before_it() -> None:
    text = (
        " date 2011-01-09 COLLALBO - Het EK allround was snel voorbij. Anke Smit, die in november zesde werd bij de "
        "wereldbeker over 3000 meter, hinderde vrijdag op diezelfde afstand een ander. Diskwalificatie was het gevolg."
    )
    found = {(r.kind, r.distance_m, r.status) for r in extract(Report.of_text(text, "x"))}
    assert found == {("earlier", 3000, "finished"), ("result", 3000, "dsq")}


def test_the_shorter_of_the_distances_spoken_of() -> None:
    body = "ASSEN - Jan Bos werd tweede op de 1000 meter en vierde op de 1500. Op de kortste afstand reed hij 1.08,90."
    assert races(body, "Bos") == {(1000, 68.9, 2), (1500, None, 4)}


def test_a_last_line_of_results_is_no_heading() -> None:
    text = (
        " date 2016-11-13 Op de 500 meter reed Jan Bos 39,80.\n\nVerder reden:\nIda Prins: 500 m 43,87 (19e)"
    )
    assert {(r.skater, r.time_s) for r in extract(Report.of_text(text, "x"))} == {
        ("Jan Bos", 39.8),
        ("Ida Prins", 43.87),
    }


def test_a_paragraph_resumes_the_race_that_its_skater_was_told_of() -> None:
    text = (
        " date 2023-12-03 Bart Das eindigde tweede in de massastart, een dag nadat Jan Bos de 5000 meter had gewonnen."
        "\n\nDas moest enkel Piet Kok voor laten gaan. Wim Vos nam genoegen met de derde plek."
    )
    found = {(r.skater, r.discipline, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert ("Wim Vos", "mass_start", 3) in found
    assert ("Jan Bos", "individual", 1) in found


def test_a_time_after_a_mass_start_is_over_the_distance_of_the_aside() -> None:
    text = (
        " date 2018-12-30 Jan Bos won zondag de massastart.\n\nIda Prins, pas voor de derde keer op de 5000 meter, "
        "reed zondag naar 7.09,32."
    )
    found = {(r.skater, r.discipline, r.distance_m, r.time_s) for r in extract(Report.of_text(text, "x"))}
    assert ("Ida Prins", "individual", 5000, 429.32) in found


def test_the_race_of_a_first_sentence_that_the_next_one_names() -> None:
    text = (
        " date 2014-02-10 Wat een dag. Jan Bos grijpt goud, Piet Kok zilver, Ard Smit brons. Een volledig Fries podium "
        "op de 500 meter, het was nog nooit vertoond."
    )
    found = {(r.skater, r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Jan Bos", 500, 1), ("Piet Kok", 500, 2), ("Ard Smit", 500, 3)}


def test_a_lead_of_several_races_is_taken_up_paragraph_by_paragraph() -> None:
    text = (
        " date 2022-12-04 De schaatsers hebben drie keer goud gepakt. Isa Das zegevierde op de 1500 meter, Mats Kuin "
        "op de 5000 meter en Jan Bos op de massastart.\n\n"
        "Das kwam uit op 1.52,09. Kelly Brooks (1.52,80) werd tweede.\n\n"
        "Kuin had 6.05,44 nodig.\n\nBos was blij. Ida Prins werd bij de vrouwen "
        "vijfde op hetzelfde onderdeel."
    )
    found = {(r.skater, r.discipline, r.distance_m, r.time_s) for r in extract(Report.of_text(text, "x"))}
    assert found == {
        ("Isa Das", "individual", 1500, 112.09),
        ("Kelly Brooks", "individual", 1500, 112.8),
        ("Mats Kuin", "individual", 5000, 365.44),
        ("Jan Bos", "mass_start", None, None),
        ("Ida Prins", "mass_start", None, None),
    }


@pytest.mark.parametrize(
    "words",
    ["tweemaal winst voor Ida Prins,", "twee keer een zege voor Ida Prins:", "won Ida Prins tweemaal:"],
)
def test_twice_is_over_the_two_distances_named(words: str) -> None:
    text = f" date 2011-01-10 DEVENTER - Op de Scheg {words} op de 500 meter in 41,80 en op de 3000 meter in 4.29,35."
    found = {(r.distance_m, r.run, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {(500, None, 41.8, 1), (3000, None, 269.35, 1)}


@pytest.mark.parametrize(
    "words",
    [
        "voor de kilometer had hij zijn ticket al op zak",
        "voor de 1000 meter was hij al geplaatst",
        "hij was al zeker van een startbewijs voor de 1000 meter",
    ],
)
def test_a_ticket_for_another_race_is_not_what_follows(words: str) -> None:
    text = (
        f" date 2013-12-31 Jan Bos won op het OKT de 1500 meter in 1.45,12. Piet Kok werd vierde; {words}. "
        "Klaas Wit deed het rustig aan. Hij werd negende."
    )
    found = {(r.skater, r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert ("Klaas Wit", 1500, 9) in found
