"""The verb and the rank said once for several races: ``A won de 500 meter, B de 1000 meter en C de 1500``, ``de winnaars: A (500
meter) en B (1000 meter)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.fieldtags import FIELDS
from pipeline.linking.items import Item
from pipeline.mention import Mention

_SCORE = 0.85
#: A clause reaches at most so many items before its rank.
_CLAUSE = 12
#: ``bij de vrouwen``
_FIELD = rf"(?:(?:bij|voor|van) de (?:{'|'.join(FIELDS)}) )?"
_RACE = r"(?:(?:(?:die|dat) (?=op |over |van ))?(?:op |over |in |van )?(?:de |het )?|tot (?:die|dat) (?:van |op |over )(?:de |het )?)[DV] "
_TIME = r"(?:\( T \) |(?:in |met )?T )?"
_TO = r"(?:voor |naar |door |aan |bij |van )?"
#: ``B de 1000 meter``, ``op de 1000 meter voor B``
_ONE = (
    rf"(?:{_FIELD}{_TO}P {_TIME}{_FIELD}{_RACE}{_TIME}{_FIELD}|{_FIELD}{_RACE}{_FIELD}{_TO}P {_TIME}{_FIELD}"
)
# ``de titel op de 500 meter ging naar A, die op de 1000 meter naar B``
_ONE += r"|(?:die|dat) (?:op|over|van|in) (?:de |het )?[DV] (?:voor|naar|door|aan|van) P (?=[.,;!(]|en ))"
_REST = re.compile(rf"(?<= )(?:(?:, |; |en |terwijl )+{_ONE})+(?=[.;!,]|en )")
_INSIDE = r"P (?:\( (?:T )?(?:op |over )?(?:de |het )?[DV] (?:, T )?\) |(?:op|over) (?:de |het )?[DV] (?:\( T \) |in T )?)"
_BRACKETED = re.compile(rf"(?<= ){_INSIDE}(?:(?:, |en )+{_INSIDE})+")
#: ``De 1500 meter was voor A``, where no rank is named.
_WON_BY = re.compile(
    r"(?<= )D (?:\( T \) )?(?:was|waren|ging|gingen|viel|kwam) (?:(?:[a-z]+|T) ){0,3}?(?:voor|naar|aan|op naam van) (?:de )?P (?=(?:in T|met T|\( T|,|en ))"
)
_DID = re.compile(r" dat (?:deden|lukte|was) (?:wel |alleen |enkel )?P \(")
_PAIR = re.compile(r"(?<= )(?:P (?:(?!P |[DV] )[^ ]+ )*[DV]|[DV] (?:(?!P |[DV] )[^ ]+ )*P) ")
_WINNERS = frozenset(
    "winnaars winnaressen zeges overwinningen titels kampioenen afstandszeges hoofdprijzen".split()
)


def gapped(reading: Reading, text: str) -> Iterator[Claim]:
    """The rank of the first race for those named with the others; the race of each is the item that it is ``said`` by."""
    row = reading.row
    races = row.text.count(" D ") + row.text.count(" DD ") + row.text.count(" V ")
    if races < 2 or row.text.count(" P ") < 2 or "RR" in row.symbols:
        return
    ranks = [n for n, item in enumerate(row.items) if item.symbol == "R"]
    if match := _BRACKETED.search(row.text):
        yield from _each(reading, match, _rank_of_list(reading, match, ranks, text), text)
        return
    for match in _REST.finditer(row.text):
        first, last = row.span(match)
        before = [n for n in ranks if n < first]
        if not ranks and (won := _WON_BY.search(row.text, 0, match.start() + len(", "))):
            yield from _each(reading, match, _won(reading, won, text), text)
            continue
        if len(before) != 1 or any(first <= n < last for n in ranks):
            continue
        head = [item.symbol for item in row.items[max(0, before[0] - _CLAUSE) : first]]
        if head.count("P") == 1 and sum(symbol in {"D", "DD", "V"} for symbol in head) == 1:
            yield from _each(reading, match, row.items[before[0]].mention, text)


def _won(reading: Reading, match: re.Match[str], text: str) -> Mention:
    """The rank of whom a race was for."""
    first, last = reading.row.span(match)
    start, end = reading.row.items[first].start, reading.row.items[last - 1].end
    return Mention("placing", start, end, text[start:end], 1, "entailed")


def _rank_of_list(reading: Reading, match: re.Match[str], ranks: Sequence[int], text: str) -> Mention | None:
    """The rank of those in a list with their races in brackets: said in the sentence, by a word for winners, or before it
    (``... zonder een afstand te winnen. Dat deden A (500 meter) en B (1000 meter).``)."""
    row = reading.row
    if ranks:
        return (
            row.items[ranks[0]].mention
            if len(ranks) == 1 and ranks[0] not in range(*row.span(match))
            else None
        )
    words = next((item for item in row.items if item.symbol in _WINNERS), None)
    rank = 1 if words is not None else reading.prize if _DID.search(row.text) else None
    item = words or row.items[0]
    if rank is None:
        return None
    return Mention("placing", item.start, item.end, text[item.start : item.end], rank, "entailed")


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
