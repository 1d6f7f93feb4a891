"""``A klopte B, 1.45,1 om 1.45,3``: whose time is which."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


@pytest.mark.parametrize(
    "words",
    [
        "versloeg Piet Kok in een rechtstreeks duel Jan Bos: 1.45,10 om 1.45,30",
        "trok Piet Kok tegen Jan Bos aan het langste eind, 1.45,10 om 1.45,30",
        "trok Jan Bos in zijn duel met Piet Kok aan het kortste eind, 1.45,30 om 1.45,10",
        "kwam Jan Bos tegen Piet Kok net tekort: 1.45,30 tegen 1.45,10",
        "nam Piet Kok revanche op Jan Bos: 1.45,10 om 1.45,30",
        "werd Jan Bos door Piet Kok verslagen, 1.45,10 om 1.45,30",
        "werd het 1.45,10 tegen 1.45,30 in het voordeel van Piet Kok, die Jan Bos als tegenstander had",
        "eindigde het duel tussen Piet Kok en Jan Bos in het voordeel van de eerste: 1.45,10 om 1.45,30",
        "werd de rit tussen Jan Bos en Piet Kok gewonnen door Kok, 1.45,10 om 1.45,30",
        "juichte Piet Kok aan de finish en niet Jan Bos: 1.45,10 tegen 1.45,30",
        "beet Jan Bos zijn tanden stuk op Piet Kok: 1.45,10 om 1.45,30",
    ],
)
def test_the_better_time_is_the_winners(words: str) -> None:
    text = f" date 2016-12-27 HEERENVEEN - Op de 1500 meter {words}."
    times = {(r.skater, r.time_s) for r in extract(Report.of_text(text, "x"))}
    assert times == {("Piet Kok", 105.1), ("Jan Bos", 105.3)}


def test_a_rank_of_last_year_tells_nothing_of_a_duel() -> None:
    text = (
        " date 2016-12-27 HEERENVEEN - In de laatste rit zette Piet Kok op de 5000 meter "
        "met 6.41,20 om 6.43,85 Stian Holm opzij, de Noor die vorig jaar bij het WK op dit nummer won."
    )
    found = {
        (r.skater, r.kind, r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))
    }
    assert found == {
        ("Piet Kok", "result", 5000, 401.2, None),
        ("Stian Holm", "result", 5000, 403.85, None),
        ("Stian Holm", "earlier", 5000, None, 1),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Piet Kok troefde zijn ploeggenoot Jan Bos af voor de derde plaats: 1.45,50 om 1.45,58",
        "Piet Kok klopte Jan Bos in het gevecht om het brons: 1.45,50 tegen 1.45,58",
        "Voor de derde plaats versloeg Piet Kok zijn ploegmaat Jan Bos, 1.45,50 om 1.45,58",
    ],
)
def test_who_wins_the_duel_for_third_place_has_the_better_time(words: str) -> None:
    text = f" date 2016-12-27 HEERENVEEN - Wim Vos won de 1500 meter in 1.45,10. {words}."
    found = {(r.skater, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Wim Vos", 105.1, 1), ("Piet Kok", 105.5, 3), ("Jan Bos", 105.58, None)}


def test_the_other_way_about() -> None:
    text = (
        " date 2016-12-27 HEERENVEEN - Op de 500 meter werden Jan Bos en Piet Kok eerste en tweede. "
        "Op de 1000 meter was precies het omgekeerde het geval: 1.08,10 om 1.08,50."
    )
    found = {(r.skater, r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {
        ("Jan Bos", 500, None, 1),
        ("Piet Kok", 500, None, 2),
        ("Jan Bos", 1000, 68.5, 2),
        ("Piet Kok", 1000, 68.1, 1),
    }


def test_times_against_each_other_in_brackets_are_of_two() -> None:
    text = " date 2017-01-08 HEERENVEEN - Jan Bos verloor de 10.000 meter van Piet Kok (13.20,10 tegen 13.15,44)."
    found = {(r.skater, r.time_s) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Jan Bos", 800.1), ("Piet Kok", 795.44)}
