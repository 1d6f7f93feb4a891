"""Dates as precise as a report gives them: a day, a month or a year, and how far two of them lie apart."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to ``last``, both included."""

    first: datetime.date
    last: datetime.date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    def apart(self, other: Period) -> int:
        """The days between the two, 0 when they overlap."""
        return max(0, (self.first - other.last).days, (other.first - self.last).days)

    @property
    def winters(self) -> frozenset[int]:
        """The seasons it touches, each by the year in which it begins; a season turns on 1 July."""
        return frozenset({self.first.year - (self.first.month < 7), self.last.year - (self.last.month < 7)})


@lru_cache(maxsize=4096)
def read_date(text: str | None) -> Period | None:
    """Read a day, a month or a year in ISO 8601; what is none of these is no date."""
    found = _DATE.fullmatch(text or "")
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        if day:
            only = datetime.date(year, month, day)
            return Period(only, only)
        last = month or 12
        return Period(
            datetime.date(year, month or 1, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
        )
    except ValueError:
        return None
