"""Whose and of which race a value is that the grammar gave to one person: several times are of several races, a rank of a
team is of all its members, two ranks of one distance are of two runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.linking.claims import RANKS_OF_RUNS, Claim, Reading
from pipeline.linking.context import Context
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.pending import PendingRanks
from pipeline.linking.people import Cast, Person, oblique
from pipeline.linking.races import LONGEST_TWICE, STANDINGS, TEAM_DISCIPLINES, Race, with_cue
from pipeline.linking.several import Around, spread, timed_twice
from pipeline.linking.standings import had_before
from pipeline.mention import Mention

#: Words for laps and their times.
_LAPS = frozenset(
    "rondje rondjes ronde ronden rondes rondetijd rondetijden rondetijdjes slotronde slotronden openingsronde lap laps "
    "rondjestijd schema tussentijd doorkomst opening".split()
)
#: ``A voert de wereldbekerstand aan. B staat er 22e, C is daarin zevende.``
_IN_IT = re.compile(
    r" (?:staat|staan|is|zijn|bezet|prijkt|volgt|vinden|vindt) (?:[^ ,;]+ ){0,2}?(?:er|daarin|daar|hierin) (?:[^ ,;]+ ){0,2}?R "
    r"| (?:daarin|hierin|daar) (?:staat|is|bezet|prijkt|volgt) (?:[^ ,;]+ ){0,4}?R "
)
#: A time below a minute is one of a sprint, or of a lap.
_MINUTE = 60.0
#: ``44,10 op de 500 en 1.31,22 op de 1000 meter, respectievelijk vierde en derde``
_EACH_TIMED = re.compile(r" T (?:op|over) (?:de )?D (?:, |en |; )+T (?:op|over) (?:de )?D ")
_ANOTHER = frozenset({"ander", "andere", "anders"})
#: Nobody takes so many times as long the second time.
_TWO_DISTANCES = 1.7
#: Prepositions that a member of a team may stand behind.
_WITH = frozenset({None, "met", "samen", "voor", "van", "door", "naar"})


class Sharing:
    """Shares out the values of a report; ``runs`` says whether the report speaks of runs, ``found`` grows as it is read."""

    def __init__(self, text: str, cast: Cast, context: Context, found: Sequence[Fact], runs: bool) -> None:
        self.text = text
        self.cast = cast
        self.context = context
        self.found = found
        self.runs = runs
        self.lists = PendingRanks()
        #: Whether the sentence before spoke of the standing of a series.
        self.in_cup = False

    def in_both_runs(self, claims: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
        """``Werd vierde (38,30) en vijfde (38,22)``: what one person had over one distance, in the order of the runs."""
        text = reading.row.text
        match = RANKS_OF_RUNS.search(text) if " ) en " in text else None
        if match is None or "U" in reading.row.symbols:
            yield from claims
            return
        first, last = reading.row.span(match)
        ranks = [item for item in reading.row.items[first:last] if item.symbol == "R"]
        own = [c for c in claims if any(c.item is rank for rank in ranks)]
        if len(own) != len(ranks) or len({id(c.person) for c in own}) > 1 or any(c.race for c in own):
            yield from claims
            return
        half = min(
            ranks[1].start, [item for item in reading.row.items[first:last] if item.symbol == "T"][1].start
        )
        for claim in claims:
            race = self.context.race_of_claim(reading, claim)
            if (
                first <= reading.where(claim.item) < last
                and race.discipline == "individual"
                and race.distance in {500, 1000}
            ):
                claim = replace(claim, race=replace(race, run=1 if claim.item.start < half else 2))
            yield claim

    def each_of(self, claim: Claim, reading: Reading) -> Iterable[Claim]:
        """A value once for each race that the sentence says it is of: ``op beide afstanden derde``."""
        if claim.mention.kind == "time" and (claim.race is None or claim.race.run is None):
            race = self.context.race_of_claim(reading, claim)
            return timed_twice(claim, reading, race)
        if claim.mention.kind != "placing" or claim.race is not None:
            return (claim,)
        race = self.context.race_of(reading, claim.item, claim.mention)
        around = Around(
            self.context.tournament(reading),
            self.text,
            self.context.last_named(reading.row.items[0].start, 2),
            self.context.last_named(reading.row.items[0].start, 3),
            self.context.four_named(),
            self._timed_apart(reading, race),
        )
        return spread(claim, reading, race, around)

    def _timed_apart(self, reading: Reading, race: Race) -> list[Race]:
        """The races of the several times of a sentence, where these can only be of different distances."""
        lists = [item for item in reading.row.items if item.symbol == "TT"]
        if len(lists) != 1:
            return []
        races = [
            self.context.timed(race, member.mention)
            for member in lists[0].members
            if member.mention is not None
        ]
        return races if len({each.distance for each in races}) == len(races) else []

    def rideable(self, reading: Reading, claim: Claim) -> bool:
        """Whether a claim can be of one race: 26,4 without a short distance named is the time of a lap."""
        mention = claim.mention
        if mention.kind == "relation" and " ooit " in reading.row.text:
            # ``Alleen A was ooit sneller``: not in this race.
            return False
        led = mention.shape == "entailed" and any(
            i.mention is not None and i.mention.shape == "lead" for i in reading.row.items
        )
        if mention.shape == "lead" or led:
            # Who leads the standing of a cup, and who is behind, has no rank in a race.
            return self.context.race_of(reading, claim.item, mention).discipline in STANDINGS
        if mention.kind == "placing" and self.in_cup and _IN_IT.search(reading.row.text):
            return False
        if mention.kind == "placing" and had_before(reading.row, reading.where(claim.item)):
            return False
        if mention.kind == "placing":
            # ``sinds 2010 ongeslagen`` is of many races, ``voor het eerst sinds 2010`` of one.
            clause = reading.segment(reading.where(claim.item))
            return (
                " eerst sinds " in reading.row.text
                or mention.text.casefold().endswith(("kampioen", "kampioene"))
                or not any(i.symbol == "sinds" for i in clause)
            )
        if mention.kind != "time" or float(mention.value or 0) >= _MINUTE:
            return True
        if (self.context.race.distance or 0) > 1000 and any(i.symbol in _LAPS for i in reading.row.items):
            # ``zijn rondetijden liepen op naar 36,2``
            return not any(i.symbol in _LAPS for i in reading.row.items[: reading.where(claim.item)])
        return self.context.race_of_claim(reading, claim).distance is not None

    def bracketed(self, reading: Reading, item: Item, member: Item) -> Iterator[tuple[Mention, Race | None]]:
        """What brackets behind a name say; two times over one distance there are those of two runs."""
        times = [m for m in member.facts if m.kind == "time"]
        races = [self.context.race_of(reading, item, m) for m in times] if len(times) == 2 else []
        one = len({(race.distance, race.discipline) for race in races}) == 1
        twice = one and races[0].distance in {500, 1000} and races[0].discipline == "individual"
        for mention in member.facts:
            run = times.index(mention) if twice and mention in times else None
            yield mention, None if run is None else replace(races[run], run=run + 1)

    def holders(self, reading: Reading, item: Item, member: Item, mention: Mention) -> list[Person]:
        """Whose a value in brackets is: of whom it stands behind, or of the whole team (``A, B en C (3.42,7)``)."""
        last = item.parts and member is item.parts[-1]
        if last and mention.kind == "time" and not any(part.facts for part in item.parts[:-1]):
            race = self.context.race_of(reading, item, mention)
            if race.discipline in TEAM_DISCIPLINES:
                return reading.people(item)
        return reading.people(member)

    def shares(self, reading: Reading, person: Person, item: Item, score: float) -> Iterator[Claim]:
        """A value given to one person: several values are of several races, one of a team is of all its members."""
        members = [m for m in item.members if m.mention is not None]
        mention = members[0].mention
        assert mention is not None
        race = self.context.race_of(reading, item, mention)
        if len(members) > 1:
            distances = next(
                (i.members for i in reading.row.items if i.symbol == "DD" and len(i.members) == len(members)),
                (),
            )
            if not distances and "afstanden" in reading.row.symbols and item.symbol == "RR":
                # ``op diezelfde twee afstanden vijftiende en negende``
                start = reading.row.items[0].start
                distances = tuple(self.context.last_named(start, len(members), same=True))
            single = tuple(i for i in reading.row.items if i.symbol == "D")
            if (
                not distances
                and len(single) == len(members)
                and (
                    len(members) > 2
                    or "respectievelijk" in reading.row.symbols
                    or _EACH_TIMED.search(reading.row.text)
                )
            ):
                # ``twee, drie en vier, op de 500 (40,1), de 1500 (2.03,8) en de 1000 meter (1.20,4)``
                distances = single
            if item.symbol == "TT" and _of_different_distances(members):
                race = replace(race, distance=None, run=None)
            races = [
                self.context.timed(race, m.mention)
                for m in members
                if m.mention is not None and item.symbol == "TT"
            ]
            apart = len({r.distance for r in races}) > 1
            if item.symbol == "RR" and not distances and self.lists.keep(reading, person, members, race):
                return
            timed = self._timed_apart(reading, race) if item.symbol == "RR" else []
            for number, member in enumerate(members):
                own = None
                if distances:
                    own = with_cue(race, distances[number])
                elif apart:
                    # ``zaterdag bij 36,05 en 1.11,21``: two distances, told by the times alone.
                    own = races[number]
                elif len(timed) == len(members):
                    # ``37,70 en 1.14,50, goed voor een derde en een vijfde plaats``
                    own = timed[number]
                elif (
                    len(members) == 2
                    and race.distance in {None, 500, 1000}
                    and (item.symbol == "TT" or self.runs or "TT" in reading.row.symbols)
                ):
                    own = replace(race, run=number + 1)
                if member.mention is not None:
                    yield Claim(person, item, member.mention, score, own)
            return
        team = race.discipline in TEAM_DISCIPLINES and mention.kind != "status"
        for each in self._team(reading, person, race, reading.where(item)) if team else [person]:
            yield Claim(each, item, mention, score)

    def _team(self, reading: Reading, person: Person, race: Race, where: int) -> list[Person]:
        """The members of the team of which something is said at item ``where``: those named in the sentence with ``person``,
        else those of the last team."""
        named: list[Person] = []
        row = reading.row
        people = [n for n, i in enumerate(row.items) if i.symbol in {"P", "PP"}]
        if reading.parts[where] in reading.asides:
            # ``A werd zesde en B, vrijdag met C en D goed voor de titel, achttiende``
            nearest = max((n for n in people if n < where and oblique(row, n) is None), default=None)
            people = [n for n in people if n == nearest or oblique(row, n) is not None]
            alone = [p for n in people for p in reading.people(row.items[n])] == [person]
            if alone and any(item.symbol in _ANOTHER for item in reading.segment(where)):
                # ``A, die vorig jaar met een ander drietal vijfde werd``
                return [person]
        for number in people:
            if oblique(row, number) in _WITH:
                named.extend(p for p in reading.people(row.items[number]) if p not in named)
        if len(named) > 1 and person in named:
            return named
        if not named and person in self.cast.group:
            # ``A, B en C vormden de ploeg. Hun 3.40,1 was goed voor zilver.``
            return list(self.cast.group)
        team = self._known(person, race)
        return team if person in team or not named else [person]

    def _known(self, person: Person, race: Race) -> list[Person]:
        """The team of a person in a race: who was given the same words as he. Of somebody of no team, all known."""
        told = [f for f in self.found if f.race.discipline == race.discipline and f.race.sex == race.sex]
        own = {f.words[0].start for f in told if f.person is person}
        return list(dict.fromkeys(f.person for f in told if not own or f.words[0].start in own))

    def timed_otherwise(self, reading: Reading, claim: Claim, person: Person, other: Person) -> bool:
        """Whether a person has another time than that of a claim in its race already, which was ridden once, and the other
        has none."""
        race = self.context.race_of(reading, claim.item, claim.mention)
        if race.distance is None or (
            race.distance <= LONGEST_TWICE and (self.runs or race.distance < LONGEST_TWICE)
        ):
            return False
        has = self.has_time(reading, [])
        return has(person, claim.item) and not has(other, claim.item)

    def has_time(self, reading: Reading, claims: Sequence[Claim]) -> Callable[[Person, Item], bool]:
        """Whether a person already has another time in the race of the time at an item."""

        def key(race: Race) -> tuple[int | None, str, int | None]:
            return race.distance, race.discipline, race.run

        def has(person: Person, item: Item) -> bool:
            mention = item.members[0].mention
            if mention is None:
                return False
            if any(
                c.person is person and c.mention.kind == "time" and c.mention.value != mention.value
                for c in claims
            ):
                return True
            race = key(self.context.race_of(reading, item, mention))
            return any(
                f.person is person
                and f.field == "time"
                and f.kind == "result"
                and f.value != mention.value
                and key(f.race) == race
                for f in self.found
            )

        return has


def _of_different_distances(times: Sequence[Item]) -> bool:
    """Whether one of two times is so much longer that nobody rides both over one distance: ``beide afstanden (34,72 en 1.08,60)``."""
    seconds = sorted(float(item.mention.value or 0) for item in times if item.mention is not None)
    return len(seconds) == 2 and seconds[1] > _TWO_DISTANCES * seconds[0]
