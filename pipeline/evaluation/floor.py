"""A floor under the figures: what was reached once must not be lost unnoticed.

The floor is kept in a small JSON file with a hash of the reports and the gold that it was measured on; on others it
says nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.evaluation.scores import Scores

#: A figure may fall by this much, so that a float printed and read again is no loss.
_ROUNDING = 5e-5


class FloorError(Exception):
    """The floor cannot be used, or would be lowered; the message says what to do."""


def reached(scores: Scores) -> dict[str, float]:
    """The figures that have a floor: F1 of slots and of whole records."""
    result, earlier, record = (scores.kinds[kind] for kind in ("result", "earlier", "record"))
    return {
        "slots": result.micro.f1 or 0.0,
        "exact": result.exact.f1 or 0.0,
        "earlier": earlier.exact.f1 or 0.0,
        "record": record.exact.f1 or 0.0,
    }


def fingerprint(*folders: Path) -> str:
    """A hash of the names and contents of all reports and gold files in some folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted([*folder.glob("*.txt"), *folder.glob("*.jsonl")], key=lambda path: path.name):
            content = path.read_bytes()
            digest.update(f"{path.name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def below(scores: Scores, path: Path, material: str) -> Iterator[str]:
    """Each figure that is below its floor, said in a line. Raises ``FloorError``."""
    measured_on, figures = _read(path)
    if measured_on != material:
        raise FloorError(
            f"{path}: reports or gold have changed since; record the floor anew with --record-floor"
        )
    for name, value in reached(scores).items():
        least = figures.get(name, 0.0)
        if value < least - _ROUNDING:
            yield f"{name} fell to {value:.4f}; it was {least:.4f}"


def record(scores: Scores, path: Path, material: str, lower: bool = False) -> None:
    """Write the figures as the new floor. One on the same material is only lowered if ``lower`` says so.

    Raises ``FloorError``.
    """
    figures = reached(scores)
    if path.exists() and not lower and _read(path)[0] == material:
        lost = "; ".join(below(scores, path, material))
        if lost:
            raise FloorError(f"{path} would be lowered ({lost}); say --lower-floor if that is meant")
    data = {"material": material, "figures": {name: round(value, 4) for name, value in figures.items()}}
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def _read(path: Path) -> tuple[str, dict[str, float]]:
    """The hash of what the floor was measured on, and its figures."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return str(data["material"]), {str(name): float(value) for name, value in data["figures"].items()}
    except OSError as error:
        raise FloorError(f"{path}: {error.strerror or error}; make it with --record-floor") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FloorError(f"{path} is no file of floors; make it anew with --record-floor") from error
