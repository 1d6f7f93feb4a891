"""What a construction gives: its effects turned into claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.constructions import Found
from pipeline.linking.items import Item
from pipeline.mention import Mention

COUNTS = {
    "één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13,
}  # fmt: skip
_LISTED, _ENTAILED, _RELATIVE = 0.9, 0.85, 0.8


def claims_of(found: Found, reading: Reading, text: str, taken: set[int]) -> Iterator[Claim]:
    """The claims of a construction. Values that it gives are put into ``taken`` (identities of items); a
    construction of which a value is taken already gives nothing."""
    match, row = found.match, reading.row
    groups = {name: row.items[row.at(match.start(name))] for name in match.groupdict() if name != "count" and match[name]}
    if any(id(item) in taken for item in groups.values() if item.symbol[0] in "TRS"):
        return
    first, last = row.span(match)
    start, end = row.items[first].start, row.items[last - 1].end
    anchor = row.items[first]

    def entailed(rank: int) -> Mention:
        return Mention("placing", start, end, text[start:end], rank, "entailed")

    for effect in found.effects:
        left, right = effect.split("=")
        if left == "subject":
            person = reading.subject(first) or reading.topic
            named = {id(p) for item in groups.values() for p in reading.people(item)}
            rank = _rank(right, match, groups)
            if person is not None and id(person) not in named and rank:
                yield Claim(person, anchor, entailed(rank), _ENTAILED)
            continue
        if left not in groups:
            continue
        people = reading.people(groups[left])
        if right in groups:
            values = [m.mention for m in groups[right].members]
            if len(values) == len(people):
                taken.add(id(groups[right]))
                for person, member in zip(people, groups[right].members, strict=True):
                    if member.mention is not None:
                        yield Claim(person, member, member.mention, _LISTED)
        elif right in {"R+count", "R-count"}:
            own = groups["R"].mention
            if own is not None and isinstance(own.value, int):
                count = COUNTS.get(match["count"], 1)
                for person in people:
                    yield Claim(person, anchor, entailed(own.value + (count if right == "R+count" else -count)), _RELATIVE)
        elif right.endswith(".."):
            for rank, person in enumerate(people, int(right[:-2])):
                yield Claim(person, anchor, entailed(rank), _ENTAILED)
        else:
            for person in people:
                yield Claim(person, anchor, entailed(int(right)), _ENTAILED)


def _rank(right: str, match: re.Match[str], groups: dict[str, Item]) -> int | None:
    if right == "count+1":
        count = match["count"]
        return int(count) + 1 if count.isdigit() else COUNTS[count] + 1 if count in COUNTS else None
    if right == "n+1":
        return len(groups["PP"].members) + 1
    return int(right)
