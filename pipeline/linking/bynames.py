"""Names side by side of which some have a noun before them: ``A en routinier B``, ``A, het talent B en de verrassende C``."""

from __future__ import annotations

import re

from pipeline import data
from pipeline.linking.items import Row
from pipeline.linking.roles import ARTICLES, DESCRIPTIONS, FELLOWS, POSSESSIVES, RELATIVES, is_modifier

_WORDS = r"(?P<words>(?:[a-zà-ÿ'-]+ ){1,5})"
#: The words before a name behind ``en``, or behind the comma of a list that ends so.
_JOINED = re.compile(
    rf"(?<= )(?:P|PP) (?:, )?(?:en|&) {_WORDS}(?=P )|(?<= )P , {_WORDS.replace('words', 'listed')}(?=P (?:, (?:[a-zà-ÿ'-]+ )*P )*(?:, )?en (?:[a-zà-ÿ'-]+ )*P )"
)
_COMPANIONS = ("genoot", "genote", "maat", "maatje")
_POSSESSIVES = frozenset({*POSSESSIVES, "diens"})
_ADVERBS = frozenset(
    "oud ex - voormalig regerend huidig tweevoudig drievoudig meervoudig een twee drie vier vijf zes zeven acht".split()
)


def join(row: Row) -> None:
    """Take off a row the words that only introduce a name in a list, so that the names are joined as others are."""
    if row.text.count(" P ") < len("AB") or not (" en " in row.text or " & " in row.text):
        return
    position = 0
    while match := _JOINED.search(row.text, position):
        name = "words" if match["words"] else "listed"
        first, last = row.span(match, name)
        if _introduces([item.symbol for item in row.items[first:last]]):
            del row.items[first:last]
            row.refresh()
        position = match.start() + 1


def _introduces(words: list[str]) -> bool:
    """Whether words are a noun phrase on the one whose name follows: an article or a possessive, adjectives, a noun for a person."""
    rest = list(words)
    owned = rest[0] in _POSSESSIVES
    article = rest[0] in ARTICLES or owned
    if article:
        rest.pop(0)
    if owned and not rest:
        return True  # ``A en haar Tilburgse ploeggenote B``, of which the rest has been read
    noun = bool(rest) and _names_somebody(rest[-1], owned)
    if noun:
        rest.pop()
    if not article and not noun:
        return all(word in _ADVERBS or word == "ook" for word in rest)
    # ``klopte A en vooral B``: without a noun or an article these are no phrase.
    return (noun or (bool(rest) and not owned)) and all(
        is_modifier(word) or word in _ADVERBS for word in rest
    )


def _names_somebody(word: str, owned: bool) -> bool:
    if owned:
        return word.endswith(_COMPANIONS) or word in RELATIVES or word in FELLOWS
    return word in DESCRIPTIONS or word.endswith(_COMPANIONS) or data.is_person_noun(word)
