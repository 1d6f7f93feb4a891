"""Ranks that Dutch gives in a roundabout way: Dutch in, ranks by skater out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

_FIELD = "De 1500 meter voor mannen in Heerenveen. Jan Bakker, Piet Visser, Klaas Mulder en Henk Dekker reden mee. "


def ranks(text: str, opening: str = _FIELD) -> dict[str, int]:
    """The ranks of a report, by the skater's last name."""
    records = extract(Report.of_text(f" date 2012-12-01 {opening}{text}", "x"))
    return {r.skater.split()[-1]: r.placing for r in records if r.placing is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker moest alleen Visser voor zich dulden.", {"Bakker": 2, "Visser": 1}),
        ("Bakker reed 1.48,01. Alleen Visser was sneller.", {"Bakker": 2, "Visser": 1}),
        ("Bakker moest alleen Visser en Mulder voor laten gaan.", {"Bakker": 3, "Visser": 1, "Mulder": 2}),
        ("Bakker verloor van niemand, op Visser na.", {"Bakker": 2, "Visser": 1}),
        ("Bakker telde slechts vier snellere mannen.", {"Bakker": 5}),
        ("Bakker kwam uit op 1.49,20. Drie waren er sneller.", {"Bakker": 4}),
        ("Bakker ging in 1.47,30 als enige sneller dan Visser.", {"Bakker": 1, "Visser": 2}),
        ("Bakker werd derde achter winnaar Visser en Mulder.", {"Bakker": 3, "Visser": 1, "Mulder": 2}),
        ("In het spoor van Visser werd Bakker tweede.", {"Bakker": 2, "Visser": 1}),
        ("Bakker werd vierde, één plek vóór Visser.", {"Bakker": 4, "Visser": 5}),
        ("Bakker werd zesde, twee plaatsen achter Visser.", {"Bakker": 6, "Visser": 4}),
        ("Bakker won in 1.47,10, gevolgd door Visser en Mulder.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("Bakker reed 1.48,01. Alleen Visser was nog iets eerder thuis.", {"Bakker": 2, "Visser": 1}),
        (
            "Het podium bestond uit wereldkampioen Bakker, Visser en Mulder, in die volgorde.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker won. Hij was sneller dan Visser, met 1.49,20 vierde, en Mulder.",
            {"Bakker": 1, "Visser": 4},
        ),
        ("Bakker won voor Visser. Die kwam als tweede binnen.", {"Bakker": 1, "Visser": 2}),
        ("Bakker won. Op drie tienden volgde Visser.", {"Bakker": 1, "Visser": 2}),
        ("De top-3: Bakker, Visser en Mulder.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("Bakker won. Visser en Mulder completeerden de top drie.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        (
            "Bakker verwees Visser en Mulder naar de overige ereplaatsen.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker hield Visser en Mulder, in die volgorde, achter zich.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Vier was voor Bakker, vijf voor Visser.", {"Bakker": 4, "Visser": 5}),
        ("Bakker deelde de vierde plaats met Visser.", {"Bakker": 4, "Visser": 4}),
        ("Bakker won nipt van Visser.", {"Bakker": 1, "Visser": 2}),
        ("Bakker eindigde net voor Visser als zevende.", {"Bakker": 7}),
        ("Bakker versloeg Visser met drie honderdsten en won goud.", {"Bakker": 1}),
        ("Slechts één man was sneller dan Bakker: Visser.", {"Bakker": 2, "Visser": 1}),
        # A verb in the singular begins a clause of its own behind the second name.
        ("De zege ging naar Bakker en Visser werd vierde.", {"Bakker": 1, "Visser": 4}),
        (
            "Goud was er voor Bakker, zilver voor Visser en Mulder bleef met brons achter.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Bakker klopte Visser en Mulder werd vierde.", {"Mulder": 4}),
        (
            "Bakker verraste door achter Visser (1.47,10) en Mulder (1.47,20) als derde te finishen.",
            {"Bakker": 3, "Visser": 1, "Mulder": 2},
        ),
        (
            "Bakker verraste door achter Visser beslag te leggen op de tweede plaats.",
            {"Bakker": 2, "Visser": 1},
        ),
        ("Bakker was de beste met een zesde plaats.", {"Bakker": 6}),
        ("Bakker werd achtste, Visser eindigde twee plekken daarvoor.", {"Bakker": 8, "Visser": 6}),
        ("Bakker werd achtste. Visser volgde een plek daarachter.", {"Bakker": 8, "Visser": 9}),
        (
            "Bakker won. Die bleef Visser nipt voor. Mulder werd derde.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Winnaar werd Bakker en Visser tweede.", {"Bakker": 1, "Visser": 2}),
        ("Achter Bakker en Visser werd Mulder derde.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("Bakker, in dezelfde rit als Visser, klokte de derde tijd.", {"Bakker": 3}),
        ("Bakker volgt Visser op als kampioen.", {"Bakker": 1}),
        ("Bakker nam de titel over van Visser.", {"Bakker": 1}),
        ("Bakker eindigde als vierde, pal voor Visser.", {"Bakker": 4, "Visser": 5}),
        ("Alleen Visser bleef Bakker voor.", {"Bakker": 2, "Visser": 1}),
        (
            "Bakker finishte tussen Visser en Mulder in, die tweede en vierde werden.",
            {"Bakker": 3, "Visser": 2, "Mulder": 4},
        ),
        ("Bakker ging van de vierde plaats naar brons.", {"Bakker": 3}),
        ("Na een diskwalificatie van Dekker schoof Bakker op naar de derde plaats.", {"Bakker": 3}),
        ("Bakker werd laatste van de 24 deelnemers.", {"Bakker": 24}),
        ("De 1500 meter was voor Jan Bakker geweest.", {"Bakker": 1}),
        ("Na veel gedoe ging de 1500 meter toch naar Jan Bakker.", {"Bakker": 1}),
        ("Dat was de snelste tijd, maar voor de titel kwam Bakker een seconde tekort.", {"Bakker": 1}),
        ("De 1500 meter ging in 1.47,10 naar Jan Bakker.", {"Bakker": 1}),
        ("De 1500 meter was voor Jan Bakker een kwelling.", {}),
        (
            "Bakker werd derde, op de voet gevolgd door Visser en Mulder.",
            {"Bakker": 3, "Visser": 4, "Mulder": 5},
        ),
        ("Bakker werd negende. Visser eindigde drie plaatsen hoger.", {"Bakker": 9, "Visser": 6}),
        ("Bakker werd zesde. Visser eindigde één plek achter hem.", {"Bakker": 6, "Visser": 7}),
        (
            "Bakker won en Visser werd derde. Tussen de twee wrong zich Mulder.",
            {"Bakker": 1, "Visser": 3, "Mulder": 2},
        ),
        (
            "Het podium werd gevormd door Bakker, Visser en Mulder, in die volgorde.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Bakker, Visser en Mulder vormden het podium.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("Jan Bakker pakte het zilver, brons was er voor Visser.", {"Bakker": 2, "Visser": 3}),
        (
            "Bakker en Visser werden respectievelijk tweede in 1.47,10 en derde in 1.47,20.",
            {"Bakker": 2, "Visser": 3},
        ),
        ("Bakker gaf 0,88 seconde toe op de winnaar.", {}),
        ("Bakker kwam niet verder dan de elfde tijd.", {"Bakker": 11}),
        ("Bakker was sneller dan de nummer twee.", {}),
        (
            "Bakker werd derde. Mulder won. Tussen hem en Bakker paste alleen nog Visser.",
            {"Bakker": 3, "Mulder": 1, "Visser": 2},
        ),
        (
            "Bakker zegevierde voor Visser en Mulder, die opnieuw derde werd.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker ontsnapte met Visser, die wel kon volgen maar niet kon sprinten en tweede werd.",
            {"Visser": 2},
        ),
        (
            "Bakker won. Met hem stonden Visser en Mulder op het podium.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Bakker en Visser bezetten de eerste twee plaatsen.", {"Bakker": 1, "Visser": 2}),
        (
            "De ereplaatsen waren voor Visser en Mulder. Winnaar werd Bakker.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Alle medailles gingen naar Bakker, Visser en Mulder.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("Jan Bakker haalde het nipt van Piet Visser.", {"Bakker": 1}),
        ("Bakker klopte in een lange eindsprint Visser.", {"Bakker": 1, "Visser": 2}),
        ("Bakker moest in de eindsprint de duimen leggen voor Visser.", {"Bakker": 2, "Visser": 1}),
        ("Bakker wordt in 1.48,1 vijfde.", {"Bakker": 5}),
        ("De titel was een zaak van Bakker.", {"Bakker": 1}),
        ("Bakker reed 1.48,01: alleen Visser was toen sneller.", {"Bakker": 2, "Visser": 1}),
        ("Bakker zakt naar drie. Bakker eindigt als negende.", {"Bakker": 9}),
        ("Bakker werd vierde, gelijk met Visser.", {"Bakker": 4, "Visser": 4}),
        ("Jan Bakker reed de tweede tijd, Piet Visser de vijfde.", {"Bakker": 2, "Visser": 5}),
        ("Jan Bakker bezette de zesde en Piet Visser de achtste plaats.", {"Bakker": 6, "Visser": 8}),
        ("Op twee eindigde Jan Bakker, op drie Piet Visser.", {"Bakker": 2, "Visser": 3}),
        ("Bakker won de eerste rit en verloor de tweede.", {}),
        ("Bakker werd zesde. Drie plekken hoger vond hij Visser terug.", {"Bakker": 6, "Visser": 3}),
        ("Bakker werd vijfde. De eerstvolgende in de rij was Visser.", {"Bakker": 5, "Visser": 6}),
        ("Bakker won in 1.47,10. Zijn overwinning vierde hij met taart.", {"Bakker": 1}),
        ("Bakker en Visser vochten uit wie tweede en wie derde werd.", {}),
        ("Bakker sprak met de tweelingbroer van de winnaar.", {}),
        ("Bakker lag toen vierde, maar kwam ten val en gaf op.", {}),
        ("Veel applaus was er voor Bakker, die achter Visser en een Noor de derde tijd reed.", {"Bakker": 3}),
    ],
)
def test_entailed_ranks(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Achter Visser reed Bakker zijn ronden.",
        "Bakker lag na een ronde een seconde voor op het schema van Visser.",
        "De zege was niet weggelegd voor Bakker en Visser.",
    ],
)
def test_no_rank(text: str) -> None:
    assert ranks(text) == {}


def test_more_ahead_than_named() -> None:
    assert ranks("Bakker werd vierde, achter Visser.") == {"Bakker": 4}


def test_a_win_for_each_distance() -> None:
    records = extract(Report.of_text(" date 2012-12-01 Jan Bakker won zowel de 500 als de 1500 meter.", "x"))
    assert {(r.distance_m, r.placing) for r in records} == {(500, 1), (1500, 1)}


def test_two_ranks_in_one_clause() -> None:
    text = " date 2012-12-01 Jan Bakker werd tweede op de 500 meter en eerste op de 1000 meter."
    assert {(r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))} == {(500, 2), (1000, 1)}


def test_disqualified_has_no_rank() -> None:
    records = extract(
        Report.of_text(
            " date 2012-12-01 Jan Bakker werd tweede op de 500 meter, maar werd gediskwalificeerd.", "x"
        )
    )
    assert [(r.placing, r.status) for r in records] == [(None, "dsq")]


def test_the_time_goes_to_whom_the_medal_falls() -> None:
    text = "Jan Bakker won in 1.47,00. Op vier tienden, in 1.47,40, viel het zilver toe aan Piet Visser."
    records = extract(Report.of_text(f" date 2012-12-01 De 1500 meter voor mannen. {text}", "x"))
    assert {(r.skater, r.time_s, r.placing) for r in records} == {
        ("Jan Bakker", 107.0, 1),
        ("Piet Visser", 107.4, 2),
    }


def test_a_rank_told_by_ones_own_in_the_race_before() -> None:
    text = (
        " date 2012-12-01 HEERENVEEN - Jan Bakker werd negende op de 500 meter. Op de 1500 meter eindigde hij drie "
        "plaatsen hoger."
    )
    records = extract(Report.of_text(text, "x"))
    assert {(r.distance_m, r.placing) for r in records} == {(500, 9), (1500, 6)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nederlands kampioen op de 1500 meter werd Bakker in 1.46,10.", {"Bakker": 1}),
        ("Visser gaf Bakker twee tienden toe en werd tweede.", {"Visser": 2}),
        ("Zesde werd Bakker met 1.46,10. Direct achter hem eindigde Visser.", {"Bakker": 6, "Visser": 7}),
        ("Bakker reed de beste 1500 meter van zijn leven: 1.46,10.", {}),
        ("Bakker (1.46,10) was de beste van de Friezen.", {}),
        (
            "Het podium op de 1500 meter: Jan Bakker, Piet Visser en Klaas Mulder.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
    ],
)
def test_titles_in_front_gifts_and_superlatives_of_some(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


def test_times_in_brackets_behind_a_row_of_ranks() -> None:
    text = (
        " date 2017-12-27 ASSEN - Op de 1500 meter werden Jan Bos, Piet Vos en Rik Smit vijfde (1.46,20), achtste "
        "(1.46,80) en twaalfde (1.47,40)."
    )
    found = {(r.skater, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Jan Bos", 106.2, 5), ("Piet Vos", 106.8, 8), ("Rik Smit", 107.4, 12)}


def test_a_time_that_opens_a_sentence_is_that_of_whom_was_spoken_of() -> None:
    text = (
        " date 2017-12-27 ASSEN - Op de 1000 meter rijdt Anke Bos een sterke race. 1.16,90 en Lotte Kok is haar eerste "
        "plaats kwijt."
    )
    assert [(r.skater, r.time_s) for r in extract(Report.of_text(text, "x")) if r.time_s] == [
        ("Anke Bos", 76.9)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Het podium bestond daar uit wereldkampioene Ida Mol, Anna Bos en Eva Smit, in die volgorde.",
            {"Mol": 1, "Bos": 2, "Smit": 3},
        ),
        ("Anna Bos werd daar zonder haar vijfde.", {"Bos": 5}),
        ("Anna Bos' ploegmaat Eva Smit werd gisteren tiende.", {"Smit": 10}),
        (
            "Anna Bos had het in 38,05 gedaan, en alleen Eva Smit was nog iets eerder thuis.",
            {"Smit": 1, "Bos": 2},
        ),
        ("Anna Bos kwam tekort voor het zilver. Dat ging naar Eva Smit.", {"Smit": 2}),
    ],
)
def test_more_words_around_a_rank(text: str, expected: dict[str, int]) -> None:
    records = extract(Report.of_text(f" date 2012-12-01 De 500 meter voor vrouwen. {text}", "x"))
    assert {r.skater.split()[-1]: r.placing for r in records if r.placing} == expected


_MARATHON = (
    "De marathon op natuurijs in Noordlaren. Jan Bakker, Piet Visser, Klaas Mulder en Henk Dekker reden mee. "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bakker won solo, Visser werd tweede. Mulder won de sprint van de achtervolgers.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        (
            "Bakker won solo. Een minuut later won Mulder de spurt van het peloton voor Dekker.",
            {"Bakker": 1, "Mulder": 2, "Dekker": 3},
        ),
        (
            "Om de vierde plek werd gesprint. Mulder won die sprint, voor Dekker.",
            {"Mulder": 4, "Dekker": 5},
        ),
        ("Bakker won de sprint van een kopgroep van vier.", {"Bakker": 1}),
        ("Bakker won de massasprint voor Visser.", {"Bakker": 1, "Visser": 2}),
    ],
)
def test_who_wins_the_sprint_of_those_behind_is_next(text: str, expected: dict[str, int]) -> None:
    assert ranks(text, _MARATHON) == expected


def test_the_numbers_of_paragraphs_rank_nobody() -> None:
    text = (
        "HAMAR - Wat opviel op het EK allround.\n\n"
        "1. Het is hier koud, zo koud dat zelfs de mensen van hier erover klagen, en dat doen zij nooit.\n\n"
        "2. Jan Bakker. De Noor werd op de 500 meter pas veertiende, en hij ging daarna naar huis om na te denken.\n\n"
        "3. De soep. Prima.\n"
    )
    assert ranks(text, "") == {"Bakker": 14}


def test_the_third_man_of_a_standing() -> None:
    assert ranks(
        "De derde man in de stand heet Jan Bakker. De leider in het klassement is Piet Visser.",
        "Het EK allround. ",
    ) == {
        "Bakker": 3,
        "Visser": 1,
    }


def test_all_distances_of_a_tournament_with_their_times() -> None:
    text = " date 2012-12-01 NK allround jeugd. Jan Bos won alle vier de afstanden: 38,12, 4.10,20, 1.57,30 en 7.10,44."
    records = extract(Report.of_text(text, "x"))
    assert sorted(r.distance_m for r in records if r.distance_m and r.placing == 1) == [500, 1500, 3000, 5000]


def test_ranks_in_a_row_wait_for_their_races() -> None:
    text = (
        " date 2012-12-01 Jan Bos eindigde achtereenvolgens als derde, eerste, tweede en nog eens eerste. Dat was op "
        "de 500, de 3000, de 1500 en de 5000 meter. Daar hoorden tijden bij van 40,2, 4.20,31, 1.59,85 en 7.32,07."
    )
    assert [(r.distance_m, r.placing, r.time_s) for r in extract(Report.of_text(text, "x"))] == [
        (500, 3, 40.2),
        (3000, 1, 260.31),
        (1500, 2, 119.85),
        (5000, 1, 452.07),
    ]


def test_a_rank_that_something_cost_is_none() -> None:
    assert ranks("Bakker werd zevende, wat hem zijn tweede plaats kostte.") == {"Bakker": 7}


@pytest.mark.parametrize(
    "text",
    [
        "Bakker werd zesde, wat hem zijn tweede plaats kostte. Die was nu voor Visser.",
        "De tweede plaats leek voor Mulder. Die ging uiteindelijk naar Visser.",
    ],
)
def test_a_rank_that_goes_to_somebody_else(text: str) -> None:
    assert ranks(text).get("Visser") == 2
    assert ranks(text).get("Mulder") is None


def test_names_put_in_order_by_bare_numbers() -> None:
    text = "Voor het klassement betekent dat: Jan Bakker op één, Piet Visser op twee, Klaas Mulder op drie."
    assert ranks(text, "NK allround. ") == {"Bakker": 1, "Visser": 2, "Mulder": 3}


def test_one_rank_on_each_of_two_distances() -> None:
    text = (
        " date 2012-12-01 Jan Bos was zowel op de 500 als op de 1000 meter de belager en werd telkens tweede."
    )
    records = extract(Report.of_text(text, "x"))
    assert [(r.distance_m, r.placing) for r in records] == [(500, 2), (1000, 2)]


def times(text: str) -> dict[str, float]:
    """The times of a report, by the skater's last name."""
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    return {r.skater.split()[-1]: r.time_s for r in records if r.time_s is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker won. 1.47,12 was het, drie tienden minder dan nummer twee Visser.", {"Bakker": 107.12}),
        ("Bakker won. Het werd 1.47,12, ruim een tel minder dan Visser.", {"Bakker": 107.12}),
        ("Bakker won van Visser, die een tel langer onderweg was: 1.48,12.", {"Visser": 108.12}),
        (
            "Het zilver was voor Bakker, die stilviel maar met 1.48,12 Visser nog achter zich hield.",
            {"Bakker": 108.12},
        ),
        ("Bakker, twee jaar ouder dan zijn maat Visser, kwam tot 1.48,12.", {"Bakker": 108.12}),
    ],
)
def test_whose_time_it_is(text: str, expected: dict[str, float]) -> None:
    assert times(text) == expected


def test_a_medal_that_travels_with_somebody() -> None:
    text = "Bakker reed 1.48,01 en het brons ging mee naar Goor met Visser, 1.48,90."
    assert ranks(text) == {"Visser": 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The one place that was left open.
        (
            "Bakker werd eerste, Visser tweede en Mulder vierde. Alleen Dekker wist zich ertussen te wringen.",
            {"Bakker": 1, "Visser": 2, "Mulder": 4, "Dekker": 3},
        ),
        (
            "Bakker won. Visser werd derde. Tussen het familieberaad in wurmde zich Mulder.",
            {"Bakker": 1, "Visser": 3, "Mulder": 2},
        ),
        (
            "Bakker won. Visser werd derde. Daartussen eindigde Mulder.",
            {"Bakker": 1, "Visser": 3, "Mulder": 2},
        ),
        # A race left to somebody else.
        ("Alleen de 1500 meter gunde Bakker aan een ander, Visser, die 1.48,10 reed.", {"Visser": 1}),
        ("De 1500 meter liet Bakker aan Visser.", {"Visser": 1}),
        # Who beat the subject.
        (
            "Bakker liet zich op de streep verrassen door Visser en moest met het zilver genoegen nemen.",
            {"Bakker": 2, "Visser": 1},
        ),
        ("Bakker won. Zijn naaste belager, Visser, volgde op een tel.", {"Bakker": 1, "Visser": 2}),
        (
            "Bakker won in 1.47,10 en liet zijn naaste achtervolger Visser ver achter zich.",
            {"Bakker": 1, "Visser": 2},
        ),
        # Faster than the time in front.
        (
            "Bakker reed sterk. Na 1.48,01 waren alleen winnaar Visser en Mulder sneller.",
            {"Bakker": 3, "Visser": 1, "Mulder": 2},
        ),
        ("Klaas Mulder nam het zilver mee naar Noorwegen.", {"Mulder": 2}),
        ("Bakker moest met plek vier tevreden zijn.", {"Bakker": 4}),
        ("Bakker viel in 1.47,10 de eer te beurt.", {"Bakker": 1}),
        ("Bakker reed de snelste kilometer van iedereen.", {"Bakker": 1}),
        ("Bakker trok het duel met Visser naar zich toe.", {}),
    ],
)
def test_places_left_open_and_races_left_to_others(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


def test_a_time_of_day_before_the_race_of_a_sentence() -> None:
    text = (
        "Jan Bakker werd derde op de 500 meter in 38,10. Een uur later, op de kilometer, draaiden de rollen om: "
        "Piet Visser eerste in 1.17,31 en Jan Bakker tweede."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    found = {(r.skater, r.distance_m): r.placing for r in records}
    assert found == {("Jan Bakker", 500): 3, ("Piet Visser", 1000): 1, ("Jan Bakker", 1000): 2}


def test_ranks_of_two_runs_that_share_a_noun() -> None:
    text = (
        "Jan Bakker kwam op de 500 meter niet verder dan een dertiende (38,90) en een twaalfde tijd (38,84)."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    assert [(r.run, r.time_s, r.placing) for r in records] == [(1, 38.9, 13), (2, 38.84, 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Op de 5000 meter was Anna Bos sneller dan de tweede tijd, die op naam kwam van Ina Kok.",
            {("Ina Kok", 2)},
        ),
        (
            "Anna Bos won de 5000 meter met voorsprong op de tweede tijd, die Ina Kok reed.",
            {("Anna Bos", 1), ("Ina Kok", 2)},
        ),
        (
            "Anna Bos reed 4.07,15. Zo verwees zij Ina Kok en Eva Wit, die veel toegaf, naar de andere ereplaatsen.",
            {("Ina Kok", 2), ("Eva Wit", 3)},
        ),
        (
            "Op de 500 meter waren de plaatsen vier en vijf voor de Noren: Jan Berg vlak voor Nils Dahl.",
            {("Jan Berg", 4), ("Nils Dahl", 5)},
        ),
        (
            "Jan Bos won de 5000 meter. Piet Kok reed 6.43,85. Alleen Tim Vos drong zich nog tussen het duo.",
            {("Jan Bos", 1), ("Tim Vos", 2), ("Piet Kok", 3)},
        ),
        (
            "De marathon van Gramsbergen was spannend. En hij was voor Jan Bos.",
            {("Jan Bos", 1)},
        ),
        (
            "In de marathon kwam Jan Bos als eerste over de meet. De jury zette hem terug: acht in plaats van één.",
            {("Jan Bos", 8)},
        ),
        (
            "Jan Bos won zaterdag de 500 meter en werd tweede op de 1000 meter. Piet Kok eindigde op diezelfde "
            "twee afstanden als zesde en, na een misslag, negende.",
            {("Jan Bos", 1), ("Jan Bos", 2), ("Piet Kok", 6), ("Piet Kok", 9)},
        ),
    ],
)
def test_ranks_that_others_stand_beside(text: str, expected: set[tuple[str, int]]) -> None:
    found = {
        (r.skater, r.placing) for r in extract(Report.of_text(f" date 2016-12-27 {text}", "x")) if r.placing
    }
    assert found >= expected
    assert len(found) <= len(expected) + 1


@pytest.mark.parametrize(
    "words",
    [
        "Op de 500 meter volstond 38,41 om Piet Kok voor te blijven, al scheelde het drie honderdsten: 38,44.",
        "Op de 500 meter was 38,41 genoeg om Piet Kok van zich af te houden: 38,44.",
    ],
)
def test_what_was_enough_to_stay_ahead(words: str) -> None:
    text = f" date 2016-12-27 Jan Bos won de 1500 meter. {words}"
    found = {(r.skater, r.time_s) for r in extract(Report.of_text(text, "x")) if r.time_s}
    assert found == {("Jan Bos", 38.41), ("Piet Kok", 38.44)}


@pytest.mark.parametrize(
    "words",
    [
        "Anna Bos won de 3000 meter in 4.10,1, voor Ina Kok. Zij reed 4.13,2.",
        "Anna Bos won de 3000 meter in 4.10,1 en bleef drie tellen onder de tijd van Ina Kok. Zij had 4.13,2 nodig.",
    ],
)
def test_a_second_time_is_somebody_elses(words: str) -> None:
    found = {(r.skater, r.time_s) for r in extract(Report.of_text(f" date 2016-12-27 {words}", "x"))}
    assert found == {("Anna Bos", 250.1), ("Ina Kok", 253.2)}


@pytest.mark.parametrize(
    "title", ["regerend olympisch kampioen", "drievoudig Nederlands kampioen", "titelverdediger"]
)
def test_who_is_called_by_a_title(title: str) -> None:
    text = f" date 2016-12-27 Op de 1500 meter reed Jan Bos ook. De {title} hield in 1.46,1 Piet Kok achter zich."
    assert {(r.skater, r.time_s) for r in extract(Report.of_text(text, "x"))} == {("Jan Bos", 106.1)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos, vorig jaar nog derde op de 1000 meter, werd dat nu opnieuw.",
            {("Jan Bos", "earlier", 3), ("Jan Bos", "result", 3)},
        ),
        (
            "Jan Bos werd op de 5000 meter achtste. Piet Kok zat in dezelfde rit en eindigde twee plaatsen lager dan "
            "zijn tegenstander, in 6.41,55.",
            {("Jan Bos", "result", 8), ("Piet Kok", "result", 10)},
        ),
        (
            "Jan Bos werd vijfde op de 1500 meter. In hun stadsduel trok Piet Kok aan het "
            "langste eind: 1.47,01. Dat bracht hem één plek hoger.",
            {("Jan Bos", "result", 5), ("Piet Kok", "result", 4)},
        ),
        (
            "In de marathon sprong Jan Bos zo hard weg dat Piet Kok pas later mocht juichen om een tweede plaats.",
            {("Jan Bos", "result", 1), ("Piet Kok", "result", 2)},
        ),
        (
            "Daarna wonnen Jan Bos, Piet Kok en Tim Vos zilver op de ploegenachtervolging.",
            {("Jan Bos", "result", 2), ("Piet Kok", "result", 2), ("Tim Vos", "result", 2)},
        ),
        (
            "Jan Bos won bij de wereldbeker de 500 meter en voert de wereldbekerstand aan. Piet Kok staat er negende.",
            {("Jan Bos", "result", 1)},
        ),
    ],
)
def test_ranks_by_what_was_said_before(text: str, expected: set[tuple[str, str, int]]) -> None:
    found = extract(Report.of_text(f" date 2016-12-27 {text}", "x"))
    assert {(r.skater, r.kind, r.placing) for r in found if r.placing} == expected


def test_the_one_and_the_other() -> None:
    text = (
        " date 2016-12-27 De zege op de 3000 meter was voor Anna Bos, die op de 1500 meter voor Jan Kok: "
        "de eerste had 4.08,91 op de klok staan, de ander 1.46,20."
    )
    found = {(r.skater, r.distance_m, r.time_s) for r in extract(Report.of_text(text, "x"))}
    assert {("Anna Bos", 3000, 248.91), ("Jan Kok", 1500, 106.2)} <= found


def test_the_two_ahead_of_the_third_in_points() -> None:
    text = (
        " date 2016-12-27 Op het WK sprint troefde Kang Dong-hyun kampioen Seo Jin-woo af met 140,335 tegen 140,350 "
        "punten. Naast beide Koreanen vond de Fin Mika Laine als derde een plek op het podium."
    )
    found = {(r.skater, r.discipline, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {
        ("Kang Dong-hyun", "sprint", 1),
        ("Seo Jin-woo", "sprint", 2),
        ("Mika Laine", "sprint", 3),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who shares the subject, and of whom an apposition tells.
        (
            "Visser lag lang op kop, liet zich verrassen door Mulder en moest met het zilver genoegen nemen.",
            {"Visser": 2, "Mulder": 1},
        ),
        (
            "Bakker, vlak na de bel nog sneller dan Visser en daarmee de nummer vier, kwam tot 1.48,1.",
            {"Bakker": 4},
        ),
        # The words between a number of places and the name.
        (
            "Bakker werd tiende, één plek voor de veel harder gestarte Visser.",
            {"Bakker": 10, "Visser": 11},
        ),
        (
            "Bakker werd achtste. Eén plaats hoger, en dat had niemand voorspeld, vinden we Visser.",
            {"Bakker": 8, "Visser": 7},
        ),
    ],
)
def test_whose_rank_it_is_across_clauses(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


def test_the_winner_of_a_duel_is_told_by_the_sentence_before() -> None:
    text = (
        "Bakker liet zich op de meet verrassen door Visser en werd tweede. "
        "De fotofinish wees een verschil van drie duizendsten uit: 1.48,399 tegen 1.48,402."
    )
    assert times(text) == {"Bakker": 108.402, "Visser": 108.399}


def test_a_rank_beside_the_times_of_two_runs_is_over_both() -> None:
    text = (
        "Kees Schouten was na de eerste omloop van de 500 meter met 35,90 elfde. Nick Bakker bleef twee keer overeind "
        "(36,41 en 36,22) en werd zeventiende."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    found = {(r.run, r.time_s, r.placing) for r in records if r.skater == "Nick Bakker"}
    assert found == {(1, 36.41, None), (2, 36.22, None), (None, None, 17)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos eindigde op de 5000 meter op een matige vijfde plek, twee plaatsen voor Piet Kok.",
            {("Jan Bos", 5), ("Piet Kok", 7)},
        ),
        (
            "Jan Bos werd op de 5000 meter elfde, Piet Kok een plek lager.",
            {("Jan Bos", 11), ("Piet Kok", 12)},
        ),
        (
            "Op de 500 meter was het podium bekend: Jan Bos voor Piet Kok en Tim Vos.",
            {("Jan Bos", 1), ("Piet Kok", 2), ("Tim Vos", 3)},
        ),
        (
            "Anna Bos won de 1500 meter. Ina Kok (1.57,2) en Eva Wit (1.57,8) stonden naast haar.",
            {("Anna Bos", 1), ("Ina Kok", 2), ("Eva Wit", 3)},
        ),
        (
            "Jan Bos werd elfde op de 1000 meter. Voor hem eindigden tien kerels die al eens hebben gewonnen.",
            {("Jan Bos", 11)},
        ),
        (
            "Anna Bos werd zesde op de 5000 meter en moest Ina Kok bijna voor laten gaan.",
            {("Anna Bos", 6)},
        ),
        (
            "In de laatste bocht van de 5000 meter gaf Jan Bos zich tegen Piet Kok gewonnen. Tim Vos werd vierde.",
            {("Tim Vos", 4)},
        ),
    ],
)
def test_ranks_of_those_beside(text: str, expected: set[tuple[str, int]]) -> None:
    found = extract(Report.of_text(f" date 2016-12-27 {text}", "x"))
    assert {(r.skater, r.placing) for r in found if r.placing} == expected


def test_ranks_over_two_distances_with_their_times_in_brackets() -> None:
    text = (
        " date 2016-12-27 Op de 500 meter (40,31) en de 3000 meter (4.11,0) was Anna Bos respectievelijk veertiende en "
        "achtste."
    )
    found = {(r.distance_m, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {(500, 40.31, 14), (3000, 251.0, 8)}


def test_a_slow_time_beside_its_distance() -> None:
    text = " date 2016-12-27 Pupil Anna Bos reed 51,20 op de 500 en 1.48,9 op de 1000 meter. De 1500 meter volgt later."
    assert {(r.distance_m, r.time_s) for r in extract(Report.of_text(text, "x"))} == {
        (500, 51.2),
        (1000, 108.9),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker eindigde op plek twee, voor Visser.", {"Bakker": 2}),
        (
            "Bakker reed 1.48,1 en eindigde drie plaatsen achter winnaar Visser (1.47,1).",
            {"Bakker": 4, "Visser": 1},
        ),
        ("Bakker werd zesde, één plek en een halve tel achter Visser.", {"Bakker": 6, "Visser": 5}),
        ("Bakker werd vijfde. Eén plek boven hem eindigde Visser.", {"Bakker": 5, "Visser": 4}),
        (
            "Bakker reed 1.47,1. Visser (1.47,5) en Mulder (1.47,9) flankeerden hem op het podium.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("Derde Achterhoeker in het veld was Visser, die 1.49,1 reed.", {}),
    ],
)
def test_more_of_who_came_where(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De pupillen reden 100 en 300 meter. Sem Koster was met 18,9 en 55,2 twee keer de beste.",
            {(100, 18.9, 1), (300, 55.2, 1)},
        ),
        (
            "Sem Koster ging er met de dubbele winst vandoor: 55,2 op de 300 en 18,9 op de 100 meter.",
            {(100, 18.9, 1), (300, 55.2, 1)},
        ),
        (
            "Bij de EK allround won Sven Kramer alle afstanden behalve de 500 meter.",
            {(5000, None, 1), (1500, None, 1), (10000, None, 1)},
        ),
        (
            "Bij de EK allround was Sven Kramer, met uitzondering van de 500 meter, op alle afstanden de snelste.",
            {(5000, None, 1), (1500, None, 1), (10000, None, 1)},
        ),
    ],
)
def test_wins_over_several_distances(text: str, expected: set[tuple[int, float | None, int]]) -> None:
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    assert {(r.distance_m, r.time_s, r.placing) for r in records} == expected


def test_a_list_of_those_who_did_not_finish() -> None:
    text = (
        "Uitslag 5000 meter: 1. A. Bos 6.20,1, 2. P. Kos 6.25,8. Gediskwalificeerd: Jochem Dekker, Jan Smit."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    assert {r.skater for r in records if r.status == "dsq"} == {"Jochem Dekker", "Jan Smit"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De winnende tijd, 1.47,16, stond op naam van Visser.", {"Visser": 107.16}),
        (
            "Bakker reed 1.48,10, drie tienden langzamer dan Visser: 1.47,80.",
            {"Bakker": 108.1, "Visser": 107.8},
        ),
        ("Bakker won en scherpte zijn baanrecord van 1.47,12 aan tot 1.46,60.", {"Bakker": 106.6}),
    ],
)
def test_times_behind_a_name_or_a_mark(text: str, expected: dict[str, float]) -> None:
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    assert {r.skater.split()[-1]: r.time_s for r in records if r.kind == "result" and r.time_s} == expected


def test_who_fell_has_the_time_of_another_clause_from_another_race() -> None:
    text = (
        "Jan Bos werd zesde op de 1000 meter. Erben Kok ging in de laatste bocht onderuit, nadat hij de dag ervoor op "
        "de 500 meter nog 36,48 had laten noteren."
    )
    records = extract(Report.of_text(f" date 2012-12-01 {text}", "x"))
    found = {(r.distance_m, r.time_s, r.status) for r in records if r.skater == "Erben Kok"}
    assert found == {(1000, None, "dnf"), (500, 36.48, "finished")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De 1500 meter bij de mannen ging naar Bakker, voor Visser en Mulder.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
        ("De 1500 meter was voor Bakker in 1.47,1, voor Visser.", {"Bakker": 1, "Visser": 2}),
        ("De titel was voor Bakker, vóór Visser en Mulder.", {"Bakker": 1, "Visser": 2, "Mulder": 3}),
        ("De winst was voor Bakker, voor Visser (1.48,2).", {"Bakker": 1, "Visser": 2}),
        (
            "Bakker reed 1.47,1 en hield daarmee Visser op een seconde. Het brons was voor Mulder.",
            {"Bakker": 1, "Visser": 2, "Mulder": 3},
        ),
    ],
)
def test_the_race_goes_to_somebody_before_others(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "De 1500 meter ging naar Jan Bos, vóór Piet Kok.",
        "Zondag ging de 1500 meter naar Jan Bos, vóór clubgenoot Piet Kok.",
    ],
)
def test_whom_a_race_went_to_ahead_of_others(words: str) -> None:
    found = {(r.skater, r.placing) for r in extract(Report.of_text(f" date 2019-01-07 HOORN - {words}", "x"))}
    assert found == {("Jan Bos", 1), ("Piet Kok", 2)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker kwam met 1.48,01 onder de 1.48,20 van Visser.", {"Bakker": 108.01, "Visser": 108.2}),
        ("Bakker bleef met 1.48,41 boven de 1.48,20 van Visser.", {"Bakker": 108.41, "Visser": 108.2}),
        ("Bakker dook met 1.48,01 onder het baanrecord, de 1.48,20 van Visser.", {"Bakker": 108.01}),
    ],
)
def test_the_time_that_somebody_stays_under(text: str, expected: dict[str, float]) -> None:
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    assert {r.skater.split()[-1]: r.time_s for r in records if r.kind == "result" and r.time_s} == expected
