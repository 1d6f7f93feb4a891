"""Lines that stand in an article and are no part of it: what else to read, where to react, whose photo it is."""

from __future__ import annotations

import re

_LONGEST = 160
"""A longer line, in code points, is text, whatever it begins with."""

_NOTICE = re.compile(
    r"lees\s+(?:ook|verder|meer|hier)\b|bekijk\s+(?:ook|hier)\b|(?:zie|luister|kijk)\s+ook\b|kijk\s+terug\b|meer\s+over\b"
    r"|(?:meer|ander|overig|laatste)\s+(?:sport|schaats)?nieuws\b|gerelateerde?\b|ook\s+interessant\b|aanbevolen\b"
    r"|deel\s+(?:dit|deze|via|op|artikel)\b|delen?:?$|reageer\b|(?:\d+\s+)?reacties?\s*(?:\(\d+\))?:?$|plaats\s+(?:een\s+)?reactie"
    r"|(?:schrijf|meld)\s+(?:je|u)\s+(?:in|aan)\b|volg\s+ons\b|abonneer\b|download\s+(?:de|onze)\s+app\b|ontvang\b.*\bnieuwsbrief\b"
    r"|advertentie$|(?:tags?|trefwoorden|bron|auteur|tekst|redactie|leestijd):|\d+\s+min(?:uten)?\s+leestijd|print(?:en)?$"
    r"|(?:de\s+)?tekst\s+(?:loopt|gaat)\s+(?:door|verder)|(?:het\s+)?artikel\s+gaat\s+(?:door|verder)"
    r"|terug\s+naar\s+(?:boven|home|nieuws|(?:het\s+)?overzicht)|©|\(c\)\s|copyright\b|alle\s+rechten\s+voorbehouden"
    # ``Geplaatst op zondag 26 december 2021``, and not ``Geplaatst op de 500 meter: ...``.
    r"|(?:gepubliceerd|geplaatst|bijgewerkt|aangepast|gewijzigd|publicatiedatum|laatste\s+update)(?:\s+op|\s+om|\s*:)?\s*"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s*)?\d{1,4}[-/.:\s]"
    r"|laatst\s+(?:bijgewerkt|aangepast|gewijzigd|ge[uü]pdatet)\b",
    re.I,
)
_BYLINE = re.compile(
    r"(?:[Dd]oor|DOOR):?\s+(?:[Oo]nze\s|(?:[A-ZÀ-Þ][\w.'’-]+|van|de|der|den|ten|ter)(?:\s|$))+[\w ]*$"
)
_CAPTION = re.compile(
    r"[(\[]?(?:foto(?:grafie|graaf)?|beeld|illustratie|video|archieffoto)\b\s*(?:[:©|/]|door\b)", re.I
)

# What asks for consent speaks of cookies and of what to do about them.
_COOKIES = re.compile(r"\bcookie", re.I)
_CONSENT = re.compile(r"accepte|akkoord|toestemming|voorkeuren|instellingen|privacy|website", re.I)

# A heading after which nothing of the article comes.
_CLOSING = re.compile(
    r"(?:\d+\s+)?(?:reacties?|comments?)\s*(?:\(\d+\))?:?$|(?:plaats|geef|laat)\s+(?:een|je|uw)\s+(?:reactie|bericht)"
    r"|(?:meest|best)\s+gelezen|gerelateerde?\b|(?:meer|ander|overig)\s+(?:sport|schaats)?nieuws$|ook\s+interessant|aanbevolen",
    re.I,
)

# What stands above a box of other articles.
_BOX = re.compile(
    r"(?:(?:lees|bekijk|zie)\s+ook|ook\s+interessant|gerelateerde?(?:\s+\w+)?|meer\s+over\s.{,40})\s*:?$",
    re.I,
)


def is_caption(line: str) -> bool:
    """Whether a line tells whose picture stands beside it, or of what."""
    return len(line) <= _LONGEST and _CAPTION.match(line) is not None


def is_notice(line: str) -> bool:
    """Whether a line is about the page and not of the article."""
    if _COOKIES.search(line) and _CONSENT.search(line):
        return True
    return len(line) <= _LONGEST and (_NOTICE.match(line) is not None or _BYLINE.match(line) is not None)


def is_closing(heading: str) -> bool:
    """Whether a heading opens what comes after an article: reactions, other articles."""
    return _CLOSING.match(heading) is not None


def opens_box(line: str) -> bool:
    """Whether a line stands above a box of other articles."""
    return _BOX.match(line) is not None
