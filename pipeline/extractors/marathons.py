"""Marathons: paragraphs about a race over many laps in one bunch, whether or not they say ``marathon``.

A marathon has no distance that counts as one, so what such a paragraph says in kilometres (``op tien kilometer van het einde``,
``in de slotkilometer``) names no race. A mass start is skated in a bunch too, but is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extractors.folding import fold, holds
from pipeline.layout import lines
from pipeline.mention import Mention

#: What only marathons have.
_OWN = re.compile(
    r"\b(?:(?:natuurijs|schaats|kunstijs|ijs|dames|heren|vrouwen|mannen|beloften|jeugd|avond)?marathon(?!lo|s? van (?:new york|rotterdam|amsterdam|berlijn))\w*|natuurijs\w*|topdivisie\w*"
    r"|beloftendivisie|klassieker|(?:essent|kpn|knsb|unive|kunstijs) cup|elfsteden\w*|alternatieve|weissensee|marathon cup|ronde van (?:de|het) [a-z]\w+|(?:drie|vier|zes)daagse"
    r"|kluun\w*|toerrijders?)\b"
)
#: What it shares with other races in a bunch.
_SHARED = re.compile(
    r"\b(?:peloton\w*|kopgroep\w*|kopgroepje|massasprint\w*|eindsprint|pelotonsprint|demarr\w+|ontsnap\w+|vluchters?|vlucht|koplopers?|wegge[rs]\w+"
    r"|(?:[2-9]\d|1\d\d|[a-z]*tig|honderd\w*) (?:ronden|rondes|rondjes)|(?:ronden|rondes) te gaan|vertrekkers|waaiers?|wak|scheur(?:en)?"
    r"|tussensprints?|premiesprints?|(?:op|een|met een) ronde (?:voorsprong|achterstand)|gedubbeld|ronden? achterstand|uit koers)\b"
)
_OTHER_BUNCH = ("massastart", "mass start", "mass-start", "massa start", "ploegenachtervolging")
_CHEAP = (
    "marathon",
    "natuurijs",
    "peloton",
    "kopgroep",
    "elfsteden",
    "weissensee",
    "topdivisie",
    "demarr",
    "klassieker",
    "massasprint",
)
#: ``5.44.12``: hours, minutes and seconds, where it cannot be a race over a distance.
_HOURS = re.compile(r"(\d{1,2})[.:](\d\d)[.:](\d\d)$")
#: A report is on a marathon as a whole from so many different words on, and a paragraph of another report.
_REPORT_WORDS = 3
_PARAGRAPH_WORDS = 2
#: A heading as short as this is one with the line below it.
_HEADING_LENGTH = 60


def find_marathons(text: str, distances: Sequence[Mention], times: Sequence[Mention]) -> list[Mention]:
    """Mentions of kind ``theme`` for the lines that are about a marathon.

    ``text`` is the line, ``value`` where the words stand that say so, ``shape`` what they are.
    """
    folded = fold(text)
    if not holds(folded, _CHEAP):
        return []
    finishes = [m for m in times if m.shape == "finish" and not _HOURS.match(m.text)]
    races = [
        d for d in distances if d.shape not in {"split", "other"} and "kilometer" not in d.text.casefold()
    ]
    bunches = holds(folded, _OTHER_BUNCH)
    spans = list(lines(text))
    own = [_OWN.search(folded, start, end) for start, end in spans]
    words = _words(folded)
    whole = (
        any(own)
        and len(words) >= _REPORT_WORDS
        and len(finishes) < _REPORT_WORDS
        and not races
        and not bunches
    )
    cue = next((match for match in own if match), None)
    found: list[Mention] = []
    above: re.Match[str] | None = None
    for (start, end), here in zip(spans, own, strict=True):
        line = folded[start:end]
        said = here or above
        above = here if end - start < _HEADING_LENGTH else None
        if whole:
            said = here or cue
        elif said is None or not _on_marathon(line, said.start() >= start, said.start() - start, bunches):
            continue
        if (
            said is None
            or any(start <= m.start < end for m in (*races, *finishes))
            or holds(line, _OTHER_BUNCH)
        ):
            continue
        found.append(Mention("theme", start, end, text[start:end], said.start(), text[slice(*said.span())]))
    return found


def _words(folded: str) -> set[str]:
    """The different words for races in a bunch."""
    return {match[0] for pattern in (_OWN, _SHARED) for match in pattern.finditer(folded)}


def in_hours(times: Sequence[Mention], marathons: Sequence[Mention]) -> list[Mention]:
    """The times with those of marathons that have three parts read as hours, minutes and seconds."""
    found = []
    for time in times:
        match = _HOURS.match(time.text) if any(m.start <= time.start < m.end for m in marathons) else None
        if match is not None:
            hours, minutes, seconds = map(int, match.groups())
            time = replace(time, value=hours * 3600.0 + minutes * 60 + seconds)
        found.append(time)
    return found


def _on_marathon(line: str, inside: bool, offset: int, bunches: bool) -> bool:
    """Whether a line of another report is about a marathon: its heading says so, or it opens with one and has more words of it,
    still more where the report has another race in a bunch."""
    if not inside:
        return True
    opening = line.find(". ")
    return (opening < 0 or offset < opening) and len(_words(line)) >= _PARAGRAPH_WORDS + bunches
