"""Falls, withdrawals and disqualifications: Dutch in, statuses by skater out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

_OPENING = " date 2012-12-29 HEERENVEEN - Jan Smit won de 1500 meter in 1.47,10. "


def fates(text: str) -> dict[str, str]:
    """The statuses other than ``finished``, by the skater's last name."""
    records = extract(Report.of_text(_OPENING + text, "x"))
    return {r.skater.split()[-1]: r.status for r in records if r.status != "finished"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Piet Blaak moest de baan op een brancard verlaten.", {"Blaak": "dnf"}),
        ("De finish haalde Piet Blaak niet.", {"Blaak": "dnf"}),
        ("Voor Piet Blaak zat de race er na twee bochten op.", {"Blaak": "dnf"}),
        ("Piet Blaak gooide halverwege de handdoek in de ring.", {"Blaak": "dnf"}),
        ("Zowel Piet Blaak als Kees Hol kwam niet aan de finish.", {"Blaak": "dnf", "Hol": "dnf"}),
        ("Piet Blaak viel, net als Kees Hol, in de laatste bocht.", {"Blaak": "dnf", "Hol": "dnf"}),
        ("Kees Hol reed Piet Blaak onderuit.", {"Blaak": "dnf"}),
        ("In de val van Piet Blaak werd Kees Hol meegesleurd.", {"Blaak": "dnf", "Hol": "dnf"}),
        ("Piet Blaak moest na een botsing met Kees Hol de strijd staken.", {"Blaak": "dnf"}),
        ("De jury haalde Piet Blaak uit de uitslag.", {"Blaak": "dsq"}),
        ("Piet Blaak reed 1.48,10, maar de jury streepte hem door.", {"Blaak": "dsq"}),
        ("Piet Blaak was sneller dan Kees Hol, maar werd gediskwalificeerd.", {"Blaak": "dsq"}),
        (
            "Piet Blaak kwam als derde binnen, achter Kees Hol, maar werd uit de uitslag geschrapt.",
            {"Blaak": "dsq"},
        ),
        (
            "Piet Blaak reed een verkeerde wissel. Na zijn diskwalificatie ging het zilver naar Kees Hol.",
            {"Blaak": "dsq"},
        ),
        ("Piet Blaak bewoog tot twee keer toe voor het schot en kon zijn tas inpakken.", {"Blaak": "dsq"}),
        ("Piet Blaak stond op de startlijst, maar bleef ziek thuis.", {"Blaak": "dns"}),
        ("Piet Blaak kon door een griepje niet starten.", {"Blaak": "dns"}),
        ("Piet Blaak, die op de deelnemerslijst stond, ontbrak met griep.", {"Blaak": "dns"}),
        ("Halverwege hield Piet Blaak de benen stil: last van zijn rug.", {"Blaak": "dnf"}),
        ("Piet Blaak klapte na zes ronden in elkaar en verliet de baan.", {"Blaak": "dnf"}),
        ("Een gebroken schaats maakte een einde aan de race van Piet Blaak.", {"Blaak": "dnf"}),
        ("Niet gestart: Piet Blaak. Gediskwalificeerd: Kees Hol.", {"Blaak": "dns", "Hol": "dsq"}),
    ],
)
def test_whose_fate(text: str, expected: dict[str, str]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Piet Blaak gleed uit, maar krabbelde overeind en finishte in 2.10,11.",
        "Piet Blaak viel, maar werd nog zesde.",
        "Piet Blaak viel als vierde van het podium.",
        "Titelverdediger Piet Blaak ontbrak.",
        "Piet Blaak werd eerst gediskwalificeerd, maar na bestudering van de beelden in ere hersteld.",
        "Piet Blaak werd uit de uitslag geschrapt. Later draaide de jury dat besluit terug.",
        "Piet Blaak werd gediskwalificeerd. Zijn protest werd toegewezen: hij werd alsnog derde.",
        "De jury nam Piet Blaak uit de uitslag. Een protest later was Blaak terug in de uitslag.",
        "Piet Blaak sloeg na de finish van vreugde in de lucht. Twee man vielen.",
    ],
)
def test_no_fate(text: str) -> None:
    assert fates(text) == {}


def test_no_start_in_the_second_run() -> None:
    text = "Op de 500 meter reed Piet Blaak in de eerste omloop 36,10 en meldde zich voor de tweede af."
    found = {
        (r.run, r.time_s, r.status)
        for r in extract(Report.of_text(_OPENING + text, "x"))
        if "Blaak" in r.skater
    }
    assert found == {(1, 36.1, "finished"), (2, None, "dns")}


def test_out_of_the_tournament_by_a_fall_in_one_race() -> None:
    text = (
        " date 2014-01-12 HAMAR - Jan Smit is Europees kampioen allround. Voor Piet Blaak was het toernooi na "
        "honderd meter voorbij. Hij ging op de 500 meter onderuit."
    )
    found = [(r.distance_m, r.status) for r in extract(Report.of_text(text, "x")) if "Blaak" in r.skater]
    assert found == [(500, "dnf")]
