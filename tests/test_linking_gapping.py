"""Clauses that leave the verb of the one before them out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


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
