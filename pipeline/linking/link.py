"""The way through a report: sentence by sentence, from mentions to facts.

Each sentence is a row of items in which the noun phrases are resolved to persons; constructions and then the
grammar of the clause say who has what, the running context which race it was, and the scope of the clause
whether it counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pipeline.layout import Sentence
from pipeline.linking.attach import Pair, pairs, subject_index
from pipeline.linking.constructions import Found, constructions
from pipeline.linking.facts import Fact
from pipeline.linking.items import SYMBOLS, Item, Row, coordinate, row_of, settle
from pipeline.linking.people import Cast, Person, Sex, oblique, resolve
from pipeline.linking.races import TEAM_DISCIPLINES, Context, Race, names_race, possible, race_at, segments, standing_of, with_cue
from pipeline.linking.tables import Entry, columns, ranked
from pipeline.mention import Mention

_COUNTS = {
    "één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13,
}  # fmt: skip
#: Shapes of a time that may be a finishing time of the race spoken of.
_FINISHES = frozenset({"finish", "rounded"})
_RANKS = frozenset({"ordinal", "place", "number", "time_rank", "medal", "win", "last", "list", "podium", "bracket", "provisional"})
#: Cues that a sentence is back in the race reported on.
_NOW = frozenset({"nu", "ditmaal", "thans", "deze", "vandaag"})
#: Words by which the subject of a clause comes off worse.
_LOSES = frozenset(
    "kort tekort verloor verliest moest gaf toegeven toegaf bezweek onderspit buigen hoofd strandde verslagen geklopt afgetroefd "
    "langzamer trager achter wijken zwichten bakzeil".split()
)
_DUEL = re.compile(r"(?<= )T (?:om|tegen|tegenover) T(?= )")
_SILENT = frozenset({"quote", "link", "caption", "broadcast", "tweet"})


def find_duel(row: Row) -> tuple[int, int] | None:
    """The two times of ``35,1 om 35,3``, as item numbers."""
    match = _DUEL.search(row.text)
    if match is None:
        return None
    first, last = row.span(match)
    return first, last - 1


class Linker:
    """Links the mentions of one report. Use once: ``Linker(...).facts()``."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        sex_of_first_name: Callable[[str], Sex],
        event: Mention | None = None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = Cast(sex_of_first_name)
        self.context = Context()
        self.topic: Person | None = None
        self.standing = standing_of(event, mentions)
        self.found: list[Fact] = []
        self._scopes = [m for m in mentions if m.kind == "scope"]
        self._sexes = [m for m in mentions if m.kind == "sex"]
        self._mentions = sorted((m for m in mentions if m.kind in SYMBOLS), key=lambda m: m.start)
        self._starts = [m.start for m in self._mentions]
        self._distances = [m for m in self._mentions if m.kind == "distance" and m.shape not in {"split", "other"}]
        silent = [(s.start, s.end) for s in self._scopes if s.value in _SILENT]
        self._entries = sorted([*ranked(text, self._mentions, silent), *columns(text, self._mentions)], key=lambda e: e.start)

    def facts(self) -> list[Fact]:
        """All facts of the report, in the order of its sentences."""
        position = 0
        for sentence in self.sentences:
            while self._entries and self._entries[0].start < sentence.end:
                entry = self._entries.pop(0)
                if entry.start > max(position, sentence.start):
                    self._sentence(replace(sentence, start=max(position, sentence.start), end=entry.start))
                self._entry(entry)
                position = max(position, entry.end)
            if position < sentence.end:
                self._sentence(replace(sentence, start=max(position, sentence.start)))
        return self.found

    def _entry(self, entry: Entry) -> None:
        """The facts of one line of a list or cell of a table."""
        race = self.context.race
        for cue in entry.cues:
            race = with_cue(race, Item("x", cue.start, cue.end, cue), self.standing)
        if entry.time is not None:
            race = self._timed(race, entry.time)
        person = self.cast.named(entry.person)
        for mention in self._mentions:
            if entry.start <= mention.start < entry.end and mention.kind in {"hometown", "region", "nationality", "age"}:
                person.learn(mention)
        for name, mention in (("time", entry.time), ("placing", entry.rank), ("status", entry.status)):
            if mention is not None and mention.value is not None:
                self.found.append(Fact(person, race, name, mention.value, [mention], 0.95))

    # -- one sentence ------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> None:
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        scopes = [s for s in self._scopes if s.start < sentence.end and s.end > sentence.start]
        silent = [(s.start, s.end) for s in scopes if s.value in _SILENT]
        inside = [m for m in self._mentions[first:last] if not any(a <= m.start < b for a, b in silent)]
        inside = [m for m in inside if self._speaks(m)]
        sexes = [m for m in self._sexes if sentence.start <= m.start < sentence.end]
        self._headings(sentence, sexes)
        row = row_of(self.text, sentence.start, sentence.end, settle(inside))
        if silent:
            row = Row([i for i in row.items if not any(a <= i.start < b for a, b in silent)])
        if not row.items:
            return
        if self.topic is not None:
            self.cast.see(self.topic)
        who = resolve(row, self.cast)
        coordinate(row)
        parts = segments(row)
        earlier = self._earlier(row, parts, scopes)
        taken: set[int] = set()
        facts: list[Fact] = []

        def add(person: Person, item: Item, mention: Mention, score: float, race: Race | None = None) -> None:
            # A heading says what its text says again, and shorter.
            fact = None if sentence.heading else self._fact(row, parts, person, item, mention, score, race)
            if fact is not None:
                cue = earlier.get(parts[self._where(row, item)])
                if cue is not None and fact.kind == "result":
                    fact.kind = "earlier"
                    fact.date, fact.event = cue
                facts.append(fact)

        for item in row.items:
            for member in item.members:
                for mention in member.facts:
                    if id(member) in who:
                        add(who[id(member)], item, mention, 0.95)
        duel = find_duel(row)
        if duel is not None:
            taken.update(id(row.items[n]) for n in duel)
        for found in constructions(row):
            self._apply(row, found, who, taken, add)
        for pair in pairs(row, parts, who, taken, self.topic, self._has_time(row, parts, facts)):
            self._add_pair(row, parts, who, pair, add)
        if duel is not None:
            self._duel(row, who, duel, facts, add)
        self.found.extend(facts)
        self._move_context(sentence, row, parts, earlier)
        self._move_topic(row, who)

    def _where(self, row: Row, item: Item) -> int:
        for number, other in enumerate(row.items):
            if other is item or any(part is item for part in other.parts):
                return number
        return 0

    def _speaks(self, mention: Mention) -> bool:
        """Whether a mention says something about a race that was ridden."""
        if mention.kind == "time":
            return mention.shape in _FINISHES or mention.shape == "old_best"
        if mention.kind == "placing":
            return (mention.shape in _RANKS or mention.shape == "kept") and bool(mention.value)
        if mention.kind == "status":
            return mention.shape == ""
        if mention.kind == "distance":
            return mention.shape not in {"split", "other"}
        if mention.kind == "discipline":
            return mention.shape != "series"
        if mention.kind == "person":
            return mention.shape != "other"
        return True

    def _headings(self, sentence: Sentence, sexes: list[Mention]) -> None:
        for mention in sexes:
            if mention.shape == "heading":
                item = Item("x", mention.start, mention.end, mention)
                race = self.context.race
                self.context.race = replace(race, sex=str(mention.value), cues=race.told("gender", item))

    def _earlier(self, row: Row, parts: Sequence[int], scopes: Sequence[Mention]) -> dict[int, tuple[Mention | None, Mention | None]]:
        """The segments that speak of an earlier race, each with the date and the event that they name."""
        found: dict[int, tuple[Mention | None, Mention | None]] = {}
        top = parts[-1] if parts else 0
        for scope in scopes:
            if scope.value != "earlier":
                continue
            number = next((n for n, i in enumerate(row.items) if i.end > scope.start), None)
            if number is None:
                continue
            part = parts[number]
            before = row.items[number - 1].symbol if number else ""
            if before in {"dan", "sinds"} or scope.text.casefold() in {"toen", "ooit"}:
                continue
            date = self._near(row, parts, part, "date")
            event = self._near(row, parts, part, "event")
            reach = [part]
            if part == 0 and number <= 3:
                for index in range(1, top + 1):
                    words = {i.symbol for n, i in enumerate(row.items) if parts[n] == index}
                    if words & _NOW:
                        break
                    reach.append(index)
            for index in reach:
                found.setdefault(index, (date, event))
        return found

    def _near(self, row: Row, parts: Sequence[int], part: int, kind: str) -> Mention | None:
        best: tuple[int, Mention] | None = None
        for number, item in enumerate(row.items):
            if item.mention is not None and item.mention.kind == kind:
                gap = abs(parts[number] - part)
                if best is None or gap < best[0]:
                    best = (gap, item.mention)
        return best[1] if best and best[0] <= 2 else None

    # -- facts -------------------------------------------------------------------------------------

    def _add_pair(self, row: Row, parts: Sequence[int], who: dict[int, Person], pair: Pair, add: Callable[..., None]) -> None:
        members = [m for m in pair.value.members if m.mention is not None]
        people = [pair.person]
        where = self._where(row, pair.value)
        race = race_at(row, parts, where, self.context.race, self.standing, pair.value.symbol[0] == "T")
        if race.discipline in TEAM_DISCIPLINES and pair.value.symbol != "S":
            people = self._team(row, who, pair.person, race)
        if len(members) > 1 and pair.value.symbol != "S":
            self._several(row, parts, pair, members, race, add)
            return
        for member in members[:1]:
            for person in people:
                add(person, pair.value, member.mention, pair.score)

    def _has_time(self, row: Row, parts: Sequence[int], facts: list[Fact]) -> Callable[[Person, int], bool]:
        """Whether a person already has another time in the race of the time at an item."""

        def has(person: Person, index: int) -> bool:
            mention = row.items[index].members[0].mention
            if mention is None:
                return False
            race = self._timed(race_at(row, parts, index, self.context.race, self.standing, True), mention)
            return any(
                f.person is person and f.field == "time" and f.kind == "result" and f.value != mention.value
                and (f.race.distance, f.race.discipline, f.race.run) == (race.distance, race.discipline, race.run)
                for f in (*facts, *self.found)
            )  # fmt: skip

        return has

    def _several(self, row: Row, parts: Sequence[int], pair: Pair, members: list[Item], race: Race, add: Callable[..., None]) -> None:
        """Several values of one person: of as many distances in order, or of the two runs of one distance."""
        distances = next((i.members for i in row.items if i.symbol == "DD" and len(i.members) == len(members)), ())
        for number, member in enumerate(members):
            if distances:
                own = with_cue(race, distances[number])
            elif len(members) == 2 and race.distance in {None, 500, 1000}:
                own = replace(race, run=number + 1)
            else:
                own = None
            add(pair.person, pair.value, member.mention, pair.score, own)

    def _team(self, row: Row, who: dict[int, Person], person: Person, race: Race) -> list[Person]:
        """The members of the team: those named in the sentence with ``person``, else those of the last team."""
        named: list[Person] = []
        for number, item in enumerate(row.items):
            if item.symbol in {"P", "PP"} and oblique(row, number) in {None, "met", "samen", "voor", "van", "door", "naar"}:
                for member in item.members:
                    if id(member) in who and who[id(member)] not in named:
                        named.append(who[id(member)])
        if len(named) > 1 and person in named:
            self.cast.group = tuple(named)
            return named
        known = [f.person for f in self.found if f.race.discipline == race.discipline and f.race.sex == race.sex]
        team = list(dict.fromkeys(known))
        return team if person in team or not named else [person]

    def _duel(self, row: Row, who: dict[int, Person], duel: tuple[int, int], facts: list[Fact], add: Callable[..., None]) -> None:
        """``A klopte B, 35,1 om 35,3``: the better of two times belongs to the winner of the two."""
        times = sorted((row.items[n] for n in duel), key=lambda i: float(i.mention.value) if i.mention and i.mention.value else 0.0)
        people = list(dict.fromkeys(who[id(p)] for i in row.items[: duel[0]] for p in i.members if id(p) in who))
        index = subject_index(row, who, duel[0])
        first = who.get(id(row.items[index].members[0])) if index is not None else self.topic
        others = [p for p in people if p is not first] or [p for p in reversed(self.cast.recent) if p is not first][:1]
        if first is None or not others:
            return
        second = others[-1]
        ranks = {f.person: f.value for f in facts if f.field == "placing"}
        loses = any(item.symbol in _LOSES for item in row.items[: duel[0]])
        if first in ranks or second in ranks:
            mine, theirs = ranks.get(first), ranks.get(second)
            loses = float(mine) > float(theirs) if mine and theirs else (mine is None and theirs == 1) or (mine is not None and mine != 1)
        for person, item in zip((second, first) if loses else (first, second), times, strict=True):
            add(person, item, item.mention, 0.85)

    def _apply(self, row: Row, found: Found, who: dict[int, Person], taken: set[int], add: Callable[..., None]) -> None:
        match = found.match
        first, last = row.span(match)
        groups = {name: row.items[row.at(match.start(name))] for name in match.groupdict() if match.group(name) and name != "count"}
        if any(id(item) in taken for item in groups.values() if item.symbol[0] in "TRS"):
            return
        start, end = row.items[first].start, row.items[last - 1].end
        anchor = row.items[first]

        def entailed(rank: int) -> Mention:
            return Mention("placing", start, end, self.text[start:end], rank, "entailed")

        for effect in found.effects:
            left, right = effect.split("=")
            if left == "subject":
                index = subject_index(row, who, first)
                person = who.get(id(row.items[index].members[0])) if index is not None else self.topic
                if person is None or any(id(p) in who and who[id(p)] is person for g in groups.values() for p in g.members):
                    continue
                rank = self._rank(right, match, groups)
                if rank:
                    add(person, anchor, entailed(rank), 0.85)
                continue
            if right in {"R+count", "R-count"}:
                count = _COUNTS.get(match["count"], 1)
                own = groups["R"].mention
                if own is not None and isinstance(own.value, int):
                    rank = own.value + (count if right == "R+count" else -count)
                    for part in groups[left].members:
                        add(who[id(part)], anchor, entailed(rank), 0.8)
                continue
            if left not in groups:
                continue
            people = [who[id(part)] for part in groups[left].members if id(part) in who]
            if right in groups:
                values = groups[right].members
                if len(values) == len(people):
                    taken.add(id(groups[right]))
                    for person, value in zip(people, values, strict=True):
                        if value.mention is not None:
                            add(person, value, value.mention, 0.9)
                continue
            if right.endswith(".."):
                begin = self._after() if right == "after.." else int(right[:-2])
                if begin:
                    for rank, person in enumerate(people, begin):
                        add(person, anchor, entailed(rank), 0.85)
                continue
            for person in people:
                add(person, anchor, entailed(int(right)), 0.85)

    def _after(self) -> int | None:
        return 2

    def _rank(self, right: str, match: re.Match[str], groups: dict[str, Item]) -> int | None:
        if right == "count+1":
            count = match["count"]
            return (_COUNTS.get(count) or int(count)) + 1 if count.isdigit() or count in _COUNTS else None
        if right == "n+1":
            return len(groups["PP"].members) + 1
        return int(right)

    def _fact(
        self, row: Row, parts: Sequence[int], person: Person, item: Item, mention: Mention, score: float, race: Race | None
    ) -> Fact | None:
        if not person.skater or mention.value is None:
            return None
        where = self._where(row, item)
        # Of a coordination each member has its own place in the sentence, but one segment.
        race = race or race_at(row, parts, where, self.context.race, self.standing, mention.kind == "time")
        kind = "result"
        value = mention.value
        if mention.kind == "time":
            kind = "record" if mention.shape == "old_best" else kind
            race = self._timed(race, mention)
        name = {"time": "time", "placing": "placing", "status": "status"}[mention.kind]
        return Fact(person, race, name, value, [mention], score, kind)

    def _timed(self, race: Race, mention: Mention) -> Race:
        """The race of a finishing time: ``race`` if one can finish it in that time, else the race over the
        distance named nearest before it, or behind it, of which that is true."""
        seconds = float(mention.value or 0)
        if race.discipline in TEAM_DISCIPLINES or race.discipline in {"mass_start", "marathon"}:
            return race
        if race.discipline == "individual" and race.distance is not None and possible(race.distance, seconds):
            return race
        near = sorted(self._distances, key=lambda d: (d.start > mention.start, abs(d.start - mention.start)))
        for distance in near:
            if distance.value is not None and possible(int(distance.value), seconds):
                return with_cue(replace(race, run=race.run if race.distance is None else None), Item("D", distance.start, distance.end, distance))
        return replace(race, distance=None, discipline="individual")

    # -- context -----------------------------------------------------------------------------------

    def _move_context(self, sentence: Sentence, row: Row, parts: Sequence[int], earlier: Mapping[int, object]) -> None:
        """Let the races that the sentence is about be in force. A distance behind the rank (``was al tweede op de
        500 meter``) is an aside, unless the paragraph opens with it."""
        race = self.context.race
        said = False
        depth = 0
        for number, item in enumerate(row.items):
            depth += (item.symbol == "(") - (item.symbol == ")")
            if depth > 0 and item.symbol in {"D", "DD"} and self.context.history:
                continue
            if item.symbol in {"R", "RR"}:
                said = True
            if item.symbol not in {"D", "DD", "V", "U", "G", "E"} or parts[number] in earlier:
                continue
            if item.symbol in {"D", "DD"} and said and not sentence.paragraph_start and self.context.history:
                continue
            mention = item.members[-1].mention
            if mention is None or (item.symbol == "E" and (self.standing is None or not names_race(mention))):
                continue
            race = with_cue(race, item.members[-1], self.standing)
            self.context.enter(race)

    def _move_topic(self, row: Row, who: dict[int, Person]) -> None:
        index = subject_index(row, who)
        if index is None:
            index = next((n for n, i in enumerate(row.items) if i.symbol in {"P", "PP"}), None)
        for item in row.items:
            for part in item.members:
                if id(part) in who:
                    self.cast.see(who[id(part)])
            if item.symbol == "PP":
                self.cast.group = tuple(who[id(part)] for part in item.members if id(part) in who)
        if index is not None:
            members = [who[id(p)] for p in row.items[index].members if id(p) in who]
            if members:
                self.topic = members[0]
