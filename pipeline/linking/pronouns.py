"""Pronouns and possessives: ``hij``, ``zij``, ``zijn broer``, ``in haar woonplaats Goor``, ``laatstgenoemde``."""

from __future__ import annotations

import re

from pipeline.linking.attributes import teach, word_of
from pipeline.linking.clauses import behind_dateline
from pipeline.linking.people import Person
from pipeline.linking.phrases import behind
from pipeline.linking.reader import Reader
from pipeline.linking.roles import (
    OBJECTS,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    Sex,
    sex_of_role,
)
from pipeline.linking.verbs import is_finite

_PLURAL_VERB = re.compile(
    r"^(?:zijn|waren|werden|hebben|hadden|mogen|mochten|moeten|moesten|kunnen|konden|zullen|zouden|gaan|gingen|"
    r"willen|wilden|staan|stonden|komen|kwamen|reden|rijden|eindigden|finishten|doken|bleven|namen|deden|wonen|wonnen|kregen|"
    r"zagen|vielen|sloten|lagen|liepen|hielden|grepen|gaven|brachten|trokken|verdwenen|klokten|delen|krijgen|winnen|vormen|"
    r"[a-z]{2,}(?:den|ten))$"
)
#: Behind ``die`` at the start of a sentence these tell of a race or a thing: ``Die was voor A``, ``Die staat op 35,1``.
_OF_THINGS = frozenset(
    "was waren is zijn werd werden wordt worden staat stond staan stonden ging gingen gaat gaan kwamen komen duurt duurde telt begint "
    "begon volgt volgde heet heette heten ligt lag bleek blijkt leverde".split()
)
#: Shapes of a town that is said of whoever a pronoun or the subject stands for.
_HOMES = frozenset({"waar", "woonplaats"})
#: Verbs of finishing: ``direct achter hem eindigde``.
_FINISHES = frozenset("eindigde finishte volgde kwam belandde werd stond eindigt volgt finisht staat".split())


#: ``Die ging naar A``: a prize, and nobody.
_PRIZE = re.compile(
    r" die (?:was|is|ging|gaat|kwam|viel) (?:[a-z]+ ){0,3}?(?:voor|naar|aan|in handen van|ten deel) "
)


_RACE = re.compile(r" (?:(?:en|maar) )?hij (?:was|ging|werd) (?:voor|naar) (?:de )?(?:[a-z]+ )?P [.,;]")


_BEATS = frozenset("bleef hield liet troefde versloeg klopte onttroonde verwees verdrong".split())


def demonstrative(reader: Reader, number: int) -> bool:
    """``Die viel in de eerste bocht``, ``Die werd tweede``: whom the sentence before named last."""
    if number or reader.symbol(0) != "die" or not reader.cast.previous:
        return False
    verb, after = reader.symbol(1), reader.symbol(2)
    if _PLURAL_VERB.match(verb) and "RR" not in reader.row.symbols and len(reader.cast.previous) == _PAIR:
        # ``Die eindigden als eerste en tweede``
        two = [item for item in reader.row.items[2:] if item.symbol == "R"]
        if len(two) == _PAIR and after in {"als", "op", "R", "in"}:
            reader.put_group(list(reader.cast.previous), 0, 1)
            return True
    ranked = verb in {"werd", "wordt", "was", "is"} and after == "R"
    acted = verb in {"S", "R"} or (is_finite(verb) and verb not in _OF_THINGS)
    # ``Die bleef B voor``
    beats = verb in _BEATS and after in {"P", "PP"}
    if not (ranked or acted) or _PLURAL_VERB.match(verb) or (after in {"P", "PP", *PRONOUNS} and not beats):
        return False
    if _PRIZE.match(reader.row.text):
        return False
    reader.put(reader.cast.previous[-1], 0, 1)
    return True


#: ``De eerste``, ``de laatste`` of the two in the sentence before, by their places there.
_OF_TWO = {"laatste": 1, "laatstgenoemde": 1, "eerstgenoemde": 0, "eerste": 0}
#: ``De eerste was A``
_EQUALS = frozenset({"was", "is", "heet", "waren", "werd", "wordt"})


def the_latter(reader: Reader, number: int) -> bool:
    """``Die laatste werd vierde``, ``deze laatste``: whom the report named last."""
    if number == 0 and reader.symbol(0) == "de" and reader.symbol(1) in _OF_TWO:
        # ``A was B te snel af. De laatste kreeg zilver``
        said = reader.row.items[2] if len(reader.row.items) > 2 else reader.row.items[1]
        acts = is_finite(said.symbol) or (said.mention is not None and said.symbol in {"R", "S"})
        named = reader.cast.previous
        if not acts or said.symbol in _EQUALS or len(named) != _PAIR or named[0] is named[1]:
            return False
        reader.put(named[_OF_TWO[reader.symbol(1)]], 0, 2)
        return True
    if reader.symbol(number) not in {"die", "deze"} or reader.symbol(number + 1) != "laatste":
        return False
    following = reader.symbol(number + 2)
    if not (is_finite(following) or following in {"R", "S", ",", "."}):
        return False
    named = [
        reader.who[id(i)] for i in reader.row.items[:number] if id(i) in reader.who
    ] or reader.cast.previous
    if not named:
        return False
    reader.put(named[-1], number, number + 2)
    return True


#: The one and the other of two: ``de een reed 35,1, de ander 35,2``, ``de eerste werd vierde, de laatste achtste``.
_VERB_OR_VALUE = r"(?=(?:in|met|na|op|als|was|werd|had|reed|kwam|ging|eindigde|klokte|finishte|bleef|moest|noteerde|won|pakte|deed|viel|T|R|S) )"
_ONE = re.compile(rf" (?:de|het) (?:een|één|ene|eerste) {_VERB_OR_VALUE}| eerstgenoemde {_VERB_OR_VALUE}")
_OTHER = re.compile(
    rf" (?:de|het) (?:ander|andere|laatste|tweede) {_VERB_OR_VALUE}| laatstgenoemde {_VERB_OR_VALUE}"
)


_ONES = frozenset("een één ene eerste eerstgenoemde".split())
_OTHERS = frozenset("ander andere laatste tweede laatstgenoemde".split())


def one_and_other(reader: Reader) -> None:
    """``A en B werden zesde en zevende, de een in 35,1, de ander in 35,2``: in the order in which they were named."""
    text = reader.row.text
    cued = not (_ONES.isdisjoint(reader.row.symbols) or _OTHERS.isdisjoint(reader.row.symbols))
    one = _ONE.search(text) if cued else None
    other = _OTHER.search(text, one.end() - 1) if one is not None else None
    if one is None or other is None:
        return
    first, last = reader.row.at(one.start() + 1), reader.row.at(other.start() + 1)
    pair = list(dict.fromkeys(reader.who[id(i)] for i in reader.row.items[:first] if id(i) in reader.who))
    pair = pair or reader.together_before(first)
    if len(pair) != _PAIR or pair[0] is pair[1]:
        return
    for number, match, person in ((last, other, pair[1]), (first, one, pair[0])):
        reader.put(person, number, number + len(match.group().split()))


_PAIR = 2


def pronoun(reader: Reader, number: int) -> None:
    """``Hij``, ``zij`` of one or of several, ``diens``."""
    symbol, following, before = reader.symbol(number), reader.symbol(number + 1), reader.symbol(number - 1)
    if before == "de" or (symbol == "zij" and "aan" in {before, following}):
        return  # ``steken in de zij``, ``zij aan zij``
    if symbol == "hij" and _RACE.match(reader.row.text):
        return  # ``En hij was voor A``: the race
    if symbol in {"zij", "ze"} and (_PLURAL_VERB.match(following) or _PLURAL_VERB.match(before)):
        people = reader.together_before(number)
        if len(people) > 1:
            reader.put_group(people, number, number + 1)
        return
    if symbol == "diens" and (reader.symbol(number + 2) == "P" or following == "P"):
        return  # ``Diens ploeggenoot A``
    if symbol == "diens" and number == 0 and reader.cast.previous:
        reader.put(reader.cast.previous[-1], 0, 1)
        return
    ahead = _subject_behind(reader, number)
    if ahead is not None and ahead.fits([], PRONOUNS[symbol]):
        reader.put(ahead, number, number + 1)
        return
    # ``ten koste van A, die hij moest verslaan``: not A.
    antecedent = reader.row.items[number - 3 : number - 2] if before == "die" and number > 2 else []
    object_of = [
        reader.who[id(i)] for i in antecedent if id(i) in reader.who and reader.symbol(number - 2) == ","
    ]
    reader.find([], PRONOUNS[symbol], number, number + 1, without=object_of)


def object_form(reader: Reader, number: int) -> bool:
    """Read an object pronoun (``eindigde achter hem``, ``de zege was voor haar``); false where ``haar`` is a possessive."""
    before, after = reader.symbol(number - 1), reader.symbol(number + 1)
    named = before == "voor" and after in {".", ",", ";", ":", "", "T", "R"}
    if not (named or (before == "achter" and after in _FINISHES)):
        return False
    # ``A was te snel voor hem``: not A.
    others = reader.elsewhere(number)
    reader.find([], OBJECTS[reader.symbol(number)], number, number + 1, without=others)
    return True


def possessive(reader: Reader, number: int) -> None:
    """``Zijn 1.44,04``, ``haar broer``, ``in zijn woonplaats Goor``."""
    symbol, following = reader.symbol(number), reader.symbol(number + 1)
    if following == "H":
        _home(reader, number)
        return
    if following in RELATIVES and reader.symbol(number + 2) != "P":
        _relative(reader, number, RELATIVES[following])
    elif following in _COUNTERPARTS and reader.symbol(number + 2) != "P":
        _counterpart(reader, number)
    elif symbol != "hun" and (
        following in {"T", "R", "tijd"} or (" T " in reader.row.text and following in {"eerste", "tweede"})
    ):
        antecedent = _of_a_relative(reader, number) or _named_ahead(reader, number)
        if antecedent is not None and antecedent.fits([], POSSESSIVES[symbol]):
            reader.put(antecedent, number, number + 1)
        else:
            reader.find([], POSSESSIVES[symbol], number, number + 1, own=True)


#: What opens a phrase in front of the verb: ``Met zijn vijfde plaats was A tevreden``.
_FRONTS = frozenset("met na door dankzij ondanks naast behalve bij in tot wegens vanwege".split())
_FRONTS_OF_RELATIVES = _FRONTS | {"anders", "op", "waar"}
_FAR_AHEAD = 14


def _named_ahead(reader: Reader, number: int) -> Person | None:
    """Whom a possessive in front of the verb means where the subject is named right behind it."""
    opening = behind_dateline(reader.row)
    if reader.symbol(opening) not in _FRONTS or number - opening > _PAIR:
        return None
    for place in range(number + 1, min(number + _FAR_AHEAD, len(reader.row.items) - 1)):
        symbol = reader.symbol(place)
        if symbol in {"P", "PP", ",", ".", ";", ":"}:
            return None
        if is_finite(symbol) or symbol == "S":
            item = reader.row.items[place + 1]
            return reader.who.get(id(item)) if item.symbol == "P" else None
    return None


def _subject_behind(reader: Reader, number: int) -> Person | None:
    """Whom a pronoun means in a relative clause of the phrase in front of the verb: ``Na de 1000 meter, waarop hij viel, was A``."""
    opening = behind_dateline(reader.row)
    if (
        reader.symbol(number - 1) not in {"waarop", "waarin", "waarbij", "die"}
        or reader.symbol(number - 2) != ","
        or reader.symbol(opening) not in _FRONTS_OF_RELATIVES
        or any(id(item) in reader.who for item in reader.row.items[opening:number])
    ):
        return None
    comma = next(
        (
            n
            for n in range(number + 1, min(number + _FAR_AHEAD, len(reader.row.items)))
            if reader.symbol(n) == ","
        ),
        None,
    )
    if comma is None or not (is_finite(reader.symbol(comma + 1)) or reader.symbol(comma + 1) in {"R", "S"}):
        return None
    item = reader.row.items[comma + 2] if comma + 2 < len(reader.row.items) else None
    return reader.who.get(id(item)) if item is not None and item.symbol == "P" else None


def _of_a_relative(reader: Reader, number: int) -> Person | None:
    """Whom a relative clause is about that a possessive opens: ``tot teleurstelling van A, die zijn tijd zag sneuvelen``."""
    if number < 3 or reader.symbol(number - 1) != "die" or reader.symbol(number - 2) != ",":
        return None
    return reader.who.get(id(reader.row.items[number - 3]))


#: The other of two.
_COUNTERPARTS = frozenset(
    "opponent opponente ploeggenoot ploeggenote ploegmaat ploegmaatje landgenoot landgenote rivaal rivale concurrent concurrente tegenstander "
    "tegenstandster clubgenoot clubgenote trainingsmaat trainingsmaatje".split()
)


_COMPARED = frozenset("dan achter voor vóór na boven onder".split())
_OPPONENTS = frozenset("tegenstander tegenstandster opponent opponente".split())


def _counterpart(reader: Reader, number: int) -> None:
    """``A en B reden samen. A hield zijn ploeggenoot achter zich.``: the other of the two named together before."""
    inside = reader.inside(number)
    compared = reader.symbol(number - 1) in _COMPARED and reader.symbol(number + 1) in _OPPONENTS
    if compared and len(inside) == 1:
        # ``A werd achtste. B reed in dezelfde rit. B eindigde voor zijn tegenstander.``
        sex = sex_of_role(reader.symbol(number + 1))
        other = next((p for p in reversed(reader.cast.recent) if p not in inside), None)
        if other is not None and other.skater and other.fits([], sex or inside[0].sex):
            reader.put(other, number, number + 2)
        return
    if not reader.cast.recent or len(reader.cast.previous) != 2:
        return
    others = [p for p in reader.cast.previous if p not in inside]
    if len(others) == 1 and len(inside) == 1 and others[0].fits([], sex_of_role(reader.symbol(number + 1))):
        reader.put(others[0], number, number + 2)


def _home(reader: Reader, number: int) -> None:
    """``Terug in zijn woonplaats Goor``: the town of whom the possessive means."""
    home = reader.row.items[number + 1].mention
    if home is None or home.shape != "woonplaats":
        return
    sex = POSSESSIVES[reader.symbol(number)]
    person = reader.cast.find([home], sex, reader.inside(number, own=True), home.end)
    if person is not None:
        person.learn(home)
        person.tell_sex(sex, word_of(reader.row.items[number]))


def _relative(reader: Reader, number: int, sex: Sex) -> None:
    """``Zijn broer``: the only other person of that surname."""
    owner = next(iter([*reader.inside(number), *reversed(reader.cast.recent)]), None)
    if owner is None or not owner.surname:
        return
    others = [
        p
        for p in reader.cast.people.values()
        if p is not owner and p.surname == owner.surname and p.fits([], sex)
    ]
    if len(others) == 1:
        others[0].tell_sex(sex, word_of(reader.row.items[number + 1]))
        reader.put(others[0], number, number + 2)
        behind(reader.row, number, reader.who, reader.together)


def named_last(reader: Reader, number: int) -> None:
    """``Laatstgenoemde``, ``eerstgenoemde``."""
    inside = [
        reader.who[id(i)] for i in reader.row.items[:number] if id(i) in reader.who
    ] or reader.cast.previous
    if inside:
        reader.put(inside[-1] if reader.symbol(number) == "laatstgenoemde" else inside[0], number, number + 1)
        behind(reader.row, number, reader.who, reader.together)


def homes(reader: Reader) -> None:
    """``In Goor, waar hij woont``, ``in haar woonplaats Goor``, ``thuisstad Goor onthaalde A``."""
    items = reader.row.items
    for number, item in enumerate(items):
        if item.symbol != "H" or item.mention is None or item.mention.shape not in _HOMES:
            continue
        beside = [number - 1, *range(number + 1, number + 4)]
        owner = next((n for n in beside if reader.symbol(n) in POSSESSIVES), None)
        after = next((i for i in items[number + 1 : number + 8] if id(i) in reader.who), None)
        before = next((i for i in items[max(0, number - 8) : number][::-1] if id(i) in reader.who), None)
        person: Person | None = None
        if owner is not None:
            sex = POSSESSIVES[reader.symbol(owner)]
            person = reader.cast.find([], sex, reader.inside(number, own=True), item.end)
        elif after is not None or before is not None:
            person = reader.who[id(after or before)]
        if person is not None and person.fits([item.mention], None):
            teach([item], [person])
