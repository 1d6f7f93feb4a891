"""A run: archives in, the output of their shards out, and what was done noted, so that a run can go on where one ended.

Killed at any point, a run that is started again with the same arguments ends with the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from pipeline.backfill.archive import Part, parts
from pipeline.backfill.document import Breakage, Failure
from pipeline.backfill.engines import Done, Engine
from pipeline.backfill.manifest import ENTRIES, MANIFEST, Entry, Manifest
from pipeline.backfill.output import TEMPORARY, Output
from pipeline.backfill.shards import Shard, shards
from pipeline.backfill.work import Outcome, Settings

Format = Literal["jsonl", "parquet"]

ERRORS = "errors.jsonl"
NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""How Hive's layout, which DuckDB, Polars and Spark read, names the partition of those without a value."""


@dataclass(slots=True)
class Progress:
    """How far a run is: ``size`` of ``whole`` bytes of the archives are done, with so many documents."""

    whole: int = 0
    size: int = 0
    documents: int = 0


@dataclass(slots=True)
class Summary:
    """What a run did, or found done: documents read, passed over by the gate, with records, failed."""

    documents: int = 0
    passed_over: int = 0
    with_records: int = 0
    records: int = 0
    failed: int = 0
    shards: int = 0
    skipped: int = 0
    others: int = 0
    seconds: Counter[str] = field(default_factory=Counter)


def backfill(
    archives: Sequence[str],
    output: Output,
    engine: Engine,
    settings: Settings,
    *,
    form: Format = "jsonl",
    mean: int = 500,
    retry: bool = False,
    told: Callable[[Progress], object] = lambda progress: None,
) -> Summary:
    """Extract from archives into ``output``, shard by shard; shards that are done already are skipped.

    ``mean`` is how many documents a shard has in the mean, ``retry`` has shards with failures worked again, and
    ``told`` is called after each shard. Raises :class:`ArchiveError`, :class:`OutputError`, :class:`WorkerError`.
    """
    with output.locked():
        return _Run(parts(archives), output, settings, form, mean, retry, told).run(engine)


@dataclass
class _Run:
    """The arguments of :func:`backfill`, and what is known so far."""

    parts: list[Part]
    output: Output
    settings: Settings
    form: Format
    mean: int
    retry: bool
    told: Callable[[Progress], object]

    def __post_init__(self) -> None:
        self._manifest = Manifest(self.output)
        self._seen: dict[str, list[str]] = {}
        self._failures: list[Failure] = []
        self._broken: set[str] = set()
        self._summary = Summary()
        self._progress = Progress(sum(file.size for part in self.parts for file in part.files))

    def run(self, engine: Engine) -> Summary:
        for done in engine(self._to_do(), self.settings):
            self._take(done)
        archives = tuple({f"{part.archive}#" for part in self.parts})
        self._manifest.close(
            self._seen, lambda source: source.startswith(archives) and source not in self._broken
        )
        self._write_errors()
        self._sweep()
        return self._summed()

    def _to_do(self) -> Iterator[Shard]:
        """Give the shards that are not done, and note those that are."""
        how = fingerprint(self.settings, self.form)
        for part in self.parts:
            for item in shards(part, self.settings.columns, how, self.mean):
                if isinstance(item, Failure):
                    self._failures.append(item)
                    if isinstance(item, Breakage):
                        self._broken.add(part.source)
                elif self._is_new(item):
                    yield item
                else:
                    self._advance(item)

    def _is_new(self, shard: Shard) -> bool:
        """Whether a shard is to be worked: one with the same content is worked once."""
        twice = shard.key in self._seen
        self._seen.setdefault(shard.key, []).append(shard.source)
        if twice:
            return False
        entry = self._manifest.entries.get(shard.key)
        done = entry is not None and not (self.retry and entry.failures)
        self._summary.skipped += done
        return not done

    def _take(self, done: Done) -> None:
        shard, outcome = done
        entry = Entry(
            shard.key,
            [shard.source],
            outcome.documents,
            outcome.passed_over,
            outcome.with_records,
            sum(map(len, outcome.lines.values())),
            dict(self._write(shard.key, outcome)),
            outcome.failures,
        )
        self._manifest.add(entry)
        self._summary.seconds.update(outcome.seconds)
        self._advance(shard)

    def _write(self, key: str, outcome: Outcome) -> Iterator[tuple[str, int]]:
        """Write what came of a shard, a file for each year; give their names and sizes."""
        for year, lines in sorted(outcome.lines.items(), key=lambda item: item[0] or ""):
            data = _encoded(lines, self.form)
            name = f"year={year or NO_YEAR}/part-{key}.{self.form}"
            self.output.write(name, data)
            yield name, len(data)

    def _advance(self, shard: Shard) -> None:
        self._progress.size += shard.size
        self._progress.documents += len(shard.documents)
        self.told(self._progress)

    def _write_errors(self) -> None:
        failures = [failure for entry in self._manifest.entries.values() for failure in entry.failures]
        failures += self._failures
        lines = (json.dumps(asdict(failure), ensure_ascii=False) + "\n" for failure in failures)
        self.output.write(ERRORS, "".join(lines).encode())
        self._summary.failed = len(failures)

    def _sweep(self) -> None:
        """Remove what no entry of the manifest has: files of runs that were killed, and of shards that changed."""
        kept = {MANIFEST, ERRORS}.union(*(entry.files for entry in self._manifest.entries.values()))
        for name in sorted(self.output.sizes().keys() - kept):
            if _is_ours(name):
                self.output.remove(name)

    def _summed(self) -> Summary:
        for entry in self._manifest.entries.values():
            if entry.key not in self._seen:
                self._summary.others += 1
                continue
            self._summary.shards += 1
            self._summary.documents += entry.documents
            self._summary.passed_over += entry.passed_over
            self._summary.with_records += entry.with_records
            self._summary.records += entry.records
        return self._summary


def _is_ours(name: str) -> bool:
    """Whether a file is one that runs make: nothing else in the folder is touched."""
    path = Path(name)
    return (
        path.name.startswith(TEMPORARY)
        or name.startswith(ENTRIES)
        or (path.parent.name.startswith("year=") and path.name.startswith("part-"))
    )


def _encoded(lines: Sequence[str], form: Format) -> bytes:
    if form == "jsonl":
        return "".join(line + "\n" for line in lines).encode()
    from pipeline.backfill.parquet import to_parquet

    return to_parquet(lines)


def fingerprint(settings: Settings, form: Format) -> str:
    """Say in one string all that a shard's output depends on beside its documents: settings, form, model, code.

    The limits of time and memory are not part of it: what they cut off is a failure, which can be tried again.
    """
    said = [asdict(settings.columns), settings.model, _model_content(settings.model), form, _code()]
    return hashlib.blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()


@cache
def _code() -> str:
    """The content of the package: its code, tables and model."""
    return _of_folder(Path(__file__).parent.parent)


def _model_content(name: str) -> str | None:
    """What there is of a model that is a folder or a package of its own."""
    if Path(name).is_dir():
        return _of_folder(Path(name))
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return None


def _of_folder(folder: Path) -> str:
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ):
        data = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return found.hexdigest()
