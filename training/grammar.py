"""Skating sentences and paragraphs with their names marked, made from a small grammar.

A template holds slots in braces. ``{P}`` is a person in full, ``{p}`` the same by surname, ``{Q}``/``{q}`` and
``{S}``/``{s}`` others, ``{T}`` a town, ``{V}`` a venue, ``{O}`` a team, ``{t}`` a time, ``{d}`` a distance, ``{r}`` a
rank, ``{a}`` an age. A paragraph is a few templates about the same people, so that surnames come back as they do in
reports.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from training.invention import Inventor

Span = tuple[int, int, str]
Sentence = tuple[str, list[Span]]

#: What a report opens with.
OPENINGS = (
    "{P} heeft zaterdag in {V} de {d} gewonnen.",
    "{T} - {P} is op het olympisch kwalificatietoernooi {r} geworden op de {d}.",
    "{T} - Op de {d} was niemand opgewassen tegen {P} uit {T}.",
    "De {d} bij het NK afstanden in {T} is een prooi geworden voor {P}.",
    "De {a}-jarige {P} uit {T} reed zondag in {V} naar de {r} tijd.",
    "REGIO - Bij de gewestelijke wedstrijden op {V} reed {P} ({O}) {t}.",
    "{P} van {O} en {Q} van {O} hebben zich geplaatst voor de Spelen in {T}.",
    "Met een tijd van {t} won {P} de {d} in {T}, voor {Q} en {S}.",
    "Bij de World Cup in {T} eindigde {P} als {r}.",
    "Voor {P} zat het toernooi er al na de {d} op.",
    "In {V} ging {P} met de winst aan de haal.",
    "Het was {P} die in {T} het publiek op de banken kreeg.",
    "Schaatser {P} stapt over van {O} naar {O}.",
    "{O} heeft {P} en {Q} voor twee jaar vastgelegd.",
)
#: What follows, about the same people.
FOLLOWING = (
    "{p} was met {t} net iets sneller dan {q}.",
    "Achter {p} werd {q} {r} in {t}.",
    "{q} moest genoegen nemen met plek vier.",
    "'Dit had ik niet verwacht', zei {p}, die tot vorig jaar voor {O} reed.",
    "{p}, afkomstig uit {T}, traint dagelijks op {V}.",
    "Volgens trainer {S} van {O} was de race van {p} bijna perfect.",
    "{P} ({a}) uit {T} klokte {t}, {Q} uit {T} kwam tot {t}.",
    "De {r} plaats was voor {q}, {S} viel in de laatste bocht.",
    "Coach {S} keek tevreden toe.",
    "Op de {d} troefde {q} {p} af.",
    "Tussen {p} en {q} scheelde het {t}.",
    "Eerder dit seizoen reed {p} in {T} al {t}.",
    "In het klassement gaat {p} aan kop, gevolgd door {q} en {s}.",
    "Ook {Q} en {S} uit {T} kwamen in actie.",
    "{q} liet zich door {s} verrassen in {V}.",
    "De wedstrijd in {V} werd verreden onder auspiciën van de {O}.",
    "Volgende week staat in {T} de World Cup op het programma.",
    "Daarna reist {p} door naar {T}, waar in {V} getraind wordt.",
    "{T} is voor {p} een tweede thuis.",
    "Het bestuur van {O} is trots op {p}.",
    "Foto: {S}/{O}",
    "{S} vervangt {q}, die met griep in {T} achterbleef.",
    "Vriendin {S} zat op de tribune in {T}.",
    "Het Nederlandse team met {p}, {q} en {S} werd {r}.",
    "Nummer twee {q} kreeg een bos bloemen van burgemeester {S} van {T}.",
)
#: Lines of result lists and tables.
ROWS = (
    "1. {P} ({T}) {t}; 2. {Q} ({T}) {t}; 3. {S} ({T}) {t}.",
    "Uitslag {d}: 1. {P} {t}, 2. {Q} {t}, 3. {S} {t}.",
    "4. {P} {t} 5. {Q} {t}",
    "{d} mannen: {P} {t}",
    "{P} - {T} - {t}",
    "Eindstand: 1. {p}, 2. {q}, 3. {s}",
)
_SLOT = re.compile(r"\{(\w)\}")
_DISTANCES = (
    "500 meter",
    "1000 meter",
    "1500 meter",
    "3000 meter",
    "5 kilometer",
    "10.000 meter",
    "massastart",
    "schaatsmijl",
)
_RANKS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "tiende", "elfde", "veertiende")


class Grammar:
    """Sentences without end, seeded."""

    def __init__(self, seed: int) -> None:
        self.inventor = Inventor(seed)
        self.random = random.Random(seed + 1)

    def paragraphs(self, count: int) -> Iterator[Sentence]:
        """Paragraphs of one to four sentences, and rows."""
        for _ in range(count):
            people = {letter: self.inventor.person() for letter in "PQS"}
            if self.random.random() < 0.15:
                templates = [self.random.choice(ROWS)]
            else:
                templates = [self.random.choice(OPENINGS)]
                templates += self.random.sample(FOLLOWING, self.random.randint(0, 3))
                if self.random.random() < 0.25:
                    templates = templates[1:] or templates
            yield self._filled(" ".join(templates), people)

    def _filled(self, template: str, people: dict[str, tuple[str, str]]) -> Sentence:
        text, spans, position = "", list[Span](), 0
        for match in _SLOT.finditer(template):
            text += template[position : match.start()]
            words, label = self._slot(match[1], people)
            if label:
                spans.append((len(text), len(text) + len(words), label))
            text += words
            position = match.end()
        return text + template[position:], spans

    def _slot(self, letter: str, people: dict[str, tuple[str, str]]) -> tuple[str, str]:
        if letter in "PQS":
            return people[letter][0], "PER"
        if letter in "pqs":
            return people[letter.upper()][1], "PER"
        if letter in "TV":
            town = self.inventor.town() if letter == "T" else self.inventor.venue()
            return town, "LOC"
        if letter == "O":
            return self.inventor.team(), "ORG"
        plain = {"d": _DISTANCES, "r": _RANKS}.get(letter)
        if plain:
            return self.random.choice(plain), ""
        return (str(self.random.randint(16, 36)) if letter == "a" else self._time()), ""

    def _time(self) -> str:
        seconds = f"{self.random.randint(0, 59):02}"
        hundredths = f"{self.random.randint(0, 99):02}"
        if self.random.random() < 0.4:
            return f"{self.random.randint(34, 42)},{hundredths}"
        return f"{self.random.randint(1, 13)}{self.random.choice('.:')}{seconds}{self.random.choice(',.')}{hundredths}"


def swapped(sentences: list[Sentence], seed: int) -> Iterator[Sentence]:
    """Sentences of somebody else with their persons and places replaced by invented ones of the same kind."""
    inventor = Inventor(seed)
    for text, spans in sentences:
        new, marked, position = "", list[Span](), 0
        for start, end, label in sorted(spans):
            new += text[position:start]
            words = _other(text[start:end], label, inventor)
            marked.append((len(new), len(new) + len(words), label))
            new += words
            position = end
        yield new + text[position:], marked


def _other(words: str, label: str, inventor: Inventor) -> str:
    if label == "PER":
        full, surname = inventor.person()
        return full if " " in words else surname
    if label == "LOC":
        return inventor.town() if " " not in words and inventor.random.random() < 0.7 else words
    return inventor.team() if inventor.random.random() < 0.5 else words
