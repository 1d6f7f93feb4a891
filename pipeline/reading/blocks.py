"""A page laid out as a reader sees it: its headings, paragraphs, list items and rows of tables, one block each.

What surrounds an article on any page (menus, share bars, cookie notices, comments) is left out by what its elements are
or are named; captions and labels (a byline, the date) are set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bs4.element import NavigableString, Tag

from pipeline.reading.grids import rows
from pipeline.reading.markup import (
    HEADINGS,
    ITEMS,
    PageError,
    elements,
    firm,
    is_block,
    is_body,
    is_link,
    squeeze,
    text_in,
)

Kind = Literal["text", "heading", "item", "row"]

_MOST_LINES = 100_000
"""The lines of preformatted text above which a page is refused."""

_NEVER = frozenset(
    "applet aside audio button canvas datalist embed footer head iframe img input label map math menu meter nav "
    "noframes noscript object progress script select style svg template textarea title video".split()
)
"""Elements that hold no part of an article."""
_NEVER_ROLES = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar".split()
)

# Names of classes and ids, a table of words each; the name of the element must hold one as a word of its own.
_SURROUNDINGS = (
    r"cookie\w*|consent|gdpr|privacy|share(?!d(?![a-z]))\w*|sharing|social\w*|related\w*|gerelateerde?|recirculation|recommend\w*"
    r"|aanbevolen|meer-?nieuws|more-?news|lees-?ook|lees-?meer|read-?more|most-?read|meest-?gelezen|populair|popular|trending"
    r"|comments?|comment-?list|commentlist|reacties?|respond|disqus|newsletter\w*|nieuwsbrief\w*|subscribe|breadcrumbs?"
    r"|kruimelpad|nav|navbar|navigation|navigatie|menu\w*|sidebar|footer|masthead|topbar|ads|amp-ad|ad-?(?:slot|unit|box|banner|container|wrapper)|advert\w*|sponsor\w*|promo"
    r"|popup|modal|overlay|tags|tag-?list|tag-?cloud|pagination|paging|skip-?link|sr-only|visually-?hidden|screen-?reader-?text"
    r"|outbrain|taboola|login|inloggen|zoek\w*"
)
_LABELS = (
    r"byline|author|auteur|meta|(?:\w+-)?date|datum|dateline|publi(?:shed|cation|catie)\w*|posted-on|timestamp|reading-?time"
    r"|leestijd"
)
_CAPTIONS = r"caption\w*|wp-caption\w*|credits?|bijschrift|foto-?bijschrift|fotograaf|photographer|copyright"
_SURROUNDING, _LABEL, _CAPTION = (
    re.compile(rf"(?<![a-z0-9])(?<!no-)(?<!has-)(?<!with-)(?:{names})(?![a-z0-9])")
    for names in (_SURROUNDINGS, _LABELS, _CAPTIONS)
)
_NEVER_NAMED = frozenset("html body main article h1".split())
"""Elements that are an article or hold one, whatever their names."""
_LABEL_PROPERTIES = ("author", "dateModified", "datePublished")
_QUOTED = ("table", "pre", "blockquote", "p")
"""What makes a figure more than a picture."""
_LISTS = ("ul", "ol", "dl")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

_LONGEST_LABEL = 200
"""What bears the name of a label or a caption and is longer, in code points, is text all the same."""

_LONGEST_NAMES = 500
_HEADLINES = 2
"""So many first ``h1`` are never taken for surroundings, nor what they stand in: one may be the name of the site."""

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


def lay_out(root: Tag, by_names: bool = True) -> Layout:
    """Lay out the part of a page in ``root``; without ``by_names`` the names of classes and ids tell nothing."""
    return _Flow(root, by_names).layout


class _Piece(NamedTuple):
    """Text as it stands in the page; ``linked`` in a link, ``timed`` in a ``<time>``."""

    text: str
    linked: bool
    timed: bool


class _Flow:
    """One walk over the tree: pieces of text gather in ``lines`` until a block-level element begins or ends."""

    def __init__(self, root: Tag, by_names: bool) -> None:
        self.layout = Layout()
        self._by_names = by_names
        self._spared = _spared(root)
        self._lines: list[list[_Piece]] = [[]]
        self._links = self._times = self._pre = self._articles = self._group = 0
        self._numbers: list[int] = []
        self._number: int | None = None
        self._holder = Holder("", None, root)
        top = self._holder
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
        linked, timed = bool(self._links), bool(self._times)
        self._lines[-1].append(_Piece(first, linked, timed))
        self._lines.extend([_Piece(line, linked, timed)] for line in others)

    def _enter(self, tag: Tag) -> bool:
        """Begin an element; False when what is in it is no matter of the walk."""
        name = tag.name
        if name == "br":
            self._lines.append([])
            return False
        if name in _NEVER or self._is_surrounding(tag):
            return False
        if self._is_caption(tag):
            self._end_block()
            self.layout.captions.extend(filter(None, [text_in(tag)]))
            return False
        if self._is_label(tag):
            self._mark(tag)
            return False
        if (name == "table" or tag.get("role") in ("table", "grid")) and (grid := rows(tag)):
            self._rows(tag, grid)
            return False
        if is_block(name):
            self._end_block()
            self._holder = Holder(name, self._holder, tag, len(self.layout.blocks))
        if name == "time":
            self._mark(tag)
        self._begin(tag)
        return True

    def _mark(self, tag: Tag) -> None:
        self.layout.labels.append((len(self.layout.blocks), _label(tag)))

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
        self._times += by * (name == "time")
        self._pre += by * (name == "pre")
        self._articles += by * (name in ("article", "main"))

    def _leave(self, tag: Tag) -> None:
        name = tag.name
        if is_block(name):
            self._end_block()
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
                # A date that stands by itself was taken down as a label.
                if any(not piece.timed and _WORD.search(piece.text) for piece in pieces):
                    self._add("\n".join(texts), sum(len(squeeze(p.text)) for p in pieces if p.linked))
                texts, pieces = [], []
        self._lines = [[]]

    def _add(self, text: str, linked: int) -> None:
        kind: Kind = "text"
        holder: Holder | None = self._holder
        while (
            holder is not None and kind == "text" and holder.name not in ("td", "article", "section", "body")
        ):
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

    def _is_surrounding(self, tag: Tag) -> bool:
        if id(tag) in self._spared:
            return False
        if tag.name == "header" and not self._articles:
            return True
        if (
            tag.has_attr("hidden")
            or tag.get("role") in _NEVER_ROLES
            or _INVISIBLE.search(_value(tag, "style"))
        ):
            return True
        return self._is_named(tag, _SURROUNDING)

    def _is_caption(self, tag: Tag) -> bool:
        if tag.name == "figcaption":
            return True
        if tag.name == "figure":
            return not any(isinstance(node, Tag) and node.name in _QUOTED for node in tag.descendants)
        return self._is_named(tag, _CAPTION) and _is_short(tag)

    def _is_label(self, tag: Tag) -> bool:
        return tag.get("itemprop") in _LABEL_PROPERTIES or (self._is_named(tag, _LABEL) and _is_short(tag))

    def _is_named(self, tag: Tag, names: re.Pattern[str]) -> bool:
        return (
            self._by_names
            and bool(tag.attrs)
            and id(tag) not in self._spared
            and tag.name not in _NEVER_NAMED
            and names.search(_names(tag)) is not None
        )


def _spared(root: Tag) -> set[int]:
    """The elements, by their ``id()``, that hold a headline or are named as the text: no surroundings."""
    found = elements(root)
    named = [*found["h1"][:_HEADLINES], *found["main"][:1]]
    named.extend(tag for tags in found.values() for tag in tags if is_body(tag))
    return {id(tag) for inner in named[: 2 * _HEADLINES] for tag in (inner, *inner.parents)}


def _value(tag: Tag, name: str) -> str:
    value = tag.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def _names(tag: Tag) -> str:
    own = tag.name if "-" in tag.name else ""
    named = f"{own} {_value(tag, 'class')} {_value(tag, 'id')}"[:_LONGEST_NAMES]
    return _HUMP.sub("-", named).lower().replace("_", "-")


def _label(tag: Tag) -> str:
    moment = tag if tag.get("datetime") or tag.get("content") else tag.find("time", datetime=True) or tag
    return _value(moment, "datetime") or _value(moment, "content") or text_in(tag)


def _is_short(tag: Tag) -> bool:
    length = 0
    for string in tag.strings:
        length += len(string.strip())
        if length > _LONGEST_LABEL:
            return False
    return True


def _whole(value: object, otherwise: int) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
