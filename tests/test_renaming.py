"""The extractor reads grammar, not names: reports about invented people in invented towns come out as well."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from conftest import ROOT, json_lines
from renaming import Example, Renamer, demonym

from pipeline.evaluation.rows import row_from_json
from pipeline.evaluation.scores import score
from pipeline.extract import extract
from pipeline.report import Report

ALLOWED_COST = 0.02
"""How much lower the slot F1 of the results may be."""

SEEDS = (1, 2)

NAMES = Example(
    "namen",
    "Marit Veldhuis-de Wit uit Zwolle won de 500 meter in 38,41. Veldhuis was sneller dan Jan Bos (39,97) en diens "
    "zus Wüst Bos. 'BOS', riep Marit. Bos' tijd viel tegen, in een bos. Jans Zwolse vriendin J. Bos werd Zwollenaar.",
    (
        {"skater": "Marit Veldhuis-de Wit", "time_s": 38.41, "hometown": "Zwolle"},
        {"skater": "Jan Bos", "time_s": 39.97, "hometown": None},
        {"skater": "Wüst Bos", "time_s": None, "hometown": None},
    ),
)


@cache
def corpus() -> tuple[Example, ...]:
    return tuple(
        Example(path.stem, path.read_text(encoding="utf-8"), tuple(json_lines(ROOT / f"gold/{path.stem}.jsonl")))
        for path in sorted((ROOT / "corpus").glob("*.txt"))
    )


def slot_f1(examples: tuple[Example, ...]) -> float:
    gold = {e.doc_id: [row_from_json(record) for record in e.gold] for e in examples}
    found = {
        e.doc_id: [row_from_json(r.to_dict()) for r in extract(Report.of_text(e.text, e.doc_id))] for e in examples
    }
    f1 = score(gold, found).kinds["result"].micro.f1
    assert f1 is not None
    return f1


@cache
def original_f1() -> float:
    return slot_f1(corpus())


@pytest.mark.parametrize("seed", SEEDS)
def test_other_names_towns_and_times_cost_next_to_nothing(seed: int) -> None:
    renamer = Renamer(corpus(), seed)
    renamed = tuple(renamer.times(renamer.towns(renamer.names(example))) for example in corpus())
    assert original_f1() - slot_f1(renamed) <= ALLOWED_COST


def test_the_same_seed_gives_the_same_names() -> None:
    first, second, other = (Renamer([NAMES], seed).names(NAMES) for seed in (1, 1, 2))
    assert first == second
    assert first.text != other.text


def test_a_name_is_renamed_in_all_its_forms() -> None:
    renamed = Renamer([NAMES], 1).names(NAMES)
    marit, jan, wust = (record["skater"] for record in renamed.gold)
    given, rest = marit.split(" ", 1)
    married, maiden = rest.split("-de ")
    bos = jan.split()[1]
    assert wust.split()[1] == bos
    assert bos.endswith("s")
    assert not wust.isascii()
    assert given.startswith("M")
    assert len({given, married, maiden, bos}) == 4
    assert renamed.text == (
        f"{marit} uit Zwolle won de 500 meter in 38,41. {married} was sneller dan {jan} (39,97) en diens "
        f"zus {wust}. '{bos.upper()}', riep {given}. {bos}' tijd viel tegen, in een bos. "
        f"{jan.split()[0]}s Zwolse vriendin J. {bos} werd Zwollenaar."
    )


def test_a_town_is_renamed_with_the_words_for_its_people() -> None:
    renamed = Renamer([NAMES], 1).towns(NAMES)
    town = renamed.gold[0]["hometown"]
    assert f"uit {town} won" in renamed.text
    assert f"Jans {demonym(town, 'Zwolse', noun=False)} vriendin" in renamed.text
    assert f"werd {demonym(town, 'Zwollenaar', noun=True)}." in renamed.text
    assert "Zwol" not in renamed.text


@pytest.mark.parametrize(
    ("town", "noun", "nouns", "adjective", "bare"),
    [
        ("Boldam", "Boldammer", "Boldammers", "Boldamse", "Boldams"),
        ("Bolveen", "Bolvener", "Bolveners", "Bolveense", "Bolveens"),
        ("Bolwolde", "Bolwolder", "Bolwolders", "Bolwoldse", "Bolwolds"),
        ("Bolhoek", "Bolhoeker", "Bolhoekers", "Bolhoekse", "Bolhoeks"),
        ("Bolstede", "Bolstedenaar", "Bolstedenaars", "Bolsteedse", "Bolsteeds"),
    ],
)
def test_demonyms_are_regular(town: str, noun: str, nouns: str, adjective: str, bare: str) -> None:
    assert demonym(town, "Zwollenaar", noun=True) == noun
    assert demonym(town, "Zwollenaren", noun=True) == nouns
    assert demonym(town, "Zwolse", noun=False) == adjective
    assert demonym(town, "Zwols", noun=False) == bare


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("6.08,64", 368.64),
        ("1:59,98", 119.98),
        ("1.17, 29", 77.29),
        ("34,49", 34.49),
        ("1’47”2", 107.2),
        ("12.45.76", 765.76),
        ("1 minuut en 12,66", 72.66),
        ("2 min 31,6", 151.6),
        ("01.08.20", 68.2),
    ],
)
def test_a_time_moves_in_text_and_gold_alike(printed: str, seconds: float) -> None:
    gold: tuple[dict[str, Any], ...] = ({"skater": "Jan Bos", "time_s": seconds, "hometown": None},)
    example = Example("tijd", f"Om 15.47 uur reed Jan Bos {printed}, een rondje 30,1.", gold)
    moved = Renamer([example], 1).times(example)
    assert moved.gold[0]["time_s"] > seconds
    shown = moved.text.removeprefix("Om 15.47 uur reed Jan Bos ").removesuffix(", een rondje 30,1.")
    assert shown != printed
    back = Example("tijd", moved.text, moved.gold)
    assert Renamer([back], 1).times(back).gold[0]["time_s"] > moved.gold[0]["time_s"]
    assert [c for c in shown if not c.isdigit()] == [c for c in printed if not c.isdigit()]
