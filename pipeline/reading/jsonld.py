"""What a page says of its article in JSON-LD (https://schema.org/Article): headline, body and date.

Blocks that are no JSON are passed over; so is what they hold about other works than the article of the page.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4.element import Tag

_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_OTHER_WORKS = frozenset(
    "about author citation comment hasPart isBasedOn isPartOf itemListElement mentions publisher relatedLink review "
    "significantLink video".split()
)
"""Properties that lead to something else than the article."""

_MOST_VALUES = 100_000
_OPENINGS = ("<!--", "//", "/*", "<![CDATA[", "*/")
"""What scripts were once wrapped in, against browsers that did not know them."""
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Linked:
    """What was found, each empty where it was not; ``body`` may hold entities and HTML."""

    body: str = ""
    headline: str = ""
    date: str = ""


def read_linked_data(scripts: Iterable[Tag], title: str) -> Linked:
    """Give what the JSON-LD of a page, its ``scripts``, says of the article.

    ``title`` tells the article from others that are described too.
    """
    things = [thing for tag in scripts for thing in _things(str(tag.string or ""))]
    articles = [thing for thing in things if _is_article(thing)]
    article = max(articles, key=lambda thing: (_is_titled(thing, title), bool(_body(thing))), default={})
    dated = [article, *articles, *things]
    date = next((date for thing in dated if (date := _text(thing.get("datePublished")))), "")
    return Linked(_body(article), _line(_text(article.get("headline"))), date)


def _things(script: str) -> Iterator[dict[str, Any]]:
    """The objects of a block of JSON-LD, the outer ones first."""
    for opening in _OPENINGS:
        script = script.strip().removeprefix(opening)
    try:
        # What comes after the JSON, a semicolon or the end of such a wrapping, does not matter.
        found, _ = json.JSONDecoder(strict=False).raw_decode(script.strip())
    except (ValueError, RecursionError):
        return
    waiting = deque([found])
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in value if key not in _OTHER_WORKS and key != "liveBlogUpdate")
        elif isinstance(value, list):
            waiting.extend(value)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in named) or bool(
        _text(thing.get("articleBody"))
    )


def _is_titled(thing: dict[str, Any], title: str) -> bool:
    words = _LETTERS.findall(_line(_text(thing.get("headline"))).lower())
    return bool(words) and " ".join(words) in " ".join(_LETTERS.findall(title.lower()))


def _body(thing: dict[str, Any]) -> str:
    """The body of an article; that of a live blog is its own and those of its updates."""
    own = [_text(thing.get("articleBody"))]
    updates = thing.get("liveBlogUpdate")
    for update in updates if isinstance(updates, list) else [updates]:
        if isinstance(update, dict):
            own.extend([_text(update.get("headline")), _text(update.get("articleBody"))])
    return "\n\n".join(filter(None, own))


def _text(value: object) -> str:
    """A text out of JSON; a lone surrogate, which JSON can write and UTF-8 cannot, becomes a replacement character."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    return value.encode("utf-8", "replace").decode().strip() if isinstance(value, str) else ""


def _line(text: str) -> str:
    return " ".join(html.unescape(text).split())
