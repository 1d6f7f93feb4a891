"""Which predicted record stands for which gold record: the best one-to-one assignment within a report.

The weight of a pair is first of all its number of equal slots, the skater counting more than all others
together. Equal silence, the run and the race only decide between pairs that are otherwise as good.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.evaluation.rows import Row, fold

_SKATER = 1000
_SHARED = {"time_s": 110, "placing": 105, "distance_m": 105, "hometown": 100}
_BOTH_SILENT = 20
_TIE_BREAKERS = {"run": 4, "discipline": 4, "event": 2, "date": 2, "gender": 1}


@dataclass(frozen=True, slots=True)
class Matched:
    """The outcome for one report and one kind: pairs of gold and predicted, and what is left of either."""

    pairs: list[tuple[Row, Row]]
    missed: list[Row]
    spurious: list[Row]

    @property
    def gold(self) -> list[Row]:
        """All records of gold, those that were paired first."""
        return [*(gold for gold, _ in self.pairs), *self.missed]

    @property
    def predicted(self) -> list[Row]:
        """All predicted records, those that were paired first."""
        return [*(predicted for _, predicted in self.pairs), *self.spurious]


def match(gold: Sequence[Row], predicted: Sequence[Row]) -> Matched:
    """Pair the records of one report and one kind so that the weights of the pairs add up to the most.

    The outcome does not depend on the order in which records are given; pairs come in the order of gold.
    """
    if not gold or not predicted:
        return Matched([], list(gold), list(predicted))
    # Imported here: it costs more than the rest of the program, and asking for help needs none of it.
    from scipy.optimize import linear_sum_assignment

    rows = sorted(range(len(gold)), key=lambda i: _order(gold[i]))
    columns = sorted(range(len(predicted)), key=lambda j: _order(predicted[j]))
    weights = [[weight(gold[i], predicted[j]) for j in columns] for i in rows]
    chosen = zip(*linear_sum_assignment(weights, maximize=True), strict=True)
    partner = {rows[i]: columns[j] for i, j in chosen if weights[i][j]}
    taken = set(partner.values())
    return Matched(
        [(gold[i], predicted[partner[i]]) for i in sorted(partner)],
        [row for i, row in enumerate(gold) if i not in partner],
        [row for j, row in enumerate(predicted) if j not in taken],
    )


def weight(gold: Row, predicted: Row) -> int:
    """How well a predicted record stands for a gold one; 0 when it cannot."""
    same_skater = gold.same(predicted, "skater")
    if not same_skater and not _alike_but_for_the_name(gold, predicted):
        return 0
    total = _SKATER if same_skater else 1
    for name, points in _SHARED.items():
        if gold.same(predicted, name):
            total += points if gold.values[name] is not None else _BOTH_SILENT
    return total + sum(points for name, points in _TIE_BREAKERS.items() if gold.same(predicted, name))


def _alike_but_for_the_name(gold: Row, predicted: Row) -> bool:
    """Whether a pair with different skaters is one performance under a wrong name.

    One wrong name is then one wrong slot, not a missed and a spurious record. Asked for is a part of the name
    with one shared slot, or what hardly two skaters share: a time, or a rank in one race.
    """
    if any(gold.contradicts(predicted, name) for name in ("distance_m", "gender", "run")):
        return False
    shared = {name for name in ("distance_m", "time_s", "placing") if gold.shares(predicted, name)}
    if "time_s" in shared:
        return True
    if gold.contradicts(predicted, "time_s"):
        return False
    if _part_of_one_name(gold.skater, predicted.skater):
        return bool(shared)
    same_event = "distance_m" in shared or (
        gold.same(predicted, "discipline") and gold.values["discipline"] not in (None, "individual")
    )
    return "placing" in shared and same_event and gold.same(predicted, "run")


def _part_of_one_name(a: str, b: str) -> bool:
    """Whether the words of one name all stand in the other: ``Wüst`` and ``Ireen Wüst``."""
    first, second = set(fold(a).split()), set(fold(b).split())
    return first <= second or second <= first


def _order(row: Row) -> tuple[tuple[str, str], ...]:
    """A fixed order, so that ties fall the same way however the records are ordered."""
    return tuple((name, repr(value)) for name, value in row.values.items())
