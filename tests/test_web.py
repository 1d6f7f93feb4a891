"""Articles out of web pages: the text that a reader sees, without what surrounds it, and its date."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run, reports
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.reading import Source, read
from pipeline.reading.web import PageError, article
from pipeline.record import Record
from pipeline.report import Report

PAGES = sorted((ROOT / "tests" / "pages").glob("*.html"))

LEAD = "HEERENVEEN - Anke Veldstra uit Gorredijk won zondag op het OKT de 1500 meter in 1.54,32."
NEXT = "Puck Zand werd op 0,67 seconde tweede. Titelhoudster Iris Moll kwam ten val."


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def linked(**properties: Any) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def told(records: list[Record]) -> list[dict[str, Any]]:
    """What records say and the words that bear it out, but for where the document date stands."""
    found = []
    for record in records:
        given = record.to_dict()
        words = {name: [e["text"] for e in stretches] for name, stretches in given.pop("evidence").items()}
        words.pop("date", None)
        found.append({**given, "words": words})
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_the_records_of_its_plain_text(path: Path) -> None:
    plain, _ = read(Source(str(path.with_suffix(".txt"))))
    shown, troubles = read(Source(str(path)))
    assert plain is not None
    assert shown is not None
    assert troubles == []
    assert shown.text == plain.text[plain.body_start :].rstrip("\n")
    assert shown.date == plain.date
    records = extract(shown)
    assert records
    assert told(records) == told(extract(plain))
    for record in records:
        for stretches in record.evidence.values():
            assert all(shown.text[e.start : e.end] == e.text for e in stretches)


NL = "\n"
MAKES = {
    "paragraphs": lambda parts: "<article>" + "".join(f"<p>{part.replace(NL, '<br>')}</p>" for part in parts),
    "line ends": lambda parts: (
        f"<table><tr><td><a href=/>Home</a><td>{'<br><br>'.join(parts).replace(NL, '<br>')}"
    ),
    "linked data": lambda parts: linked(articleBody="\n\n".join(parts)),
    "preformatted": lambda parts: f"<pre>{(NL + NL).join(parts)}</pre>",
}
NOT_OF_THE_ARTICLE = re.compile(
    r"(?i)lees (ook|meer)|bekijk (ook|hier)\b|deel dit|foto:|tekst gaat verder|door onze man\b"
)


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_a_report_put_into_a_page_comes_out_again(make: Callable[[list[str]], str]) -> None:
    for path in reports():
        report, _ = read(Source(str(path)))
        assert report is not None
        body = report.text[report.body_start :].partition("Meest gelezen")[0]
        lines = [" ".join(line.split()) for line in body.split("\n")]
        parts = [html.escape(part.strip()) for part in "\n".join(lines).split("\n\n") if part.strip()]
        found = article(page(make(parts))).text.split("\n")
        wanted = [line for line in lines if line and not NOT_OF_THE_ARTICLE.match(line)]
        assert [line for line in found if line] == wanted, path


def test_captions_are_kept_apart() -> None:
    found = article(
        page(
            f"<article><p>{LEAD}</p><figure><img><figcaption>Veldstra in 2019.</figcaption></figure>"
            f"<p>Foto: Jan Bos</p><p>{NEXT}</p></article>"
        )
    )
    assert found.text == f"{LEAD}\n\n{NEXT}"
    assert found.captions == ("Veldstra in 2019.", "Foto: Jan Bos")


@pytest.mark.parametrize(
    "surroundings",
    [
        "<nav><p>{}</p></nav>",
        "<div class='related-posts'><p>{}</p></div>",
        "<div class='ArticleTeaser_readMore__x2'><p>{}</p></div>",
        "<div id='cookie_wall'><p>{}</p></div>",
        "<ul class='share-buttons'><li>{}</li></ul>",
        "<section id='comments'><p>{}</p></section>",
        "<div hidden><p>{}</p></div>",
        "<p style='display: none'>{}</p>",
        "<p>LEES OOK: <a href='/x'>{}</a></p>",
        "<ul><li><a href='/x'>{}</a></li></ul>",
        "<div><span>Schaatsen</span><h3><a href='/x'>Zege voor Bos</a></h3><p>{}</p></div>",
        "<div><b>Lees ook</b><p>{}</p></div>",
        "<script>document.write('<p>{}</p>')</script>",
        "<h3>12 reacties</h3><p>{}</p>",
    ],
)
def test_what_surrounds_an_article_is_left_out(surroundings: str) -> None:
    other = surroundings.format("Bos won de 500 meter in 34,90.")
    assert (
        article(page(f"<h1>Schaatsen</h1><p>{LEAD}</p><p>{NEXT}</p>{other}")).text
        == f"Schaatsen\n\n{LEAD}\n\n{NEXT}"
    )


@pytest.mark.parametrize(
    "name", ["no-sidebar", "post tag-nk", "shared-layout", "menu-open", "update", "downloads", "navy"]
)
def test_a_name_that_only_looks_like_one_of_surroundings_costs_nothing(name: str) -> None:
    assert article(page(f"<p>{LEAD}</p><div class='{name}'><p>{NEXT}</p></div>")).text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    "line",
    [
        "Geplaatst op de 500 meter zijn Jan Bos en Piet Vos.",
        "Reactie Veldstra: 'Ik ben er nog niet.'",
        "Laatst reed Jan Bos op de 500 meter 35,10.",
        "Door Wüst was het een mooie dag, zei Bos.",
        "Foto van de dag: Bos onderuit in 35,10.",
        "Beeldschoon was de 35,10 van Bos.",
        "Terug naar Heerenveen: Bos won in 35,10.",
    ],
)
def test_a_line_that_only_begins_like_a_notice_is_kept(line: str) -> None:
    assert article(page(f"<article><p>{LEAD}</p><p>{line}</p><p>{NEXT}</p></article>")).text == (
        f"{LEAD}\n\n{line}\n\n{NEXT}"
    )


def test_labels_and_links_in_a_sentence_are_part_of_it() -> None:
    markup = (
        "<p class=date>26 december 2021</p><p>Op <span class=date>26 december</span> won "
        f"<a class=related href=/v>Anke Veldstra</a> om <time>14.02</time> de 1500 meter.</p><p>{NEXT}</p>"
    )
    found = article(page(markup))
    assert found.text == f"Op 26 december won Anke Veldstra om 14.02 de 1500 meter.\n\n{NEXT}"
    assert found.date == "2021-12-26"


def test_the_name_of_the_site_is_no_headline() -> None:
    site = "<header><h1><a href='/'>De Krant</a></h1><p>Alles over de schaatssport, elke dag.</p></header>"
    body = f"<div><h2>Veldstra wint op OKT</h2><div><p>{LEAD}</p><p>{NEXT}</p></div></div>"
    found = article(page(site + body, "<title>Veldstra wint op OKT | De Krant</title>"))
    assert (found.text, found.title) == (f"Veldstra wint op OKT\n\n{LEAD}\n\n{NEXT}", "Veldstra wint op OKT")


def test_what_was_struck_out_is_no_text() -> None:
    assert article(page(f"<p>{LEAD} <del>Zand reed 1.54,10.</del><s>Bos ook.</s></p>")).text == LEAD


def test_the_races_of_a_results_page_are_read_from_the_first_to_the_last() -> None:
    def race(distance: int, *rows: str) -> str:
        cells = "".join(f"<tr><td>{row.replace(' | ', '<td>')}" for row in rows)
        return f"<div class=race><h3>{distance} meter dames</h3><table>{cells}</table></div>"

    many = [f"{n} | Anna Bos{n} | 1.20,{n}" for n in range(10, 40)]
    markup = (
        race(500, "1 | Anna Bos | 38,11", "2 | Lies Vos | 39,00") + race(1000, *many) + race(3000, *many[:2])
    )
    text = article(page(f"<div>{markup}</div>")).text
    assert text.startswith("500 meter dames\n\n1\tAnna Bos\t38,11\n2\tLies Vos")
    assert text.endswith("3000 meter dames\n\n10\tAnna Bos10\t1.20,10\n11\tAnna Bos11\t1.20,11")


def test_of_a_page_with_several_articles_one_is_read() -> None:
    def post(day: int, text: str) -> str:
        head = f"<h2><a href=/{day}>Van de {day}e</a></h2><p class=date>{day}-12-2021</p>"
        return f"<div class=post>{head}<p>{text}</p></div>"

    found = article(page(post(26, LEAD) + post(20, NEXT)))
    assert (found.text, found.date) == (LEAD, "2021-12-26")


def test_where_names_leave_nothing_they_tell_nothing() -> None:
    assert article(page(f"<div class='overlay'><p>{LEAD}</p></div>")).text == LEAD


def test_lines_and_paragraphs_are_those_of_the_page() -> None:
    markup = (
        f"<h2>Uit&shy;slag</h2><p>{LEAD}<br>{NEXT}<br><br>Een &eacute;&eacute;n&shy;malige&nbsp; zege.</p>"
        "<ul><li>Anke <b>Veldstra</b>, 1.54,32<li>Puck Zand, 1.54,99</ul>"
        "<pre>\n1. Bos   1.54,32\n2. Zand  1.54,99</pre>"
    )
    assert article(page(markup)).text == (
        f"Uitslag\n\n{LEAD}\n{NEXT}\n\nEen éénmalige zege.\n\n"
        "Anke Veldstra, 1.54,32\nPuck Zand, 1.54,99\n\n1. Bos   1.54,32\n2. Zand  1.54,99"
    )


def test_rows_keep_their_columns_and_numbered_items_their_numbers() -> None:
    markup = (
        "<table><tr><td colspan=3>Dames<tr><th>Pl<th>Naam<th>500 m<tr><td>1<td>Anna Bos<td>38,11"
        "<tr><td><td>Lies Vos<td>DNF<tr><td>3<td><td>39,00</table>"
        "<ol><li>Jan Bos 35,10<li>Piet Vos 35,20</ol>"
    )
    assert article(page(markup)).text == (
        "Dames\n\nPl\tNaam\t500 m\n1\tAnna Bos\t38,11\n | Lies Vos | DNF\n3 |  | 39,00\n\n"
        "1. Jan Bos 35,10\n2. Piet Vos 35,20"
    )


BODY = f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    ("body", "shown", "text"),
    [
        # Nothing else is there.
        (BODY, "", BODY),
        (f"<p>{LEAD}</p><p>{NEXT}</p>", "", BODY),
        (f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{NEXT}&lt;/p&gt;", "", BODY),
        ("J&amp;ouml;rg W&ouml;st won in 1.54,32.", "", "Jörg Wöst won in 1.54,32."),
        # The page has the paragraphs, and more than the article.
        (f"{LEAD}{NEXT}", f"<p>{LEAD}</p><p>{NEXT}</p><p>Jan Bos won de 500 meter in 34,90.</p>", BODY),
        # The page has the table.
        (
            BODY,
            f"<p>{LEAD}</p><p>{NEXT}</p><table><tr><td>1<td>Veldstra<td>1.54,32<tr><td>2<td>Zand<td>1.54,99</table>",
            f"{BODY}\n\n1\tVeldstra\t1.54,32\n2\tZand\t1.54,99",
        ),
        # A teaser.
        ("Anke Veldstra wint de 1500 meter...", f"<p>{LEAD}</p><p>{NEXT}</p>", BODY),
        # The page has a part of the article only.
        (BODY, f"<p>{LEAD}</p><p>Lees verder met een abonnement.</p>", BODY),
    ],
)
def test_the_better_of_the_page_and_its_linked_data_is_read(body: str, shown: str, text: str) -> None:
    assert article(page(f"<main>{shown}</main>", linked(articleBody=body))).text == text


@pytest.mark.parametrize(
    "data",
    [
        '{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "articleBody": "%s"}]}',
        '[[{"mainEntity": {"@type": ["Thing", "Article"], "articleBody": "%s"}}]]',
        '<!-- {"@type": "NewsArticle", "articleBody": "%s"} -->',
        '//<![CDATA[\n{"@type": "Article", "articleBody": "%s"};\n//]]>',
    ],
)
def test_linked_data_is_found_however_it_is_wrapped(data: str) -> None:
    assert article(page("", f"<script type='application/LD+JSON'>{data % LEAD}</script>")).text == LEAD


def test_the_body_of_another_article_is_not_taken() -> None:
    other = linked(headline="Bos wint", articleBody="Jan Bos won de 500 meter in 34,90. " * 9)
    own = linked(headline="Veldstra wint", articleBody=LEAD)
    assert article(page("", f"<title>Veldstra wint | Krant</title>{other}{own}")).text == LEAD


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        (linked(datePublished="2021-12-26T23:30:00+01:00", dateModified="2022-01-03"), "", "2021-12-26"),
        ('<meta property="article:published_time" content="2021-12-26T19:30:00Z">', "", "2021-12-26"),
        ('<meta name="DC.date" content="20211226">', "", "2021-12-26"),
        ('<meta name="date" content="Sun, 26 Dec 2021 18:30:00 +0100">', "", "2021-12-26"),
        ('<meta itemprop="datePublished" content="2021-12">', "", "2021-12"),
        ("", "<time datetime='2021-12-26T10:00'>zondag</time>", "2021-12-26"),
        ("", "<p class='article-date'>zondag 26 december 2021, 18:30 uur</p>", "2021-12-26"),
        ("", "<p>Geplaatst op 26-12-2021 door Jan</p>", "2021-12-26"),
        # What is no date, or may be any, is none.
        ('<meta name="date" content="0000-00-00">', "<time>gisteren</time><time>14.02 uur</time>", None),
        ("", "<p class='date'>26 december</p>", None),
        (linked(datePublished="1970-01-01T00:00:00Z"), "", None),
    ],
)
def test_the_date_is_the_surest_that_the_page_gives(head: str, body: str, date: str | None) -> None:
    assert article(page(f"<article><h1>Schaatsen</h1>{body}<p>{LEAD}</p></article>", head)).date == date


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<meta charset=iso-8859-1><p>Jörg Wüst won – zei hij.".encode(), "Jörg Wüst won – zei hij."),
        ("<meta charset=utf-8><p>Jörg Wüst won – zei hij.".encode("cp1252"), "Jörg Wüst won – zei hij."),
        (
            "<meta charset=macintosh><p>Jörg Wüst won – zei hij.".encode("mac-roman"),
            "Jörg Wüst won – zei hij.",
        ),
        ("<meta charset=onzin><p>Jörg Wüst won – zei hij.".encode("cp1252"), "Jörg Wüst won – zei hij."),
        ("\ufeff<p>Jörg Wüst won – zei hij.".encode("utf-16-le"), "Jörg Wüst won – zei hij."),
        ("\ufeff<p>Jörg Wüst won – zei hij.".encode(), "Jörg Wüst won – zei hij."),
        # One broken byte does not make it another encoding.
        ("<p>Jörg Wüst won – zei hij".encode() + b"\xe9.", "Jörg Wüst won – zei hij\ufffd."),
    ],
)
def test_the_encoding_is_the_one_that_fits(raw: bytes, expected: str) -> None:
    assert article(raw).text == expected


HOSTILE = {
    "deep": "<div>" * 90_000 + LEAD,
    "deep table": "<table><tr><td>" * 30_000 + LEAD,
    "deep list": "<ul><li>" * 40_000 + LEAD,
    "deep, broad": "<div>" * 300 + f"<b>{LEAD}</b>" * 5_000,
    "attributes": f"<div {' '.join(f'a{n}=1' for n in range(100_000))}>{LEAD}",
    "names": f"<div class='{'meta-date ' * 100_000}'>{LEAD}",
    "entities": f"<p>{LEAD}" + "&#xZZ;&nope&#99999999;&amp" * 20_000,
    "unclosed": f"<p>{LEAD}<!--<script><table <td",
    "NUL": f"<p>{LEAD}\0</p>\0\0",
    "figures": ("<figure>" * 200 + "</figure>" * 200) * 100 + f"<p>{LEAD}",
    "dates": "".join(f"<time>{n % 28} {chr(97 + n % 26)}maan {1000 + n % 9000}</time>" for n in range(20_000))
    + f"<p>{LEAD}",
    "JSON-LD lines": linked(articleBody="<div>" * 100_001) + f"<p>{LEAD}",
    "JSON-LD deep": f"<script type=application/ld+json>{'[' * 200_000}</script><p>{LEAD}",
    "JSON-LD objects": '<script type=application/ld+json>{"a":' * 3
    + '{"a":' * 200_000
    + f"</script><p>{LEAD}",
    "JSON-LD spaces": f"<script type=application/ld+json>{' ' * 1_000_000}</script><p>{LEAD}",
    "JSON-LD surrogate": "<script type=application/ld+json>"
    r'{"articleBody": "Zij won \ud800 de 500 meter in 38,10."}</script>',
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_read_all_the_same(markup: str) -> None:
    text = article(markup.encode()).text
    assert "1.54,32" in text or "38,10" in text
    text.encode()


@pytest.mark.parametrize(
    "raw",
    [b"<p>x" * 2_500_001, b"<i>" * 100_001, b"<pre>" + b"x\n" * 100_001, b"Zij won. " * 111_112],
    ids=["bytes", "elements", "lines", "text"],
)
def test_a_page_past_the_limits_is_refused_in_a_line(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(PageError, match="give the article"):
        article(raw)
    path = tmp_path / "groot.html"
    path.write_bytes(raw)
    report, (trouble,) = read(Source(str(path)))
    assert report is None
    assert trouble.is_error


_PIECES = """<p> </p> <div_class=meta> </div> <table> <tr> <td_colspan=9> </table> <ol> <li> </ol> <h1> </h1> <br> <pre>
    <a_href=x> </a> </pre> <time_datetime=2021-12-26> <article> </article> <main> <figure> <!-- --> <script> </script>
    &amp; &#0; &#13; <script_type=application/ld+json> {"articleBody": [ ] } <span_itemprop=articleBody> 1.54,32 won.
    Lees_ook"""
_MARKUP = st.lists(
    st.one_of(st.sampled_from([piece.replace("_", " ") for piece in _PIECES.split()]), st.text(max_size=8)),
    max_size=60,
).map(" ".join)


@given(st.one_of(st.binary(max_size=300), _MARKUP.map(lambda text: text.encode(errors="replace"))))
def test_any_bytes_end_in_text_that_can_be_written(raw: bytes) -> None:
    found = article(raw)
    assert found.text == found.text.strip("\n")
    assert "\r" not in found.text
    "".join([found.text, found.title or "", *found.captions]).encode()
    assert found == article(raw)
    for record in extract(Report.of_text(found.text, "x", date=found.date)):
        assert record.to_json_line()


def test_a_folder_gives_its_pages_too_and_the_text_as_read_can_be_seen(
    okt_extract: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_bytes(page(f"<article><h1>Zege</h1><p>{LEAD}</p></article>"))
    (tmp_path / "b.txt").write_text(f"date 2021-12-26 {LEAD}\n", encoding="utf-8")
    done = okt_extract("--text", tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"Zege\n\n{LEAD}\n\fdate 2021-12-26 {LEAD}\n"
    (of_page, of_text) = map(json.loads, okt_extract(tmp_path).stdout.splitlines())
    assert (of_page["doc_id"], of_text["doc_id"]) == ("a", "b")
    start, end, words = of_page["evidence"]["time_s"][0].values()
    assert done.stdout[start:end] == words == "1.54,32"


def test_a_page_on_standard_input_is_known_by_its_beginning(okt_extract: Run) -> None:
    assert okt_extract("--text", "-", stdin=page(f"<p>{LEAD}</p>")).stdout == LEAD + "\n"


@pytest.mark.parametrize(
    "raw",
    [b"", page("<nav><a href=/>Home</a></nav>"), b"<frameset><frame src=a></frameset>", b"\x89PNG\0\1\2"],
)
def test_a_page_without_an_article_is_one_clear_line(okt_extract: Run, tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "leeg.html").write_bytes(raw)
    (tmp_path / "vol.html").write_bytes(page(f"<p>{LEAD}</p>"))
    done = okt_extract(tmp_path)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    (line,) = done.stderr.splitlines()
    assert "leeg.html" in line
    assert "holds no article" in line


def test_a_page_may_leave_out_the_tags_of_its_body() -> None:
    page = "<title>Kort</title><nav>Sport</nav><article><p>Anke Veldstra won de 1500 meter.</p></article>"
    assert article(page.encode()).text == "Anke Veldstra won de 1500 meter."
