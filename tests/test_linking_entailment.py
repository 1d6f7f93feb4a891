"""Ranks that follow from the race as a whole."""

from __future__ import annotations

from pipeline.linking.entailment import entail
from pipeline.linking.facts import Fact
from pipeline.linking.people import Person
from pipeline.linking.races import Race
from pipeline.mention import Mention

_RACE = Race(distance=1500, sex="m")
_BAKKER, _VISSER, _MULDER, _DEKKER = map(Person, ("Jan Bakker", "Piet Visser", "Klaas Mulder", "Henk Dekker"))


def time(person: Person, seconds: float, race: Race = _RACE) -> Fact:
    return Fact(person, race, "time", seconds, [Mention("time", 0, 5, f"{seconds:.2f}", seconds, "finish")])


def rank(person: Person, value: int) -> Fact:
    return Fact(person, _RACE, "placing", value, [Mention("placing", 9, 10, str(value), value, "ordinal")])


def relation(person: Person, others: tuple[Person, ...], offset: int, shape: str) -> Fact:
    words = [Mention("relation", 0, 3, "...", offset, shape)]
    return Fact(person, _RACE, "relation", offset, words, others=others)


def ranks(*facts: Fact) -> dict[str, object]:
    return {f.person.name.split()[-1]: f.value for f in entail(facts) if f.field == "placing"}


def test_one_time_between_first_and_third() -> None:
    facts = [
        time(_BAKKER, 107.1),
        rank(_BAKKER, 1),
        time(_VISSER, 107.5),
        time(_MULDER, 108.2),
        rank(_MULDER, 3),
    ]
    assert ranks(*facts)["Visser"] == 2


def test_three_times_before_a_fourth_place() -> None:
    facts = [
        time(_BAKKER, 107.1),
        time(_VISSER, 107.5),
        time(_MULDER, 108.2),
        time(_DEKKER, 109.0),
        rank(_DEKKER, 4),
    ]
    assert ranks(*facts) == {"Bakker": 1, "Visser": 2, "Mulder": 3, "Dekker": 4}


def test_too_few_times_leave_it_open() -> None:
    assert ranks(time(_BAKKER, 107.1), time(_MULDER, 108.2), rank(_MULDER, 3)) == {"Mulder": 3}


def test_times_alone_give_no_rank() -> None:
    assert ranks(time(_BAKKER, 107.1), time(_VISSER, 107.5)) == {}


def test_another_run_is_another_race() -> None:
    facts = [
        time(_BAKKER, 107.1, Race(distance=1500, sex="m", run=2)),
        time(_VISSER, 107.5),
        rank(_VISSER, 2),
    ]
    assert ranks(*facts) == {"Visser": 2}


def test_places_behind_a_rank_told_elsewhere() -> None:
    assert ranks(relation(_VISSER, (_BAKKER,), 2, "behind"), rank(_BAKKER, 4)) == {"Bakker": 4, "Visser": 6}
    assert ranks(relation(_VISSER, (_BAKKER,), 2, "behind"), rank(_VISSER, 6)) == {"Bakker": 4, "Visser": 6}


def test_between_two_that_leave_one_place() -> None:
    between = relation(_VISSER, (_BAKKER, _MULDER), 1, "between")
    assert ranks(between, rank(_BAKKER, 1), rank(_MULDER, 3))["Visser"] == 2
    assert "Visser" not in ranks(between, rank(_BAKKER, 1), rank(_MULDER, 4))


def test_a_margin_counts_only_behind_the_winner() -> None:
    assert ranks(relation(_VISSER, (_BAKKER,), 1, "margin"), rank(_BAKKER, 1))["Visser"] == 2
    assert "Visser" not in ranks(relation(_VISSER, (_BAKKER,), 1, "margin"), rank(_BAKKER, 3))


def test_a_rank_on_the_way_yields_to_faster_times() -> None:
    for_now = rank(_BAKKER, 1)
    for_now.words = [Mention("placing", 9, 10, "snelste", 1, "provisional")]
    assert ranks(for_now, time(_BAKKER, 107.1), time(_VISSER, 107.5)) == {"Bakker": 1}
    assert ranks(for_now, time(_BAKKER, 107.1), time(_VISSER, 106.5)) == {}
