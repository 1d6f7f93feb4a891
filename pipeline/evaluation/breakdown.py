"""The same figures for parts of the material: by year, by distance, by kind of report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from pipeline.evaluation.matching import Matched
from pipeline.evaluation.rows import Row
from pipeline.evaluation.scores import KindScore, count

_YEAR = re.compile(r"(?:19|20)\d\d")

Breakdown = dict[str, KindScore]


def by_year(matched: Mapping[str, Matched], gold: Mapping[str, Sequence[Row]]) -> Breakdown:
    """Results by the year of the report: that of most of its gold dates, else the one that its ``doc_id`` gives."""
    return _grouped(matched, lambda doc_id, _: _year(doc_id, gold[doc_id]))


def by_distance(matched: Mapping[str, Matched]) -> Breakdown:
    """Results by distance, that of gold where there is one; races without a distance by their discipline."""
    return _grouped(matched, lambda _, row: _distance(row))


def by_report_kind(matched: Mapping[str, Matched], kinds: Mapping[str, str]) -> Breakdown:
    """Results by the kind of report, as far as gold says so (``report_kind`` of a line)."""
    return _grouped(matched, lambda doc_id, _: kinds.get(doc_id, "not said"))


def _year(doc_id: str, gold: Sequence[Row]) -> str:
    years = [str(row.values["date"])[:4] for row in gold if row.kind == "result" and row.values["date"]]
    if years:
        return max(sorted(set(years)), key=years.count)
    found = _YEAR.search(doc_id)
    return found[0] if found else "unknown"


def _distance(row: Row) -> str:
    metres = row.values["distance_m"]
    return f"{metres} m" if metres is not None else str(row.values["discipline"] or "unknown")


def _grouped(matched: Mapping[str, Matched], group: Callable[[str, Row], str]) -> Breakdown:
    """Sort the pairs and the leftovers of all reports into groups and count each; a pair goes with its gold."""
    groups: dict[str, Matched] = {}
    for doc_id, of_report in matched.items():
        for wanted, given in of_report.pairs:
            groups.setdefault(group(doc_id, wanted), Matched([], [], [])).pairs.append((wanted, given))
        for row in of_report.missed:
            groups.setdefault(group(doc_id, row), Matched([], [], [])).missed.append(row)
        for row in of_report.spurious:
            groups.setdefault(group(doc_id, row), Matched([], [], [])).spurious.append(row)
    return {name: count("result", groups[name]) for name in sorted(groups, key=_in_order)}


def _in_order(name: str) -> tuple[int, str]:
    digits = name.split()[0]
    return (int(digits), name) if digits.isdigit() else (1_000_000, name)
