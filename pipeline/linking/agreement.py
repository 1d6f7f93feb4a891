"""What one sentence says of one skater is, other cues apart, of one race."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.linking.claims import Reading
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.races import STANDINGS, TEAM_DISCIPLINES

#: What names the race of a rank, by its kind: of an earlier one the event alone does not.
_CUES = {"result": frozenset({"D", "DD", "V", "E"}), "earlier": frozenset({"D", "DD", "V"})}
_RACES = frozenset({"D", "DD", "V", "E", "U"})


def agree(told: Sequence[tuple[Fact, Item]], reading: Reading) -> None:
    """Give a rank or status that stands in a segment without a distance of its own the race of the only time that
    the sentence gives the same skater: a time shows of which race it is (``Zij werd zesde in 13.52,16``)."""
    _runs_of_ranks(told, reading)
    for fact, item in told:
        if fact.field == "time" or fact.kind not in _CUES:
            continue
        if len({f.race for f, other in told if other is item and f.person is fact.person}) > 1:
            # ``de beste tijden op de 500 meter (42,8) en de 1000 meter (1.30,1)``: each race has it.
            continue
        if (
            fact.value == "dsq"
            and fact.kind == "result"
            and (race := _ranked_in(fact, told, reading, item)) is not None
        ):
            fact.race, fact.date, fact.dated = race.race, race.date, race.dated
            continue
        aside = reading.asides.get(reading.parts[reading.where(item)])
        if fact.value == "dnf" and any(
            f.field == "time"
            and f.person is fact.person
            and reading.asides.get(reading.parts[reading.where(i)]) != aside
            for f, i in told
        ):
            # ``ging onderuit, nadat zij zaterdag 40,10 had gereden``: who fell has that time of another race.
            continue
        times = [f for f, _ in told if f.field == "time" and f.person is fact.person and f.kind == fact.kind]
        near = [f for f, other in told if f in times and _side_by_side(reading, item, other)]
        beside = [f for f, other in told if f in times and _one_segment(reading, item, other)]
        if len(beside) == 1 and fact.field == "placing" and fact.words[0].shape == "time_rank":
            # ``zakte na een tiende tijd op de lange afstand (13.40,8) naar plek drie``
            fact.race, fact.date, fact.dated = beside[0].race, beside[0].date, beside[0].dated
            continue
        if (
            len({f.race for f in times}) > 1
            and len(near) == 1
            and near[0].race.distance is not None
            and fact.field == "placing"
        ):
            # ``vierde in 4.05,7 en twaalfde in 1.58,1``: to each time its rank.
            if near[0].race.distance != fact.race.distance:
                fact.race, fact.date, fact.dated = near[0].race, near[0].date, near[0].dated
            continue
        if len({f.race for f in times}) != 1:
            continue
        if _one_clause(reading, item, next(i for f, i in told if f is times[0])) and _unlike(fact, times[0]):
            fact.race, fact.date, fact.dated = times[0].race, times[0].date, times[0].dated
            continue
        if times[0].race.distance in {None, fact.race.distance}:
            continue
        if _side_by_side(reading, item, next(i for f, i in told if f is times[0])):
            # ``vierde in 13.14,47`` is of one race, whatever else the sentence is about.
            fact.race, fact.date, fact.dated = times[0].race, times[0].date, times[0].dated
            continue
        ranks = [
            f for f, _ in told if f.field == fact.field and f.person is fact.person and f.kind == fact.kind
        ]
        cued = any(i.symbol in _CUES[fact.kind] for i in reading.segment(reading.where(item)))
        if (
            len({(f.race, f.value) for f in ranks}) == 1
            and not cued
            and fact.race.discipline not in STANDINGS
        ):
            fact.race, fact.date, fact.dated = times[0].race, times[0].date, times[0].dated


def _runs_of_ranks(told: Sequence[tuple[Fact, Item]], reading: Reading) -> None:
    """Give the only time of a skater in a sentence the run that its rank is said to be of: ``gleed na 58,12 over de streep, de
    langzaamste tijd van de tweede omloop``."""
    if "U" not in reading.row.symbols:
        return
    for fact, item in told:
        own = [f for f, _ in told if f.person is fact.person and f.kind == fact.kind]
        ranks = [f for f in own if f.field == "placing" and f.words[0].shape == "time_rank"]
        if (
            fact.field == "time"
            and sum(f.field == "time" for f in own) == len(ranks) == 1
            and ranks[0].race.run is not None
            and ranks[0].race.distance == fact.race.distance
            and all(other.symbol != "U" for other in reading.segment(reading.where(item)))
        ):
            fact.race, fact.date, fact.dated = ranks[0].race, ranks[0].date, ranks[0].dated


def _ranked_in(fact: Fact, told: Sequence[tuple[Fact, Item]], reading: Reading, item: Item) -> Fact | None:
    """The rank that a disqualification takes away: ``A, op de 1000 meter als vierde geklasseerd, werd alsnog gediskwalificeerd``."""
    if any(i.symbol in _RACES for i in reading.segment(reading.where(item))):
        return None
    ranks = [f for f, _ in told if f.field == "placing" and f.person is fact.person and f.kind == "result"]
    return ranks[0] if len({f.race for f in ranks}) == 1 else None


def _unlike(rank: Fact, time: Fact) -> bool:
    """Whether a rank is of another run than the time, or of the standing and the time of a race without a distance."""
    one, other = rank.race, time.race
    return (one.distance == other.distance and one.run is None and other.run is not None) or (
        one.discipline in STANDINGS and other.discipline in TEAM_DISCIPLINES
    )


def _one_segment(reading: Reading, rank: Item, time: Item) -> bool:
    return reading.parts[reading.where(rank)] == reading.parts[reading.where(time)]


def _one_clause(reading: Reading, rank: Item, time: Item) -> bool:
    """Whether a rank and a time stand in one segment that does not itself say of which race it is: ``zijn 35,90 was in die omloop de elfde
    tijd``, ``pakten de titel in 3.51,2``."""
    number = reading.where(rank)
    segment = reading.segment(number)
    return reading.parts[number] == reading.parts[reading.where(time)] and not any(
        item.symbol in _RACES for item in segment
    )


def _side_by_side(reading: Reading, rank: Item, time: Item) -> bool:
    low, high = sorted((reading.where(rank), reading.where(time)))
    between = [item.symbol for item in reading.row.items[low + 1 : high]]
    if "W" in between:
        # ``zijn zesde plaats van vrijdag (34,88)``
        between = [symbol for symbol in between if symbol not in {"W", "van", "op"}]
    if time.symbol == "T" and between in (["de"], [",", "de"]):
        # ``met 36,98 de snelste``
        return True
    return high > low and between in (
        [],
        ["in"],
        ["met"],
        [","],
        ["("],
        ["als"],
        ["in", "een", "tijd", "van"],
    )
