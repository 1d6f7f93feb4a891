"""Ordinals: ``werd vijfde``, ``de tweede en derde plaats``, ``de vierde tijd``, ``eerste drie``."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.numerals import CARD_WORD, ORD, ORD_RE, cardinal_value, ordinal_value
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.words import (
    ALL_TIME,
    COUNTRYMAN,
    DETERMINERS,
    ENDED,
    FINISHED,
    FUNCTION_WORDS,
    GROUP_HEAD,
    LAST_WORDS,
    NEXT_WORD,
    PARTICIPLE,
    PLACE_HEAD,
    PLACE_NOUN,
    PREDICATE_CUES,
    TIME_HEAD,
    TIME_NOUN,
    TRACK_ORDER,
)

_CHAIN = re.compile(
    rf"{ORD}(?:(?:\s*,\s*|\s+(?:en|of|respectievelijk|tot en met)\s+)(?:de\s+|een\s+|nog een\s+"
    rf"|wie\s+)?{ORD})*"
)


def ordinal_ranks(scene: Scene, start: int, word: str) -> list[Hit]:
    """Ordinals from ``start``: alone, or a chain with one noun for all (``de tweede en derde plaats``)."""
    chain = _CHAIN.match(scene.folded, start, scene.end)
    if chain is None:
        return []
    items = [
        (m.start(), m.end(), ordinal_value(m.group())) for m in ORD_RE.finditer(scene.folded, *chain.span())
    ]
    end = chain.end()
    if place := PLACE_HEAD.match(scene.folded, end, scene.end):
        return _with_noun(items, place.end(), "place")
    if (medal := _MEDAL_FOR.match(scene.folded, end, scene.end)) and scene.before(start, 4).endswith("de "):
        return _with_noun(items, medal.end("noun"), "place")
    if time := TIME_HEAD.match(scene.folded, end, scene.end):
        ever = ALL_TIME.match(scene.folded, time.end(), scene.end)
        return _with_noun(items, time.end(), "not" if ever else "time_rank")
    group = GROUP_HEAD.match(scene.folded, end, scene.end)
    # ``vond als derde een plek op het podium``: an article.
    if group and cardinal_value(group["n"]) > 1:
        return group_of(scene, items[-1][0], group)
    return [Hit(s, e, v, "ordinal") for s, e, v in items] if _is_predicate(scene, items[0], end) else []


#: ``de derde medaille was voor A``
_MEDAL_FOR = re.compile(
    r"\s+(?P<noun>medaille|plak|plakje)(?= (?:was|ging|is|gaat|viel) (?:voor|naar|ten deel)\b)"
)


def _with_noun(items: list[tuple[int, int, int]], end: int, shape: str) -> list[Hit]:
    hits = [Hit(s, e, v, shape) for s, e, v in items]
    hits[-1] = hits[-1]._replace(end=end)
    return hits


_UNIT = re.compile(r"\s+(?:meter|m|km|kilometer|ronde|rond)")


def group_of(scene: Scene, start: int, match: re.Match[str]) -> list[Hit]:
    """``eerste drie``, ``beste vijf``: a group of so many; ``eerste 500 meter`` is none."""
    n = cardinal_value(match.group("n"))
    return [] if n < 2 or _UNIT.match(scene.folded, match.end()) else [Hit(start, match.end(), n, "group")]


#: ``bezette de zesde en B de achtste plaats``
_SHARES_NOUN = re.compile(
    rf"\s+en(?: [\w'-]+|, (?:[\w'-]+ ){{1,4}}[\w'-]+,){{1,5}} de {ORD}\s+(?:{PLACE_NOUN}|{TIME_NOUN})(?!\w)"
)
#: ``een dertiende (38,90) en een twaalfde tijd (38,84)``
_NOUN_TO_COME = re.compile(
    rf"(?:\s+\([^()]*\))?,?\s+(?:en|als|of) (?:(?:later|daarna|zondag|zaterdag|vervolgens) )?(?:een )?{ORD}(?:\s+\w+e)?\s+(?:{PLACE_NOUN}|{TIME_NOUN})(?!\w)"
)
_TIME_SAID = re.compile(rf"(?:{ORD}|snelste|beste)\s+{TIME_NOUN}(?!\w)")


def _second_of_two(scene: Scene, start: int, end: int) -> bool:
    """Whether an ordinal shares the noun of another: ``A reed de tweede tijd, B de vijfde.``"""
    if _SHARES_NOUN.match(scene.folded, end, scene.end):
        return True
    named = (
        re.search(r"(?:,|\ben|;) (?:[\w'-]+ ){1,4}(?:\([^()]*\) )?de $", scene.before(start, 60)) is not None
    )
    name = re.sub(r" \([^()]*\)$", "", scene.text[scene.start : start].rstrip().removesuffix(" de")).split()
    return (
        named
        and bool(name)
        and name[-1][0].isupper()
        and (scene.folded[end : end + 1] in ".,;(" or scene.folded.startswith(" en ", end))
    )


#: What is celebrated.
_FEAST = re.compile(
    r"\b(?:verjaardag|titel|zege|overwinning|winst|feest|jubileum|succes|terugkeer|afscheid|medaille|goud|dat|dit) $"
)


#: ``Het werd een achtste.``
_IT_WAS_A = re.compile(r"\b(?:het (?:werd|wordt|is|bleef bij)|(?:werd|wordt|is) het) (?:[a-z]+ ){0,2}een $")
_CELEBRATED = re.compile(r"\b(?:(?:ver)?jaardag|feest|jubileum|carnaval|afscheid|kerst|nieuwjaar|vakantie) $")
#: ``vierde (op de mijl) zijn eerste zege``, ``vierde A haar rentree met winst``
_CELEBRATES = re.compile(
    r"(?: [\w'’-]+){0,3}?(?: (?:op|in|bij|met) (?:de |het )?[\w.]+(?: meter| kilometer)?)?(?: \w+dag)? (?:zijn|haar|hun) (?:\w+ ){0,3}?"
    r"(?:\w*zege|overwinning|\w*titel|winst|\w*feest|succes|\w*verjaardag|triomf|jubileum|terugkeer|rentree|comeback|afscheid)\b"
)
_FOURTH, _TENTH = 4, 10
#: ``zat ruim een tiende onder het record``, ``twee tiende sneller``: of a second.
_A_TENTH = re.compile(rf"\b(?:een|1|{CARD_WORD}|\d|slechts|amper|ruim|krap|nog geen|bijna|paar) $")
_GAP = re.compile(
    r"(?:onder|boven|sneller|vlugger|rapper|harder|trager|langzamer|achter|voor|van|te|tekort|toe|later|eerder|beter|verschil|van|af|verwijderd"
    r"|prijs|mee|minder|scherper)$"
)


#: ``met A als eerste en B als tweede``
_WITH_NAME = re.compile(r"\bmet (?:[\w'-]+ ){1,4}als $")


#: ``moest het met de vierde doen``, ``nam genoegen met de vierde``: the noun goes without saying.
_CONTENT_WITH = re.compile(
    rf"\b(?:genoegen|tevreden|vrede|blij|content|verzoen\w*)\b[^.;,]{{0,30}}\bmet de {ORD}\b|\bhet (?:\w+ )?met de {ORD} (?:doen|stellen)\b"
    rf"|\b(?:doen|stellen) met de {ORD}\b"
)
#: ``lang een plek bij de beste drie, uiteindelijk de elfde``
_AT_LAST = re.compile(
    r"\b(?:uiteindelijk|ten slotte|tenslotte|aan het eind(?:e)?|in de eind(?:stand|uitslag)|per saldo) de $"
)
#: ``werd op ruim een seconde tweede``
_NO_ADJECTIVES = frozenset(
    {"gedeelde", "volgorde", "seconde", "tiende", "honderdste", "duizendste", "ronde", "race"}
)
#: ``op de meest ondankbare plaats: de vierde``
_SAYS_WHICH = re.compile(rf"\b{PLACE_NOUN}(?: [^.;:,]{{1,20}})?[:,] de $")
_SO = frozenset(
    "daarmee hiermee daardoor zo aldus dus uiteindelijk tenslotte toch alsnog eveneens knap keurig".split()
)
_HAS_NOUN = re.compile(r" (?!doen\b|stellen\b|in\b|op\b|achter\b|en\b|na\b|van\b|te\b|maar\b|voor\b)[a-z]")
_BESIDE_HER = re.compile(r"\b(?:zonder|met|achter|voor|na|naast|bij|dan|onder|boven|net als) haar $")


#: ``In de laatste rit werd de Zwolse vierde``: behind the verb the demonym is its subject, though it looks like an adjective.
_SUBJECT_DEMONYM = re.compile(
    r"\b(?:werd|wordt|was|is|eindig(?:de|t)|finisht(?:e)?|bleef|blijft|reed|rijdt|kwam|komt|klasseer(?:de|t)|stond|staat) "
    r"(?:de|deze|die) (?:\d\d-jarige )?(?:[a-zé]+e )?[A-ZÀ-Þ'’][\w'’-]+(?:se|sche|er|aar|in|ling) $"
)


def _is_predicate(scene: Scene, first: tuple[int, int, int], end: int) -> bool:
    """Whether an ordinal without a noun of placing says how somebody ended (``werd zesde in 2.01``)."""
    start, _, value = first
    folded = scene.folded
    before = scene.before(start, 40)
    words = LAST_WORDS.search(before)
    previous = words.group() if words and not re.search(r"[.;:!?()\"]\s*$", before) else ""
    comma = before.rstrip().endswith((",", "-", "–"))
    following = NEXT_WORD.match(folded, end, scene.end)
    word = following.group("word") if following else ""
    if value == _FOURTH and previous not in PREDICATE_CUES and _CELEBRATES.match(folded, end, scene.end):
        return False
    if value == _FOURTH and (
        _CELEBRATED.search(before) or (word in ("hij", "zij", "ze", "ik", "men") and _FEAST.search(before))
    ):
        # ``zijn titel vierde hij met taart``, ``die maandag zijn verjaardag vierde``
        return False
    if COUNTRYMAN.match(scene.text, end):
        return False
    alone = not word or not word[0].isalnum() or word in FUNCTION_WORDS or word[0].isdigit()
    if alone and _SUBJECT_DEMONYM.search(scene.text, max(scene.start, start - 70), start):
        return True
    if value == _TENTH and _GAP.match(word) and _A_TENTH.search(before):
        return False
    if previous in ("die", "dat") and re.match(
        r"(?:werd|wordt|was|is|eindig|finish|staa|sta\b|stond|bleef)", word
    ):
        return True
    if previous in ("hem", "haar") and word in ("maakte", "opleverde"):
        # ``hetgeen hem zevende maakte``
        return True
    if previous in _SO and re.match(r"(?:werd|wordt|werden|was|eindig|finishte)", word):
        # ``B, die daarmee vierde werd``
        return True
    if previous == "haar" and _BESIDE_HER.search(before) and not word[:1].isalnum():
        # ``werden daar zonder haar vijfde``
        return True
    if previous == "de" and _AT_LAST.search(before) and word in ("", ".", ",", ";", ")", "in", "met"):
        return True
    if previous == "de" and _SAYS_WHICH.search(before) and not word[:1].isalnum():
        return True
    if previous in DETERMINERS and not comma:
        # ``de eerste plek voor A, de tweede voor B``: the noun is left out the second time.
        if (
            previous == "de"
            and _CONTENT_WITH.search(before + folded[start : scene.end])
            and not _HAS_NOUN.match(scene.after(end))
        ):
            return True
        passed_on = word in ("voor", "naar", "aan", "ging", "was", "is", "kwam")
        shared = passed_on and previous == "de"
        elided = (
            shared
            or re.search(r"\bop de $", before) is not None
            or (previous == "de" and _second_of_two(scene, start, end))
        )
        if elided and (_TIME_SAID.search(scene.before(start)) or _SHARES_NOUN.match(folded, end, scene.end)):
            return True
        return elided and re.search(r"\b(?:plaats|plek|prijs|stek|nummer)\b", scene.before(start)) is not None
    if (
        previous.endswith("e")
        and re.search(r"\b(?:de|het|die|een|zijn|haar) [a-z-]+e $", before)
        and previous not in _NO_ADJECTIVES
    ):
        return False
    if previous in ("een", "1") and not comma and not re.search(r"\d[.,:]1\s*$", before):
        if _NOUN_TO_COME.match(folded, end, scene.end):
            return True
        if _IT_WAS_A.search(before) and not word[:1].isalpha():
            return True
        nouned = re.search(rf"\b{PLACE_NOUN}\b", folded[scene.start : scene.end])
        nouned = nouned or _TIME_SAID.search(scene.before(start))
        return nouned is not None and not re.match(r"\s+van\b", folded[end : scene.end])
    if re.match(
        r"\s*(?:\(?\d+\)?|[xX]\d)?\s*(?:\d[\d.]*\s?(?:m|meter|km|kilometer)|[\d.]+ m)\b",
        folded[end : end + 16],
    ):
        return False
    if value == 1 and word == "achter":
        # ``eerste achter het duo``
        return False
    if previous == "als" and TRACK_ORDER.match(folded, end, scene.end):
        return False
    if value == 1 and previous == "als":
        if _WITH_NAME.search(before) and word in ("en", ","):
            return True
        return FINISHED.search(folded[scene.start : scene.end]) is not None
    if not word or not word[0].isalnum():
        # A dash or slash glues the word to a compound or a heading: ``eerste/tweede omloop``.
        return word not in ("-", "/") or previous in PREDICATE_CUES
    if word in FUNCTION_WORDS or word in ENDED:
        return True
    if previous == "als" and word.removesuffix("e") in ENDED:
        # ``de als achtste geëindigde A``
        return True
    if previous == "als" and word in ("naast", "buiten", "nipt", "binnen"):
        # ``greep als vierde naast een ticket``
        return True
    if word in ("een", "de", "haar", "hun"):
        return previous == "als"
    if word[0].isdigit():
        return previous in PREDICATE_CUES or not word.isdigit()
    capital = following is not None and scene.text[following.start("word")].isupper()
    if capital:
        return not previous or previous in PREDICATE_CUES or comma or previous == "en"
    return previous in PREDICATE_CUES and PARTICIPLE.match(word) is not None
