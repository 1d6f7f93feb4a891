"""The figures as a plain table for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.evaluation.bootstrap import Interval
from pipeline.evaluation.compare import Comparison
from pipeline.evaluation.counts import Counts
from pipeline.evaluation.report import Figures
from pipeline.evaluation.scores import KindScore, Scores

_WIDTH = 22


def table(scores: Scores) -> str:
    """All scores, results first, as lines of text."""
    return "\n".join(_lines(scores))


def full_table(scores: Scores, figures: Figures | None, others: Mapping[str, Scores]) -> str:
    """The scores, those of ``others`` for comparison, and the further figures where they were measured."""
    blocks = [table(scores)]
    if others:
        blocks.append("\n".join(_side_by_side({"these results": scores, **others})))
    if figures is not None:
        blocks.append("\n".join(_intervals(figures.intervals)))
        blocks += ["\n".join(_parts(way, parts)) for way, parts in figures.parts.items()]
        blocks.append(
            "\n".join([_head("people of the reports"), *(_row(*each) for each in figures.people.items())])
        )
        counted = [f"  {name:<{_WIDTH}}{number:>5}" for name, number in figures.classes.items()]
        blocks.append("\n".join(["faults by class", *counted]))
        if figures.calibration:
            blocks.append("\n".join(_calibration(figures)))
    return "\n\n".join(blocks)


def comparison_table(comparison: Comparison) -> str:
    """What the results gain and lose against older ones."""
    lines = [f"{'compared (F1)':<{_WIDTH}}{'gain':>8}   95 % interval"]
    for name, (gain, (low, high)) in comparison.differences.items():
        lines.append(f"{'  ' + name:<{_WIDTH}}{100 * gain:>+8.1f}   {100 * low:+.1f} to {100 * high:+.1f}")
    lines += [f"gained: {line}" for line in comparison.gained]
    lines += [f"lost: {line}" for line in comparison.lost]
    return "\n".join(lines)


def _side_by_side(columns: Mapping[str, Scores]) -> Iterator[str]:
    yield f"{'baselines (F1)':<{_WIDTH}}" + "".join(f"{name:>18}" for name in columns)
    results = [scores.kinds["result"] for scores in columns.values()]
    for slot in results[0].slots:
        yield f"{'  ' + slot:<{_WIDTH}}" + "".join(f"{_percent(r.slots[slot].f1):>18}" for r in results)
    yield f"{'  all slots (micro)':<{_WIDTH}}" + "".join(f"{_percent(r.micro.f1):>18}" for r in results)
    yield f"{'  exact record':<{_WIDTH}}" + "".join(f"{_percent(r.exact.f1):>18}" for r in results)


def _intervals(intervals: Mapping[str, Interval]) -> Iterator[str]:
    yield "95 % intervals of F1 (bootstrap over reports)"
    for name, (low, high) in intervals.items():
        yield f"{'  ' + name:<{_WIDTH}}{_percent(low):>7} to {_percent(high)}"


def _parts(way: str, parts: Mapping[str, KindScore]) -> Iterator[str]:
    yield f"{way:<{_WIDTH}}{'slot F1':>9}{'exact F1':>10}{'gold':>7}"
    for name, of_part in parts.items():
        gold = of_part.exact.tp + of_part.exact.fn
        yield f"{'  ' + name:<{_WIDTH}}{_percent(of_part.micro.f1):>9}{_percent(of_part.exact.f1):>10}{gold:>7}"


def _calibration(figures: Figures) -> Iterator[str]:
    yield f"{'confidence at least':<{_WIDTH}}{'records':>9}{'exact':>7}{'P':>7}{'R':>7}"
    previous = None
    for point in figures.calibration:
        if point.records != previous:
            shares = f"{_percent(point.precision):>7}{_percent(point.recall):>7}"
            yield f"{f'  {point.threshold:.2f}':<{_WIDTH}}{point.records:>9}{point.exact:>7}{shares}"
        previous = point.records


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
