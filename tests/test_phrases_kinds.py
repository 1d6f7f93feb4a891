"""Other voices: Flemish papers, clubs, live reports, agencies, interviews and memories. Dutch in, records out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report


def told(text: str) -> set[tuple[object, ...]]:
    """What a report tells: skater, distance or discipline, time, rank or status, and the kind of an old result."""
    found = set()
    for r in extract(Report.of_text(f" date 2019-02-10 {text}", "x")):
        race = r.distance_m or (r.discipline if r.discipline != "individual" else None)
        how = r.status if r.status != "finished" else r.placing
        kind = () if r.kind == "result" else (r.kind,)
        found.add((r.skater, race, r.time_s, how, *kind))
    return found


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "HEERENVEEN - Bart Swings heeft zondag in de wereldbeker de massastart gewonnen. "
            "De 28-jarige Herentenaar pakte de overwinning voor de Zuid-Koreaan Lee Seung-hoon "
            "en de Italiaan Andrea Giovannini.",
            {
                ("Bart Swings", "mass_start", None, 1),
                ("Lee Seung-hoon", "mass_start", None, 2),
                ("Andrea Giovannini", "mass_start", None, 3),
            },
        ),
        (
            "Indra Medard dook op de 1.500 meter voor het eerst onder de twee minuten: "
            "1'59\"87, meteen goed voor de twaalfde stek.",
            {("Indra Medard", 1500, 119.87, 12)},
        ),
        (
            "Vanhoutte kwam op de 1.000 meter niet verder dan een negentiende plek (1'10\"55). "
            "Mathias Vanhoutte had op meer gehoopt.",
            {("Mathias Vanhoutte", 1000, 70.55, 19)},
        ),
        (
            "Op de 1.500 meter eindigde Bart Swings, uitkomend voor België, als negende. De "
            "winst ging naar de Noor Sverre Pedersen in 1'44\"12.",
            {("Bart Swings", 1500, None, 9), ("Sverre Pedersen", 1500, 104.12, 1)},
        ),
        (
            "Op het BK afstanden in Heerenveen kaapte Robin Rogiest de titel op de 500 meter "
            "weg voor de neus van Mathias Vosté.",
            {("Robin Rogiest", 500, None, 1)},
        ),
        (
            "Bart Swings strandde op een zucht van het podium: vierde op de 5.000 meter.",
            {("Bart Swings", 5000, None, 4)},
        ),
        (
            "Onze junioren deden het geweldig op de 500 meter: Jesse Smit werd eerste in "
            "40,12, Bram Hoek derde in 41,03 en Tim van Dam reed een dik pr met 42,55.",
            {("Jesse Smit", 500, 40.12, 1), ("Bram Hoek", 500, 41.03, 3), ("Tim van Dam", 500, 42.55, None)},
        ),
        (
            "Jelle Hofman mocht met een zilveren medaille om zijn nek naar huis: hij werd "
            "tweede op de 1500 meter.",
            {("Jelle Hofman", 1500, None, 2)},
        ),
        (
            "In de marathon van Veenoord kwam Elma de Vries als eerste over de streep.",
            {("Elma de Vries", "marathon", None, 1)},
        ),
        (
            "Bij de mannen ging de overwinning in de eerste natuurijsklassieker naar Bob de Vries.",
            {("Bob de Vries", "marathon", None, 1)},
        ),
        (
            "Helaas voor Maud Kroon: zij ging op de 500 meter onderuit in de laatste bocht.",
            {("Maud Kroon", 500, None, "dnf")},
        ),
        (
            "Op de 1500 meter was er een tweede plaats voor Joris Wit, en Kees Blom werd er achtste.",
            {("Joris Wit", 1500, None, 2), ("Kees Blom", 1500, None, 8)},
        ),
        (
            "Stijn Bos en Levi Mol reden precies dezelfde tijd, 41,30, en deelden de derde "
            "plaats op de 500 meter.",
            {("Stijn Bos", 500, 41.3, 3), ("Levi Mol", 500, 41.3, 3)},
        ),
        (
            "15.10 Kjeld Nuis is binnen: 1.44,55. Dat is voorlopig de tweede tijd op de 1500 meter.",
            {("Kjeld Nuis", 1500, 104.55, 2)},
        ),
        (
            "16.02: Wat een race van Antoinette de Jong! 4.01,22, de nieuwe snelste tijd op de 3 kilometer.",
            {("Antoinette de Jong", 3000, 241.22, 1)},
        ),
        (
            "Val Ronald Mulder! De sprinter uit Zwolle ligt in de eerste bocht van de 500 meter.",
            {("Ronald Mulder", 500, None, "dnf")},
        ),
        (
            "Nuis verovert goud op 1000 meter. Kjeld Nuis was een klasse te sterk.",
            {("Kjeld Nuis", 1000, None, 1)},
        ),
        (
            "13.05: Thomas Krol wordt negende op de 1000 meter. Niet best.",
            {("Thomas Krol", 1000, None, 9)},
        ),
        (
            "13.20: Geen medaille voor Thomas Krol, hij eindigt als vierde op de 1000 meter.",
            {("Thomas Krol", 1000, None, 4)},
        ),
        (
            "Podium 3000 meter: Achtereekte, Wüst, De Jong. Carlijn Achtereekte, Ireen Wüst en "
            "Antoinette de Jong zorgen zo voor een clean sweep.",
            {
                ("Carlijn Achtereekte", 3000, None, 1),
                ("Ireen Wüst", 3000, None, 2),
                ("Antoinette de Jong", 3000, None, 3),
            },
        ),
        (
            "Bowe houdt stand! Brittany Bowe wint de 1000 meter, Jutta Leerdam op een tiende tweede.",
            {("Brittany Bowe", 1000, None, 1), ("Jutta Leerdam", 1000, None, 2)},
        ),
        (
            "'Ik werd vierde op de 1500 meter en daar kan ik mee leven', zegt Marcel Bosker na afloop.",
            {("Marcel Bosker", 1500, None, 4)},
        ),
        (
            "'Tweede, dat is toch prachtig', lachte Letitia de Jong na haar 500 meter in 37,90.",
            {("Letitia de Jong", 500, 37.9, 2)},
        ),
        (
            "'Met 1.46,20 ben ik vijfde geworden op de 1500 meter', vertelt Chris Huizinga.",
            {("Chris Huizinga", 1500, 106.2, 5)},
        ),
        (
            "Vorig jaar was Jan Blokhuijsen op het NK allround nog vierde.",
            {("Jan Blokhuijsen", "allround", None, 4, "earlier")},
        ),
        (
            "Bob de Jong, in Turijn goud op de 10 kilometer, werd zondag zevende op de 5 kilometer.",
            {("Bob de Jong", 5000, None, 7), ("Bob de Jong", 10000, None, 1, "earlier")},
        ),
        (
            "De wereldtitel op de 1500 meter in 2013 was voor Denis Joeskov.",
            {("Denis Joeskov", 1500, None, 1, "earlier")},
        ),
        (
            "Kjeld Nuis evenaarde op de 1000 meter zijn eigen baanrecord: 1.07,64.",
            {("Kjeld Nuis", 1000, 67.64, None)},
        ),
        (
            "Op de teamsprint pakten Dai Dai N'tab, Kai Verbij en Hein Otterspeer het zilver.",
            {
                ("Dai Dai N'tab", "team_sprint", None, 2),
                ("Kai Verbij", "team_sprint", None, 2),
                ("Hein Otterspeer", "team_sprint", None, 2),
            },
        ),
        (
            "Patrick Roest gaat na de eerste dag van het WK allround aan de leiding, Sven "
            "Kramer staat derde.",
            {("Patrick Roest", "allround", None, 1), ("Sven Kramer", "allround", None, 3)},
        ),
        (
            "Marcel Bosker eindigde op het WK allround net naast het podium: vierde.",
            {("Marcel Bosker", "allround", None, 4)},
        ),
        (
            "Na de 500 meter en de 5000 meter bezet Douwe de Vries de zesde plaats in het "
            "klassement van het EK allround.",
            {("Douwe de Vries", "allround", None, 6)},
        ),
        (
            "In de massastart was de zege een prooi voor Irene Schouten.",
            {("Irene Schouten", "mass_start", None, 1)},
        ),
        (
            "In de eindsprint van de massastart bleek Irene Schouten een maatje te groot voor "
            "Ivanie Blondin.",
            {("Irene Schouten", "mass_start", None, 1), ("Ivanie Blondin", "mass_start", None, 2)},
        ),
        (
            "Dai Dai N'tab kwam op de tweede 500 meter met de schrik vrij na een misslag: negende.",
            {("Dai Dai N'tab", 500, None, 9)},
        ),
        (
            "Voor Hein Otterspeer zat het NK sprint er na de eerste 500 meter op: hij brak een schaats.",
            {("Hein Otterspeer", 500, None, "dnf")},
        ),
        (
            "Met een kapotte veter moest Michel Mulder de 500 meter staken.",
            {("Michel Mulder", 500, None, "dnf")},
        ),
        (
            "Gerben Jorritsma plaatste zich met een vierde plaats op de 1000 meter voor de WK afstanden.",
            {("Gerben Jorritsma", 1000, None, 4)},
        ),
        (
            "Yvonne Nauta miste de WK doordat zij op de 5000 meter vierde werd.",
            {("Yvonne Nauta", 5000, None, 4)},
        ),
        (
            "Na een protest van de Canadese ploeg werd Denny Morrison op de 1000 meter alsnog "
            "als derde geklasseerd.",
            {("Denny Morrison", 1000, None, 3)},
        ),
        (
            "Jesper Hospes leek op weg naar brons op de 500 meter, maar viel terug naar vijf.",
            {("Jesper Hospes", 500, None, 5)},
        ),
        (
            "Op het WK inlineskaten werd Bart Swings eerste op de 10.000 meter puntenkoers.",
            {("Bart Swings", 10000, None, 1)},
        ),
        (
            "Jutta Leerdam reed de 1000 meter. De 's-Gravenzandse liet een tijd van 1.13,60 "
            "noteren en dat bleek genoeg voor het podium: zilver.",
            {("Jutta Leerdam", 1000, 73.6, 2)},
        ),
        (
            "Het was Esther Kiel die op de 5000 meter met het brons aan de haal ging.",
            {("Esther Kiel", 5000, None, 3)},
        ),
        (
            "Reina Anema zette op de 5000 meter een tijd neer waar niemand aankwam: 7.09,30.",
            {("Reina Anema", 5000, 429.3, 1)},
        ),
        (
            "Vooraf had Tom Kant getekend voor een plek bij de eerste tien op de 1500 meter. "
            "Het werd een achtste.",
            {("Tom Kant", 1500, None, 8)},
        ),
        (
            "Tom Kant, achtste op de 1500 meter, reed op de 1000 meter naar een tiende stek.",
            {("Tom Kant", 1500, None, 8), ("Tom Kant", 1000, None, 10)},
        ),
        (
            "De als achtste geëindigde Tom Kant was op de 1500 meter niet tevreden.",
            {("Tom Kant", 1500, None, 8)},
        ),
        (
            "Zeven man reden de 1500 meter harder dan Tom Kant.",
            {("Tom Kant", 1500, None, 8)},
        ),
        (
            "Ooit, in Innsbruck in 1964, won Kees Verkerk zilver op de 1500 meter.",
            {("Kees Verkerk", 1500, None, 2, "earlier")},
        ),
        (
            "Goud: Kjeld Nuis. Zilver: Thomas Krol. Brons: Kai Verbij. Zo zag het podium van "
            "de 1000 meter eruit.",
            {("Kjeld Nuis", 1000, None, 1), ("Thomas Krol", 1000, None, 2), ("Kai Verbij", 1000, None, 3)},
        ),
        (
            "Wéér zilver. Thomas Krol kon wel janken na de 1000 meter.",
            {("Thomas Krol", 1000, None, 2)},
        ),
        (
            "Nipt verslagen en dus tweede: Thomas Krol op de 1000 meter.",
            {("Thomas Krol", 1000, None, 2)},
        ),
        (
            "Op de 1.500 meter werd de chrono stilgelegd op 1'45\"33 voor Bart Swings, die zo zesde werd.",
            {("Bart Swings", 1500, 105.33, 6)},
        ),
        (
            'Jelle Spruyts kon zich op de 500 meter net niet in de top tien hijsen: elfde in 35"90.',
            {("Jelle Spruyts", 500, 35.9, 11)},
        ),
        (
            "Belgische titel op de 3.000 meter voor Carlien Vanhoutte in 4'31\"08.",
            {("Carlien Vanhoutte", 3000, 271.08, 1)},
        ),
        (
            "Wim De Vocht eindigde vijfde op de 1.500 meter, Joël Eriksson zesde.",
            {("Wim De Vocht", 1500, None, 5), ("Joël Eriksson", 1500, None, 6)},
        ),
        (
            "Met een geweldige eindspurt wist Rik Hofstra de marathon bij de C2-rijders op "
            "zijn naam te schrijven.",
            {("Rik Hofstra", "marathon", None, 1)},
        ),
        (
            "Gerrit Dekker uit Urk won de regiomarathon voor veteranen.",
            {("Gerrit Dekker", "marathon", None, 1)},
        ),
        (
            "Bij het clubkampioenschap supersprint noteerde Ilse Boon de beste tijden op de "
            "100 meter (12,80) en de 300 meter (30,10).",
            {("Ilse Boon", 100, 12.8, 1), ("Ilse Boon", 300, 30.1, 1)},
        ),
        (
            "Een dik pr voor Sten Visser op de 500 meter: van 45,20 naar 43,98.",
            {("Sten Visser", 500, 43.98, None), ("Sten Visser", 500, 45.2, None, "record")},
        ),
        (
            "De medailles op de 300 meter waren voor Luuk Vos, Kyan Bos en Mees Fok.",
            {("Luuk Vos", 300, None, 1), ("Kyan Bos", 300, None, 2), ("Mees Fok", 300, None, 3)},
        ),
        (
            "Onder toeziend oog van zijn opa snelde Luuk Vos naar de winst op de 300 meter.",
            {("Luuk Vos", 300, None, 1)},
        ),
        (
            "Het podium bij de dames masters op de 500 meter bestond uit Anna Top, Ria Bos en Els Kat.",
            {("Anna Top", 500, None, 1), ("Ria Bos", 500, None, 2), ("Els Kat", 500, None, 3)},
        ),
        (
            "Ook in de derde wedstrijd om de IJsselcup liet Anna Top zich van haar beste kant "
            "zien: eerste op de 1000 meter.",
            {("Anna Top", 1000, None, 1)},
        ),
        (
            "Gewonnen! Jan Smeekens pakt de 500 meter in 34,70.",
            {("Jan Smeekens", 500, 34.7, 1)},
        ),
        (
            "Patrick Roest wist zich bij de eerste drie te rijden op de 1500 meter: derde, "
            "achter Kjeld Nuis en Denis Joeskov.",
            {
                ("Patrick Roest", 1500, None, 3),
                ("Kjeld Nuis", 1500, None, 1),
                ("Denis Joeskov", 1500, None, 2),
            },
        ),
        (
            "Marcel Bosker bleef op de 1500 meter steken op plek achttien.",
            {("Marcel Bosker", 1500, None, 18)},
        ),
        (
            "De 1500 meter bracht Marcel Bosker niet verder dan de achttiende plek.",
            {("Marcel Bosker", 1500, None, 18)},
        ),
        (
            "Marcel Bosker kreeg op de 1500 meter de ondankbare vierde plaats toebedeeld.",
            {("Marcel Bosker", 1500, None, 4)},
        ),
        (
            "Voor Marcel Bosker was er op de 1500 meter de houten medaille.",
            {("Marcel Bosker", 1500, None, 4)},
        ),
        (
            "Tijdens de NK afstanden van vorig jaar was Lotte van Beek op de 1500 meter de snelste.",
            {("Lotte van Beek", 1500, None, 1, "earlier")},
        ),
        (
            "De 31-jarige Jan Blokhuijsen, die in Sotsji zilver op de 5000 meter won, stopt.",
            {("Jan Blokhuijsen", 5000, None, 2, "earlier")},
        ),
        (
            "De beste tijd van Jan Bos op de 1000 meter is 1.07,20, uit 2007.",
            {("Jan Bos", 1000, 67.2, None, "record")},
        ),
    ],
)
def test_records(text: str, records: set[tuple[object, ...]]) -> None:
    assert told(text) == records


@pytest.mark.parametrize(
    "text",
    [
        "ROTTERDAM - Op de NK atletiek won Dafne Schippers de 200 meter in 22,90. Marije "
        "van Hunenstijn werd tweede.",
        "Femke Heemskerk pakte op de EK kortebaan in Eindhoven goud op de 100 meter vrije slag in 51,95.",
        "AMSTERDAM - Michael van Gerwen won de finale van het dartstoernooi van Peter Wright met 7-3.",
        "Bij de NK roeien werd Ranomi Visser derde in de skiff over 2000 meter.",
        "Mathieu van der Poel reed iedereen uit het wiel in de veldrit van Valkenburg. "
        "Wout van Aert werd tweede.",
        "De regiocross in Apeldoorn leverde een zege op voor Jan Mol bij de junioren. Hij "
        "liep de 4500 meter in 14.31.",
    ],
)
def test_no_records(text: str) -> None:
    assert told(text) == set()
