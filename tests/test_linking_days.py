"""The day of a result, in reports of several days."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report

_SUNDAY = "date 2019-12-29 "


def told(body: str, header: str = _SUNDAY) -> list[Record]:
    return extract(Report.of_text(header + body, "test"))


def dates(body: str, header: str = _SUNDAY) -> dict[str, str | None]:
    return {f"{r.skater.split()[-1]} {r.distance_m}": r.date for r in told(body, header)}


def test_a_day_in_the_main_clause_holds_until_another_is_named() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won zondag de 5000 meter in 6.20,15.\n\n"
        "Zaterdag was er de 1500 meter. Piet Visser werd tweede in 1.47,20. Klaas Mulder werd derde in 1.47,90.\n\n"
        "Zondag reed Henk Dekker op de 1000 meter naar 1.09,88."
    )
    assert dates(body) == {
        "Bakker 5000": "2019-12-29",
        "Visser 1500": "2019-12-28",
        "Mulder 1500": "2019-12-28",
        "Dekker 1000": "2019-12-29",
    }


@pytest.mark.parametrize(
    "aside",
    [
        "Jan Bakker, zaterdag nog zesde op de 1500 meter, won de 5000 meter in 6.20,15.",
        "Jan Bakker won de 5000 meter in 6.20,15, nadat hij zaterdag op de 1500 meter zesde was geworden.",
    ],
)
def test_the_day_of_an_aside_holds_for_the_aside(aside: str) -> None:
    assert dates(f"HEERENVEEN - {aside}") == {"Bakker 1500": "2019-12-28", "Bakker 5000": "2019-12-29"}


def test_the_day_before_is_counted_from_the_day_told_of() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won zondag de 5000 meter. "
        "Een dag eerder werd hij vierde op de 1500 meter in 1.47,20."
    )
    assert dates(body)["Bakker 1500"] == "2019-12-28"


def test_the_last_weekday_is_that_of_a_report_of_a_day_later() -> None:
    body = "HEERENVEEN - Jan Bakker won zondag de 5000 meter. Piet Visser werd tweede."
    assert set(dates(body, "date 2019-12-30 ").values()) == {"2019-12-29"}


def test_a_list_below_has_the_day_of_its_race() -> None:
    body = (
        "HEERENVEEN - Jan Bakker heeft zondag de 5000 meter gewonnen.\n\n"
        "Zaterdag ging de winst op de 1500 meter naar Piet Visser in 1.47,20.\n\n"
        "Uitslag 5000 meter: 1. Jan Bakker 6.20,15; 2. Klaas Mulder 6.21,40."
    )
    assert dates(body) == {
        "Bakker 5000": "2019-12-29",
        "Visser 1500": "2019-12-28",
        "Mulder 5000": "2019-12-29",
    }


def test_the_runs_of_a_sprint_tournament_are_told_by_their_days() -> None:
    body = (
        "HEERENVEEN - Jan Bakker is zondag derde geworden bij het NK sprint.\n\n"
        "Zaterdag reed hij de 500 meter in 35,20. Zondag kwam hij op die afstand tot 35,01."
    )
    runs = {(r.time_s, r.run, r.date) for r in told(body) if r.distance_m == 500}
    assert runs == {(35.2, 1, "2019-12-28"), (35.01, 2, "2019-12-29")}


def test_a_standing_is_of_the_last_day_unless_said() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won zondag de 1500 meter bij het NK allround.\n\n"
        "Zaterdag was hij op de 500 meter nog zevende geworden. In het klassement werd Bakker vierde."
    )
    assert {r.date for r in told(body) if r.discipline == "allround"} == {"2019-12-29"}


def test_announced_days_move_nothing() -> None:
    body = "HEERENVEEN - Jan Bakker won de 5000 meter. Maandag is de 1500 meter. Piet Visser werd tweede in 6.21,40."
    assert set(dates(body).values()) == {"2019-12-29"}


def test_one_day_named_is_the_day_of_the_report() -> None:
    body = (
        "GOOR - Wie zaterdagavond op de ereronde van Jan Bakker wachtte, zag een ander. Piet Visser won de 5000 meter. "
        "Klaas Mulder werd derde in 6.30,1."
    )
    assert set(dates(body).values()) == {"2019-12-28"}


@pytest.mark.parametrize(
    "back",
    [
        "Vrijdag was hij op de 1500 meter nog zevende geworden.",
        "Hij had vrijdag op de 1500 meter de zevende plaats gepakt.",
    ],
)
def test_a_pluperfect_does_not_move_the_day(back: str) -> None:
    body = f"GOOR - Jan Bakker won zondag de 5000 meter. {back}\n\nPiet Visser werd derde op de 1000 meter in 1.10,2."
    assert dates(body) == {
        "Bakker 5000": "2019-12-29",
        "Bakker 1500": "2019-12-27",
        "Visser 1000": "2019-12-29",
    }


def test_a_race_keeps_its_day() -> None:
    body = (
        "GOOR - Jan Bakker won zondag de 500 meter. Op de 5000 meter werd Bas Kok tweede in 6.20,1. "
        "Hij was blij.\n\nZaterdag won Klaas Mulder de 1500 meter.\n\n"
        "Uitslag 5000 meter: 1. R. Smit 6.19,2; 2. B. Kok 6.20,1."
    )
    assert dates(body)["Smit 5000"] == "2019-12-29"


def test_the_days_of_the_runs() -> None:
    body = (
        "HOLLAND CUP\n\nEerste omloop zaterdag 28 december, tweede omloop zondag 29 december.\n\n500 METER HEREN\n"
        "pl. - naam - woonplaats - 1e omloop - 2e omloop - totaal\n1 Jan Bakker Goor 36,72 36,50 73,22\n"
        "2 Piet Visser Urk 36,95 36,61 73,56\n"
    )
    found = {(r.skater, r.run): r.date for r in told(body) if r.run}
    assert found == {
        ("Jan Bakker", 1): "2019-12-28",
        ("Jan Bakker", 2): "2019-12-29",
        ("Piet Visser", 1): "2019-12-28",
        ("Piet Visser", 2): "2019-12-29",
    }


def test_earlier_this_week_gives_the_month() -> None:
    body = "GOOR - Jan Bakker won zondag de 500 meter. Eerder deze week werd hij al derde op de 1000 meter."
    assert dates(body)["Bakker 1000"] == "2019-12"


def test_the_date_of_writing_is_not_the_day_of_the_race() -> None:
    body = "GOOR, 30 december 2019 - Jan Bakker won gisteravond de 5000 meter. Piet Visser werd tweede in 6.20,1."
    assert set(dates(body, "").values()) == {"2019-12-29"}


def test_the_day_of_an_opening_phrase_is_not_that_of_the_main_clause() -> None:
    text = (
        " date 2014-01-12 HAMAR - Na zijn zege op de 500 meter (36,20) op zaterdag won Jan Bos zondag op het EK "
        "allround de 1500 meter in 1.46,20."
    )
    found = {(r.distance_m, r.time_s, r.placing, r.date) for r in extract(Report.of_text(text, "x"))}
    assert found == {(500, 36.2, 1, "2014-01-11"), (1500, 106.2, 1, "2014-01-12")}
