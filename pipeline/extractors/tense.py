"""Tense of the clause around a position: has it happened, or is it still to come?

Dutch reports tell past races in the preterite or the perfect and announce coming ones in the present tense
with
an adverb (``rijdt zondag ook nog``), a modal (``mag naar het WK``) or a clock time (``vanaf 13.30 uur``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from pipeline.data import weak_preterites

_SENTENCE_BREAK = re.compile(r"[.!?…\n;](?:(?<=[\n;])|(?=[\s\"”’')]|$))")
_CLAUSE_BREAK = re.compile(r"[,:]\s|\s[-–—]\s|\s(?:maar|want|terwijl|omdat|zodat|waarna|hoewel)\s")

_PAST = frozenset(
    """
    was waren werd werden had hadden won wonnen reed reden kwam kwamen ging gingen bleef bleven viel vielen
    stond stonden lag lagen hield hielden liet lieten zag zagen deed deden moest moesten mocht mochten kon
    konden wilde wilden nam namen sloeg sloegen bracht brachten dook doken schreef schreven gaf gaven kreeg
    kregen begon begonnen greep grepen versloeg haalde haalden pakte pakten eindigde eindigden finishte
    finishten klokte klokten noteerde noteerden schaatste schaatsten veroverde veroverden behaalde behaalden
    zette zetten zegevierde bezette bezetten debuteerde startte startten verbeterde trok trokken liep liepen
    zat zaten sloot legde legden plaatste plaatsten kroonde strandde strandden meldde meldden volgde volgden
    leverde verloor verloren klopte opende toonde verraste maakte maakten ontbrak zei vertelde bleek
    sprintte scoorde mikte duurde gleed vertrok
    """.split()
)
_PERFECT = frozenset("heeft hebben heb is zijn ben".split())
_PARTICIPLE = re.compile(
    r"(?:(?:\w+)?ge\w{2,}(?:d|t|en|aan)|(?:ver|be|her|ont)\w{3,}(?:d|t)|gegaan|gedaan|\w+eerd|verloren"
    r"|begonnen|verbroken"
    r"|verslagen|ontnomen|verschenen|behouden|verreden|ondergaan)$"
)
#: Adjectives and nouns that look like participles.
_NOT_PARTICIPLE = frozenset(
    "geen gent gelijk gemiddeld genoeg bereid verder beoogd bekend bezet gebied geld gewest".split()
)
_FUTURE = frozenset(
    """
    volgend volgende komend komende aanstaande straks binnenkort zal zullen ga gaan gaat mag mogen moet
    moeten kan kunnen
    hoopt hopen wil willen mikt mikken wacht wachten volgt volgen begint beginnen start starten vertrekt
    vertrekken keert
    keren rijdt rijden komt komen verder hervat vervolgd voortgezet strijkt afgesloten besloten rechtstreeks
    uitgezonden
    uitzending programma staan staat worden wordt doet krijgt krijgen opent openen sluit hoort klinkt
    klinken verdedigt
    treedt melden verwacht verschijnt reist reizen afreizen plaatst plaatsen plaatsing startbewijs
    startbewijzen startplek
    startplekken startplaats startplaatsen ticket tickets kwalificeert kwalificeren zien horen strijden
    strijdt
    """.split()
)
_FUTURE_PHRASE = re.compile(
    r"\b(?:aan de beurt|ook nog|op weg naar|met het oog op|in aanloop naar|(?:om|vanaf"
    r"|van) \d{1,2}[.:u]\d{2})",
    re.IGNORECASE,
)
#: ``gaat aan de leiding na een zaterdag met winst``
_AFTER = re.compile(r"\b(?:na|sinds|sedert)(?: (?:een|de|die))? $", re.IGNORECASE)
_BEFORE = 15
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def _is_participle(word: str) -> bool:
    return word not in _NOT_PARTICIPLE and _PARTICIPLE.match(word) is not None


def _tense(text: str, left: int, right: int) -> str:
    """``past``, ``future`` or an empty string when no verb tells."""
    words = [word.lower() for word in _WORD.findall(text, left, right)]
    if not _PAST.isdisjoint(words) or not weak_preterites().isdisjoint(words):
        return "past"
    if not _PERFECT.isdisjoint(words) and any(_is_participle(word) for word in words):
        return "past"
    if not _FUTURE.isdisjoint(words) or _FUTURE_PHRASE.search(text, left, right):
        return "future"
    return ""


@lru_cache(maxsize=4)
def _breaks(text: str) -> list[int]:
    """Where the sentences and lines end: the offsets of the marks."""
    return [m.start() for m in _SENTENCE_BREAK.finditer(text)]


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the sentence (or line) that holds ``[start, end)``."""
    breaks = _breaks(text)
    before = bisect_left(breaks, start)
    left = max(0, start - 400, breaks[before - 1] + 1 if before else 0)
    if start and text[start - 1] in ".!?…":
        left = start
    after = bisect_left(breaks, end, before)
    return left, breaks[after] if after < len(breaks) else len(text)


def clause_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the clause, bounded by commas, colons and conjunctions, that holds ``[start, end)``."""
    left, right = sentence_span(text, start, end)
    for m in _CLAUSE_BREAK.finditer(text, left, start + 1):
        if m.end() <= start + 1:
            left = m.end()
    close = _CLAUSE_BREAK.search(text, max(end - 1, left), right)
    return left, close.start() if close else right


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the words at ``[start, end)`` stand in a statement about something still to come.

    The clause decides when it holds a verb cue; otherwise the whole sentence does. A past verb wins over a
    future cue, because ``moest zondag om 14.00 uur`` is past.
    """
    if _AFTER.search(text, max(0, start - _BEFORE), start):
        return False
    for left, right in (clause_span(text, start, end), sentence_span(text, start, end)):
        tense = _tense(text, left, right)
        if tense:
            return tense == "future"
    return False
