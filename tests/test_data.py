from __future__ import annotations

import pytest

from pipeline import data


@pytest.mark.parametrize(
    "name",
    [
        "Den Haag",
        "'s-Gravenzande",
        "’s-Gravenzande",
        "Ter Aar",
        "Kessel-Lo",
        "Lekkerkerk",
        "Inzell",
        "Gytsjerk",
        "Zwaag",
    ],
)
def test_towns_in_every_spelling(name: str) -> None:
    assert data.is_town(name)


@pytest.mark.parametrize(
    ("word", "town"),
    [
        ("Andijker", "Andijk"),
        ("Wormerveerder", "Wormerveer"),
        ("Hagenezen", "Den Haag"),
        ("Enschedeër", "Enschede"),
        ("Bornse", "Borne"),
        ("Bergambachtse", "Bergambacht"),
        ("Zwolse", "Zwolle"),
        ("Gentenaar", "Gent"),
        ("Harener", "Haren"),
        ("Marssumer", "Marssum"),
    ],
)
def test_demonyms_lead_back_to_their_town(word: str, town: str) -> None:
    assert data.town_of_demonym(word) == town


@pytest.mark.parametrize(
    "word", ["Winnaar", "Nederlandse", "Duitse", "Vrouwelijke", "Groninger", "Utrechtse", "Kampioen"]
)
def test_words_that_are_no_demonym_of_a_town(word: str) -> None:
    assert data.town_of_demonym(word) is None


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Jan-Willem", "m"),
        ("Anne-Fleur", "f"),
        ("Sjoukje", "f"),
        ("Håvard", "m"),
        ("Robin", None),
        ("Zzyzx", None),
    ],
)
def test_sex_of_given_names(name: str, sex: str | None) -> None:
    assert data.sex_of_first_name(name) == sex


def test_common_words_tell_a_sentence_opening_from_a_name() -> None:
    assert data.is_common_word("Terwijl")
    assert data.is_common_word("roest")
    assert not data.is_common_word("Schouwstra")


def test_every_code_leads_to_an_ioc_code() -> None:
    assert {data.country_codes()[code] for code in ("NED", "Ned.", "VS", "USA")} == {"NED", "USA"}
    assert all(len(code) == 3 and code.isupper() for code in data.country_codes().values())
    assert data.country_codes()["Chi"] == "CHN"
    assert data.country_codes()["CHI"] == "CHI"


def test_nationality_tells_sex_where_the_form_does() -> None:
    assert data.nationality_demonyms()["Noor"] == data.Demonym("NOR", "noun", "m")
    assert data.nationality_demonyms()["Russin"].sex == "f"
    assert data.nationality_demonyms()["Noren"].sex is None


def test_person_nouns() -> None:
    assert data.is_person_noun("marathonrijdster")
    assert data.sex_of_noun("marathonrijdster") == "f"
    assert data.sex_of_noun("man") == "m"
    assert not data.is_person_noun("winter")


def test_games_and_venues() -> None:
    assert data.games()["Sotsji"] == 2014
    assert data.venues()["Thialf"] == "Heerenveen"
