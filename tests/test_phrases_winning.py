"""Winning told in words: Dutch in, who was first in which race out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.report import Report

Ranks = dict[tuple[str, int | str | None], int]


def ranks(text: str) -> Ranks:
    records = extract(Report.of_text(f" date 2019-02-10 {text}", "x"))
    return {
        (r.skater.split()[-1], r.distance_m if r.discipline == "individual" else r.discipline): r.placing
        for r in records
        if r.placing is not None and r.kind == "result"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Na afloop van de 10.000 meter gingen de bloemen naar Koen Terpstra, die 13.02,11 liet noteren.",
            {("Terpstra", 10000): 1},
        ),
        ("De bloemen waren op de 1000 meter voor Bram Oosterhof.", {("Oosterhof", 1000): 1}),
        (
            "De nationale titel op de 1500 meter is in handen gekomen van Irene Veldhuis.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis heeft haar Nederlandse titel op de 1500 meter geprolongeerd.",
            {("Veldhuis", 1500): 1},
        ),
        ("De titel op de 3000 meter bleef in het bezit van Irene Veldhuis.", {("Veldhuis", 3000): 1}),
        (
            "Irene Veldhuis volgde op de 3000 meter Lotte Hoekstra op als Nederlands kampioene.",
            {("Veldhuis", 3000): 1},
        ),
        ("Irene Veldhuis kroonde zich in Thialf tot koningin van de 500 meter.", {("Veldhuis", 500): 1}),
        (
            "Koen Terpstra liet zich kronen tot Nederlands kampioen op de 10 kilometer.",
            {("Terpstra", 10000): 1},
        ),
        ("Koen Terpstra heerste op de 10 kilometer.", {("Terpstra", 10000): 1}),
        ("Koen Terpstra eiste de 5000 meter op.", {("Terpstra", 5000): 1}),
        ("Koen Terpstra vierde op de 5000 meter zijn eerste zege van het seizoen.", {("Terpstra", 5000): 1}),
        (
            "Daan Zijlstra pakte de zege op de 1000 meter voor Jelle Postma en Bram Oosterhof.",
            {("Zijlstra", 1000): 1, ("Postma", 1000): 2, ("Oosterhof", 1000): 3},
        ),
        (
            "Daan Zijlstra verwees Jelle Postma en Bram Oosterhof op de 1000 meter naar de plaatsen twee en drie.",
            {("Zijlstra", 1000): 1, ("Postma", 1000): 2, ("Oosterhof", 1000): 3},
        ),
        ("Daan Zijlstra onttroonde op de 1000 meter titelverdediger Jelle Postma.", {("Zijlstra", 1000): 1}),
        ("Daan Zijlstra nam op de 1000 meter de titel over van Jelle Postma.", {("Zijlstra", 1000): 1}),
        (
            "Jelle Postma moest op de 1000 meter zijn titel afstaan aan Daan Zijlstra.",
            {("Zijlstra", 1000): 1},
        ),
        ("Jelle Postma raakte zijn titel op de 1000 meter kwijt aan Daan Zijlstra.", {("Zijlstra", 1000): 1}),
        ("Jelle Postma verloor zijn titel op de 1000 meter aan Daan Zijlstra.", {("Zijlstra", 1000): 1}),
        (
            "Daan Zijlstra loste op de 1000 meter Jelle Postma af als Nederlands kampioen.",
            {("Zijlstra", 1000): 1},
        ),
        (
            "Daan Zijlstra zette de concurrentie op de 1000 meter op grote achterstand.",
            {("Zijlstra", 1000): 1},
        ),
        ("Daan Zijlstra liet de concurrentie op de 1000 meter kansloos: 1.08,77.", {("Zijlstra", 1000): 1}),
        ("Daan Zijlstra maakte op de 1000 meter gehakt van de concurrentie.", {("Zijlstra", 1000): 1}),
        ("Daan Zijlstra reed op de 1000 meter de concurrentie aan gort.", {("Zijlstra", 1000): 1}),
        ("Daan Zijlstra duldde op de 1000 meter geen tegenspraak.", {("Zijlstra", 1000): 1}),
        (
            "De tijd van Daan Zijlstra (1.08,77) bleek op de 1000 meter onaantastbaar.",
            {("Zijlstra", 1000): 1},
        ),
        ("De toptijd op de 1000 meter kwam van Daan Zijlstra.", {("Zijlstra", 1000): 1}),
        (
            "Na de 500 meter won Irene Veldhuis ook de 1000 meter.",
            {("Veldhuis", 500): 1, ("Veldhuis", 1000): 1},
        ),
        (
            "Irene Veldhuis pakte op beide afstanden, de 500 en de 1000 meter, de winst.",
            {("Veldhuis", 500): 1, ("Veldhuis", 1000): 1},
        ),
        (
            "Irene Veldhuis maakte er een hattrick van door na de 1000 en de 1500 meter ook de 3000 meter te winnen.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1, ("Veldhuis", 3000): 1},
        ),
        (
            "Irene Veldhuis won goud op de 1000 en de 1500 meter en zilver op de 3000 meter.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1, ("Veldhuis", 3000): 2},
        ),
        (
            "Irene Veldhuis veroverde de titels op de 1000 en de 1500 meter.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis voegde aan haar titel op de 1000 meter ook die op de 1500 meter toe.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "Net als zaterdag op de 1000 meter was Irene Veldhuis zondag op de 1500 meter de snelste.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "Behalve de 1000 meter won Irene Veldhuis ook de 1500 meter.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "Naast de 1000 meter schreef Irene Veldhuis ook de 1500 meter op haar naam.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis was de snelste op de 1000 meter. Op de 1500 meter was ze dat ook.",
            {("Veldhuis", 1000): 1, ("Veldhuis", 1500): 1},
        ),
        (
            "De 1000 meter was voor Irene Veldhuis, de 1500 meter voor Lotte Hoekstra.",
            {("Veldhuis", 1000): 1, ("Hoekstra", 1500): 1},
        ),
        (
            "Irene Veldhuis en Lotte Hoekstra wonnen respectievelijk de 1000 en de 3000 meter.",
            {("Veldhuis", 1000): 1, ("Hoekstra", 3000): 1},
        ),
        (
            "De titel op de 1000 meter ging naar Irene Veldhuis, die op de 3000 meter naar Lotte Hoekstra.",
            {("Veldhuis", 1000): 1, ("Hoekstra", 3000): 1},
        ),
        (
            "Irene Veldhuis won drie van de vier afstanden: alleen de 500 meter moest ze aan Sanne Bakels laten.",
            {("Bakels", 500): 1},
        ),
        ("Daan Zijlstra hoopt zondag de 1000 meter op zijn naam te schrijven.", {}),
        (
            "De winst leek op de 1000 meter naar Daan Zijlstra te gaan, maar Jelle Postma was in de slotrit sneller.",
            {},
        ),
        ("Als Daan Zijlstra de 1000 meter wint, is hij voor de vierde keer kampioen.", {}),
        (
            "De overwinning op de 1000 meter ging niet naar Daan Zijlstra, maar naar Jelle Postma.",
            {("Postma", 1000): 1},
        ),
        ("Daan Zijlstra won de 1000 meter niet, dat deed Jelle Postma.", {("Postma", 1000): 1}),
        ("Daan Zijlstra moest de winst op de 1000 meter aan Jelle Postma laten.", {("Postma", 1000): 1}),
        ("Daan Zijlstra zag de titel op de 1000 meter naar Jelle Postma gaan.", {("Postma", 1000): 1}),
        ("Daan Zijlstra wist de 1000 meter nog nooit te winnen.", {}),
        (
            "Daan Zijlstra werd met 1.09,10 niet de winnaar van de 1000 meter, dat was Jelle Postma.",
            {("Postma", 1000): 1},
        ),
        ("Voor Daan Zijlstra zat de zege op de 1000 meter er niet in.", {}),
        ("Daan Zijlstra kwam op de 1000 meter niet in de buurt van de winst.", {}),
        ("Daan Zijlstra is pas tevreden als hij de 1000 meter op zijn naam heeft geschreven.", {}),
        ("Daan Zijlstra hield rekening met winst op de 1000 meter.", {}),
        ("Nederlands kampioen op de 1000 meter werd Daan Zijlstra uit Drachten.", {("Zijlstra", 1000): 1}),
        (
            "Daan Zijlstra haalde het op de 1000 meter voor Jelle Postma.",
            {("Zijlstra", 1000): 1, ("Postma", 1000): 2},
        ),
        ("Daan Zijlstra mocht op de 1000 meter met de zegebloemen zwaaien.", {("Zijlstra", 1000): 1}),
        ("Daan Zijlstra reed op de 1000 meter iedereen op een hoop.", {("Zijlstra", 1000): 1}),
        (
            "Bart Swings klopte in de sprint Lee Seung-hoon en won zo de massastart.",
            {("Swings", "mass_start"): 1, ("Seung-hoon", "mass_start"): 2},
        ),
        ("Bart Swings haalde zijn slag thuis in de massastart.", {("Swings", "mass_start"): 1}),
        ("Daan Zijlstra reed 1.08,77 op de 1000 meter. Daar kwam niemand meer aan.", {("Zijlstra", 1000): 1}),
        (
            "Daan Zijlstra reed 1.08,77 op de 1000 meter, een tijd die niemand meer uit de boeken reed.",
            {("Zijlstra", 1000): 1},
        ),
        ("Het was uiteindelijk Irene Veldhuis die de 1500 meter naar zich toetrok.", {("Veldhuis", 1500): 1}),
        ("Het is Irene Veldhuis gelukt om de 1500 meter te winnen.", {("Veldhuis", 1500): 1}),
        (
            "Irene Veldhuis heeft voor de derde keer op rij de nationale titel op de 1500 meter gepakt.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis heeft haar derde nationale titel op de 1500 meter te pakken.",
            {("Veldhuis", 1500): 1},
        ),
        ("De strijd op de 1500 meter werd gewonnen door Irene Veldhuis.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter schaatste Irene Veldhuis naar haar eerste titel.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter stak Irene Veldhuis er met kop en schouders bovenuit.", {("Veldhuis", 1500): 1}),
        (
            "Op de 1500 meter stak Irene Veldhuis met kop en schouders boven de rest uit.",
            {("Veldhuis", 1500): 1},
        ),
        ("Op de 1500 meter torende Irene Veldhuis boven iedereen uit.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter stond er geen rem op Irene Veldhuis.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter bleek Irene Veldhuis ongrijpbaar voor de concurrentie.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter was Irene Veldhuis de concurrentie ver vooruit.", {("Veldhuis", 1500): 1}),
        (
            "Op de 1500 meter zette Irene Veldhuis een tijd neer waar niemand aan kon komen: 1.57,34.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "In een rechtstreeks duel om de titel op de 1500 meter was Irene Veldhuis te sterk voor Lotte Hoekstra.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "In de sprint van de massastart was Irene Veldhuis te snel voor Lotte Hoekstra.",
            {("Veldhuis", "mass_start"): 1, ("Hoekstra", "mass_start"): 2},
        ),
        (
            "In de eindsprint van de massastart klopte Irene Veldhuis Lotte Hoekstra en Sanne Bakels.",
            {("Veldhuis", "mass_start"): 1},
        ),
        ("Lotte Hoekstra werd op de 1500 meter onttroond door Irene Veldhuis.", {("Veldhuis", 1500): 1}),
        (
            "Lotte Hoekstra zag Irene Veldhuis er op de 1500 meter met de winst vandoor gaan.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis wipte op de 1500 meter over Lotte Hoekstra heen naar de eerste plaats.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis griste Lotte Hoekstra op de 1500 meter de titel voor de neus weg.",
            {("Veldhuis", 1500): 1},
        ),
        ("Irene Veldhuis ontnam Lotte Hoekstra op de 1500 meter de titel.", {("Veldhuis", 1500): 1}),
        (
            "Irene Veldhuis snoepte Lotte Hoekstra op de 1500 meter de nationale titel af.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis kaapte op de 1500 meter de titel voor de neus van Lotte Hoekstra weg.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis bleef op de 1500 meter de regerend kampioene Lotte Hoekstra een tiende voor en won.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Irene Veldhuis heeft op de 1500 meter afgerekend met Lotte Hoekstra: ze won in 1.57,34.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Na de ongenaakbare Irene Veldhuis eindigde Lotte Hoekstra op de 1500 meter als tweede.",
            {("Veldhuis", 1500): 1, ("Hoekstra", 1500): 2},
        ),
        ("Irene Veldhuis liet op de 1500 meter niemand een kans: 1.57,34.", {("Veldhuis", 1500): 1}),
        ("Irene Veldhuis gaf haar concurrentes op de 1500 meter geen kans.", {("Veldhuis", 1500): 1}),
        ("Niemand kon Irene Veldhuis op de 1500 meter van de zege afhouden.", {("Veldhuis", 1500): 1}),
        ("Niemand kon Irene Veldhuis op de 1500 meter bedreigen.", {("Veldhuis", 1500): 1}),
        ("Niemand kon Irene Veldhuis op de 1500 meter bijbenen.", {("Veldhuis", 1500): 1}),
        ("Op de 1500 meter wist niemand Irene Veldhuis te bedreigen.", {("Veldhuis", 1500): 1}),
        (
            "Geen van de concurrentes kon op de 1500 meter in de buurt komen van Irene Veldhuis.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Geen van de rijdsters kwam op de 1500 meter onder de 1.57,34 van Irene Veldhuis.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Een week na haar zilveren medaille op de EK won Sanne Bakels zondag de 500 meter in Heerenveen.",
            {("Bakels", 500): 1},
        ),
        (
            "Sanne Bakels pakte zaterdag goud op de 500 meter, zondag volgde een tweede titel op de 1000 meter.",
            {("Bakels", 500): 1, ("Bakels", 1000): 1},
        ),
        (
            "Sanne Bakels heeft de dubbel beet. Na de 500 meter op vrijdag won de Twentse zondag ook de 1000 meter.",
            {("Bakels", 500): 1, ("Bakels", 1000): 1},
        ),
        (
            "Sanne Bakels ging met drie gouden medailles naar huis: 500, 1000 en 1500 meter.",
            {("Bakels", 500): 1, ("Bakels", 1000): 1, ("Bakels", 1500): 1},
        ),
        (
            "Sanne Bakels zegevierde op de 500 meter, terwijl Lotte Hoekstra de 1000 meter voor haar rekening nam.",
            {("Bakels", 500): 1, ("Hoekstra", 1000): 1},
        ),
        (
            "De titels op de 500 meter gingen naar Sanne Bakels en Jelle Postma.",
            {("Bakels", 500): 1, ("Postma", 500): 1},
        ),
        (
            "Sanne Bakels en Jelle Postma kroonden zich tot kampioenen op de 500 meter.",
            {("Bakels", 500): 1, ("Postma", 500): 1},
        ),
        (
            "Sanne Bakels en Jelle Postma hebben hun titel op de 500 meter geprolongeerd.",
            {("Bakels", 500): 1, ("Postma", 500): 1},
        ),
        (
            "Jelle Postma, sinds zondag Nederlands kampioen op de 500 meter, komt uit Leek.",
            {("Postma", 500): 1},
        ),
        ("Het rood-wit-blauw was op de 500 meter voor Jelle Postma.", {("Postma", 500): 1}),
        ("De snelste man op de 500 meter was opnieuw Jelle Postma.", {("Postma", 500): 1}),
        ("Sneller dan Jelle Postma ging het niet op de 500 meter.", {("Postma", 500): 1}),
        ("35,02 volstond voor Jelle Postma om de 500 meter te winnen.", {("Postma", 500): 1}),
        ("Irene Veldhuis wil zondag ook de 1500 meter naar haar hand zetten.", {}),
        (
            "Irene Veldhuis kon op de 1500 meter Lotte Hoekstra niet van de zege afhouden.",
            {("Hoekstra", 1500): 1},
        ),
        ("Irene Veldhuis gaf de zege op de 1500 meter niet meer uit handen.", {("Veldhuis", 1500): 1}),
        ("Irene Veldhuis liet de titel op de 1500 meter aan haar neus voorbijgaan.", {}),
        ("Irene Veldhuis wist op de 1500 meter niet te winnen.", {}),
        ("Irene Veldhuis is dit seizoen de snelste op de 1500 meter.", {}),
        ("Irene Veldhuis won in haar loopbaan al vijf keer de 1500 meter.", {}),
        (
            "Irene Veldhuis, die de laatste drie jaar de 1500 meter won, werd zondag tweede op die afstand.",
            {("Veldhuis", 1500): 2},
        ),
        ("Irene Veldhuis won haar rit op de 1500 meter van Lotte Hoekstra in 1.57,34.", {}),
        (
            "Irene Veldhuis won op de 1500 meter de strijd met Lotte Hoekstra om plaats vijf.",
            {("Veldhuis", 1500): 5},
        ),
        ("Irene Veldhuis won op de 1500 meter een ticket voor de WK.", {}),
        ("Het is de vraag of Irene Veldhuis op de 1500 meter de sterkste is.", {}),
        ("De bondscoach verwacht dat Irene Veldhuis de 1500 meter wint.", {}),
        ("Bijna had Irene Veldhuis de 1500 meter gewonnen.", {}),
        (
            "Irene Veldhuis droomt van een hattrick na zeges op de 500 en de 1000 meter.",
            {("Veldhuis", 500): 1, ("Veldhuis", 1000): 1},
        ),
        (
            "Irene Veldhuis miste de hattrick: na winst op de 500 en de 1000 meter werd ze tweede op de 1500 meter.",
            {("Veldhuis", 500): 1, ("Veldhuis", 1000): 1, ("Veldhuis", 1500): 2},
        ),
        ("Van een zege op de 1500 meter kwam het niet voor Irene Veldhuis.", {}),
        ("Tot winst op de 1500 meter kwam het niet voor Irene Veldhuis.", {}),
        (
            "Lotte Hoekstra was op de 1500 meter titelverdedigster, maar moest haar kroon afstaan aan Irene Veldhuis.",
            {("Veldhuis", 1500): 1},
        ),
        (
            "Sven Kramer is onttroond als wereldkampioen op de 5000 meter door de Noor Sverre Lunde Pedersen.",
            {("Pedersen", 5000): 1},
        ),
        (
            "Zege nummer drie van het seizoen voor Patrick Roest: ook in Hamar was hij op de 5000 meter de beste.",
            {("Roest", 5000): 1},
        ),
        (
            "Irene Veldhuis remonteerde in de massastart Lotte Hoekstra en won.",
            {("Veldhuis", "mass_start"): 1},
        ),
        (
            "Nederland was met Irene Veldhuis, Lotte Hoekstra en Sanne Bakels de sterkste op de ploegenachtervolging.",
            {("Veldhuis", "team_pursuit"): 1, ("Hoekstra", "team_pursuit"): 1, ("Bakels", "team_pursuit"): 1},
        ),
        (
            "Bij het NK allround ging de titel naar Irene Veldhuis, die vier keer bij de eerste drie eindigde.",
            {("Veldhuis", "allround"): 1},
        ),
        (
            "Gewestelijk kampioen op de 1000 meter werd Jelle Postma uit Leek (1.12,20).",
            {("Postma", 1000): 1},
        ),
        (
            "De gewestelijke titels op de 500 en 1000 meter gingen naar Jelle Postma.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma reed zich in Groningen naar twee gewestelijke titels, op de 500 en de 1000 meter.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma boekte twee overwinningen: op de 500 meter (36,20) en op de 1000 meter (1.12,20).",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma behaalde twee zeges, op de 500 en de 1000 meter.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma pakte een tweede gouden plak. Na de 500 meter bleek hij ook op de 1000 meter de beste.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma had al goud op de 500 meter en voegde daar zondag de titel op de 1000 meter aan toe.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
        (
            "Jelle Postma won, na de 500 meter van zaterdag, zondag ook de 1000 meter.",
            {("Postma", 500): 1, ("Postma", 1000): 1},
        ),
    ],
)
def test_winning(text: str, expected: Ranks) -> None:
    assert ranks(text) == expected
