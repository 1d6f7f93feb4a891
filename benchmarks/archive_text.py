"""News archives of any size, made up: documents on everything but skating, and among them reports on skating.

An archive is a sequence of documents, each made from its number and the seed alone, so that any part of an archive can
be made by itself, in any order, and is the same every time. What is not on skating comes from the sentences in
``unrelated.txt``, with what is close to skating in them: times, distances, ranks and records of other sports, the ice
rink in a council meeting, ice in recipes. What is on skating comes from the reports in ``corpus/``, with the names of
the skaters changed, at another date.

    for document in Archive(seed=1, share=0.02).documents(100_000):
        document.doc_id, document.date, document.text
"""

from __future__ import annotations

import datetime
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from pipeline.report import Report  # noqa: E402
from training.invention import Inventor  # noqa: E402

SKATING = "schaatsen"

_FIRST_DAY = datetime.date(1990, 1, 1)
_DAYS = 36 * 365
#: So many invented names of each kind an archive draws from.
_NAMES = 3000
#: A report is moved by so many weeks at most, so that the days that it names stay what they are.
_WEEKS = 250
#: So many sentences of a document at most are such as any subject has.
_GENERAL = 6
#: The chance of a sentence that few documents have.
_RARE = 0.02
#: The share of documents with typographic quotes.
_TYPOGRAPHIC = 0.4
_SLOT = re.compile(r"\{([^{}]*)\}")
_Slot = Callable[[random.Random], str]


class Document(NamedTuple):
    """A document of an archive: ``date`` is a day in ISO 8601, ``subject`` what it is about, for counting only."""

    doc_id: str
    date: str
    text: str
    subject: str


class Archive:
    """An archive in which the given ``share`` of the documents is on skating."""

    def __init__(self, seed: int, share: float) -> None:
        self._seed, self._share = seed, share
        self._names = _Names(seed)
        self._subjects = _Subjects(self._names)

    def document(self, number: int) -> Document:
        """Make the document of a number, from 0."""
        rnd = random.Random(self._seed * 1_000_003 + number)
        if rnd.random() < self._share:
            report = rnd.choice(self._reports)
            date, text, subject = report.moved(rnd), report.renamed(rnd, self._names), SKATING
        else:
            date = (_FIRST_DAY + datetime.timedelta(rnd.randrange(_DAYS))).isoformat()
            subject, text = self._subjects.text(rnd)
        return Document(f"{date}-{number:07d}", date, text, subject)

    def documents(self, count: int, first: int = 0) -> Iterator[Document]:
        """Make ``count`` documents, from number ``first`` on."""
        return map(self.document, range(first, first + count))

    @cached_property
    def _reports(self) -> list[_SkatingReport]:
        corpus = HERE.parent / "corpus"
        found = [_SkatingReport(path) for path in sorted(corpus.glob("*.txt"))]
        return [report for report in found if report.has_records]


class _Names:
    """Invented people and towns."""

    def __init__(self, seed: int) -> None:
        inventor = Inventor(seed)
        self.given = [inventor.given() for _ in range(_NAMES)]
        self.surnames = [inventor.surname() for _ in range(_NAMES)]
        #: Surnames of one word, for those in whose place they come.
        self.plain = [name for name in self.surnames if name.isalpha()]
        self.towns = [inventor.town() for _ in range(_NAMES)]


class _SkatingReport:
    """A report of the corpus, cut at the names of its skaters."""

    def __init__(self, path: Path) -> None:
        report = Report.of_text(path.read_text(encoding="utf-8"), path.stem)
        gold = (path.parent.parent / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8")
        skaters = [json.loads(line)["skater"] for line in gold.splitlines() if line]
        self.has_records = bool(skaters)
        # Where the report gives but the month or the year, it is the 15th of it, or of January.
        date = report.date or "2010"
        self._day = date + "0000-01-15"[len(date) :]
        self._given = {name.split()[0] for name in skaters if " " in name}
        parts = {part for name in skaters for part in name.split() if part[0].isupper() and len(part) > 2}
        either = "|".join(
            sorted({form for part in parts for form in (part, part.upper())}, key=len, reverse=True)
        )
        self._pieces = re.split(rf"(?<!\w)({either})(?!\w)", report.text[report.body_start :])

    def moved(self, rnd: random.Random) -> str:
        """The date of the report, some weeks earlier or later."""
        day = datetime.date.fromisoformat(self._day)
        return (day + datetime.timedelta(weeks=rnd.randint(-_WEEKS, _WEEKS))).isoformat()

    def renamed(self, rnd: random.Random, names: _Names) -> str:
        """The text with other names."""
        new: dict[str, str] = {}
        for piece in self._pieces[1::2]:
            if piece not in new:
                name = rnd.choice(names.given if piece in self._given else names.plain)
                new[piece], new[piece.upper()] = name, name.upper()
        return "".join(new[piece] if number % 2 else piece for number, piece in enumerate(self._pieces))


class _Subjects:
    """The sentences of ``unrelated.txt``, ready to be filled."""

    def __init__(self, names: _Names) -> None:
        tables: dict[str, list[str]] = {"achternaam": names.surnames, "plaats": names.towns}
        sections: dict[str, list[str]] = {}
        weights: dict[str, int] = {}
        lines: list[str] = []
        for line in (HERE / "unrelated.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                _, subject, weight = line.split()
                weights[subject], lines = int(weight), sections.setdefault(subject, [])
            elif line.startswith("= "):
                name, words = line[2:].split(": ", 1)
                tables[name] = words.split(" | ")
            elif line and not line.startswith("#"):
                lines.append(line)
        slots: dict[str, _Slot] = {name: _of_table(words) for name, words in tables.items()}
        slots |= _FIGURES
        slots["persoon"] = lambda rnd: f"{rnd.choice(names.given)} {rnd.choice(names.surnames)}"
        self._towns = names.towns
        self._headlines, self._rare, self._sentences = (
            {
                subject: [_Template(line.lstrip("> ~"), slots) for line in lines if kind(line)]
                for subject, lines in sections.items()
            }
            for kind in (_is_headline, _is_rare, _is_plain)
        )
        self._general = self._sentences.pop("algemeen")
        self._subjects = list(self._sentences)
        self._weights = [weights[subject] for subject in self._subjects]

    def text(self, rnd: random.Random) -> tuple[str, str]:
        """A subject and a document on it: a headline, and some paragraphs of two to five sentences."""
        (subject,) = rnd.choices(self._subjects, self._weights)
        plain = self._sentences[subject]
        first, *others = rnd.sample(plain, rnd.randint(4, len(plain)))
        others += rnd.sample(self._general, rnd.randint(0, _GENERAL))
        others += [sentence for sentence in self._rare[subject] if rnd.random() < _RARE]
        rnd.shuffle(others)
        headline = rnd.choice(self._headlines[subject]).fill(rnd)
        sentences = [
            f"{rnd.choice(self._towns).upper()} - {first.fill(rnd)}",
            *(other.fill(rnd) for other in others),
        ]
        paragraphs = [headline]
        while sentences:
            size = rnd.randint(2, 5)
            paragraphs.append(" ".join(sentences[:size]))
            del sentences[:size]
        text = "\n\n".join(paragraphs) + "\n"
        if rnd.random() < _TYPOGRAPHIC:
            text = text.replace(" '", " ‘").replace("\n'", "\n‘").replace("'", "’")
        return subject, text


def _is_headline(line: str) -> bool:
    return line.startswith("> ")


def _is_rare(line: str) -> bool:
    return line.startswith("~ ")


def _is_plain(line: str) -> bool:
    return not line.startswith(("> ", "~ "))


class _Template:
    """A sentence with slots: literal stretches in turn with what fills the slots between them."""

    def __init__(self, line: str, slots: dict[str, _Slot]) -> None:
        parts = _SLOT.split(line)
        self._first, self._rest = (
            parts[0],
            [(slots[name], tail) for name, tail in zip(parts[1::2], parts[2::2], strict=True)],
        )

    def fill(self, rnd: random.Random) -> str:
        filled = self._first + "".join([slot(rnd) + tail for slot, tail in self._rest])
        return filled[0].upper() + filled[1:]


def _of_table(words: list[str]) -> _Slot:
    return lambda rnd: rnd.choice(words)


def _number(low: int, high: int, step: int = 1) -> _Slot:
    return lambda rnd: f"{rnd.randrange(low, high, step):,}".replace(",", ".")


def _decimal(low: float, high: float, places: int) -> _Slot:
    return lambda rnd: f"{rnd.uniform(low, high):.{places}f}".replace(".", ",")


def _either(*slots: _Slot) -> _Slot:
    return lambda rnd: rnd.choice(slots)(rnd)


def _time(longest: int, places: int) -> _Slot:
    """A time of up to so many minutes, ``12.04,3``."""

    def slot(rnd: random.Random) -> str:
        minutes, seconds = rnd.randint(1, longest), rnd.uniform(0, 59.9)
        return f"{minutes}.{seconds:0{places + 3 if places else 2}.{places}f}".replace(".", ",").replace(
            ",", ".", 1
        )

    return slot


def _day(rnd: random.Random) -> str:
    return f"{rnd.randint(1, 31)} {rnd.choice(_MONTHS)}" + (
        f" {rnd.randint(1990, 2025)}" if rnd.random() < 0.4 else ""
    )


_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_FIGURES: dict[str, _Slot] = {
    "dag": _of_table("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()),
    "maand": _of_table(_MONTHS),
    "datum": _day,
    "jaartal": lambda rnd: str(rnd.randint(1950, 2025)),
    "klok": lambda rnd: f"{rnd.randint(6, 23)}.{rnd.choice(('00', '15', '30', '45'))}",
    "telefoon": lambda rnd: f"0{rnd.randint(100, 599)}-{rnd.randint(200000, 799999)}",
    "jaren": _number(2, 41),
    "leeftijd": _number(16, 91),
    "cijfer": _number(0, 10),
    "tweecijfers": lambda rnd: f"{rnd.randrange(60):02d}",
    "klein": _number(2, 61),
    "rond": _number(50, 2050, 50),
    "aantal": _either(_number(12, 400), _number(400, 12000)),
    "bedrag": _either(_number(1000, 90000, 500), _number(100000, 9000000, 50000)),
    "miljoen": _either(_number(2, 900), _decimal(1, 30, 1)),
    "procent": _either(_decimal(0.1, 12, 1), _decimal(0.1, 60, 1), _decimal(0.1, 60, 2), _number(2, 90)),
    "komma": _decimal(2, 40, 1),
    "graden": _number(1, 30),
    "millimeter": _decimal(0.2, 60, 1),
    "euro": _decimal(0.5, 40, 2),
    "koersgetal": _decimal(2, 90, 2),
    "punten": _decimal(200, 900, 2),
    "minuten": _time(59, 0),
    "looptijd": _either(_decimal(7, 60, 2), _time(14, 2)),
    "lang": _either(_time(59, 0), lambda rnd: f"1.{rnd.randrange(60):02d}.{rnd.randrange(60):02d}"),
    "marathon": lambda rnd: f"{rnd.randint(2, 4)}.{rnd.randrange(60):02d}.{rnd.randrange(60):02d}",
    "zwemtijd": _either(_decimal(22, 60, 2), _time(9, 2)),
    "afstand": _decimal(5, 20, 2),
}  # fmt: skip


if __name__ == "__main__":
    for document in Archive(seed=1, share=0.1).documents(5):
        print(*document[:2], document.subject, document.text, sep="\n")
