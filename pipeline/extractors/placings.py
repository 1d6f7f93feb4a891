"""Placing mentions: every stretch of a report that ranks somebody, or that only looks as if it did.

``find_placings`` walks the words of a sentence and hands each trigger (``vijfde``, ``plek``, ``zilver``,
``won`` ...) to the small rule for its kind; the surroundings then say whether the rank was really taken.
What is no rank in a race keeps a mention of its own (shape ``not``, ``hypothetical``, ``title``, ``from``)
so that later steps know that the words are spoken for. The kinds of wording follow the annotation
guidelines ("What is not a placing") and the Algemene Nederlandse Spraakkunst on ranking numerals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from pipeline.extractors.folding import fold, holds
from pipeline.layout import Sentence, sentences
from pipeline.mention import Mention
from pipeline.numbers import CARDINALS, ORDINALS

_KIND = "placing"
_MAX_RANK = 99


class _Hit(NamedTuple):
    """A placing before its surroundings are weighed; offsets into the report."""

    start: int
    end: int
    value: int
    shape: str


class _Scene(NamedTuple):
    """A sentence and the report around it: the original, its folded copy, and the sentence's bounds."""

    text: str
    folded: str
    start: int
    end: int

    def before(self, position: int, width: int = 200) -> str:
        """The folded sentence up to ``position``, at most ``width`` characters of it."""
        return self.folded[max(self.start, position - width) : position]

    def after(self, position: int, width: int = 120) -> str:
        """The folded sentence from ``position``, at most ``width`` characters of it."""
        return self.folded[position : min(self.end, position + width)]


# ---------------------------------------------------------------- numbers

_CARD_VALUE = {fold(word): value for word, value in CARDINALS.items() if 0 < value <= _MAX_RANK}
_ORD_VALUE = {fold(word): value for word, value in ORDINALS.items() if 0 < value <= _MAX_RANK}
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS = "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien|elf|twaalf"
_UNITS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_CARD_WORD = rf"(?:(?:(?:{_UNITS})en)?(?:{_TENS})|{_TEENS}|{_UNITS})"
_CARD = rf"(?:{_CARD_WORD}|\d{{1,2}})(?![\w'-]|[.,:]\d)"
_ORD = (
    rf"(?:(?:(?:{_UNITS})en)?(?:{_TENS})ste|(?:{_TEENS})de|eerste|tweede|derde|vierde|vijfde|zesde|zevende"
    r"|achtste|negende|\d{1,2}(?:e|ste|de))(?!\w|'[a-z])"
)
_CARD_RE = re.compile(rf"(?<![\w.,:]){_CARD}")
_ORD_RE = re.compile(rf"(?<!\w){_ORD}")
_FIGURE_ORDINAL = re.compile(r"(\d{1,2})(?:e|ste|de)$")


def _cardinal(word: str) -> int:
    return int(word) if word.isdigit() else _CARD_VALUE.get(word, 0)


def _ordinal(word: str) -> int:
    figure = _FIGURE_ORDINAL.match(word)
    return int(figure.group(1)) if figure else _ORD_VALUE.get(word, 0)


# ---------------------------------------------------------------- words

_PLACE_NOUN = (
    r"(?:podium|ere|eind)?(?:plaats(?:en|je|jes)?|plek(?:ken|je|jes)?|stek(?:ken|je|jes)?|posities?"
    r"|rangen|rang"
    r"|treden|trede|tree|treetje|stoel|prijs|plakje|klassering)"
)
_TIME_NOUN = r"(?:tijd|tijden|chrono|chrono's|eindtijd|klokking)"
_ADJECTIVES = r"(?:\s+(?:en\s+)?[a-z-]+e){0,2}?"
_PLACE_HEAD = re.compile(
    rf"{_ADJECTIVES}\s+(?P<noun>{_PLACE_NOUN}|(?:man|vrouw|rijder|rijdster|trap)\s+(?:op|van)\s+het\s+"
    r"(?:bordes|podium|erepodium|ereschavot|schavot))(?!\w)"
)
_TIME_HEAD = re.compile(rf"{_ADJECTIVES}\s+{_TIME_NOUN}(?!\w)")
_GROUP_HEAD = re.compile(rf"\s+(?P<n>{_CARD_WORD}|\d{{1,2}})(?![\w.,:'-])")
_NEXT_WORD = re.compile(r"\s*(?P<word>[a-z0-9'-]+(?:[.,:]\d+)*|[^\w\s]|$)")
_LAST_WORDS = re.compile(r"[a-z0-9'-]+(?=\W*$)")

# An ordinal in front of one of these has no noun of its own and is a predicate: ``werd vijfde in``.
_FUNCTION_WORDS = frozenset(
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
    "haalde pakte won wist sloot steeg schoof zakte werden".split()
)
_DETERMINERS = frozenset(
    "de het die dat dit deze zijn haar hun mijn onze ons elke iedere elk ieder welke ten ter diens wier zo'n "
    "je jouw uw 'n beide".split()
)
# A predicate ordinal is at home right behind these.
_PREDICATE_CUES = frozenset(
    "als werd werden wordt word worden was waren is ben bent geworden eindigde eindigden eindigt eindig finishte "
    "finishten finisht bleef blijft stond staat staan sta pas slechts nog zelfs weer opnieuw net verrassend "
    "knap keurig gedeeld gedeelde samen uiteindelijk voorlopig ook al wederom alsnog teleurstellend heel "
    "netjes verdienstelijk fraai mooi respectievelijk achtereenvolgens hij zij ze ik".split()
)
_ENDED = frozenset(
    "geweest gebleken geworden geeindigd gefinisht gewonnen afgesloten binnengekomen gebleven geklasseerd "
    "gerangschikt gestaan staan gezet genoteerd gekomen beland geklommen gezakt".split()
)
_PARTICIPLE = re.compile(
    r"(?:ge|be|ver|ont|her|af|uit|door|aan|op|binnen|ein)[a-z]+(?:d|t|en)$|over$|binnen$|klaar$"
)
_COUNTRYMAN = re.compile(
    r"\s+(?:Nederland(?:er|se)|Belg(?:ische)?|Noor(?:se)?|Duitse?r?|Fries(?:e|in)?|Europeaan|Aziaat|Olympi|"
    r"Kerst|Kamer|Paas|Pinkster|Wereldoorlog|Divisie|World|Europese|Nationale)"
)
_TRACK_ORDER = re.compile(
    r"(?:(?! en | maar |[,.;])[^\n]){0,40}?\b(?:van start|de baan (?:op|in)|in (?:de )?actie|aan de beurt"
    r"|aan (?:de|het) (?:start|vertrek)"
    r"|start(?:te|en|t)?\b|vertr[eo]k|rijden\b|aan (?:haar|zijn) |begon|onder de |de bocht|doorkwam|weg\b)"
)
_FINISHED = re.compile(
    r"\b(?:eindig|geeindig|finish|gefinish|streep|finish|binnen|geklasseer|gerangschikt|eindstreep"
    r"|afgeslo|sloot|"
    r"meet\b|gehuldigd|huldiging|geklokt|genoteerd|aankwam|aan(?:getikt)?\b)"
)

# Standings and lists in which a rank is not a rank in a race.
_STANDING = (
    r"(?:[a-z-]*matrix|selectie(?:volgorde|ranglijst|lijst|rangorde)|prestatie(?:lijst|ranglijst)"
    r"|wereldbekerstand"
    r"|wereldbeker-?klassement|wereldbekerranglijst|wereldranglijst|world cup[- ](?:klassement|stand"
    r"|ranglijst)"
    r"|(?:stand|tussenstand|klassement|ranglijst)\s+(?:om|van|in"
    r"|voor)\s+(?:de\s+)?(?:\w+ )?(?:wereldbeker|world cup|cup)"
    r"|(?:\w+ )?lijst aller tijden|ranglijst aller tijden|clubklassement|medaillespiegel|medailleklassement"
    r"|wereldlijst|seizoenslijst|seizoensranglijst|aanwijslijst|stand over [\d.]+ meter)"
)
_OTHER_LIST = rf"(?:{_STANDING}|lijst\b)"
_IN_OTHER_LIST = re.compile(
    rf"(?:\s+(?:geplaatst|terechtgekomen|genoteerd|staat|staan|stond|stonden))?\s+(?:in|op|van|voor|uit)\s+(?:de|het|die|dat|deze"
    rf"|dit|haar|zijn)?\s*"
    rf"(?:[a-z-]+\s+){{0,2}}?{_OTHER_LIST}"
)
_AFTER_OTHER_LIST = re.compile(rf"\b(?:{_STANDING}|voert de wereldbeker\w*)(?:[^.;]|\.\d){{0,90}}$")
_ALL_TIME = re.compile(
    r"\s*(?:\w+\s+)?(?:ooit|aller tijden|die (?:er )?(?:dit|ooit|deze)|dit (?:seizoen|jaar)|deze winter"
    r"|ter wereld"
    r"|(?:van|in) (?:het|dit|de|deze|zijn|haar) (?:\w+ )?(?:seizoen|jaar|winter|geschiedenis|wereld|loopbaan"
    r"|carriere|leven|historie)|wereldwijd)\b"
)

# ---------------------------------------------------------------- what surroundings say

_INFINITIVE = (
    r"(?:worden|zijn|eindigen|winnen|finishen|pakken|halen|grijpen|veroveren|hebben|bezetten|komen|rijden"
    r"|bemachtigen|behalen|verdedigen|prolongeren|kunnen|kleuren)"
)
_HYPO_BEFORE = re.compile(
    r"(?:\bom (?:de |het |een |die |te )?(?:[a-z]+e )?"
    r"|\b(?:hoopte?n?|hopen|hoop|gehoopt|mikte?n?|mikken|gemikt|aast|aasde|azen|jaagt|joeg|jagen|droomt"
    r"|droomde|dromen|droom"
    r"|rekent|rekende|rekenen|gokt|gokte|gokken|verwacht|verwachtte|voorspelt|voorspelde|denkt|dacht|streeft"
    r"|streefde|kans|kansen|kandidaat|gegadigde|favoriet|favoriete|topfavoriet|topfavoriete|favorieten|jacht"
    r"|zicht|uitzicht|strijd|strijdt|strijden|streed|gevecht|vecht|vechten|vocht|duel|gooi|aanspraak"
    r"|aanmerking"
    r"|onderweg|op weg|op koers|op zoek|zinnen|geld|tientje|zoeken|wachten|loert|loerde|uit is|doel|ambitie)"
    r" (?:\w+ ){0,2}?(?:op|naar|voor|om|van|over|aan)\b[^.;:,]{0,25}"
    r"|\b(?:minimaal|minstens|ten minste|tenminste|op zijn minst|bij voorkeur|liefst)\b[^.;:,]{0,15}"
    r"|\b(?:greep|grijpt|grepen|net|nipt|vlak|pal|eindigde|eindigt|reed"
    r"|rijdt)\b[^.;:,]{0,45}\bnaast (?:de |het |een )?"
    r"|\b(?:niet genoeg|niet voldoende|te weinig|onvoldoende|tekort|te kort|ontoereikend"
    r"|te hoog gegrepen) voor (?:de |het |een )?"
    r"|\bgedoodverfde? |\btoekomstige? |\bbeoogde? |\bpotentiele? |\bmogelijke? |\b(?:oud|ex)-"
    r"|\bword (?:ik|je|jij) "
    r"|\b(?:rijd|ga|gaat|gaan|rijdt|rijden|reed) (?:\w+ ){0,3}?voor (?:de |het )?"
    r"|\bdicht(?:st|er)? (?:bij|tegen) (?:de |het |een )?"
    r")$"
)
_SHORT_OF = re.compile(
    r"\b(?:honderdsten?|tienden?|duizendsten?|seconden?|tel|tellen|punt|punten|centimeters?|millimeters?)"
    r" (?:van|verwijderd van) (?:de |het |een )?$"
)
_WOULD_HAVE = re.compile(r"\b(?:zou|zouden)\b[^.;:]{0,60}$")
_MODAL = re.compile(
    r"\b(?:zou|zouden|zal|zullen|wil|willen|wilde|wilden|kan|kon|konden|moet|moeten|moest|moesten|had"
    r"|hadden)\b[^.;:]{0,60}$"
)
_MODAL_DONE = re.compile(rf"[^.;:,]{{0,25}}?\b{_INFINITIVE}\b")
_MODAL_LAST = re.compile(
    rf"\s*(?:[a-z]+ ){{0,2}}?(?:zou|zouden|wil|wilde|moest|moet|kan|kon|kunnen) (?:\w+ )?{_INFINITIVE}"
    rf"|\s*moest (?:hij|zij|ze|ik)\b.*worden"
)
_SUBORDINATE = re.compile(r"\b(?:wie|als|wanneer|indien|mits|of|tenzij|zodra)\b[^.;:]{0,50}$")
_PRESENT_LAST = re.compile(r"\s*(?:word|wordt|worden|eindigt|eindig|wint|win|finisht)\b(?! hij| zij| ze)")
_IF_ONLY = re.compile(
    r"(?:\b(?:dan|daarmee|hiermee|anders|in dat geval|zonder\b[^.;,]{1,40}),? (?:was|waren|had"
    r"|hadden)\b[^.;:]{0,45}"
    r"|^\W*(?:en )?(?:als|had|hadden)\b[^.;]*,\s*(?:dan )?(?:was|had|waren)\b[^.;]{0,30})$"
)
_PLUPERFECT_END = re.compile(
    r"\s*(?:\w+ ){0,2}?(?:geworden|geeindigd|gewonnen|geweest|gefinisht|gehaald|gepakt)\b"
)
_IF_THEN = re.compile(r"\s*(?:ga|pak|boek|heb|mag|zou|ben|vlieg|moet) (?:ik|je|we)\b")
_NEGATED = re.compile(
    r"\b(?:geen|zonder|nooit|niet|nimmer|evenmin|noch)\b(?: (?!alleen|enkel|slechts|verder)[a-z]+){0,2}\s*$"
)
_NEGATED_VERB = re.compile(
    r"(?:\s+[a-z]+){0,3}?\s+(?:niet|nooit|nimmer|evenmin)\b(?! alleen| enkel| slechts)"
)
_PROVISIONAL = re.compile(
    r"\b(?:lag|lagen)\b(?: (?:toen|nog|daar|er|op|dat|moment|hij|ze|zij|als|al|dan))* $"
    r"|\b(?:voorlopige?|aanvankelijk|tussentijds|virtueel|op dat moment|halverwege|eerst (?:nog )?als"
    r"|toen nog|"
    r"in eerste instantie)\b[^.;:,]{0,25}$"
)
_FROM_BEFORE = re.compile(r"\bvan (?:de |het |een |plek |plaats )?$")
_TOWARDS = re.compile(r"\s+(?:\w+ )?naar\b")
# ``hield X van de vierde plek``, ``verdrong X van de eerste plaats``: the rank is the subject's.
_KEPT_FROM = re.compile(
    r"\b(?:hield|hielden|houdt|houden|gehouden|weghoudt|verdr[io]n?g\w*|verdreef|verdrijv\w+|verdreven"
    r"|stoot\w*|stie[nt]\w*|gestoten|verstoot\w*|wipte\w*|gewipt)\b"
)


#: ``dacht de race te hebben gewonnen``, ``op geen van de afstanden de snelste``: what was not so.
_BELIEVED = re.compile(
    r"\b(?:dacht|dachten|meende|meenden|waande|waanden|leek|leken)\b[^.;]{0,60}\bte hebben $"
)
_NONE_OF = re.compile(r"\bgeen (?:van|enkel|enkele)\b[^.;,]{0,40}$")


def _imagined(scene: _Scene, hit: _Hit) -> bool:
    """Whether the rank is a goal, a bet, a condition, or denied."""
    before = scene.before(hit.start, 160)
    after = scene.after(hit.end, 80)
    if _HYPO_BEFORE.search(before) or _MODAL_LAST.match(after):
        return True
    if hit.shape != "number" and _SHORT_OF.search(before):
        return True
    if hit.shape == "win" and (
        _BELIEVED.search(before)
        or (scene.folded.startswith(("de ", "snelste", "beste"), hit.start) and _NONE_OF.search(before))
    ):
        return True
    if scene.folded[scene.end - 1] == "?" or re.search(r"\bstel(?: je voor)? dat\b", before):
        return True
    if scene.folded.startswith("gewonnen", hit.start) and (
        _WOULD_HAVE.search(before) or _IF_ONLY.search(before)
    ):
        return True
    if _MODAL.search(before) and (hit.shape == "infinitive" or _MODAL_DONE.match(after)):
        return True
    if _PRESENT_LAST.match(after) and _SUBORDINATE.search(before):
        return True
    if _PLUPERFECT_END.match(after) and _IF_ONLY.search(before):
        return True
    if hit.shape in ("win", "medal", "infinitive", "place", "time_rank") and _NEGATED.search(before):
        return True
    if hit.shape == "ordinal" and _IF_THEN.match(after):
        return True
    return hit.shape == "win" and _NEGATED_VERB.match(after) is not None


# ``de nummers een en twee mogen naar``: whoever they will be.
_ANY_HOLDER = re.compile(
    r"(?: van (?:de|het|die|dat|iedere|elke) [\w. ]{1,25}?)? (?:mogen|mag|krijgen|krijgt|komen|komt|staat"
    r"|staan|plaatsen|plaatst"
    r"|verdienen|verdient|gaan|gaat|zijn verzekerd|is verzekerd)\b"
)


# ``tussen de nummers een en drie``, ``het gat met de nummer twee``: a distance between ranks, unless names follow.
_BETWEEN_TWO = re.compile(
    r"\b(?:tussen|verschil (?:met|tussen)|gat (?:met|naar|tot|tussen)|afstand (?:met|naar|tot)|marge op|voorsprong op) "
    r"(?:de )?(?:nummers? \w+ en (?:de )?)?$"
)
_HOLDER_NAMED = re.compile(r"(?:\s+en (?:de )?(?:nummer )?\w+)?,?\s*(?:\(|[A-ZÀ-Þ])")


def _judged(scene: _Scene, hit: _Hit) -> _Hit:
    """``hit`` with the shape that its surroundings give it."""
    if hit.shape in ("not", "title", "group", "from"):
        return hit
    after = scene.after(hit.end, 80)
    before = scene.before(hit.start)
    if hit.shape in ("place", "number") and re.search(r"\b(?:iedere|elke|ieder|elk) $", before):
        return hit._replace(shape="not")
    if hit.shape == "number" and _BETWEEN_TWO.search(before) and not _HOLDER_NAMED.match(scene.text, hit.end):
        return hit._replace(shape="not")
    if hit.shape == "number" and _ANY_HOLDER.match(after):
        return hit._replace(shape="not")
    if hit.shape not in ("win", "medal", "podium") and (
        _IN_OTHER_LIST.match(after) or (hit.shape != "number" and _AFTER_OTHER_LIST.search(before))
    ):
        return hit._replace(shape="not")
    if _FROM_BEFORE.search(before):
        if _TOWARDS.match(after):
            return hit._replace(shape="from")
        if _KEPT_FROM.search(before[-70:] + after[:40]):
            return hit._replace(shape="kept")
    if _imagined(scene, hit):
        return hit._replace(shape="hypothetical")
    if _PROVISIONAL.search(before):
        return hit._replace(shape="provisional")
    if hit.shape in ("ordinal", "place") and scene.text[hit.start - 1 : hit.start] == "(":
        return hit._replace(shape="bracket")
    return hit


# ---------------------------------------------------------------- ordinals

_CHAIN = re.compile(
    rf"{_ORD}(?:(?:\s*,\s*|\s+(?:en|of|respectievelijk|tot en met)\s+)(?:de\s+|een\s+|nog een\s+"
    rf"|wie\s+)?{_ORD})*"
)


def _ordinals(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """Ordinals from ``start``: alone, or a chain with one noun for all (``de tweede en derde plaats``)."""
    chain = _CHAIN.match(scene.folded, start, scene.end)
    if chain is None:
        return []
    items = [(m.start(), m.end(), _ordinal(m.group())) for m in _ORD_RE.finditer(scene.folded, *chain.span())]
    end = chain.end()
    if place := _PLACE_HEAD.match(scene.folded, end, scene.end):
        return _with_noun(items, place.end(), "place")
    if time := _TIME_HEAD.match(scene.folded, end, scene.end):
        ever = _ALL_TIME.match(scene.folded, time.end(), scene.end)
        return _with_noun(items, time.end(), "not" if ever else "time_rank")
    if group := _GROUP_HEAD.match(scene.folded, end, scene.end):
        return _group(scene, items[-1][0], group)
    return [_Hit(s, e, v, "ordinal") for s, e, v in items] if _is_predicate(scene, items[0], end) else []


def _with_noun(items: list[tuple[int, int, int]], end: int, shape: str) -> list[_Hit]:
    hits = [_Hit(s, e, v, shape) for s, e, v in items]
    hits[-1] = hits[-1]._replace(end=end)
    return hits


def _group(scene: _Scene, start: int, match: re.Match[str]) -> list[_Hit]:
    """``eerste drie``, ``beste vijf``: a group of so many; ``eerste 500 meter`` is none."""
    n = _cardinal(match.group("n"))
    unit = re.compile(r"\s+(?:meter|m|km|kilometer|ronde|rond)").match(scene.folded, match.end())
    return [] if unit or n < 2 else [_Hit(start, match.end(), n, "group")]


def _is_predicate(scene: _Scene, first: tuple[int, int, int], end: int) -> bool:
    """Whether an ordinal without a noun of placing says how somebody ended (``werd zesde in 2.01``)."""
    start, _, value = first
    folded = scene.folded
    before = scene.before(start, 40)
    words = _LAST_WORDS.search(before)
    previous = words.group() if words and not re.search(r"[.;:!?()\"]\s*$", before) else ""
    comma = before.rstrip().endswith((",", "-", "–"))
    following = _NEXT_WORD.match(folded, end, scene.end)
    word = following.group("word") if following else ""
    if previous in ("die", "dat") and re.match(
        r"(?:werd|wordt|was|is|eindig|finish|staa|sta\b|stond|bleef)", word
    ):
        return True
    if previous in _DETERMINERS and not comma:
        # ``de eerste plek voor A, de tweede voor B``: the noun is left out the second time.
        passed_on = word in ("voor", "naar", "aan", "ging", "was", "is", "kwam")
        shared = passed_on and previous == "de"
        elided = shared or re.search(r"\bop de $", before) is not None
        return elided and re.search(r"\b(?:plaats|plek|prijs|stek)\b", scene.before(start)) is not None
    if (
        previous.endswith("e")
        and re.search(r"\b(?:de|het|die|een|zijn|haar) [a-z-]+e $", before)
        and previous != "gedeelde"
    ):
        return False
    if previous in ("een", "1") and not comma:
        nouned = re.search(rf"\b{_PLACE_NOUN}\b", folded[scene.start : scene.end])
        return nouned is not None and not re.match(r"\s+van\b", folded[end : scene.end])
    if re.match(
        r"\s*(?:\(?\d+\)?|[xX]\d)?\s*(?:\d[\d.]*\s?(?:m|meter|km|kilometer)|[\d.]+ m)\b",
        folded[end : end + 16],
    ):
        return False
    if _COUNTRYMAN.match(scene.text, end):
        return False
    if value == 1 and word == "achter":
        # ``eerste achter het duo``
        return False
    if previous == "als" and _TRACK_ORDER.match(folded, end, scene.end):
        return False
    if value == 1 and previous == "als":
        return _FINISHED.search(folded[scene.start : scene.end]) is not None
    if not word or not word[0].isalnum():
        # A dash or slash glues the word to a compound or a heading: ``eerste/tweede omloop``.
        return word not in ("-", "/") or previous in _PREDICATE_CUES
    if word in _FUNCTION_WORDS or word in _ENDED:
        return True
    if word in ("een", "de", "haar", "hun"):
        return previous == "als"
    if word[0].isdigit():
        return previous in _PREDICATE_CUES or not word.isdigit()
    capital = following is not None and scene.text[following.start("word")].isupper()
    if capital:
        return not previous or previous in _PREDICATE_CUES or comma or previous == "en"
    return previous in _PREDICATE_CUES and _PARTICIPLE.match(word) is not None


# ---------------------------------------------------------------- places and numbers

_PLACE_TRIGGERS = frozenset(
    "plaats plaatsen plek plekken stek stekken rang rangen positie posities nummer nummers nr nrs trede plaatsje "
    "plekje stekje eindplaats".split()
)
_PLACE_CHAIN = re.compile(
    rf"(?:nrs?\.?|[a-z]+)\s*(?P<ranks>{_CARD}(?:\s*\([^)]{{0,60}}\))?"
    rf"(?:(?:\s*,\s*|\s+en\s+|\s+of\s+|\s+tot en met\s+|\s+t/m\s+|-)(?:de\s+|nummer\s+|plek\s+"
    rf"|plaats\s+)?{_CARD}"
    rf"(?:\s*\((?=[^)]{{0,60}}\)\s*(?:,|en|of))[^)]{{0,60}}\))?)*)"
)
_RANGE = re.compile(r"\s*(?:tot en met|t/m|-)\s*")
_UNIT_AFTER = re.compile(
    r"\s+(?:keer|maal|weken|dagen|jaar|jaren|meter|seconden?|uur|euro|mensen|honderdste|tiende)"
)


def _places(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``plaats vijf``, ``nummers vier en vijf``, ``plaatsen twee tot en met vier``: a hit for every rank."""
    chain = _PLACE_CHAIN.match(scene.folded, start, scene.end)
    if chain is None:
        return []
    shape = "number" if word.startswith("n") else "place"
    hits: list[_Hit] = []
    for figure in _CARD_RE.finditer(scene.folded, chain.start("ranks"), chain.end("ranks")):
        inside = scene.folded[chain.start("ranks") : figure.start()]
        if inside.count("(") > inside.count(")"):
            continue
        value = _cardinal(figure.group())
        if not 0 < value <= _MAX_RANK:
            continue
        if hits and (joint := _RANGE.fullmatch(scene.folded, hits[-1].end, figure.start())):
            # The ranks that a range leaves unsaid have its joining words for a span.
            gap = range(hits[-1].value + 1, value)
            hits += [
                _Hit(joint.start() + 1, max(joint.start() + 2, joint.end() - 1), v, shape)
                for v in gap
                if len(gap) < 20
            ]
        hits.append(_Hit(figure.start(), figure.end(), value, shape))
    if hits:
        hits[0] = hits[0]._replace(start=start)
        if len(hits) == 1 and not word.startswith("n") and _UNIT_AFTER.match(scene.folded, hits[0].end):
            return []
    if len(hits) > 1 and word in ("nummer", "plaats", "plek"):
        # ``op plek twee en vier rijders``: a singular noun takes one rank only.
        after = _NEXT_WORD.match(scene.folded, hits[-1].end, scene.end)
        if after and after.group("word").isalpha() and after.group("word") not in _FUNCTION_WORDS:
            hits = hits[:1]
    return hits


_TO_RANK = re.compile(
    r"(?:tuimel|zak|kelder|kl[io]m|schuif|scho[of]+v?|stijg|ste[eg]+|daal|da[al]+|spr[io]ng|zet|ste?g"
    r"|duikel|val|teruggezet|opger|verhuis|verwezen)"
)
_BARE = re.compile(rf"(?:op|naar|tot)\s+(?P<ranks>{_CARD}(?:(?:\s*,\s*|\s+en\s+){_CARD})*)")
_BARE_CUE = re.compile(
    r"\b(?:st(?:aat|ond|aan|onden)|gestaan|prijkt\w*|eindig\w*|geeindigd|zet|zette|gezet|kwam|kwamen|komt"
    r"|bleef|blijft|"
    r"vinden|vind|vond|finish\w*|zak\w*|gezakt|klim\w*|klom\w*|geklommen|tuimel\w*|schoof|schuift|schoven"
    r"|opgeschoven|spr[io]ng\w*|"
    r"gesprongen|steeg|stijgt|gestegen|kelder\w*|teruggezet|zett?en|daal\w*|ging|gaat|belandde|beland"
    r"|verwezen|klasseer\w*|genoteerd)\b"
)


def _bare(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``eindigde op vijf``, ``zakte naar zes``, ``Op twee en drie A en B``: a rank without any noun."""
    match = _BARE.match(scene.folded, start, scene.end)
    if match is None:
        return []
    figures = list(_CARD_RE.finditer(scene.folded, *match.span("ranks")))
    following = _NEXT_WORD.match(scene.folded, match.end(), scene.end)
    after = following.group("word") if following else ""
    opening = not scene.folded[scene.start : start].strip(" '\"")
    capital = following is not None and bool(after) and scene.text[following.start("word")].isupper()
    if after[:1].isalpha() and after not in _FUNCTION_WORDS | _ENDED and not (opening and capital):
        return []
    if after[:1].isdigit() or after == "na" or after == "-" or after == "%":
        return []
    sentence = scene.folded[scene.start : scene.end]
    if not opening and not _BARE_CUE.search(sentence):
        return []
    if word == "naar" and not _TO_RANK.search(sentence):
        return []
    if "graden" in sentence or "punten" in sentence:
        return []
    first = scene.text[figures[0].start() : figures[0].end()]
    if first == "een" and len(figures) == 1 and after[:1].isalpha():
        return []
    hits = [_Hit(f.start(), f.end(), _cardinal(f.group()), "place") for f in figures]
    hits[0] = hits[0]._replace(start=start)
    return [hit for hit in hits if 0 < hit.value <= _MAX_RANK]


_RANK_AND = rf"(?:(?:de |plek |plaats |een )?(?:{_ORD}|{_CARD})(?:\s+(?:plaats|plek|stek|positie))?)"
_MOVE = re.compile(
    rf"van (?:de )?(?P<old2>{_ORD}) (?:plaats )?(?:alsnog|toch nog|ineens|plots|plotseling|opeens) (?P<new2>{_ORD})"
    rf"|van (?P<old>{_RANK_AND}) (?:\w+ )?naar (?P<new>{_RANK_AND}|(?:het )?(?:goud|zilver"
    rf"|brons))(?!\s+(?:graden|meter|punten|procent|seconden?)|[\w,.]*\d)"
)
_METAL = {"goud": 1, "zilver": 2, "brons": 3}


def _rank_in(words: str) -> int:
    for word in words.split():
        value = _ordinal(word) or _cardinal(word) if word not in ("de", "een") or words == "een" else 0
        if value or word in _METAL:
            return value or _METAL[word]
    return 0


def _move(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``van vier naar drie``: the rank left behind and the rank reached."""
    match = _MOVE.match(scene.folded, start, scene.end)
    if match is None:
        return []
    left, reached = ("old2", "new2") if match["old2"] else ("old", "new")
    old, new = _rank_in(match[left]), _rank_in(match[reached])
    if not old or not new:
        return []
    return [_Hit(*match.span(left), old, "from"), _Hit(*match.span(reached), new, "moved")]


# ---------------------------------------------------------------- superlatives, medals, wins, last

_SUPERLATIVES = frozenset(
    "snelste allersnelste rapste allerrapste beste allerbeste kortste vlugste sterkste slechtste traagste "
    "langzaamste scherpste".split()
)
_POOR = frozenset("slechtste traagste langzaamste".split())
_BUT = re.compile(rf"(?:op )?(?P<n>{_CARD_WORD}) na (?:de )?$")
_FIELD = re.compile(
    rf"(?:in een veld van|van (?:de|het veld van|alle)?|van een veld van)\s*(?P<n>{_CARD_WORD}"
    rf"|\d{{1,2}})(?![\w.,:]\d)\b"
)
#: The size of the field before the word for the last one, or as a participle behind it.
_FIELD_ELSEWHERE = re.compile(
    rf"(?:van (?:alle|de) (?P<n>{_CARD_WORD}|\d{{1,2}}) (?:deeln\w+|start\w+|rij\w+|schaats\w+|vrouwen|mannen|dames|heren)"
    rf"|(?P<m>{_CARD_WORD}|\d{{1,2}}) (?:\w+ )?tellende)\b"
)


def _field_size(scene: _Scene, start: int) -> int:
    """The stated number of starters (``in een veld van achttien``), 0 when the sentence gives none."""
    match = _FIELD.search(scene.folded, start, scene.end)
    if match is None:
        other = _FIELD_ELSEWHERE.search(scene.folded, scene.start, scene.end)
        size = _cardinal(other["n"] or other["m"]) if other else 0
        return size if size >= 3 else 0
    size = _cardinal(match.group("n")) if match else 0
    return size if size >= 3 else 0


def _superlative(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``de snelste``, ``de op twee na beste tijd``, ``beste vijf``, ``de slechtste tijd van de dertig``."""
    folded = scene.folded
    end = start + len(word)
    before = scene.before(start, 40)
    rank = 1
    if but := _BUT.search(before):
        rank = _cardinal(but.group("n")) + 1
        start -= len(before) - but.start()
        before = before[: but.start()]
    if group := _GROUP_HEAD.match(folded, end, scene.end):
        return _group(scene, start, group)
    own = re.search(r"\b(?:zijn|haar|hun|mijn|onze|een|eigen|persoonlijke|jouw|je) (?:[a-z]+e )?$", before)
    if time := re.compile(rf"\s+{_TIME_NOUN}(?!\w)").match(folded, end, scene.end):
        if _ALL_TIME.match(folded, time.end(), scene.end) or (own and not but):
            return [_Hit(start, time.end(), rank, "not")]
        if word in _POOR:
            return [_Hit(start, time.end(), _field_size(scene, time.end()), "time_rank")]
        if re.search(r"\b(?:telde|telt|telden)\b[^.]{0,20}$", before) or before.endswith(
            ("onder de ", "boven de ")
        ):
            return [_Hit(start, time.end(), rank, "not")]
        return [_Hit(start, time.end(), rank, "time_rank")]
    if word in _POOR:
        return []
    if word == "kortste" or (
        not re.search(r"\b(?:de|als|het) (?:aller|veruit |duidelijk )?$", before) and not but
    ):
        return []
    following = _NEXT_WORD.match(folded, end, scene.end)
    after = following.group("word") if following else ""
    if after[:1].isalnum() and after not in _FUNCTION_WORDS | _ENDED and not after[:1].isdigit():
        return []
    after = after if after[:1].isalnum() else ""
    around = folded[scene.start : scene.end]
    if _ALL_TIME.match(folded, end, scene.end) or re.search(
        r"\bop papier\b|\bronde na ronde\b", around[: end - scene.start]
    ):
        return [_Hit(start, end, rank, "not")]
    if after == "of" or before.endswith(("het ", "op het ")):
        return []
    return [_Hit(start, end, rank, "win" if rank == 1 else "ordinal")]


_MEDAL_ADJECTIVES = {"gouden": 1, "zilveren": 2, "bronzen": 3}
_MEDAL_NOUN = re.compile(
    r"\s+(?:[a-z]+e\s+)?(?:medailles?|plak|plakken|plakje|aandenken|plek|plaats|eremetaal|exemplaar"
    r"|randje|trede|tree)(?!\w)"
)


def _medal(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``goud``, ``zilveren plak``; ``drie van goud`` counts medals and is left out."""
    end = start + len(word)
    if word in _MEDAL_ADJECTIVES:
        noun = _MEDAL_NOUN.match(scene.folded, end, scene.end)
        if noun:
            return [_Hit(start, noun.end(), _MEDAL_ADJECTIVES[word], "medal")]
        # ``goud, zilver en een bronzen``: an adjective whose noun went before.
        return []
    before = scene.before(start, 60)
    if re.search(rf"\b(?:{_CARD_WORD}|\d+)(?: keer| maal)? van $", before) or re.search(
        r"\bkleur van het? $", before
    ):
        return [_Hit(start, end, _METAL[word], "not")]
    if re.search(r"\b(?:van (?:het )?)$", before) and re.search(
        r"\baf\b[^.]{0,12}houden", scene.after(end, 40)
    ):
        return [_Hit(start, end, _METAL[word], "hypothetical")]
    return [_Hit(start, end, _METAL[word], "medal")]


_WIN_NOUNS = frozenset(
    "zege eindzege dagzege overwinning eindoverwinning dagoverwinning winst eindwinst winnaar winnares eindwinnaar "
    "eindwinnares dagwinnaar dagwinnares overwinnaar overwinnares laureaat laureate".split()
)
_WIN_VERBS = frozenset(
    "won wint wonnen gewonnen winnen winnend zegevierde zegeviert zegevierden zegevieren gezegevierd".split()
)
_NO_RACE_WON = re.compile(
    r"(?:[^.;,]{0,25}\b(?:terrein|tijd op|duel|loting|toss|aan (?:kracht|snelheid|vertrouwen))\b"
    r"|\s+(?:die|zijn|haar|hun|de|deze) (?:\w+ )?(?:rit|onderlinge)\b"
    rf"|\s+(?:\w+ )?(?:{_CARD_WORD}|\d+[.,]?\d*) (?:honderdst|tiend|duizendst|second|tel|punt)"
    # Of who is left, or for a lower place: ``won de sprint van het peloton``, ``won de sprint om plaats drie``.
    rf"|\s+(?:de |in de )?(?:(?:eind|massa)?sprint (?:van|om|achter|in)|pelotonsprint|groepssprint)\b"
    rf"|\s+(?:zich )?geven\b)"
)
_GAIN = re.compile(
    r"\s+(?:op (?:zijn|haar|het|de eigen)|van [\d,]+ |van (?:een |\w+ )?(?:tien|honderd|second|tel))"
)
_METAL_AHEAD = re.compile(r"[^.;:]{0,90}?\b(?:goud|zilver|brons|gouden|zilveren|bronzen|medailles?)\b")
_PRIZE_BEFORE = re.compile(
    r"\b(?:zilver|brons|goud|medailles?|rit|duel|zilveren|bronzen|gouden|strijd)\b[^.;,:]{0,30}$"
)


def _win(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """A verb or noun of winning; winning a medal, a heat or some hundredths is not winning the race."""
    end = start + len(word)
    if word in _WIN_VERBS:
        shape = "infinitive" if word in ("winnen", "zegevieren") else "win"
        if word.startswith(("zege", "gezege")):
            return [_Hit(start, end, 1, shape)]
        if _NO_RACE_WON.match(scene.folded, end, scene.end):
            return [_Hit(start, end, 1, "not")]
        # ``won op de 500 meter het zilver``: the medal says the rank.
        ahead = (
            _METAL_AHEAD.match(scene.folded, end, scene.end) if word in ("won", "wint", "wonnen") else None
        )
        prize = _PRIZE_BEFORE.search(scene.before(start, 60))
        if (ahead and not re.search(r",|\ben\b|\bvoor\b", ahead.group())) or (
            prize and word in ("won", "wonnen", "gewonnen")
        ):
            return []
        return [_Hit(start, end, 1, shape)]
    before = scene.before(start, 40)
    after = scene.after(end, 50)
    if word == "winst" and _GAIN.match(after):
        return [_Hit(start, end, 1, "not")]
    if word.endswith(("aar", "ares")):
        if re.search(r"\b(?:een|geen|iedere|elke|voormalige?|vorige?|oud) $", before):
            return [_Hit(start, end, 1, "title")]
        if re.match(r"\s+(?:van|in) (?:vorig|\d{4}|de vorige|twee jaar)", after):
            return [_Hit(start, end, 1, "title")]
    if re.search(r"\b(?:eerste|\w+de|\w+ste|zoveelste) $", before) and word == "winnaar":
        return [_Hit(start, end, 1, "title")]
    return [_Hit(start, end, 1, "win")]


_TITLE_CUE = re.compile(
    r"\b(?:pak|greep|grijp|gegrepen|won|win|verover|prolong|verleng|verdedig|behield|behoud|veilig|ging"
    r"|gaat|was voor|is voor|"
    r"werd voor|goed voor|stapte|naar de|bezorg|leverde|opgeleverd|sleep|sprint|reed|rijdt|kroon|greep|haal|"
    r"gewonnen|eist|viel|kwam|schreef|legde beslag|eigen)"
)


_TITLE_WON = re.compile(
    r"\b(?:pakte|gepakt|greep|gegrepen|won|gewonnen|veroverd\w*|behaald\w*|haalde (?:\w+ ){1,6}binnen|binnengehaald|binnengesleept"
    r"|sleepte|schreef|bezorgde|reed naar|stelde (?:\w+ ){1,6}veilig|eiste (?:\w+ ){1,6}op|legde beslag|kroonde)\b"
)


def _title(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``pakte de titel``; counted titles and titles as a topic are none."""
    end = start + len(word)
    before = scene.before(start, 40)
    if re.search(rf"(?:\b{_ORD}|\b(?:{_CARD_WORD}|\d+)|zoveelste)(?: [a-z-]+e)? $", before) and not re.search(
        r"\b(?:een|de) $", before
    ):
        # ``veroverde haar derde titel`` tells a victory besides the number.
        own = re.search(rf"\b(?:zijn|haar) (?:{_ORD}|zoveelste)(?: [a-z-]+e)? $", before)
        if own is None or not _TITLE_WON.search(scene.folded[scene.start : scene.end]):
            return [_Hit(start, end, 1, "not")]
        return [_Hit(start, end, 1, "medal")]
    if not _TITLE_CUE.search(scene.folded[scene.start : scene.end]):
        return [_Hit(start, end, 1, "not")]
    return [_Hit(start, end, 1, "medal")]


_BECAME = re.compile(
    r"\b(?:werd|wordt|werden|worden|is|kroon\w*|gekroond|noem\w*|geworden|kampioenschap|blijft|bleef"
    r"|uitgeroepen|mag zich)\b"
)
_HELD = re.compile(
    r"(?:\b(?:de|een|als) |\b(?:regerend\w*|voormalig\w*|uittredend\w*|drievoudig\w*|tweevoudig\w*"
    r"|\w+voudig\w*|titelverdedig\w*|oud|ex|"
    r"toenmalig\w*|huidig\w*|vorig\w*|meervoudig\w*|zittend\w*|aftredend\w*|olympisch\w*|al eens"
    r"|jeugd\w*)[ -]"
    r"(?:[a-z-]+ ){0,2})$"
)


def _champion(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``werd Nederlands kampioen`` is an achievement, ``de regerend wereldkampioen`` a description."""
    end = start + len(word)
    if word.startswith("titel"):
        return [_Hit(start, end, 1, "title")]
    before = scene.before(start, 70)
    adjective = re.search(
        r"(?:nederlands|belgisch|nationaal|europees|nationale|provinciaal|gewestelijk|olympisch|club"
        r"|fries)e? $",
        before,
    )
    begin = start - (len(before) - adjective.start()) if adjective else start
    lead = before[: adjective.start()] if adjective else before
    following = _NEXT_WORD.match(scene.folded, end, scene.end)
    after = following.group("word") if following else ""
    named = following is not None and bool(after) and scene.text[following.start("word")].isupper()
    if named or re.match(
        r"\s+van (?:vorig|\d{4}|twee)|\s+(?:sprint|allround|massastart|marathon) (?=[a-z]*\b)[A-Z]",
        scene.text[end : end + 40],
    ):
        return [_Hit(begin, end, 1, "title")]
    bare = re.search(r"\b(?:de|de nieuwe|de kersverse|de verse|nieuwe|kersverse) $", lead)
    if bare and not adjective and word in ("kampioen", "kampioene"):
        return [
            _Hit(
                begin,
                end,
                1,
                "medal"
                if not after[:1].isalpha() or after in _FUNCTION_WORDS | {"heet", "heette", "luistert"}
                else "title",
            )
        ]
    if _HELD.search(lead) and not re.search(r"\bnieuwe|\bkersverse", lead):
        return [_Hit(begin, end, 1, "title")]
    if _BECAME.search(lead) or re.match(r"[^.;,]{0,45}\b(?:geworden|gekroond)\b", scene.after(end)):
        if re.search(r"\b(?:eerder|al eens|in \d{4}|ooit|voormalig)\b", lead) and adjective is None:
            return [_Hit(begin, end, 1, "title")]
        return [_Hit(begin, end, 1, "medal")]
    return [_Hit(begin, end, 1, "title")]


def _last(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``hekkensluiter in een veld van elf``, ``werd laatste``: the size of the field, or 0."""
    end = start + len(word)
    if word == "lantaarn":
        red = re.search(r"rode $", scene.before(start, 10))
        return [_Hit(start - 5, end, _field_size(scene, end), "last")] if red else []
    if word == "laatste":
        before = scene.before(start, 30)
        if place := re.compile(r"\s+(?:plaats|plek|stek|positie)(?!\w)").match(scene.folded, end, scene.end):
            return [_Hit(start, place.end(), _field_size(scene, place.end()), "last")]
        if group := _GROUP_HEAD.match(scene.folded, end, scene.end):
            return _group(scene, start, group)
        if re.search(rf"\b{_ORD} en $", before):
            return []
        words = _LAST_WORDS.search(before)
        previous = words.group() if words else ""
        following = _NEXT_WORD.match(scene.folded, end, scene.end)
        after = following.group("word") if following else ""
        alone = not after or not after[0].isalnum() or after in _FUNCTION_WORDS
        opening = not scene.folded[scene.start : start].strip(" '\"")
        if not alone or _TRACK_ORDER.match(scene.folded, end, scene.end) or previous in ("die", "dat", "het"):
            return []
        if opening and after != "van":
            return []
        counted = after in ("van", "in") and _field_size(scene, end) > 0
        if previous in _PREDICATE_CUES or opening or counted or previous == "allerlaatste":
            return [_Hit(start, end, _field_size(scene, end), "last")]
        return []
    return [_Hit(start, end, _field_size(scene, end), "last")]


# ---------------------------------------------------------------- idioms

_ALL = (
    r"(?:iedereen|alles en iedereen|alle anderen|alle \w+|allen|de rest|het hele veld|de (?:hele )?concurrentie"
    r"|de anderen|heel het veld)"
)
_IDIOMS: dict[str, tuple[re.Pattern[str], int, str]] = {
    # A dot between figures (``1.16,20``) ends no sentence.
    trigger: (re.compile(pattern.replace("[^.;]", r"(?:[^.;]|(?<=\d)\.(?=\d))")), value, shape)
    for trigger, pattern, value, shape in (
        ("baas", rf"{_ALL} (?:\w+ ){{0,2}}de baas", 1, "win"),
        ("sterk", rf"te sterk voor (?:{_ALL}|iedere\w*)", 1, "win"),
        ("prooi", r"(?:een |de )?prooi (?:geweest |geworden )?(?:voor|van)\b", 1, "win"),
        (
            "voordeel",
            r"in (?:zijn|haar|hun) voordeel (?:\w+ ){0,2}?bes[a-z]+|bes[a-z]+ [^.;]{0,60}in (?:zijn|haar"
            r"|hun) voordeel",
            1,
            "win",
        ),
        ("eer", r"(?:de )?hoogste eer\b", 1, "win"),
        ("trede", r"(?:de )?(?:hoogste|bovenste) trede\b", 1, "win"),
        ("laagste", r"laagste (?:trede|tree|treetje|sport) van het \w*(?:podium|schavot)\b", 3, "podium"),
        (
            "onderste",
            r"onderste (?:trede|tree|treetje|sport)(?: van het \w*(?:podium|schavot))?\b",
            3,
            "podium",
        ),
        (
            "middelste",
            r"middelste (?:trede|tree|treetje|sport)(?: van het \w*(?:podium|schavot))?\b",
            2,
            "podium",
        ),
        ("tree", r"(?:de )?(?:hoogste|bovenste) tree\b", 1, "win"),
        ("treetje", r"(?:het )?(?:hoogste|bovenste) treetje\b", 1, "win"),
        ("schavot", r"(?:het )?(?:hoogste|bovenste) schavot\b", 1, "win"),
        ("eind", r"(?:aan )?het langste eind\b", 1, "win"),
        ("klasse", r"(?:een )?klasse apart\b", 1, "win"),
        ("loef", rf"{_ALL} (?:\w+ )?de loef af\b", 1, "win"),
        ("achter", rf"{_ALL} (?:\w+ )?achter zich\b", 1, "win"),
        ("opgewassen", r"(?:niemand|geen mens|niet een|geen \w+)\b[^.;]{0,70}\bopgewassen\b", 1, "win"),
        (
            "sneller",
            r"niemand (?:anders )?(?:was|is|reed|ging|bleek|dook)(?: er)?(?: nog)? sneller\b",
            1,
            "win",
        ),
        ("harder", r"niemand (?:anders )?(?:was|is|reed|ging|bleek|kon)(?: er)?(?: nog)? harder\b", 1, "win"),
        (
            "verbeterd",
            r"(?:door )?(?:niemand|geen (?:mens|enkele \w+|ander\w*))\b[^.;]{0,25}\bverbeterd\b",
            1,
            "win",
        ),
        (
            "verbeteren",
            r"(?:door )?(?:niemand|geen (?:mens|enkele \w+|ander\w*))\b[^.;]{0,25}\bverbeteren\b",
            1,
            "win",
        ),
        *(
            (
                verb,
                rf"(?:niemand|geen mens|geen van\b[^.;]{{1,40}}?|geen enkele \w+)\b[^.;]{{0,50}}\b{verb}\b",
                1,
                "win",
            )
            for verb in (
                "tippen",
                "tippe",
                "tornen",
                "evenaren",
                "evenaarde",
                "overtreffen",
                "overtrof",
                "onderbieden",
                "overbieden",
            )
        ),
        ("buurt", r"(?:niemand|geen mens)\b[^.;,]{0,30}\bin de buurt\b", 1, "win"),
        ("terug", r"(?:daar )?(?:had|heeft) (?:\w+ )?(?:niemand|geen mens) (?:\w+ )?van terug\b", 1, "win"),
        (
            "meerdere",
            r"(?:vond|vindt) (?:\w+ ){0,3}?geen meerdere\b|geen meerdere (?:\w+ )?gevonden\b",
            1,
            "win",
        ),
        (
            "stand",
            r"(?:tijd|toptijd|richttijd|streeftijd|chrono|klokking) (?:van (?:[\w'-]+ ){1,4}?)?(?:hield|houdt) (?:(?!niet|geen)\w+ ){0,6}?stand\b(?! tot| voor)",
            1,
            "win",
        ),
        ("houden", r"niet bij te houden\b", 1, "win"),
        ("houdt", r"niet bij te houdt\b", 1, "win"),
        ("benen", r"niet bij te benen\b", 1, "win"),
        ("primus", r"(?:de )?primus\b", 1, "win"),
        ("ongeslagen", r"ongeslagen\b", 1, "win"),
        ("bovenaan", r"bovenaan\b", 1, "win"),
        ("bovenop", r"bovenop de (?:stapel|lijst|ranglijst)\b", 1, "win"),
        ("kind", r"geen kind (?:meer )?(?:aan|had)\b|had\w* (?:\w+ ){0,3}?geen kind\b", 1, "win"),
        ("buitencategorie", r"buitencategorie\b", 1, "win"),
        ("ongenaakbaar", r"ongenaakbaar\b", 1, "win"),
        ("onklopbaar", r"onklopbaar\b", 1, "win"),
        ("onverslaanbaar", r"onverslaanbaar\b", 1, "win"),
        ("oppermachtig", r"oppermachtig\b", 1, "win"),
        ("triomfeerde", r"triomfeerde\b", 1, "win"),
        ("triomfeert", r"triomfeert\b", 1, "win"),
        ("overklaste", rf"overklaste (?:[^.;,]{{1,50}} )?{_ALL}\b", 1, "win"),
        ("af", rf"{_ALL} (?:\w+ )?te (?:vlug|snel|rap|slim) af\b", 1, "win"),
        ("hand", r"(?:zette|zet|zetten) [^.;]{1,110}?naar (?:zijn|haar|hun) hand\b", 1, "win"),
        ("toe", r"(?:trok|trekt|trokken) [^.;]{1,60}?naar zich toe\b", 1, "win"),
        ("meester", r"heer en meester\b", 1, "win"),
        ("groot", rf"(?:een )?maatje te groot voor {_ALL}\b", 1, "win"),
        ("nakijken", rf"(?:gaf|geeft|gaven) {_ALL} het nakijken\b", 1, "win"),
        ("voor", rf"bleef (?:\w+ ){{0,2}}?{_ALL} voor\b", 1, "win"),
        (
            "achterstand",
            rf"(?:zette|zet) {_ALL} op (?:\w+ )?(?:grote |ruime |flinke )?achterstand\b",
            1,
            "win",
        ),
        (
            "zich",
            rf"(?:hield|houdt|hielden|schudde|schudt|sloeg) (?:[^.;,]|[.,]\d){{0,40}}?{_ALL} van zich af\b",
            1,
            "win",
        ),
        ("tanden", r"(?:te)?vergeefs (?:\w+ ){0,3}?(?:de )?tanden (?:in|op)\b", 1, "win"),
        ("stukbeet", r"(?:te)?vergeefs (?:\w+ ){0,4}?op stukbeet\b", 1, "win"),
        ("stukbeten", r"(?:te)?vergeefs (?:\w+ ){0,4}?op stukbeten\b", 1, "win"),
        ("hoofdprijs", r"(?:ging|gaat|liep) (?:\w+ )?met de hoofdprijs\b", 1, "win"),
        ("zilverman", r"zilverman\b", 2, "medal"),
        ("antwoord", r"(?:niemand|geen van|geen enkele)\b[^.;]{0,60}\been antwoord op\b", 1, "win"),
        ("stukreed", r"(?:vergeefs|zich) (?:\w+ ){0,2}?op stukreed\b", 1, "win"),
        (
            "sluiten",
            r"(?:mocht|mag|moest|moet|mochten) (?:de )?(?:rij|rijen) sluiten\b|de rij sluiten",
            0,
            "last",
        ),
        ("rij", r"(?:sloot|sluit|sloten) (?:\w+ ){0,2}?de rij\b", 0, "last"),
        ("rijen", r"(?:sloot|sluit) (?:\w+ ){0,2}?de rijen\b", 0, "last"),
        ("onderaan", r"(?:helemaal |stijf )onderaan\b", 0, "last"),
        ("podium", r"(?:naast|buiten|langs|van|geen) (?:het )?podium\b", 0, "hypothetical"),
        ("prijzen", r"(?:naast|buiten) de prijzen\b", 0, "hypothetical"),
    )
}

_DECIMAL = re.compile(r"\d+(?:[.,:]\d+)+")


def _behind_time(scene: _Scene, start: int, end: int) -> int:
    """Where a phrase with a time in it (``vervolledigde met 1.11,00 het podium``) goes on behind that time."""
    times = list(_DECIMAL.finditer(scene.folded, start, end))
    if not times:
        return start
    rest = re.compile(r"\W*").match(scene.folded, times[-1].end(), end)
    return rest.end() if rest else start


_NAME_VERB = re.compile(
    r"\b(?:schreef|schreven|schrijft|schrijven|geschreven|bracht|brachten|brengt|brengen|gebracht|zette"
    r"|zetten|gezet|zet)\b"
)


def _idiom(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """A fixed phrase around its least common word; the phrase is looked for close by in the sentence."""
    pattern, value, shape = _IDIOMS[word]
    for match in pattern.finditer(scene.folded, max(scene.start, start - 130), min(scene.end, start + 60)):
        if match.start() <= start < match.end():
            size = _field_size(scene, match.end()) if shape == "last" else value
            # Times and distances inside the phrase (``zette de 500 meter (39,8) naar haar hand``) are mentions of their own.
            figures = re.search(r"\d[^\d\s]*\s+(?=[^\d]*$)", scene.folded[match.start() : start])
            begin = match.start() + figures.end() if figures and shape == "win" else match.start()
            return [_Hit(begin, match.end(), size, shape)]
    if word in ("podium",):
        return _podium(scene, start, word)
    if word in _PLACE_TRIGGERS:
        return _places(scene, start, word)
    return []


def _on_name(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``schreef de 500 meter op haar naam``: won; a record or a time on a name is none."""
    match = re.compile(r"op (?:zijn|haar|hun|eigen) naam$").search(
        scene.folded, max(scene.start, start - 14), start + 4
    )
    sentence = scene.folded[scene.start : scene.end]
    if match is None or not _NAME_VERB.search(sentence):
        return []
    clause = scene.before(match.start(), 60)
    if re.search(r"\b(?:\w*record|tijd|\w*tijd|titels?|zege|overwinning)\b[^.;,]{0,30}$", clause):
        return []
    return [_Hit(match.start(), start + 4, 1, "win")]


_PODIUM = re.compile(
    rf"(?:completeer\w*|vervolledig\w*|gecompleteerd|vulde|vult)\s(?:[^.;]|\.\d){{0,45}}?(?:\w*podium(?= aan)|(?<!vulde het )\w*podium|ereschavot"
    rf"|top[ -]?(?P<n1>{_CARD_WORD}|\d+)|rijtje|driemanschap)\b"
    r"|(?:het |\w+ )?(?:\w*podium|ereschavot|top[ -]?(?P<n2>[a-z]+|\d+)) (?:\w+ ){0,2}?(?:completeer\w*"
    r"|gecompleteerd|compleet|vol)\b"
    rf"|(?:sloot|sluit|sloten) (?:\w+ ){{0,2}}?de top[ -]?(?P<n3>{_CARD_WORD}|\d+) af\b"
)
_TOP = re.compile(rf"top[ -]?(?P<n>{_CARD_WORD}|\d{{1,2}})(?![\w.,]\d)\b")


def _podium(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``completeerde het podium``: 3; with a plural verb the rank stays open (0). ``top vijf``: a group."""
    for match in _PODIUM.finditer(scene.folded, max(scene.start, start - 70), min(scene.end, start + 60)):
        if match.start() <= start < match.end():
            words = next((g for g in match.groups() if g), "drie")
            size = _cardinal(words)
            plural = re.search(
                r"\b(?:completeerden|completeren|maakten|sloten|maken)\b", scene.before(match.end(), 90)
            )
            begin = _behind_time(scene, match.start(), match.end())
            return [_Hit(begin, match.end(), 0 if plural else size, "podium")]
    top = _TOP.match(scene.folded, start, scene.end)
    return [_Hit(start, top.end(), _cardinal(top.group("n")), "group")] if top else []


_BEHIND_NAME = re.compile(rf"een (?P<n>{_CARD}) (?:staan )?achter (?:zijn|haar|hun) naam")


def _behind_name(scene: _Scene, start: int, word: str) -> list[_Hit]:
    """``een 8 achter zijn naam``."""
    for match in _BEHIND_NAME.finditer(scene.folded, max(scene.start, start - 40), start + 4):
        if match.end() == start + 4:
            return [_Hit(match.start(), match.end(), _cardinal(match.group("n")), "place")]
    return _on_name(scene, start, word)


# ---------------------------------------------------------------- lists

_NAME_PART = r"[A-ZÀ-Þ][\w'’.-]*"
_ITEM = re.compile(
    r"(?:(?P<line>^[ \t]*)|(?<=[\s;/|(]))(?P<rank>\d{1,2})(?P<mark>[.):]|e\b\.?)?(?P<gap>[ \t|]*)"
    rf"(?=(?:(?:van|de|der|den|vd|v\.d\.|ten|ter|'t|’t|te|la|le|di)\.?\s+)*(?:{_NAME_PART}|d'[A-Z]|'t [A-Z])"
    rf"(?:[ \t]+(?:{_NAME_PART}|van|de|der|den|vd|v\.d\.|ten|ter|'t|’t|te|in|op|het))*"
    r"(?:\d|[ \t]*(?:$|[(,;:/|–—-]|\d|\.(?:\s|$))))",
    re.MULTILINE,
)
_BARE_LINE = re.compile(
    r"^[ \t]*(?P<rank>\d{1,2})[.)]?[ \t]*\n+(?=[ \t]*(?:[a-z']+ ){0,3}[A-ZÀ-Þ][^\n]{1,40}$)", re.MULTILINE
)
_NO_ITEM_BEFORE = re.compile(
    r"\b(?:rit|ritten|nr|nummer|plek|plaats|groep|baan|op|om|dag|van|in|met|en|na|tot|u|uur|ronde|stand|jaar"
    r"|leeftijd)[ \t]*$"
)
_TIME_BEFORE = re.compile(r"(?:\d[.,:]\d{1,3}|\)|[;/|:]|,|\bpr)[ \t]*$")


_DIGITS = re.compile(r"\d+")
_ITEM_MARKS = ";/|("


def _line_start(text: str, position: int) -> int | None:
    """Where the line begins that has only white space before ``position``; None when it has more."""
    while position and text[position - 1] in " \t":
        position -= 1
    return position if not position or text[position - 1] == "\n" else None


def _lists(text: str, folded: str) -> list[_Hit]:
    """Ranks in front of names in listings and tables (``1. A 1.54,7; 2. B``, ``1M. Houben2.19``)."""
    hits: list[_Hit] = []
    previous: _Hit | None = None
    opens: list[int] = []
    for digits in _DIGITS.finditer(text):
        line = _line_start(text, digits.start())
        if line is not None:
            opens.append(line)
        elif text[digits.start() - 1] not in _ITEM_MARKS and not text[digits.start() - 1].isspace():
            continue
        match = _ITEM.match(text, digits.start() if line is None else line)
        if match is None:
            continue
        value = int(match.group("rank"))
        start = match.start("rank")
        end = match.end("mark") if match.group("mark") else match.end("rank")
        before = folded[max(0, start - 12) : start]
        at_line = match.group("line") is not None
        if not 0 < value <= _MAX_RANK or (not at_line and _NO_ITEM_BEFORE.search(before)):
            continue
        marked = bool(match.group("mark"))
        if not marked and not at_line and not (_TIME_BEFORE.search(before)):
            continue
        if not match.group("gap") and not marked and not at_line:
            continue
        follows = previous is not None and value >= previous.value and start - previous.end < 160
        if not (marked or at_line or follows or value == 1):
            continue
        hit = _Hit(start, end, value, "list")
        hits.append(hit)
        previous = hit
    for match in filter(None, (_BARE_LINE.match(text, line) for line in opens)):
        value = int(match.group("rank"))
        if 0 < value <= _MAX_RANK:
            hits.append(_Hit(match.start("rank"), match.end("rank"), value, "list"))
    return [hit._replace(shape="not") if _other_standing(folded, hit.start) else hit for hit in hits]


_STANDING_HEAD = re.compile(
    rf"(?:{_STANDING}|stand wereldbeker|stand world cup|meest gelezen"
    r"|(?:stand|klassement) na (?:\w+ )?(?:van de \w+ |uit \w+ )?(?:wedstrijd|ronde|manche|race|koers|competitie))"
)
_STANDING_CUES = (
    "matrix",
    "selectie",
    "prestatie",
    "wereld",
    "world cup",
    "stand",
    "klassement",
    "lijst",
    "spiegel",
    "gelezen",
)
_RESULT_HEAD = re.compile(r"uitslag|eindstand|resultaten")


def _other_standing(folded: str, position: int) -> bool:
    """Whether a list item stands in a World Cup standing or the like, named on its own line."""
    line = folded[folded.rfind("\n", 0, position) + 1 : position]
    heads = list(_STANDING_HEAD.finditer(line)) if holds(line, _STANDING_CUES) else []
    return bool(heads) and not _RESULT_HEAD.search(line, heads[-1].end())


# ---------------------------------------------------------------- putting it together

_Rule = Callable[[_Scene, int, str], list[_Hit]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(_ORD_VALUE, _ordinals),
    **dict.fromkeys(_PLACE_TRIGGERS, _places),
    **dict.fromkeys(_SUPERLATIVES, _superlative),
    **dict.fromkeys(_METAL, _medal),
    **dict.fromkeys(_MEDAL_ADJECTIVES, _medal),
    **dict.fromkeys(_WIN_NOUNS | _WIN_VERBS, _win),
    **dict.fromkeys(("hekkensluiter", "hekkensluitster", "lantaarn", "laatste", "hekkesluiter"), _last),
    **dict.fromkeys(_IDIOMS, _idiom),
    **dict.fromkeys(("erepodium", "ereschavot", "podium", "top", "top-3", "top-5"), _podium),
    **dict.fromkeys(("op", "naar"), _bare),
    "van": _move,
    "naam": _behind_name,
}
_RULES["podium"] = _idiom
_TITLE_WORD = re.compile(r"(?:[a-z]*titel)$")
_CHAMPION_WORD = re.compile(r"[a-z-]*kampioene?$|titel(?:verdedig|houd)[a-z]+$")
_TOKEN = re.compile(r"([a-z0-9'](?:[a-z0-9'-]*[a-z0-9'])?)")


@lru_cache(maxsize=16384)
def _rule_of(token: str) -> tuple[_Rule, str, int] | None:
    """The rule that a token triggers, the token's word without quotation marks and where in the token it begins."""
    word = token.strip("'")
    rule = _rule_for(word) if word else None
    return (rule, word, token.index(word)) if rule else None


def _rule_for(word: str) -> _Rule | None:
    rule = _RULES.get(word)
    if rule is None:
        if word[0].isdigit():
            return _ordinals if _FIGURE_ORDINAL.match(word) else None
        if word.endswith("titel"):
            return _title
        if "kampioen" in word or word.startswith("titel"):
            return _champion if _CHAMPION_WORD.match(word) else None
    return rule


def _triggers(folded: str) -> list[tuple[int, tuple[_Rule, str, int]]]:
    """The tokens that have a rule, with their offsets."""
    # Split, what stands between the tokens comes at the even places and the tokens at the odd ones.
    pieces = _TOKEN.split(folded)
    starts = list(accumulate(map(len, pieces)))[0:-1:2]
    return [(start, rule) for start, rule in zip(starts, map(_rule_of, pieces[1::2]), strict=True) if rule]


def _in_sentence(scene: _Scene, triggers: Iterable[tuple[int, tuple[_Rule, str, int]]]) -> Iterator[_Hit]:
    done = scene.start
    for start, (rule, word, shift) in triggers:
        if start < done:
            continue
        start += shift
        hits = [_judged(scene, hit) for hit in rule(scene, start, word)]
        if hits and hits[-1].shape == "not":
            # What is said of a chain (``nummers 9 en 10 van de lijst``) stands behind its last member.
            hits = [hit._replace(shape="not") for hit in hits]
        for hit in hits:
            yield hit
            done = max(done, hit.end)


_STRENGTH = {"list": 3, "not": 2, "group": 0}


def find_placings(text: str, spans: list[Sentence] | None = None) -> list[Mention]:
    """Placing mentions of ``text``, sorted, not overlapping (a range of ranks may share its joining words).

    ``value`` is the rank; 0 when it depends on something that the words do not say (a field without a
    size). ``shape`` says how it is put: ``ordinal``, ``place``, ``number``, ``time_rank``, ``medal``, ``win``,
    ``infinitive``, ``last``, ``list``, ``podium``, ``bracket``, ``provisional``; and what is no rank taken:
    ``hypothetical`` (goals, conditions, denials), ``title`` (a title held), ``group`` (``eerste drie``, value its
    size), ``moved`` and ``from`` (a rank reached, and the one left for it: ``van vier naar drie``), ``kept`` (``hield X van de vierde plek``:
    the subject's rank) and ``not``. ``spans`` saves splitting the report into sentences again.
    """
    folded = fold(text)
    hits = _lists(text, folded)
    triggers = _triggers(folded)
    first = 0
    for span in spans if spans is not None else sentences(text):
        last = first
        while last < len(triggers) and triggers[last][0] < span.end:
            last += 1
        if first < last:
            hits += _in_sentence(_Scene(text, folded, span.start, span.end), triggers[first:last])
            first = last
    hits.sort(key=lambda hit: (hit.start, -_STRENGTH.get(hit.shape, 1), -hit.end))
    kept: list[_Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end and (hit.start, hit.end) != (kept[-1].start, kept[-1].end):
            if hit.shape == "list" and kept[-1].shape != "list":
                kept[-1] = hit
            continue
        if kept and hit == kept[-1]:
            continue
        kept.append(hit)
    return [Mention(_KIND, h.start, h.end, text[h.start : h.end], h.value, h.shape) for h in kept]
