"""The same reports about other people: skaters, towns and times renamed alike in text and gold.

An extractor that reads the grammar of Dutch loses nothing by it; one that remembers names does. Invented names are
in no table, and keep what the grammar hangs on: the number of parts, tussenvoegsels, hyphens, initials, the
sound in which they end (``Romme's``, ``Nuis'``, ``Kramers``).
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pipeline.data import (
    demonym_of_town,
    is_common_word,
    is_first_name,
    is_town,
    nationality_demonyms,
    region_demonyms,
    town_of_demonym,
)

_TUSSENVOEGSELS = frozenset(
    "de den der des het 't ’t 's van von vd v.d. v/d zu ten ter te op in aan bij onder uit voor over la le du "
    "el al di da do dos bin".split()
)
_FIRST_IN_TOWN = frozenset("den de het ter ten sint st. 's aan bij op den der".split())
_BEFORE_TOWN = frozenset("uit te in".split())
_BEFORE_NOUN = frozenset("de een die deze".split())
_ADVERBS = frozenset("Snel Net Hard Vroeg Laat Both Groot Goed".split())
_VOWELS = ("a", "e", "i", "o", "u", "oe", "ie", "aa", "ee")
_ACCENTS = str.maketrans("aeiou", "åéíöü")
_SAME_LENGTH = {"ø": "o", "Ø": "O", "’": "'", "‘": "'", "ł": "l", "đ": "d"}


@dataclass(frozen=True)
class Example:
    """A report with its gold."""

    doc_id: str
    text: str
    gold: tuple[dict[str, Any], ...]


def fold(text: str) -> str:
    """Text without accents, character by character, so that offsets stay."""
    return "".join(_SAME_LENGTH.get(c) or unicodedata.normalize("NFD", c)[0] for c in text)


class Renamer:
    """New names for the skaters and towns of some examples, one for each, the same wherever it is asked for."""

    def __init__(self, examples: Iterable[Example], seed: int) -> None:
        examples = list(examples)
        self._seed = seed
        self._random = random.Random(seed)
        self._words = {word for e in examples for word in re.findall(r"[^\W\d_]{3,}", e.text)}
        self._taken = {fold(word).lower() for word in self._words}
        skaters = sorted({record["skater"] for e in examples for record in e.gold})
        given = {part for name in skaters for part in list(_name_parts(name))[:1]}
        self._names: dict[str, str] = {}
        for name in skaters:
            for part in _name_parts(name):
                if fold(part) not in self._names:
                    self._names[fold(part)] = self._new_name(part, part in given)
        towns = sorted({record["hometown"] for e in examples for record in e.gold if record["hometown"]})
        # `Hagenaar` drops the article of `Den Haag`, and nobody could put it back.
        self._articles = set(towns) - {_town_of(word) for word in self._words}
        self._towns = {town: self._new_town(town) for town in towns}

    def names(self, example: Example) -> Example:
        """Rename the skaters of the gold, by whatever part of the name the text calls them."""
        text = example.text
        for match in reversed(_name_matches(example)):
            new = self._names[_key(match["part"], self._names)]
            start, end = match.span("part")
            text = text[:start] + _as_printed(new, text[start:end]) + text[end:]
        gold = tuple({**record, "skater": self._full(record["skater"])} for record in example.gold)
        return replace(example, text=text, gold=gold)

    def towns(self, example: Example) -> Example:
        """Rename the hometowns of the gold wherever they are named, the words for their inhabitants too."""
        old = {record["hometown"] for record in example.gold if record["hometown"]}
        names = [(m.start(), m.end()) for m in _name_matches(example)]
        whole = "|".join(re.escape(town) for town in sorted(old, key=len, reverse=True)) or "(?!)"
        pattern = re.compile(
            rf"(?<![^\W\d_])(?:(?P<town>{whole}|{whole.upper()})(?![^\W\d_])"
            r"|(?P<word>(?:(?:Ter|Den) )?[A-Z][^\W\d_]{3,}))"
        )

        def new(match: re.Match[str]) -> str:
            word = match[0]
            if any(start <= match.start() < end for start, end in names):
                return word
            if match["town"]:
                for town in old:
                    if word in (town, town.upper()):
                        return (
                            self._towns[town].upper()
                            if word.isupper() and len(word) > 1
                            else self._towns[town]
                        )
            found = demonym_of_town(word)
            town = _town_of(word)
            if town not in old:
                return word
            return demonym(self._towns[town], word, noun=found is None or found.form == "noun")

        gold = tuple(
            {**record, "hometown": self._towns[record["hometown"]] if record["hometown"] else None}
            for record in example.gold
        )
        return replace(example, text=pattern.sub(new, example.text), gold=gold)

    def times(self, example: Example) -> Example:
        """Move all times of the gold by one and the same amount, other numbers staying as they are."""
        old = {record["time_s"] for record in example.gold if record["time_s"] is not None}
        tenths = any(round(time * 10) == time * 10 for time in old)
        step = random.Random(f"{self._seed} {example.doc_id}").choice((1, 2, 3)) * (0.1 if tenths else 0.03)
        moved: set[float] = set()

        def new(match: re.Match[str]) -> str:
            for time in _readings(match):
                if any(abs(time.seconds - t) < 0.0005 for t in old):
                    moved.add(round(time.seconds, 3))
                    return time.moved(step)
            return match[0]

        text = _TIME.sub(new, example.text)
        gold = tuple(
            {**record, "time_s": round(record["time_s"] + step, 3)}
            if record["time_s"] is not None and round(record["time_s"], 3) in moved
            else record
            for record in example.gold
        )
        return replace(example, text=text, gold=gold)

    def _full(self, name: str) -> str:
        parts = sorted(_name_parts(name), key=len, reverse=True)
        pattern = "|".join(map(re.escape, parts)) or "(?!)"
        return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda m: self._names[fold(m[0])], name)

    def _new_name(self, part: str, given: bool) -> str:
        """A name of about the same length that ends in the same kind of sound."""
        head, _, tail = fold(part).rpartition("'")
        if head:
            return part[: len(head) + 1] + self._invent(
                lambda: self._word(tail[0].lower(), tail), tail[0].isupper()
            )
        if "-" in part:
            first, _, second = fold(part).partition("-")
            new = self._invent(lambda: self._word(first[0], first), True)
            return f"{new}-{self._invent(lambda: self._word(second[0], second), False)}"
        initial = fold(part)[0] if given else self._random.choice("bdfghjklmnprstvwz")
        new = self._invent(lambda: self._word(initial.lower(), fold(part)), True)
        return new if part.isascii() else new[0] + new[1:].translate(_ACCENTS)

    def _word(self, initial: str, like: str) -> str:
        pick = self._random.choice
        syllables = max(1, len(re.findall("[aeiouy]+", like.lower())) - 1)
        word = initial if initial not in "aeiouy" else initial + pick("lrnmdv")
        for _ in range(syllables):
            word += pick(_VOWELS) + pick(
                ("l", "r", "n", "lm", "rd", "nd", "lt", "rsk", "d", "bb", "v", "ndr")
            )
        last = like[-1].lower()
        if last in "aeiouy":
            return word + last
        ending = (
            ("eus", "is", "as", "os")
            if last in "sxz"
            else ("el", "in", "ar", "ok", "ert", "um", "onk", "eld")
        )
        return word + pick(ending)

    def _new_town(self, town: str) -> str:
        def new(match: re.Match[str]) -> str:
            if match[0].lower() in _FIRST_IN_TOWN:
                return match[0] if town in self._articles else ""
            ending = self._random.choice(("dam", "veen", "wolde", "hoek", "stede"))
            return self._invent(
                lambda: self._word(self._random.choice("bdfghklmnprstvwz"), "oo") + ending, True
            )

        return re.sub(r"[^\W\d_]{2,}", new, town).strip()

    def _invent(self, make: Callable[[], str], capital: bool) -> str:
        while True:
            word = make()
            name = word.capitalize()
            known = is_first_name(name) or is_common_word(word) or is_town(name) or demonym_of_town(name)
            if word.lower() not in self._taken and not known:
                self._taken.add(word.lower())
                return name if capital else word


def demonym(town: str, like: str, noun: bool) -> str:
    """The regular demonym of an invented town, in the form that ``like`` has.

    >>> demonym("Bolveen", "Zwollenaar", True), demonym("Bolveen", "Zwolse", False)
    ('Bolvener', 'Bolveense')
    """
    *before, town = town.split()
    if not like.startswith(("Ter ", "Den ")):
        before = []
    stem, stem_of_adjective, ending = {
        "dam": (town + "m", town, "er"),
        "een": (town[:-2] + "n", town, "er"),
        "lde": (town[:-1], town[:-1], "er"),
        "oek": (town, town, "er"),
        "ede": (town + "n", town[:-3] + "eed", "aar"),
    }[town[-3:]]
    if noun:
        plural = like.endswith(("ers", "aars", "aren", "ezen", "lingen"))
        return " ".join([*before, stem + ending + ("s" if plural else "")])
    return " ".join([*before, stem_of_adjective + ("se" if like.endswith("e") else "s")])


def _town_of(word: str) -> str | None:
    """The town whose demonym a word is."""
    if not word[0].isupper():
        return None
    found = demonym_of_town(word)
    return found.value if found else town_of_demonym(word)


def _name_parts(name: str) -> Iterator[str]:
    """The words of a name that are renamed: no tussenvoegsels and no initials. ``Ji-hoon`` is one."""
    for word in name.split():
        pieces = word.split("-")
        if len(pieces) > 1 and pieces[1][:1].islower() and pieces[1].lower() not in _TUSSENVOEGSELS:
            yield word
            continue
        for piece in pieces:
            if piece.lower() not in _TUSSENVOEGSELS and "." not in piece and len(piece) > 1:
                yield piece


def _key(part: str, names: dict[str, str]) -> str:
    plain = fold(part).replace("'", "").lower()
    return next(key for key in names if key.replace("'", "").lower() == plain)


def _as_printed(new: str, old: str) -> str:
    """The new part in capitals, without accents or without apostrophe where the old one is."""
    if old.isascii():
        new = fold(new)
    if not re.search("['’‘]", old):
        new = re.sub("['’‘]", "", new)
    return new.upper() if old.isupper() and len(old) > 1 else new


def _name_matches(example: Example) -> list[re.Match[str]]:
    """Where the parts of the skaters' names stand as names, in the order of the text."""
    skaters = {record["skater"] for record in example.gold}
    parts: dict[str, bool] = {}
    inner: dict[str, str] = {}
    # ``Arend Jan Kok`` beside ``Jan Bos``: there ``Jan`` alone is a name too.
    given = {fold(next(_name_parts(name), "")) for name in skaters}
    for name in skaters:
        before = ""
        words = list(_name_parts(name))
        for number, part in enumerate(words):
            at = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", name)
            assert at is not None
            before = re.split(r"[\s-]+", name[: at.start()].rstrip(" -"))[-1].lower()
            behind = before in _TUSSENVOEGSELS
            parts[fold(part)] = behind and parts.get(fold(part), True)
            if 0 < number < len(words) - 1 and is_common_word(part) and fold(part) not in given:
                inner[fold(part)] = fold(words[number + 1])
    if not parts:
        return []
    titles = [re.escape(p).replace("'", "'?") for p in sorted(parts, key=len, reverse=True)]
    pattern = re.compile(
        rf"(?<![^\W\d_])(?P<part>{'|'.join(titles)}|{'|'.join(t.upper() for t in titles)})"
        r"(?P<suffix>'?[sS])?(?![^\W\d_])"
    )
    folded = fold(example.text)
    return [m for m in pattern.finditer(folded) if _is_name(folded, m, parts, inner)]


def _is_name(text: str, match: re.Match[str], parts: dict[str, bool], inner: dict[str, str]) -> bool:
    part = match["part"]
    key = next((p for p in parts if p.replace("'", "").lower() == part.replace("'", "").lower()), part)
    found = re.search(r"([^\s(\"-]*)(?:[\s-]+)$", text[max(0, match.start() - 30) : match.start()])
    before = found[1].lower() if found else ""
    after = text[match.end() :].lstrip(" -")
    if key in inner and not after.startswith((inner[key], inner[key].upper())):
        return False
    if parts[key]:
        inverted = re.match(r",\s?[A-Z]", text[match.end() :]) is not None
        return inverted or before in _TUSSENVOEGSELS or before.endswith(("v.d.", "v.", "d."))
    if before in _BEFORE_TOWN and is_town(part.title()):
        return False
    if before in _BEFORE_NOUN and (
        is_common_word(part) or part in nationality_demonyms() or part in region_demonyms()
    ):
        return False
    starts = not text[: match.start()].rstrip(" \"'“”(").endswith(tuple("abcdefghijklmnopqrstuvwxyz,;"))
    initial = re.fullmatch(r"[A-Z]\.", found[1]) if found else None
    return not (starts and part in _ADVERBS and initial is None)


_TIME = re.compile(
    r"(?<![\d.,:])(?:(?P<lead>(?P<m0>\d{1,2}) min(?:u\w+)?\.?(?: en)? )(?P<s0>\d{1,2})(?P<p0>[.,])(?P<f0>\d{1,3})"
    r"|(?P<h>0?\d[.:])??(?:(?P<m>\d{1,2})(?P<ms>[.:,'’′]\s?))?(?P<s>\d{2})(?P<p>[.,:\"”″]\s?|''|’’)(?P<f>\d{1,3})"
    r"|(?P<m1>\d{1,2})(?P<p1>[.:])(?P<s1>\d{2}))(?!\d|[.,:]\d|e\b)"
)


@dataclass(frozen=True)
class _Time:
    """A reading of a printed time: minutes, seconds and fraction, with what stands between them."""

    lead: str
    minutes: str
    between: str
    second: str
    point: str
    fraction: str

    @property
    def seconds(self) -> float:
        return (
            int(self.minutes or 0) * 60
            + int(self.second)
            + int(self.fraction or 0) / float(10 ** len(self.fraction))
        )

    def moved(self, step: float) -> str:
        """The time a little later, printed alike; past the minute ``59,98`` becomes ``1.00,01``."""
        places = len(self.fraction)
        units = round(self.seconds * 10**places) + round(step * 10**places)
        whole, fraction = divmod(units, 10**places)
        minutes, seconds = divmod(whole, 60)
        tail = f"{self.point}{fraction:0{places}d}" if places else ""
        if not self.minutes and not minutes:
            return f"{self.lead}{seconds:02d}{tail}"
        first = str(minutes).zfill(len(self.minutes))
        return f"{self.lead}{first}{self.between or '.'}{seconds:02d}{tail}"


def _readings(match: re.Match[str]) -> Iterator[_Time]:
    g = match.groupdict()
    if g["lead"]:
        between = g["lead"][len(g["m0"]) :]
        yield _Time("", g["m0"], between, g["s0"], g["p0"], g["f0"])
    elif g["f"]:
        lead = g["h"] or ""
        yield _Time(lead, g["m"] or "", g["ms"] or "", g["s"], g["p"], g["f"])
        if not g["m"] and not lead and len(g["f"]) == 2:
            yield _Time("", g["s"], g["p"], g["f"], "", "")
    else:
        yield _Time("", g["m1"], g["p1"], g["s1"], "", "")
