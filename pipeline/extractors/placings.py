"""Placing mentions: every stretch of a report that ranks somebody, or that only looks as if it did.

``find_placings`` walks the words of a sentence and hands each trigger (``vijfde``, ``plek``, ``zilver``,
``won`` ...) to the small rule for its kind; the surroundings then say whether the rank was really taken.
What is no rank in a race keeps a mention of its own (shape ``not``, ``hypothetical``, ``title``, ``from``)
so that later steps know that the words are spoken for. The kinds of wording follow the annotation
guidelines ("What is not a placing") and the Algemene Nederlandse Spraakkunst on ranking numerals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from pipeline.extractors.folding import fold
from pipeline.extractors.ranks.fields import LAST_TRIGGERS, last_of_field
from pipeline.extractors.ranks.idioms import IDIOMS, behind_name, behind_time, idiom, podium_place
from pipeline.extractors.ranks.judging import judged
from pipeline.extractors.ranks.listings import listed
from pipeline.extractors.ranks.merits import (
    FASTEST_ADVERBS,
    MEDAL_ADJECTIVES,
    SUPERLATIVES,
    fastest,
    medal,
    superlative,
)
from pipeline.extractors.ranks.numerals import FIGURE_ORDINAL, METAL, ORD_VALUE
from pipeline.extractors.ranks.ordinals import ordinal_ranks
from pipeline.extractors.ranks.places import PLACE_TRIGGERS, bare_number, moved, numbered
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.victories import (
    WIN_COMPOUND,
    WIN_NOUNS,
    WIN_VERBS,
    champion_become,
    title_won,
    victory,
)
from pipeline.layout import Sentence, sentences
from pipeline.memo import Memo
from pipeline.mention import Mention

_KIND = "placing"


_Rule = Callable[[Scene, int, str], list[Hit]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(ORD_VALUE, ordinal_ranks),
    **dict.fromkeys(PLACE_TRIGGERS, numbered),
    **dict.fromkeys(SUPERLATIVES, superlative),
    **dict.fromkeys(FASTEST_ADVERBS, fastest),
    **dict.fromkeys(METAL, medal),
    **dict.fromkeys(MEDAL_ADJECTIVES, medal),
    **dict.fromkeys(WIN_NOUNS | WIN_VERBS, victory),
    **dict.fromkeys(LAST_TRIGGERS, last_of_field),
    **dict.fromkeys(IDIOMS, idiom),
    **dict.fromkeys(("erepodium", "ereschavot", "top", "top-3", "top-5"), podium_place),
    **dict.fromkeys(("op", "naar"), bare_number),
    "van": moved,
    "naam": behind_name,
    **dict.fromkeys(("daarachter", "erachter", "ernaast", "daarnaast", "ervoor", "daarvoor"), behind_time),
}
_CHAMPION_WORD = re.compile(r"[a-z-]*kampioene?$|titel(?:verdedig|houd)[a-z]+$")
_TOKEN = re.compile(r"([a-z0-9'](?:[a-z0-9'-]*[a-z0-9'])?)")


def _rule_of(token: str) -> tuple[_Rule, str, int] | None:
    """The rule that a token triggers, the token's word without quotation marks and where in the token it begins."""
    word = token.strip("'")
    rule = _rule_for(word) if word else None
    return (rule, word, token.index(word)) if rule else None


def _rule_for(word: str) -> _Rule | None:
    rule = _RULES.get(word)
    if rule is None:
        if word[0].isdigit():
            return ordinal_ranks if FIGURE_ORDINAL.match(word) else None
        if word.endswith("titel"):
            return title_won
        if WIN_COMPOUND.match(word):
            return victory
        if "kampioen" in word or word.startswith("titel"):
            return champion_become if _CHAMPION_WORD.match(word) else None
    return rule


_RULE_OF = Memo(_rule_of)


def _triggers(folded: str) -> list[tuple[int, tuple[_Rule, str, int]]]:
    """The tokens that have a rule, with their offsets."""
    # Split, what stands between the tokens comes at the even places and the tokens at the odd ones.
    pieces = _TOKEN.split(folded)
    starts = list(accumulate(map(len, pieces)))[0:-1:2]
    rules = map(_RULE_OF.__getitem__, pieces[1::2])
    return [(start, rule) for start, rule in zip(starts, rules, strict=True) if rule]


def _in_sentence(scene: Scene, triggers: Iterable[tuple[int, tuple[_Rule, str, int]]]) -> Iterator[Hit]:
    done = scene.start
    for start, (rule, word, shift) in triggers:
        if start < done:
            continue
        start += shift
        hits = [judged(scene, hit) for hit in rule(scene, start, word)]
        if hits and hits[-1].shape == "not":
            # What is said of a chain (``nummers 9 en 10 van de lijst``) stands behind its last member.
            hits = [hit._replace(shape="not") for hit in hits]
        for hit in hits:
            yield hit
            done = max(done, hit.end)


_STRENGTH = {"list": 3, "not": 2, "group": 0}


def find_placings(text: str, spans: list[Sentence] | None = None) -> list[Mention]:
    """Placing mentions of ``text``, sorted, not overlapping (a range of ranks may share its joining words).

    ``value`` is the rank; 0 when it depends on something that the words do not say (a field without a
    size). ``shape`` says how it is put: ``ordinal``, ``place``, ``number``, ``time_rank``, ``medal``, ``win``,
    ``infinitive``, ``last``, ``list``, ``podium``, ``bracket``, ``provisional``; and what is no rank taken:
    ``hypothetical`` (goals, conditions, denials), ``title`` (a title held), ``group`` (``eerste drie``, value its
    size), ``moved`` and ``from`` (a rank reached, and the one left for it: ``van vier naar drie``), ``kept`` (``hield X van de vierde plek``:
    the subject's rank) and ``not``. ``spans`` saves splitting the report into sentences again.
    """
    folded = fold(text)
    hits = listed(text, folded)
    triggers = _triggers(folded)
    first = 0
    for span in spans if spans is not None else sentences(text):
        last = first
        while last < len(triggers) and triggers[last][0] < span.end:
            last += 1
        if first < last:
            hits += _in_sentence(Scene(text, folded, span.start, span.end), triggers[first:last])
            first = last
    hits.sort(key=lambda hit: (hit.start, -_STRENGTH.get(hit.shape, 1), -hit.end))
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end and (hit.start, hit.end) != (kept[-1].start, kept[-1].end):
            if hit.shape == "list" and kept[-1].shape != "list":
                kept[-1] = hit
            continue
        if kept and hit == kept[-1]:
            continue
        kept.append(hit)
    return [Mention(_KIND, h.start, h.end, text[h.start : h.end], h.value, h.shape) for h in kept]
