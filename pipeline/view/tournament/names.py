"""Names of skaters: when two of them can be one skater's.

Reports write one name in many ways: ``Antoinette Rijpma-de Jong``, ``A. de Jong``, ``De Jong``, ``Rijpma``. Two given
names that differ are two skaters, however alike the rest (``Ronald`` and ``Michel Mulder``).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class Alike(Enum):
    """How two names agree, from the surest to the least sure."""

    SAME = "same"
    ABBREVIATED = "abbreviated"
    SURNAME = "surname"
    DOUBLE = "double"
    TYPO = "typo"


_RANK = {level: rank for rank, level in enumerate(Alike)}

#: Tussenvoegsels by the family within which they are mixed up: ``van der`` is printed for ``van den``.
_FAMILIES = {
    word: family
    for family, words in {
        "van": "van von v d vd vdr",
        "de": "de den der het t 't s 's",
        "te": "te ten ter",
        "op": "op in uit",
        "la": "la le du di da del della dos el zu",
    }.items()
    for word in words.split()
}
#: These are tussenvoegsels only before an article: ``op den Kamp``, ``in 't Veld``.
_HALF = ("op", "in", "uit")
#: Letters that have no accent to take off, and ``ij``, which is printed for ``y``.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"})
_QUOTES = str.maketrans(dict.fromkeys("‘’ʼ´`", "'"))
_SHORT = re.compile(r"\bv\s?[./]\s?d\s?[./]?\s?(?:d\.?\s)?(?=\s|\w)|\bvd\b\.?|\bv\.(?=\s)")
_SHORTEST_TYPO = 5
"""Letters that a word must have for one of them to be a typing error: ``Jan`` and ``Jos`` are two names."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name: ``words`` folded, ``given`` names, the ``parts`` of the surname, and the family of its tussenvoegsel."""

    words: tuple[str, ...]
    given: tuple[str, ...]
    parts: tuple[str, ...]
    family: str | None

    @property
    def is_full(self) -> bool:
        """Whether a given name is written out, so that it tells skaters of one surname apart."""
        return any(len(word) > 1 for word in self.given)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes, single spaces."""
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS).translate(_QUOTES))
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


@lru_cache(maxsize=65536)
def read_name(text: str) -> Name:
    """Read a name: given names come before the first tussenvoegsel, or else before the last word.

    A surname of two words without tussenvoegsel (``Klein Gunnewiek``) is taken for a given name and a surname;
    :func:`alike` looks at whole words too, and makes good for it.
    """
    folded = fold(text)
    last, comma, first = folded.partition(",")
    if comma:
        folded = f"{first} {last}"
    folded = _SHORT.sub(" van der ", folded).replace("ij", "y").replace(".", " ").replace(" - ", "-")
    words = folded.split() or [fold(text)]
    begin = next((i for i in range(len(words) - 1) if _begins_surname(words, i)), len(words) - 1)
    given = tuple(word for each in words[:begin] for word in each.split("-") if word)
    parts, family = _surname(" ".join(words[begin:]))
    return Name((*given, *parts), given, parts, family)


def _begins_surname(words: list[str], i: int) -> bool:
    """Whether the surname begins here: at a tussenvoegsel, or at ``Rijpma-de`` of ``Rijpma-de Jong``."""
    last = words[i].rpartition("-")[2]
    if last in _HALF:
        return words[i + 1] in _FAMILIES
    return last in _FAMILIES and not (len(last) == 1 and i == 0)


def _surname(text: str) -> tuple[tuple[str, ...], str | None]:
    """The parts of a surname without their tussenvoegsels, and the family of the first of these."""
    parts, families = [], []
    for part in text.split("-"):
        words = part.split()
        families += [_FAMILIES[word] for word in words[:-1] if word in _FAMILIES]
        core = [word for i, word in enumerate(words) if i == len(words) - 1 or word not in _FAMILIES]
        if core:
            parts.append("".join(core).replace("'", ""))
    return tuple(parts), families[0] if families else None


@lru_cache(maxsize=262144)
def alike(a: Name, b: Name) -> Alike | None:
    """How two names agree; None when they are two skaters'. The order of the two makes no difference."""
    if not a.given and not b.given and a.parts == b.parts and _families_fit(a, b):
        return Alike.SURNAME
    if a == b:
        return Alike.SAME if a.is_full else Alike.ABBREVIATED
    shorter, longer = sorted((a.words, b.words), key=len)
    if len(shorter) < len(longer) and longer[-len(shorter) :] == shorter and _families_fit(a, b):
        return (
            Alike.SURNAME if len(min(a.parts, b.parts, key=len)) == 1 and a.parts == b.parts else Alike.DOUBLE
        )
    levels = (_given_alike(a.given, b.given), _surnames_alike(a, b))
    if None in levels or levels == (Alike.TYPO, Alike.TYPO):
        return None
    return max((level for level in levels if level), key=_RANK.__getitem__)


def _given_alike(a: tuple[str, ...], b: tuple[str, ...]) -> Alike | None:
    if a == b:
        return Alike.SAME
    if not a or not b:
        return Alike.SURNAME
    shorter, longer = sorted((a, b), key=len)
    pairs = list(zip(shorter, longer, strict=False))
    if all(x == y or (1 in (len(x), len(y)) and x[0] == y[0]) for x, y in pairs):
        return Alike.ABBREVIATED
    return Alike.TYPO if len(a) == len(b) and _one_letter_off("".join(a), "".join(b)) else None


def _surnames_alike(a: Name, b: Name) -> Alike | None:
    if a.parts == b.parts:
        if a.family == b.family:
            return Alike.SAME
        # `Jan Vries` can be `Jan de Vries`; `Boer` is not `De Boer`.
        return Alike.TYPO if a.given and b.given and None in (a.family, b.family) else None
    if set(a.parts) < set(b.parts) or set(b.parts) < set(a.parts):
        return Alike.DOUBLE
    same_length = len(a.parts) == len(b.parts)
    return Alike.TYPO if same_length and _one_letter_off("".join(a.parts), "".join(b.parts)) else None


def _families_fit(a: Name, b: Name) -> bool:
    return a.family == b.family or len(a.parts) != len(b.parts)


def _one_letter_off(a: str, b: str) -> bool:
    """Whether one letter is missing, too many, another, or has changed places with its neighbour."""
    from rapidfuzz.distance import OSA

    return min(len(a), len(b)) >= _SHORTEST_TYPO and OSA.distance(a, b, score_cutoff=1) <= 1
