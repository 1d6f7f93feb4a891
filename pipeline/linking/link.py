"""The way through a report: sentence by sentence, from mentions to facts.

Each sentence is a row of items in which the noun phrases are resolved to persons; constructions and then the
grammar of the clause say who has what, the running context which race it was, and the scope of the clause
whether it counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from pipeline.layout import Sentence
from pipeline.linking.agreement import agree
from pipeline.linking.alike import alike
from pipeline.linking.asides import asides
from pipeline.linking.attach import pairs
from pipeline.linking.bynames import join
from pipeline.linking.claims import Claim, Reading, beside_ranks, borne_out, topic_index
from pipeline.linking.clauses import skeleton
from pipeline.linking.constructions import constructions
from pipeline.linking.contests import contest_claims
from pipeline.linking.context import Context, looks_back
from pipeline.linking.days import Days
from pipeline.linking.descriptions import resolve
from pipeline.linking.duels import duel_claims, find_duel
from pipeline.linking.effects import claims_of
from pipeline.linking.entries import Entries
from pipeline.linking.epithets import is_epithet
from pipeline.linking.facts import Fact
from pipeline.linking.fieldtags import untag
from pipeline.linking.gapping import gapped
from pipeline.linking.honours import honours
from pipeline.linking.introductions import announced
from pipeline.linking.items import SYMBOLS, Row, coordinate, row_of, settle
from pipeline.linking.likewise import UNDATED, likewise
from pipeline.linking.past import Frames, as_bests, first_person, held_by, owned
from pipeline.linking.pending import RacesToCome
from pipeline.linking.people import Cast, Person, Sex, oblique
from pipeline.linking.phrases import absorb
from pipeline.linking.quoted import tells_own_race, untold
from pipeline.linking.races import (
    Race,
    final_standing,
    longest_of,
    possible,
    segments,
    with_cue,
)
from pipeline.linking.repeats import repeats, told_again
from pipeline.linking.reskates import Reskates
from pipeline.linking.roles import is_plural
from pipeline.linking.runs import keep_run, runs_of_days, runs_of_times, settle_runs
from pipeline.linking.scope import Past, marked
from pipeline.linking.sharing import Sharing
from pipeline.linking.speech import PRIZES, SILENT, TOLD, conditional, is_line_of_results, speaks
from pipeline.linking.tables import Entry, bracketed, columns, header_spans, ranked
from pipeline.linking.teams import CountryRank, ranks_with_times
from pipeline.linking.ties import Ties
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: A sentence with one of these tells of its own.
_SAYS_MORE = frozenset({"R", "RR", "T", "TT", "S"})
#: From this score on a claim tells the day of its race.
_SURE = 0.65
#: What a report on short track says near its start.
_SHORT_TRACK = re.compile(r"\bshort-? ?track", re.IGNORECASE)
_LEAD = 400
#: What stands before a list that is of each run: ``De top drie was in beide omlopen gelijk: 1. A, 2. B``.
_BOTH_RUNS = re.compile(
    r" (?:in|op|bij) (?:beide|allebei de|de twee) (?:omlopen|ritten|runs|races|manches|reeksen|keren) (?:[^;.]* )?: \Z| twee keer (?:[^;.]* )?: \Z"
)
#: So many items at most has a sentence that says a rank and no more.
_BARE = 4
_PERSONAL = frozenset({"hij", "zij", "ze"})


class Linker:
    """Links the mentions of one report. Use once: ``Linker(...).facts()``."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        sex_of_first_name: Callable[[str], Sex],
        event: Mention | None = None,
        date: Mention | None = None,
    ) -> None:
        self.text = text
        self.cast = Cast(sex_of_first_name, sorted(mentions, key=lambda m: m.start))
        self.context = Context(mentions, event, _SHORT_TRACK.search(text, 0, _LEAD) is not None)
        self.days = Days(text, mentions, date, self.context.standing)
        self.topic: Person | None = None
        self.found: list[Fact] = []
        self._opening = True
        self._raceless: list[Fact] = []
        self._ranks: dict[Person, Mention] = {}
        self._prize: int | None = None
        self._raced = False
        self._of_both_runs = False
        self._quoted: list[tuple[Fact, bool]] = []
        self._beaten: tuple[Person, ...] = ()
        self._country_rank = CountryRank()
        self._races_to_come = RacesToCome()
        self._entries_only = Entries()
        self._reskates = Reskates()
        self._ties = Ties()
        self._sentences = sentences
        self._runs = any(m.kind == "run" for m in mentions)
        self._sharing = Sharing(text, self.cast, self.context, self.found, self._runs)
        self.frames = Frames(mentions, event, text, date)
        self._sections = [m for m in mentions if m.kind == "section"]
        self._section: Mention | None = None
        self._scopes = [m for m in mentions if m.kind == "scope"]
        self._sexes = [m for m in mentions if m.kind == "sex"]
        self._datelines = [m for m in mentions if m.shape == "dateline"]
        # ``De tweede rit`` is a heat where the report speaks of no runs otherwise.
        numbered = [m for m in mentions if m.kind == "run" and m.shape in {"", "anaphor"}]
        twice = any(m.shape == "" for m in numbered) or len({m.value for m in numbered}) > 1
        self._mentions = sorted(
            (m for m in mentions if m.kind in SYMBOLS and self._is_race(m, twice)),
            key=lambda m: m.start,
        )
        silent = [(s.start, s.end) for s in self._scopes if s.value in SILENT]
        entries = columns(text, self._mentions, self.context.standing is not None)
        heads = header_spans(text)
        self._mentions = [m for m in self._mentions if not any(a <= m.start < b for a, b in heads)]
        taken = {e.start for e in entries} | {e.person.start for e in entries}
        listed = [*ranked(text, self._mentions, silent), *bracketed(text, self._mentions)]
        entries.extend(e for e in listed if e.start not in taken and e.person.start not in taken)
        self._entries = sorted(entries, key=lambda e: e.start)
        self._starts = [m.start for m in self._mentions]

    def _is_race(self, mention: Mention, twice: bool) -> bool:
        """Whether a mention can say which race: only a sprint tournament has a ``slotkilometer`` and an ``eerste kilometer``
        that are no part of a race, and where no distance is ridden ``twice`` the second heat is no run."""
        if mention.kind == "distance" and mention.shape == "part":
            return self._standing_at(mention.start) == "sprint"
        if mention.kind == "run" and mention.text.casefold().endswith("rit") and self.context.of_a_cup:
            # Of the races of a World Cup weekend none is called a ``rit``.
            return False
        if mention.kind == "run":
            return self._standing_at(mention.start) == "sprint" if mention.shape == "part" else twice
        return True

    def _standing_at(self, offset: int) -> str | None:
        """The discipline of the standing of the event that the report, or the part of a round-up at an offset, is about."""
        section = next((s for s in reversed(self._sections) if s.start <= offset), None)
        return self.context.standing if section is None else final_standing(str(section.value))

    def facts(self) -> list[Fact]:
        """All facts of the report, in the order of its sentences."""
        position = 0
        for sentence in self._sentences:
            while self._entries and self._entries[0].start < sentence.end:
                entry = self._entries.pop(0)
                if entry.start > max(position, sentence.start):
                    self._sentence(replace(sentence, start=max(position, sentence.start), end=entry.start))
                self._entry(entry)
                position = max(position, entry.end)
            if position < sentence.end:
                self._sentence(replace(sentence, start=max(position, sentence.start)))
        self.found.extend(untold(self._quoted, self.found))
        self.found[:] = self._reskates.settled(self.found)
        if self.context.standing == "sprint" and self._runs:
            silent = [s for s in self._scopes if s.value in SILENT]
            self.days.halfway = settle_runs(self.found, self.text, silent)
        if self._runs or any(f.race.run for f in self.found):
            runs_of_times(self.found)
            runs_of_days(self.found)
        ranks_with_times(self.found)
        self.days.settle(self.found)
        self._come_home()
        self.found.extend(self._entries_only.facts(self.found))
        return self.found

    def _come_home(self) -> None:
        """The home that the dateline names is of whom the report names first, and again, if it tells of no other."""
        hero = min((p for p in self.cast.people.values() if p.skater), key=lambda p: p.first, default=None)
        if (
            hero is not None
            and len(hero.names) > 1
            and not {"hometown", "nationality"} & hero.attributes.keys()
        ):
            for mention in self._datelines:
                hero.learn(mention)

    def _entry(self, entry: Entry) -> None:
        """The facts of one line of a list or cell of a table."""
        race = self.context.told(entry.cues)
        if entry.apart and entry.time is not None:
            own = self.context.timed(replace(race, distance=None, discipline="individual"), entry.time)
            race = replace(own, run=race.run if entry.cues else None)
        elif entry.time is not None and not possible(race.distance, float(entry.time.value or 0)):
            # Under a heading even a slow time is one of its race.
            race = self.context.timed(race, entry.time)
        races = [race]
        if self._of_both_runs and race.run is None and entry.time is None and race.distance in {500, 1000}:
            races = [replace(race, run=run) for run in (1, 2)]
        for each in races:
            self._enlist(entry, each)

    def _enlist(self, entry: Entry, race: Race) -> None:
        """The facts of a line of a list or cell of a table on one race."""
        person = self.cast.named(entry.person)
        self.cast.see(person)
        for mention in self._mentions:
            if entry.start <= mention.start < entry.end and mention.kind in {
                "hometown",
                "region",
                "nationality",
                "age",
            }:
                person.learn(mention)
        for name, value in (("time", entry.time), ("placing", entry.rank), ("status", entry.status)):
            if value is not None and value.value is not None:
                if entry.year is not None:
                    self.found.append(
                        Fact(person, race, name, value.value, [value], 0.95, "earlier", entry.year)
                    )
                    continue
                day = self.days.implied(race)
                self.found.append(
                    Fact(person, race, name, value.value, [value], 0.95, date=day, event=self._section)
                )
        # ``1. A 4.21,4 pr (was 4.24,0)``
        line = self.text.find("\n", entry.start)
        end = min(
            line if line >= 0 else len(self.text), self._entries[0].start if self._entries else len(self.text)
        )
        for old in self._mentions[bisect_left(self._starts, entry.start) : bisect_left(self._starts, end)]:
            if old.shape == "old_best" and old.value is not None:
                self.found.append(
                    Fact(person, replace(race, run=None), "time", old.value, [old], 0.9, "record")
                )

    def _sentence(self, sentence: Sentence) -> None:
        self._enter_section(sentence)
        reading, scopes = self._read(sentence)
        self._opening = sentence.paragraph_start
        if len(reading.row.items) > 1 or sentence.paragraph_start:
            self._of_both_runs = _BOTH_RUNS.search(reading.row.text) is not None
        if reading.row.items:
            self._tell(sentence, reading, scopes)
        for scope in scopes:
            if scope.value == "quote" and scope.end <= sentence.end:
                self._quote(scope)

    def _enter_section(self, sentence: Sentence) -> None:
        """In a round-up: whether another event begins here."""
        for section in self._sections:
            if sentence.start <= section.start < sentence.end:
                if self._section is None or section.value != self._section.value:
                    self.context.about(section)
                self._section = section

    def _tell(self, sentence: Sentence, reading: Reading, scopes: Sequence[Mention]) -> None:
        earlier = self.frames.of(sentence, reading, scopes)
        self.context.enter(sentence, reading)
        opens = not self.text[self.text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
        if opens and not sentence.heading:
            self.context.resume(reading, self.found)
        # A heading says what its text says again, and shorter.
        heading = sentence.heading and not is_line_of_results(reading.row)
        claims = [] if heading or conditional(reading.row) else self._claims(reading)
        if self._taken_for_another(claims, reading):
            claims = self._claims(reading)
        told = [
            (self._fact(reading, claim, self.frames.at(earlier, reading, claim)), claim.item)
            for claim in claims
        ]
        agree(told, reading)
        facts = [fact for fact, _ in told]
        if "V" not in reading.row.symbols:
            keep_run(facts, self.found, self.context.race)
        self._races_to_come.take(facts, self.found, reading)
        self._beaten = next(((c.person, *c.others) for c in claims if c.mention.shape == "ahead"), ())
        if any(scope.value == "record" for scope in scopes):
            as_bests(facts)
        for fact in facts:
            self.found.append(fact)
            if fact.field == "placing":
                self._ranks.pop(fact.person, None)
                self._ranks[fact.person] = fact.words[0]
            if fact.field == "placing" and fact.value == 1 and fact.kind == "result":
                self.cast.winner = fact.person
        self.frames.note(facts)
        if not self.days.elsewhere(reading):
            self.context.move(sentence, reading, {} if self.frames.telling else earlier.parts)
        self._name_race(facts, reading)
        self.context.agree(facts, reading)
        if self.frames.telling:
            self.context.adopt(facts)
        self._country_rank.note(reading, partial(self.context.race_of, reading))
        self._entries_only.note(reading, self.context.race)
        self._reskates.note(reading)
        self._sharing.in_cup = any(
            i.symbol == "E" and i.mention is not None and i.mention.shape == "standing"
            for i in reading.row.items
        )
        self.days.move(sentence, reading, looks_back(reading))
        self._move_topic(reading)

    def _taken_for_another(self, claims: Sequence[Claim], reading: Reading) -> bool:
        """Whether a pronoun was read as somebody who has another time in the race already, and is the one named last in the
        sentence before, who has none: ``A won in 4.10,1, voor B. Zij reed 4.13,2``. Puts that one in its place."""
        last, who = reading.last, reading.who
        if last is None or not last.skater or any(p is last for p in who.values()):
            return False
        for claim in claims:
            person = claim.person
            items = [item for item in reading.row.items if who.get(id(item)) is person]
            if (
                claim.mention.kind == "time"
                and claim.mention.shape == "finish"
                and claim.race is None
                and person is not last
                and last.fits([], person.sex)
                and items
                and all(self.text[i.start : i.end].casefold() in _PERSONAL for i in items)
                and not self._reskates.concern(person)
                and self._sharing.timed_otherwise(reading, claim, person, last)
            ):
                who.update((id(item), last) for item in items)
                return True
        return False

    def _name_race(self, facts: Sequence[Fact], reading: Reading) -> None:
        """Let ranks of a sentence before any race was named be of the one that the next sentence only names: ``A grijpt goud, B
        zilver. Een Nederlands podium op de 500 meter, het was nog nooit vertoond.``"""
        race = self.context.race
        own = {f.person for f in self._raceless}
        same = all(p in own for item in reading.row.items for p in reading.people(item))
        if self._raceless and race.distance and same and _SAYS_MORE.isdisjoint(reading.row.symbols):
            for fact in self._raceless:
                fact.race = replace(fact.race, distance=race.distance, cues=race.cues)
        unnamed = race.distance is None and race.discipline == "individual"
        raceless = [
            f
            for f in facts
            if unnamed and f.field == "placing" and f.kind == "result" and f.race.distance is None
        ]
        # ``Goud: A. Zilver: B. Brons: C. Zo zag het podium van de 1000 meter eruit.``
        self._raceless = [*self._raceless, *raceless] if raceless else []

    def _read(self, sentence: Sentence) -> tuple[Reading, list[Mention]]:
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        scopes = [s for s in self._scopes if s.start < sentence.end and s.end > sentence.start]
        silent = [(s.start, s.end) for s in scopes if s.value in SILENT]
        inside = [
            m
            for m in self._mentions[first:last]
            if speaks(m) and not any(a <= m.start < b for a, b in silent)
        ]
        self.context.sexes([m for m in self._sexes if sentence.start <= m.start < sentence.end])
        row = row_of(self.text, sentence.start, sentence.end, settle(inside))
        if silent:
            row = Row([i for i in row.items if not any(a <= i.start < b for a, b in silent)])
        if self.topic is not None:
            self.cast.see(self.topic)
        who = resolve(row, self.cast)
        untag(row, who)
        join(row)
        coordinate(row)
        for scope in scopes:
            if scope.value == "caption" and sentence.start <= scope.start < sentence.end:
                self._caption(scope)
        parts = segments(row)
        topic = self.topic or self._to_come(sentence, row)
        before = self.cast.previous[-1] if self.cast.previous else None
        reading = Reading(
            row,
            parts,
            who,
            topic,
            self._together(),
            tuple(self.cast.recent[-2:]),
            before,
            self._beaten,
            self._prize,
            self._raced,
            asides(row, parts),
        )
        self._raced = not row.symbols.isdisjoint({"D", "V"}) and row.symbols.isdisjoint({"R", "RR"})
        prizes = [m.value for m in self._mentions[first:last] if m.kind == "placing" and m.shape in PRIZES]
        self._prize = int(prizes[-1] or 0) or None if prizes else None
        return reading, scopes

    def _to_come(self, sentence: Sentence, row: Row) -> Person | None:
        """Whom the first sentence of a report is about that names nobody: ``Een vijfde plaats op de 1500 meter. A kon ermee leven.``"""
        if {"P", "PP", "C", "S"} & row.symbols or self.cast.recent or any(map(is_plural, row.items)):
            return None
        ranks = [i.mention for i in row.items if i.symbol == "R" and i.mention is not None]
        # ``Weer zilver.`` says no more than that.
        bare = (
            len(row.items) in range(2, _BARE + 1)
            and row.items[-2].symbol == "R"
            and ranks[0].shape in {"medal", "ordinal"}
        )
        if not ranks or not ({"D", "V", "E", "T"} & row.symbols or ranks[0].shape == "lead" or bare):
            return None
        following = next((s for s in self._sentences if s.start >= sentence.end), None)
        ahead = self.cast.upcoming(sentence.end, [], None)
        soon = ahead is not None and following is not None and ahead.first < following.end
        return ahead if soon else None

    def _together(self) -> tuple[Person, ...]:
        """The only two of the sentence before, else those last named together."""
        previous = tuple(self.cast.previous)
        return previous if len(previous) == 2 else self.cast.group

    def _quote(self, quote: Mention) -> None:
        """What a skater says of earlier races: ``'Vorig jaar was ik 23ste', zei A``. Of the race of the day the report
        tells itself."""
        speaker = self.topic
        if speaker is None or not speaker.skater:
            return
        first, last = bisect_left(self._starts, quote.start), bisect_left(self._starts, quote.end)
        inside = [m for m in self._mentions[first:last] if speaks(m)]
        if not any(m.kind in TOLD for m in inside):
            return
        for sentence in self._sentences:
            start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
            if start >= end:
                continue
            row = row_of(self.text, start, end, settle(m for m in inside if start <= m.start < end))
            who = first_person(row, speaker)
            scopes = [s for s in self._scopes if start <= s.start < end and s.value != "quote"]
            if any(s.value == "hypothetical" for s in scopes):
                continue
            compared = any(item.symbol == "dan" for item in row.items)
            own = bool(who) and not scopes and not compared and tells_own_race(row)
            if not own and not (who and scopes) and (not self.frames.all_past or compared or not row.items):
                continue
            who.update(resolve(row, self.cast))
            coordinate(row)
            parts = segments(row)
            reading = Reading(row, parts, who, speaker, asides=asides(row, parts))
            earlier = self.frames.of(replace(sentence, start=start, end=end), reading, scopes)
            claims = [] if conditional(row) else self._claims(reading)
            facts = [self._fact(reading, c, self.frames.at(earlier, reading, c)) for c in claims]
            if own:
                named = not row.symbols.isdisjoint({"D", "V"})
                self._quoted.extend((f, named) for f in facts if f.person is speaker and f.kind == "result")
            facts = [fact for fact in facts if fact.kind == "earlier"]
            if any(s.value == "record" for s in scopes):
                as_bests(facts)
            self.found.extend(facts)

    def _caption(self, caption: Mention) -> None:
        """A caption tells no result, but it may say where somebody is from."""
        first, last = bisect_left(self._starts, caption.start), bisect_left(self._starts, caption.end)
        row = row_of(
            self.text, caption.start, caption.end, settle(m for m in self._mentions[first:last] if speaks(m))
        )
        who = {
            id(i): self.cast.named(i.mention) for i in row.items if i.symbol == "P" and i.mention is not None
        }
        announced(row, who, absorb(row, who))

    def _claims(self, reading: Reading) -> list[Claim]:
        """All that the sentence gives its persons: in brackets behind a name, by construction, by position."""
        row = reading.row
        claims = [
            Claim(person, item, mention, 0.95, race)
            for item in row.items
            for member in item.members
            if member.facts
            for mention, race in self._sharing.bracketed(reading, item, member)
            for person in self._sharing.holders(reading, item, member, mention)
        ]
        taken: set[int] = set()
        duel = find_duel(row)
        if duel is not None:
            taken.update(id(row.items[n]) for n in duel)
            # ``en dat waren het goud en het zilver``: of the two, see ``duel_claims``.
            taken.update(id(i) for i in row.items[duel[1] :] if i.symbol == "RR" and len(i.parts) == 2)
        bare = skeleton(row)
        short = reading if bare is row else replace(reading, row=bare, parts=segments(bare))
        claims.extend(contest_claims(short, self.text, taken, self.cast.recent))
        if bare is not row:
            for found in constructions(bare):
                claims.extend(claims_of(found, short, self.text, taken))
        for found in constructions(row):
            claims.extend(claims_of(found, reading, self.text, taken))
        opening = self._opening_time(reading)
        if opening is not None:
            claims.append(opening)
            taken.add(id(opening.item))
        field = self._field(reading)
        for person, item, score in pairs(reading, bare, taken, self._sharing.has_time(reading, claims)):
            if field is None or person is not reading.topic or person.sex in {field, None}:
                claims.extend(self._sharing.shares(reading, person, item, score))
        if duel is not None:
            claims.extend(duel_claims(duel, reading, self.cast.recent, claims))
        claims.extend(self._country_rank.handed_on(reading))
        claims.extend(self._sharing.lists.taken_up(reading))
        claims.extend(list(self._ties.claims(reading, claims)))
        for claim in [
            *repeats(reading, claims, self._ranks, self.text),
            *likewise(reading, claims, self.text),
            *gapped(reading, self.text),
            *honours(reading, self.text),
            *alike(reading, claims, self._ranks, self.text),
        ]:
            race = self.context.race_of(reading, claim.item, claim.mention)
            said = claim.said or claim.item
            claims.append(replace(claim, race=with_cue(race, said) if said.mention is not None else race))
        claims = [
            c
            for c in claims
            if c.person.skater and c.mention.value is not None and self._sharing.rideable(reading, c)
        ]
        claims = borne_out(beside_ranks(claims, row), row)
        claims = list(self._sharing.in_both_runs(claims, reading))
        if claims and any(i.mention is not None and i.mention.shape == "old_best" for i in row.items):
            claims = owned(claims, reading)
        return [each for c in claims for each in self._sharing.each_of(c, reading)]

    @staticmethod
    def _opening_time(reading: Reading) -> Claim | None:
        """``A rijdt een persoonlijk record. 1.16,9 en B is haar plek kwijt``: the time is that of whom was spoken of."""
        items = reading.row.items
        if reading.topic is None or len(items) < len("T en P is".split()) or items[0].mention is None:
            return None
        symbols = [item.symbol for item in items[:4]]
        if symbols[:3] != ["T", "en", "P"] or not is_finite(symbols[3]):
            return None
        return Claim(reading.topic, items[0], items[0].mention, _SURE)

    def _field(self, reading: Reading) -> Sex:
        """The sex of the field that a sentence without a name speaks of: ``De mannen moesten het doen met zilver``."""
        if not {"P", "PP"}.isdisjoint(reading.row.symbols):
            return None
        start, end = reading.row.items[0].start, reading.row.items[-1].end
        fields = {m.value for m in self._sexes if m.shape == "heading" and start <= m.start < end}
        return "m" if fields == {"m"} else "f" if fields == {"f"} else None

    def _fact(self, reading: Reading, claim: Claim, past: Past | None) -> Fact:
        mention = claim.mention
        race = longest_of(self.context.race_of_claim(reading, claim), claim.person.sex)
        kind = "record" if mention.shape == "old_best" else "earlier" if past is not None else "result"
        assert mention.value is not None
        if (
            mention.kind == "status"
            and mention.value == "dns"
            and self.context.standing
            and self._opening
            and not self._cued(reading)
        ):
            # Who does not come to a tournament is off all its distances.
            race = replace(race, distance=None, discipline=self.context.standing, run=None)
        fact = Fact(
            claim.person, race, mention.kind, mention.value, [mention], claim.score, kind, others=claim.others
        )
        if kind == "earlier" and past is not None:
            fact.date, fact.event = self.frames.told(past, reading, reading.where(claim.item))
            if mention.kind == "placing" and claim.race is None:
                race = self.frames.race(race, fact.event, reading, claim.item)
        elif kind == "record":
            fact.date, fact.event = marked(reading, reading.parts[reading.where(claim.item)])
            if past is not None and fact.date is None:
                fact.date = past[0]
        if kind != "result" and claim.race is None:
            numbered = any(i.symbol == "U" for i in reading.segment(reading.where(claim.item)))
            fact.race = race if numbered else replace(race, run=None)
        if kind == "result":
            fact.event = self._section
            where = claim.said or claim.item
            if claim.race is None or claim.race.run is None:
                fact.race = self.days.rerun(reading, where, race)
            if mention.shape != UNDATED:
                fact.date, fact.dated = self.days.of(reading, where, fact.race, claim.score >= _SURE)
            if claim.race is not None and claim.race.run is not None and mention.kind == "placing":
                # ``zondag 1.10,2, beide keren de snelste``: one rank is not of the day named.
                fact.date, fact.dated = self.days.implied(fact.race), False
            fact.held = self.days.holds(fact.race)
            if mention.kind == "placing" and is_epithet(reading.row, claim.item):
                known = next((f for f in reversed(self.found) if _said_before(f, fact)), None)
                fact.date, fact.dated = (known.date, known.dated) if known else (fact.date, fact.dated)
            if claim.race is None and mention.kind == "placing" and told_again(reading, claim.item):
                before = self._told_before(fact)
                if before is not None:
                    fact.race, fact.date, fact.dated = before.race, before.date, before.dated
        return fact

    def _told_before(self, fact: Fact) -> Fact | None:
        """The rank that the report gave a skater before and now speaks of again, on the same day if it names one."""
        return next(
            (
                f
                for f in reversed(self.found)
                if _same_rank(f, fact)
                and (not fact.dated or (f.date and fact.date and f.date.value == fact.date.value))
            ),
            None,
        )

    @staticmethod
    def _cued(reading: Reading) -> bool:
        """Whether the sentence says of which race it speaks."""
        same = {"afstand", "rit", "race", "omloop", "nummer", "kilometer", "mijl", "finale"}
        return any(i.symbol in {"D", "DD", "U", "V"} or i.symbol in same for i in reading.row.items)

    def _excepted(self, reading: Reading) -> bool:
        """Whether a sentence only names who was better than whom the report speaks of."""
        match = _EXCEPTED.search(reading.row.text)
        if match is None or not match["one"]:
            return match is not None
        first = reading.row.at(match.start("one"))
        return all(
            person is self.topic for item in reading.row.items[:first] for person in reading.people(item)
        )

    def _move_topic(self, reading: Reading) -> None:
        """The next sentence, if it names nobody, is about the subject of this one."""
        named: list[Person] = []
        for item in reading.row.items:
            people = reading.people(item)
            for person in people:
                self.cast.see(person)
            if item.symbol == "PP":
                with_others = named if oblique(reading.row, reading.row.items.index(item)) == "met" else []
                self.cast.together([*with_others[-1:], *people])
            named.extend(people)
        self.cast.ended(named)
        index = topic_index(reading)
        if index is not None:
            people = reading.people(reading.row.items[index])
        else:
            # ``Weer achter A en B.``: the next sentence, about one person, means neither.
            people = [
                p
                for n, i in enumerate(reading.row.items)
                if i.symbol == "P" and not (self.topic is not None and held_by(reading.row, n))
                for p in reading.people(i)
            ]
            if "maar" in reading.row.symbols:
                # ``De ogen waren gericht op A, maar de armen gingen de lucht in bij B.``
                people = people[-1:]
        if len(people) > 1:
            # ``A en B waren te sterk voor C. Met brons was hij blij.``
            items = reading.row.items
            alone = [n for n, item in enumerate(items) if item.symbol == "P"]
            if len(alone) == 1 and oblique(reading.row, alone[0]) != "met":
                people = reading.people(items[alone[0]]) or people
        if people and not (self.topic is not None and self._excepted(reading)):
            self.topic = people[0]
            return
        if self.topic is not None:
            self.cast.see(self.topic)


def _same_rank(known: Fact, fact: Fact) -> bool:
    """Whether a fact of the event gives the rank to the same person that another does."""
    return (
        known.field == "placing"
        and known.kind == "result"
        and known.person is fact.person
        and known.value == fact.value
    )


def _said_before(known: Fact, fact: Fact) -> bool:
    """Whether a fact of the event is one on the rank of a person in a race that another tells again."""
    race, other = known.race, fact.race
    return _same_rank(known, fact) and (race.distance, race.discipline) == (other.distance, other.discipline)


#: ``Alleen B was sneller``, ``Zaterdag was alleen B hem te vlug af``: the report goes on about whom it spoke of.
_EXCEPTED = re.compile(
    r"\A (?:alleen|slechts|enkel|uitsluitend|louter) PP? (?:was|waren|ging|gingen|reed|reden|bleef|bleven|deed|deden|dook|doken) "
    r"| (?:alleen|slechts|enkel|uitsluitend|louter) (?P<one>PP?) (?:[^ .;:,]+ ){0,3}?(?:hem|haar) "
    r"| (?:was|waren|gingen|ging|reden|reed) (?:alleen|slechts|enkel) (?:R )?PP? (?:[a-z]+ )?(?:sneller|rapper|beter|harder|vlugger) "
)
