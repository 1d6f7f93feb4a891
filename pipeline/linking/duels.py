"""``A klopte B, 35,1 om 35,3``: of two times the better belongs to the winner of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading, subject_index
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person, oblique

#: Words by which the subject of a clause comes off worse.
_LOSES = frozenset(
    "kort tekort verloor verliest moest gaf toegeven toegaf bezweek onderspit buigen hoofd strandde verslagen geklopt afgetroefd "
    "langzamer trager achter wijken zwichten bakzeil meerdere duimen onderdeed onderdoen omgedraaid omgekeerd".split()
)
#: With ``af`` further on: ``legde het af tegen``.
_GAVE_WAY = frozenset({"legde", "legt", "leggen"})
_DUEL = re.compile(r"(?<= )T (?:om|tegen|tegenover) T(?= )")
_UPPER_HAND = re.compile(r"(?<= )met (?P<P>P) als (?:bovenliggende|winnende|snelste|sterkste|beste|R)(?= )")
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
    """Give the two times to the subject and to whoever it is up against: named in the sentence, else spoken of
    last. Ranks that the sentence gives (``claims``) tell who won, else its words do."""
    row = reading.row
    times = sorted((row.items[n] for n in duel), key=_seconds)
    before = list(dict.fromkeys(p for item in row.items[: duel[0]] for p in reading.people(item)))
    behind = [p for item in row.items[duel[1] :] for p in reading.people(item)]
    first = _subject(reading, duel[0]) or reading.topic
    if first is None:
        return
    others = [p for p in before if p is not first] or [p for p in reversed(behind) if p is not first]
    others = others or [p for p in reversed(recent) if p is not first and p.fits([], first.sex)][:1]
    if not others:
        return
    second = others[-1]
    ranks = {c.person: c.mention.value for c in claims if c.mention.kind == "placing"}
    mine, theirs = ranks.get(first), ranks.get(second)
    if mine is not None and theirs is not None:
        loses = float(mine) > float(theirs)
    elif mine is not None or theirs is not None:
        loses = theirs == 1 or (mine is not None and mine != 1)
    else:
        words = {item.symbol for item in row.items}
        loses = any(item.symbol in _LOSES for item in row.items[: duel[0]]) or bool(
            words & _GAVE_WAY and "af" in words
        )
    named = _UPPER_HAND.search(row.text)
    if named is not None:
        # ``met B als bovenliggende partij``
        best = reading.people(row.items[row.at(named.start("P"))])
        first, second = (second, first) if second in best else (first, second)
        loses = first not in best and loses
    medals = next((i for i in row.items[duel[1] :] if i.symbol == "RR" and len(i.parts) == 2), None)
    if medals is not None and not ranks:
        # ``35,1 om 35,3, en dat waren het goud en het zilver``
        for person, part in zip((second, first) if loses else (first, second), medals.parts, strict=True):
            if part.mention is not None:
                yield Claim(person, part, part.mention, _SCORE)
    for person, item in zip((second, first) if loses else (first, second), times, strict=True):
        if item.mention is not None:
            yield Claim(person, item, item.mention, _SCORE)


def _subject(reading: Reading, before: int) -> Person | None:
    """The subject of the clause before the times: of two in it the first (``A pakte B terug``)."""
    row, parts = reading.row, reading.parts
    last = subject_index(row, before)
    if last is None:
        return None
    first = next(
        n
        for n in range(last + 1)
        if parts[n] == parts[last] and row.items[n].symbol in {"P", "PP"} and not oblique(row, n)
    )
    return next(iter(reading.people(row.items[first])), None)


def _seconds(item: Item) -> float:
    return float(item.mention.value or 0) if item.mention is not None else 0.0
