"""What lists and brackets behind a name say: age, town, region, code of a country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pipeline import data
from pipeline.extractors.folding import fold
from pipeline.extractors.places import NO_PLACE
from pipeline.extractors.scan import words_of
from pipeline.extractors.surroundings import APOSTROPHES, NAME_BEFORE, UPPER, surname_words, tells_of_children
from pipeline.mention import Mention
from pipeline.numbers import parse_number

_BRACKET = re.compile(r"\(([^()\n]{1,60})\)")
_TWO_NAMES_BEFORE = re.compile(rf"[{UPPER}][\w'’.-]*\s+(?:[a-z']+\s+){{0,3}}[{UPPER}][\w'’.-]*$")
_AT_BEFORE = re.compile(r"\b(?:[Ii]n|te|[Nn]aar|van|[Uu]it|bij|[Hh]et\s+\S+)\s+$")
_PART = re.compile(r"[^,;/|]+")
_BRACKET_AGE = re.compile(
    r"(?:(?:pas|nog|maar|amper|slechts|net|al|inmiddels|intussen) )*"
    r"(?P<age>\d{1,2}|[a-zë]{4,})(?P<unit> ?(?:jr?\.?|jaar))?(?: (?:oud|jong|pas|uit [A-Z'’].*))?!?$"
)
_LIST_CODE = re.compile(rf"[{UPPER}](?<=[ \t].)[A-Za-z.-]{{1,5}}(?=[\s,;:]+\d|[ \t]*$)", re.MULTILINE)
_BEHIND_NAME = re.compile(r"(?<=[\wà-ÿ.])[ \t]+$")
_LEADING_CODE = re.compile(
    rf"^[ \t]*\d{{1,2}}[.)]?[ \t]+(?P<lead>[A-Z]{{3}})[ \t]+(?=[{UPPER}][a-zà-ÿ])", re.MULTILINE
)
_SURNAME_CODE = re.compile(
    rf"(?<!\S)\d{{1,2}}[.)]?[ \t]+(?:[A-Za-z]{{2,3}} ){{0,2}}(?P<name>[{UPPER}][\w'’-]+)[ \t]+(?P<code>[{UPPER}][A-Za-z.-]{{1,5}})(?=[\s,;:]+\d|[ \t]*$|$)",
    re.MULTILINE,
)
_SEVERAL = 3
_LIST_TOWN = re.compile(
    rf"(?:^[ \t]*(?:\d{{1,3}}[.)]?|[-–])[ \t]*|(?<=[;:] )\d{{1,2}}[.)] )(?:[{UPPER}][\w'’.-]*[ \t]+)(?:[\w'’.-]+[ \t]+){{0,3}}?(?:[{UPPER}][\w'’.-]*\w)"
    rf"(?:,[ \t]+|[ \t]+-[ \t]+|[ \t]+)(?P<town>['’{UPPER}][^\d\n,;]*?)(?=[ \t]*[,;:]?[ \t]+(?:\(?\d|(?:DQ|DSQ|DNF|DNS|DQL|dq|dnf|dns|niet|gedisk\w*\.?|uitgevallen|opgegeven|gevallen|afgemeld)\b))",
    re.MULTILINE,
)


_LIST_COUNTRY = re.compile(
    rf"^[ \t]*(?:\d{{1,3}}|[A-Z]{{3}})[.)]?[ \t]+[{UPPER}][\w'’.-]*[ \t]+[^\d\n,;()]*?(?P<country>[{UPPER}][\w-]+(?: [{UPPER}]\w+)?)(?=[ \t]+[\d(])",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"\n[ \t]*\d|; \d\d?[.)] ")


@cache
def _code_words() -> frozenset[str]:
    """The first words of the codes of countries, folded."""
    return frozenset(re.findall(r"[^\W_]+", fold(code))[0] for code in data.country_codes())


def find_bracketed(text: str) -> Iterator[Mention]:
    """``Bos (19, Goor)``, ``Lund (NOR)``."""
    games = data.games()
    codes = data.country_codes()
    towns = data.towns()
    surnames: set[str] | None = None
    for match in _BRACKET.finditer(text):
        before = NAME_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if before is None:
            continue
        name = before.group().strip(" ,")
        if name in NO_PLACE or name in data.venues():
            continue
        # `in Inzell (Duitsland)`, but `1. Leerdam (NED)` and `Roos van Zutphen (10)`
        place = name in towns and _AT_BEFORE.search(text, max(0, before.start() - 20), before.start())
        for part in _PART.finditer(match.group(1)):
            raw = part.group()
            word = raw.strip()
            if place and not word[:1].isdigit():
                continue
            start = match.start(1) + part.start() + (len(raw) - len(raw.lstrip()))
            end = start + len(word)
            alone = word == match.group(1)
            if alone:
                outer_start, outer_end = match.span()
            else:
                outer_start, outer_end = start, end
            outer = text[outer_start:outer_end]
            plain = word.translate(APOSTROPHES)
            age = _BRACKET_AGE.match(word)
            value = parse_number(age["age"]) if age else None
            if age and value is not None:
                # `(35,12)` is a time, `(3/1)` a score: digits beside digits are no age.
                if not alone and re.search(r"\d\s*[,/.:]\s?\d", match.group(1)):
                    continue
                if 5 <= value <= 99:
                    from_town = alone and text.startswith(" uit ", match.end())
                    told = value >= 13 or age["unit"] or from_town or tells_of_children(text)
                    if " uit " in word:  # the town is read where it stands
                        outer_end = start + age.end("unit" if age["unit"] else "age")
                        outer_start, outer = start, text[start:outer_end]
                    yield Mention(
                        "age", outer_start, outer_end, outer, value, "bracket" if told else "bracket_weak"
                    )
            elif word in codes:
                shape = "code" if len(word) > 1 else "code_weak"
                yield Mention("nationality", outer_start, outer_end, outer, codes[word], shape)
            elif plain in data.countries():
                yield Mention("nationality", outer_start, outer_end, outer, data.countries()[plain], "code")
            elif plain in towns:
                if plain in games or plain in data.venues():
                    continue
                surnames = surname_words(text) if surnames is None else surnames
                if plain in surnames:
                    continue  # `Nederland (Wüst, Valkenburg, De Vries)`
                shape = "bracket" if towns[plain] in ("NL", "BE") else "bracket_weak"
                yield Mention("hometown", outer_start, outer_end, outer, plain, shape)
            elif plain in data.regions():
                yield Mention("region", outer_start, outer_end, outer, data.regions()[plain], "bracket")
            elif data.looks_like_town(plain) and not data.is_common_word(plain):
                yield Mention("hometown", outer_start, outer_end, outer, plain, "bracket")


def _codes_in(text: str, codes: Mapping[str, str]) -> int:
    """How many items of lists end in the code of a country."""
    return sum(m[0] in codes for m in _LIST_CODE.finditer(text))


def code_places(text: str) -> list[int]:
    """Where the codes of countries begin in lists of results."""
    return [m.start for m in _listed_codes(text)]


@lru_cache(maxsize=4)
def _listed_codes(text: str) -> tuple[Mention, ...]:
    """``3 H. Lund NOR``"""
    return tuple(_find_codes(text))


def _find_codes(text: str) -> Iterator[Mention]:
    codes = data.country_codes()
    many: bool | None = None
    for match in _LIST_CODE.finditer(text):
        word = match[0]
        code = codes.get(word) or codes.get(word.rstrip("."))
        gap = _BEHIND_NAME.search(text, max(0, match.start() - 40), match.start()) if code else None
        if code is None or gap is None:
            continue
        # `H. Lund Noo 1.07,2`: a code; `3. Jan Pol 45,2`: a surname. Capitals alone need one name in front.
        name = NAME_BEFORE if word.isupper() and len(word) == 3 else _TWO_NAMES_BEFORE
        if not name.search(text, max(0, gap.start() - 40), gap.start()):
            # ``1 Shimizu Jap 35,60; 2 Wotherspoon Can 35,72``: behind surnames alone there are several.
            many = _codes_in(text, codes) >= _SEVERAL if many is None else many
            surname = _SURNAME_CODE.search(text, max(0, gap.start() - 40), match.end())
            if not many or surname is None or data.sex_of_first_name(surname["name"]) is not None:
                continue
        yield Mention("nationality", *match.span(), word, code, "code")
    for match in _LEADING_CODE.finditer(text) if not words_of(text).said.isdisjoint(_code_words()) else ():
        word = match["lead"]
        if word in codes:
            yield Mention("nationality", *match.span("lead"), word, codes[word], "code")


def find_listed(text: str) -> Iterator[Mention]:
    """``1. Anna Bos, Goor, 40,12``, ``3 H. Lund NOR``."""
    yield from _listed_codes(text)
    numbered = _NUMBERED.search(f"\n{text}") is not None
    for match in _LIST_COUNTRY.finditer(text) if numbered else ():
        words = match["country"].split()
        for country in (match["country"], words[-1]):
            if country in data.countries():
                start = match.end("country") - len(country)
                yield Mention(
                    "nationality", start, match.end("country"), country, data.countries()[country], "code"
                )
                break
    towns = data.towns()
    for match in _LIST_TOWN.finditer(text) if numbered else ():
        words = match["town"].rstrip()
        # The town may follow the surname without a comma: the longest tail that is a town.
        start = match.start("town")
        for piece in [0, *(found.end() for found in re.finditer(r"\s+", words))]:
            tail = words[piece:].translate(APOSTROPHES)
            if towns.get(tail) in ("NL", "BE") or (
                tail not in towns and piece and data.looks_like_town(tail)
            ):
                begin = start + piece
                yield Mention(
                    "hometown", begin, begin + len(tail), text[begin : begin + len(tail)], tail, "list"
                )
                break
