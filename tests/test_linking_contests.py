"""Who was ahead of whom: one predicate in every word order, Dutch in, ranks by skater out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

_FIELD = "De 1500 meter voor mannen in Heerenveen. Jan Bakker, Piet Visser, Klaas Mulder en Henk Dekker reden mee. "


def ranks(text: str) -> dict[str, int]:
    """The ranks of a report, by the skater's last name."""
    records = extract(Report.of_text(f" date 2012-12-01 {_FIELD}{text}", "x"))
    return {r.skater.split()[-1]: r.placing for r in records if r.placing is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Alleen Visser troefde Bakker af.",
        "Bakker werd alleen door Visser afgetroefd.",
        "Alleen door Visser werd Bakker verslagen.",
        "Bakker reed 1.48,01, waarmee alleen Visser hem aftroefde.",
        "Bakker reed 1.48,01. Alleen Visser was hem te vlug af.",
        "Bakker reed 1.48,01. Alleen Visser ging hem vooraf.",
        "Bakker reed 1.48,01. Daar bleef alleen Visser onder.",
        "Bakker reed 1.48,01. Alleen Visser wist die tijd te verbeteren.",
        "Bakker verloor enkel van Visser.",
        "Bakker reed 1.48,01. In de slotrit, die van vier uur, troefde alleen Visser hem op deze afstand af.",
        "Bakker telde één man te veel voor zich, diezelfde Visser.",
        "Bakker moest uitsluitend in Visser zijn meerdere erkennen.",
        "Bakker was van niemand de mindere, op Visser na.",
        "In 1.48,01 hoefde Bakker alleen Visser voor te laten.",
        "Piet Visser was de enige die Bakker voorbleef.",
        "Alleen Visser, die een uur eerder nog ziek was, hield Bakker achter zich.",
    ],
)
def test_only_one_was_ahead(text: str) -> None:
    assert ranks(text) == {"Visser": 1, "Bakker": 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alleen Visser, Mulder en Dekker, in die volgorde, waren Bakker te snel af.", [4, 1, 2, 3]),
        ("Alleen Visser, die won in 1.47,1, en Mulder waren sneller dan Bakker.", [3, 1, 2]),
        ("Sneller dan Bakker waren alleen Visser en Mulder.", [3, 1, 2]),
        ("Bakker bleef Visser en Mulder, in die volgorde, voor.", [1, 2, 3]),
        ("Bakker moest twee mannen dulden: Visser en Mulder.", [3, 1, 2]),
        ("Bakker reed 1.48,01 en hoefde slechts twee man voor zich te dulden.", [3]),
        ("Bakker liet twee Friezen en een Drent voorgaan.", [4]),
        ("Uiteindelijk moest Bakker twaalf man voor laten gaan.", [13]),
        ("Vijf rijders waren Bakker te snel af.", [6]),
        ("Niemand was die middag sneller dan Bakker.", [1]),
        ("Bakker heeft alle concurrenten verslagen.", [1]),
        ("Iedereen moest buigen voor Bakker.", [1]),
        ("Bakker reed 1.48,01 en dat was genoeg om iedereen achter zich te laten.", [1]),
        ("Van de zestien deelnemers liet Bakker er maar eentje achter zich.", [15]),
    ],
)
def test_counted_parties(text: str, expected: list[int]) -> None:
    assert ranks(text) == dict(zip(("Bakker", "Visser", "Mulder", "Dekker"), expected, strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker troefde Visser af in de strijd om het brons.", {"Bakker": 3}),
        ("Visser werd door Bakker afgetroefd voor de derde plaats.", {"Bakker": 3}),
        ("Bakker verwees Visser naar de tweede plaats.", {"Bakker": 1, "Visser": 2}),
        ("Bakker verdrong Visser van de eerste plaats.", {"Bakker": 1, "Visser": 2}),
        ("Bakker hield Visser met twee honderdsten van de derde plaats.", {"Bakker": 3}),
        ("Bakker snoepte Visser het brons af.", {"Bakker": 3}),
    ],
)
def test_ranks_at_stake(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bakker klopte Visser.",
        "Bakker zou alleen Visser voor zich dulden.",
        "Bakker wilde iedereen verslaan.",
        "Alleen Visser had een snellere slotronde.",
        "Bakker ging op zoek naar een tijd om iedereen te kloppen.",
        "Alleen op de training was Visser sneller dan Bakker.",
    ],
)
def test_no_rank_follows(text: str) -> None:
    assert ranks(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Visser was sneller dan Bakker, die zilver pakte.",
        "Bakker verloor van Visser. Hij werd tweede.",
        "Bakker zag Visser drie honderdsten onder zijn tijd duiken. Hij moest genoegen nemen met zilver.",
        "Bakker pakte zilver, omdat Visser hem aftroefde.",
        "Het zilver was voor Bakker, die een tel trager was dan Visser.",
        "Bakker werd tweede, op drie honderdsten van Visser.",
        "Op 0,34 seconde van Visser werd Bakker tweede.",
        "Met een halve seconde achterstand op Visser pakte Bakker het zilver.",
        "Visser was nipt sneller dan Bakker, de nummer twee.",
    ],
)
def test_who_beat_the_second_was_first(text: str) -> None:
    assert ranks(text) == {"Visser": 1, "Bakker": 2}


@pytest.mark.parametrize(
    "text",
    [
        "Visser won. Hij bleef Bakker vier honderdsten voor, terwijl Mulder het brons pakte.",
        "De beste was Visser, Mulder werd derde. Bakker verloor nipt van Visser.",
        "Visser bleef Bakker en Mulder nipt voor. Met zijn drieën vormden ze het podium.",
        "Visser versloeg Bakker en Mulder. Het drietal stond samen op het podium.",
    ],
)
def test_the_three_of_the_podium(text: str) -> None:
    assert ranks(text) == {"Visser": 1, "Bakker": 2, "Mulder": 3}


def test_that_one_was_ahead_of_another_is_no_rank_by_itself() -> None:
    assert ranks("Visser was sneller dan Bakker, maar het podium haalde hij niet.") == {}
    assert ranks("Visser won voor de favorieten. De rijders krijgen nu twee weken rust.") == {"Visser": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker reed 1.48,01 en daar zat alleen Visser onder.", {"Visser": 1, "Bakker": 2}),
        ("Bakker had iemand voor moeten laten: Piet Visser.", {"Visser": 1, "Bakker": 2}),
        ("Bakker moest de zege aan een ander laten: Piet Visser.", {"Visser": 1}),
        (
            "Visser stak vlak voor de streep Bakker voorbij, die nog wel het zilver pakte.",
            {"Visser": 1, "Bakker": 2},
        ),
        ("Mulder won. Bakker werd derde, na Visser.", {"Mulder": 1, "Visser": 2, "Bakker": 3}),
        (
            "Visser pakte Bakker terug: 1.48,44 om 1.48,52. Het waren de twee snelste tijden.",
            {"Visser": 1, "Bakker": 2},
        ),
        (
            "Visser ontdeed zich in de spurt van Bakker, op een lengte tweede, en van Mulder. Die finishte als derde.",
            {"Visser": 1, "Bakker": 2, "Mulder": 3},
        ),
        (
            "Bakker werd vijfde, één plaats achter de verrassing van de middag: Piet Visser.",
            {"Bakker": 5, "Visser": 4},
        ),
        ("Visser won. Een tel daarachter volgde Bakker.", {"Visser": 1, "Bakker": 2}),
        ("Alleen de winnaar is zeker van de Spelen. Bakker reed 1.48,01.", {}),
        ("Bakker viel, met het goud voor het grijpen.", {}),
        ("Bakker reed op een schema dat naar het brons voerde, maar werd zesde.", {"Bakker": 6}),
        ("Voor Bakker was het de eerste wereldbekerzege.", {"Bakker": 1}),
        ("Bakker boekte tijdwinst in de bochten.", {}),
        ("1.48,01, stond er achter de naam van Bakker, met daarachter een 3.", {"Bakker": 3}),
        (
            "De uitslag: Jan Bakker op één, Piet Visser op twee.",
            {"Bakker": 1, "Visser": 2},
        ),
    ],
)
def test_more_ways_to_be_ahead(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker verloor de strijd om het brons van Visser en werd vierde.", {"Visser": 3, "Bakker": 4}),
        ("Bakker won de sprint om de derde plaats.", {"Bakker": 3}),
        ("Visser won. Op gepaste afstand volgden Bakker (1.48,1) en Mulder (1.48,3).", None),
        ("Visser won. Daarachter volgden onder anderen Bakker en Mulder.", {"Visser": 1}),
        ("Bakker en Mulder vochten om zilver, een gevecht dat Bakker won.", {"Bakker": 2}),
        (
            "De zege was voor Visser, die in een felle spurt Bakker en Mulder naar de ereplaatsen verwees.",
            {"Visser": 1, "Bakker": 2, "Mulder": 3},
        ),
        (
            "Op deze afstand bezetten Visser, Bakker en Mulder de eerste drie plaatsen.",
            None,
        ),
        ("Visser won. Bakker volgde op vier tellen, Klaas Mulder maakte het podium vol.", None),
        ("De strijd om het zilver werd beslecht in het voordeel van Bakker.", {"Bakker": 2}),
        ("Bakker kwam een tel tekort voor de winst. Die ging naar Visser.", {"Visser": 1}),
        ("Bakker werd zesde. Een plek lager in de einduitslag stond Visser.", {"Bakker": 6, "Visser": 7}),
        ("De nieuwe Nederlands kampioen op deze afstand heet Piet Visser.", {"Visser": 1}),
        ("De latere winnaar van de 1500 meter, Piet Visser, lag na 300 meter pas vijfde.", {"Visser": 1}),
    ],
)
def test_what_was_fought_for(text: str, expected: dict[str, int] | None) -> None:
    assert ranks(text) == (expected or {"Visser": 1, "Bakker": 2, "Mulder": 3})


def test_a_clause_put_in_between_does_not_take_the_rank() -> None:
    text = (
        "Bakker, die op de 500 meter nog verloor van Visser, kwam op de 1500 meter als derde over de finish."
    )
    assert ranks(text) == {"Bakker": 3}


def test_now_and_then() -> None:
    text = "Op de tweede 500 meter bleef Visser met 35,08 Bakker voor, die vrijdag de eerste nog won en nu tweede werd."
    records = extract(Report.of_text(f" date 2012-12-02 {_FIELD}{text}", "x"))
    found = {(r.skater.split()[-1], r.run, r.placing) for r in records if r.distance_m == 500}
    assert ("Bakker", 2, 2) in found


@pytest.mark.parametrize(
    "text",
    [
        "Bakker werd zevende, hetgeen hem zijn tweede plaats in het klassement kostte.",
        "Bakker werd zevende en zei dat hij morgen tweede wordt.",
    ],
)
def test_what_was_lost_or_is_to_come(text: str) -> None:
    assert ranks(text) == {"Bakker": 7}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visser klopte alle gevestigde namen.", {"Visser": 1}),
        ("Winnaar werd Visser in 1.47,90, voor Bakker en Mulder.", {"Visser": 1, "Bakker": 2, "Mulder": 3}),
        ("Op één eindigde Visser (1.47,1), op twee Bakker (1.47,2).", {"Visser": 1, "Bakker": 2}),
        (
            "Daar reden Visser en Bakker. Visser hield zijn rivaal achter zich. Klaas Mulder completeerde het podium.",
            {"Visser": 1, "Bakker": 2, "Mulder": 3},
        ),
        ("Bakker slaagde er niet in zijn titel te verlengen en werd zesde.", {"Bakker": 6}),
        ("Bakker had aan 1.47,1 genoeg om zijn titel te prolongeren.", {"Bakker": 1}),
    ],
)
def test_who_was_up_against_whom(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visser trok aan het langste eind, voor Bakker en Mulder.", {"Visser": 1, "Bakker": 2, "Mulder": 3}),
        (
            "Visser stond op de hoogste trede, geflankeerd door Bakker en Mulder.",
            {"Visser": 1, "Bakker": 2, "Mulder": 3},
        ),
        ("Visser reed 1.47,12, zeven honderdsten sneller dan Bakker. Het brons was voor Mulder.", [1, 2, 3]),
        (
            "Alleen Visser (1.47,5) en Mulder (1.47,1) waren Bakker te snel af.",
            {"Mulder": 1, "Visser": 2, "Bakker": 3},
        ),
        ("Het wilhelmus klonk na afloop voor Visser.", {"Visser": 1}),
        ("Er stonden drie Friezen op het podium: winnaar Visser, Bakker en Mulder.", [1, 2, 3]),
        ("Buiten het podium viel het optreden van Bakker op: hij werd zesde.", {"Bakker": 6}),
        (
            "Visser won en Mulder werd derde. Bakker, die zich tussen de favorieten Visser en Mulder nestelde, lachte.",
            [1, 2, 3],
        ),
    ],
)
def test_ranks_told_beside(text: str, expected: dict[str, int] | list[int]) -> None:
    if isinstance(expected, list):
        expected = dict(zip(("Visser", "Bakker", "Mulder"), expected, strict=True))
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bakker reed 1.47,1, zeven honderdsten sneller dan Visser vorig jaar.",
        "Bakker hoopt dat het wilhelmus voor hem klinkt.",
        "Bakker had een kans op goud. Die ging verloren.",
        "De strijd om de derde plaats is voor Bakker belangrijk.",
        "Bakker won de strijd tegen de zenuwen.",
        "Bakker won op deze afstand drie tienden op Visser.",
        "In zijn rit versloeg Bakker Visser.",
        "De nieuwe kampioen wordt morgen bekend. Bakker is favoriet.",
        "Bakker gaat op deze afstand voor goud.",
        "Met goud zou Bakker geschiedenis schrijven.",
        "Bakker zei dat hij zondag wint.",
        "Bakker trad niet aan tegen Visser.",
    ],
)
def test_no_rank_was_taken(text: str) -> None:
    assert ranks(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakker hield Visser achter zich. Mulder werd derde in de B-groep.", {"Mulder": 3}),
        ("Bakker werd tweede, op een tiende van Vissers baanrecord.", {"Bakker": 2}),
        ("Bakker won zijn eerste wereldbekermedaille: zilver.", {"Bakker": 2}),
        ("Bakker won, Visser reed elders. In de training was het andersom.", {"Bakker": 1}),
        ("Bakker werd zesde, na Visser de beste Fries.", {"Bakker": 6}),
    ],
)
def test_no_more_than_is_said(text: str, expected: dict[str, int]) -> None:
    assert ranks(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Jan Bos kwam tot 1.11,08, genoeg om Piet Kok, die zich al als winnaar liet huldigen, van plek één te stoten.",
        "Jan Bos reed 1.11,08. Daarmee wipte hij Piet Kok, die al felicitaties kreeg, nog van de hoogste trede.",
    ],
)
def test_a_relative_clause_comes_between_the_parties(words: str) -> None:
    text = f" date 2016-12-27 HEERENVEEN - De 1000 meter. {words}"
    found = {(r.skater, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Jan Bos", 1), ("Piet Kok", 2)}


@pytest.mark.parametrize(
    "words",
    [
        "bleek niemand opgewassen tegen Jan Bos, 1.11,08",
        "bleek tegen Jan Bos (1.11,08) niemand opgewassen",
    ],
)
def test_nobody_is_a_match(words: str) -> None:
    text = f" date 2016-12-27 HEERENVEEN - Piet Kok werd op de 1000 meter tweede. Op dit nummer {words}."
    found = {(r.skater, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert found == {("Jan Bos", 1), ("Piet Kok", 2)}


def test_the_report_goes_on_about_whom_only_one_was_better_than() -> None:
    text = (
        " date 2016-12-27 HEERENVEEN - Jan Bos pakte brons op de 10.000 meter. "
        "Zaterdag was op de 5000 meter alleen Piet Kok hem te snel af. "
        "Maandag moest hij op de 1500 meter naast een Noor ook een provinciegenoot voor laten gaan."
    )
    found = {(r.skater, r.distance_m, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert {("Jan Bos", 5000, 2), ("Piet Kok", 5000, 1), ("Jan Bos", 1500, 3)} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Voor Bakker waren er precies drie mannen te snel: 1.48,01.",
        "Drie rijders bleken te sterk voor Bakker.",
        "Bakker reed 1.48,01. Drie man waren te goed.",
    ],
)
def test_so_many_were_too_fast(text: str) -> None:
    assert ranks(text) == {"Bakker": 4}


def test_who_travels_on_as_second_is_second() -> None:
    assert ranks("Bakker gaat met 1.48,01 als nummer twee mee naar Canada.") == {"Bakker": 2}


def test_who_is_seen_to_fall_was_ahead_till_then() -> None:
    text = "Op de massastart zag Jan Bos er twee voor zich onderuitgaan. Hij won."
    assert ranks(text) == {"Bos": 1}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bos eindigde op de 1000 meter achter de winnaar, Piet Smit, en werd tweede.",
        "Jan Bos werd tweede op de 1000 meter. Hij kwam twee honderdsten tekort op de winnaar, de Noor Piet Smit.",
    ],
)
def test_the_winner_is_named_behind_a_comma(text: str) -> None:
    assert ranks(text) == {"Bos": 2, "Smit": 1}


@pytest.mark.parametrize(
    "text",
    [
        "Bakker reed 1.48,01. Daarmee was er maar één vlugger, Visser in 1.47,90.",
        "Bakker reed 1.48,01. Slechts één rijder bleef hem voor, Piet Visser.",
        "Bakker hoefde in 1.48,01 maar één man voor te laten, Visser.",
    ],
)
def test_the_one_who_was_faster_is_named_behind(text: str) -> None:
    assert ranks(text) == {"Visser": 1, "Bakker": 2}


@pytest.mark.parametrize(
    "text", ["Was de zege, zoals verwacht, voor Bakker.", "De zege was, zoals altijd, voor Bakker."]
)
def test_whom_the_victory_was_for_is_first(text: str) -> None:
    assert ranks(text.replace("Was", "Op de 1500 meter was")) == {"Bakker": 1}


def test_the_last_of_two_clauses_goes_on_behind_the_colon() -> None:
    assert ranks("Jan Bakker pakte het brons, en Visser bleef wat hij was: vierde.") == {
        "Bakker": 3,
        "Visser": 4,
    }


def test_what_a_relative_clause_in_the_singular_says_is_of_the_last_named() -> None:
    text = "Bakker won en had naast zich Visser (zilver) en Klaas Mulder, die met 1.49,10 het brons ophaalde."
    assert ranks(text) == {"Bakker": 1, "Visser": 2, "Mulder": 3}
