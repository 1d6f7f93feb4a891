"""Ranks in the standing of a tournament, and ranks for all of its races."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def told(body: str) -> list[Record]:
    return extract(Report.of_text("date 2019-12-29 " + body, "test"))


def standing(body: str) -> set[tuple[str, int | None]]:
    return {(r.skater, r.placing) for r in told(body) if r.discipline in {"sprint", "allround"}}


@pytest.mark.parametrize(
    "lead",
    [
        "gaat na de eerste dag van het NK allround aan kop",
        "gaat op het NK allround na dag één aan de leiding",
        "leidt het klassement op het NK allround",
        "is halverwege het NK allround koploper",
        "ging zaterdag als leider van het NK allround de nacht in",
        "voert na twee afstanden van het NK allround de rangschikking aan",
    ],
)
def test_who_leads_is_first_in_the_standing(lead: str) -> None:
    body = f"HEERENVEEN - Jan Bakker {lead}. Piet Visser won de 500 meter in 35,90 en staat tweede."
    assert standing(body) == {("Jan Bakker", 1), ("Piet Visser", 2)}


def test_the_lead_of_a_race_under_way_is_no_rank() -> None:
    body = (
        "HEERENVEEN - Jan Bakker ging op het NK afstanden twee ronden aan kop van het peloton en werd vierde op "
        "de massastart."
    )
    assert [r.placing for r in told(body)] == [4]


def test_a_lead_that_somebody_else_has_in_the_end_is_none() -> None:
    body = (
        "HEERENVEEN - Jan Bakker werd kampioen bij het NK sprint. Piet Visser, die na zaterdag nog aan de leiding "
        "ging, kwam op de 1000 meter ten val."
    )
    assert standing(body) == {("Jan Bakker", 1)}


@pytest.mark.parametrize(
    "words",
    [
        "nam het brons mee",
        "klom door die race naar de derde plaats",
        "sloot het toernooi af als derde",
        "bezet de derde plaats",
        "zag hoe een sterke 1500 meter hem naar voren bracht: die tilde hem naar de derde plaats",
        "volgt als derde",
    ],
)
def test_words_of_the_standing_outdo_the_distance_spoken_of_last(words: str) -> None:
    body = (
        f"HEERENVEEN - Jan Bakker won bij het NK allround de 10.000 meter in 13.20,15. Piet Visser {words}."
    )
    assert standing(body) == {("Piet Visser", 3)}


def test_who_was_ahead_after_all_distances_won_the_standing() -> None:
    body = "HEERENVEEN - Op het NK sprint hield Jan Bakker na vier afstanden 0,145 punt over op nummer twee Piet Vis."
    assert standing(body) == {("Jan Bakker", 1), ("Piet Vis", 2)}


def test_the_standing_of_a_cup_ranks_nobody() -> None:
    body = (
        "HEERENVEEN - Jan Bakker werd derde in de marathon. In het algemeen klassement gaat Piet Visser met 71 punten "
        "aan de leiding, voor Kees Vos."
    )
    assert [(r.skater, r.placing) for r in told(body)] == [("Jan Bakker", 3)]


def test_a_distance_in_the_clause_outdoes_them() -> None:
    body = "HEERENVEEN - Op het NK allround pakte Jan Bakker het brons op de 1500 meter."
    assert [(r.distance_m, r.placing) for r in told(body)] == [(1500, 3)]


def test_all_races_of_a_sprint_tournament() -> None:
    body = "HEERENVEEN - Jan Bakker won op het NK sprint alle vier de afstanden."
    assert {(r.distance_m, r.run, r.placing) for r in told(body)} == {
        (500, 1, 1),
        (500, 2, 1),
        (1000, 1, 1),
        (1000, 2, 1),
    }


def test_all_races_but_one_where_it_is_known_which() -> None:
    body = (
        "HEERENVEEN - Marije Bakker won op het NK allround drie van de vier afstanden. "
        "Op de 500 meter werd ze tweede in 40,10."
    )
    assert {(r.distance_m, r.placing) for r in told(body)} == {(500, 2), (1500, 1), (3000, 1), (5000, 1)}


def test_most_races_give_no_rank_where_it_is_open_which() -> None:
    body = "HEERENVEEN - Marije Bakker reed 40,10 op de 500 meter. Ze won bij het NK allround drie van de vier nummers."
    assert [r.placing for r in told(body)] == [None]


def test_a_slow_time_is_of_the_distance_named_last() -> None:
    body = "GELEEN - Jan Bakker reed de 1500 meter in 2.20,40. Op de 1000 meter won Piet Visser in 1.41,20."
    assert {(r.distance_m, r.time_s) for r in told(body) if r.skater == "Piet Visser"} == {(1000, 101.2)}


@pytest.mark.parametrize(
    "words",
    [
        "won de 1500 meter in 1.46,20 en de 1000 meter in 1.09,20",
        "was vrijdag de snelste op de 1500 meter (1.46,20) en zaterdag op de 1000 meter, 1.09,20",
        "zette zaterdag eerst de 1500 meter (1.46,20) en vervolgens de 1000 meter (1.09,20) naar zijn hand",
    ],
)
def test_one_rank_for_a_row_of_races_with_their_times(words: str) -> None:
    body = f"HEERENVEEN - Op het NK afstanden in Thialf zei Piet Visser niets. Jan Bakker {words}."
    assert {(r.distance_m, r.time_s, r.placing) for r in told(body) if r.skater == "Jan Bakker"} == {
        (1500, 106.2, 1),
        (1000, 69.2, 1),
    }


def test_a_verb_behind_the_second_distance_is_of_that_alone() -> None:
    body = (
        "HEERENVEEN - Op het NK afstanden werd Jan Bakker derde op de 1500 meter en op de 1000 meter kwam hij "
        "tot 1.10,30."
    )
    assert {(r.distance_m, r.placing) for r in told(body)} == {(1500, 3), (1000, None)}


def test_both_distances_are_the_two_spoken_of() -> None:
    body = (
        "HEERENVEEN - Op het NK junioren werd Jan Bakker derde op de 1500 meter en vierde op de 1000 meter. "
        "Het goud op beide afstanden ging naar Piet Visser."
    )
    assert {(r.distance_m, r.placing) for r in told(body) if r.skater == "Piet Visser"} == {
        (1500, 1),
        (1000, 1),
    }


def test_the_standing_of_another_tournament() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won op het OKT de 1000 meter. In januari was hij bij het NK sprint in Groningen "
        "nog als zevende geëindigd."
    )
    assert {(r.kind, r.distance_m, r.discipline, r.placing) for r in told(body)} == {
        ("result", 1000, "individual", 1),
        ("earlier", None, "sprint", 7),
    }


def test_who_was_entered_for_a_race_is_off_that_race() -> None:
    body = (
        "HEERENVEEN - Piet Visser won op het NK afstanden de 500 meter. Jan Bakker, die stond ingeschreven voor de "
        "1500 meter, meldde zich af."
    )
    assert [(r.distance_m, r.status) for r in told(body) if r.skater == "Jan Bakker"] == [(1500, "dns")]


def test_a_title_alone_tells_the_tournament() -> None:
    body = "GRONINGEN - Jan Bakker is gewestelijk sprintkampioen geworden. Hij won zaterdag de 500 meter in 37,20."
    assert standing(body) == {("Jan Bakker", 1)}


def test_twice_the_same_rank_with_two_times() -> None:
    body = "HEERENVEEN - Op het NK sprint reed Jan Bakker met 35,96 en 1.10,73 twee keer naar de zesde tijd."
    assert {(r.distance_m, r.time_s, r.placing) for r in told(body)} == {(500, 35.96, 6), (1000, 70.73, 6)}


def test_the_victory_of_a_day_is_no_standing() -> None:
    body = (
        "HEERENVEEN - Op de 1000 meter van het NK sprint reed Jan Bakker 1.09,90. Dat leverde Bakker behalve de "
        "dagzege ook het zilver in het klassement op."
    )
    assert {(r.distance_m, r.placing) for r in told(body)} == {(1000, 1), (None, 2)}


def test_after_several_distances_of_one_skater_ranks_are_those_of_the_standing() -> None:
    body = (
        "HEERENVEEN - Jan Bakker heeft zich tot kampioen van het NK allround gekroond. Hij won de 1500 meter en werd "
        "op de tien kilometer zevende. Piet Visser werd tweede. Op de 10.000 meter was Klaas Mulder vierde."
    )
    assert standing(body) == {("Jan Bakker", 1), ("Piet Visser", 2)}


def test_a_place_in_the_standing_and_the_races_that_it_is_owed_to() -> None:
    text = (
        " date 2018-12-29 HEERENVEEN - Halverwege het NK allround leidt Jan Bos. Piet Vos staat tweede na een zege op "
        "de 5000 meter (6.28,10) en een zesde plaats op de 500 meter (37,01)."
    )
    found = {
        (r.discipline, r.distance_m, r.placing)
        for r in extract(Report.of_text(text, "x"))
        if r.skater == "Piet Vos"
    }
    assert found == {("allround", None, 2), ("individual", 5000, 1), ("individual", 500, 6)}


def test_a_new_field_begins_with_its_standing() -> None:
    text = (
        " date 1999-01-11 HEERENVEEN - Jan Bos werd Europees kampioen allround. Op de 1500 meter was hij vijfde.\n\n"
        "Bij de vrouwen won Anke Vis, voor de vierde keer. Tweede werd Lotte Kok."
    )
    found = {(r.skater, r.discipline, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert {("Anke Vis", "allround", 1), ("Lotte Kok", "allround", 2)} <= found


@pytest.mark.parametrize(
    "words",
    [
        "Na een vierde tijd op de 1500 meter (1.50,12) begon hij als derde aan de slotafstand",
        "Hij verdedigde zijn titel en reed op de 1500 meter 1.50,12, de vierde tijd",
    ],
)
def test_what_somebody_had_before_the_race(words: str) -> None:
    text = f" date 2003-01-12 HEERENVEEN - Jan Bos is bij het EK allround als tweede geëindigd. {words}."
    found = {(r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {(None, None, 2), (1500, 110.12, 4)}


def test_a_regional_championship_has_a_standing() -> None:
    text = (
        " date 2011-02-06 ASSEN - Bij de gewestelijke kampioenschappen werd Anke Vis derde in het klassement na een "
        "vierde plaats op de 500 meter in 44,90 en een derde op de 1000 meter in 1.29,90."
    )
    found = {(r.discipline, r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("allround", None, 3), ("individual", 500, 4), ("individual", 1000, 3)}


def test_a_time_has_no_rank_in_a_standing() -> None:
    text = (
        " date 2012-12-30 De 10.000 meter veranderde weinig in het klassement van het NK allround. Jan Bakker zakte "
        "door een elfde tijd van de derde naar de vijfde plaats."
    )
    found = {(r.distance_m, r.discipline): r.placing for r in extract(Report.of_text(text, "x"))}
    assert found == {(10000, "individual"): 11, (None, "allround"): 5}


@pytest.mark.parametrize(
    ("title", "discipline"),
    [
        ("Belgisch kampioen allround", "allround"),
        ("Nederlands sprintkampioen", "sprint"),
        ("Belgisch allroundkampioen", "allround"),
    ],
)
def test_a_title_names_its_standing(title: str, discipline: str) -> None:
    body = f"EINDHOVEN - Op het kampioenschap won Jan Bakker de 5000 meter. Hij werd zo {title}."
    assert {(r.distance_m, r.discipline, r.placing) for r in told(body)} == {
        (5000, "individual", 1),
        (None, discipline, 1),
    }


def test_the_standing_of_a_belgian_championship() -> None:
    body = (
        "EINDHOVEN - Op het BK allround won Jan Bakker de 5000 meter. Bij de vrouwen ging de titel naar Lore Peeters. "
        "Elien Claes en Jutta Maes vervolledigden het podium."
    )
    assert standing(body) == {("Lore Peeters", 1), ("Elien Claes", 2), ("Jutta Maes", 3)}


def test_who_is_led_by_so_much_is_second_in_the_standing() -> None:
    text = (
        " date 2017-01-07 HEERENVEEN - Jan Bos won zaterdag bij de EK allround de 5000 meter in 6.13,94, nadat hij op "
        "de 500 meter derde was geworden in 36,42. Op de 1500 meter van zondag verdedigt hij een voorsprong op "
        "nummer twee Piet Kok. Kok was op beide onderdelen tweede, in 36,29 en 6.16,02."
    )
    found = {
        (r.discipline, r.distance_m, r.time_s, r.placing)
        for r in extract(Report.of_text(text, "x"))
        if r.skater == "Piet Kok"
    }
    assert found == {
        ("allround", None, None, 2),
        ("individual", 500, 36.29, 2),
        ("individual", 5000, 376.02, 2),
    }


def test_who_wins_the_distance_wins_a_race() -> None:
    text = (
        " date 2021-01-18 Bij het EK allround werd op de slotdag de 10.000 meter gereden. "
        "Jan Bos is Europees kampioen. Het brons gaat naar Lars Dahl, die met 13.08,75 de afstand wint."
    )
    found = {
        (r.discipline, r.distance_m, r.placing)
        for r in extract(Report.of_text(text, "x"))
        if r.skater == "Lars Dahl"
    }
    assert found == {("individual", 10000, 1), ("allround", None, 3)}
