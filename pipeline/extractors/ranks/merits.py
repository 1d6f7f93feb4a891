"""Superlatives and medals: ``de op twee na beste tijd``, ``de snelste``, ``zilver``, ``de bronzen plak``."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.fields import field_size
from pipeline.extractors.ranks.numerals import CARD_WORD, METAL, cardinal_value
from pipeline.extractors.ranks.ordinals import group_of
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.words import ALL_TIME, ENDED, FUNCTION_WORDS, GROUP_HEAD, NEXT_WORD, TIME_NOUN

SUPERLATIVES = frozenset(
    "snelste allersnelste rapste allerrapste beste allerbeste kortste vlugste sterkste slechtste traagste "
    "langzaamste scherpste".split()
)
_FASTEST = frozenset({"snelste", "allersnelste", "rapste", "vlugste"})
_OF_ALL = re.compile(r" (?:van (?:alle|de dag|het (?:hele )?veld|de \d+|allemaal)|allemaal)\b|[.!]")
_POOR = frozenset("slechtste traagste langzaamste".split())
_TIME = re.compile(rf"\s+{TIME_NOUN}(?!\w)")
_BUT = re.compile(rf"(?:op )?(?P<n>{CARD_WORD}) na (?:de )?$")

#: First of some, who need not be all: ``de beste van de Friezinnen``, ``de snelste van het drietal``, ``van de vier``.
_OF_SOME = re.compile(
    r"\s+(?:van|onder|uit) (?:de (?:\w+e )?(?:[A-ZÀ-Þ]\w+|twee|drie|vier|vijf|zes|zussen|broers|tweeling|regio)\b"
    r"|(?:het|dit|dat) (?:\w+e )?(?:duo|trio|drietal|viertal|kwartet|tweetal|vijftal)\b)"
)
#: The best of somebody's own: ``de beste 500 meter van haar leven``.
_OF_A_LIFE = re.compile(
    r"\s+[\d.]+ (?:meter|kilometer) (?:van|uit) (?:zijn|haar|mijn|het|dit|de) (?:\w+ )?(?:leven|loopbaan|carriere|seizoen|jaar|winter)"
)
#: ``de snelste kilometer van iedereen``
_RACE_OF_ALL = re.compile(
    r"\s+(?:kilometer|(?:vijf|tien|drie) kilometer|mijl|race|rit|omloop)\s+van (?:iedereen|allemaal|allen|alle \w+|het (?:hele |ganse )?(?:deelnemers)?veld"
    r"|de (?:dag|avond|middag)|(?:het|dit) (?:hele |ganse )?(?:toernooi|weekeinde|weekend))\b"
)


#: ``de beste tijd van A op de 1000 meter is 1.07,2``: the best of a career.
_BEST_OF = re.compile(
    r" van (?:(?:[A-ZÀ-Þ][\w'’-]+|van|de|der|den|ter|ten) ){1,5}(?:(?:op|over) (?:de )?[\w.]+ (?:meter |kilometer )?)?"
    r"(?:is|blijft|staat|stond|bedraagt)\b"
)
#: Of a season, or of all times.
_SO_FAR = re.compile(
    r"\b(?:dit (?:seizoen|jaar)|deze winter|wereldwijd|tot nu toe|tot dusver|aller tijden|op papier) (?:\w+ )?(?:de|het) (?:aller|veruit )?$"
)
#: ``De snelste man op de 500 meter was A``
_RACER = re.compile(
    r"\s+(?:man|vrouw|rijder|rijdster|schaatser|schaatsster|sprinter|sprintster|stayer|deelnemer|deelneemster)"
    r"(?= (?:op|over) (?:de|het) (?:\w+ )?(?:\d|kilometer|mijl|schaatsmijl|vijf|tien|drie)[^.;,]{0,15} (?:was|werd|bleek|heette|is)\b| van (?:de (?:dag|avond|middag)|het (?:hele )?veld)\b)"
)


def superlative(scene: Scene, start: int, word: str) -> list[Hit]:
    """``de snelste``, ``de op twee na beste tijd``, ``beste vijf``, ``de slechtste tijd van de dertig``."""
    folded = scene.folded
    end = start + len(word)
    before = scene.before(start, 40)
    rank = 1
    if but := _BUT.search(before):
        rank = cardinal_value(but.group("n")) + 1
        start -= len(before) - but.start()
        before = before[: but.start()]
    if group := GROUP_HEAD.match(folded, end, scene.end):
        return group_of(scene, start, group)
    own = re.search(r"\b(?:zijn|haar|hun|mijn|onze|een|eigen|persoonlijke|jouw|je) (?:[a-z]+e )?$", before)
    if time := _TIME.match(folded, end, scene.end):
        if time.group().endswith("tijden") and re.search(rf"\b{CARD_WORD} $", before):
            # ``de twee snelste tijden``
            return []
        best = word == "beste" and _BEST_OF.match(scene.text, time.end(), scene.end) is not None
        if ALL_TIME.match(folded, time.end(), scene.end) or (own and not but) or best:
            return [Hit(start, time.end(), rank, "not")]
        if word in _POOR:
            return [Hit(start, time.end(), field_size(scene, time.end()), "time_rank")]
        if re.search(r"\b(?:telde|telt|telden)\b[^.]{0,20}$", before) or before.endswith(
            ("onder de ", "boven de ")
        ):
            return [Hit(start, time.end(), rank, "not")]
        return [Hit(start, time.end(), rank, "time_rank")]
    if word in _POOR or (rank == 1 and _SO_FAR.search(before)):
        return []
    heads = (
        re.search(r"(?:^|[-–] )$", before) is not None and _HEADS.match(folded, end, scene.end) is not None
    )
    if word in _FASTEST and before.endswith((": ", ", ")) and _OF_ALL.match(folded, end, scene.end):
        # ``46,02: snelste van alle vrouwen``
        heads = True
    if word == "kortste" or (
        not heads and not re.search(r"\b(?:de|als|het) (?:aller|veruit |duidelijk )?$", before) and not but
    ):
        return []
    following = NEXT_WORD.match(folded, end, scene.end)
    after = following.group("word") if following else ""
    raced = (
        _RACE_OF_ALL.match(folded, end, scene.end) is not None
        or _RACER.match(folded, end, scene.end) is not None
    )
    if after[:1].isalnum() and after not in FUNCTION_WORDS | ENDED and not after[:1].isdigit() and not raced:
        return []
    after = after if after[:1].isalnum() else ""
    if before.endswith(("een van de ", "1 van de ")):
        # ``in een van de snelste 1500 meters ooit``
        return [Hit(start, end, rank, "not")]
    if _OF_SOME.match(scene.text, end, scene.end) or _OF_A_LIFE.match(folded, end, scene.end):
        return [Hit(start, end, rank, "not")]
    around = folded[scene.start : scene.end]
    if ALL_TIME.match(folded, end, scene.end) or re.search(
        r"\bop papier\b|\bronde na ronde\b", around[: end - scene.start]
    ):
        return [Hit(start, end, rank, "not")]
    if after == "of" or before.endswith(("het ", "op het ")):
        return []
    return [Hit(start, end, rank, "win" if rank == 1 else "ordinal")]


#: ``Snelste op de 1500 meter was A``
_HEADS = re.compile(r" (?:op|over|was|is|werd|bij|van (?:het|de) (?:veld|dag|rijdsters|rijders))\b")

FASTEST_ADVERBS = frozenset("snelst allersnelst rapst allerrapst vlugst".split())
_WAS_OR_RODE = re.compile(
    r"\b(?:was|waren|is|zijn|bleek|bleken|bleef|reed|reden|rijdt|ging|gingen|schaatste|schaatsten)\b"
)
#: Fastest over a part of the race, or in a rivalry: no rank.
_PART_OF_RACE = re.compile(
    r"\b(?:wie|wanneer|als|\w*rond(?:e|je|jes|en)|opening\w*|start|\w*bocht\w*|tussen\w*|kruising|begin|eerste \d\d\d meter|van start)\b"
)
_OFF_THE_MARK = re.compile(
    r"\s+(?:weg|van start|gestart|los|op gang|door|vertrokken|begonnen|rond(?:e|je)?|over de eerste|in (?:het begin|de (?:start|opening|slot|laatste|eerste)))\b"
)


def fastest(scene: Scene, start: int, word: str) -> list[Hit]:
    """``was het snelst``, ``wie er het snelst weg was`` and ``het snelst in de slotronde`` aside."""
    end = start + len(word)
    clause = re.split(r"[;:]", scene.before(start, 120))[-1]
    after = scene.after(end, 60)
    if not clause.endswith("het ") or _PART_OF_RACE.search(clause) or _OFF_THE_MARK.match(after):
        return []
    if not _WAS_OR_RODE.search(clause) and not re.match(r" (?:was|waren|bleek|reed|reden)\b", after):
        return []
    if ALL_TIME.match(scene.folded, end, scene.end) or _OF_SOME.match(scene.text, end, scene.end):
        return [Hit(start - len("het "), end, 1, "not")]
    return [Hit(start - len("het "), end, 1, "win")]


MEDAL_ADJECTIVES = {"gouden": 1, "zilveren": 2, "bronzen": 3}
_MEDAL_NOUN = re.compile(
    r"\s+(?:[a-z]+e\s+)?(?:medailles?|plak|plakken|plakje|aandenken|plek|plaats|eremetaal|exemplaar|schavot|schavotje|treetje"
    r"|randje|trede|tree)(?!\w)"
)


def medal(scene: Scene, start: int, word: str) -> list[Hit]:
    """``goud``, ``zilveren plak``; ``drie van goud`` counts medals and is left out."""
    end = start + len(word)
    if word in MEDAL_ADJECTIVES:
        noun = _MEDAL_NOUN.match(scene.folded, end, scene.end)
        if noun:
            return [Hit(start, noun.end(), MEDAL_ADJECTIVES[word], "medal")]
        # ``goud, zilver en een bronzen``: an adjective whose noun went before.
        return []
    before = scene.before(start, 60)
    if re.search(rf"\b(?:{CARD_WORD}|\d+)(?: keer| maal)? van $", before) or re.search(
        r"\bkleur van het? $", before
    ):
        return [Hit(start, end, METAL[word], "not")]
    if re.search(r"\b(?:van (?:het )?)$", before) and re.search(
        r"\baf\b[^.]{0,12}houden", scene.after(end, 40)
    ):
        return [Hit(start, end, METAL[word], "hypothetical")]
    return [Hit(start, end, METAL[word], "medal")]
