"""Whose fate it is: falls, withdrawals and disqualifications have their own grammar.

Whoever stands behind a preposition did not fall (``kwam als derde binnen, achter B, maar had een blokje gemist``), the jury is no
skater (``de jury nam haar uit de uitslag``), and a disqualification named as a noun is mostly the one told before (``na zijn
diskwalificatie ging het zilver naar B``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.items import Item, Row, segment_of
from pipeline.linking.people import oblique

#: Behind these whoever it befell may stand: ``voor A was het toernooi voorbij``, ``diskwalificatie van B``.
_BEFALLS = frozenset({None, "voor", "bij", "van", "met"})
_NOUN = re.compile(
    r"diskwalificatie|uitsluiting|schrapping|penalty|straf|protest|valpartij|opgave|afmelding", re.I
)
#: Who gains by the fate of somebody else.
_GAINS = frozenset(
    """schoof schuift schoven opschoof steeg stijgt klom erfde erft profiteerde profiteert promoveerde rukte kreeg krijgt ging gaat gingen
    alsnog daardoor opschuiven overnam kwam werd opgewaardeerd""".split()
)
#: Somebody's, when they are struck out, refused or granted.
_OWNED = frozenset("tijd tijden protest bezwaar naam rit race resultaat klassering prestatie poging".split())
#: A person behind ``voor`` or ``bij`` opens the clause: ``Voor A was het toernooi voorbij``.
_NEAR_HEAD = 3
#: Who shares a fate stands this near.
_NEAR = 8
_OVER = frozenset("voorbij afgelopen gedaan over ten".split())
_JURY = frozenset(
    "jury scheidsrechter scheidsrechters starter wedstrijdleiding hoofdscheidsrechter arbiter wedstrijdjury".split()
)
_OBJECTS = frozenset({"haar", "hem", "hen", "ze"})


def never(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether the status at item ``value`` cannot be that of the person at item ``person``."""
    preposition = oblique(row, person)
    if preposition is None:
        return _gains(row, person, value) or _of_pronoun(row, parts, person, value)
    if parts[person] != parts[value] and person < value and _pronoun(row, parts, value):
        return False
    if preposition not in _BEFALLS:
        return not _likewise(row, person)
    if preposition == "van":
        return person > value + 3 or (person < value and not _owned(row, person))
    if preposition == "voor" and any(item.symbol in _OVER for item in row.items[person + 1 : person + 4]):
        # ``Na een tweede valse start was het toernooi voor A voorbij``
        return False
    if preposition == "voor" and _opening(row, parts, value) <= 1 and parts[person] == parts[value]:
        # ``Diskwalificatie was er op de 500 meter voor A``
        return False
    return value < person - 3 or (person < value and _opening(row, parts, person) > _NEAR_HEAD)


def _pronoun(row: Row, parts: Sequence[int], value: int) -> bool:
    """Whether the clause of a status speaks of ``hij`` or ``zij``: ``de plek van A bleef leeg, hij had zich afgemeld``."""
    return any(item.symbol in {"hij", "zij", "ze"} for item in segment_of(row, parts, value))


def _owned(row: Row, person: int) -> bool:
    """Whether the person is the owner of what was struck out: ``de tijd van B werd geschrapt``."""
    return any(
        item.symbol in _OWNED or item.symbol in {"D", "V"} for item in row.items[max(0, person - 4) : person]
    )


def _opening(row: Row, parts: Sequence[int], person: int) -> int:
    """How far from the start of its segment a person stands."""
    return sum(1 for n in range(person) if parts[n] == parts[person])


def _likewise(row: Row, person: int) -> bool:
    """Whether a person shares a fate as an equal: ``zowel A als B``."""
    return (
        person > 1
        and row.items[person - 1].symbol == "als"
        and row.items[person - 2].symbol in {"zowel", "evenzeer"}
    )


def _gains(row: Row, person: int, value: int) -> bool:
    """Whether the person gains by a disqualification named as a noun before: ``door de diskwalificatie schoof B op``."""
    mention = row.items[value].members[0].mention
    if mention is None or mention.value != "dsq" or not _NOUN.search(mention.text):
        return False
    if value + 1 < person and row.items[value + 1].symbol in {"van", "voor"} and person - value <= 4:
        return False
    before = row.items[value - 1].symbol if value else ""
    return before in {"de", "het", "die", "deze", "zijn", "haar", "diens", "hun"} and any(
        i.symbol in _GAINS for i in row.items
    )


def _of_pronoun(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether the jury did it to ``haar`` or ``hem``: a person named behind it is somebody else."""
    if person < value:
        return False
    words = {item.symbol for item in segment_of(row, parts, value)}
    mention = row.items[value].members[0].mention
    words.update(mention.text.casefold().split() if mention is not None else ())
    return bool(words & _JURY and words & _OBJECTS)


def sharers(row: Row, value: int) -> Iterator[Item]:
    """The persons who share the status at item ``value``: ``viel, net als B, uit``."""
    for number, item in enumerate(row.items):
        if item.symbol in {"P", "PP"} and number and abs(number - value) <= _NEAR:
            before = [other.symbol for other in row.items[max(0, number - 2) : number]]
            if before[-1] in {"evenals", "alsook"} or before in (["net", "als"], ["zowel", "als"]):
                yield item
