"""Records made up for the tests of what many reports say together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.record import Evidence, Record

REPORTS = Path(__file__).parent / "tournament_reports.txt"


def seconds(text: str) -> float:
    *minutes, rest = text.split(".")
    return (int(minutes[0]) * 60 if minutes else 0) + float(rest.replace(",", "."))


def quoted(**words: str) -> dict[str, list[Evidence]]:
    return {name: [Evidence(0, len(text), text)] for name, text in words.items()}


def truth() -> list[tuple[str, Record]]:
    """Each record of the made-up tournament, with the name of the performance that it truly is; ``?`` for none."""
    found = []
    for line in REPORTS.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        who, doc, kind, skater, sex, distance, run, time, rank, status, town, date, event = (
            cell.strip() or None for cell in line.split("|")
        )
        assert who
        assert doc
        assert skater
        assert distance
        record = Record(
            doc_id=doc,
            skater=skater,
            kind=kind,
            distance_m=int(distance),
            gender=sex,
            time_s=round(seconds(time), 3) if time else None,
            placing=int(rank) if rank else None,
            status=status or "finished",
            hometown=town,
            date=date,
            event=event,
            run=int(run) if run else None,
            evidence=quoted(**{"time_s": time} if time else {}),
        )
        found.append((f"{who} {distance} {run}" if who != "?" else "?", record))
    return found


def ridden(
    doc: str, skater: str, time: float | None = None, placing: int | None = None, **more: Any
) -> Record:
    """A record of the 1500 metres for men of the OKT of 2021."""
    given: dict[str, Any] = {"distance_m": 1500, "gender": "m", "date": "2021-12-27", "event": "OKT"} | more
    return Record(doc_id=doc, skater=skater, time_s=time, placing=placing, **given)
