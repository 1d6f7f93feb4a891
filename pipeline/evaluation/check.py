"""Whether gold can be right: its fields and types, its words in the report, its times and ranks among themselves.

A ``problem`` is certainly wrong. A ``doubt`` wants a second look: ranks that contradict times may be of two groups of
one race, which gold does not tell apart.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pipeline.evaluation.rows import OTHER_FIELDS, SLOTS, Row, fold, row_from_json
from pipeline.record import Discipline, Distance, Gender, Status

FIELDS = ("doc_id", "kind", *SLOTS, *OTHER_FIELDS, "time_text", "placing_text", "report_kind", "evidence")
"""All fields that a line of gold may have."""

_CHOICES: Mapping[str, tuple[object, ...]] = {
    "distance_m": get_args(Distance),
    "discipline": get_args(Discipline),
    "gender": get_args(Gender),
    "status": get_args(Status),
    "run": (1, 2),
}
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CODE = re.compile(r"[A-Z]{3}")
#: Seconds. Nobody has been faster than this over a distance (world records of 2025, rounded down), nor does anybody
#: finish slower in a race.
_LIMITS: Mapping[int, tuple[float, float]] = {
    100: (9.0, 60.0),
    300: (21.0, 120.0),
    500: (33.5, 180.0),
    1000: (65.0, 300.0),
    1500: (98.0, 420.0),
    3000: (212.0, 720.0),
    5000: (360.0, 1200.0),
    10000: (745.0, 2400.0),
}
_NUMBERS = re.compile(r"\d+")
#: A discipline that gold leaves out is that of a single skater.
_SINGLE = ("individual", None)
_OLDEST = 110


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a line, or may be: ``place`` is the file and the line number."""

    place: str
    reason: str
    doubt: bool = False

    def __str__(self) -> str:
        return f"{self.place}: {'doubt: ' if self.doubt else ''}{self.reason}"


def check(gold: Path, corpus: Path) -> list[Finding]:
    """Check a folder of gold, ``<doc_id>.jsonl``, against a folder of reports, ``<doc_id>.txt``."""
    found: list[Finding] = []
    for path in sorted(gold.glob("*.jsonl")):
        report = corpus / f"{path.stem}.txt"
        if not report.is_file():
            found.append(Finding(str(path), f"there is no report {report}"))
            continue
        found.extend(_file(path, report.read_text(encoding="utf-8-sig")))
    without = {path.stem for path in corpus.glob("*.txt")} - {path.stem for path in gold.glob("*.jsonl")}
    found += [Finding(str(corpus / f"{doc_id}.txt"), "has no gold", True) for doc_id in sorted(without)]
    return found


def _file(path: Path, text: str) -> Iterator[Finding]:
    rows: list[tuple[str, Row]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            data = json.loads(line)
            row = row_from_json(data, path.stem)
        except ValueError as error:
            yield Finding(place, str(error))
            continue
        rows.append((place, row))
        for reason in itertools.chain(_fields(data, path.stem), _words(data, text), _possible(row)):
            yield Finding(place, reason)
    yield from _among(rows)


def _fields(data: Mapping[str, Any], doc_id: str) -> Iterator[str]:
    for name in data.keys() - set(FIELDS):
        yield f"{name} is no field of gold"
    if data.get("doc_id", doc_id) != doc_id:
        yield f"doc_id {data['doc_id']!r} is not the name of the file"
    for name, choices in _CHOICES.items():
        if data.get(name) is not None and data[name] not in choices:
            yield f"{name} must be one of {', '.join(map(str, choices))}, not {data[name]!r}"
    if data.get("date") is not None and not _DATE.fullmatch(str(data["date"])):
        yield f"date must be YYYY, YYYY-MM or YYYY-MM-DD, not {data['date']!r}"
    if data.get("nationality") is not None and not _CODE.fullmatch(str(data["nationality"])):
        yield f"nationality must be an IOC code, not {data['nationality']!r}"


def _words(data: Mapping[str, Any], text: str) -> Iterator[str]:
    """The words that gold quotes, and the offsets if it has any, against the report."""
    flat, folded = " ".join(text.split()), fold(text)
    for name in ("time_text", "placing_text"):
        words = data.get(name)
        if isinstance(words, str) and " ".join(words.split()) not in flat:
            yield f"{name} {words!r} is not in the report"
    if isinstance(data.get("time_text"), str) and isinstance(data.get("time_s"), int | float):
        printed = _seconds(data["time_text"])
        if printed is not None and abs(printed - data["time_s"]) > 0.0005:
            yield f"time_s is {data['time_s']}, but {data['time_text']!r} says {printed:g}"
    if fold(str(data["skater"]).split()[-1]) not in folded:
        yield f"skater {data['skater']!r} is not named in the report"
    for name, spans in (data.get("evidence") or {}).items():
        for span in spans:
            if text[span["start"] : span["end"]] != span["text"]:
                yield f"evidence of {name}: {span['start']}-{span['end']} is {text[span['start'] : span['end']]!r}"


def _seconds(printed: str) -> float | None:
    """The seconds that a printed time can only mean; None where its figures leave a choice."""
    figures = _NUMBERS.findall(printed)
    if len(figures) == 3:
        return round(int(figures[0]) * 60 + float(f"{figures[1]}.{figures[2]}"), 3)
    if len(figures) == 2 and not re.search(r"[a-z]", printed) and len(figures[0]) == 2 and ":" not in printed:
        return float(f"{figures[0]}.{figures[1]}")
    return None


def _possible(row: Row) -> Iterator[str]:
    values = row.values
    distance, time, age, placing = (values[name] for name in ("distance_m", "time_s", "age", "placing"))
    if isinstance(distance, int) and isinstance(time, int | float) and values["discipline"] in _SINGLE:
        low, high = _LIMITS.get(distance, (0.0, float("inf")))
        if not low <= time <= high:
            yield f"nobody skates {distance} m in {time} s"
    if isinstance(age, int) and not 0 < age < _OLDEST:
        yield f"age {age} is none of a skater"
    if isinstance(placing, int) and placing < 1:
        yield f"placing must be 1 or more, not {placing}"
    if placing is not None and values["status"] == "dsq":
        yield "a disqualified skater has no placing"
    if row.kind == "record" and time is None:
        yield "a record has a time"


def _among(rows: Sequence[tuple[str, Row]]) -> Iterator[Finding]:
    """Records that cannot both be, or hardly."""
    seen: dict[tuple[object, ...], str] = {}
    races: dict[tuple[object, ...], list[tuple[str, Row]]] = {}
    for place, row in rows:
        race = tuple(
            row.values[name] for name in ("event", "date", "distance_m", "discipline", "gender", "run")
        )
        key = (row.kind, fold(row.skater), *race, row.values["time_s"] if row.kind == "record" else None)
        if key in seen:
            yield Finding(place, f"{row.skater} has this race already ({seen[key]})")
        seen.setdefault(key, place)
        if row.values["time_s"] is not None and row.values["placing"] is not None:
            races.setdefault((row.kind, *race), []).append((place, row))
    for of_race in races.values():
        yield from _ranks(of_race)


def _ranks(of_race: Iterable[tuple[str, Row]]) -> Iterator[Finding]:
    ordered = sorted(of_race, key=lambda item: float(item[1].values["placing"] or 0))
    for (_, first), (place, second) in itertools.pairwise(ordered):
        ranks = first.values["placing"], second.values["placing"]
        times = float(first.values["time_s"] or 0), float(second.values["time_s"] or 0)
        if ranks[0] != ranks[1] and times[0] > times[1]:
            yield Finding(
                place,
                f"{second.skater} ({times[1]}) was faster than {first.skater} ({times[0]}), but ranks {ranks[1]} "
                f"after {ranks[0]}",
                True,
            )
