"""Status mentions: falls, withdrawals and disqualifications in Dutch."""

from __future__ import annotations

import pytest

from pipeline.extractors.statuses import find_statuses


def statuses(text: str) -> list[tuple[object, str]]:
    return [(m.value, m.shape) for m in find_statuses(text)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Smit viel in de laatste bocht.", "viel", "dnf"),
        ("Smit ging na twee ronden hard onderuit.", "ging na twee ronden hard onderuit", "dnf"),
        ("Bos gaf na drie ronden op.", "gaf na drie ronden op", "dnf"),
        ("Bos stapte in de vierde ronde uit de baan.", "stapte in de vierde ronde uit de baan", "dnf"),
        ("Kok knalde in de boarding.", "knalde in de boarding", "dnf"),
        ("Kok meldde zich zondagochtend ziek af voor de mijl.", "meldde zich zondagochtend ziek af", "dns"),
        ("De Wit liet de 1500 meter schieten.", "liet de 1500 meter schieten", "dns"),
        ("De Wit trok zich terug.", "trok zich terug", "dns"),
        ("Kok lag met koorts in bed.", "lag met koorts in bed", "dns"),
        ("Bos werd gediskwalificeerd.", "gediskwalificeerd", "dsq"),
        ("Bos was twee keer te vroeg weg.", "twee keer te vroeg", "dsq"),
        ("Bos werd uit de uitslag geschrapt.", "uit de uitslag geschrapt", "dsq"),
        ("Hij vergat te wisselen.", "vergat te wisselen", "dsq"),
    ],
)
def test_the_words_that_say_it(text: str, span: str, value: str) -> None:
    (found,) = find_statuses(text)
    assert (found.text, found.value, found.shape) == (span, value, "")
    assert text[found.start : found.end] == span


@pytest.mark.parametrize(
    "text",
    [
        "De tijd viel tegen.",
        "Jansen viel op door een goede start.",
        "Bos viel na een goede start terug.",
        "Zij viel als vierde net buiten de prijzen.",
        "De beslissing viel in de slotrit.",
        "Voor de Noren viel er niets te halen.",
        "In deze gevallen beslist de jury.",
        "Hij gaf als reden op dat hij moe was.",
        "Hij gaf in de slotronde twee seconden toe.",
        "Hij bedankte zijn coach voor alles.",
        "Bos had zich voor alle afstanden opgegeven.",
        "Een valse start bracht hem uit balans.",
        "Vergeet je transponder niet.",
        "Net naast het podium viel Daan Wesseling, vierde.",
        "Buiten de prijzen viel Bos.",
    ],
)
def test_look_alikes_are_none(text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Hij viel, stond weer op en reed de race uit.", "recovered"),
        ("Zij ging onderuit, maar krabbelde op: 2.02,6.", "recovered"),
        ("Hij viel, reed gewoon door en werd achtste.", "recovered"),
        ("Zij viel gelukkig niet.", "negated"),
        ("Kok startte niet op de mijl.", "weak"),
    ],
)
def test_shapes(text: str, shape: str) -> None:
    assert [found for _, found in statuses(text)] == [shape]


def test_table_words() -> None:
    text = "Smit / val / 42,35\nBos / 43,18 / DQ\nKok n.g.\nVisser DNF\n"
    assert statuses(text) == [("dnf", ""), ("dsq", ""), ("dns", ""), ("dnf", "")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bos moest na een botsing de strijd halverwege staken.", "dnf"),
        ("Bos heeft de wedstrijd moeten staken.", "dnf"),
        ("De starter had haar na een valse start van de baan gestuurd.", "dsq"),
        ("Bos was gedwongen om na drie ronden te stoppen.", "dnf"),
        ("Bos gaf er na vijf ronden de brui aan.", "dnf"),
        ("Bos kneep na vijf ronden in de remmen.", "dnf"),
        ("De jury sloot Kok uit.", "dsq"),
        ("Kok trad niet aan.", "dns"),
        ("Kok stond nog op de deelnemerslijst maar niet op het ijs.", "dns"),
        ("Kok gaf verstek voor de 1000 meter.", "dns"),
    ],
)
def test_a_race_broken_off(text: str, value: str) -> None:
    assert [status for status, _ in statuses(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De scheidsrechter sloot haar na de rit uit.", "dsq"),
        ("Zij hinderde haar tegenstandster zo dat de jury haar uitsloot.", "dsq"),
        ("Hij verleende bij de wissel geen voorrang.", "dsq"),
        ("Hij was sneller, maar miste een blokje en werd geschrapt.", "dsq"),
        ("Haar tijd werd niet erkend.", "dsq"),
        ("Jansen gaf verstek voor de 1000 meter.", "dns"),
        ("Voor de 1000 meter moest Jansen ziek afzeggen.", "dns"),
        ("Jansen crashte in de tweede bocht.", "dnf"),
        ("Voor Jansen was de race na drie tellen voorbij.", "dnf"),
        ("Zij stond op en reed meteen naar de uitgang.", "dnf"),
        ("Jansen kreeg in de halve finale een straf.", "dsq"),
        ("Zij werd in de series bestraft voor duwen.", "dsq"),
    ],
)
def test_more_ways_out(text: str, value: str) -> None:
    assert value in [m.value for m in find_statuses(text) if m.shape == ""]


def test_who_was_not_let_by_is_not_disqualified() -> None:
    assert not [
        m for m in find_statuses("Zijn tegenstander gaf hem bij de wissel geen voorrang.") if m.shape == ""
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jansen werd door een materiaalprobleem gedwongen om na drie ronden te stoppen.", "dnf"),
        ("Haar ploegmaat Jansen trad niet aan.", "dns"),
        ("Hij liet zich afzakken en verliet de wedstrijd.", "dnf"),
        ("Jansen kwam de baan niet rond.", "dnf"),
        ("Hij mocht starten toen Jansen zich met keelontsteking afmeldde.", "dns"),
        ("Zij greep naar haar lies en stak haar hand op.", "dnf"),
        ("Een tijd kwam er niet.", "dnf"),
        ("Uitrijden hoefde van haar niet meer.", "dnf"),
        ("Een tijd staat er niet achter haar naam.", "dnf"),
        ("Voor hem geen eindtijd.", "dnf"),
    ],
)
def test_stopped_or_not_begun(text: str, value: str) -> None:
    assert [m.value for m in find_statuses(text) if m.shape == ""] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Zaterdag stond Bos al op het ijs.",
        "Bos trainde drie uur lang op het ijs.",
    ],
)
def test_who_stands_on_the_ice_did_not_fall(text: str) -> None:
    assert statuses(text) == []


def test_what_nearly_happened() -> None:
    assert statuses("Bos vergat halverwege bijna te wisselen.") == [("dsq", "negated")]


@pytest.mark.parametrize(
    "text",
    [
        "Bos startte wegens een verkoudheid niet.",
        "Bos startte vanwege een liesblessure niet op de 500 meter.",
    ],
)
def test_who_has_a_reason_not_to_start_was_entered(text: str) -> None:
    assert statuses(text) == [("dns", "")]


def test_falling_into_each_others_arms() -> None:
    assert statuses("De broers vielen elkaar in de armen.") == []
