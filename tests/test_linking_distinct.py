"""Two times of one skater over one distance: two runs, or one of them is none of theirs."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


def runs(text: str) -> list[tuple[str, int | None, float | None]]:
    return [(r.skater, r.run, r.time_s) for r in extract(Report.of_text(text, "proef")) if r.time_s]


@pytest.mark.parametrize(
    "text",
    [
        "Marit Veldhuis won de eerste omloop van de 500 meter in 38,41. In de tweede omloop reed Veldhuis 38,52.",
        "In de eerste omloop van de 500 meter reed Marit Veldhuis 38,41. Daarna kwam Veldhuis tot 38,52.",
    ],
)
def test_two_times_over_500_metres_are_two_runs(text: str) -> None:
    assert runs(text) == [("Marit Veldhuis", 1, 38.41), ("Marit Veldhuis", 2, 38.52)]


def test_nobody_has_two_times_in_one_race() -> None:
    text = (
        "Op de 5000 meter werd Jan Bos tweede in 6.28,24. Bos finishte na 6.31,90. Koen Prins won in 6.22,20."
    )
    assert [found for found in runs(text) if found[0] == "Jan Bos"] == [("Jan Bos", None, 388.24)]


def test_the_rank_apart_from_the_time_of_an_unnamed_run_is_over_both() -> None:
    text = (
        "Op de 500 meter begon Marit Veldhuis met de vierde tijd (38,41), maar in de tweede omloop bleef zij steken op "
        "38,95. Zo zakte zij in de eindstand naar de zesde plaats."
    )
    found = {(r.run, r.time_s, r.placing) for r in extract(Report.of_text(text, "proef"))}
    assert found == {(1, 38.41, 4), (2, 38.95, None), (None, None, 6)}
