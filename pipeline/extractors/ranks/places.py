"""Numbers that rank: ``plek vijf``, ``nummers vier en vijf``, ``eindigde op zes``, ``van vier naar drie``."""

from __future__ import annotations

import re

from pipeline.extractors.folding import fold
from pipeline.extractors.ranks.numerals import CARD, CARD_RE, ORD, cardinal_value, rank_in
from pipeline.extractors.ranks.scene import MAX_RANK, Hit, Scene
from pipeline.extractors.ranks.words import ENDED, FUNCTION_WORDS, NEXT_WORD

PLACE_TRIGGERS = frozenset(
    "plaats plaatsen plek plekken stek stekken rang rangen positie posities nummer nummers nr nrs trede plaatsje "
    "plekje stekje eindplaats".split()
)
_PLACE_CHAIN = re.compile(
    rf"(?:nrs?\.?|[a-z]+)\s*(?P<ranks>{CARD}(?:\s*\([^)]{{0,60}}\))?"
    rf"(?:(?:\s*,\s*|\s+en\s+|\s+of\s+|\s+tot en met\s+|\s+t/m\s+|-)(?:de\s+|nummer\s+|plek\s+"
    rf"|plaats\s+)?{CARD}"
    rf"(?:\s*\((?=[^)]{{0,60}}\)\s*(?:,|en|of))[^)]{{0,60}}\))?)*)"
)
_RANGE = re.compile(r"\s*(?:tot en met|t/m|-)\s*")
_UNIT_AFTER = re.compile(
    r"\s+(?:keer|maal|weken|dagen|jaar|jaren|meter|seconden?|uur|euro|mensen|honderdste|tiende)"
)


def numbered(scene: Scene, start: int, word: str) -> list[Hit]:
    """``plaats vijf``, ``nummers vier en vijf``, ``plaatsen twee tot en met vier``: a hit for every rank."""
    chain = _PLACE_CHAIN.match(scene.folded, start, scene.end)
    if chain is None:
        return []
    shape = "number" if word.startswith("n") else "place"
    hits: list[Hit] = []
    for figure in CARD_RE.finditer(scene.folded, chain.start("ranks"), chain.end("ranks")):
        inside = scene.folded[chain.start("ranks") : figure.start()]
        if inside.count("(") > inside.count(")"):
            continue
        value = cardinal_value(figure.group())
        if not 0 < value <= MAX_RANK:
            continue
        if hits and (joint := _RANGE.fullmatch(scene.folded, hits[-1].end, figure.start())):
            # The ranks that a range leaves unsaid have its joining words for a span.
            gap = range(hits[-1].value + 1, value)
            hits += [
                Hit(joint.start() + 1, max(joint.start() + 2, joint.end() - 1), v, shape)
                for v in gap
                if len(gap) < 20
            ]
        hits.append(Hit(figure.start(), figure.end(), value, shape))
    if hits:
        hits[0] = hits[0]._replace(start=start)
        if len(hits) == 1 and not word.startswith("n") and _UNIT_AFTER.match(scene.folded, hits[0].end):
            return []
    if len(hits) > 1 and word in ("nummer", "plaats", "plek"):
        # ``op plek twee en vier rijders``: a singular noun takes one rank only.
        after = NEXT_WORD.match(scene.folded, hits[-1].end, scene.end)
        if after and after.group("word").isalpha() and after.group("word") not in FUNCTION_WORDS:
            hits = hits[:1]
    return hits


_TO_RANK = re.compile(
    r"(?:tuimel|zak|kelder|kl[io]m|schuif|scho[ofv]+|stijg|ste[eg]+|daal|da[al]+|spr[io]ng|zet|ste?g"
    r"|duikel|val|viel|teruggezet|opger|verhuis|verwezen)"
)
_BARE = re.compile(rf"(?:op|naar|tot)\s+(?P<ranks>{CARD}(?:(?:\s*,\s*|\s+en\s+){CARD})*)")
_BARE_CUE = re.compile(
    r"\b(?:st(?:aat|ond|aan|onden)|gestaan|prijkt\w*|eindig\w*|geeindigd|zet|zette|gezet|kwam|kwamen|komt"
    r"|bleef|blijft|"
    r"vinden|vind|vond|finish\w*|zak\w*|gezakt|klim\w*|klom\w*|geklommen|tuimel\w*|schoof|schuift|schoven"
    r"|opgeschoven|spr[io]ng\w*|"
    r"gesprongen|steeg|stijgt|gestegen|kelder\w*|teruggezet|zett?en|daal\w*|ging|gaat|belandde|beland"
    r"|verwezen|klasseer\w*|genoteerd|viel|vielen|valt|terugviel|terugval\w*|teruggevallen|terugzakt\w*|teruggezakt)\b"
)


#: ``Op twee eindigde A, op drie B``
_OP_BEFORE = re.compile(rf"\bop {CARD}(?:[^.;]|(?<=\d)\.(?=\d))*(?:,|\ben) $")
#: ``sprintte naar plaats twee, B naar drie``
_NOUN_BEFORE = re.compile(
    rf"\b(?P<word>op|naar) (?:plaats|plek|positie|stek) {CARD}\b[^.;]*(?:,|\ben) (?:[\w'-]+ ){{1,4}}$"
)


#: ``Bakker op één, Visser op twee``: at least two names so.
_NAME_ON = re.compile(rf"(?<!\w)[A-ZÀ-Þ][\w'’-]+ (?P<op>op) (?P<n>één|{CARD})(?=\s*(?:[,;.)]|en [A-ZÀ-Þ]))")


def _named_on(scene: Scene, start: int) -> bool:
    found = {
        m.start("op"): cardinal_value(fold(m["n"]))
        for m in _NAME_ON.finditer(scene.text, scene.start, scene.end)
    }
    return start in found and len(found) > 1 and len(set(found.values())) == len(found)


def bare_number(scene: Scene, start: int, word: str) -> list[Hit]:
    """``eindigde op vijf``, ``zakte naar zes``, ``Op twee en drie A en B``: a rank without any noun."""
    match = _BARE.match(scene.folded, start, scene.end)
    if match is None:
        return []
    figures = list(CARD_RE.finditer(scene.folded, *match.span("ranks")))
    following = NEXT_WORD.match(scene.folded, match.end(), scene.end)
    after = following.group("word") if following else ""
    opening = not scene.folded[scene.start : start].strip(" '\"")
    capital = following is not None and bool(after) and scene.text[following.start("word")].isupper()
    if word == "op" and _named_on(scene, start):
        value = cardinal_value(figures[0].group())
        return [Hit(start, figures[0].end(), value, "place")] if 0 < value <= MAX_RANK else []
    elided = _NOUN_BEFORE.search(scene.before(start))
    if elided is not None and elided["word"] == word and not after[:1].isalnum():
        return (
            [Hit(start, match.end(), cardinal_value(figures[0].group()), "place")]
            if len(figures) == 1
            else []
        )
    again = word == "op" and _OP_BEFORE.search(scene.before(start)) is not None
    if after[:1].isalpha() and after not in FUNCTION_WORDS | ENDED and not ((opening or again) and capital):
        return []
    if after[:1].isdigit() or after == "na" or after == "-" or after == "%":
        return []
    sentence = scene.folded[scene.start : scene.end]
    beside = (
        re.search(r"\bmet (?:\w+ ){1,5}$", scene.before(start, 60))
        and after in (",", ".", "")
        and word == "op"
    )
    if not opening and not beside and not _BARE_CUE.search(sentence):
        return []
    if word == "naar" and not _TO_RANK.search(sentence):
        return []
    if "graden" in sentence or "punten" in sentence:
        return []
    first = scene.text[figures[0].start() : figures[0].end()]
    if first == "een" and len(figures) == 1 and after[:1].isalpha():
        return []
    hits = [Hit(f.start(), f.end(), cardinal_value(f.group()), "place") for f in figures]
    hits[0] = hits[0]._replace(start=start)
    return [hit for hit in hits if 0 < hit.value <= MAX_RANK]


_RANK_AND = rf"(?:(?:de |plek |plaats |een )?(?:{ORD}|{CARD})(?:\s+(?:plaats|plek|stek|positie))?)"
_MOVE = re.compile(
    rf"van (?:de )?(?P<old2>{ORD}) (?:plaats )?(?:alsnog|toch nog|ineens|plots|plotseling|opeens) (?P<new2>{ORD})"
    rf"|van (?P<old>{_RANK_AND}) (?:\w+ )?naar (?P<new>{_RANK_AND}|(?:het )?(?:goud|zilver"
    rf"|brons))(?!\s+(?:graden|meter|punten|procent|seconden?)|[\w,.]*\d)"
)


def moved(scene: Scene, start: int, word: str) -> list[Hit]:
    """``van vier naar drie``: the rank left behind and the rank reached."""
    match = _MOVE.match(scene.folded, start, scene.end)
    if match is None:
        return []
    left, reached = ("old2", "new2") if match["old2"] else ("old", "new")
    old, new = rank_in(match[left]), rank_in(match[reached])
    if not old or not new:
        return []
    return [Hit(*match.span(left), old, "from"), Hit(*match.span(reached), new, "moved")]
