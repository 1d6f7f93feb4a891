"""A document of an archive, as it lies there: nothing of it is read before a worker has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "page", "line", "row"]
"""What the bytes are: plain text, a web page, one line of JSON, or the UTF-8 text of a row of a table."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its id (the place in the archive, where it has none of its own), bytes and, if given, date."""

    doc_id: str
    form: Form
    raw: bytes
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A document of which nothing came, and why."""

    doc_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Breakage(Failure):
    """A file of an archive that breaks off: what else it held cannot be told. ``doc_id`` is its name."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names under which lines of JSON and rows of Parquet have what a document is."""

    id: str = "id"
    date: str = "date"
    text: str = "text"
