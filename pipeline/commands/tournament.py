"""``okt-view --tournament``: what many reports say together, as a page and as columns."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import typer

from pipeline.commands.shared import say
from pipeline.reading import STANDARD_INPUT, Trouble
from pipeline.record import Record
from pipeline.view.shown import read_records
from pipeline.view.tournament.told import unfit


def tournament(results: str, out: Path | None, csv: Path | None, parquet: Path | None) -> bool:
    """Join the records of ``results`` and write what is asked for; also says whether every line was a record.

    Ends the command (status 2) when nothing can be read or written, or what to write it with is missing.
    """
    given = [path for path in (out, csv, parquet) if path is not None]
    if not given:
        _wrong_call("say where the page goes, with --out FILE, or the columns, with --csv or --parquet FILE")
    names = [results, *map(str, given)]
    if len({os.path.realpath(name) for name in names}) < len(names):
        _wrong_call("one file would overwrite another; give each a place of its own")
    if parquet is not None:
        _need_pyarrow()
    records, whole = _read(results)

    from pipeline.view.tournament.columns import to_csv, write_parquet
    from pipeline.view.tournament.races import races
    from pipeline.view.tournament.tables import page

    found = races(records)
    for path in given:
        try:
            if path is parquet:
                write_parquet(found, path)
            else:
                text = page(found) if path is out else to_csv(found)
                path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            _wrong_call(f"{path}: cannot be written ({error.strerror or error}); give another place for it")
    return whole


def _need_pyarrow() -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        _wrong_call("Parquet takes pyarrow, which is not here; install it with: pip install pyarrow")


def _read(results: str) -> tuple[list[Record], bool]:
    """Read the records; a line that is none is told, and costs no other."""
    records, whole = list[Record](), True
    with ExitStack() as stack:
        try:
            if results == STANDARD_INPUT:
                lines, name = sys.stdin.buffer, "standard input"
            else:
                lines, name = stack.enter_context(Path(results).open("rb")), results
            for number, record in read_records(lines):
                if isinstance(record, str):
                    wrong: str | None = record
                else:
                    reason = unfit(record)
                    wrong = f"left out: {reason}" if reason else None
                    records += [] if wrong else [record]
                if wrong:
                    say(Trouble(f"{name}:{number}", wrong))
                    whole = False
        except OSError as error:
            _wrong_call(f"{results}: cannot be read ({error.strerror}); give what okt-extract wrote")
    return records, whole


def _wrong_call(message: str) -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(2)
