"""What stands around a mention: the start of a sentence, a name in front, the surnames of the report."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline import data

#: Capitals, for a class of characters.
UPPER = "A-ZÀ-ÖØ-Þ"
APOSTROPHES = str.maketrans("’‘`", "'''")
#: ``Van de Limburgers``: no given names at the head of a sentence, though some bear them.
PREPOSITIONS = frozenset({"Van", "De", "Op", "In", "Uit", "Bij"})
#: Somebody's name, or the end of it, right in front.
NAME_BEFORE = re.compile(rf"(?:[{UPPER}][\w'’.-]*|[{UPPER}]\.)[\s,]*$")
_FULL_NAME = re.compile(
    rf"(?=[{UPPER}])\b([{UPPER}][a-zà-ÿ'’-]+)\s+(?:(?:van|de|den|der|ter|ten|'t|het|von|el|la)\s+){{0,2}}([{UPPER}][\w'’-]+)"
)


# A report on children: a small number behind a name is an age there, elsewhere it may be a rank.
_YOUTH = re.compile(r"\b(?:pupil|jeugd|meisjes|jongens|de jongste|benjamin|welpen|kinderen|opa)", re.I)


@lru_cache(maxsize=4)
def tells_of_children(text: str) -> bool:
    """Whether children ride in the report."""
    return _YOUTH.search(text) is not None


def starts_sentence(text: str, start: int) -> bool:
    """Whether what begins at ``start`` opens a sentence or a line."""
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:" or "\n" in text[max(0, start - 2) : start]


def surname_words(text: str) -> set[str]:
    """Words that the report somewhere uses as a surname: `Dewi Kempenaar`, `Jan de Fries`."""
    found: set[str] = set()
    for match in _FULL_NAME.finditer(text):
        if match[1] not in PREPOSITIONS and data.is_first_name(match[1]):
            found.add(match[2])
    return found
