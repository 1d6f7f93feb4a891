"""A report: one news text as it was read, with the date that its header gives.

A report may begin with a header, ``date 2021-12-26``, ``date 2021-12`` or ``date 2021``, after which the text goes
on in the same line. The header stays in ``text``: evidence offsets are code points into the text as read, and
cutting the header off would shift them all.

"As read" means as Python's ``open`` in text mode gives it: every line end, ``\\r\\n`` and a lone ``\\r`` too, is one
``\\n``. A byte order mark at the start of a file belongs to its encoding and is no part of the text. So
``open(path, encoding="utf-8-sig").read()`` gives the text that the offsets count in.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_HEADER = re.compile(
    r"[\ufeff\s]*date[ \t]+(?P<date>(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?)(?!\S)[ \t]*"
)
"""The header: at the very start, in lower case, its date followed by white space or the end of the text."""


@dataclass(frozen=True)
class Report:
    """One report.

    ``doc_id`` is the file name without its extension, ``date`` the document date in ISO 8601, as precise as the
    header gives it or as it was given beside the text (null without either), and ``source`` the path as the user
    gave it, for messages.
    """

    doc_id: str
    text: str
    date: str | None
    source: str

    @classmethod
    def of_text(cls, text: str, doc_id: str, source: str | None = None, *, date: str | None = None) -> Report:
        """Make a report of a text, its document date taken from the header, or else ``date`` from beside the text."""
        found = _header(text)
        return cls(doc_id, text, found["date"] if found else date, doc_id if source is None else source)

    @property
    def date_span(self) -> tuple[int, int]:
        """Where the header gives the document date (half-open code points); empty when it was given beside the text."""
        found = _header(self.text)
        return found.span("date") if found else (0, 0)

    @property
    def body_start(self) -> int:
        """Where the text after the header begins: a code-point offset, 0 without a header."""
        found = _header(self.text)
        return found.end() if found else 0


def _header(text: str) -> re.Match[str] | None:
    """Find the header; one whose date is not in the calendar is no header but text."""
    found = _HEADER.match(text)
    if found is None:
        return None
    try:
        datetime.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return None
    return found
