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

from pipeline.record import Record
from pipeline.view.tournament.blocking import pairs
from pipeline.view.tournament.comparing import Comparing
from pipeline.view.tournament.context import fill
from pipeline.view.tournament.namesakes import with_namesakes
from pipeline.view.tournament.told import Told, in_order, place_of, told
from pipeline.view.tournament.weights import SKATER_PRIOR

MARGIN = 2.0
"""Bits: a partner must be four times as likely as the next one."""

ROUNDS = 2
"""What the first round joins tells more of the races (:mod:`.context`), which lets the second join more."""

Scores = dict[int, dict[int, float]]
"""The score of each pair, from either side."""


def join(records: Iterable[Record]) -> list[list[Told]]:
    """Join records to performances: each result and earlier race is in exactly one; marks are left out.

    The records of each are in the order of their reports, and the performances in an order of their own.
    """
    performances = [[told(record)] for record in in_order(records)]
    for _ in range(ROUNDS):
        performances = fill(_joined([each for told in performances for each in told]))
    return [sorted(each, key=lambda told: told.doc_id) for each in performances]


def _joined(records: Iterable[Told]) -> list[list[Told]]:
    all_told = with_namesakes(sorted(records, key=lambda each: place_of(each.record)))
    comparing = Comparing(all_told)
    scores: Scores = defaultdict(dict)
    for a, b in pairs(all_told):
        weight = comparing.weight(a, b)
        if weight is not None and weight.score > 0:
            scores[a][b] = scores[b][a] = weight.score
    clear = {a: _clear_partners(a, scores, comparing) for a in scores}
    kept = {(a, b): scores[a][b] for a in clear for b in clear[a] if a < b and a in clear[b]}
    return [[all_told[place] for place in cluster] for cluster in _clusters(len(all_told), kept, comparing)]


def _clear_partners(a: int, scores: Scores, comparing: Comparing) -> set[int]:
    """The partners of a record that no other rivals: none that cannot be the same as they and is not spoken for."""
    of_sort: dict[int, list[int]] = defaultdict(list)
    of_doc: dict[str, list[int]] = defaultdict(list)
    for partner in scores[a]:
        of_sort[comparing.sort[partner]].append(partner)
        of_doc[comparing.doc[partner]].append(partner)

    def is_rival(other: int, bits: float) -> bool:
        return scores[a][other] > bits - MARGIN and not _is_spoken_for(other, a, scores, comparing)

    found = set[int]()
    for alike_partners in of_sort.values():
        one = alike_partners[0]
        bits = scores[a][one]
        unlike = [each for each in of_sort.values() if not comparing.fit(one, each[0])]
        if not any(is_rival(other, bits) for each in unlike for other in each):
            found.update(
                partner
                for partner in alike_partners
                if not any(
                    is_rival(other, bits) for other in of_doc[comparing.doc[partner]] if other != partner
                )
            )
    return found


def _is_spoken_for(rival: int, a: int, scores: Scores, comparing: Comparing) -> bool:
    """Whether another record of the report of ``a`` is clearly the better partner of ``rival``."""
    return any(
        comparing.doc[other] == comparing.doc[a] and bits >= scores[rival][a] + MARGIN
        for other, bits in scores[rival].items()
        if other != a
    )


def _clusters(count: int, kept: Mapping[tuple[int, int], float], comparing: Comparing) -> list[list[int]]:
    """Merge along the pairs, the surest first; equal ones in the order of the records.

    Clusters that did not go together once are kept apart, whatever either takes in later: no pair is looked at twice.
    """
    members = {place: [place] for place in range(count)}
    head = list(range(count))
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in sorted(kept, key=lambda pair: (-kept[pair], pair)):
        one, other = head[a], head[b]
        if one == other or other in apart[one]:
            continue
        if not _speaks_for(members[one], members[other], comparing):
            apart[one].add(other)
            apart[other].add(one)
            continue
        for refused in apart.pop(other, ()):
            apart[refused].discard(other)
            apart[refused].add(one)
            apart[one].add(refused)
        for place in members[other]:
            head[place] = one
        members[one] += members.pop(other)
    return sorted(sorted(each) for each in members.values())


def _speaks_for(one: Sequence[int], other: Sequence[int], comparing: Comparing) -> bool:
    """Whether what all pairs across two clusters show speaks for one performance, and none rules it out."""
    skater = race = 0.0
    for a in one:
        for b in other:
            weight = comparing.weight(a, b)
            if weight is None:
                return False
            # Every pair has names to compare; most leave much of the race open, which is no evidence against it.
            skater += weight.skater + SKATER_PRIOR
            race += weight.race
    return skater > 0 and race > 0
