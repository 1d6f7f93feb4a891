"""Records made up for the tests of what many reports say together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.record import Evidence, Record

REPORTS = Path(__file__).parent / "tournament_reports.txt"

TEXTS = {
    "krant": (
        "date 2013-12-27 HEERENVEEN - Jorn Hoogland heeft vrijdag op het OKT in Thialf de 1500 meter "
        "gewonnen. De 24-jarige Hoogland uit Joure kwam tot 1.46,32. Maarten van Beusekom werd tweede in "
        "1.46,58, voor Sjoerd Dijkema, die 1.47,10 klokte. Bij de vrouwen was Linde Rijpkema-de Haan de "
        "snelste op de 3000 meter. Zij finishte in 4.05,11. Tweede werd Femke van den Akker uit Tilburg in "
        "4.06,90, derde Marit Terpstra in 4.08,20."
    ),
    "regio": (
        "date 2013-12-28 TILBURG - Femke van den Akker heeft zich op het olympisch kwalificatietoernooi in "
        "Heerenveen op de 3000 meter geplaatst voor de Spelen. De Tilburgse werd vrijdag tweede in 4.06,90. "
        "Winnares was Linde de Haan in 4.05,11. Op de 1500 meter voor mannen ging de zege naar Jorn "
        "Hoogland (1.46,32). Van Beusekom werd tweede in 1.46,85."
    ),
    "bureau": (
        "date 2013-12-27 HEERENVEEN - Uitslagen olympisch kwalificatietoernooi, vrijdag.\n"
        "Mannen, 1500 meter: 1. J. Hoogland 1.46,32; 2. M. van Beusekom 1.46,58; 3. S. Dijkema 1.47,10; 4. "
        "T. Hoogland 1.47,55.\n"
        "Vrouwen, 3000 meter: 1. L. Rijpkema-de Haan 4.05,11; 2. F. v.d. Akker 4.06,90; 3. M. Terpstra "
        "4.08,20."
    ),
    "streek": (
        "date 2013-12-28 JOURE - Twee broers uit Joure reden vrijdag op het OKT de 1500 meter. Jorn "
        "Hoogland won in 1.46,32, zijn broer Tjerk Hoogland eindigde als vierde in 1.47,55. Sjoerd Dykema "
        "pakte met 1.47,10 de derde plaats."
    ),
}
"""Four made-up reports of the first day of a tournament."""


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
