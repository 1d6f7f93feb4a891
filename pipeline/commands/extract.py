"""``okt-extract``: reports in, one JSON record a line out.

Standard output holds records and nothing else, in UTF-8 whatever the locale; everything there is to tell goes
to standard error. Exit status: 0 when every report was done, 1 when one was not, 2 for a wrong call.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from pipeline.commands.shared import ModelOption, load, progress, records_of, reports, say
from pipeline.reading import Source, Trouble, find
from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.language import Model

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def main() -> None:
    """Run the command."""
    app(prog_name="okt-extract")


def _schema(wanted: bool) -> None:
    if wanted:
        from pipeline.record import json_schema

        sys.stdout.buffer.write(json.dumps(json_schema(), ensure_ascii=False, indent=2).encode() + b"\n")
        raise typer.Exit


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.buffer.write(f"okt-extract {VERSION}\n".encode())
        raise typer.Exit


@app.command()
def extract_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS...",
            help="Reports: .txt files, web pages (.html), folders, patterns, - for standard input.",
        ),
    ],
    model: ModelOption = "okt_nl",
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="Write the records to FILE instead.", metavar="FILE")
    ] = None,
    text: Annotated[
        bool,
        typer.Option(
            "--text", help="Print the text of the reports as read, in which evidence counts its offsets."
        ),
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first report that fails.")] = False,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", callback=_schema, is_eager=True, help="Print a record's JSON Schema and exit."
        ),
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Extract speed-skating performances from Dutch news reports: one JSON record a line."""
    loaded = None if text else load(model)
    failed = False
    with _open(output) as out, progress(find(paths), output is None) as steps:
        try:
            for lines in _texts(steps) if text else _work(steps, loaded):
                failed = failed or lines is None
                if failed and strict:
                    break
                out.write(lines or b"")
                out.flush()
        except BrokenPipeError:
            _leave_standard_output()
        except OSError as error:
            say(Trouble(output or "standard output", f"cannot be written ({error.strerror})"))
            failed = True
    raise typer.Exit(1 if failed else 0)


def _work(steps: Iterable[Source | Trouble], model: Model | None) -> Iterator[bytes | None]:
    """Give the output of every report, or ``None`` for what failed, having said why."""
    for report in reports(steps):
        records = records_of(report, model) if report else None
        yield None if records is None else "".join(r.to_json_line() + "\n" for r in records).encode()


def _texts(steps: Iterable[Source | Trouble]) -> Iterator[bytes | None]:
    """Give the text of every report, a form feed before the next, or ``None`` for what could not be read."""
    first = True
    for report in reports(steps):
        if report is None:
            yield None
            continue
        end = "" if report.text.endswith("\n") else "\n"
        yield f"{'' if first else chr(12)}{report.text}{end}".encode()
        first = False


@contextlib.contextmanager
def _open(path: str | None) -> Iterator[BinaryIO]:
    """Give the stream that the records go to, in bytes: their encoding is no matter of the locale."""
    if path is None:
        if sys.stdout is None:
            say(Trouble("standard output", "is closed; give --output FILE for the records"))
            raise typer.Exit(2)
        yield sys.stdout.buffer
        return
    try:
        file = Path(path).open("wb")  # noqa: SIM115 - closed below
    except OSError as error:
        say(Trouble(path, f"cannot be written ({error.strerror}); give another place for the records"))
        raise typer.Exit(2) from error
    with file:
        yield file


def _leave_standard_output() -> None:
    """The reader (``head``) has had enough: what is left to flush at exit goes nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
