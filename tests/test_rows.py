"""Tables and lists of results: their layout in, records out."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extract import extract
from pipeline.report import Report
from pipeline.rows import find_rows


def records(text: str, *fields: str) -> list[tuple[Any, ...]]:
    found = extract(Report.of_text(f" date 2016-02-07 {text}", "x"))
    return [tuple(getattr(record, field) for field in ("skater", *fields)) for record in found]


def test_the_columns_of_a_header_say_which_race_a_value_is_of() -> None:
    text = (
        "Clubkampioenschap\n\nMEISJES\nnaam | woonplaats | 500 m | 1000 m\n"
        "Puck Zandvoort | Eerbeek | 44,10 (2) | 1.31,2 (1)\nLies van Gaal | Loenen | 43,90 (1) | DNS\n"
    )
    assert records(text, "hometown", "distance_m", "time_s", "placing", "status") == [
        ("Puck Zandvoort", "Eerbeek", 500, 44.1, 2, "finished"),
        ("Puck Zandvoort", "Eerbeek", 1000, 91.2, 1, "finished"),
        ("Lies van Gaal", "Loenen", 500, 43.9, 1, "finished"),
        ("Lies van Gaal", "Loenen", 1000, None, None, "dns"),
    ]


def test_a_row_of_two_runs_gives_each_run_and_the_rank_over_both() -> None:
    text = (
        "HOLLANDSE SPRINTCUP\n\n500 meter heren\npl - naam - woonplaats - 1e omloop - 2e omloop - totaal\n"
        "1 Gijs Hartog Ermelo 37,10 (2) 36,90 (1) 74,00\n- Teun Mulder Putten 37,00 (1) gevallen -\n"
    )
    assert records(text, "hometown", "run", "time_s", "placing", "status") == [
        ("Gijs Hartog", "Ermelo", None, None, 1, "finished"),
        ("Gijs Hartog", "Ermelo", 1, 37.1, 2, "finished"),
        ("Gijs Hartog", "Ermelo", 2, 36.9, 1, "finished"),
        ("Teun Mulder", "Putten", 1, 37.0, 1, "finished"),
        ("Teun Mulder", "Putten", 2, None, None, "dnf"),
    ]


@pytest.mark.parametrize(("event", "whole"), [("NK sprint", True), ("Gewestelijk kampioenschap", False)])
def test_the_rank_of_a_row_of_several_distances_is_one_in_the_standing_or_of_no_race(
    event: str, whole: bool
) -> None:
    text = (
        f"{event}, dames\n\nPl | Naam | Woonplaats | 500 m | 1000 m\n"
        "1 | Puck Zandvoort | Eerbeek | 44,10 (2) | 1.31,2 (1)\n2 | Lies van Gaal | Loenen | 43,90 (1) | 1.32,0 (2)\n"
    )
    told = records(text, "distance_m", "placing")
    assert [record for record in told if record[1]] == [
        ("Puck Zandvoort", 500, 2),
        ("Puck Zandvoort", 1000, 1),
        ("Lies van Gaal", 500, 1),
        ("Lies van Gaal", 1000, 2),
    ]
    assert (("Puck Zandvoort", None, 1) in told) is whole


@pytest.mark.parametrize(
    ("line", "name", "town"),
    [
        ("1 Gijs Hartog Ermelo 37,10", "Gijs Hartog", "Ermelo"),
        ("12 J. van der Meer Den Haag 37,10", "J. van der Meer", "Den Haag"),
        ("3Mulder (Ned) 35,10", "Mulder", None),
        ("4. Piet van Leeuwen (Assen) 35,10", "Piet van Leeuwen", None),
        ("2. B. van der Veen 37,05", "B. van der Veen", None),
    ],
)
def test_a_row_without_marks_is_parted_by_its_order(line: str, name: str, town: str | None) -> None:
    (row,) = find_rows(line)
    assert line[slice(*row.name)] == name
    assert (line[slice(*row.town)] if row.town else None) == town


@pytest.mark.parametrize(
    "text", ["1 Brand in loods Sas van Gent\n2 Tunnel twee nachten dicht", "14.20 uur Dweil."]
)
def test_other_lines_with_digits_are_no_rows(text: str) -> None:
    assert find_rows(text) == ()


def test_the_surname_may_stand_before_the_initials() -> None:
    text = (
        "Heren 1500 meter\n1. Slagter, H. (Hattem) - 1.54,02\n2. Van der Laan, B. - 1.55,40\n"
        "Kuik, R. - niet gestart\n"
    )
    assert records(text, "placing", "status") == [
        ("H. Slagter", 1, "finished"),
        ("B. van der Laan", 2, "finished"),
        ("R. Kuik", None, "dns"),
    ]


def test_a_list_names_those_without_a_rank_at_its_end() -> None:
    text = "Jongens, 1000 meter: 1. Wout Bos 1.29,20, 2. Jan Out 1.29,85, Kees Kooij val."
    assert records(text, "time_s", "placing", "status") == [
        ("Wout Bos", 89.2, 1, "finished"),
        ("Jan Out", 89.85, 2, "finished"),
        ("Kees Kooij", None, None, "dnf"),
    ]


def test_the_members_of_a_team_share_its_rank_and_time() -> None:
    text = (
        "Ploegenachtervolging mannen: 1. Nederland (Jan Bos, Piet Smit, Kees Vos) 3.41,05; "
        "2. Noorwegen (Olsen, Lund, Berg) 3.42,00."
    )
    assert records(text, "time_s", "placing") == [
        *[(name, 221.05, 1) for name in ("Jan Bos", "Piet Smit", "Kees Vos")],
        *[(name, 222.0, 2) for name in ("Olsen", "Lund", "Berg")],
    ]


def test_ranks_may_stand_without_a_full_stop() -> None:
    text = "En dus is de eindstand allround bij de meisjes: 1 Aasen, 2 Wiersma, 3 Kulik. Tot volgend jaar."
    assert records(text, "placing") == [("Aasen", 1), ("Wiersma", 2), ("Kulik", 3)]


def test_the_standing_of_a_series_of_competitions_ranks_nobody() -> None:
    assert (
        records("Stand na twee van de vier wedstrijden, mannen: 1. Jan Bos 117 punten, 2. Piet Smit 104.")
        == []
    )


def test_a_country_in_a_column_is_no_part_of_the_name() -> None:
    text = (
        "De uitslag van de 10 kilometer:\n1 Lee Seung-hoon Zuid-Korea 12.58,55\n2 Ivan Skobrev Rusland 13.02,07\n"
        "3 Bob de Jong Nederland 13.06,73\nDSQ Sven Kramer Nederland (verkeerde wissel)"
    )
    found = [(r.skater, r.nationality, r.placing, r.status) for r in extract(Report.of_text(text, "x"))]
    assert found == [
        ("Lee Seung-hoon", "KOR", 1, "finished"),
        ("Ivan Skobrev", "RUS", 2, "finished"),
        ("Bob de Jong", "NED", 3, "finished"),
        ("Sven Kramer", "NED", None, "dsq"),
    ]


def test_a_cell_behind_the_name_is_a_town_or_a_club() -> None:
    text = (
        " date 2019-12-28\n500 meter dames\n1\tFemke Kok\tTalentNED\t38.01\n"
        "2\tLetitia de Jong\tEasy Energy\t38.20\t+0.19\n3\tAnna Bos\tGorredijk\t38.33\t+0.32\n"
        "DNS\tMichelle Pol\tEasy Energy"
    )
    found = [
        (r.skater, r.distance_m, r.time_s, r.placing, r.hometown, r.status)
        for r in extract(Report.of_text(text, "x"))
    ]
    assert found == [
        ("Femke Kok", 500, 38.01, 1, None, "finished"),
        ("Letitia de Jong", 500, 38.2, 2, None, "finished"),
        ("Anna Bos", 500, 38.33, 3, "Gorredijk", "finished"),
        ("Michelle Pol", 500, None, None, None, "dns"),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "1. Gijs Hartog (37,10 en 36,90) 74,00; 2. Teun Mulder (37,20 en 37,30) 74,50",
        "1. Gijs Hartog 37,10 36,90 74,00; 2. Teun Mulder 37,20 37,30 74,50",
        "1. Gijs Hartog 74,00 (37,10+36,90); 2. Teun Mulder 74,50 (37,20+37,30)",
        "1. Gijs Hartog 37,10 - 36,90; 2. Teun Mulder 37,20 - 37,30",
        "1. Gijs Hartog 37,10 / 36,90; 2. Teun Mulder 37,20 / 37,30",
    ],
)
def test_an_item_with_two_times_is_of_two_runs(item: str) -> None:
    assert records(f"EPE - De uitslag. Mannen, 500 meter: {item}.", "run", "time_s", "placing") == [
        ("Gijs Hartog", None, None, 1),
        ("Gijs Hartog", 1, 37.1, None),
        ("Gijs Hartog", 2, 36.9, None),
        ("Teun Mulder", None, None, 2),
        ("Teun Mulder", 1, 37.2, None),
        ("Teun Mulder", 2, 37.3, None),
    ]


def test_in_a_list_of_two_runs_one_may_not_have_started_the_second() -> None:
    text = "500 METER DAMES\n1. Puck Zandvoort 44,80 - 44,61\n2. Lies van Gaal 45,30 - niet gestart\n"
    assert records(text, "run", "time_s", "placing", "status")[3:] == [
        ("Lies van Gaal", None, None, 2, "finished"),
        ("Lies van Gaal", 1, 45.3, None, "finished"),
        ("Lies van Gaal", 2, None, None, "dns"),
    ]


def test_a_second_time_in_brackets_is_no_second_run() -> None:
    text = "EPE - Uitslag 1000 meter: 1. Gijs Hartog 1.20,44 (1.22,90) 2. Teun Mulder 1.21,44 (1.23,90)."
    assert records(text, "run", "time_s") == [("Gijs Hartog", None, 80.44), ("Teun Mulder", None, 81.44)]


def test_an_item_with_the_times_of_all_distances() -> None:
    text = (
        "Eindstand NK allround: 1. Gijs Hartog 37,12 6.20,31 1.49,85 13.32,07 150,123; 2. Teun Mulder 151,20."
    )
    assert records(text, "discipline", "distance_m", "time_s", "placing")[:5] == [
        ("Gijs Hartog", "allround", None, None, 1),
        ("Gijs Hartog", "individual", 500, 37.12, None),
        ("Gijs Hartog", "individual", 5000, 380.31, None),
        ("Gijs Hartog", "individual", 1500, 109.85, None),
        ("Gijs Hartog", "individual", 10000, 812.07, None),
    ]


def test_a_column_of_another_year_is_of_earlier_races() -> None:
    text = (
        "Clubavond\n\nHEREN 1000 METER\nplaats | naam | woonplaats | tijd | 2014\n"
        "1 | Gijs Hartog | Epe | 1.20,44 | 1.22,90\n2 | Teun Mulder | Goor | 1.21,03 | -\n"
    )
    assert sorted(records(text, "kind", "time_s", "placing", "date")) == [
        ("Gijs Hartog", "earlier", 82.9, None, "2014"),
        ("Gijs Hartog", "result", 80.44, 1, "2016-02-07"),
        ("Teun Mulder", "result", 81.03, 2, "2016-02-07"),
    ]


def test_lists_with_the_times_of_two_runs() -> None:
    text = "Mannen, 500 meter (over twee races): 1. Jan Bos (37,21 en 37,08) 74,290; 2. Piet Kok (37,12/37,19) 74,31.\n"
    assert records(text, "run", "time_s", "placing") == [
        ("Jan Bos", None, None, 1),
        ("Jan Bos", 1, 37.21, None),
        ("Jan Bos", 2, 37.08, None),
        ("Piet Kok", None, None, 2),
        ("Piet Kok", 1, 37.12, None),
        ("Piet Kok", 2, 37.19, None),
    ]


def test_rows_with_two_runs_one_of_which_was_not_ridden() -> None:
    text = "DAMES 2 X 500 METER (1e omloop - 2e omloop)\n1. Anke Bos 44,80 - 44,61\n2. Lotte Kok 49,30 - niet gestart\n"
    assert records(text, "run", "time_s", "placing", "status") == [
        ("Anke Bos", None, None, 1, "finished"),
        ("Anke Bos", 1, 44.8, None, "finished"),
        ("Anke Bos", 2, 44.61, None, "finished"),
        ("Lotte Kok", None, None, 2, "finished"),
        ("Lotte Kok", 1, 49.3, None, "finished"),
        ("Lotte Kok", 2, None, None, "dns"),
    ]


def test_a_column_of_another_year() -> None:
    text = (
        "1000 METER HEREN\nplaats | naam | woonplaats | tijd | 2015\n1 | Jan Bos | Olst | 1.20,44 | 1.22,90\n"
    )
    text += "2 | Piet Kok | Raalte | 1.21,03 | -\n"
    assert records(text, "kind", "time_s", "placing", "date") == [
        ("Jan Bos", "result", 80.44, 1, "2016-02-07"),
        ("Jan Bos", "earlier", 82.9, None, "2015"),
        ("Piet Kok", "result", 81.03, 2, "2016-02-07"),
    ]


def test_bare_rows_of_a_name_and_a_time() -> None:
    text = "3000 METER MANNEN\nHet waren er twee.\nJan Bos 4.29,06\nPiet Kok 4.18,83\n"
    assert records(text, "distance_m", "time_s") == [("Jan Bos", 3000, 269.06), ("Piet Kok", 3000, 258.83)]


def test_a_paragraph_with_semicolons_is_no_header() -> None:
    text = (
        "Jan Bos uit Goor werd bij de NK achtereenvolgens derde en eerste. Dat was op de 500 en de 3000 meter, "
        "zaterdag; gisteren waren de 1500 en de 5000 meter aan de beurt.\n\nPiet Smit werd vierde."
    )
    assert "Jan Bos" in [skater for skater, *_ in records(text, "placing")]


def test_blank_cells_are_told_by_where_the_others_stand() -> None:
    text = (
        "Cup\n\n1500 METER DAMES\n"
        "Rang  Naam            Woonplaats   700 m    Tijd\n"
        "1     Floor Vos       Ermelo       1.00,2   2.08,71\n"
        "      Maud Bos        Putten       niet gestart\n"
        "      Ida Prins       Garderen     1.01,0   gediskwalificeerd\n"
    )
    assert records(text, "hometown", "distance_m", "time_s", "placing", "status") == [
        ("Floor Vos", "Ermelo", 1500, 128.71, 1, "finished"),
        ("Maud Bos", "Putten", 1500, None, None, "dns"),
        ("Ida Prins", "Garderen", 1500, None, None, "dsq"),
    ]


def test_the_heads_of_columns_number_the_runs() -> None:
    text = "500 METER HEREN\nNr  Naam        1e rit   2e rit\n"
    text += "1   Gijs Mol    38,41    38,27\n2   Teun Bos    38,30    38,55\n"
    assert records(text, "run", "time_s", "placing") == [
        ("Gijs Mol", None, None, 1),
        ("Gijs Mol", 1, 38.41, None),
        ("Gijs Mol", 2, 38.27, None),
        ("Teun Bos", None, None, 2),
        ("Teun Bos", 1, 38.3, None),
        ("Teun Bos", 2, 38.55, None),
    ]


def test_a_header_of_races_alone() -> None:
    text = (
        "NK sprint, mannen, stand na dag 1\n            500m       1000m        totaal\n"
        "1 Gijs Mol  35,20 (1)  1.10,20 (2)  70,300\n2 Teun Bos  35,45 (3)  1.10,02 (1)  70,460\n"
    )
    assert records(text, "discipline", "distance_m", "time_s", "placing") == [
        ("Gijs Mol", "sprint", None, None, 1),
        ("Gijs Mol", "individual", 500, 35.2, 1),
        ("Gijs Mol", "individual", 1000, 70.2, 2),
        ("Teun Bos", "sprint", None, None, 2),
        ("Teun Bos", "individual", 500, 35.45, 3),
        ("Teun Bos", "individual", 1000, 70.02, 1),
    ]


def test_semicolons_part_columns() -> None:
    text = "Dames 500 meter;;;\n1;Anne Blok;Hengelo;41,20\n2;Rixt de Boer;Almelo;41,90\n"
    assert records(text, "hometown", "time_s", "placing") == [
        ("Anne Blok", "Hengelo", 41.2, 1),
        ("Rixt de Boer", "Almelo", 41.9, 2),
    ]


def test_a_list_by_skater_is_no_wrapped_text() -> None:
    text = (
        "Uitslagen\n\nAnne Blok (Hengelo) - 500m: 41,20 (1e), 1000m: 1.24,10 (2e)\n"
        "Rixt Boer (Almelo) - 500m: 41,90 (2e), 1000m: 1.23,80 (1e)\n"
        "Ida Prins (Losser) - 500m: 42,90 (3e), 1000m: 1.25,80 (3e)\n"
    )
    assert records(text, "distance_m", "time_s", "placing") == [
        ("Anne Blok", 500, 41.2, 1),
        ("Anne Blok", 1000, 84.1, 2),
        ("Rixt Boer", 500, 41.9, 2),
        ("Rixt Boer", 1000, 83.8, 1),
        ("Ida Prins", 500, 42.9, 3),
        ("Ida Prins", 1000, 85.8, 3),
    ]


def test_medals_before_names() -> None:
    text = "3000 meter vrouwen\ngoud: Anne Blok (Hengelo) 4.20,11\nzilver: Rixt Boer (Almelo) 4.21,80\n"
    assert records(text, "hometown", "time_s", "placing") == [
        ("Anne Blok", "Hengelo", 260.11, 1),
        ("Rixt Boer", "Almelo", 261.8, 2),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Rit 3: Postma (Joure) 6.19,99 - Van der Ploeg 6.24,11",
        "Rit 3 - Klaas Postma vs Kees van der Ploeg: 6.19,99 en 6.24,11.",
        "Rit 3: Klaas Postma - Kees van der Ploeg: 6.19,99 / 6.24,11",
        "Klaas Postma tegen Kees van der Ploeg: 6.19,99 om 6.24,11",
    ],
)
def test_the_two_of_a_heat_stand_in_one_line(line: str) -> None:
    heat = "Rit 2: Piet Zwarts 6.28,4 - Jan Jongsma 6.29,17"
    text = f"HEERENVEEN - Uitslagen OKT schaatsen\n\n5.000 m mannen\n{heat}\n{line}\n"
    found = {(name.split()[-1], time) for name, time in records(text, "time_s")}
    assert found == {("Zwarts", 388.4), ("Jongsma", 389.17), ("Postma", 379.99), ("Ploeg", 384.11)}


def test_a_list_without_ranks_of_names_towns_and_times() -> None:
    text = "MEISJES 500 METER\nIris Tol, Volendam, 44,90\nFleur Bakker, Edam, 45,11\n"
    assert records(text, "hometown", "time_s") == [
        ("Iris Tol", "Volendam", 44.9),
        ("Fleur Bakker", "Edam", 45.11),
    ]


def test_the_code_of_a_country_ends_the_name_before_it() -> None:
    text = (
        "Wereldbeker, heren 500 meter: 1 Shimizu Jap 35,60; 2 Wotherspoon Can 35,72; 3 Jan Bos Ned 35,90. "
        "Stand wereldbeker: 1 Wotherspoon 480 pnt; 2 Shimizu 420. Dames 1500 meter: 1 Niemann Dui 1.59,80; "
        "2 Anna Vos Ned 2.00,10."
    )
    assert records(text, "placing", "nationality") == [
        ("Shimizu", 1, "JPN"),
        ("Wotherspoon", 2, "CAN"),
        ("Jan Bos", 3, "NED"),
        ("Niemann", 1, "GER"),
        ("Anna Vos", 2, "NED"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Goud: Jan Bos (Goor)\nZilver: Piet Smit\nBrons: Kees Mol",
        "Winnaar: Jan Bos (Goor)\nTweede: Piet Smit\nDerde: Kees Mol",
    ],
)
def test_a_line_for_each_medal(lines: str) -> None:
    text = f"Uitslag NK schaatsen\n\nMASSASTART MANNEN\n{lines}\n"
    assert records(text, "placing") == [("Jan Bos", 1), ("Piet Smit", 2), ("Kees Mol", 3)]


@pytest.mark.parametrize(
    "item",
    [
        "1. Nederland 3.40,66 (Jan Bos, Piet Smit, Kees Mol)",
        "1. Nederland (Jan Bos, Piet Smit, Kees Mol) 3.40,66",
    ],
)
def test_the_time_of_a_team_before_or_behind_its_members(item: str) -> None:
    text = f"PLOEGENACHTERVOLGING MANNEN\n{item}\n2. Canada 3.42,10\n"
    assert records(text, "time_s", "placing") == [
        (name, 220.66, 1) for name in ("Jan Bos", "Piet Smit", "Kees Mol")
    ]


def test_who_stands_under_a_list_without_a_rank() -> None:
    text = "NK schaatsen. 1500 meter: 1. Wüst 1.56,10; 2. Leenstra 1.57,20; gedisk.: Van Beek. Niet gestart: De Jong."
    assert records(text, "placing", "status")[2:] == [("Van Beek", None, "dsq"), ("De Jong", None, "dns")]


def test_lines_below_a_list_for_those_without_a_time() -> None:
    text = (
        "Mannen 1500 meter\n1. Jan Bos            Hierden        1.49,33\n"
        "2. Ids Kok            Dearsum        1.49,60\n   Piet Smit          Lemmer         dsq\n"
        "Opgave: Jochem Dekker (Utrecht)"
    )
    found = {(r.skater, r.hometown, r.status) for r in extract(Report.of_text(text, "x"))}
    assert ("Piet Smit", "Lemmer", "dsq") in found
    assert ("Jochem Dekker", "Utrecht", "dnf") in found


def test_two_who_tie_in_a_list() -> None:
    text = (
        "Uitslag 1000 meter: 1. Jelle Kok (Joure) 1.13,44; 2. Ype Bos (Drachten) en Rik Smit (Lemmer) 1.14,60; "
        "4. Auke Dijk 1.15,11."
    )
    assert records(text, "hometown", "placing", "time_s") == [
        ("Jelle Kok", "Joure", 1, 73.44),
        ("Ype Bos", "Drachten", 2, 74.6),
        ("Rik Smit", "Lemmer", 2, 74.6),
        ("Auke Dijk", None, 4, 75.11),
    ]


@pytest.mark.parametrize("head", ["eindrangschikking", "eindstand", "einduitslag", "eindplaats"])
def test_the_rank_over_all_runs_has_a_column_of_its_own(head: str) -> None:
    text = f"Onderlinge wedstrijd\n\nHeren 500 meter\nnaam | 1e rit | 2e rit | {head}\nJan Bos | 41,22 | 40,95 | 1\n"
    found = {(run, time, rank) for _, run, time, rank in records(text, "run", "time_s", "placing")}
    assert found == {(1, 41.22, None), (2, 40.95, None), (None, None, 1)}
