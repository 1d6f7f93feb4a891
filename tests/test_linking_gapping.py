"""One verb and rank for several races: Dutch in, ranks by skater and race out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


def ranks(text: str) -> dict[tuple[str, int | None], int | None]:
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    return {(r.skater, r.distance_m): r.placing for r in records}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos won de 500 meter, Eva Smit de 1000 meter en Ria Vos de 1500 meter.",
        "Anna Bos was de snelste op de 500 meter, Eva Smit op de 1000 meter en Ria Vos op de 1500 meter.",
        "Anna Bos won de 500 meter (39,10), Eva Smit (1.17,20) de 1000 meter en Ria Vos (1.59,02) de 1500 meter.",
        "Het goud was op de 500 meter voor Anna Bos, op de 1000 meter voor Eva Smit en op de 1500 meter voor Ria Vos.",
        "De 500 meter werd gewonnen door Anna Bos, de 1000 meter door Eva Smit en de 1500 meter door Ria Vos.",
        "De winnaressen: Anna Bos (500 meter), Eva Smit (1000 meter) en Ria Vos (1500 meter).",
        "Anna Bos (500 meter), Eva Smit (1000 meter) en Ria Vos (1500 meter) zorgden voor goud.",
    ],
)
def test_a_winner_for_each_race(text: str) -> None:
    assert ranks(text) == {("Anna Bos", 500): 1, ("Eva Smit", 1000): 1, ("Ria Vos", 1500): 1}


def test_each_with_a_rank_of_its_own() -> None:
    text = "Anna Bos won de 500 meter, Eva Smit werd derde op de 1000 meter."
    assert ranks(text) == {("Anna Bos", 500): 1, ("Eva Smit", 1000): 3}


def test_what_the_sentence_before_speaks_of() -> None:
    text = (
        "In de tussenstand leidt Ida Mol, zonder een afstand te winnen. Dat deden Anna Bos (39,13 op de 500) en "
        "Eva Smit (4.07,55 op de 3000)."
    )
    assert {key: rank for key, rank in ranks(text).items() if key[1]} == {
        ("Anna Bos", 500): 1,
        ("Eva Smit", 3000): 1,
    }


@pytest.mark.parametrize(
    "words",
    [
        "Anke Bos won de 1500 meter in 1.55,20 en Lotte Kok de 3000 meter in 4.03,30",
        "De 1500 meter was voor Anke Bos in 1.55,20, de 3000 meter voor Lotte Kok in 4.03,30",
        "Op de 1500 meter ging de winst naar Anke Bos (1.55,20), op de 3000 meter naar Lotte Kok (4.03,30)",
        "Anke Bos was op de 1500 meter de snelste (1.55,20), Lotte Kok op de 3000 meter (4.03,30)",
        "Er waren zeges voor Anke Bos (1500 meter, 1.55,20) en Lotte Kok (3000 meter, 4.03,30)",
        "De winnaars: Anke Bos op de 1500 meter (1.55,20) en Lotte Kok op de 3000 meter (4.03,30)",
    ],
)
def test_each_race_has_its_winner(words: str) -> None:
    found = {
        (r.skater, r.distance_m, r.time_s, r.placing)
        for r in extract(Report.of_text(f" date 2018-12-29 HEERENVEEN - {words}.", "x"))
    }
    assert found == {("Anke Bos", 1500, 115.2, 1), ("Lotte Kok", 3000, 243.3, 1)}


def test_a_conjunct_with_a_verb_has_its_own_rank() -> None:
    text = (
        " date 2018-12-29 HEERENVEEN - Anke Bos won de 1500 meter en Lotte Kok op de 3000 meter werd derde."
    )
    found = {(r.skater, r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Anke Bos", 1500, 1), ("Lotte Kok", 3000, 3)}
