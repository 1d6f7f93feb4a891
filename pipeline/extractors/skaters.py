"""Who is named: every mention of a person, with the fullest form of the name that the document gives.

The grammar of names finds the candidates (:mod:`pipeline.extractors.names`); this module remembers who was named in
full, and reads surnames, given names, initials and siblings with that memory. No list of skaters is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Sequence
from dataclasses import dataclass

from pipeline import data
from pipeline.extractors.bystanders import has_label, has_other_role, is_byline, rides_too
from pipeline.extractors.folding import holds, lower
from pipeline.extractors.names import Span, name_spans
from pipeline.extractors.namewords import (
    PARTICLES,
    VERB_AFTER,
    is_demonym,
    is_opener,
    is_other_role,
    is_particle,
    is_place,
    is_role,
    is_thing,
    name_key,
    previous_word,
)
from pipeline.extractors.nicknames import nicknamed
from pipeline.extractors.spellings import bare, given, near, parted, side_by_side, typo
from pipeline.mention import Mention

Key = tuple[str, ...]

_WORD = re.compile(r"\w+")
_FAMILY = frozenset(
    (
        "familie gebroeders gezusters zusjes zussen broers broertjes huize tweeling clan tweelingbroers tweelingzussen "
        "tweelingzusjes broeders zusters neven nichten bakkerij slagerij smederij"
    ).split()
)
_FAMILY_NAME = re.compile(
    r"\b(?:gebroeders|gezusters|zussen|zusjes|broers|broertjes|neven|nichten|tweeling(?:broers|zussen)?|familie|huize"
    r"|(?:vader|moeder) en (?:zoon|dochter|zonen|dochters)|broer en zus|bakkerij|slagerij|smederij) "
    r"((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|te|'t|[Oo]p|[Ii]n) )*[A-Z][\w'’-]+)"
)
_SISTERS = re.compile(r"(?:gezusters|zus|nichten|tweelingzus)")
_BROTHERS = re.compile(r"(?:gebroeders|broer(?!.*zus)|neven|tweelingbroer)")
_FAMILY_CUES = (
    "gebroeders", "gezusters", "zussen", "zusjes", "broers", "broertjes", "broer en", "tweeling", "familie", "huize", "neven", "nichten", "vader en", "moeder en",
)  # fmt: skip
_SHOPS = ("bakkerij", "slagerij", "smederij")
_FAMILY_WORD = re.compile(
    r"\b(?:gebroeders|gezusters|zus(?:sen|jes)|broers|broertjes|tweeling\w*|familie|huize|neven|nichten|broer en zus"
    r"|(?:vader|moeder) en (?:zoon|dochter|zonen|dochters))\b",
    re.I,
)
#: Parent and child ride both: ``vader Henk`` is a skater here.
_HALF_NAME = re.compile(r"['’]s-\w+ $")
_CHILD = re.compile(r"(?:dochter|zoon)\b", re.I)
_BOTH_RIDE = re.compile(r"\b(?:vader|moeder) en (?:zoon|dochter|zonen|dochters)\b", re.I)
_CHILD_TOO = re.compile(r"\b(?:vader|moeder) en (?:zoon|dochter|zonen|dochters) $", re.I)
_PARENTS = frozenset("vader moeder pa ma opa oma oom tante".split())
_KIN = re.compile(
    r"\b(?:tweeling|stief|half)?(?:broer|zus|broertje|zusje|zuster|dochter|zoon|neef|nicht)(?:,| van \w+,)?[ \u00a0]$",
    re.I,
)
_OWN_KIN = re.compile(
    r"\b(?:zijn|haar) (?:[a-z]+e )?(?:tweeling|stief|half)?(?:broer|zus|broertje|zusje|zuster)[ \u00a0]$",
    re.I,
)
_AND_ANOTHER = re.compile(r" en [A-Z][a-zà-ÿ]+(?=,| (?:uit|werd|zijn|waren|gingen|reden|won)\w*\b)")
#: ``Bas Kok, bijgenaamd de Beer van Goor``
_NICKNAMED = re.compile(
    r"\b(?:bijgenaamd|alias|ofwel|oftewel|bijnaam|als|bekend als|gedoopt tot) (?:de|het|')\W*$"
)
_ROLE_WITH_ARTICLE = re.compile(r"\b(?:de|het|die|deze) [a-zé-]+[ \u00a0]$")
_THE_NOUN = re.compile(r"\b(?:[Dd]e|[Ee]en|[Dd]ie)[ \u00a0](?:[a-zé]+[ \u00a0])?$")
_OWN = re.compile(r"\b(?:zijn|haar|z'n|d'r)[ \u00a0](?:[a-zé]+e[ \u00a0])?$", re.I)
_YOUNGER = re.compile(r"\b(?:jongere|oudere|jongste|oudste)[ \u00a0]$")
_GAP = re.compile(r"\s*(?:\([^()\n]{1,25}\))?\s*(?:,|en|&|, en|and)\s*")
_PAREN = re.compile(r"\s?\(([^()\n]{1,30})\)")
_PARTICLES_BEFORE = re.compile(
    r"(?<!\w)((?:van|von|op|in|uit|de|den|der|ter|ten|te|['’]t|v\.d\.)[ \u00a0])+$"
)
_AGE = re.compile(r"\d{1,2}(?: jaar| jr\.?)?")
_RANK_BEFORE = re.compile(r"(?:^|[\n;:/|,.]\s*|\s)\d{1,3}(?:[.)e]|e\b)?\s{0,2}-?\s?$|(?:^|\n)-\)?\s?$")
#: ``Rit 3: Mol 6.19,99 - Krol 6.24,11``, and what stands before each of the two.
_PAIR_BEFORE = re.compile(
    r"(?:^|\n)[ \t]*(?P<heat>(?:rit|heat|paar|race) \d{1,2}[ \t]*[:.)–-]?[ \t]*)?$|\d[.,:]\d{1,3}\)?[ \t]*[-–/;|][ \t]*$",
    re.I,
)
#: ``Werd 16e. Tijd 1.34,0`` is no list.
_IN_A_LIST = re.compile(r"(?:^|[\n;:/|][ \t]*|,[ \t]+)\d{1,3}[.)]?[ \t]+$")
_LIST_AFTER = re.compile(r"[ \t]*(?:\([A-Z'’][^()\n\d]{1,24}\)[ \t]*)?[-|,/:]?\s?(?:op )?\d{1,2}[.,:'’]\d")
_CODE_AFTER = re.compile(
    rf" ?\((?:[A-Z]{{3}}|{'|'.join(sorted(data.countries(), key=len, reverse=True))}|Ned|Bel|Dui|Noo|Jap|Can|Rus|VS|Ita|Zwe|Fin|Pol|Fra|Oos|Chi|Kor)\b"
)
_PLACE_BEFORE = frozenset("in uit te naar nabij vanuit rond bij richting vanaf tot".split())
#: A name of two words behind one of these may be that of a place or a thing.
_NO_NAME_BEFORE = _PLACE_BEFORE | {"van", "op", "de", "het"}
_LOCATED = frozenset("in te uit vanuit nabij".split())
_THING_BEFORE = frozenset("in op te naar naast nabij vanuit club vereniging ijsbaan baan stadion".split())
_THING_NOUN = re.compile(
    r"(?:club|vereniging|baan|hal|stadion|ploeg|team|sponsor|groep|bedrijf|park|centrum)$"
)
#: What stands behind is whom somebody rides for: ``de rijdster van Jumbo``.
_MEMBER_BEFORE = re.compile(
    r"\b(?:rijd(?:er|ster)s?|schaats(?:er|ster)s?|sprint(?:er|ster)s?|kop(?:man|vrouw)|stayers?|allrounders?|ploeg|team|formatie"
    r"|equipe|mannen|vrouwen|talent) van (?:de |het )?$"
)
_NOUN_PHRASE = re.compile(r"\b(?:de|het|een|die) [\w-]+e $", re.I)
_GROUPS = frozenset(
    "mannen vrouwen heren dames groep poule divisie klasse serie junioren meisjes jongens pupillen categorie".split()
)
_AGENT_BEFORE = frozenset("aldus achter tegen versloeg klopte winnaar winnares".split())
_BESIDE = re.compile(
    r" ?(?:\([^()\n]{1,25}\))? ?"
    r"(?:en|,|, en|(?:(?:won|wint|eindigde|eindigt|finishte|zegevierde|bleef|blijft|is|was) )?(?:nipt )?"
    r"(?:voor|achter|tegen|boven)) "
)
_RESULT = re.compile(r"(?:\d{1,2}[.:'’])?\d{1,2}[.,\"”’']\d")
#: What only a skater has behind the name: ``(1.58,3)``, ``(23)``, ``uit Goor``.
_RESULT_AFTER = re.compile(r" ?\(?(?:\d|uit [A-Z])")
_PRONOUN_AFTER = re.compile(
    r" (?:ik|je|jij|hij|we|wij|ze)\b| [a-zé]+ (?:hij|zij|ze|ik|je|we|wij|er|het|men)\b"
    r"| (?:de|het|een|om|op|naar|in|was de)\b"
)


_ORDINAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|[a-z]+(?:tiende|tigste)|laatste"
    r"|\d{1,2}(?:e|ste|de))\b"
)
#: What only a skater does: ``werd derde``, ``als elfde in 1.15,0``, ``ging met rugklachten niet van start``, ``reed naar 38,1``.
_RODE_AFTER = re.compile(
    rf" (?:(?:werd|wordt|eindigde|eindigt|finishte|was|kwam|reed) )?(?:(?:als|nog|slechts|verrassend|keurig|net) )*{_ORDINAL}"
    rf"| (?:strandde|belandde|eindigde|finishte|bleef steken|kwam) (?:[a-z]+ ){{0,2}}op (?:de |een )?(?:{_ORDINAL}|plaats|plek)"
    r"| (?:ging|kwam|verscheen|viel) (?:[a-z]+ ){0,4}(?:van start|onderuit|ten val|aan de start)\b"
    r"| (?:moest|moest zich|meldde zich|trok zich|gaf|stapte|haakte|werd|viel) (?:[a-z]+ ){0,4}?(?:opgeven|gediskwalificeerd|uit de (?:baan|race|wedstrijd)"
    r"|afmelden|terugtrekken|(?:op|af|terug)(?=[.,;]| na | met | wegens ))"
    r"| viel (?:hard |opnieuw |ook )?(?:in|na|bij|op) (?:de|het) (?:[a-z]+ )?(?:\w*bocht|start|bel|\w*ronde|kruising|rechte|eerste|\w*rit|\w*omloop)\b"
    r"| (?:won|wint) (?:[a-z]+ ){0,3}\d"
    r"| (?:reed|klokte|noteerde|finishte|kwam|zette) (?:[a-z]+ ){0,4}\d{1,2}[.,:]\d"
)
#: And before a name that ends its clause: ``en vijfde Zijlstra.``
_RANKED_BEFORE = re.compile(rf"(?:^|[ ,;(]){_ORDINAL} (?:(?:werd|was|wordt|eindigde) )?$")
_CLAUSE_END = re.compile(r" ?(?:[.,;(]| en )")


#: The place that a report opens with: ``MLADÁ BOLESLAV -``, ``COLLALBO/ARNHEM (ANP) -``.
_DATELINE = re.compile(
    r"(?m:^)(?: ?date \d{4}(?:-\d\d){0,2} )?([A-ZÀ-Þ][A-ZÀ-Þ'’. -]+[A-ZÀ-Þ])(?:/[^\n(-]{3,25})?(?: \([A-Z]\w+\))? ?[-–—] "
)


#: A stretch with what it is taken for: ``PER``, ``LOC`` or ``ORG``.
Entity = tuple[int, int, str]
Ask = Callable[[Sequence[tuple[int, int]]], Sequence[Entity]]


@dataclass(slots=True)
class _Person:
    """Somebody named in the document."""

    value: str
    key: Key
    place: int
    given: int = 1
    other: bool = False
    skater: bool = False


def find_skaters(
    text: str,
    entities: Sequence[Entity] = (),
    towns: Container[str] | None = None,
    fences: Collection[int] = (),
    ask: Ask | None = None,
) -> list[Mention]:
    """Return every mention of a person in ``text``, in order and without overlap.

    ``value`` is the fullest form of that person's name in the document. ``shape`` says how the person is named
    here: ``full``, ``surname``, ``first`` (the given name alone), ``table`` (with initials), or ``other`` for
    somebody who does not race in this report (coach, photographer, parent). ``entities`` are stretches whose label is
    known (by the layout of a list, say); ``ask`` is put to the stretches that the grammar leaves open, where there are
    any, and answers with what a statistical model takes them for. ``towns`` are names that are no person on their own account, beside those of the tables; ``fences`` are offsets
    at which the layout ends a name. Offsets are code
    points. Tussenvoegsels, genitives and initials are read by the rules of Dutch spelling (Taaladvies, names).
    """
    document = _Document(text, entities, towns, fences)
    found = document.mentions()
    if ask is None or not document.open:
        return found
    answers = ask(sorted(document.open))
    return _Document(text, [*answers, *entities], towns, fences).mentions() if answers else found


class _Document:
    """The memory of one document: who was named in full, and who was named last."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        towns: Container[str] | None,
        fences: Collection[int],
    ) -> None:
        self.text = text
        self.towns: Container[str] = towns if towns is not None else ()
        self.datelines = {match[1].lower() for match in _DATELINE.finditer(text)}
        self.labels = {(start, end): label for start, end, label in entities}
        #: Stretches that may be a name or not.
        self.open: set[tuple[int, int]] = set()
        self.lower = frozenset(w for w in set(_WORD.findall(text)) if w.isalpha() and not "A" <= w[0] <= "Z")
        self.persons: list[_Person] = []
        self.full: dict[Key, _Person] = {}
        self.by_given: dict[str, list[_Person]] = {}
        self.alias: dict[Key, list[_Person]] = {}
        self.last: dict[Key, _Person] = {}
        spans = parted(side_by_side(name_spans(text, self.lower, fences)), text)
        self.spans, self.nicknames = nicknamed(spans, text)
        self.reached = 0
        #: Given names in a row before the surname of all, by where they stand.
        self.siblings: dict[int, _Person] = {}
        self.family = holds(lower(text), _FAMILY_CUES) and _FAMILY_WORD.search(text) is not None
        self.parents = self.family and _BOTH_RIDE.search(text) is not None

    # memory

    def mentions(self) -> list[Mention]:
        """Read the document: full names first, then every mention in order."""
        keys = [name_key(tuple(p[0] for p in span.pieces)) for span in self.spans]
        places = self._foreign_places(keys)
        fulls = [
            number
            for number, span in enumerate(self.spans)
            if keys[number] not in places and self._is_full(span, keys[number])
        ]
        self._collect(fulls, keys)
        self._siblings(keys)
        self._family_of()
        self._aliases()
        known = len(self.persons)
        found = self._resolved(keys)
        if len(self.persons) > known:
            # Who has but a surname, and it in a list further on: ``Rijnders werd elfde. ... 14. Rijnders 38,1``
            self.last.clear()
            self.reached = 0
            found = self._resolved(keys)
        return self._marked(found)

    def _resolved(self, keys: list[Key]) -> list[Mention]:
        """Every mention in order."""
        found: list[Mention] = []
        previous: _Person | None = None
        for span, key in zip(self.spans, keys, strict=True):
            mention, person = self._resolve(span, key, previous)
            if mention is not None and person is not None:
                previous = person
                found.append(mention)
        return found

    def _place(self, name: str) -> bool:
        return (
            name in self.towns
            or name.lower() in self.towns
            or name.lower() in self.datelines
            or is_place(name)
        )

    def _foreign_places(self, keys: list[Key]) -> set[Key]:
        """Names of two words that the report uses as a place, ``in Tomaszow Mazowiecki``: no given name opens them."""
        found: dict[Key, int] = {}
        for span, key in zip(self.spans, keys, strict=True):
            if len(key) > 1 and not data.is_first_name(span.pieces[0][0]):
                located = previous_word(self.text, span.start) in _LOCATED
                found[key] = found.get(key, 0) + (1 if located else -1)
        return {key for key, balance in found.items() if balance >= 0}

    def _is_full(self, span: Span, key: Key) -> bool:
        words = [p[0] for p in span.pieces if not is_particle(p[0])]
        if (
            span.capitals
            or len(words) < 2
            or len(words) > 5
            or is_particle(span.pieces[0][0])
            or key[0].endswith(".")
        ):
            return False
        name = self.text[span.start : span.end]
        if _NICKNAMED.search(self.text, max(0, span.start - 30), span.start):
            return False
        if self._place(name) or name.endswith(("-Halle", "-baan", "-hal", "-Visma")):
            return False
        if words[-1] in data.countries() or words[-1] in data.regions() or words[-1] in data.venues():
            return False
        if data.is_first_name(words[0]):
            return True
        located = previous_word(self.text, span.start) in _NO_NAME_BEFORE
        if not located or VERB_AFTER.match(self.text, span.end) or _RESULT_AFTER.match(self.text, span.end):
            return True
        self.open.add((span.start, span.end))
        return self.labels.get((span.start, span.end), "PER") == "PER"

    def _collect(self, fulls: list[int], keys: list[Key]) -> None:
        """Make persons of the full names; spellings of one name become one person."""
        chosen = {keys[place] for place in fulls}
        for place in fulls:
            key, span = keys[place], self.spans[place]
            if any(len(k) > len(key) and k[-len(key) :] == key for k in chosen):
                continue
            if data.is_first_name(span.pieces[-1][0]) and any(
                len(k) > len(key) and k[: len(key)] == key for k in chosen
            ):
                continue  # ``Dirk Jan`` is short for ``Dirk Jan Visser``
            if key in self.full:
                continue
            value = span.name or " ".join(self.text[span.start : span.end].split())
            person = self._same(key)
            if person is None:
                person = _Person(value, key, span.start, given(span))
                self.by_given.setdefault(bare(key[0]), []).append(person)
                self.persons.append(person)
            elif len(key) > len(person.key):
                person.value, person.key, person.given = value, key, given(span)
            self.full[key] = person

    def _same(self, key: Key) -> _Person | None:
        for person in self.by_given.get(bare(key[0]), ()):
            mine, theirs = sorted((key, person.key), key=len)
            if len(mine) < len(theirs):
                part = theirs[: len(mine)] == mine or theirs[-len(mine) + 1 :] == mine[1:]
                if len(mine) > 1 and part and ("-" in person.value or len(key) > len(person.key)):
                    return person
            elif mine[1:] == theirs[1:] or (mine[1:-1] == theirs[1:-1] and typo(mine[-1], theirs[-1])):
                return person
        return None

    def _siblings(self, keys: list[Key]) -> None:
        """Give the last surname of a row to those before: ``Anna (25), Loes (22) en Fleur Bakker``."""
        for place in range(len(self.spans) - 1, 0, -1):
            key = keys[place]
            person = self.full.get(key)
            span = self.spans[place]
            if person is None or (span.name and span.end != span.pieces[0][2]):
                continue
            surname = (
                self.text[span.pieces[person.given][1] : span.pieces[-1][2]]
                if len(span.pieces) > person.given
                else ""
            )
            here = place
            while surname and here > 0:
                before = self.spans[here - 1]
                gap = self.text[before.end : self.spans[here].start]
                if len(before.pieces) != 1 or not _GAP.fullmatch(gap) or before.article:
                    break
                word = before.pieces[0][0]
                if previous_word(self.text, before.start) in _LOCATED:
                    break  # ``Jan Bos uit Smilde en Piet Bakker``
                paren = _PAREN.match(gap)
                new: Key = (*name_key((word,)), *key[person.given :])
                sibling = (
                    (paren is not None and _AGE.fullmatch(paren[1]) is not None)
                    or ((self.family or gap.strip() in {"en", "&"}) and data.is_first_name(word))
                    or (self.family and gap.strip() in {"en", "&"} and not data.is_common_word(word))
                    or new in self.full
                    or previous_word(self.text, before.start) in _FAMILY
                )
                if not sibling or any(k[-1] == new[0] and len(k) > 1 for k in self.full):
                    break
                if new not in self.full:
                    fresh = _Person(f"{word} {surname}", new, before.start, 1)
                    self.persons.append(fresh)
                    self.full[new] = fresh
                self.siblings[before.start] = self.full[new]
                here -= 1

    def _family_of(self) -> None:
        """Give the surname of ``de zussen Bakker`` to the given names that stand alone in the report."""
        # ``de zusjes Bo en Fien Bakker``: a given name.
        found = _FAMILY_NAME.finditer(self.text) if self.family or holds(self.text, _SHOPS) else ()
        families = [m for m in found if m.start(1) not in self.siblings]
        for span in self.spans if families else ():
            word = span.pieces[0][0]
            if len(span.pieces) > 1:
                continue
            before = self.text[max(0, span.start - 40) : span.start]
            if _THE_NOUN.search(before) and is_demonym(word):
                continue  # ``De Noor`` is no sister of that name
            kin = _KIN.search(before)
            if kin is None and not self._of_the_family(span):
                continue
            if kin is not None and _OWN.search(before, 0, kin.start()):
                continue  # ``Zijn broer Jelmer``: of whoever was named before
            sex = data.sex_of_first_name(word)
            fitting = [
                m
                for m in families
                if not (sex == "m" and _SISTERS.match(m[0])) and not (sex == "f" and _BROTHERS.match(m[0]))
            ]
            if not fitting:
                continue
            # Of more families the one named last before.
            family = next((m for m in reversed(fitting) if m.start() < span.start), fitting[0])
            *particles, last = family[1].split(" ")
            surname = " ".join([*(p.lower() for p in particles), last])
            key: Key = name_key((word, *surname.split()))
            if key not in self.full and not any(key[0] in {k[0], k[-1]} for k in self.full):
                person = _Person(f"{word} {surname}", key, span.start, 1)
                self.persons.append(person)
                self.full[key] = person

    def _of_the_family(self, span: Span) -> bool:
        """Whether a single name is a given name, where the report speaks of brothers or sisters: it is known as one, or is the
        subject of a verb: ``De gebroeders Bos deden goede zaken. Tije werd derde``."""
        word = span.pieces[0][0]
        common = data.is_common_word(word)
        if data.is_first_name(word) and not common:
            return True
        if common and (span.initial or not data.is_first_name(word)):
            return data.is_first_name(word) and (
                _RODE_AFTER.match(self.text, span.end) is not None
                or _AND_ANOTHER.match(self.text, span.end) is not None
            )
        if span.article or span.apposed or is_opener(word) or is_demonym(word) or self._place(word):
            return False
        if previous_word(self.text, span.start) in _NO_NAME_BEFORE:
            # ``de treinmachinist uit Goor was``
            return False
        verb = (
            VERB_AFTER.match(self.text, span.end)
            or VERB_AFTER.match(f" {previous_word(self.text, span.start)} ")
            or _RODE_AFTER.match(self.text, span.end)
        )
        return verb is not None and len(word) > 2 and word.isalpha() and not word.isupper()

    def _aliases(self) -> None:
        for person in self.persons:
            self._alias(person)
        for nickname, name in self.nicknames.items():
            if name in self.full:
                self.alias.setdefault(nickname, [self.full[name]])

    def _alias(self, person: _Person) -> None:
        keys = {key for key, who in self.full.items() if who is person} | {person.key}
        for key in keys:
            names = {key[place:] for place in range(len(key))} | {key[:place] for place in range(1, len(key))}
            for name in names:
                owners = self.alias.setdefault(name, [])
                if person not in owners:
                    owners.append(person)

    # one mention

    def _resolve(
        self, span: Span, key: Key, previous: _Person | None
    ) -> tuple[Mention | None, _Person | None]:
        text = self.text
        prior = previous_word(text, span.start)
        if span.start in self.siblings:
            return self._mention(span.start, span.end, self.siblings[span.start], "first")
        named_so = prior in _FAMILY or (
            self.parents and _CHILD_TOO.search(text[max(0, span.start - 20) : span.start])
        )
        if named_so and len(key) < 3 and key not in self.full:
            return None, None
        if key[0].endswith("."):
            return self._initials(span, key)
        if span.capitals:
            return self._headline(span)
        if key in self.full:
            named = self.full[key]
            single = "surname" if not data.is_first_name(named.value) else "first"
            return self._mention(span.start, span.end, named, "full" if named.given else single)
        start = span.start
        pieces = span.pieces
        for skip in range(len(pieces)):
            words = tuple(p[0] for p in pieces[skip:])
            start = pieces[skip][1]
            end, person = self._known(words, span, start, skip)
            if person is not None:
                plural = name_key(words) not in self.alias and (
                    span.article or prior in ("beide", "alle", "twee")
                )
                if plural or self._common(span, words, start, skip):
                    return None, None
                if not skip and prior in _PARENTS and not self.parents and name_key(words) != person.key[:1]:
                    return None, None  # ``vader Bakker`` is not the skater
                part = name_key(words)
                if part not in self.alias and part[-1].endswith("s"):
                    part = (*part[:-1], part[-1][:-1])
                surname = len(part) <= len(person.key) and person.key[-len(part) :] == part
                shape = "surname" if surname or _asian(person) else "first"
                if len(part) > 1 and surname and not is_particle(words[0]) and len(part) == len(person.key):
                    shape = "full"
                begin = self._extend(start, person, words)
                return self._mention(begin, end, person, shape)
            if not is_particle(pieces[skip][0]) and skip + 1 < len(pieces):
                break
        return self._new(span, key, previous)

    def _headline(self, span: Span) -> tuple[Mention | None, _Person | None]:
        """Find a known name in words all in capitals: ``DE JONG WINT``, but no dateline (``LEERDAM -``)."""
        count = len(span.pieces)
        if self.text[span.end : span.end + 3].strip()[:1] in ("-", "–", "(", "/"):
            return None, None
        for first in range(count):
            for last in range(count, first, -1):
                key = name_key(tuple(p[0] for p in span.pieces[first:last]))
                owners = self.alias.get(key)
                if owners and (len(key) > 1 or key[0] not in self.lower):
                    person = self._choose(owners, key, span.start)
                    shape = "full" if key == person.key else "surname"
                    return self._mention(span.pieces[first][1], span.pieces[last - 1][2], person, shape)
        return None, None

    def _known(self, words: tuple[str, ...], span: Span, start: int, skip: int) -> tuple[int, _Person | None]:
        key = name_key(words)
        owners = self.alias.get(key)
        if owners is None and key[-1].endswith("s") and len(key[-1]) > 3:
            owners = self.alias.get((*key[:-1], key[-1][:-1]))
        if owners is None and len(words) == 1 and len(key[-1]) >= 7 and not span.article:
            owners = [p for p in self.persons if near(p.key[-1], key[-1]) and len(p.key[-1]) >= 7]
        if not owners:
            return span.end, None
        return span.end, self._choose(owners, key, start)

    def _choose(self, owners: list[_Person], key: Key, start: int) -> _Person:
        if len(owners) == 1:
            return owners[0]
        surname = [p for p in owners if p.key[-len(key) :] == key]
        owners = surname or owners
        owners = [p for p in owners if not p.key[0].endswith(".")] or owners
        last = self.last.get(key)
        if last in owners and last is not None:
            return last
        return min(owners, key=lambda p: p.place)

    def _common(self, span: Span, words: tuple[str, ...], start: int, skip: int) -> bool:
        """Tell whether a known name is used as the ordinary word or the town that it also is."""
        word = words[-1]
        if skip:
            return False
        # ``uit De Haan``, where somebody is called so
        if previous_word(self.text, start) in ("in", "te", "uit") and self._place(
            self.text[start : span.end]
        ):
            return True
        if len(words) > 1:
            return False
        if span.initial and (word.lower() in self.lower or is_opener(word) or data.is_common_word(word)):
            return _PRONOUN_AFTER.match(self.text, span.end) is not None
        return False

    def _extend(self, start: int, person: _Person, words: tuple[str, ...]) -> int:
        """Take in a tussenvoegsel without a capital in front of a surname that has one."""
        if is_particle(words[0]) or len(person.key) < 3:
            return start
        if previous_word(self.text, start) not in PARTICLES and self.text[start - 2 : start] not in (
            "t ",
            ". ",
        ):
            return start
        found = _PARTICLES_BEFORE.search(self.text[max(0, start - 14) : start])
        if not found:
            return start
        group = name_key((*found[0].split(), *words))
        return start - len(found[0]) if person.key[-len(group) :] == group else start

    def _mention(self, start: int, end: int, person: _Person, shape: str) -> tuple[Mention, _Person]:
        text = self.text
        if text[end : end + 2] in ("'s", "’s") and not text[end + 2 : end + 3].isalpha():
            end += 2
        if shape in ("full", "first", "table"):
            for place in range(1, len(person.key)):
                self.last[person.key[place:]] = person
            self.last[person.key[:1]] = person
        self.reached = end
        mention = Mention("person", start, end, text[start:end], person.value, shape)
        prior = previous_word(text, start)
        if has_label(text, start):
            person.other = True
        role = (
            is_other_role(prior)
            and not (self.parents and prior in _PARENTS)
            and not self._beside_a_role(start, person, shape)
        )
        if (role or has_other_role(text, start, end, prior, shape == "full")) and not rides_too(text, end):
            person.other = True
        elif not is_byline(text, start, end, prior):
            person.skater = True
        return mention, person

    def _beside_a_role(self, start: int, person: _Person, shape: str) -> bool:
        """Whether a role with an article right before a name known already is somebody else's: ``dat de scheidsrechter Lore
        uitsloot``, ``belde de bondscoach Anna Bos uit bed``; a title has none (``bondscoach Jan Bos``)."""
        if shape == "full" or not person.skater:
            return False
        # ``Vader Ton gaf zoon Joris zes tienden toe``: the list has both.
        parent = shape == "first" and previous_word(self.text, start) in _PARENTS
        return parent or _ROLE_WITH_ARTICLE.search(self.text, max(0, start - 40), start) is not None

    def _initials(self, span: Span, key: Key) -> tuple[Mention | None, _Person | None]:
        place = next((i for i, atom in enumerate(key) if not atom.endswith(".")), len(key))
        surname = key[place:]
        if not surname or self._place(self.text[span.start : span.end]):
            return None, None
        if previous_word(self.text, span.start) in _GROUPS and surname in self.alias:
            # Mannen A. Kuiken vertrekt: the letter is the group's and the full stop the sentence's.
            return self._mention(
                span.pieces[place][1], span.end, self._choose(self.alias[surname], surname, 0), "surname"
            )
        for person in self.alias.get(surname, ()):
            if person.key[-len(surname) :] == surname and person.key[0][0] == key[0][0]:
                return self._mention(span.start, span.end, person, "table")
        person = self._add(
            span.name or " ".join(self.text[span.start : span.end].split()), key, span.start, place
        )
        return self._mention(span.start, span.end, person, "table")

    def _add(self, value: str, key: Key, place: int, given: int) -> _Person:
        person = _Person(value, key, place, given)
        self.persons.append(person)
        self.full[key] = person
        self._alias(person)
        return person

    def _new(self, span: Span, key: Key, previous: _Person | None) -> tuple[Mention | None, _Person | None]:
        """Read a name that the document never gives in full, where its surroundings leave no doubt."""
        text, start, end = self.text, span.start, span.end
        pieces = list(span.pieces)
        word = text[start:end]
        before = text[max(0, start - 40) : start]
        prior = previous_word(text, start)
        ranked = (
            _LIST_AFTER.match(text, end) is not None or _CODE_AFTER.match(text, end) is not None
        ) and _RANK_BEFORE.search(text[max(0, start - 8) : start]) is not None
        single = len([p for p in pieces if not is_particle(p[0])]) == 1
        ranked = ranked or (single and self._paired(span))
        if not (single or ranked) or self.labels.get((start, end)) in ("LOC", "ORG"):
            return None, None
        # ``3. Mol 36,20``: in a list of results a surname may be a town as well.
        unlike = word in data.countries() or word in data.regions() if ranked else self._place(word)
        if span.capitals or unlike or (is_demonym(pieces[-1][0]) and not ranked):
            return None, None
        wider = _HALF_NAME.search(before)
        if wider and self._place(f"{wider[0]}{word}"):
            # 's-Heer Arendskerke
            return None, None
        particle = is_particle(pieces[0][0])
        if previous is None and _OWN_KIN.search(before):
            # ``Net als haar zus Anna is Iris Bos kampioene``
            stop = next((n for n in (text.find(". ", end), text.find("\n", end)) if n >= 0), len(text))
            previous = next((p for p in self.persons if start < p.place < stop and len(p.key) > 1), None)
        if not particle and previous is not None and len(pieces) == 1:
            kin = _KIN.search(before) or (self.family and _YOUNGER.search(before))
            if kin and not is_opener(word):
                if (
                    isinstance(kin, re.Match)
                    and _CHILD.match(kin[0])
                    and not _OWN.search(before, 0, kin.start())
                ):
                    previous = self._protagonist() or previous
                tail = previous.value.split(" ", previous.given)[previous.given :]
                if tail and not previous.key[0].endswith("."):
                    person = self._add(f"{word} {tail[0]}", (*key, *previous.key[previous.given :]), start, 1)
                    # A brother in passing does not take over the bare surname from the one talked about.
                    before_kin = dict(self.last)
                    kin_mention = self._mention(start, end, person, "first")
                    self.last.update(before_kin)
                    return kin_mention
        listed = ranked and _IN_A_LIST.search(text, max(0, start - 8), start) is not None
        unlikely = is_opener(word) or len(word) < 3 or is_other_role(word.lower())
        if len(pieces) == 1 and (word.lower() in self.lower or (unlikely and not listed)):
            return None, None
        given = len(pieces) == 1 and data.is_first_name(word) and not data.is_common_word(word)
        paren = _PAREN.match(text, end)
        shape = "surname"
        if not ranked:
            role = is_role(prior) and not span.initial and len(prior) > 3
            printed = paren is not None and _RESULT.match(paren[1]) is not None
            strong = (
                (span.apposed and not particle and "het" not in before.lower().split()[-2:])
                or _CODE_AFTER.match(text, end) is not None
                or (particle and not span.article and self._free_particle(span, prior))
                or role
                or self.labels.get((start, end)) == "PER"
                or (printed and not span.article and len(word) > 3 and not data.is_common_word(word))
                or (not span.article and not particle and self._rode(span))
                or (
                    not span.article
                    and not particle
                    and not span.initial
                    and self._beside(span, prior, previous)
                )
            )
            if not strong and given and not span.article:
                strong = (paren is not None and (printed or _AGE.fullmatch(paren[1]) is not None)) or (
                    VERB_AFTER.match(text, end) is not None or VERB_AFTER.match(f" {prior}") is not None
                )
                shape = "first"
            if not (strong or span.initial or span.article or given or prior in _PLACE_BEFORE) and (
                _may_be_surname(word) and _MEMBER_BEFORE.search(before) is None
            ):
                self.open.add((start, end))
            if not strong or prior in _PLACE_BEFORE or is_thing(word):
                return None, None
        if given:
            shape = "first"
        value = " ".join(word.split())
        if "." not in value and not value.startswith(("vd ", "'", "’")):
            value = value[:1].upper() + value[1:]
        person = self._add(value, key, start, 0)
        return self._mention(start, end, person, shape)

    def _protagonist(self) -> _Person | None:
        """Whom the report names most often, if it is one: ``dochter Nynke`` without a possessive is theirs."""
        times: dict[str, int] = {}
        for span in self.spans:
            owners = self.alias.get(name_key(tuple(p[0] for p in span.pieces)), ())
            if len(owners) == 1:
                times[owners[0].value] = times.get(owners[0].value, 0) + 1
        first, second = ([*sorted(times.values(), reverse=True), 0, 0])[:2]
        return next((p for p in self.persons if first > second and times.get(p.value) == first), None)

    def _paired(self, span: Span) -> bool:
        """Whether a bare surname stands with its time in a line of a heat: ``Rit 3: Mol 6.19,99 - Krol 6.24,11``."""
        if _LIST_AFTER.match(self.text, span.end) is None:
            return False
        before = _PAIR_BEFORE.search(self.text, max(0, span.start - 20), span.start)
        common = data.is_common_word(span.pieces[-1][0])
        return before is not None and (before["heat"] is not None or not common)

    def _rode(self, span: Span) -> bool:
        """Whether a bare capitalised word has beside it what only a skater does."""
        word = span.pieces[0][0]
        if len(word) < _SHORTEST or word.isupper() or data.is_common_word(word) or "-" in word:
            return False
        opens = span.initial or self.text.endswith((", ", "; ", " en ", " ook "), 0, span.start)
        if opens and _RODE_AFTER.match(self.text, span.end):
            return True
        return (
            _CLAUSE_END.match(self.text, span.end) is not None
            and _RANKED_BEFORE.search(self.text, max(0, span.start - 30), span.start) is not None
        )

    def _beside(self, span: Span, prior: str, previous: _Person | None) -> bool:
        """Tell whether a capitalised word stands in a row with, or opposite, somebody already known."""
        word = span.pieces[0][0]
        if len(word) < 4 or len(span.pieces) > 1 or data.is_common_word(word) or word.isupper():
            return False
        if prior in _AGENT_BEFORE:
            return True
        if previous is None:
            return False
        return _BESIDE.fullmatch(self.text[self.reached : span.start]) is not None

    def _free_particle(self, span: Span, prior: str) -> bool:
        """Tell whether ``Van den Berg`` in mid-sentence is a surname, and no venue, club or inhabitant."""
        head = span.pieces[0][0]
        if span.initial and (
            head not in ("Van", "Ter", "Ten", "Den") or VERB_AFTER.match(self.text, span.end) is None
        ):
            return False
        if (
            head[0].islower()
            or head in ("Op", "In", "Uit", "Het")
            or prior in _THING_BEFORE
            or _THING_NOUN.search(prior)
        ):
            return False
        return _NOUN_PHRASE.search(self.text, max(0, span.start - 40), span.start) is None

    def _marked(self, found: list[Mention]) -> list[Mention]:
        """Set the shape ``other`` on the people who do not race here."""
        others = {p.value for p in self.persons if p.other or not p.skater}
        return [
            Mention(m.kind, m.start, m.end, m.text, m.value, "other") if m.value in others else m
            for m in found
        ]


#: Shorter words with a capital are codes of countries and the like.
_SHORTEST = 5


def _may_be_surname(word: str) -> bool:
    return (
        len(word) >= _SHORTEST
        and not is_thing(word)
        and not is_demonym(word)
        and not word.endswith(("se", "er"))
    )


def _asian(person: _Person) -> bool:
    """Tell whether the family name comes first, as in ``Lee Sang-hwa``."""
    tail = person.value.split(" ")[-1]
    return "-" in tail and tail.partition("-")[2][:1].islower()
