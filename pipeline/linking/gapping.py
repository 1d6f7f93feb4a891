"""The verb and the rank said once for several races: ``A won de 500 meter, B de 1000 meter en C de 1500``, ``de winnaars: A (500
meter) en B (1000 meter)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.mention import Mention

_SCORE = 0.85
_RACE = r"(?:op |over |in )?(?:de |het )?[DV] "
_TIME = r"(?:\( T \) |(?:in |met )?T )?"
_TO = r"(?:voor |naar |door |aan |bij |van )?"
#: ``B de 1000 meter``, ``op de 1000 meter voor B``
_ONE = rf"(?:{_TO}P {_TIME}{_RACE}{_TIME}|{_RACE}{_TO}P {_TIME})"
_REST = re.compile(rf"(?<= )(?:(?:, |; |en |terwijl )+{_ONE})+(?=[.;!,]|en )")
_BRACKETED = re.compile(r"(?<= )P \( [DV] \) (?:(?:, |en )+P \( [DV] \) )+")
_PAIR = re.compile(r"(?<= )(?:P (?:(?!P |[DV] )[^ ]+ )*[DV]|[DV] (?:(?!P |[DV] )[^ ]+ )*P) ")
_WINNERS = frozenset(
    "winnaars winnaressen zeges overwinningen titels kampioenen afstandszeges hoofdprijzen".split()
)


def gapped(reading: Reading, text: str) -> Iterator[Claim]:
    """The rank of the first race for those named with the others; the race of each is the item that it is ``said`` by."""
    row = reading.row
    races = row.text.count(" D ") + row.text.count(" V ")
    if races < 2 or row.text.count(" P ") < 2 or "RR" in row.symbols:
        return
    ranks = [n for n, item in enumerate(row.items) if item.symbol == "R"]
    if match := _BRACKETED.search(row.text):
        words = next((item for item in row.items if item.symbol in _WINNERS), None)
        if len(ranks) == 1 and ranks[0] not in range(*row.span(match)):
            rank = row.items[ranks[0]].mention
            yield from _each(reading, match, rank, text)
        elif words is not None and not ranks:
            won = Mention("placing", words.start, words.end, text[words.start : words.end], 1, "entailed")
            yield from _each(reading, match, won, text)
        return
    for match in _REST.finditer(row.text):
        first, last = row.span(match)
        before = [n for n in ranks if n < first]
        head = [
            item.symbol for item in row.items[before[-1] - 12 if before and before[-1] > 12 else 0 : first]
        ]
        if len(before) != 1 or any(n >= first for n in ranks if n < last):
            continue
        if head.count("P") == 1 and sum(symbol in {"D", "V"} for symbol in head) == 1:
            yield from _each(reading, match, row.items[before[0]].mention, text)


def _each(reading: Reading, match: re.Match[str], rank: Mention | None, text: str) -> Iterator[Claim]:
    row = reading.row
    if rank is None:
        return
    for pair in _PAIR.finditer(row.text, match.start(), match.end()):
        first, last = row.span(pair)
        items: list[Item] = row.items[first:last]
        race = next(item for item in items if item.symbol in {"D", "V"})
        named = next(item for item in items if item.symbol == "P")
        start, end = items[0].start, items[-1].end
        for person in reading.people(named):
            words = Mention("placing", start, end, text[start:end], rank.value, "entailed")
            yield Claim(person, named, words, _SCORE, said=race)
