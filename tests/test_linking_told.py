"""Of which race a value is, and of whom: turns of phrase, Dutch in, records out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extractors.events import find_events
from pipeline.record import Record
from pipeline.report import Report


def told(body: str) -> list[Record]:
    return extract(Report.of_text("date 2019-12-29 " + body, "test"))


def races(body: str, surname: str) -> set[tuple[object, ...]]:
    return {(r.distance_m, r.time_s, r.placing) for r in told(body) if r.skater.endswith(surname)}


def runs(body: str, surname: str) -> set[tuple[object, ...]]:
    return {
        (r.distance_m, r.run, r.time_s, r.placing)
        for r in told(body)
        if r.skater.endswith(surname) and r.discipline == "individual"
    }


def by_race(text: str) -> dict[str, int | None]:
    records = extract(Report.of_text(f" date 2012-12-02 {text}", "x"))
    return {str(record.distance_m or record.discipline): record.placing for record in records}


def ranks(text: str) -> dict[str, int]:
    opening = "De 1500 meter voor mannen in Heerenveen. Jan Bakker en Piet Visser reden mee. "
    records = extract(Report.of_text(f" date 2012-12-01 {opening}{text}", "x"))
    return {r.skater.split()[-1]: r.placing for r in records if r.placing is not None}


def read(text: str) -> dict[str, Record]:
    """The first record of each skater."""
    found: dict[str, Record] = {}
    for record in extract(Report.of_text(f" date 2018-01-07 HEERENVEEN - {text}", "x")):
        found.setdefault(record.skater, record)
    return found


_FOUR = (
    " date 2013-02-10 HOORN - Op de regiokampioenschappen reed Anna Bos zaterdag 43,60 op de 500 meter en 2.12,90 op "
    "de 1500 meter. Zondag volgden de 1000 en de 3000 meter. "
)


@pytest.mark.parametrize(
    "news",
    [
        "De opvallendste winnares heette Anke Bakker. De Zwolse finishte op de 1500 meter in 1.58,30.",
        "Goud was er ook voor Anke Bakker. Zij zegevierde op de 1500 meter in 1.58,30.",
    ],
)
def test_a_rank_that_another_has_waits_for_its_race(news: str) -> None:
    body = f"HEERENVEEN - Op de 500 meter voor mannen won Piet Visser in 34,80. {news}"
    assert races(body, "Bakker") == {(1500, 118.3, 1)}


def test_whoever_has_a_rank_in_a_race_is_nobody() -> None:
    body = (
        "HEERENVEEN - Anke Bakker won de 1500 meter in 1.58,30. De nummer drie van de 1000 meter komt op plek zeven "
        "van de matrix, de nummer drie van de 1500 meter op plek veertien."
    )
    assert races(body, "Bakker") == {(1500, 118.3, 1)}


def test_the_closing_distance_of_an_allround_tournament() -> None:
    body = (
        "HEERENVEEN - Jan Bakker is Nederlands kampioen allround geworden. Hij won de 1500 en de 10.000 meter liet hij "
        "aan anderen. Piet Visser eindigde op de slotafstand als vijfde en werd derde in de eindafrekening."
    )
    assert races(body, "Visser") == {(10000, None, 5), (None, None, 3)}


def test_two_times_with_their_distances_and_the_ranks_behind() -> None:
    body = "HEERENVEEN - Jan Bakker reed 44,10 op de 500 en 1.31,22 op de 1000 meter, respectievelijk vierde en derde."
    assert races(body, "Bakker") == {(500, 44.1, 4), (1000, 91.22, 3)}


def test_a_row_of_races_won_and_another_besides() -> None:
    body = (
        "HEERENVEEN - Jan Bakker won de 500 (36,31), de 1500 (1.50,46) en de 5000 meter (6.43,55) en kon zich op de 10 "
        "kilometer een derde plaats permitteren."
    )
    assert {(d, p) for d, _, p in races(body, "Bakker")} == {(500, 1), (1500, 1), (5000, 1), (10000, 3)}


def test_a_rank_of_no_race_is_that_of_a_race() -> None:
    body = "HEERENVEEN - Hoe ver het ook is, Jan Bakker wint. Op de 5000 meter was hij zondag de beste."
    assert {(d, p) for d, _, p in races(body, "Bakker")} == {(5000, 1)}


def test_a_rank_that_cannot_be_over_both_runs_is_of_the_run_spoken_of() -> None:
    body = (
        "HEERENVEEN - Op de 500 meter eindigden Jan Bakker en Piet Visser als tweede en derde. In de eerste omloop was "
        "nog Rik Mulder de beste. Bakker werd zesde en Visser zevende."
    )
    assert runs(body, "Bakker") == {(500, None, None, 2), (500, 1, None, 6)}
    assert runs(body, "Visser") == {(500, None, None, 3), (500, 1, None, 7)}


def four(text: str, surname: str) -> set[int | None]:
    records = extract(Report.of_text(_FOUR + text, "x"))
    return {r.distance_m for r in records if r.skater.endswith(surname) and r.placing == 1}


def test_all_four_distances_of_a_report() -> None:
    assert four("Eva Kok won alle vier de afstanden.", "Kok") == {500, 1000, 1500, 3000}
    assert four("Eva Kok was op geen van de vier afstanden de snelste.", "Kok") == set()


def test_three_of_four_distances_and_one_where_another_was_ahead() -> None:
    text = "Eva Kok won drie van de vier afstanden. Op de 500 meter moest zij haar meerdere erkennen in Ida Stam."
    assert four(text, "Kok") == {1000, 1500, 3000}


def test_so_many_above_oneself_and_a_clause_behind() -> None:
    text = "Bakker moest twee mannen boven zich dulden en op de 500 meter reed hij een pr: 36,40."
    assert ranks(text) == {"Bakker": 3}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos was de beste op de 500 meter. Zeventienjarige Goorse won in 40,12.",
        "Geen Fries op het podium van de 500 meter, wel een Goorse die won. Anna Bos reed 40,12.",
        "Minder nieuws was er op de 500 meter van Tim Vos, maar wel van Anna Bos uit Goor: zij reed 40,12.",
    ],
)
def test_descriptions_without_an_article_and_before_the_name(text: str) -> None:
    found = read(text)
    assert (found["Anna Bos"].hometown, found["Anna Bos"].time_s) == ("Goor", 40.12)


def test_who_was_born_in_another_country() -> None:
    found = read("Tim Vos won de 500 meter. De in Australië geboren Drent reed 35,10.")
    assert (found["Tim Vos"].region, found["Tim Vos"].time_s) == ("Drenthe", 35.1)


@pytest.mark.parametrize(
    "text",
    [
        "Op de 3000 meter pakte Anna Bakker zilver. Voor haar was het zilver een pleister: op de 1500 meter werd zij "
        "vierde.",
        "Anna Bakker werd zaterdag tweede op de 3000 meter. Op de 1500 meter kwam zij zondag niet verder dan plek "
        "vier, maar haar zilver van zaterdag nam niemand haar af.",
    ],
)
def test_a_rank_spoken_of_again_is_that_of_its_race(text: str) -> None:
    assert by_race(text) == {"3000": 2, "1500": 4}


def test_the_record_that_the_winner_broke_is_the_winners() -> None:
    text = (
        "Anna Bakker liet de 1000 meter lopen. De zege ging naar Eva Kok, die met 1.18,33 haar eigen baanrecord van "
        "1.18,41 uit de boeken reed."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    found = {(r.skater, r.kind, r.time_s) for r in records if r.time_s}
    assert found == {("Eva Kok", "result", 78.33), ("Eva Kok", "record", 78.41)}


def test_what_one_is_sure_to_take_part_in_is_still_to_come() -> None:
    text = (
        "Bos is verzekerd van deelname aan de wereldkampioenschappen. Hij reed bij de NK allround 13.34,16."
    )
    assert [shape for _, shape in [(m.value, m.shape) for m in find_events(text, "1998-12-13")]] == [
        "future",
        "full",
    ]
