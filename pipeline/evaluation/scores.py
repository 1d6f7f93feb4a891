"""Everything that is counted of a set of reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.evaluation.counts import Counts, total
from pipeline.evaluation.matching import Matched, match
from pipeline.evaluation.rows import KINDS, OTHER_FIELDS, PAST_SLOTS, SLOTS, Row


@dataclass(slots=True)
class KindScore:
    """Slots and whole records of one kind; ``times`` counts pairs of skater and time."""

    slots: dict[str, Counts]
    exact: Counts = field(default_factory=Counts)
    times: Counts = field(default_factory=Counts)

    @property
    def micro(self) -> Counts:
        """All slots taken together."""
        return total(self.slots.values())

    def add(self, other: KindScore) -> None:
        """Add the counts of another to this one."""
        for name, counts in other.slots.items():
            self.slots[name].add(counts)
        self.exact.add(other.exact)
        self.times.add(other.times)


@dataclass(slots=True)
class ReportScore:
    """One report: what was paired, and the counts, per kind."""

    doc_id: str
    matched: dict[str, Matched]
    kinds: dict[str, KindScore]
    gold: int
    predicted: int

    @property
    def faultless(self) -> bool:
        """Whether every result is exact, with none missed and none too many."""
        exact = self.kinds["result"].exact
        return not exact.fp and not exact.fn

    @property
    def false_alarm(self) -> bool:
        """Whether records, of whatever kind, were found in a report that has none."""
        return not self.gold and bool(self.predicted)


@dataclass(slots=True)
class Scores:
    """All reports together. ``fields`` counts the other fields on paired results only."""

    reports: list[ReportScore]
    kinds: dict[str, KindScore]
    fields: dict[str, Counts]

    @property
    def faultless(self) -> int:
        """The number of reports without a fault."""
        return sum(report.faultless for report in self.reports)

    @property
    def without_records(self) -> int:
        """The number of reports that have no gold records."""
        return sum(not report.gold for report in self.reports)

    @property
    def false_alarms(self) -> list[ReportScore]:
        """The reports without gold records in which some were found."""
        return [report for report in self.reports if report.false_alarm]

    def as_json(self) -> dict[str, object]:
        """All figures, ready for JSON."""
        return {
            "reports": len(self.reports),
            "faultless": self.faultless,
            "faultless_share": self.faultless / len(self.reports) if self.reports else None,
            "reports_without_records": self.without_records,
            "false_alarms": {report.doc_id: report.predicted for report in self.false_alarms},
            **{kind: _kind_as_json(kind, score) for kind, score in self.kinds.items()},
            "fields": {name: counts.as_json() for name, counts in self.fields.items()},
            "by_report": {
                report.doc_id: {
                    "gold": report.gold,
                    "predicted": report.predicted,
                    "faultless": report.faultless,
                    "slot_f1": report.kinds["result"].micro.f1,
                    "exact_f1": report.kinds["result"].exact.f1,
                }
                for report in self.reports
            },
        }


def score(gold: Mapping[str, Sequence[Row]], predicted: Mapping[str, Sequence[Row]]) -> Scores:
    """Score the predicted records of the reports that gold knows; other reports are passed over."""
    scores = Scores([], {kind: _empty(kind) for kind in KINDS}, {name: Counts() for name in OTHER_FIELDS})
    for doc_id in sorted(gold):
        report = score_report(doc_id, gold[doc_id], predicted.get(doc_id, ()))
        scores.reports.append(report)
        for kind, of_kind in report.kinds.items():
            scores.kinds[kind].add(of_kind)
        for wanted, given in report.matched["result"].pairs:
            for name, counts in scores.fields.items():
                counts.compare(name, wanted, given)
    return scores


def score_report(doc_id: str, gold: Sequence[Row], predicted: Sequence[Row]) -> ReportScore:
    """Pair and count the records of one report. Records of different kinds are never paired."""
    matched, kinds = {}, {}
    for kind in KINDS:
        wanted = [row for row in gold if row.kind == kind]
        given = [row for row in predicted if row.kind == kind]
        matched[kind] = match(wanted, given)
        kinds[kind] = count(kind, matched[kind])
        kinds[kind].times = count_times(wanted, given)
    return ReportScore(doc_id, matched, kinds, len(gold), len(predicted))


def slots_of(kind: str) -> tuple[str, ...]:
    """The fields by which records of a kind are judged."""
    return SLOTS if kind == "result" else PAST_SLOTS


def count_times(gold: Sequence[Row], predicted: Sequence[Row]) -> Counts:
    """Count the finishing times with their skater, whatever race they are put in."""
    open_gold = [row for row in gold if row.values["time_s"] is not None]
    counts = Counts()
    for row in predicted:
        if row.values["time_s"] is None:
            continue
        hit = next((i for i, g in enumerate(open_gold) if g.exact(row, ("skater", "time_s"))), None)
        if hit is None:
            counts.fp += 1
        else:
            counts.tp += 1
            del open_gold[hit]
    counts.fn = len(open_gold)
    return counts


def count(kind: str, matched: Matched) -> KindScore:
    """Count the slots and the whole records of what was paired and what was left."""
    of_kind = _empty(kind)
    rows: list[tuple[Row | None, Row | None]] = [*matched.pairs]
    rows += [(row, None) for row in matched.missed]
    rows += [(None, row) for row in matched.spurious]
    for gold, predicted in rows:
        for name, counts in of_kind.slots.items():
            counts.compare(name, gold, predicted)
        if gold and predicted and gold.exact(predicted, slots_of(kind)):
            of_kind.exact.tp += 1
        else:
            of_kind.exact.fn += gold is not None
            of_kind.exact.fp += predicted is not None
    return of_kind


def _empty(kind: str) -> KindScore:
    return KindScore({name: Counts() for name in slots_of(kind)})


def _kind_as_json(kind: str, of_kind: KindScore) -> dict[str, object]:
    return {
        "slots": {name: counts.as_json() for name, counts in of_kind.slots.items()},
        "slot": of_kind.micro.as_json(),
        "exact": of_kind.exact.as_json(),
        "times": of_kind.times.as_json(),
    }
