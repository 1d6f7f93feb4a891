"""The last of a field: ``hekkensluiter in een veld van elf``, ``werd laatste``."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.numerals import CARD_WORD, ORD, cardinal_value
from pipeline.extractors.ranks.ordinals import group_of
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.words import (
    DETERMINERS,
    FUNCTION_WORDS,
    GROUP_HEAD,
    LAST_WORDS,
    NEXT_WORD,
    PREDICATE_CUES,
    TIME_HEAD,
    TRACK_ORDER,
)

_FIELD = re.compile(
    rf"(?:in een veld van|van (?:de|het veld van|alle)?|van een veld van)\s*(?P<n>{CARD_WORD}"
    rf"|\d{{1,2}})(?![\w.,:]\d)\b"
)
#: The size of the field before the word for the last one, or as a participle behind it.
_FIELD_ELSEWHERE = re.compile(
    rf"(?:van (?:alle|de) (?P<n>{CARD_WORD}|\d{{1,2}}) (?:deeln\w+|start\w+|rij\w+|schaats\w+|vrouwen|mannen|dames|heren)"
    rf"|(?P<m>{CARD_WORD}|\d{{1,2}}) (?:\w+ )?tellende|(?P<k>{CARD_WORD})koppige?)\b"
)
#: The sentence before says who were there: ``Er waren maar zes deelnemers``, ``Elf vrouwen verschenen aan de start``.
_STARTERS = re.compile(
    rf"\b(?:waren|was|stonden|verschenen|kwamen|telde|met|maar|slechts|amper|van de) (?P<n>{CARD_WORD}|\d{{1,2}}) (?:\w+e )?"
    rf"(?:deelnemers|deelneemsters|starters|startsters|inschrijvingen)\b"
    rf"|\b(?P<m>{CARD_WORD}|\d{{1,2}}) (?:\w+ )?\w+ (?:stonden|verschenen|kwamen|gingen) (?:\w+ ){{0,3}}?(?:aan de start|van start|aan het vertrek)\b"
)
_NEAR = 160
#: Fewer make no field.
_FEWEST = 3


def field_size(scene: Scene, start: int) -> int:
    """The stated number of starters (``in een veld van achttien``), 0 when neither the sentence nor the one before gives any."""
    size = 0
    if match := _FIELD.search(scene.folded, start, scene.end):
        size = cardinal_value(match["n"])
    elif match := _FIELD_ELSEWHERE.search(scene.folded, scene.start, scene.end):
        size = cardinal_value(match["n"] or match["m"] or match["k"])
    elif before := list(_STARTERS.finditer(scene.folded, max(0, scene.start - _NEAR), scene.start)):
        size = cardinal_value(before[-1]["n"] or before[-1]["m"])
    return size if size >= _FEWEST else 0


LAST_TRIGGERS = frozenset(
    "hekkensluiter hekkensluitster hekkesluiter lantaarn laatste allerlaatste voorlaatste een-na-laatste".split()
)
#: How many came in behind ``de op twee na laatste``.
_BUT = re.compile(rf"(?:op )?(?P<n>{CARD_WORD})[ -]na[ -](?:de )?$")
_SECOND_TO_LAST = frozenset({"voorlaatste", "een-na-laatste"})
_LAST_PLACE = re.compile(r"\s+(?:plaats|plek|stek|positie)(?!\w)")
_AND_LAST = re.compile(rf"\b{ORD} en $")
#: ``Werd A laatste``: the subject stands between.
_BECAME = re.compile(r"\b(?:werd|wordt|eindigde|eindigt|finishte|finisht)\b[^.;,]{0,40}$")


def last_of_field(scene: Scene, start: int, word: str) -> list[Hit]:
    """``hekkensluiter in een veld van elf``, ``werd laatste``, ``op één na laatste``: the rank as the size of the field tells
    it, or 0."""
    if word in _SECOND_TO_LAST:
        return [_before_last(hit, 1) for hit in _last(scene, start, word)]
    but = _BUT.search(scene.before(start, 20))
    hits = _last(scene, start, word)
    return [_before_last(hit, cardinal_value(but["n"])) for hit in hits] if but else hits


def _before_last(hit: Hit, behind: int) -> Hit:
    return hit._replace(value=max(0, hit.value - behind)) if hit.shape == "last" else hit


def _last(scene: Scene, start: int, word: str) -> list[Hit]:
    end = start + len(word)
    if word == "lantaarn":
        red = re.search(r"rode $", scene.before(start, 10))
        return [Hit(start - 5, end, field_size(scene, end), "last")] if red else []
    if word.endswith("laatste"):
        before = scene.before(start, 60)
        if place := _LAST_PLACE.match(scene.folded, end, scene.end):
            return [Hit(start, place.end(), field_size(scene, place.end()), "last")]
        if (time := TIME_HEAD.match(scene.folded, end, scene.end)) and (
            size := field_size(scene, time.end())
        ):
            return [Hit(start, time.end(), size, "last")]
        if group := GROUP_HEAD.match(scene.folded, end, scene.end):
            return group_of(scene, start, group)
        if _AND_LAST.search(before):
            return []
        words = LAST_WORDS.search(before)
        previous = words.group() if words else ""
        following = NEXT_WORD.match(scene.folded, end, scene.end)
        after = following.group("word") if following else ""
        alone = not after or not after[0].isalnum() or after in FUNCTION_WORDS
        opening = not scene.folded[scene.start : start].strip(" '\"")
        if not alone or TRACK_ORDER.match(scene.folded, end, scene.end) or previous in ("die", "dat", "het"):
            return []
        if opening and after != "van":
            return []
        counted = after in ("van", "in") and field_size(scene, end) > 0
        became = _BECAME.search(before) is not None and previous not in DETERMINERS
        if previous in PREDICATE_CUES or opening or counted or became or previous == "na":
            return [Hit(start, end, field_size(scene, end), "last")]
        return []
    return [Hit(start, end, field_size(scene, end), "last")]
