"""The persons of a report: one per skater, with what is said of them and who was spoken of last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import data
from pipeline.linking.items import Row
from pipeline.linking.roles import Sex
from pipeline.mention import Mention

__all__ = ["Cast", "Person", "Sex", "oblique"]

#: Prepositions and conjunctions behind which a person is not the one the clause is about.
_OBLIQUE = frozenset(
    "van op in tegen achter dan met naast boven onder bij na voor vóór tussen zonder over langs als aan om tegenover behalve samen naar door".split()
)
_SKIPPED = frozenset(
    "de het een wat onder meer landgenoot landgenote ploeggenoot ploeggenote winnaar winnares nummer zijn haar ook diens alleen nieuwe kersverse regerend regerende uittredend".split()
)
#: What a name may have before it: ``met oud-kampioene A``, ``tegen titelverdediger B``.
_TITLED = re.compile(
    r"^(?:oud|ex|-|[a-z]*kampioene?|titelverdedig(?:er|ster)|ploeg(?:maat|genoot|genote)|clubgeno(?:ot|te)|favoriete?)$"
)
#: A pronoun before any name waits at most this far for it, in code points.
_AHEAD = 700
_ORIGINS = frozenset({"hometown", "region", "nationality"})
#: Who is known by a description is meant before others if spoken of so recently; else whom the sentence before named.
_NEAR = 3
#: ``Lee Sang-hwa``, ``Van den Berg``: what stands first is no given name.
_FAMILY_FIRST = re.compile(r" \w+-[a-z]\w*$|^(?:Van|De|Den|Der|Ter|Ten|Op|In|Uit|Von|Vd) ")
_TUSSENVOEGSEL = re.compile(r" (?:van|de|der|den|ter|ten|'t) ")
#: Sentences after which ``zij`` and ``het duo`` no longer mean those named together.
_GROUP_LASTS = 3


def oblique(row: Row, number: int) -> str | None:
    """The preposition before the person at item ``number``, if there is one."""
    back = number - 1
    while back >= 0 and (
        row.items[back].symbol in _SKIPPED or _TITLED.match(row.items[back].symbol) or _is_winner(row, back)
    ):
        back -= 1
    if back >= 0 and row.items[back].symbol in _OBLIQUE:
        return row.items[back].symbol
    return None


def _is_winner(row: Row, number: int) -> bool:
    """Whether an item is a noun for who won, as in ``achter winnares A``."""
    mention = row.items[number].mention
    return (
        mention is not None
        and mention.kind == "placing"
        and mention.text.casefold().startswith("win")
        and (mention.text.casefold().endswith(("aar", "ares")))
    )


def _domestic(mention: Mention) -> bool | None:
    """Whether a place of origin lies in the Netherlands or Belgium; None when no table tells."""
    if mention.kind == "region":
        return True
    if mention.kind == "nationality":
        return mention.value in {"NED", "BEL"}
    if mention.kind == "hometown":
        country = data.towns().get(str(mention.value))
        if country is None:
            # A town that no table knows is one of its own by its form, or by that of the demonym.
            dutch = mention.shape.startswith("demonym") or data.looks_like_town(str(mention.value))
            return True if dutch else None
        return country in {"NL", "BE"}
    return None


#: Who is called a Dutchman is not from Mechelen.
_NEIGHBOURS = frozenset({"NED", "BEL"})
_COUNTRIES = {"NL": "NED", "BE": "BEL"}


def _country(mention: Mention) -> str | None:
    """Which of the two countries a place of origin lies in; None for all others."""
    if mention.kind == "nationality":
        return str(mention.value) if mention.value in _NEIGHBOURS else None
    return _COUNTRIES.get(data.towns().get(str(mention.value), "")) if mention.kind == "hometown" else None


@dataclass(eq=False, slots=True)
class Person:
    """A skater of the report and what it says of them; ``evidence`` holds the words for each attribute, ``sexed``
    the word that tells the sex, ``roles`` the nouns that the report calls them by."""

    name: str
    sex: Sex = None
    first: int = 0
    attributes: dict[str, float | int | str] = field(default_factory=dict)
    evidence: dict[str, list[Mention]] = field(default_factory=dict)
    skater: bool = True
    names: list[Mention] = field(default_factory=list)
    sexed: Mention | None = None
    roles: set[str] = field(default_factory=set)
    fellows: list[tuple[str, Person]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The name without its first word."""
        return self.name.partition(" ")[2]

    def learn(self, mention: Mention) -> None:
        """Take over an attribute; the first word on it stands."""
        if mention.value is None:
            return
        known = self.attributes.get(mention.kind)
        if known is None:
            self.attributes[mention.kind] = mention.value
            self.evidence[mention.kind] = [mention]
            for kind, other in self.fellows:
                other.share(kind, self)
        elif known == mention.value:
            self.evidence[mention.kind].append(mention)

    def share(self, kind: str, other: Person) -> None:
        """Take over an attribute of somebody else: a fellow townsman, a twin."""
        if kind not in self.attributes and kind in other.attributes:
            self.attributes[kind] = other.attributes[kind]
            self.evidence[kind] = list(other.evidence[kind])

    def fellow(self, kind: str, other: Person) -> None:
        """Both are of one town, region or country: who is told of first tells of the other."""
        self.share(kind, other)
        other.share(kind, self)
        self.fellows.append((kind, other))
        other.fellows.append((kind, self))

    def tell_sex(self, sex: Sex, mention: Mention | None) -> None:
        """Learn the sex from a word, unless it is known; a noun or pronoun says it surer than ``de Drentse A`` does."""
        loose = self.sexed is not None and self.sexed.kind in _ORIGINS
        surer = loose and mention is not None and mention.kind == "sex"
        if sex and (self.sex is None or surer):
            self.sex = sex
            self.sexed = mention

    def fits(self, mentions: Iterable[Mention], sex: Sex) -> bool:
        """Whether a description with these attributes can be of this person."""
        if sex and self.sex and sex != self.sex:
            return False
        for mention in mentions:
            if self.attributes.get(mention.kind, mention.value) != mention.value:
                return False
            domestic = _domestic(mention)
            if domestic is None:
                continue
            if {_country(mention), *map(_country, self._origins(mention.kind))} >= _NEIGHBOURS:
                return False
            for kind in ("hometown", "nationality", "region"):
                if (
                    kind != mention.kind
                    and kind in self.evidence
                    and _domestic(self.evidence[kind][0]) not in {None, domestic}
                ):
                    return False
        return True

    def _origins(self, besides: str) -> Iterator[Mention]:
        """The words for where the person is from, but for one kind."""
        return (self.evidence[kind][0] for kind in _ORIGINS if kind != besides and kind in self.evidence)

    def matches(self, mentions: Iterable[Mention]) -> bool:
        """Whether one of these attributes is already known of this person."""
        return any(self.attributes.get(m.kind) == m.value for m in mentions)


@dataclass(eq=False, slots=True)
class Announced:
    """Some skaters not named yet: ``mention`` is said of them, or they share ``kind`` with ``owner``; ``count`` of them
    are to come, within ``lasts`` sentences."""

    count: int
    lasts: int
    mention: Mention | None = None
    kind: str = ""
    owner: Person | None = None

    def tell(self, person: Person) -> bool:
        """Let somebody newly named be one of them, where that can be."""
        if self.mention is not None:
            if not person.fits([self.mention], None):
                return False
            person.learn(self.mention)
        elif self.owner is not None and person is not self.owner:
            person.fellow(self.kind, self.owner)
        return True


class Cast:
    """All persons of a report, and who was spoken of last.

    ``announced`` are those told of and not named yet (``er was nog een Chinees die won``),
    ``nations`` the peoples it spoke of (``de Koreanen waren heer en meester``). ``recent`` are the persons in the order in which they were last spoken of, ``previous`` those of the sentence
    before in the order of their last naming, ``group`` those last named together, ``winner`` who last won something.
    """

    def __init__(self, sex_of_first_name: Callable[[str], Sex], names: Sequence[Mention] = ()) -> None:
        self.people: dict[str, Person] = {}
        self.recent: list[Person] = []
        #: Who stands behind a preposition further on in the sentence, and is not whom a pronoun before any name announces.
        self.beside: Sequence[Person] = ()
        self.previous: list[Person] = []
        self.group: tuple[Person, ...] = ()
        self._since = 0
        self.winner: Person | None = None
        self.announced: list[Announced] = []
        self.nations: list[Mention] = []
        self._names = [m for m in names if m.kind == "person" and m.shape != "other"]
        self._towns = [
            m for m in names if m.kind == "hometown" and m.shape not in {"bracket_weak", "dateline"}
        ]
        self._sex_of = sex_of_first_name

    def named(self, mention: Mention) -> Person:
        """The person that a name stands for."""
        name = str(mention.value)
        person = self.people.get(name)
        if person is None:
            person = self.people[name] = Person(name, None, mention.start, skater=mention.shape != "other")
            if " " in name and not _FAMILY_FIRST.search(name):
                person.tell_sex(self._sex_of(name.split()[0]), mention)
        person.names.append(mention)
        return person

    def see(self, person: Person) -> None:
        """Make ``person`` the one last spoken of."""
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)

    def ended(self, people: Sequence[Person]) -> None:
        """A sentence that spoke of ``people`` has ended; a group stays one for two more sentences."""
        if people:
            self.previous = list(dict.fromkeys(reversed(people)))[::-1]
        self._since += 1
        if self._since > _GROUP_LASTS:
            self.group = ()

    def together(self, people: Sequence[Person]) -> None:
        """``people`` were named together."""
        self.group = tuple(people)
        self._since = 0

    def town_before(self, position: int) -> Mention | None:
        """The town last spoken of before a position, of whatever it was said."""
        near = [m for m in self._towns if m.end <= position and position - m.end <= _AHEAD]
        return near[-1] if near else None

    def protagonist(self) -> Person | None:
        """Whom the report has named more often than anybody else so far."""
        first, second = ([*sorted((len(p.names) for p in self.people.values()), reverse=True), 0, 0])[:2]
        return next((p for p in self.people.values() if first > second and len(p.names) == first), None)

    def family(self, surname: str) -> list[Person]:
        """All skaters of the report with this surname, in lower case, in the order in which they are named."""
        names = [m for m in self._names if str(m.value).casefold().endswith(f" {surname}")]
        return list(dict.fromkeys(self.named(m) for m in names))

    def upcoming(
        self, position: int, mentions: list[Mention], sex: Sex, without: Sequence[Person] = ()
    ) -> Person | None:
        """Whom a pronoun or description before any name announces: the first skater named after it who is none of
        ``without``."""
        for name in self._names:
            if name.start >= position:
                if name.start - position > _AHEAD:
                    return None
                person = self.named(name)
                if person in without:
                    continue
                return person if person.fits(mentions, sex) else None
        return None

    def find(
        self,
        mentions: list[Mention],
        sex: Sex,
        inside: Sequence[Person],
        position: int,
        role: str | None = None,
        without: Sequence[Person] = (),
        speaks: bool = False,
    ) -> Person | None:
        """The person whom a description or pronoun at ``position`` means: of those of the same sentence (``inside``,
        the likeliest first), then of those last spoken of. Who is known by the attribute or ``role`` comes first; who
        ``speaks`` is whom the report was about, not who was just named beside."""
        candidates = [*inside, *(p for p in reversed(self.recent) if p not in inside)]
        candidates = [p for p in candidates if p.skater and p not in without]
        if not candidates:
            return None if without else self.upcoming(position, mentions, sex, self.beside)
        fitting = [p for p in candidates if p.fits(mentions, sex)]
        known = [p for p in fitting if p.matches(mentions) or (role in p.roles and not mentions)]
        if known:
            # ``B (16) is terug. De Goorse werd vierde``: B, though another from Goor was named long before.
            alone = self.previous[0] if len(self.previous) == 1 and not inside else None
            if alone is None or alone not in fitting or known[0] in candidates[:_NEAR] or not mentions:
                return known[0]
            return alone
        if mentions:
            fitting = [p for p in candidates[:4] if p in fitting]
            fresh = None if inside or speaks else self._fresh(fitting, mentions)
            if fresh is not None:
                return fresh
            if not inside and self._pair(fitting):
                return self._first_of_pair(mentions)
        return fitting[0] if fitting else None

    def _pair(self, fitting: Sequence[Person]) -> bool:
        """Whether the sentence before ended with two of whom no origin is known yet: ``De Italiaan krabbelde op, de Chinees
        niet`` goes through them in their order."""
        if len(self.group) != 2 or self.previous[-2:] != list(self.group) or fitting[:1] != [self.group[1]]:
            return False
        return self.group[0] in fitting and not any(_ORIGINS & p.attributes.keys() for p in self.group)

    def _first_of_pair(self, mentions: Sequence[Mention]) -> Person:
        """The first of two, unless a tussenvoegsel tells which one is from the Low Countries."""
        first, second = self.group
        home = {m.value in {"NED", "BEL"} for m in mentions if m.kind == "nationality"}
        dutch = [bool(_TUSSENVOEGSEL.search(person.name)) for person in self.group]
        if home and dutch[0] != dutch[1]:
            return first if dutch[0] in home else second
        return first

    def _fresh(self, fitting: Sequence[Person], mentions: Sequence[Mention]) -> Person | None:
        """Who was named for the first time in the sentence before, alone (``Alleen B was sneller. De stayer uit Goor ...``)
        or beside somebody of whom it is known already where he or she is from: what is new is said of who is new."""
        fresh = [p for p in fitting if p in self.previous and len(p.names) == 1]
        if len(fresh) != 1:
            return None
        placed = bool(_ORIGINS & fitting[0].attributes.keys()) and not _ORIGINS & fresh[0].attributes.keys()
        # Whoever is from abroad is called so when the report first speaks of them.
        foreign = any(_domestic(m) is False for m in mentions) and len(fitting[0].names) > 1
        return fresh[0] if placed or foreign or len(self.previous) == 1 else None
