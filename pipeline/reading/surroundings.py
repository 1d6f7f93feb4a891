"""What surrounds an article on any page, and what labels it, told by what elements are or are named.

The names of classes and ids are words of no fixed meaning: ``related`` may be the box of other articles or the whole
page that has one. So what holds the headline or the text is never taken for surroundings, whatever its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bs4.element import Tag

from pipeline.reading.markup import elements, is_body, text_in

_NEVER = frozenset("head script title".split())
_NEVER_ROLES = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar".split()
)
_NEVER_NAMED = frozenset("a article body h1 html main".split())
"""Elements whose names tell nothing: a link may stand in a sentence, the others hold the article."""
_QUOTED = ("blockquote", "p", "pre", "table")
"""What makes a figure more than a picture."""
_LABEL_PROPERTIES = ("author", "dateModified", "datePublished")

# Tables of words; the name of an element must hold one as a word of its own.
_SURROUNDINGS = (
    r"cookie\w*|consent|gdpr|privacy|share(?!d(?![a-z]))\w*|sharing|social\w*|related\w*|gerelateerde?|recirculation"
    r"|recommend\w*|aanbevolen|meer-?nieuws|more-?news|lees-?ook|lees-?meer|read-?more|most-?read|meest-?gelezen|populair"
    r"|popular|trending|comments?|comment-?list|reacties?|respond|disqus|newsletter\w*|nieuwsbrief\w*|subscribe"
    r"|breadcrumbs?|kruimelpad|nav|navbar|navigation|navigatie|menu\w*|sidebar|footer|masthead|topbar|ads|amp-ad|advert\w*"
    r"|ad-?(?:slot|unit|box|banner|container|wrapper)|sponsor\w*|promo|popup|modal|overlay|tags|tag-?list|tag-?cloud"
    r"|pagination|paging|skip-?link|sr-only|visually-?hidden|screen-?reader-?text|outbrain|taboola|login|inloggen|zoek\w*"
)
_LABELS = (
    r"byline|author|auteur|meta|(?:\w+-)?date|datum|dateline|publi(?:shed|cation|catie)\w*|posted-on|timestamp"
    r"|reading-?time|leestijd"
)
_CAPTIONS = r"caption\w*|wp-caption\w*|credits?|bijschrift|foto-?bijschrift|fotograaf|photographer|copyright"
# ``no-sidebar`` and ``menu-open`` tell how a page is laid out.
_SURROUNDING, _LABEL, _CAPTION = (
    re.compile(
        rf"(?<![a-z0-9])(?<!no-)(?<!has-)(?<!with-)(?:{names})(?![a-z0-9])"
        r"(?!-(?:active|closed|enabled|fixed|open|visible)(?![a-z]))"
    )
    for names in (_SURROUNDINGS, _LABELS, _CAPTIONS)
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INVISIBLE = re.compile(r"display\s*:\s*none", re.I)

_LONGEST_NAMES = 500
_LONGEST_LABEL = 200
"""What bears the name of a label or a caption and is longer, in code points, is text all the same."""
_HEADLINES = 2
"""So many first ``h1`` are held to be headlines: one may be the name of the site."""
_HEADINGS_TRIED = 20
_LONG_TITLE = 12


def is_titled(text: str, titles: Iterable[str]) -> bool:
    """Whether a text is one of the titles of a page, after which the name of the site may come."""
    return any(title == text or (len(text) >= _LONG_TITLE and title.startswith(text)) for title in titles)


class Surroundings:
    """Tells the elements of one page apart; without ``by_names`` the names of classes and ids tell nothing."""

    def __init__(self, root: Tag, titles: Sequence[str], by_names: bool) -> None:
        self._spared = _spared(root, titles)
        self._by_names = by_names

    def has(self, tag: Tag, in_article: bool) -> bool:
        """Whether an element is no part of an article; ``in_article`` if it stands in one that is named so."""
        if tag.name in _NEVER:
            return True
        if id(tag) in self._spared:
            return False
        if tag.name == "header" and not in_article:
            return True
        if (
            tag.has_attr("hidden")
            or tag.get("role") in _NEVER_ROLES
            or _INVISIBLE.search(_value(tag, "style"))
        ):
            return True
        return self._is_named(tag, _SURROUNDING)

    def is_caption(self, tag: Tag) -> bool:
        """Whether an element tells what a picture shows, or whose it is."""
        if tag.name == "figcaption":
            return True
        if tag.name == "figure":
            return not any(isinstance(node, Tag) and node.name in _QUOTED for node in tag.descendants)
        return self._is_named(tag, _CAPTION) and _is_short(tag)

    def is_label(self, tag: Tag) -> bool:
        """Whether an element tells when an article appeared, or who wrote it."""
        is_one = tag.name == "time" or tag.get("itemprop") in _LABEL_PROPERTIES or self._is_named(tag, _LABEL)
        return is_one and _is_short(tag)

    def _is_named(self, tag: Tag, names: re.Pattern[str]) -> bool:
        if not self._by_names or not tag.attrs or id(tag) in self._spared or tag.name in _NEVER_NAMED:
            return False
        return names.search(_names(tag)) is not None


def label(tag: Tag) -> str:
    """The moment that a label gives, for machines if it does, else its text."""
    moment = tag if tag.get("datetime") or tag.get("content") else tag.find("time", datetime=True) or tag
    return _value(moment, "datetime") or _value(moment, "content") or text_in(tag)


def _spared(root: Tag, titles: Sequence[str]) -> set[int]:
    """The elements, by their ``id()``, that hold a headline or are named as the text: no surroundings."""
    found = elements(root)
    headings = [tag for name in ("h2", "h3") for tag in found[name][:_HEADINGS_TRIED]]
    named = [
        *found["h1"][:_HEADLINES],
        *found["main"][:1],
        *[tag for tags in found.values() for tag in tags if is_body(tag)][:1],
        *[tag for tag in headings if is_titled(text_in(tag), titles)][:1],
    ]
    return {id(tag) for inner in named for tag in (inner, *inner.parents)}


def _value(tag: Tag, name: str) -> str:
    value = tag.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def _names(tag: Tag) -> str:
    own = tag.name if "-" in tag.name else ""
    named = f"{own} {_value(tag, 'class')} {_value(tag, 'id')}"[:_LONGEST_NAMES]
    return _HUMP.sub("-", named).lower().replace("_", "-")


def _is_short(tag: Tag) -> bool:
    length = 0
    for string in tag.strings:
        length += len(string.strip())
        if length > _LONGEST_LABEL:
            return False
    return True
