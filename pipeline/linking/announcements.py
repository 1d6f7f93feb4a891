"""Skaters told of before they are named: ``Er was nog een Chinees die won. Xu Fu reed 35,1``, ``Twee andere Brabanders kwamen er
niet aan te pas. A werd zestiende``, ``Ook een plaatsgenote deed van zich spreken. A werd elfde``, ``De verrassing kwam uit Goor. De
18-jarige A werd derde``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline import data
from pipeline.linking.attributes import ATTRIBUTES, is_attribute, is_before, is_behind
from pipeline.linking.people import Announced
from pipeline.linking.roles import ARTICLES, FELLOWS, NUMBERS, is_modifier, is_plural, is_plural_noun
from pipeline.linking.verbs import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.linking.items import Item
    from pipeline.linking.reader import Reader

_COMES = re.compile(r"kom|kwam|stam")
#: What a skater is for a report.
_SURPRISES = frozenset(
    "verrassing sensatie stunt primeur revelatie smaakmaker uitblinker uitschieter debutant debutante".split()
)
#: For so many sentences a group is waited for, and somebody single.
_GROUP_LASTS, _ONE_LASTS = 9, 1
_PORTRAIT = frozenset({"portrait"})
#: What a name that opens a sentence may have before it.
_LEADS = frozenset({"ook", "voor", "zo", "eerst", "maar"})


def meet(reader: Reader) -> None:
    """Who opens the sentence may be whom one before announced without a name."""
    waiting = reader.cast.announced
    if not waiting:
        return
    items = reader.row.items
    opening = next((item for item in items if not _leads(item)), None)
    if opening is not None and id(opening) in reader.who:
        person = reader.who[id(opening)]
        for each in waiting:
            new = person.first == opening.start
            if (new or each.lasts <= _ONE_LASTS) and each.tell(person):
                each.count -= 1
    for each in waiting:
        each.lasts -= 1
    reader.cast.announced = [each for each in waiting if each.count and each.lasts > 0]


def _leads(item: Item) -> bool:
    """Whether a word may stand before the name that opens a sentence."""
    return item.symbol in ARTICLES or item.symbol in _LEADS or is_modifier(item.symbol) or is_before(item)


def portray(reader: Reader) -> None:
    """``Neem A. Een kerel van twee meter, 26 jaar, uit Goor.``: said of the only one whom the sentence before names."""
    people = list(dict.fromkeys(reader.cast.previous))
    if len(people) != 1:
        return
    items = reader.row.items
    for number, item in enumerate(items):
        drawn = is_attribute(item, _PORTRAIT) or (
            # ``Wie is A? Een schilder uit Goor die ...``
            item.symbol == "H"
            and is_behind(item)
            and items[0].symbol in {"een", "zo'n", "geen"}
            and not any(is_finite(i.symbol) and not data.is_person_noun(i.symbol) for i in items[:number])
            and reader.symbol(number + 1) in {".", ",", "die", "met", "en", "dus"}
        )
        named = any(id(i) in reader.who for i in items[:number])
        if drawn and not named and item.mention is not None and people[0].fits([item.mention], None):
            people[0].learn(item.mention)


def announce(reader: Reader) -> None:
    """Keep what the sentence says of somebody whom it does not name."""
    items = reader.row.items
    reader.cast.nations = [i.mention for i in items if i.mention is not None and is_plural(i)]
    if any(id(item) in reader.who for item in items):
        return
    for number, item in enumerate(items):
        if item.mention is None and item.symbol not in FELLOWS:
            continue
        back = number
        while back and (is_modifier(items[back - 1].symbol) or is_before(items[back - 1])):
            back -= 1
        before = items[back - 1].symbol if back else ""
        mention = item.mention
        if _denied(items, number):
            continue
        if mention is not None and mention.shape == "represented":
            reader.cast.announced.append(Announced(1, _ONE_LASTS, mention))
        elif mention is None:
            kind = FELLOWS.get(item.symbol)
            if kind is not None and before == "een" and reader.cast.recent:
                reader.cast.announced.append(
                    Announced(1, _ONE_LASTS, kind=kind, owner=reader.cast.recent[-1])
                )
        elif before in NUMBERS and _of_several(reader, number):
            if sum(i.symbol in ATTRIBUTES for i in items) > 1:
                continue  # ``twee Friezen en een Groningse``: who is who is not told
            group = Announced(NUMBERS[before], _GROUP_LASTS, mention)
            if any(i.symbol == "andere" for i in items[back:number]):
                hero = reader.cast.protagonist()
                if hero is not None:
                    group.tell(hero)
            reader.cast.announced.append(group)
        elif (number and is_surprise(reader, number - 1)) or (
            mention.shape in {"noun", "demonym_noun"} and not is_plural(item) and before == "een"
        ):
            reader.cast.announced.append(Announced(1, _ONE_LASTS, mention))


def _denied(items: Sequence[Item], number: int) -> bool:
    """Whether a clause says that nobody did: ``Nooit eerder won een Fries``, not ``Geen zege, wel een Fries die``."""
    for item in reversed(items[:number]):
        if item.symbol in {",", "maar"}:
            return False
        if item.symbol in {"nooit", "geen"}:
            return True
    return False


def is_surprise(reader: Reader, number: int) -> bool:
    """Whether a noun tells where somebody is from who is named next: ``De verrassing kwam uit Goor.``"""
    items = reader.row.items
    return items[number].symbol in _SURPRISES and number + 1 < len(items) and comes_from(items[number + 1])


def comes_from(item: Item) -> bool:
    """Whether a verb says where somebody is from: ``kwam uit Goor``."""
    return item.mention is not None and _COMES.match(item.mention.text) is not None


def _of_several(reader: Reader, number: int) -> bool:
    """Whether an attribute is that of a plural: ``Brabanders``, ``Goorse rijders``, ``rijders uit Goor``."""
    items = reader.row.items
    item = items[number]
    if is_plural(item):
        return True
    if is_behind(item):
        return number > 0 and is_plural_noun(items[number - 1].symbol)
    following = items[number + 1].symbol if number + 1 < len(items) else ""
    return is_before(item) and is_plural_noun(following) and data.is_person_noun(following)
