from __future__ import annotations

import pytest

from pipeline.extractors.hometowns import find_origins

WEAK = {"uit_weak", "demonym_other", "bracket_weak", "adjective_other", "code_weak", "noun_plural"}


def said(text: str, kind: str) -> list[tuple[object, str]]:
    return [(mention.value, mention.text) for mention in find_origins(text) if mention.kind == kind]


def values(text: str, kind: str) -> list[object]:
    return [
        mention.value for mention in find_origins(text) if mention.kind == kind and mention.shape not in WEAK
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Brons was er voor Rixt Hofstra uit Sint Nicolaasga, die viel.",
            [("Sint Nicolaasga", "uit Sint Nicolaasga")],
        ),
        ("De man uit Alphen aan den Rijn reed goed.", [("Alphen aan den Rijn", "uit Alphen aan den Rijn")]),
        ("De schaatser uit Verzonnendam won.", [("Verzonnendam", "uit Verzonnendam")]),
        ("Zij won. De sfinx uit Verzonnendam had 1.14,3 nodig.", [("Verzonnendam", "uit Verzonnendam")]),
        ("Daarmee verraste de wijnimporteur uit Wezep de rest.", [("Wezep", "uit Wezep")]),
        ("Bos, smid te Wezep en daar ook geboren, won.", [("Wezep", "te Wezep")]),
        ("Bos, lerares te Wezep, won.", []),
        ("Bos is zeker van Wezep.", []),
        (
            "Prins, die in Wezep op een woonboot opgroeide, won.",
            [("Wezep", "in Wezep op een woonboot opgroeide")],
        ),
        ("Prins groeide met zes zussen op in Wezep.", [("Wezep", "groeide met zes zussen op in Wezep")]),
        ("Nu woont zij in Wezep.", [("Wezep", "in Wezep")]),
        ("Uit het Drentse Peize kwam Roelof Meems.", [("Peize", "Uit het Drentse Peize")]),
        ("Jan Smit en Piet Kok, beiden uit Hoorn, vielen.", [("Hoorn", "uit Hoorn")]),
        ("Zij komt oorspronkelijk uit Bolsward.", [("Bolsward", "komt oorspronkelijk uit Bolsward")]),
        ("De in Enschede wonende sprinter won.", [("Enschede", "in Enschede wonende")]),
        ("Hij woont sinds kort in het Friese Joure.", [("Joure", "woont sinds kort in het Friese Joure")]),
        ("Tegenwoordig woont Anna Bos met haar man in Joure.", [("Joure", "met haar man in Joure")]),
        ("In haar rijtjeshuis in Joure vertelt zij erover.", [("Joure", "rijtjeshuis in Joure")]),
        ("In het ziekenhuis in Joure werd zij geholpen.", []),
        ("HEERENVEEN - Joure heeft weer een Nederlands kampioen. Bos won.", [("Joure", "Joure")]),
        ("Joure is een wereldkampioene rijker.", [("Joure", "Joure")]),
        ("Leerdam heeft een medaille. Jutta Leerdam werd derde.", []),
        (
            "Ze is geboren en getogen in Nieuw- en Sint Joosland.",
            [("Nieuw- en Sint Joosland", "geboren en getogen in Nieuw- en Sint Joosland")],
        ),
        ("Bos, inwoner van Krommenie, werd derde.", [("Krommenie", "inwoner van Krommenie")]),
        ("Marieke Prins (24, Zwaag) werd vijfde.", [("Zwaag", "Zwaag")]),
        ("Kees Bos (Zwaag/Heerenveen) ook.", [("Zwaag", "Zwaag"), ("Heerenveen", "Heerenveen")]),
        ("1. Sanne de Wit, Woerden 45,12", [("Woerden", "Woerden")]),
        ("Tim Prins, de ervaren hovenier uit Uffelte, werd derde.", [("Uffelte", "uit Uffelte")]),
        ("Diane Valkenburg reed mee. Uitslag: 1. Nederland (Wüst, Valkenburg, De Vries).", []),
        ("De 24-jarige Leiderdorper leidt het klassement.", [("Leiderdorp", "Leiderdorper")]),
        ("2 Mies Bakker Den Ham 46,2", [("Den Ham", "Den Ham")]),
    ],
)
def test_a_town_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "hometown") == expected


def test_two_skaters_from_two_towns() -> None:
    text = "Jelle Bos en Tim Vos uit respectievelijk Zuidlaren en het nabijgelegen Eelde vielen."
    assert values(text, "hometown") == ["Zuidlaren", "Eelde"]
    assert values("Bos uit Raalte, Vos uit Goor en Roest uit Sneek.", "hometown") == [
        "Raalte",
        "Goor",
        "Sneek",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hij vloog uit de bocht en gleed uit.",
        "Zij kwam uit Calgary terug met een medaille.",
        "Vorige week was hij uit Collalbo teruggekeerd.",
        "Het nieuws uit Heerenveen was goed.",
        "Kramer uit Thialf dragen kostte moeite.",
        "Thialf (Heerenveen) is dicht.",
        "HEERENVEEN - Het seizoen is begonnen.",
        "De Heerenveense ijsbaan lag er goed bij.",
        "De Bakker won, De Groot viel en De Jager gaf op.",
        "Dewi Wijkenaar reed naast Lander Van Acker.",
    ],
)
def test_no_hometown(text: str) -> None:
    assert values(text, "hometown") == []


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("De Zwollenaar won.", "Zwolle"),
        ("De Zwollenaren Bos en Vos reden mee.", "Zwolle"),
        ("De geboren Hagenees reed 35,12.", "Den Haag"),
        ("De Bossche Anne Mol viel.", "Den Bosch"),
        ("De Ter Aarse Kim Bos viel.", "Ter Aar"),
        ("De 's-Gravenzandse Eva Bos viel.", "'s-Gravenzande"),
        ("Sneker sprintster Bos won.", "Sneek"),
        ("De Heerenveense strandde op plek vier.", "Heerenveen"),
        ("Daarna liet de Raaltense noteren: 41,2.", "Raalte"),
        ("Bos, Hagenaar in hart en nieren, won.", "Den Haag"),
        ("Zijn broer, Wijhenaar sinds zijn trouwen, won.", "Wijhe"),
        ("De 24-jarige Marssumer viel.", "Marssum"),
    ],
)
def test_demonyms_of_towns(text: str, town: str) -> None:
    assert values(text, "hometown") == [town]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("De Fries won.", "Friesland"),
        ("De West-Friezin won.", "West-Friesland"),
        ("De Groningse strandde.", "Groningen"),
        ("De Utrechtse sprintster won.", "Utrecht"),
        ("Tukker Jan Kok won.", "Twente"),
        ("De Brabantse Kim Vos won.", "Noord-Brabant"),
        ("De rijder uit Friesland won.", "Friesland"),
    ],
)
def test_regions(text: str, region: str) -> None:
    assert values(text, "region") == [region]
    assert values(text, "hometown") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("De Noor Ole Hansen klopte de Duitse Anja Kranz.", ["NOR", "GER"]),
        ("De Canadezen Bob Lee en Al Fox wonnen.", ["CAN"]),
        ("Jan Kok (NED), Bob Stone (VS), K. Lee (Z-Kor) en Ole Hansen (Noo.)", ["NED", "USA", "KOR", "NOR"]),
        ("1. J. Stone USA 1.06,84\n2. H. Lund Noo 1.07,2\n3. Jan Pol 1.07,9", ["USA", "NOR"]),
        ("Sprinter Ole Lunde uit Noorwegen won.", ["NOR"]),
        ("De Let Juris Kalns en de Est Mart Kask.", ["LAT", "EST"]),
        ("De Noorse won.", ["NOR"]),
        ("Het Duitse record sneuvelde. Polen wint. Let op: Nederlands kampioen Bos.", []),
        ("Noor van Wijk en Jan de Vlaming reden.", []),
    ],
)
def test_nationalities(text: str, codes: list[str]) -> None:
    assert values(text, "nationality") == codes


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("De 18- en 19-jarige zussen Vos.", [18, 19]),
        ("De eenentwintigjarige Bos.", [21]),
        ("Tim Vos (21) en Bea Kok (35,12).", [21]),
        ("Ze is negentien. Bos, 23 jaar oud, won. Vos, 31, werd vierde.", [19, 23, 31]),
        ("Met zijn 61 jaar was hij de oudste; Kok telt 58 lentes.", [61, 58]),
        ("Onze benjamin van 13, Kok, is in mei 14 geworden.", [13, 14]),
        ("Bos, 41 inmiddels, en Vos, pas 17.", [41, 17]),
        ("Mo vierde zijn 21ste verjaardag.", [21]),
        ("Het tienjarig bestaan. Na pas 12 ronden. De stand is 12. Hij is tweede.", []),
    ],
)
def test_ages(text: str, ages: list[int]) -> None:
    assert values(text, "age") == ages


def test_an_age_of_another_time_keeps_its_shape() -> None:
    shapes = [
        m.shape
        for m in find_origins("Op 17-jarige leeftijd won ze, als 16-jarige werd ze derde.")
        if m.kind == "age"
    ]
    assert shapes == ["leeftijd", "als"]


def test_evidence_is_the_text() -> None:
    text = "De 24-jarige Zwollenaar Jan Kok (NED) uit Zwolle versloeg de Fries uit ’s-Gravenzande."
    for mention in find_origins(text):
        assert text[mention.start : mention.end] == mention.text
    assert "'s-Gravenzande" in values(text, "hometown")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Anna Bos, afkomstig van Urk, werd derde.", "Urk"),
        ("De rijdster van Texel werd derde.", "Texel"),
        ("Anna Bos, die op Ameland woont, werd derde.", "Ameland"),
        ("De op Terschelling opgegroeide Anna Bos werd derde.", "Terschelling"),
        ("Anna Bos van Vlieland werd derde.", "Vlieland"),
        ("De Amelandse Anna Bos werd derde.", "Ameland"),
    ],
)
def test_from_an_island(text: str, town: str) -> None:
    assert values(text, "hometown") == [town]


@pytest.mark.parametrize(
    "text",
    [
        "In haar woonplaats Wibbohoek hing de vlag uit.",
        "In Wibbohoek, waar ze woont, hing de vlag uit.",
        "In Wibbohoek groeide ze op.",
        "Bos, thuis in Wibbohoek, werd derde.",
        "Wibbohoek, de woonplaats van Anna Bos, vierde feest.",
        "Bos, die uit Wibbohoek komt, werd derde.",
        "Anna Bos (Wibbohoek-Dorp) werd derde.",
        "Het goud ging mee naar Wibbohoek met Anna Bos.",
        "Wibbohoeker Anna Bos werd derde.",
        "De Wibbohoekse belandde in de kussens.",
        "Bos, Wibbohoeker van geboorte, werd derde.",
        "Bos, postbode en Wibbohoeker, werd derde.",
        "De tot Belg genaturaliseerde Wibbohoeker werd derde.",
        "Met die tijd was de Wibbohoeker goed voor plek drie.",
    ],
)
def test_towns_that_no_table_knows(text: str) -> None:
    assert values(text, "hometown") in (["Wibbohoek"], ["Wibbohoek-Dorp"])


@pytest.mark.parametrize(
    "words",
    [
        "nog maar 19",
        "nog maar 19 jaar",
        "negentien jaar",
        "19 jaar en afkomstig uit Goor",
        "19 jaar",
        "amper negentien",
    ],
)
def test_an_age_behind_a_name(words: str) -> None:
    assert values(f"Anna Bos, {words}, werd derde.", "age") == [19]


@pytest.mark.parametrize(
    "words", ["19!", "pas 19", "nog maar 19", "negentien", "19 uit Goor", "Goor, 19", "19 jaar"]
)
def test_an_age_in_brackets(words: str) -> None:
    assert values(f"Anna Bos ({words}) werd derde.", "age") == [19]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Op de mijl werd de 20-jarige Wezepse vierde, in 2.01,4.", ["Wezep"]),
        ("Op de mijl eindigde de Wezepse tweede.", ["Wezep"]),
        ("Een Stienster won.", ["Stiens"]),
        ("Op de mijl werd de Wezepse tweede baan geveegd.", []),
    ],
)
def test_a_demonym_before_its_rank(text: str, expected: list[object]) -> None:
    assert values(text, "hometown") == expected
