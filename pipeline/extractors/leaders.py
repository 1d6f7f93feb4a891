"""Who leads: ``gaat aan kop``, ``leidt het klassement``, ``koploper A``. The first place in a standing so far.

The words fit a race that is under way as well; linking keeps them only where the report is of a tournament with a
standing. ``de koploper`` by itself stands for a person and is left to the descriptions.
"""

from __future__ import annotations

import re

from pipeline.extractors.scan import scan, trigger
from pipeline.mention import Mention

_STANDING_NOUN = r"(?:(?:tussen|dag|eind)?(?:klassement|stand|rangschikking)|rangorde|toernooi|vierkamp|sprintvierkamp|ranglijst|lijst)"
_NOUN = (
    r"(?:klassements)?(?:leider|leidster)|(?:klassements|lijst)aanvoerd(?:er|ster)|koploper|koploopster|lijsttrekker|"
    r"nummer (?:één|een|1) van (?:het klassement|de stand|de tussenstand)"
)
_LEAD = re.compile(
    rf"""
    (?i:aan\ (?:de\ )?(?:kop|leiding)|aan\ het\ hoofd|op\ kop)\b
  | leid(?:t|de|den)(?!\s+(?:tot|naar|ertoe|hem|zijn|haar|een|in|het\ (?!{_STANDING_NOUN})|de\ (?:dans|race|rit|weg)\b))\b
  | (?:voert|voerde)(?=\s+(?:[^.;]{{1,60}}?\s)?(?:het|de)\s+(?:\w+\s+)?{_STANDING_NOUN}\b[^.;]{{0,60}}?\saan\b)
  | (?i:de\ leiding)(?=\ (?:[^.;,]{{1,40}}?\ )?(?:in\ handen\ (?:van|is)|is\ voor|was\ voor|ging\ naar|gaat\ naar)\b)
  | (?P<taken>de\ leiding)\b
  | (?i:{_NOUN})(?=\s+(?:[A-ZÀ-Þ]|is\b|blijft\b|bleef\b|heet\b|heette\b|bij\b|na\b|in\ (?:het|de)\b|de\ nacht))
  | (?<!\bde\s)(?<!\been\s)(?<!die\s)(?<!zijn\s)(?<!haar\s)(?<!op\s)(?<!met\s)(?<!van\s)(?P<bare>{_NOUN})\b
    """,
    re.VERBOSE,
)
#: ``aan kop`` leads with a verb of being somewhere, before or behind it.
_IS_SOMEWHERE = re.compile(
    r"\b(?:gaat|gaan|ging|gingen|staat|staan|stond|stonden|blijft|bleef|komt|kwam|kwamen|ligt|is|was)\b"
)
_BEGINS = trigger(
    r"""aan$|op$|de$|leid|voert$|voerde$
    |klassements|lijst(?:aanvoerd|trekker)|koplo|nummer$""",
    then={
        "aan": "kop$|de$|het$",
        "op": "kop$",
        "de": "leiding$",
        "nummer": "(?:een|1)$",
    },
)
#: ``nam A de leiding``, ``heeft A gisteren de leiding genomen``
_TAKES = re.compile(
    r"\b(?:heeft|greep|grijpt|nam|neemt|pakte|pakt|veroverde|behield|behoudt|heroverde)\b[^.;]{0,60}$"
)
#: A noun without an article says what somebody is.
_BEING = re.compile(r"\b(?:is|blijft|bleef|was|als|werd|wordt)\b")
#: A part of a race is led by somebody else each lap.
_RACE = re.compile(
    r"\b(?:rond(?:e|es|en|je|jes)|bocht|kruising|peloton|groep|race|rit|wedstrijd|koers|kopgroep|sprint in|ontsnapp\w*|massastart|"
    r"wereldbeker\w*|world cup\w*|cup)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:niet|nooit|geen|zou|had|kan|kon|moet|wil|wilde|om)\b[^.;,]{0,25}$", re.IGNORECASE
)
_NEAR = 70


def find_leaders(text: str) -> list[Mention]:
    """Mentions of kind ``placing``, value 1, shape ``lead``."""
    found = []
    for match in scan(_LEAD, text, _BEGINS):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        before = re.split(r"[.!?]\s|\n", before)[-1]
        after = re.split(r"[.!?]\s|\n", text[match.end() : match.end() + _NEAR])[0]
        if _RACE.search(before) or _RACE.search(after) or _NEGATED.search(before):
            continue
        if match[0].lower().startswith(("aan", "op")) and not _IS_SOMEWHERE.search(f"{before} | {after}"):
            continue
        if match["taken"] and not _TAKES.search(before):
            continue
        if match["bare"] and not _BEING.search(before):
            continue
        found.append(Mention("placing", match.start(), match.end(), match[0], 1, "lead"))
    return found
