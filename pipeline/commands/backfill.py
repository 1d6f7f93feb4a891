"""``okt-backfill``: archives of news in, the records of their skating reports out, in shards that can be gone on with.

Everything there is to tell goes to standard error. Exit status: 0 when every document was done, 1 when one was not, 2
for a wrong call, 130 when it was stopped.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.commands.shared import ModelOption, load

if TYPE_CHECKING:
    from pipeline.backfill.engines import Engine
    from pipeline.backfill.run import Progress, Summary

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

LOG_SECONDS = 30
"""How often a line tells how far it is where no terminal shows a bar."""


class Format(StrEnum):
    """What the output is written as."""

    jsonl = "jsonl"
    parquet = "parquet"


class EngineName(StrEnum):
    """Where the work is done."""

    local = "local"
    ray = "ray"


def main() -> None:
    """Run the command."""
    app(prog_name="okt-backfill")


def _schema(wanted: bool) -> None:
    if wanted:
        try:
            from pipeline.backfill.parquet import SCHEMA
        except ImportError:
            _fail("the schema takes pyarrow; install it with: pip install 'okt-extract[parquet]'", 2)
        typer.echo(SCHEMA.to_string(show_field_metadata=False))
        raise typer.Exit


@app.command()
def backfill_command(
    archives: Annotated[
        list[str],
        typer.Argument(
            metavar="ARCHIVE...",
            help="Folders, .txt, .html, .jsonl, .parquet and WARC files (.gz, .zst and the like too); paths or URLs.",
        ),
    ],
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="The folder, or URL, for the records.")],
    form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.jsonl,
    id_column: Annotated[str, typer.Option(metavar="NAME", help="The column of ids.")] = "id",
    date_column: Annotated[str, typer.Option(metavar="NAME", help="The column of dates.")] = "date",
    text_column: Annotated[str, typer.Option(metavar="NAME", help="The column of texts.")] = "text",
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes at work; one a processor if not given.")
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="This machine, or a Ray cluster.")] = EngineName.local,
    address: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The Ray cluster; a new one here if not given.")
    ] = None,
    model: ModelOption = "okt_nl",
    time_limit: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="For one document.")] = 30.0,
    memory_limit: Annotated[int, typer.Option(min=64, metavar="MB", help="For one document.")] = 2048,
    shard_size: Annotated[
        int, typer.Option(min=1, metavar="N", help="Documents a shard, in the mean.")
    ] = 500,
    retry: Annotated[bool, typer.Option("--retry", help="Work shards with failed documents again.")] = False,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", callback=_schema, is_eager=True, help="Print the schema for Parquet and exit."
        ),
    ] = False,
) -> None:
    """Extract speed-skating performances from archives of news, of which most is about other things.

    DIR gets the records, by the year of their document (year=2021/part-....jsonl), manifest.jsonl (what was done) and
    errors.jsonl (the documents that failed). Run again, it goes on where it was stopped and works anew what changed.
    """
    from pipeline.backfill.archive import ArchiveError
    from pipeline.backfill.document import Columns
    from pipeline.backfill.engines import EngineError
    from pipeline.backfill.output import Output, OutputError
    from pipeline.backfill.run import backfill
    from pipeline.backfill.work import Settings
    from pipeline.backfill.workers import WorkerError

    load(model)  # A model that is not there is told before any worker starts.
    _check_format(form)
    _check_apart(archives, out)
    settings = Settings(Columns(id_column, date_column, text_column), model, time_limit, memory_limit)
    try:
        at_work = _engine(engine, workers, address)
        output = Output(out)
        with _progress() as told:
            summary = backfill(
                archives, output, at_work, settings, form=form.value, mean=shard_size, retry=retry, told=told
            )
    except (ArchiveError, EngineError, OutputError) as error:
        _fail(str(error), 2)
    except WorkerError as error:
        _fail(str(error), 1)
    except OSError as error:
        _fail(
            f"{out} cannot be written ({error.strerror or error}); make room or give another folder with --out",
            1,
        )
    except KeyboardInterrupt:
        _fail("stopped; the same command goes on from here", 130)
    typer.echo(_said(summary), err=True)
    raise typer.Exit(1 if summary.failed else 0)


def _fail(message: str, status: int) -> NoReturn:
    typer.echo(f"error: {' '.join(message.split())}", err=True)
    raise typer.Exit(status)


def _check_format(form: Format) -> None:
    if form is Format.parquet:
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError:
            _fail("Parquet takes pyarrow; install it with: pip install 'okt-extract[parquet]'", 2)


def _check_apart(archives: list[str], out: str) -> None:
    """See that the output is no part of an archive, which would be read the next time."""
    place = Path(os.path.abspath(out))
    for archive in archives:
        if "://" not in archive and "://" not in out and place.is_relative_to(os.path.abspath(archive)):
            _fail(
                f"--out {out} lies in {archive}, where the next run would read it; give a folder elsewhere", 2
            )


def _engine(name: EngineName, workers: int | None, address: str | None) -> Engine:
    from pipeline.backfill.engines import local, on_ray

    if name is EngineName.ray:
        return on_ray(workers, address)
    return local(workers or len(os.sched_getaffinity(0)))


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """Give what is told how far the run is: a bar on a terminal, a line now and then elsewhere."""
    if not sys.stderr.isatty():
        yield _Log()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    start = time.monotonic()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Documents", total=None, rate="")

        def told(progress: Progress) -> None:
            bar.update(task, total=progress.whole, completed=progress.size, rate=_rate(progress, start))

        yield told


def _rate(progress: Progress, start: float) -> str:
    return f"{progress.documents:,} ({progress.documents / (time.monotonic() - start):,.0f}/s)"


class _Log:
    """Tells in a line how far the run is, when some time has gone by since the last."""

    def __init__(self) -> None:
        self._start = self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last < LOG_SECONDS:
            return
        self._last = now
        share = progress.size / progress.whole if progress.whole else 1.0
        left = f", about {(now - self._start) * (1 - share) / share:,.0f} s to go" if share else ""
        typer.echo(f"okt-backfill: {share:.0%}, documents {_rate(progress, self._start)}{left}", err=True)


def _said(summary: Summary) -> str:
    others = f"; {summary.others} of other archives kept" if summary.others else ""
    return (
        f"okt-backfill: {summary.documents} documents read, {summary.passed_over} passed over, "
        f"{summary.with_records} with records ({summary.records}), {summary.failed} failed; "
        f"{summary.shards} shards, {summary.skipped} done before{others}"
    )


if __name__ == "__main__":
    main()
