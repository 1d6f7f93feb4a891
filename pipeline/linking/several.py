"""One rank for several races: ``won de 500 en de 1500 meter``, ``in beide omlopen de snelste``, ``beide kilometers``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.races import Race, with_cue

#: Words for twice the same distance.
_TWICE = re.compile(
    r" (?:tweemaal|allebei de|twee keer|(?:in|op) (?:beide|de twee|allebei de) (?:dagen|omlopen|ritten|runs|races|keren|manches|reeksen)|"
    r"(?:beide|de twee|allebei de|twee) (?:keren |malen )?D|beide omlopen) "
)
_PLURAL = re.compile(r"(?:meters|kilometers)$")
_ALL = re.compile(r" (?:alle|beide|zowel|drie|twee|vier|allebei) ")
_TWO_RUNS = frozenset({500, 1000})


def spread(claim: Claim, reading: Reading, race: Race) -> Iterator[Claim]:
    """The claim of a rank, once for each of the races that the sentence gives it for; ``race`` is its race as
    far as the context tells."""
    row, parts = reading.row, reading.parts
    number = reading.where(claim.item)
    item = row.items[number]
    if item.symbol not in {"RR", "TT"} and claim.race is None and claim.mention.kind == "placing":
        ranks = sum(i.symbol in {"R", "RR"} for n, i in enumerate(row.items) if parts[n] == parts[number])
        lists = [i for n, i in enumerate(row.items) if i.symbol == "DD" and _belongs(reading, number, n)]
        if len(lists) == 1 and (ranks <= 1 or _ALL.search(row.text)):
            for member in lists[0].members:
                yield replace(claim, race=with_cue(race, member))
            return
        if race.run is None and race.distance in _TWO_RUNS and _twice(reading, number):
            yield from (replace(claim, race=replace(race, run=run)) for run in (1, 2))
            return
    yield claim


def _belongs(reading: Reading, rank: int, distances: int) -> bool:
    """Whether a list of distances goes with a rank: in one segment, or right behind ``alle afstanden :``."""
    parts = reading.parts
    if parts[rank] == parts[distances]:
        return True
    words = {i.symbol for n, i in enumerate(reading.row.items) if parts[n] == parts[rank]}
    return parts[distances] == parts[rank] + 1 and bool(words & {"afstanden", "keer"}) and bool(words & {"alle", "beide", "drie", "twee", "vier"})


def _twice(reading: Reading, rank: int) -> bool:
    row, parts = reading.row, reading.parts
    if _TWICE.search(row.text):
        return True
    return any(
        item.symbol == "D" and item.mention is not None and bool(_PLURAL.search(item.mention.text)) and " en " not in item.mention.text
        for n, item in enumerate(row.items)
        if parts[n] == parts[rank]
    ) and " D " in row.text and bool(re.search(r" (?:beide|twee|de) D ", row.text))
