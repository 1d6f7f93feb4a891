"""Records of many reports: joined to performances, put in races, shown with every contradiction."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st
from tournament import TEXTS, quoted, ridden, truth

from pipeline import extract_text
from pipeline.record import Record, parse_json_line
from pipeline.view.times import read_time
from pipeline.view.tournament.columns import rows, to_csv
from pipeline.view.tournament.joining import join
from pipeline.view.tournament.names import alike, read_name
from pipeline.view.tournament.performances import Performance
from pipeline.view.tournament.races import races
from pipeline.view.tournament.tables import page
from pipeline.view.tournament.told import Told


def lines(clusters: list[list[Told]]) -> set[frozenset[str]]:
    return {frozenset(each.record.to_json_line() for each in cluster) for cluster in clusters}


def pairs(clusters: set[frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for cluster in clusters for pair in combinations(cluster, 2)}


def together(*records: Record) -> list[list[str]]:
    """The reports of each performance."""
    return sorted([told.doc_id for told in cluster] for cluster in join(records))


def only(*records: Record) -> Performance:
    (race,) = races(records)
    (performance,) = race.performances
    return performance


# Joining


def test_records_of_one_tournament_are_joined_as_they_truly_belong() -> None:
    """Pairwise precision and recall on seven made-up reports; what cannot be told stays apart."""
    told = truth()
    true: dict[str, set[str]] = {}
    for number, (who, record) in enumerate(told):
        true.setdefault(f"{who} {number}" if who == "?" else who, set()).add(record.to_json_line())
    wanted = pairs({frozenset(each) for each in true.values()})
    found = pairs(lines(join(record for _, record in told)))
    assert len(wanted) == 38
    assert len(found & wanted) / len(found) == 1.0
    assert len(found & wanted) / len(wanted) == 1.0


SAME_SKATER = [
    ("Jos de Vries", "De Vries"),
    ("Jos de Vries", "J. de Vries"),
    ("Jos de Vries", "Vries, Jos de"),
    ("Femke van den Heuvel", "Femke v.d. Heuvel"),
    ("Femke van den Heuvel", "van der Heuvel"),
    ("Antoinette Rijpma-de Jong", "De Jong"),
    ("Antoinette Rijpma-de Jong", "Antoinette de Jong"),
    ("Antoinette Rijpma-de Jong", "Rijpma"),
    ("Marco Klein Gunnewiek", "Klein Gunnewiek"),
    ("Jan-Willem Oonk", "J.W. Oonk"),
    ("Ireen Wüst", "IREEN WUST"),
    ("Ådne Søndrål", "Adne Sondral"),
    ("Beau Dijkstra", "B. Dykstra"),
    ("Jan in 't Veld", "In ’t Veld"),
    ("Jorrit Bergsma", "Jorit Bergsma"),
    ("Jorrit Bergsma", "Jorrit Bergsam"),
    ("Sven Kramer", "Kramr"),
]
TWO_SKATERS = [
    ("Ronald Mulder", "Michel Mulder"),
    ("Antoinette de Jong", "Michelle de Jong"),
    ("Antoinette Rijpma-de Jong", "Michelle de Jong"),
    ("Jan Bos", "Jos Bos"),
    ("R. Mulder", "M. Mulder"),
    ("Michel Mulder", "Michelle Mulder"),
    ("De Vries", "Van Vries"),
    ("Jan Boer", "Jan de Wit"),
    ("Boer", "De Boer"),
    ("Jorit Bergsma", "Jorrit Bergsam"),
]


@pytest.mark.parametrize(("one", "other"), SAME_SKATER)
def test_names_that_can_be_one_skaters(one: str, other: str) -> None:
    assert alike(read_name(one), read_name(other)) is not None
    assert alike(read_name(one), read_name(other)) is alike(read_name(other), read_name(one))
    assert together(ridden("a", one, 106.32, 1), ridden("b", other, 106.32, 1)) == [["a", "b"]]


@pytest.mark.parametrize(("one", "other"), TWO_SKATERS)
def test_names_of_two_skaters(one: str, other: str) -> None:
    assert alike(read_name(one), read_name(other)) is alike(read_name(other), read_name(one)) is None
    assert together(ridden("a", one, 106.32, 1), ridden("b", other, 106.32, 1)) == [["a"], ["b"]]


def test_a_surname_that_fits_two_stays_apart_and_says_so() -> None:
    told = [
        ridden("a", "Ronald Mulder", 106.3),
        ridden("a", "Michel Mulder", 106.5),
        ridden("b", "Mulder"),
    ]
    (race,) = races(told)
    assert [each.doc_ids for each in race.performances] == [["a"], ["a"], ["b"]]
    assert [note.text for note in race.notes[2]] == [
        "perhaps the same skater as Michel Mulder or Ronald Mulder; not joined"
    ]


def test_a_surname_that_fits_two_is_told_by_the_time() -> None:
    told = [
        ridden("a", "Ronald Mulder", 106.3),
        ridden("c", "Michel Mulder", 106.5),
        ridden("b", "Mulder", 106.5),
    ]
    assert together(*told) == [["a"], ["b", "c"]]


def test_a_rank_that_two_skaters_are_given_tells_neither() -> None:
    told = [
        ridden("a", "Ronald Mulder", None, 2),
        ridden("c", "Michel Mulder", None, 2),
        ridden("b", "Mulder", None, 2),
    ]
    assert together(*told) == [["a"], ["b"], ["c"]]


def test_what_fits_one_record_is_not_joined_against_the_others() -> None:
    told = [
        ridden("a", "Jutta Dijkstra", 38.55, 3),
        ridden("d", "Jutta Dijkstra", 38.55, 3),
        ridden("c", "J. Dijkstra", None, 3),
    ]
    assert together(*told, ridden("b", "Dijkstra", 38.87)) == [["a", "c", "d"], ["b"]]


@pytest.mark.parametrize("given", [{"time": 106.32}, {"placing": 2}])
def test_a_surname_with_a_typing_error_is_found_by_the_time_or_the_rank(given: dict[str, Any]) -> None:
    assert together(ridden("a", "Sven Kramer", **given), ridden("b", "Sven Kramre", **given)) == [["a", "b"]]


def test_a_surname_is_left_open_by_a_namesake_of_another_race() -> None:
    told = [ridden("a", "Ronald Mulder"), ridden("b", "Mulder")]
    assert together(*told) == [["a", "b"]]
    brother = ridden("c", "Michel Mulder", distance_m=500)
    assert together(*told, brother) == [["a"], ["b"], ["c"]]


def test_brothers_of_one_town_are_not_joined_for_their_town() -> None:
    told = [ridden("a", "Ronald Mulder", hometown="Zwolle"), ridden("b", "Mulder", hometown="Zwolle")]
    assert together(*told, ridden("c", "Michel Mulder", hometown="Zwolle", distance_m=500)) == [
        ["a"],
        ["b"],
        ["c"],
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"event": "OKT"}, {"event": "olympisch kwalificatietoernooi"}),
        ({"event": "OKT"}, {"event": None}),
        ({"event": "OKT"}, {"event": "kwalificatietoernooi"}),
        ({"event": "NK afstanden"}, {"event": "Nederlandse kampioenschappen per afstand"}),
        ({"event": "NK afstanden"}, {"event": "NK"}),
        ({"date": "2021-12-27"}, {"date": "2021-12"}),
        ({"date": "2021-12-27"}, {"date": "2021"}),
        ({"gender": "m"}, {"gender": None}),
        ({"kind": "result"}, {"kind": "earlier"}),
    ],
)
def test_one_race_is_told_in_several_ways(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert together(ridden("a", "Jos Bos", 106.3, **one), ridden("b", "Jos Bos", None, 1, **other)) == [
        ["a", "b"]
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"distance_m": 1000},
        {"gender": "f"},
        {"discipline": "mass_start"},
        {"date": "2013-12-27"},
        {"event": "World Cup", "date": "2021-12-12"},
        {"event": "NK afstanden", "date": "2021"},
        {"run": 1},
        {"kind": "record"},
    ],
)
def test_another_race_is_never_joined(other: dict[str, Any]) -> None:
    found = together(ridden("a", "Jos Bos", 106.3, 1), ridden("b", "Jos Bos", 106.9, 1, **other))
    assert found == ([["a"]] if other.get("kind") == "record" else [["a"], ["b"]])


def test_the_same_time_in_another_month_is_another_race() -> None:
    told = [ridden("a", "Jos Bos", 106.32, 1), ridden("b", "Jos Bos", 106.32, 1, date="2021-10-30")]
    assert together(*told) == [["a"], ["b"]]


def test_runs_are_kept_apart_and_told_by_the_time() -> None:
    first, second = ridden("a", "Jos Bos", 36.1, run=1), ridden("a", "Jos Bos", 36.2, run=2)
    assert together(first, second, ridden("b", "Jos Bos", 36.2)) == [["a"], ["a", "b"]]
    assert together(first, second, ridden("b", "Jos Bos")) == [["a"], ["a"], ["b"]]


def test_without_a_date_the_time_alone_tells_the_race() -> None:
    dated = ridden("a", "Jos Bos", 106.3, 1)
    assert together(dated, ridden("b", "Jos Bos", 106.3, date=None)) == [["a", "b"]]
    assert together(dated, ridden("b", "Jos Bos", None, 1, date=None)) == [["a"], ["b"]]
    assert [race.year for race in races([dated, ridden("b", "Jos Bos", None, 1, date=None)])] == [2021, None]


def test_what_a_report_leaves_open_is_told_by_those_it_shares_a_skater_with() -> None:
    told = [
        ridden("a", "Jos Bos", 106.32, 1),
        ridden("b", "Jos Bos", 106.32, 1, event=None, date="2021-12"),
        ridden("b", "Tim Prins", 107.0, 2, event=None, date="2021-12"),
    ]
    (race,) = races(told)
    assert (race.event, race.year, len(race.performances)) == ("OKT", 2021, 2)
    assert together(*told, ridden("a", "Tim Prins", None, 2)) == [["a", "b"], ["a", "b"]]


def test_a_report_that_names_the_month_is_of_the_day_on_which_its_skaters_rode() -> None:
    cup = {"event": "World Cup", "date": "2021-11"}
    told = [
        ridden("a", "Jos Bos", 106.32, 1, event="World Cup", date="2021-11-13"),
        ridden("b", "Jos Bos", 106.32, 1, **cup),
        ridden("b", "Tim Prins", 107.0, 2, **cup),
    ]
    (race,) = races(told)
    assert (race.dates, len(race.performances)) == (("2021-11-13",), 2)


def test_what_many_papers_copy_is_one_performance() -> None:
    copies = [ridden(f"paper-{number}", "Jos Bos", 106.32, 1) for number in range(80)]
    assert [len(each) for each in together(*copies, ridden("own", "J. Bos", 106.32))] == [81]


# Values and contradictions


def test_values_that_differ_stand_side_by_side_with_their_reports() -> None:
    found = only(
        ridden(
            "a", "Jos Bos", 106.32, 1, hometown="Grou", evidence=quoted(time_s="1.46,32", hometown="uit Grou")
        ),
        ridden("b", "Jos Bos", 106.32, 1, hometown="Sneek", evidence=quoted(time_s="1.46,32")),
        ridden("c", "Jos Bos", 106.23, 2, evidence=quoted(time_s="1.46,23")),
    )
    assert found.conflicts == ["placing", "time_s", "hometown"]
    assert [(said.text, said.reports) for said in found.said["time_s"]] == [("1.46,32", 2), ("1.46,23", 1)]
    assert [(source.doc_id, source.words) for source in found.said["hometown"][0].sources] == [
        ("a", "uit Grou")
    ]
    assert (found.value("time_s"), found.value("hometown")) == (106.32, None)


def test_a_time_can_be_printed_shorter() -> None:
    short, long = quoted(time_s="1.46,3"), quoted(time_s="1.46,32")
    found = only(
        ridden("a", "Jos Bos", 106.3, 1, evidence=short), ridden("b", "Jos Bos", 106.32, 1, evidence=long)
    )
    assert found.conflicts == []
    assert found.value("time_s") == 106.32
    full = quoted(time_s="1.46,30")
    found = only(
        ridden("a", "Jos Bos", 106.3, 1, evidence=full), ridden("b", "Jos Bos", 106.32, 1, evidence=long)
    )
    assert found.conflicts == ["time_s"]


@pytest.mark.parametrize(
    ("seconds_", "words", "text"),
    [
        (106.3, "1.46,3", "1.46,3"),
        (106.3, "1:46.30", "1.46,30"),
        (35.0, "35 rond", "35"),
        (114.0, "1.54", "1.54"),
        (803.45, "13.23,45", "13.23,45"),
        (4000.1, "", "1.06.40,1"),
        (1e300, "", "2777"),
    ],
)
def test_times_are_shown_as_a_dutch_paper_prints_them(seconds_: float, words: str, text: str) -> None:
    assert read_time(seconds_, [words]).text.startswith(text)


def test_a_fall_against_a_rank_is_a_contradiction() -> None:
    found = only(
        ridden("a", "Jos Bos", 106.32, 1),
        ridden("b", "Jos Bos", status="dnf", hometown="Grou"),
        ridden("c", "Jos Bos", 106.32, 1),
    )
    assert found.conflicts == ["status"]


def test_what_does_not_fit_within_a_race_is_noted() -> None:
    told = [
        ridden("a", "Jos Bos", 106.9, 1),
        ridden("a", "Tim Prins", 106.5, 2),
        ridden("b", "Kees Smit", 107.5, 2),
        ridden("b", "Bas Visser", None, 4, evidence=quoted(placing="gedeeld vierde")),
        ridden("b", "Rik Boer", None, 4),
    ]
    (race,) = races(told)
    assert {
        p.skater: [note.text for note in notes]
        for p, notes in zip(race.performances, race.notes, strict=True)
    } == {
        "Jos Bos": ["slower than Tim Prins, who is placed behind"],
        "Tim Prins": ["Kees Smit is on placing 2 as well", "faster than Jos Bos, who is placed before"],
        "Kees Smit": ["Tim Prins is on placing 2 as well"],
        "Bas Visser": [],
        "Rik Boer": [],
    }


def test_a_race_is_in_order_of_placing_then_time_with_those_out_at_the_end() -> None:
    told = [
        ridden("a", "Uit Val", status="dns"),
        ridden("a", "Val Uit", status="dnf"),
        ridden("a", "Zonder Rang", 105.0),
        ridden("a", "Jos Bos", 106.9, 2),
        ridden("b", "Tim Prins", None, 1),
    ]
    (race,) = races(told)
    assert [each.skater for each in race.performances] == [
        "Tim Prins",
        "Jos Bos",
        "Zonder Rang",
        "Val Uit",
        "Uit Val",
    ]


# What always holds

records = st.builds(
    ridden,
    st.sampled_from("abcd"),
    st.sampled_from(
        [
            "Ronald Mulder",
            "Michel Mulder",
            "Mulder",
            "R. Mulder",
            "Ronald Muldr",
            "De Jong",
            "Anna Smit-de Jong",
        ]
    ),
    st.sampled_from([None, 106.3, 106.32, 106.5, 106.9]),
    st.sampled_from([None, 1, 2]),
    distance_m=st.sampled_from([1500, 1500, 1000, None]),
    gender=st.sampled_from(["m", "m", None, "f"]),
    date=st.sampled_from(["2021-12-27", "2021-12-28", "2021-12", "2021", None, "2013"]),
    event=st.sampled_from(["OKT", "olympisch kwalificatietoernooi", None, "World Cup", "clubwedstrijd"]),
    run=st.sampled_from([None, None, 1, 2]),
    status=st.sampled_from(["finished", "finished", "dnf"]),
    hometown=st.sampled_from([None, "Zwolle", "Grou"]),
    kind=st.sampled_from(["result", "result", "earlier", "record"]),
)
many = st.lists(records, max_size=14, unique_by=Record.to_json_line)


@given(many, st.randoms(use_true_random=False))
def test_the_order_of_the_records_makes_no_difference(told: list[Record], chance: random.Random) -> None:
    mixed = chance.sample(told, len(told))
    found, other = races(told), races(mixed)
    assert to_csv(found) == to_csv(other)
    assert [race.notes for race in found] == [race.notes for race in other]


def test_the_page_is_the_same_to_the_byte_whatever_the_order() -> None:
    told = [record for _, record in truth()]
    written = page(races(told))
    assert page(races(told[::-1])) == written
    assert page(races(told + told)) == written


@given(many)
def test_each_record_is_in_one_performance_and_no_report_twice(told: list[Record]) -> None:
    shown = [each.record for race in races(told) for p in race.performances for each in p.told]
    wanted = [record for record in told if record.kind != "record"]
    assert sorted(map(Record.to_json_line, shown)) == sorted(map(Record.to_json_line, wanted))
    for cluster in join(told):
        assert len({each.doc_id for each in cluster}) == len(cluster)
        assert len({each.record.run for each in cluster} - {None}) <= 1
        assert len({each.record.gender for each in cluster} - {None}) <= 1


@given(many)
def test_the_names_of_the_reports_make_no_difference(told: list[Record]) -> None:
    """Joining is symmetric: that the first report is called the last changes nothing."""
    renamed = {"a": "z", "b": "y", "c": "x", "d": "w"}
    back = {new: old for old, new in renamed.items()}
    mirrored = join(replace(record, doc_id=renamed[record.doc_id]) for record in told)
    again = {
        frozenset(replace(each.record, doc_id=back[each.doc_id]).to_json_line() for each in cluster)
        for cluster in mirrored
    }
    assert again == lines(join(told))


@given(many)
def test_no_contradiction_is_left_out_of_the_columns(told: list[Record]) -> None:
    found = races(told)
    listed = list(rows(found))
    for row, performance in zip(listed, (p for race in found for p in race.performances), strict=True):
        for name in ("placing", "time_s", "hometown"):
            values = {getattr(each.record, name) for each in performance.told} - {None}
            shown = {str(row[name])} | {each["value"] for each in row["others"] if each["field"] == name}
            assert {str(value) for value in values} <= shown
            agreed = {row[name]} if row[name] is not None else set()
            assert len(values) < 2 or values == agreed or name in row["conflicts"] or name == "time_s"


# Whole reports


def test_reports_of_one_day_give_two_races_and_their_one_contradiction() -> None:
    told = [record for doc, text in TEXTS.items() for record in extract_text(text, doc)]
    women, men = races(told)
    assert (men.event, men.year, men.key.distance_m, men.reports) == ("OKT", 2013, 1500, 4)
    assert [(each.skater, each.doc_ids) for each in men.performances] == [
        ("Jorn Hoogland", ["bureau", "krant", "regio", "streek"]),
        ("Maarten van Beusekom", ["bureau", "krant", "regio"]),
        ("Sjoerd Dijkema", ["bureau", "krant", "streek"]),
        ("Tjerk Hoogland", ["bureau", "streek"]),
    ]
    assert [(each.skater, each.doc_ids) for each in women.performances] == [
        ("Linde Rijpkema-de Haan", ["bureau", "krant", "regio"]),
        ("Femke van den Akker", ["bureau", "krant", "regio"]),
        ("Marit Terpstra", ["bureau", "krant"]),
    ]
    assert [
        (each.skater, each.conflicts) for each in (*men.performances, *women.performances) if each.conflicts
    ] == [("Maarten van Beusekom", ["time_s"])]
    assert not any(men.notes + women.notes)


def test_the_invented_reports_of_the_corpus_share_few_performances(okt_extract: Run, root: Path) -> None:
    """Reports of one tournament were invented apart from each other; what is joined is one skater in one race."""
    names = [
        "2021-okt-1500m-vrouwen-nationaal",
        "2021-okt-slotdag-friesland",
        "2021-okt-5km-mannen-veenkolonien",
    ]
    done = okt_extract(*[root / "corpus" / f"{name}.txt" for name in names])
    told = [parse_json_line(line) for line in done.stdout.splitlines()]
    joined = [cluster for cluster in join(told) if len(cluster) > 1]
    assert sorted(cluster[0].record.skater for cluster in joined) == [
        "Antoinette de Jong",
        "Jorrit Bergsma",
        "Marijke Groenewoud",
        "Sven Kramer",
    ]
