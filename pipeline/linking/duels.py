"""``A klopte B, 35,1 om 35,3``: of two times the better belongs to the winner of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.contests import encounter
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person, oblique

#: Words by which the subject of a clause comes off worse.
_LOSES = frozenset(
    "kort tekort verloor verliest moest gaf toegeven toegaf bezweek onderspit buigen hoofd strandde verslagen geklopt afgetroefd "
    "langzamer trager achter wijken zwichten bakzeil meerdere duimen onderdeed onderdoen".split()
)
#: ``op de 1000 meter waren de rollen omgedraaid: 1.10,1 om 1.10,3``
_REVERSES = frozenset("omgedraaid omgekeerd omgekeerde andersom".split())
#: With ``af`` further on: ``legde het af tegen``.
_GAVE_WAY = frozenset({"legde", "legt", "leggen"})
_DUEL = re.compile(r"T(?<= T) (?:om|tegen|tegenover) T(?= )")
#: Who won, or lost, whoever is the subject: ``in het voordeel van A``, ``met A als bovenliggende partij``.
_WON_BY = re.compile(
    r" (?:met (?P<a>P) als (?:bovenliggende|winnende|snelste|sterkste|beste|R)|in (?:het )?voordeel van (?:de )?(?P<b>P)"
    r"|(?:gewonnen|R) door (?P<c>P)|(?:juichte|lachte|won|R) (?P<d>P)) "
)
_LOST_BY = re.compile(r" (?:in (?:het )?nadeel van|ten koste van) (?:de )?(?P<a>P) ")
#: Of two just named: ``in het voordeel van de eerste``.
_FIRST_NAMED = re.compile(r" in (?:het )?voordeel van (?:de eerste|eerstgenoemde|R) ")
_LAST_NAMED = re.compile(r" in (?:het )?voordeel van (?:de laatste|laatstgenoemde) ")
_SCORE = 0.85


def find_duel(row: Row) -> tuple[int, int] | None:
    """The two times of ``35,1 om 35,3``, as item numbers."""
    match = _DUEL.search(row.text)
    if match is None:
        return None
    first, last = row.span(match)
    return first, last - 1


def duel_claims(
    duel: tuple[int, int], reading: Reading, recent: Sequence[Person], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """Give the two times to two persons: named in the sentence, else spoken of last. Ranks that the sentence gives
    (``claims``) tell who won, else its words do."""
    row = reading.row
    times = sorted((row.items[n] for n in duel), key=_seconds)
    pair = _pair(duel, reading, recent)
    if pair is None:
        return
    given = [c for c in claims if c.mention.kind == "placing"]
    beside = [c for c in given if reading.parts[reading.where(c.item)] == reading.parts[duel[0]]]
    ranks = {
        c.person: c.mention.value
        for c in given
        if (c in beside if len(beside) > 1 else not _relative(reading, c.item))
    }
    best, other = _ordered(duel, reading, recent, pair, ranks)
    medals = next((i for i in row.items[duel[1] :] if i.symbol == "RR" and len(i.parts) == 2), None)
    if medals is not None and not ranks:
        # ``35,1 om 35,3, en dat waren het goud en het zilver``
        for person, part in zip((best, other), medals.parts, strict=True):
            if part.mention is not None:
                yield Claim(person, part, part.mention, _SCORE)
    for person, item in zip((best, other), times, strict=True):
        if item.mention is not None:
            yield Claim(person, item, item.mention, _SCORE)


def _relative(reading: Reading, rank: Item) -> bool:
    """Whether a rank stands in a relative clause: ``zette met 35,1 om 35,3 A opzij, de Noor die vorig jaar won``."""
    number = reading.where(rank)
    part = reading.parts[number]
    return any(
        item.symbol == "die" and own == part
        for item, own in zip(reading.row.items[:number], reading.parts, strict=False)
    )


def _pair(duel: tuple[int, int], reading: Reading, recent: Sequence[Person]) -> tuple[Person, Person] | None:
    """The two of a duel: whom the clause before the times is about, and whoever that one is up against."""
    row = reading.row
    before = list(dict.fromkeys(p for item in row.items[: duel[0]] for p in reading.people(item)))
    behind = list(dict.fromkeys(p for item in row.items[duel[1] :] for p in reading.people(item)))
    first = _subject(duel[0], reading)
    if first is None and len(before) > 1:
        # ``Het duel tussen A en B``
        return before[0], before[1]
    first = first or reading.topic
    if not before and behind:
        # ``Met 35,1 om 35,3 was A te sterk voor B``
        first = behind.pop(0)
    if first is None:
        return None
    others = [p for p in before if p is not first] or [p for p in reversed(behind) if p is not first]
    others = others or [p for p in reversed(recent) if p is not first and p.fits([], first.sex)][:1]
    return (first, others[-1]) if others else None


def _subject(before: int, reading: Reading) -> Person | None:
    """Whom the clause before an item is about: the first of its segment that stands behind no preposition."""
    row = reading.row
    last = reading.subject(before)
    part = next(
        (
            p
            for n, p in reversed(list(enumerate(reading.parts[:before])))
            if last in reading.people(row.items[n])
        ),
        None,
    )
    for number, item in enumerate(row.items[:before]):
        if reading.parts[number] == part and item.symbol in {"P", "PP"} and not oblique(row, number):
            people = reading.people(item)
            return people[0] if people else last
    return last


def _ordered(
    duel: tuple[int, int],
    reading: Reading,
    recent: Sequence[Person],
    pair: tuple[Person, Person],
    ranks: Mapping[Person, object],
) -> tuple[Person, Person]:
    """The two of a duel, the winner first."""
    row = reading.row
    first, second = pair
    swapped = (second, first)
    named = _WON_BY.search(row.text)
    if named is not None and (person := _person(reading, named)) in pair:
        return pair if person is first else swapped
    named = _LOST_BY.search(row.text)
    if named is not None and (person := _person(reading, named)) in pair:
        return swapped if person is first else pair
    if _FIRST_NAMED.search(row.text) or _LAST_NAMED.search(row.text):
        return pair if _FIRST_NAMED.search(row.text) else swapped
    if _seconds(row.items[duel[0]]) > _seconds(row.items[duel[1]]):
        # The winner's time comes first, unless the subject is the loser.
        return swapped
    mine, theirs = ranks.get(first), ranks.get(second)
    reverses = any(item.symbol in _REVERSES for item in row.items[: duel[0]])
    if isinstance(mine, int) and isinstance(theirs, int):
        return swapped if (mine > theirs) != reverses else pair
    met = encounter(reading, recent)
    if met is not None and set(met) == set(pair):
        return met  # ``A klopte B in de strijd om het brons``: with 3 behind it A is the winner of the two.
    if len(reading.beaten) == 2 and set(reading.beaten) == set(pair):
        # As the sentence before said.
        return reading.beaten[0], reading.beaten[1]
    if mine is not None or theirs is not None:
        return swapped if theirs == 1 or (mine is not None and mine != 1) else pair
    words = row.symbols
    loses = any(item.symbol in _LOSES for item in row.items[: duel[0]]) or (
        reverses or ("af" in words and words & _GAVE_WAY)
    )
    return swapped if loses else pair


def _person(reading: Reading, match: re.Match[str]) -> Person | None:
    """The person that a pattern names."""
    name = next(name for name, words in match.groupdict().items() if words)
    people = reading.people(reading.row.items[reading.row.at(match.start(name))])
    return people[0] if people else None


def _seconds(item: Item) -> float:
    return float(item.mention.value or 0) if item.mention is not None else 0.0
