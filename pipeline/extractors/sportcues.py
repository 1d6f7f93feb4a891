"""Cue words of sports: a table by weight, and looking words up in it.

The weights are log-odds set by hand, positive for other sports and negative for skating. A word that both
have (``1500 meter``, ``persoonlijk record``, ``bocht``, ``startbewijs``, ``peloton``) is in neither table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# Tables: ``stem*`` matches a word's start, ``*tail`` its end, ``_`` stands for a space. All in lower case.

#: Cue words of other sports by weight. 5: a sport on ice, which shares rink and ice with skating; 3: names the sport or a thing that only it has (each
#: block is a sport or a family of sports); 2: belongs to it, though skaters train with it and borrow it in images; 1: common there, and rare on the ice.
_OTHER: dict[float, str] = {
    5: """
        vrije_slag schoolslag* rugslag* vlinderslag* wisselslag*

        ijsspeedway* speedway* *speedway kunstrijd* kunstschaats* ijsdans* ijshockey* curling* curler*
    """,
    3: """
        atletiek* indooratlet* hordeloop* horden*
        verspring* hoogspring* hinkstap* hink-stap* polsstok* speerwerp* kogelstot* discuswerp* kogelsling*
        tienkamp* zevenkamp* meerkamper* steeple* veldloop* crossloop* *cross strandloop* bosloop* stadsloop*
        singelloop* stratenloop* prestatieloop* halve_marathon kwart_marathon wegwedstrijd* snelwandel*
        trailrun* middenafstandslo* langeafstandslo* hardloopw* ultraloop* meter_horden

        wisselestafet* meter_vrij meter_rug
        meter_vlinder meter_wissel meter_school zwembad* zwemt zwemver* zwemclub* zwembond*
        zwemkamp* zwemploeg* zwemwed* zwemtoer* zwemstadion* zwemsport*
        *zwemmen openwater* open_water keerpunt* waterpolo* schoonspring* 50-meterbad 25-meterbad borstcrawl*
        swim_cup

        wielrennen wielerronde* wielerbaan* wielerseizoen* wielervere* wielerwed* wielercrit*
        wielerweek* wielersport* baanwiel* baanrenn* baanrenst* tijdrijd* velodroom* keirin* omnium* koppelkoers*
        madison* zesdaagse* houten_piste wielerpiste* houten_baan sportpaleis_alkmaar mountainbik* *mountainbiker veldrijd* veldrit* cyclocross* cyclo-cross* gravelrace* bmx* fietscross*
        achtervolgingsfiets* baanfiets* scratch tijdritfiets* regenboogtrui* bergtrui* puntentrui* leiderstrui* ploegentijdrit*
        klimtijdrit* proloog* lekke_band lekke_banden fietskoers* wegrenn* wegrenst* amateurrenn* knwu uci baansprint* cross-country* crosscountry*
        mtb* startheuvel*

        roeide roeiden roeit geroeid roeiboot* roeibond* roeivere* roeiclub* roeiw* roeisport*
        *roeien ergomet* roeimachine* skiff* dubbeltwee* dubbelvier* dubbel-twee*
        twee-zonder* vier-zonder* tweezonder* vierzonder* stuurvrouw* holland_acht holland_beker bosbaan
        varsity head_of

        motorsport* motorcross* motocross* motorrijd* motorcoureur* motorrace* motorrenn*
        grasbaan* zijspan* autosport* kart karten kartbaan* karting* coureur* pole_position kwalificatietraining*
        superbike* motogp moto2 moto3 enduro* supermoto* paddock* pitbox* pitstop* pitstraat* methanol* formule_1
        formule_2 formule_3 raceauto* racemotor* autocross* rallyr* knmv motoren versnellingsbak*

        axel lutz salchow pirouette* kür küren paarrijd* technische_score

        goalie* powerplay* hockey* korfbal* handbal* volleybal* voetbalw* voetballer* voetbalster*
        voetbalduel* doelpunt* doelman keepster eredivisie* strafschop* rugby* basketbal* honkbal* softbal*

        tennis* badminton* squash* golfbaan* golfer* tafeltennis*

        *triatlon *triathlon triatlon* triathlon* triatleet* triatlete* triatleten* *duatlon *duathlon duatlon* duathlon*

        kano* kajak*

        zeilen zeilster* zeiler* zeilboot* laserklasse windsurf* kitesurf*

        langlauf* biatlon* biathlon* skiën skiër* skiester* skiede slalom* reuzenslalom* super-g schansspring*
        noordse_combinatie snowboard* halfpipe* bobslee* tweemansbob* viermansbob* remster* skeleton* rodelen
        rodelaar*

        rolski* roller_derby rollerderby* steppen autoped* steptitel* stepwed*

        springruiter* dressuur* amazone draver* drafsport* pikeur* sulky* merrie* hengst* jockey* galoppeer* paardenren*

        turnen turnster* turner turners gymnast* judo judotoern* boksen
        bokser* worstelen worstelaar* schermen darts* darter* biljart* schaakt* schaker* gewichthef* boogschiet*
        rolstoelrac* rolstoelatle* wheeler* rolstoelbask* powerlift* crossfit* karate* taekwondo*
    """,
    2: """
        hardlop* hardloop* lopers loopster loopsters loopnummer* rende renden rent tempomaker* 4x100* 4x400*
        *meeting tartan* sintelbaan* parcoursrecord* nk_indoor ek_indoor wk_indoor cross_van rugwind* marathonlop*
        zwemster* zwemmer* *zwemmer *zwemmers *zwemster *zwemsters zwom zwommen zwemmen gezwommen zwem* tikte_aan aangetikt aantikt* bassin* duikplank* knzb
        wielrenn* wielrenst* fietste fietsten trapte tijdrit* racefiets* koersfiets* renster rensters watt pedalen etappe* criterium*
        tour_de_france giro vuelta bergop wegkoers* omnisport papendal wielrend*
        roeien roeier* roeister* *roeier *roeiers *roeister knrb bootlengte* halve_lengte
        motor motorfiets* pole chassis spikes derby* set sets treffer treffers scoorde play-offs
        periode_van ski's afdaling* slee bobb* rodel* step poule* ends jurypunten jury-punten
    """,
    1: """
        atlete atletes atleet atleten *atleet *atlete liep loopt lopen gelopen loper haas hazen haasje estafette* meewind 4_kilometer vier_kilometer
        staande_start vliegende_start fiets fietst fietsen gefietst wieler* renner renners lekgereden lek zadel
        stuurman bergaf klim beklimming* modder* parcours* circuit manche* water boot boten boeg gas banden nieuwelingen judoka* gewandeld wandel*
    """,
}

#: Cue words of skating by weight: short track, marathon and inline skating included.
_SKATING: dict[float, str] = {
    3: """
        schaatste schaatsten langebaanschaatsen langebaanwed* marathonschaatsen natuurijs* shorttrack* short-track*
        skeeler* inline* massastart* mass_start ijsmarathon* kortebaan* nk_afstanden wk_afstanden
        ek_afstanden nk_sprint wk_sprint ek_sprint nk_allround wk_allround ek_allround allround*
        vierkamp* sprintvierkamp* sprintklassement* marathoncup* schaatsmijl*
    """,
    2: """
        slotrit* kluun* ijsmeester* klapschaats* okt olympisch_kwalificatietoernooi relay vechtsebanen westfries
        gewest* ijzers b-divisie a-divisie schaatsbond* ijsclub* ijsvereniging* schaatsvere* schaatsclub*
        kunstijs* knsb ijsselcup langebaan toerrijder* elfstedentocht* weissensee
        elfstedenhal marathon_cup marathonpeloton* triavium glanerbrook flevonice vikingskip obihiro gangneung supersprint*
    """,
    1: """
        schaats* *schaatser *schaatsers *schaatsster *schaatssters short_track ritten rit dweil* gedweild*
        kruising b-groep a-groep stayer* ijs ijsbaan ijsbanen kardinge uithof scheg jaap_eden inzell collalbo
        b-finale kolomna hamar omloop omlopen baselga boarding
    """,
    0.5: "thialf binnenbocht buitenbocht rondje rondjes schaatstrainer* schaatscoach*",
}

#: Words that a text on anything else hardly has, wherever in a word they stand, whatever the sport: ice, rinks, skates.
NAMED = re.compile(
    r"schaats|skat(?:e|ing)|skeeler|\bijs|kunstijs|natuurijs|thialf|elfsteden(?:hal|tocht)|langebaan|short[- ]?track"
    r"|kardinge|uithof|vechtsebanen|jaap eden|inzell|calgary|kolomna|hamar|world ?cup|wereldbeker|allround|vierkamp|massastart"
    r"|marathon|mass start|achtervolging|pursuit|kpn[- ]cup|\brijd(?:st)?ers?\b|bonte wever|\bscheg\b|triavium|glanerbrook|flevonice|silverdome|ijsselhal|obihiro|gangneung|vikingskip",
    re.IGNORECASE,
)

#: Words that make a sentence speak of somebody's past, kin, summer or training, or compare: not of the race.
_ASIDE = """
    vroeger ooit destijds geleden jeugd jonge_jaren jarenlang tot_mijn tot_zijn tot_haar begonnen_met begon_met gestopt
    gast gasten gastrijder gastroeier genodigde genodigden tribune pauze keken kijken broer zus vader moeder
    vriend vriendin lijkt leek soort alsof is_net net_een net_zo zoals dan_een dan_op dan_bij denk_je plaats_van
    behalve ook_actief zomer zomers winter winters trainde trainen traint training trainingskamp krachttraining
    conditie voorbereidt voorbereiden voorbereiding revalideren revalidatie revalideerde gebroken pech val_met
"""
#: Words of a sentence with a result; a figure such as ``1.45`` is another sign.
_RESULT = """
    won wonnen wint zege zegevierde overwinning winst winnaar winnares goud zilver brons titel finish finishte eerste
    tweede derde vierde vijfde zesde zevende achtste negende tiende
"""


def _phrases(words: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words.split())


ASIDE, RESULT = _phrases(_ASIDE), _phrases(_RESULT)


class _Weights(dict[str, float]):
    """Weight of each lower-case word or phrase of two words, 0 when it is no cue; words met are kept."""

    def __init__(self, *tables: tuple[int, Mapping[float, str]]) -> None:
        super().__init__()
        self._starts: dict[str, float] = {}
        self._ends: dict[str, float] = {}
        for sign, table in tables:
            for weight, cues in table.items():
                for cue in cues.split():
                    whole = self._starts if cue.endswith("*") else self._ends if cue.startswith("*") else self
                    whole[cue.strip("*").replace("_", " ")] = sign * weight
        self.openers = frozenset(cue.split()[0] for cue in (*self, *ASIDE) if " " in cue)
        self._longest = max(map(len, (*self._starts, *self._ends)))

    def __missing__(self, word: str) -> float:
        lengths = range(min(len(word), self._longest), 2, -1)
        found = [self._starts[word[:n]] for n in lengths if word[:n] in self._starts]
        found += [self._ends[word[-n:]] for n in lengths if word[-n:] in self._ends]
        weight = found[0] if found else 0.0
        if len(self) < _KEPT_WORDS:
            self[word] = weight
        return weight


_KEPT_WORDS = 50_000
WEIGHTS = _Weights((1, _OTHER), (-1, _SKATING))
#: Who does a sport, where the table above has it at a weight at which it names none.
_ATHLETES = (
    "atleet atlete atleten hardlop*",
    "zwemster* zwemmer* zwommen zwom",
    "wielrenn* wielrenst* renster rensters",
    "roeier* roeister* roeien",
)
#: The number of the sport that a cue word of another sport names, 0 for words that several have: the blocks of the table.
SPORTS = _Weights(
    (1, dict(enumerate(_OTHER[3].split("\n\n"), 1))),
    (1, dict(enumerate(_ATHLETES, 1))),
    (1, {99: "judo* kata*"}),
)
#: Who does several sports at once makes no column of them.
COMBINED = SPORTS["triatlon"]
