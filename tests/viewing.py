"""Reports with records for the tests of pages: a plain one, and one that would break a page if it could."""

from __future__ import annotations

from typing import Any

from pipeline.record import Evidence, Record
from pipeline.report import Report
from pipeline.view.shown import Shown

TEXT = "Tess Vlug uit Lekkum won in 39,02. Femke Roos werd tweede in 39,40, ook op de 500 meter."


def evidence(text: str, words: str) -> list[Evidence]:
    start = text.index(words)
    return [Evidence(start, start + len(words), words)]


def record(text: str, skater: str, **values: tuple[Any, str]) -> Record:
    """A record of a text: each value with the words that bear it out."""
    told = {name: evidence(text, words) for name, (_, words) in values.items()}
    given = {name: value for name, (value, _) in values.items()}
    return Record(
        "verslag", skater, evidence={"skater": evidence(text, skater), **told}, confidence=0.87, **given
    )


def two_records(text: str = TEXT) -> Shown:
    first = record(
        text,
        "Tess Vlug",
        hometown=("Lekkum", "uit Lekkum"),
        distance_m=(500, "500 meter"),
        time_s=(39.02, "39,02"),
        placing=(1, "won in 39,02"),
    )
    second = record(
        text, "Femke Roos", distance_m=(500, "500 meter"), time_s=(39.4, "39,40"), placing=(2, "tweede")
    )
    return Shown(Report.of_text(text, "verslag"), [first, second])


HOSTILE = (
    '<script>alert(1)</script> </script><img src=x onerror=alert(1)> " onclick="alert(1) {{ 7 * 7 }} & &amp;'
)


def hostile() -> list[Shown]:
    text = f"Tess {HOSTILE} won."
    told = {"skater": evidence(text, HOSTILE), "hometown": evidence(text, HOSTILE)}
    found = Record(HOSTILE, HOSTILE, hometown=HOSTILE, event=HOSTILE, date=HOSTILE, evidence=told)
    return [Shown(Report.of_text(text, HOSTILE), [found]), Shown(Report.of_text(HOSTILE, HOSTILE))]
