"""Times within what is printed: ``1.54,3`` and ``1.54,32`` can be one time, ``1.54,30`` and ``1.54,32`` cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

_DECIMALS = re.compile(r"\d[.,](\d{1,3})(?!\d)(?![.,:]\d)")
_MOST = 3
_HOUR = 3600
_WIDE = Context(prec=400)
"""Wide enough for any number that JSON can hold."""


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """A time in seconds, and to how many decimals it was printed."""

    seconds: float
    decimals: int

    def fits(self, other: Time) -> bool:
        """Whether both can be one time: equal once the finer one is rounded, or cut off, to the coarser."""
        unit = Decimal(1).scaleb(-min(self.decimals, other.decimals))
        mine, theirs = Decimal(repr(self.seconds)), Decimal(repr(other.seconds))
        return any(
            mine.quantize(unit, mode, _WIDE) == theirs.quantize(unit, mode, _WIDE)
            for mode in (ROUND_FLOOR, ROUND_HALF_UP)
        )

    @property
    def text(self) -> str:
        """As a Dutch paper prints it: ``1.54,32``."""
        scaled = Decimal(repr(self.seconds)).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP, _WIDE)
        whole_minutes, seconds = _WIDE.divmod(scaled, Decimal(60))
        hours, minutes = divmod(int(whole_minutes), 60)
        head = f"{hours}.{minutes:02}." if hours else f"{minutes}." if minutes else ""
        whole, _, rest = str(seconds).partition(".")
        return head + (whole.zfill(2) if head else whole) + (f",{rest}" if rest else "")


def read_time(seconds: float, words: Iterable[str]) -> Time:
    """Give a time as precise as its evidence prints it, and at least as precise as its value."""
    value = Decimal(repr(seconds))
    # Behind hours stand seconds: `2.00.00`.
    printed = [found for text in words for found in _DECIMALS.findall(text)] if seconds < _HOUR else []
    # `1.54` can be a minute and 54 seconds: what follows the mark are decimals only if the value has them.
    shown = [len(digits) for digits in printed if value % 1 == Decimal(int(digits)).scaleb(-len(digits))]
    own = -int(value.normalize().as_tuple().exponent)
    return Time(seconds, min(_MOST, max(own, 0, *shown)))
