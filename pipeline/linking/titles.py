"""Titles in the plural, one for a man and one for a woman: ``A en B veroverden de Europese titels``, ``De nieuwe kampioenen heten
A en B``. Two of one sex share no title, and who of more than two has which is not said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.mention import Mention

_SCORE = 0.85
_WINS = (
    r"(?:pak|veroverd|verover|grepen|grijpen|won|behaald|haald|halen|prolongeer|prolonger|verleng|bemachtig|sleepten|schreven|eisten|"
    r"behield|verdeel|kroon|kron)[a-z]*"
)
_WON = r"(?:gepakt|veroverd|gegrepen|gewonnen|behaald|gehaald|geprolongeerd|verlengd|bemachtigd|binnengehaald|behouden|verdeeld)"
#: What stands between, as symbols of a row.
_GAP = r"(?:(?!PP? |niet |geen |nog |[.;:?] |tot |om )[^ ]+ ){0,9}?"
#: Over the row of a sentence in which what names titles is the word ``titels`` or ``kampioenen``.
_PATTERN = re.compile(
    rf" (?:PP (?:wisten |zagen )?{_WINS} {_GAP}titels "
    rf"|PP (?:hebben|hadden) {_GAP}titels {_GAP}{_WON} "
    rf"|{_WINS} PP {_GAP}titels "
    rf"|titels {_GAP}(?:gingen|gaan|waren|zijn|vielen|kwamen) {_GAP}(?:naar|aan|voor|bij|in handen van|ten deel) {_GAP}PP "
    rf"|PP (?:zijn|werden|worden|heten|kronen|kroonden|mogen|mochten) {_GAP}kampioenen "
    rf"|kampioenen {_GAP}(?:zijn|werden|worden|heten|heetten) {_GAP}PP "
    rf"|(?:zijn|werden|heten|kroonden|kronen|mogen|mochten) PP {_GAP}kampioenen )"
)
_NAMED = re.compile(r"\btitels\b|\b(?:[a-z]+)?kampioen(?:en|es)?\b", re.I)


def shared_titles(reading: Reading, text: str) -> Iterator[Claim]:
    """The first place of each of a man and a woman to whom a sentence gives titles."""
    row = reading.row
    if "PP" not in row.symbols or not any(map(_title, row.items)):
        return
    symbols = [_title(item) or item.symbol for item in row.items]
    if _PATTERN.search(f" {' '.join(symbols)} ") is None:
        return
    pair = next(item for item in row.items if item.symbol == "PP")
    people = reading.people(pair)
    if sorted(person.sex or "" for person in people) != ["f", "m"]:
        return
    item = next(item for item in row.items if _title(item))
    words = Mention("placing", item.start, item.end, text[item.start : item.end], 1, "medal")
    for person in people:
        yield Claim(person, item, words, _SCORE)


def _title(item: Item) -> str | None:
    """``titels`` or ``kampioenen``, if an item is or names these."""
    if item.symbol in {"titels", "kampioenen"}:
        return item.symbol
    if item.symbol not in {"E", "V"} or item.mention is None:
        return None
    found = _NAMED.search(item.mention.text)
    if found is None:
        return None
    return "titels" if found[0].casefold() == "titels" else "kampioenen"
