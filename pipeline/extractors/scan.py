"""Scanning: matching one large pattern only where a word can begin a match.

Trying an alternation of a hundred branches at every character costs milliseconds a report. A report has a few hundred
words, half of them said before, so the words are indexed once for all extractors (:func:`words_of`) and a cached test
of each different word picks the handful of places worth trying.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from pipeline.extractors.folding import fold, plain

_WORD = re.compile(r"([^\W_]+)")

#: Tells of a folded word whether it can begin a match: no, yes, or only before a word that passes a second test.
Test = Callable[[str], "bool | Callable[[str], bool]"]


class Words:
    """The words of a text (runs of letters and digits), folded (see :func:`fold`), in order.

    ``where`` gives for each different word the numbers of the places where it stands.
    """

    __slots__ = ("starts", "where", "words")

    def __init__(self, text: str) -> None:
        # Split, what stands between the words comes at the even places and the words at the odd ones.
        pieces = _WORD.split(fold(text))
        self.words = [*pieces[1::2], ""]
        self.starts = list(accumulate(map(len, pieces)))[0:-1:2]
        self.where: dict[str, list[int]] = {}
        where = self.where
        for number, word in enumerate(pieces[1::2]):
            if word in where:
                where[word].append(number)
            else:
                where[word] = [number]

    def places(self, test: Test) -> list[int]:
        """The offsets of the words that pass ``test``, in order."""
        found: list[int] = []
        starts, words = self.starts, self.words
        for word, numbers in self.where.items():
            passed = test(word)
            if passed is True:
                found += [starts[number] for number in numbers]
            elif passed:
                found += [starts[number] for number in numbers if passed(words[number + 1])]
        found.sort()
        return found

    def has(self, test: Callable[[str], bool]) -> bool:
        """Whether some word passes ``test``."""
        return any(map(test, self.where))


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """The words of a text; kept for the extractors that read the same text one after another."""
    return Words(text)


def word_test(pattern: str) -> Callable[[str], bool]:
    """A cached test whether ``pattern`` matches at the start of a word (verbose; ``$`` asks for the whole word)."""
    compiled = re.compile(plain(pattern), re.VERBOSE)

    @lru_cache(maxsize=16384)
    def test(word: str) -> bool:
        return compiled.match(word) is not None

    return test


def trigger(pattern: str, then: dict[str, str] | None = None) -> Test:
    """A cached test whether a folded word can begin a match.

    ``pattern`` is matched at its start. ``then`` gives for very frequent words (patterns too) what the next word
    must begin with: ``in`` begins a date only before a month.
    """
    compiled = re.compile(plain(pattern), re.VERBOSE)
    seconds = [(re.compile(plain(first), re.VERBOSE), word_test(second)) for first, second in (then or {}).items()]

    @lru_cache(maxsize=16384)
    def test(word: str) -> bool | Callable[[str], bool]:
        if compiled.match(word) is None:
            return False
        return next((second for first, second in seconds if first.fullmatch(word)), True)

    return test


def scan(
    pattern: re.Pattern[str], text: str, test: Test, start: int = 0, also: Iterable[int] = ()
) -> Iterator[re.Match[str]]:
    """Non-overlapping matches of ``pattern``, from ``start`` on, that begin at a word passing ``test`` or at an
    offset of ``also``."""
    end = start
    places = words_of(text).places(test)
    if more := set(also).difference(places):
        places = sorted([*places, *more])
    for position in places:
        if position >= end:
            match = pattern.match(text, position)
            if match and match.end() > position:
                yield match
                end = match.end()
