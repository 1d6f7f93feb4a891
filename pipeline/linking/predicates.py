"""Predicates of beating and yielding, each with all its forms.

Each predicate is one row of a table: its finite forms, the particle or fixed phrase that goes with them, its participle.
``A troefde B af``, ``A heeft B afgetroefd``, ``omdat A B aftroefde``, ``B werd door A afgetroefd`` are one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

#: finite forms and infinitive + particle or phrase | participle. The subject is ahead of the object.
_BEATS = """
versloeg versloegen verslaat verslaan | verslagen
klopte klopten klopt kloppen | geklopt
troefde troefden troeft troeven + af | getroefd
overtrof overtroffen overtreft overtreffen | overtroffen
overklaste overklasten overklast overklassen | overklast
verschalkte verschalkten verschalkt verschalken | verschalkt
onttroonde onttroonden onttroont onttronen | onttroond
vloerde vloerden vloert vloeren | gevloerd
vernederde vernederden vernedert vernederen | vernederd
declasseerde declasseerden declasseert declasseren | gedeclasseerd
passeerde passeerden passeert passeren | gepasseerd
streefde streefden streeft streven + voorbij | gestreefd
ging gingen gaat gaan schoof schoven reed reden sprintte vloog stoof stak staken steekt kwam kwamen + voorbij | gegaan
dook doken duikt ging gingen reed reden bleef bleven schaatste schaatsten waren was zaten zat + onder de tijd van/onder de toptijd van/onder de richttijd van | gedoken
ontdeed ontdeden ontdoet + zich | ontdaan
ging gingen gaat gaan + vooraf | gegaan
bleef bleven blijft blijven + voor/de baas | gebleven
was waren is zijn bleek bleken toonde toonden + voor/de baas | geweest
was waren is zijn bleek bleken + te snel af/te vlug af/te rap af/te slim af/te sterk/te machtig/te goed/te snel/te vlug/te rap/te groot voor | \
geweest gebleken
was waren bleek bleken ging gingen reed reden + te hard voor/te vlug voor | gegaan
was waren is zijn bleek bleken toonde toonden + maatje te groot/maat te groot/maatje te sterk/maatje groter/tandje te snel/tikkeltje sterker | geweest gebleken
stak staken steekt steken + de loef af | gestoken
trok trokken trekt trekken + aan het langste eind | getrokken
pakte pakten pakt pakken + terug | gepakt
nam namen neemt nemen + revanche/weerwraak | genomen
rekende rekenden rekent rekenen + af met | gerekend
stak staken steekt steken + de ogen uit | gestoken
gaf gaven geeft geven + het nakijken | gegeven
had hadden heeft hebben + achter zich | gehad
hield hielden houdt houden + achter zich | gehouden
liet lieten laat laten + achter zich | gelaten
hield hielden houdt houden + van zich af | gehouden
sloeg sloegen schudde schudden + van zich af | geslagen geschud
zette zetten zet + op achterstand/opzij | gezet
reed reden rijdt rijden + op achterstand | gereden
reed reden rijdt rijden + naar huis | gereden
deed deden doet doen + beter | gedaan
pakte pakten pakt pakken + terug | gepakt
scherpte scherpten scherpt scherpen + aan | gescherpt
verbeterde verbeterden verbetert verbeteren | verbeterd
was waren is kwam kwamen finishte finishten + eerder thuis/eerder binnen/eerder klaar/eerder aan de finish | geweest gekomen
onderbood onderboden onderbiedt onderbieden | onderboden
"""
#: The subject comes behind the other, who mostly stands behind ``van``, ``voor``, ``tegen``, ``in`` or ``boven zich``.
_YIELDS = """
verloor verloren verliest verliezen | verloren
boog bogen buigt buigen | gebogen
zwichtte zwichtten zwicht zwichten | gezwicht
wijkt wijken | geweken
bezweek bezweken bezwijkt bezwijken | bezweken
deed deden doet doen + onder | gedaan
dolf delfde dolven delft delven + het onderspit | gedolven
was waren is zijn bleek bleken + de mindere | geweest
had hadden heeft hebben + het nakijken | gehad
legde legden legt leggen + het af/de duimen/de duim | gelegd
trok trokken trekt trekken + aan het kortste eind | getrokken
moest moesten moet moeten gaf gaven + gewonnen geven/zich gewonnen | gegeven
beet beten bijt bijten + tanden stuk | gebeten
erkende erkenden erkent erkennen + zijn meerdere/haar meerdere/hun meerdere/zijn meerderen/haar meerderen/hun meerderen/zijn meesters/zijn meester/haar meester | erkend
vond vonden vindt vinden + zijn meerdere/haar meerdere/zijn meerderen/haar meerderen/zijn meester/haar meester | gevonden
kreeg kregen krijgt krijgen + slaag/klop | gekregen
was waren is bleek bleken bleef bleven ging gingen reed reden finishte finishten kwam kwamen klokte klokten noteerde noteerden \
eindigde eindigden + trager/langzamer/minder snel/minder vlug/minder rap | geweest gebleven gereden gefinisht
"""
#: Who is named as the one let through is the only one.
_CEDES = """
had hadden heeft hebben + voor moeten laten/voor zich moeten dulden/voor zich moeten laten/moeten laten voorgaan/moeten voorlaten |
duldde duldden duldt dulden | geduld
had hadden heeft hebben telde telden telt zag zagen ziet kende vond wist + voor zich/boven zich/vóór zich | gehad
liet lieten laat laten + voor zich/boven zich/voorgaan/passeren/voor gaan | gelaten
moest moesten moet moeten hoefde hoefden hoeft + voor laten gaan/voor te laten gaan/laten voorgaan/te laten voorgaan/\
voor laten/voor te laten/voorlaten/laten passeren/te laten passeren/voor zich laten/voor zich te laten/toestaan/toe te staan/\
voor zich dulden/boven zich dulden/voor zich te dulden/boven zich te dulden/boven zich laten |
"""
#: The subject sees the other come by: ``zag B sneller gaan``.
_SEES = """
zag zagen ziet zien + sneller gaan/sneller zijn/sneller rijden/sneller finishen/harder gaan/harder rijden/beter doen/voorbijgaan/\
voorbij gaan/onder P tijd duiken/onder zijn tijd duiken/onder haar tijd duiken/onder die tijd duiken/eronder duiken/eroverheen gaan | gezien
"""
#: Adverbs of comparison: the subject is ahead of who stands behind ``dan``, or of whom the report speaks of.
_COMPARES = """
was waren is zijn zat zaten zit ging gingen gaat reed reden rijdt bleek bleken schaatste schaatsten klokte klokten finishte finishten \
kwam kwamen bleef bleven deed deden noteerde noteerden dook doken had hadden heeft hebben + {} | geweest gegaan gereden gebleken
"""
_FASTER = (
    "minder tijd nodig",
    "sneller",
    "vlugger",
    "rapper",
    "harder",
    "sterker",
    "gauwer",
    "beter",
    "eronder",
    "daaronder",
    "onder",
    "eerder thuis",
    "eerder binnen",
    "eerder klaar",
    "eerder aan de finish",
    "eerder aan de meet",
    "eerder over de streep",
)
#: The subject puts the object where ``naar`` or ``van`` says: ``verwees B naar de tweede plaats``, ``verdrong B van de eerste plaats``.
_DISPLACES = """
verwees verwezen verwijst verwijzen | verwezen
verdrong verdrongen verdringt verdringen | verdrongen
verdreef verdreven verdrijft verdrijven | verdreven
stootte stootten stoot stoten | gestoten
drukte drukten drukt drukken | gedrukt
duwde duwden duwt duwen | geduwd
wipte wipten wipt wippen | gewipt
"""
#: The subject has the rank that the object is kept from.
_DENIES = """
hield hielden houdt houden weghield | gehouden
snoepte snoepten snoept snoepen + af | gesnoept
pakte pakten pakt pakken + af | gepakt
griste gristen grist grissen + weg | gegrist
kaapte kaapten kaapt kapen + weg | gekaapt
ontnam ontnamen ontneemt ontnemen | ontnomen
ontfutselde ontfutselden ontfutselt ontfutselen | ontfutseld
ontstal ontstalen | ontstolen
misgunde | misgund
"""
_NOUN_PHRASE = frozenset(
    "mannen vrouwen heren dames meisjes jongens junioren de het een zijn haar hun die dat deze dit wie iedereen alle niemand".split()
)
#: ``Onder`` before these is ahead of a time.
_OF_TIMES = frozenset({"T", "zijn", "haar", "die"})


#: Who is ahead for a while has not beaten anybody: ``A dook even onder de tijd van B, maar moest toegeven``.
_ON_THE_WAY = frozenset({"even", "eventjes", "tijdelijk", "halverwege", "onderweg", "aanvankelijk"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A row of the tables. ``kind`` tells who is ahead: of ``beats`` and ``compares`` the subject, of ``yields``, ``cedes`` and ``sees`` the
    other; ``displaces`` and ``denies`` go with a rank."""

    forms: frozenset[str]
    participles: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    kind: str
    #: The last words of the phrases.
    last_words: frozenset[str] = frozenset()


def _rows(table: str, kind: str) -> Iterator[Predicate]:
    for line in table.strip().splitlines():
        finite, _, participles = line.partition("|")
        forms, _, phrase = finite.partition("+")
        phrases = tuple(tuple(words.split()) for words in phrase.split("/")) if phrase.strip() else ()
        last_words = frozenset(words[-1] for words in phrases)
        yield Predicate(frozenset(forms.split()), frozenset(participles.split()), phrases, kind, last_words)
        for particle in (words[0] for words in phrases if len(words) == 1):
            # The particle joins the verb at the end of a subordinate clause.
            joined = frozenset(particle + form for form in forms.split())
            done = frozenset(particle + form for form in participles.split())
            yield Predicate(joined, done, (), kind)


@cache
def predicates() -> dict[str, list[Predicate]]:
    """The predicates by each of their verb forms."""
    found: dict[str, list[Predicate]] = {}
    rows = [
        *_rows(_BEATS, "beats"),
        *_rows(_YIELDS, "yields"),
        *_rows(_CEDES, "cedes"),
        *_rows(_SEES, "sees"),
        *_rows(_DISPLACES, "displaces"),
        *_rows(_DENIES, "denies"),
    ]
    rows.extend(_rows(_COMPARES.format("/".join(_FASTER)), "compares"))
    for row in rows:
        for form in row.forms | row.participles:
            found.setdefault(form, []).append(row)
    return found


@cache
def _forms() -> frozenset[str]:
    return frozenset(predicates())


def has_predicate(symbols: frozenset[str]) -> bool:
    """Whether a form of a predicate is among the symbols of a sentence."""
    return not _forms().isdisjoint(symbols)


def predicate_in(words: Sequence[str]) -> tuple[Predicate, int] | None:
    """The predicate of a clause, that with the longest phrase, and the number of its verb."""
    best: tuple[int, Predicate, int] | None = None
    if not _ON_THE_WAY.isdisjoint(words):
        return None
    forms, said = predicates(), set(words)
    for number, word in enumerate(words):
        for predicate in forms.get(word, ()):
            length = _matches(predicate, words, said)
            if length is not None and (best is None or length > best[0]):
                best = (length, predicate, number)
    return best[1:] if best is not None else None


def _matches(predicate: Predicate, words: Sequence[str], said: set[str]) -> int | None:
    """The length of the phrase of a predicate that a clause has, None when it lacks it; ``said`` are the different words."""
    if not predicate.phrases:
        return 0
    if said.isdisjoint(predicate.last_words):
        return None
    lengths = [len(phrase) for phrase in predicate.phrases if phrase[-1] in said and _has(words, phrase)]
    return max(lengths, default=None)


def _has(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    for number in range(len(words) - len(phrase) + 1):
        if tuple(words[number : number + len(phrase)]) == phrase:
            after = words[number + len(phrase)] if number + len(phrase) < len(words) else "."
            # As a particle it has nothing behind it that it could be the preposition of.
            alone = not (after[0].isupper() or after in _NOUN_PHRASE)
            if phrase == ("onder",):
                return (alone and not {"er", "daar"}.isdisjoint(words)) or after in _OF_TIMES
            if phrase != ("voor",) or alone:
                return True
    return False
