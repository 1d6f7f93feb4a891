"""One rank for several races: ``won de 500 en de 1500 meter``, ``in beide omlopen de snelste``, ``beide kilometers``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.linking.races import Race, with_cue

#: Words for twice the same distance.
_TWICE = re.compile(
    r" (?:tweemaal|allebei de|twee keer|(?:in|op) (?:beide|de twee|allebei de) (?:dagen|omlopen|ritten|runs|races|keren|manches|reeksen)|"
    r"(?:beide|de twee|allebei de|twee) (?:keren |malen )?D|beide omlopen) "
)
_PLURAL = re.compile(r"(?:meters|kilometers)$")
_BOTH = re.compile(r" (?:beide|twee|de) D ")
#: ``won de 500 (39,8) en de 1500 meter (2.01,1)``
_TIMED = re.compile(
    r"(?<= )D \( T \) (?:, (?:de |het )?D \( T \) )*en (?:ook |vervolgens |daarna |later )?(?:op |over )?(?:de |het )?D \( T \)(?= )"
)
#: How many races a rank is said to be for.
_ALL = {"zowel": 2, "beide": 2, "allebei": 2, "twee": 2, "drie": 3, "vier": 4}
_REPEATED = frozenset({"keer", "tweemaal", "telkens", "beide", "twee", "allebei", "driemaal"})
_TWO_RUNS = frozenset({500, 1000})


def spread(claim: Claim, reading: Reading, race: Race) -> Iterator[Claim]:
    """The claim of a rank, once for each of the races that the sentence gives it for; ``race`` is its race as
    far as the context tells."""
    number = reading.where(claim.item)
    item = reading.row.items[number]
    if item.symbol not in {"RR", "TT"} and claim.race is None and claim.mention.kind == "placing":
        distances = _distances(reading, number)
        if distances:
            yield from (replace(claim, race=with_cue(race, distance)) for distance in distances)
            return
        if race.run is None and race.distance in _TWO_RUNS and _twice(reading, number):
            yield from (replace(claim, race=replace(race, run=run)) for run in (1, 2))
            return
    yield claim


def _distances(reading: Reading, rank: int) -> list[Item]:
    """The distances that a rank is for: a list in its own segment, or as many as it is said to be for, behind it."""
    row, parts = reading.row, reading.parts
    clause = [(n, item) for n, item in enumerate(row.items) if parts[n] == parts[rank]]
    words = {item.symbol for _, item in clause}
    ranks = sum(item.symbol in {"R", "RR"} for _, item in clause)
    lists = [item for _, item in clause if item.symbol == "DD"]
    if not lists and words & _REPEATED:
        lists = [
            item for n, item in enumerate(row.items) if item.symbol == "DD" and parts[n] == parts[rank] + 1
        ]
    if not lists and ranks == 1 and " ( T ) en " in row.text:
        for match in _TIMED.finditer(row.text):
            first, last = row.span(match)
            if parts[rank] in parts[first:last] and not first < rank < last:
                return [item for item in row.items[first:last] if item.symbol == "D"]
    if len(lists) == 1 and (ranks <= 1 or words & _ALL.keys()):
        return list(lists[0].members)
    if "afstanden" in words and words & _ALL.keys():
        number = min(_ALL[word] for word in words & _ALL.keys())
        behind = [
            member for item in row.items[rank:] if item.symbol in {"D", "DD"} for member in item.members
        ]
        return behind if len(behind) == number else []
    return []


def _twice(reading: Reading, rank: int) -> bool:
    """Whether the clause of a rank says that it was taken in both runs."""
    clause = [
        item
        for item, part in zip(reading.row.items, reading.parts, strict=True)
        if part == reading.parts[rank]
    ]
    text = f" {' '.join(item.symbol for item in clause)} "
    if _TWICE.search(text):
        return True
    plural = any(
        item.symbol == "D" and item.mention is not None and _PLURAL.search(item.mention.text)
        for item in clause
    )
    return plural and _BOTH.search(text) is not None
