"""Names with what stands around them: ``de 18-jarige Noor A``, ``A uit Goor``, ``A (21)``, ``A, de Fries, ...``.

Which side of the name an attribute stands on shows in its shape: a demonym and ``18-jarige`` before it, ``uit``, an
age in brackets and the like behind it. What is read is taken off the row, so that constructions see the name alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline import data
from pipeline.linking.appositions import apposition, relative
from pipeline.linking.attributes import (
    Coordinations,
    Who,
    is_before,
    is_behind,
    teach,
    word_of,
)
from pipeline.linking.items import Item, Row, line_of
from pipeline.linking.roles import (
    ARTICLES,
    FELLOWS,
    NUMBERS,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    WINNERS,
    Sex,
    is_modifier,
    is_plural,
    is_plural_noun,
    sex_of_demonym,
    sex_of_role,
)

#: How far a phrase reaches from its name, in items.
_REACH = 9
_COMPANIONS = ("genoot", "genote", "maat", "maatje")
_AGAINST = (["T", "tegen", "T"], ["T", "om", "T"])
_TAUGHT = frozenset("TRSANHB")


def join_fellows(row: Row, who: Who) -> None:
    """Take the noun out of ``A en stadgenoot B``, ``A, B en haar ploeggenote C``, ``A en haar zus B``: they are named together."""
    number = 2
    while number < len(row.items) - 1:
        noun = row.items[number]
        first = number - (row.items[number - 1].symbol == "eigen")
        first -= row.items[first - 1].symbol in POSSESSIVES
        if _is_kin(noun.symbol) and id(row.items[number + 1]) in who and row.items[first - 1].symbol == "en":
            who[id(row.items[number + 1])].tell_sex(sex_of_role(noun.symbol), word_of(noun))
            del row.items[first : number + 1]
            row.refresh()
        number += 1


def _is_kin(noun: str) -> bool:
    """Whether a noun tells of somebody by somebody else: ``ploeggenoot``, ``zus``."""
    return noun.endswith(_COMPANIONS) or noun in RELATIVES


def drop_owners(row: Row, who: Who) -> None:
    """Read ``A's landgenote B``, ``A's broer B`` as B alone."""
    number = 0
    while number < len(row.items) - 2:
        owner, noun, name = row.items[number : number + 3]
        if (
            id(owner) in who
            and id(name) in who
            and (noun.symbol in RELATIVES or noun.symbol in FELLOWS or noun.symbol.endswith(_COMPANIONS))
        ):
            who[id(name)].tell_sex(sex_of_role(noun.symbol), word_of(noun))
            del row.items[number : number + 2]
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


#: Verbs of beating somebody, with a word that goes with them.
_KEEPING = frozenset({"zich", "podium", "ereschavot", "erepodium", "troon", "af", "R"})
_AHEAD = frozenset({"voor", "vóór"})
_OFF = frozenset({"af"})
_BEATS: dict[str, frozenset[str]] = {
    "hield": _KEEPING, "houdt": _KEEPING, "liet": _KEEPING, "laat": _KEEPING, "bleef": _AHEAD, "blijft": _AHEAD, "troefde": _OFF,
    "troeft": _OFF, "klopte": frozenset(), "klopt": frozenset(), "versloeg": frozenset(), "verslaat": frozenset(),
    "passeerde": frozenset(), "passeert": frozenset(), "verdrong": _KEEPING, "verdreef": _KEEPING, "wipte": _KEEPING,
}  # fmt: skip


def beats(row: Row, first: int, name: int) -> bool:
    """Whether a noun phrase from ``first`` to the name behind it is the subject of a verb of beating, and the name who is
    beaten: ``In de sprint hield de man uit Goor A achter zich``. It is where nobody stands before the verb."""
    verb = row.items[first - 1].symbol if first else ""
    particles = _BEATS.get(verb)
    if particles is None:
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
    return not before and not after & {"P", "PP", "B", "N"} and (not particles or bool(particles & after))


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
            own = number > 2 and row.items[number - 2].symbol in POSSESSIVES
            if own and _is_kin(previous.symbol) and len(together.with_name(name)) == 1:
                # ``troefde zijn ploeggenoot A af``
                del row.items[number - 2 : number]
                row.refresh()
                return number - 2
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
            if [part.symbol for part in inside] in _AGAINST:
                # ``verloor van A (35,3 tegen 35,1)``: of two.
                break
            if not holds & _TAUGHT or holds & set("DEP"):
                # ``A (geen familie) uit Goor``
                if holds & set("DEP") or close + 1 >= len(row.items) or not is_behind(row.items[close + 1]):
                    break
                index = close + 1
                continue
            if " T om T " in line_of(inside) or " T tegen T " in line_of(inside):
                break  # ``had gewonnen voor B (35,1 om 35,3)``
            teach(inside, [person])
            times = [i.mention for i in inside if i.symbol == "T" and i.mention is not None]
            names = together.with_name(name)
            shared = names[-1] is name and not any(n.facts for n in names[:-1])
            if len(times) == len(names) > 1 and shared and not holds & set("RSU"):
                # ``A en B (respectievelijk 35,1 en 35,2)``
                for each, time in zip(names, times, strict=True):
                    each.facts += (time,)
            else:
                name.facts += tuple(i.mention for i in inside if i.symbol in "TRSU" and i.mention is not None)
            del row.items[index : close + 1]
        elif item.symbol == "," and apposition(row, index, name, who, together):
            pass
        elif item.symbol == "," and index + 1 < len(row.items) and row.items[index + 1].symbol == "die":
            relative(row, index + 2, person)
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
    before = [each.symbol for each in row.items[max(0, number - 3) : number]]
    if item.symbol == "H" and (
        before == [",", "net", "als"] or before[1:] in ([",", "evenals"], [",", "zoals"])
    ):
        # ``A, net als B afkomstig uit Goor``
        likened = row.items[number - before[::-1].index(",") - 2]
        return [likened, name] if id(likened) in who else [name]
    if item.symbol != "H" or len(names) < 2 or names[-1] is not name:
        return [name]
    if len({who[id(n)].surname for n in names}) == 1 and who[id(name)].surname:
        # ``de zussen A, B en C de Boer uit Goor``
        return names
    if len(names) > 2:
        return [name]
    other = who[id(names[0])]
    first = next(n for n, each in enumerate(row.items) if each is names[0])
    if first and row.items[first - 1].symbol in RELATIVES:
        return [name]  # ``haar zus A en B uit Goor``: A is told of by her sister
    alone = (
        number >= 2
        and row.items[number - 1].symbol in {"en", "&", "als"}
        and row.items[number - 2] is names[0]
    )
    return names if alone and "hometown" not in other.attributes else [name]


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
