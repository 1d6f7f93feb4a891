"""Others who did the same: ``bij de vrouwen was dat B``, ``bij de mannen won A, bij de vrouwen B``, ``bij de vrouwen deed B
hetzelfde``, ``naast A won ook B goud``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.fieldtags import FIELDS
from pipeline.linking.people import Person
from pipeline.mention import Mention

_SCORE = 0.8
_FIELD = rf"(?:bij|voor|onder) de (?:{'|'.join(FIELDS)})"
_TO = r"(?:(?:door|voor|naar|aan|van|was het|ging die naar|was dat|was die voor) )?"
#: ``Bij de vrouwen was dat B``, ``bij de vrouwen ging die naar B``: as in the sentence before.
_SO_WAS = re.compile(
    rf"(?<= )(?<![a-zé] ){_FIELD} (?:(?:was|werd|is|bleek) (?:dat|het|die|deze)(?: eer| rol)? (?:voor |weggelegd voor )?(?:de )?"
    r"|(?:ging|was|is|viel) (?:die|dat|deze) (?:naar|voor|toe aan|in handen van) (?:de )?)P (?=[.,;(]|in T|met T|uit )"
)
_SO_DID = re.compile(
    rf"(?<= ){_FIELD} (?:deed|lukte|kon|presteerde|flikte) (?:P (?:hetzelfde|dat(?: ook)?|eenzelfde)|(?:dat|hetzelfde) (?:ook )?P) "
)
#: ``..., bij de vrouwen B``, ``... en bij de vrouwen door B``, ``..., B bij de vrouwen``
_AND = re.compile(
    rf"(?<= )(?:, |en |; |, en |terwijl |\. )(?:{_FIELD} {_TO}(?:de )?P |{_TO}(?:de )?P {_FIELD} )(?=[.,;!(]|in T|met T)"
)
#: ``Naast A (op de 500 meter) won ook B``
_BESIDES = re.compile(
    r"(?<= )(?:naast|net als|evenals|behalve) (?:de )?P (?:(?:op |, )?(?:de )?(?P<race>D|V) |\( (?P<race2>D|V) \) )?(?P<did>R|won|wint|wonnen|pakte|veroverde|greep|kreeg|haalde|behaalde|werd|eindigde) (?:er )?ook (?:de |het )?P "
)


def alike(
    reading: Reading, claims: Sequence[Claim], last: Mapping[Person, Mention], text: str
) -> Iterator[Claim]:
    """The rank of somebody for whoever did the same in another field, or beside; ``claims`` are those of the sentence so far, ``last``
    the rank given last to each person in the sentences before, the latest at the end."""
    row = reading.row
    if "P" not in row.symbols:
        return
    ranks = [c for c in claims if c.mention.kind == "placing"]
    if not FIELDS.keys().isdisjoint(row.symbols):
        if not ranks and {"R", "RR"}.isdisjoint(row.symbols) and last:
            match = _SO_WAS.search(row.text) or _SO_DID.search(row.text)
            if match is not None:
                yield from _told(reading, match, list(last.values())[-1], text, last)
            return
        for match in _AND.finditer(row.text):
            before = [c for c in ranks if reading.where(c.item) < row.at(match.start())]
            if len({c.mention.value for c in before}) == 1 and _alone(reading, match):
                yield from _told(reading, match, before[-1].mention, text, {c.person for c in ranks})
        return
    own = ranks or [c for c in claims if c.mention.kind == "status"]
    if "ook" in row.symbols and len(own) == 1 and (match := _BESIDES.search(row.text)):
        number = row.at(match.start())
        first = next(n for n in range(number, len(row.items)) if row.items[n].symbol == "P")
        race = next((row.items[row.at(match.start(n))] for n in ("race", "race2") if match[n]), None)
        start, end = row.items[number].start, row.items[first].end
        words = Mention(own[0].mention.kind, start, end, text[start:end], own[0].mention.value, "entailed")
        for person in reading.people(row.items[first]):
            if person is not own[0].person:
                yield Claim(person, own[0].item, words, _SCORE, said=race)


def _alone(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the clause of a match has no rank of its own."""
    first, stop = reading.row.span(match)
    parts = {reading.parts[n] for n in range(first + 1, stop)}
    behind = [
        item.symbol for n, item in enumerate(reading.row.items) if n >= first and reading.parts[n] in parts
    ]
    return not {"R", "RR", "S", "D", "DD", "V"} & set(behind)


def _told(
    reading: Reading,
    match: re.Match[str],
    rank: Mention,
    text: str,
    others: Mapping[Person, Mention] | set[Person],
) -> Iterator[Claim]:
    row = reading.row
    first, stop = row.span(match)
    number = next(n for n in range(first, stop) if row.items[n].symbol == "P")
    start, end = row.items[first].start, row.items[stop - 1].end
    words = Mention("placing", start, end, text[start:end], rank.value, "entailed")
    for person in reading.people(row.items[number]):
        if person not in others:
            yield Claim(person, row.items[number], words, _SCORE)
