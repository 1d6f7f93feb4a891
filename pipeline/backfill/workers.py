"""A worker: a process of its own that works shards, so that no document can take the run down with it.

A document that runs out of time ends its process (an alarm that Python code, a regular expression or a C library alike
cannot put off), as does one that makes a library crash. The shard is then worked again, in a new process, without it.
A process can also die for reasons that are no fault of the document at hand: somebody killed it, or the machine was
short of memory. So such a document is tried again before it is given up.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import RawValue
from typing import TYPE_CHECKING, Any

from pipeline.backfill.document import Document
from pipeline.backfill.work import Outcome, Settings, work

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

TRIES = 3
"""How often a document is tried that a worker died over."""


Serve = Callable[[Connection, Any, Settings], None]


class WorkerError(RuntimeError):
    """A worker process does not start."""


class Worker:
    """A process that works one shard after another; it is started when there is something to do."""

    def __init__(self, settings: Settings, main: Serve | None = None) -> None:
        """``main`` is the main function of the process, if it is not :func:`serve`."""
        self._settings, self._main = settings, main or serve
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._at: Any = None
        self._closed = False

    def run(self, documents: Sequence[Document]) -> Outcome:
        """Work some documents, whatever happens to the process. Raises :class:`WorkerError`."""
        given_up: dict[int, str] = {}
        deaths: Counter[int] = Counter()
        while not self._closed:
            outcome = self._try(documents, given_up)
            if outcome is not None:
                return outcome
            number, why = self._bury()
            deaths[number] += 1
            if number < 0 and deaths[number] >= TRIES:
                raise WorkerError(f"a worker process does not start ({why})")
            if number >= 0 and (why == self._late or deaths[number] >= TRIES):
                given_up[number] = why
        raise WorkerError("the worker was closed")

    def close(self) -> None:
        """End the process, also while it is at work for another thread, which then gets a :class:`WorkerError`."""
        self._closed = True
        if (process := self._process) is not None:
            process.kill()
            process.join()

    @property
    def _late(self) -> str:
        return f"takes longer than {self._settings.seconds:g} s"

    def _try(self, documents: Sequence[Document], given_up: dict[int, str]) -> Outcome | None:
        """Give the outcome, None if the process died over it."""
        if self._process is None:
            self._start()
        assert self._pipe is not None
        self._at.value = -1
        try:
            self._pipe.send((documents, given_up))
            return self._pipe.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError):
            return None

    def _start(self) -> None:
        # A fresh interpreter: a fork of this one, which has threads and open files, would share too much.
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._at = RawValue("q", -1)
        self._process = context.Process(target=self._main, args=(far, self._at, self._settings), daemon=True)
        self._process.start()
        far.close()

    def _bury(self) -> tuple[int, str]:
        """The number of the document that the process died over (-1: none), and what it died of."""
        assert self._process is not None
        assert self._pipe is not None
        self._process.join()
        code = self._process.exitcode or 0
        self._pipe.close()
        self._process, self._pipe = None, None
        if code == -signal.SIGALRM:
            return self._at.value, self._late
        cause = signal.Signals(-code).name if code < 0 else f"exit status {code}"
        return self._at.value, f"ends its worker ({cause})"


def serve(pipe: Connection, at: Any, settings: Settings, work: Callable[..., Outcome] = work) -> None:
    """Work what comes through the pipe until it closes; ``at`` always holds the number of the document at hand."""
    # Ctrl-C is for the command, which closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # Workers are as many as there is to gain from; threads below them only get in each other's way.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    model = _model(settings.model)
    _limit_memory(settings.megabytes)

    def begin(number: int) -> None:
        at.value = number
        signal.setitimer(signal.ITIMER_REAL, settings.seconds)

    with contextlib.suppress(EOFError, OSError):
        while True:
            documents, given_up = pipe.recv()
            outcome = work(documents, settings, model, given_up, begin)
            signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(outcome)


def _model(name: str) -> Any:
    from pipeline.language import NONE, load_model

    return load_model(name) if name and name != NONE else None


def _limit_memory(megabytes: int) -> None:
    """Let the process take so much more memory than it has now, where the system can hold it to that."""
    if sys.platform != "linux":
        return
    import resource

    with open("/proc/self/statm") as file:
        taken = int(file.read().split()[5]) * resource.getpagesize()
    most = taken + megabytes * 2**20
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
