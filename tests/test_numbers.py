"""Dutch numbers as words."""

from __future__ import annotations

import re

import pytest

from pipeline.numbers import (
    CARDINAL_PATTERN,
    CARDINALS,
    ORDINAL_PATTERN,
    parse_number,
    parse_ordinal,
)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("een", 1),
        ("Één", 1),
        ("twaalf", 12),
        ("tweeëntwintig", 22),
        ("negenennegentig", 99),
        ("1.500", 1500),
        ("17", 17),
    ],
)
def test_cardinals(word: str, value: int) -> None:
    assert parse_number(word) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("eerste", 1),
        ("derde", 3),
        ("achtste", 8),
        ("twaalfde", 12),
        ("vijfentwintigste", 25),
        ("23ste", 23),
        ("22e", 22),
        ("3de", 3),
    ],
)
def test_ordinals(word: str, value: int) -> None:
    assert parse_ordinal(word) == value
    assert re.fullmatch(ORDINAL_PATTERN, word)


def test_pattern_matches_every_cardinal_up_to_99() -> None:
    assert all(re.fullmatch(CARDINAL_PATTERN, word) for word, value in CARDINALS.items() if 0 < value < 100)


def test_other_words_are_no_numbers() -> None:
    assert parse_number("eend") is None
    assert parse_ordinal("vierder") is None
