"""Engines: who works the shards. Each gives the outcomes as they come, in any order, and keeps few shards at a time."""

from __future__ import annotations

import logging
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from typing import Any

from pipeline.backfill.shards import Shard
from pipeline.backfill.work import Outcome, Settings
from pipeline.backfill.workers import TRIES, Worker

Done = tuple[Shard, Outcome]
Engine = Callable[[Iterable[Shard], Settings], Iterator[Done]]

AHEAD = 2
"""Shards a worker that are read before one is free, so that none waits."""


class EngineError(RuntimeError):
    """An engine cannot be had; the message says what to do."""


def local(workers: int) -> Engine:
    """Give the engine of this machine: so many worker processes."""

    def run(shards: Iterable[Shard], settings: Settings) -> Iterator[Done]:
        free: SimpleQueue[Worker] = SimpleQueue()
        crew = [Worker(settings) for _ in range(workers)]
        for worker in crew:
            free.put(worker)

        def work(shard: Shard) -> Done:
            worker = free.get()
            try:
                return shard, worker.run(shard.documents)
            finally:
                free.put(worker)

        pool = ThreadPoolExecutor(workers)
        pending: set[Future[Done]] = set()
        try:
            for shard in shards:
                pending.add(pool.submit(work, shard))
                if len(pending) >= workers * AHEAD:
                    done, pending = wait(pending, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            # What is still at work, after an error, is of no use to anybody any more.
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in crew:
                worker.close()
            pool.shutdown()

    return run


def on_ray(workers: int | None, address: str | None) -> Engine:
    """Give the engine of a Ray cluster: as many workers as it has processors, or so many.

    Each worker is an actor, which keeps its process and the model in it from shard to shard. When one is lost, with its
    node say, its shard is worked by another, and a new one takes its place as soon as there is a processor for it.
    Raises :class:`EngineError`.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError as error:
        raise EngineError("Ray is not installed; install it with: pip install 'okt-extract[ray]'") from error
    if not ray.is_initialized():
        try:
            _knock(address)
            ray.init(address=address, logging_level=logging.ERROR, log_to_driver=False)
        except (OSError, RuntimeError, ValueError) as error:
            raise EngineError(
                f"no Ray cluster at {address} ({error}); start one with: ray start --head"
            ) from error
    whole: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
    number = workers or max(1, int(whole.get("CPU", 1)))
    return lambda shards, settings: _RayCrew(settings, number).run(shards)


class _RayCrew:
    """The workers on a cluster and what each is at."""

    def __init__(self, settings: Settings, number: int) -> None:
        import ray

        self._ray, self._settings = ray, settings
        self._actor: Any = ray.remote(num_cpus=1)(Worker)
        self._free: list[Any] = []
        #: What is waited for: from workers an outcome, from new ones, which have no shard yet, that they are there.
        self._pending: dict[Any, tuple[Any, Shard | None]] = {}
        self._again: list[Shard] = []
        self._losses: Counter[str] = Counter()
        for _ in range(number):
            self._hire()

    def run(self, shards: Iterable[Shard]) -> Iterator[Done]:
        coming = iter(shards)
        while (shard := self._again.pop() if self._again else next(coming, None)) or self._at_work():
            while shard and not self._free:
                yield from self._settle()
            if shard:
                worker = self._free.pop()
                self._pending[worker.run.remote(shard.documents)] = worker, shard
            else:
                yield from self._settle()

    def _hire(self) -> None:
        worker = self._actor.remote(self._settings)
        self._pending[worker.__ray_ready__.remote()] = worker, None

    def _at_work(self) -> bool:
        return any(shard for _, shard in self._pending.values())

    def _settle(self) -> Iterator[Done]:
        """Wait for one worker."""
        (reference, *_), _ = self._ray.wait(list(self._pending), num_returns=1)
        worker, shard = self._pending.pop(reference)
        try:
            outcome = self._ray.get(reference)
        except self._ray.exceptions.RayActorError as error:
            self._hire()
            if shard:
                self._losses[shard.key] += 1
                if self._losses[shard.key] >= TRIES:
                    raise EngineError(f"a shard took {TRIES} workers with it ({error})") from error
                self._again.append(shard)
            return
        self._free.append(worker)
        if shard:
            yield shard, outcome


def _knock(address: str | None) -> None:
    """See that somebody answers at an address: Ray itself would wait for minutes. Raises OSError or ValueError."""
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if host:
        socket.create_connection((host, int(port)), timeout=10).close()
