"""Sources out of the user's arguments: files, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.reading.trouble import Trouble

STANDARD_INPUT = "-"

_OTHER_FORMATS = frozenset(
    ".csv .doc .docx .gz .json .jsonl .md5 .odt .parquet .pdf .rtf .tsv .warc .xml .zip".split()
)
"""Suffixes of files that are neither text nor web pages, or not reports. A file of any other name may well be one."""

PAGES = (".html", ".htm", ".xhtml")
"""Suffixes of web pages."""
_REPORTS = (".txt", *PAGES)
"""Suffixes of the files that are taken from a folder."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where one report is: a path, or ``-`` for standard input."""

    name: str

    @property
    def doc_id(self) -> str:
        """The file name without its extension, ``stdin`` for standard input.

        Bytes of a file name that are no UTF-8 become a replacement character: the output is always UTF-8.
        """
        if self.name == STANDARD_INPUT:
            return "stdin"
        return os.fsencode(Path(self.name).stem).decode("utf-8", errors="replace")


def find(arguments: Iterable[str]) -> list[Source | Trouble]:
    """Give the sources that the arguments name, in their order, with a trouble wherever one names none.

    A source named twice is read once; two sources with one ``doc_id`` are both read. Both are told as warnings.
    """
    found: list[Source | Trouble] = []
    taken: set[str] = set()
    ids: dict[str, str] = {}
    for item in (item for argument in arguments for item in _expand(argument)):
        if isinstance(item, Source):
            place = item.name if item.name == STANDARD_INPUT else os.path.realpath(item.name)
            if place in taken:
                found.append(Trouble(item.name, "is given twice; it is read once", is_error=False))
                continue
            taken.add(place)
            if item.doc_id in ids:
                message = f"has the same doc_id as {ids[item.doc_id]}; rename one to tell their records apart"
                found.append(Trouble(item.name, message, is_error=False))
            ids.setdefault(item.doc_id, item.name)
        found.append(item)
    return found


def _expand(argument: str) -> Iterator[Source | Trouble]:
    """Give what one argument names; a pattern that the shell left alone is expanded here."""
    if argument == STANDARD_INPUT:
        yield Source(argument)
    elif os.path.isdir(argument):
        yield from _folder(argument)
    elif os.path.lexists(argument):
        yield _file(argument)
    elif glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))
        if not matches:
            yield Trouble(argument, "matches no file; check the pattern")
        for match in matches:
            yield from _folder(match) if os.path.isdir(match) else [_file(match)]
    else:
        yield Trouble(argument, "does not exist; check the path")


def _file(name: str) -> Source | Trouble:
    suffix = Path(name).suffix.lower()
    if suffix in _OTHER_FORMATS:
        return Trouble(name, f"is a {suffix} file, not a report; give it as .txt or .html")
    return Source(name)


def _folder(name: str) -> Iterator[Source | Trouble]:
    """Give the reports below a folder, sorted by path, and the folders that could not be looked into."""
    errors: list[OSError] = []
    paths = [
        Path(folder, file)
        for folder, _, files in os.walk(name, onerror=errors.append)
        for file in files
        if file.lower().endswith(_REPORTS)
    ]
    for error in errors:
        yield Trouble(
            str(error.filename or name), f"cannot be read ({error.strerror}); check its permissions"
        )
    if not paths and not errors:
        yield Trouble(name, "holds no reports (.txt, .html); give a folder that does")
    for path in sorted(paths, key=lambda path: path.parts):
        yield Source(str(path))
