"""Ranks told by how far somebody was ahead of the others: Dutch in, ranks by skater out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

_FIELD = "De 1500 meter voor mannen in Heerenveen. Jan Bakker, Piet Visser en Klaas Mulder reden mee. "


def ranks(text: str) -> dict[str, int]:
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    return {r.skater.split()[-1]: r.placing for r in records if r.placing is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker pakte in 1.47,12 bijna drie seconden op de rest.", {"Bakker": 1}),
        ("Met 1.47,12 hield Bakker ruim een tel over op de concurrentie.", {"Bakker": 1}),
        ("Met 1.47,12 hield Bakker 0,12 seconde over op de nummer twee.", {"Bakker": 1}),
        ("Bakker hield twee tienden over op nummer twee Visser.", {"Bakker": 1, "Visser": 2}),
        ("Bakker, die drie tellen overhield op de rest, reed 1.47,12.", {"Bakker": 1}),
        ("Met een voorsprong van drie tellen op de nummer twee kwam Bakker binnen.", {"Bakker": 1}),
        ("De nummer twee volgde op ruim een tel van Bakker.", {"Bakker": 1}),
        ("De rest moest minstens een tel toegeven op Bakker.", {"Bakker": 1}),
        ("Niemand kwam binnen twee seconden van Bakker.", {"Bakker": 1}),
        ("Aan de tijd van Bakker kwam niemand meer.", {"Bakker": 1}),
        ("Bakker won met drie tienden verschil.", {"Bakker": 1}),
        ("Bakker zag op het bord achttien namen boven de zijne staan.", {"Bakker": 19}),
        ("Boven de naam van Bakker stonden vier andere namen.", {"Bakker": 5}),
        ("Alleen Bakker had minder tijd nodig dan Visser.", {"Bakker": 1, "Visser": 2}),
        ("De winst was een zaak van de slotrit. Daarin klopte Bakker zijn vriend Visser.", {"Bakker": 1}),
        (
            "Bakker won voor Visser. Daarachter was Mulder als eerste van de rest bij de streep.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Bakker zag twee man voor zich onderuitgaan en won.", {"Bakker": 1}),
        ("Bakker kwam twee honderdsten tekort op de winnaar, de Rus Visser.", {"Visser": 1}),
        ("Bakker miste op elf honderdsten na een sterke slotronde het brons.", {}),
        ("Niemand was opgewassen tegen Bakker.", {"Bakker": 1}),
        ("Visser werd zesde. Op Bakker stond geen maat.", {"Visser": 6, "Bakker": 1}),
        (
            "Bakker hield een halve tel over op zijn maat Visser. Mulder werd derde.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
    ],
)
def test_ahead_of_all_others(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bakker gaf drie seconden toe op de nummer twee.",
        "Bakker verloor drie seconden op de rest.",
        "Halverwege had Bakker drie seconden voorsprong op de rest.",
        "Bakker lag lang op het schema van de nummer vier.",
    ],
)
def test_what_makes_nobody_first(text: str) -> None:
    assert ranks(text) == {}
