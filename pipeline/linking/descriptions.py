"""Who is meant where no name is given: descriptions, pronouns and words for groups.

``De Fries``, ``de 26-jarige uit Goor``, ``de titelverdediger``, ``hij``, ``het duo``: each is put in the place of a
name in the row, if one person fits; if nobody does, the words stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline import data
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Cast, Person, oblique
from pipeline.linking.phrases import (
    COPULAS,
    PLURAL_VERBS,
    Coordinations,
    Who,
    absorb,
    behind,
    is_before,
    is_behind,
    join_fellows,
    medals,
    predicates,
    sex_of_phrase,
    teach,
    word_of,
)
from pipeline.linking.races import segments
from pipeline.linking.roles import (
    ARTICLES,
    DESCRIPTIONS,
    FAMILIES,
    FELLOWS,
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

_PLURAL_VERB = re.compile(
    r"^(?:zijn|waren|werden|hebben|hadden|mogen|mochten|moeten|moesten|kunnen|konden|zullen|zouden|gaan|gingen|"
    r"willen|wilden|staan|stonden|komen|kwamen|reden|rijden|eindigden|finishten|doken|bleven|namen|deden|wonen|wonnen|kregen|"
    r"zagen|vielen|sloten|lagen|liepen|hielden|grepen|gaven|brachten|trokken|verdwenen|klokten|delen|krijgen|winnen|vormen|"
    r"[a-z]{2,}(?:den|ten))$"
)
#: ``Die viel in de eerste bocht``: with these the demonstrative is a person, the one named last.
_DIE = frozenset(
    "werd wordt kwam komt was is eindigde eindigt staakte volgde stond viel had reed finishte eindigde moest pakte won kreeg noteerde klokte startte stapte gaf kon schaatste versloeg bleef gleed".split()
)
#: Shapes of a town that is said of whoever a pronoun or the subject stands for.
_HOMES = frozenset({"waar", "woonplaats"})
#: A surname with its tussenvoegsels has at most this many words.
_SURNAME = 4
#: Verbs of finishing: ``direct achter hem eindigde``.
FINISHES = frozenset("eindigde finishte volgde kwam belandde werd stond eindigt volgt finisht staat".split())
_SIBLINGS = {"oudste": max, "jongste": min}


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
    reader = _Reader(row, cast, who)
    fellows = reader.fellows() if "geno" in row.text else []
    if " en " in row.text and ("geno" in row.text or "maat" in row.text):
        join_fellows(row, who)
    reader.together = absorb(row, who)
    reader.first()
    reader.read()
    reader.homes()
    for kind, names in fellows:
        reader.share(kind, names)
    reader.announce()
    if any(s in row.text for s in (" A ", " H ")):
        predicates(row, who)
        medals(row, who)
    return who


class _Reader:
    """Puts persons in the place of descriptions and pronouns, from left to right."""

    def __init__(self, row: Row, cast: Cast, who: Who) -> None:
        self.row, self.cast, self.who = row, cast, who
        self.together = Coordinations(row)

    def _symbol(self, number: int) -> str:
        return self.row.items[number].symbol if 0 <= number < len(self.row.items) else ""

    def _inside(self, number: int, own: bool = False) -> list[Person]:
        """The persons of the sentence before item ``number``: subjects of the nearest clause first, then whom an
        earlier clause is about without a subject of that kind (``voor A was het voorbij``); with ``own`` (for a
        possessive) any others too."""
        named = [n for n in range(number) if id(self.row.items[n]) in self.who]
        if not named:
            return []
        parts = segments(self.row)
        subjects: dict[int, int] = {}
        about: list[int] = []
        for n in named:
            # ``Achter A, B en C werd zij vierde``: the preposition is of all three.
            preposition = oblique(self.row, self._first_of(n))
            if not preposition:
                subjects.setdefault(parts[n], n)
            elif own or (preposition in {"voor", "bij"} and parts[n] != parts[min(number, len(parts) - 1)]):
                about.append(n)
        if not subjects and not self.cast.recent:
            about = named
        order = [*sorted(subjects.values(), reverse=True), *reversed(about)]
        return list(dict.fromkeys(self.who[id(self.row.items[n])] for n in order))

    def _first_of(self, number: int) -> int:
        """The first of the names that the name at ``number`` is joined to by commas and ``en``."""
        items = self.row.items
        while (
            number > 1 and items[number - 1].symbol in {",", "en", "&"} and id(items[number - 2]) in self.who
        ):
            number -= 2
        return number

    def _elsewhere(self, number: int) -> list[Person]:
        """Whom a description at ``number`` cannot mean: others of its own clause, and behind a preposition within
        the clause (``onder de tijd van de Fries``) the subjects before it."""
        preposition = oblique(self.row, number)
        if preposition is None and self._symbol(number - 1) in PLURAL_VERBS:
            # ``A, B en C waren de Fries te snel af``: one of them would have the verb in the singular.
            return [self.who[id(i)] for i in self.row.items[:number] if id(i) in self.who]
        parts = segments(self.row)
        part = parts[number]
        verb = self._verb_before(number)
        inner = preposition is not None and any(
            parts[n] == part
            for n in range(number - 1)
            if self.row.items[n].symbol not in {",", ";", "maar", "en"}
        )
        return [
            self.who[id(self.row.items[n])]
            for n in range(number)
            if id(self.row.items[n]) in self.who
            and (inner or parts[n] == part or (verb is not None and n < verb and not self._finite(n, verb)))
        ]

    def _verb_before(self, number: int) -> int | None:
        """The finite verb right before item ``number``: what follows it is no subject of before the verb
        (``A, B en C, in die volgorde, waren de Fries te snel af``)."""
        return number - 1 if number and is_finite(self._symbol(number - 1)) else None

    def _finite(self, first: int, last: int) -> bool:
        return any(is_finite(item.symbol) for item in self.row.items[first:last])

    def _put(self, person: Person, first: int, last: int) -> None:
        items = self.row.items[first:last]
        start, end = items[0].start, items[-1].end
        item = Item("P", start, end, Mention("person", start, end, "", person.name, "description"))
        self.who[id(item)] = person
        self.row.collapse(first, last, item)

    def _put_group(self, people: list[Person], first: int, last: int) -> None:
        start, end = self.row.items[first].start, self.row.items[last - 1].end
        parts = []
        for person in people:
            part = Item("P", start, end, Mention("person", start, end, "", person.name, "description"))
            self.who[id(part)] = person
            parts.append(part)
        self.row.collapse(first, last, Item("PP", start, end, parts=tuple(parts)))

    def read(self) -> None:
        """Read the row from left to right."""
        number = 0
        while number < len(self.row.items):
            symbol = self.row.items[number].symbol
            if symbol not in _READ:
                number += 1
                continue
            if symbol in ARTICLES:
                self._description(number) or self._sibling(number) or self._demonstrative(number)
            elif symbol in PRONOUNS:
                self._pronoun(number)
            elif symbol in OBJECTS and self._object(number):
                self._find([], OBJECTS[symbol], number, number + 1)
            elif symbol in POSSESSIVES:
                self._possessive(number)
            elif symbol in {"laatstgenoemde", "eerstgenoemde"}:
                self._named_last(number)
            if self._symbol(number) in GROUPS:
                self._group(number)
            elif self._symbol(number) in NUMBERS:
                self._counted(number)
            number += 1

    def _find(
        self,
        mentions: list[Mention],
        sex: Sex,
        first: int,
        last: int,
        role: str | None = None,
        without: Sequence[Person] = (),
        own: bool = False,
    ) -> Person | None:
        items = self.row.items[first:last]
        person = self.cast.find(mentions, sex, self._inside(first, own), items[-1].end, role, without)
        if person is not None:
            if sex:
                person.tell_sex(sex, word_of(items[-1]))
            self._put(person, first, last)
        return person

    def _description(self, first: int) -> bool:
        """A noun phrase of which the noun is a demonym, an age or a role."""
        row = self.row
        last, head = first + 1, None
        content = first
        while last < len(row.items) and last - first <= 7:
            item = row.items[last]
            if is_before(item):
                content = last
            elif item.mention is not None or item.symbol in FAMILIES:
                break
            elif head is None and (
                self._names_somebody(item.symbol, content > first or self._from_a_town(last))
                or (content > first and row.items[content].symbol == "A" and self._from_a_town(last))
            ):
                head = item.symbol
                content = last
            elif (
                head is not None and content == last - 1 and item.symbol.isalpha() and self._from_a_town(last)
            ):
                content = last  # ``de studente psychologie uit Goor``
            elif head is not None or not is_modifier(item.symbol):
                break
            last += 1
        if content == first:
            return False
        last = content + 1
        following = self._symbol(last)
        if following in {"P", "PP"} or any(is_plural(i) for i in row.items[first:last]):
            return False
        attributes = [i for i in row.items[first:last] if is_before(i)]
        while last < len(row.items) and is_behind(row.items[last]):
            attributes.append(row.items[last])
            last += 1
        mentions = [i.mention for i in attributes if i.mention is not None]
        following = self._symbol(last)
        if following in {"P", "PP"} or (
            following in {"van", "op", "over"} and not mentions and head not in OF_SOMEBODY
        ):
            return False
        if following == "," and self._symbol(last + 1) == "P" and self._symbol(last + 2) in {",", ".", ""}:
            # ``Het talent uit Goor, A, won``
            name = row.items[last + 1]
            if id(name) in self.who and self.who[id(name)].fits(mentions, None):
                teach(attributes, [self.who[id(name)]])
            return False
        items = row.items[first:last]
        if items[0].symbol in {"het", "dit", "'t"} and head is None:
            return False
        sex = sex_of_phrase(items)
        if head in WINNERS and not mentions:
            return self._winner(first, last, WINNERS[head])
        if (
            not mentions
            and head is not None
            and head in {"man", "vrouw", "jongen", "meisje", "kampioen", "kampioene"}
            and row.items[first].symbol not in {"deze", "die"}
        ):
            return False
        if self._symbol(first - 1) in COPULAS and first > 1 and id(row.items[first - 2]) in self.who:
            # ``A is de enige Fries``
            subject = self.who[id(row.items[first - 2])]
            if mentions and subject.fits(mentions, sex):
                teach(attributes, [subject])
                subject.tell_sex(sex, word_of(items[-1]))
            return False
        person = self._find(mentions, sex, first, last, head, self._elsewhere(first))
        if person is None:
            return False
        teach(attributes, [person])
        if head in DESCRIPTIONS and head is not None:
            person.roles.add(head)
        behind(row, first, self.who, self.together)
        return True

    def _from_a_town(self, number: int) -> bool:
        """Whether a noun has behind it where somebody is from: ``de politievrouw uit Goor``."""
        items = self.row.items
        noun = items[number].symbol
        one = noun not in GROUPS and not is_plural_noun(noun)
        return (
            one
            and number + 1 < len(items)
            and items[number + 1].symbol == "H"
            and is_behind(items[number + 1])
        )

    @staticmethod
    def _names_somebody(word: str, described: bool) -> bool:
        """Whether a noun stands for a skater: a role, or beside an attribute any noun for a person."""
        if word in GROUPS or is_plural_noun(word):
            return False
        return word in DESCRIPTIONS or word in WINNERS or (described and data.is_person_noun(word))

    def _winner(self, first: int, last: int, sex: Sex) -> bool:
        winner = self.cast.winner
        if winner is None or not winner.fits([], sex):
            return False
        self._put(winner, first, last)
        behind(self.row, first, self.who, self.together)
        return True

    def _sibling(self, first: int) -> bool:
        """``De oudste``, ``de middelste``: of those last named together, by their ages."""
        word = self._symbol(first + 1)
        if word not in {"oudste", "jongste", "middelste"} or self._symbol(first) != "de":
            return False
        following = self._symbol(first + 2)
        if following.isalpha() and not (
            following in data.words_after_nouns() or following in {"T", "R", "D"}
        ):
            return False
        people = [p for p in self._together_before(first) if "age" in p.attributes]
        ages = sorted({int(p.attributes["age"]) for p in people})
        if len(people) < 2 or len(ages) != len(people) or (word == "middelste" and len(people) != 3):
            return False
        age = ages[0] if word == "jongste" else ages[-1] if word == "oudste" else ages[1]
        person = next(p for p in people if p.attributes["age"] == age)
        self._put(person, first, first + 2)
        return True

    def _together_before(self, number: int) -> list[Person]:
        """Those last named together, in this sentence or before it."""
        places = {id(item): n for n, item in enumerate(self.row.items)}
        for names in reversed(self.together.all):
            if all(places.get(id(n), number) < number for n in names):
                return [self.who[id(n)] for n in names]
        named = list(dict.fromkeys(self.who[id(i)] for i in self.row.items[:number] if id(i) in self.who))
        if len(named) == 2:
            return named
        return list(self.cast.group or self.cast.previous)

    def _demonstrative(self, number: int) -> bool:
        if number or self._symbol(0) != "die" or self._symbol(1) not in _DIE or not self.cast.previous:
            return False
        self._put(self.cast.previous[-1], 0, 1)
        return True

    def _pronoun(self, number: int) -> None:
        symbol, following, before = self._symbol(number), self._symbol(number + 1), self._symbol(number - 1)
        if before == "de":
            return  # ``steken in de zij``
        if symbol in {"zij", "ze"} and (_PLURAL_VERB.match(following) or _PLURAL_VERB.match(before)):
            people = self._together_before(number)
            if len(people) > 1:
                self._put_group(people, number, number + 1)
            return
        if symbol == "diens" and number == 0 and self.cast.previous:
            self._put(self.cast.previous[-1], 0, 1)
            return
        self._find([], PRONOUNS[symbol], number, number + 1)

    def _object(self, number: int) -> bool:
        """Whether the pronoun at ``number`` is somebody, not the possessive that ``haar`` is as well."""
        before, after = self._symbol(number - 1), self._symbol(number + 1)
        if before == "achter":
            return after in FINISHES
        return before == "voor" and after in {".", ",", ";", ":", "", "T", "R"}

    def _possessive(self, number: int) -> None:
        symbol, following = self._symbol(number), self._symbol(number + 1)
        if following == "H":
            self._home(number)
            return
        if following in RELATIVES and self._symbol(number + 2) != "P":
            self._relative(number, RELATIVES[following])
        elif symbol != "hun" and (
            following in {"T", "R", "tijd"} or (" T " in self.row.text and following in {"eerste", "tweede"})
        ):
            self._find([], POSSESSIVES[symbol], number, number + 1, own=True)

    def _home(self, number: int) -> None:
        """``Terug in zijn woonplaats Goor``: the town of whom the possessive means."""
        home = self.row.items[number + 1].mention
        if home is None or home.shape != "woonplaats":
            return
        sex = POSSESSIVES[self._symbol(number)]
        person = self.cast.find([home], sex, self._inside(number, own=True), home.end)
        if person is not None:
            person.learn(home)
            person.tell_sex(sex, word_of(self.row.items[number]))

    def _relative(self, number: int, sex: Sex) -> None:
        """``Zijn broer``: the only other person of that surname."""
        owner = next(iter([*self._inside(number), *reversed(self.cast.recent)]), None)
        if owner is None or not owner.surname:
            return
        others = [
            p
            for p in self.cast.people.values()
            if p is not owner and p.surname == owner.surname and p.fits([], sex)
        ]
        if len(others) == 1:
            others[0].tell_sex(sex, word_of(self.row.items[number + 1]))
            self._put(others[0], number, number + 2)
            behind(self.row, number, self.who, self.together)

    def _family(self) -> list[Person]:
        """The only two skaters of the report that share a surname."""
        families: dict[str, list[Person]] = {}
        for person in self.cast.people.values():
            if person.skater and person.surname:
                families.setdefault(person.surname, []).append(person)
        found = [people for people in families.values() if len(people) == 2]
        return found[0] if len(found) == 1 else []

    def _named_last(self, number: int) -> None:
        inside = [self.who[id(i)] for i in self.row.items[:number] if id(i) in self.who] or self.cast.previous
        if inside:
            self._put(
                inside[-1] if self._symbol(number) == "laatstgenoemde" else inside[0], number, number + 1
            )
            behind(self.row, number, self.who, self.together)

    def _group(self, number: int) -> None:
        symbol = self._symbol(number)
        before = self._symbol(number - 1)
        size = GROUPS[symbol]
        if self._from_there(number, size):
            return
        if not (before in ARTICLES or before in {"beide"} or symbol == "beiden") or self._symbol(
            number + 1
        ) in {"P", "PP"}:
            return
        if symbol in FAMILIES and self._family_named(number):
            return
        people = self._together_before(number)
        if symbol in FAMILIES and len({p.surname for p in people}) != 1:
            people = self._family()
        if len(people) != size:
            return
        if number + 1 < len(self.row.items) and is_behind(self.row.items[number + 1]):
            teach([self.row.items.pop(number + 1)], people)
        first = number - (before in ARTICLES or before == "beide")
        self._put_group(people, first, number + 1)

    def _from_there(self, number: int, size: int) -> bool:
        """``Het duo uit Lisse, A en B,``: the town is of those named behind."""
        items = self.row.items[number + 1 : number + 4]
        if (
            len(items) < 3
            or not is_behind(items[0])
            or items[1].symbol not in {",", ":"}
            or id(items[2]) not in self.who
        ):
            return False
        names = self.together.from_name(items[2])
        if len(names) != size:
            return False
        teach([self.row.items.pop(number + 1)], [self.who[id(n)] for n in names])
        self.row.refresh()
        return True

    def homes(self) -> None:
        """``In Goor, waar hij woont``, ``in haar woonplaats Goor``, ``thuisstad Goor onthaalde A``."""
        items = self.row.items
        for number, item in enumerate(items):
            if item.symbol != "H" or item.mention is None or item.mention.shape not in _HOMES:
                continue
            beside = [number - 1, *range(number + 1, number + 4)]
            owner = next((n for n in beside if self._symbol(n) in POSSESSIVES), None)
            after = next((i for i in items[number + 1 : number + 8] if id(i) in self.who), None)
            before = next((i for i in items[max(0, number - 8) : number][::-1] if id(i) in self.who), None)
            person: Person | None = None
            if owner is not None:
                sex = POSSESSIVES[self._symbol(owner)]
                person = self.cast.find([], sex, self._inside(number, own=True), item.end)
            elif after is not None or before is not None:
                person = self.who[id(after or before)]
            if person is not None and person.fits([item.mention], None):
                teach([item], [person])

    def _counted(self, number: int) -> None:
        """``De twee Elburgers``, ``beide Friezen``: those last named together are."""
        symbol, demonym = self._symbol(number), self._symbol(number + 1)
        first = number - (self._symbol(number - 1) in ARTICLES)
        if demonym not in {"H", "B", "N"} or (first == number and symbol != "beide"):
            return
        item = self.row.items[number + 1]
        people = self._together_before(number)
        if not is_plural(item) or len(people) != NUMBERS[symbol] or self._symbol(number + 2) in {"P", "PP"}:
            return
        mention = item.mention
        if mention is not None and all(p.fits([mention], None) for p in people):
            teach([item], people)
            self._put_group(people, first, number + 2)

    def _family_named(self, number: int) -> bool:
        """``De broers Bakker uit Goor``: all of that surname, and what is said of them together."""
        items = self.row.items
        for last in range(number + 2, min(len(items), number + _SURNAME) + 1):
            if items[last - 1].mention is not None or not items[last - 1].symbol[:1].isalpha():
                return False
            sex = FAMILIES[items[number].symbol]
            surname = " ".join(i.symbol for i in items[number + 1 : last])
            people = [p for p in self.cast.family(surname) if p.fits([], sex)]
            if len(people) > 1:
                break
        else:
            return False
        for person in people:
            person.tell_sex(sex, word_of(items[number]))
        while last < len(items) and is_behind(items[last]):
            teach([items.pop(last)], people)
        if len(people) == GROUPS[items[number].symbol]:
            self._put_group(people, number - (self._symbol(number - 1) in ARTICLES), last)
        self.row.refresh()
        return True

    def fellows(self) -> list[tuple[str, list[Item]]]:
        """``Zijn landgenoot B``, ``plaatsgenotes B en C``: the names, with what they share with somebody else."""
        found = []
        for number, item in enumerate(self.row.items):
            kind = FELLOWS.get(item.symbol)
            following = number + 1
            while self._symbol(following) == "en" or data.is_person_noun(self._symbol(following)):
                # ``dorpsgenoot en trainingsmaat A``
                following += 1
            if kind is not None and id(self.row.items[min(following, len(self.row.items) - 1)]) in self.who:
                name = self.row.items[following]
                found.append(
                    (kind, self.together.from_name(name) if item.symbol.endswith(("en", "es")) else [name])
                )
        return found

    def share(self, kind: str, names: list[Item]) -> None:
        """Give the members of ``names`` what they share with the person spoken of before them."""
        number = next((n for n, item in enumerate(self.row.items) if item is names[0]), 0)
        people = [self.who[id(name)] for name in names]
        others = [p for p in [*self._inside(number), *reversed(self.cast.recent)] if p not in people]
        if not others:
            return
        for mention in self.cast.nations:
            if mention.kind == kind and kind not in others[0].attributes and others[0].fits([mention], None):
                others[0].learn(mention)
        for person in people:
            person.fellow(kind, others[0])

    def first(self) -> None:
        """Who opens the sentence is whom the one before announced without a name."""
        opening = self.row.items[0] if self.row.items else None
        if opening is not None and id(opening) in self.who:
            person = self.who[id(opening)]
            for mention in self.cast.announced:
                if person.fits([mention], None):
                    person.learn(mention)

    def announce(self) -> None:
        """Keep what the sentence says of somebody whom it does not name."""
        items = self.row.items
        named = any(id(item) in self.who for item in items)
        self.cast.nations = [i.mention for i in items if i.mention is not None and is_plural(i)]
        self.cast.announced = []
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
                    self.cast.announced.append(item.mention)
