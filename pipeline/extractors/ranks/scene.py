"""A sentence as the rules of placings see it, and a placing before its surroundings are weighed."""

from __future__ import annotations

from typing import NamedTuple

MAX_RANK = 99


class Hit(NamedTuple):
    """A placing before its surroundings are weighed; offsets into the report."""

    start: int
    end: int
    value: int
    shape: str


class Scene(NamedTuple):
    """A sentence and the report around it: the original, its folded copy, and the sentence's bounds."""

    text: str
    folded: str
    start: int
    end: int

    def before(self, position: int, width: int = 200) -> str:
        """The folded sentence up to ``position``, at most ``width`` characters of it."""
        return self.folded[max(self.start, position - width) : position]

    def after(self, position: int, width: int = 120) -> str:
        """The folded sentence from ``position``, at most ``width`` characters of it."""
        return self.folded[position : min(self.end, position + width)]
