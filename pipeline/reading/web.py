"""The article of a web page: its text, without what surrounds it, its date, title and captions.

The text is what a reader takes for the article: headline, headings, paragraphs, list items and rows of tables, parted
by line ends. It comes from the page itself and, where the page holds it, from the ``articleBody`` of its JSON-LD, which
has no menus and teasers in it but often neither paragraphs nor tables either (:func:`_better`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag

from pipeline.reading.blocks import Block, Layout, lay_out
from pipeline.reading.cleaning import cleaned, without_last_headings
from pipeline.reading.dating import iso_date
from pipeline.reading.decoding import decode_page
from pipeline.reading.density import article_range, is_prose
from pipeline.reading.jsonld import read_linked_data
from pipeline.reading.markup import PageError, elements, parse, squeeze, text_in

__all__ = ["Article", "PageError", "article"]

_LONGEST = 1_000_000
"""A text of more code points is no article, and to extract it takes minutes."""
_TEASER = 0.4
"""An ``articleBody`` of less than this share of the text on the page is a teaser."""
_BORNE_OUT = 0.7
"""A paragraph with this share of its word trigrams in ``articleBody`` is in it, edited at most."""
_COVERED = 0.8
"""With this share of the trigrams of ``articleBody`` the page has all of it."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_BLOCK_TAG = re.compile(r"<(?:p|br|div|h[1-6]|li|ul|ol|table|blockquote)\b[^<>]*>", re.I)
_WORD = re.compile(r"\w+")

_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article.published", "datepublished",
    "date_published", "publish_date", "publishdate", "publish-date", "publication_date", "publicationdate", "pubdate",
    "parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created",
    "dcterms.date", "dc.date", "date",
)  # fmt: skip
"""The names of ``<meta>`` that give the date of publication, the surest first."""

_DATE = re.compile(
    r"(?<!\d)(?:[12]\d{3}-\d{2}(?:-\d{2})?(?![\d-])|\d{1,2}(?:[-/.]\d{1,2}[-/.]|(?:\s+|-)[a-zA-Z]{3,9}\.?(?:\s+|-))[12]\d{3}(?!\d))"
)
_NEAR = 4
"""So many blocks before and after the beginning of an article may be its dateline."""
_LONGEST_DATELINE = 60
_MOST_DATES = 20
"""So many candidates are tried: reading one that is not ISO 8601 takes milliseconds."""
_UNSET = "1970-01-01"
"""The date of a moment that was never set."""
_LONGEST_LABEL = 200

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page.

    ``text`` is what offsets of evidence count in, empty where the page has no article; ``date`` when it appeared, in
    ISO 8601, a day, a month or a year; ``captions`` are the texts of its pictures, which ``text`` leaves out.
    """

    text: str
    date: str | None = None
    title: str | None = None
    captions: tuple[str, ...] = ()


def article(raw: bytes) -> Article:
    """Give the article of a page's bytes. Raises :class:`PageError` for a page too large to read."""
    soup = parse(decode_page(raw))
    tags = elements(soup)
    titles = _titles(tags)
    linked = read_linked_data(tags["script"], " ".join(titles))
    page = _laid_out(soup, titles)
    first, last = article_range(page, titles)
    shown, beside = cleaned(page, first, last, titles)
    told, others = _told(linked.body, titles)
    captions = dict.fromkeys([*page.captions, *beside, *others])
    dates = filter(None, _dates(tags["meta"], linked.date, page, first, last))
    date = next((date for date in map(iso_date, islice(dates, _MOST_DATES)) if date and date != _UNSET), None)
    text = _joined(_better(shown, told))
    if len(text) > _LONGEST:
        raise PageError(f"holds a text of over {_LONGEST} characters; give the article alone")
    headings = [block.text for block in shown[:1] if block.kind == "heading"]
    title = next(filter(None, [linked.headline, *headings, *titles]), None)
    return Article(text, date, title, tuple(captions))


def _titles(tags: dict[str, list[Tag]]) -> list[str]:
    """The titles that a page gives itself."""
    shared = (str(tag.get("content") or "") for tag in tags["meta"] if tag.get("property") == "og:title")
    named = (text_in(tag) for tag in (*tags["h1"][:2], *tags["title"][:1]))
    return [title for title in (*map(squeeze, shared), *named) if title]


def _laid_out(soup: BeautifulSoup, titles: Sequence[str]) -> Layout:
    """The page laid out; where the names of its elements leave nothing of it, without them."""
    page = lay_out(soup, titles)
    return page if any(map(is_prose, page.blocks)) else lay_out(soup, titles, by_names=False)


def _told(body: str, titles: Sequence[str]) -> tuple[list[Block], list[str]]:
    """The blocks of an ``articleBody``, and the captions among them; none of one past the limits.

    It may be text, HTML, or HTML in entities, and its entities may have been written twice.
    """
    body = html.unescape(html.unescape(body))
    if not _BLOCK_TAG.search(body):
        # Its line ends are its own.
        body = f"<pre>{body if _TAG.search(body) else html.escape(body)}</pre>"
    try:
        layout = lay_out(parse(body))
    except PageError:
        return [], []
    return cleaned(layout, 0, len(layout.blocks), titles)


def _better(shown: list[Block], told: list[Block]) -> list[Block]:
    """The better of the text on the page and that of ``articleBody``.

    ``articleBody`` may be a teaser; or a text without paragraphs, headings and tables, all of which the page has. Then
    the page is read, and ``articleBody`` tells which of its paragraphs belong to the article. Where the page does not
    have the whole of it (it is put together by a script, say), ``articleBody`` it is.
    """
    if not told or _size(told) < _TEASER * _size(shown):
        return shown
    wanted = {gram for block in told for size in (1, 2, 3) for gram in _grams(block.text, size)}
    kept: list[Block] = []
    found: set[Gram] = set()
    for block in shown:
        grams = _grams(block.text, min(3, len(_WORD.findall(block.text))))
        if block.kind != "text" or sum(gram in wanted for gram in grams) >= _BORNE_OUT * len(grams):
            kept.append(block)
            found.update(grams)
    whole = {gram for gram in wanted if len(gram) == 3}
    return without_last_headings(kept) if kept and len(found & whole) >= _COVERED * len(whole) else told


def _size(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _grams(text: str, size: int) -> list[Gram]:
    words = _WORD.findall(text.lower())
    return list(zip(*(words[start:] for start in range(size)), strict=False))


def _joined(blocks: Sequence[Block]) -> str:
    """The text of the blocks: a line each in a list or a table, else with an empty line between."""
    texts: list[str] = []
    for previous, block in zip([None, *blocks], blocks, strict=False):
        if previous is not None:
            in_list = block.kind in ("item", "row") and block.kind == previous.kind
            texts.append("\n" if in_list and block.group == previous.group else "\n\n")
        texts.append(block.text)
    return "".join(texts)


def _dates(metas: Iterable[Tag], told: str, page: Layout, first: int, last: int) -> Iterator[str]:
    """What may be the date of the article, the surest first: JSON-LD, metadata, labels, lines at its beginning."""
    yield told
    named: dict[str, str] = {}
    for tag in metas:
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        named.setdefault(str(name).lower(), str(tag.get("content") or "").strip())
    yield from (named[name] for name in _DATE_NAMES if name in named)
    yield from (_date_in(text) for number, text in page.labels if first <= number <= last)
    yield from (_date_in(text) for number, text in reversed(page.labels) if number < first)
    for block in page.blocks[max(first - _NEAR, 0) : first + _NEAR]:
        yield from (_date_in(line) for line in block.text.split("\n") if len(line) <= _LONGEST_DATELINE)


def _date_in(text: str) -> str:
    found = _DATE.search(text[:_LONGEST_LABEL])
    return found[0] if found else ""
