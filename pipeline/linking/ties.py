"""The same time once more: ``A reed 35,1, precies wat ook B op de klokken bracht``, ``B kwam tot dezelfde tijd``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.people import Person
from pipeline.mention import Mention

_SCORE = 0.8
_EXACTLY = r"(?:(?:exact|precies|nagenoeg|tot|op|de|het|honderdste|duizendste|tiende|toevallig|ook) ){0,5}"
_FAST = r"(?:snel|hard|vlug|rap)"
#: What says so with the other named behind it.
_AS = re.compile(
    rf"(?<= )(?:{_EXACTLY}dezelfde (?:tijd|klokking|chrono) (?:als|van)|evenveel als|(?:even|net zo|precies even) {_FAST} als"
    r"|gelijk (?:met|aan)|(?:wat|zoveel als|hetzelfde als|de tijd die|een tijd die)|(?:en )?dat was (?:ook|precies|exact) de tijd van)"
    r" (?:ook )?(?:de )?P (?=[.,;(]|en |op |in |achter |bij |had |reed |klokte |noteerde |liet |bracht |neerzette )"
)
#: What says so of the subject, the time told before.
_TOO = re.compile(
    rf" (?:tot|in|op|op exact|met|voor|uit op|eveneens|ook|{_EXACTLY.strip()})? ?(?:diezelfde|dezelfde|de zelfde) (?:tijd|klokking|chrono)(?= (?:[.,;:)]|en|voor|op|was|als|uit|achter))"
    rf"| (?:was|reed|bleek|ging|schaatste) (?:precies |exact |net |ook )?(?:even|net zo|precies even) {_FAST}(?= [.,;])"
)
_THE_LAST = re.compile(r" (?:(?:deze|die) laatste|laatstgenoemde) $")
_WORDS = frozenset("dezelfde diezelfde zelfde evenveel even zo gelijk wat hetzelfde dat die zoveel".split())
_FINISH = frozenset({"finish", "rounded"})


class Ties:
    """Keeps the time that was told last, for one sentence."""

    def __init__(self) -> None:
        self._last: tuple[Person, Mention] | None = None

    def claims(self, reading: Reading, found: Sequence[Claim]) -> Iterator[Claim]:
        """The time of somebody else who had the same; ``found`` are the claims of the sentence so far."""
        row = reading.row
        times = [c for c in found if c.mention.kind == "time" and c.mention.shape in _FINISH]
        timed = {id(c.person) for c in times}
        before, self._last = self._last, None
        if times:
            self._last = times[-1].person, times[-1].mention
        if _WORDS.isdisjoint(row.symbols):
            return
        for match in _AS.finditer(row.text) if times else ():
            number = row.at(match.end() - 2)
            same = [c for c in times if reading.where(c.item) < number]
            for person in reading.people(row.items[number]):
                if same and id(person) not in timed:
                    yield Claim(person, same[-1].item, same[-1].mention, _SCORE, same[-1].race)
            return
        too = _TOO.search(row.text)
        if too is None or before is None or timed or {"T", "TT"} & row.symbols:
            return
        number = row.at(too.start() + 1)
        holder = reading.subject(number) or reading.subject_behind(number)
        if _THE_LAST.search(row.text, 0, too.start() + 1):
            # ``Voor hem eindigden A en B, deze laatste in dezelfde tijd.``
            holder = next((p for i in reversed(row.items[:number]) for p in reading.people(i)[-1:]), None)
        if holder is not None and holder is not before[0]:
            yield Claim(holder, row.items[number], before[1], _SCORE)
