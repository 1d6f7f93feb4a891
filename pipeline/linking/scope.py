"""Which part of a sentence speaks of another race than those reported on."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.linking.claims import Reading
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: Date and event that an earlier race is given with.
Past = tuple[Mention | None, Mention | None]

#: Cues that a sentence is back in the race reported on.
NOW = frozenset({"nu", "ditmaal", "thans", "deze", "vandaag"})
#: ``Deze afstand`` is the one spoken of, in whatever year.
_RACE = frozenset({"afstand", "nummer", "baan", "onderdeel", "wedstrijd", "D"})
#: Words behind which a past is only compared with (``sneller dan vorig jaar``) or counted from.
_COMPARED = frozenset({"dan", "sinds"})
_WEAK = frozenset({"toen", "ooit"})
#: A cue this near the start of the sentence holds for all of it, one further on for its own segment.
_OPENING = 3


def earlier_parts(reading: Reading, scopes: Sequence[Mention]) -> dict[int, Past]:
    """The segments of a sentence that speak of an earlier race, each with the date and the event named."""
    found: dict[int, Past] = {}
    row, parts = reading.row, reading.parts
    for scope in scopes:
        if scope.value != "earlier" or scope.text.casefold() in _WEAK:
            continue
        number = next((n for n, i in enumerate(row.items) if i.end > scope.start), None)
        if number is None or (number and row.items[number - 1].symbol in _COMPARED):
            continue
        part = parts[number]
        reach = [part]
        begin = max((n + 1 for n in range(number) if row.items[n].symbol in {":", ";"}), default=0)
        if (part == 0 and number <= _OPENING) or _before_verb(reading, begin, number):
            for index in range(part + 1, parts[-1] + 1):
                words = [i.symbol for n, i in enumerate(row.items) if parts[n] == index]
                if any(
                    word in NOW and after not in _RACE
                    for word, after in zip(words, [*words[1:], ""], strict=True)
                ):
                    break
                reach.append(index)
        past = (_near(reading, part, "date"), _near(reading, part, "event"))
        for index in reach:
            found.setdefault(index, past)
    return found


def _before_verb(reading: Reading, begin: int, number: int) -> bool:
    """Whether nothing but a place or event stands before a cue: ``Bij de EK van vorig jaar, in Goor, was zij``."""
    return all(
        item.symbol in {"E", "W", "H"} or (item.symbol.islower() and not is_finite(item.symbol))
        for item in reading.row.items[begin:number]
    )


def marked(reading: Reading, part: int) -> Past:
    """The date and the event of a best mark named in a segment: when and where it was set."""
    date, event = _near(reading, part, "date"), _near(reading, part, "event")
    if date is not None and (
        date.shape not in {"year", "absolute", "relative", "host"} or date.value is None
    ):
        date = None
    return date, event if event is not None and event.shape == "full" and date is not None else None


def _near(reading: Reading, part: int, kind: str) -> Mention | None:
    """The date or event named in a segment, or at most two segments off."""
    best: tuple[int, Mention] | None = None
    for number, item in enumerate(reading.row.items):
        if item.mention is not None and item.mention.kind == kind:
            gap = abs(reading.parts[number] - part)
            if best is None or gap < best[0]:
                best = (gap, item.mention)
    return best[1] if best and best[0] <= 2 else None
