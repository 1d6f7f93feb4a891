"""The words around names: tussenvoegsels, openers, roles, things; and names made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline import data

PARTICLES = frozenset(
    "van von v vd de den der ter ten te t s olde la le du di da del della dos el zu op in uit het dem".split()
)
#: These are particles only with an article behind them: ``Op den Kamp``, ``In 't Veld``.
HALF_PARTICLES = frozenset({"op", "in", "uit"})
AFTER_HALF = frozenset({"de", "den", "t", "het"})

#: Closed classes and frequent openers: as the first word of a sentence they are capitalised and no name.
FUNCTION = frozenset(
    """
    aan aangezien achter achteraf achtereenvolgens af afgelopen al alle alleen allebei allemaal alles
    als alsnog alsof altijd alvast alweer ander andere anderen anders atletiek behalve beide beiden
    bekijk beneden bij bijna binnen bleef blijft boven bovenaan bovendien buiten bracht brak brengt daar
    daaraan daarachter daarbij daardoor daarin daarmee daarna daarnaast daarom daaronder daarop daarover
    daartegen daartegenover daartussen daaruit daarvan daarvoor dan dank dankzij dat data date dus deed
    deel denkt destijds deze dezelfde diens dichtst dicht die dik dit ditmaal doch doe doen doet door
    doordat drie duidelijk duurde echter een eens eenmaal eén één eentje eerder eerst eerste eigenlijk
    eindelijk eindigde eindigt elf elk elke elkaar en enig enige enkel enkele er eraan erachter erbij
    ergens erna ernaast ernstig eruit ervoor evenals evenmin eveneens even finishte finisht gaat gaf ga
    gedurende geen gelukkig gereden geweldig gewonnen gezien gisteren gisteravond gister ging goed graag
    grote haalde haar had hadden halverwege heb hebben heeft heel helaas helemaal helft hem hen hengelde
    het hetzelfde hier hiermee hierna hierdoor hij hield hoe hoeveel hoewel honderd hoogstens hoop
    hoorde houdt hun iedereen ieder iedere iemand iets ik immers ineens inclusief individueel inmiddels
    intussen is ja jaar je jij jouw jullie kijk klaar klokte klopte knap kon konden komt kreeg krijgt
    kunnen kwam kwamen laat laatst laatste lachte lag later lees leek liefst liet ligt links lukte maakt
    maakte maar mag man meer mede meteen met mee merci middels mijn min minder minstens misschien mits
    mocht mochten moest moesten moet mogelijk mooi morgen mvrouw na naar naarmate naast nadat namelijk
    namens nee neen negen neem nergens net niemand niet niets niettemin noch noem nog noteerde nou nu
    nul nummer of ofwel om omdat omgekeerd ondanks onder ondertussen ongeveer onlangs ons onze ook op
    opeens opende opnieuw over overal overigens pakte pas per petje pech plots plotseling pakt pal rap
    reden reed reeds respectievelijk rechts richting rijdt rond rondom ruim ruimschoots samen sinds
    slechts slot snelste sommige soms speciaal spijtig staat stond straks steeds stel stipt strandde
    sloeg sowieso tegelijk tegelijkertijd tegen tegenover ten terug terwijl teneinde tenslotte tevens
    thans thuis tien tijdens toch toe toen tot totdat trots trouwens tsja tussen tussendoor twaalf twee
    tweede twintig uit uiteindelijk uiteraard uitgerekend uitgevallen uitsluitend vaak van vanaf
    vanavond vanmiddag vanmorgen vanochtend vandaag vandaar vanuit vanwege veel veertien ver verder
    vergeefs vermoedelijk veroverde verrassend via viel vier vierde vijf vijfde vlak vlakbij voegde
    voilà vol volgde volgen volgend volgende volgens volgt voor vooraf vooral voordat voorafgaand
    voorlopig vorig vorige vraag waar waaraan waarbij waardoor waarmee waarna waarom waarop
    waarschijnlijk waarvan wanneer want ware waren was wat we weer weg weinig wel weliswaar welk welke
    werd werden weten wie wiens wij wil wilde wint winst wist won wonnen wordt worden zag zat ze zeer
    zei zeker zelf zelfs zes zesde zestien zette zeven zevende zich zie zij zijn zo zoals zodat zodoende
    zodra zojuist zolang zomaar zonder zonde zou zouden zoveel zowel zulke zwaar acht achtste negende
    tiende derde elfde twaalfde dertien dertiende veertiende vijftien vijftiende zestiende maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond
    donderdagavond vrijdagavond zaterdagavond zondagavond zaterdagmiddag zondagmiddag vrijdagmiddag
    januari februari maart april mei juni juli augustus september oktober november december feb mrt apr
    aug sept okt nov dec
    """.split()
)
#: Function words that are given names as well, spelled with a capital.
GIVEN_TOO = frozenset({"Ad", "Wil", "Jan"})
#: Nouns and adjectives that open a sentence, a heading or a table line in this kind of text.
_OPENERS = frozenset(
    """
    aanvang achtervolging afstand afgemeld afzegging archief atleten baan baanrecord beeld beelden
    benieuwd beste blessure bondscoach brons bronzen coach concurrentie dag dames debutant deelnemers
    dubbel dubbelslag duel einde eindelijk eindklassement eindstand emotie enthousiast erg favoriet
    favoriete feest finale foto fotograaf foto's gedeelde gefeliciteerd gelijk gemengde gewestelijk
    gewestelijke goedemiddag goedemorgen goedenavond goud gouden gratis groep groetjes groeten groot
    hekkensluiter heren historisch hoofdprijs hulde ijs individuele invaller jammer jeugd jongens junior
    junioren jury kampioen kampioene kampioenschap kans karakter keuzeheer kilometer klasse klassement
    koningsnummer kop kort kwalificatie landskampioen lang lange leider live liveblog loting manche
    mannen massastart massale masters medaille meisjes meters mooie nationaal naam neo nederlaag nieuw
    nieuwe nieuwkomer nieuws nieuweling nummers olympisch olympische omloop onbedreigd oranje oud oude
    ploeg ploegenachtervolging podium programma pupil pupillen programmapunt prima prachtig prachtige
    promovendus rit ritten record records regerend revanche reserve respect ronde routinier
    scheidsrechter seizoen selectie senioren sensatie slotdag slotrit snel sneller speaker speciale
    spanning spannend sport sprint sprinter sprintster stand starter startlijst stayer sterk sterke
    stunt succes super talent team teamsprint tegenstander tegenvaller teleurstelling tijd tijden titel
    titelhouder titelverdediger tranen training trainer trio tweestrijd tweeling twitter uitslag
    uitslagen uitblinker val veld verloren verrassing verslag verslagen verrast veteraan veteranen video
    voorbeschouwing voorronde voorzitter vraagteken vrouwen wedstrijd wedstrijden weekend weekeinde
    wereldbeker wereldkampioen wereldkampioene wereldrecord wereldtitel winnaar winnaars winnares winter
    zege zilver zilveren zus broer zusje broertje kijker lezer warme menu home gids weer welkom tevreden
    webmaster zes beeldverslag vandaag geblesseerd gevallen gediskwalificeerd diskwalificatie valpartij
    kwalificatietoernooi persoonlijk persoonlijke nationale ijsvereniging ijsclub schaatsclub vereniging
    club bestuur dubbele gelderse vlag facebook whatsapp instagram youtube tiktok linkedin google
    televisie radio foto-archief aldus scherp tweet
    """.split()
)
#: Words that only organisations, events, venues and media have in their names, and capitals that are no person.
NEVER = frozenset(
    """
    cup spelen arena ice hal edenhal ijshal oval stadion stadium team ploeg ijsbaan kunstijsbaan ijsclub
    ijsvereniging schaatsvereniging schaatsclub schaatsbaan lyceum college universiteit city lake center
    centre centrum sportcentrum sportpark toernooi kwalificatie world european europees europese wereld
    olympisch olympische olympic games winterspelen wereldbeker massastart studio sport radio omroep
    televisie channel news nieuws journaal courant dagblad telegraaf volkskrant trouw gelderlander
    tubantia facebook twitter whatsapp instagram youtube nederlands nederlandse nederland holland
    alternatieve elfstedentocht marathon trophy bokaal open grand prix final finale classics union bond stichting
    gemeente provincie kunstijs federatie academy academie talentteam gewest vikingrace viking race
    rabobank sint langs omrop the cool factor thialf kardinge m-wave vechtsebanen sportjournaal
    sportzomer shots images press getty orange noord-holland zuid-holland noord-brabant gelderland
    overijssel flevoland friesland groningen drenthe utrecht zeeland limburg twente belgië vlaanderen
    duitsland noorwegen zweden finland canada amerika japan china rusland italië frankrijk polen
    oostenrijk zwitserland zuid-korea korea kazachstan tsjechië hongarije oranje europa azië belgische
    duitse noorse canadese amerikaanse japanse chinese russische italiaanse franse poolse jumbo-visma
    reggeborgh beslist.nl essent lotto tvm dsb spaarselect control aegon sanex corendon afterpay
    universiade interclub memorial trofee league challenge competitie juniorencompetitie circuit
    justlease.nl ikea daikin zaanlander albert bam liga continu telfort kpn brand
    """.split()
)
#: Behind or before these the neighbouring capitals are part of a name of a thing.
HEAD = frozenset(
    "team ploeg ijsbaan ijsclub ijsvereniging schaatsvereniging schaatsclub radio studio stichting omroep sportpark "
    "gemeente provincie de-meent stadion kunstijsbaan gewest".split()
)
TAIL = frozenset(
    "cup arena oval hal edenhal stadion stadium lyceum college city lake center centre park trophy bokaal images "
    "shots bank academy ice games spelen stichting team".split()
)

_NATIONS = (
    "noor|deen|zweed|fin|rus|pool|let|est|belg|fries|drent|zeeuw|brit|schot|ier|serviër|tsjech|slowaak|hongaar|"
    "turk|griek|chinees|japanner|koreaan|zuid-koreaan|amerikaan|canadees|italiaan|fransman|duitser|nederlander|"
    "oostenrijker|zwitser|kazak|kazach|wit-rus|oekraïner|brabander|limburger|groninger|twentenaar|achterhoeker|"
    "geldersman|tukker|zeeuws|west-fries|noord-hollander|zuid-hollander|vlaming|waal|hagenaar|hagenees|spanjaard|"
    "australiër|nieuw-zeelander|mongool|est|roemeen|engelsman|ier|zaankanter|kempenaar|overijsselaar|utrechter|"
    "rotterdammer|amsterdammer|zwollenaar|heerenvener|sneker|enschedeër|drentenaar|stellingwerver|biltse"
)
_DEMONYM = re.compile(
    rf"(?:(?:{_NATIONS})(?:se|en|in|innen|s)?|finnen|belgen|russen|noren|denen|zweden|polen|friezen|friezin|"
    r"noorsen?|zweedsen?|deensen?|russin(?:nen)?|poolsen?|finsen?|fransen?|françaises?|britsen?|schotsen?|"
    r"iersen?|tsjechischen?|belgischen?|duitsen?|japansen?|chinesen|chinezen|canadezen|fransen|fransmannen|"
    r".{3,}(?:ische|aanse|landse|ense|ezin|iaanse|dammer|stadter|burger|drechter|hovenaar|velder|woudenaar|huizer|"
    r"hollandse|hollander|enaar|iër|iërs|dorper|kerker|broeker|veense|veensen|damse|dorpse|huizense|burgse|wijkse))"
)
_ROLE = re.compile(
    r"(?:.*(?:genoot|genote|coach|trainer|trainster|kampioen(?:e|en)?|favoriete?|rijd(?:st)?er|rijders|houd(?:st)?er|"
    r"verdedig(?:st)?er|winnaar|winnares|winnaars|sprint(?:st)er|sprinters?|schaats(?:st)?er|schaatsers|junior(?:e|en)?|"
    r"debutante?|stayer|specialiste?|rivaal|rivale|leid(?:st)er|talent|maatje|belofte|hater|heer|stander|"
    r"standster|voorzitter|directeur|starter|commentator|analist|nummer|houder|winnend|recordman|recordvrouw|"
    r"broer|zus|zussen|zusjes|broertjes|gebroeders|gezusters|zusters|dochter|zoon|vader|moeder|tweeling|master|pupil|ploeg|loper|loopster"
    r"|vrouw|man))s?"
)
#: Roles of people at the rink who do not race in the report.
OTHER_ROLE = (
    r"(?:bonds|assistent-?|hulp|hoofd|sprint|jeugd|club|oud-|ex-|mental |talent|ploeg|succes|schaats|allround|"
    r"inline|kern)?(?:coach(?:es)?|trainers?|trainster)|keuzeheer|keuzevrouw|selectieheer|\w*voorzitter|voorzitster|"
    r"\w*directeur|directrice|\w*commentator(?:en)?|\w*analist|verslaggever|verslaggeefster|correspondent|presentator|"
    r"presentatrice|speaker|omroeper|starter|jury(?:lid|voorzitter)?|scheidsrechter|\w*fotograaf|webmaster|"
    r"(?:team|ploeg|sport|bonds|huis|baan|wedstrijd|toernooi|club)?arts|fysio(?:therapeut)?|masseur|verzorger|materiaalman|ijsmeester|wedstrijdleider|\w*manager|"
    r"burgemeester|wethouder|minister|koning|koningin|prins|prinses|lezer|lezeres|kijker|penningmeester|secretaris|"
    r"vader|moeder|mem|heit|opa|oma|oom|tante|pa|ma|schoonvader|schoonmoeder|woordvoerder|woordvoerster|bestuurslid|"
    r"sponsor|begeleider|begeleidster|mentor|inspanningsfysioloog|professor|hoogleraar|doctor|journalist|auteur|"
    r"schrijver|zanger|zangeres|vrijwilliger|technisch directeur|chef de mission|teamleider|ploegleider|"
    r"ploegbaas|teambaas|slijper|wetenschapper|bondsbestuurder|topsportcoördinator|redacteur|columnist|"
    r"supporter|organisator|organisatrice|buurman|buurvrouw|toeschouwer|fan|fans|manager|slagerij|bakkerij|tijdwaarnemer|pupil(?:len)? van|leerling van|tweet van|chocomel"
)


_OTHER = re.compile(OTHER_ROLE)


@lru_cache(maxsize=4096)
def is_other_role(word: str) -> bool:
    """Tell whether ``word`` is a role at the rink of somebody who does not race: ``bondscoach``, ``vader``."""
    return _OTHER.fullmatch(word.rpartition("-")[2] if "-" in word else word) is not None


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Tell whether ``name`` is a town, country, region or rink of the tables."""
    return data.is_town(name) or name in data.countries() or name in data.regions() or name in data.venues()


@lru_cache(maxsize=4096)
def is_thing(word: str) -> bool:
    """Tell whether ``word``, capitalised, belongs to an organisation, event or venue wherever it stands."""
    return word.lower() in NEVER


_TRANSLATE = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss", "æ": "ae", "Æ": "ae", "đ": "d"}
)


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return ``word`` without case, accents, apostrophes and full stops, to compare spellings of one name."""
    if not word.isascii():
        word = word.translate(_TRANSLATE)
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.lower().replace("'", "").replace("’", "").replace(".", "").replace("/", "")


_PAIRS = {"vande": "vd", "vanden": "vd", "vander": "vd", "vd": "vd", "v": "van", "v d": "vd"}


@lru_cache(maxsize=4096)
def name_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the comparable form of a name: folded atoms, a group of tussenvoegsels one atom, initials dotted.

    ``van der``, ``van den``, ``van de`` and ``v.d.`` are one (tables mix them up), and the parts of a double
    surname are atoms of their own: ``Antoinette Rijpma-de Jong`` -> ``antoinette rijpma de jong``.
    """
    atoms: list[str] = []
    for word in words:
        if word.endswith(".") and word[0].isupper() and word.lower() not in ("v.d.", "v.", "v.d.d."):
            atoms.append(fold(word)[:1] + ".")
        else:
            atoms.extend(fold(word.replace("-", " ")).split())
    key: list[str] = []
    group = ""
    for place, atom in enumerate(atoms):
        following = atoms[place + 1] if place + 1 < len(atoms) else ""
        particle = atom in PARTICLES and following != ""
        if particle and atom in HALF_PARTICLES:
            particle = following in AFTER_HALF
        if particle and (atom != "het" or group):
            group += atom
            continue
        if group:
            key.append(_PAIRS.get(group, group))
            group = ""
        key.append(atom)
    return tuple(key)


@lru_cache(maxsize=4096)
def is_particle(word: str) -> bool:
    """Tell whether ``word`` is a tussenvoegsel, with or without a capital."""
    return fold(word) in PARTICLES and not (len(word) == 2 and word[1] == "." and word[0].isupper())


@lru_cache(maxsize=4096)
def is_demonym(word: str) -> bool:
    """Tell whether ``word`` has the form of a noun or adjective for somebody's country, province or town."""
    if word in data.nationality_demonyms() or word in data.region_demonyms() or data.demonym_of_town(word):
        return True
    if len(word) > 6 and word.endswith(("er", "aar", "se")) and data.town_of_demonym(word):
        return True
    return _DEMONYM.fullmatch(word.lower()) is not None


@lru_cache(maxsize=4096)
def is_role(word: str) -> bool:
    """Tell whether ``word`` is a noun for what a person does, such as ``clubgenote`` or ``titelverdediger``."""
    return _ROLE.fullmatch(word.lower()) is not None


def is_opener(word: str) -> bool:
    """Tell whether ``word``, capitalised, is an ordinary word of this kind of text rather than a name."""
    return is_ordinary(word.lower()) and word not in GIVEN_TOO


def is_ordinary(low: str) -> bool:
    """Tell whether a lower-case word is ordinary at the head of a sentence."""
    return low in FUNCTION or low in _OPENERS


#: The verb behind a subject.
VERB_AFTER = re.compile(
    r" (?:is|was|werd|wordt|won|wint|reed|rijdt|kwam|komt|ging|gaat|had|heeft|kreeg|krijgt|finishte|eindigde|"
    r"pakte|pakt|bleef|blijft|moest|moet|kon|kan|mocht|mag|zou|zal|wilde|wil|klokte|noteerde|viel|valt|gaf|geeft|nam|"
    r"neemt|deed|doet|liet|laat|stond|staat|hield|houdt|zette|zet|zag|ziet|zei|zegt|lachte|vertelde|strandde|"
    r"bezette|bezet|veroverde|verloor|versloeg|zegeviert|zegevierde|[a-z]{3,}de|[a-z]{3,}te)\b"
)
ARTICLES = frozenset("de het een die deze onze der den ene andere ’n 'n".split())


def previous_word(text: str, start: int) -> str:
    """Return the lower-cased word right before ``start`` in the same clause, or the empty string."""
    if start < 2 or text[start - 1] not in " \u00a0":
        return ""
    place = start - 1
    while place > 0 and (text[place - 1].isalpha() or text[place - 1] == "-"):
        place -= 1
    return text[place : start - 1].lower()
