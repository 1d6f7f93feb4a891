"""Values: dataclasses that are never changed once they are made.

Mentions, races and claims are made by the thousand, and making a frozen dataclass takes four times as long as making a
plain one. So nothing guards them when the program runs; the type checker does, taking :func:`immutable` for frozen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def immutable(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots that is compared and hashed by its fields."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
