"""Who is meant: one person per skater, with surname, description and pronoun resolved to them.

A noun phrase is read as Dutch builds it: what stands before the name (``de 18-jarige Noor``), the name,
what stands behind it (``uit Goor``, ``(21)``, ``, de Fries,``). A description without a name (``de Fries``,
``de titelverdediger``) and a pronoun take the person last spoken of whom nothing contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pipeline.linking.items import Item, Row
from pipeline.mention import Mention

Sex = str | None

#: Nouns that mean a skater, with the sex that their form tells. Read as descriptions after an article.
ROLES: dict[str, Sex] = {
    **dict.fromkeys(
        "schaatser rijder sprinter stayer titelverdediger routinier debutant winnaar favoriet topfavoriet kampioen "
        "regerend-kampioen veteraan junior marathonrijder marathonschaatser allrounder landgenoot ploeggenoot "
        "teamgenoot clubgenoot plaatsgenoot streekgenoot provinciegenoot tegenstander concurrent student scholier "
        "tweelingbroer broer jongeling nieuwkomer titelhouder afstandsspecialist specialist timmerman bouwvakker "
        "leider koploper man jongen belager rivaal oud-kampioen oudgediende uitblinker pechvogel dertiger twintiger "
        "veertiger broertje".split(),
        "m",
    ),
    **dict.fromkeys(
        "schaatsster rijdster sprintster titelverdedigster debutante winnares favoriete topfavoriete kampioene "
        "landgenote ploeggenote teamgenote clubgenote plaatsgenote streekgenote tegenstandster concurrente studente "
        "scholiere tweelingzus zus vrouw meisje leider-vrouw specialiste titelhoudster rivale inwoonster leerlinge "
        "marathonrijdster marathonschaatsster zusje".split(),
        "f",
    ),
    **dict.fromkeys("supertalent talent benjamin olympiër pupil lid".split(), None),
}
_FEMALE_ROLE = re.compile(r"(?:ster|ares|ioene|genote|dente|trice|euse|iste|rina|ante|liere|vrouw|dame|meid|meisje|zus|zusje)$")

#: Roles that stay a description with ``van`` behind them: ``de pupil van``, ``de zus van``.
_OF_SOMEBODY = frozenset({"pupil", "broer", "zus", "zusje", "broertje", "ploeggenoot", "ploeggenote"})
_PRONOUNS: dict[str, Sex] = {"hij": "m", "zij": "f", "ze": "f", "diens": "m", "ie": "m"}
#: Object forms, read as persons only behind ``voor`` (``de zege was voor haar``) and before punctuation.
_OBJECTS: dict[str, Sex] = {"hem": "m", "haar": "f"}
#: What means the persons last named together, with how many they are (0: any number).
_GROUPS = {"duo": 2, "tweetal": 2, "beiden": 2, "tweeling": 2, "trio": 3, "drietal": 3, "viertal": 4, "broers": 2, "zussen": 2}
_ARTICLES = frozenset({"de", "het", "onze", "deze", "die", "dat", "dit", "beide"})
_POSSESSIVES: dict[str, Sex] = {"zijn": "m", "haar": "f", "z'n": "m", "d'r": "f"}
_PLURAL_VERB = re.compile(
    r"^(?:zijn|waren|werden|hebben|hadden|mogen|mochten|moeten|moesten|kunnen|konden|zullen|zouden|gaan|gingen|"
    r"willen|wilden|staan|stonden|komen|kwamen|reden|rijden|eindigden|finishten|doken|bleven|namen|deden|wonen)$"
)
_MODIFIER = r"(?:[a-zà-ÿ'\-]+ )"
# What stands before a name: article, modifiers and at least one attribute, role nouns between.
_BEFORE = re.compile(rf"(?<= )(?:(?:de|het|een|die|onze|'t) )?(?:[a-zà-ÿ'\-]+ ){{0,2}}?(?:[ANBH] (?:[a-zà-ÿ'\-]+ ){{0,2}}?)+(?=PP? )")
_BRACKET = re.compile(r"(?<= )P \( (?P<inside>(?:[^()P ]+ ){1,9})\) ")
_BEHIND = re.compile(r"(?<= )P (?P<tail>H |, (?:[a-zà-ÿ'\-]+ ){0,3}?[AHNB] (?:(?:en|,) (?:[a-zà-ÿ'\-]+ ){0,3}?[AHB] )?(?=[,.:;)]|$|en |in |T ))")
_BOTH = re.compile(r"(?<= )(?P<one>P) (?:en|&) (?P<two>P) H (?!en P)")
_DESCRIPTION = re.compile(
    r"(?<= )(?:de|het|een|die|dezelfde|deze|onze|als|'t) (?:[a-zà-ÿ'\-]+ ){0,2}?"
    r"(?P<attributes>[ANBH] (?:[a-zà-ÿ'\-]+ )?(?:[ABH] )?)"
)


#: Prepositions and conjunctions behind which a person is not the one the clause is about.
_OBLIQUE = frozenset(
    "van op tegen achter dan met naast boven onder bij na voor vóór tussen zonder over langs als aan om tegenover behalve samen naar door".split()
)
_SKIPPED = frozenset(
    "de het een onder meer landgenoot landgenote ploeggenoot ploeggenote winnaar winnares nummer zijn haar ook diens alleen".split()
)


def oblique(row: Row, number: int) -> str | None:
    """The preposition before the person at item ``number``, if there is one."""
    back = number - 1
    while back >= 0 and row.items[back].symbol in _SKIPPED:
        back -= 1
    if back >= 0 and row.items[back].symbol in _OBLIQUE:
        return row.items[back].symbol
    return None


@dataclass(eq=False, slots=True)
class Person:
    """A skater of the report and what it says of them; ``evidence`` holds the words for each attribute."""

    name: str
    sex: Sex = None
    first: int = 0
    attributes: dict[str, float | int | str] = field(default_factory=dict)
    evidence: dict[str, list[Mention]] = field(default_factory=dict)
    skater: bool = True
    names: list[Mention] = field(default_factory=list)

    def learn(self, mention: Mention) -> None:
        """Take over an attribute; the first word on it stands, a statement beats an adjective."""
        if mention.value is None:
            return
        known = self.attributes.get(mention.kind)
        if known is None:
            self.attributes[mention.kind] = mention.value
            self.evidence[mention.kind] = [mention]
        elif known == mention.value:
            self.evidence[mention.kind].append(mention)

    def fits(self, mentions: Iterable[Mention], sex: Sex) -> bool:
        """Whether a description with these attributes can be of this person."""
        if sex and self.sex and sex != self.sex:
            return False
        return all(self.attributes.get(m.kind, m.value) == m.value for m in mentions)

    def matches(self, mentions: Iterable[Mention]) -> bool:
        """Whether one of these attributes is already known of this person."""
        return any(self.attributes.get(m.kind) == m.value for m in mentions)


class Cast:
    """All persons of a report, and who was spoken of last."""

    def __init__(self, sex_of_first_name: Callable[[str], Sex]) -> None:
        self.people: dict[str, Person] = {}
        self.recent: list[Person] = []
        self.group: tuple[Person, ...] = ()
        self._sex_of = sex_of_first_name

    def named(self, mention: Mention) -> Person:
        """The person that a name stands for."""
        name = str(mention.value)
        person = self.people.get(name)
        if person is None:
            sex = self._sex_of(name.split()[0]) if " " in name else None
            person = self.people[name] = Person(name, sex, mention.start, skater=mention.shape != "other")
        person.names.append(mention)
        return person

    def see(self, person: Person) -> None:
        """Make ``person`` the one last spoken of."""
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)

    def find(self, mentions: list[Mention], sex: Sex, inside: list[Person]) -> Person | None:
        """The person whom a description or pronoun means: first those of the same sentence, then the
        last ones spoken of; somebody already known by the attribute comes before anybody else."""
        candidates = [*reversed(inside), *(p for p in reversed(self.recent) if p not in inside)]
        candidates = [p for p in candidates if p.skater]
        known = [p for p in candidates if p.matches(mentions) and p.fits(mentions, sex)]
        if known:
            return known[0]
        for person in candidates[:4] if mentions else candidates:
            if person.fits(mentions, sex):
                return person
        return None


def _absorb(row: Row, cast: Cast, who: dict[int, Person]) -> None:
    """Take attributes that stand with a name off the row and give them to the person."""

    def learn(items: Iterable[Item], person: Person) -> None:
        for item in items:
            if item.symbol in "ANBH" and item.mention is not None:
                person.learn(item.mention)
            elif item.symbol in ROLES and ROLES[item.symbol]:
                person.sex = person.sex or ROLES[item.symbol]
            elif _FEMALE_ROLE.search(item.symbol):
                person.sex = person.sex or "f"

    while match := _BOTH.search(row.text):
        one, _ = row.span(match, "one")
        _, last = row.span(match)
        people = [who[id(row.items[one])], who[id(row.items[one + 2])]]
        home = row.items[one + 3]
        if "hometown" in people[0].attributes and home.mention is not None and people[0].attributes["hometown"] != home.mention.value:
            people = people[1:]
        for person in people:
            learn([home], person)
        del row.items[one + 3]
        row.refresh()
    position = 0
    while match := _BRACKET.search(row.text, position):
        first, last = row.span(match)
        inside = row.items[first + 2 : last - 1]
        holds = {item.symbol for item in inside}
        if holds & set("TRSANHB") and not holds & set("DE"):
            name = row.items[first]
            learn(inside, who[id(name)])
            name.facts.extend(i.mention for i in inside if i.symbol in "TRSU" and i.mention is not None)
            del row.items[first + 1 : last]
            row.refresh()
        position = match.start() + 1
    position = 0
    while match := _BEHIND.search(row.text, position):
        first, last = row.span(match)
        learn(row.items[first + 1 : last], who[id(row.items[first])])
        if row.items[first + 1].symbol == ",":
            last = last + 1 if last < len(row.items) and row.items[last].symbol == "," else last
        del row.items[first + 1 : last]
        row.refresh()
        position = match.start()
    position = 0
    while match := _BEFORE.search(row.text, position):
        first, last = row.span(match)
        # Only the stretch from the article on, and nothing past a verb: modifiers are few and attributes many.
        person = who[id(row.items[last])]
        learn(row.items[first:last], person)
        attributes = [n for n in range(first, last) if row.items[n].symbol in "ANBH"]
        begin = attributes[0]
        while begin > first and row.items[begin - 1].symbol in {"de", "het", "een", "'t", "onze", "die"}:
            begin -= 1
        del row.items[begin:last]
        row.refresh()
        position = 0


def _describe(row: Row, cast: Cast, who: dict[int, Person], number: int, last: int, sex: Sex) -> bool:
    """Put a person in the place of the description in items ``number`` to ``last``; false if nobody fits."""
    items = row.items[number:last]
    mentions = [i.mention for i in items if i.symbol in "ANBH" and i.mention is not None]
    inside = [who[id(i)] for n, i in enumerate(row.items[:number]) if id(i) in who and not oblique(row, n)]
    person = cast.find(mentions, sex, inside)
    if person is None:
        return False
    for mention in mentions:
        person.learn(mention)
    person.sex = person.sex or sex
    start, end = items[0].start, items[-1].end
    item = Item("P", start, end, Mention("person", start, end, "", person.name, "description"))
    who[id(item)] = person
    row.collapse(number, last, item)
    return True


def _group(row: Row, cast: Cast, who: dict[int, Person], number: int, last: int, size: int) -> None:
    """Put the persons last named together in the place of items ``number`` to ``last``."""
    people = cast.group
    if len(people) < 2 or (size and len(people) != size):
        return
    start, end = row.items[number].start, row.items[last - 1].end
    parts = []
    for person in people:
        part = Item("P", start, end, Mention("person", start, end, "", person.name, "description"))
        who[id(part)] = person
        parts.append(part)
    row.collapse(number, last, Item("PP", start, end, parts=tuple(parts)))


def _role_sex(items: Iterable[Item]) -> Sex:
    for item in items:
        if ROLES.get(item.symbol):
            return ROLES[item.symbol]
        if item.symbol.isalpha() and _FEMALE_ROLE.search(item.symbol):
            return "f"
        if item.mention is not None and item.mention.shape.endswith(("_f", "_m")):
            return item.mention.shape[-1]
    return None


def resolve(row: Row, cast: Cast) -> dict[int, Person]:
    """Read the noun phrases of a row, in place; returns the person of each ``P`` item by its identity."""
    who: dict[int, Person] = {}
    for item in row.items:
        if item.symbol == "P" and item.mention is not None:
            who[id(item)] = cast.named(item.mention)
    if any(s in row.text for s in (" A ", " N ", " B ", " H ", "(")):
        _absorb(row, cast, who)
        position = 0
        while match := _DESCRIPTION.search(row.text, position):
            first, last = row.span(match)
            while last > first and not row.items[last - 1].symbol.isupper() and row.items[last - 1].symbol not in ROLES:
                last -= 1
            position = match.start() + 1
            following = row.items[last].symbol if last < len(row.items) else ""
            if following in {"P", "PP"}:
                continue
            _describe(row, cast, who, first, last, _role_sex(row.items[first:last]))
    number = 0
    while number < len(row.items):
        symbol = row.items[number].symbol
        following = row.items[number + 1].symbol if number + 1 < len(row.items) else ""
        before = row.items[number - 1].symbol if number else ""
        if symbol in _PRONOUNS:
            plural = symbol in {"zij", "ze"} and (_PLURAL_VERB.match(following) or _PLURAL_VERB.match(before))
            if plural:
                _group(row, cast, who, number, number + 1, 0)
            else:
                _describe(row, cast, who, number, number + 1, _PRONOUNS[symbol])
        elif symbol in _OBJECTS and before == "voor" and (following in {".", ",", ";", ":", "", "T", "R"}):
            _describe(row, cast, who, number, number + 1, _OBJECTS[symbol])
        elif symbol in _GROUPS and (before in _ARTICLES or symbol == "beiden") and following not in {"P", "PP"}:
            _group(row, cast, who, number - (before in _ARTICLES), number + 1, _GROUPS[symbol])
        elif symbol in _POSSESSIVES and (following in {"T", "R", "tijd"} or row.text.find(" T ") >= 0 and following in {"eerste", "tweede"}):
            _describe(row, cast, who, number, number + 1, _POSSESSIVES[symbol])
        elif symbol in ROLES and before in {"de", "het", "onze", "deze", "die"} and (
            following not in {"P", "PP", "van", "op", "over"} or (following == "van" and symbol in _OF_SOMEBODY)
        ):
            _describe(row, cast, who, number - 1, number + 1, ROLES[symbol])
        number += 1
    return who
