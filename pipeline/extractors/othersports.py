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
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from pipeline.extractors.sportcues import ASIDE, PLACES, RAN, RAN_INTO, RESULT, WEIGHTS
from pipeline.mention import Mention

#: How much the evidence of a sentence counts, by what the sentence does.
_ASIDE_SHARE = 0.4
_QUOTE_SHARE = 0.5
_PLAIN_SHARE = 0.8
_RESULT_SHARE = 1.3
_TITLE_SHARE = 1.5
_TITLE_LENGTH = 120

#: Weights of evidence that is no cue word; positive is for another sport.
_FORMER_WEIGHT = 1.0
_RUBRIC_WEIGHT = 3.0
_EVENT_WEIGHT = 1.2
_BROKEN_KM_WEIGHT = 1.0
_SLOW_WEIGHT = 2.0
_RAN_WEIGHT = 1.2
_FAST_WEIGHT = 2.0
_TIMED_WEIGHT = 1.0
_SKATED_WEIGHT = -1.2
_SKATED_BEFORE_WEIGHT = -0.7
"""Of a skater's time in another sentence than its distance."""
_STRONG = -1.2
"""Weights from here down are more than a word in passing."""

#: A report is on another sport when its evidence leans this far, and this much of it comes with results.
_REPORT_LEAN = 3.0
_REPORT_RACED = 2.5
#: The same for a report in which nothing strong speaks for skating, no time at a skater's speed and no cue word.
_REPORT_LEAN_ALONE = 2.0
_REPORT_RACED_ALONE = 1.2
#: A paragraph of a report on skating is on another sport when it leans this far.
_PARAGRAPH_LEAN = 6.0
#: A paragraph of a report on another sport is on skating when it leans this far, and with results.
_KEPT_LEAN = -4.0
_KEPT_LEAN_ALONE = -3.0
"""The same for a paragraph in which nothing speaks for another sport."""
#: Sports on ice: no skater's training and no image, so that they need no result, and ice is theirs too.
_ON_ICE = 5.0
_ICE_WEIGHT = 1.0

#: What somebody was before makes no sport of the report: ``oud-schaatser``, ``voormalig wielrenster``.
_FORMER = re.compile(
    r"\b(?:(?:oud|ex)-|(?:voormalige?|gewezen|vroegere|gestopte) (?:[a-z-]+e )?)([\w-]+)", re.IGNORECASE
)
_FORMER_WORDS = ("oud-", "ex-", "voormalig", "gewezen", "vroegere", "gestopte")
#: Rubrics of columns of short news: a paragraph that opens with one in capitals is on that sport.
_RUBRIC = re.compile(r"\s*([A-ZÏË][A-ZÏË /-]{3,24}[A-ZÏË])(?= ?[-–—:.|]\s|\n)")

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?|\d[\w-]*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?'’\"”])(?<!\b[A-Z]\.)\s+(?=[A-Z'‘\"“])|\n")
_OPEN_QUOTE = re.compile(r"(?<![^\s(])['‘\"“](?=[A-ZÉ])")
_CLOSE_QUOTE = re.compile(r"[.,!?]['’\"”]")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d[.,:]\d")

_DISTANCE = re.compile(
    r"\b(?:(\d{1,3}[.,]\d{1,3}|\d{1,5})[ -]?(meter|m|km|kilometer)(?![\w²])"
    r"|(drie|vier|vijf|zes|zeven|acht|tien|twaalf|vijftien|zestien|twintig)[ -]kilometer"
    r"|de (500|1\.?[05]00|3\.?000|5\.?000|10\.?000|drie|vijf|tien|kilometer)(?![\w.]*\w)(?! (?:m(?:eter)?|km|kilometer|euro|toe|dee|man|be))"
    r")"
)
_NUMBERS = {
    **{"kilometer": 1000.0, "drie": 3000.0, "vier": 4000.0, "vijf": 5000.0, "zes": 6000.0, "zeven": 7000.0},
    **{
        "acht": 8000.0,
        "tien": 10000.0,
        "twaalf": 12000.0,
        "vijftien": 15000.0,
        "zestien": 16000.0,
        "twintig": 20000.0,
    },
}
#: ``3.42,18`` ``9:51.2`` ``31.20`` ``1.21.14`` of minutes or hours; no time of day.
_TIME = re.compile(r"(?<![\d.,:])(\d{1,2})[.:'’](\d{2})(?:[.,:\"”](\d{1,3}))?(?![\d.,:]*\d)(?! ?uur)")
_WHOLE_TIME = re.compile(r"(?:\b(?:in|tot|tijd van|deed (?:hij|zij|ze|er)|liep|klokte|noteerde) |\()$")
_CLOCK = re.compile(r"(?:\b(?:om|vanaf|rond|tegen|tot)|[-–]) ?$")
_SECONDS = re.compile(r"(?<![\d.,:+-])(\d\d)[.,]\d{1,3}(?![.,:]?\d)(?! ?(?:uur|punt))")
_LAP = re.compile(r"\brond(?:jes?|es?|en|etijd(?:en)?)\b[^.;]{0,12}?\b(?:2[4-9]|3\d)[,.]\d\b(?! ?k)")

#: Distances in metres that are raced in other sports only, when said as an event: ``op de 800 meter``.
_ODD_EVENTS = frozenset({50.0, 60.0, 200.0, 250.0, 400.0, 800.0, 2000.0, 3200.0, 4000.0})
_EVENT = re.compile(r"(?:\b(?:op|over|de|van|hier) (?:de )?|^\W*)$")
_NO_EVENT = re.compile(r"\s(?:lange?|te gaan|voor|van (?:de|het)|verder|na|baan|achter|met vliegende)\b")
#: Speeds in m/s over 1000 m and more: the slowest juniors skate 7, the fastest runners stay under it.
_TOO_SLOW = 6.9
_SKATING_SPEEDS = (8.5, 15.5)
#: Faster is a track cyclist, who covers the kilometre within a minute and four of them within four.
_FAST_DISTANCES = frozenset({1000.0, 4000.0})
_TOO_FAST = 18.5
#: Skating has no timed races over these but marathons of hours.
_LONGEST_TIMED = 50_000.0
_SKATED_DISTANCES = frozenset({500.0, 1000.0, 1500.0, 3000.0, 5000.0, 10000.0})


class _Evidence(NamedTuple):
    """What speaks for a sport: its weight, the share of its sentence, and whether saying it again fades."""

    cue: str
    weight: float
    share: float
    fades: bool = True


class _Scores:
    """Sums of evidence for another sport and for skating.

    ``raced`` and ``skated`` are the parts of the two that come with results, weak words of skating left out;
    ``strong`` says that something more than weak words speaks for skating.
    A cue counts four times at most, a word by half, a quarter and an eighth after its first time.
    """

    def __init__(self, evidence: Iterable[_Evidence]) -> None:
        self.other = self.skating = self.raced = self.skated = 0.0
        self.strong = False
        said: dict[str, int] = {}
        evidence = list(evidence)
        on_ice = any(item.weight >= _ON_ICE for item in evidence)
        for cue, weight, share, fades in evidence:
            if on_ice and -_ICE_WEIGHT <= weight < 0:
                continue
            times = said.get(cue, 0)
            if times > 3:
                continue
            said[cue] = times + 1
            value = weight * share * (0.5**times if fades else 1.0)
            if weight > 0:
                self.other += value
                if share >= _RESULT_SHARE or weight >= _ON_ICE:
                    self.raced += value
            else:
                self.skating -= value
                self.strong |= weight <= _STRONG or not fades
                if share >= _RESULT_SHARE and (weight <= _STRONG or not fades):
                    self.skated -= value

    @property
    def lean(self) -> float:
        """How far it leans to another sport; negative for skating."""
        return self.other - self.skating

    @property
    def other_report(self) -> bool:
        """Whether a report with these scores is on another sport."""
        if not self.strong:
            return self.lean >= _REPORT_LEAN_ALONE and self.raced >= _REPORT_RACED_ALONE
        return self.lean >= _REPORT_LEAN and self.raced >= _REPORT_RACED

    @property
    def skating_paragraph(self) -> bool:
        """Whether a paragraph with these scores is on skating in a report on another sport."""
        lean = _KEPT_LEAN if self.other else _KEPT_LEAN_ALONE
        return self.lean <= lean and self.skated >= -lean / 2

    @property
    def other_paragraph(self) -> bool:
        """Whether a paragraph with these scores is on another sport in a report on skating."""
        return self.lean >= _PARAGRAPH_LEAN and self.raced >= _REPORT_RACED


def _read(paragraph: str, title: bool, lead: bool) -> list[_Evidence]:
    """The evidence of a paragraph, sentence by sentence; its first one counts in full when it leads the report."""
    evidence: list[_Evidence] = []
    rubric = _RUBRIC.match(paragraph)
    if rubric:
        for word in rubric[1].lower().split():
            weight = WEIGHTS[word]
            if abs(weight) >= 2 or word == "schaatsen":
                sign = 1 if weight > 0 else -1
                evidence.append(_Evidence("rubric", sign * _RUBRIC_WEIGHT, _RESULT_SHARE))
    quoted = False
    metres: float | None = None
    for sentence in _SENTENCE_END.split(paragraph):
        opened = quoted or _OPEN_QUOTE.search(sentence) is not None
        quoted = opened and _CLOSE_QUOTE.search(sentence) is None
        share = _add_words(sentence, opened, title, lead, evidence)
        lead = False
        if (_DIGIT.search(sentence)) or "kilometer" in sentence:
            metres = _add_distances(sentence, metres, share, evidence)
    return evidence


def _add_words(sentence: str, quoted: bool, title: bool, lead: bool, evidence: list[_Evidence]) -> float:
    """Add the cue words of a sentence; gives the share at which the sentence counts."""
    lower = sentence.lower()
    former: list[str] = []
    if any(word in lower for word in _FORMER_WORDS):
        former = _FORMER.findall(lower)
        sentence = _FORMER.sub("", sentence)
        lower = sentence.lower()
    words = _WORD.findall(lower)
    openers = WEIGHTS.openers
    phrases = [f"{word} {after}" for word, after in pairwise(words) if word in openers]
    share = _share(lower, words, phrases, quoted)
    if title:
        share = max(share, _TITLE_SHARE)
    elif lead and share == _PLAIN_SHARE:
        share = _RESULT_SHARE
    # Where a former skater turns up, so do the races of those days.
    past = min(share, _ASIDE_SHARE) if any(WEIGHTS[person] < 0 for person in former) else share
    for person in former:
        # A converted skater speaks a little for the other sport, a converted rower a little for skating.
        weight = WEIGHTS[person]
        if weight:
            evidence.append(_Evidence("former", _FORMER_WEIGHT if weight < 0 else -_FORMER_WEIGHT, 1.0))
    for n, weight in enumerate(map(WEIGHTS.__getitem__, words)):
        if weight and not _is_surname(sentence, n):
            evidence.append(_Evidence(words[n][:7], weight, past if weight < 0 else share))
    for phrase in phrases:
        weight = WEIGHTS[phrase]
        if weight:
            evidence.append(_Evidence(phrase, weight, past if weight < 0 else share))
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
    if not word[0].isupper() or word.isupper() or word.lower() in PLACES:
        return False
    return before in ("de", "van", "der", "den") or (
        before[0].isupper() and (len(before) == 1 or not before.isupper())
    )


def _add_distances(
    sentence: str, metres: float | None, share: float, evidence: list[_Evidence]
) -> float | None:
    """Add what distances and the speed of times say; ``metres`` is the last distance before, gives the last now."""
    found: list[tuple[int, float]] = []
    lower = sentence.lower()
    for m in _DISTANCE.finditer(lower):
        value = _metres(m)
        if value % 1000 and m[2] in ("km", "kilometer"):
            if value:
                # Rings and laps of natural ice come in whole kilometres: 42,6 kilometer is no skating.
                evidence.append(_Evidence(m[0], _BROKEN_KM_WEIGHT, share))
        elif value in _ODD_EVENTS and _is_event(lower, m):
            evidence.append(_Evidence(m[0], _EVENT_WEIGHT, share))
        if value >= 500:
            found.append((m.start(), value))
    if found:
        words = _WORD.findall(lower)
        if not RAN.isdisjoint(words) and RAN_INTO.isdisjoint(words):
            evidence.append(_Evidence("ran", _RAN_WEIGHT, share, False))
    skated = _SKATED_WEIGHT if found else _SKATED_BEFORE_WEIGHT
    for m in _TIME.finditer(lower):
        before = [value for start, value in found if start < m.start()]
        over = before[-1] if before else found[0][1] if found else metres
        seconds = _seconds(m, over, lower) if over else 0.0
        if over and seconds:
            speed = over / seconds
            if over >= 1000 and 1.0 < speed < _TOO_SLOW:
                evidence.append(_Evidence("slow", _SLOW_WEIGHT, share, False))
            elif over in _FAST_DISTANCES and _SKATING_SPEEDS[1] < speed < _TOO_FAST:
                evidence.append(_Evidence("fast", _FAST_WEIGHT, share, False))
            elif 10_000 < over <= _LONGEST_TIMED and speed < _TOO_FAST:
                evidence.append(_Evidence("timed", _TIMED_WEIGHT, share, False))
            elif over in _SKATED_DISTANCES and _SKATING_SPEEDS[0] < speed < _SKATING_SPEEDS[1] and m[3]:
                # Whole seconds are a cyclist's: 12.40 over ten kilometres.
                evidence.append(_Evidence("skated", skated, share, False))
    if "rond" in lower and _LAP.search(lower):
        evidence.append(_Evidence("lap", _SKATED_WEIGHT, share, False))
    near: set[float | None] = {value for _, value in found} or {metres}
    if 500 in near or 1000 in near:
        for m in _SECONDS.finditer(lower):
            if 500 in near and 33 < int(m[1]) < 50:
                evidence.append(_Evidence("skated", skated, share, False))
            elif 1000 in near and 55 <= int(m[1]) < 60:
                evidence.append(_Evidence("fast", _FAST_WEIGHT, share, False))
    return found[-1][1] if found else metres


def _is_event(sentence: str, m: re.Match[str]) -> bool:
    """Whether a distance is said as one that is raced, and not as a gap or a length."""
    before = sentence[max(0, m.start() - 12) : m.start()]
    return _EVENT.search(before) is not None and _NO_EVENT.match(sentence, m.end()) is None


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
        before = sentence[max(0, time.start() - 12) : time.start()]
        timed = 10_000 < metres <= _LONGEST_TIMED and not _CLOCK.search(before)
        if metres < 5000 or not (timed or _WHOLE_TIME.search(before)):
            return 0.0
        return (first * 60.0 + second) * (1 if first > 9 or metres < 15000 else 60)
    if metres > 15000 or (metres >= 5000 and first < 4 and len(third) == 2):
        return first * 3600.0 + second * 60 + int(third)
    return first * 60.0 + second + float(f"0.{third}")


def _paragraphs(text: str) -> list[tuple[re.Match[str], list[_Evidence]]]:
    """The paragraphs of a report with their evidence; a short first one is the title."""
    found = list(_PARAGRAPH.finditer(text))
    titled = len(found) > 1 and len(found[0][0]) < _TITLE_LENGTH
    return [(m, _read(m[0], titled and n == 0, n == titled)) for n, m in enumerate(found)]


def _report_scores(paragraphs: list[tuple[re.Match[str], list[_Evidence]]]) -> _Scores:
    return _Scores(item for _, evidence in paragraphs for item in evidence)


def sport_of(text: str) -> str:
    """``skating`` or ``other`` for the whole report. Text with no cue at all counts as skating."""
    return "other" if _report_scores(_paragraphs(text)).other_report else "skating"


def other_sport_spans(text: str) -> list[Mention]:
    """Stretches on another sport, as mentions of kind ``othersport``; their shape is ``document`` or ``paragraph``.

    A report on another sport gives its whole text, but for paragraphs that are plainly on skating. In a
    report on skating a paragraph must lean strongly the other way, so that a skater on a bicycle is not lost.
    """
    paragraphs = _paragraphs(text)
    other = _report_scores(paragraphs).other_report
    silent = [
        m
        for m, evidence in paragraphs
        if (not _Scores(evidence).skating_paragraph if other else _Scores(evidence).other_paragraph)
    ]
    if other and len(silent) == len(paragraphs):
        return [Mention("othersport", 0, len(text), text, "other", "document")]
    return [Mention("othersport", m.start(), m.end(), m[0], "other", "paragraph") for m in silent]
