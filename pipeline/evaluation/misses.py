"""Each fault by itself: what was missed, what is too many, which slot is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.evaluation.rows import OTHER_FIELDS, Row, Value
from pipeline.evaluation.scores import ReportScore, slots_of


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault. ``error`` is ``missed``, ``spurious`` or ``wrong``; ``slot`` is filled for the last alone.

    ``other_kind`` is the kind under which a missed record seems to have been found, or a spurious one to
    stand in gold; then the record as such was understood and only its scope was not.
    """

    doc_id: str
    kind: str
    error: str
    slot: str | None
    gold: Row | None
    predicted: Row | None
    other_kind: str | None = None

    @property
    def label(self) -> str:
        """The sort of fault: ``missed``, ``spurious``, ``wrong time_s``, ..."""
        return f"{self.error} {self.slot}" if self.slot else self.error

    def as_line(self) -> str:
        """The fault on one line: report, kind, error, skater, gold value -> predicted value, both records."""
        skater = self.gold.skater if self.gold else self.predicted.skater if self.predicted else ""
        hint = f" (is {self.other_kind})" if self.error == "spurious" else f" (found as {self.other_kind})"
        parts = [self.doc_id, self.kind, self.label + (hint if self.other_kind else ""), skater]
        if self.slot and self.gold and self.predicted:
            parts.append(f"{show(self.gold.values[self.slot])} -> {show(self.predicted.values[self.slot])}")
        if self.gold:
            parts.append(f"gold: {compact(self.gold)}")
        if self.predicted:
            parts.append(f"predicted: {compact(self.predicted)}")
        return " | ".join(parts)

    def as_json(self) -> dict[str, object]:
        """The fault, ready for JSON."""
        return {
            "doc_id": self.doc_id,
            "kind": self.kind,
            "error": self.error,
            "slot": self.slot,
            "other_kind": self.other_kind,
            "gold": dict(self.gold.values) if self.gold else None,
            "predicted": dict(self.predicted.values) if self.predicted else None,
        }


def misses(report: ReportScore, other_fields: bool = False) -> Iterator[Miss]:
    """The faults of one report: in the slots, and on demand in the other fields of paired records."""
    for kind, matched in report.matched.items():
        names = (*slots_of(kind), *(OTHER_FIELDS if other_fields else ()))
        for gold, predicted in matched.pairs:
            for name in names:
                if not gold.same(predicted, name):
                    yield Miss(report.doc_id, kind, "wrong", name, gold, predicted)
        for row in matched.missed:
            elsewhere = _elsewhere(row, {k: m.spurious for k, m in report.matched.items() if k != kind})
            yield Miss(report.doc_id, kind, "missed", None, row, None, elsewhere)
        for row in matched.spurious:
            elsewhere = _elsewhere(row, {k: m.missed for k, m in report.matched.items() if k != kind})
            yield Miss(report.doc_id, kind, "spurious", None, None, row, elsewhere)


def tally(faults: Iterable[Miss]) -> str:
    """How often each sort of fault occurs, the most frequent first, on one line."""
    counts = Counter(f"{fault.kind} {fault.label}" for fault in faults)
    return ", ".join(
        f"{label} {count}" for label, count in sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    )


def compact(row: Row) -> str:
    """A record in one short phrase, slots first, the words gold quotes for them in quotation marks."""
    values = row.values
    parts = [
        row.skater,
        "" if values["hometown"] is None else f"({values['hometown']})",
        "?m" if values["distance_m"] is None else f"{values['distance_m']}m",
        "no time" if values["time_s"] is None else show(values["time_s"]) + _quote(row, "time_s"),
        "no placing" if values["placing"] is None else f"#{values['placing']}" + _quote(row, "placing"),
        "" if values["status"] == "finished" else show(values["status"]),
        "" if values["run"] is None else f"run {values['run']}",
        "" if values["discipline"] == "individual" else show(values["discipline"]),
        *(show(values[name]) for name in ("gender", "date", "event") if values[name] is not None),
    ]
    return " ".join(part for part in parts if part)


def show(value: Value) -> str:
    """A value as it is printed in a list of faults."""
    return "null" if value is None else str(value)


def _quote(row: Row, name: str) -> str:
    text = row.texts.get(name)
    return f" “{' '.join(text.split())}”" if text else ""


def _elsewhere(row: Row, by_kind: dict[str, list[Row]]) -> str | None:
    """The kind among whose leftovers the same skater has the same time, or the same in the same race."""
    for kind, others in by_kind.items():
        for other in others:
            if not row.same(other, "skater"):
                continue
            if row.shares(other, "time_s") or row.exact(other, ("distance_m", "time_s", "placing")):
                return kind
    return None
