"""Ranked lists and tables: result lines that are read by their shape, not by grammar.

Two shapes: an item that opens with a rank (``1. A (NED) 34,90; 2. B 35,01``, one line or many, the name or the time
on a line of its own too), and rows under a header that names the columns (``Naam / 1e 500 m / 1500 m``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.layout import lines
from pipeline.mention import Mention

_SEPARATORS = re.compile(r"\s*\|\s*|\s+/\s+|\t+|\s+[-–]\s+|\s*;\s*|\s{3,}")
_MARKS = ("|", "/", "\t", "-", "–", ";", "  ", "\xa0")
_NAME_COLUMN = re.compile(r"^(?:naam|namen|rijder|rijdster|schaatser|schaatsster|deelnemer|deelneemster)s?$", re.I)
_TIME_COLUMN = re.compile(r"^(?:tijd|eindtijd|uitslag|resultaat)$", re.I)
_RANK_COLUMN = re.compile(r"^(?:plaats|pl\.?|plek|rang|klassering|#|nr\.?|pos\.?|positie)$", re.I)
_GAP_COLUMN = re.compile(r"^(?:rondetijd|ronde|slotronde|laatste ronde|opening|verschil|achterstand|punten|rit|baan|club|plaatsnaam)$", re.I)
_STOPS = re.compile(r"\n\s*\n|;|\.\s+(?=[A-Z0-9])")
#: A list item reaches at most this far behind its rank, in code points.
_REACH = 160


@dataclass(slots=True)
class Entry:
    """A line of a list or a cell of a table: ``cues`` are the mentions (distance, run) of its own column."""

    start: int
    end: int
    person: Mention
    rank: Mention | None = None
    time: Mention | None = None
    status: Mention | None = None
    cues: tuple[Mention, ...] = ()
    extras: list[Mention] = field(default_factory=list)


def _between(mentions: Sequence[Mention], start: int, end: int, *kinds: str) -> list[Mention]:
    return [m for m in mentions if m.kind in kinds and start <= m.start and m.end <= end]


def ranked(text: str, mentions: Sequence[Mention], silent: Sequence[tuple[int, int]] = ()) -> list[Entry]:
    """Items that open with a rank, in order."""
    ranks = [m for m in mentions if m.kind == "placing" and m.shape == "list"]
    ranks = [m for m in ranks if not any(a <= m.start < b for a, b in silent)]
    entries = []
    for number, rank in enumerate(ranks):
        end = ranks[number + 1].start if number + 1 < len(ranks) else len(text)
        end = min(end, rank.start + _REACH)
        people = _between(mentions, rank.start, end, "person")
        if not people or text[rank.end : people[0].start].count("\n") > 1:
            continue
        person = people[0]
        end = next((m.start() for m in _STOPS.finditer(text, person.end, end) if not _is_abbreviation(text, m.start())), end)
        newline = text.find("\n", person.end, end)
        # On a line of its own a time belongs to the item only when the name has a line of its own too.
        if newline >= 0 and "\n" not in text[rank.end : person.start]:
            end = newline
        times = _between(mentions, person.end, end, "time")
        finish = next((m for m in times if m.shape in {"finish", "rounded", "total", "points"}), None)
        own = [m for m in people if m.start < (finish.start if finish else end)]
        for other in own[:1]:
            entries.append(Entry(rank.start, end, other, rank, finish if finish and finish.shape in {"finish", "rounded"} else None))
        entries[-1].extras = [m for m in times if m is not finish and m.shape == "finish"]
        statuses = _between(mentions, person.end, end, "status")
        if statuses:
            entries[-1].status = statuses[0]
    return entries


def _is_abbreviation(text: str, stop: int) -> bool:
    return text[stop] == "." and bool(re.search(r"(?:\b[A-Z]|v\.d|vd|(?<![\d,.:'\"”])\d{1,2})$", text[max(0, stop - 4) : stop]))


#: ``A (1), B (2), C (3)``: at least so many names with a rank in brackets, from one up.
_BRACKETED = re.compile(r"\s?\((\d{1,2})(?=[,);])")
_ROW = 3


def bracketed(text: str, mentions: Sequence[Mention]) -> list[Entry]:
    """Names with their rank in brackets behind them, three or more in order from the first."""
    entries: list[Entry] = []
    row: list[Entry] = []
    for person in (m for m in mentions if m.kind == "person"):
        match = _BRACKETED.match(text, person.end)
        if match is None:
            continue
        rank = Mention("placing", match.start(1), match.end(1), match[1], int(match[1]), "list")
        close = text.find(")", match.end())
        entry = Entry(person.start, close + 1 if close >= 0 else match.end(), person, rank)
        if row and (rank.value or 0) > (row[-1].rank.value if row[-1].rank else 0) and person.start - row[-1].end < 12:  # type: ignore[operator]
            row.append(entry)
        else:
            row = [entry] if rank.value == 1 else []
        if len(row) == _ROW:
            entries.extend(row)
        elif len(row) > _ROW:
            entries.append(entry)
    return entries


def columns(text: str, mentions: Sequence[Mention], start: int = 0) -> list[Entry]:
    """Cells of the tables whose header line names the columns."""
    entries: list[Entry] = []
    header: list[tuple[str, tuple[Mention, ...]]] | None = None
    for begin, end in lines(text, start):
        if header is None and not any(mark in text[begin:end] for mark in _MARKS):
            continue
        cells = _cells(text, begin, end)
        read = _header(text, cells, mentions) if len(cells) >= 3 else None
        if read is not None:
            header = read
            continue
        if header is None or len(cells) < 2 or len(cells) > len(header) + 1:
            header = header if header is not None and len(cells) >= 2 else None
            continue
        people = _between(mentions, begin, end, "person")
        if people:
            entries.extend(_row(text, header, cells, people[0], mentions))
    return entries


def _cells(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    cells = []
    position = begin
    for match in _SEPARATORS.finditer(text, begin, end):
        cells.append((position, match.start()))
        position = match.end()
    cells.append((position, end))
    return cells


def _header(text: str, cells: list[tuple[int, int]], mentions: Sequence[Mention]) -> list[tuple[str, tuple[Mention, ...]]] | None:
    header: list[tuple[str, tuple[Mention, ...]]] = []
    for begin, end in cells:
        word = text[begin:end].strip()
        cues = tuple(_between(mentions, begin, end, "distance", "run"))
        if _NAME_COLUMN.match(word):
            header.append(("name", ()))
        elif any(m.kind == "distance" for m in cues):
            header.append(("race", cues))
        elif _TIME_COLUMN.match(word):
            header.append(("time", ()))
        elif _RANK_COLUMN.match(word):
            header.append(("rank", ()))
        elif _GAP_COLUMN.match(word):
            header.append(("other", ()))
        else:
            header.append(("unknown", ()))
    kinds = [kind for kind, _ in header]
    named = "name" in kinds
    return header if (named and {"race", "time", "rank"} & set(kinds)) or kinds.count("race") >= 2 else None


def _row(
    text: str, header: list[tuple[str, tuple[Mention, ...]]], cells: list[tuple[int, int]], person: Mention, mentions: Sequence[Mention]
) -> list[Entry]:
    entries: list[Entry] = []
    single = Entry(cells[0][0], cells[-1][1], person)
    for (kind, cues), (begin, end) in zip(header, cells, strict=False):
        times = [m for m in _between(mentions, begin, end, "time") if m.shape not in {"gap", "clock"}]
        statuses = _between(mentions, begin, end, "status")
        word = text[begin:end].strip(" .)")
        if kind == "race" and (times or statuses):
            entries.append(Entry(cells[0][0], cells[-1][1], person, None, times[0] if times else None, statuses[0] if statuses else None, cues))
        elif kind == "time" and times:
            single.time = replace(times[0], shape="finish")
        elif kind == "time" and statuses:
            single.status = statuses[0]
        elif kind == "rank" and word.isdigit():
            offset = text.index(word, begin)
            single.rank = Mention("placing", offset, offset + len(word), word, int(word), "list")
    if single.time or single.rank or single.status:
        entries.append(single)
    return entries
