"""What skaters say of the race of the day: ``'Ik werd vierde', zei A``. The report mostly tells it itself, so this counts
only where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.linking.facts import Fact
from pipeline.linking.items import Row

#: Verbs of what has happened, in the first person.
_HAPPENED = frozenset(
    "werd ben eindigde finishte reed won pakte haalde kwam heb viel klokte greep schaatste noteerde behaalde gaf".split()
)
#: What is wished for, thought, denied, or of another time.
_NOT_TODAY = frozenset(
    "als wil wilde hoop hoopte dacht denk zou zouden moet moest wist had vroeger ooit altijd vorig vorige toen nooit niet geen bijna "
    "kon zal ging droomde verwacht verwachtte mocht indien wanneer of lijkt leek stel weer jaar jaren was waren nog training "
    "trainingen".split()
)
_MARKS = frozenset({'"', "'"})


def tells_own_race(row: Row) -> bool:
    """Whether the words of a speaker, who stands as a person in the row, tell how a race ended for him: ``Ik werd vierde``,
    ``Tweede, dat is prachtig``."""
    words = row.symbols
    if not _NOT_TODAY.isdisjoint(words) or "?" in words or words.isdisjoint({"R", "T", "S"}):
        return False
    first = [item.symbol for item in row.items if item.symbol not in _MARKS][:3]
    if first[:2] == ["P", "R"]:
        return first[2:] in ([","], ["."], ["!"], [])
    return not _HAPPENED.isdisjoint(words)


def untold(quoted: Sequence[tuple[Fact, bool]], found: Sequence[Fact]) -> Iterator[Fact]:
    """What speakers said and the report does not tell: of no race in which it gives the same person anything of the kind. With
    each goes whether the words name the race; if not, it is the only one that the report tells of the speaker."""
    for fact, named in quoted:
        own = [f for f in found if f.person is fact.person and f.kind == "result" and f.field != "relation"]
        if not named and own:
            fact.race = own[0].race
            if len({(f.race.distance, f.race.discipline, f.race.run) for f in own}) > 1:
                continue
        if not any(
            f.field == fact.field and (f.value == fact.value or f.race.distance in {None, fact.race.distance})
            for f in own
        ):
            fact.score = min(fact.score, _SCORE)
            yield fact


_SCORE = 0.6
