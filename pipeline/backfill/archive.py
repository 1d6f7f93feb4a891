"""Documents out of archives: folders of ``.txt`` and ``.html``, ``.jsonl``, ``.parquet`` and WARC files.

An archive is a path or any URL that fsspec knows (``s3://``, ``gs://``, ``memory://`` ...); a file of it may be
compressed (``.gz``, ``.zst``, ``.bz2``, ``.xz``). Documents are given in a fixed order, one at a time, so that an
archive of any size takes the memory of a few.
"""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from fsspec.core import url_to_fs
from fsspec.spec import AbstractFileSystem
from fsspec.utils import infer_compression

from pipeline.backfill.document import Breakage, Columns, Document, Failure

Item = Document | Failure
Read = Callable[["File", BinaryIO, Columns], Iterator[Item]]

LONGEST = 64 * 2**20
"""The most bytes of one document: what is longer is no article, and must not fill the memory."""


class ArchiveError(ValueError):
    """An argument names no archive; the message says what to do."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of an archive: where it is, what its documents are called, and its size in bytes as it lies there."""

    fs: AbstractFileSystem
    path: str
    name: str
    size: int

    @property
    def suffix(self) -> str:
        """What the file holds, by its name, its compression left aside: ``.jsonl`` for ``news.jsonl.gz``."""
        return PurePosixPath(self._bare).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without any suffix that tells its form: the id of a document that is a file of its own."""
        return self._bare.removesuffix(PurePosixPath(self._bare).suffix)

    @property
    def _bare(self) -> str:
        return self.name.removesuffix(PurePosixPath(self.name).suffix) if self.compression else self.name

    @property
    def compression(self) -> str | None:
        """The compression that the name tells."""
        found: str | None = infer_compression(self.name)
        return found

    def open(self) -> BinaryIO:
        """Open the file for reading, decompressed."""
        stream: Any = self.fs.open(self.path, "rb", compression=self.compression)
        # Not every one of fsspec's files knows lines of a limited length.
        lined: BinaryIO = stream if hasattr(stream, "peek") else io.BufferedReader(stream, 2**20)
        return lined


def normalized(argument: str) -> str:
    """Give an archive's name in the form that tells two archives apart: a local path from the root on."""
    return argument if "://" in argument else os.path.abspath(argument)


def files(argument: str) -> list[File]:
    """Give the files of an archive that hold documents, sorted by path. Raises :class:`ArchiveError`."""
    try:
        fs, root = url_to_fs(normalized(argument))
        is_file, is_folder = fs.isfile(root), fs.isdir(root)
        found = {root: fs.info(root)} if is_file else fs.find(root, detail=True)
    except (ImportError, ValueError) as error:
        raise ArchiveError(f"{argument}: {error}; give a path or a URL that fsspec knows") from error
    except OSError as error:
        raise ArchiveError(f"{argument} cannot be read ({error.strerror or error})") from error
    if not is_file and not is_folder:
        raise ArchiveError(f"{argument} does not exist; check the path")
    base = root.rpartition("/")[0] if is_file else root
    all_files = [
        File(fs, path, _printable(path[len(base) :].lstrip("/")), int(info["size"] or 0))
        for path, info in found.items()
    ]
    held = [file for file in all_files if file.suffix in _READERS]
    if not held:
        raise ArchiveError(
            f"{argument} holds no {', '.join(sorted(_READERS))} files; give an archive that does"
        )
    return sorted(held, key=lambda file: PurePosixPath(file.path).parts)


def _printable(name: str) -> str:
    """Bytes of a file name that are no UTF-8 become a replacement character: the output is always UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def documents(file: File, columns: Columns) -> Iterator[Item]:
    """Give the documents of a file; where it breaks off, what came before is there and the failure is told."""
    try:
        with file.open() as stream:
            yield from _READERS[file.suffix](file, stream, columns)
    except ImportError as error:
        raise ArchiveError(f"{file.name}: {_missing(error)}") from error
    except Exception as error:  # a broken archive shows in as many ways as there are libraries
        yield Breakage(file.name, f"cannot be read ({type(error).__name__}: {error})")


def _missing(error: ImportError) -> str:
    return f"needs {error.name}; install it with: pip install {error.name}"


def _text(file: File, stream: BinaryIO, _: Columns) -> Iterator[Item]:
    yield _whole(file, stream, "text")


def _page(file: File, stream: BinaryIO, _: Columns) -> Iterator[Item]:
    yield _whole(file, stream, "page")


def _whole(file: File, stream: BinaryIO, form: Any) -> Item:
    raw = stream.read(LONGEST + 1)
    if len(raw) > LONGEST:
        return Failure(file.stem, _too_long())
    return Document(file.stem, form, raw)


def _too_long() -> str:
    return f"is longer than {LONGEST // 2**20} MB"


def _lines(file: File, stream: BinaryIO, _: Columns) -> Iterator[Item]:
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        place = f"{file.name}:{number}"
        if len(line) > LONGEST:
            yield Failure(place, _too_long())
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST)
        elif not line.isspace():
            yield Document(place, "line", line)


def _table(file: File, stream: BinaryIO, columns: Columns) -> Iterator[Item]:
    from pyarrow.parquet import ParquetFile

    table = ParquetFile(stream)
    names = set(table.schema_arrow.names)
    if columns.text not in names:
        known = ", ".join(sorted(names))
        yield Breakage(
            file.name, f"has no column {columns.text} (it has {known}); name it with --text-column"
        )
        return
    wanted = [name for name in (columns.id, columns.date, columns.text) if name in names]
    number = 0
    for batch in table.iter_batches(batch_size=256, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            text = row[columns.text]
            if text is None:
                continue
            raw = text if isinstance(text, bytes) else str(text).encode("utf-8", "replace")
            given = row.get(columns.id)
            doc_id = f"{file.name}:{number}" if given is None else str(given)
            yield Document(doc_id, "row", raw, as_date(row.get(columns.date)))


def as_date(value: object) -> str | None:
    """Give what a column has for a date as words that :func:`pipeline.reading.iso_date` reads; None for none."""
    if isinstance(value, datetime.date):  # a datetime is one too
        return value.isoformat()
    return str(value).strip() or None if isinstance(value, str | int) else None


_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _warc(file: File, stream: BinaryIO, _: Columns) -> Iterator[Item]:
    from warcio.archiveiterator import ArchiveIterator

    for entry in ArchiveIterator(stream):
        if entry.rec_type not in ("response", "resource", "conversion"):
            continue
        headers = entry.http_headers
        if headers is not None and headers.get_statuscode() != "200":
            continue
        given = (headers or entry.rec_headers).get_header("Content-Type") or ""
        kind = given.partition(";")[0].strip().lower()
        if kind not in _PAGES and kind != "text/plain":
            continue
        doc_id = entry.rec_headers.get_header("WARC-Target-URI") or file.name
        raw = entry.content_stream().read(LONGEST + 1)
        if len(raw) > LONGEST:
            yield Failure(doc_id, _too_long())
        else:
            yield Document(doc_id, "page" if kind in _PAGES else "text", raw)
    # warcio takes a file that was cut off for one that has ended; the decompressor knows better.
    stream.read(1)


_READERS: dict[str, Read] = {
    ".txt": _text,
    ".html": _page,
    ".htm": _page,
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".parquet": _table,
    ".warc": _warc,
}
"""How each form of file is read, by its suffix."""

SINGLE = frozenset({".txt", ".html", ".htm"})
"""The forms of file that hold one document."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an archive that is cut into shards by itself.

    It is one file that holds many documents, called ``name``, or else, without a name, all those that hold one each.
    """

    archive: str
    name: str
    files: tuple[File, ...]

    @property
    def source(self) -> str:
        """Where it is, as the manifest says it."""
        return f"{self.archive}#{self.name}"


def parts(arguments: Sequence[str]) -> list[Part]:
    """Give the parts of the archives that the arguments name, each archive once. Raises :class:`ArchiveError`."""
    found = []
    for argument in dict.fromkeys(map(normalized, arguments)):
        held = files(argument)
        single = tuple(file for file in held if file.suffix in SINGLE)
        found += [Part(argument, "", single)] if single else []
        found += [Part(argument, file.name, (file,)) for file in held if file.suffix not in SINGLE]
    return found
