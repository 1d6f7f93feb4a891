"""Demonyms of towns, regions and countries, and how they are used: ``de Fries``, ``de Zwolse Anna Bos``, ``de Zwolse ijsbaan``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline import data
from pipeline.extractors.places import NO_PLACE
from pipeline.extractors.surroundings import APOSTROPHES, PREPOSITIONS, UPPER, starts_sentence, surname_words
from pipeline.mention import Mention

_CAPITALISED = re.compile(rf"(?<![\w'’-])(?:['’]s-)?[{UPPER}][\wà-ÿ'’-]*[a-zà-ÿ](?![\w-]*\d)")
_NEXT = re.compile(r"(?P<gap>[\s]*)(?P<word>[\w'’-]*)")
_SKIP_ADJECTIVES = re.compile(
    r"\s+(?:(?:\d{1,2}-jarige|[a-z]+jarige|jonge|oude|ervaren|snelle|sterke|regerend[e]?|olympisch[e]?|piepjonge|kersverse|"
    r"talentvolle|nieuwe|beste|grote|kleine|jongste|oudste|voormalige?|ex-|lange|[a-z]+(?:ende|ige|ische|volle|bare))\s+)"
)
_SURNAME_BEFORE = re.compile(
    rf"(?P<name>[{UPPER}](?:\.|[\w'’-]*))\s+(?P<article>(?:[Vv]an )?(?:de|den|der|het|'t)\s+|van\s+|[Vv]on\s+)?$"
)
_ARTICLE = re.compile(
    r"(?:\b(?:[Dd]e|[Dd]ie|[Dd]eze|[Ee]en|[Bb]eide|[Tt]wee|[Dd]rie|[Vv]ier|[Aa]ls|[Gg]een|[Oo]nze|[Zz]ijn|[Hh]aar|[Mm]ijn|[Mm]ede|"
    r"Beste|Snelste|Enige|Eerste|Tweede|Laatste|Jongste|Oudste)\s+"
    r"(?:(?:tot\s+[A-Z][a-zë]+|[a-zë]*[a-z]e|\d{1,2}-jarige|pas|nog|net|van|huis|oorsprong|uit)\s+){0,3}|jarigen?\s+|geboren\s+)$"
)


# What stands behind a noun phrase by its form: part of a day, a number, a past participle, a weak preterite, an
# adjective or adverb that no noun follows.
_ENDS = re.compile(
    r"\d|(?:her|door|over|aan|op|af|uit|in|neer|voor)?ge(?!bied|luid|zicht|vecht|heel|meent|bouw)[a-z]{2,8}(?:d|t|en)$"
    r"|(?:ver|ont|be|over)(?:loren|slagen|dwenen|broken|rast|timmerd|beterd|lengd|diend|vestigd)$|(?:(?:maan|dins|donder|vrij|zater|zon)dag|woensdag|gister|heden)(?:en)?(?:avond|middag|ochtend|nacht|morgen)?$"
    r"|(?!ge|de(?:r|ze))[a-z]{2,}(?:dd|tt|[kpf]t|cht|[glmvz]d|[^e]nd|[^e]rd)e$|[a-z]{2,}(?:[^n]ig|[^w]elijk|loos|[a-z]baar|[a-z]zaam|erweise)$|goed$|slecht$|snel$"
)
_VERB_BEFORE = re.compile(
    r"\b(?:liet|laat|lieten|zag|zagen|hoorde|moest|moet|kon|kan|mocht|mag|wilde|wil|zou|zal|ging|gaat|deed|bleef|leek|hoefde)"
    r"\s+(?:de|die|deze)\s+$"
)


#: ``werd de Zwolse derde in 38,1``: behind such a verb the rank is no part of the noun phrase.
_RANKS_BEFORE = re.compile(
    r"\b(?:werd|wordt|eindigde|eindigt|finishte|finisht)\s+(?:de|die|deze)\s+(?:[a-z]+(?:nde|ige|sche)\s+|\d{1,2}-jarige\s+)?$"
)
_RANK = re.compile(
    r"\s+(?:eerste|tweede|derde|laatste|[a-z]+(?<!ig)(?:ste|de))(?=\s*[.,;:!?)(]|\s+(?:op|in|met|bij|over|na|achter|voor|tijdens|en)\s)"
)


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
    if not data.is_first_name(word):
        guessed = data.town_of_demonym(word)
        if guessed is not None:
            form = "noun" if word.endswith(("er", "ers", "aar", "aars", "aren")) else "adjective"
            return "hometown", data.Demonym(guessed, form, None, False)
    return None


def _named_so(
    text: str, word: str, found: tuple[str, data.Demonym] | None
) -> tuple[str, data.Demonym] | None:
    """Of the towns that a demonym may be of, one that the report itself names: ``In De Lier juichte men: de Lierse won``."""
    if found is None or found[0] != "hometown":
        return found
    plain = found[1].value
    for prefix in ("De", "Den", "Ter", "Sint", "Nieuw", "Nieuwe", "Oud", "Oude"):
        town = f"{prefix} {plain}"
        if town in text and data.is_town(town) and re.search(rf"\b{re.escape(town)}\b", text):
            alone = re.search(rf"(?<!{prefix} )\b{re.escape(plain)}\b", text)
            return found if alone else ("hometown", found[1]._replace(value=town))
    return found


_AGED = re.compile(r"\b[1-6]\d-jarige\s+$")
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
    if skipped is not None and skipped.group().split(maxsplit=1)[0] in data.words_after_nouns():
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
            following in NO_PLACE
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
    ends_here = not following or following in data.words_after_nouns() or _ENDS.match(following) is not None
    if not ends_here and following.endswith("en") and _VERB_BEFORE.search(before):
        ends_here = True  # `liet de Zwolse noteren`: an infinitive behind the noun
    if not ends_here and article and _RANK.match(text, end) and _RANKS_BEFORE.search(before):
        ends_here = True
    if form == "noun":
        if neuter:
            return "other"
        if _AGED.search(before):
            return "noun"  # nothing but people is `24-jarig`
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


_COUNTED = re.compile(r"\b(?:[Dd]e|[Tt]wee|[Dd]rie|[Bb]eide|[Aa]lle|[Dd]ie|[Vv]ier)\s+$")
_LOWER_BEFORE = re.compile(r"[a-z)],?\s+$")
#: Behind ``Bos, Hagenaar`` a list of surnames would go on with another.
_APPOSED = re.compile(r",\s(?!en\b|of\b)[a-z]")
_NAMES_BEFORE = re.compile(rf"[{UPPER}]\w*,?\s(?:en\s)?$")


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
    if _SAID_OF.match(text, end) or not (starts_sentence(text, start) or _NAMES_BEFORE.search(before)):
        return True
    return (
        re.match(r"\s+[a-z]", text[end : end + 3]) is not None
        and _use(text, start, end, "noun", word) == "adjective"
    )


_WITH_NOUN = re.compile(r"\b([a-z]+) en $")


def _apposed(text: str, start: int, end: int, word: str) -> bool:
    """Whether a word stands where one says what somebody is: ``Bos, Gorredijker van geboorte, ...``, ``Bos, postbode en
    Gorredijker, ...``, ``zijn broer, Wezepenaar``."""
    before = text[max(0, start - 40) : start]
    if word.endswith(("enaar", "enaars", "enaren")) and _LOWER_BEFORE.search(before):
        return True  # -enaar makes nothing but inhabitants
    if _BY_BIRTH.match(text, end):
        return True
    noun = _WITH_NOUN.search(before)
    if noun is not None and data.is_person_noun(noun[1]):
        return True
    return (
        before.endswith((", ", " en "))
        and (_SAID_OF.match(text, end) or _APPOSED.match(text, end)) is not None
    )


_JOINTS = ("Ter ", "Den ", "De ", "Ten ", "Oude ", "Nieuwe ", "Sint ")
_JOINED = re.compile(r"\b(?:Ter|Den|De|Ten|Oude|Nieuwe|Sint) $")


def find_demonyms(text: str) -> Iterator[Mention]:
    """All demonyms, with how each is used as its shape."""
    surnames: set[str] | None = None
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        if not word.isascii():
            word = word.translate(APOSTROPHES)
        start, end = match.span()
        found = _named_so(text, word, _demonym(word))
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
        ) and not re.match(rf"\s+[{UPPER}]", text[end : end + 4]):
            continue
        if found is None:
            continue
        kind, demonym = found
        before = text[max(0, start - 40) : start]
        article = _ARTICLE.search(before) is not None
        name = _SURNAME_BEFORE.search(before)
        next_is_name = re.match(rf"\s+[{UPPER}]", text[end : end + 4]) is not None
        if (
            not article
            and data.is_first_name(word)
            and re.match(
                rf"\s+(?:(?:van|de|den|der|ter|ten|het|'t|in|op|te|el|von)\s+)*[{UPPER}]",
                text[end : end + 24],
            )
        ):
            continue
        if word in data.towns() and kind == "hometown" and not re.match(r"\s+[a-z]", text[end : end + 3]):
            continue
        if name is not None and not joined:
            first, link = name["name"], name["article"]
            sentence_word = data.is_common_word(first) and not data.is_first_name(first)
            aged = first.endswith("jarige")
            if link is None and not sentence_word and not aged and _demonym(first) is None:
                continue
            given = data.is_first_name(first) and first not in PREPOSITIONS
            if link is not None and not next_is_name and given:
                continue
        if surnames is None:
            surnames = surname_words(text)
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
        introduced = article or next_is_name or _apposed(text, start, end, word)
        if kind == "hometown" and not (demonym.sure or introduced):
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
