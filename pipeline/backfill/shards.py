"""Shards: an archive cut into stretches that are worked, and written, at one go.

Where to cut is decided by the documents themselves (content-defined chunking, as rsync and deduplicating backups do
it): after each whose hash ends in enough zeroes. A document that is added, changed or taken out so changes the shard
that it is in and leaves all others, however many come after it, as they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from pipeline.backfill.archive import Part, documents
from pipeline.backfill.document import Columns, Document, Failure

MOST_BYTES = 16 * 2**20
"""A shard is cut where it grows beyond this, so that shards of long documents do not fill the memory."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of an archive: its documents, the key of their content and of how they are worked, and whence it is.

    ``size`` is the bytes of the archive's files, as they lie there, that were done with it.
    """

    source: str
    key: str
    documents: tuple[Document, ...]
    size: int


def shards(part: Part, columns: Columns, settings: str, mean: int) -> Iterator[Shard | Failure]:
    """Cut a part of an archive into shards of ``mean`` documents in the mean; what cannot be read comes as a failure.

    ``settings`` says how the documents are worked; it is part of the key.
    """
    cutter = _Cutter(part.source, columns, settings, mean)
    size = 0
    for file in part.files:
        size += file.size
        for item in documents(file, columns):
            if isinstance(item, Failure):
                yield item
            elif cutter.add(item):
                yield cutter.cut(size)
                size = 0
    if cutter.held:
        yield cutter.cut(size)


class _Cutter:
    """The shard that is being filled."""

    def __init__(self, source: str, columns: Columns, settings: str, mean: int) -> None:
        self._source, self._settings, self._mean = source, settings.encode(), mean
        self._id = f'"{columns.id}"'.encode()
        self._start()

    def _start(self) -> None:
        self.held: list[Document] = []
        self._bytes = 0
        self._key = blake2b(self._settings, digest_size=12)

    def add(self, document: Document) -> bool:
        """Take a document in; True if the shard ends with it."""
        digest = self._digest(document)
        self.held.append(document)
        self._key.update(digest)
        self._bytes += len(document.raw)
        if int.from_bytes(digest[:4], "big") % self._mean == 0 or len(self.held) >= 4 * self._mean:
            return True
        return self._bytes > MOST_BYTES

    def cut(self, size: int) -> Shard:
        shard = Shard(self._source, self._key.hexdigest(), tuple(self.held), size)
        self._start()
        return shard

    def _digest(self, document: Document) -> bytes:
        found = blake2b(digest_size=16)
        # A line that has an id is the same wherever it stands; another is called by its place.
        place = "" if document.form == "line" and self._id in document.raw else document.doc_id
        for part in (place, document.form, document.date or ""):
            found.update(part.encode() + b"\0")
        found.update(document.raw)
        return found.digest()
