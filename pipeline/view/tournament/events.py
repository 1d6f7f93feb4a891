"""Events: when two names are one event's, and which are held once a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.view.tournament.names import fold

LONGEST = 200
"""Letters of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event. ``name`` is what it is called on the page, ``discipline`` and ``age`` narrow a championship.

    ``yearly`` says that it is held once a year at most, so that its name and a year tell which one is meant.
    """

    name: str
    yearly: bool = False
    discipline: str | None = None
    age: str | None = None

    @property
    def label(self) -> str:
        """The whole name: ``NK afstanden junioren``."""
        return " ".join(part for part in (self.name, self.discipline, self.age) if part)


#: The short names of events that have several, in the order in which they are looked for.
_NAMED = (
    ("World Cup-kwalificatietoernooi", True, r"\bwckt\b|(?:world ?cup|wereldbeker).*(?:kwalific|select)"),
    ("World Cup-kwalificatietoernooi", True, r"kwalific.*(?:world ?cup|wereldbeker)"),
    (
        "OKT",
        True,
        r"\bokt\b|olympi\w+ (?:schaats)?(?:kwalific|select|trial)|\bolympi\w+ trials?\b|kwalific.*olympi",
    ),
    ("Olympische Spelen", True, r"olympi\w+ (?:winter)?(?:spelen|games)|^(?:de )?(?:winter)?spelen\b"),
    ("World Cup", False, r"world ?cup|wereldbeker"),
)
#: Which championship: the word for its level, and whether there is one a year.
_LEVELS = (
    ("ONK", r"\bonk\b|open (?:nk|nederlandse?)\b"),
    ("NK", r"\bnk\b|(?:nederlandse?|nationa\w+) (?:\w+)?(?:kampioensch|titel)"),
    ("WK", r"\bwk\b|wereld ?(?:\w+)?(?:kampioensch|titel)|world championship"),
    ("EK", r"\bek\b|europe\w+ (?:\w+)?(?:kampioensch|titel)|european championship"),
    ("BK", r"\bbk\b|belgisch\w* (?:\w+)?(?:kampioensch|titel)"),
)
_DISCIPLINES = (
    ("afstanden", r"afstand|single distance"),
    ("allround", r"allround|vierkamp"),
    ("sprint", r"sprint"),
    ("shorttrack", r"short ?track"),
    ("marathon", r"marathon"),
)
_AGES = (
    ("neo-senioren", r"neo ?senior"),
    ("junioren", r"junior"),
    ("masters", r"master|veteran"),
    ("studenten", r"student|universit"),
    ("pupillen", r"pupil"),
)
#: A qualification that does not say for what.
_OPEN = re.compile(r"(?:kwalificatie|selectie)(?:toernooi|wedstrijd)")
_QUALIFICATIONS = ("OKT", "World Cup-kwalificatietoernooi")
#: Endings that make no other event: ``clubkampioenschappen``, ``gewestelijke``.
_ENDINGS = re.compile(r"(?<=schap)pen\b|(?<=wedstrijd)en\b|(?<=toernooi)en\b|(?<=\w{4})e\b")


def _first(table: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, pattern in table if re.search(pattern, text)), None)


@lru_cache(maxsize=4096)
def read_event(text: str | None) -> Event | None:
    """Read the name of an event; one that no table knows keeps its name, whatever the ending of its words."""
    if text is None or not text.strip():
        return None
    folded = fold(text[:LONGEST]).replace("-", " ")
    age = _first(_AGES, folded)
    for name, yearly, pattern in _NAMED:
        if re.search(pattern, folded):
            return Event(name, yearly, age=age)
    level = _first(_LEVELS, folded)
    if level is not None:
        return Event(level, True, _first(_DISCIPLINES, folded), age)
    found = _OPEN.search(folded)
    return Event(found[0] if found and found[0] == folded else _ENDINGS.sub("", folded))


def is_part(a: Event, b: Event) -> bool:
    """Whether one leaves open what the other tells: ``NK`` and ``NK sprint``, ``kwalificatietoernooi`` and ``OKT``."""
    if (a.name, a.age) == (b.name, b.age):
        return a != b and None in (a.discipline, b.discipline)
    names = (a.name, b.name)
    return any(map(_OPEN.fullmatch, names)) and any(name in _QUALIFICATIONS for name in names)
