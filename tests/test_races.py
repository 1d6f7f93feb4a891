"""Races: discipline, run, group and sex."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extractors.races import find_races
from pipeline.report import Report


def of_kind(kind: str, text: str) -> list[tuple[float | int | str | None, str]]:
    return [(mention.value, mention.shape) for mention in find_races(text) if mention.kind == kind]


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("de massastart", "mass_start", ""),
        ("de mass start", "mass_start", ""),
        ("de ploegenachtervolging", "team_pursuit", ""),
        ("de ploegachtervolging", "team_pursuit", ""),
        ("de teamsprint", "team_sprint", ""),
        ("de gemengde estafette", "mixed_relay", ""),
        ("een natuurijsmarathon", "marathon", ""),
        ("de sprinttitel", "sprint", "standing"),
        ("de allroundtitel", "allround", "standing"),
        ("in het eindklassement", None, "standing"),
        ("in de eindrangschikking", None, "standing"),
        ("in het wereldbekerklassement", None, "series"),
        ("in het World Cup-klassement", None, "series"),
        ("de stand in de wereldbeker", None, "series"),
        ("het clubklassement", None, "series"),
    ],
)
def test_disciplines(text: str, value: str | None, shape: str) -> None:
    assert of_kind("discipline", text) == [(value, shape)]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("in de eerste omloop", (1, "")),
        ("2e omloop: 1. Bos", (2, "")),
        ("de tweede 500 meter", (2, "")),
        ("Loting 1e 500 m", (1, "")),
        ("in de tweede serie", (2, "")),
        ("omloop twee", (2, "")),
        ("in de eerste rit", (1, "rit")),
        ("hij reed de tweede keer 35,05", (2, "rit")),
    ],
)
def test_runs(text: str, run: tuple[int, str]) -> None:
    assert of_kind("run", text) == [run]


def test_run_left_out_is_understood_only_where_runs_are_spoken_of() -> None:
    assert (2, "anaphor") in of_kind("run", "In de eerste omloop won hij, in de tweede werd hij vierde.")
    assert of_kind("run", "In de tweede werd hij vierde.") == []


def test_groups_and_sexes() -> None:
    assert [value for value, _ in of_kind("group", "A-groep, groep B, de B-finale")] == ["A", "B", "B"]
    assert of_kind("sex", "Bij de dames won een schaatsster; de heren volgden.") == [
        ("f", "heading"),
        ("f", "person"),
        ("m", "heading"),
    ]


_MARATHON = (
    "Jaap Kuit heeft zaterdag de natuurijsmarathon van Rolde gewonnen. Hij reed na tachtig ronden weg uit het "
    "peloton en was in de slotkilometer de sterkste. Rob Bos werd tweede.\n\n"
    "Henk Baas viel op tien kilometer van het einde en gaf op.\n"
)


def test_a_marathon_has_no_distance() -> None:
    records = extract(Report.of_text(f" date 2010-01-10 {_MARATHON}", "x"))
    assert {(r.skater, r.distance_m, r.discipline, r.placing, r.status) for r in records} == {
        ("Jaap Kuit", None, "marathon", 1, "finished"),
        ("Rob Bos", None, "marathon", 2, "finished"),
        ("Henk Baas", None, "marathon", None, "dnf"),
    }


def test_a_paragraph_on_a_marathon_in_another_report() -> None:
    text = (
        "Jan Smit won zaterdag in Assen de 1500 meter in 1.50,11.\n\nMarathonschaatser Jaap Kuit hield in "
        "Groningen het peloton van zich af. Rob Bos werd tweede.\n\nPiet Vos werd vierde in 1.52,10.\n"
    )
    records = extract(Report.of_text(f" date 2010-01-10 {text}", "x"))
    assert {(r.skater, r.distance_m, r.discipline) for r in records} >= {
        ("Rob Bos", None, "marathon"),
        ("Piet Vos", 1500, "individual"),
    }


def test_a_mass_start_is_no_marathon() -> None:
    text = (
        "Marathonschaatser Jaap Kuit won de massastart. Hij hield het peloton na zestien ronden van zich af."
    )
    (record,) = extract(Report.of_text(f" date 2018-01-10 {text}", "x"))
    assert record.discipline == "mass_start"


def test_the_time_of_a_long_marathon_is_in_hours() -> None:
    text = "Jaap Kuit won de Alternatieve Elfstedentocht in 5.44.12. Rob Bos won de sprint van het peloton."
    records = {r.skater: r for r in extract(Report.of_text(f" date 2010-01-10 {text}", "x"))}
    assert records["Jaap Kuit"].time_s == 5 * 3600 + 44 * 60 + 12


def test_a_run_numbered_in_the_heading_of_a_list() -> None:
    found = [(m.text, m.value) for m in find_races("500 m vrouwen (2): 1. Bos 40,15") if m.kind == "run"]
    assert found == [("2", 2)]
    assert [m for m in find_races("de 500 meter (2 schaatsers)") if m.kind == "run"] == []
