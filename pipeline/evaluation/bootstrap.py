"""How sure the figures are: intervals by drawing reports anew.

The reports are the sample, not the records: faults of one report hang together. An interval is the percentile
interval of Efron and Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 13: the middle 95 per cent of a
figure over many samples of as many reports, drawn with replacement. Seeded: the same input gives the same interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.evaluation.counts import Counts
from pipeline.evaluation.scores import ReportScore, Scores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RESAMPLES = 1000
LEVEL = 0.95
SEED = 20211226


class Interval(NamedTuple):
    """The ends of an interval."""

    low: float
    high: float


#: The figures that have an interval, by name: what each report adds to it.
Figures = Mapping[str, Callable[[ReportScore], Counts]]


def figures(slots: Sequence[str]) -> dict[str, Callable[[ReportScore], Counts]]:
    """F1 of each slot of the results, of all of them, of whole records; the share of reports without a fault."""

    def of_slot(name: str) -> Callable[[ReportScore], Counts]:
        return lambda report: report.kinds["result"].slots[name]

    return {
        **{name: of_slot(name) for name in slots},
        "slots": lambda report: report.kinds["result"].micro,
        "exact": lambda report: report.kinds["result"].exact,
        # A share as counts whose F1 it is: 2 tp / (2 tp + fp + fn) with fp = fn = 1 for a report with a fault.
        "faultless": lambda report: Counts(1, 0, 0) if report.faultless else Counts(0, 1, 1),
        "earlier exact": lambda report: report.kinds["earlier"].exact,
        "record exact": lambda report: report.kinds["record"].exact,
    }


def intervals(
    scores: Scores, wanted: Figures, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Interval]:
    """The interval of the F1 of each figure; a figure that has no F1 in a sample counts as 0 there."""
    if not scores.reports:
        return {}
    weights = _draws(len(scores.reports), resamples, seed)
    return {name: _middle(_f1(weights @ _matrix(scores.reports, each))) for name, each in wanted.items()}


class Difference(NamedTuple):
    """How much higher the F1 of one set of results is than that of another on the same reports."""

    gain: float
    interval: Interval


def differences(
    new: Scores, old: Scores, wanted: Figures, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Difference]:
    """The paired difference of each figure: each sample draws the same reports for both.

    ``new`` and ``old`` must be scored against the same gold.
    """
    if not new.reports:
        return {}
    import numpy as np

    weights = _draws(len(new.reports), resamples, seed)
    whole = np.ones((1, len(new.reports)))
    found = {}
    for name, each in wanted.items():
        mine, theirs = _matrix(new.reports, each), _matrix(old.reports, each)
        gain = float((_f1(whole @ mine) - _f1(whole @ theirs))[0])
        found[name] = Difference(gain, _middle(_f1(weights @ mine) - _f1(weights @ theirs)))
    return found


def _draws(reports: int, resamples: int, seed: int) -> NDArray[Any]:
    """How often each report is in each sample: one row a sample."""
    import numpy as np

    return np.random.default_rng(seed).multinomial(reports, [1 / reports] * reports, size=resamples)


def _matrix(reports: Sequence[ReportScore], each: Callable[[ReportScore], Counts]) -> NDArray[Any]:
    import numpy as np

    counts = [each(report) for report in reports]
    return np.array([(c.tp, c.fp, c.fn) for c in counts], dtype=float)


def _f1(sums: NDArray[Any]) -> NDArray[Any]:
    import numpy as np

    tp, whole = 2 * sums[:, 0], 2 * sums[:, 0] + sums[:, 1] + sums[:, 2]
    shares: NDArray[Any] = np.divide(tp, whole, out=np.zeros_like(tp), where=whole > 0)
    return shares


def _middle(values: NDArray[np.floating[Any]]) -> Interval:
    import numpy as np

    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(values, [tail, 100 - tail])
    return Interval(float(low), float(high))
