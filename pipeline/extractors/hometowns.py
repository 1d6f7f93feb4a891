"""Where a skater comes from and how old he or she is: towns, regions, nationalities, ages.

Construction first, table second: `schaatser X uit Y` names a town whether or not the table holds Y, while a
bare demonym needs the table. What is said of a thing (`de Zwolse ijsbaan`, `nieuws uit Hamar`) is marked
by its shape, so that linking can leave it out.

Kinds, values and shapes:

``hometown`` (town)
    ``uit``, ``afkomstig`` (lives in, born in, hails from), ``waar`` (``X, waar ze woont``), ``woonplaats``, ``van``, ``naar`` (a medal goes there),
    ``bracket``, ``list``,
    ``demonym_noun``, ``demonym_adjective`` (a name or person follows); weak: ``uit_weak`` (no person in front),
    ``demonym_other`` (said of a thing), ``demonym_guess`` (town read from the word alone), ``bracket_weak``.
``region`` (name as records have it)
    the same shapes as ``hometown``.
``nationality`` (IOC code)
    ``noun``, ``noun_plural`` (no name behind), ``adjective``, ``code``, ``uit``; weak: ``adjective_other``,
    ``code_weak``, ``uit_weak``.
``age`` (int)
    ``jarige``, ``bracket``, ``jaar``, ``is``, ``pas``, ``comma``; of another moment in life: ``als`` (`als
    17-jarige`), ``leeftijd`` (`op 17-jarige leeftijd`); weak: ``bracket_weak`` (under 13).
``fellow`` (``town`` or ``region``)
    `plaatsgenoot`, `streekgenote`: takes over the town or region of the skater named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline import data
from pipeline.extractors.folding import fold, holds
from pipeline.extractors.scan import scan, trigger, words_of
from pipeline.mention import Mention

_UPPER = "A-ZÀ-ÖØ-Þ"
_APOSTROPHES = str.maketrans("’‘`", "'''")

# --- ages -----------------------------------------------------------------------------------------------------------

_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()


def _number_words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_UNITS, 1) if value >= 5}
    words |= {word: value for value, word in enumerate(_TEENS, 10)}
    for tens_value, tens in enumerate(_TENS, 2):
        words[tens] = 10 * tens_value
        for unit_value, unit in enumerate(_UNITS, 1):
            link = "ën" if unit.endswith("e") else "en"
            words[unit + link + tens] = 10 * tens_value + unit_value
    return words


_NUMBER_WORDS = _number_words()
_N = (
    r"(?:\d{1,2}|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:"
    + "|".join(_TENS)
    + r")|"
    + ("|".join(sorted(_TEENS + _UNITS[4:], key=len, reverse=True)) + ")")
)
_HYPHEN = r"[-‐‑–]"
_SOON = r"(?:pas|net|amper|slechts|inmiddels|nog maar|nog geen|nog slechts|nog niet eens|al|ook|krap|ondertussen|nu)"
# One alternation, so that the text is read once. The order matters: the longest construction stands first.
_AGE = re.compile(
    rf"""
    (?<![\w.,:/-])(?:
      (?P<als>\bals\s+)?(?P<op>\bop\s+)?(?P<jarige>{_N})(?:\s?{_HYPHEN}\s?|\s)?jarige?n?\b(?!\s+(?:bestaan|jubileum|contract|
          verbintenis|traditie|afwezigheid|huwelijk|periode|plan|oud|baan|record|schorsing|cyclus|carri\w+))
          (?P<leeftijd>\s+leeftijd)?
    | (?P<rank>{_N}){_HYPHEN}(?=,?\s(?:en|of|respectievelijk)\s+(?:de\s+)?{_N}\s?{_HYPHEN}?\s?jarige)
    | (?:met\s+(?:zijn|haar|hun|z'n|d'r)\s+)(?P<met>{_N})\s+(?:jaren|jaar|lentes|zomers|winters)\b(?!\s+(?:ervaring|in))
    | (?P<jaar>{_N})\s+(?:jaar\s+(?:oude|jonge)\b(?=\s+[\w-]*(?:[{_UPPER}]|schaats|rijd|sprint|stayer|student|scholier|
          talent|junior|vrouw|man|meisje|jongen|zus|broer))|jaar\s+(?:oud|jong|pas|inmiddels|nog\s+maar)\b(?!\s+\w*record)|lentes\b|zomers\s+jong\b)
    | (?:leeftijd\s+van\s+)(?P<van>{_N})\b(?:\s+jaar)?
    | (?:\b(?:ze|zij|hij|die|wie|[{_UPPER}][\w'’-]+)\s+(?:is|wordt|werd|was)\s+)(?:{_SOON}\s+){{0,2}}
          (?P<is>{_N})(?:\s+jaar\b|\s+geworden)?(?=\s*(?:[.,;!?)–]|$|\s(?:en|maar|pas|jaar|inmiddels)\b))(?![.,:]\d)
          (?!\s+jaar\s+(?:geleden|lang|later|op|in|de|trainer|coach))
    | (?:\b{_SOON}\s+)(?P<pas>{_N})(?:\s+jaar\b)?(?=\s*(?:[.,;!?)]|$))(?![.,:]\d)
    | (?P<achter>{_N})\s+(?:pas|inmiddels|nog\s+maar|net|geworden)\b(?=\s*[.,;!?)–]|\s*$|\s+en\b)
    | \b(?:zijn|haar|hun|d'r|z'n)\s+(?P<verjaardag>\d{{1,2}}(?=e\s|ste|de)|{_N}(?=de|ste))(?:ste|de|e)\s+verjaardag\b
    | \b[a-z]+\s+van\s+(?P<persoon>{_N})(?:\s+(?:jaar|lentes))?(?=\s*[.,;!?)])(?![.,:]\d)
    | (?<=,\s)(?P<comma>(?:1[0-9]|[2-9]\d))(?:\s+jaar)?(?=,\s+[a-z(])
    )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_AGE_SHAPES = {
    "jarige": "jarige", "rank": "jarige", "met": "jaar", "jaar": "jaar", "van": "leeftijd", "is": "is", "pas": "pas",
    "achter": "pas", "comma": "comma", "verjaardag": "is", "persoon": "jaar",
}  # fmt: skip
# Of shapes that other counts share (laps, places, points), only an age at which people race.
_PRONOUNS = frozenset("ze zij hij die wie".split())
_LOOSE_SHAPES = frozenset(("is", "pas", "comma"))


# Where an age can begin: most of what makes it one stands in the next word.
_NUMERAL = rf"(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:{'|'.join(_TENS)})|{'|'.join(_TEENS)}|{'|'.join(_UNITS[4:])})"
_COUNTED_BY = (
    rf"jarig|jaa?r|lentes|zomers|pas$|inmiddels$|nog$|net$|geworden$|en$|of$|respectievelijk$|{_NUMERAL}"
)
_SOON_WORDS = r"pas|net|amper|slechts|inmiddels|nog|al|ook|krap|ondertussen|nu"
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
_WORD_START = re.compile(r"\b\w")
_COMMA_AGE = re.compile(r",\s(?=[1-9]\d)")


def _age_places(text: str) -> set[int]:
    """Where an age can begin that the word itself does not tell: ``Bos is 18``, ``meisje van 12``, ``Bos, 18, ...``."""
    places = {match.end() for match in _COMMA_AGE.finditer(text)}
    words = words_of(text)
    for verb in (*words.places(_IS), *words.places(_OF)):
        subject = _SUBJECT.search(text, max(0, verb - 60), verb)
        if subject:
            places.update(match.start() for match in _WORD_START.finditer(text, subject.start(), verb))
    return places


def _number(text: str) -> int | None:
    lowered = text.lower()
    return int(lowered) if lowered.isdigit() else _NUMBER_WORDS.get(lowered)


def _ages(text: str) -> Iterator[Mention]:
    for match in scan(_AGE, text, _BEGINS_AGE, also=_age_places(text)):
        group = next(name for name in _AGE_SHAPES if match[name] is not None)
        shape = _AGE_SHAPES[group]
        value = _number(match[group])
        if value is None or not 5 <= value <= 99 or (shape in _LOOSE_SHAPES and value < 10):
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
        elif group in ("is", "comma"):
            start = match.start(group)
            subject = match.group().split(maxsplit=1)[0]
            if group == "is" and subject.lower() not in _PRONOUNS and not subject[0].isupper():
                continue
            opens = subject.lower() not in _PRONOUNS and _starts_sentence(text, match.start())
            if group == "is" and opens and data.is_common_word(subject):
                continue
            if group == "comma" and not _NAME_BEFORE.search(text, max(0, start - 40), start - 2):
                continue
        yield Mention("age", start, end, text[start:end], value, shape)


# --- places ---------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"\S+")
_PLACE_START = re.compile(rf"(?:['’‘]s-|['’‘]t )?[{_UPPER}]")
_TRAILING = ".,;:!?)(\"”’'»…–-"
_PREFIX = frozenset(
    "Den De Het Ter Ten Sint St. Nieuw Oud Nieuwe Oude Groot Klein Groote Bad Sankt Saint New".split()
)
_LINKED = re.compile(rf"(?:[{_UPPER}][\w'’-]+) (?:aan|op|bij|van|in) (?:den|de|het|'t) [{_UPPER}][\w'’-]+")
_SHARED_HEAD = re.compile(rf"[{_UPPER}]\w+- en (?:(?:Sint|Oud|Nieuw) )?[{_UPPER}][\w'’-]+")
# Capitalised words behind `uit` that are no place of origin.
_NO_PLACE = frozenset(
    "NK EK WK OKT World Cup Spelen Olympische Team Gewest Top Twitter Facebook Instagram KNSB ISU RTV NOS ANP Kerst "
    "Europa Azië Amerika Zuid Noord Oost West Eredivisie Divisie Baanselectie IJsclub".split()
)


def _place_at(text: str, start: int) -> tuple[int, str, bool] | None:
    """The place name that begins at ``start``: its end, its name and whether the table of towns has it."""
    if not _PLACE_START.match(text, start):
        return None
    pieces: list[tuple[int, str]] = []
    for word in _WORD.finditer(text, start, min(len(text), start + 60)):
        if pieces and text[pieces[-1][0] : word.start()] != " ":
            break
        raw = word.group()
        for cut in "/(":  # `(Zwaag/Heerenveen)`, `Zwaag(24)`
            raw = raw.split(cut, 1)[0] if cut in raw[1:] else raw
        bare = raw.rstrip(_TRAILING)
        if not bare:
            break
        if raw in ("St.",):
            bare = raw
        pieces.append((word.start() + len(bare), bare))
        if bare != word.group() or len(pieces) == 5:
            break
    if not pieces:
        return None
    towns = data.towns()
    for count in range(len(pieces), 0, -1):
        name = " ".join(bare for _, bare in pieces[:count]).translate(_APOSTROPHES)
        if name in towns:
            return pieces[count - 1][0], name, True
        if name.isupper() and len(name) > 3 and name.title() in towns:
            return pieces[count - 1][0], name.title(), True
    for pattern in (_SHARED_HEAD, _LINKED):
        linked = pattern.match(text, start)
        if linked:
            return linked.end(), linked.group().translate(_APOSTROPHES), linked.group() in towns
    end, name = pieces[0]
    if name in _PREFIX and len(pieces) > 1 and pieces[1][1][:1].isupper():
        end, name = pieces[1][0], f"{name} {pieces[1][1]}"
    if name.isupper() or len(name) < 2 or any(character.isdigit() for character in name):
        return None
    return end, name.translate(_APOSTROPHES), False


_FILLER = re.compile(
    rf"""(?:respectievelijk\s+)?(?:(?:het|de|'t|hetzelfde|dezelfde|een)\s+)?
    (?:(?P<demonym>[{_UPPER}][\w-]+(?:se|sche|s|er))\s+(?=[a-z'’{_UPPER}]))?
    (?:[a-z]*(?:nest|gezin|familie|huis|straat|buurt|geslacht)\s+(?:in|te|uit)\s+)?
    (?:(?:(?:nabij|nabur|nabijgeleg|omligg|aangrenz|verre|verafgeleg|klein|dorp|buur|pitoresk|slaper|rustig|naast|eigen)\w*|
      (?:kust|vissers|boeren|woon|wijn|berg|gras|water)?(?:dorp(?:je)?|stad(?:je)?|plaats(?:je)?|gehucht|buurtschap|gemeente|vestingstad))\s+)*""",
    re.VERBOSE,
)
_PARTITIVE = re.compile(r",? en |, |/| of | & ")
_PERSON_NEXT = re.compile(rf"\s+(?:uit\b|\(|[{_UPPER}])|\s*\(")


def _origin_places(text: str, start: int, follow: bool = True) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, kind, value) of the places that begin at ``start`` (fillers skipped), and of those listed behind.

    ``kind`` is ``hometown``, ``hometown?`` (not in the table), ``region`` or ``country``.
    """
    filler = _FILLER.match(text, start)
    position = filler.end() if filler else start
    region_adjective = filler["demonym"] if filler else None
    # A filler may have eaten the place itself: `uit Losser`, `uit Wijchense`.
    if filler and region_adjective and not _PLACE_START.match(text, position):
        found = data.region_demonyms().get(region_adjective)
        if found is not None and filler.start("demonym") > start:
            yield filler.start("demonym"), filler.end("demonym"), "region", found.value
            return
        position = filler.start("demonym")
    if filler and region_adjective and _is_place(text, filler.start("demonym")):
        position = filler.start("demonym")
    first = _any_place(text, position)
    if first is None:
        return
    end, kind, value = first
    yield position, end, kind, value
    while follow and kind in ("hometown", "hometown?", "region"):
        separator = _PARTITIVE.match(text, end)
        if not separator:
            return
        filler = _FILLER.match(text, separator.end())
        position = filler.end() if filler and not filler["demonym"] else separator.end()
        following = _any_place(text, position)
        if following is None or following[1] not in ("hometown", "region"):
            return
        if _PERSON_NEXT.match(text, following[0]) or data.is_first_name(following[2]):
            return
        end, kind, value = following
        yield position, end, kind, value


def _is_place(text: str, start: int) -> bool:
    found = _any_place(text, start)
    return found is not None and found[1] != "hometown?"


def _any_place(text: str, start: int) -> tuple[int, str, str] | None:
    """The town, region or country that begins at ``start`` as (end, kind, value); venues and bodies are none."""
    place = _place_at(text, start)
    if place is None:
        return None
    end, name, known = place
    region = data.regions().get(name)
    country = data.countries().get(name)
    if region is None and country is None:
        wider = re.match(rf"[{_UPPER}][\w-]+ [{_UPPER}][\w-]+", text[start : start + 40])
        if wider and (wider.group() in data.regions() or wider.group() in data.countries()):
            name = wider.group()
            end = start + wider.end()
            region, country = data.regions().get(name), data.countries().get(name)
    if country is not None:
        return end, "country", country
    # Groningen, Utrecht, Antwerpen are towns first when `uit` stands in front of them.
    if region is not None and not known:
        return end, "region", region
    if name in data.venues() or name.split(" ")[0] in _NO_PLACE:
        return None
    return end, "hometown" if known else "hometown?", name


# --- `uit X` --------------------------------------------------------------------------------------------------------

_UIT = re.compile(r"\b[Uu]it\s+(?=(?:respectievelijk\s+)?(?:(?:het|de|hetzelfde|'t)\s+)?[\w'’])")
_UIT_WORD = trigger("uit$")
_LEFT = re.compile(r"([\w'’.-]+)([\s,()\"'”’–-]*)$")
_BEFORE_UIT = re.compile(
    r"(?:(?P<verb>\b(?:komt|kwam|komen|kwamen|kom|stamt|stammen|komende?|afkomstige?|geboortig|gekomen)\b"
    r"(?:\s+(?:[a-zé]+)){0,3})|(?P<word>[\w'’.‑-]+)(?P<mark>[)\"”’',]*))\s*$"
)
_TWO_WORDS = re.compile(r"\b([a-zé]+) [a-zé]{5,} $")
_IN_BRACKETS = re.compile(r"\(\d{1,2}(?: jaar)?,\s$")
_AWAY = re.compile(
    r"\s+(?:terug|over(?=[.,;]|$|\s(?:voor|naar)\b)|teruggekeerd|overgekomen|overgevlogen|vertrokken|meegenomen|gekomen\b|weg\b|thuis)"
)
_ATTRIBUTE = re.compile(r"\s+(?:afkomstige?n?|komende|stammende|geboortige)\b")
# A thing, a report or a journey that comes from a place, not a person.
_THINGS = frozenset(
    "live nieuws verslag beelden reportage bericht berichten groeten terug teruggekeerd terugkeer keerde keert keren "
    "vertrok vertrokken weg reis reisde reist overgevlogen thuisgekomen ingevlogen foto uitslagen uitslag goud zilver "
    "brons vlucht uitzending tickets ticket vluchten medaille medailles plak tweet ansichtkaart schaatsen koorts "
    "telefoon gebeld bekend delegatie geluiden signalen supporters fans nog alleen winst ploeg team trein vliegtuig post interview record tijd".split()
)
# `de 19-jarige drumster uit X`: whatever the noun, it is of somebody.
_AGED = re.compile(r"\bjarige\s(?:[a-zé]+e\s)?$|-jarige\s(?:[a-zé]+e\s)?$")
_STRONG_BEFORE = frozenset(
    "ook en eveneens net oorspronkelijk zelf allebei beiden beide respectievelijk oftewel".split()
)


def _strength(text: str, start: int) -> tuple[int, str] | None:
    """(start of the construction, shape) by what stands before ``uit``; None when it is no origin."""
    window = max(0, start - 60)
    match = _BEFORE_UIT.search(text, window, start)
    if match is None:
        return start, "uit" if start == 0 or text[start].isupper() else "uit_weak"
    if match["verb"]:
        if any(word in _THINGS for word in match["verb"].split()):
            return None
        return match.start("verb"), "afkomstig"
    word, mark = match["word"], match["mark"]
    if text[start].isupper():
        return start, "uit"
    low = word.lower()
    name = word[:1].isupper() and not _starts_sentence(text, match.start("word"))
    if not name and (low in _THINGS or low.endswith(("keerd", "vlogen"))):
        return None
    if (
        ")" in mark
        or "jarige" in low
        or (mark == "," and _IN_BRACKETS.search(text, window, start))
        or low in _STRONG_BEFORE
    ):
        return start, "uit"
    if word[:1].isupper() and not (low in _after_noun() and _starts_sentence(text, match.start("word"))):
        return start, "uit"
    if data.is_person_noun(low) or _AGED.search(text, window, match.start("word")):
        return start, "uit"
    earlier = _TWO_WORDS.search(text, window, start)
    if earlier is not None and data.is_person_noun(earlier[1]):
        return start, "uit"  # ``de studente psychologie uit Goor``
    if mark and _NAME_BEFORE.search(text, window, match.end("word")):
        return start, "uit"
    return start, "uit_weak"


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:" or "\n" in text[max(0, start - 2) : start]


def _from_places(text: str) -> Iterator[Mention]:
    for match in scan(_UIT, text, _UIT_WORD):
        strength = _strength(text, match.start())
        if strength is None:
            continue
        begin, shape = strength
        first = True
        for start, end, kind, value in _origin_places(text, match.end()):
            if _AWAY.match(text, end):
                break
            attribute = _ATTRIBUTE.match(text, end)
            if attribute:
                shape = "afkomstig"
            if kind == "hometown?" and (
                shape == "uit_weak" or (data.is_common_word(value) and value not in _PREFIX)
            ):
                break
            if shape == "uit_weak" and kind in ("region", "country") and text[start - 1] not in " ":
                break
            left = begin if first else start
            right = attribute.end() if attribute else end
            first = False
            if kind == "country":
                yield Mention(
                    "nationality",
                    left,
                    right,
                    text[left:right],
                    value,
                    "uit" if shape != "uit_weak" else shape,
                )
            else:
                yield Mention(kind.rstrip("?"), left, right, text[left:right], value, shape)


# --- lives in, born in, of --------------------------------------------------------------------------------------------

_HOME_VERB = (
    r"op\s+kamers|geboren(?:\s+en\s+(?:getogen|opgegroeid))?|getogen|opgegroeid|opgroeide|grootgebracht|woonachtige?|wonende?|woont|"
    r"woonde|woon|wonen|gehuisvest|neergestreken|wieg\s+stond|groeide\s+op|groeit\s+op"
)
_LIVES_IN = re.compile(rf"\b(?:{_HOME_VERB})(?:\s+(?:[a-zé]+|\d+)){{0,4}}?\s+(?:in|te)\s+(?=[\w'’])")
_LIVES = trigger(
    r"op$|geboren$|getogen$|opgegroeid$|opgroeide$|grootgebracht$|wo+n|gehuisvest$|neergestreken$|wieg$|groeide$|groeit$",
    then={"op": "kamers$", "wieg": "stond$"},
)
_HOMES = ("woonplaats", "woondorp", "woonstad", "thuis", "geboorte")
_LIVING = (
    "op kamers",
    "geboren",
    "getogen",
    "opgegroei",
    "opgroeide",
    "wonend",
    "woont",
    "woonachtig",
    "woonde",
    "neergestreken",
)
_IN_LIVING = re.compile(
    rf"\b(?:in|te)\s+(?P<place>(?:(?:het|de)\s+)?(?:[{_UPPER}'’][^\s,.;()]*\s+|(?:aan|op|bij|den|de|van|en(?!\s+[a-z])|dorp|nabijgelegen)\s+)"
    rf"{{1,5}})(?:(?!en\b)[a-z]+\s+(?:en\s+)?)?(?:geboren\b(?:\s+en\s+getogen\b)?|getogen\b|opgegroeide?\b|opgroeide\b|wonende\b|woont\b|woonachtige?\b|"
    rf"woonde\b|wonend\b|op kamers\b|neergestreken\b)"
)
#: ``in Goor, haar woonplaats``
_HOME_BEHIND = re.compile(
    rf"\b(?:[Ii]n|[Uu]it|[Nn]aar|[Tt]e)\s+(?=(?P<place>['’{_UPPER}][\w'’ -]{{2,30}}?),\s+(?:zijn|haar)\s+(?:woon|thuis|geboorte)"
    rf"(?:plaats|dorp|stad|haven))"
)
#: ``in haar moestuin in Bunnik, waar ze al jaren woont``: the pronoun says who.
_WHERE = re.compile(
    rf"\b(?:[Ii]n|te|[Uu]it)\s+(?=(?P<place>['’{_UPPER}][\w'’ -]{{2,30}}?),\s+(?:(?:het|de)\s+[a-z]+\s+)?(?:waar(?:in)?|alwaar)\s+"
    rf"(?:hij|zij|ze|ie)\b[^.;!?\n]{{0,50}}?\b(?:woont|woonde|geboren|getogen|opgroeide|opgegroeid|vandaan\s+komt|woonachtig)\b)"
)
_GOES_TO = re.compile(
    r"\b(?:goud|zilver|brons|plak|titel|beker|medaille|zege|overwinning|winst|trui|krans)\s+"
    r"(?:ging|gaat|gingen|gaan|verhuisde|verhuist|reisde|reist|vertrok)\s+(?:[a-z]+\s+)?naar\s+"
)
_PRIZE = trigger(
    r"(?:goud|zilver|brons|plak|titel|beker|medaille|zege|overwinning|winst|trui|krans)$",
    then={".*": r"ging|gaa[nt]|verhuis|reis|vertrok"},
)
_PLACED = trigger(
    r"inwo|bewo|trots$|schaatstrots$|held|oogappel$|dochter$|zoon$|kind$|woon|thuis|geboorte|huis|woning$|boerderij$"
    r"|flat$|appartement$|keuken$|voortuin$|achtertuin$|ouder"
    r"|[a-z]+(?:ster|er|talent|junior|man|vrouw|stayer|belofte|jongen|meisje)$",
    then={
        r"(?:woon|thuis|geboorte|ouderlijk).*": "",
        r"(?:huis|huiskamer|woning|boerderij|flat|appartement|keuken|voortuin|achtertuin|ouders)": r"in$",
        r".*": r"van$|is$|komt$",
    },
)
_OF_PLACE = re.compile(
    r"\b(?P<inhabitant>[Ii]nwoners?|[Ii]nwoonster|[Bb]ewoner|[Bb]ewoonster)\s+van\s+|"
    r"\b(?P<pride>[Tt]rots|[Ss]chaatstrots|[Hh]eldin|[Hh]eld|[Oo]ogappel|[Dd]ochter|[Zz]oon|[Kk]ind)\s+van\s+|"
    r"\b(?P<home>(?:[Ww]oon|[Tt]huis|[Gg]eboorte)(?:plaats|dorp|stad)(?:je)?|[Tt]huis\s+in|thuisbasis|(?:huis|woning|boerderij|flat|"
    r"appartement|woonkamer|huiskamer|keuken|voortuin|achtertuin|ouderlijk huis|ouders)\s+in)\s+(?:is\s+)?(?=['’A-Z])|"
    r"\b(?P<word>[a-z]+(?:ster|er|talent|junior|man|vrouw|stayer|belofte|jongen|meisje))\s+(?P<is>is|komt)\s+van\s+"
)


def _home_places(text: str) -> Iterator[Mention]:
    for match in scan(_LIVES_IN, text, _LIVES):
        for start, end, kind, value in _origin_places(text, match.end()):
            if kind != "country":
                left = match.start() if start == match.end() or start < match.end() + 40 else start
                yield Mention(kind.rstrip("?"), left, end, text[left:end], value, "afkomstig")
                break
    for match in _IN_LIVING.finditer(text) if holds(text, _LIVING) else ():
        for start, _, kind, value in _origin_places(text, match.start("place"), follow=False):
            if kind != "country" and start < match.end("place"):
                yield Mention(kind.rstrip("?"), match.start(), match.end(), match.group(), value, "afkomstig")
    behind = (
        *(_WHERE.finditer(text) if " waar" in text else ()),
        *(_HOME_BEHIND.finditer(text) if holds(text, _HOMES) else ()),
    )
    for match in behind:
        for _, end, kind, value in _origin_places(text, match.end(), follow=False):
            if kind in ("hometown", "region") and end == match.end("place"):
                yield Mention(kind, match.start(), end, text[match.start() : end], value, "waar")
    for match in scan(_OF_PLACE, text, _PLACED):
        for _, end, kind, value in _origin_places(text, match.end(), follow=False):
            if kind in ("hometown", "region") or (kind == "hometown?" and match["inhabitant"]):
                shape = "afkomstig" if match["inhabitant"] else "woonplaats" if match["home"] else "van"
                yield Mention(kind.rstrip("?"), match.start(), end, text[match.start() : end], value, shape)

    surnames: set[str] | None = None
    for match in scan(_GOES_TO, text, _PRIZE):
        for start, end, kind, value in _origin_places(text, match.end(), follow=False):
            surnames = _surname_words(text) if surnames is None else surnames
            if kind == "hometown" and value not in surnames:
                yield Mention("hometown", start, end, text[start:end], value, "naar")


# --- brackets and lists -----------------------------------------------------------------------------------------------

_BRACKET = re.compile(r"\(([^()\n]{1,60})\)")
_NAME_BEFORE = re.compile(rf"(?:[{_UPPER}][\w'’.-]*|[{_UPPER}]\.)[\s,]*$")
_TWO_NAMES_BEFORE = re.compile(rf"[{_UPPER}][\w'’.-]*\s+(?:[a-z']+\s+){{0,3}}[{_UPPER}][\w'’.-]*$")
_AT_BEFORE = re.compile(r"\b(?:[Ii]n|te|[Nn]aar|van|[Uu]it|bij|[Hh]et\s+\S+)\s+$")
# A report on children: a small number behind a name is an age there, elsewhere it may be a rank.
_YOUTH = re.compile(r"\b(?:pupil|jeugd|meisjes|jongens|de jongste|benjamin|welpen|kinderen|opa)")
_PART = re.compile(r"[^,;/|]+")
_BRACKET_AGE = re.compile(r"^(\d{1,2})(?: ?(?:jr?\.?|jaar))?$")
_LIST_CODE = re.compile(
    rf"(?<=[\wà-ÿ.])[ \t]+(?P<code>[{_UPPER}][A-Za-z.-]{{1,5}})(?=[\s,;:]+\d|[ \t]*$)|"
    rf"^[ \t]*\d{{1,2}}[.)]?[ \t]+(?P<lead>[A-Z]{{3}})[ \t]+(?=[{_UPPER}][a-zà-ÿ])",
    re.MULTILINE,
)
_LIST_TOWN = re.compile(
    rf"(?:^[ \t]*\d{{1,3}}[.)]?[ \t]*|(?<=[;:] )\d{{1,2}}[.)] )(?:[{_UPPER}][\w'’.-]*[ \t]+)(?:[\w'’.-]+[ \t]+){{0,3}}?(?:[{_UPPER}][\w'’.-]*\w)"
    rf"(?:,[ \t]+|[ \t]+-[ \t]+|[ \t]+)(?P<town>['’{_UPPER}][^\d\n,;]*?)(?=[ \t]*[,;:]?[ \t]+\(?\d)",
    re.MULTILINE,
)


_NUMBERED = re.compile(r"\n[ \t]*\d|; \d\d?[.)] ")


@cache
def _code_words() -> frozenset[str]:
    """The first words of the codes of countries, folded."""
    return frozenset(re.findall(r"[^\W_]+", fold(code))[0] for code in data.country_codes())


def _bracketed(text: str) -> Iterator[Mention]:
    games = data.games()
    codes = data.country_codes()
    towns = data.towns()
    for match in _BRACKET.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if before is None:
            continue
        name = before.group().strip(" ,")
        if name in _NO_PLACE or name in data.venues():
            continue
        if name in towns and _AT_BEFORE.search(text, max(0, before.start() - 20), before.start()):
            continue  # `in Inzell (Duitsland)`, but `1. Leerdam (NED)`
        for part in _PART.finditer(match.group(1)):
            raw = part.group()
            word = raw.strip()
            start = match.start(1) + part.start() + (len(raw) - len(raw.lstrip()))
            end = start + len(word)
            alone = word == match.group(1)
            if alone:
                outer_start, outer_end = match.span()
            else:
                outer_start, outer_end = start, end
            outer = text[outer_start:outer_end]
            age = _BRACKET_AGE.match(word)
            plain = word.translate(_APOSTROPHES)
            if age:
                # `(35,12)` is a time, `(3/1)` a score: digits beside digits are no age.
                if not alone and re.search(r"\d\s*[,/.:]\s?\d", match.group(1)):
                    continue
                value = int(age[1])
                if 5 <= value <= 99:
                    shape = "bracket" if value >= 13 or "j" in word or _YOUTH.search(text) else "bracket_weak"
                    yield Mention("age", outer_start, outer_end, outer, value, shape)
            elif word in codes:
                shape = "code" if len(word) > 1 else "code_weak"
                yield Mention("nationality", outer_start, outer_end, outer, codes[word], shape)
            elif plain in data.countries():
                yield Mention("nationality", outer_start, outer_end, outer, data.countries()[plain], "code")
            elif plain in towns:
                if plain in games or plain in data.venues():
                    continue
                shape = "bracket" if towns[plain] in ("NL", "BE") else "bracket_weak"
                yield Mention("hometown", outer_start, outer_end, outer, plain, shape)
            elif plain in data.regions():
                yield Mention("region", outer_start, outer_end, outer, data.regions()[plain], "bracket")
            elif data.looks_like_town(plain) and not data.is_common_word(plain):
                yield Mention("hometown", outer_start, outer_end, outer, plain, "bracket")


def _listed(text: str) -> Iterator[Mention]:
    codes = data.country_codes()
    for match in _LIST_CODE.finditer(text) if not words_of(text).said.isdisjoint(_code_words()) else ():
        group = "code" if match["code"] else "lead"
        word = match[group]
        code = codes.get(word) or codes.get(word.rstrip("."))
        if code is None or len(word) < 2 or (group == "lead" and not word.isupper()):
            continue
        # `H. Lund Noo 1.07,2`: a code; `3. Jan Pol 45,2`: a surname. Capitals alone need one name in front.
        name = _NAME_BEFORE if word.isupper() and len(word) == 3 else _TWO_NAMES_BEFORE
        if group == "code" and not name.search(text, max(0, match.start() - 40), match.start()):
            continue
        yield Mention("nationality", match.start(group), match.end(group), word, code, "code")
    towns = data.towns()
    for match in _LIST_TOWN.finditer(text) if _NUMBERED.search(f"\n{text}") else ():
        words = match["town"].rstrip()
        # The town may follow the surname without a comma: the longest tail that is a town.
        start = match.start("town")
        for piece in [0, *(found.end() for found in re.finditer(r"\s+", words))]:
            tail = words[piece:].translate(_APOSTROPHES)
            if towns.get(tail) in ("NL", "BE") or (
                tail not in towns and piece and data.looks_like_town(tail)
            ):
                begin = start + piece
                yield Mention(
                    "hometown", begin, begin + len(tail), text[begin : begin + len(tail)], tail, "list"
                )
                break


# --- demonyms ---------------------------------------------------------------------------------------------------------

_CAPITALISED = re.compile(rf"(?<![\w'’-])(?:['’]s-)?[{_UPPER}][\wà-ÿ'’-]*[a-zà-ÿ](?![\w-]*\d)")
_NEXT = re.compile(r"(?P<gap>[\s]*)(?P<word>[\w'’-]*)")
_SKIP_ADJECTIVES = re.compile(
    r"\s+(?:(?:\d{1,2}-jarige|[a-z]+jarige|jonge|oude|ervaren|snelle|sterke|regerend[e]?|olympisch[e]?|piepjonge|kersverse|"
    r"talentvolle|nieuwe|beste|grote|kleine|jongste|oudste|voormalige?|ex-|lange|[a-z]+(?:ende|ige|ische|volle|bare))\s+)"
)
_SURNAME_BEFORE = re.compile(
    rf"(?P<name>[{_UPPER}](?:\.|[\w'’-]*))\s+(?P<article>(?:[Vv]an )?(?:de|den|der|het|'t)\s+|van\s+|[Vv]on\s+)?$"
)
_ARTICLE = re.compile(
    r"(?:\b(?:[Dd]e|[Dd]ie|[Dd]eze|[Ee]en|[Bb]eide|[Tt]wee|[Dd]rie|[Vv]ier|[Aa]ls|[Gg]een|[Oo]nze|[Zz]ijn|[Hh]aar|[Mm]ijn|[Mm]ede)\s+"
    r"(?:(?:[a-zë]*[a-z]e|\d{1,2}-jarige|pas|nog|net|van|huis|oorsprong|uit)\s+){0,3}|jarigen?\s+|geboren\s+)$"
)
_FELLOW = re.compile(
    r"\b(?:(plaats|dorps|stads?|woonplaats)|(streek|provincie|regio|gewest))geno(?:ot|te|ten|tes)\b", re.I
)


# What stands behind a noun phrase by its form: part of a day, a number, a past participle.
_ENDS = re.compile(
    r"\d|(?:her|door|over|aan|op|af|uit|in|neer|voor)?ge(?!bied|luid|zicht|vecht|heel|meent|bouw)[a-z]{2,8}(?:d|t|en)$"
    r"|(?:ver|ont|be|over)(?:loren|slagen|dwenen|broken|rast|timmerd|beterd|lengd|diend|vestigd)$|(?:(?:maan|dins|donder|vrij|zater|zon)dag|woensdag|gister|heden)(?:en)?(?:avond|middag|ochtend|nacht|morgen)?$"
)
_VERB_BEFORE = re.compile(
    r"\b(?:liet|laat|lieten|zag|zagen|hoorde|moest|moet|kon|kan|mocht|mag|wilde|wil|zou|zal|ging|gaat|deed|bleef|leek|hoefde)"
    r"\s+(?:de|die|deze)\s+$"
)


@cache
def _after_noun() -> frozenset[str]:
    return data.words_after_nouns()


@lru_cache(maxsize=8192)
def _demonym(word: str) -> tuple[str, data.Demonym] | None:
    region = data.region_demonyms().get(word)
    if region is not None:
        return "region", region
    nation = data.nationality_demonyms().get(word)
    if nation is not None:
        return "nationality", nation
    town = data.demonym_of_town(word)
    if town is not None:
        return "hometown", town
    if len(word) >= 7 and not data.is_first_name(word):
        guessed = data.town_of_demonym(word)
        if guessed is not None:
            form = "noun" if word.endswith(("er", "ers", "aar", "aars", "aren")) else "adjective"
            return "hometown", data.Demonym(guessed, form, None, False)
    return None


# `Nederlands kampioen` names a title, not a nation.
_TITLES = re.compile(r"(?:kampioen|recordhoud|titelhoud|titel|bonds)")


_BY_BIRTH = re.compile(
    r"\s+(?:van\s+(?:geboorte|origine|oorsprong|afkomst|komaf|huis\s+uit)|in\s+hart\s+en\s+nieren)\b"
)
_SAID_OF = re.compile(r",?\s+(?:in|van|zo|sinds|door|uit|die)\s")


def _use(text: str, start: int, end: int, form: str, word: str) -> str:
    """How the demonym is used: ``noun``, ``adjective`` (of a person) or ``other`` (of a thing)."""
    before = text[max(0, start - 40) : start]
    if _BY_BIRTH.match(text, end):
        return "other" if before.endswith(("geen ", "Geen ")) else "noun"
    skipped = _SKIP_ADJECTIVES.match(text, end)
    if skipped is not None and skipped.group().split(maxsplit=1)[0] in _after_noun():
        skipped = None  # ``die de Emmense vorige maand reed``
    match = _NEXT.match(text, skipped.end() - 1 if skipped else end)
    following = match["word"] if match else ""
    if match is None or not match["gap"] or not following:
        following = ""
    if match and "\n" in match["gap"]:
        following = ""
    neuter = re.search(r"\b(?:[Hh]et|'t|[Ii]n|[Uu]it)\s+$", before) is not None
    if following[:1].isupper():
        if (
            following in _NO_PLACE
            or following in data.venues()
            or (following.isupper() and len(following) > 1)
        ):
            return "other"
        if following in data.towns() and (neuter or _ARTICLE.search(before) is None):
            return "other"  # `het Duitse Inzell`, but `de Nederlandse Leerdam`
        return "noun" if form == "noun" else "adjective"
    if following and _TITLES.match(following) and not word.endswith("r"):
        return "other"
    if following and (data.is_person_noun(following) or following.endswith("jarige")):
        if form == "noun" and not word.endswith(("er", "s")):
            return "noun"
        return "adjective"
    article = _ARTICLE.search(before) is not None
    ends_here = not following or following in _after_noun() or _ENDS.match(following) is not None
    if not ends_here and following.endswith("en") and _VERB_BEFORE.search(before):
        ends_here = True  # `liet de Zwolse noteren`: an infinitive behind the noun
    if form == "noun":
        if neuter:
            return "other"
        if not ends_here and word.endswith(("er", "ees", "Fries")):
            return "other"
        return "noun"
    if (
        ends_here
        and article
        and word.endswith(("se", "sche", "che", "ische"))
        and not re.search(r"[Gg]een\s+$", before)
    ):
        return "noun"
    return "other"


_FULL_NAME = re.compile(
    rf"(?=[{_UPPER}])\b([{_UPPER}][a-zà-ÿ'’-]+)\s+(?:(?:van|de|den|der|ter|ten|'t|het|von|el|la)\s+){{0,2}}([{_UPPER}][\w'’-]+)"
)


def _surname_words(text: str) -> set[str]:
    """Words that the report somewhere uses as a surname: `Dewi Kempenaar`, `Jan de Fries`."""
    found: set[str] = set()
    for match in _FULL_NAME.finditer(text):
        # `Van de Limburgers`: a preposition, though some bear it as a given name.
        if match[1] not in {"Van", "De", "Op", "In", "Uit", "Bij"} and data.is_first_name(match[1]):
            found.add(match[2])
    return found


_COUNTED = re.compile(r"\b(?:[Dd]e|[Tt]wee|[Dd]rie|[Bb]eide|[Aa]lle|[Dd]ie|[Vv]ier)\s+$")
_LOWER_BEFORE = re.compile(r"[a-z)],?\s+$")
#: Behind ``Bos, Hagenaar`` a list of surnames would go on with another.
_APPOSED = re.compile(r",\s(?!en\b|of\b)[a-z]")
_NAMES_BEFORE = re.compile(rf"[{_UPPER}]\w*,?\s(?:en\s)?$")


def _bare_noun(text: str, start: int, end: int, word: str) -> bool:
    """Whether a demonym with neither article nor name beside it is one.

    `Bos, Hagenaar in hart en nieren` is an apposition, `Bos, Hagenaar en Kuiper` a list of surnames; short words
    (`Let`, `Est`, `Rus`) need a lower-case word in front.
    """
    before = text[max(0, start - 40) : start]
    if len(word) <= 4:
        return _LOWER_BEFORE.search(before) is not None
    if _APPOSED.match(text, end) and _NAMES_BEFORE.search(before):
        return True
    if _SAID_OF.match(text, end) or not (_starts_sentence(text, start) or _NAMES_BEFORE.search(before)):
        return True
    return (
        re.match(r"\s+[a-z]", text[end : end + 3]) is not None
        and _use(text, start, end, "noun", word) == "adjective"
    )


_JOINTS = ("Ter ", "Den ", "De ", "Ten ", "Oude ", "Nieuwe ", "Sint ")
_JOINED = re.compile(r"\b(?:Ter|Den|De|Ten|Oude|Nieuwe|Sint) $")


def _demonyms(text: str) -> Iterator[Mention]:
    surnames: set[str] | None = None
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        if not word.isascii():
            word = word.translate(_APOSTROPHES)
        start, end = match.span()
        found = _demonym(word)
        joined = _JOINED.search(text[max(0, start - 7) : start]) if text.endswith(_JOINTS, 0, start) else None
        if joined:
            wider = data._town_demonyms().get(joined.group() + word)
            if wider is None and joined.group() != "De ":
                wider = data.demonym_of_town(joined.group() + word)
            if wider is not None:
                found, start = ("hometown", wider), start - len(joined.group())
                word = joined.group() + word
        if (
            found is not None
            and found[0] != "nationality"
            and (f"De {word}" in data.venues() or word in data.venues())
        ) and not re.match(rf"\s+[{_UPPER}]", text[end : end + 4]):
            continue
        if found is None:
            guessed = _guessed(text, start, end, word)
            if guessed is not None:
                yield guessed
            continue
        kind, demonym = found
        before = text[max(0, start - 40) : start]
        article = _ARTICLE.search(before) is not None
        name = _SURNAME_BEFORE.search(before)
        next_is_name = re.match(rf"\s+[{_UPPER}]", text[end : end + 4]) is not None
        if (
            not article
            and data.is_first_name(word)
            and re.match(
                rf"\s+(?:(?:van|de|den|der|ter|ten|het|'t|in|op|te|el|von)\s+)*[{_UPPER}]",
                text[end : end + 24],
            )
        ):
            continue
        if word in data.towns() and kind == "hometown" and not re.match(r"\s+[a-z]", text[end : end + 3]):
            continue
        if name is not None and not joined:
            first, link = name["name"], name["article"]
            sentence_word = data.is_common_word(first) and not data.is_first_name(first)
            if link is None and not sentence_word and _demonym(first) is None:
                continue
            if link is not None and not next_is_name and data.is_first_name(first):
                continue
        if surnames is None:
            surnames = _surname_words(text)
        if word in surnames and not (article and next_is_name):
            continue
        if word in data.countries() and not _COUNTED.search(before):
            continue
        if (
            demonym.form == "noun"
            and not article
            and not next_is_name
            and not _bare_noun(text, start, end, word)
        ):
            continue
        # `zijn broer, Wezepenaar`: -enaar makes nothing but inhabitants.
        plain = word.endswith(("enaar", "enaars", "enaren")) and _LOWER_BEFORE.search(before)
        introduced = article or (next_is_name and demonym.form == "noun")
        if kind == "hometown" and not (demonym.sure or introduced or plain):
            continue
        use = _use(text, start, end, demonym.form, word)
        if word in data.towns() and kind == "hometown" and use != "adjective":
            continue
        if kind == "nationality":
            shape = {"noun": "noun", "adjective": "adjective", "other": "adjective_other"}[use]
            if use == "noun" and demonym.sex is None and demonym.form == "noun" and not next_is_name:
                shape = "noun_plural"
        else:
            shape = f"demonym_{use}"
        yield Mention(kind, start, end, text[start:end], demonym.value, shape)


def _guessed(text: str, start: int, end: int, word: str) -> Mention | None:
    """`de 24-jarige Dinxperloër`: a demonym that only its place in the sentence and its ending give away."""
    if not word.endswith(("er", "aar", "se")) or not text.endswith(
        ("jarige ", "de ", "die ", "geboren "), 0, start
    ):
        return None
    if data.is_first_name(word):
        return None
    before = text[max(0, start - 30) : start]
    if not re.search(r"(?:jarige |\b(?:de|die|een geboren|geboren) )$", before) or re.search(
        rf"[{_UPPER}]\w* de $", before
    ):
        return None
    town = data.town_of_demonym(word)
    if town is None:
        return None
    return Mention("hometown", start, end, text[start:end], town, "demonym_guess")


_FELLOWS = trigger(r"(?:plaats|dorps|stads?|woonplaats|streek|provincie|regio|gewest)geno")


def _fellows(text: str) -> Iterator[Mention]:
    for match in scan(_FELLOW, text, _FELLOWS):
        yield Mention(
            "fellow", match.start(), match.end(), match.group(), "town" if match[1] else "region", ""
        )


def find_origins(text: str) -> list[Mention]:
    """All that the report says of where skaters come from and of their age, sorted; kinds and shapes as above.

    Within one kind no two mentions overlap: of two that do, the one with more words stays.
    """
    found: list[Mention] = []
    for reader in (_from_places, _home_places, _bracketed, _listed, _demonyms, _ages, _fellows):
        found.extend(reader(text))
    found.sort(key=lambda mention: (mention.kind, mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last is not None and last.kind == mention.kind and mention.start < last.end:
            if mention.end - mention.start > last.end - last.start:
                kept[-1] = mention
            continue
        kept.append(mention)
    kept.sort(key=lambda mention: (mention.start, mention.end, mention.kind))
    return kept
