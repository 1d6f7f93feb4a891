"""Old bests: marks that stood before the race reported on, told from the words around a time.

A personal, track or season's best is named with its time in two ways: the noun first (``haar persoonlijk record van
2.00,31``, ``baanrecord: A, 4.12,08``) or the time first (``de 37,9 die hij reed was tot vandaag zijn beste tijd``). Others
need no noun: ``nooit eerder reed zij sneller dan 1.17,02``. A best that is ridden in this race (``won in een
baanrecord van 1.08,4``) is none.
"""

from __future__ import annotations

import re

from pipeline.cued import Cued, Stretch

_RECORD_NOUN = (
    r"(?:(?:wereld|baan|club|lands?|school|kamp\w+|junioren|jeugd|buitenbaan|laagland|"
    r"seizoens|gewest\w*|europees |toernooi|"
    r"parcours|nederlands |belgisch |olympisch |nationaal |persoonlijk |oude )*"
    r"(?:record(?:tijd|s)?|toptijd|besttijd|seizoensbeste|jaarbeste|richttijd)|p\.?r\.?|pb|"
    r"(?:beste|snelste)\s+(?:seizoens|jaar)tijd|(?<=(?:zijn|haar|oude| een)\s)beste\s+(?:tijd|chrono)|"
    r"(?:beste|snelste)\s+tijd\s+(?:ooit|aller\s+tijden|(?:van\s+)?dit\s+(?:seizoen|jaar)|(?:van\s+)?deze\s+winter|"
    r"van\s+het\s+seizoen|(?:uit|van|in)\s+(?:zijn|haar)\s+(?:leven|loopbaan|carrière))|persoonlijke?\s+beste(?:\s+tijd)?)"
)
_RECORD_CUE = re.compile(r"record|tijd|beste|p\.?[rb](?![a-z])")
_RECORD_LEFT = re.compile(rf"(?<![\w-]){_RECORD_NOUN}(?![\w-])", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"\b(?:een|nieuwe?|dik|scherp|knap|fraai|mooi|tweede|derde|nog\s+een)(?:\s+(?:\w+|het))?\s*$"
    r"|\b(?:goed\s+voor|in\s+(?:een|de|zijn|haar|hun))(?:\s+\w+)?\s*$|\b(?:in|als|wederom|weer|ook)\s*$"
    r"|\b(?:goud|zege|titel|winst|zilver|brons)\s+en\s*$",
    re.IGNORECASE,
)
#: ``haar een maand oude persoonlijk record``
_OF_AGE = re.compile(
    r"\b(?:ure?n?|dag|dagen|week|weken|maand|maanden|jaar|jaren|seizoen|seizoenen)\s+(?:oude?\s*)?$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:heeft|had|hebben|hadden|bezit|bezat|beschikt(?:e)?\s+over|staat\s+op|met)\s+(?:\w+\s+)?een\s*(?:\w+\s*)?$",
    re.I,
)
_APPOSED = re.compile(r",\s+met\s+een\s*(?:\w+\s*)?$", re.IGNORECASE)
# "scherpte het record aan tot", "bracht het op", "verbeterde het naar": what follows is the new mark.
_NEW_MARK = re.compile(
    r"(?:\b(?:aan\s+tot|tot|naar|met|in|door|dankzij|via|na|tegen|om|en|zijn|haar|hun)\s*$)|\bwas\s+(?:een|goed)\b",
    re.IGNORECASE,
)
_OLD_MARK = re.compile(
    r"^\s*(?:[(,:–-]\s*)?$|^\s*(?:(?:[^.;\d]|\d[\d.]*(?=\s*(?:meter|kilometer|km|m)\b)){0,60}\b)?(?:van|was|is|op|stond|staat|met|bedraagt|bedroeg|luidt|luidde|blijft|bleef|:)"
    r"(?:\s+(?:daar|nog|nu|al|sindsdien|altijd|steeds|momenteel))*\s*[:(]?\s*$"
    r"|[:(]\s*$|,\s*(?:(?:de|die|namelijk|te\s+weten)\s*)?$|\d\s*m(?:eter)?\s*:?\s*$|^[^.;\d]{0,40}\s\d[\d.]*\s*(?:meter|m|km|kilometer)\s*[:(]?\s*$",
    re.IGNORECASE,
)
#: Verbs by which a mark falls: ``verbeterde zijn persoonlijk record: 1.45,9``, ``haalde iets van het baanrecord af (1.45,9)``.
_BREAKS = re.compile(
    r"\b(?:verbeter(?:de|t)|verbr(?:ak|eekt)|verpulver(?:de|t)|sloop(?:te|t)|br(?:ak|eekt)|brengt|bracht|scherp(?:te|t)|stel(?:de|t)|"
    r"schroef(?:de|t)|til(?:de|t)|haal(?:de|t)|r(?:eed|ijdt)|was|waren)\b[^.;:]*$",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r":\s*$|\b(?:aan|af|bij|op|scherper|verbeterd|omlaag|naar\s+beneden)\s*\(\s*$", re.IGNORECASE
)
#: ``Het baanrecord staat sinds zaterdag op naam van``: since this race.
_SINCE_NOW = re.compile(
    r"\b(?:vanaf\s+nu|voortaan|sinds\s+(?:vandaag|gister\w*|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*))\b",
    re.IGNORECASE,
)
#: ``Reed iets van het baanrecord af en bleef A (1.46,2) voor``: the brackets are behind another clause's name.
_ANOTHER = re.compile(
    r"(?:\ben|\bmaar|\bwaarmee|\bwaarna|,)\s+[a-z]+(?:\s(?!van\b)[a-z]+){0,3}\s[A-ZÀ-Þ][^;(]{2,40}\(\s*$"
)
#: ``De baanrecords`` are known ones; ``Persoonlijke records waren er voor A (1.45,9)``.
_KNOWN = re.compile(r"\b(?:de|zijn|haar|hun|die|oude|beide|alle)\s*$", re.IGNORECASE)
_RACE_VERB = re.compile(
    r"\b(?:reed|rijdt|klokte|klokt|finishte|finisht|noteerde|noteert|won|wint|kwam|komt|liet|werd|wordt|eindigde|snelde|dook|"
    r"duikt|zag|volgde|schaatste|strandde|deed|legde|troefde|tikte|hield|was\s+goed|goed\s+voor|pakte|greep|stopte|"
    r"verhuis(?:t|de)|verhuizen|zette\s+zij)\b",
    re.IGNORECASE,
)
_RELATIVE_HELD = re.compile(
    r"\b(?:dat|die|waarvan|sinds|al)\b[^.;]{0,60}\b(?:op|naar|met)\s*$|\b(?:op\s+naam\s+van|(?<!\ben\s)(?:stond|staat)\b(?!\s+na)|"
    r"houdster|houder|in\s+handen\s+van|"
    r"in\s+het\s+bezit)\b[^.;]{0,50}$|\bhad\s+(?:\w+\s+)*$",
    re.IGNORECASE,
)
_STOOD_AT = Cued(
    r"\b(?:(?:oude?|vorige|vroegere|record|pr)\b[^.;\d]{0,30}|(?:dat|die)\s+)\b(?:stond|staat|was)\b(?:[^.;]{0,40}\b(?:op|met))?\s*$"
    r"|(?<!tijd\s)\b(?:stond|staat)\b[^.;]{0,30}\bop\s+naam\s+van\b[^.;]{0,40}\bmet\s*$"
    r"|\bmet\s+een\s+(?:persoonlijk\s+)?beste\s+tijd\s+van\s*$"
    r"|\b(?:het|de|dat)\s+oude\b[^.;\d]{0,40}\(\s*$|\bhet\s+oude\s+(?:was|stond)\b[^.;]{0,60}:\s*$"
    r"|(?:record|tijd|beste)\b(?:[^.;\d]|\d[\d.]*\s(?:meter|m|km)\b){0,60}\b(?:was|is|bleef|blijft)\s+(?:nog\s+)?(?:van|in\s+handen\s+van)\b[^.;\d]{0,40}\bmet\s*$"
    r"|\bstond\s+(?:al\s+)?sinds\b[^.;]{0,60}\b(?:op|met)\s*$|\bhad\s+het\s+(?:\w+)?record\s+(?:\w+\s+)?met\s*$",
    re.IGNORECASE,
)
_STOOD_ENDS = ("op", "met", "stond", "staat", "was", "van", "(", ":")
_STOOD_RIGHT = re.compile(
    rf"\s*(?:,\s*)?(?:waarop|waarmee|waar)\b[^.;]{{0,60}}\b{_RECORD_NOUN}\b[^.;]{{0,30}}(?:st(?:ond|aat|onden)|had|bezat)"
    rf"|\s*,?\s*\(?\s*(?:zijn|haar|het|hun)\s+(?:oude|vorige|bestaande)\s+{_RECORD_NOUN}"
    r"|\s*(?:seconden\s+)?(?:nog\s+(?:altijd|steeds)\s+)?(?:de\s+)?(?:(?:baan|wereld|club|land)?record|pr-?)?houd(?:st)?er\b"
    r"|\s*(?:(?:achter|op)\s+(?:zijn|haar|hun)\s+naam\s+)?(?:heeft|had|hebben|hadden)\s+staan\b"
    r"|\s*(?:achter|op)\s+(?:zijn|haar|hun)\s+naam\s+(?:heeft|had|hebben|hadden)\b"
    rf"|\s*,?\s*(?:daterend\s+)?(?:uit|van)\s+(?:(?:januari|februari|maart|november|december|oktober)\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# ``Dat is sinds 2002 met 1.13,8 in handen van A``, with the record named in this sentence or the one before.
_HELD_SINCE = Cued(
    r"\b(?:is|was|staat|stond|blijft|bleef)\b[^.;]{0,30}\b(?:sinds|al|nog|sedert)\b[^;]{0,30}$", re.IGNORECASE
)
# ``A had het sinds 2006 in bezit met 6.43,9``, of a record named in the sentence before.
_HAD_IT = Cued(
    r"\b(?:had|heeft|hield|houdt|bezat|bezit)\s+(?:het|dat|dit|die)\b[^.;\d]{0,20}(?:\d{4}[^.;\d]{0,20})?(?:\b(?:in\s+(?:\w+\s+)?(?:bezit|handen)"
    r"|op\s+(?:zijn|haar|de)\s+naam)\b[^.;]{0,20})?\bmet\s*$",
    re.IGNORECASE,
)
_IN_HANDS = re.compile(
    r"\s*(?:seconden\s+)?(?:nog\s+(?:altijd|steeds)\s+)?(?:in\s+(?:het\s+bezit|handen|de\s+handen|bezit)\s+van"
    r"|op\s+(?:de\s+)?naam\s+van|op\s+het\s+conto\s+van)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\s+(?:seconden\s+)?(?:naar|op|tot|terug\s+tot)\s+\d", re.IGNORECASE)
_IMPROVES = Cued(
    rf"\b{_RECORD_NOUN}\b[^.;]{{0,70}}\bvan\s*$"
    r"|\b(?:verbeterde|bracht|brengt|scherpte|scherpt|stelde|tilde|schroefde)\b[^.;]{0,60}\bvan\s*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"^\s+met\s*$")
_HAD = re.compile(r"\b(?:heeft|had|houdt|bezit|bezat|beschikt(?:e)?)\b", re.IGNORECASE)
_EQUALLED = re.compile(r"\b(?:evenaarde|evenaart|geëvenaard)\b[^.;]*$", re.IGNORECASE)
_OP_END = re.compile(r"^[^.;]{0,30}\bop\s*$")
_RAISED = re.compile(r"\b(?:bracht|brengt|zette|zet|scherpte|stelde)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\d[.,:]\d{1,2}(?!\d)")

#: Words that tell a best without the noun before it, left and right of the time; (left, right).
_TOLD: tuple[tuple[Cued, re.Pattern[str]], ...] = tuple(
    (Cued(left, re.IGNORECASE), re.compile(right, re.IGNORECASE))
    for left, right in (
        # ``nog nooit had ze de kilometer sneller gereden dan``, ``was ze nog niet verder gekomen dan``
        (
            r"^(?=.*\b(?:had|hadden|was|waren|heeft|hebben|is)\b)(?!.*\b(?:niemand|geen)\b).*\b(?:nooit|nog\s+niet|niet\s+eerder|eerder\s+niet)\b"
            r"[^.;]{0,60}\b(?:sneller|harder|vlugger|rapper|verder|lager|beter)\b[^.;]{0,25}\bdan\s*(?:de\s*)?$",
            r"",
        ),
        # ``nooit eerder reed zij sneller dan``
        (
            r"\b(?:nooit\s+(?:eerder|tevoren|daarvoor)|niet\s+eerder)\b[^.;]{0,60}\b(?:sneller|harder|vlugger|rapper)\s+dan\s*$",
            r"",
        ),
        # ``had als beste tijd nog 1.19,20 staan``
        (
            r"\b(?:heeft|had|hebben|hadden|stond|staat)\b[^.;]{0,40}\bals\s+(?:persoonlijk\s+)?(?:beste|snelste|record|pr)\b"
            r"(?:\s+(?:tijd|seizoenstijd|nog|tot|nu|toe|dusver|steeds))*\s*$",
            r"",
        ),
        # ``met een persoonlijk record van 1.45,3 behoorde hij tot de favorieten``
        (
            rf"\bmet\s+een\s+(?:{_RECORD_NOUN}|beste\s+tijd)\s+van\s*$",
            r"\s*(?:be)?(?:hoorde|hoort|gold|geldt|begon|verscheen|startte|reisde|kwam\s+\w+\s+(?:\w+\s+)?naar)\b",
        ),
        # ``stond tot zaterdag op 1.58,3``
        (r"\bstond(?:en)?\b[^.;,]{0,30}\btot\b[^.;,]{0,25}\bop\s*$", r""),
        # ``haar snelste 1500 meter tot nu toe was``
        (
            r"\b(?:haar|zijn|mijn)\s+(?:snelste|beste)\s[^.;,]{1,40}\b(?:tot|ooit|dusver|dit|van)\b[^.;,]{0,30}\b(?:was|is|bleef|blijft)\s*$",
            r"",
        ),
        # ``de 37,9 die hij reed was tot vandaag zijn beste tijd``, ``blijft haar beste tijd``
        (
            r"\b(?:de|het|die|zijn|haar)\s*$",
            rf"[^.;]{{0,60}}\b(?:(?:was|is|gold)\s+(?:nog\s+)?tot\b[^.;,]{{0,25}}|(?:blijft|bleef)\s+(?:\w+\s+){{0,2}}?)\b(?:zijn|haar|hun|het)\s+"
            rf"(?:{_RECORD_NOUN}|beste\b|snelste\b)",
        ),
        # ``tot dusver was 38,9 haar beste``
        (
            r"\btot\s+(?:dusver|nu\s+toe|nog\s+toe|vandaag|gisteren|\w+dag)\b[^.;]{0,20}\b(?:was|stond|gold)\s*(?:de\s*)?$",
            r"[^.;,]{0,25}\b(?:zijn|haar|hun|het|als)\b",
        ),
        # ``toen ze in Calgary 39,05 reed, stond haar beste tijd``
        (
            r"\b(?:toen|waar|sinds)\b[^.;]{0,60}$",
            r"\s*(?:seconden\s+)?(?:reed|klokte|noteerde|liet\s+noteren|schaatste)\s*,\s*(?:stond|staat|was|is)\s+(?:zijn|haar)\s+(?:beste|snelste|persoonlijk|record|pr)",
        ),
        # ``die op 12.41,69 was gezet``: only behind the noun
        (
            r"(?:record|tijd|beste)\b[^.;]{0,90}\bop\s*$",
            r"\s*(?:seconden\s+)?(?:had(?:den)?\s+(?:gezet|gebracht|gesteld|aangescherpt|neergezet)|(?:gezet|gebracht|gesteld|aangescherpt)\s*,|(?:gezet|gebracht|gesteld)\s+had)",
        ),
        # ``14.09,88, een persoonlijk record dat hij nooit meer heeft verbeterd``
        (
            r"",
            rf"\s*,\s*(?:nog\s+(?:altijd|steeds)\s+)?(?:een|zijn|haar|het)\s+{_RECORD_NOUN}\s+(?:dat|die)\s+(?:nog|hij|zij|ze|nooit|tot|pas|daarna)\b",
        ),
    )
)
#: ``Heeft op de 3000 meter een persoonlijk record van 4.41,2``, unless it was ridden just now.
_HAS_ONE = re.compile(
    r"\b(?:heeft|had|hebben|hadden|bezit|bezat)\b[^;]{0,60}\been\s*(?:\w+\s*)?$", re.IGNORECASE
)
_OF = re.compile(r"^(?:\s+(?:op\s+(?:de|het)\s[^.;,]{2,20}))?\s+van\s*$", re.IGNORECASE)
_RIDDEN = re.compile(
    r"[^.;,]{0,40}\b(?:gereden|geschaatst|neergezet|gezet|geklokt|genoteerd|gevestigd|laten\s+noteren|opgetekend)\b",
    re.IGNORECASE,
)
#: ``Baanrecord: C. Haverkamp, 4.12,08``, the whole line so far.
_TITLED = re.compile(
    rf"^(?!.*\b(?:nieuwe?|een)\b).{{0,25}}(?<![\w-]){_RECORD_NOUN}[^:\n\d]{{0,20}}(?:\d[\d.]*\s*(?:m|meter))?[^:\n\d]{{0,12}}:\s*(?:[A-ZÀ-Þ][^\d:\n]{{0,40}})?$",
    re.IGNORECASE,
)
#: ``De baanrecords, 6.34,08 van A op de 5000 meter en 4.11,6 van B``
_PLURAL = re.compile(r"records\b|tijden\b|\bprs\b|pr['’]s\b", re.IGNORECASE)
_NEXT = re.compile(r"^[^.;:]{0,60}(?:,|\ben|\bof|\bop)\s*(?:de\s*)?$", re.IGNORECASE)
#: ``Dat van B, 46,70, bleef staan``, the record named in the sentence before.
_THAT_OF = Cued(r"^\s*(?:Dat|Die)\s+van\s[^.;]{2,60}[,(]\s*$")

#: ``Het oude, 36,61, reed hij in maart``, the record named in the sentence before.
_THE_OLD = Cued(
    r"(?:^|[;:–])\s*(?:Het|De|Zijn|Haar|het|de|zijn|haar)\s(?:oude|vorige)(?:\s(?:toptijd|tijd|mark|besttijd|record))?"
    r"(?:\s?[,:(]|\s(?:was|stond|bedroeg)(?:\s(?:sinds|al|nog|in)\s[^.;,\d]{2,30})?(?:\s(?:op|met))?)?\s*(?:(?:de|die)\s)?$"
)


def is_old_best(left: Stretch, right: str, before: str, carried: str | None) -> bool:
    """Whether a time is a best that stood before: ``left`` is its sentence so far, ``right`` what follows, ``before`` the
    end of the sentence before, ``carried`` the words since the figure before if that was an old best itself."""
    if _STOOD_RIGHT.match(right):
        return True
    low = left.lower()
    if carried is not None and _NEXT.search(carried) and _PLURAL.search(left):
        return True
    if _IN_HANDS.match(right) and _HELD_SINCE.search(left):
        return "record" in before.lower() or "record" in low
    if "record" in before.lower() and _HAD_IT.search(left):
        return True
    if low.rstrip().endswith(_STOOD_ENDS) and _STOOD_AT.search(left):
        return True
    if _FROM_TO.match(right) and _IMPROVES.search(left):
        return True
    line = (before + left).rpartition("\n")[2]
    if (
        ":" in line
        and _RECORD_CUE.search(line.lower())
        and _TITLED.search(line)
        and not _BREAKS.search(line.rpartition(":")[0])
    ):
        return True
    named = before.lower() if ";" not in left else low
    if (_THAT_OF.search(left) or _THE_OLD.search(left)) and _RECORD_CUE.search(named):
        return True
    if any(on_left.search(left) and on_right.match(right) for on_left, on_right in _TOLD):
        return True
    noun = _last(_RECORD_LEFT, left) if _RECORD_CUE.search(low) else None
    return noun is not None and noun[0].lower() != "richttijd" and _behind_noun(left, noun, right)


def _behind_noun(left: str, noun: re.Match[str], right: str) -> bool:
    """Whether a time behind the noun is the old mark and not the new one."""
    before, between = left[: noun.start()], left[noun.end() :]
    if len(between) > 85 or _DECIMAL.search(between):
        return False
    if before.endswith("(") and between.startswith(")"):
        # ``38,12 (pr) en op de 1000 meter 1.16,10``: said of the time before.
        return False
    new = (_INDEFINITE.search(before) is not None and not _OF_AGE.search(before)) or (
        _PLURAL.search(noun[0]) is not None and _KNOWN.search(before) is None
    )
    if _ANOTHER.search(between):
        return False
    if _SINCE_NOW.search(between) or (_BROKEN.search(between) and (new or _BREAKS.search(before))):
        return False
    held = _RELATIVE_HELD.search(between) is not None
    if not held and (_RACE_VERB.search(between) or _NEW_MARK.search(between)):
        return _WITH.search(between) is not None and _HAD.search(before) is not None
    if _EQUALLED.search(before):
        return held
    if new:
        owned = _OWNED.search(before) is not None and _HAD.search(before) is not None
        owned = owned or (_HAS_ONE.search(before) is not None and _OF.search(between) is not None)
        return held or (owned and not _RIDDEN.match(right)) or _APPOSED.search(before) is not None
    if held:
        return True
    # "bracht het record op 33,6" gives the new mark.
    raised = _OP_END.search(between) is not None and _RAISED.search(before) is not None
    return _OLD_MARK.search(between) is not None and not raised


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match in ``text``: the one nearest to the figure that follows."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
