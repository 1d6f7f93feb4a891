"""Nicknames: ``Jan 'de Beer' Bos``, ``Jan Bos, alias De Beer``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline import data
from pipeline.extractors.names import Span
from pipeline.extractors.namewords import is_particle, name_key

Key = tuple[str, ...]

#: What stands between the given name and the surname.
_QUOTED = re.compile(
    r"[ \u00a0]['\"‘’“”„](?P<nick>(?:[Dd]e |[Hh]et |[Dd]en )?[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2})['\"’”“][ \u00a0]"
)
_SO_CALLED = re.compile(
    r",? \(?(?:bijgenaamd|alias|ofwel|oftewel|beter bekend als|met de bijnaam|bijnaam:?) ['\"‘“„]?(?P<nick>(?:[Dd]e |[Hh]et |[Dd]en )?[A-ZÀ-Þ][\w'’-]*?)(?=['\"’”)]|,| )"
)
_QUOTES = frozenset("'\"‘’“”„")


def nicknamed(spans: Sequence[Span], text: str) -> tuple[list[Span], dict[Key, Key]]:
    """The spans with a nickname between two parts of a name taken in, and the nicknames of the report, each with the name."""
    if _QUOTES.isdisjoint(text) and "bijgenaamd" not in text and "alias" not in text and "tewel" not in text:
        return list(spans), {}
    found: list[Span] = []
    nicknames: dict[Key, Key] = {}
    end = 0
    for number, span in enumerate(spans):
        if span.start < end:
            continue
        quoted = _QUOTED.match(text, span.end)
        rest = next((s for s in spans[number + 1 : number + 4] if quoted and s.start == quoted.end()), None)
        if (
            quoted
            and rest is not None
            and len(span.pieces) == 1
            and not rest.capitals
            and data.is_first_name(span.pieces[0][0])
        ):
            surname = text[rest.start : rest.end]
            joined = replace(
                span,
                end=rest.end,
                pieces=(*span.pieces, *rest.pieces),
                name=f"{text[span.start : span.end]} {surname}",
            )
            nicknames[_key(quoted["nick"])] = name_key(tuple(p[0] for p in joined.pieces))
            end = joined.end
            found.append(joined)
            continue
        found.append(span)
        whole = len([p for p in span.pieces if not is_particle(p[0])]) > 1
        if whole and (called := _SO_CALLED.match(text, span.end)):
            nicknames[_key(called["nick"])] = name_key(tuple(p[0] for p in span.pieces))
    return found, nicknames


def _key(nickname: str) -> Key:
    return name_key(tuple(nickname.split()))
