"""What the commands that read reports share: reading them, the model, extraction that fails alone, progress."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.reading import Source, Trouble, read

if TYPE_CHECKING:
    from pipeline.language import Model
    from pipeline.record import Record
    from pipeline.report import Report


ModelOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        envvar="OKT_MODEL",
        help="A spaCy pipeline for names that grammar leaves open: its name or folder, or none.",
    ),
]
"""The option that names the model."""


def say(trouble: Trouble) -> None:
    """Tell the user, in one line on standard error."""
    typer.echo(str(trouble), err=True)


def reports(steps: Iterable[Source | Trouble]) -> Iterator[Report | None]:
    """Give the report of every source, or ``None`` for one that is not there, having said why."""
    for step in steps:
        if isinstance(step, Trouble):
            say(step)
            if step.is_error:
                yield None
            continue
        report, troubles = read(step, sys.stdin.buffer if sys.stdin else None)
        for trouble in troubles:
            say(trouble)
        yield report


def records_of(report: Report, model: Model | None) -> list[Record] | None:
    """Extract one report; whatever goes wrong in it is told and must not cost the others: it gives ``None``."""
    from pipeline.extract import extract

    try:
        return extract(report, model)
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        say(Trouble(report.source, f"extraction failed ({why}); please report this together with the text"))
        return None


def load(name: str) -> Model | None:
    """Load the model that the user names, none for ``none``; ends the command when there is no such model."""
    from pipeline import load as load_model
    from pipeline.language import NONE, ModelNotFoundError

    if not name or name == NONE:
        return None
    try:
        return load_model(name)
    except ModelNotFoundError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(2) from error


@contextlib.contextmanager
def progress(steps: list[Source | Trouble], to_stdout: bool) -> Iterator[Iterable[Source | Trouble]]:
    """Give the steps, with a bar on standard error as they are done if a person is looking at it.

    Where the records themselves go to the terminal they are progress enough; a bar would run through them.
    """
    if not sys.stderr.isatty() or (to_stdout and sys.stdout.isatty()):
        yield steps
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield bar.track(steps, description="Reports")
