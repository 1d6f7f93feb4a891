"""Spellings of one name, and names that share a surname: what of a row of capitals belongs together."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pipeline import data
from pipeline.extractors.names import Span
from pipeline.extractors.namewords import fold, is_particle

_BETWEEN = re.compile(r" \(\d{1,2}(?: jaar)?\) ")


def parted(spans: list[Span], text: str) -> list[Span]:
    """Join a given name and the surname behind the age in brackets, ``Iris (16) en Noor (18) Vos``: the given name
    stands for both."""
    out: list[Span] = []
    for span in spans:
        given = out[-1] if out else None
        between = _BETWEEN.fullmatch(text, given.end, span.start) if given is not None else None
        if (
            given is None
            or between is None
            or len(given.pieces) > 1
            or not data.is_first_name(given.pieces[0][0])
        ):
            out.append(span)
            continue
        surname = " ".join(text[span.start : span.end].split())
        pieces = (*given.pieces, *span.pieces)
        out[-1] = replace(given, pieces=pieces, name=f"{given.pieces[0][0]} {surname}")
    return out


def side_by_side(spans: list[Span]) -> list[Span]:
    """Cut spans in which a skater and the one beaten stand side by side, ``kon Jan Smit Kramer verslaan``: where
    the last word is the surname of somebody named in full elsewhere and the word before it stands alone elsewhere."""
    alone = {span.pieces[0][0] for span in spans if len(span.pieces) == 1}
    surnames = {span.pieces[-1][0]: span for span in spans if len(span.pieces) == 2}
    out: list[Span] = []
    for span in spans:
        words = [piece for piece in span.pieces if not is_particle(piece[0])]
        last = span.pieces[-1]
        if (
            len(words) >= 3
            and words[-1] == last
            and last[0] in surnames
            and words[-2][0] in alone | surnames.keys()
            and not all(data.is_first_name(piece[0]) for piece in words[:-1])
        ):
            cut = len(span.pieces) - 1
            out.append(replace(span, end=span.pieces[cut - 1][2], pieces=span.pieces[:cut]))
            out.append(
                replace(span, start=last[1], pieces=(last,), initial=False, apposed=False, article=False)
            )
        else:
            out.append(span)
    return out


def given(span: Span) -> int:
    """Count the given names of a full name: all before the tussenvoegsel, or before the last word."""
    words = [p[0] for p in span.pieces]
    for place, word in enumerate(words):
        if place and is_particle(word):
            return place
    if len(words) > 2 and words[1].lower() in (
        "olde",
        "oude",
        "groot",
        "groote",
        "klein",
        "kleine",
        "nieuwe",
    ):
        return 1
    return max(1, len(words) - 1)


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Collapse doubled letters: ``annouk`` and ``anouk`` are one given name."""
    return re.sub(r"(.)\1", r"\1", fold(name))


def typo(one: str, two: str) -> bool:
    """Tell whether a surname of some length differs from another by one letter."""
    return len(one) >= 6 and near(one, two)


def near(one: str, two: str) -> bool:
    """Tell whether two words differ by one letter at most (inserted, left out or replaced)."""
    if one == two:
        return True
    if abs(len(one) - len(two)) > 1 or one[0] != two[0]:
        return False
    place = 0
    shorter, longer = sorted((one, two), key=len)
    while place < len(shorter) and shorter[place] == longer[place]:
        place += 1
    if len(shorter) == len(longer):
        return shorter[place + 1 :] == longer[place + 1 :]
    return shorter[place:] == longer[place + 1 :]
