"""Who did it and in which race: Dutch in, records out.

Each row is a report and what it gives: ``name distance rank`` (or a discipline, a status in the place of
the rank, a town behind), parted by semicolons.
"""

from __future__ import annotations

import pytest

from pipeline import extract_text


def told(text: str) -> list[str]:
    """The records of a report, each as a line."""
    lines = []
    for record in extract_text(f" date 2019-02-10 HEERENVEEN - {text}"):
        race = record.distance_m or (None if record.discipline == "individual" else record.discipline)
        outcome = record.placing if record.status == "finished" else record.status
        kind = "" if record.kind == "result" else record.kind
        words = [record.skater, race, outcome, record.hometown, kind]
        lines.append(" ".join(str(word) for word in words if word))
    return sorted(lines)


def check(text: str, expected: str) -> None:
    """Compare the records of a report with what is expected."""
    assert told(text) == sorted(each.strip() for each in expected.split(";") if each.strip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marit Veenstra heeft zaterdag de 1500 meter gewonnen. Ze bleef Lotte Kramer en Iris de "
            "Boer voor.",
            "Marit Veenstra 1500 1",
        ),
        (
            "Op de 1500 meter was Ronald Visser de snelste. Titelverdediger Bart Hoekstra stelde "
            "teleur en werd slechts achtste.",
            "Bart Hoekstra 1500 8; Ronald Visser 1500 1",
        ),
        (
            "Rens Dijkman won de 500 meter, voor zijn ploeggenoot Koen Verbeek.",
            "Koen Verbeek 500 2; Rens Dijkman 500 1",
        ),
        (
            "Wouter Lans, die vorig jaar nog derde werd, pakte zondag de titel op de 10 kilometer.",
            "Wouter Lans 10000 1; Wouter Lans 10000 3 earlier",
        ),
        (
            "De jongste deelnemer in het veld, Kees Bruin, veroverde het brons op de 5000 meter.",
            "Kees Bruin 5000 3",
        ),
        (
            "Afgelopen weekend won Pien de Graaf uit Hoorn in Thialf de 500 meter voor junioren. Op "
            "de kilometer werd de Hoornse tweede.",
            "Pien de Graaf 1000 2 Hoorn; Pien de Graaf 500 1 Hoorn",
        ),
        (
            "Na haar zege op de 1000 meter was Tessa Brink ook op de 1500 meter niet te kloppen.",
            "Tessa Brink 1000 1; Tessa Brink 1500 1",
        ),
        (
            "De 500 meter was een prooi voor Jan Jansen, de 1000 voor Piet de Vries.",
            "Jan Jansen 500 1; Piet de Vries 1000 1",
        ),
        (
            "Op de 1000 meter eindigden twee West-Friezen op het podium: Marije Brinkhof werd tweede "
            "en Tim Appelman derde.",
            "Marije Brinkhof 1000 2; Tim Appelman 1000 3",
        ),
        (
            "Tim Appelman, geboren en getogen in Enkhuizen, werd op de 500 meter derde.",
            "Tim Appelman 500 3 Enkhuizen",
        ),
        (
            "Het was niet Rob Dekker, maar Jelle van der Wal die de 1000 meter won.",
            "Jelle van der Wal 1000 1",
        ),
        (
            "Wesly Dijs en Louis Hollaar streden om de zege op de 1500 meter. Laatstgenoemde trok aan "
            "het langste eind.",
            "Louis Hollaar 1500 1",
        ),
        (
            "Wesly Dijs en Louis Hollaar plaatsten zich voor de finale van de massastart. De eerste "
            "werd derde, de laatste viel.",
            "Louis Hollaar mass_start dnf; Wesly Dijs mass_start 3",
        ),
        (
            "Jan 'de Beer' Bos won de 1000 meter. 'De Beer' werd op de 500 meter zesde.",
            "Jan Bos 1000 1; Jan Bos 500 6",
        ),
        ("De metrische mijl was zondag een prooi voor Wesly Dijs.", "Wesly Dijs 1500 1"),
        (
            "Tije Bos uit Joure en zijn dorpsgenoot Hylke Stoker werden tweede en zevende op de 3000 meter.",
            "Hylke Stoker 3000 7 Joure; Tije Bos 3000 2 Joure",
        ),
        (
            "De regio was goed vertegenwoordigd op de 3000 meter. Tije Bos uit Joure werd tweede, "
            "Hylke Stoker uit Langweer zevende en Anne Haga uit Sint Nicolaasga elfde.",
            "Anne Haga 3000 11 Sint Nicolaasga; Hylke Stoker 3000 7 Langweer; Tije Bos 3000 2 Joure",
        ),
        (
            "Van de twee broers Bos reed Tije op de 1500 meter naar de derde plaats, Siebe werd vijfde.",
            "Siebe Bos 1500 5; Tije Bos 1500 3",
        ),
        (
            "De gebroeders Bos deden goede zaken op de 1500 meter. Tije werd derde, Siebe vijfde.",
            "Siebe Bos 1500 5; Tije Bos 1500 3",
        ),
        (
            "Tweelingzussen Lisa en Anne Bos werden op de 1500 meter respectievelijk vierde en achtste.",
            "Anne Bos 1500 8; Lisa Bos 1500 4",
        ),
        (
            "Noor Hendriks en Anna Bakker gingen op de 3000 meter van start in de slotrit. Hendriks "
            "reed naar de zege, voor Bakker resteerde plek vijf.",
            "Anna Bakker 3000 5; Noor Hendriks 3000 1",
        ),
        (
            "Noor Hendriks en Anna Bakker troffen elkaar in de laatste rit van de 3000 meter. De "
            "eerste pakte het goud, de tweede werd zesde.",
            "Anna Bakker 3000 6; Noor Hendriks 3000 1",
        ),
        (
            "Noor Hendriks zag op de 3000 meter haar ploeggenote Anna Bakker met de titel aan de haal "
            "gaan. Zelf werd ze derde.",
            "Anna Bakker 3000 1; Noor Hendriks 3000 3",
        ),
    ],
)
def test_who_did_it(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Jansen won de 500 meter, Piet de Vries de 1000 meter en Klaas Bakker de 1500 meter.",
            "Jan Jansen 500 1; Klaas Bakker 1500 1; Piet de Vries 1000 1",
        ),
        (
            "Goud was er voor Jan Jansen (500 meter), Piet de Vries (1000 meter) en Anna Bakker (3000 "
            "meter).",
            "Anna Bakker 3000 1; Jan Jansen 500 1; Piet de Vries 1000 1",
        ),
        (
            "Bij de mannen ging de titel op de 500 meter naar Jan Jansen, bij de vrouwen was Anna "
            "Bakker de sterkste.",
            "Anna Bakker 500 1; Jan Jansen 500 1",
        ),
        (
            "Een dag na haar tweede plek op de 500 meter greep Vera Smit ook op de dubbele "
            "sprintafstand naast het goud: ze werd derde.",
            "Vera Smit 1000 3; Vera Smit 500 2",
        ),
        (
            "Op de 500 meter werd Vera Smit vierde. Een dag later, op de 1000 meter, stond ze wel op "
            "het podium: ze werd derde.",
            "Vera Smit 1000 3; Vera Smit 500 4",
        ),
        (
            "Op de 500 meter werd Vera Smit vierde. Op de andere sprintafstand eindigde ze als tweede.",
            "Vera Smit 1000 2; Vera Smit 500 4",
        ),
        (
            "De stayersafstanden waren voor Noor Hendriks: ze won zowel de 3000 als de 5000 meter.",
            "Noor Hendriks 3000 1; Noor Hendriks 5000 1",
        ),
        (
            "De 3000 meter bij de vrouwen werd gewonnen door Noor Hendriks; de 5000 meter bij de "
            "mannen door Gijs Monsma.",
            "Gijs Monsma 5000 1; Noor Hendriks 3000 1",
        ),
        (
            "Louis Hollaar eindigde op beide middenafstanden, de 1000 en 1500 meter, als tweede.",
            "Louis Hollaar 1000 2; Louis Hollaar 1500 2",
        ),
        (
            '"Sneeuwwitje" Sanne Blom verraste vriend en vijand met winst op de 3000 meter.',
            "Sanne Blom 3000 1",
        ),
        (
            "Roos Tamminga: derde op de 500 meter, vijfde op de 1000 meter en zevende op de 1500 meter.",
            "Roos Tamminga 1000 5; Roos Tamminga 1500 7; Roos Tamminga 500 3",
        ),
        (
            "Roos Tamminga was de beste op de 3000 meter bij de vrouwen, Bob Kramer op de 5000 meter "
            "bij de mannen.",
            "Bob Kramer 5000 1; Roos Tamminga 3000 1",
        ),
        (
            "De 500 meter bracht Tim Appelman een vijfde plaats, de 1000 meter een vierde.",
            "Tim Appelman 1000 4; Tim Appelman 500 5",
        ),
        (
            "Op de kortste afstand, de 500 meter, moest Tim Appelman Rens Dijkman nipt voor laten gaan.",
            "Rens Dijkman 500 1; Tim Appelman 500 2",
        ),
        (
            "Op de kortste afstand was Tim Appelman de snelste, op de kilometer moest hij alleen Rens "
            "Dijkman voor laten gaan.",
            "Rens Dijkman 1000 1; Tim Appelman 1000 2; Tim Appelman 500 1",
        ),
        (
            "Het weekend van Bob Kramer: goud op de 5000 meter, brons op de 10.000 meter en een "
            "vierde plaats op de massastart.",
            "Bob Kramer 10000 3; Bob Kramer 5000 1; Bob Kramer mass_start 4",
        ),
        (
            "Bob Kramer, winnaar van de 5000 meter, werd op de 10 kilometer derde.",
            "Bob Kramer 10000 3; Bob Kramer 5000 1",
        ),
        (
            "Op de 10 kilometer werd de winnaar van de 5000 meter, Bob Kramer, derde.",
            "Bob Kramer 10000 3; Bob Kramer 5000 1",
        ),
        (
            "Bob Kramer werd vrijdag Nederlands kampioen op de 5000 meter. Een dag later bleef de "
            "winst uit: op de 1500 meter werd hij zevende.",
            "Bob Kramer 1500 7; Bob Kramer 5000 1",
        ),
        (
            "Bob Kramer werd vrijdag Nederlands kampioen op de 5000 meter. Een dag later volgde de "
            "titel op de 1500 meter en zondag die op de 10.000 meter.",
            "Bob Kramer 10000 1; Bob Kramer 1500 1; Bob Kramer 5000 1",
        ),
        (
            "Bob Kramer werd vrijdag Nederlands kampioen op de 5000 meter. Zaterdag voegde hij daar "
            "de titel op de 1500 meter aan toe.",
            "Bob Kramer 1500 1; Bob Kramer 5000 1",
        ),
        (
            "Bob Kramer heeft zijn tweede titel te pakken. Na de 5000 meter van vrijdag won hij "
            "zondag ook de 10 kilometer.",
            "Bob Kramer 10000 1; Bob Kramer 5000 1",
        ),
        ("Bob Kramer volgde op de 5000 meter Bart Hoekstra op als Nederlands kampioen.", "Bob Kramer 5000 1"),
        (
            "Bob Kramer kroonde zich zaterdag tot winnaar van de 5000 meter, Rik Bergsma tot die van "
            "de 1500 meter.",
            "Bob Kramer 5000 1; Rik Bergsma 1500 1",
        ),
        (
            "Lisa de Bos werd op de 1500 meter vierde. Voor De Bos, die pas 17 is, was het haar beste "
            "prestatie tot nu toe.",
            "Lisa de Bos 1500 4",
        ),
        (
            "Op de 1500 meter bleef Lisa Bos steken op een vierde plek. Ze troostte zich zondag met "
            "de winst op de 3000 meter.",
            "Lisa Bos 1500 4; Lisa Bos 3000 1",
        ),
        (
            "Lisa Bos revancheerde zich zondag voor haar tegenvallende vierde plek op de 1500 meter "
            "met de zege op de 3000 meter.",
            "Lisa Bos 1500 4; Lisa Bos 3000 1",
        ),
        (
            "Lisa Bos maakte haar tegenvallende zevende plaats op de 500 meter goed door op de 1000 "
            "meter te winnen.",
            "Lisa Bos 1000 1; Lisa Bos 500 7",
        ),
        (
            "Op de 1500 meter won Jan Bos. De winnaar van de 5000 meter, Bob Kramer, werd derde.",
            "Bob Kramer 1500 3; Bob Kramer 5000 1; Jan Bos 1500 1",
        ),
        (
            "Op de 1500 meter won Jan Bos. Bob Kramer, winnaar van de 5000 meter, werd derde. Rik "
            "Bergsma werd vierde.",
            "Bob Kramer 1500 3; Bob Kramer 5000 1; Jan Bos 1500 1; Rik Bergsma 1500 4",
        ),
        (
            "Op de 1500 meter won Jan Bos. Wereldkampioen op de 5000 meter Bob Kramer werd derde. Rik "
            "Bergsma werd vierde.",
            "Bob Kramer 1500 3; Jan Bos 1500 1; Rik Bergsma 1500 4",
        ),
        (
            "De 500 meter, waarop Jan Bos vierde werd, ging naar Tim Appelman.",
            "Jan Bos 500 4; Tim Appelman 500 1",
        ),
        (
            "Brons was er op de 500 meter voor Jan Bos, zilver op de 1000 meter voor Tim Appelman.",
            "Jan Bos 500 3; Tim Appelman 1000 2",
        ),
        (
            "Jan Bos (500 meter), Tim Appelman (1000 meter) en Rik Bergsma (5000 meter) wonnen goud.",
            "Jan Bos 500 1; Rik Bergsma 5000 1; Tim Appelman 1000 1",
        ),
        (
            "Naast Jan Bos op de 500 meter won ook Rik Bergsma (5000 meter) goud.",
            "Jan Bos 500 1; Rik Bergsma 5000 1",
        ),
        (
            "De titel op de 500 meter ging naar Jan Bos, die op de 5000 meter naar Rik Bergsma.",
            "Jan Bos 500 1; Rik Bergsma 5000 1",
        ),
    ],
)
def test_in_which_race(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De 500 meter leverde zeges op voor Jan Jansen en Anna Bakker.",
            "Anna Bakker 500 1; Jan Jansen 500 1",
        ),
        (
            "Jan Jansen bij de mannen en Anna Bakker bij de vrouwen wonnen zaterdag de 1500 meter.",
            "Anna Bakker 1500 1; Jan Jansen 1500 1",
        ),
        (
            "Op de langste afstand was Gijs Monsma oppermachtig. De 10.000 meter werd een prooi voor "
            "de Fries.",
            "Gijs Monsma 10000 1",
        ),
        (
            "Jan Bos en Anna Bakker hebben zich tot kampioen op de 500 meter gekroond.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "Jan Bos en Anna Bakker zijn de nieuwe Nederlandse kampioenen op de 500 meter.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "De nieuwe kampioenen op de 500 meter heten Jan Bos en Anna Bakker.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "Jan Bos en Anna Bakker mogen zich Nederlands kampioen op de 500 meter noemen.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "Bij de mannen won Jan Bos de 500 meter, bij de vrouwen Anna Bakker.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "De 500 meter werd bij de mannen gewonnen door Jan Bos en bij de vrouwen door Anna Bakker.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "De 500 meter was een prooi voor Jan Bos. Bij de vrouwen was dat Anna Bakker.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
        (
            "Jan Bos won de 500 meter. Bij de vrouwen deed Anna Bakker hetzelfde.",
            "Anna Bakker 500 1; Jan Bos 500 1",
        ),
    ],
)
def test_of_more_than_one_field(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Bos en Anna Bakker waren de favorieten voor de titels op de 500 meter.", ""),
        ("Jan Bos en Rik Bergsma waren op de 500 meter de snelsten in de training.", ""),
        ("Jan Bos viel op de 500 meter. Bij de vrouwen was dat Anna Bakker.", "Jan Bos 500 dnf"),
        (
            "Jan Bos won de 500 meter. Bij de vrouwen is Anna Bakker morgen favoriet op de 3000 meter.",
            "Jan Bos 500 1",
        ),
        (
            "Jan Bos werd tweede op de 500 meter, bij de vrouwen viel Anna Bakker.",
            "Anna Bakker 500 dnf; Jan Bos 500 2",
        ),
        (
            "Bij de mannen won Jan Bos de 500 meter, bij de vrouwen was Anna Bakker derde.",
            "Anna Bakker 500 3; Jan Bos 500 1",
        ),
        ("Na de 500 meter ging Jan Bos ook op de 1000 meter onderuit.", "Jan Bos 1000 dnf"),
        ("Jan Bos won de 500 meter. Op de andere afstanden kwam hij niet in actie.", "Jan Bos 500 1"),
        ("De 500 meter ging niet naar Jan Bos, maar naar Tim Appelman.", "Tim Appelman 500 1"),
        ("De zege op de 500 meter ging niet naar favoriet Jan Bos.", ""),
        ("Voor Jan Bos bleef de zege op de 500 meter uit.", ""),
        ("Jan Bos sprak van 'een mooie Bos' na zijn zege op de 500 meter.", "Jan Bos 500 1"),
        ("Jan Bos hoopt na zijn zege op de 500 meter ook de 1000 meter te winnen.", "Jan Bos 500 1"),
        ("Naast Jan Bos doet ook Rik Bergsma zondag mee op de 5000 meter.", ""),
        (
            "Naast Jan Bos werd ook Rik Bergsma gediskwalificeerd op de 500 meter.",
            "Jan Bos 500 dsq; Rik Bergsma 500 dsq",
        ),
        (
            "Jan Bos en Rik Bergsma reden tegen elkaar op de 500 meter. De laatste bocht ging mis "
            "voor Bergsma: hij viel.",
            "Rik Bergsma 500 dnf",
        ),
        (
            "Jan Bos werd derde op de 500 meter, Tim Appelman vijfde. De laatste rit werd gewonnen "
            "door Rik Bergsma.",
            "Jan Bos 500 3; Tim Appelman 500 5",
        ),
        (
            "De gebroeders Bos deden mee. Zaterdag werd Jan Bos op de 500 meter derde. Trainer Koen "
            "was blij.",
            "Jan Bos 500 3",
        ),
        ("De winnaar van de 500 meter krijgt een ticket. Jan Bos werd tweede.", "Jan Bos 500 2"),
        ("De 1500 meter is het nummer van Jan Bos. Bij de vrouwen is dat Anna Bakker.", ""),
        ("Jan Bos rijdt bij de mannen en Anna Bakker bij de vrouwen de 1500 meter.", ""),
        (
            "Jan Bos had op de 500 meter goud willen winnen, maar goud zat er niet in: hij werd vierde.",
            "Jan Bos 500 4",
        ),
        ("De titelverdediger op de 1500 meter, Jan Bos, werd vierde.", "Jan Bos 1500 4"),
        (
            "Titelverdediger op de 1500 meter Jan Bos werd vierde. Rik Bergsma won.",
            "Jan Bos 1500 4; Rik Bergsma 1500 1",
        ),
        (
            "Op de 500 meter won Tim Appelman. Op de 1500 meter werd titelverdediger Jan Bos vierde.",
            "Jan Bos 1500 4; Tim Appelman 500 1",
        ),
        (
            "Na zijn zege op de 500 meter werd Jan Bos op de 1000 meter vijfde.",
            "Jan Bos 1000 5; Jan Bos 500 1",
        ),
        (
            "Jan Bos won zaterdag de 500 meter. Na die zege op de 500 meter werd hij zondag vijfde op "
            "de 1000 meter.",
            "Jan Bos 1000 5; Jan Bos 500 1",
        ),
    ],
)
def test_what_says_nothing_of_the_kind(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Wierda reed op de 3000 meter naar het goud. Landgenote Marloes Kooi en de Duitse "
            "Claudia Pechstein vergezelden haar op het podium.",
            "Claudia Pechstein 3000 3; Ilse Wierda 3000 1; Marloes Kooi 3000 2",
        ),
        ("Henk Prins, de kampioen van vorig jaar op de 1500 meter, werd nu zesde.", "Henk Prins 1500 6"),
        (
            "De 19-jarige debutant Henk Prins en routinier Pieter Smit deelden op de 1500 meter de "
            "vierde plaats.",
            "Henk Prins 1500 4; Pieter Smit 1500 4",
        ),
        (
            "Zowel de 500 als de 1000 meter werd een prooi voor Henk Prins. Op de 1500 meter bleek "
            "Pieter Smit een maatje te groot voor hem: tweede.",
            "Henk Prins 1000 1; Henk Prins 1500 2; Henk Prins 500 1; Pieter Smit 1500 1",
        ),
        (
            "Net als haar zus Sanne, die zaterdag de 500 meter won, is Iris Peeters Nederlands "
            "kampioene. Zij pakte zondag de titel op de 1500 meter.",
            "Iris Peeters 1500 1; Sanne Peeters 500 1",
        ),
        (
            "Iris Peeters kon het na haar derde plek op de 1500 meter nauwelijks geloven.",
            "Iris Peeters 1500 3",
        ),
        (
            "Iris Peeters werd op de 1500 meter derde. Voor haar eindigden Kim Bakker en Lot de Wit.",
            "Iris Peeters 1500 3; Kim Bakker 1500 1; Lot de Wit 1500 2",
        ),
        (
            "Waar Kim Bakker op de 3000 meter triomfeerde, deed Lot de Wit dat op de 5000 meter.",
            "Kim Bakker 3000 1; Lot de Wit 5000 1",
        ),
        (
            "Kim Bakker pakte goud op de 3000 meter, Lot de Wit zilver op diezelfde afstand en Iris "
            "Peeters brons op de 1500 meter.",
            "Iris Peeters 1500 3; Kim Bakker 3000 1; Lot de Wit 3000 2",
        ),
        (
            "Kim Bakker werd achter Lot de Wit tweede op de 3000 meter en achter Iris Peeters derde "
            "op de 1500 meter.",
            "Kim Bakker 1500 3; Kim Bakker 3000 2; Lot de Wit 3000 1",
        ),
        (
            "Bart Swings heeft zaterdag in Salt Lake City de massastart gewonnen. Onze landgenoot "
            "hield in de sprint de Nederlander Jorrit Bergsma af, de Zwitser Livio Wenger werd derde.",
            "Bart Swings mass_start 1; Livio Wenger mass_start 3",
        ),
    ],
)
def test_names_side_by_side_and_those_of_whom_somebody_is_told_by(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Henk Prins en de verrassende Pieter Smit werden op de 1500 meter derde en vierde.",
            "Henk Prins 1500 3; Pieter Smit 1500 4",
        ),
        (
            "Henk Prins en het grote talent Pieter Smit werden op de 1500 meter derde en vierde.",
            "Henk Prins 1500 3; Pieter Smit 1500 4",
        ),
        (
            "Henk Prins, routinier Klaas de Groot en titelverdediger Pieter Smit werden op de 1500 "
            "meter derde, vierde en vijfde.",
            "Henk Prins 1500 3; Klaas de Groot 1500 4; Pieter Smit 1500 5",
        ),
        (
            "Henk Prins en voormalig wereldkampioen Pieter Smit kwamen op de 1500 meter niet verder "
            "dan de plaatsen zeven en negen.",
            "Henk Prins 1500 7; Pieter Smit 1500 9",
        ),
        (
            "Op de 1500 meter eindigden Henk Prins en de pas 17-jarige Pieter Smit als zevende en negende.",
            "Henk Prins 1500 7; Pieter Smit 1500 9",
        ),
        (
            "Henk Prins won de 1500 meter, voor favoriet Pieter Smit en diens ploeggenoot Klaas de Groot.",
            "Henk Prins 1500 1; Klaas de Groot 1500 3; Pieter Smit 1500 2",
        ),
    ],
)
def test_names_introduced_by_a_noun(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan van der Meer won de 500 meter. Zondag rijdt hij nog de 1000 meter. Tjeerd de Jong "
            "werd tweede.",
            "Jan van der Meer 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan van der Meer won de 500 meter. Op de 1000 meter, zijn favoriete afstand, moet het "
            "zondag ook gaan gebeuren. Achter hem eindigde Tjeerd de Jong als tweede.",
            "Jan van der Meer 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan van der Meer werd op de 500 meter twaalfde. De 1500 meter is zijn beste afstand. "
            "Tjeerd de Jong werd elfde.",
            "Jan van der Meer 500 12; Tjeerd de Jong 500 11",
        ),
        (
            "Met het oog op de 1500 meter van zondag deed Jan van der Meer het op de 500 meter rustig "
            "aan: twaalfde. Tjeerd de Jong werd elfde.",
            "Jan van der Meer 500 12; Tjeerd de Jong 500 11",
        ),
        (
            "Jan van der Meer spaarde zich op de 500 meter voor de 1500 meter en werd twaalfde.",
            "Jan van der Meer 500 12",
        ),
        (
            "Olympisch kampioen op de 1000 meter Jan van der Meer werd op de 500 meter twaalfde. "
            "Tjeerd de Jong werd elfde.",
            "Jan van der Meer 500 12; Tjeerd de Jong 500 11",
        ),
        (
            "De NK afstanden begonnen vrijdag met de 500 meter. Bij de vrouwen won Anna de Wit, bij "
            "de mannen Jan van der Meer. Zaterdag stond de 1500 meter op het programma. Daarop waren "
            "Roos Post en Tjeerd de Jong de sterksten.",
            "Anna de Wit 500 1; Jan van der Meer 500 1; Roos Post 1500 1; Tjeerd de Jong 1500 1",
        ),
        (
            "Anna de Wit won de 500 meter.\n\nBij de mannen was Jan van der Meer de beste. Hij "
            "versloeg Tjeerd de Jong, die tweede werd.",
            "Anna de Wit 500 1; Jan van der Meer 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan van der Meer wint de 500 meter. Nu volgt nog de 1000 meter. Tjeerd de Jong wint die.",
            "Jan van der Meer 500 1; Tjeerd de Jong 1000 1",
        ),
        (
            "Jan van der Meer won de 500 meter. Daarna stond de 1000 meter op het programma. Tjeerd "
            "de Jong werd tweede.",
            "Jan van der Meer 500 1; Tjeerd de Jong 1000 2",
        ),
        (
            "Jan van der Meer won de 500 meter. Zondag volgt nog de 1000 meter. Daarop is hij "
            "favoriet. Tjeerd de Jong werd tweede.",
            "Jan van der Meer 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Op de 1000 meter wordt Jan van der Meer derde. De 500 meter is zijn beste afstand. "
            "Tjeerd de Jong eindigt als vierde.",
            "Jan van der Meer 1000 3; Tjeerd de Jong 1000 4",
        ),
    ],
)
def test_what_is_still_to_come_does_not_move_the_race(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De 1000 meter werd beslist in de voorlaatste rit, waarin Julia Kok Sanne Vos klopte. De "
            "twee eindigden als eerste en tweede.",
            "Julia Kok 1000 1; Sanne Vos 1000 2",
        ),
        (
            "Sara en Lotte, de zusjes Koster, werden op de 500 meter vijfde en achtste.",
            "Lotte Koster 500 8; Sara Koster 500 5",
        ),
        (
            "Bij de afsluitende 5000 meter was Kim Bakker, net als op de 3000 meter, niet te verslaan.",
            "Kim Bakker 3000 1; Kim Bakker 5000 1",
        ),
    ],
)
def test_two_of_a_kind(text: str, expected: str) -> None:
    check(text, expected)


def test_the_first_and_the_second_of_two_distances() -> None:
    check(
        "Julia Kok reed de 1000 en de 1500 meter. Op de eerstgenoemde afstand werd ze negende, "
        "op de laatstgenoemde eindigde ze als elfde.",
        "Julia Kok 1000 9; Julia Kok 1500 11",
    )


def test_a_line_that_only_names_a_race_moves_it() -> None:
    check(
        "Schaatsuitslagen.\n\n500 meter\nJan Bos was de snelste, voor Piet de Wit.\n\n"
        "1000 meter\nPiet de Wit won. Bos werd derde.",
        "Jan Bos 500 1; Piet de Wit 500 2; Piet de Wit 1000 1; Jan Bos 1000 3",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos won de 500 meter. De sprinter gold vooral als specialist op de 1000 meter. "
            "Tjeerd de Jong werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Hij traint eigenlijk vooral voor de 1000 meter. Tjeerd de Jong "
            "werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter, met een opening die ook op de 1000 meter indruk zou maken. "
            "Tjeerd de Jong werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Zijn broer Piet is meer een man van de 5000 meter. Tjeerd de "
            "Jong werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Of hij ook op de 1000 meter start, is onzeker. Tjeerd de Jong "
            "werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. De 1000 meter laat hij schieten. Tjeerd de Jong werd tweede.",
            "Jan Bos 1000 dns; Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Daarmee is hij ook favoriet voor de 1000 meter. Tjeerd de Jong "
            "werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Hij reed die afstand pas voor het eerst sinds hij de overstap "
            "maakte van de 5000 meter. Tjeerd de Jong werd tweede.",
            "Jan Bos 500 1; Tjeerd de Jong 500 2",
        ),
        (
            "Jan Bos won de 500 meter. Tjeerd de Jong kon zijn goede 1000 meter van zaterdag geen "
            "vervolg geven: vijfde.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. Tjeerd de Jong voelde de 1000 meter van zaterdag nog in de "
            "benen. Hij werd vijfde.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. Met een vijfde plaats bevestigde Tjeerd de Jong zijn goede "
            "vorm van de 1000 meter.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. Net als op de 1000 meter werd Tjeerd de Jong vijfde.",
            "Jan Bos 500 1; Tjeerd de Jong 1000 5; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. In tegenstelling tot zaterdag op de 1000 meter kwam Tjeerd de "
            "Jong er nu niet aan te pas: vijfde.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. Met zijn vijfde plaats was Tjeerd de Jong tevreden.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
        (
            "Jan Bos won de 500 meter. Na zijn val op de 1000 meter werd Tjeerd de Jong nu vijfde.",
            "Jan Bos 500 1; Tjeerd de Jong 500 5",
        ),
    ],
)
def test_races_spoken_of_in_passing(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Bos werd tweede op de 1500 meter, achter Tjeerd de Jong. De winnaar was ook op de "
            "1000 meter de beste.",
            "Jan Bos 1500 2; Tjeerd de Jong 1000 1; Tjeerd de Jong 1500 1",
        ),
        ("Jan Bos, de pupil van Piet Kuip, werd tweede op de 1500 meter.", "Jan Bos 1500 2"),
        (
            "Tjeerd de Jong had op de 1500 meter geen kind aan Jan Bos, die als zesde eindigde.",
            "Jan Bos 1500 6",
        ),
        (
            "Jan Bos dacht op de 1500 meter even aan het podium, maar door Tjeerd de Jong (tweede) en "
            "Kees Hoek (derde) werd het de vierde plaats.",
            "Jan Bos 1500 4; Kees Hoek 1500 3; Tjeerd de Jong 1500 2",
        ),
        (
            "Als enige Drent haalde Jan Bos de finale van de massastart. Daarin eindigde de Roldenaar "
            "als zesde.",
            "Jan Bos mass_start 6 Rolde",
        ),
        (
            "De titel op de 1500 meter ging aan de neus van Jan Bos voorbij. Die was voor Kees Hoek.",
            "Kees Hoek 1500 1",
        ),
        (
            "Jan Bos werd tweede op de 1500 meter, achter Tjeerd de Jong. Die won ook de 1000 meter.",
            "Jan Bos 1500 2; Tjeerd de Jong 1000 1; Tjeerd de Jong 1500 1",
        ),
        (
            "In navolging van Kees Hoek, die zaterdag de 500 meter won, pakte Jan Bos zondag goud op "
            "de 1500 meter.",
            "Jan Bos 1500 1; Kees Hoek 500 1",
        ),
        (
            "Eva Boer uit Breda en haar Tilburgse ploeggenote Kim Smit werden op de 500 meter derde "
            "en vierde.",
            "Eva Boer 500 3 Breda; Kim Smit 500 4 Tilburg",
        ),
        (
            "Oosterhouter Tim Boer en Madenaar Rob Vos stonden op de 500 meter op het podium: Boer "
            "als tweede, Vos als derde.",
            "Rob Vos 500 3 Made; Tim Boer 500 2 Oosterhout",
        ),
        (
            "Oosterhout heeft er een kampioen bij. Tim Boer won zondag de 500 meter. De Oosterhouter "
            "liet iedereen achter zich.",
            "Tim Boer 500 1 Oosterhout",
        ),
    ],
)
def test_who_goes_on_and_who_comes_from_where(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Bos won vrijdag de vijf kilometer en zondag de tien.", "Jan Bos 10000 1; Jan Bos 5000 1"),
        (
            "Anna Bos was op de drie kilometer de beste en werd op de vijf tweede.",
            "Anna Bos 3000 1; Anna Bos 5000 2",
        ),
        ("Op de langste afstand voor vrouwen werd Anna Bos tweede.", "Anna Bos 5000 2"),
        ("Anna Bos won de halve kilometer.", "Anna Bos 500 1"),
        (
            "Jan Bos won de 5 kilometer, de 10 kilometer was voor Kees Hoek.",
            "Jan Bos 5000 1; Kees Hoek 10000 1",
        ),
        ("Jan Bos won de kilometer, Anna Bos de mijl.", "Anna Bos 1500 1; Jan Bos 1000 1"),
        ("Op de vijf werd Jan Bos tweede, op de tien kilometer derde.", "Jan Bos 10000 3; Jan Bos 5000 2"),
        ("Jan Bos won 500 en 1000 meter.", "Jan Bos 1000 1; Jan Bos 500 1"),
    ],
)
def test_races_in_other_words(text: str, expected: str) -> None:
    check(text, expected)
