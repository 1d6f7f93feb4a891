"""Where a skater comes from and how old he or she is: towns, regions, nationalities, ages.

Construction first, table second: `schaatser X uit Y` names a town whether or not the table holds Y, while a
bare demonym needs the table. What is said of a thing (`de Zwolse ijsbaan`, `nieuws uit Hamar`) is marked
by its shape, so that linking can leave it out.

Kinds, values and shapes:

``hometown`` (town)
    ``uit``, ``afkomstig`` (lives in, born in, hails from), ``waar`` (``X, waar ze woont``), ``represented``, ``woonplaats``, ``van``, ``naar`` (a medal goes there),
    ``bracket``, ``list``, ``dateline`` (of whom the report is about),
    ``demonym_noun``, ``demonym_adjective`` (a name or person follows); weak: ``uit_weak`` (no person in front),
    ``demonym_other`` (said of a thing), ``bracket_weak``, ``named`` (before a ``dorpsgenoot``).
``region`` (name as records have it)
    the same shapes as ``hometown``.
``nationality`` (IOC code)
    ``noun``, ``noun_plural`` (no name behind), ``adjective``, ``code``, ``uit``; weak: ``adjective_other``,
    ``code_weak``, ``uit_weak``.
``age`` (int)
    ``jarige``, ``bracket``, ``jaar``, ``is``, ``pas``, ``comma``; of another moment in life: ``als`` (`als
    17-jarige`), ``leeftijd`` (`op 17-jarige leeftijd`); weak: ``bracket_weak`` (under 13).
``fellow`` (``town`` or ``region``)
    `plaatsgenoot`, `streekgenote`: takes over the town or region of the skater named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import data
from pipeline.extractors.ages import find_ages
from pipeline.extractors.brackets import find_bracketed, find_listed
from pipeline.extractors.demonyms import find_demonyms
from pipeline.extractors.origins import find_dateline, find_from, find_homes, find_proud
from pipeline.extractors.scan import scan, trigger
from pipeline.extractors.surroundings import UPPER
from pipeline.mention import Mention

_FELLOW = re.compile(
    r"\b(?:(plaats|dorps|stads?|woonplaats)|(streek|provincie|regio|gewest))geno(?:ot|te|ten|tes)\b", re.I
)
_WORD = re.compile(rf"(?<![\w'’-])['’]?[{UPPER}][\w'’-]+")
_FELLOWS = trigger(r"(?:plaats|dorps|stads?|woonplaats|streek|provincie|regio|gewest)geno")


#: So far back, in code points, the town of a ``dorpsgenoot`` was named.
_NEAR = 300


def _fellows(text: str) -> Iterator[Mention]:
    for match in scan(_FELLOW, text, _FELLOWS):
        if match[1]:
            yield from _named_before(text, match.start())
        yield Mention(
            "fellow", match.start(), match.end(), match.group(), "town" if match[1] else "region", ""
        )


def _named_before(text: str, end: int) -> Iterator[Mention]:
    """The town last named before ``dorpsgenoot``, of whatever it was said: ``Goor vlagt. Dorpsgenoot A won``."""
    venues = data.venues().values()
    for match in reversed([*_WORD.finditer(text, max(0, end - _NEAR), end)]):
        if data.towns().get(match[0]) in ("NL", "BE") and match[0] not in venues:
            yield Mention("hometown", match.start(), match.end(), match[0], match[0], "named")
            return


def find_origins(text: str) -> list[Mention]:
    """All that the report says of where skaters come from and of their age, sorted; kinds and shapes as above.

    Within one kind no two mentions overlap: of two that do, the one with more words stays.
    """
    found: list[Mention] = []
    for reader in (
        find_dateline,
        find_proud,
        find_from,
        find_homes,
        find_bracketed,
        find_listed,
        find_demonyms,
        find_ages,
        _fellows,
    ):
        found.extend(reader(text))
    found.sort(key=lambda mention: (mention.kind, mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last is not None and last.kind == mention.kind and mention.start < last.end:
            if mention.end - mention.start > last.end - last.start:
                kept[-1] = mention
            continue
        kept.append(mention)
    kept.sort(key=lambda mention: (mention.start, mention.end, mention.kind))
    return kept
