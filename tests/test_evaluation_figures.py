"""What stands beside the scores: intervals, parts, classes, calibration, comparison, floor, baselines."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.evaluation.baselines import nearest, with_model
from pipeline.evaluation.bootstrap import differences, figures, intervals
from pipeline.evaluation.breakdown import by_distance, by_report_kind, by_year
from pipeline.evaluation.calibration import calibration, plot
from pipeline.evaluation.classes import classify
from pipeline.evaluation.compare import compare
from pipeline.evaluation.counts import Counts
from pipeline.evaluation.floor import FloorError, below, fingerprint, record
from pipeline.evaluation.report import count_people
from pipeline.evaluation.rows import SLOTS, Row, row_from_json
from pipeline.evaluation.scores import Scores, score


def row(doc: str, skater: str, time: float | None = None, placing: int | None = None, **more: object) -> Row:
    return row_from_json(
        {"doc_id": doc, "skater": skater, "distance_m": 500, "time_s": time, "placing": placing}
        | {"discipline": "individual", "status": "finished"}
        | more
    )


def scores_of(*reports: tuple[list[Row], list[Row]]) -> Scores:
    gold = {f"r{n}": wanted for n, (wanted, _) in enumerate(reports)}
    return score(gold, {f"r{n}": given for n, (_, given) in enumerate(reports)})


RIGHT = row("r", "Femke Roos", 38.9, 1)
HALF = row("r", "Femke Roos", 38.9, 2)


def test_reports_that_are_all_alike_leave_no_doubt() -> None:
    found = intervals(scores_of(*[([RIGHT], [RIGHT])] * 5), figures(SLOTS))
    assert found["exact"] == (1.0, 1.0)
    assert found["slots"] == (1.0, 1.0)


def test_the_interval_holds_the_figure_and_widens_with_fewer_reports() -> None:
    few = scores_of(*[([RIGHT], [RIGHT]), ([RIGHT], [HALF])] * 4)
    many = scores_of(*[([RIGHT], [RIGHT]), ([RIGHT], [HALF])] * 40)
    wide, narrow = (intervals(scores, figures(SLOTS))["exact"] for scores in (few, many))
    assert wide.low < narrow.low < 0.5 < narrow.high < wide.high
    assert intervals(few, figures(SLOTS))["exact"] == wide


def test_the_difference_of_two_sets_is_paired() -> None:
    reports = [([RIGHT], [RIGHT]), ([RIGHT], [HALF])] * 10
    old = scores_of(*reports)
    new = scores_of(*[(gold, gold) for gold, _ in reports])
    gain = differences(new, old, figures(SLOTS))["exact"]
    assert gain.gain == pytest.approx(0.5)
    assert gain.interval.low > 0.2
    assert differences(old, old, figures(SLOTS))["exact"] == (0.0, (0.0, 0.0))


def test_a_comparison_lists_what_was_gained_and_lost() -> None:
    made_up = row("r0", "Tess Vlug", 40.0, 5)
    old, new = scores_of(([RIGHT], [HALF])), scores_of(([RIGHT], [RIGHT, made_up]))
    found = compare(new, old)
    assert [line.split(" | ")[-1] for line in found.gained] == ["Femke Roos 500m 38.9 #1"]
    assert [line.split(" | ")[-1] for line in found.lost] == ["made up Tess Vlug 500m 40.0 #5"]


def test_parts_by_year_distance_and_kind_of_report() -> None:
    gold = {
        "2005-okt": [row("2005-okt", "Femke Roos", 38.9, 1, date="2005-12-28")],
        "2013-okt": [row("2013-okt", "Tess Vlug", None, 2, distance_m=None, discipline="mass_start")],
    }
    matched = {r.doc_id: r.matched["result"] for r in score(gold, {"2005-okt": gold["2005-okt"]}).reports}
    assert {name: part.exact.f1 for name, part in by_year(matched, gold).items()} == {
        "2005": 1.0,
        "2013": 0.0,
    }
    assert list(by_distance(matched)) == ["500 m", "mass_start"]
    assert list(by_report_kind(matched, {"2005-okt": "regional"})) == ["not said", "regional"]


@pytest.mark.parametrize(
    ("wanted", "given", "sort"),
    [
        (row("r", "Femke Roos", 38.9), row("r", "Femke Roos", 39.8), "wrong value"),
        (row("r", "Femke Roos", 38.9), row("r", "Femke Roos"), "missing value"),
        (row("r", "Femke Roos", 38.9), row("r", "Femke Roos", 38.9, 3), "extra value"),
        (row("r", "Femke Roos", 38.9), row("r", "Roos", 38.9), "boundary"),
        (row("r", "Femke Roos", 38.9), row("r", "Tess Vlug", 38.9), "wrong skater"),
        (row("r", "Femke Roos", 78.9), row("r", "Femke Roos", 78.9, distance_m=1000), "wrong race"),
        (row("r", "Femke Roos", status="dnf"), row("r", "Femke Roos", status="dsq"), "status"),
        (row("r", "Femke Roos", 38.9), row("r", "Femke Roos", 38.9, kind="record"), "kind"),
        (row("r", "Femke Roos", 38.9), row("r", "Anouk Bos", 41.2), "missed record"),
    ],
)
def test_each_fault_has_a_class(wanted: Row, given: Row, sort: str) -> None:
    report = score({"r": [wanted]}, {"r": [given]}).reports[0]
    assert classify(report)[0][0] == sort


def test_a_time_of_somebody_else_is_the_wrong_skater() -> None:
    gold = [row("r", "Femke Roos", 38.9), row("r", "Tess Vlug", 39.4)]
    given = [row("r", "Femke Roos", 39.4), row("r", "Tess Vlug")]
    report = score({"r": gold}, {"r": given}).reports[0]
    assert [name for name, _ in classify(report)] == ["wrong skater", "missing value"]


def test_calibration_counts_what_is_kept_at_each_threshold(tmp_path: Path) -> None:
    scores = scores_of(
        ([RIGHT], [row("r", "Femke Roos", 38.9, 1, confidence=0.9)]),
        ([RIGHT], [row("r", "Femke Roos", 38.9, 2, confidence=0.5)]),
    )
    points = {p.threshold: (p.records, p.exact, p.precision, p.recall) for p in calibration(scores.reports)}
    assert points[0.0] == (2, 1, 0.5, 0.5)
    assert points[0.9] == (1, 1, 1.0, 0.5)
    assert points[0.95] == (0, 0, None, 0.0)
    plot(calibration(scores.reports), tmp_path / "calibration.svg")
    assert (tmp_path / "calibration.svg").read_text().lstrip().startswith("<?xml")
    assert calibration(scores_of(([RIGHT], [RIGHT])).reports) == []


def test_a_floor_is_kept_and_only_lowered_on_purpose(tmp_path: Path) -> None:
    path = tmp_path / "floor.json"
    good, bad = scores_of(([RIGHT], [RIGHT])), scores_of(([RIGHT], [HALF]))
    with pytest.raises(FloorError, match="--record-floor"):
        list(below(good, path, "a"))
    record(good, path, "a")
    assert list(below(good, path, "a")) == []
    assert [line.split()[0] for line in below(bad, path, "a")] == ["slots", "exact"]
    with pytest.raises(FloorError, match="changed"):
        list(below(good, path, "b"))
    with pytest.raises(FloorError, match="--lower-floor"):
        record(bad, path, "a")
    record(bad, path, "a", lower=True)
    assert list(below(bad, path, "a")) == []
    path.write_text("{}")
    with pytest.raises(FloorError, match="no file of floors"):
        list(below(good, path, "a"))


def test_the_fingerprint_is_that_of_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("een")
    first = fingerprint(tmp_path)
    (tmp_path / "notes.md").write_text("twee")
    assert fingerprint(tmp_path) == first
    (tmp_path / "a.txt").write_text("twee")
    assert fingerprint(tmp_path) != first


def test_the_baselines_take_the_nearest_name() -> None:
    text = "Femke Roos uit Lopik won de 500 meter in 38,91. Tess de Vlug werd tweede (39,02)."
    wanted = [("Femke Roos", "Lopik", 500, 38.91, 1), ("Tess de Vlug", None, 500, 39.02, 2)]
    assert [tuple(r.values[name] for name in SLOTS) for r in nearest(text, "r")] == wanted
    people = [(0, 10, "PER"), (15, 20, "LOC")]
    assert [r.skater for r in with_model(text, "r", lambda _: people)] == ["Femke Roos"]


def test_the_people_of_a_report_are_counted_once() -> None:
    wanted = [
        row("r", "Femke Roos", 38.9, hometown="Lopik"),
        row("r", "Femke Roos", 39.4, run=2, hometown="Lopik"),
    ]
    given = [row("r", "Femke Roos", 38.9), row("r", "Tess Vlug", 39.4)]
    people = count_people(score({"r": wanted}, {"r": given}).reports)
    assert people == {"skaters": Counts(1, 1, 0), "skaters with town": Counts(0, 0, 1)}
