"""Attributes: where from, how old, in the shapes that stand before or behind a name or are said by a clause; whom they are taught to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person
from pipeline.linking.roles import (
    DESCRIPTIONS,
    sex_of_role,
)
from pipeline.mention import Mention

ATTRIBUTES = frozenset("ANBH")
BEFORE = frozenset(
    {
        "jarige",
        "noun",
        "noun_plural",
        "adjective",
        "demonym_noun",
        "demonym_adjective",
        "afkomstig",
    }
)
BEHIND = frozenset(
    {"uit", "afkomstig", "woonplaats", "van", "bracket", "list", "code", "jaar", "comma", "pas"}
)
#: Shapes that a clause gives its subject: ``is 23``, ``komt uit Goor``.
PREDICATE = frozenset({"is", "pas", "jaar", "afkomstig"})
_UNIT = r"P(?: [ANBH])*(?: \( [^()]*\))?(?: [ANBH])*"
_COORDINATION = re.compile(
    rf"(?<= ){_UNIT}(?: , {_UNIT})*(?: ,)? (?:en|&|plus) {_UNIT}(?= )|(?<= zowel ){_UNIT} als {_UNIT}(?= )"
)
Who = dict[int, Person]
COPULAS = frozenset({"is", "was", "werd", "wordt", "bleef", "blijft", "heet", "heette"})


def is_attribute(item: Item, shapes: frozenset[str]) -> bool:
    """Whether an item is an attribute said in one of these shapes."""
    return item.symbol in ATTRIBUTES and item.mention is not None and item.mention.shape in shapes


def is_before(item: Item) -> bool:
    """Whether an item is an attribute that stands before its name."""
    return is_attribute(item, BEFORE)


def is_behind(item: Item) -> bool:
    """Whether an item is an attribute that stands behind its name."""
    return is_attribute(item, BEHIND)


def word_of(item: Item) -> Mention:
    """An item as a mention of sex, for evidence."""
    return Mention("sex", item.start, item.end, "")


class Coordinations:
    """Which names of a row are members of one coordination."""

    def __init__(self, row: Row) -> None:
        self._of: dict[int, list[Item]] = {}
        self.all: list[list[Item]] = []
        if row.text.count(" P ") > 1:
            for match in _COORDINATION.finditer(row.text):
                first, last = row.span(match)
                names = [item for item in row.items[first:last] if item.symbol == "P"]
                self.all.append(names)
                for item in names:
                    self._of[id(item)] = names

    def with_name(self, item: Item) -> list[Item]:
        """The members of the coordination that a name is in, or the name alone."""
        return self._of.get(id(item), [item])

    def from_name(self, item: Item) -> list[Item]:
        """The name and the members behind it."""
        names = self.with_name(item)
        return names[names.index(item) :]


def teach(items: Iterable[Item], people: Sequence[Person]) -> None:
    """Let persons learn the attributes and roles in ``items``."""
    for item in items:
        if item.symbol in ATTRIBUTES and item.mention is not None:
            for person in people:
                person.learn(item.mention)
        elif item.mention is None and item.symbol.isalpha():
            sex = sex_of_role(item.symbol)
            for person in people:
                person.tell_sex(sex, word_of(item))
                if item.symbol in DESCRIPTIONS:
                    person.roles.add(item.symbol)
