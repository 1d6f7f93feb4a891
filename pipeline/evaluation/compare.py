"""Two sets of results on the same gold: what the newer one gains and loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.evaluation.bootstrap import Difference, differences, figures
from pipeline.evaluation.misses import compact
from pipeline.evaluation.rows import SLOTS, Row
from pipeline.evaluation.scores import ReportScore, Scores, slots_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """``gained`` and ``lost`` are gold records that are exact in the one and not in the other, made-up records that
    are gone or new; each as a line."""

    differences: Mapping[str, Difference]
    gained: list[str]
    lost: list[str]

    def as_json(self) -> dict[str, object]:
        """All of it, ready for JSON."""
        return {
            "differences": {
                name: {"gain": each.gain, "interval": list(each.interval)}
                for name, each in self.differences.items()
            },
            "gained": self.gained,
            "lost": self.lost,
        }


def compare(new: Scores, old: Scores) -> Comparison:
    """Compare two scores on the same gold, record by record."""
    gained: list[str] = []
    lost: list[str] = []
    for mine, theirs in zip(new.reports, old.reports, strict=True):
        for kind in mine.matched:
            here, there = _exact(mine, kind), _exact(theirs, kind)
            gained += [_line(row, kind) for key, row in here.items() if key not in there]
            lost += [_line(row, kind) for key, row in there.items() if key not in here]
            now, before = _made_up(mine, kind), _made_up(theirs, kind)
            gained += [_line(row, kind, "no more ") for key, row in before.items() if key not in now]
            lost += [_line(row, kind, "made up ") for key, row in now.items() if key not in before]
    return Comparison(differences(new, old, figures(SLOTS)), gained, lost)


def _exact(report: ReportScore, kind: str) -> dict[tuple[object, ...], Row]:
    """The gold records that the results have exactly."""
    pairs = report.matched[kind].pairs
    return {_key(gold): gold for gold, found in pairs if gold.exact(found, slots_of(kind))}


def _made_up(report: ReportScore, kind: str) -> dict[tuple[object, ...], Row]:
    return {_key(row): row for row in report.matched[kind].spurious}


def _key(row: Row) -> tuple[object, ...]:
    return tuple(row.values.values())


def _line(row: Row, kind: str, prefix: str = "") -> str:
    return f"{row.doc_id} | {kind} | {prefix}{compact(row)}"
