"""How much a pair of records speaks for one performance: the weights of Fellegi and Sunter.

Each level of agreement of a field has two probabilities: ``m``, that two records of one performance show it, and
``u``, that two records do that are compared and are not one. The weight is log2(m/u) bits; the weights of the
fields add up, as if fields agreed independently of each other, to how far the comparison shifts the odds.

A performance is one skater in one race, so there are two questions, and a name however rare says nothing of the
second: *is it one skater?* among those of one race, and *is it one race?* among those that one skater rides over a
distance in a winter. A time, a rank or a fall is evidence on both. A pair is proposed when both come out likelier than
not, and the weaker answer is the score of the pair.

The probabilities are judgement, not estimates: there are no reports enough whose pairs are known. What they give on
reports whose pairs are known is measured in ``tests/test_tournament.py`` and ``benchmarks/joining.py``.
"""

from __future__ import annotations

from math import log2
from typing import NamedTuple

from pipeline.view.tournament.events import is_part
from pipeline.view.tournament.names import Alike, alike, fold
from pipeline.view.tournament.told import Told


class Level(NamedTuple):
    """The probabilities of a level of agreement among pairs that are one performance, and among those that are not."""

    m: float
    u: float

    @property
    def weight(self) -> float:
        """In bits."""
        return log2(self.m / self.u)


SKATER_PRIOR = log2(1 / 20)
"""The odds that two records of one race are one skater's: a race has about twenty."""
RACE_PRIOR = log2(1 / 8)
"""The odds that two records of one skater and distance are one race: there are about eight in a winter."""

NAMES = {
    Alike.SAME: Level(0.55, 0.0002),
    Alike.ABBREVIATED: Level(0.06, 0.0008),
    Alike.SURNAME: Level(0.3, 0.004),
    Alike.DOUBLE: Level(0.05, 0.001),
    Alike.TYPO: Level(0.02, 0.002),
}
NAMESAKES = Level(0.3, 0.03)
"""A name that fits several skaters of that winter: with the prior, one to two that it is this one."""

HOMETOWN = {True: Level(0.8, 0.02), False: Level(0.2, 0.98)}
"""A skater who was born in one town and lives in another comes from either: reports often differ."""
NATIONALITY = {True: Level(0.99, 0.6), False: Level(0.01, 0.4)}
AGE = {0: Level(0.8, 0.1), 1: Level(0.18, 0.2), 2: Level(0.02, 0.7)}
"""By the difference in years: one birthday can lie between two reports, more is another skater."""

YEARLY_EVENT = Level(0.85, 0.01)
"""An event held once a year, when both records say in which."""
EVENT = Level(0.85, 0.4)
"""Any other event: there are several World Cups in a winter."""
PART_OF_EVENT = Level(0.05, 0.02)
OTHER_EVENT = Level(0.03, 0.75)

SAME_DAY = Level(0.6, 0.04)
DATES_FIT = Level(0.3, 0.25)
"""A day and its month, two months that are the same, a year."""
NEXT_DAY = Level(0.03, 0.06)
"""A tournament has no distance twice on end; a report can take the day on which it was printed."""
OTHER_DAY = Level(0.04, 0.7)

TIME = {"equal": Level(0.8, 0.01), "rounded": Level(0.1, 0.025), "differs": Level(0.1, 0.965)}
SKATER_PLACING = {True: Level(0.85, 0.04), False: Level(0.15, 0.96)}
RACE_PLACING = {True: Level(0.85, 0.25), False: Level(0.15, 0.75)}
STATUS = {True: Level(0.95, 0.05), False: Level(0.05, 0.95)}

FARTHEST = 14
"""Days between the dates of two records beyond which they are not of one race, whatever else they share."""


class Weight(NamedTuple):
    """What a pair shows, in bits: for one ``skater``, and for one ``race``."""

    skater: float
    race: float

    @property
    def score(self) -> float:
        """The odds that the pair is one performance, in bits: above 0 it is likelier than not."""
        return min(self.skater + SKATER_PRIOR, self.race + RACE_PRIOR)


def weigh(a: Told, b: Told) -> Weight | None:
    """Weigh what records of two reports show; None when they cannot be one performance. Symmetric."""
    level = alike(a.name, b.name)
    if level is None or not possible(a, b):
        return None
    shared = _time(a, b) + _status(a, b)
    ranks = _same(a.record.placing, b.record.placing)
    skater = _name(level, a, b) + _person(a, b) + shared
    race = _event(a, b) + _date(a, b) + shared
    if ranks is not None:
        skater += SKATER_PLACING[ranks].weight
        race += RACE_PLACING[ranks].weight
    return Weight(skater, race)


def possible(a: Told, b: Told) -> bool:
    """Whether two records can be of one race; neither their names nor their reports are looked at."""
    one, other = a.record, b.record
    if one.discipline != other.discipline:
        return False
    if _same(a.race.gender, b.race.gender) is False or _same(one.run, other.run) is False:
        return False
    if a.period and b.period and a.period.apart(b.period) > FARTHEST:
        return False
    # A distance that one record leaves open, or one run of two, is told by the time alone.
    if one.distance_m != other.distance_m:
        return (a.race_is_open or b.race_is_open) and _times_equal(a, b)
    if a.race_is_open or one.run != other.run:
        return _times_equal(a, b)
    return True


def _times_equal(a: Told, b: Told) -> bool:
    return a.time is not None and b.time is not None and a.time.seconds == b.time.seconds


def _same(a: object, b: object) -> bool | None:
    """Whether two values are the same; None when one is unknown."""
    return None if a is None or b is None else a == b


def _name(level: Alike, a: Told, b: Told) -> float:
    in_doubt = (a.namesakes or b.namesakes) and level not in (Alike.SAME, Alike.TYPO)
    return (NAMESAKES if in_doubt else NAMES[level]).weight


def _person(a: Told, b: Told) -> float:
    one, other = a.record, b.record
    total = 0.0
    towns = _same(_folded(one.hometown), _folded(other.hometown))
    # Skaters of one surname can be of one family: that they come from one town does not make them one.
    if towns is not None and not (towns and (a.namesakes or b.namesakes)):
        total += HOMETOWN[towns].weight
    countries = _same(one.nationality, other.nationality)
    if countries is not None:
        total += NATIONALITY[countries].weight
    if one.age is not None and other.age is not None:
        total += AGE[min(2, abs(one.age - other.age))].weight
    return total


def _folded(text: str | None) -> str | None:
    return fold(text).replace("-", " ") if text else None


def _time(a: Told, b: Told) -> float:
    if a.time is None or b.time is None:
        return 0.0
    if _times_equal(a, b):
        return TIME["equal"].weight
    return TIME["rounded" if a.time.fits(b.time) else "differs"].weight


def _status(a: Told, b: Told) -> float:
    one, other = a.record.status, b.record.status
    if one == other:
        return STATUS[True].weight if one != "finished" else 0.0
    if "finished" in (one, other):
        done = a.record if one == "finished" else b.record
        # `finished` is also what a record says that tells neither time nor rank.
        return STATUS[False].weight if done.time_s is not None or done.placing is not None else 0.0
    return STATUS[False].weight


def _event(a: Told, b: Told) -> float:
    if a.event is None or b.event is None:
        return 0.0
    if a.event == b.event:
        dated = a.period is not None and b.period is not None
        return (YEARLY_EVENT if a.event.yearly and dated else EVENT).weight
    return (PART_OF_EVENT if is_part(a.event, b.event) else OTHER_EVENT).weight


def _date(a: Told, b: Told) -> float:
    if a.period is None or b.period is None:
        return 0.0
    apart = a.period.apart(b.period)
    if apart == 0:
        return (SAME_DAY if a.period.is_day and b.period.is_day else DATES_FIT).weight
    return (NEXT_DAY if apart == 1 else OTHER_DAY).weight
