"""The gate: Dutch in, whether it may hold a record out."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Callable
from html.entities import codepoint2name

import pytest
from conftest import ROOT, json_lines, reports
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.archive_text import SKATING, Archive
from pipeline import extract_text
from pipeline.backfill.gate import may_hold_record
from pipeline.extractors.sportcues import _SKATING

_PASSED = [
    # The sport, its kinds, its places.
    "SCHAATSEN KORT - Kok eerste.",
    "Schulting wint finale shorttrack",
    "Wereldbeker in Tomaszów Mazowiecki: 1. Bos",
    "Knegt derde bij short\n track in Dordrecht",
    "De skeelerster uit Heerde werd tweede.",
    "Op de ijspiste was Swings de snelste.",
    "Kok won in Thialf.",
    "Op het ijs van Deventer won Bos.",
    "Bos wint IJsselcup",
    "Stroetinga wint marathon Enschede in massasprint",
    # Events.
    "WK afstanden: 1. Bos, 2. De Vries",
    "Nederlands kampioenschap sprint voor dames: Kok eerste",
    "Bos wint O.N.K. sprint",
    "Bos wereldkampioen bij de junioren",
    "Swings grijpt goud op de massastart.",
    "BOS: OKT GEWONNEN",
    "Goud voor Bos op de Spelen van Turijn",
    # Distances.
    "De Vries werd tweede op de 1500 meter.",
    "Op de 500 en 1.000 m was Kok de beste.",
    "500m vrouwen: 1. Kok",
    "Bergsma wint tien kilometer",
    "Kok won de 500 met groot verschil",
    "3 km v: 1. Wüst",
    "Vijfhonderd meter voor Kok",
    # Times.
    "Vierde werd Bos in 1.54,32.",
    "Bos 1:54.3",
    "Bos reed 1’54”32.",
    "Bos reed 1'54''32.",
    "Bos reed 1´54,3 en Smit 1`55,1",
    "De Boer1.54,32",
    "Bos (35,12) voor Smit (35,44)",
    "Bos had 1 min. 54,3 nodig",
    "De Friezin reed naar de vierde tijd.",
    "Bos won in 34 seconden en 21 honderdsten",
    # As pages and old files print them.
    "Op het schaat-\nsen in Gouda won Bos.",
    "Bos wint wereld-\r\nbeker",
    "Op na&shy;tuur&shy;ijs won Bos.",
    "Op de 500&nbsp;m&eacute;t wind won Bos.",
    "1&#39;54&quot;32 voor Bos",
    "ĳsbaan de meent: 1. Bos",
    "S C H A A T S E N  1. Bos",
    r'{"text": "Sport\nIJs: Bos won op de 500\u00a0meter"}',
]

#: What pages hold beside their text.
_PAGE = """
<html><head><script src="/jquery-1.12.4.js"></script>
<style>.a{display:inline-block;transition:all 500ms cubic-bezier(0.25,0.46,0.45,0.94);
transform:translate(45.5px)}</style>
<script>{"v":"3.21.0","id":"Oval","at":"Tue, 27 Dec 2016 12:30:45 GMT"}</script></head><body>
<svg><path d="M12 2.16c3.2 0 3.58.01 4.85.07zm3.52.23 1"/></svg><time datetime="2016-12-27T20:15:30">sep okt nov</time>
<p>De raad is het eens &amp; blij.</p></body></html>
"""

_STOPPED = [
    "",
    "De minister opende maandag het nieuwe gemeentehuis en sprak met de burgemeester.",
    "PSV won zondag met 2-1 van Ajax, de derde zege op rij. Om 20.30 uur begint de volgende wedstrijd.",
    "De koers steeg met 2,35 procent tot 45,30 euro, het hoogste punt sinds 12.05.2001.",
    "Op 500 meter van de kerk staat een boom van 10 meter hoog; de file was vijf kilometer lang.",
    "Ruim 1000 meter kabel, 3 km van de 5 kilometer lange dijk en 500 m2 dak: de 500 huizen krijgen stroom.",
    "Een op de 500 kinderen is te laat geboren, meldt het onderzoek van 12 okt. 2011.",
    "Het plan is op de lange baan geschoven, zegt de directeur van onderwijs in IJsselstein.",
    "De prijs van IJslandse vis en ijskoffie wijst op schaarste.",
    "Het rapport is van 2016-12-27 20:15:30; zie jquery-1.12.4 en http://x.nl/1.12.4.",
    "In Brasschaat sprak Tomasz, een van de onderwijzers, over ijzersterke plannen.",
    _PAGE,
    "Wielrenner Smit won het EK op de weg, voor de Belg Claes.",
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


def _named(text: str) -> str:
    return "".join(f"&{codepoint2name[ord(c)]};" if ord(c) in codepoint2name else c for c in text)


def _narrow(text: str) -> str:
    """The text in columns: each long word broken somewhere and hyphenated."""
    return re.sub(r"(\w{4})(\w{3,})", r"\1-" + "\n" + r"\2", text)


_FORMS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "soft hyphens": lambda text: re.sub(r"(\w\w\w)(?=\w\w)", "\\1\u00ad", text),
    "columns": _narrow,
    "a word a line": lambda text: text.replace(" ", "\n"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "read in the wrong encoding": lambda text: text.encode().decode("cp1252", errors="replace"),
    "HTML": lambda text: (
        "<html><body><p>" + html.escape(text).replace("\n", "</p>\n<p>") + "</p></body></html>"
    ),
    "HTML with named references": _named,
    "HTML in ASCII": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace").decode(),
    "JSON": lambda text: json.dumps({"text": text}, ensure_ascii=False),
    "JSON in ASCII": lambda text: json.dumps({"text": text}),
    "JSON in HTML": lambda text: html.escape(json.dumps({"text": text})),
    "HTML in JSON": lambda text: json.dumps({"html": "<p>" + _named(html.escape(text)) + "</p>"}),
}


@pytest.mark.parametrize("form", _FORMS.values(), ids=_FORMS)
def test_passes_in_every_form(form: Callable[[str], str]) -> None:
    held = [
        path
        for path in sorted((ROOT / "corpus").glob("*.txt"))
        if json_lines(ROOT / "gold" / f"{path.stem}.jsonl")
    ]
    assert [path.stem for path in held if not may_hold_record(form(path.read_text(encoding="utf-8")))] == []


_TEXTS = st.one_of(st.text(), st.sampled_from([*_PASSED, *_STOPPED]))


@pytest.mark.parametrize("cue", _SKATING[3].split())
def test_passes_what_names_the_sport_for_the_extraction(cue: str) -> None:
    word = cue.strip("*").replace("_", " ")
    assert may_hold_record(f"Bos won {word if word != 'inline' else 'inline-wedstrijd'}")


@given(st.sampled_from(_PASSED), _TEXTS, _TEXTS)
def test_what_is_added_never_stops_a_document(text: str, before: str, after: str) -> None:
    assert may_hold_record(f"{before}\n{text}\n{after}")


@given(st.text())
def test_reads_any_text(text: str) -> None:
    assert may_hold_record(text) in {True, False}


def test_reads_text_that_no_encoding_has() -> None:
    assert may_hold_record("schaatsen \ud800 " + r"\ud83d\ude00")


def test_made_up_archive_is_the_same_every_time_and_from_anywhere() -> None:
    first = list(Archive(seed=3, share=0.3).documents(20))
    assert list(Archive(seed=3, share=0.3).documents(8, first=5)) == first[5:13]
    assert first != list(Archive(seed=4, share=0.3).documents(20))
    assert len({document.doc_id for document in first}) == 20


def test_passes_the_skating_in_a_made_up_archive_and_little_else() -> None:
    documents = list(Archive(seed=5, share=0.2).documents(400))
    skating = [document for document in documents if document.subject == SKATING]
    others = [document for document in documents if document.subject != SKATING]
    assert 40 < len(skating) < 120
    assert all(may_hold_record(document.text) for document in skating)
    assert sum(may_hold_record(document.text) for document in others) < 0.1 * len(others)
    assert sum(bool(extract_text(f"date {document.date} {document.text}")) for document in skating[:10]) > 8
