"""Made-up pairs of gold and prediction whose scores are worked out by hand beside them."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest

from pipeline.evaluation.matching import match
from pipeline.evaluation.misses import misses, tally
from pipeline.evaluation.reading import InputError, read_gold, read_results
from pipeline.evaluation.rows import Row, Value, row_from_json, same_value
from pipeline.evaluation.scores import Scores, score
from pipeline.evaluation.table import report_table, table

Numbers = tuple[int, int, int]


def row(
    skater: str,
    distance: int | None = 500,
    time: float | None = None,
    placing: int | None = None,
    **more: Value,
) -> Row:
    data: dict[str, object] = {
        "doc_id": "verslag",
        "skater": skater,
        "status": "finished",
        "discipline": "individual",
    }
    return row_from_json({**data, "distance_m": distance, "time_s": time, "placing": placing, **more})


def scored(gold: list[Row], predicted: list[Row]) -> Scores:
    return score({"verslag": gold}, {"verslag": predicted})


def numbers(scores: Scores, kind: str = "result") -> dict[str, Numbers]:
    """(tp, fp, fn) for each slot that has any, for all slots together and for whole records."""
    of_kind = scores.kinds[kind]
    counts = {**of_kind.slots, "all": of_kind.micro, "exact": of_kind.exact}
    return {name: (c.tp, c.fp, c.fn) for name, c in counts.items() if c.tp or c.fp or c.fn}


def lines(scores: Scores, other_fields: bool = False) -> list[str]:
    return [miss.as_line() for report in scores.reports for miss in misses(report, other_fields)]


def test_one_time_wrong_and_one_record_missed() -> None:
    gold = [
        row("Femke Roos", 500, 38.91, 1, hometown="Lopik"),
        row("Tess Vlug", 500, 39.02, 2),
        row("Anouk van Dam", 500, 39.4, None),
    ]
    predicted = [row("Femke Roos", 500, 38.91, 1, hometown="Lopik"), row("Tess Vlug", 500, 39.2, 2)]
    scores = scored(gold, predicted)
    assert numbers(scores) == {
        "skater": (2, 0, 1),
        "hometown": (1, 0, 0),
        "distance_m": (2, 0, 1),
        "time_s": (1, 1, 2),
        "placing": (2, 0, 0),
        "all": (8, 1, 4),
        "exact": (1, 1, 2),
    }
    micro = scores.kinds["result"].micro
    assert micro.precision == pytest.approx(8 / 9)
    assert micro.recall == pytest.approx(8 / 12)
    assert micro.f1 == pytest.approx(16 / 21)
    exact = scores.kinds["result"].exact
    assert exact.precision == pytest.approx(1 / 2)
    assert exact.recall == pytest.approx(1 / 3)
    assert scores.faultless == 0


def test_a_wrong_name_is_one_wrong_slot() -> None:
    scores = scored([row("Femke Roos", 1500, 118.4, 3)], [row("Tess Vlug", 1500, 118.4, 3)])
    assert numbers(scores) == {
        "skater": (0, 1, 1),
        "distance_m": (1, 0, 0),
        "time_s": (1, 0, 0),
        "placing": (1, 0, 0),
        "all": (3, 1, 1),
        "exact": (0, 1, 1),
    }


@pytest.mark.parametrize(
    ("gold", "predicted", "paired"),
    [
        pytest.param(row("Tess Vlug", 500, 39.02), row("Femke Roos", 500, 39.02), True, id="one time"),
        pytest.param(
            row("Tess Vlug", 500, None, 4), row("Femke Roos", 500, None, 4), True, id="one rank in one race"
        ),
        pytest.param(
            row("Tess Vlug", None, None, 1, discipline="mass_start"),
            row("Femke Roos", None, None, 1, discipline="mass_start"),
            True,
            id="one rank in a race without a distance",
        ),
        pytest.param(row("Tess Vlug", 500), row("Vlug", 500), True, id="part of the name"),
        pytest.param(
            row("Tess Vlug", 500, None, 4), row("Vlug", 1000, None, 6), False, id="part of the name alone"
        ),
        pytest.param(
            row("Tess Vlug", 500, 39.02), row("Femke Roos", 500, 39.5), False, id="one distance alone"
        ),
        pytest.param(
            row("Tess Vlug", 500, None, 4), row("Femke Roos", 1000, None, 4), False, id="two distances"
        ),
        pytest.param(
            row("Tess Vlug", 500, None, 4, gender="f"),
            row("Joep Kok", 500, None, 4, gender="m"),
            False,
            id="two races",
        ),
        pytest.param(row("Tess Vlug", 500, 39.0, 4), row("Femke Roos", 500, 38.8, 4), False, id="two times"),
        pytest.param(
            row("Tess Vlug", 500, None, 4, run=1),
            row("Femke Roos", 500, None, 4, run=2),
            False,
            id="two runs",
        ),
        pytest.param(
            row("Tess Vlug", 500, 39.0), row("Tess Vlug", 1000, 76.0, 2), True, id="one skater, whatever else"
        ),
    ],
)
def test_what_may_be_paired(gold: Row, predicted: Row, paired: bool) -> None:
    assert bool(match([gold], [predicted]).pairs) is paired


def test_the_right_names_win_over_the_right_times() -> None:
    gold = [row("Femke Roos", 500, 38.91, 1), row("Tess Vlug", 500, 39.02, 2)]
    swapped = [row("Femke Roos", 500, 39.02, 2), row("Tess Vlug", 500, 38.91, 1)]
    assert numbers(scored(gold, swapped))["skater"] == (2, 0, 0)
    assert numbers(scored(gold, swapped))["all"] == (4, 4, 4)


def test_a_duplicate_is_spurious() -> None:
    gold = [row("Femke Roos", 500, 38.91, 1)]
    scores = scored(gold, gold * 2)
    assert numbers(scores)["all"] == (4, 4, 0)
    assert numbers(scores)["exact"] == (1, 1, 0)
    assert scores.faultless == 0


def test_silence_counts_nothing_and_a_value_from_nowhere_is_a_false_positive() -> None:
    gold, predicted = row("Femke Roos", None, None, 1), row("Femke Roos", None, 38.91, None)
    assert numbers(scored([gold], [gold])) == {
        "skater": (1, 0, 0),
        "placing": (1, 0, 0),
        "all": (2, 0, 0),
        "exact": (1, 0, 0),
    }
    assert numbers(scored([gold], [predicted])) == {
        "skater": (1, 0, 0),
        "time_s": (0, 1, 0),
        "placing": (0, 0, 1),
        "all": (1, 1, 1),
        "exact": (0, 1, 1),
    }


def test_two_distances_of_one_skater_are_kept_apart() -> None:
    gold = [row("Femke Roos", 500, 38.91, 1), row("Femke Roos", 1000, 76.3, 2)]
    predicted = [row("Femke Roos", 1000, 76.8, 2), row("Femke Roos", 500, None, 1)]
    assert numbers(scored(gold, predicted)) == {
        "skater": (2, 0, 0),
        "distance_m": (2, 0, 0),
        "time_s": (0, 1, 2),
        "placing": (2, 0, 0),
        "all": (6, 1, 2),
        "exact": (0, 2, 2),
    }


def test_the_run_decides_between_records_that_are_otherwise_as_good() -> None:
    gold = [row("Femke Roos", 500, None, 1, run=1), row("Femke Roos", 500, None, 1, run=2)]
    assert match(gold, gold[::-1]).pairs == [(gold[0], gold[0]), (gold[1], gold[1])]
    late = row("Femke Roos", 500, 39.1, None, run=2)
    assert match(gold, [late]).pairs == [(gold[1], late)]


def test_the_order_of_records_means_nothing() -> None:
    names = ("Femke Roos", "Tess Vlug", "Anouk van Dam")
    gold = [
        row(n, d, t, p)
        for p, n in enumerate(names, 1)
        for d, t in ((500, 38.0 + p), (1000, None), (None, 76.0))
    ]
    predicted = [row(n, d, t, 1) for n in names for d, t in ((500, 39.0), (1000, 76.0), (500, None))]
    first = numbers(scored(gold, predicted))
    shuffle = random.Random(4).shuffle
    for _ in range(20):
        shuffle(gold)
        shuffle(predicted)
        assert numbers(scored(gold, predicted)) == first
        assert numbers(scored(gold, gold[::-1]))["exact"] == (9, 0, 0)


@pytest.mark.parametrize(
    ("name", "a", "b", "same"),
    [
        ("time_s", 66.84, 66.8404, True),
        ("time_s", 66.84, 66.841, False),
        ("time_s", 0.1 + 0.2, 0.3, True),
        ("distance_m", 500, 1000, False),
        ("skater", "Noud 't Hart", "noud \u2019T  Hart", True),
        ("hometown", "Sint Jansklooster", "St. Jansklooster", False),
        ("skater", "Zo\u00eb Kok", unicodedata.normalize("NFD", "Zo\u00eb Kok"), True),
        ("event", "Ok\u00e9-cup", "OKE-cup", False),
        ("event", "NK Sprint", "NK sprint", True),
        ("placing", None, 1, False),
        ("placing", None, None, True),
    ],
)
def test_when_values_are_the_same(name: str, a: Value, b: Value, same: bool) -> None:
    assert same_value(name, a, b) is same


def test_earlier_and_record_are_counted_apart() -> None:
    gold = [
        row("Femke Roos", 500, 38.91, 1),
        row("Femke Roos", 500, 38.7, None, kind="record", hometown="Lopik"),
        row("Femke Roos", 1000, 77.0, 5, kind="earlier"),
    ]
    predicted = [
        row("Femke Roos", 500, 38.91, 1),
        row("Femke Roos", 500, 38.7, None, kind="record"),
        row("Femke Roos", 1500, 77.0, 5, kind="earlier"),
        row("Tess Vlug", 1500, 121.0, 6, kind="earlier"),
    ]
    scores = scored(gold, predicted)
    assert numbers(scores)["exact"] == (1, 0, 0)
    assert numbers(scores, "record")["exact"] == (1, 0, 0)  # a hometown is not asked for here
    assert numbers(scores, "earlier")["exact"] == (0, 2, 1)
    assert numbers(scores, "earlier")["all"] == (3, 5, 1)
    times = scores.kinds["earlier"].times  # the right skater and time, whatever the distance
    assert (times.tp, times.fp, times.fn) == (1, 1, 0)
    assert scores.faultless == 1  # what a report tells of other days does not spoil its results


def test_a_record_under_the_wrong_kind_is_missed_and_spurious_and_says_so() -> None:
    scores = scored([row("Femke Roos", 500, 38.91)], [row("Femke Roos", 500, 38.91, kind="earlier")])
    assert numbers(scores)["exact"] == (0, 0, 1)
    assert numbers(scores, "earlier")["exact"] == (0, 1, 0)
    assert [line.split(" | ")[2] for line in lines(scores)] == [
        "missed (found as earlier)",
        "spurious (is result)",
    ]


def test_other_fields_are_counted_on_paired_results() -> None:
    gold = [row("Femke Roos", gender="f", age=21, region="Drenthe"), row("Tess Vlug", gender="f")]
    predicted = [row("Femke Roos", gender="m", age=21, nationality="NED")]
    fields = {name: (c.tp, c.fp, c.fn) for name, c in scored(gold, predicted).fields.items()}
    assert fields["gender"] == (0, 1, 1)
    assert fields["age"] == (1, 0, 0)
    assert fields["region"] == (0, 0, 1)
    assert fields["nationality"] == (0, 1, 0)
    assert fields["status"] == (1, 0, 0)
    assert fields["run"] == (0, 0, 0)


def test_reports_without_a_fault_and_false_alarms() -> None:
    good = row("Femke Roos", 500, 38.91, 1)
    gold: dict[str, list[Row]] = {"goed": [good], "gemist": [good], "leeg": [], "roeien": []}
    scores = score(gold, {"goed": [good], "roeien": [good, good], "onbekend": [good]})
    assert [report.doc_id for report in scores.reports if report.faultless] == ["goed", "leeg"]
    assert scores.without_records == 2
    assert [(report.doc_id, report.predicted) for report in scores.false_alarms] == [("roeien", 2)]
    assert numbers(scores)["exact"] == (1, 2, 1)
    assert "    roeien: 2" in table(scores)
    assert [line.split()[-1] for line in report_table(scores).splitlines()[1:]] == [
        "gemist",
        "roeien",
        "goed",
        "leeg",
    ]


def test_a_share_of_nothing_is_no_number() -> None:
    slot = scored([row("Femke Roos", 500)], []).kinds["result"].slots
    assert (slot["skater"].precision, slot["skater"].recall, slot["skater"].f1) == (None, 0, 0)
    assert slot["time_s"].f1 is None


def test_faults_are_listed_one_on_a_line() -> None:
    gold = [
        row("Femke Roos", 500, 38.91, 1, time_text="38,91", hometown="Lopik", gender="f"),
        row("Tess Vlug", 1000, None, 2),
    ]
    predicted = [
        row("Femke Roos", 500, 38.19, 1, hometown="Lopik"),
        row("Joep Kok", None, None, 9, status="dsq"),
    ]
    scores = scored(gold, predicted)
    assert lines(scores) == [
        "verslag | result | wrong time_s | Femke Roos | 38.91 -> 38.19"
        " | gold: Femke Roos (Lopik) 500m 38.91 “38,91” #1 f | predicted: Femke Roos (Lopik) 500m 38.19 #1",
        "verslag | result | missed | Tess Vlug | gold: Tess Vlug 1000m no time #2",
        "verslag | result | spurious | Joep Kok | predicted: Joep Kok ?m no time #9 dsq",
    ]
    assert " | wrong gender | Femke Roos | f -> null | " in lines(scores, other_fields=True)[1]
    faults = [miss for report in scores.reports for miss in misses(report)]
    assert tally(faults * 2 + faults[:1]) == "result wrong time_s 3, result missed 2, result spurious 2"


def test_the_words_for_a_time_come_from_the_evidence() -> None:
    evidence = {"time_s": [{"start": 4, "end": 9, "text": "38,91"}], "placing": "?"}
    got = row_from_json({"doc_id": "a", "skater": "Femke Roos", "time_s": 38.91, "evidence": evidence})
    assert got.texts == {"time_s": "38,91"}


LINE = '{"doc_id": "a", "skater": "Femke Roos", "placing": 1}\n'


def test_a_folder_knows_reports_without_records(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(LINE + "\n" + LINE, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('\ufeff{"skater": "Tess Vlug"}', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Femke Roos won.", encoding="utf-8")
    found = read_gold(tmp_path)
    assert {doc: [r.skater for r in rows] for doc, rows in found.items()} == {
        "a": ["Femke Roos", "Femke Roos"],
        "b": [],
        "c": ["Tess Vlug"],
    }
    assert read_results(tmp_path) == found


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no valid JSON"),
        (b"[" * 100_000, "no valid JSON"),
        (b"[]", "one JSON object"),
        (b'{"skater": "A"}', "doc_id must be a string"),
        (b'{"doc_id": "a"}', "skater must be a string"),
        (b'{"doc_id": "a", "skater": " "}', "skater must be a string"),
        (b'{"doc_id": "a", "skater": "A", "kind": "uitslag"}', "kind must be one of"),
        (
            b'{"doc_id": "a", "skater": "A", "time_s": "38,91"}',
            "time_s must be a number or null, not '38,91'",
        ),
        (b'{"doc_id": "a", "skater": "A", "time_s": NaN}', "NaN is no JSON number"),
        (b'{"doc_id": "a", "skater": "A", "time_s": 1e999}', "time_s must be a number"),
        (b'{"doc_id": "a", "skater": "A", "placing": 1.5}', "placing must be a whole number"),
        (b'{"doc_id": "a", "skater": "A", "run": true}', "run must be a whole number"),
        (b'{"doc_id": "a", "skater": "A", "event": 3}', "event must be a string or null"),
        (b'{"doc_id": "a", "skater": "A\xff"}', "no valid UTF-8 (byte 29)"),
    ],
)
def test_bad_lines_are_named(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "uitslag.jsonl"
    path.write_bytes(LINE.encode() + line + b"\n")
    with pytest.raises(InputError) as caught:
        read_results(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert reason in str(caught.value)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nergens\.jsonl: No such file"):
        read_results(tmp_path / "nergens.jsonl")
    with pytest.raises(InputError, match=r"no \.jsonl files"):
        read_gold(tmp_path)
