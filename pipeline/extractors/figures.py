"""The figures of a text that are printed like times, in seconds: ``6.08,64``, ``1'47"2``, ``twee honderdsten``, ``34 tellen``.

What they are times of, or whether they are any, the words around tell: see :mod:`~pipeline.extractors.times`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.extractors.distances import RACE_DISTANCES
from pipeline.extractors.folding import lower
from pipeline.extractors.scan import trigger, words_of
from pipeline.immutable import immutable
from pipeline.numbers import CARDINAL_PATTERN, parse_number

_MINUTE_MARK = r"['’′‘`´]"
_SECOND_MARK = "[\"”″“]|''|’’|′′"
_N = rf"(?:\d{{1,3}}(?:,\d{{1,3}})?|{CARDINAL_PATTERN}|een)"
_FRACTIONS = {"tiend": 0.1, "honderdst": 0.01, "duizendst": 0.001}
_SECOND_UNIT = r"(?:secondes?n?|tell?en|tel|sec(?:onden)?\b\.?|s(?![\w.]))"

# "een tiende plaats" is a rank, "een tiende te kort" and "op één tiende" are amounts.
_ONE_FRACTION = (
    r"(?=\W*$|[.,;:!?)]|\s+(?:van|te|achter\w*|sneller|trager|langzamer|seconde|tel|boven|onder|aan|op|voor|voorsprong|verschil|"
    r"verwijderd|tekort|toe|los|later|langer|in|naast|harder|en|winst|verlies|beter|eerder|vlugger|rapper|scheidde|scheidt|of)\b)"
)
# The gate in front keeps the scan fast: a figure, or a word that can open an amount of time.
_FIGURES = re.compile(
    rf"""
    (?:(?=\d)|(?<![\w.,:])(?=[eéhgkdatvznp](?:en|én|al|ee|og|wa|we|wi|ri|ie|ij|es|ev|ch|eg|lf|er|ac|nd|nk|aa))|(?<=rondjes\s))
    (?:
      (?P<date>(?<![\d.,:])(?:\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}(?:-\d{{2}})?)(?!\d))
    | (?P<spelled>(?<![\w.,:])
        (?P<sm>\d{{1,2}}|{CARDINAL_PATTERN})\s*(?:minuten|minuut|min\b\.?|m(?=\s?\d))
        (?:\s*,?\s*(?:en\s+)?(?P<ss>\d{{1,2}}(?:[,.]\d{{1,3}})?|{CARDINAL_PATTERN})\b
           (?:\s*{_SECOND_UNIT}(?:(?:\s*,\s*|\s+en\s+|\s+)(?P<sf>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?P<sfu>tiend|honderdst|duizendst)en?)?)?
        )(?!\s+(?:meter|rond))
      )
    | (?P<minutes>(?<=\bde\s)(?P<mn>\d{{1,2}}|{CARDINAL_PATTERN})\s+minuten(?!\w))
    | (?P<seconds_and>(?<![\w.,:])(?P<as>\d{{1,2}}|{CARDINAL_PATTERN})\s+(?:seconden|tellen)\s+en\s+
        (?P<af>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?P<afu>tiend|honderdst|duizendst)en?)
    | (?P<fraction>(?<![\w.,:])(?P<fn>\d{{1,3}}|(?:{CARDINAL_PATTERN}|enkele|paar)(?=\s))
        \s*(?P<fu>tiend|honderdst|duizendst)(?:en|e{_ONE_FRACTION})\b
        (?:\s+(?:van\s+een\s+)?(?:seconden?|tel))?)
    | (?P<half>(?<!\w)(?:(?:een|nog\s+geen|geen)\s+)?(?:halve|kwart|driekwart)\s+(?:tel|seconde|secondes)\b)
    | (?P<and_half>(?<!\w)(?:anderhalve\s+(?:tel|seconde)))
    | (?P<half_hour>(?<!\w)(?:half|kwart\s+(?:voor|over))\s+
        (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b(?!\s+(?:meter|ronde)))
    | (?P<hour>(?<![\w.,:])\d{{1,2}}[ ]?(?-i:[uh])[ ]?(?:\d{{2}})?(?![\w.,:]\d|\w))
    | (?P<three>(?<![\d.,:'’])(?P<m>\d{{1,2}})(?:[.:,;]|{_MINUTE_MARK}|m(?=\d))(?P<s>[0-5]\d)
        (?:[.:,](?=\d)|,\s(?=\d\d(?!\d))|\s?(?:{_SECOND_MARK}))(?P<f>\d{{1,3}})(?!\d|[.:,]\d))
    | (?P<mark>(?<![\d.,:'’])(?P<ms>\d{{1,3}})(?:{_SECOND_MARK})(?P<mf>\d{{1,3}})(?!\d))
    | (?P<minute_mark>(?<![\d.,:'’])(?P<mm>\d{{1,2}}){_MINUTE_MARK}(?P<mms>[0-5]\d)(?:{_SECOND_MARK})?(?![\d]|[.,:]\d))
    | (?P<two>(?<![\d.,:'’])(?P<a>\d{{1,3}})(?P<sep>[.,:])(?P<b>\d{{1,3}})(?!\d|[.:,]\d|[-/]\d(?!\d?[.:,]\d\d)))
    | (?P<whole>(?<![\w.,:])(?P<w>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?:volle\s+)?{_SECOND_UNIT}(?!\w))
    | (?P<lap_list>(?<=rondjes\s)\d{{2}}(?![\d.,]\d)(?:(?:\s*,\s*|\s+en\s+|\s+of\s+)\d{{2}}(?![\d.,]\d|\s*[a-z]+en\b))*)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Where a figure can begin beside a digit: a number word or an article before a unit of time.
_BEGINS = trigger(
    rf"(?:{CARDINAL_PATTERN}|enkele|paar|halve|kwart|driekwart|half|nog|geen)$|(?:{CARDINAL_PATTERN})(?:minu|min|m\d)|anderhalve",
    then={
        r"een|geen": r"minu|min$|m\d*$|tiend|honderdst|duizendst|halve$|kwart$|driekwart$|volle$|sec|tel|s$",
        r"nog": "geen",
        r"half|kwart|halve|driekwart": rf"tel|sec|voor$|over$|{CARDINAL_PATTERN}",
        rf"{CARDINAL_PATTERN}|enkele|paar": r"minu|min$|m\d*$|tiend|honderdst|duizendst|volle$|sec|tel|s$",
    },
)
# Digits and what can make a figure of them; in a list of laps they stand alone.
_DIGITS = re.compile(
    r"\d\d*+(?=[-.,:;'’′‘`´\"”“/]|\s*(?:mi|m\s?\d|[uh]|tiend|honderdst|duizendst|sec|tel|s(?!\w)|volle))",
    re.IGNORECASE,
)
_BARE_DIGITS = re.compile(r"\d\d*+")

_METRES = re.compile(r"(?:1\.[05]|3\.0|5\.0|10\.0)00\Z|\d\.\d{3}\Z|\d{1,3}\.000\Z")
# The tail of "1.17, 29" is its hundredths only when nothing follows that 29 would count.
_COUNTED = re.compile(
    r"\s*(?:jaar|-jarige|meter|m\b|km|rond|keer|dagen|punten|man\b|rijd|schaats|seconden|graden|uur|[a-z]+en\b(?<!en)|e\b|ste\b|jan|feb|"
    r"maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)",
    re.IGNORECASE,
)


@immutable
class Figure:
    """A scanned figure: where it stands, its seconds, and how it is written."""

    start: int
    end: int
    seconds: float
    form: str  # "decimal", "rounded" (m.ss), "whole" (seconds), "fraction", "hour", "date", "number"


def find_figures(text: str) -> list[Figure]:
    """The figures of a text, in order."""
    return [figure for match in _matches(text) if (figure := _figure(text, match)) is not None]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_FIGURES``, which is tried only where one can begin."""
    end = 0
    pattern = _BARE_DIGITS if "rondjes" in lower(text) else _DIGITS
    digits = {match.start() for match in pattern.finditer(text)}
    for place in sorted(digits.union(words_of(text).places(_BEGINS))):
        match = _FIGURES.match(text, place) if place >= end else None
        if match is not None:
            yield match
            end = match.end()


def _amount(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return float(parse_number(word) or 0)


def _decimals(seconds: str, fraction: str) -> float:
    return float(f"{seconds}.{fraction}")


def _spelled(match: re.Match[str]) -> tuple[float, str]:
    seconds = 60 * _amount(match["sm"]) + _amount(match["ss"])
    if match["sf"]:
        unit = _FRACTIONS[match["sfu"].lower()]
        seconds += _amount(match["sf"]) * unit
    return seconds, "decimal"


def _seconds_and(match: re.Match[str]) -> tuple[float, str]:
    seconds = _amount(match["as"]) + _amount(match["af"]) * _FRACTIONS[match["afu"].lower()]
    return seconds, "decimal"


def _fraction(match: re.Match[str]) -> tuple[float, str]:
    if match["fn"].lower() in ("enkele", "paar"):
        return 0.0, "fraction"
    return _amount(match["fn"]) * _FRACTIONS[match["fu"].lower()], "fraction"


def _half_hour(match: re.Match[str]) -> tuple[float, str]:
    words = match[0].lower().split()
    hour = parse_number(words[-1]) or 0
    minutes = {"half": -30, "voor": -15, "over": 15}[words[-2]]
    return (hour * 60 + minutes) * 60.0, "hour"


def _hour(match: re.Match[str]) -> tuple[float, str]:
    parts = [int(part) for part in re.findall(r"\d+", match[0])]
    return parts[0] * 3600.0 + (parts[1] * 60.0 if len(parts) > 1 else 0.0), "hour"


def _three(match: re.Match[str]) -> tuple[float, str]:
    return 60 * int(match["m"]) + _decimals(match["s"], match["f"]), "decimal"


def _two(match: re.Match[str]) -> tuple[float, str]:
    whole, separator, rest = match["a"], match["sep"], match["b"]
    if separator == ".":
        if _METRES.match(f"{whole}.{rest}"):
            return float(whole + rest), "number"
        # 6.46 and 12.45 are minutes and seconds, 41.9 and 34.49 are seconds; _Context knows an opening of 9.53.
        if len(rest) == 2 and int(whole) < 25 and int(rest) < 60:
            return 60.0 * int(whole) + int(rest), "rounded"
    elif separator == ":":
        if len(rest) == 2 and int(rest) < 60 and int(whole) < 60:
            return 60.0 * int(whole) + int(rest), "rounded"
        if len(rest) < 2 and int(whole) < 30:
            return 0.0, "number"
    return _decimals(whole, rest), "decimal"


_READERS: dict[str, Callable[[re.Match[str]], tuple[float, str]]] = {
    "spelled": _spelled,
    "minutes": lambda match: (60 * _amount(match["mn"]), "whole"),
    "seconds_and": _seconds_and,
    "fraction": _fraction,
    "half": lambda match: (
        0.75 if "driekwart" in match[0].lower() else 0.25 if "kwart" in match[0].lower() else 0.5,
        "fraction",
    ),
    "and_half": lambda match: (1.5, "fraction"),
    "half_hour": _half_hour,
    "hour": _hour,
    "three": _three,
    "mark": lambda match: (_decimals(match["ms"], match["mf"]), "decimal"),
    "minute_mark": lambda match: (60.0 * int(match["mm"]) + int(match["mms"]), "rounded"),
    "two": _two,
    "whole": lambda match: (_amount(match["w"]), "whole"),
    "lap_list": lambda match: (float(match[0][:2]), "laps"),
    "date": lambda match: (0.0, "date"),
}
_KINDS = tuple(_READERS)


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    kind = next(name for name in _KINDS if match[name] is not None)
    start, end = match.span()
    if kind == "three" and text[match.start("f") - 1].isspace() and _COUNTED.match(text, end):
        # "1.17, 29" has a stray space; "1.17, 29 jaar oud" has a new item.
        return Figure(start, match.end("s"), 60.0 * int(match["m"]) + int(match["s"]), "rounded")
    seconds, form = _READERS[kind](match)
    if form == "number" and seconds in RACE_DISTANCES:
        return None  # a distance, and its extractor's business
    return Figure(start, end, seconds, form)
