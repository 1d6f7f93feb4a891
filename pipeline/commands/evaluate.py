"""``okt-evaluate``: measure results against gold, and look after the gold."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from pipeline.evaluation.floor import FloorError, below, fingerprint, record
from pipeline.evaluation.misses import Miss, misses, tally
from pipeline.evaluation.reading import InputError, Rows, read_gold, read_results
from pipeline.evaluation.report import Figures, measure
from pipeline.evaluation.rows import SLOTS, Row
from pipeline.evaluation.scores import Scores, score
from pipeline.evaluation.table import comparison_table, full_table, report_table

app = typer.Typer(add_completion=False)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of <doc_id>.jsonl (empty: no records), or one file.")],
    results: Annotated[
        Path,
        typer.Argument(
            help="Results: a .jsonl file, a folder of them, or - (stdin). With --check: the reports."
        ),
    ],
    errors: Annotated[bool, typer.Option("--errors", help="List every fault after the table.")] = False,
    fields: Annotated[bool, typer.Option("--fields", help="Let --errors list the other fields too.")] = False,
    reports: Annotated[bool, typer.Option("--reports", help="Add a line per report, worst first.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="Leave out intervals, parts and classes.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")] = False,
    docs: Annotated[
        list[str] | None,
        typer.Option("--docs", metavar="PATTERN", help="Only reports that fit this glob; repeatable."),
    ] = None,
    compare: Annotated[
        Path | None, typer.Option("--compare", metavar="OLD", help="Older results, to compare with.")
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write a page with every fault in its report."),
    ] = None,
    corpus: Annotated[Path, typer.Option(help="The reports, <doc_id>.txt.")] = Path("corpus"),
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw the calibration (.svg or .png).")
    ] = None,
    baselines: Annotated[bool, typer.Option("--baselines", help="Measure two simple baselines too.")] = False,
    model: Annotated[
        str | None, typer.Option(help="The spaCy pipeline of the second baseline.", envvar="OKT_MODEL")
    ] = None,
    floor: Annotated[
        Path | None, typer.Option("--floor", metavar="FILE", help="Fail if a figure is below this floor.")
    ] = None,
    record_floor: Annotated[
        bool, typer.Option("--record-floor", help="Write the figures to --floor.")
    ] = False,
    lower_floor: Annotated[bool, typer.Option("--lower-floor", help="Let --record-floor lower it.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Check GOLD against the reports instead.")] = False,
    to_tasks: Annotated[
        Path | None, typer.Option("--to-label-studio", metavar="FILE", help="Write GOLD as tasks instead.")
    ] = None,
    from_tasks: Annotated[
        Path | None,
        typer.Option("--from-label-studio", metavar="FILE", help="Write GOLD from tasks instead."),
    ] = None,
) -> None:
    """Measure RESULTS against GOLD: slots, whole records, and reports without a fault.

    Records are paired one to one within a report and a kind. Reports that GOLD does not know are left out. RESULTS may
    be gold as well: the figures are then the agreement of two annotators.
    """
    if check:
        _check(gold, results)
        return
    if to_tasks is not None:
        _to_tasks(gold, results, to_tasks)
        return
    if from_tasks is not None:
        _from_tasks(from_tasks, gold)
        return
    wanted = _chosen(_or_fail(lambda: read_gold(gold)), docs)
    given = _chosen(_or_fail(lambda: read_results(results)), docs)
    if docs and not wanted:
        _fail(f"no report in {gold} fits {' '.join(docs)}")
    _note_unknown(sorted(given.keys() - wanted.keys()))
    scores = score(wanted, given)
    figures = None if brief else measure(scores, wanted)
    older = score(wanted, _chosen(_or_fail(lambda: read_results(compare)), docs)) if compare else None
    others = _baselines(wanted, corpus, model) if baselines else {}
    faults = [list(misses(report, fields)) for report in scores.reports] if errors or fields else []
    if as_json:
        typer.echo(_json(scores, figures, older, others, faults, errors or fields))
    else:
        typer.echo(_text(scores, figures, older, others, faults, reports))
    if html is not None:
        _write_page(scores, wanted, corpus, html)
    if plot is not None:
        _plot(scores, plot)
    if floor is not None:
        _floor(scores, floor, fingerprint(corpus, gold), record_floor, lower_floor)


def _fail(message: str) -> NoReturn:
    typer.echo(f"okt-evaluate: {message}", err=True)
    raise typer.Exit(1)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        _fail(f"{path}: {error.strerror or error}")


def _or_fail(read: Callable[[], Rows]) -> Rows:
    try:
        return read()
    except InputError as error:
        _fail(str(error))


def _chosen(rows: Rows, patterns: list[str] | None) -> Rows:
    """The reports that fit one of the patterns; all of them when there is no pattern."""
    if not patterns:
        return rows
    return {doc: of_doc for doc, of_doc in rows.items() if any(fnmatchcase(doc, p) for p in patterns)}


def _note_unknown(doc_ids: list[str]) -> None:
    if doc_ids:
        few = ", ".join(doc_ids[:3]) + (", ..." if len(doc_ids) > 3 else "")
        typer.echo(f"okt-evaluate: reports not in gold are left out: {len(doc_ids)} ({few})", err=True)


def _json(
    scores: Scores,
    figures: Figures | None,
    older: Scores | None,
    others: dict[str, Scores],
    faults: list[list[Miss]],
    listed: bool,
) -> str:
    from pipeline.evaluation.compare import compare

    data = scores.as_json()
    if figures is not None:
        data.update(figures.as_json())
    if older is not None:
        data["compared"] = compare(scores, older).as_json()
    if others:
        data["baselines"] = {name: other.as_json() for name, other in others.items()}
    if listed:
        data["errors"] = [miss.as_json() for of_report in faults for miss in of_report]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _text(
    scores: Scores,
    figures: Figures | None,
    older: Scores | None,
    others: dict[str, Scores],
    faults: list[list[Miss]],
    reports: bool,
) -> str:
    from pipeline.evaluation.compare import compare

    blocks = [full_table(scores, figures, others)]
    if older is not None:
        blocks.append(comparison_table(compare(scores, older)))
    if reports:
        blocks.append(report_table(scores))
    if any(faults):
        blocks.append("faults: " + tally(miss for of_report in faults for miss in of_report))
    blocks += ["\n".join(miss.as_line() for miss in of_report) for of_report in faults if of_report]
    return "\n\n".join(blocks)


def _texts(doc_ids: Rows, corpus: Path) -> dict[str, str]:
    paths = {doc_id: corpus / f"{doc_id}.txt" for doc_id in doc_ids}
    return {doc: path.read_text(encoding="utf-8-sig") for doc, path in paths.items() if path.is_file()}


def _baselines(gold: Rows, corpus: Path, model: str | None) -> dict[str, Scores]:
    from pipeline.evaluation.baselines import Entity, nearest, with_model

    texts = _texts(gold, corpus)
    if not texts:
        _fail(
            f"the baselines read the reports, but {corpus} holds none of them; give their folder with --corpus"
        )

    def scored(read: Callable[[str, str], list[Row]]) -> Scores:
        return score(gold, {doc_id: read(text, doc_id) for doc_id, text in texts.items()})

    from pipeline.language import NONE, ModelNotFoundError, load_model

    found = {"nearest name": scored(nearest)}
    if model and model != NONE:
        try:
            loaded = load_model(model)
        except ModelNotFoundError as error:
            typer.echo(f"okt-evaluate: {error}", err=True)
            raise typer.Exit(2) from error

        def entities(text: str) -> list[Entity]:
            return [(e.start, e.end, e.label) for e in loaded.entities(text)]

        found[f"with {loaded.name}"] = scored(lambda text, doc_id: with_model(text, doc_id, entities))
    return found


def _write_page(scores: Scores, gold: Rows, corpus: Path, path: Path) -> None:
    from pipeline.evaluation.bootstrap import figures, intervals
    from pipeline.evaluation.page import page

    texts = _texts(gold, corpus)
    if not texts:
        typer.echo(f"okt-evaluate: no reports in {corpus}; the page shows the faults alone", err=True)
    written = page(scores, intervals(scores, figures(SLOTS)), texts, "How well the records agree with gold")
    _write(path, written)


def _plot(scores: Scores, path: Path) -> None:
    from pipeline.evaluation.calibration import calibration, plot

    points = calibration(scores.reports)
    if not points:
        _fail("the results have no confidence, so there is nothing to draw")
    try:
        plot(points, path)
    except ImportError:
        _fail("drawing takes matplotlib; install it with: pip install matplotlib")
    except (OSError, ValueError) as error:
        _fail(f"{path}: {error}")


def _floor(scores: Scores, path: Path, material: str, anew: bool, lower: bool) -> None:
    try:
        if anew:
            record(scores, path, material, lower)
            return
        fallen = list(below(scores, path, material))
    except FloorError as error:
        _fail(str(error))
    if fallen:
        _fail(f"below the floor of {path}: {'; '.join(fallen)}")


def _check(gold: Path, corpus: Path) -> None:
    from pipeline.evaluation.check import check

    for folder in (gold, corpus):
        if not folder.is_dir():
            _fail(f"{folder} is no folder")
    found = check(gold, corpus)
    for finding in found:
        typer.echo(str(finding))
    problems = sum(not finding.doubt for finding in found)
    typer.echo(f"okt-evaluate: {problems} problems, {len(found) - problems} doubts", err=True)
    if problems:
        raise typer.Exit(1)


def _to_tasks(gold: Path, corpus: Path, path: Path) -> None:
    from pipeline.evaluation.labelstudio import CONFIG, to_tasks

    _or_fail(lambda: read_gold(gold))
    records = {
        file.stem: [
            json.loads(line) for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()
        ]
        for file in sorted(gold.glob("*.jsonl"))
    }
    texts = _texts({doc_id: [] for doc_id in records}, corpus)
    missing = sorted(records.keys() - texts.keys())
    if missing:
        _fail(f"{corpus} has no report for {', '.join(missing[:3])}")
    _write(path, json.dumps(to_tasks(records, texts), ensure_ascii=False, indent=1) + "\n")
    _write(path.with_suffix(".xml"), CONFIG)
    typer.echo(f"okt-evaluate: {path}, and the labelling interface {path.with_suffix('.xml')}", err=True)


def _from_tasks(path: Path, gold: Path) -> None:
    from pipeline.evaluation.labelstudio import LabelStudioError, from_tasks

    try:
        found = from_tasks(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        _fail(f"{path}: {error.strerror or error}")
    except (LabelStudioError, ValueError) as error:
        _fail(f"{path}: no JSON of Label Studio with this interface: {error}")
    gold.mkdir(parents=True, exist_ok=True)
    for doc_id, records in found.items():
        lines = [json.dumps(each, ensure_ascii=False) + "\n" for each in records]
        (gold / f"{os.path.basename(doc_id)}.jsonl").write_text("".join(lines), encoding="utf-8")
    typer.echo(f"okt-evaluate: {len(found)} reports written to {gold}", err=True)


def main() -> None:
    """Run the command."""
    app(prog_name="okt-evaluate")


if __name__ == "__main__":
    main()
