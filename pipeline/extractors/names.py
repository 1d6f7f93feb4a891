"""The grammar of a person's name in Dutch running text: where capitals stand that may be one.

A *run* is a stretch of capitalised words held together by spaces and tussenvoegsels (``Jan-Willem van den
Berg``, ``R. v.d. Broek``, ``In 't Veld``). This module finds the runs and cuts off what cannot be part of a
name: the first word of a sentence, a role or a demonym before the name, teams, events and venues. Whose name it
is, is decided with the rest of the document in hand, by :mod:`pipeline.extractors.skaters`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from pipeline import data

# ----------------------------------------------------------------------------------------------------
# Letters and the pattern of a run

_UPPER = "".join(c for c in map(chr, range(0x41, 0x250)) if c.isupper())
_LETTER = r"[^\W\d_]"
_PARTICLE = (
    r"(?:van (?:den|der|de|het|['’]t)|von (?:der|dem)|van|von|op (?:den|de|['’]t)|in (?:den|['’]t)|"
    r"uit (?:den|de|het|['’]t)|['’][ts]|vd|den|der|de|ter|ten|te|la|le|du|di|da|del|della|dos|el|zu)"
)
_DOTTED = r"(?:[Vv]\. ?d\. ?d\.|[Vv]\. ?d\.|[Vv]/?d\.?|v\.)"
_INITIAL = rf"(?:(?:Th|Chr|Joh|Ph|IJ|[{_UPPER}])\.(?:-?[{_UPPER}]\.)*)"
_WORD = (
    rf"(?:[{_UPPER}]{_LETTER}*(?:['’](?!s\b){_LETTER}+)?"
    rf"(?:-(?:{_PARTICLE} (?=[{_UPPER}]))?{_LETTER}+(?:['’](?!s\b){_LETTER}+)?)*)"
)
_JOIN = rf"(?:[ \u00a0](?:{_DOTTED}[ \u00a0]?|{_PARTICLE}[ \u00a0])?)"
_TOKEN = rf"(?:{_INITIAL}[ \u00a0]?(?:{_DOTTED}[ \u00a0]?|{_PARTICLE}[ \u00a0])?)*{_WORD}"
_RUN = re.compile(
    rf"(?=[{_UPPER}v'’])(?<!{_LETTER})(?<!{_LETTER}-)(?<![@#&])"
    rf"(?:{_DOTTED}[ \u00a0]?|vd |['’]t )?{_TOKEN}(?:{_JOIN}{_TOKEN})*"
)
_PIECE = re.compile(
    rf"{_DOTTED}(?![^\W\d_])|{_DOTTED}(?=[{_UPPER}])|{_INITIAL}|{_WORD}|['’][ts]\b|{_LETTER}+"
)

# ----------------------------------------------------------------------------------------------------
# Words

PARTICLES = frozenset(
    "van von v vd de den der ter ten te t s la le du di da del della dos el zu op in uit het dem".split()
)
#: These are particles only with an article behind them: ``Op den Kamp``, ``In 't Veld``.
_HALF_PARTICLES = frozenset({"op", "in", "uit"})
_AFTER_HALF = frozenset({"de", "den", "t", "het"})

#: Closed classes and frequent openers: as the first word of a sentence they are capitalised and no name.
_FUNCTION = frozenset(
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
_NEVER = frozenset(
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
_HEAD = frozenset(
    "team ploeg ijsbaan ijsclub ijsvereniging schaatsvereniging schaatsclub radio studio stichting omroep sportpark "
    "gemeente provincie de-meent stadion kunstijsbaan gewest".split()
)
_TAIL = frozenset(
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
    r"broer|zus|dochter|zoon|vader|moeder|tweeling|master|pupil|ploeg|loper|loopster|vrouw|man))s?"
)
#: Roles of people at the rink who do not race in the report.
OTHER_ROLE = (
    r"(?:bonds|assistent-?|hulp|hoofd|sprint|jeugd|club|oud-|ex-|mental |talent|ploeg|succes|schaats|allround|"
    r"inline|kern)?(?:coach(?:es)?|trainers?|trainster)|keuzeheer|keuzevrouw|selectieheer|\w*voorzitter|voorzitster|"
    r"\w*directeur|directrice|\w*commentator(?:en)?|\w*analist|verslaggever|verslaggeefster|correspondent|presentator|"
    r"presentatrice|speaker|omroeper|starter|jury(?:lid|voorzitter)?|scheidsrechter|\w*fotograaf|webmaster|"
    r"\w*arts|fysio(?:therapeut)?|masseur|verzorger|materiaalman|ijsmeester|wedstrijdleider|\w*manager|"
    r"burgemeester|wethouder|minister|koning|koningin|prins|prinses|lezer|lezeres|kijker|penningmeester|secretaris|"
    r"vader|moeder|mem|heit|opa|oma|oom|tante|pa|ma|schoonvader|schoonmoeder|woordvoerder|woordvoerster|bestuurslid|"
    r"sponsor|begeleider|begeleidster|mentor|inspanningsfysioloog|professor|hoogleraar|doctor|journalist|auteur|"
    r"schrijver|zanger|zangeres|vrijwilliger|technisch directeur|chef de mission|teamleider|ploegleider|"
    r"ploegbaas|teambaas|slijper|wetenschapper|bondsbestuurder|topsportcoördinator|redacteur|columnist|"
    r"tijdwaarnemer|pupil(?:len)? van|leerling van|tweet van|chocomel"
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
    return word.lower() in _NEVER


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of capitals that may name a person.

    ``pieces`` are (word, start, end) with particles included, ``initial`` says that it opens a sentence,
    ``apposed`` that a role or a demonym with an article stood right before it, ``article`` that an article did,
    ``capitals`` that all of it is printed in capitals (a headline), where only a known name counts;
    ``name`` is the name in its usual order and case, for lists that print ``KRAMER Sven``.
    """

    start: int
    end: int
    pieces: tuple[tuple[str, int, int], ...]
    initial: bool
    apposed: bool
    article: bool
    capitals: bool = False
    name: str = ""


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
        if particle and atom in _HALF_PARTICLES:
            particle = following in _AFTER_HALF
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
    return _is_ordinary(word.lower()) and word not in _GIVEN_TOO


def _is_ordinary(low: str) -> bool:
    return low in _FUNCTION or low in _OPENERS


#: The verb behind a subject.
VERB_AFTER = re.compile(
    r" (?:is|was|werd|wordt|won|wint|reed|rijdt|kwam|komt|ging|gaat|had|heeft|kreeg|krijgt|finishte|eindigde|"
    r"pakte|pakt|bleef|blijft|moest|moet|kon|kan|mocht|mag|zou|zal|wilde|wil|klokte|noteerde|viel|valt|gaf|geeft|nam|"
    r"neemt|deed|doet|liet|laat|stond|staat|hield|houdt|zette|zet|zag|ziet|zei|zegt|lachte|vertelde|strandde|"
    r"bezette|bezet|veroverde|verloor|versloeg|zegeviert|zegevierde|[a-z]{3,}de|[a-z]{3,}te)\b"
)
_ARTICLES = frozenset("de het een die deze onze der den ene andere ’n 'n".split())


def previous_word(text: str, start: int) -> str:
    """Return the lower-cased word right before ``start`` in the same clause, or the empty string."""
    if start < 2 or text[start - 1] not in " \u00a0":
        return ""
    place = start - 1
    while place > 0 and (text[place - 1].isalpha() or text[place - 1] == "-"):
        place -= 1
    return text[place : start - 1].lower()


def _opens_sentence(text: str, start: int) -> bool:
    place = start - 1
    while place >= 0 and text[place] in " \u00a0\t\"'“”‘’«(–—":
        place -= 1
    return place < 0 or not (text[place].isalpha() or text[place] in ",;)%")


@lru_cache(maxsize=4096)
def _blocked(word: str, following: str, previous: str) -> bool:
    """Tell whether ``word`` cannot be part of a person's name, given its neighbours in the run."""
    low = word.lower()
    if previous and fold(previous) in _BINDING:
        return False
    if is_particle(word):
        return low in _HALF_PARTICLES and fold(following) not in _AFTER_HALF
    if low in _FUNCTION and word not in _GIVEN_TOO:
        # A capital within the sentence is no accident: `Casper Al`, `Iris Goed`, `Mirthe van Drie`.
        return not (previous and not following and (data.is_first_name(previous) or previous in PARTICLES))
    if low in _NEVER or low.endswith("jarige"):
        return True
    if len(word) > 1 and word.isupper() and not word.endswith("."):
        return True
    if "-" in word:
        head, _, tail = word.partition("-")
        return (head.isupper() or head.lower() in _NEVER or low.startswith("oud-")) and tail[:1].islower()
    return False


#: Function words that are given names as well, spelled with a capital.
_GIVEN_TOO = frozenset({"Ad", "Wil", "Jan"})
#: Behind these tussenvoegsels any capitalised word is a surname: ``van der Ploeg``, ``van 't Hof``.
_BINDING = frozenset({"der", "den", "t", "te", "ter", "ten"})


def name_spans(text: str, lower_words: frozenset[str], fences: Collection[int] = ()) -> list[Span]:
    """Return the stretches of ``text`` that may name a person, in order.

    At ``fences`` (offsets) a name ends though no mark says so: ``1 Anna Bos Epe 40,1``. ``lower_words`` are the words that the document writes without a capital: one of them at the head of a sentence
    is that word, unless the tables know it as a given name.
    """
    spans: list[Span] = []
    for match in _RUN.finditer(text):
        run = match[0]
        fence = next((f for f in fences if match.start() < f < match.end()), None) if fences else None
        if fence is not None:
            run = text[match.start() : fence].rstrip()
        if run.lower() in _FUNCTION and run not in _GIVEN_TOO:
            continue
        offset = match.start()
        if " " not in run and not run.isupper() and _blocked(run, "", ""):
            continue
        pieces = _pieces(run, offset)
        turned = _turned(text, pieces)
        if turned is not None:
            spans.append(turned)
            continue
        if any(len(p[0]) > 2 and p[0].isupper() and "." not in p[0] for p in pieces):
            listed = _listed(text, pieces)
            if listed is None and run.isupper() and "." not in run:
                listed = Span(offset, offset + len(run), tuple(pieces), False, False, False, True)
            if listed is not None:
                spans.append(listed)
                continue
        if fence is not None or _has_rank_and_result(text, offset, match.end()):
            spans.append(Span(offset, offset + len(run), tuple(pieces), False, False, False))
        else:
            spans.extend(_cut(text, pieces, lower_words))
    return spans


def _pieces(run: str, offset: int) -> list[tuple[str, int, int]]:
    """The words of a run with their offsets in the text: names, particles and initials."""
    words = run.split(" ")
    if not all(word.isalpha() and word[:2] not in ("vd", "Vd") for word in words):
        return [(p[0], p.start() + offset, p.end() + offset) for p in _PIECE.finditer(run)]
    pieces = []
    for word in words:
        pieces.append((word, offset, offset + len(word)))
        offset += len(word) + 1
    return pieces


#: What stands before and behind a name in a list of results: ``3. De Wilde (Almere) 37,42``.
_RESULT_RANK = re.compile(r"(?:^|[\n;:/|,.] ?)\d{1,3}[.)] ?$|\n[ \t]*(?:\d{1,3}|-)[ \t]+$")
_RESULT_AFTER = re.compile(r"[ \t]*(?:\([^()\n]{1,24}\)\s?)?[-|,/:]?\s?\d{1,2}[.,:'’\"”]\d\d")


def _has_rank_and_result(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals is all name because a rank opens it and a time closes it."""
    return (
        _RESULT_AFTER.match(text, end) is not None
        and _RESULT_RANK.search(text[max(0, start - 8) : start]) is not None
    )


_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:\d{1,3}[.):]?|[-–]\)?)?[ \t]*$")
_INITIALS_AFTER = re.compile(
    rf", ?(?P<initials>(?:[{_UPPER}]\.-?){{1,4}})(?=[ \t]*(?:[-–|(\d]|$)|\t|[ ]{{2}})", re.MULTILINE
)


def _turned(text: str, pieces: list[tuple[str, int, int]]) -> Span | None:
    """Read a line of a result list that prints the surname first: ``3. Van der Veen, B. - 35,1``."""
    start, end = pieces[0][1], pieces[-1][2]
    found = _INITIALS_AFTER.match(text, end) if text.startswith(",", end) else None
    if found is None or _LINE_START.search(text, max(0, start - 8), start) is None:
        return None
    surname = [p[0].lower() if is_particle(p[0]) else p[0] for p in pieces]
    spelled = ((found["initials"], *found.span("initials")), *pieces)
    return Span(
        start, found.end(), spelled, False, False, False, False, " ".join([found["initials"], *surname])
    )


_RANKED = re.compile(r"(?:^|[\n;,/] ?|  )-?\d{1,2}[.):]?[ \t]+$")


def _listed(text: str, pieces: list[tuple[str, int, int]]) -> Span | None:
    """Read a line of a result list that prints the surname in capitals: ``1 KRAMER Sven NED``, ``2. S. KRAMER``."""
    start = pieces[0][1]
    if _RANKED.search(text[max(0, start - 8) : start]) is None:
        return None
    codes = data.country_codes()
    named = [p for p in pieces if is_particle(p[0]) or (p[0] not in codes and not is_thing(p[0]))]
    shouted = [p for p in named if len(p[0]) > 1 and p[0].isupper() and "." not in p[0]]
    others = [p for p in named if p not in shouted]
    if len(named) < 2 or len(named) > 5 or (named[-1] is not pieces[-1] and pieces[-1][0] not in codes):
        return None
    ordered = [*others, *shouted]
    words = [_lowered(p[0]) if p in shouted else p[0] for p in ordered]
    spelled = tuple((word, p[1], p[2]) for word, p in zip(words, ordered, strict=True))
    return Span(named[0][1], named[-1][2], spelled, False, False, False, False, " ".join(words))


def _lowered(word: str) -> str:
    return word.lower() if is_particle(word) else "-".join(part.capitalize() for part in word.split("-"))


#: What is said of a person right behind the name.
_DESCRIBED = re.compile(r" (?:\(\d{1,2}(?: jaar)?\)|uit ['’]?[A-Z])")


#: Classes of age and strength, and the letters that they go by.
_CLASSES = frozenset(
    "junioren pupillen meisjes jongens dames heren mannen vrouwen senioren masters neosenioren neo-senioren divisie groep poule "
    "klasse categorie serie reeks".split()
)
_CLASS = re.compile(r"[A-F]\d?\.")


def _cut(text: str, pieces: list[tuple[str, int, int]], lower_words: frozenset[str]) -> list[Span]:
    """Cut one run at what cannot belong to a name."""
    initial = _opens_sentence(text, pieces[0][1])
    previous = previous_word(text, pieces[0][1])
    if previous in _CLASSES and _CLASS.fullmatch(pieces[0][0]) and len(pieces) > 1:
        # ``tweede bij de junioren B. Clubgenoot Bos``: a letter that closes the sentence.
        return _cut(text, pieces[1:], lower_words)
    # ``Bos, die Aveline Vos op afstand hield``: a relative pronoun.
    article = previous in _ARTICLES and not (
        previous == "die" and text.endswith((", die ", ") die "), 0, pieces[0][1])
    )
    opening = initial and pieces[0][0] in ("De", "Het", "Een", "Die", "Deze")
    segments: list[tuple[list[tuple[str, int, int]], bool]] = []
    segment: list[tuple[str, int, int]] = []
    apposed = False
    count = len(pieces)
    town = range(0) if _is_surname(text, pieces, previous) else _town_in(pieces)
    described = (
        count == 2
        and not _is_ordinary(pieces[0][0].lower())
        and _DESCRIBED.match(text, pieces[-1][2]) is not None
    )
    for place, piece in enumerate(pieces):
        word = piece[0]
        if word == "uit" and sum(not is_particle(p[0]) for p in segment) > 1:
            break  # ``Anna Bos uit het Twentse Goor``
        following = pieces[place + 1][0] if place + 1 < count else ""
        drop = _blocked(word, following, pieces[place - 1][0] if place else "") or (
            word.lower() in _TAIL and segment != [] and not is_particle(segment[-1][0])
        )
        given = not segment and _is_given(text, pieces[place:], initial and place == 0)
        drop = (drop and not given) or place in town
        # ``Lisa Brand uit Ommen``, ``Riet Bos (17)``: what is described so is a person, whatever else the words mean.
        if described and place == 1 and data.is_first_name(pieces[0][0]) and not word.isupper():
            drop = False
        # Behind an initial every capital is the name: ``T. de Wilde``.
        drop = drop and not (place and len(pieces[0][0]) == 2 and pieces[0][0].endswith("."))
        role = False
        first = place == 0
        if word in ("uit", "van") and segment and _leads_home(pieces, place):
            # Jan Bos uit het Friese Oudega, Anna Bos van Urk
            break
        if not drop and not is_particle(word) and following:
            after_de = place > 0 and fold(pieces[place - 1][0]) == "de" and is_demonym(word)
            if after_de or (
                first
                and article
                and not is_particle(following)
                and (not data.is_first_name(word) or is_demonym(word))
            ):
                drop = role = True
            elif place == 1 and opening and not is_particle(following):
                # De Antwerpse Jana ..., De Koreaan Park Ji-hoon: the capital is the sentence's.
                drop = role = (
                    word.lower() in lower_words or word.endswith("se") or is_demonym(word) or is_role(word)
                )
                if drop:
                    segment = []
            elif first and count > 2 and is_place(word) and data.is_first_name(following):
                # inwoner van Lochem Jan Bos
                drop = role = not data.is_first_name(word)
            elif place == 1 and count > 2 and data.demonym_of_town(f"{pieces[0][0]} {word}"):
                # Nieuwe Pekelder Jan Bos
                drop = role = True
                segment = []
            elif place and not segment and not apposed and is_demonym(word) and not is_particle(following):
                # Ook Elburger Ko Bos
                drop = role = not data.is_first_name(word)
            elif first and not given:
                drop = is_opener(word)
                role = drop and is_role(word)
                if not drop and not word.endswith(".") and not data.is_first_name(word):
                    plain = not is_particle(following)
                    role = is_role(word) or is_other_role(word.lower()) or data.is_person_noun(word.lower())
                    role = role or (plain and (is_demonym(word) or (count > 2 and word.endswith("se"))))
                    common = word.lower() in lower_words or data.is_common_word(word)
                    drop = role or (initial and common and not (described and not is_place(following)))
        if drop:
            tail = word.lower().partition("-")[0] in _TAIL and not is_particle(pieces[place - 1][0])
            if segment and not tail:
                segments.append((segment, apposed))
            segment = []
            apposed = role
            if word.lower() in _HEAD:
                return _spans(segments, initial, article, pieces[0][1])
        else:
            segment.append(piece)
    if segment:
        segments.append((segment, apposed))
    return _spans(segments, initial, article, pieces[0][1])


def _town_in(pieces: list[tuple[str, int, int]]) -> range:
    """The pieces of a run that are a town of more words, ``Heer Hugowaard``: beside a name, or none of a person."""
    words = [piece[0] for piece in pieces]
    for last in range(len(words), 1, -1):
        for first in range(last - 1):
            if last - first == len(words) and data.is_first_name(words[first]):
                continue
            if words[first][0].isupper() and data.is_town(" ".join(words[first:last])):
                return range(first, last)
    return range(0)


def _is_surname(text: str, pieces: list[tuple[str, int, int]], previous: str) -> bool:
    """Tell whether a run that could be a town (``De Haan``) is the surname of somebody whom the text names in full."""
    words = [piece[0] for piece in pieces]
    if len(words) != 2 or not is_particle(words[0]) or previous in _LOCATING:
        return False
    full = rf"(?<=[a-zß-ÿ] ){words[0].lower()} {re.escape(words[1])}(?![\w-])"
    return re.search(full, text) is not None and re.search(rf"[A-ZÀ-Þ][\w'’-]+ {full}", text) is not None


#: Behind these it is the town.
_LOCATING = frozenset("in te uit bij nabij rond".split())


def _leads_home(pieces: list[tuple[str, int, int]], place: int) -> bool:
    """Tell whether ``uit`` at a piece is the preposition: an article and the adjective of a region, or a place, follow;
    or ``van`` before an island, behind a whole name."""
    rest = [piece[0] for piece in pieces[place + 1 : place + 3]]
    if pieces[place][0] == "van":
        named = sum(not is_particle(piece[0]) for piece in pieces[:place])
        return named > 1 and len(rest) == 1 and rest[0] in data.islands()
    word = rest[1] if len(rest) > 1 and rest[0] in ("het", "de") else rest[0] if rest else ""
    return is_place(word) or is_demonym(word)


def _is_given(text: str, pieces: list[tuple[str, int, int]], initial: bool) -> bool:
    """Tell whether a run begins with a given name that is also a function word: ``Elke``, ``Dan``, ``Mei``, ``Per``.

    Within a sentence its capital tells; at the head of one, the verb or comma behind the run: in ``Dan Jansen won``
    an adverb would have the verb second.
    """
    word = pieces[0][0]
    if word.lower() not in _FUNCTION or not data.is_first_name(word) or is_particle(word) or len(pieces) < 2:
        return False
    surname = [p[0] for p in pieces[1:] if not is_particle(p[0])]
    if len(surname) != 1 or is_demonym(surname[0]) or is_place(surname[0]):
        return False
    return (
        not initial
        or word == "Elke"
        or (text.startswith(",", pieces[-1][2]) or VERB_AFTER.match(text, pieces[-1][2]) is not None)
    )


def _spans(
    segments: list[tuple[list[tuple[str, int, int]], bool]],
    initial: bool,
    article: bool,
    run_start: int,
) -> list[Span]:
    result: list[Span] = []
    for words, apposed in segments:
        count = len(words)
        while count and is_particle(words[count - 1][0]):
            count -= 1
        if count:
            segment = words[:count]
            head = segment[0][1] == run_start
            span = Span(
                segment[0][1], segment[-1][2], tuple(segment), initial and head, apposed, article and head
            )
            result.append(span)
    return result
