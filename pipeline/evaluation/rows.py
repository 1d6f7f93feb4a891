"""A record as evaluation sees it: its fields, and when two values of a field count as equal."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

Value = str | float | int | None

KINDS = ("result", "earlier", "record")
"""What a record can be: a race of the event reported on, a race of another day, a mark named as a best."""

SLOTS = ("skater", "hometown", "distance_m", "time_s", "placing")
"""The five fields by which results are judged."""

PAST_SLOTS = ("skater", "distance_m", "time_s", "placing")
"""The fields by which ``earlier`` and ``record`` are judged; a hometown is counted with the results."""

OTHER_FIELDS = ("discipline", "gender", "status", "region", "nationality", "age", "date", "event", "run")
"""The remaining fields, counted apart on paired records."""

TIME_TOLERANCE = 0.0005
"""Seconds. Times are printed to the thousandth at most, so less than half of one is rounding."""

_STRINGS = frozenset(
    ("skater", "hometown", "discipline", "gender", "status", "region", "nationality", "date", "event")
)
_WHOLE_NUMBERS = frozenset(("distance_m", "placing", "age", "run"))
_QUOTES = {"time_s": "time_text", "placing": "placing_text"}
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u00b4`", "'"))


@dataclass(frozen=True, slots=True)
class Row:
    """One record of gold or of the results.

    ``values`` holds the fields of the annotation guidelines except ``doc_id`` and ``kind``, each of them
    present, ``None`` where unknown. ``texts`` holds the words quoted for a time and a placing, where
    there are any: they are shown, never compared. ``confidence`` is that of a result; ``report_kind`` is what gold
    calls the kind of its report, if it does; ``evidence`` are the stretches of the report that results give.
    """

    doc_id: str
    kind: str
    values: Mapping[str, Value]
    texts: Mapping[str, str] = field(default_factory=dict)
    confidence: float | None = None
    report_kind: str | None = None
    evidence: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    @property
    def skater(self) -> str:
        """The skater's name."""
        return str(self.values["skater"])

    def same(self, other: Row, name: str) -> bool:
        """Whether both records say the same of a field; nothing equals nothing."""
        return same_value(name, self.values[name], other.values[name])

    def shares(self, other: Row, name: str) -> bool:
        """Whether both records give the field, and equally."""
        return self.values[name] is not None and self.same(other, name)

    def contradicts(self, other: Row, name: str) -> bool:
        """Whether both records give the field, and differently."""
        mine, theirs = self.values[name], other.values[name]
        return mine is not None and theirs is not None and not same_value(name, mine, theirs)

    def exact(self, other: Row, slots: Iterable[str] = SLOTS) -> bool:
        """Whether every one of the slots is the same in both."""
        return all(self.same(other, name) for name in slots)


def row_from_json(data: Mapping[str, object], doc_id: str | None = None) -> Row:
    """Make a row of a parsed line; ``doc_id`` serves where the line has none.

    A field that is left out is unknown. Raises ``ValueError`` with the reason when there is no skater, or a
    value of the wrong type. Fields that evaluation does not use (``confidence``, ...) are passed over.
    """
    doc = data.get("doc_id", doc_id)
    if not isinstance(doc, str) or not doc:
        raise ValueError("doc_id must be a string that is not empty")
    skater = data.get("skater")
    if not isinstance(skater, str) or not skater.strip():
        raise ValueError("skater must be a string that is not empty")
    kind = data.get("kind", "result")
    if not isinstance(kind, str) or kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    values = {name: _value(name, data.get(name)) for name in (*SLOTS, *OTHER_FIELDS)}
    quoted = {name: _quoted(data, name, key) for name, key in _QUOTES.items()}
    confidence, report_kind = data.get("confidence"), data.get("report_kind")
    return Row(
        doc,
        kind,
        values,
        {name: text for name, text in quoted.items() if text},
        float(confidence) if isinstance(confidence, int | float) else None,
        report_kind if isinstance(report_kind, str) else None,
        _spans(data.get("evidence")),
    )


def _spans(evidence: object) -> dict[str, tuple[tuple[int, int], ...]]:
    """The stretches that bear out each field; whatever is no such thing is passed over."""
    if not isinstance(evidence, dict):
        return {}
    return {
        name: tuple(
            (span["start"], span["end"])
            for span in spans
            if isinstance(span, dict)
            and isinstance(span.get("start"), int)
            and isinstance(span.get("end"), int)
        )
        for name, spans in evidence.items()
        if isinstance(spans, list)
    }


def _quoted(data: Mapping[str, object], name: str, key: str) -> str:
    """The words for a field: gold has them in a field beside it, results among their evidence."""
    text = data.get(key)
    if isinstance(text, str):
        return text
    evidence = data.get("evidence")
    spans = evidence.get(name) if isinstance(evidence, dict) else None
    texts = [span.get("text") for span in spans if isinstance(span, dict)] if isinstance(spans, list) else []
    return " … ".join(text for text in texts if isinstance(text, str))


def _value(name: str, value: object) -> Value:
    """Check the type of a field's value."""
    if value is None:
        return None
    if name in _STRINGS:
        if isinstance(value, str):
            return value
        raise ValueError(f"{name} must be a string or null, not {value!r}")
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        if name not in _WHOLE_NUMBERS:
            return value
        if value == int(value):
            return int(value)
    sort = "a whole number" if name in _WHOLE_NUMBERS else "a number"
    raise ValueError(f"{name} must be {sort} or null, not {value!r}")


def same_value(name: str, a: Value, b: Value) -> bool:
    """Whether two values of one field count as equal.

    Times may differ by less than half a thousandth of a second; strings by letter case, white space, Unicode
    composition and the shape of an apostrophe.
    """
    if a is None or b is None:
        return a is b
    if isinstance(a, str) or isinstance(b, str):
        return isinstance(a, str) and isinstance(b, str) and fold(a) == fold(b)
    if name == "time_s":
        return abs(a - b) < TIME_TOLERANCE
    return a == b


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which strings are compared."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_APOSTROPHES)
    return " ".join(unicodedata.normalize("NFC", folded).split())
