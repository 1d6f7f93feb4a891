"""Times: figures in, seconds and what they are out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extractors.times import find_times


def shapes(text: str) -> list[tuple[str, float | int | str | None, str]]:
    return [(mention.text, mention.value, mention.shape) for mention in find_times(text)]


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("6.08,64", 368.64),
        ("6:08,64", 368.64),
        ("6.08.64", 368.64),
        ("6:08.64", 368.64),
        ("6,31,00", 391.0),
        ("1.17, 29", 77.29),
        ("34,49", 34.49),
        ("1.45,801", 105.801),
        ("1’47”2", 107.2),
        ("13'18\"03", 798.03),
        ("13′18″03", 798.03),
        ('36"12', 36.12),
        ("01.08.20", 68.2),
        ("0.51,6", 51.6),
        ("12.45.76", 765.76),
        ("1m12,66", 72.66),
        ("2 min. 31,6", 151.6),
        ("1 minuut en 12,66 seconden", 72.66),
        ("zes minuten en 22,20 seconden", 382.2),
        ("6 minuten, 31 seconden en 44 honderdsten", 391.44),
        ("34 seconden en 55 honderdsten", 34.55),
    ],
)
def test_finishing_time_in_every_notation(printed: str, seconds: float) -> None:
    text = f"Zij finishte in {printed} en won."
    assert [(mention.value, mention.shape) for mention in find_times(text)] == [(seconds, "finish")]


@pytest.mark.parametrize("name", ["M. Houtman", "vd Velde", "De Vos"])
def test_time_glued_to_a_name_in_a_table(name: str) -> None:
    assert shapes(f"2{name}2.19,93") == [("2.19,93", 139.93, "finish")]


def test_stray_space_is_not_taken_for_hundredths_of_an_age() -> None:
    assert shapes("Hij klokte 1.18, 30 jaar oud inmiddels.") == [("1.18", 78.0, "rounded")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Haar slotronde ging in 31,2.", ["lap"]),
        ("Rondjes van 28,9 en 29,1 en een laatste ronde van 31,0.", ["lap", "lap", "lap"]),
        ("Met rondetijden van 29,8, 30,1 en 30,5 kwam hij tot 6.21,4.", ["lap", "lap", "lap", "finish"]),
        ("Hij begon met een rondje 33,4 en eindigde met 36,0.", ["lap", "lap"]),
        ("Ze opende rap in 26,1 en klokte 1.16,03.", ["opening", "finish"]),
        ("Het was 10.62 over de eerste honderd.", ["opening"]),
        ("Na 600 meter klokte hij 42,3.", ["split"]),
        ("Hij komt op 3000 meter door in 3.48,9 en finisht in 6.31,05.", ["split", "finish"]),
        ("Hij passeerde de 1000 meter in 1.21,4 en finishte in 2.01,3.", ["split", "finish"]),
        ("Na acht rondjes stond er 4.12 op het bord.", ["split"]),
        ("Hij lag op schema voor 6.20,0.", ["split"]),
        ("Hij was 0,12 sneller dan Jansen, die 35,02 reed.", ["gap", "finish"]),
        ("Hij moest 13.85 toegeven op de winnaar.", ["gap"]),
        ("De achterstand van 14,21 seconden was te groot.", ["gap"]),
        ("Het scheelde dertien tellen, of eigenlijk een halve tel meer.", ["gap", "gap"]),
        ("Ze werd op twee honderdsten tweede met 38,51.", ["gap", "finish"]),
        ("Niemand dook onder de 34,80: 34,91 was de beste tijd.", ["limit", "finish"]),
        ("Zij dook er ruim onder: 2.00,46.", ["finish"]),
        ("Zij opende met 17,20 op de 100 meter.", ["finish"]),
        ("Ze bleef in 1.59,98 voor het eerst binnen de twee minuten.", ["finish", "limit"]),
        ("Ze kwam binnen in 2.01,1 en Bos eindigde boven in de lijst met 2.00,4.", ["finish", "finish"]),
        ("De limiet voor het NK is 38,50 en daar bleef ze met 38,33 onder.", ["limit", "finish"]),
        ("Hij wil dit jaar onder de 1.45,0 rijden en zijn doel is 36,5.", ["target", "target"]),
        ("Ik hoopte op een 1.47,5 maar het werd 1.48,2.", ["target", "finish"]),
        ("Een totaal van 69,312, na 140,335 punten vorig jaar.", ["total", "points"]),
        ("Het was 3,5 graden bij 7,5 ronde.", ["other", "other"]),
        ("Op 8-2-2014 kostte een kaartje € 12,50.", ["other", "other"]),
        ("Met 34,37 was hij sneller dan ooit.", ["finish"]),
    ],
)
def test_what_the_words_nearby_say(sentence: str, expected: list[str]) -> None:
    assert [mention.shape for mention in find_times(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("Hij bracht zijn persoonlijk record van 36,51 naar 36,20.", [36.51], [36.2]),
        ("Zijn pr staat op 1.49,3.", [109.3], []),
        ("Het baanrecord van Kramer (6.07,8) bleef overeind.", [367.8], []),
        ("Ze verbrak het baanrecord van 1.13,02 met 1.12,90.", [73.02], [72.9]),
        ("Ze had het record met 1.17,5 en scherpte dat aan tot 1.16,5.", [77.5], [76.5]),
        ("Ze scherpte haar pr, dat op 1.22,75 stond, aan tot 1.21,90.", [82.75], [81.9]),
        ("Dat is een dik pr, het oude stond op 1.36,50!", [96.5], []),
        ("1. Pietersen 4.21,4 pr (was 4.24,0)", [264.0], [261.4]),
        ("Haar 1.17,24 was beter dan de 1.17,90 waarop haar persoonlijk record stond.", [77.9], [77.24]),
        ("Het stond op naam van Kim Peters met 4'40\"27.", [280.27], []),
        ("Op de 5000 meter won hij in een persoonlijk record van 6:09.30.", [], [369.3]),
        ("Hij hield er een persoonlijk record (12.47,42) aan over.", [], [767.42]),
        ("Hij reed naar 33,61, een wereldrecord.", [], [33.61]),
        ("Ze reed met 38,22 een nieuw baanrecord.", [], [38.22]),
    ],
)
def test_old_best_and_new_best(sentence: str, old: list[float], new: list[float]) -> None:
    found = find_times(sentence)
    assert [mention.value for mention in found if mention.shape == "old_best"] == old
    assert [mention.value for mention in found if mention.shape == "finish"] == new


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("De wedstrijd begint om 19.30 uur.", 70200.0),
        ("Aanvang 18u45.", 67500.0),
        ("Verzamelen om 7.30 u bij de bakker.", 27000.0),
        ("Zondag om half twee begint het.", 5400.0),
        ("05.40 | Goedemorgen!", 20400.0),
        ("14:09 Dat was een snelle rit.", 50940.0),
        ("12.55 uur - Welkom.", 46500.0),
        ("28 december 2014, 17:54", 64440.0),
    ],
)
def test_clock_times_in_seconds_since_midnight(text: str, clock: float) -> None:
    assert [(mention.value, mention.shape) for mention in find_times(text) if mention.shape != "other"] == [
        (clock, "clock")
    ]


def test_column_of_lap_times_is_known_by_its_head() -> None:
    table = "Naam - tijd - rondetijd - plaats\nJ. Vos - 48,9 - 36,2 - 2\nH. Bos - 0.47,7 - 35,5 - 1\n"
    assert [mention.shape for mention in find_times(table)] == ["finish", "lap", "finish", "lap"]


def test_counts_and_distances_are_no_times() -> None:
    text = "Op de 1.000 meter en de 5.000 m keken 10.000 toeschouwers toe."
    assert [mention for mention in find_times(text) if mention.shape != "other"] == []


@given(st.text(alphabet="0123456789.,:'\"’” mins record rondje van uur\n", max_size=60))
def test_mentions_are_sorted_disjoint_and_faithful(text: str) -> None:
    found = find_times(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_a_record_held_for_years() -> None:
    text = "Aan het wereldrecord dacht niemand. Dat is sinds 2002 met 1.13,83 in handen van Chris Witty."
    assert [m.shape for m in find_times(text)] == ["old_best"]


def test_a_title_is_no_telephone() -> None:
    (time,) = find_times("Zij pakte haar zoveelste titel: 4.05,11.")
    assert (time.value, time.shape) == (245.11, "finish")


@pytest.mark.parametrize(
    "sentence",
    [
        "Voor de winst had hij 1.45,10 moeten rijden.",
        "Op de training klokte zij vorige week 1.45,10.",
        "Hij reed 1.45,10 in een training, meer niet.",
        "De bel klonk bij 1.16,20.",
        "Hij passeerde het punt van drie kilometer in 3.43,90.",
        "Op het driekilometerpunt kwam hij door in 3.43,90.",
    ],
)
def test_what_was_needed_trained_or_passed_is_no_finishing_time(sentence: str) -> None:
    assert not [m.value for m in find_times(sentence) if m.shape in {"finish", "rounded"}]


def test_a_training_race_is_a_race() -> None:
    assert [m.shape for m in find_times("Bij een trainingswedstrijd klokte zij 1.45,10.")] == ["finish"]


def test_a_starting_time_and_a_stamp_are_clock_times() -> None:
    text = "18.10 Nieuwe starttijd: 18.20.\n18.15 @schaatsvriend vraagt hoe laat het is.\n"
    assert {m.shape for m in find_times(text)} == {"clock"}


def test_all_rounds_of_a_race() -> None:
    found = find_times("Hij legde de 12,5 ronden in 6.45,1 af.")
    assert [m.value for m in found if m.shape == "finish"] == [405.1]
    assert [m.shape for m in find_times("Na 12,5 ronden 6.45,1.") if m.value == 405.1] == ["split"]
