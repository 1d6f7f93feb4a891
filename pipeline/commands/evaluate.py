"""``okt-evaluate``: measure results against gold."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

import typer

from pipeline.evaluation.misses import Miss, misses, tally
from pipeline.evaluation.reading import InputError, Rows, read_gold, read_results
from pipeline.evaluation.scores import Scores, score
from pipeline.evaluation.table import report_table, table

app = typer.Typer(add_completion=False)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of <doc_id>.jsonl (empty: no records), or one file.")],
    results: Annotated[Path, typer.Argument(help="Results: a .jsonl file, a folder of them, or - (stdin).")],
    errors: Annotated[bool, typer.Option("--errors", help="List every fault after the table.")] = False,
    fields: Annotated[bool, typer.Option("--fields", help="Let --errors list the other fields too.")] = False,
    reports: Annotated[bool, typer.Option("--reports", help="Add a line per report, worst first.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")] = False,
    docs: Annotated[
        list[str] | None,
        typer.Option("--docs", metavar="PATTERN", help="Only reports that fit this glob; repeatable."),
    ] = None,
) -> None:
    """Measure RESULTS against GOLD: slots, whole records, and reports without a fault.

    Records are paired one to one within a report and a kind. Reports that GOLD does not know are left out.
    """
    try:
        wanted, given = _chosen(read_gold(gold), docs), _chosen(read_results(results), docs)
    except InputError as error:
        typer.echo(f"okt-evaluate: {error}", err=True)
        raise typer.Exit(1) from error
    if docs and not wanted:
        typer.echo(f"okt-evaluate: no report in {gold} fits {' '.join(docs)}", err=True)
        raise typer.Exit(1)
    _note_unknown(sorted(given.keys() - wanted.keys()))
    scores = score(wanted, given)
    faults = [list(misses(report, fields)) for report in scores.reports] if errors or fields else []
    typer.echo(_json(scores, faults, errors or fields) if as_json else _text(scores, faults, reports))


def _chosen(rows: Rows, patterns: list[str] | None) -> Rows:
    """The reports that fit one of the patterns; all of them when there is no pattern."""
    if not patterns:
        return rows
    return {doc: of_doc for doc, of_doc in rows.items() if any(fnmatchcase(doc, p) for p in patterns)}


def _note_unknown(doc_ids: list[str]) -> None:
    if doc_ids:
        few = ", ".join(doc_ids[:3]) + (", ..." if len(doc_ids) > 3 else "")
        typer.echo(f"okt-evaluate: reports not in gold are left out: {len(doc_ids)} ({few})", err=True)


def _json(scores: Scores, faults: list[list[Miss]], listed: bool) -> str:
    data = scores.as_json()
    if listed:
        data["errors"] = [miss.as_json() for of_report in faults for miss in of_report]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _text(scores: Scores, faults: list[list[Miss]], reports: bool) -> str:
    blocks = [table(scores)]
    if reports:
        blocks.append(report_table(scores))
    if any(faults):
        blocks.append("faults: " + tally(miss for of_report in faults for miss in of_report))
    blocks += ["\n".join(miss.as_line() for miss in of_report) for of_report in faults if of_report]
    return "\n\n".join(blocks)


def main() -> None:
    """Run the command."""
    app(prog_name="okt-evaluate")


if __name__ == "__main__":
    main()
