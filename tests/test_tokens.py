"""The mends of the tokenizer: glued text in, tokens out."""

from __future__ import annotations

import pytest
import spacy

from pipeline.tokens import mend, straightened


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Weijden(31)", "Weijden ( 31 )"),
        ("Jong12:53.63", "Jong 12:53.63"),
        ("dulden.Door", "dulden . Door"),
        ("hier.En toen", "hier . En toen"),
        ("'s-Gravenzande", "'s-Gravenzande"),
        ("’s-Hertogenbosch", "'s-Hertogenbosch"),
        ("N’tab", "N'tab"),
        ("'t Hof", "'t Hof"),
        ("1Bob Jansen", "1 Bob Jansen"),
        ("2J. vd Berg13:01.22", "2 J. vd Berg 13:01.22"),
        ("Shots/Erik", "Shots / Erik"),
        ("Bergsma–Kramer", "Bergsma – Kramer"),
        ("(Wijhe)36,92", "( Wijhe ) 36,92"),
        ("36,92Jansen", "36,92 Jansen"),
        ("Rijpma-de Jong", "Rijpma-de Jong"),
        ("J. de Vries", "J. de Vries"),
        ("6.08,64 en 1:06,84", "6.08,64 en 1:06,84"),
        ("o.a. Kramer", "o.a. Kramer"),
    ],
)
def test_glued_text_is_cut_and_names_stay_whole(text: str, tokens: str) -> None:
    nlp = spacy.blank("nl")
    mend(nlp)
    assert [token.text for token in nlp(straightened(text))] == tokens.split()


def test_quotes_are_straightened_in_their_place() -> None:
    text = "„Mooi”, zei N’tab – ‘echt’"
    assert straightened(text) == "\"Mooi\", zei N'tab – 'echt'"
    assert len(straightened(text)) == len(text)


def test_the_mends_are_saved_with_a_pipeline(tmp_path: object) -> None:
    nlp = spacy.blank("nl")
    mend(nlp)
    nlp.to_disk(str(tmp_path))
    assert [token.text for token in spacy.load(str(tmp_path))("Weijden(31")] == ["Weijden", "(", "31"]
