"""How the name model is made: names and sentences out of a seed, and a model out of both."""

from __future__ import annotations

from pathlib import Path

from training.grammar import Grammar, swapped
from training.invention import Inventor
from training.model import blank, examples, save, train


def test_the_same_seed_invents_the_same_names() -> None:
    first, second, other = ([i.person() for _ in range(20)] for i in (Inventor(1), Inventor(1), Inventor(2)))
    assert first == second
    assert first != other
    assert len(set(first)) == 20


def test_marked_names_are_in_the_sentences() -> None:
    made = list(Grammar(3).paragraphs(50))
    assert made == list(Grammar(3).paragraphs(50))
    labels = set()
    for text, spans in made:
        assert "{" not in text
        for start, end, label in spans:
            assert text[start:end].strip() == text[start:end] != ""
            labels.add(label)
    assert labels == {"PER", "LOC", "ORG"}


def test_names_of_others_are_swapped_and_the_rest_stays() -> None:
    sentence = ("In Sneek won Jan Bos van Hero.", [(3, 8, "LOC"), (13, 20, "PER"), (25, 29, "ORG")])
    ((text, spans),) = swapped([sentence], 1)
    assert [label for _, _, label in spans] == ["LOC", "PER", "ORG"]
    assert text.startswith("In ")
    assert " won " in text
    assert "Jan Bos" not in text


def test_two_trainings_give_the_same_model(tmp_path: Path) -> None:
    sentences = list(Grammar(5).paragraphs(60))
    models = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        nlp = blank()
        made = examples(nlp, sentences)
        train(nlp, made, made, steps=8, seed=1)
        save(nlp, folder)
        models.append({path.name: path.read_bytes() for path in sorted((folder / "ner").iterdir())})
    assert models[0] == models[1]
