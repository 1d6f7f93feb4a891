"""Scanning: matching one large pattern only where a word can begin a match.

Trying an alternation of a hundred branches at every character costs milliseconds a report. A report has a few hundred
words, half of them said before, so the words are indexed once for all extractors (:func:`words_of`): each different word is
looked up once, which says for every pattern whether it is worth trying there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from pipeline.extractors.folding import fold, plain

_WORD = re.compile(r"([^\W_]+)")
T = TypeVar("T")


class Memo(dict[str, T]):
    """What a function says of words, each asked once: looking it up here takes half the time of a cached function."""

    __slots__ = ("_function",)
    _KEPT = 50_000

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        said = self._function(word)
        if len(self) < self._KEPT:
            self[word] = said
        return said


class Gate:
    """Where a pattern can begin: the words that ``first`` matches at their start, all patterns on folded words.

    ``then`` gives for very frequent words (patterns for the whole word) what the next word must begin with: ``in``
    begins a date only before a month. ``only`` gives for words (patterns too) which other words must be said anywhere
    in the text, at least one of them.
    """

    __slots__ = ("_first", "_only", "_then")

    def __init__(self, first: str, then: dict[str, str], only: dict[str, str]) -> None:
        self._first = re.compile(plain(first), re.VERBOSE)
        self._then = [
            (re.compile(plain(word), re.VERBOSE), _word_test(follows)) for word, follows in then.items()
        ]
        self._only = [(re.compile(plain(word)), frozenset(others.split())) for word, others in only.items()]

    def opened_by(self, word: str) -> Opening | None:
        """Whether a word opens the gate, and with it the test of the next word and the other words needed."""
        if self._first.match(word) is None:
            return None
        test = next((test for pattern, test in self._then if pattern.fullmatch(word)), None)
        return self, test, next((others for pattern, others in self._only if pattern.fullmatch(word)), None)


Opening = tuple[Gate, "Memo[bool] | None", "frozenset[str] | None"]
_GATES: list[Gate] = []
#: The gates that a word opens; most words open none.
OPENINGS: Memo[tuple[Opening, ...]] = Memo(
    lambda word: tuple(opening for gate in _GATES if (opening := gate.opened_by(word)))
)


def _word_test(pattern: str) -> Memo[bool]:
    """Whether ``pattern`` matches at the start of a folded word."""
    compiled = re.compile(plain(pattern), re.VERBOSE)
    return Memo(lambda word: compiled.match(word) is not None)


def trigger(first: str, then: dict[str, str] | None = None, only: dict[str, str] | None = None) -> Gate:
    """A gate; made once, when a module is loaded."""
    gate = Gate(first, then or {}, only or {})
    _GATES.append(gate)
    OPENINGS.clear()
    return gate


class Words:
    """The words of a text (runs of letters and digits), folded (see :func:`fold`).

    ``said`` are the different words.
    """

    __slots__ = ("_places", "said")

    def __init__(self, text: str) -> None:
        # Split, what stands between the words comes at the even places and the words at the odd ones.
        pieces = _WORD.split(fold(text))
        words = pieces[1::2]
        starts = list(accumulate(map(len, pieces)))[0:-1:2]
        self.said = frozenset(words)
        words.append("")
        self._places: dict[Gate, list[int]] = {}
        opened = {word: self._opened(openings) for word in self.said if (openings := OPENINGS[word])}
        for word, following, start in zip(words, words[1:], starts, strict=False):
            if word in opened:
                for places, test in opened[word]:
                    if test is None or test[following]:
                        places.append(start)

    def _opened(self, openings: Iterable[Opening]) -> list[tuple[list[int], Memo[bool] | None]]:
        """The lists of places that a word of this text goes into, with the tests of the next word."""
        return [
            (self._places.setdefault(gate, []), test)
            for gate, test, others in openings
            if others is None or not others.isdisjoint(self.said)
        ]

    def places(self, gate: Gate) -> list[int]:
        """The offsets of the words that open a gate, in order."""
        return self._places.get(gate, [])


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """The words of a text; kept for the extractors that read the same text one after another."""
    return Words(text)


def scan(
    pattern: re.Pattern[str], text: str, gate: Gate, start: int = 0, also: Iterable[int] = ()
) -> Iterator[re.Match[str]]:
    """Non-overlapping matches of ``pattern``, from ``start`` on, that begin at a word that opens ``gate`` or at an
    offset of ``also``."""
    end = start
    places = words_of(text).places(gate)
    if more := set(also).difference(places):
        places = sorted([*places, *more])
    for position in places:
        if position >= end:
            match = pattern.match(text, position)
            if match and match.end() > position:
                yield match
                end = match.end()
