"""The running context: which race is spoken of, as headings and sentences move it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import is_not

from pipeline.layout import Sentence
from pipeline.linking.claims import Claim, Reading
from pipeline.linking.epithets import epithets
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.otherrace import FIRST_AND_SECOND, of_two, other_distance
from pipeline.linking.programme import is_to_come, likes, takes_up, tells
from pipeline.linking.races import (
    LONGEST_OF_WOMEN,
    LONGEST_TWICE,
    OF_ONE_RUN,
    RACE_DISCIPLINES,
    STANDINGS,
    TEAM_DISCIPLINES,
    TEAM_SECONDS,
    Race,
    final_standing,
    in_team_time,
    is_championship,
    is_over,
    names_race,
    of_a_day,
    possible,
    race_at,
    standing_of,
    usual,
    with_cue,
)
from pipeline.linking.standings import is_title, moves, standing_of_title
from pipeline.linking.verbs import PAST_AUXILIARIES
from pipeline.mention import Mention

#: ``op die afstand`` takes up the last distance named, ``op dit nummer`` is the race in force.
_HERE = re.compile(r"(?<= )op (?:dit nummer|deze afstand|dit onderdeel) ")
_SAME = re.compile(
    r"(?<= )(?:die|dezelfde|datzelfde|diezelfde|hetzelfde|dat) (?:laatste )?(?:afstand|nummer|onderdeel) "
)


#: A race this near the start of a paragraph is its theme (``Op de massastart, vorig jaar nog ...``), and ``op dezelfde afstand``
#: this near the start of a sentence moves to that race.
_OPENING = 3
#: Only these move the race.
_MOVES = frozenset({"D", "DD", "V", "U", "G", "E"})
_RIGHT_BEHIND = (["op", "de", "D"], ["over", "de", "D"])
#: ``die 500 meter`` is the one spoken of.
_THAT = frozenset("die deze dat dezelfde diezelfde".split())
#: Words of a look back: ``was al tweede op de 500 meter``.
_BACK = frozenset("al had hadden eerder nog ook eveneens bovendien vooraf daarvoor".split())
#: ``Donderdag was zij op de 1500 meter al derde geworden``
_PLUPERFECT = re.compile(
    r" (?:was|waren|had|hadden) (?:[^ .;:]+ ){0,12}?(?:al|nog|reeds|eerder|ook) (?:[^ .;:]+ ){0,8}?(?:ge[a-zà-ÿ]{3,}(?:d|t|en)|behaald|veroverd|R) [.,;] "
)
_BOTH_RUNS = (1, 2)
#: A time this many segments off still stands beside a rank.
_BESIDE = 1
#: Words for being entered for a race.
_ENTERED = frozenset(
    "ingeschreven aangemeld startlijst deelnemerslijst deelnemerslijsten startlijsten lijst".split()
)
_CLOSING = frozenset({"slotafstand", "slotnummer"})
#: So many items has a line that only names a race.
_FEW = 5
#: So many distances are a tournament.
_TOURNAMENT = 4
#: So far back, in code points, ``beide afstanden`` looks.
_NEAR = 400
_FAR = 800
#: So much slower than usual a pupil can be over the distance that was named last.
_SLOW = 1.2
#: So many code points before a time is a distance still in mind.
_LITTLE_BEFORE = 250
#: ``1.48,9 op de 1000 meter`` and ``1000 (1.41,0)``, in code points.
_TOUCHING, _BRACKET = 10, 4
#: So near to a time a distance is that of its own clause.
_BESIDE_IT = 80


#: ``De tweede omloop`` is added up to the first, ``de tweede 500 meter`` may be a race of its own.
_RUN_WORD = re.compile(r"omloop|manche|serie|run", re.IGNORECASE)


#: Said of a race that somebody may ride: ``voor de kilometer had hij zijn ticket al op zak``.
_TICKETS = frozenset(
    "ticket tickets startbewijs startbewijzen startplek startplaats startplaatsen geplaatst kwalificatie nominatie plek zeker "
    "verzekerd gekwalificeerd aangewezen".split()
)


def _is_to_come(reading: Reading, number: int) -> bool:
    """Whether a distance is one that a ticket or a place is for: ``plaatste zich voor de 1000 meter``."""
    items = reading.row.items
    before = [item.symbol for item in items[max(0, number - 3) : number]]
    return "voor" in before and any(item.symbol in _TICKETS for item in reading.segment(number))


def _left_out(reading: Reading, number: int) -> bool:
    """Whether all that a sentence tells is that somebody passes over a race: ``De 1000 meter laat hij schieten``, not ``Op de 1000
    meter ontbrak hij``."""
    items = reading.row.items
    if not {"op", "bij", "voor", "in"}.isdisjoint(item.symbol for item in items[max(0, number - 2) : number]):
        return False
    return reading.row.symbols.isdisjoint({"R", "RR", "T", "TT"}) and any(
        item.symbol == "S" and item.mention is not None and item.mention.value == "dns" for item in items
    )


def _supposed(reading: Reading, number: int) -> bool:
    """Whether a distance stands in a clause on what would be: ``een opening die ook op de 1000 meter indruk zou maken``."""
    clause = {item.symbol for item in reading.segment(number)}
    return not clause.isdisjoint({"zou", "zouden"}) and clause.isdisjoint({"R", "RR", "T", "TT", "S"})


_THE_DISTANCE = re.compile(r"\bde afstand\b|\bhet nummer\b")
#: What says in a sentence that it is about a race.
_RACE_WORDS = frozenset({"D", "DD", "V", "U", "T", "TT"})


def _by_length(race: Race) -> bool:
    """Whether the distance is told by its length alone: of the two spoken of, ``de kortste afstand`` may be the 1000 meter."""
    cue = next((item.mention for name, item in race.cues if name == "distance_m"), None)
    return cue is not None and cue.shape in {"shortest", "longest"}


def _only_names_a_race(reading: Reading) -> bool:
    """Whether a line says no more than a race: ``1000 meter``, ``Zondag, 500 meter vrouwen:``."""
    items = reading.row.items
    return (
        len(items) <= _FEW
        and not reading.row.symbols.isdisjoint({"D", "V"})
        and reading.row.symbols.isdisjoint({"P", "PP", "R", "RR", "T", "TT", "S", "."})
    )


def _is_heat(item: Item) -> bool:
    """Whether the words for a run are those for a heat as well."""
    return item.mention is not None and item.mention.shape == "rit"


def _is_title(fact: Fact) -> bool:
    return fact.field == "placing" and fact.race.discipline in STANDINGS


def _not_entered(reading: Reading) -> Mapping[int, int]:
    """The asides but for those that say for which race somebody was entered: ``A, die stond ingeschreven voor de 1500 meter,
    meldde zich af``."""
    entries = {
        part for item, part in zip(reading.row.items, reading.parts, strict=True) if item.symbol in _ENTERED
    }
    return {part: aside for part, aside in reading.asides.items() if part not in entries}


def _of_several(facts: Sequence[Fact]) -> bool:
    """Whether a sentence ranks one skater over several distances, and nobody else."""
    ranks = [f for f in facts if f.field == "placing"]
    return len({f.race.distance for f in ranks}) > 1 and len({f.person for f in ranks}) == 1


def looks_back(reading: Reading) -> bool:
    """Whether a sentence tells what had happened before: ``Donderdag was zij op de 1500 meter al derde geworden``."""
    row = reading.row
    return not PAST_AUXILIARIES.isdisjoint(row.symbols) and _PLUPERFECT.search(row.text) is not None


def _by_role(reading: Reading, item: Item, mention: Mention) -> bool:
    """Whether a sentence only calls its subject by what was won before: ``De winnaar, 28 jaar, was op de 1500 meter gevallen``."""
    number = reading.where(item)
    return (
        number == 1
        and mention.kind == "placing"
        and mention.text.casefold() in {"winnaar", "winnares"}
        and reading.row.items[0].symbol == "de"
        and reading.row.items[2:3] != []
        and reading.row.items[2].symbol == ","
    )


def _time_beside(reading: Reading, item: Item) -> Mention | None:
    """The time in brackets behind a rank of times: ``bleef als enige onder de 36 seconden (35,97)``."""
    number = reading.where(item)
    behind = [other.symbol for other in reading.row.items[number + 1 : number + 4]]
    if "(" not in behind:
        return None
    stop = number + 2 + behind.index("(")
    return (
        reading.row.items[stop].mention
        if [i.symbol for i in reading.row.items[stop : stop + 1]] == ["T"]
        else None
    )


#: ``Enkel A en B waren sneller``: in a race, whatever standing was spoken of.
_FOLLOWED = frozenset({"entailed", "ahead", "behind"})
_WAS_FASTER = re.compile(r"\b(?:sneller|vlugger|rapper|harder|trager|langzamer|onder (?:zijn|haar) tijd)\b")


def _of_the_distance(reading: Reading, item: Item, mention: Mention) -> bool:
    """Whether a rank is that of one race of a tournament: ``die met 13.08,7 de afstand wint``, ``Tweede op de afstand is A``."""
    clause = [other.symbol for other in reading.segment(reading.where(item))]
    return (
        mention.kind == "placing"
        and not is_title(mention)
        and any(
            pair in (("de", "afstand"), ("die", "afstand"), ("deze", "afstand")) for pair in pairwise(clause)
        )
    )


#: ``B was toen vierde geworden``: in the race that the sentence before spoke of last.
_THEN = re.compile(r" (?:was|waren|werd|werden|had|eindigde) (?:P )?toen ")


class Context:
    """The race in force at a point of the report."""

    def __init__(self, mentions: Sequence[Mention], event: Mention | None, short_track: bool = False) -> None:
        self.race = Race()
        self.standing = standing_of(event, mentions, short_track)
        self._event = str(event.value) if event is not None else ""
        self._championship = is_championship(self._event) or (event is None and self.standing is not None)
        # Whether the paragraph is about another event: in a round-up each has its own.
        self._elsewhere = False
        # Lines on a marathon, and the race that was spoken of before them.
        self._themes = [m for m in mentions if m.kind == "theme"]
        self._before: Race | None = None
        self._rubrics = [m for m in mentions if m.kind == "rubric"]
        self._entered = False
        #: Whether a heading named the race in force.
        self._headed = False
        self._last: Item | None = None
        #: A race that the sentence before said was still to come.
        self._to_come: Item | None = None
        # The races of the items of the sentence that is read, as long as nothing moves them.
        self._state: tuple[Reading | None, Race | None, Item | None] = (None, None, None)
        self._races: dict[tuple[Item, Mention], Race] = {}
        #: Whether the field has just turned from men to women or the other way round.
        self._turned = False
        parts = {"split", "other"} if self.standing == "sprint" else {"split", "other", "part"}
        self._teams = [m for m in mentions if m.kind == "discipline" and m.value in TEAM_SECONDS]
        self._distances = [m for m in mentions if m.kind == "distance" and m.shape not in parts and m.value]

    @property
    def of_a_cup(self) -> bool:
        """Whether the report is on a weekend of the World Cup, with races that are not added up."""
        return self._event == "World Cup"

    def about(self, event: Mention) -> None:
        """Begin a part of a round-up, which is about another event."""
        self.race, self._entered = Race(), False
        self.standing = final_standing(str(event.value))
        self._event = str(event.value)

    def sexes(self, mentions: Sequence[Mention]) -> None:
        """Take over the sex of the field from words such as ``vrouwen`` and ``heren``."""
        self._turned = False
        for mention in mentions:
            if mention.shape == "heading":
                self._turned = self._entered and self.race.sex != mention.value
                item = Item("x", mention.start, mention.end, mention)
                self.race = replace(self.race, sex=str(mention.value), cues=self.race.told("gender", item))

    def race_of(self, reading: Reading, item: Item, mention: Mention) -> Race:
        """The race that a value of a sentence is of."""
        state = (reading, self.race, self._last)
        if any(map(is_not, state, self._state)):
            self._state, self._races = state, {}
        race = self._races.get((item, mention))
        if race is None:
            race = self._races[item, mention] = self._race_of(reading, item, mention)
        return race

    def race_of_claim(self, reading: Reading, claim: Claim) -> Race:
        """The race that a claim names itself, else that of its value."""
        return claim.race or self.race_of(reading, claim.item, claim.mention)

    def _race_of(self, reading: Reading, item: Item, mention: Mention) -> Race:
        if _by_role(reading, item, mention):
            return self.race
        title = standing_of_title(reading.row, reading.where(item), mention)
        if title is not None:
            return with_cue(self.race, title)
        timed = mention.kind == "time"
        if (
            mention.kind == "relation"
            and self.standing is not None
            and "punten" in reading.row.symbols
            and self.race.discipline not in RACE_DISCIPLINES
        ):
            # ``stak A de loef af met 140,335 tegen 140,350 punten``
            return replace(self.race, distance=None, discipline=self.standing, run=None)
        if mention.kind == "status" and _THE_DISTANCE.search(mention.text) and self.race.distance:
            # ``liet de afstand lopen om te sparen voor de 1000 meter``
            return self.race
        entered = mention.kind == "status" and mention.value == "dns"
        asides = _not_entered(reading) if entered else reading.asides
        race = self._race_at(reading, reading.where(item), timed, asides)
        if race.run is not None and race.run == self.race.run and self._over_both(reading, item, mention):
            race = replace(race, run=None)
        beside = _time_beside(reading, item) if mention.shape == "time_rank" else None
        if timed:
            race = self.timed(race, mention)
        elif beside is not None and race.discipline in {"individual", *STANDINGS}:
            race = self.timed(race, beside)
        elif (
            (
                mention.shape == "time_rank"
                or of_a_day(item)
                or _of_the_distance(reading, item, mention)
                or _THEN.search(reading.row.text)
                or (mention.shape in _FOLLOWED and _WAS_FASTER.search(mention.text) is not None)
            )
            and race.discipline in STANDINGS
            and self._last is not None
        ):
            # ``zakte door een elfde tijd naar de vijfde plaats``: there are no times in a standing.
            race = with_cue(race, self._last, self.standing)
        elif (
            mention.kind == "placing"
            and self._added_up(race)
            and (
                ((mention.shape == "medal" or is_title(mention)) and not self._timed_alone(reading, item))
                or (mention.shape in {"place", "ordinal"} and moves(reading.segment(reading.where(item))))
            )
        ):
            # ``was in de tweede omloop met 34,90 goed voor zilver``, ``bleef in de tweede omloop steken en zakte naar plaats vier``: the
            # medals and the places that one moves to go by both runs.
            race = replace(race, run=None)
        # Only the short distances are ridden twice: ``de tweede rit`` of a longer one is a heat.
        return (
            replace(race, run=None) if race.run is not None and (race.distance or 0) > LONGEST_TWICE else race
        )

    def _race_at(self, reading: Reading, index: int, timed: bool, asides: Mapping[int, int]) -> Race:
        race = race_at(
            reading.row,
            reading.parts,
            index,
            self.race,
            self.standing,
            timed,
            asides,
            self.tournament(reading) is not None,
        )
        same = self._same_distance(reading, index)
        return race if same is None else with_cue(race, same)

    def tournament(self, reading: Reading) -> str | None:
        """The discipline of the standing, if the sentence is about a championship with one."""
        here = self._championship and not self._elsewhere and not self._names_other(reading)
        return self.standing if here else None

    def _names_other(self, reading: Reading) -> bool:
        """Whether a sentence names another event than that of the report."""
        return "E" in reading.row.symbols and any(
            item.symbol == "E"
            and item.mention is not None
            and item.mention.shape == "full"
            and item.mention.value != self._event
            for item in reading.row.items
        )

    def _over_both(self, reading: Reading, item: Item, mention: Mention) -> bool:
        """Whether a rank in a sentence that names no run, with no time beside it, is that over both runs of a
        distance: ``Lebedeva pakte het zilver`` when the second run was spoken of before."""
        if (
            mention.kind not in {"placing", "relation"}
            or self.standing == "sprint"
            or mention.shape in OF_ONE_RUN
        ):
            return False
        if self._event == "World Cup":
            # Two races over one distance there are not added up.
            return False
        part = reading.parts[reading.where(item)]
        for number, other in enumerate(reading.row.items):
            said = other.symbol == "U" and not (
                reading.parts[number] != part and is_over(reading.row, number)
            )
            # Beside the times of both runs (``35,41 en 35,22, werd zeventiende``) a rank is that over both.
            if said or (other.symbol == "T" and abs(reading.parts[number] - part) <= _BESIDE):
                return False
        # Brackets with one time tell the run, those with both do not.
        return not any(
            member.facts and sum(fact.kind == "time" for fact in member.facts) != len(_BOTH_RUNS)
            for other in reading.row.items
            for member in other.members
        )

    def _added_up(self, race: Race) -> bool:
        """Whether a race is one of two runs that count together."""
        if race.run is None or self.standing == "sprint" or self._event == "World Cup":
            return False
        cue = next((item.mention for name, item in race.cues if name == "run"), None)
        return self._event is not None or (cue is not None and _RUN_WORD.search(cue.text) is not None)

    @staticmethod
    def _timed_alone(reading: Reading, item: Item) -> bool:
        """Whether a rank has its time in its own segment, with no run named: ``de titel was voor A in 42,66``."""
        here = {other.symbol for other in reading.segment(reading.where(item))}
        return "T" in here and "U" not in here

    def last_named(self, before: int, count: int, same: bool = False) -> list[Item]:
        """The distances named last before an offset, where they are so many: what ``op beide afstanden`` and ``alle drie de
        afstanden`` take up; none where another stands as near. ``same`` are the last so many, and may be farther off:
        ``op diezelfde twee afstanden``."""
        named: list[Mention] = []
        for mention in reversed(self._distances):
            if mention.start < before and mention.value not in {m.value for m in named}:
                named.append(mention)
        near = [m for m in named if before - m.start <= (_FAR if same else _NEAR)]
        if len(near) < count or (len(near) > count and not same):
            return []
        return [Item("D", m.start, m.end, m) for m in reversed(near[:count])]

    def _closing(self, reading: Reading, index: int | None) -> Item | None:
        """The distance that an allround tournament closes with, where the segment of an item (or the opening of the sentence) speaks
        of ``de slotafstand``: the longest that the report names."""
        row = reading.row
        if self.standing != "allround" or _CLOSING.isdisjoint(row.symbols) or not self._distances:
            return None
        number = next(n for n, item in enumerate(row.items) if item.symbol in _CLOSING)
        part = reading.parts[index] if index is not None else 0
        if reading.parts[number] != part or any(item.symbol == "D" for item in reading.segment(number)):
            return None
        if index is not None and any(m.mention and is_title(m.mention) for m in row.items[index].members):
            return None  # ``verzekerde zich op de slotafstand van de titel``
        ridden = [
            m for m in self._distances if self.race.sex != "f" or float(m.value or 0) <= LONGEST_OF_WOMEN
        ]
        longest = max(ridden, key=lambda m: float(m.value or 0))
        return Item("D", longest.start, longest.end, longest)

    def four_named(self) -> list[Item]:
        """The four distances that the report speaks of; none where they are more or less."""
        named = {m.value: m for m in reversed(self._distances)}
        four = sorted(named.values(), key=lambda m: m.start)
        return [Item("D", m.start, m.end, m) for m in four] if len(four) == _TOURNAMENT else []

    def _same_distance(self, reading: Reading, index: int | None = None) -> Item | None:
        """The distance that ``op die afstand`` takes up, in the segment of an item or where the sentence opens with
        it: the last one named before it."""
        row, parts = reading.row, reading.parts
        if (closing := self._closing(reading, index)) is not None:
            return closing
        if not row.symbols.isdisjoint(FIRST_AND_SECOND):
            two = self.last_named(row.items[0].start, 2)
            said = of_two(row, parts, index, two) if len(two) == len(("one", "other")) else None
            if said is not None:
                return said
        if "andere" in row.symbols and (other := self._other_distance(reading, index)) is not None:
            return other
        if not (" afstand " in row.text or " nummer " in row.text or " onderdeel " in row.text):
            return None
        if index is not None and (here := _HERE.search(row.text)) is not None:
            # ``was vorig jaar bij het EK op dit nummer de beste``
            number = row.at(here.start())
            force = next((item for name, item in self.race.cues if name == "distance_m"), None)
            if parts[number] == parts[index] and self.race.distance is not None:
                return force
        for match in _SAME.finditer(row.text):
            if index is not None and [i.symbol for i in row.items[index + 1 : index + 4]] in _RIGHT_BEHIND:
                continue  # ``zilver op diezelfde afstand en B brons op de 1500 meter``
            if self.race.discipline in RACE_DISCIPLINES and "afstand" not in match[0]:
                continue  # ``vijfde op hetzelfde onderdeel``: the mass start
            number = row.at(match.start())
            if (
                parts[number] == parts[index]
                if index is not None
                else (parts[number] == 0 and number <= _OPENING) or self._behind_aside(reading, number)
            ):
                before = [part for i in row.items[:number] if i.symbol in {"D", "DD"} for part in i.members]
                return before[-1] if before else self._last
        return None

    def _other_distance(self, reading: Reading, index: int | None) -> Item | None:
        """The distance of ``op de andere sprintafstand``, in the segment of an item or where the sentence opens with it."""
        row = reading.row
        number = next(n for n, item in enumerate(row.items) if item.symbol == "andere")
        if reading.parts[number] != (0 if index is None else reading.parts[index]) or (
            index is None and number > _OPENING
        ):
            return None
        before = [p for i in row.items[:number] if i.symbol in {"D", "DD"} for p in i.members if p.mention]
        last = before[-1].mention if before else None
        distance = int(last.value or 0) if last is not None else self.race.distance
        sex = reading.topic.sex if reading.topic is not None else self.race.sex
        return other_distance(row, distance, sex, {int(d.value or 0) for d in self._distances})

    @staticmethod
    def _behind_aside(reading: Reading, number: int) -> bool:
        """Whether an item of the main clause takes up the distance of the aside before it: ``A, die vorige maand zesde werd op de
        3000 meter, hinderde op diezelfde afstand B``."""
        aside = reading.asides
        last = next(
            (n for n in range(number - 1, -1, -1) if reading.row.items[n].symbol in {"D", "DD"}), None
        )
        return last is not None and reading.parts[last] in aside and reading.parts[number] not in aside

    def agree(self, facts: Sequence[Fact], reading: Reading) -> None:
        """Let the race be in force that the times of a sentence can only be of, or the standing that a title in it
        is of, where the sentence names no distance."""
        results = [f for f in facts if f.kind == "result"]
        if self.standing is not None and self.tournament(reading) is not None and _of_several(results):
            # ``won beide afstanden``: whoever comes second after that is so in the standing.
            self.race = replace(self.race, distance=None, discipline=self.standing, run=None)
            return
        if not results or not reading.row.symbols.isdisjoint({"D", "DD"}):
            if not any(f.field == "time" for f in results) and results and _is_title(results[-1]):
                self.race = results[-1].race
            return
        teams = [f.race for f in results if f.race.discipline in TEAM_DISCIPLINES and f.field != "status"]
        if (
            teams
            and len({race.discipline for race in teams}) == 1
            and self.race.discipline in TEAM_DISCIPLINES
        ):
            self.race = replace(teams[0], sex=self.race.sex)
            return
        times = {f.race.distance for f in results if f.field == "time"}
        if len(times) == 1 and times != {self.race.distance} and None not in times:
            self.race = next(f.race for f in results if f.field == "time")
        elif not times and _is_title(results[-1]):
            self.race = results[-1].race

    def adopt(self, facts: Sequence[Fact]) -> None:
        """Let the race of a first tale of earlier ones be in force, as long as the report has named none of its own."""
        if facts and self.race.distance is None and self.race.discipline == "individual":
            self.race = facts[-1].race

    def told(self, cues: Sequence[Mention]) -> Race:
        """The race in force with what the head of a table column adds to it."""
        race = self.race
        # A distance begins anew: what numbers its run comes behind it.
        for cue in sorted(cues, key=lambda cue: cue.kind != "distance"):
            race = with_cue(race, Item("x", cue.start, cue.end, cue), self.standing)
        return race

    def timed(self, race: Race, mention: Mention) -> Race:
        """The race of a finishing time: ``race`` if one can finish it in that time, else the race over the
        distance named nearest before it, or behind it, of which that is true."""
        seconds = float(mention.value or 0)
        if race.discipline in RACE_DISCIPLINES:
            if not self._of_a_distance(race, mention):
                return race
            other = next((m for m in self._teams if in_team_time(str(m.value), seconds)), None)
            if race.discipline in TEAM_SECONDS and other is not None:
                return with_cue(race, Item("V", other.start, other.end, other), self.standing)
            race = replace(race, discipline="individual", distance=None)
        guessed = any(name == "distance_m" and item.symbol == "T" for name, item in race.cues)
        own = race.discipline == "individual" and race.distance is not None and not guessed
        if own and usual(race.distance, seconds):
            return race
        if (
            own
            and race.distance != 100
            and not _by_length(race)
            and usual(race.distance, seconds / _SLOW)
            and self._said_last(race, mention)
        ):
            return race
        if own and possible(race.distance, seconds) and self._said_beside(race, mention):
            # ``1.48,9 op de 1000 meter``, ``de snelste 1000 (1.41,0)``: that of a pupil.
            return race
        near = sorted(self._distances, key=lambda d: (d.start > mention.start, abs(d.start - mention.start)))
        for fits in (usual, possible):
            if own and fits(race.distance, seconds) and (fits is usual or not _by_length(race)):
                return race
            for distance in near:
                if fits(int(distance.value or 0), seconds):
                    item = Item("D", distance.start, distance.end, distance)
                    return with_cue(replace(race, run=race.run if race.distance is None else None), item)
        only = [distance for distance in (500, 1000, 1500, 3000, 5000, 10000) if usual(distance, seconds)]
        if len(only) == 1:
            # No distance is named anywhere: 34,49 can only have been a 500 meter, and the time says so.
            return replace(
                race,
                distance=only[0],
                discipline="individual",
                cues=race.told("distance_m", Item("T", mention.start, mention.end, mention)),
            )
        return replace(race, distance=None, discipline="individual")

    def _of_a_distance(self, race: Race, time: Mention) -> bool:
        """Whether a time cannot be one of the race, which has no distance: no team needs 6.50 for its pursuit, and ``op de 5000 meter
        naar 7.09,3`` is of no mass start."""
        seconds = float(time.value or 0)
        if race.discipline in TEAM_SECONDS:
            return not in_team_time(race.discipline, seconds) and (
                any(in_team_time(str(m.value), seconds) for m in self._teams)
                or any(usual(int(d.value or 0), seconds) for d in self._distances)
            )
        return race.discipline == "mass_start" and any(
            0 <= time.start - d.end < _BESIDE_IT and usual(int(d.value or 0), seconds)
            for d in self._distances
        )

    @staticmethod
    def _said_beside(race: Race, time: Mention) -> bool:
        """Whether the words for the distance of a race stand right beside a time."""
        cue = next((item for name, item in race.cues if name == "distance_m"), None)
        return cue is not None and (
            0 <= cue.start - time.end < _TOUCHING or 0 <= time.start - cue.end < _BRACKET
        )

    def _said_last(self, race: Race, time: Mention) -> bool:
        """Whether the words for the distance of a race are the last for one before a time."""
        cue = next((item for name, item in race.cues if name == "distance_m"), None)
        said = [d for d in self._distances if d.end <= time.start]
        if cue is None or not said or cue.start != said[-1].start:
            return False
        # Not where a distance that fits was spoken of a little before and the one named since may be an aside.
        seconds = float(time.value or 0)
        return time.start - said[-1].end < _BESIDE_IT or not any(
            usual(int(d.value or 0), seconds) for d in said if time.start - d.start < _LITTLE_BEFORE
        )

    def enter(self, sentence: Sentence, reading: Reading) -> None:
        """Let a paragraph begin anew: a distance that it opens with is no longer of the run spoken of before."""
        if any(m.start <= sentence.start < m.end for m in self._rubrics):
            self._rubrics = [m for m in self._rubrics if m.start > sentence.start]
            self.race, self._before, self._entered = Race(), None, False
        if self._themes:
            self._follow_theme(sentence)
        if self._to_come is not None and (sentence.paragraph_start or tells(reading.row)):
            if not sentence.paragraph_start and takes_up(reading.row):
                # ``Nu volgt nog de 1000 meter. A wint.``
                self.race = with_cue(self.race, self._to_come, self.standing)
            self._to_come = None
        if not sentence.paragraph_start:
            return
        self._elsewhere = self._names_other(reading)
        if (
            self._turned
            and self.tournament(reading) is not None
            and _RACE_WORDS.isdisjoint(reading.row.symbols)
        ):
            # ``Bij de vrouwen won A``: the tournament, of which another field is spoken of now.
            self.race = replace(self.race, distance=None, discipline=str(self.standing), run=None)
        if self.race.distance is not None:
            # What an aside of the paragraph before named is forgotten.
            self._last = next((item for name, item in self.race.cues if name == "distance_m"), self._last)
        if self.race.run is not None and " U " not in reading.row.text:
            items = reading.row.items
            named = any(
                item.symbol == "D"
                and reading.parts[number] not in reading.asides
                and not _THAT & {other.symbol for other in items[max(0, number - 2) : number]}
                for number, item in enumerate(items)
            )
            if named:
                self.race = replace(self.race, run=None)

    def resume(self, reading: Reading, found: Sequence[Fact]) -> None:
        """Let a paragraph that opens with somebody and names no race be about the only one that he or she was told of, if that
        is not a race of theirs that is in force: a lead told of several."""
        if self._headed or not _MOVES.isdisjoint(reading.row.symbols) or " afstand " in reading.row.text:
            return
        number, first = next(
            ((n, i) for n, i in enumerate(reading.row.items) if i.symbol in {"P", "PP"}), (0, None)
        )
        if first is None or first.symbol == "PP" or number > _OPENING:
            return
        (person,) = reading.people(first)[:1] or (None,)
        told = {
            (f.race.distance, f.race.discipline): f.race
            for f in found
            if f.person is person and f.kind == "result" and f.race.is_known
        }
        here = (self.race.distance, self.race.discipline)
        if len(told) == 1 and here not in told:
            self.race = replace(next(iter(told.values())), run=None)

    def _follow_theme(self, sentence: Sentence) -> None:
        """Let the marathon that a line is about be in force, as long as it goes on."""
        theme = next((m for m in self._themes if m.start <= sentence.start < m.end), None)
        if theme is None:
            if self._before is not None:
                self.race, self._before = replace(self._before, sex=self.race.sex), None
            return
        if self._before is None:
            self._before = self.race
        if self.race.discipline != "marathon":
            start = int(theme.value or 0)
            cue = Mention("discipline", start, start + len(theme.shape), theme.shape, "marathon")
            self.race = with_cue(self.race, Item("V", cue.start, cue.end, cue), self.standing)

    def move(self, sentence: Sentence, reading: Reading, earlier: Mapping[int, object]) -> None:
        """Let the races that the sentence is about be in force. A distance behind the rank (``was al tweede op
        de 500 meter``) is an aside, unless the paragraph opens with it; so is one in brackets or another year."""
        same = self._same_distance(reading)
        if same is not None:
            self.race = with_cue(self.race, same, self.standing)
        if (sentence.heading or _only_names_a_race(reading)) and not _RACE_WORDS.isdisjoint(
            reading.row.symbols
        ):
            self._headed = True
        if not _MOVES.isdisjoint(reading.row.symbols):
            self._move(sentence, reading, earlier)
        if self.standing and " punten " in reading.row.text and reading.parts[-1] not in earlier:
            # ``kwam tot 94 punten``: the standing is spoken of.
            self.race = replace(self.race, distance=None, discipline=self.standing, run=None)

    @staticmethod
    def _numbered_by(items: Sequence[Item], number: int) -> Item | None:
        """The run that stands right before a distance."""
        back = number - 1
        while back > 0 and items[back].symbol in {"de", "van", "op", "over"}:
            back -= 1
        return items[back] if 0 <= back < number and items[back].symbol == "U" else None

    def _move(self, sentence: Sentence, reading: Reading, earlier: Mapping[int, object]) -> None:
        ranked = False
        back = not _BACK.isdisjoint(reading.row.symbols)
        pluperfect = looks_back(reading)
        moved = False
        depth = 0
        #: ``tweede in de massastart, een dag nadat B de 5000 meter had gewonnen``
        opened = False
        apart = epithets(reading.row) if self._entered else {}
        ahead = self._entered and not sentence.paragraph_start and is_to_come(reading.row)
        for number, item in enumerate(reading.row.items):
            if number in apart:
                self._to_come = item.members[-1]
                continue
            if item.symbol in {"D", "DD"}:
                self._last = item.members[-1]
            if ahead and item.symbol in {"D", "DD", "V"}:
                self._to_come = None if likes(reading.row) else item.members[-1]
                continue
            depth += (item.symbol == "(") - (item.symbol == ")")
            # ``De Haarlemse, vrijdag nog derde op de 1500 meter, kwam op de 1000 meter``: a rank in an aside is none of the sentence.
            ranked = ranked or (item.symbol in {"R", "RR"} and reading.parts[number] not in reading.asides)
            if item.symbol not in _MOVES:
                continue
            opening = sentence.paragraph_start and number <= _OPENING and item.symbol != "E"
            if reading.parts[number] in earlier and not opening:
                continue
            if item.symbol == "U" and _is_heat(item) and not (self.race.run == 1 and number <= _OPENING):
                continue
            if (self._entered or opened) and item.symbol != "U" and reading.parts[number] in reading.asides:
                continue
            if (
                self._entered
                and item.symbol in {"D", "DD"}
                and not opening
                and (
                    _supposed(reading, number)
                    or _left_out(reading, number)
                    or _is_to_come(reading, number)
                    or (back and "eerder" in reading.row.symbols)
                )
            ):
                continue
            if (
                item.symbol in {"D", "DD"}
                and self._entered
                and (depth > 0 or (not sentence.paragraph_start and (pluperfect or (ranked and back))))
            ):
                continue
            cue = item.members[-1]
            if cue.mention is None:
                continue
            if item.symbol == "E" and (
                self.standing is None or moved or not names_race(cue.mention, self.standing)
            ):
                # ``op de 1000 meter van het NK sprint``: the event says where, not which race.
                continue
            moved = moved or item.symbol in {"D", "DD"}
            self.race = with_cue(self.race, cue, self.standing)
            before = self._numbered_by(reading.row.items, number)
            if item.symbol == "D" and before is not None:
                # ``de eerste 500 meter``, ``in de eerste omloop van de 500 meter``: what numbers it stands before it.
                self.race = with_cue(self.race, before)
            self._entered = self._entered or self.race.distance is not None
            opened = opened or self.race.discipline in RACE_DISCIPLINES
