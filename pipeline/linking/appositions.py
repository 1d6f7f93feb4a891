"""Appositions: what stands between commas behind a name, ``A, een Friezin uit Goor, won``, ``A, die in Goor woont, won``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline import data
from pipeline.linking.attributes import (
    ATTRIBUTES,
    BEHIND,
    PREDICATE,
    Coordinations,
    Who,
    is_attribute,
    is_before,
    is_behind,
    teach,
    word_of,
)
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person
from pipeline.linking.roles import (
    ALL_OF_THEM,
    ARTICLES,
    FELLOWS,
    POSSESSIVES,
    is_plural,
    is_plural_noun,
    sex_of_demonym,
    sex_of_role,
)
from pipeline.linking.verbs import PLURAL_VERBS

_NOUNS = frozenset({"noun", "demonym_noun"})
_FINITE = re.compile(
    r"^(?:werd|werden|was|waren|is|reed|reden|rijdt|ging|gingen|gaat|kwam|kwamen|komt|won|wonnen|wint|bleef|bleven|blijft|viel|vielen|"
    r"stond|stonden|staat|nam|namen|neemt|zag|had|hadden|heeft|deed|deden|gaf|hield|liep|sloot|schoof|moet|moeten|mag|mogen|gaan|zal|"
    r"zullen|wil|kan|mocht|moest|kreeg|pakt|eindigt|dook|stak|zat|liet|lag|hoort|wordt|[a-zà-ÿ]{3,}(?:de|te|den|ten))$"
)
_NOT_FINITE = re.compile(
    r"(?:ste|ende|weede|derde|vierde|oude|beide|tiende|trouwde|einde|geboorte|gemeente|hoogte|breedte|afgelopen|(?:ge|ver|be|ont)[a-z]+de|dochten)$"
)
_REACH = 9


def apposition(row: Row, comma: int, name: Item, who: Who, together: Coordinations) -> bool:
    """Read an apposition that begins behind the comma; false if there is none."""
    opening = [item.symbol for item in row.items[comma + 1 : comma + 2]]
    if opening in (["een"], ["'n"]) and len(together.with_name(name)) == 1:
        # ``A, een jongen van weinig woorden,``
        begun = row.items[comma + 2 : comma + 4]
        noun = next((i for i in begun if i.mention is None and data.is_person_noun(i.symbol)), None)
        if noun is not None:
            who[id(name)].tell_sex(sex_of_role(noun.symbol), word_of(noun))
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
            return _of_somebody(row, comma, end, name, who) or _opened(row, comma, end, who[id(name)])
        elif (
            not (row.items[end - 1].symbol in ARTICLES or row.items[end - 1].symbol == "een")
            and _FINITE.match(item.symbol)
            and not _NOT_FINITE.search(item.symbol)
            and not data.is_person_noun(item.symbol)
            and not data.is_town(item.symbol.title())
        ):
            # ``A, 23 jaar en de eerste inwoner van Goor die zover kwam, werd``
            return _opened(row, comma, end, who[id(name)], related=True)
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
    elif any(i.symbol in ALL_OF_THEM or is_plural(i) or is_plural_noun(i.symbol) for i in inside) or (
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


def _of_somebody(row: Row, comma: int, end: int, name: Item, who: Who) -> bool:
    """Read ``A, de broer van B, ...``, ``A, een Goorse plaatsgenoot van B, ...`` and take it off the row: what it says is of A."""
    inside = row.items[comma + 1 : end]
    if len(inside) < 2 or inside[-1].symbol != "van" or id(row.items[end]) not in who:
        return False
    noun = inside[-2]
    if noun.mention is not None or not (data.is_person_noun(noun.symbol) or noun.symbol in FELLOWS):
        return False
    last = end
    while (
        row.items[last + 1 : last + 2]
        and row.items[last + 1].symbol in {"en", "&"}
        and id(row.items[last + 2]) in who
    ):
        last += 2
    if last + 1 >= len(row.items) or row.items[last + 1].symbol not in {",", ".", ")"}:
        return False
    person = who[id(name)]
    teach(inside, [person])
    kind = FELLOWS.get(noun.symbol)
    if kind is not None:
        person.fellow(kind, who[id(row.items[end])])
    del row.items[comma : last + 1 + (row.items[last + 1].symbol == ",")]
    return True


def _own(inside: Sequence[Item]) -> list[Item]:
    """An apposition without what it says of somebody else: ``dochter van een Goorse bakker``, ``wier vader uit Goor komt``."""
    for number, item in enumerate(inside):
        relative = item.symbol in {"wier", "wiens"}
        of = item.symbol == "van" and number and data.is_person_noun(inside[number - 1].symbol)
        if relative or (of and number + 1 < len(inside) and inside[number + 1].symbol != "A"):
            return list(inside[:number])
    return list(inside)


def _opened(row: Row, comma: int, end: int, person: Person, related: bool = False) -> bool:
    """An apposition that goes on with more than attributes, ``A, 71 inmiddels en Goorenaar zolang hij leeft,`` or
    ``A, de 39-jarige nummer twee``: read its beginning. It stays on the row, so this is never true. With ``related`` only
    if a relative clause is what ends it."""
    inside = row.items[comma + 1 : end]
    if not inside or row.items[end].symbol in {"P", "PP"}:
        return False
    pronoun = next((n for n in range(comma + 1, end) if row.items[n].symbol in {"die", "dat"}), None)
    if related and (pronoun is None or pronoun == comma + 1):
        return False
    if pronoun is not None:
        # ``A, een Friezin die sinds haar studie in Goor woont,``
        relative(row, pronoun + 1, person)
        described = row.items[comma + 1 : pronoun]
        if described and described[0].symbol in ARTICLES | {"een"}:
            teach([item for item in described if item.symbol in ATTRIBUTES], [person])
    if is_attribute(inside[0], BEHIND | _NOUNS) or (
        row.items[end].symbol == "R" and inside[0].symbol in ARTICLES and is_before(inside[-1])
    ):
        teach([item for item in inside if item.symbol in ATTRIBUTES], [person])
    return False


def relative(row: Row, first: int, person: Person) -> None:
    """``A, die uit Goor komt``, ``B, die vandaag 21 is geworden``."""
    for item in row.items[first : first + _REACH]:
        if item.symbol in {",", ".", ";", "P"}:
            return
        if is_attribute(item, PREDICATE):
            teach([item], [person])
            return
