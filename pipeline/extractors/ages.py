"""How old skaters are: ``18-jarige``, ``(21)``, ``Bos, 23 jaar,``; kind ``age``, its shapes in :mod:`pipeline.extractors.hometowns`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import data
from pipeline.extractors.scan import scan, trigger, words_of
from pipeline.extractors.surroundings import NAME_BEFORE, UPPER, starts_sentence, tells_of_children
from pipeline.mention import Mention
from pipeline.numbers import parse_number

_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()


_N = (
    r"(?:\d{1,2}|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:"
    + "|".join(_TENS)
    + r")|"
    + ("|".join(sorted(_TEENS + _UNITS[4:], key=len, reverse=True)) + ")")
)
_HYPHEN = r"[-‐‑–]"
_SOON = r"(?:pas|net|amper|slechts|inmiddels|intussen|nog\s+(?:maar|geen|slechts|niet\s+eens)|al|ook|krap|ondertussen|nu)"
# One alternation, so that the text is read once. The order matters: the longest construction stands first.
_AGE = re.compile(
    rf"""
    (?<![\w.,:/-])(?:
      (?P<als>\bals\s+)?(?P<op>\bop\s+)?(?P<jarige>{_N})(?:\s?{_HYPHEN}\s?|\s)?jarige?n?\b(?!\s+(?:bestaan|jubileum|contract|
          verbintenis|traditie|afwezigheid|huwelijk|periode|plan|oud|baan|record|schorsing|cyclus|carri\w+))
          (?P<leeftijd>\s+leeftijd)?
    | (?P<rank>{_N}){_HYPHEN}(?=,?\s(?:en|of|respectievelijk)\s+(?:de\s+)?{_N}\s?{_HYPHEN}?\s?jarige)
    | (?:met\s+(?:zijn|haar|hun|z'n|d'r)\s+)(?P<met>{_N})\s+(?:jaren|jaar|lentes|zomers|winters)\b(?!\s+(?:ervaring|in))
    | (?P<jaar>{_N})\s+(?:jaar\s+(?:oude|jonge)\b(?=\s+[\w-]*(?:[{UPPER}]|schaats|rijd|sprint|stayer|student|scholier|
          talent|junior|vrouw|man|meisje|jongen|zus|broer))|jaar\s+(?:oud|jong|pas|inmiddels|nog\s+maar)\b(?!\s+\w*record)|lentes\b|zomers\s+jong\b)
    | (?:leeftijd\s+van\s+)(?P<van>{_N})\b(?:\s+jaar)?
    | (?:\b(?:ze|zij|hij|die|wie|[{UPPER}][\w'’-]+)\s+(?:is|wordt|werd|was)\s+)(?:{_SOON}\s+){{0,2}}
          (?P<is>{_N})(?:\s+jaar\b|\s+geworden)?(?=\s*(?:[.,;!?)–]|$|\s(?:en|maar|pas|jaar|inmiddels)\b))(?![.,:]\d)
          (?!\s+jaar\s+(?:geleden|lang|later|op|in|de|trainer|coach))
    | (?:\b{_SOON}\s+)(?P<pas>{_N})(?:\s+jaar\b)?(?=\s*(?:[.,;!?)]|$)|\s+en\s+(?:afkomstig|woonachtig|geboren|getogen|uit|student|scholier|nu)\w*\b)(?![.,:]\d)
    | (?P<achter>{_N})\s+(?:pas|inmiddels|intussen|nog\s+maar|net|geworden)\b(?=\s*[.,;!?)–]|\s*$|\s+en\b)
    | \b(?:zijn|haar|hun|d'r|z'n)\s+(?P<verjaardag>\d{{1,2}}(?=e\s|ste|de)|{_N}(?=de|ste))(?:ste|de|e)\s+verjaardag\b
    | \b[a-z]+\s+van\s+(?P<persoon>{_N})(?:\s+(?:jaar|lentes))?(?=\s*[.,;!?)])(?![.,:]\d)
    | (?<=,\s)(?P<comma>{_N})(?:\s+jaar)?(?=,\s+[a-z(]|\s+en\s+(?:afkomstig|woonachtig|wonend|geboren|uit|student|scholier|moeder|vader|nog)\w*\b)
    | (?<=,\s)(?P<years>{_N})\s+jaar(?=,\s|\s+en\s+[a-z])
    )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_AGE_SHAPES = {
    "jarige": "jarige", "rank": "jarige", "met": "jaar", "jaar": "jaar", "van": "leeftijd", "is": "is", "pas": "pas",
    "achter": "pas", "comma": "comma", "years": "comma", "verjaardag": "is", "persoon": "jaar",
}  # fmt: skip
# Of shapes that other counts share (laps, places, points), only an age at which people race.
_PRONOUNS = frozenset("ze zij hij die wie".split())
_LOOSE_SHAPES = frozenset(("is", "pas", "comma"))


# Where an age can begin: most of what makes it one stands in the next word.
_NUMERAL = rf"(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:{'|'.join(_TENS)})|{'|'.join(_TEENS)}|{'|'.join(_UNITS[4:])})"
_COUNTED_BY = rf"jarig|jaa?r|lentes|zomers|pas$|inmiddels$|intussen$|nog$|net$|geworden$|en$|of$|respectievelijk$|{_NUMERAL}"
_SOON_WORDS = r"pas|net|amper|slechts|inmiddels|intussen|nog|al|ook|krap|ondertussen|nu"
_BEGINS_AGE = trigger(
    rf"als$|op$|\d\d?$|\d\d?jarig|{_NUMERAL}|met$|leeftijd$|(?:{_SOON_WORDS})$|zijn$|haar$|hun$|d$|z$",
    then={
        "als": rf"op$|\d|{_NUMERAL}",
        "met": r"zijn$|haar$|hun$|z$|d$",
        "leeftijd": "van$",
        r"\d\d?": _COUNTED_BY,
        _NUMERAL: _COUNTED_BY,
        "nog": rf"maar$|geen$|slechts$|niet$|\d|{_NUMERAL}",
        rf"op|zijn|haar|hun|{_SOON_WORDS}": rf"\d|{_NUMERAL}",
    },
)
_IS = trigger("(?:is|wordt|werd|was)$", then={".*": rf"\d\d?$|{_NUMERAL}|(?:{_SOON_WORDS})$"})
_OF = trigger("van$", then={".*": rf"\d\d?$|{_NUMERAL}"})
_SUBJECT = re.compile(r"[\w'’-]+\s+$")
_LAST_WORD = re.compile(r"[\w-]+$")
_WORD_START = re.compile(r"\b\w")
_COMMA_AGE = re.compile(rf",\s(?=[1-9]\d|{_N}(?:\sjaar|,|\sen\s))")


def _age_places(text: str) -> set[int]:
    """Where an age can begin that the word itself does not tell: ``Bos is 18``, ``meisje van 12``, ``Bos, 18, ...``."""
    places = {match.end() for match in _COMMA_AGE.finditer(text)}
    words = words_of(text)
    for verb in (*words.places(_IS), *words.places(_OF)):
        subject = _SUBJECT.search(text, max(0, verb - 60), verb)
        if subject:
            places.update(match.start() for match in _WORD_START.finditer(text, subject.start(), verb))
    return places


def _somebody_before(text: str, end: int) -> bool:
    """Whether a noun for a person or a demonym ends at ``end``: ``de rijdster, 19 jaar, ...``."""
    word = _LAST_WORD.search(text, max(0, end - 40), end)
    return word is not None and (data.is_person_noun(word[0]) or word[0][0].isupper())


def find_ages(text: str) -> Iterator[Mention]:
    """Ages in running text; those in brackets are read with the brackets."""
    for match in scan(_AGE, text, _BEGINS_AGE, also=_age_places(text)):
        group = next(name for name in _AGE_SHAPES if match[name] is not None)
        shape = _AGE_SHAPES[group]
        value = parse_number(match[group])
        if value is None or not 5 <= value <= 99:
            continue
        if shape in _LOOSE_SHAPES and value < 10 and not tells_of_children(text):
            continue
        start, end = match.start(), match.end()
        if group == "persoon":
            start = match.start(group)
            if not data.is_person_noun(match.group().split(maxsplit=1)[0].lower()):
                continue
        if group == "jarige":
            if match["leeftijd"] or match["op"]:
                shape = "leeftijd" if match["leeftijd"] else "jarige"
            elif match["als"]:
                shape = "als"
            if match["op"] and not match["leeftijd"]:
                start = match.start(group)
        elif group in ("is", "comma", "years"):
            start = match.start(group)
            subject = match.group().split(maxsplit=1)[0]
            if group == "is" and subject.lower() not in _PRONOUNS and not subject[0].isupper():
                continue
            opens = subject.lower() not in _PRONOUNS and starts_sentence(text, match.start())
            if group == "is" and opens and data.is_common_word(subject):
                continue
            if group == "comma" and not NAME_BEFORE.search(text, max(0, start - 40), start - 2):
                continue
            if group == "years" and not _somebody_before(text, start - 2):
                continue
        yield Mention("age", start, end, text[start:end], value, shape)
