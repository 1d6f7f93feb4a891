"""Scope cues: what takes a statement out of the race being reported."""

from __future__ import annotations

import pytest

from pipeline.extractors.previews import is_preview
from pipeline.extractors.scope import find_quotes, find_scopes

DOC = "2019-12-29"


def _spans(text: str, value: str, doc_date: str | None = DOC) -> list[str]:
    mentions = find_scopes(text, doc_date)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [m.text for m in mentions if m.value == value and m.shape != "weak"]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Vorig jaar werd zij vierde.", "Vorig jaar"),
        ("In 2014 won hij het goud.", "2014"),
        ("Vier jaar geleden werd hij zesde.", "Vier jaar geleden"),
        ("Tien dagen eerder reed zij 4.05,1.", "Tien dagen eerder"),
        ("Een week geleden klokte hij 36,2.", "Een week geleden"),
        ("Vorige maand won ze de 500 meter.", "Vorige maand"),
        ("Eind oktober was zij nog zesde.", "Eind oktober"),
        ("Zij won ooit de mijl.", "ooit"),
        ("Hij werd in Sotsji derde.", "Sotsji"),
    ],
)
def test_another_race(sentence: str, cue: str) -> None:
    assert cue in _spans(sentence, "earlier")


@pytest.mark.parametrize(
    "sentence",
    [
        "Zaterdag werd zij vierde op de 1500 meter.",
        "Op de openingsdag won hij al de 500 meter.",
        "Eerder in het toernooi was zij de snelste.",
        "Een dag eerder werd zij nog zevende.",
        "Donderdag op de vijf kilometer was hij tweede.",
    ],
)
def test_another_day_of_the_tournament_is_not_earlier(sentence: str) -> None:
    assert _spans(sentence, "earlier") == []


def test_another_event_is_earlier() -> None:
    text = "Bij het NK sprint won hij de 500 meter. Bij de wereldbeker in Hamar was hij vierde."
    assert _spans(text, "earlier") == ["wereldbeker"]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Zijn persoonlijk record staat op 36,19.", "persoonlijk record"),
        ("Zij reed een dik pr: 44,71.", "dik pr"),
        ("Dat is een baanrecord.", "baanrecord"),
        ("Het Belgische juniorenrecord is van haar.", "Belgische juniorenrecord"),
        ("Beste seizoenstijd: 34,54", "Beste seizoenstijd"),
        ("Hij bleef boven zijn beste tijd van 36,2.", "zijn beste tijd"),
    ],
)
def test_a_best(sentence: str, cue: str) -> None:
    assert _spans(sentence, "record") == [cue]


def test_a_record_race_is_no_record() -> None:
    assert _spans("Bij de recordwedstrijden was de recordhouder afwezig.", "record") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Daarmee zou ze derde zijn geworden.",
        "Zij hoopt bij de eerste vijf te eindigen.",
        "Hij moet bij de eerste drie eindigen.",
        "Had ik dat gereden, dan was ik zesde geworden.",
        "Zij lag op koers voor een plek bij de beste tien.",
    ],
)
def test_what_did_not_happen(sentence: str) -> None:
    assert _spans(sentence, "hypothetical") != []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("'Ik ben er erg blij mee', zei hij.", ["'Ik ben er erg blij mee'"]),
        ('Zij lachte: "Dat was wel een goede rit."', ['"Dat was wel een goede rit."']),
        ("„Ik dacht dat ik vierde was”, zei Jo.", ["„Ik dacht dat ik vierde was”"]),
        (
            "'Bij Dai Dai N'tab zag ik foto's van thuis', zei hij.",
            ["'Bij Dai Dai N'tab zag ik foto's van thuis'"],
        ),
        ("Een 'zakelijke' race van Jelle 't Hart uit 's-Gravenzande, zei hij.", []),
        (
            "Hij was 's middags nog aan het werk. 'Dat viel ook niet mee', zei hij.",
            ["'Dat viel ook niet mee'"],
        ),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert [m.text for m in find_quotes(text)] == quotes


def test_an_unclosed_quotation_ends_with_its_line() -> None:
    text = 'Zij zei: "Ik word hier vast derde\n\nDe 500 meter won zij.'
    assert [(m.text, m.shape) for m in find_quotes(text)] == [('"Ik word hier vast derde', "unclosed")]


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [
        ("Zij won.\n\nLEES OOK: Smit derde in Breda", "link", "LEES OOK: Smit derde in Breda"),
        ("Zij won.\n\nJan Smit - ANP\n\nHij werd derde.", "caption", "Jan Smit - ANP"),
        (
            "Zij won.\n\nJan (links) en Piet Smit - Foto: archief",
            "caption",
            "Jan (links) en Piet Smit - Foto: archief",
        ),
        ("Het OKT is zondag te zien op NPO 1. Hij won.", "broadcast", "Het OKT is zondag te zien op NPO 1"),
        ("Hij won.\n\n12.45! Wat een vent #schaatsen\n\nEinde.", "tweet", "12.45! Wat een vent #schaatsen"),
    ],
)
def test_stretches_that_report_nothing(text: str, value: str, span: str) -> None:
    assert _spans(text, value) == [span]


def test_a_link_glued_inside_a_sentence() -> None:
    text = "Daar viel hij inLEES OOK Smit wint marathonde laatste bocht. Hij werd twaalfde."
    (link,) = _spans(text, "link")
    assert link.startswith("LEES OOK Smit wint marathon")
    assert "twaalfde" not in link


def test_a_list_of_links() -> None:
    text = "Zij won.\n\nMeest gelezen\n1 Smit derde in Breda\n2 Brand in loods"
    assert _spans(text, "link") == ["Meest gelezen\n1 Smit derde in Breda\n2 Brand in loods"]


def test_a_preview_tells_no_race() -> None:
    text = (
        "Over twee weken begint het NK. De beste drie mogen naar Hamar. Jansen moet bij de eerste vijf eindigen. "
        "Zaterdag gaan de mannen van start en zondag zal de titel worden verdeeld."
    )
    assert is_preview(text)
    assert not is_preview("Zij won de 3000 meter in 4.02,11 en werd derde op de mijl. Zij mag naar Hamar.")


def test_a_training_camp_tells_no_race() -> None:
    assert is_preview(
        "Het trainingskamp duurt een week. Smit wil in november onder de 39,5 rijden en bij de eerste zes eindigen. "
        "Zij kan weer trainen. Bij de test mag iedereen tien keer 1000 meter lopen. Bos kwam tot 2.58."
    )
