"""Races of other years: what a passage, a portrait or a quotation tells of them."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def past(text: str) -> list[tuple[object, ...]]:
    """Skater, distance, time, rank, date and event of the records that are no results."""
    return [row(r) for r in extract(Report.of_text(text, "x")) if r.kind == "earlier"]


def row(r: Record) -> tuple[object, ...]:
    return r.skater, r.distance_m, r.time_s, r.placing, r.date, r.event


def test_a_look_back_holds_for_the_sentence_that_takes_it_up() -> None:
    text = (
        " date 2018-02-11 GANGNEUNG - Anke Bos werd zaterdag op de Olympische Spelen vijfde op de 3000 meter in "
        "4.05,1. Vier jaar geleden in Sotsji was zij op die afstand nog de beste. Toen reed zij 4.01,2. "
        "Nu was dat te veel gevraagd."
    )
    assert past(text) == [("Anke Bos", 3000, 241.2, 1, "2014", "Olympische Spelen")]


def test_a_portrait_tells_nothing_but_earlier_races() -> None:
    text = (
        " date 2010-05-12 Jan Vos (41) uit Goor kijkt terug op de Spelen van Lillehammer. Hij werd er op de 5000 meter "
        "zesde. Ook de NK afstanden van 1996 staan hem bij. Op de tien kilometer, in 14.02,3, pakte hij brons. "
        "In 1998 stopte hij."
    )
    assert past(text) == [
        ("Jan Vos", 5000, None, 6, "1994", "Olympische Spelen"),
        ("Jan Vos", 10000, 842.3, 3, "1996", "NK afstanden"),
    ]


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("'Vorig jaar werd ik hier nog elfde', zei ze.", 11),
        (",,Op het NK van twee jaar geleden was ik 17de'', aldus de Groningse.", 17),
        ('"Ik ben hier vorig jaar derde geworden", vertelde Smit.', 3),
        ("'Dit keer werd ik hier tweede', zei ze.", None),
        ("'Met deze tijd was ik vorig jaar tweede geworden', zei ze.", None),
        ("'Vorig jaar had ik op plek acht gerekend', zei ze.", None),
    ],
)
def test_a_skater_tells_of_an_earlier_race(said: str, rank: int | None) -> None:
    text = f" date 2012-12-28 HEERENVEEN - Els Smit werd vrijdag vijfde op de 1500 meter van de NK afstanden. {said}"
    assert [r[3] for r in past(text)] == ([rank] if rank else [])


@pytest.mark.parametrize(
    "words",
    ["op hetzelfde toernooi negende", "er negende", "bij het NK negende", "op dit kampioenschap negende"],
)
def test_the_event_of_the_report_in_another_year(words: str) -> None:
    text = f" date 2012-01-22 Bas Kok werd zondag vijfde bij het NK sprint. Vorig jaar werd hij {words}."
    assert past(text) == [("Bas Kok", None, None, 9, "2011", "NK sprint")]


def test_each_part_of_a_round_up_has_its_own_event() -> None:
    text = (
        " date 2016-11-28 SCHAATSEN KORT\n\n"
        "ASTANA - Bij de wereldbeker werd Tim Smit zondag derde op de 1500 meter in 1.46,5.\n\n"
        "HOORN - De derde wedstrijd om de Marathon Cup was zaterdag een prooi voor Anke Bos uit Goor.\n\n"
        "LEEUWARDEN - Op het NK junioren eindigde Bas Kok zondag op de 500 meter als vierde."
    )
    found = [(r.skater, r.kind, r.placing, r.event) for r in extract(Report.of_text(text, "x"))]
    assert found == [
        ("Tim Smit", "result", 3, "World Cup"),
        ("Anke Bos", "result", 1, "Marathon Cup"),
        ("Bas Kok", "result", 4, "NK junioren"),
    ]


BEFORE = " date 2013-12-28 HEERENVEEN - "
RACE = "werd zaterdag op het NK sprint tweede op de 500 meter in 35,4."


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        (f"De nummer drie van vorig jaar, Tim Bos, {RACE}", [3]),
        (f"Winnaar van vorig jaar Tim Bos {RACE}", []),
        (f"Tim Bos (winnaar in 2011) {RACE}", []),
        (f"Tim Bos, in 2010 in Vancouver zevende, {RACE}", [7]),
        (f"Op de NK afstanden, begin november, was Tim Bos derde. Nu {RACE[:5]}hij {RACE[5:]}", [3]),
        (f"De nummer twee Tim Bos (35,4) was in 2012 vijfde. Hij {RACE}", [5]),
        (f"Net als vorig jaar werd Tim Bos {RACE[5:]}", []),
        (f"Na titels in 2010 en 2011 werd Tim Bos {RACE[5:]}", []),
        (f"Een jaar na zijn val in 2012 werd Tim Bos {RACE[5:]}", []),
        (f"Na het brons van Inzell in 2011 werd Tim Bos {RACE[5:]}", [3]),
        (
            "Tim Bos pakte zaterdag in 35,4 het zilver zoals hij in 2012 al brons had gepakt op het NK sprint.",
            [3],
        ),
        ("Na zijn vierde plaats van vorig jaar werd Tim Bos zaterdag op het NK sprint tweede in 35,4.", [4]),
        (f"Tim Bos {RACE} Het is zijn beste klassering sinds de NK van 2011, toen hij ook tweede werd.", [2]),
        (
            f"Tim Bos {RACE} Dat was sneller dan vorige maand in Calgary, waar hij in 35,9 vijftiende werd.",
            [15],
        ),
        (
            f"Tim Bos {RACE} Hij was een jaar eerder ziek geworden en eindigde zaterdag op de 1000 als 22e.",
            [],
        ),
    ],
)
def test_how_much_of_a_sentence_is_about_the_past(text: str, earlier: list[int]) -> None:
    records = extract(Report.of_text(BEFORE + text, "x"))
    assert [r.placing for r in records if r.kind == "earlier"] == earlier
    assert 2 in [r.placing for r in records if r.kind == "result"]


def test_the_time_of_an_earlier_rank() -> None:
    text = "Tim Bos reed zaterdag op de NK afstanden op de 1500 meter 1.46,2, sneller dan de 1.46,8 waarmee hij vorig "
    text += "jaar derde werd."
    assert past(BEFORE + text) == [("Tim Bos", 1500, 106.8, 3, "2012", "NK afstanden")]


@pytest.mark.parametrize(
    ("when", "date"),
    [("in Sotsji", "2014"), ("vier jaar terug in Sotsji", "2014"), ("op de Spelen van Vancouver", "2010")],
)
def test_the_host_of_games_gives_the_year(when: str, date: str) -> None:
    text = (
        f" date 2017-12-28 HEERENVEEN - Anke Bos, {when} nog derde op de 1000 meter, werd op het OKT zesde."
    )
    assert [(r[3], r[4], r[5]) for r in past(text)] == [(3, date, "Olympische Spelen")]


def test_what_brackets_say_of_another_year() -> None:
    text = "Tim Bos reed zaterdag op de 1500 meter 1.46,2 en daarmee is het baanrecord van Bas Kok (1.46,9, uit 2011) "
    text += "uit de boeken."
    found = [(r.skater, r.kind, r.time_s, r.date) for r in extract(Report.of_text(BEFORE + text, "x"))]
    assert found == [("Tim Bos", "result", 106.2, "2013-12-28"), ("Bas Kok", "record", 106.9, "2011")]


def test_a_look_back_ends_with_a_word_for_now() -> None:
    text = (
        "Anke Smit won zaterdag de 1500 meter in 1.57,3. De oude toptijd van 1.57,9 was sinds 2002 in handen van "
        "Lotte Kok, die ditmaal zesde werd."
    )
    found = [(r.skater, r.kind, r.placing) for r in extract(Report.of_text(BEFORE + text, "x"))]
    assert ("Lotte Kok", "result", 6) in found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Vorige maand won zij een 500 meter bij de World Cup in Stavanger.",
            [("Anke Bos", 500, None, 1, "2017-11", "World Cup")],
        ),
        (
            "Op de 1500 meter was er een rij: brons in Turijn, goud in Vancouver en zilver in Sotsji.",
            [
                ("Anke Bos", 1500, None, 3, "2006", "Olympische Spelen"),
                ("Anke Bos", 1500, None, 1, "2010", "Olympische Spelen"),
                ("Anke Bos", 1500, None, 2, "2014", "Olympische Spelen"),
            ],
        ),
    ],
)
def test_each_earlier_race_has_the_moment_that_is_told_with_it(
    told: str, found: list[tuple[object, ...]]
) -> None:
    text = f" date 2017-12-28 HEERENVEEN - Anke Bos won woensdag op het OKT de 500 meter. {told}"
    assert past(text) == found


@pytest.mark.parametrize(
    "head",
    [
        "DE WINTER VAN TOEN\n\nIn deze rubriek elke zondag een foto. In 1973",
        "Vijftig jaar geleden, in 1973,",
        "Precies vijftig jaar geleden, in 1973,",
    ],
)
def test_a_report_that_opens_long_ago_tells_of_then(head: str) -> None:
    text = f" date 2023-02-12 {head} won Jan Vos de 1500 meter in 2.05,4. Tweede werd Piet Mol in 2.06,1."
    assert [row(r)[:5] for r in extract(Report.of_text(text, "x"))] == [
        ("Jan Vos", 1500, 125.4, 1, "1973"),
        ("Piet Mol", 1500, 126.1, 2, "1973"),
    ]
    assert len(past(text)) == 2


def test_an_old_mark_in_the_opening_is_no_look_back() -> None:
    text = " date 2023-02-12 Jan Vos won de 1500 meter in 1.45,4. Het baanrecord uit 2013 bleef. Piet Mol werd tweede."
    assert past(text) == []


def test_two_moments_in_one_sentence() -> None:
    text = (
        " date 2013-12-29 Jan Vos stopt. In 1972 werd hij Nederlands kampioen allround, een jaar later eindigde hij "
        "als derde op de 1500 meter bij de WK in Goteborg."
    )
    assert {record[1:5] for record in past(text)} == {(1500, None, 3, "1973"), (None, None, 1, "1972")}


def test_a_debut_of_today_is_no_look_back() -> None:
    text = "Zaterdag werd Anke Bos bij haar debuut in de A-groep achtste op de 500 meter in 37,9."
    assert [r.kind for r in extract(Report.of_text(BEFORE + text, "x"))] == ["result"]


def test_what_would_have_been_enough_gives_nothing() -> None:
    text = "Tim Bos werd zaterdag derde op de 1500 meter in 1.46,2. Met 1.45,1 was hij tweede geworden."
    found = [(r.time_s, r.placing) for r in extract(Report.of_text(BEFORE + text, "x"))]
    assert found == [(106.2, 3)]


def told(text: str) -> list[tuple[object, ...]]:
    """Skater, kind, distance, time and rank of all records of a report of mid-December."""
    found = extract(Report.of_text(f" date 2009-12-16 {text}", "x"))
    return [(r.skater, r.kind, r.distance_m, r.time_s, r.placing) for r in found]


def test_before_any_race_of_its_own_a_report_goes_on_about_earlier_ones() -> None:
    found = told(
        "Begin november reed Piet Kok op de NK afstanden de tien kilometer van zijn leven. 13.20,44. Tweede. Jan Bos "
        "kreeg ineens brons. Wim Vos won.\n\nGisteravond reed Kok in Thialf 13.30,1 op de 10.000 meter."
    )
    assert found == [
        ("Piet Kok", "earlier", 10000, 800.44, 2),
        ("Piet Kok", "result", 10000, 810.1, None),
        ("Jan Bos", "earlier", 10000, None, 3),
        ("Wim Vos", "earlier", 10000, None, 1),
    ]


def test_that_afternoon_of_years_ago() -> None:
    found = told(
        "Wie in 1985 op de tribune zat, weet nog hoe het rook. Mijn oom nam me mee om Jan Bos te zien rijden. Hij won "
        "die middag de 5000 meter in 7.02,3.\n\nZondag reed Piet Kok de 5000 meter in 6.50,1."
    )
    assert found == [("Jan Bos", "earlier", 5000, 422.3, 1), ("Piet Kok", "result", 5000, 410.1, None)]


@pytest.mark.parametrize("when", ["begin deze maand", "eind deze maand", "aan het begin van dit seizoen"])
def test_earlier_in_the_month_or_the_season(when: str) -> None:
    found = told(
        f"Anna Bos won op het OKT de 3000 meter. Sinds de NK afstanden, waar Ida Prins {when} op de vijf kilometer "
        "achtste werd, is ze niet meer fit."
    )
    assert [r[:2] for r in found] == [("Anna Bos", "result"), ("Ida Prins", "earlier")]


@pytest.mark.parametrize(
    "words",
    [
        "een jaar geleden nog zonder ploeg, reed 35,30 en werd tweede",
        "vorig seizoen niet eens van de partij, werd tweede in 35,30",
        "in 2010 nog junior, klokte als tweede 35,30",
    ],
)
def test_an_aside_on_the_past_behind_a_name_ends_with_its_comma(words: str) -> None:
    text = f" date 2013-12-29 HEERENVEEN - Jan Kok won op het OKT de 500 meter in 35,20. Piet Mol, {words}."
    found = [(r.skater, r.kind, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))]
    assert found == [("Jan Kok", "result", 35.2, 1), ("Piet Mol", "result", 35.3, 2)]


def test_a_race_elsewhere_is_of_the_time_just_spoken_of() -> None:
    text = (
        " date 2013-12-29 HEERENVEEN - Op de 500 meter van het OKT won Jan Kok in 35,20. "
        "Vorige maand leek dat ondenkbaar. Bij de wereldbeker in Calgary eindigde Kok als negentiende."
    )
    assert past(text) == [("Jan Kok", 500, None, 19, "2013-11", "World Cup")]


def test_a_mark_with_its_rank_is_the_race_in_which_it_was_set() -> None:
    text = (
        " date 2013-12-29 Anna Bos werd vijfde op de 500 meter. In 2002 reed ze op de Spelen naar de zesde tijd "
        "op de 3000 meter: 4.04,12, een persoonlijk record dat nog altijd staat."
    )
    assert past(text) == [("Anna Bos", 3000, 244.12, 6, "2002", "Olympische Spelen")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Op de 1500 meter won zij toen zilver.",
        "Het was ook het jaar waarin zij op de 1500 meter tweede werd.",
        "In datzelfde jaar werd zij op de 1500 meter tweede.",
    ],
)
def test_the_year_just_spoken_of(sentence: str) -> None:
    text = (
        f" date 2013-12-29 Anna Bos werd derde op de 500 meter. In 2009 reed zij het NK in Assen. {sentence}"
    )
    assert [r[1:5] for r in past(text)] == [(1500, None, 2, "2009")]


def test_the_second_run_of_then() -> None:
    text = (
        " date 2013-12-29 Anna Bos werd derde op de 1000 meter. In 1997 was zij op het NK in de eerste 500 meter "
        "de snelste. In de tweede struikelde ze."
    )
    found = [(r.run, r.placing, r.status) for r in extract(Report.of_text(text, "x")) if r.kind == "earlier"]
    assert found == [(1, 1, "finished"), (2, None, "dnf")]


def test_what_is_asked_of_a_day_does_not_make_a_portrait_a_report() -> None:
    text = (
        " date 2010-05-12 Anna Bos vertelt alsof het gisteren was. Op het NK van 1996 won ze zilver op de 500 meter. "
        "In 1998 viel ze op de 3000 meter. In 2002 werd ze zesde op de Spelen. Of ze zaterdag nog schaatst?"
    )
    assert [r[1:5] for r in past(text)] == [
        (500, None, 2, "1996"),
        (3000, None, None, "1998"),
        (None, None, 6, "2002"),
    ]


def test_ranks_counted_out_in_a_quote_are_the_speakers() -> None:
    text = (
        " date 2013-12-29 HEERENVEEN - Jan Kok werd vierde op de 500 meter van het OKT. "
        "'Vierde in 2010 bij het NK sprint, vijfde vorig jaar bij de WK afstanden en nu dit', telde hij op."
    )
    assert past(text) == [
        ("Jan Kok", None, None, 4, "2010", "NK sprint"),
        ("Jan Kok", 500, None, 5, "2012", "WK afstanden"),
    ]


def test_a_rubric_on_those_who_stopped_tells_of_earlier_races() -> None:
    text = (
        " date 2010-02-10 Hoe is het nu met Anna Bos? Zij werd in Albertville zevende op de 5000 meter. "
        "Op de 3000 meter hield zij het bij een twaalfde plaats."
    )
    assert [r[1:4] for r in past(text)] == [(5000, None, 7), (3000, None, 12)]


def test_a_subject_of_its_own_stays_in_the_time_spoken_of() -> None:
    text = (
        " date 2011-01-10 Anna Bos won de marathon en Ida Mol werd tweede. "
        "Vorige week waren de rollen in Amsterdam nog omgedraaid en ging de zege naar Mol."
    )
    assert [(r[0], r[3]) for r in past(text)] == [("Ida Mol", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "dan zijn 1.09,75 van vorige maand in Obihiro",
        "dan wat hij in november in Obihiro liet noteren: 1.09,75",
    ],
)
def test_what_a_time_is_compared_with_is_of_then(words: str) -> None:
    text = (
        f" date 2023-12-10 Jan Kok werd 15de op de 1000 meter. Zijn 1.09,55 was twee tienden sneller {words}."
    )
    found = {(r.kind, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("result", 69.55, 15), ("earlier", 69.75, None)}
