"""Counting: true positives, false positives, false negatives, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.evaluation.rows import Row


@dataclass(slots=True)
class Counts:
    """Right values (``tp``), values that should not be there (``fp``), values not reproduced (``fn``).

    A wrong value is one ``fp`` and one ``fn``; where gold and prediction are both silent nothing is counted.
    A share whose denominator is 0 is ``None``.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was predicted that is right."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float | None:
        """The share of gold that was found."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    def add(self, other: Counts) -> None:
        """Add the counts of another to this one."""
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn

    def compare(self, name: str, gold: Row | None, predicted: Row | None) -> None:
        """Count one field of a pair, of a missed record (``predicted`` is ``None``) or of a spurious one."""
        wanted = gold.values[name] if gold else None
        given = predicted.values[name] if predicted else None
        if gold and predicted and gold.shares(predicted, name):
            self.tp += 1
        else:
            self.fp += given is not None
            self.fn += wanted is not None

    def as_json(self) -> dict[str, float | int | None]:
        """Counts and shares, ready for JSON."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "tp": self.tp,
            "fp": self.fp,
            "fn": self.fn,
        }


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of counts, from which micro averages follow."""
    result = Counts()
    for each in counts:
        result.add(each)
    return result


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
