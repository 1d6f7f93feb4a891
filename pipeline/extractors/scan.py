"""Scanning: matching one large pattern only where a word can begin a match.

Trying an alternation of a hundred branches at every character costs milliseconds a report. A report has a few hundred
words, most of them seen before, so a cached test of the word picks the handful of places worth trying.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


def trigger(pattern: str) -> Callable[[str], bool]:
    """A cached test whether a word, lower-cased, can begin a match; ``pattern`` is matched at its start."""
    compiled = re.compile(pattern, re.VERBOSE)

    @lru_cache(maxsize=16384)
    def test(word: str) -> bool:
        return compiled.match(word.lower()) is not None

    return test


def scan(
    pattern: re.Pattern[str], text: str, test: Callable[[str], bool], start: int = 0
) -> Iterator[re.Match[str]]:
    """Non-overlapping matches of ``pattern`` that begin at a word passing ``test``, from ``start`` on."""
    end = start
    for word in _WORD.finditer(text, start):
        position = word.start()
        if position >= end and test(word.group()):
            match = pattern.match(text, position)
            if match and match.end() > position:
                yield match
                end = match.end()
