"""Victories in the plural, a race for each: ``de zeges gingen naar A en B``, ``winnaars werden A en B``, ``A en B waren de sterksten``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Row
from pipeline.linking.people import Person
from pipeline.mention import Mention

_SCORE = 0.85
_PRIZES = (
    "zeges overwinningen titels dagzeges afstandszeges afstandstitels kampioenstitels hoofdprijzen "
    "goudmedailles winstpartijen"
)
_WINNERS = "winnaars winnaressen overwinnaars kampioenen kampioenes"
_BEST = "sterksten snelsten besten rapsten vlugsten"
_CUES = frozenset(f"{_PRIZES} {_WINNERS} {_BEST}".split())
_PRIZE = rf"(?P<noun>{'|'.join(_PRIZES.split())}) "
_WINNER = rf"(?P<noun>{'|'.join([*_WINNERS.split(), *_BEST.split()])}) "
#: Words between that are no person, rank or denial and end no clause.
_LOOSE = r"(?:(?!niet |geen |vorig |vorige )[^PRST.;:!?][^ ]* |D |DD |W |U ){0,6}?"
_THE = r"(?:de |het |zijn |waren |werden )?(?:[a-z]+ )??"
_ENDS = r"(?=[.,;:!?()]|en |in |op |bij |met |die |W )"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # ``De zeges op de 500 meter gingen naar A en B``
        rf"(?<= ){_PRIZE}{_LOOSE}(?:voor|naar|aan|bij|van|in handen van|op naam van) (?P<who>PP) ",
        # ``Winnaars op de 500 meter werden A en B``
        rf"(?<= ){_WINNER}{_LOOSE}(?:waren|werden|zijn|heetten|heten|:) {_LOOSE}(?P<who>PP) {_ENDS}",
        # ``A en B waren op de 500 meter de sterksten``, ``kroonden zich tot winnaars``
        rf"(?<= )(?P<who>PP) (?:waren|werden|zijn|bleken|toonden|kroonden|mogen|mochten) {_LOOSE}{_WINNER}(?!van vorig)",
        rf"(?<= )(?:waren|werden|zijn|bleken|toonden|kroonden) {_LOOSE}(?P<who>PP) {_LOOSE}{_WINNER}(?!van vorig)",
        # ``A en B hebben de Europese titels veroverd``
        rf"(?<= )(?P<who>PP) (?:hebben|hadden) {_LOOSE}{_PRIZE}{_LOOSE}(?:gepakt|veroverd|gegrepen|gewonnen|behaald|gehaald|geboekt|geprolongeerd|verlengd|binnengehaald) ",
        # ``A en B pakten de titels``
        rf"(?<= )(?P<who>PP) (?:boekten|behaalden|pakten|veroverden|grepen|wonnen|haalden|tekenden|zorgden|prolongeerden) {_LOOSE}{_PRIZE}",
    )
)
_GOES = frozenset({"verdeelden", "onder", "deelden", "kandidaten", "favorieten", "jacht", "wie"})


def honours(reading: Reading, text: str) -> Iterator[Claim]:
    """The victory of each of several. Of those that are called the best there must be one of each sex: of one race only one is."""
    row = reading.row
    if "PP" not in row.symbols or not _GOES.isdisjoint(row.symbols):
        return
    if not row.symbols.isdisjoint({"E", "V"}):
        row = _spelt_out(row)
    if _CUES.isdisjoint(row.symbols):
        return
    for pattern in _PATTERNS:
        match = pattern.search(row.text)
        if match is None:
            continue
        noun = row.items[row.at(match.start("noun"))]
        names = row.items[row.at(match.start("who"))]
        people = reading.people(names)
        if noun.symbol in _BEST.split() and not _of_two_fields(people):
            return
        lists = [item for item in row.items if item.symbol == "DD"]
        each = (
            lists[0].members
            if len(lists) == 1 and len(lists[0].members) == len(people)
            else [None] * len(people)
        )
        words = Mention("placing", noun.start, noun.end, text[noun.start : noun.end], 1, "entailed")
        for person, race in zip(people, each, strict=True):
            yield Claim(person, noun, words, _SCORE, said=race)
        return


def _spelt_out(row: Row) -> Row:
    """The row in which an event that is named by its titles is that word: ``veroverden de Europese titels allround``."""
    titles = {
        id(item): found[0]
        for item in row.items
        if item.symbol in {"E", "V"}
        and item.mention is not None
        and (found := _IN_EVENT.search(item.mention.text.casefold()))
    }
    if not titles:
        return row
    return Row([replace(item, symbol=titles[id(item)]) if id(item) in titles else item for item in row.items])


_IN_EVENT = re.compile(r"\b(?:titels|kampioenen)\b")


def _of_two_fields(people: list[Person]) -> bool:
    return len(people) == len({"m", "f"}) and {person.sex for person in people} == {"m", "f"}
