"""Folding: a lower-case copy of a report without accents, in which every offset stays what it was.

Rules for words are written once for ``Één``, ``één`` and ``een``, and matching without
``re.IGNORECASE`` is a good deal faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_ACCENTED = "àáâäãåçèéêëìíîïñòóôöõøùúûüýÿ’‘`´"
_PLAIN = "aaaaaaceeeeiiiinoooooouuuuyy''''"
_TABLE = dict(zip(_ACCENTED, _PLAIN, strict=True))
# Few letters have an accent, so finding them is faster than translating all.
_ACCENT = re.compile(f"[{_ACCENTED}]")


@lru_cache(maxsize=4)
def lower(text: str) -> str:
    """``text`` in lower case; the length is unchanged."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few capitals (the Turkish dotted I) become two characters: keep those as they are.
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered


def plain(text: str) -> str:
    """``text`` without accents and with straight apostrophes, in the case that it has."""
    return _ACCENT.sub(_unaccented, text)


def _unaccented(match: re.Match[str]) -> str:
    return _TABLE[match[0]]


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """``text`` in lower case, without accents and with straight apostrophes; the length is unchanged."""
    return plain(lower(text))


def holds(text: str, cues: Iterable[str]) -> bool:
    """Whether one of the ``cues`` stands anywhere in ``text``: a cheap test before a costly pattern."""
    return any(map(text.__contains__, cues))
