"""Which part of a sentence speaks of another race than those reported on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.linking.claims import Reading
from pipeline.linking.clauses import behind_dateline
from pipeline.linking.items import Row
from pipeline.linking.verbs import PAST_AUXILIARIES, is_finite
from pipeline.mention import Mention

#: Date and event that an earlier race is given with.
Past = tuple[Mention | None, Mention | None]

#: Stretches that tell nothing of the report's own races, and whose days are not its days.
APART = frozenset({"quote", "link", "broadcast", "tweet"})
#: Cues that a sentence is back in the race reported on.
NOW = frozenset({"nu", "ditmaal", "thans", "deze", "vandaag"})
#: ``Deze afstand`` is the one spoken of, in whatever year.
_RACE = frozenset({"afstand", "nummer", "baan", "onderdeel", "wedstrijd", "D"})
#: Words behind which a past is only compared with (``sneller dan vorig jaar``) or counted from.
_COMPARED = frozenset({"dan", "sinds", "sedert", "na", "vanaf", "tot", "zoals", "evenals", "als"})
#: ``Net als vorig jaar won hij`` speaks of today; ``als junior`` is no comparison.
_AS = frozenset({"net", "juist", "precies", "evenzeer"})
#: What opens a clause on the past without a comma: ``deed in 6.09,7 wat hij in Sotsji ook had gedaan``.
_WHAT = frozenset({"wat", "zoals", "hetgeen"})
_DAYS = frozenset({"weekday", "holiday"})
_WEAK = frozenset({"toen", "ooit"})
#: What stands between such a word and the date: ``sinds de NK van 2011``.
_LINKING = frozenset({"de", "het", "een", "zijn", "haar", "van", "op", "bij", "in", "tijdens", "E", "H", "W"})
#: Words that open a clause on the past just named: ``sinds 2011, toen hij tweede werd``.
_OPENERS = frozenset({"toen", "waar", "waarin", "waarbij", "waarop", "waarmee", "die", "dat"})
#: ... also where the date itself stood in a clause on the past.
_THEN = frozenset({"toen", "waar", "waarin", "waarbij", "waarop"})
#: ... and one on the time just named: ``de 1.46,1 waarmee hij vorig jaar derde werd``.
_OF_TIME = frozenset({"waarmee", "waarin", "die", "dat"})
#: Nouns for somebody or something of that year, who now rides.
_NOUNS = frozenset(
    "winnaar winnares kampioen kampioene laureaat verrassing revelatie sensatie uitblinker prestatie tijd niveau vorm".split()
)
#: What opens a subject behind its verb.
_SUBJECTS = frozenset({"de", "het", "een", "P", "PP", "er"})
#: A cue this near the start of the sentence holds for all of it, one further on for its own segment.
_OPENING = 3


@dataclass(slots=True)
class Earlier:
    """What of a sentence speaks of an earlier race: whole segments, single items (``zijn vierde plaats van vorig
    jaar``), and within the segments the items that do not."""

    parts: dict[int, Past] = field(default_factory=dict)
    items: dict[int, Past] = field(default_factory=dict)
    today: set[int] = field(default_factory=set)
    #: What brackets behind a name say (``A (1.53,2, uit 2019)``), by where it begins, with the cue beside it.
    facts: dict[int, Mention] = field(default_factory=dict)

    def at(self, reading: Reading, number: int) -> Past | None:
        """The earlier race that an item is about, by its number in the row."""
        if number in self.items:
            return self.items[number]
        return None if number in self.today else self.parts.get(reading.parts[number])


def earlier_parts(reading: Reading, scopes: Sequence[Mention]) -> Earlier:
    """What of a sentence speaks of an earlier race, with the date and the event named."""
    found = Earlier()
    row, parts = reading.row, reading.parts
    cues = [s for s in scopes if s.value == "earlier" and s.text.casefold() not in _WEAK]
    if not cues:
        return found
    for scope in cues:
        number = next((n for n, i in enumerate(row.items) if i.end > scope.start), None)
        if number is None or row.items[number].start > scope.start:
            # The brackets that it stands in were taken off the row.
            found.facts.update(_told_beside(row, number, scope))
            continue
        part = parts[number]
        past = (_near(reading, part, "date"), _near(reading, part, "event"))
        lead = number - 1
        while lead >= 0 and row.items[lead].symbol in _LINKING and parts[lead] == part:
            lead -= 1
        if lead > 0 and row.items[lead].symbol == "T" and _than(row, lead):
            # ``sneller dan zijn 1.09,7 van vorige maand, toen goed voor plek 17``
            found.items[lead] = past
            reach = _clause_behind(reading, number)
        elif lead >= 0 and parts[lead] == part and _compares(reading, lead):
            reach = _clause_behind(reading, number)
        elif lead >= 0 and row.items[lead].symbol in _NOUNS and row.items[lead + 1].symbol == "van":
            # ``Winnaar van vorig jaar A werd tweede``
            continue
        elif _in_brackets(reading, number):
            found.items.update(dict.fromkeys(_bracket(reading, number), past))
            continue
        elif (
            row.items[number].symbol == "R"
            and row.items[number].end >= scope.end
            and _is_noun_phrase(reading, number, number)
        ):
            # The rank and its year are one.
            found.items[number] = past
            continue
        elif lead >= 0 and _is_noun_phrase(reading, lead, number):
            found.items[lead] = past
            continue
        elif (since := _since(reading, number)) is not None:
            reach = _clause_behind(reading, number)
            # ``na het brons van Heerenveen in 2010 opnieuw derde``
            ranks = [n for n in range(since, number) if row.items[n].symbol in {"R", "RR", "T", "S"}]
            found.items.update(dict.fromkeys(ranks, past))
        else:
            reach = _reach(reading, number)
            found.today.update(
                _back_again(reading, number), _before_what(reading, number), _titled(reading, number)
            )
        for index in reach:
            # What a later cue stands in or goes on to is of that one's moment.
            found.parts[index] = past
    _follow(reading, found)
    numbers = {n for s in cues for n, i in enumerate(row.items) if i.start <= s.start < i.end}
    for part in found.parts:
        found.items.update(_series(reading, part, numbers))
    if found.parts:
        for number, item in enumerate(row.items[:-1]):
            if (
                item.symbol == "T"
                and row.items[number + 1].symbol in _OF_TIME
                and parts[number + 1] in found.parts
            ):
                found.items.setdefault(number, found.parts[parts[number + 1]])
    return found


def _follow(reading: Reading, found: Earlier) -> None:
    """Let the clauses that go on about a moment just named be of it: ``zijn beste jaar was 2012, toen hij in Goor won``."""
    for part in range(reading.parts[-1]):
        if part not in found.parts:
            continue
        behind = [i for i, p in zip(reading.row.items, reading.parts, strict=True) if p == part + 1]
        words = [i.symbol for i in behind if i.symbol not in {",", "-"}]
        said = {i.symbol for i, p in zip(reading.row.items, reading.parts, strict=True) if p == part}
        # ``sneller dan wat zij in november liet noteren: 1.10,2``
        noted = words[:1] == [":"] and "dan" in said and not _WHAT.isdisjoint(said)
        if part + 1 not in found.parts and words and (words[0] in _THEN or noted) and NOW.isdisjoint(words):
            found.parts[part + 1] = found.parts[part]


def _series(reading: Reading, part: int, cues: set[int]) -> dict[int, Past]:
    """Ranks of one segment that each have a cue of their own: ``goud in Vancouver en zilver in Sotsji``, ``in 2010 goud en in
    2014 zilver``. ``cues`` are the items that hold one."""
    items, parts = reading.row.items, reading.parts
    here = [n for n, p in enumerate(parts) if p == part]
    ranks = [n for n in here if items[n].symbol == "R"]
    own = [n for n in here if n in cues]
    if len(ranks) < 2 or len(own) < 2:
        return {}
    bounds = [here[0] - 1, *ranks] if own[0] < ranks[0] else [*ranks, here[-1] + 1]
    found = {}
    for rank, (begin, end) in zip(ranks, pairwise(bounds), strict=True):
        told = [items[n].mention for n in own if begin < n < end]
        date, event = (next((m for m in told if m and m.kind == kind), None) for kind in ("date", "event"))
        if date is None and event is None:
            return {}
        found[rank] = (date, event)
    return found


def _told_beside(row: Row, number: int | None, cue: Mention) -> dict[int, Mention]:
    """What the brackets around a cue say, by where it begins: all behind the cue, else the last before it."""
    holder = row.items[len(row.items) - 1 if number is None else number - 1]
    facts = [fact for member in holder.members for fact in member.facts if fact.start > member.end]
    told = [f for f in facts if f.start > cue.start] or facts[-1:]
    return {fact.start: cue for fact in told}


def _titled(reading: Reading, number: int) -> set[int]:
    """Who rides today in a cue's segment, by a title and brackets: ``Winnaar A (1.08,7) was vorig jaar zevende``."""
    items, parts = reading.row.items, reading.parts
    here = [n for n in range(number) if parts[n] == parts[number]]
    titled = [
        n
        for n in here[:-1]
        if items[n].symbol == "R"
        and items[n + 1].symbol == "P"
        and any(m.facts for m in items[n + 1].members)
    ]
    return {n for title in titled for n in (title, title + 1)}


def _than(row: Row, number: int) -> bool:
    """Whether a time is one that another is compared with."""
    return "dan" in {item.symbol for item in row.items[max(0, number - 3) : number]}


def _compares(reading: Reading, number: int) -> bool:
    """Whether a word makes the date behind it one that is compared with or counted from."""
    items = reading.row.items
    if items[number].symbol == "als":
        return number > 0 and items[number - 1].symbol in _AS
    return items[number].symbol in _COMPARED


def _since(reading: Reading, number: int) -> int | None:
    """The preposition by which a date belongs to what came before the race: ``Na titels in 2010 werd zij``, ``een jaar na
    haar val van 2012``."""
    for n in range(number - 1, -1, -1):
        symbol = reading.row.items[n].symbol
        if reading.parts[n] != reading.parts[number] or (is_finite(symbol) and symbol != "zijn"):
            return None
        if symbol in {"na", "sinds", "sedert"}:
            return n
    return None


def _before_what(reading: Reading, number: int) -> set[int]:
    """The items of a cue's segment before the clause on the past, where no comma parts it from the main clause."""
    here = [n for n in range(number) if reading.parts[n] == reading.parts[number]]
    opener = next((n for n in here if reading.row.items[n].symbol in _WHAT and n > here[0]), None)
    return set() if opener is None else {n for n in here if n < opener}


def _reach(reading: Reading, number: int) -> list[int]:
    """The segments that a cue holds for: from its own, if it opens the sentence, up to one that is back in the race
    reported on."""
    row, parts = reading.row, reading.parts
    part = parts[number]
    reach = [part]
    if _inserted(reading, number):
        # ``vierde op de 5000 meter en op de 10.000 meter, een week eerder in Inzell, zesde``
        reach.append(part + 1)
    pluperfect = _pluperfect(reading, number)
    first = behind_dateline(row)
    begin = max((n + 1 for n in range(number) if row.items[n].symbol in {":", ";"}), default=first)
    opening = part == parts[first] and first <= number <= first + _OPENING
    if (opening or _before_verb(reading, begin, number)) and not _beside_person(reading, number):
        for index in range(part + 1, parts[-1] + 1):
            words = [i.symbol for n, i in enumerate(row.items) if parts[n] == index]
            if pluperfect and words[0] == "en" and len(words) > 1 and is_finite(words[1]):
                # ``en ging de zege naar A`` has a subject of its own, and shares the time.
                if words[2:3] and words[2] in _SUBJECTS:
                    reach.append(index)
                    continue
                break
            if any(
                word in NOW and after not in _RACE
                for word, after in zip(words, [*words[1:], ""], strict=True)
            ):
                break
            reach.append(index)
    return reach


def _beside_person(reading: Reading, number: int) -> bool:
    """Whether a cue stands in an apposition behind a person of whom the main verb then tells: ``A, een jaar geleden nog
    zonder ploeg, won``."""
    here = [n for n, part in enumerate(reading.parts) if part == reading.parts[number]]
    items = reading.row.items
    behind = here[-1] + 1
    return (
        items[here[0]].symbol in {",", "-"}
        and here[0] > 0
        and items[here[0] - 1].symbol in {"P", "PP"}
        and behind + 1 < len(items)
        and items[behind].symbol == items[here[0]].symbol
        and (is_finite(items[behind + 1].symbol) or items[behind + 1].symbol in {"R", "S"})
    )


def _inserted(reading: Reading, number: int) -> bool:
    """Whether a cue is a mere time or place, put between commas behind a race."""
    here = [n for n, part in enumerate(reading.parts) if part == reading.parts[number]]
    items = reading.row.items
    before, behind = here[0] - 1, here[-1] + 1
    return (
        items[here[0]].symbol == ","
        and before >= 0
        and items[before].symbol == "D"
        and behind < len(items)
        and items[behind].symbol == ","
        and all(items[n].symbol in _LINKING or items[n].symbol.islower() for n in here[1:])
        and not any(is_finite(items[n].symbol) for n in here)
    )


def _in_brackets(reading: Reading, number: int) -> bool:
    """Whether an item stands in brackets."""
    before = [item.symbol for item in reading.row.items[:number]]
    return before.count("(") > before.count(")")


def _bracket(reading: Reading, number: int) -> range:
    """The items of the brackets around an item."""
    symbols = [item.symbol for item in reading.row.items]
    begin = number - symbols[number::-1].index("(")
    return range(begin, symbols.index(")", number) if ")" in symbols[number:] else len(symbols))


def _clause_behind(reading: Reading, number: int) -> list[int]:
    """The segment behind that of an item, if it is a clause on what was named last (``toen hij tweede werd``)."""
    for n in range(number + 1, len(reading.row.items)):
        symbol = reading.row.items[n].symbol
        if reading.parts[n] != reading.parts[number] and symbol not in {",", "-", "("}:
            behind = reading.segment(n)
            now = any(item.symbol in NOW for item in behind)
            return [reading.parts[n]] if symbol in _OPENERS and not now else []
    return []


def _is_noun_phrase(reading: Reading, rank: int, number: int) -> bool:
    """Whether a date or event belongs to a rank before it as a noun does (``zijn vierde plaats van vorig jaar``), and the
    clause goes on about another race."""
    row, parts = reading.row, reading.parts
    if (
        row.items[rank].symbol != "R"
        or row.items[rank + 1].symbol not in {"van", "op", "bij", "uit"}
        or rank + 1 >= number
    ):
        return False
    if [item.symbol for item in row.items[number + 1 : number + 3]] == [",", "P"]:
        # ``De nummer drie van vorig jaar, A, werd ...``
        return True
    verbs = [
        n
        for n, i in enumerate(row.items)
        if parts[n] == parts[number] and n != rank and (is_finite(i.symbol) or i.symbol == "R")
    ]
    behind = any(n > number for n in verbs) or (not verbs and reading.parts[-1] > reading.parts[number])
    return behind and not any(n < rank for n in verbs)


def _back_again(reading: Reading, number: int) -> set[int]:
    """The items of a cue's segment that are back in the race: behind the ``en`` that joins a past tense to a
    pluperfect (``was een week eerder ziek geworden en eindigde als 22e``)."""
    items, parts = reading.row.items, reading.parts
    if not _pluperfect(reading, number):
        return set()
    for n in range(number + 1, len(items) - 1):
        if parts[n] != parts[number]:
            return set()
        if items[n].symbol == "en" and is_finite(items[n + 1].symbol):
            return {m for m in range(n + 1, len(items)) if parts[m] == parts[number]}
    return set()


def _pluperfect(reading: Reading, number: int) -> bool:
    """Whether the auxiliary of a pluperfect stands beside a cue, in its segment."""
    return any(item.symbol in PAST_AUXILIARIES for item in reading.segment(number))


def _before_verb(reading: Reading, begin: int, number: int) -> bool:
    """Whether nothing but a place or event stands before a cue: ``Bij de EK van vorig jaar, in Goor, was zij``,
    ``Op de NK, begin november, was zij``."""
    before = reading.row.items[begin:number]
    inserted = all(
        item.symbol in {",", *_LINKING} or (item.symbol.islower() and not is_finite(item.symbol))
        for item in reading.segment(number)
    )
    return all(
        item.symbol in {"E", "W", "H"}
        or (item.symbol == "," and inserted)
        or (item.symbol.islower() and not is_finite(item.symbol))
        for item in before
    )


def marked(reading: Reading, part: int) -> Past:
    """The date and the event of a best mark named in a segment: when and where it was set."""
    date, event = _near(reading, part, "date"), _near(reading, part, "event")
    if date is not None and (
        date.shape not in {"year", "absolute", "relative", "host"} or date.value is None
    ):
        date = None
    return date, event if event is not None and event.shape == "full" and date is not None else None


def _near(reading: Reading, part: int, kind: str) -> Mention | None:
    """The date or event named in a segment, or at most two segments off; a weekday is a day of the tournament."""
    best: tuple[int, Mention] | None = None
    for number, item in enumerate(reading.row.items):
        mention = item.mention
        if mention is not None and mention.kind == kind and mention.shape not in _DAYS:
            gap = abs(reading.parts[number] - part)
            if best is None or gap < best[0]:
                best = (gap, mention)
    return best[1] if best and best[0] <= 2 else None
