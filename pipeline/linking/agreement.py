"""What one sentence says of one skater is, other cues apart, of one race."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.linking.claims import Reading
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.races import STANDINGS

#: What names the race of a rank, by its kind: of an earlier one the event alone does not.
_CUES = {"result": frozenset({"D", "DD", "V", "E"}), "earlier": frozenset({"D", "DD", "V"})}


def agree(told: Sequence[tuple[Fact, Item]], reading: Reading) -> None:
    """Give a rank or status that stands in a segment without a distance of its own the race of the only time that
    the sentence gives the same skater: a time shows of which race it is (``Zij werd zesde in 13.52,16``)."""
    for fact, item in told:
        if fact.field == "time" or fact.kind not in _CUES:
            continue
        times = [f for f, _ in told if f.field == "time" and f.person is fact.person and f.kind == fact.kind]
        near = [f for f, other in told if f in times and _side_by_side(reading, item, other)]
        if (
            len({f.race for f in times}) > 1
            and len(near) == 1
            and near[0].race.distance is not None
            and fact.field == "placing"
        ):
            # ``vierde in 4.05,7 en twaalfde in 1.58,1``: to each time its rank.
            if near[0].race.distance != fact.race.distance:
                fact.race, fact.date, fact.dated = near[0].race, near[0].date, near[0].dated
            continue
        if len({f.race for f in times}) != 1 or times[0].race.distance in {None, fact.race.distance}:
            continue
        if _side_by_side(reading, item, next(i for f, i in told if f is times[0])):
            # ``vierde in 13.14,47`` is of one race, whatever else the sentence is about.
            fact.race, fact.date, fact.dated = times[0].race, times[0].date, times[0].dated
            continue
        ranks = [
            f for f, _ in told if f.field == fact.field and f.person is fact.person and f.kind == fact.kind
        ]
        cued = any(i.symbol in _CUES[fact.kind] for i in reading.segment(reading.where(item)))
        if (
            len({(f.race, f.value) for f in ranks}) == 1
            and not cued
            and fact.race.discipline not in STANDINGS
        ):
            fact.race, fact.date, fact.dated = times[0].race, times[0].date, times[0].dated


def _side_by_side(reading: Reading, rank: Item, time: Item) -> bool:
    low, high = sorted((reading.where(rank), reading.where(time)))
    between = [item.symbol for item in reading.row.items[low + 1 : high]]
    if time.symbol == "T" and between in (["de"], [",", "de"]):
        # ``met 36,98 de snelste``
        return True
    return high > low and between in (
        [],
        ["in"],
        ["met"],
        [","],
        ["("],
        ["als"],
        ["in", "een", "tijd", "van"],
    )
