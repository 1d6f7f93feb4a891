"""What a sentence claims, before it is known which race it was about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace

from pipeline.immutable import immutable
from pipeline.linking.items import Item, Row, segment_of
from pipeline.linking.people import Person, oblique
from pipeline.linking.races import Race
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention


@immutable
class Reading:
    """A sentence as it is read: its row, the segment of each item, the person of each ``P`` (by the identity
    of the item), and the person that the sentence before was about."""

    row: Row
    parts: list[int]
    who: dict[int, Person]
    topic: Person | None
    #: Those last named together.
    together: tuple[Person, ...] = ()
    #: The two spoken of last, of one sex.
    lately: tuple[Person, ...] = ()
    #: Who was named last in the sentence before.
    last: Person | None = None
    #: Who beat whom in the sentence before: the one ahead, then the others as they were named.
    beaten: tuple[Person, ...] = ()
    #: The rank that the sentence before spoke of last, taken or not.
    prize: int | None = None
    #: Whether the sentence before spoke of a race and of no rank in it.
    raced: bool = False
    #: Segments that are asides, see ``asides``.
    asides: Mapping[int, int] = field(default_factory=dict)

    def people(self, item: Item) -> list[Person]:
        """The persons of an item, one or, of a coordination, several."""
        who = self.who
        if not item.parts:
            person = who.get(id(item))
            return [person] if person is not None else []
        return [who[id(member)] for member in item.parts if id(member) in who]

    def where(self, item: Item) -> int:
        """The number of an item, or of the coordination that it is a member of."""
        for number, other in enumerate(self.row.items):
            if other is item or (other.parts and any(part is item for part in other.parts)):
                return number
        return 0

    def segment(self, number: int) -> list[Item]:
        """The items of the segment that item ``number`` stands in."""
        return segment_of(self.row, self.parts, number)

    def subject(self, before: int | None = None) -> Person | None:
        """Whom the clause before item ``before`` is about, or the sentence; in a relative clause whom that is about."""
        antecedent = self._antecedent(before) if before is not None else None
        if antecedent is not None:
            return antecedent
        index = subject_index(self.row, before)
        people = self.people(self.row.items[index]) if index is not None else []
        return people[0] if people else None

    def _antecedent(self, number: int) -> Person | None:
        """Whom a relative clause is about that begins before item ``number`` and names nobody before it."""
        items = self.row.items
        for index in range(min(number, len(items)) - 1, 1, -1):
            symbol = items[index].symbol
            if symbol in {"P", "PP", ".", ";", ":"} or (symbol == "," and items[index + 1].symbol != "die"):
                return None
            if symbol == "die" and items[index - 1].symbol == "," and items[index - 2].symbol == "P":
                return next(iter(self.people(items[index - 2])), None)
        return None

    def subject_behind(self, number: int) -> Person | None:
        """Who stands first behind item ``number`` without a preposition."""
        for index in range(number, len(self.row.items)):
            item = self.row.items[index]
            if item.symbol in {"P", "PP"} and not oblique(self.row, index):
                return next(iter(self.people(item)), None)
        return None


@immutable
class Claim:
    """A value (``mention``) given to a person. ``item`` is where in the sentence it is said, ``race`` the race
    where the construction itself tells it, ``said`` the item with the words for that race. A relation (a mention of kind
    ``relation``) is to ``others``."""

    person: Person
    item: Item
    mention: Mention
    score: float
    race: Race | None = None
    others: tuple[Person, ...] = ()
    said: Item | None = None


def _owner(row: Row, number: int) -> bool:
    """Whether a person is only whose fellow somebody is: ``A's ploegmaat B``, ``Pauwels' ploeggenote B``."""
    after = [item.symbol for item in row.items[number + 1 : number + 4]]
    return after[:1] in (["'"], ["'s"]) and after[2:3] == ["P"]


def subject_index(row: Row, before: int | None = None) -> int | None:
    """The item that is the subject: the last person before ``before`` (or the first of the sentence) that
    stands behind no preposition."""
    best = None
    for number, item in enumerate(row.items):
        if before is not None and number >= before:
            break
        if item.symbol not in {"P", "PP"} or oblique(row, number) or _owner(row, number):
            continue
        if not _set_aside(row, number):
            if before is None:
                return number
            if best != number - 1:
                # ``pakte zij B terug``: of two side by side the second is the object.
                best = number
    return best


def _set_aside(row: Row, number: int) -> bool:
    """Whether a person is only named as who it was not: ``Niet A, maar B won``."""
    if number == 0 or row.items[number - 1].symbol != "niet":
        return False
    return "maar" in {item.symbol for item in row.items[number + 1 : number + 3]}


_RANK_TIME = re.compile(r"(?<= )R \( T \)(?= )")

#: ``vierde (38,30) en vijfde (38,22)``
RANKS_OF_RUNS = re.compile(
    r"(?<= )(?:R \( T \) en (?:een )?R \( T \)|T \( R \) en (?:in |met )?T \( R \))(?= [.,;:] )"
)


def beside_ranks(claims: list[Claim], row: Row) -> list[Claim]:
    """The claims of a sentence, a time in brackets behind a rank given to whom has that rank: ``werden A, B en C vijfde (35,2),
    achtste (35,8) en tiende (36,0)``."""
    if " R ( T ) " not in row.text:
        return claims
    for match in _RANK_TIME.finditer(row.text):
        first, last = row.span(match)
        rank, time = row.items[first], row.items[last - 2]
        holders = {id(c.person): c.person for c in claims if c.item is rank and c.mention.kind == "placing"}
        own = [c for c in claims if c.item is time]
        if len(holders) != 1 or not own or {id(c.person) for c in own} == holders.keys():
            continue
        holder = next(iter(holders.values()))
        claims = [c for c in claims if c.item is not time] + [replace(own[0], person=holder)]
    return claims


#: Words by which a sentence may tell of another race than its own.
_OTHER_RACES = frozenset("W DD eerder vorig vorige destijds toen".split())
_ENTAILED = "entailed"


def borne_out(claims: list[Claim], row: Row) -> list[Claim]:
    """The claims without the ranks that would follow from words which a rank in brackets gainsays: ``was als elfde nog de
    beste, voor B (14e) en C`` makes nobody third."""
    if not any(c.mention.shape == _ENTAILED for c in claims) or row.text.count(" D ") > 1:
        return claims
    if not _OTHER_RACES.isdisjoint(row.symbols):
        return claims
    stated: dict[int, set[object]] = {}
    for claim in claims:
        if claim.mention.kind == "placing" and claim.mention.shape == "bracket":
            stated.setdefault(id(claim.person), set()).add(claim.mention.value)
    gainsaid = {
        (c.mention.start, c.mention.end)
        for c in claims
        if c.mention.shape == _ENTAILED and c.mention.value not in stated.get(id(c.person), {c.mention.value})
    }
    return [
        c for c in claims if c.mention.shape != _ENTAILED or (c.mention.start, c.mention.end) not in gainsaid
    ]


#: These begin a clause that tells no news of its own.
_SUBORDINATES = frozenset(
    "terwijl waarna nadat omdat toen zodat doordat hoewel ofschoon waarmee waardoor waarbij waarop sinds als indien "
    "aangezien die dat zodra dan wat wie waar waarin ook".split()
)
_JOINTS = frozenset({",", "en"})
_QUOTES = frozenset({'"', "'"})


#: ``A ging aan de leiding, totdat B eronder dook``: what follows is about B.
_UNTIL = frozenset({"tot", "totdat", "voordat"})


def topic_index(reading: Reading) -> int | None:
    """The item with the person that the next sentence will go on about: the subject, and of two main clauses side by side
    (``A klokte 35,1, B werd tweede in 35,2``) the subject of the last, unless the report named the first more often."""
    row, parts = reading.row, reading.parts
    first = subject_index(row)
    if first is None or row.symbols & _QUOTES or ";" in row.symbols:
        return first
    best = first
    for number in range(first + 1, len(row.items)):
        if row.items[number].symbol != "P" or parts[number] == parts[best] or oblique(row, number):
            continue
        if row.items[number - 2].symbol in {"en", "maar"} and is_finite(row.items[number - 1].symbol):
            # ``werd eerste, maar had B gehinderd``: the subject is that of the clause before.
            continue
        clause = [item.symbol for item in reading.segment(number) if item.symbol not in _JOINTS]
        verb = any(is_finite(item.symbol) for item in row.items[number - 1 : number + 2])
        if clause[0] in _SUBORDINATES or not (verb or clause[0] in _UNTIL):
            continue
        before, after = reading.people(row.items[best]), reading.people(row.items[number])
        if before and after and len(after[0].names) >= len(before[0].names):
            best = number
    return best
