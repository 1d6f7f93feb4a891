"""Placing mentions: Dutch in, ranks out."""

from __future__ import annotations

import pytest

from pipeline.extractors.placings import find_placings


def ranks(text: str) -> list[tuple[str, object, str]]:
    return [(m.text, m.value, m.shape) for m in find_placings(text)]


def pairs(text: str) -> list[tuple[object, str]]:
    return [(m.value, m.shape) for m in find_placings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jansen werd vijfde, Kok eindigde als vierde.", [(5, "ordinal"), (4, "ordinal")]),
        (
            "Op de 1500m werd hij 4e, op de 1000m 12e en gisteren 23ste.",
            [(4, "ordinal"), (12, "ordinal"), (23, "ordinal")],
        ),
        ("Tweede werd Jan Smit, derde Piet Bos.", [(2, "ordinal"), (3, "ordinal")]),
        ("Zij zat ruim een tiende onder het record en was twee tiende sneller dan Kok.", []),
        ("Bos was lang de snelste.", [(1, "provisional")]),
        ("Smit haalde het in 6.15,40.", [(1, "win")]),
        ("Smit leek de zege te pakken, maar werd tweede.", [(1, "hypothetical"), (2, "ordinal")]),
        ("Kok, die op weg leek naar brons, viel.", [(3, "hypothetical")]),
        ("Hij zag het brons door de vingers glippen.", [(3, "hypothetical")]),
        ("De winst ging niet naar de favoriet maar naar Kok.", [(1, "win")]),
        ("Kok sloot als twintigste de rij.", [(20, "ordinal")]),
        ("De 1.48,20 van Kok hield tot het einde stand.", [(1, "win")]),
        ("De 1.48,20 van Kok werd niet meer verbeterd.", [(1, "win")]),
        ("De Canadees stond na dag één nog tweede.", [(2, "provisional")]),
        (
            "De Vries, achtste na drie afstanden, klom nog naar de zesde stek.",
            [(8, "provisional"), (6, "place")],
        ),
        ("Smit ging als eerste over de lijn.", [(1, "ordinal")]),
        ("Kok moest het met de vierde doen.", [(4, "ordinal")]),
        ("Kok nam genoegen met de vierde.", [(4, "ordinal")]),
        ("Smit had verrast door derde te worden.", [(3, "ordinal")]),
        ("Bij het ingaan van de laatste ronde zat hij vijfde.", [(5, "provisional")]),
        ("Hij viel toen hij als vijfde in het wiel van de favorieten zat.", [(5, "provisional")]),
        ("Kok, als derde op de startlijst, was er niet bij.", [(3, "not")]),
        ("Hij lag op het schema van de nummer vier.", [(4, "not")]),
        ("Smit haalde het op de vijf kilometer van Bos.", [(1, "win")]),
        ("Op de kilometer was het weer raak voor Bos.", [(1, "win")]),
        ("Een dag later was het opnieuw prijs voor Bos.", [(1, "win")]),
        ("Het zilver werd een prooi voor Bos.", [(2, "medal")]),
        ("Zesde en zevende waren Van Dam en De Boer.", [(6, "ordinal"), (7, "ordinal")]),
        ("De Jong (derde) en Smit (5e, 1.12,40) volgden.", [(3, "bracket"), (5, "bracket")]),
        ("Hij moest genoegen nemen met de ondankbare vierde plaats.", [(4, "place")]),
        ("Op plek acht eindigde Smit, nummer negen was Bos.", [(8, "place"), (9, "number")]),
        ("Als nummers drie, vier en vijf kwamen zij binnen.", [(3, "number"), (4, "number"), (5, "number")]),
        ("De nummers vier (Smit in 35,5) en vijf (Bos) bleven dichtbij.", [(4, "number"), (5, "number")]),
        ("A, B en C kwamen op de plaatsen twee tot en met vier.", [(2, "place"), (3, "place"), (4, "place")]),
        ("Zij schoof op van de vierde naar de tweede plaats.", [(4, "from"), (2, "moved")]),
        ("Na de beslissing van de jury ging hij van vier naar drie.", [(4, "from"), (3, "moved")]),
        ("Bos tuimelde naar vijf.", [(5, "place")]),
        ("Smit kreeg een 8 achter zijn naam.", [(8, "place")]),
        ("Achter haar naam verscheen tot haar verbazing een 2.", [(2, "place")]),
        ("Als zestiende van de zestien rijdsters stond Smit op de startlijst.", [(16, "not")]),
        ("De eerste plek was voor Jansen, de tweede voor Smit.", [(1, "place"), (2, "ordinal")]),
        ("Met de op twee na beste tijd sloot hij af.", [(3, "time_rank")]),
        ("Zij reed de negende tijd.", [(9, "time_rank")]),
        ("Van de twintig starters werd Smit laatste.", [(20, "last")]),
        ("Smit werd voorlaatste van de twintig.", [(19, "last")]),
        ("Smit eindigde als op twee na laatste in een veld van twaalf.", [(10, "last")]),
        ("Smit sloot met 49,90 een lijst van 24 namen.", [(24, "last")]),
        ("Een afstand die Smit in 36,9 naar haar hand zette.", [(1, "win")]),
        ("Smit wist de vijf kilometer in 6.20,1 te winnen.", [(1, "win")]),
        ("Winnen deed Smit in 1.15,2.", [(1, "win")]),
        ("Smit was niet te kloppen.", [(1, "win")]),
        ("Smit stond lang tweede, maar werd vierde.", [(2, "provisional"), (4, "ordinal")]),
        ("Smit had zich verheugd op een vijfde plaats.", [(5, "hypothetical")]),
        ("Smit miste het brons op twee honderdsten.", [(3, "hypothetical")]),
        ("Smit liet het zilver liggen.", [(2, "hypothetical")]),
        ("Smit zag het goud aan haar neus voorbijgaan.", [(1, "hypothetical")]),
        ("Voor goud kwam Smit drie tienden tekort.", [(1, "hypothetical")]),
        ("Smit werd net geen derde.", [(3, "hypothetical")]),
        ("Smit was in haar rit de snelste.", [(1, "not")]),
        ("Smit staat derde in de wereldbeker.", [(3, "not")]),
        ("Smit opende als snelste, maar werd zesde.", [(1, "not"), (6, "ordinal")]),
        ("Kok noteerde de slechtste tijd van de dertig.", [(30, "time_rank")]),
        (
            "Goud was voor Smit, het zilver voor Kok, een bronzen plak voor Bos.",
            [(1, "medal"), (2, "medal"), (3, "medal")],
        ),
        ("Ze won zilver op de 500 meter.", [(2, "medal")]),
        ("Kok werd Nederlands kampioene op de 1500 meter.", [(1, "medal")]),
        ("Daarmee was Kok ook Belgisch kampioen.", [(1, "medal")]),
        ("Kok werd vice-wereldkampioen.", [(2, "medal")]),
        ("In de laatste rit werd de Zwolse vierde in 37,96.", [(4, "ordinal")]),
        ("Uiteindelijk eindigde de 22-jarige Rhedense zesde, in 37,96.", [(6, "ordinal")]),
        ("Zo werd de Zwolse tweede baan gesloten.", []),
        ("Op de 500 meter was Kok opnieuw het snelst.", [(1, "win")]),
        ("Bij de vrouwen ging Kok het snelst.", [(1, "win")]),
        ("In de slotronde was Kok het snelst.", []),
        ("Kok was het snelst weg.", []),
        ("Niemand wist wie het snelst was.", []),
        ("Kok liet zich niet verrassen en won de sprint met drie.", [(1, "win")]),
        ("De sprint van de achtervolgers was een prooi voor Kok.", [(1, "next")]),
        ("Vandaag blijkt wie zich een jaar lang clubkampioen mag noemen.", [(1, "hypothetical")]),
        ("Smit bracht de 500 meter op zijn naam.", [(1, "win")]),
        ("Smit was de snelste, Kok bij de vrouwen de beste.", [(1, "win"), (1, "win")]),
        ("Bos werd laatste van de 24 deelnemers.", [(24, "last")]),
        ("Hij was hekkensluiter in een veld van achttien.", [(18, "last")]),
        ("Kok completeerde het podium.", [(3, "podium")]),
        ("Met zeges op de 500 en de 1500 meter werd Kok de held.", [(1, "win")]),
        ("Kok dacht aan zeges van vroeger.", []),
    ],
)
def test_ranks_taken(text: str, expected: list[tuple[int, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zonder die misslag was ik tweede geworden.",
        "Daarmee zou ze als derde zijn geëindigd.",
        "Als ik derde word, ben ik blij.",
        "Bakker had kunnen winnen.",
        "Hij wil winnen op de 1000 meter.",
        "Zij mikt op plek drie.",
        "Hij verloor de strijd om het brons.",
        "Op twee honderdsten van goud bleef hij steken.",
        "De regeerder op de mijl won niet.",
        "Nipt greep hij naast het podium.",
        "Minimaal vierde moest hij worden.",
        "En weg is die eerste plaats.",
        "Zijn broer werd tweede noch derde.",
        "Met nog een rit te gaan raakte zij de derde plek kwijt.",
        "Zij miste op amper drie duizendsten na het zilver.",
    ],
)
def test_goals_conditions_and_denials_are_hypothetical(text: str) -> None:
    assert [shape for _, shape in pairs(text)] == ["hypothetical"]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Hij staat derde in de wereldbekerstand.", "not"),
        ("Haar startplek is de dertiende plek in de selectievolgorde.", "not"),
        ("Het was de op een na snelste tijd ooit.", "not"),
        ("De regerend wereldkampioen verloor.", "title"),
        ("De titelverdediger bleef weg.", "title"),
        ("De winnaar van vorig jaar ontbrak.", "title"),
        ("Na twee ritten staat Bos voorlopig tweede.", "provisional"),
        ("Bos is nu tweede.", "provisional"),
        ("Het leverde niet meer dan plaats 24 op.", "place"),
        ("Hij kwam niet hoger dan een zevende plaats.", "place"),
        ("Zij verzekerde zich van de wereldtitel.", "medal"),
        ("Zij werd Belgisch kampioene allround.", "medal"),
        ("Zij doelden op het goud van toen.", "title"),
        ("In 46,02 was het raak: snelste van alle vrouwen!", "win"),
        ("Hij hield Kok van de vierde plek.", "kept"),
        ("Alleen de beste vijf gaan door.", "group"),
        ("Hij was als eerste van de rest bij de streep.", "next"),
        ("Bos bleek de sterkste van het peloton.", "next"),
        ("Hij stond als derde op de deelnemerslijst.", "not"),
    ],
)
def test_what_only_looks_like_a_placing_has_a_shape_of_its_own(text: str, shape: str) -> None:
    assert [found for _, found in pairs(text)] == [shape]


@pytest.mark.parametrize(
    "text",
    [
        "Op de tweede dag was het in de derde rit al raak.",
        "In de eerste omloop en in de laatste ronde ging het goed.",
        "Voor de derde keer dit jaar regende het op tweede kerstdag.",
        "De tweede 500 meter volgt zondag.",
        "Hij ging als derde van start.",
        "Ze was de eerste Nederlandse aan de start.",
        "Jansen kreeg een derde startbewijs.",
        "Hij reed een derde van de race alleen.",
        "Zij dook als derde de slotbocht in.",
        "Als tweede kwam zij uit de laatste bocht.",
    ],
)
def test_days_heats_runs_and_counts_are_no_placings(text: str) -> None:
    assert ranks(text) == []


def test_listings_give_every_rank() -> None:
    inline = "500 meter: 1. J. Smit 36,10; 2. P. Bos 36,20; 3. Van der Laan 36,90."
    slashes = "Uitslag: 1 Smit (NED) 34.97 / 2 Tanaka (JPN) 35.10 / 12 Bos (NED) 36.04"
    glued = "1M. Smit2.19,93\n2I. Bos2.24,10\n"
    lines = "1\nJan Smit\n77,840\n2\nPiet Bos\n78,000\n"
    assert pairs(glued) == pairs(lines) == pairs(inline)[:2] == [(1, "list"), (2, "list")]
    assert [value for value, _ in pairs(slashes)] == [1, 2, 12]


def test_the_end_of_a_time_is_no_list_number() -> None:
    assert ranks("Hij reed 1.07,18. Jan Smit volgde.") == []


def test_spans_point_into_the_report() -> None:
    text = "Één van hen, ’t Hart, werd tweeëntwintigste; Bos eindigde op plaats één."
    found = find_placings(text)
    assert [(m.value, text[m.start : m.end]) for m in found] == [(22, "tweeëntwintigste"), (1, "plaats één")]
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smit vervolledigde met 1.11,00 het erepodium.", ("het erepodium", 3, "podium")),
        ("Kok hield met 4.01,21 alle favorieten van zich af.", ("alle favorieten van zich af", 1, "win")),
        ("Kok schudde iedereen van zich af.", ("schudde iedereen van zich af", 1, "win")),
        ("De rest zette er tevergeefs de tanden in.", ("tevergeefs de tanden in", 1, "win")),
    ],
)
def test_a_phrase_around_a_time_leaves_the_time_alone(text: str, expected: tuple[str, int, str]) -> None:
    assert expected in ranks(text)


def test_a_gap_between_ranks_gives_nobody_a_rank() -> None:
    assert {shape for _, shape in pairs("Tussen de nummer één en de nummer drie paste een halve slag.")} == {
        "not"
    }
    assert pairs("Tussen de nummers twee (Kok) en vier (Smit) zat Bos.")[0] == (2, "number")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bos kwam solo over de streep.", [(1, "win")]),
        ("Bos mocht het hoogste podium beklimmen.", [(1, "win")]),
        ("Bos sprintte naar plaats twee, Smit naar drie.", [(2, "place"), (3, "place")]),
        ("Achter hem won Piet Visser de sprint van het peloton.", [(1, "next")]),
        ("Bos trok meteen alle aandacht naar zich toe.", []),
        ("Bos werd wegens hinderen teruggezet naar plaats acht.", [(8, "moved")]),
        (
            "Verder 7. Jan Bos, 9. Piet Smit en 12. Kees Vos op de 1500.",
            [(7, "list"), (9, "list"), (12, "list")],
        ),
    ],
)
def test_more_ranks(text: str, expected: list[tuple[object, str]]) -> None:
    assert pairs(text) == expected


def test_a_numbered_paragraph_is_no_list() -> None:
    text = "Gezien.\n\n4. Jan Smit. De Noor werd op de 500 meter pas veertiende, maar dat vond hij helemaal niet erg.\n"
    assert pairs(text) == [(14, "ordinal")]


def test_the_third_medal_of_a_race() -> None:
    assert pairs("De derde medaille was voor Hanna Kovács.") == [(3, "place")]
    assert pairs("Het was haar derde medaille.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snelste op de 1500 meter was Bos.", [(1, "win")]),
        ("Bos reed het snelst van allemaal.", [(1, "win")]),
        ("Bos kwam tot de winnende tijd van 1.58,20.", [(1, "win")]),
        ("Bos bleef ver boven de winnende tijd.", []),
        ("Tegen Bos was geen kruid gewassen.", [(1, "win")]),
        ("Bos was de hekkensluiter van het twintigkoppige veld.", [(20, "last")]),
        ("De zege lag op de 1500 meter voor het grijpen.", [(1, "hypothetical")]),
        ("Bos dook als enige onder de 1.09.", [(1, "time_rank")]),
        ("Bos, die daarmee vierde werd.", [(4, "ordinal")]),
        ("De titel was net als in 1995 voor Jan Bos.", [(1, "medal")]),
        ("Lang een plek bij de beste drie, uiteindelijk de elfde.", [(11, "ordinal")]),
        ("Er stond 6.27,43 achter de naam van Bos en een 7 ervoor.", [(7, "place")]),
        ("Bij de eerste dweilpauze stond ze nog tweede.", [(2, "provisional")]),
        ("De beste tijd uit zijn leven kwam niet in gevaar.", [(1, "not")]),
        ("Bos was de enige rijder die binnen de 36 seconden bleef.", [(1, "time_rank")]),
        ("Bos bleef als enige Fries onder de 36 seconden.", []),
    ],
)
def test_words_for_the_first_and_the_last(text: str, expected: list[tuple[object, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bos en Kok schoven op naar twee en drie.", [(2, "place"), (3, "place")]),
        ("Bos stond als derde een plek op het podium te dringen.", [(3, "ordinal")]),
        (
            "Bos werd op de vierde en, na een val, de twintigste plaats geklasseerd.",
            [(4, "ordinal"), (20, "place")],
        ),
        ("De jury zette Bos terug: zesde in plaats van derde.", [(6, "moved"), (3, "from")]),
        ("Bos ging er met de hoofdprijs vandoor.", [(1, "win")]),
        ("Bos greep net naast de hoofdprijs.", [(1, "hypothetical")]),
        ("Op weg naar zijn zege reed Bos louter rondjes 30.", [(1, "win")]),
        ("Bos was op weg naar de zege.", [(1, "hypothetical")]),
        ("Bos had zich al als winnaar laten huldigen.", [(1, "hypothetical")]),
        ("Bos, die maandag zijn verjaardag vierde, won.", [(1, "win")]),
    ],
)
def test_ranks_by_what_stands_around_them(text: str, expected: list[tuple[object, str]]) -> None:
    assert pairs(text) == expected


def test_a_list_on_the_way_gives_way_to_the_last_one() -> None:
    interim = "Halverwege. Tussenstand: 1 Snel, 2 Bos, 3 Kok."
    final = "Einduitslag: 1. Prins 1.08,66, 2. Snel 1.09,15, 3. Bos 1.09,38."
    assert [shape for _, shape in pairs(f"{interim}\n\n{final}")] == ["not"] * 3 + ["list"] * 3
    # A report that ends with it keeps it.
    assert [shape for _, shape in pairs("Tussenstand na rit acht: 1. Snel 1.09,1, 2. Bos 1.09,3")] == [
        "list"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Met haar tijd van vorig jaar, 4.03,11, was ze gisteren derde geweest.",
        "Met rondetijden van vorig jaar wint men geen tickets.",
    ],
)
def test_what_an_old_time_would_have_been_worth(text: str) -> None:
    assert all(shape in {"hypothetical", "not"} for _, shape in pairs(text))


def test_who_thought_to_have_won() -> None:
    assert pairs("Bos dacht even dat hij had gewonnen.") == [(1, "hypothetical")]
