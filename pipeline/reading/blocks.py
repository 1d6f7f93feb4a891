"""A page laid out as a reader sees it: its headings, paragraphs, list items and rows of tables, one block each.

What surrounds an article (:mod:`pipeline.reading.surroundings`) is left out; captions and labels (a byline, the date)
are set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bs4.element import NavigableString, Tag

from pipeline.reading.grids import rows
from pipeline.reading.markup import HEADINGS, ITEMS, PageError, firm, is_block, is_link, squeeze, text_in
from pipeline.reading.surroundings import Surroundings, label

Kind = Literal["text", "heading", "item", "row"]

_MOST_LINES = 100_000
"""The lines of preformatted text above which a page is refused."""

_LISTS = ("ul", "ol", "dl")
_CELLS = ("article", "body", "section", "td")
"""What parts a block from the heading or the item that it stands in."""
_WORD = re.compile(r"\w")
_RESULT = re.compile(r"\d[.,:]\d")
_LONGEST_RESULT = 100


@dataclass(slots=True)
class Holder:
    """A block-level element: ``first`` and ``last`` are the half-open range of the blocks in it."""

    name: str
    parent: Holder | None
    tag: Tag
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Block:
    """A stretch of text; ``linked`` are its code points in links, ``group`` tells its list or table from others."""

    kind: Kind
    text: str
    linked: int
    holder: Holder
    group: int


@dataclass(slots=True)
class Layout:
    """A page laid out. ``labels`` are dates and bylines with the number of the block that comes after them."""

    blocks: list[Block] = field(default_factory=list)
    holders: list[Holder] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    labels: list[tuple[int, str]] = field(default_factory=list)


def lay_out(root: Tag, titles: Sequence[str] = (), by_names: bool = True) -> Layout:
    """Lay out the part of a page in ``root``; without ``by_names`` the names of classes and ids tell nothing.

    ``titles`` are those of the page: what holds a heading with one of them holds the article.
    """
    return _Flow(root, titles, by_names).layout


class _Piece(NamedTuple):
    """Text as it stands in the page: whether it is in a link, and in a label."""

    text: str
    in_link: bool
    in_label: bool


class _Flow:
    """One walk over the tree: pieces of text gather in ``lines`` until a block-level element begins or ends."""

    def __init__(self, root: Tag, titles: Sequence[str], by_names: bool) -> None:
        self.layout = Layout()
        self._around = Surroundings(root, titles, by_names)
        self._lines: list[list[_Piece]] = [[]]
        self._links = self._pre = self._articles = self._group = 0
        self._numbers: list[int] = []
        self._number: int | None = None
        self._label: Tag | None = None
        self._holder = top = Holder("", None, root)
        self._walk(root)
        self._end_block()
        top.last = len(self.layout.blocks)

    def _walk(self, root: Tag) -> None:
        stack: list[tuple[Tag, Iterator[object]]] = [(root, iter(root.contents))]
        while stack:
            tag, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    self._leave(tag)
            elif isinstance(child, Tag):
                if self._enter(child):
                    stack.append((child, iter(child.contents)))
            elif type(child) is NavigableString:
                self._write(child)

    def _write(self, text: str) -> None:
        if self._pre and text.count("\n") > _MOST_LINES:
            raise PageError(f"has over {_MOST_LINES} lines; give the article alone")
        first, *others = text.split("\n") if self._pre else [text]
        in_link, in_label = bool(self._links), self._label is not None
        self._lines[-1].append(_Piece(first, in_link, in_label))
        self._lines.extend([_Piece(line, in_link, in_label)] for line in others)

    def _enter(self, tag: Tag) -> bool:
        """Begin an element; False when what is in it is no matter of the walk."""
        name = tag.name
        if name == "br":
            self._lines.append([])
            return False
        if self._around.has(tag, in_article=bool(self._articles)):
            return False
        if self._around.is_caption(tag):
            self._end_block()
            self.layout.captions.extend(filter(None, [text_in(tag)]))
            return False
        if (name == "table" or tag.get("role") in ("table", "grid")) and (grid := rows(tag)):
            self._rows(tag, grid)
            return False
        if is_block(name):
            self._end_block()
            self._holder = Holder(name, self._holder, tag, len(self.layout.blocks))
        if self._label is None and self._around.is_label(tag):
            self._label = tag
            self.layout.labels.append((len(self.layout.blocks), label(tag)))
        self._begin(tag)
        return True

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        self._count(tag, 1)
        if name in _LISTS:
            self._group += 1
            self._numbers.append(_whole(tag.get("start"), 1) if name == "ol" else 0)
        elif name == "li" and self._numbers and self._numbers[-1]:
            # The browser numbers the items, which in a list of results are the ranks.
            self._number = _whole(tag.get("value"), self._numbers[-1])
            self._numbers[-1] = self._number + 1

    def _count(self, tag: Tag, by: int) -> None:
        name = tag.name
        self._links += by * is_link(tag)
        self._pre += by * (name == "pre")
        self._articles += by * (name in ("article", "main"))

    def _leave(self, tag: Tag) -> None:
        name = tag.name
        if is_block(name):
            self._end_block()
        if self._label is tag:
            self._label = None
        self._count(tag, -1)
        if name in _LISTS:
            self._group += 1
            self._numbers.pop()
        if is_block(name):
            self._number = None
            self._close(self._holder)

    def _close(self, holder: Holder) -> None:
        holder.last = len(self.layout.blocks)
        if holder.last > holder.first:
            self.layout.holders.append(holder)
        assert holder.parent is not None
        self._holder = holder.parent

    def _end_block(self) -> None:
        """Make blocks of the lines gathered; an empty line parts two."""
        texts: list[str] = []
        pieces: list[_Piece] = []
        for line in [*self._lines, []]:
            text = firm("".join(piece.text for piece in line))
            text = text.replace("\xa0", " ").rstrip() if self._pre else " ".join(text.split())
            if text.strip():
                texts.append(text)
                pieces.extend(line)
            elif texts:
                # A label that stands by itself was taken down as such; one in a sentence is part of it.
                if any(not piece.in_label and _WORD.search(piece.text) for piece in pieces):
                    self._add("\n".join(texts), sum(len(squeeze(p.text)) for p in pieces if p.in_link))
                texts, pieces = [], []
        self._lines = [[]]

    def _add(self, text: str, linked: int) -> None:
        kind: Kind = "text"
        holder: Holder | None = self._holder
        while holder is not None and kind == "text" and holder.name not in _CELLS:
            kind = "heading" if holder.name in HEADINGS else "item" if holder.name in ITEMS else "text"
            holder = holder.parent
        if self._number is not None:
            if not text[0].isdigit() and len(text) <= _LONGEST_RESULT and _RESULT.search(text):
                text = f"{self._number}. {text}"
            self._number = None
        self.layout.blocks.append(Block(kind, text, linked, self._holder, self._group))

    def _rows(self, table: Tag, grid: list[tuple[str, int]]) -> None:
        self._end_block()
        self._group += 1
        self._holder = Holder("table", self._holder, table, len(self.layout.blocks))
        for text, linked in grid:
            # A row of one cell is a heading among the rows.
            kind: Kind = "row" if "\t" in text or "|" in text else "heading"
            self.layout.blocks.append(Block(kind, text, linked, self._holder, self._group))
        self._group += 1
        self._close(self._holder)


def _whole(value: object, otherwise: int) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
