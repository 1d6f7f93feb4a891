"""A sentence as a row of items: words, punctuation and mentions, each with a symbol.

Constructions are matched on the symbols: a word stands for itself in lower case, a mention for the capital
letter of its kind, so that ``Tweede werd Jan Smit in 34,90.`` reads ``R werd P in T .``. A coordination of
equals (``A, B en C``) becomes one item with the letter doubled (``PP``), which is how Dutch treats it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from pipeline.linking.verbs import PLURAL_VERBS, is_finite
from pipeline.mention import Mention

T = TypeVar("T")

#: The symbol of each kind of mention; what is not here is no item of its own.
SYMBOLS = {
    "person": "P",
    "time": "T",
    "placing": "R",
    "distance": "D",
    "discipline": "V",
    "run": "U",
    "group": "G",
    "status": "S",
    "event": "E",
    "date": "W",
    "hometown": "H",
    "region": "B",
    "nationality": "N",
    "age": "A",
    "country": "C",
}

# Where two mentions overlap the earlier kind of this list keeps the words.
_PRIORITY = ("person", "time", "distance", "placing", "hometown", "nationality", "region", "age",
             "run", "discipline", "event", "date", "group", "country", "status")  # fmt: skip

_RANK = {kind: number for number, kind in enumerate(_PRIORITY)}
_STRAIGHT = (
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("„", '"'),
    ("«", '"'),
    ("»", '"'),
    ("–", "-"),
    ("—", "-"),
)
_TOKEN = re.compile(
    r"\d+,\d+(?![\w,])|[^\W_]++(?:(?=['’\-.])(?:(?:['’\-.][^\W_]++)*\.?(?=-[^\W_])|(?:['’\-][^\W_]++)*+)|)"
    r"|['’][a-zà-ÿ](?![a-zà-ÿ'’])|[^\w\s]"
)


@dataclass(eq=False, slots=True)
class Item:
    """One element of a sentence. ``parts`` are the members of a coordination, ``facts`` what brackets
    behind a name say of it (mentions), ``mention`` is None for words."""

    symbol: str
    start: int
    end: int
    mention: Mention | None = None
    parts: tuple[Item, ...] = ()
    facts: tuple[Mention, ...] = ()

    @property
    def members(self) -> tuple[Item, ...]:
        """The members of a coordination, or the item itself."""
        return self.parts or (self,)


def line_of(items: Iterable[Item]) -> str:
    """The symbols of items as one string, a space before and behind each."""
    return " ".join(["", *[item.symbol for item in items], ""])


class Row:
    """The items of one sentence with their symbols as one string, for matching."""

    __slots__ = ("_index", "_once", "_symbols", "items", "text")

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = list(items)
        self._index: dict[int, int] = {}
        self._symbols: frozenset[str] | None = None
        self._once: dict[Callable[[Row], Any], Any] = {}
        self.text = ""
        self.refresh()

    def refresh(self) -> None:
        """Make the string anew after the items changed."""
        self.text = line_of(self.items)
        self._index = {}
        self._symbols = None
        self._once = {}

    @property
    def symbols(self) -> frozenset[str]:
        """The different symbols, to tell cheaply that what a step looks for is nowhere in the sentence."""
        if self._symbols is None:
            self._symbols = frozenset(self.text.split())
        return self._symbols

    def once(self, reads: Callable[[Row], T]) -> T:
        """What a function reads from the row, worked out the first time it is asked for; until the items change."""
        if reads not in self._once:
            self._once[reads] = reads(self)
        said: T = self._once[reads]
        return said

    def at(self, offset: int) -> int:
        """The number of the item whose symbol begins at ``offset`` of the string."""
        if not self._index:
            position = 1
            for number, item in enumerate(self.items):
                self._index[position] = number
                position += len(item.symbol) + 1
            self._index[position] = len(self.items)
        return self._index[offset]

    def span(self, match: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """First and one-past-last item of a match, which must begin and end between items."""
        end = match.end(group)
        return self.at(match.start(group)), self.at(end + (self.text[end : end + 1] == " "))

    def collapse(self, first: int, last: int, item: Item) -> None:
        """Put one item in the place of items ``first`` to ``last`` (exclusive)."""
        self.items[first:last] = [item]
        self.refresh()


def segment_of(row: Row, parts: Sequence[int], number: int) -> list[Item]:
    """The items of the segment that item ``number`` stands in; ``parts`` gives the segment of each item, in order."""
    part = parts[number]
    return row.items[bisect_left(parts, part) : bisect_right(parts, part)]


def tokenize(text: str, start: int, end: int) -> list[Item]:
    """Words and punctuation of a stretch of text, symbols in lower case, quotes straightened."""
    if end - start < 2 and text[start:end].strip() == "":
        return []
    symbols = _symbols(text)
    return [Item(symbols[m.start() : m.end()], m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]


@lru_cache(maxsize=4)
def _symbols(text: str) -> str:
    """A report in lower case, its quotes and dashes straightened, every offset as it was."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for printed, plain in _STRAIGHT:
        lower = lower.replace(printed, plain)
    return lower


def _around(mention: Mention, taken: Sequence[tuple[int, int]]) -> Mention:
    """A split verb without the object inside it: of ``sloeg de 1500 meter over`` what stands before, else behind."""
    inside = [(begin, stop) for begin, stop in taken if mention.start <= begin and stop <= mention.end]
    over = next((stop for begin, stop in taken if begin < mention.start < stop < mention.end), None)
    if over is not None and not inside:
        # ``op de vijf kilometer hield ze het voor gezien``: the distance keeps its words.
        rest = mention.text[over - mention.start :]
        return replace(mention, start=mention.end - len(rest.lstrip()), text=rest.lstrip())
    if not inside:
        return mention
    first, last = min(inside)[0] - mention.start, max(stop for _, stop in inside) - mention.start
    head, tail = mention.text[:first].rstrip(), mention.text[last:].lstrip()
    if len(tail) > 2 or not head:
        return replace(mention, start=mention.end - len(tail), text=tail) if tail else mention
    return replace(mention, end=mention.start + len(head), text=head)


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions without overlap, in order of their start: of two that overlap the kind that is more
    certain of its words stays, then the longer."""
    chosen: list[Mention] = []
    taken: list[tuple[int, int]] = []
    for mention in sorted(mentions, key=lambda m: (_RANK.get(m.kind, 99), m.start - m.end, m.start)):
        if mention.kind == "status":
            mention = _around(mention, taken)
        if all(mention.end <= begin or mention.start >= stop for begin, stop in taken):
            taken.append((mention.start, mention.end))
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.start)


def row_of(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Row:
    """The row of one sentence; ``mentions`` are those inside it, without overlap, in order."""
    items: list[Item] = []
    position = start
    for mention in mentions:
        if mention.start < position:
            continue
        items.extend(tokenize(text, position, mention.start))
        items.append(Item(SYMBOLS[mention.kind], mention.start, mention.end, mention))
        position = mention.end
    items.extend(tokenize(text, position, end))
    return Row(items)


def _coordination(letter: str) -> re.Pattern[str]:
    """``A, B en C``; also ``A en B`` and, for what is no person, ``A, B``: two names with a comma between may
    be an apposition. Ranks also stand side by side (``twee tot en met vier`` is three mentions)."""
    tail = r"(?: ,)? (?:en|&|als|plus)(?: (?:de|het|op|in|nummer|plaats|plek|ook))? "
    if letter == "R":
        return re.compile(
            r"R(?<= R)(?:(?: ,)?(?: (?:en(?: , (?:[a-zé0-9]+ ){1,4},)?|&|tot en met|t/m))?(?: (?:de|het|op|een|(?:nog|weer|opnieuw|ook|wederom) een|nog eens|opnieuw|nogmaals|weer|wederom|andermaal))? R(?! (?:was|is|werd|ging|gaat|viel|bleef|was er|restte) (?:de R|er|voor|naar|aan)| in (?:de|het) (?:[a-z]+e )?V))+(?= )"
        )
    if letter == "P":
        # ``Nederland (A, B, C)``; ``A tegen B: 6.31,2 en 6.35,8``
        heat = r"P(?<= P) (?:vs|versus|tegen|contra|-|/) P(?= : T )"
        return re.compile(rf"P(?<= P)(?:(?: , P)*{tail}P|(?<=\( P)(?: , P){{2,}}(?= \)))(?= )|{heat}")
    if letter == "T":
        return re.compile(rf"T(?<= T)(?: , T)*{tail}T(?= )|T(?<= PP : T) (?:-|/|om|tegen) T(?= )")
    # With the preposition again (``op de 500 en op de 1000 meter``) a verb behind it would begin a new clause.
    again = r"(?: ,)? (?:en|als)(?: ook)? (?:op|over) (?:de|het) D(?= (?:[.,;:()!]|en|met|kwam|ging|won) )"
    return re.compile(
        rf"D(?<= D)(?:(?: ,)?(?: (?:en|én|&|als|plus))?(?: (?:de|het|in|op))? D|(?<=zowel op de D) als (?:ook )?op (?:de|het) D|{again})+(?= )"
    )


_COORDINATIONS = {letter: _coordination(letter) for letter in "PTRD"}
_SAME_SHAPE = {"ordinal": "rank", "place": "rank", "number": "rank", "bracket": "rank", "moved": "rank"}


def _shape(item: Item) -> str:
    assert item.mention is not None
    return _SAME_SHAPE.get(item.mention.shape, item.mention.shape)


#: So far into a sentence a list of distances is still its first part, with the verb behind.
_HEAD = 4
_FELLOWS = ("genoot", "genote", "maat", "maatje", "broer", "zus", "broertje", "zusje")
_VERBS = ("kwam ", "ging ", "won ")


def _owner_last(row: Row, stop: int) -> bool:
    """Whether the last person before item ``stop`` is only whose fellow the next one is."""
    after = [item.symbol for item in row.items[stop : stop + 2]]
    return len(after) == 2 and after[0].endswith(_FELLOWS) and after[1] == "P"


#: Behind these the verb stands last, so that none goes before a coordination in its clause.
_VERB_LAST = frozenset(
    "dat die wie wat waar toen nadat omdat doordat terwijl hoewel zodat zodra als indien voordat of totdat waarmee waarin waarbij".split()
)
#: Behind the verb of an inverted clause its subject.
_SUBJECTS = frozenset({"P", "PP", "hij", "zij", "ze", "er", "ik", "die", "dat"})
_RANKED_FIRST = (["R", "werd"], ["R", "was"], ["R", "is"], ["R", "wordt"])
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", ")", '"', "!", "?"})


def _two_clauses(row: Row, first: int, stop: int) -> bool:
    """Whether the last of those named side by side is the subject of a clause of its own: ``de zege ging naar A en B werd
    tweede``, ``hij klopte A en B werd vierde``. A verb in the singular has no two subjects; they may be what the clause
    begins with (``achter A en B werd C derde``)."""
    after = row.items[stop : stop + 2]
    if len(after) < 2 or row.items[stop - 2].symbol != "en":
        return False
    said = after[0].mention
    if said is not None and said.kind == "placing" and said.shape == "ordinal":
        # ``Winnaar werd A en B tweede.``
        return [item.symbol for item in row.items[max(0, first - 2) : first]] in _RANKED_FIRST
    verb = said.text.split()[0].casefold() if said is not None else after[0].symbol
    if not is_finite(verb) or verb in PLURAL_VERBS or verb.endswith("en"):
        return False
    if row.items[stop - 3].symbol == "," and after[1].symbol == "er":
        # ``er was brons voor A, en B werd er vierde``
        return True
    if after[1].symbol in _SUBJECTS or (said is None and after[1].symbol in _CLAUSE_ENDS):
        return False
    comma = start = 0
    for number, item in enumerate(row.items[:first]):
        if item.symbol in _CLAUSE_ENDS:
            comma = number + 1
            start = start if item.symbol == "," else number + 1
    before = [item.symbol for item in row.items[comma:first]]
    return (
        len(before) > 1
        and before[-1] != "tussen"
        and before[0] not in {"en", "maar"}
        and _VERB_LAST.isdisjoint(before)
        and any(is_finite(item.symbol) for item in row.items[start:first])
    )


#: Shapes of a distance told by a noun, which a figure behind it says again.
_BY_NOUN = frozenset({"noun", "longest", "shortest"})


def _new_clause(row: Row, first: int, stop: int) -> bool:
    """Whether the last of several distances begins a clause of its own: ``A won de 500 meter, de 1000 meter was voor B``."""
    between = [item.symbol for item in row.items[first + 1 : stop - 1]]
    if (
        stop >= len(row.items)
        or not is_finite(row.items[stop].symbol)
        or "en" in between
        or "," not in between
    ):
        return False
    before = [item.symbol for item in row.items[:first]]
    opening = max((n for n, symbol in enumerate(before) if symbol in _CLAUSE_ENDS), default=-1)
    return between in ([","], [",", "de"]) and any(
        is_finite(symbol) or symbol == "R" for symbol in before[opening + 1 :]
    )


def _one_distance(row: Row, first: int, stop: int, parts: Sequence[Item]) -> int:
    """Where a distance ends that is told by a noun and by a figure between commas behind it (``op de kortste afstand, de 500 meter,
    moest``); 0 where they are two."""
    mentions = [part.mention for part in parts]
    if len(mentions) != len(("noun", "figure")) or mentions[0] is None or mentions[1] is None:
        return 0
    between = [item.symbol for item in row.items[first + 1 : stop - 1]]
    if (
        mentions[0].shape not in _BY_NOUN
        or mentions[1].shape in _BY_NOUN
        or between[:1] != [","]
        or "en" in between
    ):
        return 0
    closed = stop < len(row.items) and row.items[stop].symbol == "," and stop + 1 < len(row.items)
    return stop + (closed and is_finite(row.items[stop + 1].symbol))


def coordinate(row: Row) -> None:
    """Join coordinations of persons, times, ranks and distances into one item each, in place."""
    for letter, pattern in _COORDINATIONS.items():
        if letter not in row.symbols or row.text.count(f" {letter} ") < 2:
            continue
        position = 0
        while match := pattern.search(row.text, position):
            first, last = row.span(match)
            parts = tuple(item for item in row.items[first:last] if item.symbol == letter)
            # Ranks of different shape (``de vijfde tijd, nummer vier``) are two statements.
            if letter == "P" and _owner_last(row, last):
                # ``A en Bs landgenote C``
                position = match.start() + 1
                continue
            if letter == "P" and _two_clauses(row, first, last):
                position = match.start() + 1
                continue
            if letter == "P" and len({part.mention.value for part in parts if part.mention}) < len(parts):
                # ``klopte A en haar 35,1``: the second is the first again.
                position = match.start() + 1
                continue
            if letter == "D" and _new_clause(row, first, last):
                position = match.start() + 1
                continue
            if letter == "D" and first > _HEAD and row.text[match.end() + 1 :].startswith(_VERBS):
                # ``derde op de 500 en op de 1000 meter kwam hij``: the verb is that of the second alone.
                position = match.start() + 1
                continue
            if letter == "D" and (named := _one_distance(row, first, last, parts)):
                row.collapse(first, named, parts[-1])
                position = match.start() + 1
                continue
            if letter != "R" or len({_shape(part) for part in parts}) == 1:
                row.collapse(first, last, Item(letter * 2, parts[0].start, parts[-1].end, parts=parts))
            position = match.start() + 1
