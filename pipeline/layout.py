"""How a report is laid out: lines, sentences and headings, as half-open code-point spans.

Knows punctuation and line ends, nothing of skating. Web pages glue sentences (``dulden.Door``) and
headings without a full stop; both are cut here, so that no other module has to think of them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.immutable import immutable

# A full stop ends a sentence when a capital, a digit or an opening quote follows, unless what stands
# before it is an initial (``J. Jansen``), a rank (``1. Jansen``) or one of these abbreviations.
_ABBREVIATIONS = frozenset(
    "v.d vd dhr mevr mw dr ir ing st bijv nr nrs m.n ca resp t.o.v min sec km uitgev gedisk opg Ned Noo Dui "
    "Jap Bel Can Rus Pol Ita Zwi Oos Fin Zwe Tsj o.a i.p.v e.a a.s jl jr sr dns dnf dsq dq".split()
)
_STOP = re.compile(
    r"[.!?…][.!?…]*(?P<close>[\"'”’»)]*)(?=\s+(?:,,|[\"'“‘«„(]*)[A-ZÀ-Þ0-9'’]|[A-ZÀ-Þ][a-zà-ÿ]|\s*$)"
)
#: Classes of age and strength, and the letters that they go by.
CLASSES = frozenset(
    "junioren pupillen meisjes jongens dames heren mannen vrouwen senioren masters neosenioren neo-senioren divisie "
    "groep poule klasse categorie serie reeks".split()
)
_CLASS_END = re.compile(rf"\b(?i:{'|'.join(sorted(CLASSES))}) [A-F]$")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+[A-Z]")
_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_WORD_MARKS = re.compile(r"[(/|–—-]")
_LIST_RANK = re.compile(r"(?:^|[\n:;/|)]|(?<!\d[.:]\d\d),|\.)\s*$")
_HEADING_END = re.compile(r"[.!?:;,…\"”’']\s*$")
#: The place that a report comes from, before its first sentence: ``HEERENVEEN (ANP) - ``.
_DATELINE = re.compile(
    r"[A-ZÀ-Þ'’][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ'’./-]+){0,4}(?: \([A-Za-z]+\))? ?[-–—] (?=\W?[A-ZÀ-Þ'’])"
)


@immutable
class Sentence:
    """A sentence or a line without sentence punctuation.

    ``line`` counts the non-empty lines of the report, ``paragraph_start`` is true for the first sentence
    of a line, ``heading`` for a short line without closing punctuation.
    """

    start: int
    end: int
    line: int
    paragraph_start: bool
    heading: bool


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Spans of the non-empty lines of ``text`` from ``start``, stripped of white space."""
    position = start
    for raw in text[start:].splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            begin = position + raw.index(stripped[0])
            yield begin, begin + len(stripped)
        position += len(raw)


#: The widths at which mail and old archives break their lines, in code points.
_WIDTHS = range(50, 121)
#: So many lines of running text show its width.
_SURE = 3
#: The share of line ends of a paragraph that must be those of a full line.
_MOSTLY_FULL = 0.6
#: More lines of running text than this begin in mid-sentence.
_MOSTLY_ANEW = 0.8
#: In so many lines of running text that is no chance.
_MANY = 5
_ROW = re.compile(r"[ \t]*(?:\d{1,3}(?:[.):](?=\s|[A-Z])|[ \t]+(?=[A-Z]))|[-–—*•|]\s)")


def unwrap(text: str) -> str:
    """The text with the line ends inside its paragraphs as spaces, each character where it was.

    A line was broken for want of room when the next word would not have fitted in the width of the text, which its
    longer paragraphs show; such a line end says nothing. Rows of tables and lists could have held the next word.
    """
    if "\n" not in text:
        return text
    pieces = _BLANK_LINES.split(text)
    width = max((_width(piece.split("\n")) for piece in pieces), default=0)
    return "".join(_joined(piece.split("\n"), width) for piece in pieces) if width else text


def _width(rows: list[str]) -> int:
    """The width at which the lines of a paragraph are broken; 0 where they are no running text."""
    width = max(map(len, rows))
    if len(rows) < _SURE or width not in _WIDTHS or _are_items(rows):
        return 0
    full = [
        _is_full(row, following, width) and not _ROW.match(following)
        for row, following in itertools.pairwise(rows)
    ]
    return width if sum(full) >= _MOSTLY_FULL * len(full) else 0


def _are_items(rows: list[str]) -> bool:
    """Whether each line begins anew, as those of a list do: most with a capital or a figure, and where they are few,
    behind a figure or a bracket, as names may stand anywhere in running text."""
    begun = [row.lstrip()[:1] for row in rows[1:]]
    if len(begun) < 2 or sum(not letter.islower() for letter in begun) <= _MOSTLY_ANEW * len(begun):
        return False
    ended = [row.rstrip()[-1:] for row in rows[:-1]]
    return len(begun) >= _MANY or 2 * sum(letter.isdigit() or letter in ")]" for letter in ended) > len(ended)


def _is_full(row: str, following: str, width: int) -> bool:
    return bool(following.strip()) and len(row) + 1 + len(following.split(maxsplit=1)[0]) > width


def _joined(rows: list[str], width: int) -> str:
    if max(map(len, rows)) > width or _are_items(rows):
        return "\n".join(rows)
    ends = (" " if _is_full(row, following, width) else "\n" for row, following in itertools.pairwise(rows))
    return rows[0] + "".join(end + row for end, row in zip(ends, rows[1:], strict=True))


def _ends_sentence(text: str, match: re.Match[str], floor: int) -> bool:
    if match.group()[0] != ".":
        # ``Goud dus! zei hij``: only a capital goes on with a new sentence, which the pattern saw to.
        return True
    before = text[max(floor, match.start() - 30) : match.start()].rpartition(" ")[2]
    if not before.isalnum():
        before = _WORD_MARKS.split(before.split()[-1] if before and not before[-1].isspace() else "")[-1]
    if not before:
        return True
    if _INITIALS.fullmatch(before):
        # ``K.C. Boutiette``
        return False
    if len(before) == 1 and before.isalpha() and before.isupper():
        # ``J. Jansen`` is a name, ``bij de junioren B. Jansen`` has the letter of a class before it.
        return _CLASS_END.search(text, max(floor, match.start() - 30), match.start()) is not None
    if before in _ABBREVIATIONS:
        return False
    # ``1. Jansen`` opens a list item; ``in rit 8. Daar`` and ``1.17, 29. Verder`` end a sentence.
    if not (before.isdigit() and len(before) <= 2) or match.end() >= len(text):
        return True
    start = match.start() - len(before)
    return not _LIST_RANK.search(text, max(floor, start - 12), start)


#: ``Zilver: Anna Bos``: a line of results.
_RESULT_LINE = re.compile(
    r"(?:goud|zilver|brons|winna(?:ar|res)|nummer \w+|(?:eerste|tweede|derde|vierde|vijfde|zesde)(?: plaats| prijs)?"
    r"|niet ge(?:start|finisht)|gedisk\w*\.?|(?:uit)?gevallen|opgegeven|afgemeld|afgestapt)\s*[:–-]\s+(?=[A-ZÀ-Þ'])",
    re.IGNORECASE,
)


def sentences(text: str, start: int = 0) -> list[Sentence]:
    """The sentences of ``text`` from ``start``, in order, covering all that is not white space."""
    found: list[Sentence] = []
    for number, (line_start, line_end) in enumerate(lines(text, start)):
        line_text = text[line_start:line_end]
        words = line_text.count(" ") + 1
        heading = words <= 9 and not _HEADING_END.search(line_text) and not line_text[0].isdigit()
        heading = heading and not _RESULT_LINE.match(line_text)
        opened = _DATELINE.match(line_text)
        begin = line_start + opened.end() if opened else line_start
        first = True
        for match in _STOP.finditer(text, line_start, line_end):
            end = match.end()
            if end < line_end and not _ends_sentence(text, match, begin):
                continue
            found.append(Sentence(begin, end, number, first, heading and first and end == line_end))
            first = False
            begin = end
            while begin < line_end and text[begin].isspace():
                begin += 1
        if begin < line_end:
            found.append(Sentence(begin, line_end, number, first, heading and first))
    return found
