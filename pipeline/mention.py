"""A mention: a stretch of the report that says something, typed and normalised.

Extractors make mentions and linking reads them; this is all that the two share.
"""

from __future__ import annotations

from pipeline.immutable import immutable


@immutable
class Mention:
    """A typed stretch of text.

    ``kind`` names what it is (``time``, ``distance``, ``placing``, ...), ``shape`` how it is said
    (``lap``, ``clock``, ``medal``, ...); ``start`` and ``end`` are half-open code-point offsets with
    ``report_text[start:end] == text``; ``value`` is the normalised value: seconds, metres, a rank, a name.
    """

    kind: str
    start: int
    end: int
    text: str
    value: float | int | str | None = None
    shape: str = ""
