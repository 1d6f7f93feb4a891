"""How Dutch says that somebody was ahead of all others by so much: ``hield een seconde over op de nummer twee``, ``de rest volgde
op drie tellen van A``, ``niemand kwam binnen een tel van A``.

Rows of the table of ``constructions``, in whose language they are written. ``lead`` is the first place, unless the clause says that
it was so on the way alone.
"""

from __future__ import annotations

_CUES = "honderdste honderdsten tiende tienden duizendste duizendsten seconde seconden tel tellen straatlengte schaatslengte punt punten"
_HAVING = "(?:hield|houdt|had|heeft|nam|neemt|pakte|pakt|behield|behoudt|bouwde|boekte|legde|sloeg|greep|telde|won|hebben|houden|nemen)"
#: Between the verb and the measure: the subject, the time, adverbs.
_INSIDE = "(?:(?!maar |of |dat |die |RR? |achterstand )(?:[0-9]+,[0-9]+|[^;:, ]+) ){0,12}?"
_AHEAD = "(?:voorsprong |over |marge |speling |verschil |ruimte )?(?:voor )?op (?:de |het |zijn |haar )?"
_BEHIND = "(?:volgde|volgden|volgt|kwam|kwamen|eindigde|eindigden|finishte|finishten|bleef|bleven|zat|zaten)"
_GAVE = "(?:moest|moesten|gaf|gaven|kreeg|kregen|verloor|verloren)"
_FEW = "(?:(?:[0-9]+,[0-9]+|[^PR;:, ]+) ){0,6}?"

MARGINS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (_CUES, f"{_HAVING} {_INSIDE}@gap {_AHEAD}@rest", ("agent=lead",)),
    (_CUES, f"{_HAVING} {_INSIDE}@gap {_AHEAD}R", ("agent=beatsR",)),
    (
        _CUES,
        f"{_HAVING} {_INSIDE}@gap (?:voorsprong |over |marge |speling |verschil )op (?:de |het |zijn |haar )?(?:[a-z]+ ){{0,2}}?P",
        ("agent^P",),
    ),
    (
        "voorsprong marge",
        f"(?:voorsprong|marge) van {_FEW}@gap (?:op|met) (?:de |het )?@rest",
        ("agent=lead",),
    ),
    ("voorsprong marge", f"(?:voorsprong|marge) van {_FEW}@gap (?:op|met) (?:de )?R", ("agent=beatsR",)),
    (
        _CUES,
        "@gap (?:overhield|overhoudt|voorsprong had|voorsprong nam|voorbleef) op (?:de |het )?@rest",
        ("subject=lead",),
    ),
    (
        _CUES,
        "@gap (?:overhield|overhoudt|voorsprong had|voorsprong nam|voorbleef) op (?:de )?R",
        ("subject=beatsR",),
    ),
    # The others as the subject.
    (_CUES, f"@rest {_BEHIND} (?:pas )?op {_FEW}@gap (?:van|achter) P", ("P=lead",)),
    (_CUES, f"(?<= de )R {_BEHIND} (?:pas )?op {_FEW}@gap (?:van|achter) P", ("P=beatsR",)),
    (_CUES, f"@rest {_GAVE} {_FEW}@gap (?:toegeven |toe )?op P", ("P=lead",)),
    (
        _CUES,
        f"(?:reed|schaatste|zette|reden) (?:PP? )?(?:de |het )?@rest (?:PP? )?op {_FEW}@gap",
        ("agent=lead",),
    ),
    (
        _CUES,
        f"(?:niemand|geen mens|geen ander) (?:anders )?(?:kwam|bleef|eindigde|finishte) (?:nog |ook maar )?(?:binnen|tot op) {_FEW}@gap (?:van|achter) (?:de tijd van )?P",
        ("P=lead",),
    ),
    (
        "niemand",
        "niemand (?:kwam|reikte) (?:nog |meer |ook maar )?(?:aan|tot|in de buurt van|bij) (?:de |die )?(?:[a-z]*tijd|T) van P",
        ("P=lead",),
    ),
    (
        "niemand geen",
        f"(?:niemand|geen (?:van (?:de|zijn|haar|hun)|enkele|andere?) [a-z]+|geen van allen) (?:kwam|dook|bleef|reed|ging|eindigde|finishte) {_FEW}onder (?:de |die )?(?:[a-z]*tijd|T) van (?:de )?P",
        ("P=lead",),
    ),
    ("niemand", "^aan (?:de |die )?(?:[a-z]*tijd|T) van P kwam (?:[a-z]+ ){0,2}?niemand", ("P=lead",)),
    # So many names above one's own.
    (
        "namen",
        "@count (?:andere )?namen (?:[a-z]+ ){0,3}?boven (?:de )?(?:hare|zijne|zich|hem|haar)",
        ("subject=count+1",),
    ),
    ("namen", "@count (?:andere )?namen (?:[a-z]+ ){0,3}?boven (?:die|de naam) van P", ("P=count+1",)),
    ("namen", "boven (?:die|de naam) van P (?:[a-z]+ ){0,3}?@count (?:andere )?namen", ("P=count+1",)),
)
