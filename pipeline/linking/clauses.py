"""The clauses of a sentence, each without what is only put in between.

``Alleen A, die won in 1.07,4, en B waren sneller`` is at heart ``Alleen A en B waren sneller``: brackets, relative clauses
and other insertions between commas stand in the way of every pattern of words, so they are left out here. What they say
is read from the sentence as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pipeline.immutable import immutable
from pipeline.linking.items import Item, Row, coordinate
from pipeline.linking.verbs import is_finite

T = TypeVar("T")

_PERSONS = frozenset({"P", "PP"})
_RELATIVE = frozenset(
    "die dat wie wier wiens waar waarop waarbij waarin waarmee waarvan waardoor goed woonachtig".split()
)
_RACES = frozenset({"D", "V", "U", "afstand", "massastart"})
#: ``A, net als B uit Goor, werd``
_LIKEWISE = frozenset({"net", "evenals", "zoals", "naast", "samen"})
#: What a clause behind ``toen`` begins with.
_SUBJECTS = frozenset(
    "P PP de het een er hij zij ze die deze zijn haar ook bij in op na iemand niemand alleen R".split()
)
_PREPOSITIONS = frozenset("met van voor achter door tegen in op na om bij".split())
#: So many items at most stand in front of the dash behind a place.
_DATELINE = 7
#: What opens a phrase on something that came before: ``Na de zege van zaterdag won hij zondag``.
_AFTER = frozenset({"na", "naast", "behalve"})
#: So few words are no insertion on an opponent, who stands behind one of these.
_FEW = 2
_AGAINST = frozenset({"met", "tegen"})
_VALUES = frozenset({"T", "TT", "R", "RR", "S"})
#: What a clause that says where or when first begins with, so far at most before its verb, and what does not stand between.
_WHERE = frozenset({"op", "in", "bij", "over", "W", "een"})
_REACH = 7
#: ``en ook in het klassement moest zij``
_BESIDES = frozenset({"ook", "zelfs", "daarna", "vervolgens", "later"})
_STOPS = frozenset(
    {"P", "PP", "R", "RR", "T", "TT", "S", ",", ";", ":", ".", "en", "maar", "(", "die", "dat"}
)
#: Before somebody else in an insertion.
_BEFORE_OTHERS = _PREPOSITIONS | {"als", "dan", "van", "naast", "bij", "onder", "tussen"}
_ENDS = frozenset({";", ":", ".", "?", "!", '"', "(", ")"})
#: These begin a clause of their own.
_OPENERS = frozenset(
    "maar want terwijl waarna nadat omdat toen zodat doordat hoewel ofschoon waarmee waardoor waarbij waarop voordat "
    "totdat sinds als indien aangezien die dat dus doch zodra tot".split()
)
#: ``iedereen, op A na,`` is one phrase.
_SAVE = frozenset("op behalve uitgezonderd".split())


def skeleton(row: Row) -> Row:
    """The row without what stands in brackets or between commas as an insertion; the row itself where nothing does."""
    if " , " not in row.text and " ( " not in row.text and " - " not in row.text:
        return row
    items = _without_brackets(row.items) if "(" in row.symbols else list(row.items)
    number = 0
    while number < len(items):
        if items[number].symbol in {",", "-"}:
            stop = _closing(items, number)
            if stop is not None and _inserted(items, number, stop):
                # ``A, uit Goor, B en C`` goes on as a list; elsewhere both commas go.
                keep = items[stop : stop + 1] if _lists_on(items, stop) else []
                items[number : stop + 1] = keep
                continue
        number += 1
    if len(items) == len(row.items):
        return row
    bare = Row(items)
    coordinate(bare)
    return bare


def _without_brackets(items: Sequence[Item]) -> list[Item]:
    kept: list[Item] = []
    depth = 0
    for item in items:
        depth += item.symbol == "("
        if not depth:
            kept.append(item)
        depth = max(0, depth - (item.symbol == ")"))
    return kept if not depth else list(items)


def _closing(items: Sequence[Item], opening: int) -> int | None:
    """The comma that closes what the one at ``opening`` opens."""
    mark = items[opening].symbol
    for number in range(opening + 1, len(items)):
        if items[number].symbol in _ENDS:
            return None
        if items[number].symbol == mark and not _decimal(items, number):
            return number
    return None


def _decimal(items: Sequence[Item], number: int) -> bool:
    """Whether a comma stands in a number: ``71,02 punten``."""
    around = items[number - 1 : number + 2]
    return len(around) == 3 and around[0].symbol.isdigit() and around[2].symbol.isdigit()


def _inserted(items: Sequence[Item], opening: int, closing: int) -> bool:
    """Whether what stands between two commas is an insertion: a relative clause, or words without a verb behind which
    the sentence goes on."""
    inside = [item.symbol for item in items[opening + 1 : closing]]
    after = items[closing + 1].symbol if closing + 1 < len(items) else ""
    before = items[opening - 1].symbol if opening else ""
    if not inside or before in {"", ","}:
        return False
    if inside[-1] in {"volgorde", "rangorde"}:
        return True
    goes_on = after in {"en", "&"} or is_finite(after) or after in {"R", "RR", "S"}
    relative = inside[0] in _RELATIVE or (
        inside[0] in _PREPOSITIONS and len(inside) > 1 and inside[1] in {"wie", "hem", "haar"}
    )
    if relative and inside[1:2] == ["van"] and not any(is_finite(symbol) for symbol in inside):
        # ``In de editie van Sotsji, die van 2014, werd zij``
        return True
    if relative:
        # ``De 500 meter, waarop A viel, ging naar B``
        return before in _PERSONS or (before in _RACES and is_finite(after))
    if inside[0] in _LIKEWISE:
        return goes_on or after in {"van", "met", "in", "op"}
    if any(is_finite(symbol) and symbol != "zijn" for symbol in inside):
        return False
    if len(inside) > _FEW and inside[0] in _PREPOSITIONS and inside[-1] == "P" and inside[-2] in _AGAINST:
        # ``A hield, in een duel met B, het hoofd koel``
        return after not in _PERSONS and after not in {"en", "&", "die", "dat"} and _VALUES.isdisjoint(inside)
    if any(symbol in _PERSONS for symbol in inside):
        # ``A, acht minuten ouder dan zijn broer B, werd``, ``A, in dezelfde rit als B, klokte``
        first = next(n for n, symbol in enumerate(inside) if symbol in _PERSONS)
        beside = not _BEFORE_OTHERS.isdisjoint(inside[:first]) and inside[0] not in {"en", "maar"}
        dated = inside[0] == "W" and first < len("W nog voor P".split())
        return (before in _PERSONS or dated) and is_finite(after) and beside and _VALUES.isdisjoint(inside)
    return goes_on or (before in _PERSONS and after in _PERSONS and inside[0] not in {"T", "in", "R"})


def _lists_on(items: Sequence[Item], closing: int) -> bool:
    return closing + 1 < len(items) and items[closing + 1].symbol in _PERSONS


@immutable
class Clause:
    """The items of one clause of a row, and whether it shares the subject of the clause before it (``en klopte B``).
    ``antecedent`` is the person that a relative clause is about."""

    first: int
    items: Sequence[Item]
    shares: bool = False
    antecedent: Item | None = None

    @property
    def symbols(self) -> list[str]:
        """The symbols of the items."""
        return [item.symbol for item in self.items]


def clauses(row: Row) -> Iterator[Clause]:
    """The clauses of a row from left to right."""
    start, shares = 0, False
    antecedent: Item | None = None
    for number, item in enumerate([*row.items, Item(".", 0, 0)]):
        at_end = number == len(row.items)
        if not at_end and not _breaks(row.items, number):
            continue
        if number > start:
            yield Clause(start, row.items[start:number], shares, antecedent)
        if at_end:
            return
        start = number if item.symbol in _OPENERS else number + 1
        head = start + (item.symbol in {"maar", "doch"})
        following = row.items[head].symbol if head < len(row.items) else ""
        shares = item.symbol in {"en", ",", "maar", "doch"} and (
            is_finite(following) or _wins(row.items, head) or following in {"R", "om"}
        )
        antecedent = None
        if item.symbol in {"die", "wie"}:
            back = number - 1 - (number > 0 and row.items[number - 1].symbol == ",")
            if back >= 0 and row.items[back].symbol == "P":
                antecedent = row.items[back]


def _wins(items: Sequence[Item], number: int) -> bool:
    return number < len(items) and items[number].symbol == "R"


def _breaks(items: Sequence[Item], number: int) -> bool:
    """Whether a clause ends before the item."""
    symbol = items[number].symbol
    following = items[number + 1].symbol if number + 1 < len(items) else ""
    if symbol in _ENDS:
        return True
    if symbol == "," and _decimal(items, number):
        return False
    if symbol in {",", "-"}:
        # Lists of persons go on, and so does ``iedereen, op A na``; a clause behind the comma opens itself.
        if following == "en":
            return number + 2 < len(items) and items[number + 2].symbol not in _PERSONS
        return (
            not (following in _PERSONS or following in _SAVE) and following not in _OPENERS
        ) or _verb_soon(items, number)
    if symbol == "en":
        return is_finite(following) or _wins(items, number + 1) or opens_inverted(items, number + 1)
    if symbol == "maar" and items[number - 1].symbol not in {",", "-"} and not is_finite(following):
        # ``liet er maar een achter zich``
        return False
    if symbol == "toen" and items[number - 1].symbol != "," and following not in _SUBJECTS:
        # ``was toen sneller``
        return False
    if symbol in {"die", "dat"}:
        return number > 0 and items[number - 1].symbol in {",", "enige", "enigen", *_PERSONS}
    return symbol in _OPENERS and number > 0 and symbol not in {"als", "tot", "sinds"}


def opens_inverted(items: Sequence[Item], number: int) -> bool:
    """Whether another main clause begins at an item that says where or when: ``werd derde en op de 1500 meter reed A``."""
    if number + 1 < len(items) and items[number].symbol in _BESIDES:
        number += 1
    if number + 1 >= len(items) or items[number].symbol not in _WHERE:
        return False
    if not any(_is_verb(item) for item in items[: number - 1]):
        return False
    for index in range(number + 1, min(number + _REACH, len(items) - 1)):
        symbol = items[index].symbol
        if is_finite(symbol):
            return items[index + 1].symbol in _PERSONS
        if symbol in _STOPS:
            return False
    return False


def _verb_soon(items: Sequence[Item], comma: int) -> bool:
    """Whether the person behind a comma is the subject of a new clause: ``A werd derde, B was sneller``."""
    following = [item.symbol for item in items[comma + 1 : comma + 3]]
    return len(following) == 2 and following[0] in _PERSONS and is_finite(following[1])


def behind_dateline(row: Row) -> int:
    """The item that a sentence begins with behind a place in front of it: ``HEERENVEEN (ANP) - ``."""
    for number, item in enumerate(row.items[:_DATELINE]):
        if item.symbol == "-":
            return number + 1 if number + 1 < len(row.items) else 0
        if not (item.symbol.islower() or item.symbol in {"(", ")", "/", ",", "W", "H"}):
            return 0
    return 0


def behind_opening(row: Row, index: int, cues: list[tuple[int, T]]) -> list[tuple[int, T]]:
    """The cues (each with its number) for an item of the main clause, without those of a phrase that the sentence opens
    with: ``Na de zege van zaterdag op de 500 meter won hij zondag de mijl``."""
    if row.items[behind_dateline(row)].symbol not in _AFTER:
        return cues
    verb = next((n for n, item in enumerate(row.items) if _is_verb(item)), len(row.items))
    return cues if index < verb else [cue for cue in cues if cue[0] > verb] or cues


def _is_verb(item: Item) -> bool:
    """Whether an item is a finite verb, or a rank told by one (``won``)."""
    if item.symbol == "R" and item.mention is not None:
        return is_finite(item.mention.text.casefold())
    return is_finite(item.symbol)
