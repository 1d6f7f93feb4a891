"""Groups: ``het duo``, ``de zussen Bakker``, ``de oudste``, ``beide Friezen``, ``zijn plaatsgenoten A en B``."""

from __future__ import annotations

from pipeline import data
from pipeline.linking.attributes import is_behind, teach, word_of
from pipeline.linking.items import Item
from pipeline.linking.people import Person
from pipeline.linking.reader import Reader
from pipeline.linking.roles import (
    ARTICLES,
    FAMILIES,
    FELLOWS,
    GROUPS,
    NUMBERS,
    is_plural,
    is_plural_noun,
)
from pipeline.linking.verbs import PLURAL_VERBS, is_finite

#: A surname with its tussenvoegsels has at most this many words.
_SURNAME = 4


def sibling(reader: Reader, first: int) -> bool:
    """``De oudste``, ``de middelste``: of those last named together, by their ages."""
    word = reader.symbol(first + 1)
    if word not in {"oudste", "jongste", "middelste"} or reader.symbol(first) != "de":
        return False
    following = reader.symbol(first + 2)
    if following.isalpha() and not (following in data.words_after_nouns() or following in {"T", "R", "D"}):
        return False
    people = [p for p in reader.together_before(first) if "age" in p.attributes]
    ages = sorted({int(p.attributes["age"]) for p in people})
    if len(people) < 2 or len(ages) != len(people) or (word == "middelste" and len(people) != 3):
        return False
    age = ages[0] if word == "jongste" else ages[-1] if word == "oudste" else ages[1]
    person = next(p for p in people if p.attributes["age"] == age)
    reader.put(person, first, first + 2)
    return True


def group(reader: Reader, number: int) -> None:
    """``Het duo``, ``de broers Bakker uit Goor``: those named together."""
    symbol = reader.symbol(number)
    before = reader.symbol(number - 1)
    size = GROUPS[symbol]
    if _from_there(reader, number, size):
        return
    if not (before in ARTICLES or before in {"beide"} or symbol == "beiden") or reader.symbol(number + 1) in {
        "P",
        "PP",
    }:
        return
    if symbol in FAMILIES and _family_named(reader, number):
        return
    people = reader.together_before(number)
    if symbol in FAMILIES and len({p.surname for p in people}) != 1:
        people = _family(reader)
    if len(people) != size:
        return
    if number + 1 < len(reader.row.items) and is_behind(reader.row.items[number + 1]):
        teach([reader.row.items.pop(number + 1)], people)
    first = number - (before in ARTICLES or before == "beide")
    reader.put_group(people, first, number + 1)


def _from_there(reader: Reader, number: int, size: int) -> bool:
    """``Het duo uit Lisse, A en B,``: the town is of those named behind."""
    items = reader.row.items[number + 1 : number + 4]
    if (
        len(items) < 3
        or not is_behind(items[0])
        or items[1].symbol not in {",", ":"}
        or id(items[2]) not in reader.who
    ):
        return False
    names = reader.together.from_name(items[2])
    if len(names) != size:
        return False
    teach([reader.row.items.pop(number + 1)], [reader.who[id(n)] for n in names])
    reader.row.refresh()
    return True


def _family(reader: Reader) -> list[Person]:
    """The only two skaters of the report that share a surname."""
    families: dict[str, list[Person]] = {}
    for person in reader.cast.people.values():
        if person.skater and person.surname:
            families.setdefault(person.surname, []).append(person)
    found = [people for people in families.values() if len(people) == 2]
    return found[0] if len(found) == 1 else []


def counted(reader: Reader, number: int) -> None:
    """``De twee Elburgers``, ``beide Friezen``: those last named together are."""
    symbol, demonym = reader.symbol(number), reader.symbol(number + 1)
    first = number - (reader.symbol(number - 1) in ARTICLES)
    if first < number and _act(reader, number + 1):
        # ``De twee eindigden als eerste en tweede``, ``die twee rijdsters werden``
        people = reader.together_before(first)
        lately = [*reader.cast.previous, *reader.inside(first)]
        if len(people) == NUMBERS[symbol] and all(any(p is q for q in lately) for p in people):
            reader.put_group(people, first, number + 1 + (is_plural_noun(demonym)))
        return
    if demonym not in {"H", "B", "N"} or (first == number and symbol != "beide"):
        return
    item = reader.row.items[number + 1]
    people = reader.together_before(number)
    if not is_plural(item) or len(people) != NUMBERS[symbol] or reader.symbol(number + 2) in {"P", "PP"}:
        return
    mention = item.mention
    if mention is not None and all(p.fits([mention], None) for p in people):
        teach([item], people)
        reader.put_group(people, first, number + 2)


def _act(reader: Reader, number: int) -> bool:
    """Whether at an item, or behind a noun there, stands the verb of which a number is the subject."""
    number += is_plural_noun(reader.symbol(number))
    verb = reader.symbol(number)
    return is_finite(verb) and (verb in PLURAL_VERBS or verb.endswith(("den", "ten")))


def _family_named(reader: Reader, number: int) -> bool:
    """``De broers Bakker uit Goor``: all of that surname, and what is said of them together."""
    items = reader.row.items
    for last in range(number + 2, min(len(items), number + _SURNAME) + 1):
        if items[last - 1].mention is not None or not items[last - 1].symbol[:1].isalpha():
            return False
        sex = FAMILIES[items[number].symbol]
        surname = " ".join(i.symbol for i in items[number + 1 : last])
        people = [p for p in reader.cast.family(surname) if p.fits([], sex)]
        if len(people) > 1:
            break
    else:
        return False
    for person in people:
        person.tell_sex(sex, word_of(items[number]))
    while last < len(items) and is_behind(items[last]):
        teach([items.pop(last)], people)
    if len(people) == GROUPS[items[number].symbol]:
        reader.put_group(people, number - (reader.symbol(number - 1) in ARTICLES), last)
    reader.row.refresh()
    return True


def fellows(reader: Reader) -> list[tuple[str, list[Item], Person | None]]:
    """``Zijn landgenoot B``, ``plaatsgenotes B en C``, ``A's landgenote B``: the names, with what they share with somebody
    else, and with whom where a genitive tells."""
    found = []
    items = reader.row.items
    for number, item in enumerate(items):
        kind = FELLOWS.get(item.symbol)
        following = number + 1
        while reader.symbol(following) == "en" or data.is_person_noun(reader.symbol(following)):
            # ``dorpsgenoot en trainingsmaat A``
            following += 1
        if kind is not None and id(items[min(following, len(items) - 1)]) in reader.who:
            name = items[following]
            owner = reader.who.get(id(items[number - 1])) if number else None
            names = reader.together.from_name(name) if item.symbol.endswith(("en", "es")) else [name]
            found.append((kind, names, owner))
    return found


def share(reader: Reader, kind: str, names: list[Item], owner: Person | None = None) -> None:
    """Give the members of ``names`` what they share with the person spoken of before them."""
    number = next((n for n, item in enumerate(reader.row.items) if item is names[0]), 0)
    people = [reader.who[id(name)] for name in names]
    others = [owner] if owner else [*reader.inside(number), *reversed(reader.cast.recent)]
    others = [p for p in others if p not in people]
    if not others:
        # ``Uit Goor vertrok een volle bus. Dorpsgenote A reed 40,12``
        town = reader.cast.town_before(names[0].start) if kind == "hometown" else None
        if town is not None:
            for person in people:
                person.learn(town)
        return
    for mention in reader.cast.nations:
        if mention.kind == kind and kind not in others[0].attributes and others[0].fits([mention], None):
            others[0].learn(mention)
    for person in people:
        person.fellow(kind, others[0])
