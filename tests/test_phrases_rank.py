"""Second, third and further places, each as a Dutch journalist may tell them: a short report in, ranks out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


def ranks(text: str) -> set[str]:
    """The places of a report as ``surname distance rank``, the distance ``-`` for a standing."""
    return {
        f"{record.skater.split()[-1]} {record.distance_m or '-'} {record.placing}"
        for record in extract(Report.of_text(f" date 2019-02-10 {text}", "x"))
        if record.kind == "result" and record.placing is not None
    }


def expected(places: str) -> set[str]:
    return {place.strip() for place in places.split(";") if place.strip()}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Kees Boonstra won de 1500 meter. Het podium werd gecompleteerd door Hidde Vos en Sjoerd Adema.",
            "Boonstra 1500 1; Vos 1500 2; Adema 1500 3",
        ),
        (
            "Op de 1500 meter gingen de medailles naar Kees Boonstra, Hidde Vos en Sjoerd Adema.",
            "Boonstra 1500 1; Vos 1500 2; Adema 1500 3",
        ),
        (
            "Op de 1500 meter bestond het podium uit Kees Boonstra, Hidde Vos en Sjoerd Adema.",
            "Boonstra 1500 1; Vos 1500 2; Adema 1500 3",
        ),
        (
            "Op de 3000 meter werd het podium achter Lotte Huisman gevormd door Lisa Bos en Anneke Dam.",
            "Huisman 3000 1; Bos 3000 2; Dam 3000 3",
        ),
        (
            "De 500 meter werd een prooi voor Femke Dijkstra. Lotte Huisman en Anneke Dam vulden de "
            "overige podiumplaatsen.",
            "Dijkstra 500 1; Huisman 500 2; Dam 500 3",
        ),
        (
            "De 500 meter werd een prooi voor Femke Dijkstra. De overige plaatsen op het podium waren "
            "voor Lotte Huisman en Anneke Dam.",
            "Dijkstra 500 1; Huisman 500 2; Dam 500 3",
        ),
        (
            "De Noor Strand haalt het op de 5000 meter voor de Nederlander Visser en de Rus Popov, die "
            "het podium vervolledigen.",
            "Strand 5000 1; Visser 5000 2; Popov 5000 3",
        ),
        (
            "De volgorde op de 500 meter was Femke Dijkstra, Lotte Huisman, Anneke Dam.",
            "Dijkstra 500 1; Huisman 500 2; Dam 500 3",
        ),
        (
            "De uitslag van de 500 meter: Femke Dijkstra één, Lotte Huisman twee en Anneke Dam drie.",
            "Dijkstra 500 1; Huisman 500 2; Dam 500 3",
        ),
        (
            "De eerste drie van de 1000 meter waren Yui Tanaka, Ann Miller en Iris Blok.",
            "Tanaka 1000 1; Miller 1000 2; Blok 1000 3",
        ),
        (
            "Yui Tanaka, Ann Miller en Iris Blok, zo zag het podium van de 1000 meter eruit.",
            "Tanaka 1000 1; Miller 1000 2; Blok 1000 3",
        ),
        (
            "Yui Tanaka, Ann Miller en Iris Blok verdeelden op de 1000 meter de medailles.",
            "Tanaka 1000 1; Miller 1000 2; Blok 1000 3",
        ),
        (
            "Op de 1000 meter stond Iris Blok als derde op het podium, naast de Japanse Yui Tanaka en "
            "de Amerikaanse Ann Miller.",
            "Tanaka 1000 1; Miller 1000 2; Blok 1000 3",
        ),
        (
            "De 1500 meter werd gewonnen door Henrik Strand. Lars Nyhus werd naar de tweede plaats "
            "verwezen, Mark Visser mocht mee het podium op.",
            "Strand 1500 1; Nyhus 1500 2; Visser 1500 3",
        ),
        (
            "Henrik Strand won de 1500 meter. Ook Lars Nyhus en Mark Visser mochten op het podium "
            "plaatsnemen.",
            "Strand 1500 1; Nyhus 1500 2; Visser 1500 3",
        ),
    ],
)
def test_a_podium_or_an_order(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Op de 500 meter werden twee bronzen medailles uitgereikt, aan Lisa Bos en Anneke Dam.",
            "Bos 500 3; Dam 500 3",
        ),
        ("Lisa Bos moest het brons op de 500 meter delen met Anneke Dam.", "Bos 500 3; Dam 500 3"),
        ("Lisa Bos werd samen met Anneke Dam derde op de 500 meter.", "Bos 500 3; Dam 500 3"),
        (
            "Lisa Bos eindigde op de 500 meter op een gedeelde derde plaats, samen met Anneke Dam.",
            "Bos 500 3; Dam 500 3",
        ),
    ],
)
def test_a_rank_that_is_shared(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Op de 1500 meter waren Bram Kok en Teun Smit te sterk voor Joris Vink. Met brons was hij blij.",
            "Kok 1500 1; Smit 1500 2; Vink 1500 3",
        ),
        (
            "Op de 1500 meter moest Joris Vink in Bram Kok en Teun Smit zijn meerderen erkennen. Hij "
            "werd derde.",
            "Kok 1500 1; Smit 1500 2; Vink 1500 3",
        ),
        ("Anneke Dam moest op de 500 meter ook Lisa Bos nog voor laten gaan en werd zesde.", "Dam 500 6"),
        (
            "Mark Visser werd geklopt door de uiteindelijke nummer twee op de 1500 meter, Tjeerd Postma.",
            "Postma 1500 2",
        ),
        (
            "Bart Claes strandde op de tweede plek op de 1500 meter, op amper 0,12 seconden van de "
            "winnaar, de Noor Strand.",
            "Claes 1500 2; Strand 1500 1",
        ),
        (
            "Lotte Huisman was de sterkste op de 3000 meter. Daarachter streden Lisa Bos en Anneke Dam "
            "om het zilver, een strijd die Bos won.",
            "Huisman 3000 1; Bos 3000 2",
        ),
        (
            "Het verschil tussen zilver en brons op de 1000 meter was miniem: Ann Miller bleef Iris "
            "Blok 0,01 seconde voor.",
            "Miller 1000 2; Blok 1000 3",
        ),
        (
            "De 1000 meter bij het NK sprint werd gewonnen door Kees Boonstra, die Hidde Vos (tweede) "
            "en Sjoerd Adema (derde) achter zich liet.",
            "Boonstra 1000 1; Vos 1000 2; Adema 1000 3",
        ),
        (
            "De Nederlanders kwamen er op de 1500 meter niet aan te pas, met Mark Visser op zes en "
            "Tjeerd Postma op acht.",
            "Visser 1500 6; Postma 1500 8",
        ),
    ],
)
def test_a_rank_by_who_was_ahead(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Mark Visser eindigde op de 1500 meter op de meest ondankbare plaats: de vierde.", "Visser 1500 4"),
        ("Op de 1500 meter was de houten medaille voor Mark Visser.", "Visser 1500 4"),
        ("Mark Visser miste als vierde op de 1500 meter nipt het podium.", "Visser 1500 4"),
        ("Mark Visser sloot op de 1500 meter met een twaalfde plaats de rij.", "Visser 1500 12"),
        (
            "De als vijfde geëindigde Bart Claes was op de 5000 meter de verrassing van de dag.",
            "Claes 5000 5",
        ),
        ("Er waren maar zes deelnemers op de 10.000 meter. Mark Visser werd laatste.", "Visser 10000 6"),
        (
            "Bram Kok won de 1500 meter. Joris Vink werd op ruim een seconde tweede.",
            "Kok 1500 1; Vink 1500 2",
        ),
    ],
)
def test_a_rank_in_other_words(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Hidde Vos eindigde op de 1500 meter als negende. Door dat resultaat zakte hij naar de "
            "vierde plaats in de wereldbeker.",
            "Vos 1500 9",
        ),
        (
            "Mark Visser opende als tweede, kwam als derde door na 700 meter en werd op de 1500 meter "
            "vierde.",
            "Visser 1500 4",
        ),
        (
            "Mark Visser werd tweede van de Friezen en negende in het totaal op de 1500 meter.",
            "Visser 1500 9",
        ),
        ("Het had niet veel gescheeld of Sanne Kuiper had het goud gepakt op de 1000 meter.", ""),
        (
            "De 1000 meter was een prooi voor Kees Boonstra. Vierde, op een zucht van het brons, werd "
            "Sjoerd Adema.",
            "Boonstra 1000 1; Adema 1000 4",
        ),
    ],
)
def test_what_is_no_rank_in_the_race(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Wouter Baas won de 500 meter in 38,91. Vlak daarachter Niels Kramer in 39,02 en Thijs Verkerk met 39,30.",
            "Baas 500 1; Kramer 500 2; Verkerk 500 3",
        ),
        (
            "Lisa Tol was op de 500 meter met de elfde tijd nog de beste, voor Noor Zwart (14e) en Kim Haan.",
            "Tol 500 11; Zwart 500 14",
        ),
        (
            "Noor Zwart (14e) en Kim Haan, die op de 500 meter een misser had en afzakte naar de negentiende plaats.",
            "Zwart 500 14; Haan 500 19",
        ),
        (
            "Mark Visser mikte op de 1500 meter op de top tien en werd vierde.",
            "Visser 1500 4",
        ),
        ("Op de 1500 meter passeerde Mark Visser als vierde de finish.", "Visser 1500 4"),
        (
            "Jasper Koole werd op de 500 meter tweede. Op de langste afstand, de 3000 meter, werd hij vierde.",
            "Koole 500 2; Koole 3000 4",
        ),
        (
            "Tessa Mulder, vrijdag nog derde op de 1500 meter, kwam op de 1000 meter niet verder dan plaats elf. "
            "Winnares werd Jip Smit.",
            "Mulder 1500 3; Mulder 1000 11; Smit 1000 1",
        ),
        (
            "De marathon is gewonnen door Evert Kiers. De rijder van Team Jansen klopte in de sprint Gerben Vos.",
            "Kiers - 1; Vos - 2",
        ),
    ],
)
def test_a_rank_in_a_longer_story(text: str, places: str) -> None:
    assert ranks(text) == expected(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "In de strijd om het brons op de 1500 meter trok Mark Visser aan het langste eind.",
            "Visser 1500 3",
        ),
        (
            "Op de 1500 meter streden drie rijders om het brons. Mark Visser trok aan het langste eind.",
            "Visser 1500 3",
        ),
        (
            "Hylke Terpstra was de beste op de 1500 meter, met Sietse Bouma vlak achter zich.",
            "Terpstra 1500 1; Bouma 1500 2",
        ),
        (
            "Esmee Brands werd tweede op de 1000 meter. Alleen Lynn Prins bleek een maatje te groot.",
            "Brands 1000 2; Prins 1000 1",
        ),
        (
            "Dina Kooij was tweede op de 300 meter en op de 500 meter was Pien Zwager de beste.",
            "Kooij 300 2; Zwager 500 1",
        ),
        (
            "In een van de snelste 1500 meters uit de geschiedenis is Jutta Hoving vierde geworden.",
            "Hoving 1500 4",
        ),
    ],
)
def test_what_was_fought_for_and_who_was_behind(text: str, places: str) -> None:
    assert ranks(text) == expected(places)
