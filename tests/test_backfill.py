"""Archives in, records out: the same as of the reports one by one, whatever happens on the way."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import fsspec
import polars
import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from pipeline import extract_text
from pipeline.backfill.archive import ArchiveError, Part, files, parts
from pipeline.backfill.document import Columns, Document, Failure
from pipeline.backfill.engines import Done, local
from pipeline.backfill.output import Output, OutputError
from pipeline.backfill.parquet import SCHEMA
from pipeline.backfill.run import Summary, backfill
from pipeline.backfill.shards import Shard, shards
from pipeline.backfill.work import Outcome, Settings, work
from pipeline.backfill.workers import Worker, serve
from pipeline.commands.backfill import app
from pipeline.record import FIELDS

QUICK = Settings(model="none")

NAMES = "Anke Veldstra,Wout Zijlmans,Femke Oosterling,Sjoerd Hamersma,Ids Terpstra,Lotte Buwalda".split(",")
OTHER = "In de raad van Gouda is dinsdag lang gesproken over het bestemmingsplan voor de binnenstad."


def report(number: int) -> str:
    name, year = NAMES[number % len(NAMES)], 2000 + number % 3
    return f"date {year}-12-26 GOUDA - {name} won op de ijsbaan de 1500 meter in 1.5{number % 10},{number % 90 + 10}."


def wanted(texts: dict[str, str]) -> list[str]:
    """The records of reports one by one, sorted, as lines."""
    found = (extract_text(text, doc_id, None) for doc_id, text in texts.items())
    return sorted(record.to_json_line() for records in found for record in records)


def texts(count: int) -> dict[str, str]:
    return {f"report-{number:03}": report(number) if number % 4 == 0 else OTHER for number in range(count)}


def lines_of(texts: dict[str, str]) -> bytes:
    return b"".join(json.dumps({"id": i, "date": None, "text": t}).encode() + b"\n" for i, t in texts.items())


def in_process(todo: Iterator[Shard], settings: Settings) -> Iterator[Done]:
    """An engine without processes."""
    return ((shard, work(shard.documents, settings, None)) for shard in todo)


def run(*archives: Path | str, out: Path | str, engine: Any = in_process, **options: Any) -> Summary:
    return backfill([str(a) for a in archives], Output(str(out)), engine, QUICK, **options)


def content(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def records(out: Path) -> list[str]:
    return sorted(
        line for path in out.glob("year=*/*.jsonl") for line in path.read_text().split("\n") if line
    )


# What archives are made of.


def as_folder(place: Path, given: dict[str, str]) -> Path:
    for doc_id, text in given.items():
        (place / f"{doc_id}.txt").write_text(text)
    return place


def as_pages(place: Path, given: dict[str, str]) -> Path:
    for doc_id, text in given.items():
        more = (
            "Het was druk langs de baan, en koud; wie wilde kreeg na afloop warme soep van de kantinecommissie. "
            * 3
        )
        page = f"<title>Nieuws</title><body><article><p>{text}</p><p>{more}</p></article>"
        (place / f"{doc_id}.html").write_text(page)
    return place


def as_lines(place: Path, given: dict[str, str]) -> Path:
    (place / "news.jsonl").write_bytes(lines_of(given))
    return place / "news.jsonl"


def as_gzip(place: Path, given: dict[str, str]) -> Path:
    (place / "news.jsonl.gz").write_bytes(gzip.compress(lines_of(given)))
    return place


def as_zstd(place: Path, given: dict[str, str]) -> Path:
    (place / "news.jsonl.zst").write_bytes(zstandard.compress(lines_of(given)))
    return place


def as_parquet(place: Path, given: dict[str, str]) -> Path:
    rows = [{"id": doc_id, "date": None, "text": text} for doc_id, text in given.items()]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), place / "news.parquet")
    return place


def as_warc(place: Path, given: dict[str, str]) -> Path:
    entries = (gzip.compress(warc_entry(f"https://news.nl/{doc_id}", text)) for doc_id, text in given.items())
    (place / "news.warc.gz").write_bytes(b"".join(entries))
    return place


def warc_entry(url: str, text: str, kind: str = "text/plain; charset=utf-8", status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{text}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-12-26T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("made", [as_folder, as_pages, as_lines, as_gzip, as_zstd, as_parquet, as_warc])
def test_every_form_of_archive_gives_the_records_of_its_reports(
    made: Callable[[Path, dict[str, str]], Path], tmp_path: Path
) -> None:
    (place := tmp_path / "archive").mkdir()
    given = texts(40)
    summary = run(made(place, given), out=tmp_path / "out")
    assert [line.replace("https://news.nl/", "") for line in records(tmp_path / "out")] == wanted(given)
    assert (summary.documents, summary.passed_over, summary.with_records) == (40, 30, 10)
    assert (tmp_path / "out" / "errors.jsonl").read_bytes() == b""


def test_folders_in_folders_are_part_of_the_ids(tmp_path: Path) -> None:
    for place in ("2001", "2002"):
        (tmp_path / "archive" / place).mkdir(parents=True)
        (tmp_path / "archive" / place / "verslag.txt").write_text(report(0))
    run(tmp_path / "archive", out=tmp_path / "out")
    found = {json.loads(line)["doc_id"] for line in records(tmp_path / "out")}
    assert found == {"2001/verslag", "2002/verslag"}


def test_columns_may_have_other_names_and_dates_other_forms(tmp_path: Path) -> None:
    row = {
        "nr": 7,
        "dag": "zo 26 dec. 2021, 14:05",
        "tekst": "Anke Veldstra won zaterdag de 500 meter op de ijsbaan.",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    (tmp_path / "out").mkdir()
    settings = Settings(Columns("nr", "dag", "tekst"), "none")
    backfill([str(tmp_path / "a.jsonl")], Output(str(tmp_path / "out")), in_process, settings)
    (path,) = (tmp_path / "out").glob("year=2021/*.jsonl")
    found = json.loads(path.read_text())
    assert (found["doc_id"], found["date"]) == ("7", "2021-12-25")


def test_a_row_without_id_is_called_by_its_place_and_one_without_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": null}\n\n' + json.dumps({"text": report(0)}) + "\n")
    summary = run(tmp_path / "a.jsonl", out=tmp_path / "out")
    assert [json.loads(line)["doc_id"] for line in records(tmp_path / "out")] == ["a.jsonl:3"]
    assert (summary.documents, summary.passed_over, summary.failed) == (2, 1, 0)


def test_of_a_web_archive_only_pages_and_texts_that_were_served_are_read(tmp_path: Path) -> None:
    entries = [
        warc_entry("https://a.nl/1", report(1)),
        warc_entry("https://a.nl/2", report(2), kind="image/png"),
        warc_entry("https://a.nl/3", report(3), status="404 Not Found"),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(entries))
    assert run(tmp_path / "a.warc", out=tmp_path / "out").documents == 1
    assert records(tmp_path / "out") == wanted({"https://a.nl/1": report(1)})


# What breaks.


def failures(out: Path) -> dict[str, str]:
    found = [json.loads(line) for line in (out / "errors.jsonl").read_text().splitlines()]
    return {each["doc_id"]: each["reason"] for each in found}


def test_broken_documents_are_told_and_cost_no_other(tmp_path: Path) -> None:
    good = json.dumps({"id": "goed", "text": report(0)}).encode()
    lines = [b"{", b"[1]", b'{"id": "lang", "text": 5}', b"\xff\xfe", good, b"[" * 100_000]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    (tmp_path / "b.txt").write_bytes(b"GIF89a\0\0")
    summary = run(tmp_path / "a.jsonl", tmp_path / "b.txt", out=tmp_path / "out")
    assert [json.loads(line)["doc_id"] for line in records(tmp_path / "out")] == ["goed"]
    told = failures(tmp_path / "out")
    assert list(told) == ["a.jsonl:1", "a.jsonl:2", "lang", "a.jsonl:4", "a.jsonl:6", "b"]
    assert "binary" in told["b"]
    assert summary.failed == 6


def test_a_file_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    given = {f"v{number}": report(number) for number in range(400)}
    whole = gzip.compress(lines_of(given))
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    entries = gzip.compress(
        b"".join(warc_entry(f"https://a.nl/{number}", report(number)) for number in range(400))
    )
    (tmp_path / "archive" / "c.warc.gz").write_bytes(entries[: len(entries) // 2])
    (tmp_path / "archive" / "b.txt").write_text(report(1))
    run(tmp_path / "archive", out=tmp_path / "out")
    found = {json.loads(line)["doc_id"] for line in records(tmp_path / "out")}
    assert {"b", "v0", "v100", "https://a.nl/100"} <= found
    assert not {"v399", "https://a.nl/399"} & found
    assert list(failures(tmp_path / "out")) == ["a.jsonl.gz", "c.warc.gz"]


def test_a_table_without_the_column_says_which_it_has(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.table({"body": ["x"]}), tmp_path / "a.parquet")
    run(tmp_path / "a.parquet", out=tmp_path / "out")
    assert failures(tmp_path / "out") == {
        "a.parquet": "has no column text (it has body); name it with --text-column"
    }


@pytest.mark.parametrize("place", ["nowhere", "empty", "nosuch://bucket/x"])
def test_an_argument_that_names_no_archive(place: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ArchiveError, match=place.split(":")[0]):
        files(place if "://" in place else str(tmp_path / place))


# Workers.


def dangerous(documents: Sequence[Document], *rest: Any) -> Outcome:
    """Work that does to its process what the documents say."""

    def deed(document: Document) -> None:
        if document.raw == b"hang":
            while True:
                pass
        if document.raw == b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        if document.raw == b"fill":
            b"x" * 2**40

    given_up, begin = rest[2:]
    done = Outcome(documents=len(documents))
    for number, document in enumerate(documents):
        if number in given_up:
            done.failures.append(Failure(document.doc_id, given_up[number]))
            continue
        begin(number)
        deed(document)
        done.lines[None].append(document.doc_id)
    return done


def serve_dangerous(pipe: Any, at: Any, settings: Settings) -> None:
    serve(pipe, at, settings, dangerous)


def test_what_hangs_or_crashes_costs_itself_alone() -> None:
    deeds = "good hang good crash good".split()
    documents = [Document(f"{number}-{deed}", "text", deed.encode()) for number, deed in enumerate(deeds)]
    worker = Worker(Settings(model="none", seconds=0.4), serve_dangerous)
    outcome = worker.run(documents)
    assert outcome.lines[None] == ["0-good", "2-good", "4-good"]
    assert {f.doc_id: f.reason for f in outcome.failures} == {
        "1-hang": "takes longer than 0.4 s",
        "3-crash": "ends its worker (SIGSEGV)",
    }
    worker.close()


def test_a_document_that_takes_too_much_memory_or_time_is_a_failure() -> None:
    long = "Anke Veldstra won de 1500 meter in 1.54,32 op het ijs van Heerenveen. " * 400_000
    documents = [Document("lang", "text", long.encode()), Document("kort", "text", report(0).encode())]
    worker = Worker(Settings(model="none", seconds=5, megabytes=64))
    outcome = worker.run(documents)
    assert [f.doc_id for f in outcome.failures] == ["lang"]
    assert [json.loads(line)["doc_id"] for line in outcome.lines["2000"]] == ["kort"]
    worker.close()


def test_a_worker_that_somebody_kills_is_replaced_and_its_shard_worked_again() -> None:
    worker = Worker(QUICK)
    documents = [Document(str(number), "text", report(number).encode()) for number in range(8)]
    first = worker.run(documents)
    assert worker._process is not None
    worker._process.kill()
    assert worker.run(documents).lines == first.lines
    worker.close()


@pytest.mark.parametrize("workers", [1, 3])
def test_the_output_does_not_depend_on_the_number_of_workers(workers: int, tmp_path: Path) -> None:
    archive = as_lines(tmp_path, texts(60))
    run(archive, out=tmp_path / "alone", mean=8)
    run(archive, out=tmp_path / "many", mean=8, engine=local(workers))
    assert content(tmp_path / "many") == content(tmp_path / "alone")


# Shards and the manifest.


def keys(given: dict[str, str], place: Path) -> list[str]:
    place.mkdir(exist_ok=True)
    as_lines(place, given)
    (part,) = parts([str(place / "news.jsonl")])
    found = list(shards(part, Columns(), "", 10))
    assert all(isinstance(item, Shard) for item in found)
    return [item.key for item in found if isinstance(item, Shard)]


@given(at=st.integers(0, 299))
def test_a_document_more_changes_the_shard_that_it_is_in(
    at: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("shards")
    given = {str(number): report(number) for number in range(300)}
    before = keys(given, place)
    items = [*given.items()]
    after = keys(dict([*items[:at], ("new", "Nieuw."), *items[at:]]), place)
    assert len(before) > 15
    assert len(set(before) - set(after)) <= 1
    assert len(set(after) - set(before)) <= 2


def test_nothing_is_lost_between_shards(tmp_path: Path) -> None:
    given = texts(100)
    (part,) = parts([str(as_lines(tmp_path, given))])
    found = [item for item in shards(part, Columns(), "", 7) if isinstance(item, Shard)]
    assert [json.loads(d.raw)["id"] for shard in found for d in shard.documents] == list(given)
    assert sum(shard.size for shard in found) == (tmp_path / "news.jsonl").stat().st_size


def test_finished_shards_are_skipped_and_changed_ones_done_anew(tmp_path: Path) -> None:
    given = texts(100)
    archive = as_lines(tmp_path, given)
    first = run(archive, out=tmp_path / "out", mean=10)
    assert run(archive, out=tmp_path / "out", mean=10).skipped == first.shards
    given["report-000"], given["report-050"] = OTHER, report(3)
    del given["report-080"]
    again = run(as_lines(tmp_path, given), out=tmp_path / "out", mean=10)
    assert 0 < again.shards - again.skipped <= 4
    assert records(tmp_path / "out") == wanted(given)
    run(archive, out=tmp_path / "fresh", mean=10)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_other_archives_in_the_same_folder_stay(tmp_path: Path) -> None:
    for name, numbers in (("a", range(0, 20)), ("b", range(20, 40))):
        (tmp_path / name).mkdir()
        as_lines(tmp_path / name, {str(n): report(n) for n in numbers})
    run(tmp_path / "a", out=tmp_path / "out")
    assert run(tmp_path / "b", out=tmp_path / "out").others == 1
    assert records(tmp_path / "out") == wanted({str(n): report(n) for n in range(40)})


def test_a_file_that_cannot_be_read_today_keeps_what_it_gave(tmp_path: Path) -> None:
    archive = as_gzip(tmp_path, texts(40))
    run(archive / "news.jsonl.gz", out=tmp_path / "out")
    before = records(tmp_path / "out")
    (tmp_path / "news.jsonl.gz").write_bytes(b"no gzip")
    assert run(archive / "news.jsonl.gz", out=tmp_path / "out").failed == 1
    assert records(tmp_path / "out") == before


def test_the_same_content_twice_is_worked_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        as_lines(tmp_path / name, texts(20))
    summary = run(tmp_path / "a", tmp_path / "b", out=tmp_path / "out")
    assert summary.shards == 1
    assert records(tmp_path / "out") == wanted(texts(20))


def test_an_output_file_that_is_gone_is_made_again(tmp_path: Path) -> None:
    archive = as_lines(tmp_path, texts(40))
    run(archive, out=tmp_path / "out")
    before = content(tmp_path / "out")
    shutil.rmtree(tmp_path / "out" / "year=2001")
    run(archive, out=tmp_path / "out")
    assert content(tmp_path / "out") == before


def test_failed_documents_are_tried_again_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{\n")
    run(tmp_path / "a.jsonl", out=tmp_path / "out")
    assert run(tmp_path / "a.jsonl", out=tmp_path / "out").skipped == 1
    assert run(tmp_path / "a.jsonl", out=tmp_path / "out", retry=True).skipped == 0


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    run(as_lines(tmp_path, texts(8)), out=tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


def test_two_runs_keep_out_of_each_others_way(tmp_path: Path) -> None:
    archive = as_lines(tmp_path, texts(8))
    with Output(str(tmp_path / "out")).locked(), pytest.raises(OutputError, match="another run is at work"):
        run(archive, out=tmp_path / "out")


class _PowerCutError(Exception):
    pass


def test_stopped_at_any_write_it_ends_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cuts the run off before and in the middle of every write and every removal, one run each."""
    given = texts(40)
    as_lines(tmp_path, given | {"report-000": report(5)})
    run(tmp_path / "news.jsonl", out=tmp_path / "old", mean=8)
    archive = as_lines(tmp_path, given)
    run(archive, out=tmp_path / "fresh", mean=8)
    steps = 0
    for name in ("write", "remove"):
        for half in (False, True):
            cut_at = 0
            while _cut_off(name, cut_at, half, archive, tmp_path, monkeypatch):
                run(archive, out=tmp_path / "out", mean=8)
                assert content(tmp_path / "out") == content(tmp_path / "fresh")
                cut_at += 1
            steps += cut_at
    assert steps > 10


def _cut_off(
    name: str, at: int, half: bool, archive: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> bool:
    """Run into a copy of an older output until the write or removal number ``at``; False if there is none."""
    shutil.rmtree(place / "out", ignore_errors=True)
    shutil.copytree(place / "old", place / "out")
    honest = getattr(Output, name)
    calls = 0

    def cut(self: Output, file: str, *data: bytes) -> None:
        nonlocal calls
        calls += 1
        if calls == at + 1:
            if half:
                target = place / "out" / file
                target.parent.mkdir(exist_ok=True)
                target.with_name(f".writing-{target.name}").write_bytes(b"".join(data)[:10])
            raise _PowerCutError
        honest(self, file, *data)

    with monkeypatch.context() as patch:
        patch.setattr(Output, name, cut)
        try:
            run(archive, out=place / "out", mean=8)
        except _PowerCutError:
            return True
    return False


KILLS = int(os.environ.get("OKT_KILLS", "6"))


def test_killed_at_random_moments_it_ends_the_same(tmp_path: Path) -> None:
    """Kills the command, or one of its workers, with no chance to clean up; ``OKT_KILLS`` says how often."""
    given = {str(number): report(number) * 3 for number in range(400)}
    archive = as_lines(tmp_path, given)
    run(archive, out=tmp_path / "fresh", mean=10)
    command = [sys.executable, "-c", "from pipeline.commands.backfill import main; main()"]
    command += [
        str(archive),
        "--out",
        str(tmp_path / "out"),
        "--workers",
        "2",
        "--model",
        "none",
        "--shard-size",
        "10",
    ]
    dice = random.Random(2026)
    for _ in range(KILLS):
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            time.sleep(dice.uniform(0.1, 2.5))
            workers = _children(process.pid)
            os.kill(dice.choice([process.pid, *workers]), signal.SIGKILL)
            if dice.random() < 0.5:
                process.kill()
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def _children(pid: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(each) for each in found.stdout.split()]


# Output.


def test_parquet_has_one_schema_and_opens_elsewhere(tmp_path: Path) -> None:
    given = texts(40)
    run(as_lines(tmp_path, given), out=tmp_path / "out", form="parquet")
    pattern = str(tmp_path / "out" / "year=*" / "*.parquet")
    assert list(SCHEMA.names) == list(FIELDS)
    for path in (tmp_path / "out").glob("year=*/*.parquet"):
        assert pyarrow.parquet.ParquetFile(path).schema_arrow.equals(SCHEMA)
    found = duckdb.sql(
        f"select skater, time_s, year, list_filter(evidence, lambda e: e.field = 'time_s')[1].text "
        f"from read_parquet('{pattern}', hive_partitioning=true) where doc_id = 'report-004'"
    ).fetchall()
    assert found == [("Ids Terpstra", 114.14, 2001, "1.54,14")]
    frame = polars.read_parquet(pattern, hive_partitioning=True)
    assert frame.height == len(wanted(given))
    assert sorted(frame["year"].unique()) == [2000, 2001, 2002]


def test_a_document_without_a_date_is_in_the_partition_without_a_year(tmp_path: Path) -> None:
    given = {"a": "Anke Veldstra won op de ijsbaan de 1500 meter in 1.54,32."}
    run(as_lines(tmp_path, given), out=tmp_path / "out", form="parquet")
    pattern = str(tmp_path / "out" / "year=*" / "*.parquet")
    assert duckdb.sql(f"select year from read_parquet('{pattern}', hive_partitioning=true)").fetchall() == [
        (None,)
    ]


def test_archives_and_output_may_be_in_memory() -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe_file("/news/a.jsonl", lines_of(texts(20)))
    run("memory://news", out="memory://records", engine=local(1))
    names = memory.find("/records")
    assert "/records/manifest.jsonl" in names
    lines = [line for n in names if "year=" in n for line in memory.cat_file(n).decode().splitlines()]
    assert sorted(lines) == wanted(texts(20))
    assert run("memory://news", out="memory://records").skipped == 1


def test_archives_and_output_may_be_in_a_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    try:
        bucket = fsspec.filesystem("s3")
        bucket.mkdir("s3://news")
        bucket.pipe_file("s3://news/2001/a.jsonl", lines_of(texts(20)))
        run("s3://news/2001", out="s3://news/records")
        names = [name for name in bucket.find("s3://news/records") if "year=" in name]
        lines = [line for name in names for line in bucket.cat_file(name).decode().splitlines()]
        assert sorted(lines) == wanted(texts(20))
        assert run("s3://news/2001", out="s3://news/records").skipped == 1
    finally:
        server.stop()


# The command.


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], prog_name="okt-backfill")


def test_the_command_sums_up_and_says_by_its_status_whether_all_was_done(tmp_path: Path) -> None:
    archive = as_lines(tmp_path, texts(8))
    result = command(archive, "--out", tmp_path / "out", "--model", "none", "--workers", "1")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert (
        "8 documents read, 6 passed over, 2 with records (2), 0 failed; 1 shards, 0 done before"
        in result.stderr
    )
    archive.write_text("{\n")
    result = command(archive, "--out", tmp_path / "out", "--model", "none", "--workers", "1")
    assert result.exit_code == 1
    assert "1 failed" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "nowhere does not exist; check the path"),
        (["."], "lies in ., where the next run would read it"),
        (["a.jsonl", "--model", "nosuch"], "nosuch"),
        (["a.jsonl", "--engine", "ray", "--address", "127.0.0.1:1"], "no Ray cluster at 127.0.0.1:1"),
    ],
)
def test_a_wrong_call_says_what_to_do(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    as_lines(tmp_path, texts(4)).rename("a.jsonl")
    result = command(*arguments, "--out", "out")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_part_knows_its_place() -> None:
    assert Part("/news", "a.jsonl", ()).source == "/news#a.jsonl"
