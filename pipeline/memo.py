"""What a function says of words, each asked once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Memo(dict[str, T]):
    """The words asked so far with what was said: looking it up takes half the time of calling a cached function."""

    __slots__ = ("_function",)
    _KEPT = 20_000

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        said = self._function(word)
        if len(self) < self._KEPT:
            self[word] = said
        return said
