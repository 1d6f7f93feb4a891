"""Output: what a run writes, in one folder or under one URL.

Every file appears whole or not at all: it is written under a temporary name, synced to the disk and renamed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

TEMPORARY = ".writing-"
"""How the name of a file begins that is being written; one that is found was left behind by a run that was killed."""


class OutputError(OSError):
    """The output cannot be written; the message says what to do."""


class Output:
    """The folder that the output goes to."""

    def __init__(self, place: str) -> None:
        """Make the folder. Raises :class:`OutputError`."""
        try:
            self._fs, self._root = url_to_fs(place)
            self._local = isinstance(self._fs, LocalFileSystem)
            self._fs.makedirs(self._root, exist_ok=True)
        except (OSError, ValueError, ImportError) as error:
            why = getattr(error, "strerror", None) or error
            raise OutputError(f"{place} cannot be made ({why}); give another folder with --out") from error

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other runs on this machine out of a local folder. Raises :class:`OutputError` if one is at work."""
        if not self._local:
            yield
            return
        import fcntl

        handle = os.open(self._root, os.O_RDONLY)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise OutputError(
                    f"another run is at work in {self._root}; wait for it or give another --out"
                ) from error
            yield
        finally:
            os.close(handle)

    def sizes(self) -> dict[str, int]:
        """Give the files that are there and their sizes in bytes; names are relative to the folder."""
        self._fs.invalidate_cache()
        found: dict[str, Any] = self._fs.find(self._root, detail=True)
        return {path[len(self._root) :].lstrip("/"): int(info["size"]) for path, info in found.items()}

    def read(self, name: str) -> bytes:
        """Give a file's bytes."""
        return self._fs.cat_file(self._path(name))  # type: ignore[no-any-return]

    def write(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all."""
        target = PurePosixPath(self._path(name))
        temporary = str(target.with_name(TEMPORARY + target.name))
        self._fs.makedirs(str(target.parent), exist_ok=True)
        if not self._local:
            self._fs.pipe_file(temporary, data)
            self._fs.mv(temporary, str(target))
            return
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
        _sync_folder(target.parent)

    def remove(self, name: str) -> None:
        """Remove a file, and the folder that it leaves empty."""
        path = self._path(name)
        with contextlib.suppress(FileNotFoundError):
            self._fs.rm_file(path)
        if self._local:
            folder = Path(path).parent
            if folder != Path(self._root):
                with contextlib.suppress(OSError):
                    folder.rmdir()

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"


def _sync_folder(folder: PurePosixPath) -> None:
    """Have the names in a folder on the disk as well: a rename is lost with them otherwise."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
