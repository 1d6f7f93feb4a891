"""A web page as a tree, within limits: whatever the bytes are, it is there soon or refused in a line.

And the text of an element, as a browser would show it.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder import LXMLTreeBuilder  # type: ignore[attr-defined]
from bs4.element import NavigableString, Tag
from bs4.exceptions import ParserRejectedMarkup

_MOST_BYTES = 10_000_000
"""The size of a page, in bytes of UTF-8, above which it is refused; libxml2 cuts longer runs of text off, too."""

_MOST_TAGS = 100_000
"""The number of elements above which a page is refused. News pages have some thousands; so many cost some seconds."""

_DEEPEST = 256
"""Below this depth an element is no more than the text in it: Beautiful Soup takes the square of the depth in time."""

_NEVER = frozenset(
    "applet aside audio button canvas datalist del embed footer iframe img input label map math menu meter nav "
    "noframes noscript object progress s select strike style svg template textarea video".split()
)
"""Elements that hold no part of an article: the tree is built without them. What was struck out is none any more."""

_ATTRIBUTES = frozenset(
    "class colspan content datetime hidden href id itemprop name property role start style type value".split()
)
"""What is read of an element; it may have a million others."""

_ADVICE = "give the article without what is around it"

# NUL ends the text for some parsers, and no control character is text; a lone surrogate has no UTF-8.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
ITEMS = frozenset("li dt dd".split())
_BLOCKS = HEADINGS | ITEMS | frozenset(
    "address article blockquote body caption center details dialog dir div dl fieldset figure footer form frameset "
    "header hgroup hr html legend main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)  # fmt: skip

# Invisible characters that hyphenation and layout put into words; a carriage return may be written as an entity.
_SOFT = {**dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff")), ord("\r"): " "}


class PageError(ValueError):
    """The page is not read; the message says why."""


class _Builder(LXMLTreeBuilder):  # type: ignore[misc]
    """Builds the tree within the limits, without what nobody reads: most elements of a page are those of its menus."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0
        self._left_out = 0
        """How many of the open elements are left out."""

    def start(self, tag: Any, attrib: Any, nsmap: Any = MappingProxyType({})) -> None:
        self._depth += 1
        self._count += 1
        if self._count > _MOST_TAGS:
            raise PageError(f"has over {_MOST_TAGS} elements; {_ADVICE}")
        if self._left_out or tag in _NEVER or (tag == "script" and not _is_json_ld(attrib)):
            self._left_out += 1
        elif self._depth <= _DEEPEST:
            super().start(tag, {name: attrib[name] for name in attrib if name in _ATTRIBUTES}, nsmap)

    def end(self, tag: Any) -> None:
        if self._left_out:
            self._left_out -= 1
        elif self._depth <= _DEEPEST:
            super().end(tag)
        self._depth -= 1

    def data(self, data: Any) -> None:
        if not self._left_out:
            super().data(data)

    def comment(self, text: Any) -> None:
        pass


_BODY = re.compile(r"<(?:body|frameset)\b", re.IGNORECASE)
"""That a page has a body of its own: its tags may be left out."""


def _is_json_ld(attributes: Mapping[str, Any]) -> bool:
    """Whether a script with such attributes is JSON-LD."""
    return str(attributes.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"


def parse(markup: str) -> BeautifulSoup:
    """Give the tree of a page or of a piece of one. Raises :class:`PageError` for one past the limits."""
    if _BODY.search(markup) is None:
        # libxml2 would take the elements it does not know (``<nav>``, ``<article>``) for more of the head.
        markup = f"<body>{markup}"
    data = _CONTROLS.sub(" ", markup).encode()
    if len(data) > _MOST_BYTES:
        raise PageError(f"is over {_MOST_BYTES // 1_000_000} MB; {_ADVICE}")
    with warnings.catch_warnings():
        # That XHTML is read as HTML, that a text looks like a file name: both are as meant.
        warnings.simplefilter("ignore")
        try:
            return BeautifulSoup(data, builder=_Builder(), from_encoding="utf-8")
        except (ParserRejectedMarkup, AssertionError) as error:
            raise PageError(f"cannot be read as HTML ({' '.join(str(error).split())[:80]})") from error


def elements(soup: Tag) -> dict[str, list[Tag]]:
    """All elements by name, in the order of the page."""
    found: dict[str, list[Tag]] = defaultdict(list)
    for node in soup.descendants:
        if isinstance(node, Tag):
            found[node.name].append(node)
    return found


def is_link(tag: Tag) -> bool:
    """Whether an element is a link; an ``<a>`` that is the target of one, in old pages left open, is none."""
    return tag.name == "a" and tag.has_attr("href")


def is_body(tag: Tag) -> bool:
    """Whether an element is marked up as the ``articleBody`` (https://schema.org/articleBody)."""
    return "articleBody" in str(tag.get("itemprop") or "").split()


def is_block(name: str) -> bool:
    """Whether an element begins on a line of its own; one of the page's own make (``<news-block>``) is taken to."""
    return name in _BLOCKS or "-" in name


def firm(text: str) -> str:
    """The text without soft hyphens and the like."""
    return text.translate(_SOFT)


def squeeze(text: str) -> str:
    """The text with its white space as single spaces and without soft hyphens and the like."""
    return " ".join(firm(text).split())


def text_in(tag: Tag) -> str:
    """The text of an element in one line."""
    pieces: list[str] = []
    for node in tag.descendants:
        if type(node) is NavigableString:
            pieces.append(node)
        elif isinstance(node, Tag) and (node.name == "br" or is_block(node.name)):
            pieces.append(" ")
    return squeeze("".join(pieces))
