"""The manifest: which shards are done, under which key, and which files hold what came of them.

While a run goes on, each finished shard is a small file ``manifest/<key>.json``, since a file that appears whole is all
that every kind of storage offers. When the run ends they become lines of ``manifest.jsonl``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from pipeline.backfill.document import Failure
from pipeline.backfill.output import Output

MANIFEST = "manifest.jsonl"
ENTRIES = "manifest/"


@dataclass(slots=True)
class Entry:
    """A finished shard: ``files`` are the names of its output with their sizes in bytes."""

    key: str
    sources: list[str]
    documents: int
    passed_over: int
    with_records: int
    records: int
    files: dict[str, int] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def to_line(self) -> str:
        """Give the entry as a line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False) + "\n"

    @classmethod
    def of_line(cls, line: str | bytes) -> Entry:
        """Make an entry of its line. Raises ValueError or TypeError if it is none."""
        given = json.loads(line)
        return cls(**{**given, "failures": [Failure(**failure) for failure in given["failures"]]})


class Manifest:
    """What is done, of this run and of those before it."""

    def __init__(self, output: Output) -> None:
        """Read what earlier runs left; an entry counts only if all its files are there in full."""
        self._output = output
        self.entries: dict[str, Entry] = {}
        sizes = output.sizes()
        lines = output.read(MANIFEST).splitlines() if MANIFEST in sizes else []
        lines += [output.read(name) for name in sizes if _is_entry(name)]
        for line in lines:
            try:
                entry = Entry.of_line(line)
            except (ValueError, TypeError, KeyError):
                continue  # a foreign or a damaged line: its shard is worked again
            if all(sizes.get(name) == size for name, size in entry.files.items()):
                self.entries[entry.key] = entry

    def add(self, entry: Entry) -> None:
        """Note a shard as done, for good."""
        self.entries[entry.key] = entry
        self._output.write(f"{ENTRIES}{entry.key}.json", entry.to_line().encode())

    def close(self, seen: Mapping[str, Sequence[str]], is_read: Callable[[str], bool]) -> None:
        """Write the manifest anew: the shards of this run in their order, then those of other archives.

        ``seen`` are the keys of this run with the parts of archives that have them. ``is_read`` tells of a part whether
        this run read it to the end: what else the manifest has of it is gone from it by now, and is taken out.
        """
        for key, entry in self.entries.items():
            others = (source for source in entry.sources if not is_read(source))
            entry.sources = list(dict.fromkeys((*seen.get(key, ()), *others)))
        place = {key: number for number, key in enumerate(seen)}
        kept = [entry for entry in self.entries.values() if entry.sources]
        kept.sort(key=lambda entry: (place.get(entry.key, len(place)), entry.sources, entry.key))
        self.entries = {entry.key: entry for entry in kept}
        self._output.write(MANIFEST, "".join(entry.to_line() for entry in kept).encode())


def _is_entry(name: str) -> bool:
    return name.startswith(ENTRIES) and name.endswith(".json") and "/" not in name.removeprefix(ENTRIES)
