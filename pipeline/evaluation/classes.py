"""What sort of fault each fault is, so that the sorts can be counted and mended one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.evaluation.misses import Miss, misses
from pipeline.evaluation.rows import Row, fold
from pipeline.evaluation.scores import ReportScore

CLASSES = (
    "missed record",
    "spurious record",
    "wrong skater",
    "wrong race",
    "wrong value",
    "missing value",
    "extra value",
    "boundary",
    "status",
    "kind",
)
"""All classes: a record not found or made up; a value that is another skater's, or its race another one; another value
than gold has, none, or one where gold has none; a name or town cut off or too long; the status; the kind."""

_RACE = frozenset(("distance_m", "discipline", "run", "gender"))


def classify(report: ReportScore) -> list[tuple[str, Miss]]:
    """Every fault of a report, the status among them, with its class."""
    faults = [fault for fault in misses(report, True) if fault.slot is None or _judged(fault)]
    gold = [row for matched in report.matched.values() for row in matched.gold]
    return [(_class_of(fault, gold), fault) for fault in faults]


def count_classes(reports: Iterable[ReportScore]) -> dict[str, int]:
    """How many faults there are of each class, in the order of ``CLASSES``."""
    counts = Counter(name for report in reports for name, _ in classify(report))
    return {name: counts[name] for name in CLASSES}


def _judged(fault: Miss) -> bool:
    """Whether the slot is one by which records are judged, or one that says which race it was or how it ended."""
    return fault.slot in {
        "skater",
        "hometown",
        "distance_m",
        "time_s",
        "placing",
        "discipline",
        "run",
        "status",
    }


def _class_of(fault: Miss, gold: Sequence[Row]) -> str:
    if fault.gold is None or fault.predicted is None or fault.slot is None:
        if fault.other_kind:
            return "kind"
        return "missed record" if fault.error == "missed" else "spurious record"
    slot = fault.slot
    wanted, given = fault.gold.values[slot], fault.predicted.values[slot]
    if slot == "status":
        return "status"
    if slot in {"skater", "hometown"} and wanted is not None and given is not None:
        first, second = fold(str(wanted)), fold(str(given))
        if first in second or second in first:
            return "boundary"
    if slot == "skater":
        return "wrong skater"
    if slot in _RACE:
        return "wrong race"
    if given is None:
        return "missing value"
    if any(other.skater != fault.gold.skater and other.shares(fault.predicted, slot) for other in gold) and (
        slot != "hometown"
    ):
        return "wrong skater"
    return "extra value" if wanted is None else "wrong value"
