"""Words around a rank: nouns that take one, what may follow a rank without a noun, standings that are no race."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.numerals import CARD_WORD

PLACE_NOUN = (
    r"(?:podium|ere|eind)?(?:plaats(?:en|je|jes)?|plek(?:ken|je|jes)?|stek(?:ken|je|jes)?|posities?"
    r"|rangen|rang"
    r"|treden|trede|tree|treetje|stoel|prijs|plakje|klassering)"
)
TIME_NOUN = r"(?:tijd|tijden|chrono|chrono's|eindtijd|klokking)"
#: Not ``eerste twee plaatsen``.
_ADJECTIVES = r"(?:\s+(?:en\s+)?(?!twee\b|drie\b)[a-z-]+e){0,2}?"
PLACE_HEAD = re.compile(
    rf"{_ADJECTIVES}\s+(?P<noun>{PLACE_NOUN}|(?:man|vrouw|rijder|rijdster|trap)\s+(?:op|van)\s+het\s+"
    r"(?:bordes|podium|erepodium|ereschavot|schavot)|(?:man|vrouw|naam|rijder|rijdster)(?=\s+(?:in|van)\s+(?:de|het)\s+"
    r"(?:(?:tussen|eind)?stand|(?:eind|tussen)?klassement|(?:eind)?rangschikking|(?:eind)?uitslag)))(?!\w)"
)
TIME_HEAD = re.compile(rf"{_ADJECTIVES}\s+{TIME_NOUN}(?!\w)")
GROUP_HEAD = re.compile(rf"\s+(?P<n>{CARD_WORD}|\d{{1,2}})(?![\w.,:'-])")
NEXT_WORD = re.compile(r"\s*(?P<word>[a-z0-9'-]+(?:[.,:]\d+)*|[^\w\s]|$)")
LAST_WORDS = re.compile(r"[a-z0-9'-]+(?=\W*$)")

# An ordinal in front of one of these has no noun of its own and is a predicate: ``werd vijfde in``.
FUNCTION_WORDS = frozenset(
    "aan achter af al alleen alsnog als alweer bij binnen boven buiten daar daarin daarbij dan dat die dus door "
    "eens echter en evenals er ermee geen gelijk hem het hier hij ik in inmiddels is je klaar maar mee met na "
    "naar namens nadat net niet nog nu of om omdat onder ook op over overall pas respectievelijk samen sinds "
    "straks te tegen terwijl terug tijdens toen tot totdat toch tussen uit uiteindelijk van vanaf vandaag "
    "vanavond vanmiddag vanwege via volgens voor voorbij vooraan vorig waar waarmee waardoor wanneer want was "
    "waren weer wegens werd werden wie wordt word worden zaten zat ze zich zij zijn zo zonder zou zouden zondag "
    "zaterdag vrijdag donderdag woensdag dinsdag maandag gisteren eergisteren kwam kwamen komt komen eindigde "
    "eindigden eindigt eindigen finishte finishten finisht finishen bleef blijft ging gingen gaat stond stonden "
    "staat had hadden heeft hebben moest mocht mag moet kon kan wil wilde hoeft noteerde reed rijdt volgde "
    "volgt volgden ging overeind mocht zelfs juist dankzij ondanks langs slechts wel ieder elk elke iedere "
    "afgelopen eerder later daarvoor daarna halverwege uiteraard keurig ruim vlak knap laatste vlak even "
    "deed deden zorgde zorgden reden kreeg kregen liet lieten nam namen bleek bleken haalde pakte won wist sloot steeg schoof zakte werden".split()
)
DETERMINERS = frozenset(
    "de het die dat dit deze zijn haar hun mijn onze ons elke iedere elk ieder welke ten ter diens wier zo'n "
    "je jouw uw 'n beide".split()
)
# A predicate ordinal is at home right behind these.
PREDICATE_CUES = frozenset(
    "als werd werden wordt word worden was waren is ben bent geworden eindigde eindigden eindigt eindig finishte "
    "finishten finisht bleef blijft stond staat staan sta pas slechts nog zelfs weer opnieuw net verrassend "
    "knap keurig gedeeld gedeelde samen uiteindelijk voorlopig ook al wederom alsnog teleurstellend heel "
    "netjes verdienstelijk fraai mooi respectievelijk achtereenvolgens hij zij ze ik".split()
)
ENDED = frozenset(
    "noemen heten geweest gebleken geworden geeindigd gefinisht gewonnen afgesloten binnengekomen gebleven geklasseerd "
    "gerangschikt gestaan staan gezet genoteerd gekomen beland geklommen gezakt "
    "geeindigde gefinishte geworden gerangschikte geklasseerde genoteerde binnengekomen aangekomen".split()
)
PARTICIPLE = re.compile(
    r"(?:ge|be|ver|ont|her|af|uit|door|aan|op|binnen|ein)[a-z]+(?:d|t|en)$|over$|binnen$|klaar$"
)
COUNTRYMAN = re.compile(
    r"\s+(?:Nederland(?:er|se)|Belg(?:ische)?|Noor(?:se)?|Duitse?r?|Fries(?:e|in)?|Europeaan|Aziaat|Olympi|"
    r"Kerst|Kamer|Paas|Pinkster|Wereldoorlog|Divisie|World|Europese|Nationale)"
    # ``Derde Achterhoeker in het veld was A``
    r"|\s+[A-ZÀ-Þ][a-zà-ÿ-]+(?:er|aar|ling|se|enaar)(?= (?:in het (?:veld|deelnemersveld|klassement)|van (?:de dag|het gezelschap)|was|werd|aan de start|op de))"
)
TRACK_ORDER = re.compile(
    r"(?:(?! en | maar |[,.;])[^\n]){0,40}?\b(?:van start|de baan (?:op|in)|in (?:de )?actie|aan de beurt"
    r"|aan (?:de|het) (?:start|vertrek)"
    r"|start(?:te|en|t)?\b|vertr[eo]k|rijden\b|aan (?:haar|zijn) |begon|onder de |de bocht|doorkwam|weg\b"
    r"|(?:de |het )?(?:laatste |tweede |voorlaatste )?(?:[a-z]*bocht|[a-z]*ronde|rechte eind|kruising) (?:in|uit|op|aan)[a-z]*\b"
    r"|uit de (?:laatste |voorlaatste )?[a-z]*bocht\b)"
)
FINISHED = re.compile(
    r"\b(?:eindig|geeindig|finish|gefinish|streep|finish|binnen|geklasseer|gerangschikt|eindstreep"
    r"|afgeslo|sloot|"
    r"over de (?:eind)?lijn|aankomst|bol|meet\b|gehuldigd|huldiging|geklokt|genoteerd|aankwam|aan(?:getikt)?\b)"
)

# Standings and lists in which a rank is not a rank in a race.
STANDING = (
    r"(?:[a-z-]*matrix|selectie(?:volgorde|ranglijst|lijst|rangorde)|prestatie(?:lijst|ranglijst)"
    r"|wereldbekerstand"
    r"|wereldbeker-?klassement|wereldbekerranglijst|wereldranglijst|world cup[- ](?:klassement|stand"
    r"|ranglijst)"
    r"|(?:stand|tussenstand|eindstand|(?:algemeen )?(?:eind)?klassement|eindrangschikking|ranglijst)\s+(?:om|van|in"
    r"|voor)\s+(?:de\s+)?(?:\w+ )?(?:wereldbeker|world cup|cup)"
    r"|(?:\w+ )?lijst aller tijden|ranglijst aller tijden|clubklassement|medaillespiegel|medailleklassement"
    r"|ranglijst\s+(?:voor|richting)\b|wereldlijst|seizoenslijst|seizoensranglijst|aanwijslijst|stand over [\d.]+ meter)"
)
_OTHER_LIST = rf"(?:{STANDING}|(?!uitslag|eind|finish)(?:[a-z]+)?lijst\b)"
IN_OTHER_LIST = re.compile(
    rf"(?:\s+(?:geplaatst|terechtgekomen|genoteerd|staat|staan|stond|stonden))?\s+(?:in|op|van|voor|uit)\s+(?:de|het|die|dat|deze"
    rf"|dit|haar|zijn)?\s*"
    rf"(?:[a-z-]+\s+){{0,2}}?{_OTHER_LIST}"
    r"|(?:(?! en | maar |[,.;:\n]).){0,70}? (?:op|van) de (?:start|deelnemers)lijst\b"
)
AFTER_OTHER_LIST = re.compile(rf"\b(?:{STANDING}|voert de wereldbeker\w*)(?:[^.;]|\.\d){{0,90}}$")
ALL_TIME = re.compile(
    r"\s*(?:\w+\s+)?(?:ooit|aller tijden|die (?:er )?(?:dit|ooit|deze)|dit (?:seizoen|jaar)|deze winter"
    r"|ter wereld"
    r"|(?:van|in|uit) (?:het|dit|de|deze|zijn|haar) (?:\w+ )?(?:seizoen|jaar|winter|geschiedenis|wereld|loopbaan"
    r"|carriere|leven|historie)|wereldwijd)\b"
)
