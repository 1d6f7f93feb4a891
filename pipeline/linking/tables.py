"""Ranked lists and tables: result lines that are read by their shape, not by grammar.

Two shapes: an item that opens with a rank (``1. A (NED) 34,90; 2. B 35,01``, one line or many, the name or the time
on a line of its own too), and rows under a header that names the columns (``Naam / 1e 500 m / 1500 m``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.linking.itemtimes import ItemTime, item_times
from pipeline.mention import Mention
from pipeline.rows import Row, find_rows, parted

_STOPS = re.compile(r"\n\s*\n|;|\|\s+(?=[a-z])|\.\s+(?=[A-Z0-9])")
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
    #: Whether the time alone tells the distance: one of the several of a tournament.
    apart: bool = False
    #: The year before that of the report in which the race was.
    year: Mention | None = None


def _between(mentions: Sequence[Mention], start: int, end: int, *kinds: str) -> list[Mention]:
    return [m for m in mentions if m.kind in kinds and start <= m.start and m.end <= end]


def ranked(text: str, mentions: Sequence[Mention], silent: Sequence[tuple[int, int]] = ()) -> list[Entry]:
    """Items that open with a rank, in order; one entry for each member of a team (``1. Nederland (A, B, C) 3.41,05``)."""
    ranks = [m for m in mentions if m.kind == "placing" and m.shape == "list"]
    ranks = [m for m in ranks if not any(a <= m.start < b for a, b in silent)]
    entries: list[Entry] = []
    twice = False
    for number, rank in enumerate(ranks):
        end = ranks[number + 1].start if number + 1 < len(ranks) else len(text)
        end = min(end, rank.start + _REACH)
        people = _between(mentions, rank.start, end, "person")
        if not people or text[rank.end : people[0].start].count("\n") > 1:
            continue
        between = text[rank.end : people[0].start]
        team = _TEAM.fullmatch(between) is not None
        if not team and any(letter.isalpha() for letter in between):
            continue
        close = text.find(")", people[0].start, end) if team else -1
        members = [m for m in people if m.start < close] if close >= 0 else people[:1]
        if close < 0 and len(people) > 1 and _AND.fullmatch(text, people[0].end, people[1].start):
            # ``3. A (Goor) en B (Epe) 1.14,60``
            tied = people[:2]
            end = _end_of_item(text, tied[-1].end, end, "\n" in between)
            times = _between(mentions, tied[-1].end, end, "time")
            shared = next((m for m in times if m.shape in {"finish", "rounded"}), None)
            entries.append(Entry(rank.start, tied[-1].start, tied[0], rank, shared))
            entries.append(Entry(tied[-1].start, end, tied[-1], rank, shared))
            continue
        end = _end_of_item(text, members[-1].end, end, "\n" in between)
        end = next((m.start for m in people if members[-1].end < m.start < end), end)
        # ``1. Nederland 3.40,66 (A, B, C)``: the time of a team may stand before its members.
        times = _between(mentions, rank.end if team else members[-1].end, end, "time")
        finish = next((m for m in times if m.shape in {"finish", "rounded", "total", "points"}), None)
        statuses = _between(mentions, members[-1].end, end, "status")
        several = [] if team else item_times(text, times, statuses, twice)
        twice = (twice and bool(several)) or any(t.run for t in several)
        if several:
            entries.extend(_apart(rank, end, members[0], several))
            continue
        for member in members:
            entry = Entry(rank.start, end, member, rank, status=statuses[0] if statuses else None)
            if finish is not None and finish.shape in {"finish", "rounded"}:
                entry.time = finish
            entries.append(entry)
    return entries


def _apart(rank: Mention, end: int, person: Mention, several: Sequence[ItemTime]) -> Iterator[Entry]:
    """The entries of an item with several times: the rank over all, and each time."""
    whole = Mention("discipline", person.start, person.end, person.text, None, "standing")
    yield Entry(rank.start, end, person, rank, cues=() if several[0].apart else (whole,))
    for each in several:
        value = each.value
        run = Mention("run", value.start, value.end, value.text, each.run)
        entry = Entry(rank.start, end, person, cues=(run,) if each.run else (), apart=each.apart)
        if value.kind == "time":
            entry.time = value
        else:
            entry.status = value
        yield entry


_AND = re.compile(r"[ ]?(?:\([^()\n]{2,30}\)[ ]?)?(?:en|&)[ ]")
#: The country or region of a team before its members.
_TEAM = re.compile(r"[ \t]*[A-ZÀ-Þ][\w'’. -]{2,30}?(?:[ \t](?:\d{1,2}[.:])?\d\d[.,]\d{1,3}[ \t]*)?\(\s*")


def _end_of_item(text: str, start: int, end: int, broken: bool) -> int:
    """Where the item ends whose last name ends at ``start``; ``broken`` if the name has a line of its own."""
    stops = (m.start() for m in _STOPS.finditer(text, start, end) if not _is_abbreviation(text, m.start()))
    end = next(stops, end)
    newline = text.find("\n", start, end)
    # On a line of its own a time belongs to the item only when the name has a line of its own too.
    return newline if newline >= 0 and not broken else end


def _is_abbreviation(text: str, stop: int) -> bool:
    return text[stop] == "." and bool(
        re.search(r"(?:\b[A-Z]|v\.d|vd|(?<![\d,.:'\"”])\d{1,2})$", text[max(0, stop - 4) : stop])
    )


#: ``A (1), B (2), C (3)``: at least so many names with a rank in brackets, from one up.
_BRACKETED = re.compile(r"\s?\((\d{1,2})(?=[,);])")
_ROW = 3


def bracketed(text: str, mentions: Sequence[Mention]) -> list[Entry]:
    """Names with their rank in brackets behind them, three or more in order from the first."""
    entries: list[Entry] = []
    row: list[Entry] = []
    last = 0
    for person in (m for m in mentions if m.kind == "person"):
        match = _BRACKETED.match(text, person.end)
        if match is None:
            continue
        place = int(match[1])
        rank = Mention("placing", match.start(1), match.end(1), match[1], place, "list")
        close = text.find(")", match.end())
        entry = Entry(person.start, close + 1 if close >= 0 else match.end(), person, rank)
        if row and place > last and person.start - row[-1].end < 12:
            row.append(entry)
        else:
            row = [entry] if place == 1 else []
        last = place
        if len(row) == _ROW:
            entries.extend(row)
        elif len(row) > _ROW:
            entries.append(entry)
    return entries


def columns(text: str, mentions: Sequence[Mention], standing: bool) -> list[Entry]:
    """The cells of tables whose header names the columns, and rows without a rank (``- A val``).

    ``standing`` tells whether the event has a final standing, of which the rank of a row of several distances is one.
    """
    rows = [r for r in find_rows(text) if r.columns or r.mark or r.rank is None or parted(text, r)]
    if not rows:
        return []
    at = {(m.kind, m.start): m for m in mentions if m.kind in {"time", "status", "placing"}}
    entries: list[Entry] = []
    for row in rows:
        people = _between(mentions, row.name[0], row.end, "person")
        if people and people[0].start < row.name[1]:
            entries.extend(_row(text, row, people[0], mentions, at, standing))
    return entries


def header_spans(text: str) -> set[tuple[int, int]]:
    """The header lines of tables: what they name holds for their columns, not for the text behind."""
    return {(row.columns[0].start, row.columns[-1].end) for row in find_rows(text) if row.columns}


#: ``1e rit``, ``2de omloop``, ``rit 2``
_RUN_HEAD = re.compile(
    r"(?:(?P<before>[12])(?:e|ste|de)? ?)?(?:rit|omloop|run|race|serie|manche)(?: ?(?P<behind>[12]))?$", re.I
)


def _run_of(text: str, start: int, end: int) -> Mention | None:
    """The run that the head of a column numbers."""
    head = _RUN_HEAD.match(text[start:end].strip())
    number = head and (head["before"] or head["behind"])
    return Mention("run", start, end, text[start:end], int(number)) if number else None


def _row(
    text: str,
    row: Row,
    person: Mention,
    mentions: Sequence[Mention],
    at: Mapping[tuple[str, int], Mention],
    standing: bool,
) -> Iterator[Entry]:
    """One entry for each race of a row, and one for the rank in the whole if it has several."""
    races = []
    for cell in row.cells:
        entry = Entry(row.start, row.end, person)
        time = at.get(("time", cell.start))
        entry.time = replace(time, shape="finish") if time else None
        entry.status = at.get(("status", cell.start))
        entry.rank = at.get(("placing", cell.rank[0])) if cell.rank else None
        if cell.column is not None and cell.column.kind == "year":
            head = cell.column
            entry.year = next(
                (m for m in mentions if m.kind == "date" and head.start <= m.start < head.end), None
            )
            if entry.year is None:
                continue
        if cell.column is not None and cell.column.kind == "race":
            cues = _between(mentions, cell.column.start, cell.column.end, "distance", "run")
            run = None if cues else _run_of(text, cell.column.start, cell.column.end)
            entry.cues = (run,) if run else tuple(cues)
        races.append(entry)
    rank = at.get(("placing", row.rank[0])) if row.rank else None
    mark = at.get(("status", row.mark[0])) if row.mark else None
    own = [race for race in races if race.year is None]
    if len(own) == 1:
        own[0].rank = own[0].rank or rank
        own[0].status = own[0].status or mark
    elif (rank is not None or mark is not None) and (standing or not _of_distances(own)):
        # The rank of a row with several races is that over all of them.
        whole = Mention("discipline", person.start, person.end, person.text, None, "standing")
        yield Entry(row.start, row.end, person, rank, None, mark, (whole,) if races else ())
    yield from races


def _of_distances(races: Sequence[Entry]) -> bool:
    """Whether races are of more than one distance."""
    return len({cue.value for race in races for cue in race.cues if cue.kind == "distance"}) > 1
