"""Scanning: matching one large pattern only where a word can begin a match.

Trying an alternation of a hundred branches at every character costs milliseconds a report. A report has a few hundred
words, half of them said before, so the words are indexed once for all extractors (:func:`words_of`): each different word is
looked up once, which says for every pattern whether it is worth trying there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from pipeline.extractors.folding import fold, plain
from pipeline.memo import Memo

_WORD = re.compile(r"([^\W_]+)")


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
            (re.compile(plain(word), re.VERBOSE), re.compile(plain(follows), re.VERBOSE))
            for word, follows in then.items()
        ]
        self._only = [(re.compile(plain(word)), frozenset(others.split())) for word, others in only.items()]

    def opened_by(self, word: str) -> bool:
        """Whether the pattern can begin with a word."""
        return self._first.match(word) is not None

    def follows(self, word: str) -> re.Pattern[str] | None:
        """What must stand behind a word that opens the gate, None where anything may."""
        return next((follows for pattern, follows in self._then if pattern.fullmatch(word)), None)

    def others(self, word: str) -> frozenset[str] | None:
        """The words one of which must be said beside a word that opens the gate, None where none must."""
        return next((others for pattern, others in self._only if pattern.fullmatch(word)), None)


#: The gates that a word opens before each other word.
_Before = Memo[tuple[Gate, ...]]


def _before(word: str, gates: Sequence[Gate], also: _Before | None = None) -> _Before:
    tests = [(gate, gate.follows(word)) for gate in gates]

    def opened(following: str) -> tuple[Gate, ...]:
        own = tuple(gate for gate, test in tests if test is None or test.match(following))
        return own if also is None else (*also[following], *own)

    return Memo(opened)


class _Opening:
    """The gates that one word opens: ``always``, ``before`` some words, and where others are said ``beside``."""

    __slots__ = ("always", "before", "beside", "word")

    def __init__(self, word: str) -> None:
        gates = [gate for gate in _GATES if gate.opened_by(word)]
        self.word = word
        self.beside = [(others, gate) for gate in gates if (others := gate.others(word)) is not None]
        alone = [gate for gate in gates if gate.others(word) is None]
        self.always = [gate for gate in alone if gate.follows(word) is None]
        tested = [gate for gate in alone if gate.follows(word) is not None]
        self.before = _before(word, tested) if tested else None

    def before_in(self, said: frozenset[str]) -> _Before | None:
        """The gates that depend on the next word, in a text in which these words are said."""
        beside = [gate for others, gate in self.beside if not others.isdisjoint(said)]
        return _before(self.word, beside, self.before) if beside else self.before


_GATES: list[Gate] = []
#: What each word opens, None for the most that open nothing.
_OPENINGS: Memo[_Opening | None] = Memo(
    lambda word: _Opening(word) if any(gate.opened_by(word) for gate in _GATES) else None
)


def trigger(first: str, then: dict[str, str] | None = None, only: dict[str, str] | None = None) -> Gate:
    """A gate; made once, when a module is loaded."""
    gate = Gate(first, then or {}, only or {})
    _GATES.append(gate)
    _OPENINGS.clear()
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
        self._places: defaultdict[Gate, list[int]] = defaultdict(list)
        always: dict[str, list[list[int]]] = {}
        before: dict[str, _Before] = {}
        for word in self.said:
            opening = _OPENINGS[word]
            if opening is None:
                continue
            if opening.always:
                always[word] = [self._places[gate] for gate in opening.always]
            gates = opening.before_in(self.said) if opening.beside else opening.before
            if gates is not None:
                before[word] = gates
        for word, following, start in zip(words, words[1:], starts, strict=False):
            if word in always:
                for places in always[word]:
                    places.append(start)
            if word in before:
                for gate in before[word][following]:
                    self._places[gate].append(start)

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
