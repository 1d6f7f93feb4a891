"""The figures as a plain table for people."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.evaluation.counts import Counts
from pipeline.evaluation.scores import KindScore, Scores

_WIDTH = 22


def table(scores: Scores) -> str:
    """All figures, results first, as lines of text."""
    return "\n".join(_lines(scores))


def report_table(scores: Scores) -> str:
    """One line for each report, the worst first."""
    lines = [f"{'slot F1':>8}{'exact F1':>9}{'gold':>6}{'pred':>6}  report"]
    order = sorted(scores.reports, key=lambda r: (_or_one(r.kinds["result"].micro.f1), r.faultless, r.doc_id))
    for report in order:
        result = report.kinds["result"]
        lines.append(
            f"{_percent(result.micro.f1):>8}{_percent(result.exact.f1):>9}{report.gold:>6}{report.predicted:>6}"
            f"  {report.doc_id}"
        )
    return "\n".join(lines)


def _lines(scores: Scores) -> Iterator[str]:
    result = scores.kinds["result"]
    yield from _block("results", result, "exact record")
    yield ""
    share = _percent(scores.faultless / len(scores.reports) if scores.reports else None)
    yield f"{'reports':<{_WIDTH}}{len(scores.reports):>7}"
    yield f"{'without a fault':<{_WIDTH}}{scores.faultless:>7}  {share}"
    yield f"{'without gold records':<{_WIDTH}}{scores.without_records:>7}"
    yield f"{'  records found':<{_WIDTH}}{len(scores.false_alarms):>7}"
    for report in scores.false_alarms:
        yield f"    {report.doc_id}: {report.predicted}"
    yield ""
    yield _head("other fields (paired)")
    for name, counts in scores.fields.items():
        yield _row(name, counts)
    for kind in ("earlier", "record"):
        yield ""
        yield from _block(kind, scores.kinds[kind], "exact record")
        yield _row("skater + time", scores.kinds[kind].times)


def _block(title: str, of_kind: KindScore, exact: str) -> Iterator[str]:
    yield _head(title)
    for name, counts in of_kind.slots.items():
        yield _row(name, counts)
    yield _row("all slots (micro)", of_kind.micro)
    yield _row(exact, of_kind.exact)


def _head(title: str) -> str:
    names = "".join(f"{name:>7}" for name in ("P", "R", "F1", "tp", "fp", "fn"))
    return f"{title:<{_WIDTH}}{names}"


def _row(name: str, counts: Counts) -> str:
    shares = "".join(f"{_percent(share):>7}" for share in (counts.precision, counts.recall, counts.f1))
    return f"{'  ' + name:<{_WIDTH}}{shares}{counts.tp:>7}{counts.fp:>7}{counts.fn:>7}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def _or_one(share: float | None) -> float:
    return 1.0 if share is None else share
