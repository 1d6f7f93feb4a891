"""Distances: words and figures in, metres out."""

from __future__ import annotations

import pytest

from pipeline.extractors.distances import find_distances


def races(text: str) -> list[float | int | str | None]:
    return [mention.value for mention in find_distances(text) if mention.shape not in ("split", "other")]


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("op de 500 meter", [500]),
        ("op de 1.500 meter", [1500]),
        ("op de1.500 meter", [1500]),
        ("500m: 38,2", [500]),
        ("Dames 3000m", [3000]),
        ("goud op de 1000.", [1000]),
        ("de 500, de 1000 en de 1500 meter", [500, 1000, 1500]),
        ("500/1000/1500 m", [500, 1000, 1500]),
        ("de 5 en 10 kilometer", [5000, 10000]),
        ("op zowel de 3 km als de 1500", [3000, 1500]),
        ("vijf kilometer vrouwen", [5000]),
        ("Op de tien en de vijf won hij.", [10000, 5000]),
        ("Op de kilometer won zij.", [1000]),
        ("de slotkilometer", [1000]),
        ("de schaatsmijl", [1500]),
        ("het koningsnummer", [10000]),
        ("de kortste afstand", [500]),
        ("anderhalve kilometer", [1500]),
        ("zilver (1000) en brons (1500 meter)", [1000, 1500]),
        ("na een 500 meter van 39,58", [500]),
        ("Na de 500 meter stond hij derde.", [500]),
    ],
)
def test_race_distances(text: str, metres: list[int]) -> None:
    assert races(text) == metres


@pytest.mark.parametrize(
    "text",
    [
        "Na 700 meter lag hij voor.",
        "De laatste 200 meter waren zwaar.",
        "Tot en met de 6800 meter ging het gelijk op.",
        "Na twee kilometer gaf ze op.",
        "een ijsbaan van 400 meter",
        "40 kilometer per uur",
        "De vijf schaatsers en de tien beste rijders.",
        "het jaar 1500",
        "de 1000 toeschouwers",
        "Na een kilometer was het gedaan.",
        "In de laatste 500 meter gaf hij toe.",
        "Hij kwam op 3000 meter als tweede door in 3.51,2.",
        "Ze is op 1000 meter doorgekomen in 1.19,9.",
        "Bos passeerde de 1000 meter in 1.19,9.",
    ],
)
def test_parts_counts_and_years_are_no_race(text: str) -> None:
    assert races(text) == []


def test_split_is_still_a_mention() -> None:
    (mention,) = find_distances("Bij 600 meter ging het mis.")
    assert (mention.value, mention.shape) == (600, "split")


def test_longest_distance_is_marked_for_linking() -> None:
    (mention,) = find_distances("Op de langste afstand won zij.")
    assert (mention.value, mention.shape) == (10000, "longest")


def test_the_last_sprint_distance_says_not_which() -> None:
    assert [m.value for m in find_distances("Hij won de laatste sprintafstand.")] == []
    assert [m.value for m in find_distances("Zij won de kortste sprintafstand.")] == [500]


@pytest.mark.parametrize(
    "text",
    [
        "Hij komt op 3000 meter door in 3.48,9.",
        "Bij de doorkomst op 3000 meter had zij een tel voorsprong.",
        "Op het 3000 meter-punt lag hij voor.",
        "Hij ging bij de 5000 meter door in 6.30,1.",
    ],
)
def test_a_point_on_the_way_is_no_race(text: str) -> None:
    assert [mention.shape for mention in find_distances(text)] == ["split"]


@pytest.mark.parametrize("line", ["Zondag, kilometer", "Kilometer vrouwen:", "kilometer"])
def test_a_line_that_only_names_the_kilometre(line: str) -> None:
    found = find_distances(f"Een mooie dag.\n{line}\nJan Bos won.")
    assert [(m.value, m.shape) for m in found] == [(1000, "")]
    assert not find_distances("Hij reed de laatste meters.\nVijf rondjes, kilometer na kilometer.")
