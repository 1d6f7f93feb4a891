"""How Dutch says who has what: constructions, each a pattern over a row and what it gives to whom.

A pattern is written in Dutch with the symbols of ``items``: ``P`` a person, ``R`` a rank, ``T`` a time, doubled
for a coordination (``PP``). ``*`` stands for up to five words without a boundary, ``**`` for up to twelve items of any
kind within the sentence. An effect ``P=R`` gives the rank to the person, ``PP=TT`` gives each person the time of the
same place in its list (``respectievelijk``, with or without the word), ``subject=2`` gives the subject of the clause
the rank that the pattern entails; the words of the pattern are then its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.linking.items import Row

_WORDS = {
    "*": r"(?:[^A-Z ,;:()\"]+ ){0,5}?",
    "**": r"(?:[^ ;]+ ){0,12}?",
    "***": r"(?:[^ ]+ ){0,25}?",
}
_SYMBOL = re.compile(r"^(?P<letters>PP|RR|TT|DD|[PRTDSVU])(?P<number>\d?)(?P<optional>\??)$")

#: (pattern, effects). Order matters: what an earlier one took is no longer there for a later one.
CONSTRUCTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # Lists of equal length, ``A en B eindigden als vierde en vijfde``.
    ("PP *** RR", ("PP=RR",)),
    ("RR *** PP", ("PP=RR",)),
    ("PP *** TT", ("PP=TT",)),
    ("TT *** PP", ("PP=TT",)),
    # Only one was faster: ``moest alleen A voor laten gaan``, ``alleen A was sneller``, ``op A na``.
    (
        "(?:alleen|enkel|slechts|uitsluitend|louter) (?:door |in )?(?:de )?(?:[^A-Z ,]+ ){0,2}?P * "
        "(?:voor|vóór|boven|sneller|vlugger|rapper|beter|harder|verslaan|verslagen|kloppen|geklopt|verschalken|voorbij|voorbleef|onderdoor|"
        "voorgaan|passeren|dulden|dook|deed|erkennen)",
        ("P=1", "subject=2"),
    ),
    ("(?:alleen|enkel|slechts|uitsluitend) PP * (?:voor|vóór|boven|sneller|vlugger|rapper|beter|harder|dulden|voorgaan)", ("subject=n+1",)),
    ("(?:van niemand|niemand|iedereen|allen) * ,? op P na", ("P=1", "subject=2")),
    # So many were faster.
    (
        "(?:slechts|maar|nog|precies|pas|telde|liet|waren|had|heeft|moest|kende|daar|er|stonden?|stond) (?:hij |ze |zij |er |daar |nog |maar |slechts |"
        "precies |pas )*(?P<count>één|een|1|twee|2|drie|3|vier|4|vijf|5|zes|6|zeven|7|acht|8|negen|9|tien|10|elf|twaalf|dertien) "
        "(?:[^A-Z ,;]+ )?(?:man|mannen|vrouw|vrouwen|rijder|rijders|rijdster|rijdsters|naam|namen|schaatsers?|schaatssters?|concurrenten|anderen|dames|heren|meisjes|"
        "jongens|snellere mannen|snellere vrouwen|snellere|sneller|knullen|meiden|deelnemers|deelneemsters) * (?:voor|vóór|boven|sneller|vlugger|rapper|voorgaan|snellere)",
        ("subject=count+1",),
    ),
    ("daar waren er (?:maar |slechts )?(?P<count>één|1|twee|2|drie|3|vier|4|vijf|5|zes|6|zeven|7|acht|8|negen|9|tien|10) sneller", ("subject=count+1",)),
    ("(?P<count>twee|2|drie|3|vier|4|vijf|5|zes|6|zeven|acht|negen|tien|elf|twaalf|dertien) (?:[^A-Z ,;]+ )?(?:boven zich|voor zich|waren er sneller|waren sneller)", ("subject=count+1",)),
    # So many places before or behind somebody whose rank is named.
    ("R ** (?P<count>één|een|twee|drie|vier|vijf) (?:plek|plekken|plaats|plaatsen|positie|posities|stek|rang|rangen) (?:hoger dan|voor|vóór) (?:de )?P", ("P=R+count",)),
    ("R ** (?P<count>één|een|twee|drie|vier|vijf) (?:plek|plekken|plaats|plaatsen|positie|posities|stek|rang|rangen) (?:lager dan|achter) (?:de )?P", ("P=R-count",)),
    # Behind somebody, with one's own rank named.
    ("achter (?:de )?(?:winnaar|winnares|kampioen|kampioene) P", ("P=1",)),
    ("achter (?:de )?(?:winnaars|winnaressen) PP", ("PP=1..",)),
    # The first so many in order.
    ("(?:top (?:drie|3|vier|4|vijf|5|tien|10)|top-3|top-drie|top-5|top-vijf|podium|eerste drie|erepodium) : PP", ("PP=1..",)),
    ("podium (?:[^A-Z ,;]+ ){0,3}?(?:bestond|bestaat|was samengesteld) uit PP", ("PP=1..",)),
    ("achter P *** PP ** (?:in die volgorde|in deze volgorde) ** (?:top drie|eerste drie|top vijf|podium)", ("P=1", "PP=2..")),
    ("PP ** (?:in die volgorde|in deze volgorde) ** (?:top drie|eerste drie|podium)", ("PP=1..",)),
    ("(?:verwees|verwezen|verwijst) PP naar de (?:overige|andere|resterende|lagere)", ("PP=2..", "subject=1")),
    ("PP (?:vergezelden|vergezellen|flankeerden|flankeren|completeerden|completeren|vulden|vullen|maakten|maken) ** (?:podium|erepodium|ereschavot|schavot)", ("PP=2..",)),
    ("(?:links en rechts|aan weerszijden) van (?:P|hem|haar) ** PP", ("PP=2..",)),
    ("gevolgd door (?:de |het |zijn |haar )?(?:[^A-Z ,]+ )?PP", ("PP=2..",)),
    ("gevolgd door (?:de |het |zijn |haar )?(?:[^A-Z ,]+ )?P", ("P=2",)),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A construction found: its effects and the match over ``row.text``."""

    effects: tuple[str, ...]
    match: re.Match[str]


def _compile(pattern: str) -> re.Pattern[str]:
    pieces = []
    for token in pattern.split(" "):
        symbol = _SYMBOL.match(token)
        if token in _WORDS:
            pieces.append(_WORDS[token])
        elif symbol:
            pieces.append(f"(?P<{symbol['letters']}{symbol['number']}>{symbol['letters']}) ")
        else:
            pieces.append(re.sub(r"(?<![A-Z<(])P$", "(?P<P>P)", token) + " ")
    joined = "".join(pieces)
    return re.compile("(?<= )" + joined)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], tuple[str, ...], frozenset[str]], ...]:
    found = []
    for pattern, effects in CONSTRUCTIONS:
        needs = frozenset(token for token in pattern.split(" ") if token in {"PP", "RR", "TT", "DD"})
        found.append((_compile(pattern), effects, needs))
    return tuple(found)


def constructions(row: Row) -> Iterator[Found]:
    """The constructions in a row, in the order of the table."""
    for pattern, effects, needs in _compiled():
        if all(f" {symbol} " in row.text for symbol in needs):
            for match in pattern.finditer(row.text):
                yield Found(effects, match)
