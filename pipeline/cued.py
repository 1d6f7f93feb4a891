"""Patterns with cues: searched only where one of the words is said that every match has.

A rule of language looks at what stands left and right of a rank or a time, and nearly always in vain. So the words
there are looked up first, once for all the rules that look at the same stretch. The cues of a pattern are read from the
pattern itself: of ``\\b(?:geen|zonder)\\b[^.;]{0,20}$`` they are ``geen`` and ``zonder``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_WORD = re.compile(r"[^\W_]+")
#: In the strings that a pattern stands for: anything at all, and a place between a word and what is none.
_ANY, _EDGE = "\x00", "\x01"
_TOKEN = re.compile(r"[^\W_\x00\x01]+")
#: So many strings at most are told apart.
_MOST = 200
#: Words that nearly any stretch has are poor cues, and looking for a part of a word takes longer.
_COMMON = frozenset("de het een van in op en te met voor zijn is was die dat naar hij zij tot".split())
_COSTS = {"common": 40, "part": 4, "word": 1}


class Stretch(str):
    """A stretch of text that knows its words: the different runs of letters and digits, in lower case."""

    __slots__ = ("lowered", "words")
    lowered: str
    words: frozenset[str]

    def __new__(cls, text: str) -> Stretch:
        """Make a stretch of a text."""
        stretch = super().__new__(cls, text)
        stretch.lowered = text.lower()
        stretch.words = frozenset(_WORD.findall(stretch.lowered))
        return stretch


class Cued:
    """A pattern that is searched only in stretches with one of its cues."""

    __slots__ = ("_parts", "_words", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        cues = _cues(list(_parser.parse(pattern, flags)), _ANY, _ANY) or []
        #: Whole words, and parts of words; with neither the pattern has no cue.
        self._words = frozenset(cue.text for cue in cues if cue.whole)
        self._parts = tuple(cue.text for cue in cues if not cue.whole)

    def may_match(self, stretch: Stretch) -> bool:
        """Whether a cue is said."""
        if not self._words.isdisjoint(stretch.words):
            return True
        if self._parts:
            return any(part in stretch.lowered for part in self._parts)
        return not self._words

    def search(self, stretch: Stretch) -> re.Match[str] | None:
        """The first match in a stretch."""
        return self.pattern.search(stretch) if self.may_match(stretch) else None

    def match(self, stretch: Stretch) -> re.Match[str] | None:
        """The match that a stretch begins with."""
        return self.pattern.match(stretch) if self.may_match(stretch) else None


class _Cue(NamedTuple):
    text: str
    whole: bool

    @property
    def cost(self) -> int:
        return _COSTS["part" if not self.whole else "common" if self.text in _COMMON else "word"]


def _cues(items: list[Any], before: str, behind: str) -> list[_Cue] | None:
    """The cheapest cues of a part of a pattern, between ``before`` and ``behind``; None if it has none."""
    found: list[list[_Cue] | None] = []
    strings = [before]
    for number, (kind, value) in enumerate(items):
        if kind in (op.SUBPATTERN, op.BRANCH):
            edge = _EDGE if all(_is_edge(string[-1]) for string in strings) else _ANY
            following = _strings(items[number + 1 : number + 2]) or [_ANY]
            close = _EDGE if all(string and _is_edge(string[0]) for string in following) else _ANY
            inner = [value[-1]] if kind is op.SUBPATTERN else value[1]
            branches = [_cues(list(branch), edge, close) for branch in inner]
            found.append([cue for branch in branches for cue in branch or []] if all(branches) else None)
        options = _strings([items[number]])
        if options is None or len(strings) * len(options) > _MOST:
            found.append(_told(string + _ANY for string in strings))
            options = options or [_ANY]
            strings = [_ANY + option for option in options]
        else:
            strings = [string + option for string in strings for option in options]
    found.append(_told(string + behind for string in strings))
    best = [cues for cues in found if cues]
    return min(best, key=lambda cues: sum(cue.cost for cue in set(cues))) if best else None


def _told(strings: Iterable[str]) -> list[_Cue] | None:
    """A cue of each of some strings; None if one has none."""
    cues = []
    for string in strings:
        tokens = [
            _Cue(m[0], _is_edge(string[m.start() - 1]) and _is_edge(string[m.end()]))
            for m in _TOKEN.finditer(string)
        ]
        tokens = [token for token in tokens if token.whole or len(token.text) > 2]
        if not tokens:
            return None
        cues.append(min(tokens, key=lambda token: (token.cost, -len(token.text))))
    return cues


def _is_edge(char: str) -> bool:
    return char != _ANY and (char == _EDGE or _TOKEN.match(char) is None)


def _strings(items: Iterable[Any]) -> list[str] | None:
    """The strings that a part of a pattern stands for; None if they are too many."""
    strings = [""]
    for kind, value in items:
        options = _options(kind, value)
        if options is None or len(strings) * len(options) > _MOST:
            return None
        strings = [string + option for string in strings for option in options]
    return strings


def _options(kind: Any, value: Any) -> list[str] | None:
    if kind is op.LITERAL:
        return [chr(value).lower()]
    if kind is op.AT:
        return [""] if value is op.AT_NON_BOUNDARY else [_EDGE]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [""]
    if kind is op.SUBPATTERN:
        return _strings(value[-1])
    if kind is op.BRANCH:
        branches = [_strings(branch) for branch in value[1]]
        if any(branch is None for branch in branches):
            return None
        return [string for branch in branches for string in branch or []]
    if kind is op.IN:
        return _chosen(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, repeated = value
        options = _strings(repeated)
        if options == [" "]:
            return [" "] if least else ["", " "]
        if options is not None and most == 1:
            return options if least else ["", *options]
    return [_ANY]


def _chosen(members: list[Any]) -> list[str]:
    """The characters of a class: a space for all that is none of a word, or the letters if they are few."""
    if all(kind is op.LITERAL for kind, _ in members):
        return sorted({chr(value).lower() for _, value in members})
    spaces = {(op.CATEGORY, op.CATEGORY_SPACE), (op.CATEGORY, op.CATEGORY_NOT_WORD)}
    if all(
        member in spaces or (member[0] is op.LITERAL and not _WORD.match(chr(member[1])))
        for member in members
    ):
        return [" "]
    return [_ANY]
