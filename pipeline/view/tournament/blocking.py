"""Which pairs of records are compared at all: those that share a key.

Comparing all with all is out of the question for the records of an archive. A pair that is one performance shares
a surname and a year as a rule; further keys catch those whose name has a typing error or whose date is unknown.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from pipeline.view.tournament.told import Told
from pipeline.view.tournament.weights import FARTHEST


def pairs(all_told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Give the pairs to compare, each once, by their places in the sequence, the lower one first."""
    keys = [set(_keys(each)) for each in all_told]
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for place, each in enumerate(keys):
        for key in each:
            blocks[key].append(place)
    for place, each in enumerate(keys):
        others = set[int]()
        for key in each:
            block = blocks[key]
            others.update(block[bisect_right(block, place) :])
        yield from ((place, other) for other in sorted(others))


def _keys(told: Told) -> Iterator[Hashable]:
    record = told.record
    race = (record.discipline, record.distance_m)
    event = told.event.name if told.event else None
    for part in told.name.parts:
        for year in _years(told):
            yield "name, year", race, part, year
        yield "name, event", race, part, event
    if told.time is not None:
        # Two grids, half a cell apart: times a tenth of a second apart share a cell of one of them.
        for cell in (("a", int(told.time.seconds * 5)), ("b", int(told.time.seconds * 5 + 0.5))):
            for year in _years(told):
                yield "time, year", record.discipline, cell, year
            for part in told.name.parts:
                yield "time, name", record.discipline, cell, part
    if record.placing is not None:
        for year in _years(told):
            yield "placing, year", race, event, record.placing, year


def _years(told: Told) -> set[int]:
    """The years of the race, and the next one for the last days of December; none without a date."""
    if told.period is None:
        return set()
    margin = datetime.timedelta(days=FARTHEST)
    first, last = told.period.first, told.period.last
    near_end = last.year if last > datetime.date.max - margin else (last + margin).year
    return {first.year, last.year, near_end}
