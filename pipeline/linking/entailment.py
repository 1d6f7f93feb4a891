"""Ranks that follow from what is known of a race as a whole.

Strict entailment only: ``twee plaatsen achter A`` once the rank of A is known, somebody between the first and the third,
as many times as places before a rank that is known. Ranks that would follow from comparing the times of an unnumbered
list do not, for nobody says that the list is complete.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.linking.facts import Fact
from pipeline.linking.people import Person
from pipeline.linking.races import TEAM_DISCIPLINES, Race
from pipeline.linking.records import Performance, performances
from pipeline.linking.several import MOST
from pipeline.linking.sexes import Sexes
from pipeline.linking.teams import shared_ranks

_SCORE = 0.75
#: What follows can make something else follow, but not often.
_ROUNDS = 3
_SECOND, _THIRD = 2, 3
#: So far back, in code points, stand the places between which somebody came.
_JUST_BEFORE = 250
#: So soon behind, in code points, who took the third place says that two named before took the others.
_BEFORE = 120
_WITHIN = {"podium": 250, "medal": 250, "ordinal": 150}


def entail(facts: Sequence[Fact]) -> list[Fact]:
    """The facts without relations, and with the ranks that follow from all of them."""
    relations = [f for f in facts if f.field == "relation"]
    known = [
        f
        for f in facts
        if f.field != "relation"
        and not _overtaken(f, facts)
        and not _is(f, MOST)
        and not _unfinished(f, facts)
        and not _passed(f, facts)
        and not _lost(f, facts)
        and not _is(f, "next")
    ]
    known = _without_annulled(known)
    _as_teams(known)
    known.extend(_behind_all(facts, known))
    _order_by_times(known)
    known.extend(_most(facts, known))
    known.extend(_compared_with_before(facts))
    known.extend(shared_ranks(known))
    for _ in range(_ROUNDS):
        found = performances(known)
        new = [*_related(relations, found), *_between(found)]
        new = [f for f in new if not _has_rank(f, found) and not _is_out(f, found)]
        if not new:
            break
        known.extend(new)
    return known


def _without_annulled(known: Sequence[Fact]) -> list[Fact]:
    """The facts without ranks that follow from one that was taken away: ``kwam als eerste over de streep, een lengte voor B``,
    where the jury put A back to the eighth place."""
    moved = [f for f in known if f.field == "placing" and _is(f, "moved")]
    taken = [
        f
        for f in known
        if f.field == "placing"
        and any(f.person is m.person and f.value != m.value and _one_race(f, m) for m in moved)
    ]
    if not taken:
        return list(known)
    spans = [(f.words[0].start, f.words[0].end) for f in taken]
    return [
        f
        for f in known
        if not (
            f.field == "placing"
            and _is(f, "entailed")
            and any(f.words[0].start <= start and end <= f.words[0].end for start, end in spans)
        )
    ]


def _behind_all(facts: Sequence[Fact], known: Sequence[Fact]) -> Iterator[Fact]:
    """The ranks of those who were first of the rest (``won de sprint van de achtervolgers``): behind all who are known to have
    been ahead."""
    for fact in facts:
        if fact.field != "placing" or not _is(fact, "next"):
            continue
        others = (
            f for f in known if f.field == "placing" and f.kind == fact.kind and f.person is not fact.person
        )
        ranks = {
            int(f.value) for f in others if f.words[0].start < fact.words[0].start and _one_race(f, fact)
        }
        ahead = 0
        while ahead + 1 in ranks:
            ahead += 1
        if ahead:
            yield replace(fact, value=ahead + int(fact.value))


def _as_teams(known: Sequence[Fact]) -> None:
    """Give those who were ahead together in a team race one rank, and whom they beat the next: ``alleen A, B en C waren sneller``."""
    for fact in known:
        if fact.others and fact.field == "placing" and fact.race.discipline in TEAM_DISCIPLINES:
            fact.value = 1 if fact.person in fact.others else _SECOND
            fact.words = [replace(word, value=fact.value) for word in fact.words]


def _order_by_times(known: Sequence[Fact]) -> None:
    """Let the times tell who of several named together came before the other: ``alleen A en B waren sneller`` does not."""
    together: dict[tuple[int, int, str], list[Fact]] = {}
    for fact in known:
        word = fact.words[0] if fact.words else None
        if word is not None and fact.field == "placing" and word.shape == "entailed":
            together.setdefault((word.start, word.end, fact.kind), []).append(fact)
    for named in together.values():
        group = [fact for fact in named if _time_of(fact, known) is not None]
        times = [_time_of(fact, known) for fact in group]
        ranks = sorted(int(fact.value) for fact in group)
        if len(set(times)) < len(group) or len(set(ranks)) < len(group):
            continue
        order = sorted(group, key=lambda f: _time_of(f, known) or 0.0)
        if any(_stated_otherwise(fact, rank, known) for rank, fact in zip(ranks, order, strict=True)):
            continue
        for rank, fact in zip(ranks, order, strict=True):
            if rank != fact.value:
                fact.value = rank
                fact.words = [replace(word, value=rank) for word in fact.words]


def _stated_otherwise(fact: Fact, rank: int, known: Sequence[Fact]) -> bool:
    """Whether the report itself gives the skater of a fact another rank in its race."""
    return any(
        f.field == "placing"
        and f.person is fact.person
        and f.kind == fact.kind
        and f.race.distance == fact.race.distance
        and f.race.run == fact.race.run
        and f.value != rank
        and not _is(f, "entailed")
        for f in known
    )


def _time_of(rank: Fact, known: Sequence[Fact]) -> float | None:
    """The only time of the skater in the race of a rank."""
    times = {
        float(f.value)
        for f in known
        if f.field == "time"
        and f.person is rank.person
        and f.kind == rank.kind
        and f.race.run == rank.race.run
        and f.race.distance == rank.race.distance is not None
    }
    return times.pop() if len(times) == 1 else None


def _unfinished(rank: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a fact is a rank on the way in a race that the skater did not finish."""
    return _is(rank, "provisional") and any(
        f.field == "status"
        and f.person is rank.person
        and f.kind == rank.kind
        and f.race.distance == rank.race.distance
        for f in facts
    )


def _lost(rank: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a fact is the lead on the way in a race that somebody else won: ``A stond lang bovenaan, tot B naar de zege reed``."""
    return (
        rank.value == 1
        and _is(rank, "provisional")
        and any(
            f.field == "placing"
            and f.value == 1
            and f.kind == rank.kind
            and f.person is not rank.person
            and not _is(f, "provisional")
            and rank.race.is_known
            and _one_race(f, rank)
            for f in facts
        )
    )


def _passed(rank: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a fact is a rank on the way that the times of others took away: ``Voorlopig tweede in 1.16,2``, and then two faster."""
    time = _time_of(rank, facts) if _is(rank, "provisional") else None
    if time is None:
        return False
    faster = {
        f.person.name
        for f in facts
        if f.field == "time"
        and f.kind == rank.kind
        and f.person is not rank.person
        and _one_race(f, rank)
        and float(f.value) < time
    }
    return len(faster) >= int(rank.value)


def _overtaken(lead: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a fact is a lead in a standing that somebody else is first of in the end."""
    if not _is(lead, "lead"):
        return False
    return any(
        f.field == "placing"
        and f.value == 1
        and f.kind == lead.kind
        and f.person is not lead.person
        and f.race.discipline == lead.race.discipline
        and _one_field(f, lead)
        and not _is(f, "lead")
        for f in facts
    )


def _most(facts: Sequence[Fact], known: Sequence[Fact]) -> list[Fact]:
    """The facts of somebody who had a rank in all races of a tournament but one, where it is known which that was: the
    same skater has another rank in it, or somebody else the same."""
    most = [f for f in facts if _is(f, MOST)]
    kept = [
        f
        for f in most
        if not any(
            other.field == "placing"
            and other.kind == f.kind
            and _one_race(other, f)
            and (other.value != f.value if other.person is f.person else other.value == f.value)
            for other in known
        )
        and not any(
            _is(other, "ahead") and f.person in other.others and _one_race(other, f) for other in facts
        )
    ]
    return [
        f
        for f in kept
        if sum(o.person is f.person for o in kept) == sum(o.person is f.person for o in most) - 1
    ]


def _one_race(one: Fact, other: Fact) -> bool:
    a, b = one.race, other.race
    return (a.distance, a.discipline, a.run) == (b.distance, b.discipline, b.run) and _one_field(one, other)


def _one_field(one: Fact, other: Fact) -> bool:
    return one.person.sex == other.person.sex or None in {one.person.sex, other.person.sex}


def _compared_with_before(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Ranks told by one's own in the race before: ``op de 1500 meter eindigde zij drie plaatsen hoger``."""
    last: dict[int, int] = {}
    for fact in sorted(facts, key=lambda fact: fact.words[0].start if fact.words else 0):
        if fact.field == "placing" and fact.kind == "result":
            last[id(fact.person)] = int(fact.value)
        elif fact.field == "relation" and _is(fact, "own") and id(fact.person) in last:
            rank = last[id(fact.person)] + int(fact.value)
            if rank > 0:
                yield _placing(fact, fact.person, rank)


def _is(fact: Fact, shape: str) -> bool:
    return any(word.shape == shape for word in fact.words)


def _rank(performance: Performance) -> int | None:
    fact = performance.best("placing")
    return int(fact.value) if fact is not None else None


def _in_race(performance: Performance, race: Race, kind: str) -> bool:
    own = performance.race
    return (
        performance.kind == kind
        and own.discipline == race.discipline
        and own.run == race.run
        and (own.distance == race.distance or None in {own.distance, race.distance})
    )


def _has_rank(fact: Fact, found: Sequence[Performance]) -> bool:
    return _rank_of(fact.person, fact, found) is not None


def _is_out(fact: Fact, found: Sequence[Performance]) -> bool:
    """Whether the skater is known not to have finished the race, and so has no rank in it that could follow from others'."""
    return any(
        performance.person is fact.person
        and _in_race(performance, fact.race, fact.kind)
        and performance.best("status") is not None
        and performance.best("time") is None
        for performance in found
    )


def _related(relations: Sequence[Fact], found: Sequence[Performance]) -> Iterator[Fact]:
    sexes = Sexes(found)
    yield from _together_ahead(relations, found, sexes)
    for relation in relations:
        word = relation.words[0]
        if word.shape == "own":
            continue
        if word.shape == "ahead":
            yield from _ahead(relation, found, sexes)
            continue
        own = _rank_of(relation.person, relation, found)
        if word.shape == "hole":
            if own is None and (rank := _left_open(relation, found)):
                yield _placing(relation, relation.person, rank)
            continue
        others = [_rank_of(other, relation, found) for other in relation.others]
        offset = int(word.value or 0)
        if word.shape == "behind":
            if own is None and None not in others:
                yield _placing(relation, relation.person, max(r for r in others if r is not None) + offset)
            elif own is not None and others == [None] and own > offset:
                yield _placing(relation, relation.others[0], own - offset)
        elif word.shape == "margin" and own is None and others == [1]:
            yield _placing(relation, relation.person, 2)
        elif word.shape in {"between", "sole"} and own is None and len(others) == 2:
            ranks = sorted(r for r in others if r is not None)
            if len(ranks) == 2 and ranks[1] - ranks[0] == 2:
                yield _placing(relation, relation.person, ranks[0] + 1)
            elif word.shape == "sole" and ranks in ([1], [_THIRD]):
                # ``A won. Alleen C drong zich tussen hem en B.``
                yield _placing(relation, relation.person, _SECOND)
                yield _placing(relation, relation.others[others.index(None)], 4 - ranks[0])


def _together_ahead(relations: Sequence[Fact], found: Sequence[Performance], sexes: Sexes) -> Iterator[Fact]:
    """``A en B waren te sterk voor C``, who was third: those named together ahead of one whose rank is the next are the first
    so many, in that order."""
    spans = {(r.words[0].start, r.words[0].end) for r in relations if r.words[0].shape == "ahead"}
    for start, end in sorted(spans):
        group = [r for r in relations if (r.words[0].start, r.words[0].end) == (start, end)]
        behind = {id(other): other for relation in group for other in relation.others}
        if len(group) < _SECOND or len(behind) != 1:
            continue
        rank = _rank_of(next(iter(behind.values())), group[0], found)
        if rank != len(group) + 1 or any(_rank_of(r.person, r, found) is not None for r in group):
            continue
        if not any(_holder(place, group[0], found, sexes) for place in range(1, rank)):
            for place, relation in enumerate(group, 1):
                yield _placing(relation, relation.person, place)


def _left_open(relation: Fact, found: Sequence[Performance]) -> int | None:
    """The one place left open among those that the report gave just before: first, second, fourth; or of the podium, first
    and second."""
    start, size = relation.words[0].start, int(relation.words[0].value or 0)
    ranks = {
        int(fact.value)
        for performance in found
        if _in_race(performance, relation.race, relation.kind)
        and performance.race.group == relation.race.group
        for fact in performance.facts
        if fact.field == "placing" and any(0 < start - word.start < _JUST_BEFORE for word in fact.words)
    }
    open_ = set(range(1, size + 1 if size else max(ranks, default=0))) - ranks
    return open_.pop() if len(open_) == 1 and len(ranks) > 1 else None


def _ahead(relation: Fact, found: Sequence[Performance], sexes: Sexes) -> Iterator[Fact]:
    """What follows from one having been ahead of others: who beat the second won; who beat the third but did not win was
    second; and whom the winner is said to have beaten was second where the third is known to be somebody else."""
    own = _rank_of(relation.person, relation, found)
    others = [_rank_of(other, relation, found) for other in relation.others]
    known = [rank for rank in others if rank is not None]
    if own is None and known and not _holder(min(known) - 1, relation, found, sexes):
        if min(known) == _SECOND:
            yield _placing(relation, relation.person, 1)
        elif min(known) == _THIRD and _holder(1, relation, found, sexes):
            yield _placing(relation, relation.person, _SECOND)
    elif own is None and others == [None] and not known and _completed(relation, found):
        # ``A hield B achter zich. C completeerde het podium.``
        if not any(_holder(rank, relation, found, sexes) for rank in (1, _SECOND)):
            yield _placing(relation, relation.person, 1)
            yield _placing(relation, relation.others[0], _SECOND)
    elif (
        own == 1
        and others == [None]
        and _holder(_THIRD, relation, found, sexes)
        and not _holder(_SECOND, relation, found, sexes)
    ):
        yield _placing(relation, relation.others[0], _SECOND)


def _completed(relation: Fact, found: Sequence[Performance]) -> bool:
    """Whether somebody is said right behind or before to have had the last place on the podium."""
    start = relation.words[0].start
    return any(
        word.value == _THIRD and -_BEFORE < word.start - start < _WITHIN.get(word.shape, 0)
        for performance in found
        if _in_race(performance, relation.race, relation.kind)
        and performance.race.group == relation.race.group
        for fact in performance.facts
        for word in fact.words
    )


def _holder(rank: int, relation: Fact, found: Sequence[Performance], sexes: Sexes) -> bool:
    """Whether somebody has a rank in the race of a relation."""
    field = [p for p in found if _in_race(p, relation.race, relation.kind)]
    own = next((p for p in field if p.person is relation.person), None)
    sex = relation.person.sex or (sexes.of(own)[0] if own is not None else relation.race.sex)
    return any(
        _rank(p) == rank and p.race.group == relation.race.group and sexes.of(p)[0] in {sex, None}
        for p in field
    )


def _rank_of(person: Person, relation: Fact, found: Sequence[Performance]) -> int | None:
    for performance in found:
        if performance.person is person and _in_race(performance, relation.race, relation.kind):
            rank = _rank(performance)
            if rank is not None:
                return rank
    return None


def _placing(source: Fact, person: Person, rank: int) -> Fact:
    words = [replace(source.words[0], kind="placing", value=rank, shape="entailed")]
    return Fact(person, source.race, "placing", rank, words, _SCORE, source.kind, source.date, source.event)


def _between(found: Sequence[Performance]) -> Iterator[Fact]:
    """As many unranked times between two ranks (or before the first of them) as there are places."""
    races: dict[object, list[Performance]] = {}
    for performance in found:
        race = performance.race
        if race.distance is None or race.discipline in TEAM_DISCIPLINES or performance.best("time") is None:
            continue
        if performance.best("status") is not None:
            continue
        sex = performance.person.sex or race.sex
        key = (
            race.distance,
            race.discipline,
            race.run,
            race.group,
            sex,
            performance.kind,
            performance.date(),
        )
        races.setdefault(key, []).append(performance)
    for group in races.values():
        if len(group) > 1 and any(_rank(performance) for performance in group):
            yield from _fill(group)


def _seconds(performance: Performance) -> float:
    fact = performance.best("time")
    return float(fact.value) if fact is not None else 0.0


def _fill(group: Sequence[Performance]) -> Iterator[Fact]:
    ordered = sorted(group, key=lambda p: (_seconds(p), _rank(p) or 0))
    ranks = [_rank(performance) for performance in ordered]
    stated = [rank for rank in ranks if rank is not None]
    # Two of one time may both be ranked: thousandths told them apart.
    times = [_seconds(performance) for performance in ordered if _rank(performance) is None]
    times += {_seconds(performance) for performance in ordered if _rank(performance) is not None}
    if len({id(performance.person) for performance in ordered}) != len(ordered):
        return
    # Ranks that times contradict say that these were not all of one race.
    if stated != sorted(stated) or len(set(stated)) != len(stated) or len(set(times)) != len(times):
        return
    last, last_rank = -1, 0
    for index, rank in enumerate(ranks):
        if rank is None:
            continue
        gap = ordered[last + 1 : index]
        if gap and len(gap) == rank - last_rank - 1:
            anchor = ordered[index].best("placing")
            assert anchor is not None
            for place, performance in enumerate(gap, last_rank + 1):
                time = performance.best("time")
                assert time is not None
                words = [
                    replace(word, kind="placing", value=place, shape="entailed")
                    for word in (*anchor.words, *time.words)
                ]
                yield Fact(
                    performance.person,
                    time.race,
                    "placing",
                    place,
                    words,
                    _SCORE,
                    performance.kind,
                    time.date,
                    time.event,
                )
        last, last_rank = index, rank
