"""Other sports: the shapes of skating, but none of its records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.extract import extract
from pipeline.extractors.othersports import other_sport_spans, sport_of
from pipeline.report import Report


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
        "Op de schaats lukte het nooit. De sprinter won de Ronde van Goor op de racefiets. Bos kreeg een lekke band.",
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


def test_news_of_anything_else_is_no_report_on_skating() -> None:
    race = (
        "Voor de derde keer won Bas Terpstra uit Joure, voor Ids de Jong. Linde Postma eindigde als achtste. "
    )
    fair = "Op de braderie liep het storm; de kraam met kaas en die met oude boeken waren vroeg leeg. "
    assert sport_of(race) == "skating"
    assert sport_of(race + 5 * fair) == "other"
    assert (
        sport_of(f"{race}{5 * fair}Ook de ijsclub was er, die zaterdag haar wedstrijden hield op natuurijs.")
        == "skating"
    )


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


_COLUMN = (
    "Sport in de streek\n\n{0}De waterpolosters van De Otter speelden gelijk in het zwembad.\n\n"
    "{1}Sanne Kolk reed in Deventer de 3000 meter in 4.31,2 en werd derde.\n\n"
    "{2}Wielrenner Jan Post werd in de veldrit van Gieten vijfde.\n\n"
    "Bij het NK korfbal verloor Oost met 12-9.\n"
)


@pytest.mark.parametrize("rubrics", [("", "", ""), ("Waterpolo - ", "Schaatsen - ", "Wielrennen - ")])
def test_a_column_is_decided_piece_by_piece(rubrics: tuple[str, ...]) -> None:
    text = _COLUMN.format(*rubrics)
    silent = "".join(span.text for span in other_sport_spans(text))
    assert "Kolk" not in silent
    assert all(word in silent for word in ("Otter", "Post", "korfbal"))


def test_a_piece_that_says_nothing_goes_with_the_one_before() -> None:
    text = (
        "SCHAATSEN\nSanne Kolk won de 3000 meter in 4.31,2.\n\nBij de jongens was Piet Vos de beste.\n\n"
        "ATLETIEK\nKees Blom won de cross.\n\nAnna Smit werd derde.\n"
    )
    assert [span.text.split()[0] for span in other_sport_spans(text)] == ["ATLETIEK", "Anna"]


def test_a_sentence_on_another_sport_within_a_report_on_skating() -> None:
    text = (
        "Kolk werd bij het NK allround derde in 4.31,2. In de zomer liep zij de halve marathon in 1.31. "
        "Smit, die ook aan veldrijden doet, werd vierde."
    )
    (span,) = other_sport_spans(text)
    assert (span.shape, span.text.strip()) == ("sentence", "In de zomer liep zij de halve marathon in 1.31.")


def test_a_column_in_one_paragraph_is_decided_sentence_by_sentence() -> None:
    text = (
        "Atlete Lisa Bos won de Groenloop in 38.12. Schaatsster Eva Blom werd vijfde op de 3000 meter in 4.29,10. "
        "Zwemmer Bart Dekker zwom de 100 meter vlinderslag in 53,20."
    )
    silent = "".join(span.text for span in other_sport_spans(text))
    assert "Blom" not in silent
    assert "Bos" in silent
    assert "Dekker" in silent


def test_behind_a_rubric_the_race_before_is_forgotten() -> None:
    text = (
        "Langebaanschaatsen\n\nEva Blom werd in Alkmaar tweede op de 500 meter in 41,10.\n\n"
        "Korfbal\n\nDVO won met 22-19.\n\n"
        "Skeeleren\n\nManon Kamp won de slotwedstrijd in Wolvega.\n"
    )
    found = {r.skater: r.distance_m for r in extract(Report.of_text(text, "x"))}
    assert found == {"Eva Blom": 500, "Manon Kamp": None}


def test_a_marathon_report_names_no_metres_and_hardly_the_sport() -> None:
    text = (
        "Marijn Bollema heeft in de Elfstedenhal de dertiende manche van de Marathon Cup op zijn naam geschreven. "
        "In een massasprint hield hij Jordy Harink en Gary Hekman nipt achter zich. Bij de vrouwen bleef Elisa Dul "
        "een wiel voor, en werd Aggie van der Zee derde. Leider Bart Hoolwerf ging in de slotfase onderuit en moest "
        "met een gebroken pols naar het ziekenhuis, waar bleek dat hij de rest van de winter moet toekijken."
    )
    assert sport_of(text) == "skating"


def test_the_time_of_a_team_is_none_over_the_distance_before() -> None:
    text = (
        "Uitslagen wereldbeker Heerenveen\n\nMannen\n1000 m: 1. Thomas Krol (Ned) 1.07,68; 2. Hein Otterspeer (Ned) "
        "1.08,03\nPloegenachtervolging: 1. Noorwegen (Eitrem, Kongshaug, Pedersen) 3.38,09; 2. Nederland (Roest, "
        "Bosker, Snellink) 3.39,49; 3. VS 3.40,11"
    )
    assert other_sport_spans(text) == []
