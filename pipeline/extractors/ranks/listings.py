"""Ranks in front of names in listings and tables."""

from __future__ import annotations

import re

from pipeline.extractors.folding import holds
from pipeline.extractors.ranks.scene import MAX_RANK, Hit
from pipeline.extractors.ranks.words import STANDING

_NAME_PART = r"[A-ZÀ-Þ][\w'’.-]*"
_ITEM = re.compile(
    r"(?:(?P<line>^[ \t]*)|(?<=[\s;/|(]))(?P<rank>\d{1,2})(?P<mark>[.):]|e\b\.?)?(?P<gap>[ \t|]*)"
    rf"(?=(?:(?:van|de|der|den|vd|v\.d\.|ten|ter|'t|’t|te|la|le|di)\.?\s+)*(?:{_NAME_PART}|d'[A-Z]|'t [A-Z])"
    rf"(?:[ \t]+(?:{_NAME_PART}|van|de|der|den|vd|v\.d\.|ten|ter|'t|’t|te|in|op|het))*"
    r"(?:\d|[ \t]*(?:$|[(,;:/|–—-]|\d|\.(?:\s|$)|en [\dA-ZÀ-Þ])))",
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


#: A list that leaves out others: ``1500 meter: 2 Nuis 1.44,2, 5 Verweij 1.45,0``.
_HEADED = re.compile(r"(?:\d ?m|meter|mtr|km|kilometer|achtervolging|start|sprint): ?$")
_DIGITS = re.compile(r"\d\d*+")
_ITEM_MARKS = ";/|("


#: A numbered paragraph: ``4. Jan Smit. De Noor werd op de 500 meter pas veertiende ...``
_PROSE = re.compile(
    r"[ \t]*(?:[A-ZÀ-Þa-z'][\w'’-]*[ \t]+){0,3}[A-ZÀ-Þ][\w'’-]*\. [A-ZÀ-Þ][a-zà-ÿ]+ [^\n]{60,}"
)


def _line_start(text: str, position: int) -> int | None:
    """Where the line begins that has only white space before ``position``; None when it has more."""
    while position and text[position - 1] in " \t":
        position -= 1
    return position if not position or text[position - 1] == "\n" else None


#: Numbered lines, and what a line of results is no longer than.
_NUMBERED = re.compile(r"^[ \t]*(?P<number>\d{1,2})[.)] (?P<line>[^\n]*)$", re.MULTILINE)
_LONG = 90
_FEWEST = 3


def _enumeration(text: str) -> set[int]:
    """Where the numbers stand that count the paragraphs of an article (``Tien dingen die opvielen``), one up from one,
    and rank nobody: most of what they count is prose."""
    lines = list(_NUMBERED.finditer(text))
    numbers = [int(line["number"]) for line in lines]
    prose = sum(len(line["line"]) > _LONG for line in lines)
    if len(lines) < _FEWEST or numbers != list(range(1, len(lines) + 1)) or prose * 2 < len(lines):
        return set()
    return {line.start("number") for line in lines}


def listed(text: str, folded: str) -> list[Hit]:
    """Ranks in front of names in listings and tables (``1. A 1.54,7; 2. B``, ``1M. Houben2.19``)."""
    hits: list[Hit] = []
    previous: Hit | None = None
    opens: list[int] = []
    counted = _enumeration(text)
    for digits in _DIGITS.finditer(text):
        if digits.start() in counted:
            continue
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
        marked = bool(match.group("mark"))
        joined = marked and previous is not None and value > previous.value and before.endswith(" en ")
        if not 0 < value <= MAX_RANK or (not at_line and not joined and _NO_ITEM_BEFORE.search(before)):
            continue
        if not marked and not at_line and not (_TIME_BEFORE.search(before)):
            continue
        if not match.group("gap") and not marked and not at_line:
            continue
        follows = previous is not None and value >= previous.value and start - previous.end < 160
        if not (marked or at_line or follows or value == 1 or _HEADED.search(before)):
            continue
        if at_line and marked and _PROSE.match(text, end):
            continue
        hit = Hit(start, end, value, "list")
        hits.append(hit)
        previous = hit
    for match in filter(None, (_BARE_LINE.match(text, line) for line in opens)):
        value = int(match.group("rank"))
        if 0 < value <= MAX_RANK:
            hits.append(Hit(match.start("rank"), match.end("rank"), value, "list"))
    passing = on_the_way(folded)
    return [
        hit._replace(shape="not")
        if _other_standing(folded, hit.start) or any(a <= hit.start < b for a, b in passing)
        else hit
        for hit in hits
    ]


_STANDING_HEAD = re.compile(
    rf"(?:{STANDING}|stand wereldbeker|stand world cup|meest gelezen"
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


#: ``Stand wereldbeker: 1 Bos 480 pnt. Dames 1500 meter: 1 Vos 1.59,8``: the next race, and an item with a time.
_NEXT_RACE = re.compile(r"[.;] [^.;:]{0,30}(?:\b\d{3,4}|\b\d{1,2}\.\d{3})(?: ?m\b| meter\b)[^.;:]{0,30}:")
_WITH_TIME = re.compile(r"[^;,]{0,40}?(?:\d[.:]\d\d[.,]|\b\d\d[.,])\d")
#: A list on the way: ``Tussenstand: 1 A, 2 B``, ``De stand na rit vier:``; one after a day is of a tournament and stays.
_ON_THE_WAY = re.compile(
    r"\b(?:tussenstand|tussentijdse (?:uit)?stand|tussenklassering|voorlopige (?:uitslag|stand|volgorde|top[ -]?\w+)|virtuele stand"
    r"|(?:stand|top[ -]?\w+|volgorde) (?:na|met nog) (?:rit|heat|\w+ (?:rit|ritten|heats|paren)))\b(?![^\n:]{0,30}(?:\bdag|afstand|klassement|omloop))[^\n:]{0,40}:"
)
_IN_THE_END = re.compile(
    rf"\b(?:eind|dag)?uitslag\b|\beind(?:stand|klassering|rangschikking)\b|\bdefinitieve (?:stand|uitslag|volgorde)|{_ON_THE_WAY.pattern}"
)


def on_the_way(folded: str) -> list[tuple[int, int]]:
    """Where lists of a race still going on stand that a later list takes the place of."""
    if not holds(folded, ("tussen", "voorlopig", "virtueel", " na ", "met nog")):
        return []
    found = []
    for head in _ON_THE_WAY.finditer(folded):
        later = _IN_THE_END.search(folded, head.end())
        if later is not None:
            blank = re.compile(r"\S[^\n]*\n\s*\n").search(folded, head.end())
            found.append((head.end(), min(later.start(), blank.end() if blank else len(folded))))
    return found


def _other_standing(folded: str, position: int) -> bool:
    """Whether a list item stands in a World Cup standing or the like, named on its own line."""
    line = folded[folded.rfind("\n", 0, position) + 1 : position]
    heads = list(_STANDING_HEAD.finditer(line)) if holds(line, _STANDING_CUES) else []
    if not heads or _RESULT_HEAD.search(line, heads[-1].end()):
        return False
    return not (_NEXT_RACE.search(line, heads[-1].end()) and _WITH_TIME.match(folded, position))
