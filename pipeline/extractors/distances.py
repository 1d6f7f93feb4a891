"""Distances of races, in metres: ``1.500 meter``, ``de 500``, ``vijf kilometer``, ``schaatsmijl``.

Stretches that are no race (``na 700 meter``, ``laatste ronde``-like parts, the length of a rink) are mentions too,
with the shape ``split`` or ``other``, so that no later step takes the figures for something else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.cued import Cued, Stretch
from pipeline.extractors.scan import scan, trigger
from pipeline.mention import Mention
from pipeline.numbers import CARDINAL_PATTERN, CARDINALS

RACE_DISTANCES: frozenset[int] = frozenset({100, 300, 500, 1000, 1500, 3000, 5000, 10000})
"""Distances that are raced (metres), youth distances included; others get the shape ``other``."""

NOUNS: dict[str, tuple[int, str]] = {
    "schaatsmijl": (1500, "noun"),
    "mijl": (1500, "noun"),
    "koningsnummer": (10000, "longest"),
    "koningsafstand": (10000, "longest"),
    "langste afstand": (10000, "longest"),
    "langste nummer": (10000, "longest"),
    "kortste afstand": (500, "shortest"),
    "kortste nummer": (500, "shortest"),
    "kortste sprintafstand": (500, "shortest"),
    "langste sprintafstand": (1000, ""),
    "halve kilometer": (500, "noun"),
    "dubbele sprintafstand": (1000, "noun"),
    "dubbele tien": (10000, "noun"),
    "dubbele vijf": (5000, "noun"),
    "slotkilometer": (1000, "part"),
    "openingskilometer": (1000, "part"),
}
"""Nouns for a distance, with metres and shape. The longest for women is 5000: linking chooses, as it does for the shape
``part``, a race of a sprint tournament and a part of any other."""

_THOUSANDS = {"duizend": 1000, "drieduizend": 3000, "vijfduizend": 5000, "tienduizend": 10000}
_METRE_WORDS = {"honderd": 100, "driehonderd": 300, "vijfhonderd": 500, "vijftienhonderd": 1500, **_THOUSANDS}
_METRE_ALT = "vijftienhonderd|driehonderd|vijfhonderd|honderd|drieduizend|vijfduizend|tienduizend|duizend"

# A figure that races are known by, with or without the dot.
_FIGURE = r"1\.?000|1\.?500|3\.?000|5\.?000|10[.\s]?000|100|300|500"
_METRE = r"(?:meters?|mtr\.?|m(?![a-zà-ÿ'’²³/]))"
_KILOMETRE = r"(?:kilometers?|km(?![a-zà-ÿ/]))"
# Between coordinated distances: "de 500, de 1000 en de 1500 meter", "na de 5 ook de 10 kilometer".
_JOINT = r"(?:\s*(?:,|/|&|\+|-)\s*|\s+)(?:(?:en|of|én|als|ook|zowel|plus|respectievelijk|op|over|tot|de|het)\s+){0,4}"
_SMALL = "3|5|10"
_SMALL_WORD = "drie|vijf|tien"
_NOT_COUNT = (
    r"(?![\d%€]|[.,:'\"’”]\d|\s*(?:toeschouwers|euro|man|mensen|fans|bezoekers|leden|kijkers|inwoners|punten|keer|"
    r"schaatsers|deelnemers|rijders|rijdsters|kinderen|ronden|rondes|rondjes|beste|snelste|gulden|uur|graden))"
)
# What may follow "op de vijf" when "vijf" is a race: no noun that it could count.
_BARE_END = (
    r"(?=\s*(?:[.,;:!?)(\"'”’]|$|\n)|\s+(?:en|of|was|is|werd|wordt|reed|rijdt|won|wint|in|met|had|heeft|kwam|komt|"
    r"ging|gaat|pakte|voor|van|bij|al|ook|nog|niet|te|moest|mag|mocht|kon|kan|zijn|haar|tegen|als|een|de|het|"
    r"hij|ze|zij|eindigde|finishte|verloor|liet|achter|door|om|toe|wel|weer|goud|zilver|brons|stapte|viel|gaf|hield|zette|noteerde|klokte|bleef|deed|sloot|greep|behaalde|haalde|nam|zat|stond|kreeg|"
    r"strandde|(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)(?=\s*[.,;:!?)]|\s+(?:in|na|met|en|achter|voor)\b)|volgde|zegevierde|verbeterde|zag|trok|meldde|werden|waren|reden|kwamen|gingen|pakten|wonnen)\b)"
)

_NOUN_ALT = r"\s+".join("|".join(sorted(NOUNS, key=len, reverse=True)).split(" "))

_DISTANCE = re.compile(
    rf"""
    (?:(?=\d)(?<![\d.,:'’"”])|\b(?=[a-z]))
    (?:
        (?P<noun>\b(?:{_NOUN_ALT})\b)
      | (?P<half>\banderhalve\s+kilometer\b)
      | (?P<metre>\d{{1,2}}(?:\.|(?<=\b[135])[ \u00a0](?=[05]00\b)|(?<=\b10)[ \u00a0](?=000\b))?\d{{3}}|\d{{2,4}})\s*-?\s*{_METRE}
      | \b(?P<metre_word>{_METRE_ALT})(?:\s+{_METRE}|(?=[^\w]|$))
      | (?P<km>\d{{1,3}}(?:,\d+)?)\s*-?\s*{_KILOMETRE}
      | \b(?P<km_word>{CARDINAL_PATTERN})\s+kilometers?\b
      | (?P<list>{_FIGURE})(?={_JOINT}(?:\d[\d.]*|{_METRE_ALT})\b(?![.,:]\d))
      | (?P<small>\b(?:{_SMALL}))(?={_JOINT}(?:{_SMALL})\s*(?:{_KILOMETRE}))
      | (?P<small_word>\b(?:{_SMALL_WORD}))(?={_JOINT}(?:{_SMALL_WORD})\s+kilometers?\b)
      | (?P<bare>{_FIGURE}){_NOT_COUNT}(?![\w-])
      | (?<=\bde\s)(?P<bare_word>{_SMALL_WORD}|5|10){_BARE_END}
      | (?P<kilometre>\bkilometers?\b)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# The words that a distance begins with beside figures.
_BEGINS = trigger(
    rf"""(?:schaats)?mijl$|konings|(?:langste|kortste)$|dubbele$|halve$|(?:slot|openings)kilometer$|anderhalve$|(?:{_METRE_ALT})$
    |(?:{CARDINAL_PATTERN})$|kilometers?$""",
    then={
        "langste|kortste": "(?:sprint)?afstand$|nummer$",
        "dubbele": "tien$|vijf$|sprintafstand$",
        "anderhalve": "kilometer$",
        "halve": "kilometer$",
        rf"(?!{_SMALL_WORD}$)(?!(?:{_METRE_ALT})$)(?:{CARDINAL_PATTERN})": "kilometer",
    },
)
_DIGITS = re.compile(r"\d\d*+")
_LEFT = 44
#: ``het 3000 meterpunt``
_METRE_POINT = re.compile(r"\s*-?(?:meter|kilometer|km)?-?punt\b", re.IGNORECASE)
_SPEED = re.compile(r"\s*(?:per\s+uur|/\s*u|p/u|per\s+seconde)", re.IGNORECASE)
_FROM_AWAY = re.compile(
    r"\s+(?:voor|van|vóór)\s+(?:de|het)\s+(?:finish|streep|einde|eind|meet)\b"
    r"|\s+(?:voor|te\s+gaan|verderop|achterstand|hoog|hoogte|verwijderd|verder|boven\s+zeeniveau)\s*(?:[.,;)]|$)",
    re.IGNORECASE,
)
# No article: "na 700 meter" is a point in the race, "na de 1500 meter" is after it.
_POINT = re.compile(
    r"(?:\b(?:na|bij|binnen|tot(?:\s+aan)?|vanaf|sinds|nog|keer|om\s+de|elke|iedere|laatste\s+paar|paar|enkele)"
    r"|\bna\s+(?:zo'n|ruim|bijna|krap|ongeveer|circa|amper|slechts|de\s+eerste)"
    r"|\btot\s+(?:en\s+met|aan)(?:\s+(?:de|het))?|\btot\s+de|\b[3-9]\d*\s*[x×]|\b1\d\s*[x×]"
    r"|\b(?:baan|ijsbaan|piste|ring|rondje|ronde|rondes|ronden|rondjes|lap|hoogte|afstand|stuk|traject|punt)\s+van|\bpunt\s+van\s+de"
    r"|\bop)\s*$",
    re.IGNORECASE,
)
# A point on the way, whatever length it is: "komt op 3000 meter door in 3.48,9", "bij de doorkomst op 3000 meter", "het 3000 meter-punt".
_CAME_BY = Cued(
    r"\b(?:komt|komen|kwam|kwamen|gaat|gaan|ging|gingen|gekomen|doorkomt|doorkwam|doorgekomen)\b[^.;:\n]{0,30}\b(?:op|bij|na|over)\s+(?:de\s+)?$",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"(?:\s+(?!en\b|maar\b)[\w'-]+){0,3}?\s+door(?=\s+(?:in|met|na|op|als|en)\b|\s*[.,;:!)]|\s*$)",
    re.IGNORECASE,
)
_PASSAGE = Cued(
    r"\b(?:door(?:komst|gang)(?:en)?|tussentijd(?:en)?|tussenpunt|meetpunt|passage)\s+(?:op|bij|na|van|over)\s+(?:de\s+)?$",
    re.IGNORECASE,
)
_AT_POINT = re.compile(r"\s?-?\s?(?:meetpunt|tijdspunt|doorkomst|passage|punt(?!en))\b", re.IGNORECASE)
# "na een 500 meter van 39,9": a distance with its time is a race, whatever stands before it.
_TIMED = re.compile(r"\s+(?:van|in)\s+\d+[.,:'’]\d")
_RINK = Cued(r"\b(?:punt|baan|ijsbaan|piste|ring|keer|laatste|eerste|na)\s+(?:van\s+)?$", re.IGNORECASE)
#: ``om de 1500 meter te winnen`` is no point at every so many metres.
_AIM = re.compile(r"\s+(?:(?:ook|op\s+(?:zijn|haar)\s+naam)\s+)?te\s+[a-z]+en\b")
_OP = re.compile(r"\bop\s*$", re.IGNORECASE)
#: ``was op 3000 meter als tweede doorgekomen``, ``de 1000 meter passeerde hij in 1.19,9``
_PASSED = re.compile(
    r"\s+(?:(?:al|nog|als|[a-z]+(?:st|d)e)\s+){0,3}(?:door(?:kwam|kwamen|komt|gekomen)|passeer(?:de|t|den)(?![^.;,]{0,60} de (?:finish|eindstreep|streep|meet|finishlijn|eindmeet)))\b",
    re.IGNORECASE,
)
_PASSING = Cued(
    r"\b(?:passeer(?:de|t|den)\s+(?:(?!op\b|bij\b)[\w'’-]+\s+){0,3}?de|doorkomst\s+(?:op|na|bij)(?:\s+de)?)\s+$",
    re.IGNORECASE,
)
_PART = Cued(
    r"\b(?P<prep>\w+\s+)?(?:de\s+|het\s+)?(?:eerste|laatste|voorlaatste|resterende|volgende)\s*$", re.I
)
_DETERMINED = re.compile(
    r"\b(?:de|het|die|deze|dezelfde|diezelfde|een|elke|iedere|zijn|haar|hun|beide|zowel|eerste|tweede|derde|laatste|"
    r"afsluitende|1e|2e|1ste|2de|twee|olympische|slot|lange|korte|en|of|als|op|over|tot)\s*$"
    r"|[,/(:;|+&\n-]\s*$|^\s*$",
    re.IGNORECASE,
)
#: ``De meisjes reden 500 en 1500 meter``
_RACED = re.compile(
    r"\b(?:reden|rijden|reed|rijdt|verreden|gereden|schaatsten|werd|werden|worden|wonnen|won)\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:de|het|die|deze|dezelfde|diezelfde|1e|2e|1ste|2de|eerste|tweede|afsluitende|olympische|zowel|als|op|over)\s*$",
    re.IGNORECASE,
)
_KILOMETRE_LEFT = re.compile(
    r"\b(?:de|die|deze|dezelfde|diezelfde|een|1e|2e|eerste|tweede|laatste|afsluitende|twee|zijn|haar|beide|d(?:e|ie)\s+\w+e)\s*$",
    re.I,
)
#: What a line that only names a race has before it and behind it.
_FIELD = r"(?:mannen|vrouwen|heren|dames|jongens|meisjes)"
_HEAD_BEFORE = re.compile(
    rf"\s*(?:[a-z]+dag(?:morgen|middag|avond)?\s*[,:–-]\s*)?(?:{_FIELD}\s*[,:–-]?\s*)?", re.IGNORECASE
)
_HEAD_AFTER = re.compile(rf"\s*(?:[,(–-]?\s*{_FIELD}\)?)?\s*:?\s*", re.IGNORECASE)
_POINT_KILOMETRE = re.compile(
    r"\b(?:na|per|iedere|elke|halverwege)\s+(?:(?:de|een)\s+)?(?:eerste\s+|laatste\s+)?$", re.I
)

_SAID_BEFORE = re.compile(r"\b(?:de|zijn|haar|beide)\s*$", re.IGNORECASE)
_TWICE = re.compile(r"\b(?:twee|beide)\s*$", re.IGNORECASE)
_THE = re.compile(r"\bde\s*$", re.IGNORECASE)
_ON_THE = re.compile(r"\bop\s+de\s*$", re.IGNORECASE)
_FIRST = re.compile(r"eerste\s*$", re.IGNORECASE)
_BETWEEN = re.compile(_JOINT + r"|\s*", re.IGNORECASE)
_BARE_WORD_LEFT = re.compile(
    rf"(?<!nummers )\b(?:op|over|na|naar|van|voor)\s+(?:(?:zowel\s+)?de\s+(?:{_SMALL_WORD})\s+(?:en|als|of)\s+)?de\s*$",
    re.IGNORECASE,
)
#: ``won vrijdag de vijf kilometer en zondag de tien``
_AND_DAY = re.compile(
    r"\s+en\s+(?:ook\s+|later\s+)?(?:[a-z]+dag(?:avond|middag)?\s+)?(?:ook\s+)?de\s+", re.IGNORECASE
)
_BARE_METRES_LEFT = re.compile(r"\b(?:op|over|van|na|voor)\s+de\s+(?:(?:eerste|laatste)\s+)?$", re.IGNORECASE)
_PLURAL_NOUN = re.compile(r"\s+[a-zà-ÿ]+(?:en|s|ers)\b")


def find_distances(text: str) -> list[Mention]:
    """All distances in ``text`` as mentions of kind ``distance``; ``value`` in metres.

    Shapes: empty for a plain race distance, ``bare`` (no unit), ``noun``, ``longest``, ``shortest``, and the
    no-race shapes ``split`` (a part or point of a race) and ``other`` (a length that is not raced).
    """
    found: list[Mention] = []
    digits = (match.start() for match in _DIGITS.finditer(text))
    for match in scan(_DISTANCE, text, _BEGINS, also=digits):
        mention = _mention(text, match, found)
        if mention is not None:
            found.append(mention)
    if any(m.shape in _ENDS for m in found):
        found = [_in_company(text, m, found) for m in found]
    return found


#: The shapes of what is only said to be the longest or the shortest.
_ENDS = frozenset({"longest", "shortest"})
#: ``op de langste afstand van de dag, de 3000 meter``
_THAT_IS = re.compile(r"(?: (?:van|bij|in|op) [^.,;:()]{1,30})?(?:, | \()(?:de |het )?")
_LONG = 3000


def _in_company(text: str, mention: Mention, found: list[Mention]) -> Mention:
    """``De langste afstand`` is the one named right behind it, else the longest that the report names, if that is a long one."""
    if mention.shape not in _ENDS or not mention.text.lower().startswith(("langste", "kortste")):
        return mention
    plain = [m for m in found if m.shape in ("", "bare")]
    for other in plain:
        if other.start > mention.end and _THAT_IS.fullmatch(text, mention.end, other.start):
            return replace(mention, value=other.value)
    longest = max((int(m.value or 0) for m in plain), default=0)
    if mention.shape == "longest" and longest >= _LONG:
        return replace(mention, value=longest)
    return mention


def _mention(text: str, match: re.Match[str], found: list[Mention]) -> Mention | None:
    group = match.lastgroup or ""
    start, end = match.span()
    left = Stretch(text[max(0, start - _LEFT) : start])
    metres, shape = _value(group, match[group])
    if group == "km_word" and match[0].lower().endswith("kilometers") and _SAID_BEFORE.search(left):
        metres = 1000  # "de twee kilometers": the 1000 metres, twice
    elif group == "kilometre":
        if not _KILOMETRE_LEFT.search(left) and not _is_heading(text, start, end):
            return None
        plural = match[0].lower().endswith("s")
        if _POINT_KILOMETRE.search(left):
            shape = "split"
        elif plural and not _TWICE.search(left):
            # ``De kilometers`` of a sprint tournament are its races over 1000 metres.
            shape = "part" if _THE.search(left) else "split"
    elif group in ("bare", "list"):
        previous = found[-1] if found and start - found[-1].end <= 14 else None
        if previous is not None and not _BETWEEN.fullmatch(text, previous.end, start):
            previous = None
        if previous is None and not _is_bare_race(text, start, end, left, metres, group):
            return None
        shape = "bare"
        if previous is not None and previous.shape in ("split", "other") and group == "list":
            shape = previous.shape
    elif group == "bare_word":
        after_one = (
            bool(found)
            and (found[-1].value or 0) in (3000, 5000)
            and _AND_DAY.fullmatch(text, found[-1].end, start) is not None
        )
        if not (after_one or _BARE_WORD_LEFT.search(left)) or (
            match[0].isdigit() and not _ON_THE.search(left)
        ):
            return None
        shape = "bare"
    elif group == "metre_word" and len(match[0]) == len(match[group]):
        # A bare "duizend" or "honderd" counts anything; with preposition and article it can be the race.
        if not _BARE_METRES_LEFT.search(left) or _PLURAL_NOUN.match(text, end):
            return None
        shape = "bare"
    if _SPEED.match(text, end):
        shape = "other"
    elif _METRE_POINT.match(text, end):
        shape = "split"
    if not (shape == "other" or (shape == "split" and _METRE_POINT.match(text, end))):
        shape = _part(left, text, end, metres, group) or shape
    if metres not in RACE_DISTANCES and shape != "split":
        shape = "other"
    return Mention("distance", start, end, match[0], metres, shape)


def _is_bare_race(text: str, start: int, end: int, left: str, metres: int, group: str) -> bool:
    """Whether figures without a unit are a distance: ``de 1500``, ``(1000)``, ``500 en 1000 meter``."""
    if group == "list":
        return _DETERMINED.search(left) is not None or _RACED.search(left) is not None
    if metres < 500:
        return _THE.search(left) is not None
    if left.endswith("(") and text.startswith(")", end):
        return True
    return _ARTICLE.search(left) is not None or (not left.strip(" \t") or left.rstrip(" \t").endswith("\n"))


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a distance is all that its line says but for a day and the field: ``Zondag, kilometer``, ``Kilometer vrouwen:``."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    return (
        _HEAD_BEFORE.fullmatch(before) is not None
        and _HEAD_AFTER.fullmatch(text, end, stop if stop >= 0 else len(text)) is not None
    )


def _value(group: str, word: str) -> tuple[int, str]:
    lowered = " ".join(word.lower().split())
    if group == "noun":
        return NOUNS[lowered]
    if group == "half":
        return 1500, ""
    if group == "kilometre":
        return 1000, ""
    if group == "km":
        return round(float(word.replace(",", ".")) * 1000), ""
    if group in ("km_word", "small_word", "small", "bare_word"):
        return (int(lowered) if lowered.isdigit() else CARDINALS[lowered]) * 1000, ""
    if group == "metre_word":
        return _METRE_WORDS[lowered], ""
    return int("".join(character for character in word if character.isdigit())), ""


def _part(left: Stretch, text: str, end: int, metres: int, group: str) -> str:
    """``split`` when the words around say that this is a part or a point of a race, else empty."""
    if group in ("noun", "kilometre"):
        return ""
    if (
        _AT_POINT.match(text, end)
        or _PASSAGE.search(left)
        or (_CAME_BY.search(left) and _THROUGH.match(text, end))
    ):
        return "split"
    point = _POINT.search(left) is not None and not _AIM.match(text, end)
    if _PASSED.match(text, end) or _PASSING.search(left):
        return "split"
    if _FROM_AWAY.match(text, end) and point:
        return "split"
    if metres in RACE_DISTANCES and _TIMED.match(text, end) and not _RINK.search(left):
        return ""
    if point:
        # "op 1500 meter" is a race; "op 300 meter van de streep" is not and was seen above.
        return "split" if not _OP.search(left) or metres not in RACE_DISTANCES else ""
    if part := _PART.search(left):
        preposition = (part["prep"] or "").strip().lower()
        if metres not in RACE_DISTANCES or metres in (100, 300):
            return "split"
        if preposition in ("in", "over", "na", "tijdens") and not _FIRST.search(left):
            return "split"
    return ""
