r"""The gate of a backfill: whether a document of an archive may hold a record at all.

Most of what an archive holds has nothing to do with skating. :func:`may_hold_record` passes over it by a scan for cues
on the raw text, a thousand times as fast as a spaCy pipeline reads it. It must never pass over a report with
records, so it asks little, one of:

* a word of skating: the sport and its kinds, its rinks, bodies, kit and races;
* a distance that is skated, said as a race and not as a length;
* a finishing time: minutes, seconds and a fraction, or seconds behind a word that says so.

A report on a race says what was raced, over how far, or in what time. Words that only come with these (``won``,
``derde``, ``bocht``) and those that all sports have (``kampioen``, ``olympisch``) open nothing: without any of the
above nobody could tell that the text is on skating. Nor could the extraction, which is made for reports that somebody
chose: a brief that names no sport it takes for one on skating, and a name with a rank for a record. On other news that
gives false ones, which the gate keeps out.

Each cue is a stretch of the text and any one is enough: what is added to a document, in lines of its own, never closes
the gate on it. Short news of several sports passes if one piece of it does.

What is read may be plain text, the HTML of a page or a line of JSON, decoded. Character references (``&nbsp;``),
escapes (``\u00a0``, ``\n``), soft hyphens and words broken at the end of a line are undone as far as they could hide
a cue. Tags in the middle of a cue (``1500 <b>meter</b>``) hide that one, letters of other alphabets too. A page whose
menu names the sport passes, so what is taken out of pages is worth putting to the gate once more.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from ahocorasick_rs import BytesAhoCorasick, Implementation

# --- the tables, all in lower case -----------------------------------------------------------------------------

_STEMS = """
    skating speedskat reedrid skeeler langebaan lange-baan kortebaan
    shorttrack shortrac

    uurijs unstijs weissensee stedentocht merentocht klunen kluun toerrijder

    thialf kardinge uithof vechtseban triavium glanerbrook elfstedenhal flevonice vikingskip inzell collalbo baselga
    kolomna obihiro gangneung pyeongchang hamar nagano sotsji sochi albertville lillehammer

    knsb k.n.s.b o.k.t allround all-round vierkamp massastart massa-start masstart supersprint kwalificatietoern wckt
    aflossingsploeg worldcup wereldbeker winterspelen baanrecord koningsafstand topdivisie beloftendivisie b-rijder
    binnenbocht buitenbocht wisselbocht dweilpauze gedweild slotrit rijdster rondetijd

    honderdsten duizendsten
"""
"""Stems, found anywhere in a word, any one of which opens the gate; a block is a theme.

The sport and its kinds; natural and artificial ice; rinks, and towns that are known for theirs or for their Winter
Games; bodies, races and what belongs to the oval; and fractions of a second, which nobody but a timekeeper counts."""

# The other cues are a literal and a pattern that must match where the literal is found. In a pattern ``~`` is what can
# part two words: white space, a line end too, and hyphens. A blank is a blank: what must not follow a cue must stand in
# its line, so that a line added to the text hides nothing.

#: What makes skating of ``NK``, ``wereldkampioen`` or ``titel``, or may: the classes are those of other sports too.
_OF = (
    r"(?:[.,:(]|['\s]*s\b)?~\(?(?:van~\w{1,20}~)?"
    r"(?:(?:op|bij|voor|de|het|per|enkele|losse|open|dames|heren|mannen|vrouwen|neo|senioren)~)*"
    r"(?:sprint|afstand|marathon|short~?track|allround|schaats|inline|kilometer\b|mijl\b"
    r"|junioren|masters|neo~?senior|pupillen|veteranen)"
)
#: Cities that are known for more than their Winter Games, behind a medal, a title or the Games.
_AT_GAMES = (
    r"\w{0,20}~(?:[\w']{1,20}~){0,4}?(?:in|van|bij)"
    r"~(?:turijn|torino|vancouver|calgary|salt~lake|milaan|milano|peking|beijing)"
)
_PHRASES = {
    # Not the town of Brasschaat.
    "schaat": r"(?<!bras)schaat",
    "ijzers": r"(?<!\w)ijzers\b",
    "tomasz": r"tomasz(?:o|  )w",
    # Not the river, the island or the dessert.
    "ijs": r"(?<!\w)ijs(?!sel(?!cup)|land|je|co|tijd|be(?:er|re|rg)|thee|ka[ps]|klont|blok|vogel|salon|ko[uf]|hockey)",
    "inline": r"(?<![\w:])inline~?(?:ska|skee|rac|wed|mar|spr|kamp|rijd|cup)",
    "short": r"short~track",
    "mass": r"mass~start",
    "korte": r"korte~baan",
    "jaap": r"jaap~eden",
    "skate": r"(?<!\w)skate(?:n|rs?|s|off|~off|tocht)\b",
    "team": r"team~?(?:sprint|pursuit|achtervolging)",
    "ploeg": r"ploeg(?:en)?~?achtervolging",
    "achtervolgings": r"achtervolgings(?:ploeg|trio|team)",
    "sprint": r"sprint(?:kamp|klass|titel|toern|wedstr|avond|driek|nummer|wereld)",
    "enkele": r"enkele~afstand",
    "afstand": r"afstand(?:s|en)(?:kamp|tit)",
    # No race on foot, as far as can be told, and no long sitting.
    "marathon": r"(?<!halve )(?<!kwart )(?<!hele )marathon(?!l[oe]|debat|zit|gesp)(?! van (?:ams|ber|lon|new|rot))",
    # Not the month.
    "okt": r"(?<![\d.] )(?<!sep )(?<!sept )(?<![\w/-])okt\b(?![.]? ?\d|[/-]| (?:nov|dec))",
    # The districts of the skating union, not the parts of Belgium.
    "gewest": r"gewest~(?:fr|gron|dren|over|geld|utr|noord|zuid|flev|zee)",
    "gewestelijk": r"gewestelijke?~(?:kampioen|titel|selecti|wedstrijd|toernooi|sprint|afstand|allround|junior|coach)",
    "world": r"world~cup",
    "holland": r"holland~cup",
    "kpn": r"kpn~(?:marathon|cup|grand)",
    "viking": r"viking~?race",
    "-divisie": r"(?<=\b[ab])-divisie",
    "de scheg": r"de scheg\b",
    "de meent": r"(?<!\w)de meent\b",
    "de westfries": r"de westfries\b",
    "omlo": r"(?:(?<=eerste\s)|(?<=tweede\s)|(?<=beide\s)|(?<=\b1e\s)|(?<=\b2e\s))omlo(?:op|pen)\b",
    "oval": r"(?<![\w\"'#.-])oval\b(?![\"'-])",
    "laatste bocht": "",
    "rondje": r"rondjes?~(?:van~)?[23]\d(?:[.,]\d|\b)",
    "uit koers": r"uit koers (?:gen|geh)",
    **{
        f"{rank} tijd": rf"{rank} tijd\b"
        for rank in "snelste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde".split()
    },
    "de mijl": r"(?:(?<=op )|(?<=won )|(?<=wint )|(?<=over ))de mijl\b",
    "minu": r"minu(?:ut|ten),?~(?:en~)?\d{1,2}(?:[.,]\d|,?~(?:sec|tel))",
    "s c h a a t": "",
    "kampioen": rf"kampioen\w{{0,20}}{_OF}|kampioen{_AT_GAMES}",
    "titel": rf"titels?{_OF}|titel{_AT_GAMES}",
    **{word: word + _AT_GAMES for word in ("spelen", "goud", "zilver", "brons", "medaille")},
    **{
        f"{at}{level}k": rf"\W(?:o?n|[web])\.?k{_OF}"
        for at in " \n'\"(>/-."
        for level in "n w e b on n. w. e. b.".split()
    },
}

#: ``500``, and ``1000``, ``1.000`` or ``1 000`` and so on.
_METRES = (
    "500",
    *(
        figure.replace(",", mark)
        for figure in "1,000 1,500 3,000 5,000 10,000".split()
        for mark in ("", ".", " ")
    ),
)
_SPELLED = ("vijfhonderd", "vijftienhonderd", "duizend", "drieduizend", "vijfduizend", "tienduizend")
_KILOMETRES = tuple(
    f"{number}{gap}k" for number in "1 3 5 10 drie vijf tien".split() for gap in ("", " ", "\n", "-")
)


def _behind(words: str) -> str:
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words.split()) + ")"


#: What says that a distance is a race: ``de 500 meter``, ``wint tien kilometer``.
_THE = _behind("de het een zijn haar twee beide eerste tweede laatste olympische")
_RACED = _behind("op over wint won nk wk ek zege winst winnaar winnares goud zilver brons")
_SKATED = _behind("op over wint won winnaar winnares reed rijdt")
_RACERS = r" *(?:[:(|]|(?:mannen|vrouwen|heren|dames|jongens|meisjes|junioren|m|v)\b)"
#: What makes a length of it even so: ``de vijf kilometer lange stoet``.
_LONG = r"(?![ -]*(?:lange?|lengte|hoge?|hoogte|diepe?|diepte|brede?|breed|breedte|dikke?|kabels?|ver|verder\w*)\b)"
#: And what does where nothing says so: ``ruim 500 meter``, ``op 500 meter van het dorp``.
_ABOUT = "".join(
    f"(?<!{word} )"
    for word in (
        *("ruim", "circa", "ongeveer", "zo'n", "bijna", "elke", "om de", "tot"),
        *("afstand van", "straal van", "lengte van", "hoogte van", "diepte van"),
    )
)
_AWAY = (
    r"(?![ -]*(?:van|vanaf|uit de|uit het|tot|naar|ten|boven|onder|afstand|verwijderd|weg|lopen|wandelen|fietsen|rijden"
    rf"|vandaan|per|aan|door|langs|file)\b){_LONG}"
)


def _metres(figure: str) -> str:
    """The pattern of a distance in metres, said as a race and not as a length."""
    said = re.escape(figure) + r"~?(?:m|mtr|meters?)\b"
    return rf"(?<![\d.,])(?={said})(?:{_THE}{said}{_LONG}|{_ABOUT}{said}{_AWAY})"


def _kilometres(figure: str) -> str:
    """The pattern of a distance in kilometres, which are a race only where words say so."""
    said = figure + r"(?:m|ilometers?)\b"
    return rf"(?<![\w.,])(?={said})(?:{_THE}{said}{_LONG}|{_RACED}{said}{_AWAY}|{said}{_RACERS})"


_DISTANCES = {
    **{figure: _metres(figure) for figure in (*_METRES, *_SPELLED)},
    **{figure: _kilometres(figure) for figure in _KILOMETRES},
    # ``wint de 500``, but not one of so many.
    **{
        f"de {figure}": rf"(?<!een op )(?<!\d op ){_SKATED}de {figure}\b(?![.,]\d| euro)"
        for figure in ("100", "300", *_METRES, *_SPELLED[:2])
    },
}
"""Distances that are skated."""

_MINUTES = (
    # ``1.54,32``, ``1:54.32``, ``1'54"32``, ``1’54”32``, ``1.54, 32``; no time of day behind a date (``27-12-2016
    # 20:15:30``), no version (``"1.12.4"``), and not what drawings in pages are made of (``0c3.58.01 4.85``).
    r"(?<![\d.,:/=-])(?<!\dt)(?!(?:(?<=\")|(?<=\d )|(?<=[^a-z][a-z])|(?<=zm))\d+([.:])\d\d\1\d)"
    r"\d{1,2}(?:[.:,;m]|'+ *)[0-5]\d(?:[.:,] ?|[\"']+ *)\d{1,3}(?!\d|[.,:]\d)"
)
_SECONDS = (
    # ``in 35,21``, ``(35,21)``: no amount, no share.
    rf"(?=3[3-9]|[45])(?:(?<=\()|{_behind('in met naar op tot van tijd tijd: reed klokte zette al zijn haar')})"
    r"\d\d[.,]\d{1,3}"
    r"(?!\d|[.,:]\d|[ -]*(?:%|proc|euro|dollar|mil|uur|graden|punten|meter|km|kilo|jaar|cent|pct|hect|ton|px|em))"
)
_TIMES = {
    **{
        f"{minutes}{mark}00{dot}0": _MINUTES
        for minutes in ("0", "00")
        for mark in (",", ",,", ",  ")
        for dot in (",", ", ", ",,", ",  ")
    },
    "00,0": _SECONDS,
    **{f"0{gap},in": r"\d ?min\.?,? ?\d{1,2}[.,]\d" for gap in ("", " ")},
}
"""Finishing times, behind shapes: 0 is any digit, a comma any mark between figures and any m."""

# --- the scan --------------------------------------------------------------------------------------------------


class _Scan:
    """Literals that are looked for all at once, each with the pattern that must match where it is found."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        self._literals = BytesAhoCorasick(
            [literal.encode() for literal in cues], implementation=Implementation.DFA
        )
        patterns = {
            pattern: re.compile(pattern.replace("~", r"(?:[\s-]+)").encode()) for pattern in cues.values()
        }
        self._patterns = [patterns[pattern] for pattern in cues.values()]

    def finds(self, text: bytes, shape: bytes) -> bool:
        """Whether there is a cue in the text, whose literals are looked for in its ``shape``, byte for byte."""
        found = self._literals.find_matches_as_indexes(shape, overlapping=True)
        return any(self._patterns[number].match(text, start) for number, start, _ in found)


_WORDS = _Scan(dict.fromkeys(_STEMS.split(), "") | _PHRASES | _DISTANCES)
_FINISHES = _Scan(_TIMES)

#: Characters that are seen as others or not at all.
_SEEN_AS = {
    "\r\n": "\n",
    **dict.fromkeys("\u00ad\u200b\u200c\u2060", ""),
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    **{"\u2011": "-", "ĳ": "ij", "Ĳ": "ij", "²": "2", "´": "'"},
}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrt])")


def _folded(byte: int) -> int:
    if byte in b"\xe2`":
        # The first byte of typographic quotes, and a mark that is used as one: they stand in times too.
        return ord("'")
    return ord(" ") if byte >= 0x80 or byte in b"\t\v\f\r" else bytes([byte]).lower()[0]


#: Lower case, with a blank for white space and every byte of what is not ASCII.
_FOLD = bytes(map(_folded, range(256)))
_SHAPE = bytes.maketrans(b"123456789.:;'\"m", b"0" * 9 + b"," * 6)


def may_hold_record(text: str) -> bool:
    """Whether a document, given as its text, its HTML or its line of JSON, may hold a record."""
    folded = _fold(text)
    return _WORDS.finds(folded, folded) or _FINISHES.finds(folded, folded.translate(_SHAPE))


def _fold(text: str) -> bytes:
    """The text in the bytes that cues are looked for in; what hides a cue is undone."""
    if "&" in text:
        text = html.unescape(text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else "\n", text)
    for character, seen_as in _SEEN_AS.items():
        if character in text:
            text = text.replace(character, seen_as)
    raw = b"\n" + text.encode("utf-8", "surrogatepass")
    if b"-\n" in raw:
        # A word broken at the end of a line, read both ways.
        raw += b"\n" + raw.replace(b"-\n", b"")
    return raw.translate(_FOLD)
