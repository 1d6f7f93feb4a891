"""Other sports: the shapes of skating, but none of its records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.extractors.othersports import other_sport_spans, sport_of


@pytest.mark.parametrize(
    "text",
    [
        "De zwemster tikte op de 200 meter vrije slag als eerste aan in 1.58,31. Thialf was ver weg.",
        "Op de indoormeeting won de atlete de 60 meter horden en werd zij derde op de 1500 meter.",
        "De renner won de tijdrit over 24 kilometer en pakte de leiding in de wielerronde.",
        "De roeister won op de ergometer de 2000 meter in 7.01,2, een persoonlijk record.",
        "IJsspeedway in Thialf: de motorcoureur won vier heats en pakte op de ijsbaan de titel.",
        "Bij het kunstrijden viel de kunstrijdster in de korte kür op haar Axel.",
        "De triatleet won de triatlon na een sterk nummer op de fiets.",
        "De bobslee van Nederland werd achtste in 55,31. De skeletonner eindigde als negende in de afdaling.",
        "Bij het mountainbiken won de Zwitser de short track. Hij fietste de ronde van 3 kilometer in 8.12,4.",
    ],
)
def test_reports_on_other_sports(text: str) -> None:
    assert sport_of(text) == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Jansen won de 1500 meter in Thialf in 1.45,11 en werd derde op de vijf kilometer.",
        "Bij het NK shorttrack viel zij in de halve finale van de 500 meter.",
        "De marathonschaatser ontsnapte uit het peloton en won de natuurijsmarathon in de sprint.",
        "De skeeleraar won de inline-wedstrijd over 20 kilometer.",
        "De schaatsster, ook actief als wielrenster, reed op de 3000 meter een rondje van 31,2 en werd tweede.",
        "Uitslag: 1. Jansen 38,11; 2. De Boer 38,40.",
    ],
)
def test_reports_on_skating(text: str) -> None:
    assert sport_of(text) == "skating"
    assert other_sport_spans(text) == []


def test_one_paragraph_on_another_sport() -> None:
    skating = (
        "De schaatser won bij de wereldbeker in Thialf de 1000 meter in 1.08,20. De slotrit was van Jansen."
    )
    swimming = "ZWEMMEN - De zwemster won de 100 meter vrije slag in het zwembad van Goes in 58,20."
    text = f"{skating}\n\n{swimming}\n\n{skating} Op de ijsbaan werd Boot met rondjes 27 derde op het NK afstanden."
    (span,) = other_sport_spans(text)
    assert span.text == swimming
    assert text[span.start : span.end] == span.text


_REPORTS = json.loads((Path(__file__).parent / "othersports_texts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("sport", "name"), [(sport, name) for sport in _REPORTS for name in _REPORTS[sport]])
def test_whole_reports_with_words_of_both(sport: str, name: str) -> None:
    assert sport_of(_REPORTS[sport][name]) == sport
