"""``okt-view``: reports and their records as a page to look at, or the races that many reports tell of.

Exit status: 0 when every report and record is on the page, 1 when one is not, 2 for a wrong call.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.commands.shared import load, progress, records_of, reports, say
from pipeline.commands.tournament import tournament
from pipeline.reading import STANDARD_INPUT, Source, Trouble, find
from pipeline.view.shown import Shown, misfit, read_records

if TYPE_CHECKING:
    from pipeline.record import Record

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def main() -> None:
    """Run the command."""
    app(prog_name="okt-view")


@app.command()
def view_command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="REPORTS...", help="Reports: files, folders, patterns, - for stdin."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write the page to FILE.")
    ] = None,
    results: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Take the records from what okt-extract wrote; - for stdin."),
    ] = None,
    model: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            envvar="OKT_MODEL",
            help="A spaCy pipeline for names that grammar leaves open, or none; as for okt-extract.",
        ),
    ] = "okt_nl",
    races: Annotated[
        str | None,
        typer.Option(
            "--tournament",
            metavar="FILE",
            help="Show races instead: join the records that okt-extract wrote of many reports; - for stdin.",
        ),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="With --tournament: write the joined performances as CSV."),
    ] = None,
    parquet: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="With --tournament: write them as Parquet; takes pyarrow."),
    ] = None,
) -> None:
    """Show reports beside their records on one page: point at a value to see its words, or at words to see theirs.

    With --tournament: show what many reports say together, a table per race, every contradiction marked.
    """
    if races is not None:
        if paths or results is not None:
            _wrong_call("--tournament reads records alone; leave out the reports and --results")
        raise typer.Exit(0 if tournament(races, out, csv, parquet) else 1)
    if csv is not None or parquet is not None:
        _wrong_call("--csv and --parquet write joined performances; give the records with --tournament")
    if not paths:
        _wrong_call("give reports to show, or the records of many with --tournament")
    if out is None:
        _wrong_call("say where the page goes, with --out FILE")

    from pipeline.view.page import page

    sources = find(paths)
    _refuse_overwriting(out, results, sources)
    if results is None:
        shown, failed = _extracted(sources, model)
    else:
        shown, failed = _looked_up(sources, results)
    if not shown:
        _wrong_call("there is no report to show")
    written = page(shown)
    try:
        out.write_text(written, encoding="utf-8", newline="\n")
    except OSError as error:
        _wrong_call(f"{out}: cannot be written ({error.strerror}); give another place for the page")
    raise typer.Exit(1 if failed else 0)


def _extracted(sources: list[Source | Trouble], name: str) -> tuple[list[Shown], bool]:
    """Extract the records on the spot; also says whether a report was lost."""
    model = load(name)
    shown, failed = [], False
    with progress(sources, to_stdout=False) as steps:
        for report in reports(steps):
            records = records_of(report, model) if report else None
            if report is None or records is None:
                failed = True
                continue
            shown.append(Shown(report, records))
    return shown, failed


def _looked_up(sources: Iterable[Source | Trouble], results: str) -> tuple[list[Shown], bool]:
    """Take the records from a file; also says whether a report, a line or a record was lost."""
    read = list(reports(sources))
    shown = [Shown(report) for report in read if report]
    failed = len(shown) < len(read)
    by_id: dict[str, list[Shown]] = {}
    for each in shown:
        by_id.setdefault(each.report.doc_id, []).append(each)
    for place, record in _lines(results):
        if isinstance(record, str):
            say(Trouble(place, record))
            failed = True
            continue
        named = by_id.get(record.doc_id, [])
        fitting = [each for each in named if misfit(record, each.report.text) is None]
        for each in fitting:
            each.records.append(record)
        if named and not fitting:
            failed = True
            for each in named:
                each.left_out += 1
            report = named[0].report
            field = misfit(record, report.text)
            why = f"left out: the evidence of {field} is not in {report.source} where it says"
            say(Trouble(place, f"{why}; extract that report again"))
    return shown, failed


def _lines(results: str) -> Iterable[tuple[str, Record | str]]:
    with ExitStack() as stack:
        try:
            if results == STANDARD_INPUT:
                if sys.stdin is None:
                    _wrong_call("there is no standard input; give the records as a file")
                lines, name = sys.stdin.buffer, "standard input"
            else:
                lines, name = stack.enter_context(Path(results).open("rb")), results
            for number, record in read_records(lines):
                yield f"{name}:{number}", record
        except OSError as error:
            _wrong_call(f"{results}: cannot be read ({error.strerror}); give what okt-extract wrote")


def _refuse_overwriting(out: Path, results: str | None, sources: Iterable[Source | Trouble]) -> None:
    """End the command where the page would take the place of what it is made of."""
    names = [source.name for source in sources if isinstance(source, Source)]
    if results is not None:
        if results == STANDARD_INPUT and STANDARD_INPUT in names:
            _wrong_call("standard input cannot hold a report and the records; give one of them as a file")
        names.append(results)
    if any(out.exists() and os.path.exists(name) and out.samefile(name) for name in names):
        _wrong_call(f"{out}: the page would overwrite what it is made of; give another place for it")


def _wrong_call(message: str) -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(2)


if __name__ == "__main__":
    main()
