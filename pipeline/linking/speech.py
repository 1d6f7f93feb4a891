"""What a mention and a sentence are for the linker: something told of a race that was ridden, or a wish, a condition, a memory
of another sort."""

from __future__ import annotations

import re

from pipeline.linking.items import Row
from pipeline.linking.scope import APART
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: Shapes of a time that may be a finishing time of the race spoken of.
_FINISHES = frozenset({"finish", "rounded", "old_best"})
_RANKS = frozenset(
    {
        "ordinal",
        "place",
        "number",
        "time_rank",
        "medal",
        "win",
        "last",
        "list",
        "podium",
        "bracket",
        "provisional",
        "kept",
        "moved",
        "lead",
        "next",
        "stake",
    }
)
#: Shapes of a rank that the next sentence may give to somebody: ``... kwam tekort voor de winst. Die ging naar A.``
PRIZES = _RANKS | {"hypothetical", "not", "infinitive"}
#: Stretches that hold no facts of the report.
SILENT = APART | {"caption"}
#: Said of a thing or of another moment in life, or too weak to tell a person by.
_WEAK = frozenset(
    {
        "other",
        "demonym_other",
        "adjective_other",
        "uit_weak",
        "code_weak",
        "als",
        "leeftijd",
        "dateline",
        "named",
    }
)
_CONDITIONALS = frozenset(
    "wordt worden rijdt wint valt eindigt finisht haalt pakt mocht mochten komt stel gaat verliest klokt".split()
)
#: What a quotation must have to tell of a race.
TOLD = frozenset({"time", "placing", "status"})

#: ``Met 1.45,1 was hij tweede geworden``: nothing says when, so it did not happen.
_WOULD_HAVE = re.compile(
    r" met (?:(?:een|die|deze|zijn|haar) )?(?:[a-z]+ )?(?:van )?T (?:was|waren|had|hadden) (?!.* (?:W|al|ook|eerder|toen|nog|U|daarvoor|vooraf|eveneens) )"
    r"(?:P |PP |hij |zij |ze )(?:[^ ]+ )*(?:geworden|geëindigd|geweest|gewonnen|gefinisht) [.,;] "
)


def conditional(row: Row) -> bool:
    """Whether a sentence is a question or a condition: ``Wordt zij derde, dan ...``, ``Wie vijfde is, mag naar ...``."""
    first = row.items[0].symbol
    return (
        row.items[-1].symbol == "?"
        or (first in _CONDITIONALS and " dan " in row.text)
        or (first == "met" and _WOULD_HAVE.match(row.text) is not None)
        or (first == "wie" and " P " not in row.text)
    )


def is_line_of_results(row: Row) -> bool:
    """Whether a short line without a full stop gives results: ``Baanrecord: A, 4.12,08``, ``A: 500 m 41,02 (20e)``."""
    if any(m.mention is not None and m.mention.shape == "old_best" for i in row.items for m in i.members):
        return True
    if row.text.startswith(" S ") and " : P" in row.text:
        # ``Niet gestart: A``
        return True
    timed = "T" in row.symbols or "TT" in row.symbols or any(i.facts for i in row.items)
    first = [item.symbol for item in row.items[:3]]
    if first in (["S", ":", "P"], ["S", ":", "PP"]):
        return True  # ``niet gestart: A, B``
    listed = first[:1] == ["P"] or first in (["R", ":", "P"], ["R", "-", "P"]) or first[:2] == ["R", "P"]
    return listed and timed and not any(is_finite(item.symbol) for item in row.items)


def speaks(mention: Mention) -> bool:
    """Whether a mention says something about a race that was ridden."""
    if mention.kind == "time":
        return mention.shape in _FINISHES
    if mention.kind == "placing":
        return mention.shape in _RANKS and bool(mention.value)
    if mention.kind == "status":
        return mention.shape == ""
    if mention.kind == "distance":
        return mention.shape not in {"split", "other"}
    if mention.kind == "discipline":
        return mention.shape != "series"
    return mention.shape not in _WEAK
