"""What a clause says of a skater away from the name: ``A is 23``, ``Beste Belg werd A``, ``Drie Limburgers gaan: A, B en C``."""

from __future__ import annotations

import re

from pipeline import data
from pipeline.linking.attributes import (
    COPULAS,
    PREDICATE,
    Coordinations,
    Who,
    is_attribute,
    is_before,
    is_behind,
    teach,
)
from pipeline.linking.items import Row
from pipeline.linking.roles import ARTICLES, NUMBERS, is_modifier, is_plural, is_plural_noun, sex_of_demonym
from pipeline.linking.verbs import PLURAL_VERBS, is_finite

_SINGLED = re.compile(r"(?:ste|enige|tweede|derde|vierde|andere)$")
_FROM = frozenset({"uit", "afkomstig"})
_LIVES = re.compile(r"(?:woont|woonde|komt|kwam|groeide|stamt|werd geboren|is geboren) ")
#: How far names stand behind what is said of them all, in items.
_REACH = 8


def announced(row: Row, who: Who, together: Coordinations) -> None:
    """``Drie Limburgse sprinters gaan naar Inzell: A, B en C``; ``de vierde Nederlandse, A,``; ``de beste Belg werd A``."""
    for number, item in enumerate(row.items):
        if item.mention is None:
            continue
        if not is_before(item):
            if is_behind(item) and number and is_plural_noun(row.items[number - 1].symbol):
                # ``Twee rijders uit Goor, A en B, werden ...``
                _apposed(row, number, who, together)
            continue
        if is_plural(item) or is_plural_noun(
            row.items[number + 1].symbol if number + 1 < len(row.items) else ""
        ):
            # ``De twee Zeeuwen in het veld, A en B, werden ...``
            _apposed(row, number, who, together)
        start = number
        while start and (
            is_modifier(row.items[start - 1].symbol)
            or row.items[start - 1].symbol in ARTICLES | {"eerste", "tweede", "derde"}
        ):
            start -= 1
        count = next(
            (NUMBERS[i.symbol] for i in row.items[max(0, start - 2) : number] if i.symbol in NUMBERS), 0
        )
        for colon in range(number + 1, len(row.items) - 1):
            following = row.items[colon + 1]
            if row.items[colon].symbol == ":" and id(following) in who:
                names = together.with_name(following)
                if len(names) == 1 and count > 1:
                    # ``Twee Goorenaren op het podium: A won, B werd derde``
                    named = {who[id(i)].name: i for i in reversed(row.items[colon:]) if id(i) in who}
                    names = list(named.values())
                if (count or is_plural(item)) and len(names) > 1 and count in {0, len(names)}:
                    teach([item], [who[id(n)] for n in names])
                elif colon == number + 1 and count == 0 and not is_plural(item) and len(names) == 1:
                    # ``naar nog een Limburgse: A``
                    teach([item], [who[id(following)]])
                break
        if is_plural(item) and number <= 2 and row.items[0].symbol == "van":
            # ``Van de Limburgers kwam A het verst.``
            best = next(
                (i for n, i in enumerate(row.items[number + 1 : number + 5], number + 1) if id(i) in who),
                None,
            )
            if (
                best is not None
                and len(together.with_name(best)) == 1
                and who[id(best)].fits([item.mention], None)
            ):
                teach([item], [who[id(best)]])
        elif number and _SINGLED.search(row.items[number - 1].symbol):
            # ``Beste Belg werd A.``
            copula = row.items[number + 1 : number + 3]
            if len(copula) == 2 and copula[0].symbol in COPULAS and id(copula[1]) in who:
                teach([item], [who[id(copula[1])]])
        end = number + 1
        while (
            end < len(row.items)
            and row.items[end].mention is None
            and data.is_person_noun(row.items[end].symbol)
        ):
            end += 1
        if (
            end + 1 < len(row.items)
            and row.items[end].symbol == ","
            and id(row.items[end + 1]) in who
            and not is_plural(item)
        ):
            last = row.items[end + 2].symbol if end + 2 < len(row.items) else "."
            if last in {",", ".", ")"}:
                person = who[id(row.items[end + 1])]
                if person.fits([item.mention], None):
                    teach(row.items[number:end], [person])
                    person.tell_sex(sex_of_demonym(row.items[end - 1], True), row.items[end - 1].mention)


def _apposed(row: Row, number: int, who: Who, together: Coordinations) -> None:
    """Teach an attribute of several to those whose names stand behind a comma in apposition."""
    for comma in range(number + 1, min(len(row.items) - 2, number + _REACH)):
        symbol = row.items[comma].symbol
        if symbol == "," and id(row.items[comma + 1]) in who:
            names = together.with_name(row.items[comma + 1])
            last = next(n for n, item in enumerate(row.items) if item is names[-1])
            closed = last + 1 < len(row.items) and row.items[last + 1].symbol in {",", "."}
            if len(names) > 1 and closed:
                teach([row.items[number]], [who[id(name)] for name in names])
            return
        if symbol in {",", ".", ";", ":"} or id(row.items[comma]) in who or is_finite(symbol):
            return


def predicates(row: Row, who: Who, together: Coordinations) -> None:
    """``A is 23``, ``Zij komt uit Goor``, ``Met zijn 58 jaar reed A``: what the clause says of its subject."""
    for number, item in enumerate(row.items):
        if item.symbol in "HB" and number == 0 and is_attribute(item, _FROM):
            # ``Uit Goor kwam A``, ``Uit Goor deden A en B mee``: names right behind the verb.
            opened = len(row.items) > 2 and is_finite(row.items[1].symbol)
            if opened and id(row.items[2]) in who:
                names = together.with_name(row.items[2])
                one = row.items[1].symbol not in PLURAL_VERBS | {"deden", "doen", "komen", "rijden"}
                teach([item], [who[id(name)] for name in (names[:1] if one else names)])
            continue
        if is_before(item) and item.symbol in "NBH" and number <= 4 and row.items[0].symbol == "als":
            # ``Als enige Limburger stond A aan de start``
            following = next((i for i in row.items[number + 1 : number + 4] if id(i) in who), None)
            if following is not None and who[id(following)].fits(
                [i.mention for i in [item] if i.mention], None
            ):
                teach([item], [who[id(following)]])
        if not is_attribute(item, PREDICATE):
            continue
        back = range(number - 1, max(-1, number - 6), -1)
        subject = next((n for n in back if any(id(part) in who for part in row.items[n].members)), None)
        # ``Zij is achttien, woont in Goor``: the verb has the subject of the one before.
        stops = (
            {".", ";", ":"}
            if _LIVES.match(item.mention.text if item.mention else "")
            else {".", ";", ":", ","}
        )
        if subject is not None and not any(row.items[n].symbol in stops for n in range(subject, number)):
            teach([item], [who[id(part)] for part in row.items[subject].members if id(part) in who])
        elif item.symbol == "H" and row.items[0].symbol == "als" and number <= 4:
            # ``Als enige inwoonster van Goor reed A``
            following = next((i for i in row.items[number + 1 : number + 4] if id(i) in who), None)
            if following is not None:
                teach([item], [who[id(following)]])
        elif number == 0 and item.symbol == "A":
            following = next((i for i in row.items[1:8] if id(i) in who), None)
            if following is not None:
                teach([item], [who[id(following)]])


def medals(row: Row, who: Who) -> None:
    """``Het brons ging mee naar Goor met A``: the medal's new home is that of its bearer."""
    for number, item in enumerate(row.items[:-2]):
        if (
            item.symbol == "H"
            and item.mention is not None
            and item.mention.shape == "naar"
            and row.items[number + 1].symbol in {"met", "dankzij", "via"}
        ):
            name = row.items[number + 2]
            if id(name) in who:
                who[id(name)].learn(item.mention)
