"""Word formation of Dutch demonyms, read backwards: from ``Andijker`` to ``Andijk``.

Dutch forms the inhabitant of a town with -er, -aar, -naar, -enaar, -ees or -ling and the adjective with -s(e) or
-er; in front of it a final -e or -en may drop, a long vowel is written single (``Haren`` -> ``Harener``), a
final consonant is doubled (``Schiedam`` -> ``Schiedammer``) and v and z stand for f and s (Algemene Nederlandse
Spraakkunst, 12.3.1.4). Reading backwards gives several stems; a table of towns chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Longest first, so that `Zwollenaren` is tried as -enaren before -aren. Plurals stand beside their singulars.
NOUN_ENDINGS: tuple[str, ...] = (
    "enaars", "enaren", "enaar", "naars", "naren", "naar", "aars", "aren", "aar", "lingen", "ling",
    "ezen", "ees", "ders", "der", "sters", "ster", "ërs", "ër", "iërs", "iër", "ers", "er",
)  # fmt: skip
ADJECTIVE_ENDINGS: tuple[str, ...] = ("ense", "sche", "erse", "ster", "ens", "se", "s", "er")

_SINGLE_VOWEL = re.compile(r"(?<![aeiouy])([aeou])([bcdfghklmnprstvwz])$")
_DOUBLE_VOWEL = re.compile(r"([aeou])\1([bcdfghklmnprst])$")
_DOUBLE_CONSONANT = re.compile(r"([bdfgklmnprst])\1$")
_DEVOICED = {"v": "f", "z": "s"}


def _stem_spellings(stem: str) -> Iterator[str]:
    """The towns that a stem may have been cut from, likeliest first."""
    yield stem
    if _SINGLE_VOWEL.search(stem):
        yield _SINGLE_VOWEL.sub(r"\1\1\2", stem)
    if _DOUBLE_CONSONANT.search(stem):
        yield stem[:-1]
    if stem[-1:] not in "aeiou":
        for final in ("e", "en"):
            yield stem + final
    if _DOUBLE_VOWEL.search(stem):
        short = _DOUBLE_VOWEL.sub(r"\1\2", stem)
        for final in ("e", "en"):
            yield short + final
    if stem[-1:] in "bdfgklmnprst":
        for final in ("e", "en"):
            yield stem + stem[-1] + final
    if stem[-1:] in _DEVOICED:
        voiceless = stem[:-1] + _DEVOICED[stem[-1]]
        yield voiceless
        if _SINGLE_VOWEL.search(stem):
            yield _SINGLE_VOWEL.sub(r"\1\1\2", voiceless)
    if stem[-1:] in "fs":
        voiced = stem[:-1] + ("v" if stem[-1] == "f" else "z")
        for final in ("e", "en"):
            yield voiced + final
        if _DOUBLE_VOWEL.search(stem):
            yield _DOUBLE_VOWEL.sub(r"\1", stem) + voiced[-1] + "en"


def stems(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Every name of a town that ``word`` may be the demonym of, likeliest first; at least three letters each."""
    for ending in endings:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) >= 3:
                if ending.startswith("ster"):
                    yield stem + "s"  # ``Leenster``: the s is the town's own
                for spelling in _stem_spellings(stem):
                    if len(spelling) > 3:
                        yield spelling


_TOWN = re.compile(
    r"[A-Z'][\w'-]+(?:dijk|wijk|kerk|burg|berg|dam|dorp|hoek|horst|hout|huis|laan|land|lo|meer|oord|recht|schot|stad|"
    r"stede|steeg|veen|veld|voort|voorde|wolde|woude?|zand|zijl|um|em|gem|drecht|donk|beek|broek|rade|loon|hem|heim|"
    r"hoven|tien|kapel|brug|sluis|haven|mond|monde|mude|schoten|stein|eind|kamp|bos|bosch|ooi|poort|vaart|dal|werd|werf)$"
)
"""What Dutch towns end in. Of -wold and -wolde, -woud and -woude the commoner stands here, for lack of more."""


def guess(word: str) -> str | None:
    """The town behind a demonym that no table knows, or None when it does not look like one.

    Only towns that end as Dutch ones do (``-dijk``, ``-kerk``, ``-veen``, ...) are given, so that ``Bakker`` is none.
    """
    for endings in (NOUN_ENDINGS, ADJECTIVE_ENDINGS):
        for stem in stems(word, endings):
            if len(stem) >= 5 and _TOWN.match(stem):
                return stem
    return None


_TOWN_ONLY = re.compile(
    r"(?:Sint[ -][A-Z][a-zë]{3,}$|(?:(?:Den|Ter|Nieuw|Nieuwe|Oud|Oude)[ -]|'s-)?[A-Z][a-zë]+"
    r"(?:dijk|wijk|kerk|kerke|burg|dam|dorp|hoek|meer|oord|recht|stede|steeg|veen|voort|"
    r"voorde|wolde|woude|zijl|drecht|beek|rade|hoven|kapel|sluis|haven|schoten|huizen|gem|poort|vaart|kanaal)"
    r"(?:-[A-Z][a-zë]{2,}| (?:bij|aan) [A-Z][a-zë]{2,})?$)"
)


def looks_like_town(name: str) -> bool:
    """Whether a name has a form that towns have and hardly any surname: ``Kolderveen``, not ``Veldkamp``."""
    return len(name) > 5 and _TOWN_ONLY.match(name) is not None
