"""Turns of phrase that cross sentences and races: Dutch in, records out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def told(body: str) -> list[Record]:
    return extract(Report.of_text(f" date 2017-02-12 HEERENVEEN - {body}", "x"))


def placings(body: str) -> set[tuple[str, object, int | None]]:
    """Surname, distance (or discipline of a standing) and placing of each result."""
    return {
        (r.skater.split()[-1], r.distance_m or r.discipline, r.placing)
        for r in told(body)
        if r.kind == "result"
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Niet Bas Kok, maar zijn ploeggenoot Sjoerd Prins won de 5000 meter. Hij reed 6.22,1.",
            {("Prins", 5000, 1)},
        ),
        (
            "Mieke Bos won de 1000 meter. Tess Vos werd tweede, Anke Kolk won de 3000 meter.",
            {("Bos", 1000, 1), ("Vos", 1000, 2), ("Kolk", 3000, 1)},
        ),
        (
            "Mieke Bos won de 1000 meter van Tess Vos, de winnares van de 500 meter. Anke Kolk werd derde.",
            {("Bos", 1000, 1), ("Vos", 500, 1), ("Kolk", 1000, 3)},
        ),
        (
            "Bas Kok, Sjoerd Prins en Tim Vos werden op de massastart in die volgorde eerste, tweede en derde.",
            {("Kok", "mass_start", 1), ("Prins", "mass_start", 2), ("Vos", "mass_start", 3)},
        ),
        (
            "Bas Kok nam op de 1500 meter genoegen met de zesde plaats, op de voet gevolgd door Tim Vos.",
            {("Kok", 1500, 6), ("Vos", 1500, 7)},
        ),
        (
            "Mieke Bos wint de 500 meter, Tess Vos wordt derde. Tussen hen in Anke Kolk.",
            {("Bos", 500, 1), ("Kolk", 500, 2), ("Vos", 500, 3)},
        ),
        (
            "Op de 1500 meter ging Mieke Bos lang aan de leiding, totdat Tess Vos er in de slotrit onder dook. Daarmee "
            "verwees ze Bos naar de tweede plaats.",
            {("Bos", 1500, 2), ("Vos", 1500, 1)},
        ),
        ("Uitslag 1500 meter vrouwen: Mieke Bos, Tess Vos.", {("Bos", 1500, 1), ("Vos", 1500, 2)}),
        (
            "Het NK sprint is voorbij. Eindklassement mannen: Bas Kok, Tim Vos, Jan Stam.",
            {("Kok", "sprint", 1), ("Vos", "sprint", 2), ("Stam", "sprint", 3)},
        ),
        (
            "NK sprint. Bas Kok had op de tweede 1000 meter aan de vijfde tijd genoeg voor de titel. De afstand zelf "
            "was voor Tim Vos.",
            {("Kok", 1000, 5), ("Kok", "sprint", 1), ("Vos", 1000, 1)},
        ),
        (
            "Bas Kok en Mieke Bos hebben in Hamar de Europese titels allround veroverd.",
            {("Kok", "allround", 1), ("Bos", "allround", 1)},
        ),
        (
            "Yke Stam won het EK allround. Mieke Bos werd tweede op de 5000 meter en ook in het klassement moest zij "
            "enkel Stam voor zich dulden.",
            {("Stam", "allround", 1), ("Bos", 5000, 2), ("Bos", "allround", 2)},
        ),
    ],
)
def test_whose_rank_and_of_which_race(body: str, expected: set[tuple[str, object, int | None]]) -> None:
    assert placings(body) == expected


def test_the_second_run_is_won_too() -> None:
    found = told("Bas Kok won de eerste 500 meter in 35,31, de tweede in 35,24 en dus de titel.")
    assert {(r.run, r.time_s, r.placing) for r in found} == {(1, 35.31, 1), (2, 35.24, 1), (None, None, 1)}


def test_er_is_at_the_event_of_the_sentence_before() -> None:
    body = (
        "Mieke Bos won de 3000 meter. Vorige maand reed ze de wereldbeker in Hamar. "
        "Ze werd er op de 3000 meter tweede."
    )
    earlier = [r for r in told(body) if r.kind == "earlier"]
    assert [(r.skater, r.distance_m, r.placing, r.event) for r in earlier] == [
        ("Mieke Bos", 3000, 2, "World Cup")
    ]


def test_a_dutchman_is_not_from_a_belgian_town() -> None:
    body = "Jelle Maes werd vijfde op de massastart. De Nederlander Tim Vos won. 'Ik zat fout', zei de Mechelaar."
    assert {r.skater: r.hometown for r in told(body)} == {"Jelle Maes": "Mechelen", "Tim Vos": None}
