"""Names with what stands around them: ``de 18-jarige Noor A``, ``A uit Goor``, ``A (21)``, ``A, de Fries, ...``.

Which side of the name an attribute stands on shows in its shape: a demonym and ``18-jarige`` before it, ``uit``, an
age in brackets and the like behind it. What is read is taken off the row, so that constructions see the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline import data
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person
from pipeline.linking.roles import (
    ALL_OF_THEM,
    ARTICLES,
    DESCRIPTIONS,
    NUMBERS,
    POSSESSIVES,
    PRONOUNS,
    WINNERS,
    Sex,
    is_modifier,
    is_plural,
    is_plural_noun,
    sex_of_demonym,
    sex_of_role,
)
from pipeline.mention import Mention

Who = dict[int, Person]

ATTRIBUTES = frozenset("ANBH")
_BEFORE = frozenset(
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
_BEHIND = frozenset(
    {"uit", "afkomstig", "woonplaats", "van", "bracket", "list", "code", "jaar", "comma", "pas"}
)
_NOUNS = frozenset({"noun", "demonym_noun"})
#: Shapes that a clause gives its subject: ``is 23``, ``komt uit Goor``.
PREDICATE = frozenset({"is", "pas", "jaar", "afkomstig"})
#: How far a phrase reaches from its name, in items.
_REACH = 9
_UNIT = r"P(?: [ANBH])*(?: \( [^()]*\))?(?: [ANBH])*"
_COORDINATION = re.compile(rf"(?<= ){_UNIT}(?: , {_UNIT})*(?: ,)? (?:en|&|plus) {_UNIT}(?= )")
_FINITE = re.compile(
    r"^(?:werd|werden|was|waren|is|reed|reden|rijdt|ging|gingen|gaat|kwam|kwamen|komt|won|wonnen|wint|bleef|bleven|blijft|viel|vielen|"
    r"stond|stonden|staat|nam|namen|neemt|zag|had|hadden|heeft|deed|deden|gaf|hield|liep|sloot|schoof|moet|moeten|mag|mogen|gaan|zal|"
    r"zullen|wil|kan|mocht|moest|kreeg|pakt|eindigt|dook|stak|zat|liet|lag|hoort|wordt|[a-zà-ÿ]{3,}(?:de|te|den|ten))$"
)
_NOT_FINITE = re.compile(
    r"(?:ste|ende|weede|derde|vierde|oude|beide|tiende|trouwde|einde|geboorte|gemeente|hoogte|breedte|afgelopen|(?:ge|ver|be|ont)[a-z]+de|dochten)$"
)
PLURAL_VERBS = frozenset(
    "zijn waren werden hebben hadden mochten moesten konden gingen kwamen reden eindigden finishten pakten wonnen deelden "
    "veroverden zorgden bleven namen kregen stonden vielen".split()
)
COPULAS = frozenset({"is", "was", "werd", "wordt", "bleef", "blijft", "heet", "heette"})
_COMPANIONS = ("genoot", "genote", "maat", "maatje")
_TAUGHT = frozenset("TRSANHB")


def is_attribute(item: Item, shapes: frozenset[str]) -> bool:
    """Whether an item is an attribute said in one of these shapes."""
    return item.symbol in ATTRIBUTES and item.mention is not None and item.mention.shape in shapes


def is_before(item: Item) -> bool:
    """Whether an item is an attribute that stands before its name."""
    return is_attribute(item, _BEFORE)


def is_behind(item: Item) -> bool:
    """Whether an item is an attribute that stands behind its name."""
    return is_attribute(item, _BEHIND)


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


def join_fellows(row: Row, who: Who) -> None:
    """Take the noun out of ``A en stadgenoot B``, ``A, B en haar ploeggenote C``: they are named together."""
    number = 2
    while number < len(row.items) - 1:
        noun = row.items[number]
        first = number - (row.items[number - 1].symbol == "eigen")
        first -= row.items[first - 1].symbol in POSSESSIVES
        if (
            noun.symbol.endswith(_COMPANIONS)
            and id(row.items[number + 1]) in who
            and row.items[first - 1].symbol == "en"
        ):
            who[id(row.items[number + 1])].tell_sex(sex_of_role(noun.symbol), word_of(noun))
            del row.items[first : number + 1]
            row.refresh()
        number += 1


def absorb(row: Row, who: Who) -> Coordinations:
    """Give the persons named in a row the attributes that stand with their names, and take these off the row."""
    together = Coordinations(row)
    number = 0
    while number < len(row.items):
        item = row.items[number]
        if item.symbol == "P" and id(item) in who:
            number = _untitled(row, number)
            number = _before(row, number, who, together)
            behind(row, number, who, together)
        number += 1
    return together


#: Verbs of beating somebody, with the word that goes with them.
_BEATS = {
    "hield": "zich", "houdt": "zich", "liet": "zich", "laat": "zich", "bleef": "voor", "blijft": "voor", "troefde": "af",
    "troeft": "af", "klopte": "", "klopt": "", "versloeg": "", "verslaat": "", "passeerde": "", "passeert": "",
}  # fmt: skip


def beats(row: Row, first: int, name: int) -> bool:
    """Whether a noun phrase from ``first`` to the name behind it is the subject of a verb of beating, and the name who is
    beaten: ``In de sprint hield de man uit Goor A achter zich``. It is where nobody stands before the verb."""
    verb = row.items[first - 1].symbol if first else ""
    particle = _BEATS.get(verb)
    if particle is None:
        return False
    last = name
    while (
        last + 2 < len(row.items)
        and row.items[last + 1].symbol in {",", "en"}
        and row.items[last + 2].symbol == "P"
    ):
        last += 2
    before = {item.symbol for item in row.items[: first - 1]} & {"P", "PP", *PRONOUNS}
    after = {item.symbol for item in row.items[last + 1 :]}
    # ``Om brons troefde de Fin A de Est B af``: A is the Fin.
    return not before and not after & {"P", "PP", "B", "N"} and (not particle or particle in after)


def _untitled(row: Row, number: int) -> int:
    """Take the title off that stands right before the name at ``number`` (``wereldkampioene A``); returns where the name is then."""
    title = row.items[number - 1] if number else None
    if title is None or title.symbol != "E" or title.mention is None or title.mention.shape != "title":
        return number
    del row.items[number - 1]
    row.refresh()
    return number - 1


def _before(row: Row, number: int, who: Who, together: Coordinations) -> int:
    """Read what stands before the name at ``number``; returns where the name is then."""
    name = row.items[number]
    person = who[id(name)]
    first = number
    attributes: list[int] = []
    article = False
    for index in range(number - 1, max(-1, number - _REACH), -1):
        item = row.items[index]
        if is_before(item):
            attributes.append(index)
            first = index
        elif item.symbol in ARTICLES or item.symbol in {"een", "beide"} or item.symbol in NUMBERS:
            if attributes and index == first - 1:
                first = index
            article = True
            break
        elif item.symbol in {",", "en"}:
            # ``de 18-jarige en uit Goor afkomstige A``, ``postbode en Goorenaar A``
            if index + 1 == number or not is_before(row.items[index - 1]):
                break
        elif item.mention is not None or not (is_modifier(item.symbol) or data.is_person_noun(item.symbol)):
            break
    if not attributes:
        previous = row.items[number - 1] if number else None
        if previous is not None and previous.mention is None and data.is_person_noun(previous.symbol):
            names = together.from_name(name) if is_plural_noun(previous.symbol) else [name]
            teach([previous], [who[id(n)] for n in names])
        return number
    if article and beats(row, first, number):
        return number
    between = row.items[first:number]
    plural = any(is_plural(item) or is_plural_noun(item.symbol) for item in between)
    names = together.from_name(name) if plural else [name]
    people = [who[id(n)] for n in names if id(n) in who]
    teach(between, people)
    nearest = row.items[number - 1]
    if article or nearest.mention is not None:
        sex = sex_of_demonym(nearest, True)
        for each in people:
            each.tell_sex(sex, nearest.mention)
    kept = [item for item in between if item.symbol in WINNERS]
    row.items[first:number] = kept
    row.refresh()
    assert person is who[id(name)]
    return first + len(kept)


def behind(row: Row, number: int, who: Who, together: Coordinations) -> None:
    """Read what stands behind the person at ``number``: attributes, brackets, appositions."""
    name = row.items[number]
    person = who[id(name)]
    index = number + 1
    changed = False
    while index < len(row.items):
        item = row.items[index]
        if is_behind(item):
            teach([item], [who[id(n)] for n in _sharing(row, number, item, who, together)])
            del row.items[index]
        elif item.symbol == "(":
            close = next(
                (n for n in range(index + 1, min(len(row.items), index + 11)) if row.items[n].symbol in "()"),
                None,
            )
            if close is None or row.items[close].symbol != ")":
                break
            inside = row.items[index + 1 : close]
            holds = {part.symbol for part in inside}
            if not holds & _TAUGHT or holds & set("DEP"):
                # ``A (geen familie) uit Goor``
                if holds & set("DEP") or close + 1 >= len(row.items) or not is_behind(row.items[close + 1]):
                    break
                index = close + 1
                continue
            teach(inside, [person])
            times = [i.mention for i in inside if i.symbol == "T" and i.mention is not None]
            names = together.with_name(name)
            if len(times) == len(names) > 1 and names[-1] is name and not holds & set("RSU"):
                # ``A en B (respectievelijk 35,1 en 35,2)``
                for each, time in zip(names, times, strict=True):
                    each.facts.append(time)
            else:
                name.facts.extend(i.mention for i in inside if i.symbol in "TRSU" and i.mention is not None)
            del row.items[index : close + 1]
        elif item.symbol == "," and _apposition(row, index, name, who, together):
            pass
        elif item.symbol == "," and index + 1 < len(row.items) and row.items[index + 1].symbol == "die":
            _relative(row, index + 2, person)
            break
        else:
            break
        changed = True
    if changed:
        row.refresh()


def _sharing(row: Row, number: int, item: Item, who: Who, together: Coordinations) -> list[Item]:
    """Who else an attribute behind a name is of: ``A en B uit Goor`` are both from there."""
    name = row.items[number]
    names = together.with_name(name)
    if item.symbol != "H" or len(names) < 2 or names[-1] is not name:
        return [name]
    if len({who[id(n)].surname for n in names}) == 1 and who[id(name)].surname:
        # ``de zussen A, B en C de Boer uit Goor``
        return names
    if len(names) > 2:
        return [name]
    other = who[id(names[0])]
    alone = number >= 2 and row.items[number - 1].symbol in {"en", "&"} and row.items[number - 2] is names[0]
    return names if alone and "hometown" not in other.attributes else [name]


def _apposition(row: Row, comma: int, name: Item, who: Who, together: Coordinations) -> bool:
    """Read an apposition that begins behind the comma; false if there is none."""
    attributes: list[Item] = []
    end = comma + 1
    for end in range(comma + 1, min(len(row.items), comma + _REACH + 3)):
        item = row.items[end]
        if item.symbol in {",", ".", ";", ")", ":", "!", "-"}:
            break
        if item.symbol in ATTRIBUTES:
            attributes.append(item)
        elif (
            item.mention is not None
            or item.symbol in {"(", '"', "hij", "zij", "ze"}
            or item.symbol in POSSESSIVES
        ):
            return _opened(row, comma, end, who[id(name)])
        elif (
            not (row.items[end - 1].symbol in ARTICLES or row.items[end - 1].symbol == "een")
            and _FINITE.match(item.symbol)
            and not _NOT_FINITE.search(item.symbol)
            and not data.is_person_noun(item.symbol)
            and not data.is_town(item.symbol.title())
        ):
            return False
    else:
        if end < len(row.items) - 1:
            return False
        end = len(row.items)
    inside = row.items[comma + 1 : end]
    if not attributes or inside[0].symbol in {"en", "maar"}:
        return False
    born = inside[0].symbol == "van" and inside[1].symbol in {"oorsprong", "geboorte", "huis", "origine"}
    if (
        inside[0].symbol in {"in", "op", "bij", "met", "uit", "van"}
        and not born
        and not any(is_behind(i) for i in attributes)
    ):
        return False
    attributes = _own(inside)
    names = together.with_name(name)
    towns = [item for item in attributes if item.symbol == "H"]
    if len(towns) == len(names) > 1:
        for town, each in zip(towns, names, strict=True):
            teach([town], [who[id(each)]])
    elif any(
        i.symbol in ALL_OF_THEM or is_plural(i) or (i.mention is None and data.is_person_plural(i.symbol))
        for i in inside
    ) or (
        # ``A en B, geboren in Goor, werden ...``
        inside[0].symbol == "H"
        and names[-1] is name
        and end + 1 < len(row.items)
        and row.items[end + 1].symbol in PLURAL_VERBS
        and not any("hometown" in who[id(each)].attributes for each in names)
    ):
        teach(attributes, [who[id(each)] for each in names])
    else:
        teach(attributes, [who[id(name)]])
        noun = next((i for i in attributes if i.symbol in "NBH"), None)
        if noun is not None and (
            noun is inside[-1] or not data.is_person_noun(inside[inside.index(noun) + 1].symbol)
        ):
            who[id(name)].tell_sex(sex_of_demonym(noun, True), noun.mention)
    if end < len(row.items) and row.items[end].symbol == ",":
        end += 1
    del row.items[comma:end]
    return True


def _own(inside: Sequence[Item]) -> list[Item]:
    """An apposition without what it says of somebody else: ``dochter van een Goorse bakker``, ``wier vader uit Goor komt``."""
    for number, item in enumerate(inside):
        relative = item.symbol in {"wier", "wiens"}
        of = item.symbol == "van" and number and data.is_person_noun(inside[number - 1].symbol)
        if relative or (of and number + 1 < len(inside) and inside[number + 1].symbol != "A"):
            return list(inside[:number])
    return list(inside)


def _opened(row: Row, comma: int, end: int, person: Person) -> bool:
    """An apposition that goes on with more than attributes, ``A, 71 inmiddels en Goorenaar zolang hij leeft,`` or
    ``A, de 39-jarige nummer twee``: read its beginning. It stays on the row, so this is never true."""
    inside = row.items[comma + 1 : end]
    if not inside or row.items[end].symbol in {"P", "PP"}:
        return False
    relative = next((n for n in range(comma + 1, end) if row.items[n].symbol in {"die", "dat"}), None)
    if relative is not None:
        # ``A, een Friezin die sinds haar studie in Goor woont,``
        _relative(row, relative + 1, person)
    if is_attribute(inside[0], _BEHIND | _NOUNS) or (
        row.items[end].symbol == "R" and inside[0].symbol in ARTICLES and is_before(inside[-1])
    ):
        teach([item for item in inside if item.symbol in ATTRIBUTES], [person])
    return False


def _relative(row: Row, first: int, person: Person) -> None:
    """``A, die uit Goor komt``, ``B, die vandaag 21 is geworden``."""
    for item in row.items[first : first + _REACH]:
        if item.symbol in {",", ".", ";", "P"}:
            return
        if is_attribute(item, PREDICATE):
            teach([item], [person])
            return


def sex_of_phrase(items: Iterable[Item]) -> Sex:
    """The sex that the words of a description tell: its noun, or the demonym that stands for one."""
    listed = list(items)
    for item in reversed(listed):
        if item.mention is None and item.symbol.isalpha():
            sex = sex_of_role(item.symbol)
            if sex or data.is_person_noun(item.symbol):
                return sex
    demonyms = [i for i in listed if i.symbol in "NBH" and is_before(i)]
    return sex_of_demonym(demonyms[-1], True) if demonyms else None
