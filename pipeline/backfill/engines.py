"""Engines: who works the shards. Each gives the outcomes as they come, in any order, and keeps few shards at a time."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from typing import Any

from pipeline.backfill.shards import Shard
from pipeline.backfill.work import Outcome, Settings
from pipeline.backfill.workers import Worker

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

    Each worker is an actor, which keeps its process and the model in it from shard to shard. A node that is lost takes
    none of them with it: Ray starts its actors anew on another and has them work the same shards again.
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
    number = workers or max(
        1,
        int(ray.cluster_resources().get("CPU", 1)),  # type: ignore[no-untyped-call]
    )

    def run(shards: Iterable[Shard], settings: Settings) -> Iterator[Done]:
        actor: Any = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(Worker)
        free: list[Any] = [actor.remote(settings) for _ in range(number)]
        pending: dict[Any, tuple[Any, Shard]] = {}

        def finished() -> Iterator[Done]:
            (reference, *_), _ = ray.wait(list(pending), num_returns=1)
            worker, shard = pending.pop(reference)
            free.append(worker)
            yield shard, ray.get(reference)

        for shard in shards:
            if not free:
                yield from finished()
            worker = free.pop()
            pending[worker.run.remote(shard.documents)] = worker, shard
        while pending:
            yield from finished()

    return run


def _knock(address: str | None) -> None:
    """See that somebody answers at an address: Ray itself would wait for minutes. Raises OSError or ValueError."""
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if host:
        socket.create_connection((host, int(port)), timeout=10).close()
