"""Numbers that rank: ``plek vijf``, ``nummers vier en vijf``, ``eindigde op zes``, ``van vier naar drie``."""

from __future__ import annotations

import re

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
    r"(?:tuimel|zak|kelder|kl[io]m|schuif|scho[of]+v?|stijg|ste[eg]+|daal|da[al]+|spr[io]ng|zet|ste?g"
    r"|duikel|val|teruggezet|opger|verhuis|verwezen)"
)
_BARE = re.compile(rf"(?:op|naar|tot)\s+(?P<ranks>{CARD}(?:(?:\s*,\s*|\s+en\s+){CARD})*)")
_BARE_CUE = re.compile(
    r"\b(?:st(?:aat|ond|aan|onden)|gestaan|prijkt\w*|eindig\w*|geeindigd|zet|zette|gezet|kwam|kwamen|komt"
    r"|bleef|blijft|"
    r"vinden|vind|vond|finish\w*|zak\w*|gezakt|klim\w*|klom\w*|geklommen|tuimel\w*|schoof|schuift|schoven"
    r"|opgeschoven|spr[io]ng\w*|"
    r"gesprongen|steeg|stijgt|gestegen|kelder\w*|teruggezet|zett?en|daal\w*|ging|gaat|belandde|beland"
    r"|verwezen|klasseer\w*|genoteerd)\b"
)


#: ``Op twee eindigde A, op drie B``
_OP_BEFORE = re.compile(rf"\bop {CARD}[^.;]*(?:,|\ben) $")


#: ``A op één, B op twee en C op drie``, in folded text with the capitals looked up.
_NAME_ON = re.compile(rf"(?<=[\w'’-] )op {CARD}(?=[,.;]|\s+en\b|\s*$)")


def _names_in_order(scene: Scene) -> bool:
    """Whether a sentence puts names in order by bare numbers, two or more."""
    found = 0
    for match in _NAME_ON.finditer(scene.folded, scene.start, scene.end):
        last = scene.text[scene.start : match.start()].split()[-1:]
        found += bool(last) and last[0][0].isupper()
    return found > 1


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
    if not (opening or beside or _BARE_CUE.search(sentence) or (word == "op" and _names_in_order(scene))):
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
