"""Which records are one performance: the pairs that speak for it, made into clusters with one record a report.

1. Every pair that blocking proposes is scored; those likelier one than not stay (:mod:`.weights`).
2. A pair stays only if each of the two is clearly the best partner of the other: where a record fits two that cannot be
   one, by less than ``MARGIN`` bits, it is joined to neither. What fits two is shown, never guessed.
3. The surest pair first, clusters are merged as long as no two of their records come from one report, none rules
   another out, and what the pairs across them show speaks for it on average (average linkage, with constraints; the
   odds before are those of the pair that proposes it).

What was joined says more of the races, and all is joined once more with that in hand. Nothing depends on the order of
the records or on the names of the reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.record import Record
from pipeline.view.tournament.blocking import pairs
from pipeline.view.tournament.context import fill
from pipeline.view.tournament.names import alike
from pipeline.view.tournament.told import Told, in_order, place_of, told
from pipeline.view.tournament.weights import SKATER_PRIOR, possible, weigh

MARGIN = 2.0
"""Bits: a partner must be four times as likely as the next one."""

ROUNDS = 2
"""What the first round joins tells more of the races (:mod:`.context`), which lets the second join more."""

Scores = dict[int, dict[int, float]]
"""The score of each pair, from either side."""


def join(records: Iterable[Record]) -> list[list[Told]]:
    """Join records to performances: each result and earlier race is in exactly one; marks are left out.

    Both the performances and the records of each are in an order of their own.
    """
    performances = [[told(record)] for record in in_order(records)]
    for _ in range(ROUNDS):
        performances = fill(_joined(performances))
    return performances


def _joined(performances: Sequence[Sequence[Told]]) -> list[list[Told]]:
    """Join anew all records of some performances."""
    in_place = sorted(
        (each for told in performances for each in told), key=lambda each: place_of(each.record)
    )
    all_told = _with_namesakes(in_place)
    scores = _scored(all_told)
    kept = {
        (a, b): scores[a][b]
        for a in scores
        for b in scores[a]
        if a < b and _is_clear(all_told, scores, a, b) and _is_clear(all_told, scores, b, a)
    }
    return [[all_told[place] for place in cluster] for cluster in _clusters(all_told, kept)]


def _with_namesakes(all_told: Sequence[Told]) -> list[Told]:
    """Mark the names without a given name that several skaters of the same winter have, as far as the records know."""
    full: dict[tuple[str, int], set[int]] = defaultdict(set)
    for place, each in enumerate(all_told):
        if each.name.is_full:
            for part in each.name.parts:
                for winter in _winters(each):
                    full[part, winter].add(place)
    return [
        replace(each, namesakes=True)
        if not each.name.is_full and _fits_several(each, all_told, full)
        else each
        for each in all_told
    ]


ANY_WINTER = -1


def _winters(each: Told) -> frozenset[int]:
    return (each.period.winters if each.period else frozenset()) | {ANY_WINTER}


def _fits_several(each: Told, all_told: Sequence[Told], full: Mapping[tuple[str, int], set[int]]) -> bool:
    winters = each.period.winters if each.period else {ANY_WINTER}
    places = {
        place for part in each.name.parts for winter in winters for place in full.get((part, winter), ())
    }
    names = {
        all_told[place].name
        for place in places
        if None in (each.record.gender, all_told[place].record.gender)
        or each.record.gender == all_told[place].record.gender
    }
    fitting = [name for name in names if alike(each.name, name)]
    return any(alike(a, b) is None for a in fitting for b in fitting)


def _scored(all_told: Sequence[Told]) -> Scores:
    scores: Scores = defaultdict(dict)
    for a, b in pairs(all_told):
        weight = weigh(all_told[a], all_told[b])
        if weight is not None and weight.score > 0:
            scores[a][b] = scores[b][a] = weight.score
    return scores


def _is_clear(all_told: Sequence[Told], scores: Scores, a: int, b: int) -> bool:
    """Whether no other record rivals ``b`` for ``a``: one that cannot be the same as ``b`` and is not spoken for."""
    return not any(
        bits > scores[a][b] - MARGIN
        and not _can_be_one(all_told[b], all_told[rival])
        and not _is_spoken_for(all_told, scores, rival, a)
        for rival, bits in scores[a].items()
        if rival != b
    )


def _is_spoken_for(all_told: Sequence[Told], scores: Scores, rival: int, a: int) -> bool:
    """Whether another record of the report of ``a`` is clearly the better partner of ``rival``."""
    return any(
        all_told[other].doc_id == all_told[a].doc_id and bits >= scores[rival][a] + MARGIN
        for other, bits in scores[rival].items()
        if other != a
    )


def _can_be_one(a: Told, b: Told) -> bool:
    return possible(a, b) and alike(a.name, b.name) is not None


def _clusters(all_told: Sequence[Told], kept: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Merge along the pairs, the surest first; equal ones in the order of the records."""
    cluster_of = {place: [place] for place in range(len(all_told))}
    for a, b in sorted(kept, key=lambda pair: (-kept[pair], pair)):
        one, other = cluster_of[a], cluster_of[b]
        if one is not other and _speaks_for(all_told, one, other):
            one += other
            cluster_of.update(dict.fromkeys(other, one))
    return sorted({id(each): sorted(each) for each in cluster_of.values()}.values())


def _speaks_for(all_told: Sequence[Told], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether what all pairs across two clusters show speaks for one performance, and none rules it out."""
    weights = [weigh(all_told[a], all_told[b]) for a in one for b in other]
    shown = [weight for weight in weights if weight is not None]
    if len(shown) < len(weights):
        return False
    # Every pair has names to compare; most leave much of the race open, which is no evidence against it.
    return sum(each.skater + SKATER_PRIOR for each in shown) > 0 and sum(each.race for each in shown) > 0
