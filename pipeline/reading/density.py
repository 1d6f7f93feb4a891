"""Which blocks of a page are its article: those of the element that is named so, or else where text is densest.

Density is reckoned as in Arc90's Readability: prose counts for the element that it stands in together with other
blocks, half as much for the next one out, a quarter for the one after. Headline and lead may stand outside of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from pipeline.reading.blocks import Block, Holder, Layout
from pipeline.reading.markup import is_body
from pipeline.reading.surroundings import is_titled

_LONG = 80
_FEW_WORDS = 4
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_RESULT = re.compile(r"\d[.,:]\d")

_PARTS = frozenset("blockquote center dd dl dt figure li ol p pre table tbody ul".split())
"""Elements that are parts of a text and never the element that holds it."""

_MOSTLY = 0.5
_BESIDE = 0.25
"""An element beside the densest belongs to the article with this share of its prose."""
_FEW_LINKS = 0.2


def is_linked(block: Block) -> bool:
    """Whether a block is a link rather than text; names in a list of results, all of a row in a table may be links."""
    most = 0.5
    if _RESULT.search(block.text):
        most = 1 if block.kind == "row" else 0.9
    return block.linked > most * len(block.text)


def is_prose(block: Block) -> bool:
    """Whether a block is running text, or a result, and no heading, menu item or button."""
    if block.kind == "heading" or is_linked(block):
        return False
    text = block.text
    if len(text) >= _LONG or _RESULT.search(text):
        return True
    return text.count(" ") + 1 >= _FEW_WORDS and _PROSE_END.search(text) is not None


Range = tuple[int, int]


def article_range(layout: Layout, titles: Sequence[str]) -> Range:
    """The half-open range of the blocks of the article; an empty one on a page without prose."""
    return _Page(layout, titles).article()


class _Page:
    def __init__(self, layout: Layout, titles: Sequence[str]) -> None:
        self._blocks, self._holders, self._titles = layout.blocks, layout.holders, titles
        self._prose = [is_prose(block) for block in layout.blocks]
        sizes = (len(b.text) if prose else 0 for b, prose in zip(self._blocks, self._prose, strict=True))
        self._sums = [0, *accumulate(sizes)]

    def article(self) -> Range:
        if not any(self._prose):
            return 0, 0
        dense = self._dense(0, len(self._blocks))
        fewest = _MOSTLY * self._size(*dense)
        first, last = next((named for named in self._named() if self._size(*named) > fewest), dense)
        return self._headline(first, last), last

    def _size(self, first: int, last: int) -> int:
        return self._sums[last] - self._sums[first]

    def _named(self) -> Iterator[Range]:
        """What is named as the article, the surest first."""
        bodies = [(h.first, h.last) for h in self._holders if is_body(h.tag)]
        yield from sorted(bodies, key=lambda body: -self._size(*body))[:1]
        articles = list(_outermost(h for h in self._holders if h.name == "article"))
        if articles:
            largest = max(articles, key=lambda found: self._size(*found))
            # Many of about one size are the items of a list, or the updates of a live blog.
            if self._size(*largest) >= _MOSTLY * sum(self._size(*found) for found in articles):
                yield largest
        for main in self._holders:
            if main.name == "main" or main.tag.get("role") == "main":
                yield self._dense(main.first, main.last)

    def _dense(self, begin: int, end: int) -> Range:
        """The range of the element in which text is densest, with what of the article stands beside it."""
        scores: dict[int, float] = defaultdict(float)
        seats: dict[int, Holder] = {}
        for number in range(begin, end):
            seat = self._blocks[number].holder if self._prose[number] else None
            # What holds this block alone, or is a list, is part of what is around it.
            while (
                seat
                and seat.parent
                and seat.name != "main"
                and (seat.last - seat.first == 1 or seat.name in _PARTS)
            ):
                seat = seat.parent
            for part in (1, 2, 4):
                if seat is not None and begin <= seat.first and seat.last <= end:
                    scores[id(seat)] += self._size(number, number + 1) / part
                    seats[id(seat)] = seat
                    seat = seat.parent
        if not scores:
            return begin, begin
        densest = seats[max(scores, key=lambda key: scores[key])]
        beside = [h for h in self._holders if h.parent is densest.parent and self._belongs(h, densest)]
        ranges = [(h.first, h.last) for h in (densest, *beside)]
        return min(first for first, _ in ranges), max(last for _, last in ranges)

    def _belongs(self, beside: Holder, densest: Holder) -> bool:
        """Whether an element beside the densest is part of the article too: by its prose, or by a make that is the same
        (the races of a results page), and with few links in it."""
        blocks = self._blocks[beside.first : beside.last]
        links = [block for block in blocks if is_linked(block)]
        few = sum(len(link.text) for link in links) <= _FEW_LINKS * sum(len(block.text) for block in blocks)
        size = self._size(beside.first, beside.last)
        # Under a heading that is a link stands another article.
        if not size or not few or any(link.kind == "heading" for link in links):
            return False
        alike = (
            beside.name == densest.name and beside.tag.get("class") == densest.tag.get("class") is not None
        )
        return alike or size >= _BESIDE * self._size(densest.first, densest.last)

    def _headline(self, first: int, last: int) -> int:
        """Where the article begins that has its text from ``first``: at the headline before it, if there is one."""
        for number in range(first, -1, -1):
            block = self._blocks[number]
            if self._size(number, first) > self._size(first, last):
                break
            # The name of the site may be an h1 too, one that links to its front page.
            is_headline = block.holder.name == "h1" and not is_linked(block)
            if is_headline or (block.kind == "heading" and is_titled(block.text, self._titles)):
                return number
        return first


def _outermost(holders: Iterable[Holder]) -> Iterator[Range]:
    end = 0
    for first, last in sorted(((h.first, h.last) for h in holders), key=lambda found: (found[0], -found[1])):
        if first >= end:
            yield first, last
            end = last
