"""Other sports: the shapes of skating, but none of its records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.extractors.othersports import other_sport_spans, sport_of

#: Reports by sport, made up for this: other sports full of skaters, skating with hardly a word of skating.
TEXTS = json.loads(Path(__file__).with_name("othersports_texts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TEXTS["other"])
def test_a_report_on_another_sport_is_silent_throughout(name: str) -> None:
    text = TEXTS["other"][name]
    (span,) = other_sport_spans(text)
    assert span.text == text


@pytest.mark.parametrize("name", TEXTS["skating"])
def test_a_report_on_skating_loses_nothing(name: str) -> None:
    assert other_sport_spans(TEXTS["skating"][name]) == []


def test_a_column_of_short_news_keeps_its_skating() -> None:
    silent = [span.text for span in other_sport_spans(TEXTS["mixed"]["kort-mix"])]
    assert [part.split(" - ")[0] for part in silent if " - " in part] == ["ZWEMMEN", "WIELRENNEN"]


@pytest.mark.parametrize(
    ("text", "sport"),
    [
        ("Peters werd derde op de 1500 meter in 3.44,01.", "other"),
        ("Peters werd derde op de 1500 meter in 1.54,01.", "skating"),
        ("Bakker legde de tien kilometer af in 31.20.", "other"),
        ("Bakker won de tien kilometer in 13.31,20.", "skating"),
        ("Op de kilometer was Laverman in 58,31 de snelste.", "other"),
        ("Op de 1000 meter was Laverman in 1.08,31 de snelste.", "skating"),
        ("Om 19.30 uur begint de tien kilometer.", "skating"),
    ],
)
def test_speed_tells_the_sport(text: str, sport: str) -> None:
    assert sport_of(text) == sport


@pytest.mark.parametrize(
    "text",
    [
        "Marit Zwemmer werd tweede, voor A. Loper en Tim de Haas.",
        "Oud-roeier Kramers werd op de drie kilometer zesde in 4.28,3.",
        "De tweevoudig kampioene, voormalig wielrenster, won de 500 meter in 39,41.",
        "In de zomer trainen zij op de racefiets en lopen ze hard.",
    ],
)
def test_names_and_former_lives_are_no_sport(text: str) -> None:
    assert sport_of(text) == "skating"


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
