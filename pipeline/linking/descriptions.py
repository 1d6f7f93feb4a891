"""Who is meant where no name is given: descriptions, pronouns and words for groups.

``De Fries``, ``de 26-jarige uit Goor``, ``de titelverdediger``, ``hij``, ``het duo``: each is put in the place of a
name in the row, if one person fits; if nobody does, the words stay what they are.
"""

from __future__ import annotations

import re

from pipeline import data
from pipeline.linking.announcements import announce, comes_from, is_surprise, meet, portray
from pipeline.linking.attributes import ATTRIBUTES, COPULAS, Who, is_before, is_behind, teach, word_of
from pipeline.linking.clauses import behind_dateline
from pipeline.linking.groups import counted, fellows, group, share, sibling
from pipeline.linking.introductions import announced, medals, predicates
from pipeline.linking.items import Row
from pipeline.linking.people import Cast, Person, oblique
from pipeline.linking.phrases import absorb, beats, behind, drop_owners, join_fellows, sex_of_phrase
from pipeline.linking.pronouns import (
    demonstrative,
    homes,
    named_last,
    object_form,
    one_and_other,
    possessive,
    pronoun,
    the_latter,
)
from pipeline.linking.races import segments
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
    RELATIVES,
    WINNERS,
    Sex,
    is_modifier,
    is_plural,
    is_plural_noun,
)
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: All that is read as a description, a pronoun or a group begins with or is one of these.
_READ = frozenset(
    {*ARTICLES, *PRONOUNS, *OBJECTS, *POSSESSIVES, *GROUPS, *NUMBERS, "laatstgenoemde", "eerstgenoemde"}
)

#: What singles one out among many: ``de beste Nederlander``.
_SINGLED = re.compile(r"(?:ste|enige|eerste|tweede|derde|vierde)$")
_PARTICIPLE = re.compile(r"[a-z]{3,}ende$|(?:geboren|opgegroeide|getogen|woonachtige|gevestigde)$")
#: The words of ``van zich af`` and ``achter zich`` stand between a name and the comma, in items.
_PARTICLE_REACH = 6
#: Nouns for who has a title, and what stands before them.
_TITLE = re.compile(r"(?:kampioen|houder|verdediger)(?!e)|(?P<f>kampioene|houdster|verdedigster|winnares)")
_OF_TITLES = frozenset(
    "voormalig regerend uittredend heersend drievoudig tweevoudig viervoudig meervoudig oud ex - toenmalig".split()
)
_ABSENT = frozenset("ontbrak ontbreekt keek kijkt heet heette wordt".split())
_FROM = frozenset({"uit", "afkomstig"})
_CALLED = frozenset({"heet", "heette"})


def resolve(row: Row, cast: Cast) -> Who:
    """Read the noun phrases of a row, in place; returns the person of each ``P`` item by its identity."""
    who: Who = {}
    for item in row.items:
        if item.symbol == "P" and item.mention is not None:
            who[id(item)] = cast.named(item.mention)
    reader = Reader(row, cast, who)
    shared = fellows(reader) if "geno" in row.text else []
    if " en " in row.text and (row.symbols & RELATIVES.keys() or "geno" in row.text or "maat" in row.text):
        join_fellows(row, who)
    if row.text.count(" P ") > 1:
        drop_owners(row, who)
    reader.together = absorb(row, who)
    announced(row, who, reader.together)
    meet(reader)
    portray(reader)
    _read(reader)
    homes(reader)
    for kind, names, owner in shared:
        share(reader, kind, names, owner)
    announce(reader)
    if not row.symbols.isdisjoint(ATTRIBUTES):
        predicates(row, who, reader.together)
        medals(row, who)
    return who


def _read(reader: Reader) -> None:
    """Read the row from left to right."""
    _without_article(reader)
    _the_winner(reader)
    one_and_other(reader)
    number = 0
    while number < len(reader.row.items):
        symbol = reader.row.items[number].symbol
        if symbol not in _READ:
            number += 1
            continue
        if symbol in ARTICLES:
            (
                _description(reader, number)
                or _titled(reader, number)
                or sibling(reader, number)
                or the_latter(reader, number)
                or demonstrative(reader, number)
            )
        elif symbol in PRONOUNS:
            pronoun(reader, number)
        elif symbol in OBJECTS and object_form(reader, number):
            pass
        elif symbol in POSSESSIVES:
            possessive(reader, number)
        elif symbol in {"laatstgenoemde", "eerstgenoemde"} and reader.symbol(number - 1) != "de":
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
        if is_before(item) and not comes_from(item):
            content = last
        elif last == first + 1 and (participle := _participle(reader, last)) is not None:
            last = participle  # ``de in Groningen studerende Fries``
        elif item.mention is not None or item.symbol in FAMILIES:
            break
        elif (
            head is None
            and item.symbol not in {"die", "dat"}
            and not is_surprise(reader, last)
            and (
                _names_somebody(item.symbol, content > first or _from_a_town(reader, last))
                or (
                    _may_have_subject(reader, first) and item.symbol.isalpha() and _is_of_a_town(reader, last)
                )
                or (content > first and row.items[content].symbol == "A" and _from_a_town(reader, last))
            )
        ):
            head = item.symbol
            content = last
        elif head is not None and content == last - 1 and (behind_it := _to_a_town(reader, last)) is not None:
            content = behind_it  # ``de studente psychologie uit Goor``, ``de leraar lichamelijke opvoeding uit Goor``
            last = behind_it
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
    if following in {"die", "dat"} and head is not None and first and _of_a_stranger(reader, mentions):
        reader.put_nobody(first, last)
        return True
    items = row.items[first:last]
    if items[0].symbol in {"het", "dit", "'t"} and head is None:
        return False
    if reader.symbol(first - 1) == "als" and not any(_SINGLED.search(item.symbol) for item in items):
        return False  # ``De speaker kondigde hem aan als de man van Urk``: so he says
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
    equal = _equal(reader, first, last) if mentions else None
    if equal is not None:
        if equal.fits(mentions, sex):
            teach(attributes, [equal])
            equal.tell_sex(sex, word_of(items[-1]))
        return False
    person = _antecedent(reader, first, last)
    if person is not None and person.fits(mentions, sex):
        reader.put(person, first, last)
    else:
        person = reader.find(mentions, sex, first, last, head, reader.elsewhere(first))
    if person is None:
        return False
    teach(attributes, [person])
    if head in DESCRIPTIONS and head is not None:
        person.roles.add(head)
    behind(row, first, reader.who, reader.together)
    return True


def _of_a_stranger(reader: Reader, mentions: list[Mention]) -> bool:
    """Whether a relative clause without a comma tells of somebody from a place that nobody here is from: ``sneller dan het meisje uit Goor
    dat tweede werd``."""
    homes = [(m.kind, m.value) for m in mentions if m.kind in {"hometown", "region"} and m.shape in _FROM]
    aged = any(m.kind == "age" for m in mentions)
    return (
        bool(homes)
        and not aged
        and not any(
            person.attributes.get(kind) == value
            for person in reader.cast.people.values()
            for kind, value in homes
        )
    )


def _the_winner(reader: Reader) -> None:
    """``A werd tweede achter B. De winnaar was ook op de mijl de beste``: who won, if the sentence before named him and this one nobody."""
    items = reader.row.items
    first = behind_dateline(reader.row)
    if reader.symbol(first) != "de" or reader.symbol(first + 1) != "R" or reader.who:
        return
    mention, winner = items[first + 1].mention, reader.cast.winner
    if mention is None or mention.text.casefold() not in {"winnaar", "winnares"} or winner is None:
        return
    acts = is_finite(reader.symbol(first + 2)) or reader.symbol(first + 2) == "S"
    if acts and any(person is winner for person in reader.cast.previous) and "P" not in reader.row.symbols:
        reader.put(winner, first, first + 2)


def _without_article(reader: Reader) -> None:
    """``Zeventienjarige Wommelser bleef``, ``Fries won``: what opens a note goes without its article."""
    items = reader.row.items
    last = next((n for n, item in enumerate(items) if not is_before(item)), len(items))
    if not last or not reader.cast.recent or any(is_plural(item) for item in items[:last]):
        return
    head = reader.symbol(last) if _names_somebody(reader.symbol(last), described=True) else None
    mention = items[last - 1].mention
    if head is None and (mention is None or mention.shape not in {"noun", "demonym_noun"}):
        return
    last += head is not None
    verb = reader.symbol(last)
    if not (is_finite(verb) or verb in {"R", "S"}):
        return
    attributes = items[:last]
    mentions = [item.mention for item in attributes if item.mention is not None]
    person = reader.find(mentions, sex_of_phrase(attributes), 0, last, head, reader.elsewhere(0))
    if person is not None:
        teach(attributes, [person])


def _titled(reader: Reader, first: int) -> bool:
    """Who is called by a title as the subject of a clause: ``De voormalig wereldkampioen reed``, ``Toen de titelverdedigster viel``."""
    items = reader.row.items
    last = first + 1
    while last < len(items) and (items[last].symbol in _OF_TITLES or is_modifier(items[last].symbol)):
        last += 1
    if (
        last + 1 >= len(items)
        or items[last].symbol != "E"
        or items[first].symbol not in {"de", "die", "deze"}
    ):
        return False
    mention = items[last].mention
    word = mention.text.casefold() if mention is not None and mention.shape == "title" else ""
    title = _TITLE.search(word)
    following = reader.symbol(last + 1)
    if (
        title is None
        or not is_finite(following)
        or following in _ABSENT
        or not _may_have_subject(reader, first)
    ):
        return False
    sex: Sex = "f" if title["f"] else None
    return reader.find([], sex, first, last + 1, None, reader.elsewhere(first)) is not None


def _antecedent(reader: Reader, first: int, last: int) -> Person | None:
    """Whom a description behind a comma and before a relative clause goes on about, with no more than the particle of a
    verb between: ``zette A opzij, de Noor die vorig jaar won``."""
    if reader.symbol(first - 1) != "," or reader.symbol(last) != "die":
        return None
    for number in range(first - 2, max(first - _PARTICLE_REACH, -1), -1):
        item = reader.row.items[number]
        if id(item) in reader.who:
            return reader.who[id(item)]
        if item.mention is not None or not item.symbol.isalpha() or is_finite(item.symbol):
            return None
    return None


def _may_have_subject(reader: Reader, first: int) -> bool:
    """Whether the subject may stand at an item: it opens the sentence or stands behind the verb."""
    return first == 0 or is_finite(reader.symbol(first - 1))


def _equal(reader: Reader, first: int, last: int) -> Person | None:
    """Whom a clause says the description is, with a form of ``zijn`` or ``heten``: ``A is de enige Fries``, ``Als zevende was
    A de beste Nederlander``, ``De jongste Belg in Inzell heet A``."""
    items, parts = reader.row.items, segments(reader.row)
    if reader.symbol(first - 1) in COPULAS and first > 1 and id(items[first - 2]) in reader.who:
        return reader.who[id(items[first - 2])]
    clause = [n for n in range(len(items)) if parts[n] == parts[first]]
    verbs = [n for n in clause if items[n].symbol in COPULAS and not first <= n < last]
    singled = any(_SINGLED.search(item.symbol) for item in items[first:last])
    if len(verbs) != 1 or not (singled or items[verbs[0]].symbol in _CALLED):
        return None
    names = [n for n in clause if id(items[n]) in reader.who and oblique(reader.row, n) is None]
    # The name beside the verb, the description behind it or before the verb.
    beside = [n for n in names if n in {verbs[0] - 1, verbs[0] + 1}]
    return reader.who[id(items[beside[0]])] if len(names) == 1 and beside else None


def _participle(reader: Reader, first: int) -> int | None:
    """The participle that ends what stands before a noun with a preposition of its own: ``de in Australië geboren Fries``."""
    if reader.symbol(first) not in {"in", "op", "bij", "voor", "te", "aan"}:
        return None
    return next((n for n in range(first + 2, first + 5) if _PARTICIPLE.search(reader.symbol(n))), None)


def _to_a_town(reader: Reader, first: int) -> int | None:
    """The last of the words that go on with a noun up to where somebody is from, ``leraar lichamelijke opvoeding`` before
    ``uit Goor``; None where a verb or another phrase comes between."""
    for number in range(first, first + 3):
        word = reader.symbol(number)
        if not word.isalpha() or not word.islower() or is_finite(word) or word in ARTICLES:
            return None
        if _from_a_town(reader, number):
            return number
    return None


def _from_a_town(reader: Reader, number: int) -> bool:
    """Whether a noun has behind it where somebody is from: ``de politievrouw uit Goor``."""
    items = reader.row.items
    noun = items[number].symbol
    one = noun not in GROUPS and not is_plural_noun(noun)
    return (
        one and number + 1 < len(items) and items[number + 1].symbol == "H" and is_behind(items[number + 1])
    )


def _is_of_a_town(reader: Reader, number: int) -> bool:
    """The same of a noun that need not be one for a person, as others come from a town too: ``de concurrentie kwam uit Goor``."""
    return _from_a_town(reader, number) and not comes_from(reader.row.items[number + 1])


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
