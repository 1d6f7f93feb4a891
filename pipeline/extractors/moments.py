"""A moment as precise as a text gives it: a year, a month of it, a day of that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Moment:
    """What is known of a moment: a year, maybe a month, maybe a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of_iso(cls, iso: str | None) -> Moment | None:
        """Read ISO 8601; None for anything else."""
        if not iso or not re.match(r"\d{4}(-\d\d){0,2}$", iso):
            return None
        return cls(*(int(part) for part in iso.split("-")))

    @property
    def full(self) -> date | None:
        """The day, when the moment is one of the calendar."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def iso(self) -> str:
        """ISO 8601, no more precise than the moment."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def moment_of(day: date) -> Moment:
    """A day as a moment."""
    return Moment(day.year, day.month, day.day)


def month_of(day: date) -> Moment:
    """The month of a day."""
    return Moment(day.year, day.month)


def months_before(moment: Moment, count: int) -> Moment | None:
    """The month that lies some months before a moment, if that has one."""
    if moment.month is None:
        return None
    index = moment.year * 12 + moment.month - 1 - count
    return Moment(index // 12, index % 12 + 1)
