"""Old bests: marks that stood before the race, by the words around them."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extractors.times import find_times
from pipeline.report import Report


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Het baanrecord, de 1.15,60 van de Duitse A, kwam geen moment in gevaar.", [75.6]),
        ("Hij bleef onder de tijd waarmee B het baanrecord in 1999 op 13.12,70 had gezet.", [792.7]),
        ("Nog nooit had ze de kilometer sneller gereden dan 1.17,02.", [77.02]),
        ("Dit jaar was ze nog niet verder gekomen dan 2:02,30.", [122.3]),
        ("Hij reed 1.18,04 en had als beste tijd nog 1.19,20 staan.", [79.2]),
        (
            "De baanrecords, 6.34,08 van C op de 5000 meter en 4.11,6 van D op de 3000 meter, bleven staan.",
            [394.08, 251.6],
        ),
        ("Baanrecord: E. Haver, 4.12,08 (2011)", [252.08]),
        ("Haar persoonlijk record op de 1.500 meter bedraagt daar 1'59\"72.", [119.72]),
        ("Zij heeft op de 3.000 meter een persoonlijk record van 4'41\"20.", [281.2]),
        ("Aan het wereldrecord, door F in 2007 op 12.41,69 gebracht, kwam niemand toe.", [761.69]),
        ("In 1991 reed hij 14.09,88, een persoonlijk record dat hij nooit meer verbeterde.", [849.88]),
        ("De 37,9 die hij in maart reed was tot vandaag zijn beste tijd.", [37.9]),
        ("Tot dusver was 38,9 haar beste tijd.", [38.9]),
        ("Zij reed 1.57,1. Zij stond tot zaterdag op 1.58,3.", [118.3]),
        ("Bos verbeterde zijn record. Dat van Vos, 46,70, bleef staan.", [46.7]),
        ("Met een persoonlijk record van 1.45,3 behoorde hij tot de favorieten.", [105.3]),
        ("Met een persoonlijk record van 1.45,3 werd hij derde.", []),
        ("Hij verbeterde op de 1000 meter zijn persoonlijk record: 1.08,4.", []),
        ("Hij reed een seconde van zijn baanrecord af en bleef Piet Kok (1.08,4) voor.", []),
        ("Zij haalde vier tienden van het baanrecord af (1.15,9).", []),
        ("Zij stelde haar persoonlijk record scherper: 1.15,9.", []),
        ("Persoonlijke records waren er voor A (1.08,4) en B (1.09,2).", []),
        ("Hij werd vijfde in zijn beste seizoenstijd van 1.46,2.", []),
        ("Het baanrecord staat sinds zondag op naam van A: 1.08,4.", []),
        ("Zij verbeterde haar persoonlijk record (1.57,0).", [117.0]),
        ("A, met 1.08,4 recordhouder, deed niet mee.", [68.4]),
        ("Het was een Belgisch record. A had het sinds 2006 in bezit met 6'43\"96.", [403.96]),
        ("Zijn beste chrono, 6'20\"88, mocht de vuilnisbak in.", [380.88]),
        ("Zij heeft op de 3000 meter een beste tijd van 4.12,60, uit 2007.", [252.6]),
        ("A, die op de 1500 meter 1.44,2 achter zijn naam heeft, werd zesde in 1.46,1.", [104.2]),
        ("A, die een persoonlijk record van 1.44,2 heeft staan, werd zesde in 1.46,1.", [104.2]),
        ("Hij reed een baanrecord: 1.08,4.", []),
        ("Nieuw baanrecord: Vos 1.08,4.", []),
        ("Niemand reed sneller dan 1.09,2.", []),
        ("Hij kwam niet verder dan 1.16,2.", []),
        ("Hij heeft een baanrecord van 1.08,4 gereden.", []),
        ("De 37,9 was haar beste tijd van het seizoen.", []),
    ],
)
def test_old_bests(text: str, old: list[float]) -> None:
    assert [m.value for m in find_times(text) if m.shape == "old_best"] == old


def test_a_record_ridden_earlier_is_a_record() -> None:
    text = (
        " date 2020-01-12 Fien Aerts werd zondag vijfde op de 3000 meter bij de EK afstanden in 4.10,2. "
        "In november had zij in Minsk nog een Belgisch record gereden: 4.07,31."
    )
    found = [(r.kind, r.time_s, r.date) for r in extract(Report.of_text(text, "x"))]
    assert found == [("result", 250.2, "2020-01-12"), ("record", 247.31, "2019-11")]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Het baanrecord, 1.44,2, in handen van de Noor Jan Vos, bleef staan.", "Jan Vos"),
        ("Het baanrecord van Jan Vos (1.44,2) bleef staan.", "Jan Vos"),
        ("Aan de 1.44,2 van Jan Vos, het baanrecord, kwam niemand toe. Het baanrecord is 1.44,2.", "Jan Vos"),
        ("Zijn persoonlijk record is 1.44,2.", "Tim Bos"),
    ],
)
def test_whose_best_it_is(words: str, holder: str) -> None:
    text = f" date 2013-12-28 HEERENVEEN - Tim Bos won op het OKT de 1500 meter in 1.46,2. {words}"
    assert [(r.skater, r.time_s) for r in extract(Report.of_text(text, "x")) if r.kind == "record"] == [
        (holder, 104.2)
    ]


def test_bests_in_lists_and_boxes() -> None:
    text = (
        "UITSLAGEN 3000 METER\n1) Bas Kok | 4.21,4 | pr (was 4.24,0)\n2) Rik Smit | 4.23,0\n\n"
        "Baanrecord: P. Haver, 4.12,08 (2011)\n"
    )
    found = [(r.skater, r.time_s, r.date) for r in extract(Report.of_text(text, "x")) if r.kind == "record"]
    assert found == [("Bas Kok", 264.0, None), ("P. Haver", 252.08, "2011")]


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Zij reed 4.08,77, rapper dan haar amper een maand oude persoonlijk record van 4.09,02.", [249.02]),
        ("Zijn 1.15,40 is een baanrecord; het oude, 1.15,92 van Joost Kramer, dateerde uit 2009.", [75.92]),
        ("Op die afstand was Sáblíková met 7.10,02 de beste.", []),
    ],
)
def test_the_age_of_a_mark_and_what_only_looks_like_one(text: str, old: list[float]) -> None:
    assert [m.value for m in find_times(text) if m.shape == "old_best"] == old
