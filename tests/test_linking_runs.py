"""Which run of a distance ridden twice a value is of."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report
from pipeline.rows import find_rows


def told(body: str) -> list[Record]:
    return extract(Report.of_text("date 2019-12-29 " + body, "test"))


def runs(body: str, surname: str) -> set[tuple[object, ...]]:
    return {
        (r.distance_m, r.run, r.time_s, r.placing)
        for r in told(body)
        if r.skater.endswith(surname) and r.discipline == "individual"
    }


@pytest.mark.parametrize(
    "opening",
    [
        "Jan Bakker gaat na de eerste dag van het NK sprint aan kop. Hij won de eerste 500 meter in 35,10.",
        "Jan Bakker leidt halverwege het NK sprint. Hij won de 500 meter in 35,10. Maandag volgt de tweede 500.",
    ],
)
def test_all_races_of_a_first_day_are_the_first_run(opening: str) -> None:
    body = f"HEERENVEEN - {opening} Op de 1000 meter werd Piet Visser tweede in 1.10,20."
    assert runs(body, "Bakker") == {(500, 1, 35.1, 1)}
    assert runs(body, "Visser") == {(1000, 1, 70.2, 2)}
    assert {r.date for r in told(body)} == {"2019-12-29"}


def test_a_first_day_that_numbers_nothing_leaves_the_run_open() -> None:
    body = "HEERENVEEN - Jan Bakker gaat na de eerste dag van het NK sprint aan kop. Hij won de 500 meter in 35,10."
    assert runs(body, "Bakker") == {(500, None, 35.1, 1)}


def test_both_days_of_a_distance() -> None:
    body = (
        "HEERENVEEN - Bij het NK sprint reed Jan Bakker op de 1000 meter zaterdag 1.10,40 en zondag 1.10,20, "
        "beide keren de snelste tijd."
    )
    assert runs(body, "Bakker") == {(1000, 1, 70.4, 1), (1000, 2, 70.2, 1)}


def test_one_rank_for_both_numbered_races() -> None:
    body = (
        "INZELL - Jan Bakker won bij de wereldbeker zowel vrijdag de eerste als zondag de tweede 500 meter, "
        "in 34,51 en 34,33."
    )
    assert runs(body, "Bakker") == {(500, 1, 34.51, 1), (500, 2, 34.33, 1)}


def test_the_day_of_a_numbered_race_numbers_the_others_of_that_day() -> None:
    body = (
        "INZELL - Jan Bakker won zaterdag bij de wereldbeker de eerste 500 meter. "
        "Zondag werd hij op de tweede 500 meter derde.\n\n"
        "Piet Visser reed zaterdag 35,40 op de 500 meter en zondag 35,20."
    )
    assert runs(body, "Visser") == {(500, 1, 35.4, None), (500, 2, 35.2, None)}


def test_what_is_ahead_is_not_the_race_of_what_is_behind() -> None:
    body = (
        "INZELL - Jan Bakker won zaterdag bij de wereldbeker de eerste 500 meter in de B-groep. "
        "Zijn 35,44 betekende promotie: voor de tweede 500 meter, een dag later, mocht hij bij de besten starten. "
        "Daar werd hij laatste van twintig, in 35,71."
    )
    assert (500, 1, 35.44, 1) in runs(body, "Bakker")


def test_a_time_told_again_is_of_the_same_run() -> None:
    body = (
        "HEERENVEEN - Bij het NK sprint reed Jan Bakker op de tweede 500 meter 35,88. "
        "Op de eerste 500 meter viel Piet Visser.\n\n"
        "Met zijn 35,88 was Bakker dik tevreden."
    )
    assert runs(body, "Bakker") == {(500, 2, 35.88, None)}


def test_another_day_is_another_run() -> None:
    body = (
        "ERFURT - Op de eerste 500 meter van de wereldbeker werd Jan Bakker zaterdag derde in 35,20. "
        "Zondag eindigde hij op dezelfde afstand als vijfde in 35,40."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.2, 3), (500, 2, 35.4, 5)}


def test_the_day_of_an_aside_holds_to_its_end() -> None:
    body = (
        "HEERENVEEN - Bij het NK sprint kwam Jan Bakker, die zaterdag de 500 meter won in 35,90 en op de 1000 meter "
        "vierde werd in 1.10,10, zondag op de kortste afstand tot 35,80."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.9, 1), (1000, 1, 70.1, 4), (500, 2, 35.8, None)}


def test_a_list_of_two_runs_with_the_rank_over_both() -> None:
    text = (
        " date 2018-03-11 DAMES 2 X 500 METER (1e omloop - 2e omloop)\n1. Anna Bos 44,80 - 44,61\n"
        "2. Eva Smit 45,12 - 45,95\n3. Ria Vos 47,10 - niet gestart\n"
    )
    found = {(r.skater, r.run): (r.time_s, r.placing, r.status) for r in extract(Report.of_text(text, "x"))}
    assert found == {
        ("Anna Bos", 1): (44.8, None, "finished"),
        ("Anna Bos", 2): (44.61, None, "finished"),
        ("Anna Bos", None): (None, 1, "finished"),
        ("Eva Smit", 1): (45.12, None, "finished"),
        ("Eva Smit", 2): (45.95, None, "finished"),
        ("Eva Smit", None): (None, 2, "finished"),
        ("Ria Vos", 1): (47.1, None, "finished"),
        ("Ria Vos", 2): (None, None, "dns"),
        ("Ria Vos", None): (None, 3, "finished"),
    }


@pytest.mark.parametrize(
    "second",
    [
        "In de tweede rit klokte hij 34,98, waarmee hij tweede werd",
        "In de tweede manche was hij tweede in 34,98",
    ],
)
def test_a_heat_or_manche_behind_the_first_run_is_the_second(second: str) -> None:
    body = f"HEERENVEEN - Op de 500 meter reed Jan Bakker in de eerste omloop 35,12, de derde tijd. {second}."
    assert runs(body, "Bakker") == {(500, 1, 35.12, 3), (500, 2, 34.98, 2)}


def test_medals_go_by_both_runs() -> None:
    body = (
        "HEERENVEEN - Jan Bakker verzekerde zich op het OKT in de tweede omloop met 34,90 van het zilver op de "
        "500 meter. In de eerste omloop was hij derde in 34,98."
    )
    assert runs(body, "Bakker") == {(500, 2, 34.9, None), (500, None, None, 2), (500, 1, 34.98, 3)}


def test_runs_named_by_their_number_alone() -> None:
    body = (
        "HEERENVEEN - Jan Bakker reed twee races op de 500 meter, de eerste in 35,02, zijn tweede in 34,88."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.02, None), (500, 2, 34.88, None)}


def test_numbered_days_of_a_sprint_tournament() -> None:
    body = (
        "HEERENVEEN - Op de openingsdag van het NK sprint won Jan Bakker de 500 meter in 35,61. "
        "Op dag twee werd hij tweede op de 500 meter in 35,70. Hij pakte de titel."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.61, 1), (500, 2, 35.7, 2)}


def test_a_day_and_a_race_in_front_of_the_verb() -> None:
    body = (
        "INZELL - Jan Bakker werd zondag zesde op de 500 meter in 35,20. Zaterdag, op de eerste 500 meter, was hij "
        "achtste in 35,44."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.44, 8), (500, 2, 35.2, 6)}


def test_two_times_of_different_distances_and_their_ranks() -> None:
    body = (
        "CALGARY - Op het WK sprint reed Jan Bakker zaterdag op de 500 meter 34,80 (vierde) en op de 1000 meter "
        "1.08,90 (zesde). Zondag kwam hij tot 34,70 en 1.08,50, goed voor een derde en een vijfde plaats."
    )
    assert {(500, 2, 34.7, 3), (1000, 2, 68.5, 5)} <= runs(body, "Bakker")


def test_two_ranks_with_their_times_over_one_distance() -> None:
    body = (
        "HEERENVEEN - De 500 meter werd twee keer verreden, de eerste 500 meter op vrijdag. Anke Wolf won beide keren. "
        "Lotte Bakker werd vierde (38,30) en vijfde (38,22)."
    )
    assert runs(body, "Bakker") == {(500, 1, 38.3, 4), (500, 2, 38.22, 5)}


def test_the_kilometres_of_a_sprint_tournament() -> None:
    body = (
        "ASSEN - Op het NK sprint was Jan Bakker op beide 500 meters de snelste (34,70 en 34,81), maar de kilometers "
        "braken hem op. Hij werd negentiende en achttiende in 1.11,20 en 1.11,05."
    )
    assert {(1000, 1, 71.2, 19), (1000, 2, 71.05, 18)} <= runs(body, "Bakker")


def test_a_list_in_one_line_is_no_header() -> None:
    text = "Heren, 500 m: 1. Postema (37,21 en 37,08) 74,290; 2. Koolmees (37,12 en 37,19) 74,31; 3. Tiemersma 74,7\n"
    assert not any(row.columns for row in find_rows(text))


def test_a_list_of_both_runs() -> None:
    body = (
        "De top drie van de 500 meter was in beide omlopen gelijk: 1. Jan Bakker, 2. Piet Visser, 3. Tim Kok."
    )
    assert runs(body, "Visser") == {(500, 1, None, 2), (500, 2, None, 2)}


def test_the_run_of_a_rank_is_that_of_its_time() -> None:
    body = (
        "In de eerste omloop van de 500 meter leek het nog te lukken. Anna Bakker opende met de zevende tijd, 40,71. "
        "Later viel ze. Ze krabbelde op en gleed na 58,12 over de streep, de negentiende tijd van de tweede omloop."
    )
    assert runs(body, "Bakker") == {(500, 1, 40.71, 7), (500, 2, 58.12, 19)}


def test_two_places_on_the_last_day_of_a_sprint() -> None:
    body = (
        "HEERENVEEN - Bij het NK sprint had Jan Bakker zaterdag beide afstanden gewonnen, in 35,97 en 1.11,83. Op de "
        "slotdag stelde hij met twee vijfde plaatsen de titel veilig."
    )
    assert {(500, 2, None, 5), (1000, 2, None, 5)} <= runs(body, "Bakker")


@pytest.mark.parametrize(
    "words",
    [
        "werd op basis van twee vierde tijden (35,61 en 35,44) derde in de einduitslag",
        "kwam met twee vierde plaatsen (35,61 en 35,44) tot de derde plek in het eindklassement",
    ],
)
def test_twice_the_same_rank_and_that_over_both(words: str) -> None:
    body = f"HEERENVEEN - Op de 500 meter van het NK afstanden won Jan Bakker. Piet Kok {words}."
    assert runs(body, "Kok") == {(500, 1, 35.61, 4), (500, 2, 35.44, 4), (500, None, None, 3)}


def test_a_run_of_a_distance_holds_for_the_sentences_behind_it() -> None:
    body = (
        "HEERENVEEN - De eerste omloop van de 500 meter leverde een verrassende winnaar op. Jan Bakker klokte 35,21. "
        "In de tweede omloop was Piet Kok in 35,12 de snelste en dat bracht hem over twee ritten de nationale titel."
    )
    assert runs(body, "Bakker") == {(500, 1, 35.21, 1)}
    assert runs(body, "Kok") == {(500, 2, 35.12, 1), (500, None, None, 1)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos werd op basis van twee vierde tijden (35,61 en 35,44) derde in de einduitslag.",
            {(1, 35.61, 4), (2, 35.44, 4), (None, None, 3)},
        ),
        (
            "Jan Bos kwam in de eerste omloop uit op 39,95 en de zeventiende plaats. "
            "Daarna ging het beter: 39,71, vijftiende.",
            {(1, 39.95, 17), (2, 39.71, 15)},
        ),
        (
            "Jan Bos reed in de eerste omloop 35,27, de tweede tijd. In de tweede omloop was zijn 35,90 de elfde tijd "
            "en in de eindrangschikking viel hij terug naar de zesde plek.",
            {(1, 35.27, 2), (2, 35.9, 11), (None, None, 6)},
        ),
        (
            "Jan Bos eindigde als vierde. Hij reed 35,40 (zesde) en 35,35 (derde).",
            {(1, 35.4, 6), (2, 35.35, 3), (None, None, 4)},
        ),
        (
            "Jan Bos werd in de eerste omloop tweede. In de tweede omloop was hij met 35,12 de snelste en dat "
            "bracht hem over twee ritten de nationale titel.",
            {(1, None, 2), (2, 35.12, 1), (None, None, 1)},
        ),
    ],
)
def test_the_ranks_of_two_runs_and_of_both(
    text: str, expected: set[tuple[int | None, float | None, int]]
) -> None:
    opening = " date 2012-12-02 De 500 meter van het NK afstanden, over twee omlopen. "
    records = extract(Report.of_text(opening + text, "x"))
    assert {(r.run, r.time_s, r.placing) for r in records} == expected


def test_times_of_two_distances_are_no_two_runs() -> None:
    body = (
        "HEERENVEEN - Zaterdag won Jan Bakker (34,72 en 1.08,60) bij het NK sprint beide afstanden. "
        "Piet Visser reed 34,90 en 1.08,95. Zondag zijn de tweede 500 en 1000 meter."
    )
    assert {(d, t) for d, _, t, _ in runs(body, "Bakker")} >= {(500, 34.72), (1000, 68.6)}
    assert {(d, t) for d, _, t, _ in runs(body, "Visser")} == {(500, 34.9), (1000, 68.95)}


def test_a_place_that_one_falls_back_to_is_that_over_both_runs() -> None:
    text = (
        " date 2005-12-28 HEERENVEEN - Op de 500 meter van het OKT won Jan Bos de eerste omloop in 34,66. "
        "Zijn tweede omloop bleef op 35,30 steken en hij viel terug naar de vierde plaats."
    )
    found = {(r.run, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {(1, 34.66, 1), (2, 35.3, None), (None, None, 4)}


@pytest.mark.parametrize(
    "words",
    [
        "won zowel de tweede 500 als de tweede 1000 meter",
        "was zowel op de tweede 500 als op de tweede 1000 meter de snelste",
    ],
)
def test_each_of_two_numbered_distances_keeps_its_run(words: str) -> None:
    body = f"HEERENVEEN - Jan Bakker {words} van het NK sprint, en werd tweede in het eindklassement."
    found = {(distance, run, rank) for distance, run, _, rank in runs(body, "Bakker")}
    assert {(500, 2, 1), (1000, 2, 1)} <= found
