"""How well records of many reports are joined, on tournaments drawn by chance, for which the truth is known.

A winter has four tournaments, each with four distances for men and women; skaters share surnames, as brothers and
sisters do. Reports tell of some of it, each in its own way: surnames only, initials, typing errors, the event under
another name or not at all, the month instead of the day, times that are wrong or cut short, ranks that are wrong. How
often is a guess, and on the high side.

Printed are the precision and the recall of joined pairs. Of those that are missed, many could be joined
by nobody: ``Boer`` in the results of one World Cup in November, and in those of another.

Run it with: python benchmarks/joining.py [WINTERS] (40, if no number is given).
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from pipeline.record import Evidence, Record
from pipeline.view.tournament.joining import join

SURNAMES = (
    "de Vries,de Jong,Mulder,van der Berg,Jansen,Janssen,Bos,Bosch,Kramer,Kuipers,ter Mors,Dijkstra,in 't Veld,"
    "van den Heuvel,Boer,de Boer,Roest,Krol,Prins,Smit,Smits,Visser,Hoekstra,Wennemars"
).split(",")
GIVEN = {
    "m": "Jan Jos Sven Ronald Michel Kees Koen Patrick Jorrit Bob Mark Marten".split(),
    "f": "Anna Antoinette Michelle Ireen Jutta Femke Irene Marije Joy Lotte Elma Esmee".split(),
}
TOURNAMENTS = {
    ("OKT", "2021-12-26"): ("OKT", "olympisch kwalificatietoernooi", None),
    ("World Cup", "2021-11-12"): ("World Cup", "World Cup", None),
    ("World Cup", "2021-12-03"): ("World Cup", "World Cup", None),
    ("NK afstanden", "2021-10-28"): ("NK afstanden", "NK afstanden", None),
}
WINNING_TIMES = {500: 35.0, 1000: 69.0, 1500: 106.0, 5000: 380.0}
TOWNS = ["Sneek", "Grou", "Joure", "Assen", "Zwolle", "Hoorn", "Den Haag"]
REPORTS = 14

Skater = tuple[str, str]


class Ride(NamedTuple):
    """A performance as it truly was."""

    tournament: tuple[str, str]
    day: str
    distance: int
    sex: str
    skater: Skater
    time: float
    placing: int


def rides(chance: random.Random, skaters: dict[str, list[Skater]]) -> list[Ride]:
    """Draw what is ridden in a winter."""
    found = []
    for tournament in TOURNAMENTS:
        for number, (distance, best) in enumerate(WINNING_TIMES.items()):
            day = f"{tournament[1][:8]}{int(tournament[1][8:]) + number % 3:02}"
            for sex, slower in (("m", 1.0), ("f", 1.09)):
                field = chance.sample(skaters[sex], 12)
                times = sorted(round(best * slower * (1 + chance.random() / 20), 2) for _ in field)
                for placing, (skater, time) in enumerate(zip(field, times, strict=True), start=1):
                    found.append(Ride(tournament, day, distance, sex, skater, time, placing))
    return found


def misspelt(chance: random.Random, name: str) -> str:
    """A name with a letter too few, a wrong one, or two that changed places."""
    i = chance.randrange(1, len(name) - 2)
    return chance.choice(
        [
            name[:i] + name[i + 1 :],
            f"{name[:i]}e{name[i + 1 :]}",
            f"{name[:i]}{name[i + 1]}{name[i]}{name[i + 2 :]}",
        ]
    )


def printed(chance: random.Random, ride: Ride, surname_will_do: bool) -> str:
    """The name as a report prints it."""
    given, surname = ride.skater
    drawn = chance.random()
    if surname_will_do or drawn < 0.08:
        return surname[0].upper() + surname[1:]
    if drawn < 0.14:
        return f"{given[0]}. {surname}"
    return misspelt(chance, f"{given} {surname}") if drawn < 0.18 else f"{given} {surname}"


def winter(seed: int) -> list[tuple[Ride, Record]]:
    """Draw a winter, and what its reports tell: each record with the ride that it is."""
    chance = random.Random(seed)
    skaters = {
        sex: sorted({(chance.choice(given), chance.choice(SURNAMES)) for _ in range(24)})
        for sex, given in GIVEN.items()
    }
    towns = {skater: chance.choice(TOWNS) for each in skaters.values() for skater in each}
    ridden = rides(chance, skaters)
    found = []
    for number in range(REPORTS):
        tournament = chance.choice(list(TOURNAMENTS))
        event = chance.choice(TOURNAMENTS[tournament])
        precision = chance.choice([10, 10, 10, 7])
        short = chance.random() < 0.3
        own = chance.sample([ride for ride in ridden if ride.tournament == tournament], 18)
        past = chance.sample([ride for ride in ridden if ride.tournament != tournament], 3)
        for ride in own + past:
            fellows = [surname for _, surname in skaters[ride.sex]].count(ride.skater[1])
            name = printed(chance, ride, short and ride in own and fellows == 1)
            time = ride.time if chance.random() < 0.65 else None
            if time is not None and chance.random() < 0.04:
                time = round(time + chance.choice([0.1, -0.1, 1, 0.01, 0.3]), 2)
            decimals = 2
            if time is not None and chance.random() < 0.1:
                time, decimals = int(time * 10) / 10, 1
            placing = ride.placing if time is None or chance.random() < 0.7 else None
            if placing is not None and chance.random() < 0.03:
                placing += 1
            date = ride.day[:precision] if ride in own else ride.day[: chance.choice([4, 7, 10])]
            words = "" if time is None else f"{time:.{decimals}f}".replace(".", ",")
            record = Record(
                doc_id=f"report-{number}",
                skater=name,
                kind="result" if ride in own else "earlier",
                distance_m=ride.distance,  # type: ignore[arg-type]
                gender=ride.sex if chance.random() < 0.97 else None,  # type: ignore[arg-type]
                time_s=time,
                placing=placing,
                hometown=towns[ride.skater] if chance.random() < 0.2 else None,
                date=date if chance.random() < 0.95 else None,
                event=event if ride in own else chance.choice([ride.tournament[0], None]),
                evidence={"time_s": [Evidence(0, len(words), words)]} if words else {},
            )
            found.append((ride, record))
    return found


def main() -> None:
    """Draw winters and print the figures."""
    true = joined = right = 0
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 40):
        drawn = winter(seed)
        by_ride = defaultdict(list)
        for ride, record in drawn:
            by_ride[ride].append(record.to_json_line())
        wanted = {frozenset(pair) for each in by_ride.values() for pair in combinations(each, 2)}
        found = {
            frozenset(told.record.to_json_line() for told in pair)
            for cluster in join(record for _, record in drawn)
            for pair in combinations(cluster, 2)
        }
        true, joined, right = true + len(wanted), joined + len(found), right + len(found & wanted)
    print(f"pairs: {true} true, {joined} joined; precision {right / joined:.3f}, recall {right / true:.3f}")


if __name__ == "__main__":
    main()
