"""Passages about the past: an earlier race holds on over the sentences that go on about it.

In a report of today's races a look back holds for its own sentence (see ``scope``) and for those behind it that
take it up: ``Vier jaar geleden won zij. Toen was 4.00,34 genoeg.`` A portrait, an obituary or a farewell interview
tells nothing but earlier races: each year, month or Games that it names holds until the next is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.cued import Cued, Stretch
from pipeline.layout import Sentence
from pipeline.linking.claims import Claim, Reading
from pipeline.linking.facts import Fact
from pipeline.linking.items import Item, Row
from pipeline.linking.people import Person, oblique
from pipeline.linking.races import STANDINGS, Race, final_standing, is_championship
from pipeline.linking.scope import APART, NOW, Earlier, Past, earlier_parts
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: Days by which a report tells of its own races; a day counted from another (``een dag later``) is any day.
_OWN_DAYS = frozenset({"weekday", "holiday", "absolute"})
_OWN_WORDS = ("gister", "eergister", "vanm", "vano", "vanav", "afgelopen week")
#: Dates that take the reader back.
_BACK = frozenset({"year", "host", "season", "absolute", "relative"})
#: So many different ones, and no day of its own, make a report a look back.
_ENOUGH = 3
#: Words near the start of a sentence that take up the race before: ``Toen waren tijden van ... genoeg``.
_TAKES_UP = frozenset({"toen", "daar", "daarin", "destijds", "datzelfde", "diezelfde"})
_START = 4
#: The same as an adverb, behind its verb: ``Op de 1500 meter won zij toen zilver``; and the year that was spoken of.
_THEN = re.compile(
    r"^ (?:[^ ,;:]+ ){2,7}?(?<!, )(?:toen|destijds|indertijd) (?!P |PP |de |het |een |er )"
    r"|^ (?:het (?:was|werd) |(?:in |van )?(?:dat|datzelfde|hetzelfde) (?:zelfde )?)(?:[a-z]+ ){0,3}?(?:jaar|seizoen)(?: dat| waarin| was| werd| [a-z]+) "
)
_BACK_NOW = NOW - {"deze"}
#: ``Zij werd er in de B-groep tweede``: at the event that the sentence before named.
_THERE = re.compile(
    r"^ P (?:[a-z]+|R) er (?:toen |ook |nog |uiteindelijk |wel |slechts )?(?:in|met|als|op|bij|R|T|de) "
)
_NAMED = frozenset({"full", "bare", "host", "title"})
#: ``Vier jaar geleden`` is the year of the Games that a host town names, give or take a winter.
_COUNTED = re.compile(r"jaar|winter|seizoen")
_LEVELS = frozenset({"NK", "WK", "EK"})
#: The event of the report, in another year.
_SAME_EVENT = re.compile(
    r" (?:(?:dit|ditzelfde|dat|datzelfde|hetzelfde|dezelfde|deze|diezelfde|het|de) (?:vorige )?"
    r"(?:toernooi|kampioenschap|kampioenschappen|wedstrijd|wedstrijden|titelstrijd|marathon|koers|editie)|er|daar|daarin|hier) "
)
#: What names a race within an event, and what takes one up.
_RACES = frozenset({"D", "DD", "V", "U", "T", "TT"})
_SAME_RACE = re.compile(
    r" (?:deze|die|dezelfde|diezelfde|dit|dat|hetzelfde|datzelfde) (?:afstand|nummer|onderdeel|discipline) | (?:erop|daarop) "
)
_THAT_DAY = re.compile(r"(?:die|diezelfde) ", re.IGNORECASE)
#: ``Twaalfde.``, ``Zilver, in 4.01,2.``
_FRAGMENT = 6


#: What heads a look back, this near to the start of a report.
_RUBRIC = Cued(
    r"\b(?:winters? van (?:toen|weleer|vroeger|destijds)|oude doos|toen (?:en|&) nu|terug in de tijd|(?:schaats)?historie|nostalgie"
    r"|wat doet toch|hoe is het (?:nu |toch )?met|hoe zou het (?:toch )?zijn met|wat is er geworden van|oud-(?:schaats(?:st)?er|kampioene?|international)"
    r"|(?:de|het) (?:winter|jaar|seizoen) van (?:1[89]|20)\d\d|terug naar (?:de winter van )?(?:1[89]|20)\d\d|in memoriam|necrologie"
    r"|vandaag in (?:1[89]|20)\d\d)\b",
    re.IGNORECASE,
)
_HEAD = 160
#: A date this near to the start, of no record, is what a report opens with.
_FIRST = 250
_OF_A_MARK = re.compile(r"record|besttijd|\b(?:sinds|sedert|na)\b", re.IGNORECASE)
_AROUND = 60
#: A report that opens so many years back, and names no day of its own, tells of then.
_LONG_AGO = 5


#: What is as if it were yesterday was not, and what is asked has not been.
_AS_IF = re.compile(r"\b(?:alsof|als de dag van)\b[^.!?]{0,40}$")
_ASKED = re.compile(r"[^.!?]*\?")


def _of_its_own(text: str, day: Mention) -> bool:
    """Whether a day that a report names is one that it tells of."""
    return not _AS_IF.search(text, max(0, day.start - _AROUND), day.start) and not _ASKED.match(text, day.end)


def opens_long_ago(mentions: Sequence[Mention], text: str, date: Mention | None) -> bool:
    """Whether the first date that a report names is one of long ago (``Vijftig jaar geleden, in januari 1963, ...``)."""
    dates = sorted((m for m in mentions if m.kind == "date" and m.shape != "header"), key=lambda m: m.start)
    if not dates or date is None or dates[0].value is None or dates[0].start > _FIRST:
        return False
    if dates[0].shape == "host" or any(m.kind == "person" and m.start < dates[0].start for m in mentions):
        # ``A, in 2010 nog derde, werd zesde``
        return False
    if _OF_A_MARK.search(text, max(0, dates[0].start - _AROUND), dates[0].end + _AROUND):
        return False
    return int(str(date.value)[:4]) - int(str(dates[0].value)[:4]) >= _LONG_AGO


def looks_back(mentions: Sequence[Mention], text: str = "", date: Mention | None = None) -> bool:
    """Whether the report tells of earlier races only: a rubric says so, or it names years and Games and no day of its own."""
    if _RUBRIC.search(Stretch(text[:_HEAD])):
        return True
    earlier = {m.start for m in mentions if m.kind == "scope" and m.value == "earlier"}
    apart = [(m.start, m.end) for m in mentions if m.kind == "scope" and m.value in APART]
    dates = [m for m in mentions if m.kind == "date"]
    several = len({m.value or m.start for m in dates if m.start in earlier and m.shape in _BACK}) >= _ENOUGH
    if not several and not opens_long_ago(mentions, text, date):
        return False
    return not any(
        (m.shape in _OWN_DAYS or m.text.casefold().startswith(_OWN_WORDS))
        and m.start not in earlier
        and _of_its_own(text, m)
        and not any(a <= m.start < b for a, b in apart)
        for m in dates
    )


class Frames:
    """The earlier race that each sentence of a report is about."""

    def __init__(
        self, mentions: Sequence[Mention], event: Mention | None, text: str = "", date: Mention | None = None
    ) -> None:
        self.all_past = looks_back(mentions, text, date)
        self._event = event
        self._year = int(str(date.value)[:4]) if date is not None else None
        # The host town of past Games is an event and gives its year.
        self._hosted = {m.start: m for m in mentions if m.kind == "date" and m.shape == "host"}
        self._past: Past | None = None
        #: Whether the report has told of its own races, and of no others than earlier ones in this paragraph.
        self._own = self._telling = False
        earlier = {m.start for m in mentions if m.kind == "scope" and m.value == "earlier"}
        self._events = [
            m for m in mentions if m.kind == "event" and m.shape in _NAMED and m.value is not None
        ]
        self._anchors = [
            m
            for m in mentions
            if (m.kind == "date" and m.shape in _BACK and m.value is not None and m.start in earlier)
        ] + self._events

    def of(self, sentence: Sentence, reading: Reading, scopes: Sequence[Mention]) -> Earlier:
        """What of the sentence speaks of an earlier race, with its date and event."""
        own = earlier_parts(reading, scopes)
        if self.all_past:
            self._recall(sentence)
            if self._past is not None:
                own.parts = {part: own.parts.get(part) or self._past for part in set(reading.parts)}
                own.today.clear()
            return own
        if sentence.paragraph_start:
            self._past, self._telling = None, False
        if own.parts:
            if self._past is not None:
                own.parts = {part: _dated(past, self._past) for part, past in own.parts.items()}
            last = reading.parts[-1]
            back = last not in own.parts and not _BACK_NOW.isdisjoint(
                item.symbol
                for item, part in zip(reading.row.items, reading.parts, strict=True)
                if part == last
            )
            # ``Vorig jaar stond hij op de onderste trede, nu kreeg niemand hem te pakken.``
            self._past = None if back else own.parts.get(last, own.parts.get(0))
        elif self._past is not None and (
            _takes_up(reading)
            or (self._past[1] is not None and _THERE.match(reading.row.text))
            or (self._telling and not _is_now(reading))
        ):
            own.parts = dict.fromkeys(reading.parts, self._past)
        elif self._own or _is_now(reading):
            self._past = None
        return own

    @property
    def telling(self) -> bool:
        """Whether the report is still telling of earlier races alone: what it names is theirs."""
        return self._telling

    def note(self, facts: Sequence[Fact]) -> None:
        """Learn what a sentence told: as long as the report has told nothing of its own races, what goes on about earlier ones
        is of them."""
        if self.all_past:
            return
        self._own = self._own or any(fact.kind == "result" for fact in facts)
        dated = self._past is not None and self._past[0] is not None and self._is_past(self._past[0])
        told = any(fact.kind == "earlier" for fact in facts)
        self._telling = not self._own and dated and (self._telling or told)

    def _is_past(self, date: Mention) -> bool:
        """Whether a date is surely an earlier one: of the host town of Games where these were long ago, as other races are
        held there too."""
        if date.shape != "host":
            return True
        return self._year is not None and self._year - int(str(date.value)[:4]) >= _LONG_AGO

    def at(self, earlier: Earlier, reading: Reading, claim: Claim) -> Past | None:
        """The earlier race that a claim is about."""
        cue = earlier.facts.get(claim.mention.start)
        if cue is not None:
            return next((m for m in self._anchors if m.kind == "date" and m.start == cue.start), None), None
        number = reading.where(claim.item)
        before = reading.row.items[number - 1].symbol if number else ""
        if before == ":" and claim.mention.kind == "time" and number not in earlier.today:
            # ``Begin deze maand werd hij in Berlijn zesde: 6.47,73.``
            return earlier.at(reading, number) or earlier.at(reading, number - 2)
        return earlier.at(reading, number)

    def told(self, past: Past, reading: Reading, number: int) -> Past:
        """The date and the event of an earlier race of which an item speaks: the host of Games gives their year, a title
        its event, a bare ``NK`` and ``hetzelfde toernooi`` are the event of the report."""
        date, event = past
        inside = reading.segment(number)
        begin, end = inside[0].start, inside[-1].end
        named = [m for m in self._events if begin <= m.start < end]
        if named and (event is None or not begin <= event.start < end):
            event = min(named, key=lambda m: abs(m.start - reading.row.items[number].start))
        host = next((self._hosted[m.start] for m in [event, *named] if m and m.start in self._hosted), None)
        if host is not None and (date is None or _COUNTED.search(date.text)):
            date = host
        main = self._event
        if main is None:
            return date, event
        if event is None:
            event = main if _SAME_EVENT.search(reading.row.text) else None
        elif str(event.value) in _LEVELS and str(main.value).startswith(f"{event.value} "):
            event = replace(event, value=main.value)
        return date, event

    @staticmethod
    def race(race: Race, event: Mention | None, reading: Reading, item: Item) -> Race:
        """The race of a rank in an earlier event: where the sentence names no distance, one in the final standing if
        the event has one (``vorig jaar derde op het NK allround``)."""
        if (
            event is None
            or race.discipline not in {"individual", *STANDINGS}
            or not is_championship(str(event.value))
            or (_names_race(reading, item) and race.discipline == "individual")
            or _SAME_RACE.search(reading.row.text)
        ):
            return race
        discipline = str(final_standing(str(event.value)))
        cues = race.told("discipline", Item("E", event.start, event.end, event))
        return replace(race, distance=None, discipline=discipline, run=None, cues=cues)

    def _recall(self, sentence: Sentence) -> None:
        """Take over the dates and events that a sentence of a look back names, the last of each."""
        named = [m for m in self._anchors if sentence.start <= m.start < sentence.end]
        if not named:
            return
        date = next((m for m in reversed(named) if m.kind == "date" and m.shape != "host"), None)
        event = next((m for m in reversed(named) if m.kind == "event" and m.shape != "title"), None)
        host = next((self._hosted[m.start] for m in named if m.start in self._hosted), None)
        before = self._past or (None, None)
        if event is None and date is not None and host is None:
            refines = before[0] is not None and str(date.value).startswith(str(before[0].value))
            event = before[1] if refines else None
        elif event is None:
            event = before[1] if date is None else None
        if date is None:
            # The event of the year just named, or the same again.
            same = event is not None and (before[1] is None or before[1].value == event.value)
            date = host or (before[0] if same else None)
        self._past = (date, event)


def _dated(past: Past, before: Past) -> Past:
    """An event with the date that the sentence before looked back to: ``Vorige maand ging het anders. Bij de World Cup
    werd hij tiende.``"""
    return (before[0], past[1]) if past[0] is None and before[1] is None else past


def _names_race(reading: Reading, item: Item) -> bool:
    """Whether a sentence names the race of a rank, in its own segment or in one that ranks nobody."""
    own = reading.parts[reading.where(item)]
    ranked = {
        part
        for other, part in zip(reading.row.items, reading.parts, strict=True)
        if other.symbol in {"R", "RR"}
    }
    return any(
        other.symbol in _RACES and (part == own or part not in ranked)
        for other, part in zip(reading.row.items, reading.parts, strict=True)
    )


def _is_now(reading: Reading) -> bool:
    """Whether a sentence is back in the race reported on, or names a day."""
    return "W" in reading.row.symbols or not NOW.isdisjoint(reading.row.symbols)


def _takes_up(reading: Reading) -> bool:
    """Whether a sentence goes on about the race of the sentence before."""
    items = reading.row.items
    symbols = [item.symbol for item in items]
    days = [item.mention.text for item in items if item.symbol == "W" and item.mention is not None]
    if days and all(_THAT_DAY.match(day) for day in days):
        return True
    if _is_now(reading):
        return False
    if any(symbol in _TAKES_UP for symbol in symbols[:_START]) or _THEN.match(reading.row.text):
        return True
    if any(item.mention is not None and item.mention.shape == "anaphor" for item in items[:_START]):
        # ``In de eerste omloop was zij de snelste. In de tweede viel zij``
        return True
    return len(items) <= _FRAGMENT and not any(is_finite(symbol) or symbol == "P" for symbol in symbols)


def first_person(row: Row, speaker: Person) -> dict[int, Person]:
    """Put who speaks in the place of ``ik``, in place, and before a list of ranks without a subject (``Vierde in 2004, vierde
    vorige maand``); gives the person of each such item by its identity."""
    who: dict[int, Person] = {}
    opening = next((n for n, item in enumerate(row.items) if item.symbol not in {'"', "'"}), None)
    if opening is not None and row.items[opening].symbol in {"R", "RR"} and "P" not in row.symbols:
        begin = row.items[opening].start
        row.items.insert(opening, Item("P", begin, begin))
        who[id(row.items[opening])] = speaker
    for number, item in enumerate(row.items):
        if item.symbol == "ik":
            row.items[number] = Item("P", item.start, item.end)
            who[id(row.items[number])] = speaker
    row.refresh()
    return who


def as_bests(facts: Sequence[Fact]) -> None:
    """In a sentence that names a record: an earlier time of which no more is said is that mark, not a race of its own
    (``In november had zij in Minsk nog een Belgisch record gereden: 4.07,31``)."""
    for fact in facts:
        ranked = any(
            other.person is fact.person and other.field != "time" and other.kind == "earlier"
            for other in facts
        )
        if fact.field == "time" and fact.kind == "earlier" and not ranked:
            fact.kind, fact.event = "record", None
        race = _race_of_mark(fact, facts)
        if race is not None:
            fact.kind, fact.date, fact.event = race.kind, race.date, race.event


#: So near before a mark, in code points, stands the rank of its race.
_BESIDE = 45


def _race_of_mark(fact: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The rank of the earlier race in which a mark was set: ``reed zij naar de zesde tijd op de 3000 meter: 4.04,1, een persoonlijk
    record``."""
    if fact.field != "time" or fact.kind != "record":
        return None
    start = fact.words[0].start
    return next(
        (
            other
            for other in facts
            if other.field == "placing"
            and other.kind == "earlier"
            and other.person is fact.person
            and other.race.distance == fact.race.distance
            and 0 < start - other.words[0].end < _BESIDE
        ),
        None,
    )


#: How sure it is that a mark is whose the words behind it say.
_HELD = 0.9
#: ``46,30, al jaren in het bezit van de Zeeuw A``, ``6.34,08 van B op de 5000 meter``
_OWNER = re.compile(
    r" T (?:, )?(?:(?:al|nog|sinds|jaren|lang|altijd|steeds|seconden|W|gereden|gezet|stond|staat|is|was) )*"
    r"(?:(?:in (?:het )?bezit|in (?:de )?handen|op (?:de )?naam|op het conto) )?van (?:(?:de|het|N|B|A|H|[a-z-]+) ){0,3}?(?P<owner>P) "
)


def held_by(row: Row, number: int) -> bool:
    """Whether somebody is named only as who held an old best: ``Het oude, 1.54,40, stond sinds 2015 op naam van A``."""
    return oblique(row, number) == "van" and any(
        item.mention is not None and item.mention.shape == "old_best" for item in row.items[:number]
    )


def owned(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The claims of a sentence, an old best given to whom the words behind it name as its holder."""
    holders: dict[int, Person] = {}
    for match in _OWNER.finditer(reading.row.text):
        people = reading.people(reading.row.items[reading.row.at(match.start("owner"))])
        if people:
            holders[id(reading.row.items[reading.row.at(match.start() + 1)])] = people[0]
    kept = [c for c in claims if c.mention.shape != "old_best" or id(c.item) not in holders]
    return kept + [
        Claim(holders[id(item)], item, item.mention, _HELD)
        for item in reading.row.items
        if id(item) in holders
        and item.mention is not None
        and item.mention.shape == "old_best"
        and holders[id(item)].skater
    ]
