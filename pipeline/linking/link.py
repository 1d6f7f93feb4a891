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
from pipeline.linking.people import Cast, Person, Sex, resolve
from pipeline.linking.races import Context, Race, names_race, possible, race_at, segments, standing_of, with_cue
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
_SILENT = frozenset({"quote", "link", "caption", "broadcast", "tweet"})


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
        if sentence.paragraph_start and not sentence.heading:
            self.context.race = replace(self.context.race, run=None)
        if self.topic is not None:
            self.cast.see(self.topic)
        who = resolve(row, self.cast)
        coordinate(row)
        for item in row.items:
            if item.parts:
                for part in item.parts:
                    assert part.symbol
        parts = segments(row)
        earlier = self._earlier(row, parts, scopes)
        taken: set[int] = set()
        facts: list[Fact] = []

        def add(person: Person, item: Item, mention: Mention, score: float, race: Race | None = None) -> None:
            fact = self._fact(row, parts, person, item, mention, score, race)
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
        for found in constructions(row):
            self._apply(row, found, who, taken, add)
        topic = self.topic if subject_index(row, who) is None or True else None
        for pair in pairs(row, parts, who, taken, topic):
            self._add_pair(row, parts, pair, add)
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
            return mention.shape in _RANKS and bool(mention.value)
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
            date = self._near(row, parts, part, "date")
            event = self._near(row, parts, part, "event")
            reach = [part]
            if part == 0:
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

    def _add_pair(self, row: Row, parts: Sequence[int], pair: Pair, add: Callable[..., None]) -> None:
        members = pair.value.members
        for member in members[:1] if pair.value.symbol == "S" else members:
            if member.mention is not None:
                add(pair.person, pair.value, member.mention, pair.score)

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
        race = race or race_at(row, parts, where, self.context.race, self.standing)
        kind = "result"
        value = mention.value
        if mention.kind == "time":
            seconds = float(value)
            kind = "record" if mention.shape == "old_best" else kind
            if race.discipline not in {"individual", "allround", "sprint"}:
                pass
            elif not possible(race.distance, seconds) or race.discipline in {"allround", "sprint"}:
                better = self.context.recall(seconds)
                race = replace(better, run=race.run) if better else replace(race, distance=None, discipline="individual")
        name = {"time": "time", "placing": "placing", "status": "status"}[mention.kind]
        return Fact(person, race, name, value, [mention], score, kind)

    # -- context -----------------------------------------------------------------------------------

    def _move_context(self, sentence: Sentence, row: Row, parts: Sequence[int], earlier: Mapping[int, object]) -> None:
        """Let the races that the sentence is about be in force. A distance behind the rank (``was al tweede op de
        500 meter``) is an aside, unless the paragraph opens with it."""
        race = self.context.race
        said = False
        for number, item in enumerate(row.items):
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
        if index is not None:
            members = [who[id(p)] for p in row.items[index].members if id(p) in who]
            if members:
                self.topic = members[0]
                self.cast.group = tuple(members)
