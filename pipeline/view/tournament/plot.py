"""The drawing of a race: a line per skater in the order of the table, a dot at each time that reports give.

Places across are shares of the width, so that the drawing fits a telephone without its letters growing small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.view.times import Time
from pipeline.view.tournament.performances import Performance

LINE_HEIGHT = 34
"""Pixels for a skater: the name, and the line with the dots below it."""
MARGIN = 2.0
"""Per cent of the width that stays free on either side, for half a dot."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A time: how far across (per cent), the words to it, and whether another report gives another time."""

    across: float
    title: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A skater: the label on the left, the time or gap on the right, and the dots."""

    down: int
    label: str
    gap: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing of ``height`` pixels; the gaps are to the skater whom ``to`` names."""

    height: int
    lines: tuple[Line, ...]
    fastest: str
    slowest: str
    to: str


def plot(performances: Sequence[Performance]) -> Plot | None:
    """Draw the times of a race; None if there are not two different ones."""
    timed = [(each, each.time) for each in performances if each.time]
    times = sorted({said.time for each, _ in timed for said in each.said["time_s"] if said.time})
    if len(timed) < 2 or times[0].seconds == times[-1].seconds:
        return None
    scale = _Scale(times[0].seconds, times[-1].seconds)
    won = [time for each, time in timed if each.first("placing") == 1]
    best = won[0] if won else min(time for _, time in timed)
    lines = tuple(_line(each, time, i, scale, best) for i, (each, time) in enumerate(timed))
    to = "the winner" if won else "the fastest"
    return Plot(LINE_HEIGHT * len(lines), lines, times[0].text, times[-1].text, to)


class _Scale(NamedTuple):
    """The times at either end, in seconds."""

    low: float
    high: float

    def across(self, seconds: float) -> float:
        """Where a time stands, in per cent of the width."""
        return round(MARGIN + (100 - 2 * MARGIN) * (seconds - self.low) / (self.high - self.low), 2)


def _line(performance: Performance, time: Time, number: int, scale: _Scale, best: Time) -> Line:
    rank = performance.first("placing")
    dots = tuple(
        Dot(
            scale.across(said.time.seconds),
            f"{performance.skater}: {said.text} ({', '.join(source.doc_id for source in said.sources)})",
            "time_s" in performance.conflicts,
        )
        for said in performance.said["time_s"]
        if said.time
    )
    label = f"{rank}. {performance.skater}" if rank is not None else performance.skater
    return Line(LINE_HEIGHT * number, label, _gap(time, best), dots)


def _gap(time: Time, best: Time) -> str:
    """The gap: ``+0,35``; for the best the time itself."""
    if time == best:
        return time.text
    gap = time.seconds - best.seconds
    decimals = min(2, max(time.decimals, best.decimals))
    return f"{'−' if gap < 0 else '+'}{abs(gap):.{decimals}f}".replace(".", ",")
