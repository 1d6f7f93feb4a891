"""Who was ahead of whom: predicates of beating and yielding, in every word order of Dutch.

In a clause with the words of a predicate (see ``predicates``) the first noun phrase is the subject and the next the object,
whatever stands between; ``door`` tells the subject of a passive, and ``haar`` or ``hem`` is whom the report speaks of.

That one was ahead of another says nothing of ranks yet. It does when a party is counted: ``alleen A was sneller`` makes the
other second, ``twee man waren sneller`` third, ``niemand was sneller`` first; or when the rank at stake is named: ``troefde B af
voor het brons``. Else it is a relation, of which something may follow with what the rest of the report tells (see ``entailment``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.linking.claims import Claim, Reading, subject_index
from pipeline.linking.clauses import Clause, clauses
from pipeline.linking.items import Item, line_of
from pipeline.linking.parties import Party, is_winner, parties
from pipeline.linking.people import Person
from pipeline.linking.predicates import Predicate, has_predicate, predicate_in
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention
from pipeline.numbers import rank_named

#: What is only wished for, feared, supposed or denied.
_UNREAL = frozenset(
    "bijna haast zou zouden wil wilde wilden willen hoopt hoopte hoopten kan kunnen zal zullen indien niet nooit nimmer evenmin voorlopig".split()
)
#: Of a part of the race, or of all races there ever were.
_NOT_THE_RACE = frozenset(
    "ooit record records baanrecord wereldrecord pr persoonlijk persoonlijke zichzelf seizoen slotronde ronde rondje opening openingsronde doorkomst schema trainingen training geschiedenis start tegenspraak".split()
)
#: So many who are let through are named because there were no more.
_LET_THROUGH = 2
_SOME = frozenset({"anderen", "meer"})
_TOO = (["ook"], ["eveneens"], ["bovendien"], ["zelfs"])
_THE_SAME = frozenset("diezelfde dezelfde alweer wederom opnieuw weer namelijk".split())
#: Who is seen to go down was ahead till then: ``zag er twee voor zich wegglijden``.
_DOWN = frozenset(
    "wegglijden vallen onderuitgaan onderuitschuiven onderuitglijden uitglijden struikelen kukelen duikelen tuimelen crashen botsen stilvallen "
    "sneuvelen onderuit".split()
)
_CONDITIONS = frozenset("als wanneer indien".split())
#: ``het duel waar iedereen voor gekomen was``: what is behind ``voor`` is no person.
_OF_A_THING = frozenset("waar waarvoor".split())
#: A skater without a name.
_ONE = frozenset(
    "rijder rijdster schaatser schaatsster kopman kopvrouw sprinter sprintster stayer allrounder favoriet favoriete talent routinier "
    "veteraan debutant debutante student studente titelverdediger titelverdedigster koploper koploopster jarige".split()
)
#: What was enough to do something did it.
_SUFFICED = frozenset("genoeg voldoende toereikend volstond volstonden volstaat nodig".split())
_SCORE = 0.85
_ORDERED = re.compile(
    r"\bin (?:die|deze|dezelfde) (?:volgorde|rangorde)\b|\bachtereenvolgens\b", re.IGNORECASE
)
_FIELD = re.compile(
    r" (?:van|in) (?:de|een veld van|alle) (?P<n>[a-zà-ÿ]+|\d+) (?:[a-z]+e )?(?:deeln|rijd|schaats|start|man|vrouw|[.,])"
)
_STAKE = re.compile(
    r" (?:om|voor) (?:het |de |een )?(?P<rank>goud|zilver|brons|[a-z]*titel|winst|zege|overwinning|eindzege|[a-z]+(?:de|ste)|plaats [a-z]+|plek [a-z]+)(?: (?:plaats|plek|prijs|stek))? "
)
_PRIZES = ("titel", "winst", "zege", "overwinning")
_SPRINT = re.compile(
    r" (?:in|na) (?:de|een) (?:[a-z]+e )?(?:sprint|eindsprint|spurt|eindspurt|massasprint|millimetersprint) (?!van (?!(?:de |het )V )|om |voor de |achter )"
)


def contest_claims(reading: Reading, text: str, taken: set[int], recent: Sequence[Person]) -> Iterator[Claim]:
    """The ranks that follow from who was ahead of whom in the clauses of a sentence. A rank that a party is moved to or from
    is put into ``taken``; ``recent`` are those spoken of before, the last one last."""
    if not has_predicate(reading.row.symbols) or reading.row.text.endswith(" ? "):
        return
    for clause in clauses(reading.row):
        contest = _contest(clause, reading, recent)
        if contest is not None:
            yield from contest.claims(text)
            taken.update(contest.used)


def encounter(reading: Reading, recent: Sequence[Person]) -> tuple[Person, Person] | None:
    """Who of two was ahead of the other, as the first clause with a predicate of beating or yielding says, even if only
    in their own pair."""
    if not has_predicate(reading.row.symbols):
        return None
    for clause in clauses(reading.row):
        contest = _contest(clause, reading, recent, pair=True)
        ahead, behind = contest.parties() if contest is not None else ([], [])
        if len(ahead) == len(behind) == 1 and ahead != behind:
            return ahead[0], behind[0]
    return None


@dataclass(slots=True)
class _Contest:
    """Two parties of a clause, either of which may go without saying."""

    clause: Clause
    reading: Reading
    recent: Sequence[Person]
    verb: Item
    ahead: Party | None
    behind: Party | None
    kind: str
    used: set[int] = field(default_factory=set)

    def claims(self, text: str) -> Iterator[Claim]:
        start, end = self.clause.items[0].start, self.clause.items[-1].end
        ranks = list(self._ranks(text))
        # A team that was ahead was so together, see ``entailment``.
        together = tuple(self.ahead.people) if self.ahead is not None and len(self.ahead.people) > 1 else ()
        for person, rank in ranks:
            mention = Mention("placing", start, end, text[start:end], rank, "entailed")
            yield Claim(person, self.verb, mention, _SCORE, others=together)
        yield from self._time_before(ranks)
        if not ranks and self.kind == "beats":
            ahead, behind = self.parties()
            relation = Mention("relation", start, end, text[start:end], 0, "ahead")
            if behind and not set(ahead) & set(behind):
                for person in ahead:
                    yield Claim(person, self.verb, relation, _SCORE, others=tuple(behind))

    def _time_before(self, ranks: Sequence[tuple[Person, int]]) -> Iterator[Claim]:
        """``Na 6.28,90 waren alleen A en B sneller``: the time is that of whom the two were faster than."""
        one = self._one(self.behind)
        ahead = self.ahead.people if self.ahead is not None else []
        if one is None or one in ahead or not any(person is one for person, _ in ranks):
            return
        first = [item.symbol for item in self.clause.items[:3]]
        if first[1:2] == ["T"] and (first[0] == "na" or (first[0] in {"met", "in", "op"} and len(ahead) > 1)):
            item = self.clause.items[1]
            if item.mention is not None and is_finite(first[2]):
                self.used.add(id(item))
                yield Claim(one, item, item.mention, _SCORE)

    def parties(self) -> tuple[list[Person], list[Person]]:
        """Who was ahead, and of whom."""
        return self._group(self.ahead), self._group(self.behind)

    def _ranks(self, text: str) -> Iterator[tuple[Person, int]]:
        ahead, behind = self.ahead, self.behind
        if self.kind in {"displaces", "denies"}:
            yield from self._displaced()
        elif ahead is not None and ahead.quantity in {"count", "none", "rank"}:
            one = self._one(behind)
            if one is None or (ahead.quantity == "rank" and not ahead.only):
                return
            save = ahead.save or []
            yield from ((person, rank) for rank, person in enumerate(save, 1))
            named = self._named_behind() if ahead.quantity == "count" else []
            if len(named) == ahead.count:
                yield from ((person, rank) for rank, person in enumerate(named, 1))
            yield one, ahead.count + len(save) + 1
        elif ahead is not None and ahead.quantity == "named" and ahead.only:
            one = self._one(behind)
            if one is not None and one not in ahead.people:
                yield from ((person, rank) for rank, person in enumerate(self._in_order(ahead.people), 1))
                yield one, len(ahead.people) + 1
        elif behind is not None and behind.quantity == "all":
            one = self._one(ahead)
            if one is not None:
                save = behind.save or []
                yield from ((person, rank) for rank, person in enumerate(save, 1))
                yield one, len(save) + 1
        else:
            yield from self._at_stake(text)

    def _displaced(self) -> Iterator[tuple[Person, int]]:
        """``verwees B naar de vierde plaats`` makes the subject third, ``verdrong B van de eerste`` first and B second."""
        items, one, other = self.clause.items, self._one(self.ahead), self._one(self.behind)
        if self.behind is None or one is other:
            return
        for number, item in enumerate(items):
            mention = item.members[0].mention
            if item.symbol not in {"R", "RR"} or mention is None or not isinstance(mention.value, int):
                continue
            before = [each.symbol for each in items[max(0, number - 2) : number]]
            rank = mention.value
            if item.symbol == "RR":
                # ``verwees B en C naar de plaatsen twee en drie``: theirs are given by their list.
                if self.kind == "displaces" and "naar" in before and rank > 1 and one is not None:
                    yield one, rank - 1
                return
            if self.kind == "denies":
                if one is None or {"op", "in", "achter", "dan"} & set(before) or mention.shape == "number":
                    return
                self.used.add(id(item))
                yield one, rank
                return
            if {"over", "heen"} <= set(self.clause.symbols):
                return  # ``wipte over B heen naar de eerste plaats``
            self.used.add(id(item))
            if "naar" in before and rank > 1:
                yield from (
                    (person, r) for person, r in ((one, rank - 1), (other, rank)) if person is not None
                )
            elif "van" in before:
                yield from (
                    (person, r) for person, r in ((one, rank), (other, rank + 1)) if person is not None
                )
            return

    def _at_stake(self, text: str) -> Iterator[tuple[Person, int]]:
        """``troefde B af voor het brons``; ``klopte B en C, in die volgorde``; ``hield van de zestien alleen B achter zich``."""
        line = line_of(self.clause.items)
        one = self._one(self.ahead)
        sprint = _SPRINT.search(line) is not None
        if one is None or (self.behind is None and not sprint):
            return
        rank = self._stake(line)
        other = self._one(self.behind)
        if rank:
            yield one, rank
        elif other is not None and other is not one and sprint:
            # Of a race that comes down to a sprint.
            yield from ((one, 1), (other, 2))
        elif self.behind is None:
            return
        elif sprint and len(self.behind.people) > 1 and one not in self.behind.people:
            yield one, 1
        elif self.behind.quantity == "named" and len(self.behind.people) > 1 and self._ordered(text):
            yield one, 1
            yield from ((person, place) for place, person in enumerate(self.behind.people, 2))
        elif self.behind.only and (field := _FIELD.search(line)):
            size, left = rank_named(field["n"]), self.behind.count or len(self.behind.people)
            if size > left:
                yield one, size - left

    def _ordered(self, text: str) -> bool:
        """Whether the sentence says that it names several in the order of their ranks."""
        items = self.reading.row.items
        return _ORDERED.search(text, items[0].start, items[-1].end) is not None

    def _stake(self, line: str) -> int:
        """The rank that the two fought for, 0 if the clause names none: ``af voor de derde plaats``."""
        if self.kind != "beats" or " tekort " in line:
            return 0
        if stake := _STAKE.search(line):
            return 1 if stake["rank"].endswith(_PRIZES) else rank_named(stake["rank"])
        for number, item in enumerate(self.clause.items):
            mention = item.mention
            before = [each.symbol for each in self.clause.items[max(0, number - 2) : number]]
            if (
                item.symbol == "R"
                and mention is not None
                and before in (["voor", "de"], ["voor", "het"], ["om", "de"])
            ):
                self.used.add(id(item))
                return int(mention.value or 0)
        # ``De winst was een zaak van de slotrit. Daarin klopte A zijn vriend B.``
        return (self.reading.prize or 0) if "daarin" in self.clause.symbols else 0

    def _one(self, party: Party | None) -> Person | None:
        """The single person of a party; of none, whom the clause goes on about."""
        if party is not None and party.quantity == "named":
            return party.people[0] if len(party.people) == 1 else None
        if party is not None and party.quantity != "pronoun":
            return None
        sex = party.sex if party is not None else None
        named = [
            p
            for each in (self.ahead, self.behind)
            if each is not None
            for p in [*each.people, *(each.save or [])]
        ]
        reading, clause = self.reading, self.clause
        antecedent = reading.people(clause.antecedent) if clause.antecedent is not None else []
        spoken: Iterable[Person] = reversed(self.recent) if sex else ()
        for person in (*antecedent, reading.subject(clause.first), reading.topic, *spoken):
            if person is not None and person not in named and person.fits([], sex):
                return person
        return None

    def _in_order(self, people: Sequence[Person]) -> list[Person]:
        """Persons by the times in brackets behind their names, where all have one; else as they were named, but the winner first."""
        reading, items = self.reading, self.clause.items
        winners = [
            person
            for n, item in enumerate(items[1:])
            if is_winner(items, n)
            for person in reading.people(item)[:1]
        ]
        times = {
            id(person): float(fact.value or 0)
            for item in reading.row.items
            for member in item.members
            for person in reading.people(member)
            for fact in member.facts
            if fact.kind == "time"
        }
        return (
            sorted(people, key=lambda p: times[id(p)])
            if all(id(p) in times for p in people)
            else sorted(people, key=lambda p: p not in winners)
        )

    def _group(self, party: Party | None) -> list[Person]:
        """All persons of a party that is named, or the one whom the clause goes on about."""
        if party is not None and party.quantity == "named":
            return party.people
        one = self._one(party)
        return [one] if one is not None else []

    def _named_behind(self) -> list[Person]:
        """Who is named behind a colon: ``twee man voor zich: A en B``, or a comma: ``één man voor zich, diezelfde A``."""
        items = self.reading.row.items
        number = self.clause.first + len(self.clause.items)
        if number + 1 < len(items) and items[number].symbol == ":":
            return self.reading.people(items[number + 1]) or self._listed(number + 1)
        if number + 2 < len(items) and items[number].symbol == "," and items[number + 1].symbol in _THE_SAME:
            return self.reading.people(items[number + 2])
        return []

    def _listed(self, number: int) -> list[Person]:
        """Who is named in a list with words before the names and insertions behind them: ``twee landgenoten: de ongenaakbare A, die
        ..., en B, zes tellen langzamer``."""
        items = self.reading.row.items
        named: list[Person] = []
        opened = True
        for item in items[number:]:
            if opened and item.symbol in {"P", "PP"}:
                named.extend(self.reading.people(item))
                opened = False
            elif item.symbol in {"en", "&"}:
                opened = True
            elif item.symbol == "," or (opened and not (item.symbol.isalpha() and item.symbol.islower())):
                opened = False
        return named


def _contest(
    clause: Clause, reading: Reading, recent: Sequence[Person], pair: bool = False
) -> _Contest | None:
    words = clause.symbols
    if (
        not _UNREAL.isdisjoint(words)
        or not _NOT_THE_RACE.isdisjoint(words)
        or not _DOWN.isdisjoint(words)
        or words[0] in _CONDITIONS
        or _aim(words)
        or (not pair and _of_a_heat(words) and _STAKE.search(line_of(clause.items)) is None)
    ):
        return None
    found = predicate_in(words)
    if found is None or not _OF_A_THING.isdisjoint(words):
        return None
    predicate, number = found
    only = _only_one(clause, reading) if words[0] == "die" else None
    ahead, behind = _roles(predicate, parties(clause, reading), clause, only)
    kind = predicate.kind if predicate.kind in {"displaces", "denies"} else "beats"
    return _Contest(clause, reading, recent, clause.items[number], ahead, behind, kind)


def _only_one(clause: Clause, reading: Reading) -> Party | None:
    """Who was ``de enige die B voorbleef``: the subject of the clause before, or who is named behind it."""
    items = reading.row.items
    if not clause.first or items[clause.first - 1].symbol not in {"enige", "enigen"}:
        return None
    before = subject_index(reading.row, clause.first)
    end = clause.first + len(clause.items)
    behind = next((n for n in range(end, min(end + 4, len(items))) if items[n].symbol in {"P", "PP"}), None)
    number = before if before is not None else behind
    return Party("named", 0, 0, reading.people(items[number]), only=True) if number is not None else None


def _of_a_heat(words: Sequence[str]) -> bool:
    """Whether a clause is about a pair on the ice: ``versloeg iedereen in zijn rit``."""
    return any(
        second in {"rit", "duel"} and first in {"zijn", "haar", "hun", "onderlinge", "rechtstreeks"}
        for first, second in pairwise(words)
    )


def _aim(words: Sequence[str]) -> bool:
    """Whether a clause says what somebody is out to do, and not what was ``genoeg om iedereen te verslaan``."""
    if not {"om", "te"} <= set(words) or not _SUFFICED.isdisjoint(words):
        return False
    # ``te snel af`` is no infinitive.
    return any(one == "te" and other.endswith("n") for one, other in pairwise(words))


def _roles(
    predicate: Predicate, found: Sequence[Party], clause: Clause, only: Party | None
) -> tuple[Party | None, Party | None]:
    """Who of the parties is ahead and who behind; None for whom the clause does not name. ``only`` is who a relative
    clause is about as the only one."""
    agent = next((p for p in found if p.preposition == "door"), None)
    bare = [p for p in found if p.preposition is None]
    if predicate.kind in {"beats", "displaces", "denies"} and agent is not None:
        # ``A onderuit, B geklopt door C``: of several the nearest.
        return agent, next(iter(reversed(bare)), None)
    if predicate.kind == "sees":
        seen = [
            p for p in bare if p.quantity != "pronoun" and clause.symbols[p.last : p.last + 1] != ["tijd"]
        ]
        return next(iter(seen[-1:]), None), seen[0] if len(seen) > 1 else None
    if predicate.kind in {"yields", "cedes"}:
        subject, other = _subject_and_other(predicate, bare, found, clause)
        # ``onder anderen A en B``, ``ook A``
        some = not _SOME.isdisjoint(clause.symbols) or (
            other is not None and clause.symbols[other.first - 1 : other.first] in _TOO
        )
        if (
            other is not None
            and predicate.kind == "cedes"
            and 0 < len(other.people) <= _LET_THROUGH
            and not some
        ):
            other.only = True
        return other, subject
    if predicate.kind == "compares":
        than = next((p for p in found if p.preposition == "dan"), None)
        named = [p for p in bare if p.quantity != "pronoun"]
        if than is None and len(named) > 1 and named[-1].only:
            # ``A reed 1.10,1 en daar zat alleen B onder``
            return named[-1], named[0]
        subject = only if clause.shares or only or not named else named[0]
        return subject, than or next((p for p in found if p.quantity == "pronoun"), None)
    pronoun = next((p for p in found if p.quantity == "pronoun" and p.preposition is None), None)
    named = [p for p in bare if p.quantity != "pronoun"]
    if clause.antecedent is not None and named and _is_subject(clause.items[named[0].first]):
        # ``A, die hij moest verslaan``
        return named[0], None
    if (
        clause.shares
        or only
        or (clause.antecedent is not None and len(named) < 2)
        or (len(named) == 1 and named[0].quantity == "all")
    ):
        return only, pronoun or next(iter(named), None) or next(iter(found), None)
    if len(named) == 1 and named[0].quantity == "named" and _described(clause, named[0].first):
        # ``De rijder van Team X klopte in de sprint B``: whom the report spoke of.
        return None, named[0]
    subject = next(iter(named), None)
    behind = pronoun or next(iter(named[1:]), None) or next((p for p in found if p is not subject), None)
    return subject, behind


def _described(clause: Clause, person: int) -> bool:
    """Whether a clause begins with a noun for somebody, its verb before the first who is named: ``de rijder van X klopte B``."""
    words = clause.symbols
    return (
        words[:1] in (["de"], ["het"], ["deze"])
        and any(word in _ONE for word in words[1:4])
        and any(is_finite(word) for word in words[2:person])
    )


def _is_subject(item: Item) -> bool:
    """Whether a person is called by a pronoun that is only ever a subject."""
    return item.mention is not None and item.mention.text in {"hij", "zij", "ze"}


def _subject_and_other(
    predicate: Predicate, bare: Sequence[Party], found: Sequence[Party], clause: Clause
) -> tuple[Party | None, Party | None]:
    """Of a predicate of yielding: who yields, and to whom: the party that is counted or stands behind a preposition."""
    counted = [p for p in found if p.only or p.quantity in {"count", "none", "rank"}]
    beside = [p for p in counted if p.quantity == "count" and p.preposition == "naast"]
    if len(counted) == len(beside) + 1 and counted[-1].quantity == "count":
        # ``naast een Noor ook een landgenoot``
        counted[-1].count += sum(p.count for p in beside)
        counted = counted[-1:]
    other = next(iter(counted), None) or next((p for p in found if p.preposition is not None), None)
    rest = [p for p in bare if p is not other and p.quantity != "pronoun"]
    if other is None and rest and (len(rest) > 1 or (clause.shares and predicate.kind == "cedes")):
        # ``A bleef lang eerste, maar moest B nog voor zich dulden``
        other = rest[-1] if clause.shares else rest[1]
    subject = None if clause.shares else next(iter(rest), None)
    return (subject if subject is not other else None), other
