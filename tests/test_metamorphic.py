"""The same reports told a little differently: the records change accordingly, and in nothing else.

No gold is asked for: the records of the report as it is are the measure for those of the changed one. Each change says
how many reports stood it; at least ``FLOOR`` of them must.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import reports
from renaming import Example, Renamer

from pipeline import data
from pipeline.data import sex_of_first_name
from pipeline.extract import extract
from pipeline.extractors.namewords import PARTICLES
from pipeline.reading.decoding import decode
from pipeline.report import Report

FLOOR = 0.95
SEED = 7

Records = tuple[dict[str, Any], ...]
_LEFT_OUT = ("evidence", "confidence", "model", "version")


def records_of(text: str, doc_id: str) -> Records:
    found = (record.to_dict() for record in extract(Report.of_text(text, doc_id)))
    return tuple({name: value for name, value in record.items() if name not in _LEFT_OUT} for record in found)


@cache
def originals() -> tuple[Example, ...]:
    """Each report with what is read in it, in the place of its gold."""
    texts = ((path.stem, path.read_text(encoding="utf-8-sig")) for path in reports())
    return tuple(Example(doc_id, text, records_of(text, doc_id)) for doc_id, text in texts)


@cache
def renamer() -> Renamer:
    return Renamer(originals(), SEED)


def as_counted(records: Records) -> Counter[str]:
    return Counter(str(sorted(record.items(), key=lambda item: item[0])) for record in records)


@cache
def given_names() -> dict[str | None, list[str]]:
    """Given names by the sex that they tell."""
    table = (Path(data.__file__).parent / "first_names.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {sex: sorted(name for name in names.split() if name.isalpha()) for sex, names in rows}


def renamed(example: Example) -> Example:
    """Surnames that nobody has, and other given names of the same sex: a given name tells the sex."""
    new = renamer().names(example)
    text, gold = new.text, list(new.gold)
    chosen = random.Random(f"{SEED} {example.doc_id}")
    pairs = {
        (old["skater"].split()[0], now["skater"].split()[0])
        for old, now in zip(example.gold, new.gold, strict=True)
        if " " in old["skater"]
        and old["skater"].split()[0].lower() not in PARTICLES
        and "." not in old["skater"].split()[0]
    }
    for old, now in sorted(pairs):
        names = given_names().get(sex_of_first_name(old), [])
        free = [
            name for name in names if name not in text and name[0] == now[0] and not data.is_common_word(name)
        ]
        if free:
            word, name = re.compile(rf"\b{re.escape(now)}\b"), chosen.choice(free)
            text = word.sub(name, text)
            gold = [{**record, "skater": word.sub(name, record["skater"])} for record in gold]
    return Example(example.doc_id, text, tuple(gold))


def with_other_towns(example: Example) -> Example:
    return renamer().towns(example)


def with_other_times(example: Example) -> Example:
    return renamer().times(example)


#: After so many years the days of the week fall on the same dates again (between 1901 and 2099).
_CYCLE = 28
_YEAR = re.compile(r"(?<![\d.,:])(?:19|20)\d\d(?![\d:]|[.,]\d)(?! ?(?:meter|m\b))")
_GAMES = re.compile(r"\b(?:Spelen|Olympi[cë]|Winterspelen)")


def in_another_year(example: Example) -> Example:
    """All years as far off as the days of the week stay the same; not where past Games are named, which had their
    own."""
    if _GAMES.search(example.text) and any(r["event"] == "Olympische Spelen" for r in example.gold):
        return example
    text = _YEAR.sub(lambda match: str(int(match[0]) - _CYCLE), example.text)

    def moved(record: dict[str, Any]) -> dict[str, Any]:
        date = record["date"]
        return record if date is None else {**record, "date": f"{int(date[:4]) - _CYCLE}{date[4:]}"}

    return Example(example.doc_id, text, tuple(moved(record) for record in example.gold))


_FIVE = re.compile(r"\b5\.?000 meter\b")


def five_kilometres_in_words(example: Example) -> Example:
    return Example(example.doc_id, _FIVE.sub("vijf kilometer", example.text), example.gold)


def _straight(records: Records) -> Records:
    return tuple(
        {name: value.replace("’", "'") if isinstance(value, str) else value for name, value in record.items()}
        for record in records
    )


def with_typographic_apostrophes(example: Example) -> Example:
    return Example(example.doc_id, example.text.replace("'", "’"), example.gold)


def rewrapped(example: Example) -> Example:
    """The paragraphs of running text broken at a width of its own; lists and tables as they are."""
    width = random.Random(f"{SEED} {example.doc_id}").randint(60, 100)
    lines = []
    for line in example.text.split("\n"):
        long = len(line) > width and "|" not in line
        lines.append("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) if long else line)
    return Example(example.doc_id, "\n".join(lines), example.gold)


def in_windows_bytes(example: Example) -> Example:
    """The bytes of an old Windows program, where its characters allow it."""
    raw = example.text.encode("cp1252", errors="ignore")
    return (
        example
        if raw.decode("cp1252") != example.text
        else Example(example.doc_id, decode(raw)[0], example.gold)
    )


CHANGES: dict[str, Callable[[Example], Example]] = {
    "times moved": with_other_times,
    "another year": in_another_year,
    "five kilometres in words": five_kilometres_in_words,
    "typographic apostrophes": with_typographic_apostrophes,
    "paragraphs wrapped": rewrapped,
    "Windows bytes": in_windows_bytes,
    "towns swapped": with_other_towns,
    "skaters renamed": renamed,
}


def stands(change: Callable[[Example], Example], example: Example) -> bool:
    changed = change(example)
    found = _straight(records_of(changed.text, changed.doc_id))
    return as_counted(found) == as_counted(_straight(changed.gold))


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_says_nothing_new_changes_nothing_else(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    change = CHANGES[name]
    fell = [example.doc_id for example in originals() if not stands(change, example)]
    rate = 1 - len(fell) / len(originals())
    record_property("unchanged", round(rate, 3))
    print(f"{name}: {rate:.3f} of the reports stand; not: {', '.join(fell)}")
    assert rate >= FLOOR, f"{name}: only {rate:.3f} stand; not {', '.join(fell)}"
