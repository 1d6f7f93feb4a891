"""Reports out of files, folders, patterns and standard input."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from pipeline.reading import Source, Trouble, find, read
from pipeline.reading.decoding import NotTextError, decode
from pipeline.record import Evidence
from pipeline.report import Report

TEXT = " date 2021-12-26 GOUDA - Anneke Jörg won de 500 meter."


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        (" date 2021-12-26 GOUDA - Zij won.", "2021-12-26", "GOUDA - Zij won."),
        ("date 2021-12 Zij won.", "2021-12", "Zij won."),
        ("\ufeff date 2021 Zij won.", "2021", "Zij won."),
        (" date 2021-12-26\nZij won.", "2021-12-26", "\nZij won."),
        ("date 2021-12-26", "2021-12-26", ""),
        # No headers: not at the start, not a date of the calendar, a word that only looks like one.
        ("GOUDA date 2021-12 Zij won.", None, "GOUDA date 2021-12 Zij won."),
        ("date 2021-13 Zij won.", None, "date 2021-13 Zij won."),
        ("date 2021-12-26uur Zij won.", None, "date 2021-12-26uur Zij won."),
        ("Date met een schaatsster", None, "Date met een schaatsster"),
    ],
)
def test_the_header_gives_the_date_and_stays_in_the_text(text: str, date: str | None, body: str) -> None:
    report = Report.of_text(text, "gouda")
    assert report.text == text
    assert report.date == date
    assert text[report.body_start :] == body


def test_a_date_from_beside_the_text_counts_where_no_header_gives_one_and_has_empty_evidence() -> None:
    from pipeline.extract import extract

    report = Report.of_text("Anneke Jörg won de 500 meter.", "gouda", date="2021-12-26")
    assert (report.date, report.date_span) == ("2021-12-26", (0, 0))
    (record,) = extract(report)
    assert (record.date, record.evidence["date"]) == ("2021-12-26", [Evidence(0, 0, "")])
    assert Report.of_text(TEXT, "gouda", date="2020").date == "2021-12-26"


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        ("Wüst, N’tab".encode(), "Wüst, N’tab", "utf-8"),
        (b"\xef\xbb\xbf date 2021 W\xc3\xbcst", " date 2021 Wüst", "utf-8-sig"),
        (b"W\xfcst \x96 \x80 5", "Wüst – € 5", "cp1252"),
        (b"een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n", "utf-8"),
    ],
)
def test_bytes_are_read_in_the_first_encoding_that_fits(raw: bytes, text: str, encoding: str) -> None:
    assert decode(raw) == (text, encoding)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "Zij won.".encode("utf-16"),
        bytes(range(1, 32)) * 9,
        b"\x81\x8d\x8f\x90",
    ],
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(raw)


def test_offsets_are_those_of_python_text_mode(tmp_path: Path) -> None:
    path = tmp_path / "gouda.txt"
    path.write_bytes(b"\xef\xbb\xbfeen\r\ntwee\r\n")
    report, _ = read(Source(str(path)))
    assert report is not None
    assert report.text == path.read_text(encoding="utf-8-sig")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.TXT", "notes.md", "gold.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def names(found: list[Source | Trouble], folder: Path) -> list[str]:
    return [os.path.relpath(item.name, folder) for item in found if isinstance(item, Source)]


def test_a_folder_gives_its_reports_sorted_and_those_below_it(folder: Path) -> None:
    assert names(find([str(folder)]), folder) == ["a.txt", "b.txt", "sub/c.TXT"]


def test_a_pattern_that_the_shell_left_alone_is_expanded(folder: Path) -> None:
    assert names(find([str(folder / "*.txt")]), folder) == ["a.txt", "b.txt"]
    assert names(find([str(folder / "**/*.TXT")]), folder) == ["sub/c.TXT"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "dag[1].txt"
    path.write_text(TEXT, encoding="utf-8")
    assert find([str(path)]) == [Source(str(path))]


def test_the_order_of_the_arguments_is_kept_and_nothing_is_read_twice(folder: Path) -> None:
    found = find([str(folder / "b.txt"), "-", str(folder)])
    assert [item.name for item in found if isinstance(item, Source)][:2] == [str(folder / "b.txt"), "-"]
    assert names(found, folder).count("b.txt") == 1
    assert [item.is_error for item in found if isinstance(item, Trouble)] == [False]


def test_two_reports_with_one_doc_id_are_both_read_with_a_warning(folder: Path) -> None:
    other = folder / "sub" / "a.txt"
    other.write_text(TEXT, encoding="utf-8")
    found = find([str(folder)])
    assert names(found, folder) == ["a.txt", "b.txt", "sub/a.txt", "sub/c.TXT"]
    (warning,) = (item for item in found if isinstance(item, Trouble))
    assert warning.source == str(other)
    assert not warning.is_error


@pytest.mark.parametrize("argument", ["missing.txt", "missing*.txt", "gold.jsonl", "empty"])
def test_an_argument_that_names_no_report_is_an_error_with_its_name(folder: Path, argument: str) -> None:
    (folder / "empty").mkdir()
    (found,) = find([str(folder / argument)])
    assert isinstance(found, Trouble)
    assert found.is_error
    assert argument in str(found)


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"PK\x03\x04\0\0"])
def test_a_file_without_text_is_an_error_in_one_line(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "leeg.txt"
    path.write_bytes(raw)
    report, (trouble,) = read(Source(str(path)))
    assert report is None
    assert trouble.is_error
    assert str(path) in str(trouble)
    assert "\n" not in str(trouble)


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    loop = tmp_path / "lus.txt"
    loop.symlink_to(loop)
    dangling = tmp_path / "weg.txt"
    dangling.symlink_to(tmp_path / "nergens.txt")
    for path in (loop, dangling):
        (source,) = find([str(path)])
        assert isinstance(source, Source)
        report, (trouble,) = read(source)
        assert report is None
        assert trouble.is_error


def test_standard_input_is_a_report_too() -> None:
    report, troubles = read(Source("-"), io.BytesIO(TEXT.encode()))
    assert report == Report("stdin", TEXT, "2021-12-26", "-")
    assert troubles == []


def test_the_fallback_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "oud.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    report, (trouble,) = read(Source(str(path)))
    assert report is not None
    assert report.text == TEXT
    assert not trouble.is_error
    assert "cp1252" in str(trouble)


def test_a_file_name_that_is_no_utf_8_still_gives_a_doc_id_that_can_be_written(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/w\xfcst.txt")
    assert Source(name).doc_id == "w\ufffdst"
