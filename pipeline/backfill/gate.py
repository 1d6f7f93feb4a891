r"""The gate of a backfill: whether a document of an archive may hold a record at all.

Most of what an archive holds has nothing to do with skating. :func:`may_hold_record` passes over it by a scan for cues
on the raw text, some thousand times as fast as a spaCy pipeline would read it. It must never pass over a report with
records, so it asks little, one of:

* a word of skating: the sport and its kinds, its rinks, bodies, kit and races;
* a distance that is skated, said as a race and not as a length;
* a finishing time: minutes, seconds and a fraction, or seconds behind a word that says so.

A report on a race says what was raced, over how far, or in what time. Words that only come with these (``won``,
``derde``, ``bocht``) and those that all sports have (``kampioen``, ``olympisch``) open nothing: without any of the
above nobody could tell that the text is on skating. Each cue is a stretch of the text and any one is enough: what is
added to a document, in lines of its own, never closes the gate on it.

What is read may be plain text, the HTML of a page or a line of JSON, decoded. Character references (``&nbsp;``),
escapes (``\u00a0``, ``\n``), soft hyphens and words broken at the end of a line are undone as far as they could hide a
cue. Tags in the middle of a cue (``1500 <b>meter</b>``) hide that one, letters of other alphabets too.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from ahocorasick_rs import BytesAhoCorasick

# --- the tables, all in lower case -----------------------------------------------------------------------------
# In a pattern ``~`` is what can part two words of a cue: white space, a line end too, and hyphens. A blank is a blank:
# what must not follow a cue must stand in its line, so that a line added hides nothing.

_STEMS = """
    schaat skating skeeler inlineskat inline-skat inline-rac inlinerac langebaan lange-baan shorttrack kortebaan

    uurijs unstijs ijsbaan ijsbanen ijsclub ijsvere ijshal ijspist ijsmeester ijsstadion ijsovaal ijscentr ijssport
    ijsmarathon ijsselcup ijzers

    thialf kardinge uithof vechtseban triavium glanerbrook elfstedenhal flevonice vikingskip inzell collalbo baselga
    kolomna obihiro gangneung tomasz weissensee

    knsb allround all-round vierkamp massastart massa-start supersprint elfsteden kwalificatietoern wckt worldcup
    wereldbeker winterspelen baanrecord gewestelijk binnenbocht buitenbocht wisselbocht dweilpauze gedweild klunen

    honderdsten duizendsten
"""
"""Stems, found anywhere in a word, any one of which opens the gate; a block is a theme.

The sport and its kinds; ice; rinks, and towns that are known for theirs; bodies, races and what belongs to the oval;
and the fractions of a second, which nobody but a timekeeper counts."""

_TITLE = (
    r"\b(?:o?nk|[web]k|kampioen\w*|titel)~"
    r"(?:(?:op|voor|de|het|per|enkele|losse|junioren|neo|senioren|dames|heren)~)*"
)
_PHRASES = {
    "ijs": r"\bijs\b",
    "track": r"\bshort~track",
    "start": r"\bmass~start",
    "jaap": r"\bjaap~eden",
    "skate": r"\bskate(?:n|rs?|off|~off|tocht)\b",
    "sprint": rf"{_TITLE}sprint|\bteam~?sprint|\bsprint(?:kamp|klass|titel|toern|wedstr|avond|driek|nummer)",
    "afstand": rf"{_TITLE}afstand|\benkele~afstand|\bafstand(?:s|en)(?:kamp|tit)",
    "marathon": rf"{_TITLE}marathon|\bmarathon~?(?:cup|competitie|kampioen|peloton|wedstrijd|titel|ploeg|rij[dt])",
    "okt": r"(?<![\d.] )(?<!\d)\bokt\b(?![.]? ?\d)",
    "cup": r"\bworld~cup",
    "omlo": r"\b(?:eerste|tweede|beide|1e|2e)~omlo(?:op|pen)\b",
    "achtervolging": r"\bploegen?~?achtervolging",
    "oval": r"\boval\b",
    "lake": r"\bsalt~lake",
    "minu": r"\bminu(?:ut|ten),?~(?:en~)?\d{1,2}(?:[.,]\d|,?~(?:sec|tel))",
    "s c h a a t": "",
}
"""Cues with what must stand around them: a literal that is looked for, and the pattern that is tried around it."""

_METRES = (
    r"(?:500|1[. ]?[05]00|[35][. ]?000|10[. ]?000|(?:vijf|tien|vijftien|dertig|vijftig)honderd"
    r"|(?:drie|vijf|tien)?duizend)"
    r"~?(?:m|mtr|meters?)\b"
)
_KILOMETRES = r"\b(?:[135]|10|drie|vijf|tien)~?(?:km|kilometers?)\b"
_FIGURES = r"(?:500|1[. ]?[05]00|[35][. ]?000|10[. ]?000|vijfhonderd|vijftienhonderd)"
#: What makes a length of a distance, whatever stands before it: ``de vijf kilometer lange stoet``.
_LONG = r"(?![ -]*(?:lange?|lengte|hoge?|hoogte|diepe?|diepte|brede?|breed|breedte|dikke?|kabels?|ver|verder\w*)\b)"
#: And what does where nothing says that a race is meant: ``op 500 meter van het dorp``.
_AWAY = (
    r"(?![ -]*(?:van|vanaf|uit|tot|naar|ten|boven|onder|afstand|verwijderd|weg|lopen|wandelen|fietsen|rijden|vandaan"
    rf"|per|aan|door|langs|file)\b){_LONG}"
)
_DISTANCES = "|".join(
    (
        rf"\b(?:de|het|olympische|twee|beide|eerste|tweede|afsluitende)~(?:{_METRES}|{_KILOMETRES}){_LONG}",
        rf"(?<![\d.,]){_METRES}{_AWAY}",
        rf"\b(?:op|over|wint|won|[nwe]k|zege|goud|zilver|brons)~{_KILOMETRES}{_AWAY}",
        rf"{_KILOMETRES} *(?:[:(|]|(?:mannen|vrouwen|heren|dames|jongens|meisjes|junioren|m|v)\b)",
        rf"\b(?:de|op|over)~{_FIGURES}(?:[.,;:)!?](?!\d)|~(?:en|in|als|was|werd|is|met|voor|bij|achter|na|reed|ging|won|wint"
        r"|door|zijn|haar|ook|niet|al|waar|tegen|kwam|bleef|mannen|vrouwen|heren|dames)\b)",
    )
)
"""A distance that is skated, said as a race, by what stands around it."""
_DISTANCE_ANCHORS = ("meter", "mtr", "km", "500", "000", "honderd")

_TIMES = "|".join(
    (
        # ``1.54,32``, ``1:54.32``, ``1'54"32``, ``1’54”32``, ``1.54, 32``; no time of day behind a date, no version.
        r"(?<![\w.,:/=-])(?<!\d-\d\d )(?<!/\d\d )(?:\d{1,2}[.:,;m]|\d{1,2}'+ *)[0-5]\d(?:[.:,] ?|[\"']+ *)\d{1,3}"
        r"(?!\d|[.,:]\d)",
        r"\b(?:in|klokte|reed|noteerde|van|tot)~(?:3[3-9]|[45]\d)[.,]\d{1,3}"
        r"(?!\d|[.,:]\d|[ -]*(?:%|proc|euro|dollar|miljoen|miljard|uur|graden|punten|meter|km|kilo|jaar|cent))",
    )
)
"""A finishing time. Its anchors are shapes: 0 is any digit, a comma any mark between figures."""
_TIME_SHAPES = (
    "0,00,0",
    "0,00, 0",
    "0,00,,0",
    "0,00,  0",
    "0,  00,",
    "in 00,0",
    "e 00,0",
    "d 00,0",
    "n 00,0",
    "t 00,0",
)

# --- the scan --------------------------------------------------------------------------------------------------

#: So far around a literal its pattern may reach.
_REACH = 40


class _Scan:
    """Literals that are looked for all at once, each with the pattern that must match around it, if any."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        self._literals = BytesAhoCorasick([literal.encode() for literal in cues])
        self._patterns = [
            re.compile(pattern.replace("~", r"(?:[\s-]+)").encode()) for pattern in cues.values()
        ]

    def finds(self, text: bytes, shape: bytes) -> bool:
        """Whether there is a cue in the text, whose literals are looked for in its ``shape``, byte for byte."""
        for number, start, end in self._literals.find_matches_as_indexes(shape, overlapping=True):
            # To the end of a word: a figure cut in two would be another.
            last = text.find(b" ", end + _REACH, end + 2 * _REACH)
            if self._patterns[number].search(
                text, max(0, start - _REACH), last if last > 0 else end + 2 * _REACH
            ):
                return True
        return False


_WORDS = _Scan(dict.fromkeys(_STEMS.split(), "") | _PHRASES | dict.fromkeys(_DISTANCE_ANCHORS, _DISTANCES))
_FINISHES = _Scan(dict.fromkeys(_TIME_SHAPES, _TIMES))

#: Characters that are seen as something else or not at all.
_SEEN_AS = {"\u00ad": "", "\u200b": "", "\u200c": "", "\u2060": "", "ĳ": "ij", "Ĳ": "ij", "²": "2"}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrt])")


def _folded(byte: int) -> int:
    if byte == 0xE2:
        # The first byte of typographic quotes, which stand in times too.
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
    raw = text.encode("utf-8", "surrogatepass")
    if b"-\n" in raw:
        # A word broken at the end of a line, read both ways.
        raw += b"\n" + raw.replace(b"-\n", b"")
    return raw.translate(_FOLD)
