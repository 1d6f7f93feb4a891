"""Two honest baselines: what an afternoon's script reads, for comparison in the same table.

``nearest``: every number goes to the name printed nearest to it, in the race named last. ``with_model`` does the same
with the persons and places that a spaCy model finds instead of any capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pipeline.evaluation.rows import Row, row_from_json

#: A stretch with its label, PER or LOC among them: (start, end, label).
Entity = tuple[int, int, str]
Finder = Callable[[str], Sequence[Entity]]

_NAME = re.compile(
    r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)*(?: (?:van|de|der|den|ter|ten|'t))* [A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)*"
)
_TOWN = re.compile(r"uit ([A-Z][a-zà-ÿ]+(?:[ -][A-Z][a-zà-ÿ]+)?)")
_TIME = re.compile(r"(?<![\d.,:])(?:(\d{1,2})[.:])?(\d{2})[.,](\d{1,2})(?![\d])")
_DISTANCE = re.compile(r"(?<![\d.,])(500|1\.?000|1\.?500|3\.?000|5\.?000|10\.?000)[ -]?(?:meter|m\b)")
_RANKS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde".split()
_PLACING = re.compile(rf"\b(won|goud|zilver|brons|{'|'.join(_RANKS)})\b")
_MEDALS = {"won": 1, "goud": 1, "zilver": 2, "brons": 3}
_MINUTE = 60.0


@dataclass
class _Found:
    name: str
    start: int
    end: int
    values: dict[str, object] = field(default_factory=dict)


def nearest(text: str, doc_id: str) -> list[Row]:
    """Numbers next to the nearest two capitalised words."""
    return _read(text, doc_id, [(m.start(), m.end()) for m in _NAME.finditer(text)], None)


def with_model(text: str, doc_id: str, entities: Finder) -> list[Row]:
    """The same, next to the nearest person that a model finds; its places are towns behind ``uit``."""
    found = entities(text)
    places = {(start, end) for start, end, label in found if label == "LOC"}
    return _read(text, doc_id, [(start, end) for start, end, label in found if label == "PER"], places)


def _distance(text: str, name: _Found, position: int) -> tuple[bool, int]:
    """How far a name is from a number: first of all, whether it stands in another sentence."""
    between = text[name.end : position] if name.end <= position else text[position : name.start]
    return ". " in between, len(between)


def _read(
    text: str, doc_id: str, names: Sequence[tuple[int, int]], places: set[tuple[int, int]] | None
) -> list[Row]:
    mentions = [_Found(text[start:end], start, end) for start, end in names]
    # A surname alone is whoever was named in full with it first.
    surnames = {m.name.split(" ", 1)[1]: m.name for m in reversed(mentions) if " " in m.name}
    taken = {position for m in mentions for position in range(m.start, m.end)}
    for surname, name in surnames.items():
        for found in re.finditer(rf"\b{re.escape(surname)}\b", text):
            if found.start() not in taken:
                mentions.append(_Found(name, *found.span()))
    if not mentions:
        return []
    distances = [(m.start(), int(m[1].replace(".", ""))) for m in _DISTANCE.finditer(text)]
    values: list[tuple[int, str, object]] = [
        (m.start(), "time_s", float(m[1] or 0) * _MINUTE + float(f"{m[2]}.{m[3]}"))
        for m in _TIME.finditer(text)
    ]
    values += [
        (m.start(), "placing", _MEDALS.get(m[1]) or _RANKS.index(m[1]) + 1) for m in _PLACING.finditer(text)
    ]
    values += [
        (m.start(), "hometown", m[1]) for m in _TOWN.finditer(text) if places is None or m.span(1) in places
    ]
    for position, name, value in values:
        owner = min(mentions, key=lambda m: _distance(text, m, position))
        owner.values.setdefault(name, value)
        before = [metres for start, metres in distances if start < position]
        if before or distances:
            owner.values.setdefault("distance_m", before[-1] if before else distances[0][1])
    records: dict[tuple[str, object], dict[str, object]] = {}
    for mention in mentions:
        if mention.values.keys() & {"time_s", "placing"}:
            record = records.setdefault(
                (mention.name, mention.values.get("distance_m")), {"skater": mention.name}
            )
            for name, value in mention.values.items():
                record.setdefault(name, value)
    return [
        row_from_json({"discipline": "individual", "status": "finished", **r}, doc_id)
        for r in records.values()
    ]
