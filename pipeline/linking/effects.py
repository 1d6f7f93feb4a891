"""What a construction gives: its effects turned into claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.constructions import Found
from pipeline.linking.items import Item
from pipeline.linking.parties import ONLY
from pipeline.linking.people import Person, oblique
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention
from pipeline.numbers import CARDINALS, rank_named

_LISTED, _ENTAILED, _RELATIVE = 0.9, 0.85, 0.8
#: The sizes of what has no number in its name.
_GROUPS = {"duo": 2, "tweetal": 2, "drietal": 3, "trio": 3, "viertal": 4}
#: Verbs and ranks that have their holder as a subject, so that ``voor`` behind them means ahead of.
_HOLDS = frozenset({"ordinal", "time_rank", "place"})
_WON = re.compile(
    r"^(?:won|wint|wonnen|gewonnen|zegevierde|zegeviert|de snelste|(?:aller)?snelste|sterkste|(?:de )?primus|laureate?|haal(?:de|t) het)$",
    re.I,
)
_TAKES = re.compile(
    r"^(?:pakte|pakt|greep|grijpt|veroverde|won|wint|behaalde|boekte|haalde|reed|schaatste|werd|wordt|sprintte|snelde|bleef)$"
)
_GOES_TO = frozenset("was is ging gaat viel kwam bleek".split())
#: What somebody is, and no prize that goes to somebody: ``A was de snelste, voor B en C``.
_BEST = ("snelste", "beste", "sterkste", "rapste", "vlugste")
_BEFORE_THEM = (" , voor ", " , vóór ", " geflankeerd door ", " vergezeld door ")
_SECOND, _PODIUM = 2, 3
#: Behind a rank these may bring who has it.
_NAMED_BEHIND = frozenset({"P", "PP", "C", ",", "(", ":"})
#: A lead in a sentence with one of these may have been one on the way.
_ON_THE_WAY = frozenset(
    "verdedigt verdedigde verdedigen halverwege onderweg doorkomst doorkomsten tussentijd tussentijden aanvankelijk voorlopig verdampen verdampte slinken slonk smelten smolt".split()
)
_RELATION = re.compile(
    r"^(subject|agent|doer|topic|other|PP|P[12]?|L)(>>|<>|>|\^)(subject|doer|topic&P1|topic|before|last|PP|P[12]?|pair)$"
)


def claims_of(found: Found, reading: Reading, text: str, taken: set[int]) -> Iterator[Claim]:
    """The claims of a construction. Values that it gives are put into ``taken`` (identities of items); a
    construction of which a value is taken already gives nothing."""
    use = _Use(found, reading, text)
    for effect in found.effects:
        yield from use.claims(effect, taken)


class _Use:
    """A construction as it is used in a sentence."""

    def __init__(self, found: Found, reading: Reading, text: str) -> None:
        self.match, self.reading, self.row = found.match, reading, reading.row
        row, match = self.row, self.match
        self.groups: dict[str, Item] = {}
        self.people: dict[str, list[Person]] = {}
        for name, words in match.groupdict().items():
            if not words or name.startswith(("count", "size", "group", "stake")):
                continue
            first, last = row.span(match, name)
            self.groups[name] = row.items[first]
            if name[0] in "PL":
                self.people[name] = list(
                    dict.fromkeys(p for item in row.items[first:last] for p in reading.people(item))
                )
        first, last = row.span(match)
        start, end = row.items[first].start, row.items[last - 1].end
        self.last = last
        self.first, self.anchor = first, row.items[first].members[0]
        self.words = (start, end, text[start:end])

    def claims(self, effect: str, taken: set[int]) -> Iterator[Claim]:
        """The claims of one effect, none where it does not hold."""
        if relation := _RELATION.match(effect):
            if not taken & self._counted():
                yield from self._relation(*relation.groups())
            return
        if effect.startswith("own"):
            yield from self._own(effect)
            return
        left, right = effect.split("=")
        if left == "drop":
            taken.add(id(self.groups[right]))
            return
        people = self._who(left)
        if not people:
            return
        if right.endswith("hole"):
            # Of the places on the podium, or of those before the last that is known.
            size = _PODIUM if right.startswith("podium") else 0
            yield from (
                Claim(p, self.anchor, self._mention("relation", size, "hole"), _RELATIVE) for p in people
            )
            return
        if "&" in right:
            # ``A en B werden tweede in 1.47,1 en derde in 1.47,2``
            values = [self.groups[name] for name in right.split("&")]
            if len(values) == len(people) and not taken & {*map(id, values)}:
                taken.update(map(id, values))
                for person, item in zip(people, values, strict=True):
                    if item.mention is not None:
                        yield Claim(person, item, item.mention, _LISTED)
            return
        if right.endswith("*"):
            # ``Nederland won met A, B en C``: the same for each.
            item = self.groups[right.removesuffix("*")]
            if item.mention is not None and id(item) not in taken:
                taken.add(id(item))
                for person in people:
                    yield Claim(person, item, item.mention, _LISTED)
            return
        value = self.groups.get(right)
        if value is not None and right != "count":
            held = {id(value), *map(id, value.members)}
            if held & taken or len(value.members) != len(people):
                return
            taken.update(held)
            for person, member in zip(people, value.members, strict=True):
                if member.mention is not None:
                    yield Claim(person, member, member.mention, _LISTED)
            return
        first = self._first(right, len(people), taken)
        if first is None:
            return
        if right in {"R+count", "R-count"}:
            taken.update(self._counted())
        known = self.groups["R"].mention if "R" in self.groups else None
        shape = "next" if known is not None and known.shape == "next" else "entailed"
        if right == "moved":
            shape = right
        for rank, person in enumerate(people, first):
            listed = ".." in right or "size" in right or right in {"several", "podium"}
            yield Claim(
                person,
                self.anchor,
                self._mention("placing", rank if listed else first, shape),
                _ENTAILED,
            )

    def _own(self, effect: str) -> Iterator[Claim]:
        """``eindigde zij drie plaatsen hoger``: than she herself had done in the race told of before."""
        person = self.people.get("P", [None])[0]
        if person is not None and person in (self.reading.topic, self.reading.subject(self.first)):
            offset = self._count() if "+" in effect else -self._count()
            yield Claim(person, self.anchor, self._mention("relation", offset, "own"), _RELATIVE)

    def _who(self, name: str) -> list[Person]:
        if "&" in name:
            found = [person for each in name.split("&") for person in self._who(each)[:1]]
            if found and len(self.reading.together) == _SECOND and set(found) < set(self.reading.together):
                # ``Tussen hem en A``: of the two spoken of, the one who is not A.
                return list(self.reading.together)
            return found if len(found) > name.count("&") else []
        if name == "before":
            near = [i for i in self.row.items[: self.first] if i.symbol in {"P", "PP"}]
            return self.reading.people(near[-1])[-1:] if near else []
        if name == "last":
            return [self.reading.last] if self.reading.last is not None else []
        if name == "pair":
            return list(self.reading.together) if len(self.reading.together) == 2 else []
        if name == "other":
            return [p for p in self.reading.lately if p is not self.reading.topic][-1:]
        if name == "two":
            return list(self.reading.beaten) if len(self.reading.beaten) == _SECOND else []
        if name == "three":
            return list(self.reading.beaten) if len(self.reading.beaten) == _PODIUM else []
        if name == "first":
            first = self._last_clause() or self.reading.subject()
            return [first] if first is not None else self._who("topic")
        if name == "agent":
            # ``hield A twee tellen over op de rest``: the subject may stand inside.
            others = list(self.groups.values())
            inside = [
                item
                for n, item in enumerate(self.row.items[: self.last])
                if n >= self.first and item.symbol == "P" and item not in others and not oblique(self.row, n)
            ]
            return self.reading.people(inside[0]) if inside else self._who("doer")
        if name == "doer":
            # ``Op een tel van A werd B tweede``: the subject may stand behind.
            behind = (
                self.reading.subject_behind(self.last) if self.reading.subject(self.first) is None else None
            )
            return [behind] if behind is not None else self._who("subject")
        if name in {"subject", "topic"}:
            person = self.reading.subject(self.first) if name == "subject" else None
            person = person or self.reading.topic
            if (
                person is not None
                and name == "topic"
                and {"m": " haar ", "f": " hem "}.get(person.sex or "", "  ") in self.match.group()
            ):
                return []
            named = {id(p) for people in self.people.values() for p in people}
            return [person] if person is not None and id(person) not in named else []
        return self.people.get(name, [])

    def _last_clause(self) -> Person | None:
        """The subject of the last main clause before the pattern: ``A klom naar het brons, en B bleef wat hij was: vierde``."""
        items = self.row.items
        for number in range(self.first - 2, 1, -1):
            if items[number].symbol == "P" and items[number - 1].symbol == "en":
                joined = items[number - 2].symbol == "," and is_finite(items[number + 1].symbol)
                return next(iter(self.reading.people(items[number])), None) if joined else None
        return None

    def _first(self, right: str, people: int, taken: set[int]) -> int | None:
        """The rank that an effect begins with, None where it has none."""
        known = self.groups["R"].mention if "R" in self.groups else None
        rank = known.value if known is not None and isinstance(known.value, int) else None
        if right == "podium":
            # ``Het podium werd gecompleteerd door B en C``: the last so many of three.
            if known is None or known.shape != "podium" or not rank or people > rank:
                return None
            taken.add(id(self.groups["R"]))
            return rank - people + 1
        if right == "..RR":
            best = self.groups["RR"].members[0].mention
            return 1 if best is not None and best.value == people + 1 else None
        if right == "..R":
            return 1 if rank is not None and rank == people + 1 else None
        if right == "beatsR":
            # Who is ahead of the second is first; who is ahead of the third need not be second.
            item = self.groups["R"]
            following = self.row.items[self.reading.where(item) + 1 :][:1]
            if following and following[0].symbol not in _NAMED_BEHIND:
                taken.add(id(item))
            return 1 if rank == _SECOND else None
        if right == "lead":
            return None if self.row.symbols & _ON_THE_WAY else 1
        if right == "R+0":
            return rank
        if right == "R..":
            winner = known is not None and known.text.casefold().startswith(("winnaar", "winnares"))
            taken.update([id(self.groups["R"])] if winner else [])
            return rank if winner else None
        if right == "R+1":
            taken.add(id(self.groups["R"]))
            return rank + 1 if rank is not None else None
        if right == "after1..":
            return 2 if rank == 1 else None
        if right == "R+1..":
            return rank + 1 if rank is not None and self._leads(rank) else None
        if right in {"R+count", "R-count"}:
            return rank + self._count() * (1 if "+" in right else -1) if rank is not None else None
        if right == "size":
            return 1 if people == self._size() else None
        if right == "-size":
            size = self._size()
            return size - people + 1 if size and people <= size else None
        if right == "group+1":
            return _GROUPS[self.match["group"]] + 1
        if right == "several":
            return 1 if people > 1 else None
        if right in {"stakeend", "prizeend"}:
            # ``trok aan het langste eind``: in what was fought for.
            if known is None or not known.text.casefold().endswith("langste eind"):
                return None
            prize = self.reading.prize if right == "prizeend" else rank_named(self.match["stake"])
            if prize:
                taken.add(id(self.groups["R"]))
            return prize or None
        if right == "stake+1..":
            stake = rank_named(self.match["stake"])
            return stake + 1 if stake else None
        if right == "stake":
            return rank_named(self.match["stake"]) or None
        if right == "..prize":
            return 1 if self.reading.prize == people + 1 else None
        if right == "prize":
            return self.reading.prize
        if right == "race":
            return 1 if self.reading.raced else None
        if right in {"count", "moved"}:
            return self._count()
        if right == "count+1":
            return self._count() + 1
        if right == "n+1":
            return 1 + len(self.people.get("L") or self.people.get("PP") or [])
        return int(right.removesuffix(".."))

    def _leads(self, rank: int) -> bool:
        """Whether ``voor`` behind the rank means ahead of, and so far in front that who follows is next."""
        item = self.groups["R"]
        mention = item.mention
        assert mention is not None
        if mention.shape == "stake":
            return True
        if rank != 1:
            return False
        first = self.row.at(self.match.start("R"))
        beside = {self.row.items[n].symbol for n in (first - 2, first + 1) if n >= 0}
        between = self.row.text[self.match.end("R") : self.match.start("L")]
        if mention.shape == "win" and " , " in f" {between} " and not _GOES_TO.isdisjoint(between.split()):
            # ``won de 5 kilometer, de 10 kilometer was voor B``
            return False
        best = mention.text.casefold().endswith(_BEST)
        if mention.shape == "win" and not best and not _GOES_TO.isdisjoint(beside):
            # ``de zege was, zoals iedereen had voorspeld, voor A``
            return False
        if mention.shape == "win" and self.row.text.endswith(_BEFORE_THEM, 0, self.match.start("L")):
            # ``trok aan het langste eind, voor A en B``, ``op de hoogste trede, geflankeerd door A en B``
            return True
        if (
            mention.shape in _HOLDS
            or mention.shape == "next"
            or mention.shape == "lead"
            or _WON.match(mention.text)
            or self.row.text[self.match.start() :].find(" vóór ") > 0
        ):
            return True
        if mention.text.casefold().startswith(("winnaar", "winnares")):
            # ``Winnaar werd A in 1.08,9, voor B en C.``
            last = self.row.at(self.match.start("L"))
            return any(i.symbol == "P" for i in self.row.items[first:last])
        number = self.reading.where(item)
        return any(_TAKES.match(i.symbol) for i in self.row.items[max(0, number - 5) : number])

    def _counted(self) -> set[int]:
        """The identity of the item that is the number of places, if there is one."""
        if not self.match.groupdict().get("count"):
            return set()
        return {id(self.row.items[self.row.at(self.match.start("count"))])}

    def _count(self) -> int:
        words = self.match["count"]
        return int(words) if words.isdigit() else CARDINALS.get(words, 1)

    def _size(self) -> int:
        groups = self.match.groupdict()
        words = next((groups[name] for name in groups if name.startswith("size") and groups[name]), None)
        if words is None:
            return 3
        return int(words) if words.isdigit() else CARDINALS.get(words, 0)

    def _relation(self, left: str, kind: str, right: str) -> Iterator[Claim]:
        after = self.row.items[self.last : self.last + 1]
        if kind == "^" and after and after[0].symbol.endswith(("'", "'s", "record", "tijd")):
            # ``op een tiende van A's baanrecord``
            return
        people, others = self._who(left), self._who(right)
        if kind == "<>" and not others and right == "pair":
            others = [p for p in self.reading.lately if p not in people]
        if not people or not others or people[0] in others:
            return
        offset = self._count() if "count" in self.match.groupdict() else 1
        shape = {">": "behind", ">>": "margin", "<>": "between", "^": "ahead"}[kind]
        if shape == "between" and not ONLY.isdisjoint(self.row.symbols):
            shape = "sole"
        mention = self._mention("relation", offset, shape)
        yield Claim(people[0], self.anchor, mention, _RELATIVE, others=tuple(others))
        # ``gevolgd door B en C``: each one behind the one before.
        for person, other in zip(people[1:], people, strict=False):
            if left == "L":
                yield Claim(person, self.anchor, mention, _RELATIVE, others=(other,))

    def _mention(self, kind: str, value: int, shape: str) -> Mention:
        return Mention(kind, *self.words, value, shape)
