"""Turns of phrase that tell a status by words that come together in one clause, in whatever order.

Dutch moves its verbs about: ``verliet op een brancard de baan``, ``de baan op een brancard verliet``, ``de baan moeten verlaten``. So
an idiom is no pattern but a set of word groups, all of which a clause must hold: the first is the rarest and says where to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extractors.scan import trigger, words_of
from pipeline.memo import Memo

# A line is an idiom: groups between ``+``, one that only need be near behind ``@``, words that rule it out behind ``-``. ``*`` stands for any letters, ``_`` for a space.
_FALLING = """knal* smak* kwak* klap* beland* vloog vlogen vliegt gevlogen schoof schuift schoven geschoven sloeg dook duikt doken eindig* gleed glijdt
    gleden gegleden ging gaat gingen gegaan lag ligt lagen schoot schiet schoten tol* rol* zeil* kwam kwamen kom* verdwe* kroop
    kruipt tuimel* stuiter* plof* sleur* ram* terechtgekomen verzeild* vloog ketst* kets* ramde parkeer* kegel* donder* kieper* kruip*""".replace(
    "\n", " "
)
_RACE = "race rit wedstrijd strijd koers toernooi afstand omloop finale meter kilometer mijl marathon"
_IDIOMS: dict[str, str] = {
    "dnf": f"""
        boarding boardings kussen kussens matras matrassen valmat* stootkussen* valkussen* balustrade reclameborden + {_FALLING}
        brancard draagbaar berrie draagberrie
        afgevoerd weggedragen afgedragen - lactaat afvalstoffen
        gedragen geholpen getild gehaald + ijs baan + van
        in_elkaar + klapte stortte zakte klappen
        benen_stil
        einde_aan + maakte maakt maakten + race rit wedstrijd toernooi avontuur optreden
        ziekenhuis hospitaal kliniek ambulance ziekenwagen eerste_hulp spoedeisende* ehbo* + naar in per met door + ging gaat vertrok* gebracht vervoerd
            overgebracht afgevoerd beland* moest moet brachten voerden voerde werd verdwe* mee weg gevoerd onderzoek eindig* - morgen sinds weken bezoek*
        kleedkamer kleedlokaal kleedkamers kleedhok + zocht zoekt opzoek* opgezocht dook verdwe* kort* koos richting op_naar naar_de vertrok* liep strompel* hink* -
            terug al_op_weg warm
        strompel* hink* hobbel* strompelend hinkend kreup* + baan ijs kant middenterrein kleedkamer
        verliet verlaat verlieten verlaten + baan ijs race wedstrijd strijd koers piste ijsvloer toernooi + brancard strompel* hink* huil* voortijdig geblesseerd gebroken
            moest moeten moet gedwongen ondersteund armen halverwege ambulance vroegtijdig noodgedwongen na_*_ronde* al_na
        verliet verlaat verlieten + de_wedstrijd de_koers de_strijd
        kant middenterrein + begeleid* begeleiden stuurd* gestuurd gebracht geduwd gesleept geleid stapt* zette* strompel* gedragen geholpen - niet
        naar_de_kant + moest moesten moet
        haakte haakten haakt afgehaakt afhaken afhaakte + na_*_ronde* na_*_rondjes halverwege geblesseerd kramp rug* lies* - ziek* griep* voor_de_start
        welletjes genoeg mooi_geweest gezien + vond vonden had hadden hield het_voor + ronden ronde rondes bocht kilometer halverwege bel
        voor_gezien + hield houdt hielden houden gehouden
        handdoek + ring gooi* gegooid wierp geworpen
        remmen + kneep knijpt geknepen
        punt + achter + zette zet gezet + na_*_ronde* na_*_rondjes halverwege na_*_meter - carriere loopbaan
        langs_de_kant aan_de_kant + bleef bleven + staan
        verder + schaatsen rijden deelnemen + niet + zat was kon lukte ging mogelijk - dan ging_het kwam
        afgelopen voorbij gedaan gebeurd + was is + voor + na_*_ronde* na_*_rondjes na_*_meter na_*_bocht* na_*_tellen na_*_seconden na_*_slagen
            na_*_passen - kans
        uitgang + reed liep schaatste gleed stapte beende verdwe* ging strompel* hink* koers + naar richting op - na_de_finish publiek
        pijp + maarten + gaf gegeven geven geeft
        afstappen af_te_stappen uit_te_stappen uitstappen op_te_geven + moest moeten moet om na voortijdig besloot dwong* gedwongen noodgedwongen vroegtijdig - weigerde
            niet_om zonder wilde_niet nooit
        rechtop overeind + kwam richtte ging reed gleed liet + ronde* bocht bel halverwege uit binnen kilometer - krabbel* weer snel bleef
        uitrollen uitbollen uitglijden uitlopen uitrijden + liet liep laten hand* - laatste_ronde finish
        brak afgebroken breekt + rit race wedstrijd toernooi + af afgebroken na voortijdig
        finish finishlijn eindstreep meet streep aankomst eindmeet slotronde + niet nooit geen + haal* bereik* gehaald bereikt zag zagen zien kwam kwamen komt
            gezien gekomen - als_eerste als_tweede als_derde winnaar
        het_einde_niet het_einde_van_de het_eind_niet het_eind_van_de + niet + haal* gehaald
        eruit + vloog vliegt gevlogen + bocht meter kruising ronde
        voltooi* uitgereden uitreed uitrijden uit_te_rijden uitrijdt volbreng* volbracht beeindig* afmaak* afgemaakt af_te_maken vervolg* voltooien
            + niet nooit + {_RACE}
        voorbij afgelopen ten_einde over_en_uit + na_*_ronde* na_*_meter* halverwege al_na bocht bel + {_RACE} oefening avontuur optreden - kans
        zat zit + erop er_op op + na_*_ronde* na_*_bocht* na_*_meter* halverwege na_een na_de @ {_RACE}
        uit_de_bocht uit_de_baan van_de_baan + vloog schoot gevlogen vliegt schiet schoof gleed raakte geschoten
        pols arm been sleutelbeen enkel schouder rib ribben pink knie + brak gebroken + val valpartij botsing - vorig* seizoen* maand* week weken eerder
        de_val_van valpartij_van
        uit_de_race uit_de_wedstrijd uit_de_strijd + gekegeld getikt gereden geduwd viel vallen
        onderuit + reed reden tikte maaide kegelde schoffelde trok duwde gereden getikt gemaaid gekegeld getrokken geduwd schoot schoten zakte kegel*
        tegen_het_ijs tegen_de_grond + ging gingen lag lagen sloeg smak* klap* beland* kwak*
        stoppen + gedwongen noodgedwongen genoodzaakt moest na_*_ronde* na_*_meter voortijdig
        stopte stopten gestopt stopt + ermee mee na_*_ronde* na_*_meter halverwege voortijdig - klok klokken teller horloge tijd
        meesleurde meegesleurd meegetrokken meegesleept meegekegeld in_zijn_val in_haar_val omverreed omvergereden
        haakte haakten haakt afgehaakt afhaken afhaakte + af afgehaakt afhaken afhaakte + na_*_ronde* na_*_rondjes na_*_meter* halverwege voortijdig noodgedwongen
        strandde* strandt* gestrand + na_*_ronde* na_*_rondjes na_*_meter voortijdig halverwege ronde bocht finale_bocht scheur na_een_val door_een_val
        uitvaller* opgever* slachtoffer* + valpartij ronde val koers tot onder behoorde* was enige een
        vlakte + tegen
        billen achterwerk zitvlak kont buik rug achterste snuit neus snufferd broek zij knieen + {_FALLING} + ijs baan boarding over gleed bocht
        kus* gekust klapte smakte kwakte smakten kennis_met + het_ijs
        evenwicht balans + verloor verliest verloren kwijt kwijt* - hersteld* herstelde bijna bleef even
        smak schuiver tuimeling buiteling duikeling crash doodsmak uitglijder + maak* maakte gemaakt ging gaat na door einde betekende kost* eindig* beland* beland
        val valpartij + einde_aan eindigde_in uitgeschakeld uit_de_race door_een_val na_een_val maakte* kostte - na_zijn_val na_haar_val
        scheur wak kwel + in + reed reden zakte zakt beland* vloog bleef bleef_steken ging trapte - horloge
        door_het_ijs + zakt* zakken gezakt ging gingen schoot ging_hij
        geen_tijd_dus dus_geen_tijd tijd_kwam_er_niet tijd_kwam_er_dus_niet tijd_zat_er_niet_in tijd_bleef_uit niet_tot_een_tijd
        stak steekt + hand arm + op - publiek tribune juich* dank* groet* zwaai* blij winn* zege lucht
        uitrijden finishen doorrijden + niet geen + hoefde kon lukte zat_er ging - afgelopen
        geen_eindtijd + voor_hem voor_haar
        tijd eindtijd + niet + achter_*_naam
        geen_tijd geen_eindtijd zonder_tijd zonder_eindtijd + neer bleef noteer* kwam kreeg achter zette reed staat stond - om voor voor_de had
        streepje streep + achter_*_naam in_de_lijst in_de_uitslag uitslag bij + stond staat kreeg leverde zette prijk* - door eerst
        weer_gaan_zitten
        rond + niet + kwam komt kwamen gekomen haalde @ baan ronde rondje rit
        kilometer mijl afstand ronde bocht ronden eerste_bocht + niet + door overleef* kwam_niet - plek plaats voor
        niet_verder_dan_*_meter niet_verder_dan_de_eerste
        niet_verder_dan + bocht kruising meter_na honderd_meter eerste_ronde ronden start
    """,
    "dns": """
        startnummer beennummer rugnummer + teruggebracht terugbreng* inlever* ingeleverd terug leverde bracht brengen
        reserve + plaats plek startplek startplaats + afstaan afgestaan stond gaf gegeven
        voorbij + liet laat lieten laten + gaan - neus titel zege winst kans medaille goud zilver brons podium
        lopen passeren varen + liet lieten laat gelaten @ afstand meter kilometer mijl nummer start race omloop tweede eerste tien vijf drie
        voorbijgaan + liet lieten laat laten - neus titel zege winst kans medaille goud zilver brons podium
        forfait + gaf geeft gaven gegeven geven moest verklaard verklaarde
        start vertrek startlijn startstreep + niet nooit + nam neemt kwam verscheen verschijnt verschenen stond haal* halen gehaald komen ging gegaan opdag* nam_de waagde -
            goed snel als_eerste van_plan eenvoudig
        streep startstreep + niet nooit + stond stonden verscheen verschenen
        terugtrekken terug_te_trekken teruggetrokken + zich moest moeten had besloot
        starten + niet + kon konden kan kunnen besloot mocht wilde
        miste mist gemist + de_start het_vertrek
        te_laat + kwam meldde verscheen + start vertrek
        over_te_slaan overslaan overgeslagen + besloot moest wilde heeft had @ meter kilometer afstand omloop mijl
        opdagen + niet nooit
        trad traden + niet + aan - tegen met
        ziekmelden ziek_gemeld ziekmelding ziek_melden
        afmelden afgemeld afmeldde afmeldden af_te_melden + moest moesten had hadden zich liet werd heeft om
        afhaken afgehaakt haakte haakten + ziek* griep* koorts blessure* geblesseerd* rug* verkoud* voor_de_start
        paste pasten passen + voor moest moesten + meter kilometer afstand omloop slotafstand mijl tien
        paste pasten + ingeschreven startlijst lies* griep* rug* ziek* koorts verkoud* geblesseerd* blessure* stramme stijve
        starten + verbood verboden verbiedt verbod
        verstek + laten gaan ging liet moest
        verstek + gaf geeft gegeven geven + meter kilometer afstand omloop mijl slotafstand
        afzeggen af_te_zeggen afzegde + moest moesten moet om had hadden ziek geblesseerd
        in_actie + niet + kwam kwamen komt meer - volgend* morgen
        coronatest positief positieve + coron* coronatest getest test_af
        schrappen doorhalen uitschrijven + liet laten heeft had hebben
    """,
    "dsq": """
        letters + dsq dq dis dnf
        voor_het_schot voor_het_startschot + twee_keer tweemaal twee_maal tweede opnieuw andermaal nogmaals weer nog_een_keer tot_*_toe beide_keren
        valse_start valse_starts + twee tweede opnieuw andermaal nogmaals dubbele weer nog_een herhal* twee* naar_huis voorbij afgelopen uitgeschakeld kop inpak* douche* kantine diskwal* -
            eerste_valse
        te_vroeg te_gretig te_snel te_haastig + twee_keer tweemaal twee_maal andermaal nogmaals tweede_keer tot_*_toe - eerste
        bewoog beweegt bewogen verroer* + twee_keer tweemaal opnieuw tot_*_toe twee_maal andermaal
        doorgestreept doorgehaald streepte* doorgekrast door_te_strepen streep_door + tijd naam rank plaats uitslag jury scheidsrechter haar hem was werd werden wedstrijdleiding -
            rekening deelname start plannen dat
        uitslag uitslagen uitslagenlijst klassering rangschikking einduitslag daguitslag + uit + geschrapt schrap* gehaald haalde haalt genomen nam neemt verwijderd verwijderde
            gegooid gooide geschreven schreef verdwe* verdwijn* gewist gehouden weggestreept gepoetst gezet zette gekieperd
        uitslag einduitslag uitslagenlijst rangschikking + niet nergens + opgenomen terug_te_vinden terug_vinden vermeld terug geklasseerd
        geklasseerd + niet - beter hoger hoog
        verkeerde_kant verkeerde_zijde foute_kant binnenkant verkeerde_zij + blok* bocht pion* lijn
        afgesneden afsneed sneed_af + bocht baan stuk parcours ronde
        geschrapt afgenomen ingetrokken vervallen verviel + tijd klassering - lijst startlijst schema
        uitsloot uitsloten @ scheidsrechter jury wedstrijdleiding hoofdscheidsrechter arbiter
        sloot sloten sluit + uit @ scheidsrechter jury wedstrijdleiding hoofdscheidsrechter arbiter
        voorrang + geen niet + verleen* verlenen gaf gaven gegeven geven - hem haar hen tegenstand* rivaal rivale
        erkend afgekeurd + niet werd is was + tijd race rit
        ongeldig geannuleerd nietig + verklaar* tijd race rit werd was
        hinder* belemmer* blokk* + bestraf* gestraft penalty straf uitgesloten geschrapt
        straf bestraft gestraft + kreeg krijgt kregen gekregen opgelegd liep_*_op liep_op opliep opgelopen werd is + finale kwartfinale* series serie heat
            heats herkansing* voorronde* - seconde* tijdstraf geen zonder bijna
        binnenbaan buitenbaan binnenbocht buitenbocht + twee_keer tweemaal twee_maal twee_binnen* opnieuw + achter achtereen elkaar achterelkaar reed genomen nam
        wisselen baanwissel wissel + verzuim* vergat vergeten verga* miste gemist overgeslagen sloeg_over vergiste liet_na - teamwissel
        kruising + overgeslagen sloeg_over vergeten vergat
        transponder* + niet zonder vergeten vergat - vergeet
        gezet gestuurd gegooid geplukt verwezen gezonden + uit_de van_de van_het + wedstrijd finale race baan ijs - koers_gezet
        scheidsrechter jury wedstrijdleiding wedstrijdjury hoofdscheidsrechter + uitsloot uitsloten sloot_*_uit sloten_*_uit
        finish eindstreep finishlijn + schaats schaatspunt been + niet_op_het_ijs
        declass* gedeclasseerd*
        gele_kaart kaart rode_kaart + tweede rode twee
        schrappen + dus volgde
    """,
    "reinstated": """
        ere + hersteld herstelde herstel
        diskwalificatie uitsluiting straf schorsing penalty beslissing besluit + ongedaan teruggedraaid ingetrokken herroep* vernietigd geschrapt_werd terugdraai* draaide introk
            trok_in van_tafel herzien verviel kwam_terug kwam_*_terug - niet
        protest bezwaar beroep + gehonoreerd toegewezen toegekend gegrond slaagde succes* gelijk gehoor honoreer* - afgewezen
        terug teruggegeven terugkreeg teruggaf + zilver brons goud medaille plaats plek titel tijd zege + gaf kreeg krijgt jury beelden teruggegeven terugkreeg -
            vroeg wil teruggegaan ging deinsde
        terug terugkeer* + uitslag klassement + was stond kwam keer* mocht zett* - niet
        uitslag + alsnog weer toch + opgenomen terug terecht* hersteld teruggezet in
        teruggeplaatst teruggezet hersteld + uitslag jury protest - naar laatste plaats
        herzag herzagen herzien heroverw* + jury besluit beslissing scheidsrechter
    """,
}

_BOUNDARY = re.compile(
    r"[,;:!?\n\"“”]|\.(?=\s|$)|\s(?:en|maar|terwijl|waarna|waardoor|omdat|nadat|zodat|toen(?! (?:al|nog|ook)))(?=\s)"
)
_REACH = 110
_WORD = re.compile(r"[^\W_]+")


class _Idiom(NamedTuple):
    value: str
    starts: tuple[str, ...]
    groups: tuple[re.Pattern[str], ...]
    near: re.Pattern[str] | None
    without: re.Pattern[str] | None


def _group(words: str) -> re.Pattern[str]:
    sources = [re.escape(word).replace(r"\*", r"\w*").replace("_", " ") for word in words.split()]
    return re.compile(rf"\b(?:{'|'.join(sorted(sources, key=len, reverse=True))})\b")


def _idioms(value: str, table: str) -> Iterator[_Idiom]:
    # A line that is indented further goes on with the one before.
    for line in re.sub(r"\n {12,}", " ", table).strip().splitlines():
        wanted, _, without = line.strip().partition(" - ")
        wanted, _, near = wanted.partition(" @ ")
        groups = wanted.split(" + ")
        yield _Idiom(
            value,
            tuple(groups[0].split()),
            tuple(map(_group, groups)),
            _group(near) if near else None,
            _group(without) if without.strip() else None,
        )


_TABLE = [idiom for value, table in _IDIOMS.items() for idiom in _idioms(value, table)]


def _first_words(idiom: _Idiom) -> str:
    """The words that the rarest group of an idiom begins with, as a pattern."""
    firsts = (phrase.split("_")[0] for phrase in idiom.starts)
    return "|".join(sorted(word if word.endswith("*") else f"{word}$" for word in firsts)).replace("*", "")


def _seconds() -> dict[str, str]:
    """What stands behind words that begin a phrase and are none alone: of ``in_elkaar`` the ``elkaar``."""
    behind: dict[str, set[str]] = {}
    for phrase in (phrase for idiom in _TABLE for phrase in idiom.starts):
        first, _, rest = phrase.partition("_")
        found = _WORD.match(rest)
        behind.setdefault(first, set()).add(found[0] if found else "")
    any_end = tuple(first.rstrip("*") for first in behind if first.endswith("*"))
    return {
        first: "|".join(sorted(words))
        for first, words in behind.items()
        if "" not in words and not first.startswith(any_end)
    }


_GATE = trigger("|".join(map(_first_words, _TABLE)), then=_seconds())
_STARTS = [(re.compile(_first_words(idiom)), idiom) for idiom in _TABLE]


_BEGUN_BY = Memo(lambda word: tuple(idiom for pattern, idiom in _STARTS if pattern.match(word)))


def find_idioms(text: str, folded: str) -> Iterator[tuple[int, int, str]]:
    """Spans and values of the idioms of a text, in order; ``folded`` is the text folded (see :func:`~pipeline.extractors.folding.fold`)."""
    for place in words_of(text).places(_GATE):
        bounds: tuple[int, int] | None = None
        word = _WORD.match(folded, place)
        for idiom in _BEGUN_BY[word[0]] if word else ():
            anchor = idiom.groups[0].match(folded, place)
            if anchor is None:
                continue
            start, end = bounds = bounds or _clause(folded, place, anchor.end())
            if idiom.without is not None and idiom.without.search(folded, start, end):
                continue
            if idiom.near is not None and idiom.near.search(folded, start, end) is None:
                continue
            others = [group.search(folded, start, end) for group in idiom.groups[1:]]
            found = [anchor, *(match for match in others if match is not None)]
            if len(found) == len(idiom.groups):
                yield min(m.start() for m in found), max(m.end() for m in found), idiom.value
                break


def _clause(folded: str, place: int, end: int) -> tuple[int, int]:
    start = max(0, place - _REACH)
    for match in _BOUNDARY.finditer(folded, start, place):
        start = match.end()
    stop = _BOUNDARY.search(folded, end, min(len(folded), end + _REACH))
    return start, stop.start() if stop else min(len(folded), end + _REACH)
