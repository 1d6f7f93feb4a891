"""What the tests share: where the reports are, the command run in this process, the seeds."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from typer.testing import CliRunner, Result

ROOT = Path(__file__).parent.parent

# The same examples on every run, and no deadline: machines differ.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("steady")

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OKT_MODEL", raising=False)


@pytest.fixture(scope="session")
def okt_extract() -> Run:
    """Run ``okt-extract`` with arguments (and standard input); the result has exit_code, stdout and stderr."""
    from pipeline.commands.extract import app

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, prog_name="okt-extract")

    return run


def reports() -> list[Path]:
    """The reports of the corpus and, where there are any, the seeds."""
    return [*sorted((ROOT / "corpus").glob("*.txt")), *seeds()]


def seeds() -> list[Path]:
    """Reports with gold beside them, in the folder that ``OKT_EXTRA_GOLD`` names."""
    folder = os.environ.get("OKT_EXTRA_GOLD")
    return sorted(Path(folder).glob("*.txt")) if folder else []


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
