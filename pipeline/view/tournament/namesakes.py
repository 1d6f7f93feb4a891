"""Names that leave open who is meant: a surname, or initials, that fit several skaters of the same winter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from pipeline.view.tournament.names import Name, alike
from pipeline.view.tournament.told import Told

Skater = tuple[Name, str | None]
"""A name, and the sex of the races that it is told of."""

ANY_WINTER = -1


def with_namesakes(all_told: Sequence[Told]) -> list[Told]:
    """Mark each name that fits several skaters whom any report of that winter names in full, whatever their races."""
    full: dict[tuple[str, int], set[Skater]] = defaultdict(set)
    for each in all_told:
        if each.name.is_full:
            for winter in (*_winters(each), ANY_WINTER):
                for part in each.name.parts:
                    full[part, winter].add((each.name, each.race.gender))
    open_names: dict[tuple[Name, str | None, frozenset[int]], bool] = {}
    marked = []
    for each in all_told:
        asked = (each.name, each.race.gender, _winters(each) or frozenset({ANY_WINTER}))
        if asked not in open_names:
            open_names[asked] = not each.name.is_full and _fits_several(*asked, full)
        marked.append(replace(each, namesakes=open_names[asked]))
    return marked


def _winters(each: Told) -> frozenset[int]:
    return each.period.winters if each.period else frozenset()


def _fits_several(
    name: Name, sex: str | None, winters: frozenset[int], full: dict[tuple[str, int], set[Skater]]
) -> bool:
    found = {skater for part in name.parts for winter in winters for skater in full.get((part, winter), ())}
    names = {
        other for other, of in found if (None in (sex, of) or sex == of) and alike(name, other) is not None
    }
    return any(alike(a, b) is None for a, b in combinations(names, 2))
