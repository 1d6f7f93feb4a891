"""Round-ups: reports of several events, each told in its own paragraphs (``Schaatsen kort``, the week of a region)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extractors.events import PAST_REFERENCE
from pipeline.extractors.sportcolumns import RUBRICS
from pipeline.extractors.tense import sentence_span
from pipeline.mention import Mention

#: So many events that open a paragraph make a round-up; one beside the main event may be a look ahead or back.
_ENOUGH = 3
_NAMED = frozenset({"full", "bare"})
#: With rubrics in it (``LANGEBAAN``, ``SHORTTRACK``, each on a line of its own) two make one.
_ENOUGH_HEADED = 2
#: So do datelines: ``HOORN - ...``, ``ALKMAAR - ...``.
_DATELINE = re.compile(r"^(?:[ \t]*date [\d-]+)?[ \t]*([A-ZÀ-Þ][A-ZÀ-Þ' -]{2,}) [-–—] ", re.MULTILINE)
_ALONE = re.compile(r"^[ \t]*(?P<rubric>[^\W\d_][\w-]+(?: track)?)[ \t]*:?[ \t]*$", re.MULTILINE)


def find_rubrics(text: str) -> list[Mention]:
    """The lines that head the kinds of skating in a round-up, two or more; kind ``rubric``. What was spoken of above is done."""
    lines = [
        line
        for line in _ALONE.finditer(text)
        if line["rubric"].casefold() == "marathon" or RUBRICS.get(line["rubric"].casefold(), 0) < 0
    ]
    if len(lines) < _ENOUGH_HEADED:
        return []
    return [Mention("rubric", *line.span("rubric"), line["rubric"]) for line in lines]


def find_sections(text: str, events: Sequence[Mention]) -> list[Mention]:
    """The events that the parts of a round-up are about, each at its words in the first sentence of a paragraph; kind
    ``section``. None where the report is of one event."""
    found: list[Mention] = []
    line = -1
    for event in events:
        begin = text.rfind("\n", 0, event.start) + 1
        if begin == line or event.shape not in _NAMED or event.value is None:
            continue
        first = begin + len(text[begin : event.start]) - len(text[begin : event.start].lstrip())
        if sentence_span(text, event.start, event.end)[0] > first:
            continue
        if PAST_REFERENCE.search(text, max(begin, event.start - 30), event.end + 12):
            continue
        line = begin
        found.append(Mention("section", event.start, event.end, event.text, event.value))
    headed = find_rubrics(text) or len(set(_DATELINE.findall(text))) >= _ENOUGH
    enough = _ENOUGH_HEADED if headed else _ENOUGH
    return found if len({section.value for section in found}) >= enough else []
