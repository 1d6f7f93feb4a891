"""The parties of a clause: persons by name, and those that are only counted (``twee man``, ``iedereen``, ``niemand``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.linking.claims import Reading
from pipeline.linking.clauses import Clause
from pipeline.linking.items import Item
from pipeline.linking.people import Person, Sex, oblique
from pipeline.numbers import CARDINALS

ONLY = frozenset("alleen enkel slechts uitsluitend louter maar".split())
#: ``Alleen`` reaches no further than to these.
_BOUNDS = frozenset("P PP R RR T TT D DD".split())
_CIRCUMSTANCES = frozenset("op in bij over tijdens na W D U vandaag gisteren".split())
#: Plurals and singulars for those in the race.
PEOPLE = frozenset(
    """man mannen mensen vrouw vrouwen rijder rijders rijdster rijdsters naam namen schaatser schaatsers schaatsster schaatssters
    concurrent concurrenten concurrente concurrentes ander anderen dame dames heer heren meisje meisjes jongen jongens knul knullen
    meid meiden deelnemer deelnemers deelneemster deelneemsters tegenstander tegenstanders tegenstandster tegenstandsters collega
    collega's landgenoot landgenoten landgenote landgenotes kerel kerels gasten lieden stayer stayers sprinter sprinters sprintsters
    noren amerikanen amerikaan duitsers duitser japanners japanner canadezen canadees russen rus koreanen noor italianen fransen belgen
    friezen brabanders nederlanders nederlander nederlandse nederlandsen drenten groningers zeeuwen limburgers tukkers snelleren
    iemand renner renners loper lopers vrouwspersoon junioren senioren""".split()
)
#: ``landgenoot``, ``provinciegenotes``
_FELLOWS = ("genoot", "genote", "genoten", "genotes")
_ALL = re.compile(
    r"(?:iedereen|allen|allemaal|alles en iedereen|(?:de|alle|al (?:zijn|haar|de)) (?:andere )?(?:anderen|rest|concurrenten|concurrentes|rivalen|"
    r"rivales|tegenstanders|tegenstandsters|deelnemers|deelneemsters|mannen|vrouwen|rijders|rijdsters|dames|heren|favorieten|collega's|buitenlanders)|"
    r"alle (?:[a-z]+e )?(?:namen|toppers|kanonnen|favorieten|mededingers|specialisten|stayers|sprinters|sprintsters|kanshebbers|kopstukken)|"
    r"(?:heel |gans )?(?:het|de) (?:[a-z]+e )?(?:veld|deelnemersveld|concurrentie|tegenstand|bende|meute)|de rest(?: van het veld)?) "
)
#: Behind these stands the field that is spoken of, and nobody beaten.
_WHERE = frozenset({"bij", "in", "op", "onder"})
_NONE = re.compile(
    r"(?:niemand(?: anders)?|geen mens|geen sterveling|geen kip|geen (?:ander|andere|enkele|van de|van haar|van zijn|enkel)(?: [a-z]+){0,2}?) "
)
#: Behind these ``haar`` is no possessive.
_OBJECT_BEFORE = frozenset(
    """te voor af als op in nog het de alleen daar er niet toch nipt net vooraf . , T na met vandaag gisteren ditmaal deze nu W D toen
    uiteindelijk ook het telkens steeds sneller eerder""".split()
)
_VERBAL = re.compile(
    r"^(?:ge|ver|over|onder)[a-z]+(?:d|t|en)$|^(?:af|voor)ge[a-z]+$|^(?:kloppen|passeren|[a-z]+de|[a-z]+te)$"
)
_PRONOUNS: dict[str, Sex] = {"hem": "m", "haar": "f", "hen": None, "hun": None, "ze": None}
#: What a bare number stands before when it counts persons: ``drie waren sneller``, ``waren er vier sneller``.
_COUNTED = frozenset(
    "achter waren was gingen reden bleken doken sneller rapper harder vlugger beter er nog voor eronder daaronder finishten bleven te boven toestaan".split()
)
_JOINERS = frozenset({",", "en", "in", "met", "T", "&", "plus", "als", "tweede", "(", ")"})


@dataclass(slots=True)
class Party:
    """A party of a clause. ``quantity`` is ``named``, ``count``, ``all``, ``none``, ``pronoun`` or ``rank`` (``de winnares``);
    ``only`` tells that nobody else is, ``save`` who is left out (``iedereen, op A na``)."""

    quantity: str
    first: int
    last: int
    people: list[Person]
    count: int = 0
    preposition: str | None = None
    only: bool = False
    sex: Sex = None
    save: list[Person] | None = None


def parties(clause: Clause, reading: Reading) -> list[Party]:
    """The parties of a clause, from left to right; numbers are those of the items of the clause."""
    found: list[Party] = []
    for party in _scan(clause, reading):
        if found and _saved(clause, found[-1], party):
            found[-1].save = party.people
            continue
        counted = next((n for n, before in enumerate(found) if _apposed(clause, before, party)), None)
        if counted is not None:
            # ``is er maar één vlugger, A``
            party.preposition, party.only = found[counted].preposition, True
            found[counted] = party
            continue
        found.append(party)
    return found


def _apposed(clause: Clause, before: Party, party: Party) -> bool:
    """Whether the party names those that the one before it counts: ``waren er twee vlugger, A en B``."""
    return (
        party.quantity == "named"
        and before.quantity == "count"
        and before.count == len(party.people)
        and before.last < party.first
        and clause.symbols[party.first - 1] == ","
    )


def _saved(clause: Clause, before: Party, party: Party) -> bool:
    """Whether the party is the exception to the one before: ``niemand, op A na``."""
    if party.quantity != "named" or before.quantity not in {"all", "none"}:
        return False
    words = clause.symbols
    between = [w for w in words[before.last : party.first] if w != ","]
    after = words[party.last : party.last + 1]
    return (between[-1:] == ["op"] and after == ["na"]) or between[-1:] in (["behalve"], ["uitgezonderd"])


def _scan(clause: Clause, reading: Reading) -> Iterator[Party]:
    items = clause.items
    # ``alleen winnaar A en B``: a title before a name is no party of its own.
    words = ["winnaar" if is_winner(items, n) else item.symbol for n, item in enumerate(items)]
    text = [" ".join([*words[n : n + 6], ""]) for n in range(len(words))]
    number = 0
    while number < len(items):
        party = (
            _named(clause, reading, number)
            or _phrase(text[number], number)
            or _counted(items, words, number)
            or _pronoun(words, number)
            or _rank(items, words, number)
        )
        if party is None:
            number += 1
            continue
        party.preposition = party.preposition or _preposition(reading, clause, party.first)
        party.only = party.only or _only(words, party)
        if party.quantity != "all" or party.preposition not in _WHERE:
            # ``Bij de dames was het feest voor de club``
            yield party
        number = max(party.last, number + 1)


def is_winner(items: Sequence[Item], number: int) -> bool:
    """Whether the item is a noun for who won right before a name: ``winnares A``."""
    mention = items[number].mention
    return (
        items[number].symbol == "R"
        and number + 1 < len(items)
        and items[number + 1].symbol in {"P", "PP"}
        and mention is not None
        and mention.text.casefold().startswith("winn")
    )


def _preposition(reading: Reading, clause: Clause, number: int) -> str | None:
    return oblique(reading.row, clause.first + number)


def _named(clause: Clause, reading: Reading, number: int) -> Party | None:
    items = clause.items
    if items[number].symbol not in {"P", "PP"}:
        return None
    people = list(reading.people(items[number]))
    last = number + 1
    ahead = last
    while ahead < len(items) and (items[ahead].symbol in _JOINERS or is_winner(items, ahead)):
        ahead += 1
        if (
            ahead < len(items)
            and items[ahead].symbol in {"P", "PP"}
            and (items[ahead - 1].symbol in {"en", ",", "&"} or is_winner(items, ahead - 1))
        ):
            people.extend(p for p in reading.people(items[ahead]) if p not in people)
            last = ahead = ahead + 1
    return Party("named", number, last, people) if people else None


def _phrase(text: str, number: int) -> Party | None:
    for quantity, pattern in (("all", _ALL), ("none", _NONE)):
        match = pattern.match(text)
        if match:
            return Party(quantity, number, number + len(match.group().split()), [])
    return None


def _number(word: str) -> int:
    if word.isdigit():
        return int(word) if len(word) <= 2 else 0
    return 1 if word in {"één", "een", "eentje"} else CARDINALS.get(word, 0)


def _people_word(item: Item) -> bool:
    return item.symbol in PEOPLE or item.symbol in {"N", "B"} or item.symbol.endswith(_FELLOWS)


def _counted(items: Sequence[Item], words: Sequence[str], number: int) -> Party | None:
    """``twee man``, ``drie snellere rijders``, ``twee Friezen en een Drent``, ``vier`` in ``waren er vier sneller``."""
    count = _number(words[number])
    if words[number] == "iemand":
        return Party("count", number, number + 1, [], 1)
    if not 0 < count < 60:
        return None
    at = number + 1
    while at < len(words) and at - number <= 2 and not _people_word(items[at]) and words[at].endswith("e"):
        at += 1
    if at < len(words) and _people_word(items[at]):
        last = at + 1
        if last + 2 < len(words) and words[last] == "en":
            more = _counted(items, words, last + 1)
            if more is not None and more.last - last > 2:
                return Party("count", number, more.last, [], count + more.count)
        if words[last : last + 1] in (["P"], ["PP"]) or (
            words[number - 1 : number] == ["de"] and number > 1 and words[number - 2] == "van"
        ):
            return None
        return Party("count", number, last, [], count)
    following = words[number + 1] if number + 1 < len(words) else "."
    if words[number] in {"een", "1"}:
        return None
    return Party("count", number, number + 1, [], count) if following in _COUNTED else None


def _pronoun(words: Sequence[str], number: int) -> Party | None:
    word = words[number]
    if word not in _PRONOUNS:
        return None
    following = words[number + 1] if number + 1 < len(words) else "."
    if word == "haar" and following not in _OBJECT_BEFORE and not _VERBAL.match(following):
        return None
    return Party("pronoun", number, number + 1, [], sex=_PRONOUNS[word])


def _rank(items: Sequence[Item], words: Sequence[str], number: int) -> Party | None:
    """``De winnares``, ``de nummer twee``: whoever has the rank."""
    mention = items[number].mention
    if items[number].symbol != "R" or mention is None or not isinstance(mention.value, int):
        return None
    if not mention.text.casefold().startswith(("winn", "nummer", "overwinn")) or words[
        number - 1 : number
    ] not in (["de"], ["van"], ["voor"], ["uiteindelijke"], ["latere"]):
        return None
    return Party("rank", number, number + 1, [], mention.value)


def _only(words: Sequence[str], party: Party) -> bool:
    back = party.first - 1
    while back >= 0 and words[back] not in _BOUNDS and not (back == 0 and words[0] == "maar"):
        # ``alleen op de 500 meter`` leaves out other races.
        if words[back] in ONLY:
            return words[back + 1] not in _CIRCUMSTANCES or words[back + 1] == party.preposition
        back -= 1
    after = list(words[party.last : party.last + 3])
    return after[:2] == ["als", "enige"] or after[1:3] == ["als", "enige"] or after[:2] == ["als", "enigen"]
