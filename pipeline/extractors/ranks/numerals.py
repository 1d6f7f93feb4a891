"""Numerals that rank: ordinals and cardinals as patterns, and their values."""

from __future__ import annotations

import re

from pipeline.extractors.folding import fold
from pipeline.extractors.ranks.scene import MAX_RANK
from pipeline.numbers import CARDINALS, ORDINALS

_CARD_VALUE = {fold(word): value for word, value in CARDINALS.items() if 0 < value <= MAX_RANK}
ORD_VALUE = {fold(word): value for word, value in ORDINALS.items() if 0 < value <= MAX_RANK}
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS = "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien|elf|twaalf"
_UNITS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
CARD_WORD = rf"(?:(?:(?:{_UNITS})en)?(?:{_TENS})|{_TEENS}|{_UNITS})"
CARD = rf"(?:{CARD_WORD}|\d{{1,2}})(?![\w'-]|[.,:]\d)"
ORD = (
    rf"(?:(?:(?:{_UNITS})en)?(?:{_TENS})ste|(?:{_TEENS})de|eerste|tweede|derde|vierde|vijfde|zesde|zevende"
    r"|achtste|negende|\d{1,2}(?:e|ste|de))(?!\w|'[a-z])"
)
CARD_RE = re.compile(rf"(?<![\w.,:]){CARD}")
ORD_RE = re.compile(rf"(?<!\w){ORD}")
FIGURE_ORDINAL = re.compile(r"(\d{1,2})(?:e|ste|de)$")


def cardinal_value(word: str) -> int:
    """The value of a cardinal in words or figures, 0 for any other word."""
    return int(word) if word.isdigit() else _CARD_VALUE.get(word, 0)


def ordinal_value(word: str) -> int:
    """The value of an ordinal in words or figures, 0 for any other word."""
    figure = FIGURE_ORDINAL.match(word)
    return int(figure.group(1)) if figure else ORD_VALUE.get(word, 0)


METAL = {"goud": 1, "zilver": 2, "brons": 3}


def rank_in(words: str) -> int:
    """The rank that a phrase names (``de vierde plaats``, ``drie``, ``het brons``), 0 for none."""
    for word in words.split():
        value = (
            ordinal_value(word) or cardinal_value(word) if word not in ("de", "een") or words == "een" else 0
        )
        if value or word in METAL:
            return value or METAL[word]
    return 0
