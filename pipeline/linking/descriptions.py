"""Who is meant where no name is given: descriptions, pronouns and words for groups.

``De Fries``, ``de 26-jarige uit Goor``, ``de titelverdediger``, ``hij``, ``het duo``: each is put in the place of a
name in the row, if one person fits; if nobody does, the words stay what they are.
"""

from __future__ import annotations

from pipeline import data
from pipeline.linking.groups import counted, fellows, group, share, sibling
from pipeline.linking.introductions import announced, medals, predicates
from pipeline.linking.items import Row
from pipeline.linking.people import Cast
from pipeline.linking.phrases import (
    COPULAS,
    Who,
    absorb,
    beats,
    behind,
    is_before,
    is_behind,
    join_fellows,
    sex_of_phrase,
    teach,
    word_of,
)
from pipeline.linking.pronouns import demonstrative, homes, named_last, object_form, possessive, pronoun
from pipeline.linking.reader import Reader
from pipeline.linking.roles import (
    ARTICLES,
    DESCRIPTIONS,
    FAMILIES,
    GROUPS,
    NUMBERS,
    OBJECTS,
    OF_SOMEBODY,
    POSSESSIVES,
    PRONOUNS,
    WINNERS,
    Sex,
    is_modifier,
    is_plural,
    is_plural_noun,
)

#: All that is read as a description, a pronoun or a group begins with or is one of these.
_READ = frozenset(
    {*ARTICLES, *PRONOUNS, *OBJECTS, *POSSESSIVES, *GROUPS, *NUMBERS, "laatstgenoemde", "eerstgenoemde"}
)


def resolve(row: Row, cast: Cast) -> Who:
    """Read the noun phrases of a row, in place; returns the person of each ``P`` item by its identity."""
    who: Who = {}
    for item in row.items:
        if item.symbol == "P" and item.mention is not None:
            who[id(item)] = cast.named(item.mention)
    reader = Reader(row, cast, who)
    shared = fellows(reader) if "geno" in row.text else []
    if " en " in row.text and ("geno" in row.text or "maat" in row.text):
        join_fellows(row, who)
    reader.together = absorb(row, who)
    announced(row, who, reader.together)
    _first(reader)
    _read(reader)
    homes(reader)
    for kind, names in shared:
        share(reader, kind, names)
    _announce(reader)
    if any(s in row.text for s in (" A ", " H ")):
        predicates(row, who)
        medals(row, who)
    return who


def _read(reader: Reader) -> None:
    """Read the row from left to right."""
    number = 0
    while number < len(reader.row.items):
        symbol = reader.row.items[number].symbol
        if symbol not in _READ:
            number += 1
            continue
        if symbol in ARTICLES:
            _description(reader, number) or sibling(reader, number) or demonstrative(reader, number)
        elif symbol in PRONOUNS:
            pronoun(reader, number)
        elif symbol in OBJECTS and object_form(reader, number):
            pass
        elif symbol in POSSESSIVES:
            possessive(reader, number)
        elif symbol in {"laatstgenoemde", "eerstgenoemde"}:
            named_last(reader, number)
        if reader.symbol(number) in GROUPS:
            group(reader, number)
        elif reader.symbol(number) in NUMBERS:
            counted(reader, number)
        number += 1


_TEAMS = frozenset(
    "ploeg team equipe trein formatie trio duo kwartet viertal drietal estafetteploeg afvaardiging selectie delegatie vrouwen mannen dames heren achtervolgers achtervolgsters".split()
)


def _description(reader: Reader, first: int) -> bool:
    """A noun phrase of which the noun is a demonym, an age or a role."""
    row = reader.row
    last, head = first + 1, None
    content = first
    while last < len(row.items) and last - first <= 7:
        item = row.items[last]
        if is_before(item):
            content = last
        elif item.mention is not None or item.symbol in FAMILIES:
            break
        elif head is None and (
            _names_somebody(item.symbol, content > first or _from_a_town(reader, last))
            or (content > first and row.items[content].symbol == "A" and _from_a_town(reader, last))
        ):
            head = item.symbol
            content = last
        elif (
            head is not None and content == last - 1 and item.symbol.isalpha() and _from_a_town(reader, last)
        ):
            content = last  # ``de studente psychologie uit Goor``
        elif head is not None or not is_modifier(item.symbol):
            break
        last += 1
    if content == first:
        return False
    last = content + 1
    following = reader.symbol(last)
    if (following in {"P", "PP"} and not beats(row, first, last)) or any(
        is_plural(i) for i in row.items[first:last]
    ):
        return False
    if is_plural_noun(following) or following in _TEAMS:
        # ``brons voor de Nederlandse vrouwen``, ``de Friese ploeg``
        return False
    attributes = [i for i in row.items[first:last] if is_before(i)]
    while last < len(row.items) and is_behind(row.items[last]):
        attributes.append(row.items[last])
        last += 1
    mentions = [i.mention for i in attributes if i.mention is not None]
    following = reader.symbol(last)
    if (following in {"P", "PP"} and not beats(row, first, last)) or (
        following in {"van", "op", "over"} and not mentions and head not in OF_SOMEBODY
    ):
        return False
    if following == "," and reader.symbol(last + 1) == "P" and reader.symbol(last + 2) in {",", ".", ""}:
        # ``Het talent uit Goor, A, won``
        name = row.items[last + 1]
        if id(name) in reader.who and reader.who[id(name)].fits(mentions, None):
            teach(attributes, [reader.who[id(name)]])
        return False
    items = row.items[first:last]
    if items[0].symbol in {"het", "dit", "'t"} and head is None:
        return False
    sex = sex_of_phrase(items)
    if head in WINNERS and not mentions:
        return _winner(reader, first, last, WINNERS[head])
    if (
        not mentions
        and head is not None
        and head in {"man", "vrouw", "jongen", "meisje", "kampioen", "kampioene"}
        and row.items[first].symbol not in {"deze", "die"}
    ):
        return False
    if reader.symbol(first - 1) in COPULAS and first > 1 and id(row.items[first - 2]) in reader.who:
        # ``A is de enige Fries``
        subject = reader.who[id(row.items[first - 2])]
        if mentions and subject.fits(mentions, sex):
            teach(attributes, [subject])
            subject.tell_sex(sex, word_of(items[-1]))
        return False
    person = reader.find(mentions, sex, first, last, head, reader.elsewhere(first))
    if person is None:
        return False
    teach(attributes, [person])
    if head in DESCRIPTIONS and head is not None:
        person.roles.add(head)
    behind(row, first, reader.who, reader.together)
    return True


def _from_a_town(reader: Reader, number: int) -> bool:
    """Whether a noun has behind it where somebody is from: ``de politievrouw uit Goor``."""
    items = reader.row.items
    noun = items[number].symbol
    one = noun not in GROUPS and not is_plural_noun(noun)
    return (
        one and number + 1 < len(items) and items[number + 1].symbol == "H" and is_behind(items[number + 1])
    )


def _names_somebody(word: str, described: bool) -> bool:
    """Whether a noun stands for a skater: a role, or beside an attribute any noun for a person."""
    if word in GROUPS or is_plural_noun(word):
        return False
    return word in DESCRIPTIONS or word in WINNERS or (described and data.is_person_noun(word))


def _winner(reader: Reader, first: int, last: int, sex: Sex) -> bool:
    winner = reader.cast.winner
    if winner is None or not winner.fits([], sex):
        return False
    reader.put(winner, first, last)
    behind(reader.row, first, reader.who, reader.together)
    return True


def _first(reader: Reader) -> None:
    """Who opens the sentence is whom the one before announced without a name."""
    opening = reader.row.items[0] if reader.row.items else None
    if opening is not None and id(opening) in reader.who:
        person = reader.who[id(opening)]
        for mention in reader.cast.announced:
            if person.fits([mention], None):
                person.learn(mention)


def _announce(reader: Reader) -> None:
    """Keep what the sentence says of somebody whom it does not name."""
    items = reader.row.items
    named = any(id(item) in reader.who for item in items)
    reader.cast.nations = [i.mention for i in items if i.mention is not None and is_plural(i)]
    reader.cast.announced = []
    if named or {"nooit", "geen"} & {item.symbol for item in items[:4]}:
        return
    for number, item in enumerate(items):
        if (
            item.mention is not None
            and item.mention.shape in {"noun", "demonym_noun"}
            and not is_plural(item)
        ):
            back = number
            while back and (is_modifier(items[back - 1].symbol) or is_before(items[back - 1])):
                back -= 1
            if back and items[back - 1].symbol == "een":
                reader.cast.announced.append(item.mention)
