"""Events: the names that reports use and the short names they stand for."""

from __future__ import annotations

import pytest

from pipeline.extractors.events import find_events, main_event


def _names(text: str, doc_date: str | None = "2019-12-29") -> list[tuple[str | float | int | None, str]]:
    mentions = find_events(text, doc_date)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(m.value, m.shape) for m in mentions]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("het OKT", "OKT"),
        ("het olympisch kwalificatietoernooi", "OKT"),
        ("de NK afstanden", "NK afstanden"),
        ("de nationale kampioenschappen afstanden", "NK afstanden"),
        ("de Nederlandse afstandskampioenschappen", "NK afstanden"),
        ("het Nederlands kampioenschap allround", "NK allround"),
        ("het NK allround voor junioren", "NK allround junioren"),
        ("het NK neo-senioren", "NK neo-senioren"),
        ("het NK short track", "NK shorttrack"),
        ("de wereldkampioenschappen sprint", "WK sprint"),
        ("de WK-afstanden", "WK afstanden"),
        ("de Europese kampioenschappen allround", "EK allround"),
        ("de wereldbekerwedstrijden", "World Cup"),
        ("de World Cup", "World Cup"),
        ("het World Cup Kwalificatie Toernooi", "World Cup-kwalificatietoernooi"),
        ("de Winterspelen", "Olympische Spelen"),
        ("de clubkampioenschappen", "clubkampioenschappen"),
        ("de gewestelijke kampioenschappen allround", "gewestelijke kampioenschappen allround"),
        ("een landelijke juniorenwedstrijd", "landelijke juniorenwedstrijd"),
        ("de Belgische kampioenschappen", "Belgische kampioenschappen"),
        ("een testwedstrijd", "testwedstrijd"),
        ("de Alternatieve Elfstedentocht", "Alternatieve Elfstedentocht"),
    ],
)
def test_short_names(words: str, name: str) -> None:
    assert _names(f"Bij {words} werd zij derde.") == [(name, "full")]


def test_a_bare_level_takes_the_fuller_name() -> None:
    text = "Hij won goud bij het NK sprint. Vorig jaar werd hij op het NK derde."
    assert _names(text) == [("NK sprint", "full"), ("NK sprint", "bare")]


def test_a_standing_and_a_title_are_no_races() -> None:
    text = "De regerend wereldkampioen sprint leidde in de wereldbekerstand."
    assert _names(text) == [("WK sprint", "title"), ("World Cup", "standing")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Daarmee mag hij naar het WK afstanden.",
        "Over twee weken rijdt zij het EK allround.",
        "Zij verdiende een startbewijs voor de wereldbeker.",
    ],
)
def test_races_to_come(sentence: str) -> None:
    assert [shape for _, shape in _names(sentence)] == ["future"]


def test_the_host_of_past_games_names_them() -> None:
    assert _names("Zij werd in Vancouver vierde.") == [("Olympische Spelen", "host")]
    assert _names("Zij werd in Vancouver vierde.", "2008-11-02") == [("Olympische Spelen", "future")]
    assert _names("Zij won de World Cup in Salt Lake City.") == [("World Cup", "full")]


def test_a_kwalificatietoernooi_in_an_olympic_winter() -> None:
    assert _names("Op het kwalificatietoernooi werd hij tweede.", "2017-12-28") == [("OKT", "bare")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zij won zondag het NK sprint. Vorig jaar werd zij bij het NK allround derde.", "NK sprint"),
        ("Hij mag naar het WK sprint. Bij het NK sprint werd hij zaterdag tweede.", "NK sprint"),
        ("De wereldkampioen won de 500 meter bij de wereldbeker in Hamar.", "World Cup"),
        (
            "'Vierde op een OKT, daar had ik in oktober voor getekend.' Oud-wereldkampioene Smit mag naar de Spelen.",
            "OKT",
        ),
        ("Bij het OKT werd zij vierde. In Turijn won zij goud, in Vancouver brons, in Sotsji zilver.", "OKT"),
    ],
)
def test_the_event_of_the_report(text: str, name: str) -> None:
    main = main_event(find_events(text, "2019-12-29"), text)
    assert main is not None
    assert main.value == name


def test_no_event_at_all() -> None:
    assert main_event([], "Hij reed hard.") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bij het Sallands kampioenschap allround won zij.", "Sallands kampioenschap allround"),
        ("De Twentse juniorenkampioenschappen waren in Enschede.", "Twentse juniorenkampioenschappen"),
        ("Hij reed de noordelijke juniorenkampioenschappen.", "noordelijke juniorenkampioenschappen"),
        ("GEWESTELIJK SPRINTKAMPIOENSCHAP", "gewestelijk sprintkampioenschap"),
        ("Hij won de Friesland Jeugd Trophy.", "Friesland Jeugd Trophy"),
        ("De Ronde van Twente was voor hem.", "Ronde van Twente"),
        ("Zij won de marathon van Utrecht.", "marathon van Utrecht"),
        ("WERELDBEKER HAMAR (zondag)", "World Cup"),
    ],
)
def test_names_of_their_own(text: str, name: str) -> None:
    assert [m.value for m in find_events(text, "2012-01-08")] == [name]


def test_a_championship_taken_up_is_no_name() -> None:
    assert find_events("Op dit kampioenschap was hij niet te kloppen.", "2012-01-08") == []


def test_a_bare_title_is_of_the_event_of_another_title_rather_than_of_one_to_come() -> None:
    text = (
        "Jan Bos raakte zijn wereldtitel kwijt. De schaatser, vorig jaar wereldkampioen sprint, werd derde. "
        "Over drie weken beginnen de WK afstanden."
    )
    assert _names(text)[0] == ("WK sprint", "title")


def test_an_insertion_on_another_year_leaves_the_event_the_reports() -> None:
    text = (
        " date 2009-12-29 Wie naar Vancouver wil, moest eerst voorbij Jan Bos. De Amsterdammer, een jaar "
        "geleden nog zonder ploeg, won op het OKT.\n\nVorige maand was dat anders. Bij de wereldbeker "
        "in Calgary werd hij twaalfde."
    )
    found = main_event(find_events(text, "2009-12-29"), text)
    assert found is not None
    assert found.value == "OKT"


def test_a_title_takes_the_discipline_of_the_fuller_one() -> None:
    text = (
        "Bos raakte zijn wereldtitel kwijt. De wereldkampioen sprint werd derde. "
        "Over drie weken beginnen de WK afstanden."
    )
    assert [name for name, _ in _names(text)] == ["WK sprint", "WK sprint", "WK afstanden"]
