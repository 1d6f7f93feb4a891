"""The several times of one item of a list: those of two runs (``1. A (37,21 en 37,08) 74,290``, ``1. A 44,80 - 44,61``),
or of the distances of a tournament (``1. A 38,12 4.20,31 1.59,85 162,345``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.immutable import immutable
from pipeline.mention import Mention

_FINISHES = frozenset({"finish", "rounded"})
_TOTALS = frozenset({"total", "points"})
#: What joins the times of one skater, but for space alone; a rank in brackets may stand behind each.
_JOINED = re.compile(r"\s*(?:\(\d{1,2}\)|\b[1-9]e\b)?\s*(?:en|&|\+|/|[-–—]|\||;|,)?\s*")
#: What itself says that the times belong together.
_PLAINLY = re.compile(r"\s*(?:\(\d{1,2}\)\s*)?(?:en|&|\+|/|[-–—])\s*")
#: Two times of one skater over one distance differ by less.
_ALIKE = 1.09
#: Seconds by which a printed total may be off.
_ROUNDING = 0.02
#: From so many times on they are of the distances of a tournament without any total.
_MANY = 3


@immutable
class ItemTime:
    """One of several times, or a status in the place of one. ``run`` numbers it where its distance was ridden twice;
    ``apart`` tells that its distance shows in the time alone."""

    value: Mention
    run: int | None
    apart: bool = False


def item_times(
    text: str, times: Sequence[Mention], statuses: Sequence[Mention], twice: bool
) -> list[ItemTime]:
    """The times of an item, none if there is but one. ``twice`` tells that an item before has those of two runs."""
    finishes = list(_joined(text, [m for m in times if m.shape in _FINISHES]))
    if len(finishes) == 1 and twice:
        following = [m for m in statuses if m.start > finishes[0].end]
        if following and _PLAINLY.fullmatch(text, finishes[0].end, following[0].start):
            return [ItemTime(finishes[0], 1), ItemTime(following[0], 2)]
    if len(finishes) < 2:
        return []
    seconds = [float(m.value or 0) for m in finishes]
    totals = [float(m.value or 0) for m in times if m.shape in _TOTALS]
    if len(finishes) == 2 and max(seconds) < _ALIKE * min(seconds):
        added = any(abs(sum(seconds) - total) < _ROUNDING for total in totals)
        plain = _PLAINLY.fullmatch(text, finishes[0].end, finishes[1].start) is not None
        return (
            [ItemTime(m, number) for number, m in enumerate(finishes, 1)] if added or plain or twice else []
        )
    if (totals or len(finishes) >= _MANY) and max(seconds) > 2 * min(seconds):
        return [ItemTime(m, run, apart=True) for m, run in zip(finishes, _runs(seconds), strict=True)]
    return []


def _joined(text: str, finishes: Sequence[Mention]) -> Iterator[Mention]:
    """The first time with those that nothing else parts from it."""
    for number, mention in enumerate(finishes):
        if number and not _JOINED.fullmatch(text, finishes[number - 1].end, mention.start):
            return
        yield mention


def _runs(seconds: Sequence[float]) -> list[int | None]:
    """The run of each time: the first and the second that are alike, as in a sprint tournament."""
    runs: list[int | None] = [None] * len(seconds)
    for number, value in enumerate(seconds):
        alike = [i for i in range(number) if max(seconds[i], value) < _ALIKE * min(seconds[i], value)]
        if alike:
            runs[alike[0]], runs[number] = 1, 2
    return runs
