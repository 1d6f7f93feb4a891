"""Who is named and does not race: coaches, photographers, authors, parents, by the words beside the name."""

from __future__ import annotations

import re

from pipeline.extractors.namewords import OTHER_ROLE, is_other_role

_PUPIL_BEFORE = re.compile(
    r"\b(?:pupil(?:len)?|leerling(?:en)?|tweet|protegé|ploeg|stal) van (?:(?:coach|trainer) )?$"
)
_PHOTO_BEFORE = re.compile(
    r"(?:\b(?:foto(?:'s|graaf|grafie)?|beeld|tekst|bron|auteur|redactie)[ :.]+(?:\w+ ?/ ?)?|(?:©|\(c\)) ?(?:\w+ ?/ ?)?"
    r"|(?:^|\n)[ ]*(?:date [\d-]+ )?(?:door|verslag van|verslag|van onze \w+|groet(?:en|jes) van)[: ]+)$",
    re.I,
)
_CREDITS = frozenset(
    "foto beeld tekst door van verslag bron auteur redactie fotograaf fotografie onze verslaggever".split()
)
_CREDIT_MARKS = frozenset(":/©)")
_ROLE_AFTER = re.compile(
    rf"(?:,| \() ?(?:(?:de|het|een|haar|zijn|hun|onze) )?(?:[a-zé-]+e )?(?!(?:pupil|leerling|tweet)(?:len)? van)(?:{OTHER_ROLE})\b(?! (?:zei|noemt))",
    re.I,
)
_TWEET = re.compile(r"\s*\(@\w+\)")
_ROLE_LABEL = re.compile(r"\b(\w+): $")
_ROLE_AND_COMMA = re.compile(
    r"\b(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar|[Hh]un|[Oo]nze) (?:[a-zé]+e )?([a-zé-]+), (?:de [A-Z][\w-]+ )?$"
)


def has_other_role(text: str, start: int, end: int, prior: str, full: bool) -> bool:
    """Whether words beside a name (``full`` if all of it is printed), other than a role right before it, say that he or she
    does not race: ``pupil van A``, ``Zijn trainer, de Goorenaar A, ...``, ``A, de bondscoach, ...``."""
    if prior == "van" and _PUPIL_BEFORE.search(text[max(0, start - 30) : start]):
        return True
    if not full:
        return False
    before = text[max(0, start - 60) : start]
    role = _ROLE_AND_COMMA.search(before) if ", " in before else None
    if role is not None and is_other_role(role[1].lower()):
        return True
    return text[end : end + 2] in (", ", " (") and _ROLE_AFTER.match(text, end) is not None


#: Who is called by another role and rides all the same.
_RIDES_TOO = re.compile(
    r"[^.!?\n]{0,70}\b(?:ingeschreven|schreef zich(?: \w+){0,4} in|deed (?:zelf |ook |gewoon ){0,3}mee|reed (?:zelf |ook |gewoon ){0,3}mee|reed zelf|schaatste zelf"
    r"|stond zelf|bond zelf|trok zelf|waagde zich|zelf ook (?:aan de start|in actie|op het ijs))\b"
)


#: ``A, huisarts in Goor, werd derde``
_RANKED = re.compile(
    r",[^.!?\n,]{1,60}, (?:werd|wordt|eindigde|finishte) (?:(?:op|in|over|de|een|als|zondag|zaterdag|vrijdag|[\d.]+|meter|kilometer|verrassend|knap|keurig|nipt) ){0,6}?"
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|[a-z]+(?:tiende|tigste)|\d{1,2}(?:e|ste|de))\b"
)


def rides_too(text: str, end: int) -> bool:
    """Whether the words behind a name say that he or she rides as well: ``Onze voorzitter, A, had zich ingeschreven``."""
    return _RIDES_TOO.match(text, end) is not None or _RANKED.match(text, end) is not None


def has_label(text: str, start: int) -> bool:
    """Whether a role with a colon stands before the name: ``Coach: A``."""
    role = _ROLE_LABEL.search(text, max(0, start - 30), start)
    return role is not None and is_other_role(role[1].lower())


def is_byline(text: str, start: int, end: int, prior: str) -> bool:
    """Tell whether a photographer, an author or the writer of a tweet is named here."""
    if prior in _CREDITS or text[max(0, start - 2) : start].strip(" ")[-1:] in _CREDIT_MARKS:
        return _PHOTO_BEFORE.search(text[max(0, start - 40) : start]) is not None
    return text[max(0, start - 2) : start - 1] == "—" and _TWEET.match(text, end) is not None
