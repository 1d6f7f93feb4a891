"""One verb for several races: ``A won de 1500 meter en B de 3000 meter``, ``de 1500 meter was voor A, de 3000 meter voor B``.

Dutch leaves out what the clauses of a row have in common. A conjunct without a verb, of a person and a distance, gives that
person the rank of the clause before it. So does a plural in front of a row: ``zeges voor A (1500 meter) en B (3000 meter)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item, Row
from pipeline.linking.races import Race, with_cue
from pipeline.mention import Mention

#: What may follow the conjunct: its time, or the end.
_END = r"(?= (?:(?:in|met) T|T|\( T \)|[,.;:]|en))"
_GAP = re.compile(
    r"(?<= )(?:,|;|en|, en) (?:"
    r"P (?:op |over )?(?:de |het |die |zijn |haar )?D"
    r"|(?:die |dat )?(?:op |over )?(?:de |het )?D (?:voor|naar|aan|bij) (?:de |het |N )?P"
    rf"){_END}"
)
#: Plurals that make each of a row behind them the winner of a race of its own.
_WINNERS = re.compile(
    r"(?<= )(?P<words>zeges|overwinningen|eindzeges|winnaars|winnaressen|titels|gouden medailles|eerste plaatsen)"
    r"(?: [a-z]+){0,3}? (?:voor|:|van|naar|waren) (?=P)"
)
_EACH = re.compile(r"(?<= )P (?:\( D |(?:op |over )(?:de |het )?D )")
_FEWEST = 2
_SCORE = 0.8


def gapped(
    reading: Reading, claims: Sequence[Claim], text: str, running: Race, race_of: Callable[[Claim], Race]
) -> Iterator[Claim]:
    """The ranks of the conjuncts of a sentence that leave its verb out; ``race_of`` gives the race of a claim, ``running`` is
    the one spoken of."""
    row = reading.row
    if row.text.count(" D ") < _FEWEST or row.text.count(" P ") < _FEWEST:
        return
    yield from _each_a_winner(reading, text, running)
    for match in _GAP.finditer(row.text):
        first, last = row.span(match)
        person, distance = _pair(row, first, last)
        head = _head(reading, claims, row.items[first].start)
        if head is None:
            return
        race = with_cue(race_of(head), distance)
        mention = head.mention
        people = reading.people(person)
        if not people or any(_ranked(claim, people[0].name, race, race_of) for claim in claims):
            continue
        yield Claim(people[0], person, mention, _SCORE, race, said=distance)


def _pair(row: Row, first: int, last: int) -> tuple[Item, Item]:
    items = row.items[first:last]
    return next(i for i in items if i.symbol == "P"), next(i for i in items if i.symbol == "D")


def _head(reading: Reading, claims: Sequence[Claim], before: int) -> Claim | None:
    """The rank of the clause that the conjuncts go on: the only one before them."""
    ranks = [c for c in claims if c.mention.kind == "placing" and c.item.start < before]
    if not ranks or len({c.mention.value for c in ranks}) > 1 or not isinstance(ranks[0].mention.value, int):
        return None
    return ranks[0]


def _ranked(claim: Claim, name: str, race: Race, race_of: Callable[[Claim], Race]) -> bool:
    """Whether a claim gives somebody a rank in a race."""
    return (
        claim.mention.kind == "placing"
        and claim.person.name == name
        and race_of(claim).distance in {None, race.distance}
    )


def _each_a_winner(reading: Reading, text: str, running: Race) -> Iterator[Claim]:
    row = reading.row
    head = _WINNERS.search(row.text)
    if head is None:
        return
    found = list(_EACH.finditer(row.text, head.end() - 1))
    if len(found) < _FEWEST:
        return
    plural = row.items[row.at(head.start("words"))]
    start, end = plural.start, plural.end
    words = Mention("placing", start, end, text[start:end], 1, "win")
    for match in found:
        person, distance = _pair(row, *row.span(match))
        for each in reading.people(person):
            yield Claim(each, person, words, _SCORE, with_cue(running, distance), said=distance)
