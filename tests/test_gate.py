"""The gate: Dutch in, whether it may hold a record out."""

from __future__ import annotations

import pytest
from conftest import ROOT, json_lines, reports

from pipeline import extract_text
from pipeline.backfill.gate import may_hold_record

_PASSED = [
    "Kok won in Thialf.",
    "SCHAATSEN KORT - Kok eerste.",
    "De Vries werd tweede op de 1500 meter.",
    "Op de 500 en 1.000 m was Kok de beste.",
    "Bergsma wint tien kilometer",
    "Vierde werd Bos in 1.54,32.",
    "Bos reed 1’54”32.",
    "WK afstanden: 1. Bos, 2. De Vries",
    "Short\n track: Knegt derde",
    "Op het schaat-\nsen in Gouda won Bos.",
    "Op na&shy;tuur&shy;ijs won Bos.",
    "De 1500&nbsp;meter was voor Bos.",
    r'{"text": "Sport\nIJs: Bos won op de 500\u00a0meter"}',
]

_STOPPED = [
    "",
    "De minister opende maandag het nieuwe gemeentehuis en sprak met de burgemeester.",
    "PSV won zondag met 2-1 van Ajax, de derde zege op rij. Om 20.30 uur begint de volgende wedstrijd.",
    "De koers steeg met 2,35 procent tot 45,30 euro, het hoogste punt sinds 12.05.2001.",
    "Op 500 meter van de kerk staat een boom van 10 meter hoog; de file was vijf kilometer lang.",
    "Het plan is op de lange baan geschoven.",
]


@pytest.mark.parametrize("text", _PASSED)
def test_passes(text: str) -> None:
    assert may_hold_record(text)


@pytest.mark.parametrize("text", _STOPPED)
def test_stops(text: str) -> None:
    assert not may_hold_record(text)


@pytest.mark.parametrize("path", reports(), ids=lambda path: path.stem)
def test_passes_every_report_with_records(path) -> None:
    gold = ROOT / "gold" / f"{path.stem}.jsonl"
    text = path.read_text(encoding="utf-8-sig")
    if (gold.exists() and json_lines(gold)) or extract_text(text):
        assert may_hold_record(text)
