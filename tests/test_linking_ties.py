"""The same time for two skaters, for two runs, and an attempt that another took the place of."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def told(body: str) -> list[Record]:
    return extract(Report.of_text(f" date 2016-12-27 HEERENVEEN - {body}", "x"))


@pytest.mark.parametrize(
    "words",
    [
        "Anna Bos reed op de 3000 meter 4.17,39, precies wat ook Ina Kok op de klokken bracht.",
        "Anna Bos reed op de 3000 meter 4.17,39, exact dezelfde tijd als Ina Kok.",
        "Anna Bos kwam op de 3000 meter tot 4.17,39, evenveel als Ina Kok.",
        "Op de 3000 meter was Anna Bos in 4.17,39 even snel als Ina Kok.",
        "Anna Bos reed 4.17,39 op de 3000 meter, en dat was ook de tijd van Ina Kok.",
        "Anna Bos werd op de 3000 meter elfde in 4.17,39. Ina Kok kwam tot dezelfde tijd.",
        "Anna Bos werd op de 3000 meter elfde in 4.17,39. Even later finishte Ina Kok in exact dezelfde tijd.",
    ],
)
def test_two_with_one_time(words: str) -> None:
    assert {(r.skater, r.time_s) for r in told(words)} == {("Anna Bos", 257.39), ("Ina Kok", 257.39)}


@pytest.mark.parametrize(
    "words",
    [
        "reed op de 500 meter twee keer exact dezelfde tijd, 41,46",
        "klokte op de 500 meter in beide omlopen 41,46",
        "kwam op de 500 meter tweemaal tot 41,46",
        "reed zowel in de eerste als in de tweede omloop van de 500 meter 41,46",
    ],
)
def test_one_time_in_both_runs(words: str) -> None:
    assert [(r.run, r.time_s) for r in told(f"Anna Bos {words}.")] == [(1, 41.46), (2, 41.46)]


@pytest.mark.parametrize(
    "words",
    [
        "reed op de 1000 meter 1.11,90, maar was gehinderd. De scheidsrechter annuleerde die tijd "
        "en liet hem opnieuw vertrekken. Ditmaal kwam hij tot 1.11,08, goed voor brons",
        "reed op de 1000 meter 1.11,90. Dat ging de prullenbak in en na een half uur mocht hij het nog eens proberen. "
        "1.11,08, brons",
        "kwam op de 1000 meter na een botsing uit op 1.11,90. Hij mocht overrijden en werd in 1.11,08 derde",
    ],
)
def test_of_two_attempts_the_second_counts(words: str) -> None:
    assert [(r.time_s, r.placing) for r in told(f"Jan Bos {words}.")] == [(71.08, 3)]


@pytest.mark.parametrize(
    "words",
    [
        "Voor hem eindigden, in die volgorde, Piet Kok en Tim Vos.",
        "Voor hem gleden achtereenvolgens Piet Kok en Tim Vos over de streep.",
        "Voor hem finishten Piet Kok en Tim Vos.",
    ],
)
def test_who_finished_before_him(words: str) -> None:
    ranks = {(r.skater, r.placing) for r in told(f"Jan Bos werd op de 1500 meter derde. {words}")}
    assert ranks == {("Jan Bos", 3), ("Piet Kok", 1), ("Tim Vos", 2)}


def test_as_many_before_him_as_his_rank_says() -> None:
    ranks = {
        (r.skater, r.placing)
        for r in told("Jan Bos werd op de 1500 meter zesde. Voor hem finishten Piet Kok en Tim Vos.")
    }
    assert ranks == {("Jan Bos", 6)}
