"""What belongs to a full evaluation beside the scores: intervals, parts, classes of faults, calibration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.evaluation.bootstrap import Interval, figures, intervals
from pipeline.evaluation.breakdown import Breakdown, by_distance, by_report_kind, by_year
from pipeline.evaluation.calibration import Point, calibration
from pipeline.evaluation.classes import count_classes
from pipeline.evaluation.counts import Counts
from pipeline.evaluation.reading import Rows
from pipeline.evaluation.rows import SLOTS, Row, fold
from pipeline.evaluation.scores import ReportScore, Scores


@dataclass(frozen=True, slots=True)
class Figures:
    """``parts`` has a breakdown for each way of taking the reports apart; ``people`` counts the different skaters of
    each report, and the skaters with their towns, whatever they did."""

    intervals: Mapping[str, Interval]
    parts: Mapping[str, Breakdown]
    people: Mapping[str, Counts]
    classes: Mapping[str, int]
    calibration: list[Point]

    def as_json(self) -> dict[str, object]:
        """All of it, ready for JSON."""
        return {
            "intervals": {name: list(interval) for name, interval in self.intervals.items()},
            "parts": {
                way: {
                    name: {"slot": of_part.micro.as_json(), "exact": of_part.exact.as_json()}
                    for name, of_part in parts.items()
                }
                for way, parts in self.parts.items()
            },
            "people": {name: counts.as_json() for name, counts in self.people.items()},
            "classes": dict(self.classes),
            "calibration": [point._asdict() for point in self.calibration],
        }


def count_people(reports: Iterable[ReportScore]) -> dict[str, Counts]:
    """How many of the skaters that gold has in a report were found by their exact names, and with their towns."""
    found = {"skaters": Counts(), "skaters with town": Counts()}
    for report in reports:
        gold = [row for matched in report.matched.values() for row in matched.gold]
        given = [row for matched in report.matched.values() for row in matched.predicted]
        for counts, towns in zip(found.values(), (False, True), strict=True):
            wanted, seen = _people(gold, towns), _people(given, towns)
            counts.add(Counts(len(wanted & seen), len(seen - wanted), len(wanted - seen)))
    return found


def _people(rows: Iterable[Row], towns: bool) -> set[tuple[str, str]]:
    named = ((fold(row.skater), row.values["hometown"] if towns else "") for row in rows)
    return {(skater, fold(str(town))) for skater, town in named if town is not None}


def measure(scores: Scores, gold: Rows) -> Figures:
    """Everything beside the scores themselves."""
    matched = {report.doc_id: report.matched["result"] for report in scores.reports}
    kinds = {
        doc_id: row.report_kind
        for doc_id, rows in gold.items()
        for row in rows
        if row.report_kind is not None
    }
    parts = {"by year": by_year(matched, gold), "by distance": by_distance(matched)}
    if kinds:
        parts["by kind of report"] = by_report_kind(matched, kinds)
    return Figures(
        intervals(scores, figures(SLOTS)),
        parts,
        count_people(scores.reports),
        count_classes(scores.reports),
        calibration(scores.reports),
    )
