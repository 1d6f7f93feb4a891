"""The README tells the truth: its commands are those that are checked, its example is real output."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

from conftest import Run
from typer.testing import CliRunner

from pipeline.commands.backfill import app as backfill
from pipeline.commands.extract import app as extract
from pipeline.commands.view import app as view
from pipeline.record import FIELDS


def blocks(root: Path, language: str) -> list[str]:
    readme = (root / "README.md").read_text(encoding="utf-8")
    return [block.strip() for block in re.findall(rf"```{language}\n(.*?)```", readme, re.DOTALL)]


def test_the_test_command_is_the_one_that_is_checked(root: Path) -> None:
    (command,) = (block for block in blocks(root, "sh") if "pytest" in block)
    checked = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert command in [line.strip() for line in checked.splitlines()]


def test_the_example_is_real_output(root: Path, okt_extract: Run) -> None:
    (text,) = blocks(root, "text")
    (output,) = blocks(root, "json")
    done = okt_extract("-", stdin=text.encode())
    assert done.exit_code == 0
    assert [json.loads(line) for line in done.stdout.splitlines()] == [json.loads(output)]


def test_every_field_is_told_about(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert [name for name in FIELDS if f"`{name}`" not in readme] == []


def test_every_file_and_option_that_is_named_is_there(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", readme):
        assert (root / target).exists(), target
    sh = "\n".join(blocks(root, "sh"))
    for name, app in (("okt-extract", extract), ("okt-view", view), ("okt-backfill", backfill)):
        options = CliRunner().invoke(app, ["--help"]).stdout
        for command in re.findall(rf"{name}(.*)", sh):
            for word in shlex.split(command):
                assert not word.startswith("--") or word in options, word
