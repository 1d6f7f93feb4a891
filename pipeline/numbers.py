"""Dutch numbers as words and figures: ``tweeëntwintig`` -> 22, ``23ste`` -> 23.

The tables are built from the regular Dutch rules (unit + ``en``/``ën`` + tens; ``-de`` below twenty with its
exceptions, ``-ste`` from twenty up) as described in the Algemene Nederlandse Spraakkunst, section 7.
"""

from __future__ import annotations

import re

_UNITS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
}  # fmt: skip
_TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_IRREGULAR_ORDINALS = {"een": "eerste", "drie": "derde", "acht": "achtste"}


def _cardinals() -> dict[str, int]:
    table = {"nul": 0, "één": 1, **_UNITS, **_TEENS, **_TENS}
    for tens, ten in _TENS.items():
        for unit, value in _UNITS.items():
            joint = "ën" if unit.endswith("e") else "en"
            table[f"{unit}{joint}{tens}"] = ten + value
            # The diaeresis is often lost in plain text.
            table[f"{unit}en{tens}"] = ten + value
    for word, value in list(table.items()):
        if 11 <= value <= 99 and value % 10:
            table[f"{word}honderd"] = value * 100
    for word, value in _UNITS.items():
        if value > 1:
            table[f"{word}honderd"] = value * 100
            table[f"{word}duizend"] = value * 1000
    table |= {"honderd": 100, "duizend": 1000, "tienduizend": 10000}
    return table


def _ordinals(cardinals: dict[str, int]) -> dict[str, int]:
    table: dict[str, int] = {}
    for word, value in cardinals.items():
        if value == 0 or value > 1000 or word == "één":
            continue
        if word in _IRREGULAR_ORDINALS:
            table[_IRREGULAR_ORDINALS[word]] = value
        elif value < 20:
            table[f"{word}de"] = value
        else:
            table[f"{word}ste"] = value
    return table


CARDINALS: dict[str, int] = _cardinals()
"""Number words with their values: 0-99, the hundreds and thousands that Dutch writes as one word."""

ORDINALS: dict[str, int] = _ordinals(CARDINALS)
"""Ordinal words with their values: ``eerste`` ... ``negenennegentigste``, ``honderdste``."""

_UNIT_ALT = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS_ALT = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS_ALT = "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien|elf|twaalf"

CARDINAL_PATTERN: str = (
    rf"(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:{_TENS_ALT})"
    rf"|{_TEENS_ALT}|{_UNIT_ALT})"
)
"""Regular expression source (no groups, no word boundaries) for the number words 1-99."""

ORDINAL_PATTERN: str = (
    rf"(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:{_TENS_ALT})ste"
    rf"|(?:{_TEENS_ALT})de"
    r"|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende"
    r"|\d{1,3}\s?(?:ste|de|e)(?![a-zà-ÿ]))"
)
"""Regular expression source (no groups, no word boundaries) for ordinals 1-99, in words or as ``22e``."""

_FIGURE_ORDINAL = re.compile(r"(\d{1,3})\s?(?:ste|de|e)\Z")


def parse_number(word: str) -> int | None:
    """The value of a cardinal in words or figures (``zeventien``, ``17``, ``1.500``), or None."""
    word = word.strip().lower()
    digits = word.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", word) else word
    if digits.isascii() and digits.isdigit():
        return int(digits)
    return CARDINALS.get(word)


def parse_ordinal(word: str) -> int | None:
    """The value of an ordinal in words or figures (``zeventiende``, ``23ste``, ``2e``), or None."""
    word = word.strip().lower()
    if figure := _FIGURE_ORDINAL.match(word):
        return int(figure[1])
    return ORDINALS.get(word)


_MEDALS = {"goud": 1, "zilver": 2, "brons": 3}


def rank_named(words: str) -> int:
    """The rank or number that words name (``het zilver``, ``derde plaats``, ``plek vier``), 0 for none."""
    for word in words.split():
        value = (
            _MEDALS.get(word) or ORDINALS.get(word) or CARDINALS.get(word, int(word) if word.isdigit() else 0)
        )
        if value:
            return value
    return 0
