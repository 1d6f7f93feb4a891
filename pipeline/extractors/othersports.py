"""Other sports: reports and paragraphs on athletics, swimming, cycling and the like, which give no records.

Such reports have the shapes of skating ones (``1500 meter``, ``persoonlijk record``, a lap, a bend, even
``Thialf``), and skaters turn up in them as guests, brothers and converts. So words shared with skating count
nothing here, and what counts is what is ridden, run, swum or rowed:

* cue words of a sport, its kit, bodies and venues, by weight, against those of skating (``sportcues``);
* the speed that a time over a distance comes to: nobody who skates takes four minutes over 1500 metres;
* distances and strokes that skating does not have.

The sum decides for the report, and then for each paragraph, as columns of short news mix sports (``sportevidence`` says how a
sentence counts). A text of some length that says nothing of skating is on something else, whatever that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extractors.sportcolumns import PARAGRAPH, called_column, pieces, rubric
from pipeline.extractors.sportcues import COMBINED, NAMED, SPORTS
from pipeline.extractors.sportevidence import (
    SENTENCE_END,
    WORD,
    Evidence,
    Scores,
    add_distances,
    add_words,
    names_metres,
    read_evidence,
)
from pipeline.mention import Mention

_TITLE_LENGTH = 120
#: A text longer than this (characters) without a race over metres or a word of ice and skates, in which less than this much
#: speaks for skating, is news of something else. Reports on skating come to 2 at the least, most to 5 and more.
_BRIEF = 250
_SOME_SKATING = 1.0
#: So much of another sport is enough in a brief that says nothing of skating.
_BRIEF_OTHER = 2.3
#: The same of a text with a race over metres, when it leans this far to another sport, most of it with results.
_SOME_OTHER = 1.0
#: A paragraph of a report on skating is on another sport when it leans this far.
_PARAGRAPH_LEAN = 6.0
#: A piece of a column is on another sport, or on skating, when it leans this far; and this far to be plainly on another.
_PIECE_LEAN = 0.6
_PIECE_OTHER = 2.4
#: A piece with a result that leans this far counts as one on the sport that it names.
_PIECE_NAMED = 1.2
#: A column of fewer pieces is cut into sentences.
_FEW = 3
#: Words of this weight in a paragraph of a skating report make its sentences worth a look; one that comes to so much is silent.
_SENTENCE_CUE = 2.0
_SENTENCE_OTHER = 3.0
#: What is said beside: ``Smit, die ook aan veldrijden doet, werd derde``.
_BESIDE = re.compile(
    r", (?:die|dat|wie|ook|tevens|zelf|normaal|oorspronkelijk|in de zomer|'s zomers|van huis uit)\b[^,.;]*|\([^)]*\)|\bals een [\w-]+"
)
_CLAUSE_END = re.compile(rf"{SENTENCE_END.pattern}|;\s")

_Paragraph = tuple[re.Match[str], list[Evidence]]


def _paragraphs(text: str) -> list[_Paragraph]:
    """The paragraphs of a report with their evidence; a short first one is the title."""
    found = list(PARAGRAPH.finditer(text))
    return [
        (m, read_evidence(m[0], n == 0 and len(found) > 1 and len(m[0]) < _TITLE_LENGTH))
        for n, m in enumerate(found)
    ]


def _report_scores(paragraphs: list[_Paragraph]) -> Scores:
    return Scores(item for _, evidence in paragraphs for item in evidence)


def sport_of(text: str) -> str:
    """``skating`` or ``other`` for the whole report. A brief with no cue at all counts as skating."""
    scores = _report_scores(_paragraphs(text))
    return "other" if scores.other_report or _is_unrelated(text, scores) else "skating"


def _is_unrelated(text: str, scores: Scores) -> bool:
    if scores.other >= _BRIEF_OTHER and not scores.skating and len(text) <= _BRIEF:
        # A brief that names another sport and has no word of skating.
        return NAMED.search(text) is None
    if len(text) <= _BRIEF or scores.skating >= _SOME_SKATING:
        return False
    if NAMED.search(text) is not None:
        return False
    raced_elsewhere = scores.lean >= _SOME_OTHER and scores.raced > scores.other / 2
    return raced_elsewhere or not names_metres(text)


def other_sport_spans(text: str) -> list[Mention]:
    """Stretches on another sport, as mentions of kind ``othersport``; their shape is ``document``, ``paragraph`` or
    ``sentence``; a sentence may still tell who somebody is.

    A column of short news is decided piece by piece. Any other report on another sport gives its whole text, but for paragraphs
    that are plainly on skating. In a report on skating a paragraph must lean strongly the other way, so that a skater on a
    bicycle is not lost.
    """
    paragraphs = _paragraphs(text)
    silent = _silent_pieces(text) if _may_be_column(text, paragraphs) else None
    if silent is not None:
        return [_span(text, start, end, "paragraph") for start, end in silent]
    scores = _report_scores(paragraphs)
    if _is_unrelated(text, scores):
        return [_span(text, 0, len(text), "document")]
    if not scores.other_report:
        return [*_silent_paragraphs(text, paragraphs), *_silent_sentences(text, paragraphs)]
    silent = [m.span() for m, evidence in paragraphs if not Scores(evidence).skating_paragraph]
    if len(silent) == len(paragraphs):
        return [_span(text, 0, len(text), "document")]
    return [_span(text, start, end, "paragraph") for start, end in silent]


def _silent_paragraphs(text: str, paragraphs: list[_Paragraph]) -> Iterator[Mention]:
    for match, evidence in paragraphs:
        if Scores(evidence).lean >= _PARAGRAPH_LEAN:
            yield _span(text, *match.span(), "paragraph")


def _silent_sentences(text: str, paragraphs: list[_Paragraph]) -> Iterator[Mention]:
    """Sentences of a report on skating that tell of another sport and nothing of skating: ``In de zomer liep zij een halve
    marathon in 1.35``."""
    for match, evidence in paragraphs:
        if not any(item.weight >= _SENTENCE_CUE for item in evidence):
            continue
        start = match.start()
        for end in [*(m.end() for m in _CLAUSE_END.finditer(text, start, match.end())), match.end()]:
            if _other_sentence(text[start:end]):
                yield _span(text, start, end, "sentence")
            start = end


def _other_sentence(sentence: str) -> bool:
    evidence: list[Evidence] = []
    add_words(_BESIDE.sub(",", sentence), False, False, evidence)
    if sum(item.weight for item in evidence) < _SENTENCE_OTHER or any(i.weight < 0 for i in evidence):
        return False
    add_distances(sentence, None, 1.0, evidence)
    return not any(item.weight < 0 for item in evidence)


def _span(text: str, start: int, end: int, shape: str) -> Mention:
    return Mention("othersport", start, end, text[start:end], "other", shape)


def _may_be_column(text: str, paragraphs: list[_Paragraph]) -> bool:
    """Whether it is worth cutting the report into pieces: words of both sides, in different paragraphs."""
    leans = [Scores(evidence).lean for _, evidence in paragraphs]
    return (max(leans, default=0.0) > _PIECE_LEAN or called_column(text)) and (
        min(leans, default=0.0) < -_PIECE_LEAN or len(paragraphs) < 3
    )


def _silent_pieces(text: str) -> list[tuple[int, int]] | None:
    """The pieces of a column of short news that are on other sports; None for a report that is no column.

    It is one when rubrics or the title say so, or when there are pieces on two other sports and one on skating. A piece that
    says nothing of its sport goes with the one before it.
    """
    spans = pieces(text)
    if len(spans) < _FEW:
        # All in one paragraph: sentence by sentence.
        spans = [
            (start, end)
            for first, last in spans
            for start, end in pairwise(
                [first, *(m.end() for m in SENTENCE_END.finditer(text, first, last)), last]
            )
        ]
    rubrics = [rubric(text[start:end]) for start, end in spans]
    # Where so much stands side by side a slow time may be one over another distance: words alone decide.
    scores = [
        Scores(item for item in read_evidence(text[start:end], False) if item.cue != "slow")
        for start, end in spans
    ]
    others = [n for n, score in enumerate(scores) if score.lean >= _PIECE_OTHER]
    named = [
        {SPORTS[word] for word in WORD.findall(text[slice(*spans[n])].lower())} - {0}
        for n, score in enumerate(scores)
        if score.raced and score.lean > _PIECE_NAMED
    ]
    sports = [each for each in named if each]
    several = len(sports) > 1 and not set.intersection(*sports) and COMBINED not in set.union(*sports)
    skated = any(score.skated and score.lean < -_PIECE_LEAN for score in scores)
    if not (
        (1 in rubrics and len(spans) - rubrics.count(None) > 1)
        or (others and called_column(text))
        or (several and skated)
    ):
        return None
    silent: list[tuple[int, int]] = []
    other, strict = False, False
    for span, said, score in zip(spans, rubrics, scores, strict=True):
        # Behind a rubric what is said of the sport must be clear to count.
        if said is not None:
            other, strict = said > 0, True
        elif abs(score.lean) > (_PIECE_OTHER if strict else _PIECE_LEAN):
            other, strict = score.lean > 0, False
        elif other and not strict and "marathon" in text[slice(*span)].casefold():
            # Nobody runs in it.
            other = False
        if other:
            silent.append(span)
    return silent
