"""What speaks for a sport in a sentence: cue words, distances and the speeds that times come to.

A sentence counts by what it does: more with a result in it, less as a quote, a comparison, a look at the past or at people's
families and summers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from pipeline.extractors.folding import holds
from pipeline.extractors.sportcolumns import rubric
from pipeline.extractors.sportcues import ASIDE, RESULT, WEIGHTS

#: How much the evidence of a sentence counts, by what the sentence does.
_ASIDE_SHARE = 0.4
_QUOTE_SHARE = 0.5
_PLAIN_SHARE = 0.8
_RESULT_SHARE = 1.3
_TITLE_SHARE = 1.5

#: Weights of evidence that is no cue word; positive is for another sport.
_FORMER_WEIGHT = 0.7
_RUBRIC_WEIGHT = 3.0
_EVENT_WEIGHT = 1.2
_BROKEN_KM_WEIGHT = 1.0
_SLOW_WEIGHT = 1.5
_SKATED_WEIGHT = -0.7

#: A report is on another sport when its evidence leans this far and this much of it comes with results, or leans as far as no
#: skater's summer or former life brings a report.
_REPORT_LEAN = 2.0
_REPORT_RACED = 2.5
_REPORT_WHATEVER = 5.0
#: A paragraph of a report on another sport is on skating when it leans this far, and with results.
_KEPT_LEAN = -4.0
_KEPT_SKATED = 3.0
#: Cue words of at least this weight need no result: sports on ice are no skater's training and no image.
_PLAIN_WEIGHT = 5.0

#: What somebody was before makes no sport of the report: ``oud-schaatser``, ``voormalig wielrenster``.
_FORMER = re.compile(
    r"\b(?:(?:oud|ex)-|(?:voormalige?|gewezen|vroegere|gestopte) (?:[a-z-]+e )?)([\w-]+)", re.IGNORECASE
)
_FORMER_WORDS = ("oud-", "ex-", "voormalig", "gewezen", "vroegere", "gestopte")

#: A race of riders on the road is named so: ``de Ronde van Woerden``.
_TOUR = re.compile(r"\b(?:Ronde|Omloop|Grote Prijs) van (?!de |het )[A-ZÀ-Þ]|\bProfronde\b")
_TOUR_WORDS = ("Ronde van", "Omloop van", "Grote Prijs van", "Profronde")
_TOUR_WEIGHT = 2.0

WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?|\d[\w-]*")
# What a pattern begins with is found fastest when it is a character: what must stand before it is looked at next.
SENTENCE_END = re.compile(r"\s(?:(?<=[.!?'’\"”]\s)(?<!\b[A-Z]\.\s)\s*(?=[A-Z'‘\"“])|(?<=\n))")
_OPEN_QUOTE = re.compile(r"['‘\"“](?<![^\s(].)(?=[A-ZÉ])")
_CLOSE_QUOTE = re.compile(r"[.,!?]['’\"”]")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d[.,:]\d")

_DISTANCE = re.compile(
    r"\b(?:(\d{1,3}[.,]\d{1,3}|\d{1,5})[ -]?(meter|m|km|kilometer)(?![\w²])"
    r"|(drie|vijf|tien)[ -]kilometer"
    r"|de (500|1\.?[05]00|3\.?000|5\.?000|10\.?000|drie|vijf|tien)(?= (?:in|naar|tot|reed|met)\b))"
)
#: Races whose times are over no distance that was named before.
_NO_METRES = re.compile(
    r"achtervolging|pursuit|team ?sprint|estafette|relay|aflossing|mass[ae]?[- ]?start|klassement|eindstand"
)
_NUMBERS = {"drie": 3000.0, "vijf": 5000.0, "tien": 10000.0}
#: ``3.42,18`` ``9:51.2`` ``31.20`` ``1.21.14`` of minutes or hours; no time of day.
_TIME = re.compile(r"(\d(?<![\d.,:]\d)\d?)[.:'’](\d{2})(?:[.,:\"”](\d{1,3}))?(?![\d.,:]*\d)(?! ?uur)")
_WHOLE_TIME = re.compile(r"(?:\b(?:in|tot|tijd van) |\()$")
_SECONDS = re.compile(r"(?<![\d.,:+-])(\d\d)[.,]\d{1,3}(?![.,:]?\d)(?! ?(?:uur|punt))")
_LAP = re.compile(r"\brond(?:jes?|es?|en|etijd(?:en)?)\b[^.;]{0,12}?\b(?:2[4-9]|3\d)[,.]\d\b(?! ?k)")

#: Distances in metres that are raced in other sports only, when said as an event: ``op de 800 meter``.
_ODD_EVENTS = frozenset({50.0, 60.0, 200.0, 400.0, 800.0, 2000.0, 3200.0})
_EVENT = re.compile(r"(?:\b(?:op|over|de|van) (?:de )?|\(|^\W*)$")
_NO_EVENT = re.compile(r"\s(?:lange?|te gaan|voor|van (?:de|het)|verder|na|baan|achter|met vliegende)\b")
#: Speeds in m/s over 1000 m and more: the slowest juniors skate 7, the fastest runners stay under it.
_TOO_SLOW = 6.9
_SKATING_SPEEDS = (8.5, 15.5)
_SKATED_DISTANCES = frozenset({500.0, 1000.0, 1500.0, 3000.0, 5000.0, 10000.0})


class Evidence(NamedTuple):
    """What speaks for a sport: its weight, the share of its sentence, and whether saying it again fades."""

    cue: str
    weight: float
    share: float
    fades: bool = True


class Scores:
    """Sums of evidence for another sport and for skating.

    ``raced`` and ``skated`` are the parts of the two that come with results, weak words of skating left out.
    A cue counts four times at most, a word by half, a quarter and an eighth after its first time.
    """

    def __init__(self, evidence: Iterable[Evidence]) -> None:
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
        return (self.lean >= _REPORT_LEAN and self.raced >= _REPORT_RACED) or self.lean >= _REPORT_WHATEVER

    @property
    def skating_paragraph(self) -> bool:
        """Whether a paragraph with these scores is on skating in a report on another sport."""
        return self.lean <= _KEPT_LEAN and self.skated >= _KEPT_SKATED


def read_evidence(paragraph: str, title: bool) -> list[Evidence]:
    """The evidence of a paragraph, sentence by sentence."""
    evidence: list[Evidence] = []
    if sign := rubric(paragraph):
        evidence.append(Evidence("rubric", sign * _RUBRIC_WEIGHT, _RESULT_SHARE))
    quoted = False
    metres: float | None = None
    for sentence in SENTENCE_END.split(paragraph):
        opened = quoted or _OPEN_QUOTE.search(sentence) is not None
        quoted = opened and _CLOSE_QUOTE.search(sentence) is None
        share = add_words(sentence, opened, title, evidence)
        if metres and _NO_METRES.search(sentence.lower()):
            metres = None
        if _DIGIT.search(sentence) or "kilometer" in sentence:
            metres = add_distances(sentence, metres, share, evidence)
    return evidence


def add_words(sentence: str, quoted: bool, title: bool, evidence: list[Evidence]) -> float:
    """Add the cue words of a sentence; gives the share at which the sentence counts."""
    lower = sentence.lower()
    former: list[str] = []
    if holds(lower, _FORMER_WORDS):
        former = _FORMER.findall(lower)
        sentence = _FORMER.sub("", sentence)
        lower = sentence.lower()
    words = WORD.findall(lower)
    phrases: list[str] = []
    if not WEIGHTS.openers.isdisjoint(words):
        phrases = [f"{word} {following}" for word, following in pairwise(words) if word in WEIGHTS.openers]
    share = _share(lower, words, phrases, quoted)
    if title:
        share = max(share, _TITLE_SHARE)
    for person in former:
        # A converted skater speaks a little for the other sport, a converted rower a little for skating.
        if weight := WEIGHTS[person]:
            evidence.append(Evidence("former", _FORMER_WEIGHT if weight < 0 else -_FORMER_WEIGHT, 1.0))
    weights = [WEIGHTS[word] for word in words]
    if any(weights):
        printed = WORD.findall(sentence)
        for n, weight in enumerate(weights):
            if weight and not _is_surname(printed, n):
                evidence.append(Evidence(words[n][:7], weight, share))
    if holds(sentence, _TOUR_WORDS):
        evidence.extend(Evidence("tour", _TOUR_WEIGHT, share) for _ in _TOUR.finditer(sentence))
    for phrase in phrases:
        if weight := WEIGHTS[phrase]:
            evidence.append(Evidence(phrase, weight, share))
    return share


def _share(lower: str, words: list[str], phrases: list[str], quoted: bool) -> float:
    share = _QUOTE_SHARE if quoted else 1.0
    if not (ASIDE.isdisjoint(words) and ASIDE.isdisjoint(phrases)):
        return share * _ASIDE_SHARE
    if _FIGURE.search(lower) or not RESULT.isdisjoint(words):
        return share * _RESULT_SHARE
    return share * _PLAIN_SHARE


def _is_surname(printed: list[str], n: int) -> bool:
    """Whether word ``n`` is a surname, as Loper, Zwemmer and Roeier can be: ``Marit Zwemmer``, ``R. Loper``."""
    if n == 0:
        return False
    before, word = printed[n - 1 : n + 1]
    capital = word[0].isupper() and not word.isupper()
    return capital and before[0].isupper() and (len(before) == 1 or not before.isupper())


def add_distances(
    sentence: str, metres: float | None, share: float, evidence: list[Evidence]
) -> float | None:
    """Add what distances and the speed of times say; ``metres`` is the last distance before, gives the last now."""
    found: list[tuple[int, float]] = []
    lower = sentence.lower()
    for m in _DISTANCE.finditer(lower):
        value = _metres(m)
        if m[2] in ("km", "kilometer"):
            if value % 1000:
                # Rings and laps of natural ice come in whole kilometres: 42,6 kilometer is no skating.
                evidence.append(Evidence(m[0], _BROKEN_KM_WEIGHT, share))
        elif value in _ODD_EVENTS and _is_event(lower, m):
            evidence.append(Evidence(m[0], _EVENT_WEIGHT, share))
        if value >= 500:
            found.append((m.start(), value))
    for m in _TIME.finditer(lower):
        before = [value for start, value in found if start < m.start()]
        over = before[-1] if before else found[0][1] if found else metres
        seconds = _seconds(m, over, lower) if over else 0.0
        if over and seconds:
            speed = over / seconds
            if over >= 1000 and 1.0 < speed < _TOO_SLOW:
                evidence.append(Evidence("slow", _SLOW_WEIGHT, share, False))
            elif over in _SKATED_DISTANCES and _SKATING_SPEEDS[0] < speed < _SKATING_SPEEDS[1]:
                evidence.append(Evidence("skated", _SKATED_WEIGHT, share, False))
    if "rond" in lower and _LAP.search(lower):
        evidence.append(Evidence("lap", _SKATED_WEIGHT, share, False))
    if metres == 500 or any(value == 500 for _, value in found):
        evidence += [
            Evidence("skated", _SKATED_WEIGHT, share, False)
            for m in _SECONDS.finditer(lower)
            if 33 < int(m[1]) < 50
        ]
    return found[-1][1] if found else metres


def names_metres(text: str) -> bool:
    """Whether a text has a race over metres, or over kilometres said as skaters do: ``op de 300 meter``, ``de vijf in 6.31``."""
    lower = text.lower()
    return any(
        m[4] or ((m[3] or m[2][0] == "m") and _is_event(lower, m))
        for m in _DISTANCE.finditer(lower)
        if _metres(m)
    )


def _is_event(lower: str, distance: re.Match[str]) -> bool:
    """Whether a distance is said as an event: ``op de 800 meter``, no ``nog 800 meter te gaan``."""
    before = lower[max(0, distance.start() - 12) : distance.start()]
    return bool(_EVENT.search(before)) and not _NO_EVENT.match(lower, distance.end())


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
