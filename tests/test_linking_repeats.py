"""The same once more in another race: Dutch in, ranks by race out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


def ranks(text: str) -> dict[str, int | None]:
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    return {str(record.distance_m or record.discipline): record.placing for record in records}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bakker won niet alleen de 3000 meter, maar ook de 1500 meter.",
        "Anna Bakker was niet alleen op de 3000 meter de beste, maar ook op de 1500 meter.",
        "Anna Bakker was op de 3000 meter de beste, en op de 1500 meter deed zij dat nog eens over.",
        "Anna Bakker won de 3000 meter en herhaalde dat kunststukje een dag later op de 1500 meter.",
        "Anna Bakker won de 3000 meter. Zondag herhaalde ze die prestatie op de 1500 meter.",
        "Anna Bakker won de 3000 meter. Op de 1500 meter lukte haar dat opnieuw.",
        "Anna Bakker won de 3000 meter. Op de 1500 meter idem dito.",
        "Anna Bakker won de 3000 meter. Zondag op de 1500 meter hetzelfde verhaal.",
        "Anna Bakker won de 3000 meter. Dat deed ze nog eens over op de 1500 meter.",
    ],
)
def test_the_same_rank_again(text: str) -> None:
    assert ranks(text) == {"3000": 1, "1500": 1}


def test_in_two_races_with_their_times() -> None:
    text = "Anna Bakker won de 3000 meter en deed dat zondag over met de 1500 (1.59,20) en de 5000 meter (7.12,34)."
    assert ranks(text) == {"3000": 1, "1500": 1, "5000": 1}


def test_a_rank_of_its_own_is_no_repetition() -> None:
    text = "Anna Bakker won de 3000 meter. Op de 1500 meter lukte dat niet opnieuw: zij werd derde."
    assert ranks(text) == {"3000": 1, "1500": 3}


def test_in_the_standing_as_well() -> None:
    text = "Jan Bakker reed op het NK allround de 5000 meter. 6.19,9 bezorgde hem plaats twee, ook in de tussenstand."
    assert ranks(text) == {"5000": 2, "allround": 2}


def test_on_all_three_distances() -> None:
    text = (
        "Eva Smit won de 500, de 1000 en de 1500 meter. Haar grootste concurrente, Anna Bakker, werd op alle drie de "
        "afstanden tweede."
    )
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {r.distance_m for r in records if r.skater == "Anna Bakker" and r.placing == 2} == {
        500,
        1000,
        1500,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bakker won de 3000 meter, Eva Smit werd tweede. Op de 1500 meter was het andersom.",
        "Anna Bakker won de 3000 meter voor Eva Smit; op de 1500 meter waren de rollen omgedraaid.",
    ],
)
def test_the_other_way_about(text: str) -> None:
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    assert {(r.skater, r.distance_m, r.placing) for r in records} == {
        ("Anna Bakker", 3000, 1),
        ("Eva Smit", 3000, 2),
        ("Eva Smit", 1500, 1),
        ("Anna Bakker", 1500, 2),
    }


def test_the_title_of_the_event_beside_a_distance() -> None:
    text = "Met een zege op de 1000 meter stelde Anna Bakker de titel op het NK sprint veilig."
    assert ranks(text) == {"1000": 1, "sprint": 1}
