"""What to tell the user about a source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something to tell about a source: an error, for which its report is not there, or else a warning.

    ``message`` says what is wrong and what to do about it.
    """

    source: str
    message: str
    is_error: bool = True

    def __str__(self) -> str:
        """Give the one line for the user."""
        kind = "error" if self.is_error else "warning"
        source = "standard input" if self.source == "-" else self.source
        return " ".join(f"{kind}: {source}: {self.message}".split())
