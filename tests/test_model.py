"""The names that grammar leaves open: the shipped model, a worse one, none, and spaCy's own."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
import spacy
from conftest import ROOT

from pipeline import extract_text, load
from pipeline.evaluation.reading import read_gold
from pipeline.evaluation.rows import row_from_json
from pipeline.evaluation.scores import score
from pipeline.extract import extract
from pipeline.language import SHIPPED, Entity, Model, load_model, shipped
from pipeline.report import Report

NONE_COSTS, WORSE_COSTS = 0.04, 0.02
WRONG = {"PER": "LOC", "LOC": "PER", "ORG": "PER"}


class Worse(Model):
    """A model of which a quarter of the entities are dropped or mislabelled, by chance and seeded."""

    def __init__(self, model: Model, seed: int) -> None:
        super().__init__(f"{model.name}-worse", lambda: model._nlp)
        self._random = random.Random(seed)

    def entities_in(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Entity]:
        for entity in super().entities_in(text, spans):
            luck = self._random.random()
            if luck < 0.125:
                continue
            label = WRONG[entity.label] if luck < 0.25 else entity.label
            yield Entity(entity.start, entity.end, entity.text, label)  # type: ignore[arg-type]


def slot_f1(model: Model | None) -> float:
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    found = {
        path.stem: [
            row_from_json(record.to_dict())
            for record in extract(Report.of_text(path.read_text(encoding="utf-8"), path.stem), model)
        ]
        for path in paths
    }
    return score(read_gold(ROOT / "gold"), found).kinds["result"].micro.f1 or 0.0


@cache
def shipped_f1() -> float:
    return slot_f1(shipped())


@pytest.mark.parametrize("seed", [1, 2])
def test_a_worse_model_costs_little(seed: int) -> None:
    assert shipped_f1() - slot_f1(Worse(shipped(), seed)) <= WORSE_COSTS


def test_no_model_costs_little() -> None:
    assert shipped_f1() - slot_f1(None) <= NONE_COSTS


def test_the_shipped_model_is_small_and_complete() -> None:
    files = [path for path in SHIPPED.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 5_000_000
    assert "CC BY-SA 4.0" in (SHIPPED.parent / "README.md").read_text(encoding="utf-8")
    assert "G. Bouma and G. van Noord" in (SHIPPED.parent / "LICENSE").read_text(encoding="utf-8")


def test_the_shipped_model_tells_people_from_places() -> None:
    text = "In Goor reed Jan Bos van Team Zandvliet voor de ogen van Piet de Vries naar de zege."
    found = {entity.text: entity.label for entity in shipped().entities(text)}
    assert found["Jan Bos"] == "PER"
    assert found["Goor"] == "LOC"


CLEAR = "Jan Bos uit Goor won de 500 meter in 36,10. Piet Smit werd tweede."
OPEN = "In Thialf zat ook Zwartewold op de tribune. Jan Bos uit Goor won de 500 meter in 36,10."


def test_a_model_is_asked_only_where_something_is_open() -> None:
    asked: list[str] = []

    class Listening(Model):
        def entities_in(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Entity]:
            asked.extend(text[start:end] for start, end in spans)
            yield from super().entities_in(text, spans)

    model = Listening("blank", lambda: spacy.blank("nl"))
    assert {record.model for record in extract_text(CLEAR, model=model)} == {None}
    assert asked == []
    assert {record.model for record in extract_text(OPEN, model=model)} == {"blank"}
    assert asked == ["In Thialf zat ook Zwartewold op de tribune."]


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline under the name and with the labels of spaCy's medium one for Dutch, and some of its components."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("attribute_ruler").add(patterns=[[{"ORTH": "won"}]], attrs={"POS": "VERB"})  # type: ignore[attr-defined]
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Zwartewold"},
            {"label": "GPE", "pattern": "Goor"},
            {"label": "NORP", "pattern": "Fries"},
            {"label": "DATE", "pattern": "zondag"},
        ]
    )
    path = tmp_path_factory.mktemp("models") / "nl_core_news_md"
    nlp.to_disk(path)
    return path


def test_the_labels_of_spacys_own_pipeline_are_understood(stand_in: Path) -> None:
    model = load_model(str(stand_in))
    assert model.name == "nl_core_news_md"
    assert [(e.text, e.label) for e in model.entities("Zwartewold, een Fries uit Goor, won zondag.")] == [
        ("Zwartewold", "PER"),
        ("Fries", "ORG"),
        ("Goor", "LOC"),
    ]
    assert "attribute_ruler" not in model._nlp.pipe_names


def test_every_command_knows_the_shipped_model_by_its_name() -> None:
    assert load_model(SHIPPED.name).entities("Anneke Jansen woont in Goor.") == shipped().entities(
        "Anneke Jansen woont in Goor."
    )


def test_a_model_settles_an_open_name(stand_in: Path) -> None:
    text = "De 500 meter. Op de streep bleek Zwartewold de snelste in 36,10."
    assert [r.skater for r in extract_text(text, model=load(str(stand_in)))] == ["Zwartewold"]
