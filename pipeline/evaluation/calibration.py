"""Whether confidence keeps its word: how many records at or above each threshold are exact."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.evaluation.scores import ReportScore, slots_of

THRESHOLDS = tuple(round(0.05 * step, 2) for step in range(20))
"""From 0 to 0.95 in steps of 0.05."""


class Point(NamedTuple):
    """What is kept at a threshold: records, those of them that are exact, the share of all gold that these are."""

    threshold: float
    records: int
    exact: int
    precision: float | None
    recall: float | None


def calibration(reports: Sequence[ReportScore]) -> list[Point]:
    """Precision and recall of whole results at each threshold; empty when the results have no confidence."""
    judged: list[tuple[float, bool]] = []
    gold = 0
    for report in reports:
        matched = report.matched["result"]
        gold += len(matched.gold)
        rows = [(given, wanted.exact(given, slots_of("result"))) for wanted, given in matched.pairs]
        rows += [(given, False) for given in matched.spurious]
        judged += [(given.confidence, exact) for given, exact in rows if given.confidence is not None]
    if not judged:
        return []
    points = []
    for threshold in THRESHOLDS:
        kept = [exact for confidence, exact in judged if confidence >= threshold]
        exact = sum(kept)
        precision = exact / len(kept) if kept else None
        points.append(Point(threshold, len(kept), exact, precision, exact / gold if gold else None))
    return points


def plot(points: Sequence[Point], path: Path) -> None:
    """Draw precision and recall against the threshold, as an SVG or PNG file (by the extension of ``path``)."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.subplots()
    known = [point for point in points if point.precision is not None]
    thresholds = [point.threshold for point in known]
    axes.plot(thresholds, [point.precision or 0.0 for point in known], marker="o", label="precision")
    axes.plot(thresholds, [point.recall or 0.0 for point in known], marker="s", label="recall")
    axes.set(xlabel="confidence at least", ylabel="share of whole records", ylim=(0, 1.02), xlim=(-0.02, 1))
    axes.grid(alpha=0.3)
    axes.legend(loc="lower left")
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)
