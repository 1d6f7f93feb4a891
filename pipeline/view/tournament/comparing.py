"""The weights of pairs of records, each weighed once for all records that say the same.

Many papers print what one agency wrote. Their records differ in nothing that is compared, so they are of one *sort*,
and a pair of sorts is weighed once however many papers there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from pipeline.view.tournament.names import alike
from pipeline.view.tournament.told import Told
from pipeline.view.tournament.weights import Weight, possible, weigh


class Comparing:
    """Compares records by their places in a sequence."""

    def __init__(self, all_told: Sequence[Told]) -> None:
        sorts: dict[Hashable, int] = {}
        self._told = all_told
        self.sort = [sorts.setdefault(_said(told), len(sorts)) for told in all_told]
        """The sort of each record."""
        counts = Counter(self.sort)
        self._many = [counts[sort] > 1 for sort in range(len(sorts))]
        self.doc = [told.doc_id for told in all_told]
        """The report of each record."""
        self._weights: dict[tuple[int, int], Weight | None] = {}
        self._fit: dict[tuple[int, int], bool] = {}

    def weight(self, a: int, b: int) -> Weight | None:
        """Weigh what two records show; None when they cannot be one, as when they are of one report."""
        if self.doc[a] == self.doc[b]:
            return None
        sorts = self._sorts(a, b)
        if sorts in self._weights:
            return self._weights[sorts]
        weight = weigh(self._told[a], self._told[b])
        # A pair of records that no other is like is weighed once or twice: to keep it costs more than it saves.
        if self._many[sorts[0]] or self._many[sorts[1]]:
            self._weights[sorts] = weight
        return weight

    def fit(self, a: int, b: int) -> bool:
        """Whether two records can be one as far as their names and races go, whatever their reports."""
        sorts = self._sorts(a, b)
        if sorts not in self._fit:
            one, other = self._told[a], self._told[b]
            self._fit[sorts] = possible(one, other) and alike(one.name, other.name) is not None
        return self._fit[sorts]

    def _sorts(self, a: int, b: int) -> tuple[int, int]:
        one, other = self.sort[a], self.sort[b]
        return (one, other) if one <= other else (other, one)


def _said(told: Told) -> Hashable:
    """Everything by which records are compared."""
    record = told.record
    return (
        told.name,
        told.race,
        told.time,
        told.namesakes,
        record.placing,
        record.status,
        record.hometown,
        record.nationality,
        record.age,
    )
