"""Names in made-up sentences: Dutch in, mentions out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extractors.namewords import name_key
from pipeline.extractors.skaters import find_skaters


def named(text: str) -> list[tuple[str, str, str]]:
    """Return (text, value, shape) of every mention."""
    return [(m.text, str(m.value), m.shape) for m in find_skaters(text)]


def values(text: str) -> list[str]:
    return [str(m.value) for m in find_skaters(text)]


@pytest.mark.parametrize(
    "name",
    [
        "Tess Haagsma",
        "Joost van den Brink",
        "Klaas-Jelle ter Steeg",
        "Piet van 't Woud",
        "Jan in ’t Hout",
        "Maaike op den Dam",
        "Wietske Vis-de Boer",
        "Gerda Bos-van 't Land",
        "Yassin M'Rabet",
        "Bo Bo N'dour",
        "Lander De Clercq",
        "Remco Olde Wolbers",
        "Sverre Lunde Haugen",
        "Kang Min-seok",
    ],
)
def test_full_name_in_running_text(name: str) -> None:
    assert named(f"Op de 1500 meter werd {name} zaterdag derde.") == [(name, name, "full")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Ook Tess Haagsma greep mis.", "Tess Haagsma"),
        ("Verder finishte Tess Haagsma in de punten.", "Tess Haagsma"),
        ("Titelverdedigster Tess Haagsma viel.", "Tess Haagsma"),
        ("Clubgenote Tess Haagsma viel.", "Tess Haagsma"),
        ("De Zwolse Tess Haagsma viel.", "Tess Haagsma"),
        ("De Noor Peder Haugland won.", "Peder Haugland"),
        ("Zaterdag had de Duitse Inge Vogelsang gewonnen.", "Inge Vogelsang"),
        ("Winnaar werd Joost Prins.", "Joost Prins"),
    ],
)
def test_words_before_the_name_are_no_part_of_it(sentence: str, value: str) -> None:
    assert values(sentence) == [value]


def test_later_mentions_have_the_fullest_form() -> None:
    text = (
        "Joost van den Brink won. Van den Brink was blij, want Kees Roest werd tweede. Roest lachte. "
        "Ook Roests tijd was goed, zei Van den Brink. 'Kees was sterk', vond hij."
    )
    assert values(text) == ["Joost van den Brink"] * 2 + ["Kees Roest"] * 3 + [
        "Joost van den Brink",
        "Kees Roest",
    ]


def test_full_name_that_comes_last_counts_for_all() -> None:
    assert values("Ter Steeg won de 500 meter. Jelle ter Steeg in actie.") == ["Jelle ter Steeg"] * 2


def test_surname_without_capital_tussenvoegsel() -> None:
    mentions = find_skaters("Joost van den Brink won. Daarna reed van den Brink naar huis.")
    assert [m.text for m in mentions] == ["Joost van den Brink", "van den Brink"]


def test_bare_surname_of_two_goes_to_the_one_named_last() -> None:
    text = "Anna de Boer won. De Boer lachte. Haar zus Loes de Boer werd vierde. De Boer viel. Anna juichte."
    assert values(text) == [
        "Anna de Boer", "Anna de Boer", "Loes de Boer", "Loes de Boer", "Anna de Boer",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Femke (12), Bram (10) en Joost Postma (8) reden.", ["Femke Postma", "Bram Postma", "Joost Postma"]),
        ("De tweeling won weer: Bas en Tim Kuiper.", ["Bas Kuiper", "Tim Kuiper"]),
        ("Bas Kuiper won. Zijn tweelingbroer Tim werd derde.", ["Bas Kuiper", "Tim Kuiper"]),
        ("Bas Kuiper won voor Tim Prins. Tim viel.", ["Bas Kuiper", "Tim Prins", "Tim Prins"]),
    ],
)
def test_brothers_and_sisters_share_the_surname(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_family_as_a_whole_is_nobody() -> None:
    assert values("Anna de Boer won. De familie De Boer was er. De gebroeders De Boer ook.") == [
        "Anna de Boer"
    ]


def test_list_with_initials_resolves_to_the_full_name() -> None:
    text = "Guus Hermans won.\n1. G. Hermans 38,44\n2. R. v.d. Brink 38,97\n3. K. Hermans 39,10"
    assert named(text)[1:] == [
        ("G. Hermans", "Guus Hermans", "table"),
        ("R. v.d. Brink", "R. v.d. Brink", "table"),
        ("K. Hermans", "K. Hermans", "table"),
    ]


def test_glued_list() -> None:
    assert named("2J. vd Brink13:01.22\n3M. Houtman13:05.10") == [
        ("J. vd Brink", "J. vd Brink", "table"),
        ("M. Houtman", "M. Houtman", "table"),
    ]


def test_list_with_surnames_only_and_country_codes() -> None:
    assert values("Uitslag: 1. Haugland (Noo) 6.22,20; 2. Tanigawa (Jap) 6.36,71.") == [
        "Haugland",
        "Tanigawa",
    ]


def test_list_with_surnames_in_capitals() -> None:
    assert values("1 HAAGSMA Tess NED 4.10,10\n2 VAN DER BRINK Loes NED 4.12,22") == [
        "Tess Haagsma",
        "Loes van der Brink",
    ]


def test_headline_in_capitals_holds_a_known_name_and_a_dateline_does_not() -> None:
    text = "HAAGSMA PAKT GOUD\nHOORN - Tess Haagsma won voor Mark Hoorn."
    assert values(text) == ["Tess Haagsma", "Tess Haagsma", "Mark Hoorn"]


@pytest.mark.parametrize(
    "text",
    [
        "Bondscoach Arie Prins zag het aan.",
        "Arie Prins, de trainer van de ploeg, zag het aan.",
        "Volgens KNSB-voorzitter Arie Prins was het goed.",
        "De pupil van Arie Prins won.",
        "Foto: Arie Prins",
        "Door Arie Prins\nHet was koud.",
        "Haar vader Arie Prins keek toe.",
    ],
)
def test_people_beside_the_ice_are_marked(text: str) -> None:
    assert named(text) == [("Arie Prins", "Arie Prins", "other")]


@pytest.mark.parametrize(
    "text",
    [
        "De wedstrijd in de Max Aicher Arena in Inzell is op NPO Radio 1 te horen.",
        "Team Corendon traint in Salt Lake City en Den Haag, niet in Sas van Gent.",
        "LEES OOK: Zo kijk je het OKT. De World Cup begint vrijdag in Thialf.",
        "Het Nederlands record dateert van de Olympische Spelen van Lillehammer.",
        "Op De Westfries in Hoorn reed schaatsclub De Krabbers. Studio Sport was er ook.",
        "De Fries won, de Zwollenaar viel. Een Duitser werd derde.",
    ],
)
def test_places_teams_and_events_are_nobody(text: str) -> None:
    assert values(text) == []


def test_surname_that_is_a_word_or_a_town() -> None:
    text = "Joost Snel won voor Mark Leerdam. Snel is 20 jaar. Snel ging het niet. Hij traint in Leerdam. Leerdam viel."
    assert values(text) == ["Joost Snel", "Mark Leerdam", "Joost Snel", "Mark Leerdam"]
    text = "Anna de Haan won. Puck Bos werd tweede, De Haan klom op haar rug. Zij komt uit De Haan."
    assert values(text) == ["Anna de Haan", "Puck Bos", "Anna de Haan"]


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Anke Grünewald", "Grunewald"),
        ("Bo N'dour", "Ndour"),
        ("Bo N’dour", "N'dour"),
        ("Lasse Sætrum", "Saetrum"),
    ],
)
def test_lost_accents_and_apostrophes(full: str, later: str) -> None:
    assert values(f"Op de 500 meter won {full}. Daarna viel {later}.") == [full, full]


def test_typo_in_a_long_surname_is_the_same_person() -> None:
    assert set(values("Annouk Hoogewerf won. Later viel Anouk Hoogewerf en Anouk Hogewerf.")) == {
        "Annouk Hoogewerf"
    }


def test_married_name_and_maiden_name_of_one_woman() -> None:
    text = "Loes de Boer won. Bij de vrouwen was Loes Vis-de Boer ook de snelste. De Boer lachte. Bob de Jonge viel."
    assert values(text) == ["Loes Vis-de Boer"] * 3 + ["Bob de Jonge"]


def test_family_name_first() -> None:
    text = "Kang Min-seok won voor Mark Prins. Kang reed 34,5."
    assert named(text)[-1] == ("Kang", "Kang Min-seok", "surname")


def test_surname_only_beside_a_known_name() -> None:
    assert values("Mark Prins won voor Haugland en Van der Brink.") == [
        "Mark Prins",
        "Haugland",
        "Van der Brink",
    ]


def test_entities_and_towns_are_heard() -> None:
    text = "Toch was het uiteindelijk Quastel die won."
    assert values(text) == []
    start = text.index("Quastel")
    assert [m.value for m in find_skaters(text, [(start, start + 7, "PER")])] == ["Quastel"]
    assert find_skaters(text, [(start, start + 7, "PER")], towns={"Quastel"}) == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("R.", "v.d.", "Brink"), ("r.", "vd", "brink")),
        (("Joost", "van", "den", "Brink"), ("joost", "vd", "brink")),
        (("In", "'t", "Veld"), ("int", "veld")),
        (("Loes", "Vis-de Boer"), ("loes", "vis", "de", "boer")),
    ],
)
def test_key(words: tuple[str, ...], key: tuple[str, ...]) -> None:
    assert name_key(words) == key


@given(
    st.lists(
        st.sampled_from(
            "De Jan van den 't Vis-de Boer A. 1. 4.10,2 ( ) NED \n won . , en 's M'Rabet É’".split(" ")
        )
    )
)
def test_offsets_hold_on_any_text(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for mention in find_skaters(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert mention.value
        end = mention.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Tomaszow Mazowiecki won Tess Haagsma.", ["Tess Haagsma"]),
        (
            "Elke Hofman won de rit. Dan Haagsma, al jaren de beste, werd derde.",
            ["Elke Hofman", "Dan Haagsma"],
        ),
        ("De zege ging naar de Japanse Mei Tanaka.", ["Mei Tanaka"]),
        ("Dan Haagsma weer aan de beurt laten was te veel.", []),
        ("Mirthe van Drie won.", ["Mirthe van Drie"]),
        ("Nieuwe Pekelder Joost Haagsma won.", ["Joost Haagsma"]),
    ],
)
def test_capitals_that_are_a_name_or_none(text: str, names: list[str]) -> None:
    assert values(text) == names


def test_parent_and_child_of_one_surname() -> None:
    text = "Het ging tussen vader en zoon Haagsma. Vader Henk won, zoon Daan werd tweede."
    assert values(text) == ["Henk Haagsma", "Daan Haagsma"]


def test_cousins_whose_given_names_no_table_knows() -> None:
    text = "De neven troffen elkaar. Krelis en Levijn van der Wee reden samen, Krelis won."
    assert values(text) == ["Krelis van der Wee", "Levijn van der Wee", "Krelis van der Wee"]


def test_a_daughter_bears_the_name_of_the_parent_named_before() -> None:
    text = "Sietse Haagsma reed vroeger zelf. Nu is dochter Nynke aan de beurt."
    assert values(text) == ["Sietse Haagsma", "Nynke Haagsma"]


def test_an_origin_with_the_adjective_of_its_region_is_no_part_of_the_name() -> None:
    assert values("Joost Haagsma uit het Friese Oudega won.") == ["Joost Haagsma"]
    assert values("Ook Elburger Joost Haagsma won.") == ["Joost Haagsma"]


def test_of_two_families_each_given_name_has_its_own() -> None:
    text = (
        "De gezusters Van den Berg juichten: Marit van den Berg won, Lotte werd vierde. Ook de broers "
        "Bakker reden: Floris werd negende, Bas Bakker viel."
    )
    names = [m.value for m in find_skaters(text)]
    assert names == ["Marit van den Berg", "Lotte van den Berg", "Floris Bakker", "Bas Bakker"]


def test_the_brother_of_somebody_named_bears_that_surname() -> None:
    text = "De familie Bakker vierde feest. Voor Hidde Visser was er brons. Zijn broer Jelmer werd zesde."
    assert [m.value for m in find_skaters(text)][-1] == "Jelmer Visser"


def test_two_given_names_are_short_for_the_full_name() -> None:
    text = "De echte Urker, Dirk Jan, reed 1.10,88. Koen Visser won, voor Dirk Jan Visser."
    assert [m.value for m in find_skaters(text)] == ["Dirk Jan Visser", "Koen Visser", "Dirk Jan Visser"]


@pytest.mark.parametrize("text", ["Lisa Brand uit Ommen won.", "Op de laagste trede: Riet Temmink (17)."])
def test_a_word_with_an_age_or_town_behind_is_a_name(text: str) -> None:
    assert [m.value for m in find_skaters(text)] in (["Lisa Brand"], ["Riet Temmink"])


def test_a_father_with_the_surname_is_not_the_skater() -> None:
    text = "Lieke Dekker won de 500 meter. Vader Dekker stond te juichen."
    assert [m.shape for m in find_skaters(text)] == ["full"]


def test_a_daughter_without_a_possessive_is_of_whom_the_report_is_about() -> None:
    text = (
        "Sietse Haagsma won ooit. Haagsma werd later derde, naast Bart Zandstra. Aan tafel zit dochter Nynke."
    )
    assert values(text)[-1] == "Nynke Haagsma"


def test_given_names_with_their_ages_before_the_surname() -> None:
    assert values("De zusjes Iris (16) en Noor (18) Haagsma reden.") == ["Iris Haagsma", "Noor Haagsma"]


def test_a_relative_pronoun_is_no_article() -> None:
    assert values("Tess Haagsma, die Avelina Wijngaarden versloeg, won.") == [
        "Tess Haagsma",
        "Avelina Wijngaarden",
    ]


def test_the_second_half_of_a_town_is_no_name() -> None:
    assert values("De zege was voor Nadine Haagsma uit 's-Heer Arendskerke.") == ["Nadine Haagsma"]
