"""Other sports: reports and paragraphs on athletics, swimming, cycling and the like, which give no records.

Such reports have the shapes of skating ones (``1500 meter``, ``persoonlijk record``, a lap, a bend, even
``Thialf``), and skaters turn up in them as guests, brothers and converts. So words shared with skating count
nothing here, and what counts is what is ridden, run, swum or rowed:

* cue words of a sport, its kit, bodies and venues, by weight, against those of skating (``sportcues``);
* the speed that a time over a distance comes to: nobody who skates takes four minutes over 1500 metres;
* distances and strokes that skating does not have.

A sentence counts by what it does: more with a result in it, less as a quote, a comparison, a look at the
past or at people's families and summers. The sum decides for the report, and then for each paragraph, as
columns of short news mix sports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.extractors.sportcolumns import called_column, pieces, rubric
from pipeline.extractors.sportcues import ASIDE, COMBINED, RESULT, SPORTS, WEIGHTS
from pipeline.mention import Mention

#: How much the evidence of a sentence counts, by what the sentence does.
_ASIDE_SHARE = 0.4
_QUOTE_SHARE = 0.5
_PLAIN_SHARE = 0.8
_RESULT_SHARE = 1.3
_TITLE_SHARE = 1.5
_TITLE_LENGTH = 120

#: Weights of evidence that is no cue word; positive is for another sport.
_FORMER_WEIGHT = 0.7
_RUBRIC_WEIGHT = 3.0
_EVENT_WEIGHT = 1.2
_BROKEN_KM_WEIGHT = 1.0
_SLOW_WEIGHT = 2.0
_SKATED_WEIGHT = -0.7

#: A report is on another sport when its evidence leans this far, and this much of it comes with results.
_REPORT_LEAN = 3.0
_REPORT_RACED = 2.5
#: A paragraph of a report on skating is on another sport when it leans this far.
_PARAGRAPH_LEAN = 6.0
#: A paragraph of a report on another sport is on skating when it leans this far, and with results.
_KEPT_LEAN = -4.0
_KEPT_SKATED = 3.0
#: A piece of a column is on another sport, or on skating, when it leans this far; and this far to be plainly on another.
_PIECE_LEAN = 0.6
_PIECE_OTHER = 2.4
#: Cue words of at least this weight need no result: sports on ice are no skater's training and no image.
_PLAIN_WEIGHT = 5.0

#: What somebody was before makes no sport of the report: ``oud-schaatser``, ``voormalig wielrenster``.
_FORMER = re.compile(
    r"\b(?:(?:oud|ex)-|(?:voormalige?|gewezen|vroegere|gestopte) (?:[a-z-]+e )?)([\w-]+)", re.IGNORECASE
)
_FORMER_WORDS = ("oud-", "ex-", "voormalig", "gewezen", "vroegere", "gestopte")

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?|\d[\w-]*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?'’\"”])(?<!\b[A-Z]\.)\s+(?=[A-Z'‘\"“])|\n")
#: Words of this weight in a paragraph of a skating report make its sentences worth a look; one that comes to so much is silent.
_SENTENCE_CUE = 2.0
_SENTENCE_OTHER = 3.0
#: What is said beside: ``Smit, die ook aan veldrijden doet, werd derde``.
_BESIDE = re.compile(
    r", (?:die|dat|wie|ook|tevens|zelf|normaal|oorspronkelijk|in de zomer|'s zomers|van huis uit)\b[^,.;]*|\([^)]*\)|\bals een [\w-]+"
)
_CLAUSE_END = re.compile(rf"{_SENTENCE_END.pattern}|;\s")
_OPEN_QUOTE = re.compile(r"(?<![^\s(])['‘\"“](?=[A-ZÉ])")
_CLOSE_QUOTE = re.compile(r"[.,!?]['’\"”]")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d[.,:]\d")

_DISTANCE = re.compile(
    r"\b(?:(\d{1,3}[.,]\d{1,3}|\d{1,5})[ -]?(meter|m|km|kilometer)(?![\w²])"
    r"|(drie|vijf|tien)[ -]kilometer"
    r"|de (500|1\.?[05]00|3\.?000|5\.?000|10\.?000|drie|vijf|tien)(?= (?:in|naar|tot|reed|met)\b))"
)
_NUMBERS = {"drie": 3000.0, "vijf": 5000.0, "tien": 10000.0}
#: ``3.42,18`` ``9:51.2`` ``31.20`` ``1.21.14`` of minutes or hours; no time of day.
_TIME = re.compile(r"(?<![\d.,:])(\d{1,2})[.:'’](\d{2})(?:[.,:\"”](\d{1,3}))?(?![\d.,:]*\d)(?! ?uur)")
_WHOLE_TIME = re.compile(r"(?:\b(?:in|tot|tijd van) |\()$")
_SECONDS = re.compile(r"(?<![\d.,:+-])(\d\d)[.,]\d{1,3}(?![.,:]?\d)(?! ?(?:uur|punt))")
_LAP = re.compile(r"\brond(?:jes?|es?|en|etijd(?:en)?)\b[^.;]{0,12}?\b(?:2[4-9]|3\d)[,.]\d\b(?! ?k)")

#: Distances in metres that are raced in other sports only, when said as an event: ``op de 800 meter``.
_ODD_EVENTS = frozenset({50.0, 60.0, 200.0, 400.0, 800.0, 2000.0, 3200.0})
_EVENT = re.compile(r"(?:\b(?:op|over|de|van) (?:de )?|^\W*)$")
_NO_EVENT = re.compile(r"\s(?:lange?|te gaan|voor|van (?:de|het)|verder|na|baan|achter|met vliegende)\b")
#: Speeds in m/s over 1000 m and more: the slowest juniors skate 7, the fastest runners stay under it.
_TOO_SLOW = 6.9
_SKATING_SPEEDS = (8.5, 15.5)
_SKATED_DISTANCES = frozenset({500.0, 1000.0, 1500.0, 3000.0, 5000.0, 10000.0})


class _Evidence(NamedTuple):
    """What speaks for a sport: its weight, the share of its sentence, and whether saying it again fades."""

    cue: str
    weight: float
    share: float
    fades: bool = True


class _Scores:
    """Sums of evidence for another sport and for skating.

    ``raced`` and ``skated`` are the parts of the two that come with results, weak words of skating left out.
    A cue counts four times at most, a word by half, a quarter and an eighth after its first time.
    """

    def __init__(self, evidence: Iterable[_Evidence]) -> None:
        self.other = self.skating = self.raced = self.skated = 0.0
        said: dict[str, int] = {}
        for cue, weight, share, fades in evidence:
            times = said.get(cue, 0)
            if times > 3:
                continue
            said[cue] = times + 1
            value = weight * share * (0.5**times if fades else 1.0)
            if weight > 0:
                self.other += value
                if share >= _RESULT_SHARE or weight >= _PLAIN_WEIGHT:
                    self.raced += value
            else:
                self.skating -= value
                if share >= _RESULT_SHARE and weight <= _SKATED_WEIGHT:
                    self.skated -= value

    @property
    def lean(self) -> float:
        """How far it leans to another sport; negative for skating."""
        return self.other - self.skating

    @property
    def other_report(self) -> bool:
        """Whether a report with these scores is on another sport."""
        return self.lean >= _REPORT_LEAN and self.raced >= _REPORT_RACED

    @property
    def skating_paragraph(self) -> bool:
        """Whether a paragraph with these scores is on skating in a report on another sport."""
        return self.lean <= _KEPT_LEAN and self.skated >= _KEPT_SKATED


def _read(paragraph: str, title: bool) -> list[_Evidence]:
    """The evidence of a paragraph, sentence by sentence."""
    evidence: list[_Evidence] = []
    if sign := rubric(paragraph):
        evidence.append(_Evidence("rubric", sign * _RUBRIC_WEIGHT, _RESULT_SHARE))
    quoted = False
    metres: float | None = None
    for sentence in _SENTENCE_END.split(paragraph):
        opened = quoted or _OPEN_QUOTE.search(sentence) is not None
        quoted = opened and _CLOSE_QUOTE.search(sentence) is None
        share = _add_words(sentence, opened, title, evidence)
        if (_DIGIT.search(sentence)) or "kilometer" in sentence:
            metres = _add_distances(sentence, metres, share, evidence)
    return evidence


def _add_words(sentence: str, quoted: bool, title: bool, evidence: list[_Evidence]) -> float:
    """Add the cue words of a sentence; gives the share at which the sentence counts."""
    lower = sentence.lower()
    former: list[str] = []
    if any(word in lower for word in _FORMER_WORDS):
        former = _FORMER.findall(lower)
        sentence = _FORMER.sub("", sentence)
        lower = sentence.lower()
    words = _WORD.findall(lower)
    phrases = [f"{word} {words[n]}" for n, word in enumerate(words[:-1], 1) if word in WEIGHTS.openers]
    share = _share(lower, words, phrases, quoted)
    if title:
        share = max(share, _TITLE_SHARE)
    for person in former:
        # A converted skater speaks a little for the other sport, a converted rower a little for skating.
        weight = WEIGHTS[person]
        if weight:
            evidence.append(_Evidence("former", _FORMER_WEIGHT if weight < 0 else -_FORMER_WEIGHT, 1.0))
    for n, word in enumerate(words):
        weight = WEIGHTS[word]
        if weight and not _is_surname(sentence, n):
            evidence.append(_Evidence(word[:7], weight, share))
    for phrase in phrases:
        if WEIGHTS[phrase]:
            evidence.append(_Evidence(phrase, WEIGHTS[phrase], share))
    return share


def _share(lower: str, words: list[str], phrases: list[str], quoted: bool) -> float:
    share = _QUOTE_SHARE if quoted else 1.0
    if not (ASIDE.isdisjoint(words) and ASIDE.isdisjoint(phrases)):
        return share * _ASIDE_SHARE
    if _FIGURE.search(lower) or not RESULT.isdisjoint(words):
        return share * _RESULT_SHARE
    return share * _PLAIN_SHARE


def _is_surname(sentence: str, n: int) -> bool:
    """Whether word ``n`` is a surname, as Loper, Zwemmer and Roeier can be: ``Marit Zwemmer``, ``R. Loper``."""
    if n == 0:
        return False
    before, word = _WORD.findall(sentence)[n - 1 : n + 1]
    capital = word[0].isupper() and not word.isupper()
    return capital and before[0].isupper() and (len(before) == 1 or not before.isupper())


def _add_distances(
    sentence: str, metres: float | None, share: float, evidence: list[_Evidence]
) -> float | None:
    """Add what distances and the speed of times say; ``metres`` is the last distance before, gives the last now."""
    found: list[tuple[int, float]] = []
    lower = sentence.lower()
    for m in _DISTANCE.finditer(lower):
        value = _metres(m)
        if m[2] in ("km", "kilometer"):
            if value % 1000:
                # Rings and laps of natural ice come in whole kilometres: 42,6 kilometer is no skating.
                evidence.append(_Evidence(m[0], _BROKEN_KM_WEIGHT, share))
        elif (
            value in _ODD_EVENTS
            and _EVENT.search(lower[max(0, m.start() - 12) : m.start()])
            and not _NO_EVENT.match(lower, m.end())
        ):
            evidence.append(_Evidence(m[0], _EVENT_WEIGHT, share))
        if value >= 500:
            found.append((m.start(), value))
    for m in _TIME.finditer(lower):
        before = [value for start, value in found if start < m.start()]
        over = before[-1] if before else found[0][1] if found else metres
        seconds = _seconds(m, over, lower) if over else 0.0
        if over and seconds:
            speed = over / seconds
            if over >= 1000 and 1.0 < speed < _TOO_SLOW:
                evidence.append(_Evidence("slow", _SLOW_WEIGHT, share, False))
            elif over in _SKATED_DISTANCES and _SKATING_SPEEDS[0] < speed < _SKATING_SPEEDS[1]:
                evidence.append(_Evidence("skated", _SKATED_WEIGHT, share, False))
    if "rond" in lower and _LAP.search(lower):
        evidence.append(_Evidence("lap", _SKATED_WEIGHT, share, False))
    if metres == 500 or any(value == 500 for _, value in found):
        evidence += [
            _Evidence("skated", _SKATED_WEIGHT, share, False)
            for m in _SECONDS.finditer(lower)
            if 33 < int(m[1]) < 50
        ]
    return found[-1][1] if found else metres


def _metres(m: re.Match[str]) -> float:
    """Metres of a match of ``_DISTANCE``; 0 for a height or a gap (``1,65 m``)."""
    if m[1] is None:
        word = m[3] or m[4]
        return _NUMBERS.get(word) or float(word.replace(".", ""))
    if m[2][0] == "k":
        return round(float(m[1].replace(",", ".")) * 1000, 1)
    whole, _, part = m[1].replace(",", ".").partition(".")
    return float(whole + part) if len(part) in (0, 3) else 0.0


def _seconds(time: re.Match[str], metres: float, sentence: str) -> float:
    """Seconds of a match of ``_TIME`` if it can be a time over those metres, else 0."""
    first, second, third = int(time[1]), int(time[2]), time[3]
    if second > 59:
        return 0.0
    if third is None:
        # ``in 31.20`` over ten kilometres; over less it may be seconds, a lap or the clock.
        if metres < 5000 or not _WHOLE_TIME.search(sentence[: time.start()]):
            return 0.0
        return (first * 60.0 + second) * (1 if first > 9 or metres < 15000 else 60)
    if metres > 15000 or (metres >= 5000 and first < 4 and len(third) == 2):
        return first * 3600.0 + second * 60 + int(third)
    return first * 60.0 + second + float(f"0.{third}")


_Paragraph = tuple[re.Match[str], list[_Evidence]]


def _paragraphs(text: str) -> list[_Paragraph]:
    """The paragraphs of a report with their evidence; a short first one is the title."""
    found = list(_PARAGRAPH.finditer(text))
    return [
        (m, _read(m[0], n == 0 and len(found) > 1 and len(m[0]) < _TITLE_LENGTH)) for n, m in enumerate(found)
    ]


def _report_scores(paragraphs: list[_Paragraph]) -> _Scores:
    return _Scores(item for _, evidence in paragraphs for item in evidence)


def sport_of(text: str) -> str:
    """``skating`` or ``other`` for the whole report. Text with no cue at all counts as skating."""
    return "other" if _report_scores(_paragraphs(text)).other_report else "skating"


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
    other = _report_scores(paragraphs).other_report
    if not other:
        return [*_silent_paragraphs(text, paragraphs), *_silent_sentences(text, paragraphs)]
    silent = [m.span() for m, evidence in paragraphs if not _Scores(evidence).skating_paragraph]
    if len(silent) == len(paragraphs):
        return [_span(text, 0, len(text), "document")]
    return [_span(text, start, end, "paragraph") for start, end in silent]


def _silent_paragraphs(text: str, paragraphs: list[_Paragraph]) -> Iterator[Mention]:
    for match, evidence in paragraphs:
        if _Scores(evidence).lean >= _PARAGRAPH_LEAN:
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
    evidence: list[_Evidence] = []
    _add_words(_BESIDE.sub(",", sentence), False, False, evidence)
    if sum(item.weight for item in evidence) < _SENTENCE_OTHER or any(i.weight < 0 for i in evidence):
        return False
    _add_distances(sentence, None, 1.0, evidence)
    return not any(item.weight < 0 for item in evidence)


def _span(text: str, start: int, end: int, shape: str) -> Mention:
    return Mention("othersport", start, end, text[start:end], "other", shape)


def _may_be_column(text: str, paragraphs: list[_Paragraph]) -> bool:
    """Whether it is worth cutting the report into pieces: words of both sides, in different paragraphs."""
    leans = [_Scores(evidence).lean for _, evidence in paragraphs]
    return (max(leans, default=0.0) > _PIECE_LEAN or called_column(text)) and (
        min(leans, default=0.0) < -_PIECE_LEAN or len(paragraphs) < 3
    )


def _silent_pieces(text: str) -> list[tuple[int, int]] | None:
    """The pieces of a column of short news that are on other sports; None for a report that is no column.

    It is one when rubrics or the title say so, or when there are pieces on two other sports and one on skating. A piece that
    says nothing of its sport goes with the one before it.
    """
    spans = pieces(text)
    rubrics = [rubric(text[start:end]) for start, end in spans]
    # Where so much stands side by side a slow time may be one over another distance: words alone decide.
    scores = [
        _Scores(item for item in _read(text[start:end], False) if item.cue != "slow") for start, end in spans
    ]
    others = [n for n, score in enumerate(scores) if score.lean >= _PIECE_OTHER]
    named = [
        {SPORTS[word] for word in _WORD.findall(text[slice(*spans[n])].lower())} - {0}
        for n in others
        if scores[n].raced
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
