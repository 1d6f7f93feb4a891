"""Tense of the clause around a position: has it happened, or is it still to come?

Dutch reports tell past races in the preterite or the perfect and announce coming ones in the present tense with
an adverb (``rijdt zondag ook nog``), a modal (``mag naar het WK``) or a clock time (``vanaf 13.30 uur``).
"""

from __future__ import annotations

import re

_SENTENCE_BREAK = re.compile(r"[.!?…](?=[\s\"”’')]|$)|\n|;")
_CLAUSE_BREAK = re.compile(r"[,:]\s|\s[-–—]\s|\s(?:maar|want|terwijl|omdat|zodat|waarna|hoewel)\s")

_PAST = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|won|wonnen|reed|reden|kwam|kwamen|ging|gingen|bleef|bleven|viel|vielen"
    r"|stond|stonden|lag|lagen|hield|hielden|liet|lieten|zag|zagen|deed|deden|moest|moesten|mocht|mochten|kon|konden"
    r"|wilde|wilden|nam|namen|sloeg|sloegen|bracht|brachten|dook|doken|schreef|schreven|gaf|gaven|kreeg|kregen|begon"
    r"|begonnen|greep|grepen|versloeg|haalde|haalden|pakte|pakten|eindigde|eindigden|finishte|finishten|klokte|klokten"
    r"|noteerde|noteerden|schaatste|schaatsten|veroverde|veroverden|behaalde|behaalden|zette|zetten|zegevierde"
    r"|bezette|bezetten|debuteerde|startte|startten|verbeterde|trok|trokken|liep|liepen|zat|zaten|sloot|legde|legden"
    r"|plaatste|plaatsten|kroonde|strandde|strandden|meldde|meldden|volgde|volgden|leverde|verloor|verloren|klopte"
    r"|opende|toonde|verraste|maakte|maakten|ontbrak|zei|vertelde|bleek|sprintte|scoorde|mikte|duurde|gleed|vertrok)\b"
    r"|\b(?:heeft|hebben|heb|is|zijn|ben)\b(?=[^.!?;]{1,120}?\b(?:(?:\w+)?ge\w{2,}(?:d|t|en|aan)|ver\w{3,}(?:d|t|en)"
    r"|be\w{3,}(?:d|t|en)|her\w{3,}(?:d|t|en)|ont\w{3,}(?:d|t|en)|gegaan|gedaan|\w+eerd)\b)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:volgend\w*|komend\w*|aanstaande|a\.s\.|straks|binnenkort|zal|zullen|gaan?|gaat|mag|mogen|moet|moeten|kan"
    r"|kunnen|hoopt|hopen|wil|willen|mikt|mikken|wacht|wachten|volgt|volgen|begint|beginnen|start|starten|vertrekt"
    r"|vertrekken|keert|keren|rijdt|rijden|komt|komen|verder|hervat|vervolgd|voortgezet|strijkt|afgesloten|besloten"
    r"|te zien|te volgen|te horen|rechtstreeks|uitgezonden|uitzending|programma|aan de beurt|staan?|staat|worden|wordt"
    r"|doet|ook nog|krijgt|krijgen|opent|openen|sluit|hoort|klinkt|verdedigt|treedt|klinken|maakt uit|melden|verwacht"
    r"|verschijnt|afreizen|reist|reizen|plaatst|plaatsen|plaatsing|startbewijs|startbewijzen|startplek|startplaats"
    r"|startplaatsen|tickets?|kwalificeert|kwalificeren|selectie voor|op weg naar|met het oog op|in aanloop naar|tot)\b"
    r"|\b(?:om|vanaf|van)\s\d{1,2}[.:u]\d{2}",
    re.IGNORECASE,
)


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the sentence (or line) that holds ``[start, end)``."""
    left = 0
    for m in _SENTENCE_BREAK.finditer(text, max(0, start - 400), start):
        left = m.end()
    if not left:
        left = max(0, start - 400)
    right = _SENTENCE_BREAK.search(text, end)
    return left, right.start() if right else len(text)


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
    for left, right in (clause_span(text, start, end), sentence_span(text, start, end)):
        if _PAST.search(text, left, right):
            return False
        if _FUTURE.search(text, left, right):
            return True
    return False
