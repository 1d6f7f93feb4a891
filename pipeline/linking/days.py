"""The day of a result: which day of the tournament each statement is about.

A day named in a clause holds for that clause. One named in a main clause is the running day and holds until
another is named; one in an aside (an apposition, a relative or other subordinate clause) holds for the aside alone. A
race has one day, so what was once said of a race holds wherever the report comes back to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.layout import Sentence
from pipeline.linking.claims import Reading
from pipeline.linking.clauses import behind_opening
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item
from pipeline.linking.people import Sex
from pipeline.linking.races import STANDINGS, Race
from pipeline.linking.runs import is_first_day
from pipeline.linking.scope import APART
from pipeline.linking.verbs import PAST_AUXILIARIES, is_finite
from pipeline.mention import Mention

_SHAPES = frozenset({"weekday", "relative", "absolute", "holiday"})
#: Days counted from the day that the report is at, not from the last one named.
_STEP = re.compile(
    r"^(?:een|de|één) (?:dag|etmaal|avond|nacht) (?:(?:eerder|terug|voordien|ervoor|daarvoor|tevoren)|(?:later|daarna|nadien|erna))$"
)
_DAYS_BACK = re.compile(r"\bdagen (?:eerder|geleden|terug|voordien|ervoor|daarvoor|tevoren)$")
#: Days and weeks back give the month, which is all that is known.
_BACK = re.compile(r"(?:dagen|week|weken) (?:eerder|geleden|terug|voordien|ervoor|daarvoor|tevoren)$")
_ORDER = re.compile(
    r"(?<= )(?:(?P<first>openingsdag|(?:eerste|1e) (?:wedstrijd)?dag|dag (?:één|een|1))|(?P<second>(?:tweede|2e) (?:wedstrijd)?dag|dag (?:twee|2))|(?P<last>slot(?:dag|avond|middag)|(?:laatste|afsluitende) (?:wedstrijd)?dag))(?= )"
)
#: Words of a flashback, whose day ends with the paragraph: ``had zaterdag al gewonnen``.
_FLASHBACK = frozenset({"al", "had", "hadden", "nog"})
#: Some day of the tournament.
_EARLIER_ON = re.compile(
    r"(?<= )eerder (?:deze|die|in de|dit|in het|in dit) (?:week|weekend|weekeinde|toernooi)(?= )"
)
_PARTICIPLE = re.compile(
    r"(?:geweest|geworden|gegaan|gekomen|gebleven|gereden|gewonnen|geëindigd|gefinisht|gevallen|ge[a-z]{3,}(?:d|t|en)|(?:ver|ont|be)[a-z]{4,}(?:d|t))$"
)
#: The report is back at its own day.
_NOW = frozenset({"nu", "ditmaal", "vandaag"})
#: A sentence with one of these and no result announces: ``Zondag is de derde dag``.
_PRESENT = frozenset(
    {
        "is",
        "zijn",
        "staat",
        "staan",
        "volgt",
        "volgen",
        "rijdt",
        "rijden",
        "gaat",
        "gaan",
        "begint",
        "beginnen",
        "sluit",
        "sluiten",
        "wacht",
    }
)

#: A paragraph of a live blog begins with the time of day.
_STAMP = re.compile(r"\W{0,2}\d{1,2}[.:u]\d\d\b(?![.,:]\d)")
#: Days between the first and the last day of a tournament, the Games aside.
_TOURNAMENT = 5

_STAMPS = re.compile(r"(?m)^" + _STAMP.pattern)

#: Each distance of a sprint tournament is ridden once a day.
_RUN_OF_DAY = {"first": 1, "second": 2, "last": 2}
#: So near to a day named before it stands a word that numbers the same day.
_BESIDE = 4

Key = tuple[int | None, str, int | None]


def _key(race: Race) -> Key:
    return race.distance, race.discipline, race.run


class Days:
    """The running day of a report, and the day of each race that was given one."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], document: Mention | None, standing: str | None
    ) -> None:
        self._text = text
        outside = {m.start for m in mentions if m.kind == "scope" and m.value in {"earlier", "future"}}
        silent = [(m.start, m.end) for m in mentions if m.kind == "scope" and m.value in APART]
        self._usable = {
            m.start
            for m in mentions
            if m.kind == "date"
            and m.shape in _SHAPES
            and m.start not in outside
            and not any(a <= m.start < b for a, b in silent)
        }
        usable = [m for m in mentions if m.start in self._usable and m.kind == "date"]
        named = [m for m in usable if len(str(m.value)) == 10]
        self._sprint = standing == "sprint"
        self._live = len(_STAMPS.findall(text)) > 2
        if document is None:
            document = next((m for m in usable if m.shape == "absolute" and len(str(m.value)) >= 7), None)
        self._document = document
        self._named_itself = (
            self._live
            or document is None
            or any(m.value == document.value and not (m is document and self._dateline(m)) for m in named)
        )
        self.main = document
        if not self._named_itself and document is not None:
            self.main = _only(text, named, document) or document
        self._named = self._tournament(named)
        self.day = self.main
        self._paragraph_end: Mention | None = None
        self._told = self._fresh = False
        #: Whether the report is of the first of two days.
        self.halfway = self._sprint and is_first_day(
            text, [m for m in mentions if m.kind == "scope" and m.value in APART]
        )
        self._races: dict[Key, list[tuple[Sex, Mention]]] = {}
        #: The days of the runs, where the report gives them: ``Eerste omloop zaterdag, tweede omloop zondag``.
        self._runs: dict[int, Mention] = {}
        #: The day that was running when a race was first told of.
        self._held: dict[tuple[Sex, int | None, str, int | None], Mention] = {}

    def _dateline(self, day: Mention) -> bool:
        """Whether a date is that of the writing: ``ENSCHEDE, 30 december 2005 -``."""
        return re.match(r"\s?[-–—|:]", self._text[day.end : day.end + 2]) is not None

    def _tournament(self, named: Sequence[Mention]) -> list[str]:
        """The days named that can be of one tournament with the day of the document."""
        if self.main is None or len(str(self.main.value)) < 10:
            return []
        last = date.fromisoformat(str(self.main.value))
        values = {str(m.value) for m in named if m.shape != "absolute"}
        if self._named_itself:
            values.add(str(self.main.value))
        return sorted(v for v in values if 0 <= (last - date.fromisoformat(v)).days <= _TOURNAMENT)

    def _settle_main(self, day: Mention) -> None:
        """Take a day as that of the report: where the text never names the day of the document itself, it is the last
        weekday that a main clause names."""
        if self._named_itself or self.main is None:
            return
        if day.shape not in {"weekday", "holiday"} and not day.text.casefold().startswith("gister"):
            return
        if (
            str(day.value) < str(self.main.value)
            if self.main is self._document
            else str(day.value) > str(self.main.value)
        ):
            self.main = day

    def of(self, reading: Reading, item: Item, race: Race, sure: bool = True) -> tuple[Mention | None, bool]:
        """The day of what is said at an item of a sentence, and whether the sentence itself names it. It is
        remembered of the race when the statement is ``sure``."""
        own = self._said(reading, reading.where(item), race)
        if own is not None:
            if sure:
                self._races.setdefault(_key(race), []).append((race.sex, own))
            return own, True
        day = self.day if self.holds(race) else self.implied(race)
        if day is not None:
            self._held.setdefault((race.sex, *_key(race)), day)
        return day, False

    def holds(self, race: Race) -> bool:
        """Whether the paragraph named the running day, which then goes before what is known of the race."""
        return self._fresh and race.discipline not in STANDINGS and self._of_run(race) is None

    def implied(self, race: Race) -> Mention | None:
        """The day of a race of which the sentence says none."""
        if race.discipline in STANDINGS:
            return self.main
        # A race that was told of is of the day of that telling, wherever the report comes back to it.
        known = self._of_run(race) or self._of_race(race) or self._held.get((race.sex, *_key(race)))
        return known or self.day

    def _is_main(self, day: Mention) -> bool:
        return self.main is not None and day.value == self.main.value

    def _of_race(self, race: Race) -> Mention | None:
        """The day that was given for the race elsewhere, if only one was."""
        days = [
            day
            for sex, day in self._races.get(_key(race), ())
            if sex == race.sex or (None in {sex, race.sex} and self._is_main(day))
        ]
        return days[0] if len({day.value for day in days}) == 1 else None

    def _of_run(self, race: Race) -> Mention | None:
        """The day of the first or second run of a distance of a sprint tournament."""
        if race.run is None or race.discipline != "individual" or self.main is None:
            return None
        if race.run in self._runs:
            return self._runs[race.run]
        if not self._sprint:
            return None
        if self.halfway:
            return self.main
        value = self._ordered("first" if race.run == 1 else "last")
        return replace(self.main, value=value) if value is not None else None

    def settle(self, facts: Sequence[Fact]) -> None:
        """Give the facts whose sentence names no day that of their race, where all that name one agree."""
        for fact in facts:
            if (
                fact.kind == "result"
                and not fact.dated
                and not fact.held
                and fact.race.discipline not in STANDINGS
            ):
                fact.date = self._of_run(fact.race) or self._of_race(fact.race) or fact.date
            if fact.kind == "result" and not fact.dated and fact.date is self._document:
                fact.date = self.main

    def rerun(self, reading: Reading, item: Item, race: Race) -> Race:
        """A race over a distance that may be ridden twice with the run that the day tells: of a sprint tournament, which has
        one on each of two days, the run of that day; otherwise none where the day is not that of the run spoken of."""
        if race.distance not in {500, 1000} or race.discipline != "individual":
            return race
        day = self._said(reading, reading.where(item), race)
        if race.run is not None and (day is None or " U " in reading.row.text):
            return race
        if not self._sprint:
            known = {known.value for _, known in self._races.get(_key(race), ())}
            held = self._held.get((race.sex, *_key(race)))
            if not known and held is not None:
                known = {held.value}
            return race if day is None or not known or day.value in known else replace(race, run=None)
        day = day or (self.day if self._told else None)
        if day is not None and day.shape in _RUN_OF_DAY and not self.halfway:
            return replace(race, run=_RUN_OF_DAY[day.shape])
        if len(self._named) < 2 or day is None or self.main is None or len(str(day.value)) < 10:
            return race
        return replace(race, run=2 if day.value == max([*self._named, str(self.main.value)]) else 1)

    def _cues(self, reading: Reading) -> list[tuple[int, Mention]]:
        found: list[tuple[int, Mention]] = []
        dated = "W" in reading.row.symbols or not _NOW.isdisjoint(reading.row.symbols)
        for number, item in enumerate(reading.row.items if dated else ()):
            if item.symbol == "W" and item.mention is not None and item.mention.start in self._usable:
                mention = self._counted(item.mention, found[-1][1] if found else self.day)
                if mention is not None:
                    found.append((number, mention))
            elif item.symbol in _NOW and self.main is not None and number and reading.parts[number]:
                # ``Zaterdag nog derde, nu ...`` is back at the report's own day, without another the day goes on.
                found.append((number, self.main if found or self.day is None else self.day))
        if "dag " in reading.row.text or " slot" in reading.row.text:
            for match in _ORDER.finditer(reading.row.text):
                first, stop = reading.row.span(match)
                value = self._ordered(match.lastgroup or "")
                if value is not None and not any(0 < first - n <= _BESIDE for n, _ in found):
                    # ``Zaterdag, op de openingsdag``: the weekday says it.
                    start, end = reading.row.items[first].start, reading.row.items[stop - 1].end
                    found.append(
                        (
                            first,
                            Mention("date", start, end, self._text[start:end], value, match.lastgroup or ""),
                        )
                    )
        if " eerder " in reading.row.text:
            for match in _EARLIER_ON.finditer(reading.row.text):
                first, stop = reading.row.span(match)
                start, end = reading.row.items[first].start, reading.row.items[stop - 1].end
                value = str(self.main.value)[:7] if self.main is not None else None
                found.append((first, Mention("date", start, end, self._text[start:end], value, "relative")))
        found.sort(key=lambda cue: cue[0])
        return found

    def _ordered(self, which: str) -> str | None:
        """The first, second or last day of the tournament, as far as the days named tell."""
        days = self._named
        if self._sprint and self.halfway and which == "first" and self.main is not None and len(days) < 2:
            return str(self.main.value)
        if (
            self._sprint
            and self.main is not None
            and len(str(self.main.value)) == 10
            and len(days) < 2
            and not self._live
        ):
            last = str(self.main.value)
            days = [(date.fromisoformat(last) - timedelta(days=1)).isoformat(), last]
        if len(days) < 2:
            return str(self.main.value) if which == "last" and self.main is not None else None
        return days[0] if which == "first" else days[-1] if which == "last" or len(days) == 2 else days[1]

    def _counted(self, mention: Mention, day: Mention | None) -> Mention | None:
        """A day told by counting, counted from ``day``; None where the words say less than is known."""
        words = mention.text.casefold()
        base = str((day or self.main or mention).value)
        if _STEP.match(words) and len(base) < 10:
            return replace(mention, value=base)
        if _STEP.match(words):
            step = 1 if words.endswith(("later", "daarna", "nadien", "erna")) else -1
            return replace(mention, value=(date.fromisoformat(base) + timedelta(days=step)).isoformat())
        if mention.value is None:
            return replace(mention, value=base[:7]) if _DAYS_BACK.search(words) and len(base) >= 7 else None
        if len(str(mention.value)) == 7 and _BACK.search(words):
            return mention
        if len(str(mention.value)) < min(7, len(base)) or (
            base != mention.value and base.startswith(str(mention.value))
        ):
            # Less precise than what is known.
            return None
        return mention

    def _said(self, reading: Reading, index: int, race: Race) -> Mention | None:
        """The day that the sentence names for the statement at ``index``: in its own segment, else the last before
        it that stands in no aside, else the first after it."""
        cues = self._cues(reading)
        if not cues:
            return None
        parts = reading.parts
        part = parts[index]
        own = [(n, m) for n, m in cues if parts[n] == part]
        if own:
            own = behind_opening(reading.row, index, own)
            before = [cue for cue in own if cue[0] < index]
            return before[-1][1] if before else own[0][1]
        aside = reading.asides
        here = aside.get(part)
        if here is not None:
            # Within an aside of several segments.
            same = [(n, m) for n, m in cues if aside.get(parts[n]) == here]
            earlier = [cue for cue in same if cue[0] < index] or same[:1]
            return earlier[-1][1] if earlier else None
        free = [(n, m) for n, m in cues if parts[n] not in aside]
        before = [cue for cue in free if cue[0] < index]
        if before:
            return before[-1][1]
        # ``Zijn 35,4 betekende promotie: zondag mag hij``: what comes behind a colon is something else.
        if free and any(item.symbol in {":", ";"} for item in reading.row.items[index : free[0][0]]):
            return None
        return free[0][1] if free else None

    def elsewhere(self, reading: Reading) -> bool:
        """Whether a sentence of a live report looks back on another day."""
        return self._live and any(
            self.main is not None and m.value != self.main.value for _, m in self._cues(reading)
        )

    def _number(self, reading: Reading, cues: Sequence[tuple[int, Mention]]) -> None:
        """Learn the days of the runs from a sentence that says nothing but these."""
        items = reading.row.items
        if len(cues) < 2 or any(item.symbol in {"P", "PP", "T", "TT", "R", "RR"} for item in items):
            return
        for number, day in cues:
            run = items[number - 1].mention if number else None
            if run is not None and run.kind == "run" and run.value is not None:
                self._runs[int(run.value)] = day

    def move(self, sentence: Sentence, reading: Reading, back: bool) -> None:
        """Let the day that the sentence names in its main clause be the running day, unless it looks ``back``."""
        if sentence.paragraph_start:
            self._fresh = False
        if sentence.paragraph_start and self._paragraph_end is not None:
            self.day, self._paragraph_end = self._paragraph_end, None
        if sentence.paragraph_start and _STAMP.match(self._text, sentence.start):
            self.day = self.main
        cues = [(n, m) for n, m in self._cues(reading) if reading.row.items[n].symbol not in _NOW]
        self._number(reading, cues)
        if not cues or (back and not sentence.paragraph_start):
            return
        symbols = reading.row.symbols
        here = {item.symbol for item in reading.segment(cues[0][0])}
        if (
            here & _PRESENT
            and not symbols & {"T", "TT", "R", "RR", "S"}
            and not any(is_finite(symbol) for symbol in here - _PRESENT)
        ):
            return
        aside = reading.asides
        free = [(n, m) for n, m in cues if reading.parts[n] not in aside]
        if not free:
            return
        if not sentence.paragraph_start and free[-1][0] > 1 and _pluperfect(reading, free[-1][0]):
            return
        flashback = not sentence.paragraph_start and free[-1][0] > 1 and symbols & _FLASHBACK
        if (flashback or _pluperfect(reading, free[-1][0])) and self._paragraph_end is None:
            self._paragraph_end = self.day
        self.day = free[-1][1]
        self._settle_main(self.day)
        self._told = self._fresh = True


#: Beside a day of which only an aside speaks, or that is still to come.
_ASIDE = re.compile(
    r"\b(?:nog|al|ook|had|hadden|nadat|eerder|toen|is|zijn|volgt|volgen|gaat|gaan|mag|mogen|rijdt|rijden|staat|staan|begint)\b"
)
_NEARBY = 60


def _only(text: str, named: Sequence[Mention], document: Mention) -> Mention | None:
    """The one day that a report names near its own date, if it is one only and no mere aside."""
    near = [m for m in named if m.shape in {"weekday", "holiday"} or m.text.casefold().startswith("gister")]
    if len({m.value for m in near}) != 1 or len(str(document.value)) < 10:
        return None
    for day in near:
        around = text[max(0, day.start - _NEARBY) : day.end + _NEARBY]
        if not _ASIDE.search(around) and not text[: day.start].endswith(", "):
            return day
    return None


def _pluperfect(reading: Reading, number: int) -> bool:
    """Whether the clause of an item is in the pluperfect: ``Vrijdag was alleen A haar te snel af geweest``."""
    here = [item.symbol for item in reading.segment(number)]
    return not PAST_AUXILIARIES.isdisjoint(here) and any(map(_PARTICIPLE.match, here))
