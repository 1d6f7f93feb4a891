"""A sentence in which persons are put in the place of descriptions, pronouns and groups, and who may be meant at an item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline import data
from pipeline.linking.attributes import Coordinations, Who, word_of
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Cast, Person, oblique
from pipeline.linking.races import segments
from pipeline.linking.roles import (
    Sex,
)
from pipeline.linking.verbs import PLURAL_VERBS, is_finite
from pipeline.mention import Mention

#: Strong verbs of saying.
_SAYS = frozenset(
    "aldus zei zegt zegde vertelt klinkt klonk vindt vond sprak spreekt riep roept lacht grijnst zucht weet wist dacht".split()
)
#: Behind these a noun says what the subject is.
_COPULAS = frozenset("werd is was wordt blijft bleef bleek heet werden zijn waren".split())
#: Who stands behind these is the subject of a relative clause.
_RELATIVES = frozenset({"die", "dat", "waar", "waarop", "waarin", "waarmee", "waaraan", "waarbij"})
#: What one is ahead by: ``een plaats voor de Fries``.
_AHEAD = re.compile(
    r"(?:plaats|plek|plekje|positie|stek|tree|trede|ronde|straatlengte|lengte|schaats|.*seconden?|tienden?|honderdsten?|duizendsten?|tel|tellen)$"
)


class Reader:
    """A row while its noun phrases are read, from left to right."""

    def __init__(self, row: Row, cast: Cast, who: Who) -> None:
        self.row, self.cast, self.who = row, cast, who
        self.together = Coordinations(row)

    def symbol(self, number: int) -> str:
        """The symbol of an item, nothing beyond the row."""
        return self.row.items[number].symbol if 0 <= number < len(self.row.items) else ""

    def inside(self, number: int, own: bool = False) -> list[Person]:
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
            elif own or (
                (preposition in {"voor", "bij"} or self._feat_of(n))
                and parts[n] != parts[min(number, len(parts) - 1)]
            ):
                about.append(n)
        if not subjects and not self.cast.recent:
            about = named
        order = [*sorted(subjects.values(), reverse=True), *reversed(about)]
        last = number - 2
        if self.symbol(number - 1) == ":" and last in named and subjects.get(parts[last], last) == last:
            # ``Minder nieuws was er van A: zij werd vijfde``; but ``A rekende af met B: zij won``
            order.insert(0, last)
        return list(dict.fromkeys(self.who[id(self.row.items[n])] for n in order))

    def _first_of(self, number: int) -> int:
        """The first of the names that the name at ``number`` is joined to by commas and ``en``."""
        items = self.row.items
        while (
            number > 1 and items[number - 1].symbol in {",", "en", "&"} and id(items[number - 2]) in self.who
        ):
            number -= 2
        return number

    def elsewhere(self, number: int) -> list[Person]:
        """Whom a description at ``number`` cannot mean: others of its own clause, and behind a preposition within
        the clause (``onder de tijd van de Fries``) the subjects before it."""
        preposition = oblique(self.row, number)
        if preposition is None and self.symbol(number - 1) in PLURAL_VERBS:
            # ``A, B en C waren de Fries te snel af``: one of them would have the verb in the singular.
            return [self.who[id(i)] for i in self.row.items[:number] if id(i) in self.who]
        parts = segments(self.row)
        part = parts[number]
        verb = self._verb_before(number)
        if preposition == "voor" and self._judged(number):
            return []
        contrast = self._contrast(number) | self._shared(number) if preposition is None else set()
        inner = preposition is not None and any(
            parts[n] == part
            for n in range(number - 1)
            if self.row.items[n].symbol not in {",", ";", "maar", "en"}
        )
        return [
            self.who[id(self.row.items[n])]
            for n in range(number)
            if id(self.row.items[n]) in self.who
            and not data.is_person_noun(self.symbol(n + 1))  # ``A's tegenstandster zag de Fries gaan``
            and (
                inner
                or parts[n] == part
                or n in contrast
                or (
                    verb is not None
                    and n < verb
                    and not self._finite(n, verb)
                    and self.symbol(n - 1) not in _RELATIVES
                )
            )
        ]

    def _contrast(self, number: int) -> set[int]:
        """The subject of the clause before ``maar``, where behind it the other of two rivals acts: ``A en B vochten om de
        zege. A lag voor, maar aan de streep juichte de Fries``."""
        items, parts = self.row.items, segments(self.row)
        clause = [n for n in range(number) if parts[n] == parts[number] and items[n].symbol != ","]
        if not clause or items[clause[0]].symbol != "maar":
            return set()
        named = {n for n in range(clause[0]) if id(items[n]) in self.who and not oblique(self.row, n)}
        rivals = len(self.cast.group) == 2 and all(self.who[id(items[n])] in self.cast.group for n in named)
        return named if rivals else set()

    def _shared(self, number: int) -> set[int]:
        """The subject that a clause shares with the one before, where its verb comes first and needs an object: ``A reed 1.15,3 en duwde
        de Fries van het podium``."""
        items, parts = self.row.items, segments(self.row)
        clause = [n for n in range(number) if parts[n] == parts[number]]
        if len(clause) < 2 or items[clause[0]].symbol not in {"en", "maar"}:
            return set()
        verb = items[clause[1]].symbol
        if not is_finite(verb) or verb in _COPULAS or any(id(items[n]) in self.who for n in clause):
            return set()
        before = [
            n for n in range(clause[0]) if parts[n] == parts[clause[0] - 1] and id(items[n]) in self.who
        ]
        return {n for n in before[:1] if not oblique(self.row, n)}

    def _judged(self, number: int) -> bool:
        """Whether a description stands in an apposition that judges what the sentence said of it: ``Zij gaat weg in 25,9, een
        mooie opening voor de Goorse``, not ``een plaats voor de Goorse``."""
        items, parts = self.row.items, segments(self.row)
        phrase = [n for n in range(number) if parts[n] == parts[number] and items[n].symbol not in {",", "-"}]
        words = [items[n].symbol for n in phrase]
        return (
            len(words) > 2
            and words[0] in {"een", "geen"}
            and not any(is_finite(word) for word in words)
            and not any(_AHEAD.match(word) for word in words)
            and not any(items[n].symbol in "RTS" for n in phrase)
        )

    def _verb_before(self, number: int) -> int | None:
        """The finite verb right before item ``number``: what follows it is no subject of before the verb
        (``A, B en C, in die volgorde, waren de Fries te snel af``)."""
        return number - 1 if number and is_finite(self.symbol(number - 1)) else None

    def _finite(self, first: int, last: int) -> bool:
        return any(is_finite(item.symbol) for item in self.row.items[first:last])

    def put(self, person: Person, first: int, last: int) -> None:
        """Put a person in the place of items ``first`` to ``last`` (exclusive)."""
        items = self.row.items[first:last]
        start, end = items[0].start, items[-1].end
        words = " ".join(item.symbol for item in items)
        item = Item("P", start, end, Mention("person", start, end, words, person.name, "description"))
        self.who[id(item)] = person
        self.row.collapse(first, last, item)

    def put_nobody(self, first: int, last: int) -> None:
        """Put somebody whom the report never names in the place of items ``first`` to ``last`` (exclusive)."""
        items = self.row.items[first:last]
        self.row.collapse(first, last, Item("P", items[0].start, items[-1].end))

    def put_group(self, people: list[Person], first: int, last: int) -> None:
        """Put several persons in the place of items ``first`` to ``last`` (exclusive)."""
        start, end = self.row.items[first].start, self.row.items[last - 1].end
        parts = []
        for person in people:
            part = Item("P", start, end, Mention("person", start, end, "", person.name, "description"))
            self.who[id(part)] = person
            parts.append(part)
        self.row.collapse(first, last, Item("PP", start, end, parts=tuple(parts)))

    def find(
        self,
        mentions: list[Mention],
        sex: Sex,
        first: int,
        last: int,
        role: str | None = None,
        without: Sequence[Person] = (),
        own: bool = False,
    ) -> Person | None:
        """Put the person whom a description or pronoun means in its place, if there is one."""
        self.cast.beside = () if self.cast.recent else self._oblique_from(last)
        items = self.row.items[first:last]
        inside, speaks = self.inside(first, own or bool(mentions)), self._speaks(first)
        person = self.cast.find(mentions, sex, inside, items[-1].end, role, without, speaks)
        if person is not None:
            if sex:
                person.tell_sex(sex, word_of(items[-1]))
            self.put(person, first, last)
        return person

    def _speaks(self, number: int) -> bool:
        """Whether the words at ``number`` name who said what was quoted: the verb, or ``aldus``, opens what is left."""
        before = [item.symbol for item in self.row.items[:number]]
        quoted = max((n for n, symbol in enumerate(before) if symbol in {'"', "'"}), default=-1)
        before = [symbol for symbol in before[quoted + 1 :] if symbol not in {",", ".", "-"}]
        return len(before) == 1 and (before[0] in _SAYS or is_finite(before[0]))

    def together_before(self, number: int) -> list[Person]:
        """Those last named together, in this sentence or before it."""
        places = {id(item): n for n, item in enumerate(self.row.items)}
        for names in reversed(self.together.all):
            if all(places.get(id(n), number) < number for n in names):
                return [self.who[id(n)] for n in names]
        named = list(dict.fromkeys(self.who[id(i)] for i in self.row.items[:number] if id(i) in self.who))
        if len(named) == 2:
            return named
        return list(self.cast.group or self.cast.previous)

    def _feat_of(self, number: int) -> bool:
        """Whether somebody is the one whose feat is spoken of: ``de prestatie van A``."""
        return self.symbol(number - 1) == "van" and self.symbol(number - 2) in _FEATS

    def _oblique_from(self, number: int) -> list[Person]:
        """Who stands behind a preposition further on: ``Zij werd tweede achter A`` does not mean A."""
        return [
            self.who[id(item)]
            for n, item in enumerate(self.row.items)
            if n >= number and id(item) in self.who and oblique(self.row, n)
        ]


_FEATS = frozenset(
    "prestatie prestaties optreden race rit tijd verrichtingen opmars debuut inhaalrace klassering resultaat".split()
)
