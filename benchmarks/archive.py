"""How a backfill does on an archive of news of which little is about skating.

It makes an archive (``benchmarks/archive_text.py``) of documents of which 1 in 100 is a skating report, runs
``okt-backfill`` over it, and says:

- documents a second, and the share of the workers' time that each stage takes;
- peak memory of the command and its workers, over a tenth of the archive and over the whole (goal: at most 1.2 times as
  much for the whole);
- how much faster two workers are than one, in one run (goal: at least 1.8 times).

Run it with: python benchmarks/archive.py [DOCUMENTS], by default 200,000.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive_text import Archive

from pipeline.backfill.engines import local
from pipeline.backfill.output import Output
from pipeline.backfill.run import backfill
from pipeline.backfill.work import Settings

DOCUMENTS = 200_000
SHARE = 0.01
MEMORY_GOAL = 1.2
WORKERS_GOAL = 1.8


@dataclass
class Measure:
    """What a run took: seconds, and the peak memory of all its processes together, in bytes."""

    seconds: float
    memory: int


def main(arguments: list[str]) -> int:
    number = int(arguments[0]) if arguments else DOCUMENTS
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = Path(folder, "whole.jsonl"), Path(folder, "tenth.jsonl")
        size = _write(whole, number)
        _write(tenth, number // 10)
        print(f"{number:,} documents, {size / 1e6:,.0f} MB, {SHARE:.0%} skating reports")

        small, one, two = (
            _run(archive, workers, folder) for archive, workers in ((tenth, 1), (whole, 1), (whole, 2))
        )
        print(
            f"1 worker {number / one.seconds:,.0f} documents/s, 2 workers {number / two.seconds:,.0f} documents/s"
        )
        fast = _verdict("2 workers to 1", one.seconds / two.seconds, WORKERS_GOAL, at_least=True)
        print(
            f"peak memory {small.memory / 1e6:,.0f} MB for a tenth, {one.memory / 1e6:,.0f} MB for the whole"
        )
        flat = _verdict("memory", one.memory / small.memory, MEMORY_GOAL, at_least=False)
        print("  ".join(f"{stage} {share:.0%}" for stage, share in _stages(tenth, folder)))
    return 0 if fast and flat else 1


def _verdict(name: str, ratio: float, goal: float, *, at_least: bool) -> bool:
    met = ratio >= goal if at_least else ratio <= goal
    print(f"{name} ratio {ratio:.2f} (goal {goal}): {'met' if met else 'NOT met'}")
    return met


def _write(path: Path, number: int) -> int:
    with path.open("w", encoding="utf-8") as file:
        for doc_id, date, text, _ in Archive(seed=1, share=SHARE).documents(number):
            file.write(json.dumps({"id": doc_id, "date": date, "text": text}, ensure_ascii=False) + "\n")
    return path.stat().st_size


def _run(archive: Path, workers: int, folder: str) -> Measure:
    """Run the command into an empty folder."""
    with tempfile.TemporaryDirectory(dir=folder) as out:
        command = [sys.executable, "-m", "pipeline.commands.backfill", str(archive), "--out", out]
        begin = time.perf_counter()
        with subprocess.Popen([*command, "--workers", str(workers)]) as process:
            peak = _Peak(process.pid)
            process.wait()
        return Measure(time.perf_counter() - begin, peak.bytes)


class _Peak(threading.Thread):
    """Watches the memory of a process and its children while it runs; what they share is counted once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self.bytes = pid, 0
        self.start()

    def run(self) -> None:
        while Path(f"/proc/{self._pid}").exists():
            self.bytes = max(self.bytes, sum(map(_memory, self._processes())))
            time.sleep(0.1)

    def _processes(self) -> Iterator[int]:
        yield self._pid
        for child in Path(f"/proc/{self._pid}/task").glob("*/children"):
            try:
                yield from map(int, child.read_text().split())
            except OSError:
                continue


def _memory(pid: int) -> int:
    """The proportional set size of a process, in bytes; 0 if it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _stages(archive: Path, folder: str) -> list[tuple[str, float]]:
    """The share of the workers' time that each stage takes, the longest first."""
    summary = backfill([str(archive)], Output(os.path.join(folder, "stages")), local(1), Settings())
    total = sum(summary.seconds.values())
    return [(stage, taken / total) for stage, taken in summary.seconds.most_common()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
