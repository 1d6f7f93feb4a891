"""Times and everything that is printed like one, in seconds, with what the words nearby make of it.

A report prints finishing times, laps, openings, splits, gaps, points, totals, limits, old bests and clock times in
the same figures. One scan finds the figures, a classifier reads the words left and right of each, and every figure
gets exactly one mention, so that later steps can trust the shape ``finish``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from pipeline.cued import Stretch
from pipeline.extractors.bests import is_old_best
from pipeline.extractors.figures import Figure, find_figures
from pipeline.extractors.folding import holds, lower
from pipeline.extractors.scan import words_of
from pipeline.extractors.timecues import LEFT_BEGINS, LEFT_CUES, RIGHT_CUES
from pipeline.mention import Mention

SLOWEST_FINISH: float = 1500.0
"""Upper bound of a finishing time in seconds: a slow 10000 metres by a veteran."""

FASTEST_FINISH: float = 8.0
"""Lower bound of a finishing time in seconds: a 100 metres."""

_FASTEST_500 = 33.5
"""Below this many seconds a time belongs to a 100 or 300 metres, a lap or an opening."""

_UNIT_AFTER = re.compile(
    r"\s*(?:%|°|€|graden\b|procent\b|euro\b|miljoen\b|miljard\b|kilometers?\b|km\b|mtr?\b|meters?\b|m\b|centimeter\b|cm\b|"
    r"kilo\b|kg\b|watt\b|mm\b|rond(?:e|en|es|jes?)\b|keer\b|toeschouwers\b|bezoekers\b|mensen\b|man\b|fans\b|kijkers\b|"
    r"leden\b|inwoners\b|jaar\b|-jarige|minuten\b|weken\b|maanden\b|uren\b|dagen\b|stuks\b|hectopascal\b|hpa\b|liter\b|"
    r"per\s+(?:uur|cent)\b)",
    re.IGNORECASE,
)
_MONEY_LEFT = re.compile(
    r"(?:[€$]|\b(?:euro|graden|temperatuur(?: van)?|wind \w+|hartslag|tel\.?:?|telefoon:?))\s*$",
    re.IGNORECASE,
)

_HYPOTHETICAL = re.compile(
    r"\s*(?:te\s+)?(?:gaan\s+)?(?:rijden|rijdt|schaatsen|neer\s?zetten|halen|klokken)\b", re.IGNORECASE
)
#: ``heeft een tijd van 1.55 in haar hoofd``
_IN_MIND = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:in\s+(?:zijn|haar|mijn|het|hun|ons)\s+(?:achter)?hoofd|in\s+gedachten|voor\s+ogen|op\s+het\s+oog|in\s+het\s+vizier)\b",
    re.IGNORECASE,
)
#: ``had hij 1.45,1 moeten rijden``.
_NEEDED = re.compile(
    r"\s*(?:seconden\s+)?(?:had(?:den)?\s+\w+\s+)?(?:(?:moeten|hoeven|kunnen|willen|mogen)\s+(?:rijden|schaatsen|neerzetten|halen|klokken|zijn)\b)",
    re.IGNORECASE,
)
#: ``dook onder de 38,20 van Bas Kok``; but for the mark of somebody.
_OF_SOMEBODY = re.compile(
    r"\s+van\s+(?:de\s+[A-ZÀ-Þ][\w-]+\s+)?[A-ZÀ-Þ][\w'’-]+(?!\s*(?:uit|in)\s+(?:19|20)\d\d|,\s+(?:het|een|zijn|haar)\s)"
)
_OF_A_MARK = re.compile(r"record|besttijd|toptijd|schema|limiet|seizoen", re.IGNORECASE)
#: ``Op de training klokte hij 1.45,1``: no race.
_TRAINING = re.compile(
    r"\b(?:in|op|tijdens|bij|uit)\s+(?:(?:de|een|zijn|haar|hun|mijn)\s+)?(?:laatste\s+)?training(?:en)?\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?\n;](?:(?<=[\n;])|[\"'”’)]?\s+(?=[\"'“‘(]?[A-ZÀ-Ý']))")
_COORDINATE = re.compile(
    r"(?:\s*(?:seconden|punten|sec))?\s*(?:,|/|\||-|–|en|of|om|tegen|,\s+en|"
    r"en\s+(?:eindigde|eindigt|eindigend|besloot|sloot\s+af)\s+(?:met|in)|"
    r"en\s+(?:een|de|in|met|eentje\s+(?:in|van)))\s*"
    r"(?:(?:de|het|een|in|tot|naar)\s+)?",
    re.IGNORECASE,
)
_CARRIED_ON = {
    "lap", "points", "total", "opening", "split", "limit", "target", "clock", "gap",
}  # fmt: skip
_SHORT_RACE = re.compile(
    r"\b(?:de\s+)?(?:100|300)(?:\s*(?:en|als|/|,|m\b|meter|bleef|stond|ging|won|was|werd)|\s*[:.)])|(?:honderd|driehonderd)\s+meter",
    re.I,
)
_TWO_RUNS = re.compile(r"\bomlo(?:op|pen)\b|\btwee ritten\b|\b(?:tweede|2e)\s+500\b", re.IGNORECASE)
#: ``die de 12,5 ronden in 6.45,1 aflegde``: as many as there are in a race.
_ALL_ROUNDS = re.compile(
    r"(?<!na )(?<!na de )\b(?:12,5|7,5|25|twaalf en een halve|twaalfenhalve|zeven en een halve|zevenenhalve|vijfentwintig)\s+"
    r"(?:rond(?:en|es|e|jes)|omlopen)\s+(?:(?:af|in|op|exact|precies|een|tijd|van)\s+){0,4}$",
    re.IGNORECASE,
)
_MINUTES = 220.0
#: Two races over 500 or 1000 metres take as long together, in seconds.
_SHORTEST_TOTAL, _LONGEST_TOTAL = 60, 300
_TOTAL_WORD = re.compile(
    r"\b(?:totaa?l\w*|totalen|samen|opgeteld|optelsom|eindstand|stand|klassement|eindklassement|omlopen)\b",
    re.IGNORECASE,
)
_STANDING_CUES = ("stand", "klassement", "rangschikking", "totalen", "totaal")
_STANDING_HEAD = re.compile(
    r"(?:^|(?<=[.!?\n;])\s*)(?:de\s+)?(?:eind|tussen)?(?:stand|klassement|rangschikking|totalen|totaal)\b[^.\n:;]{0,50}[:\n]",
    re.IGNORECASE,
)
_REGION_END = re.compile(r"\n\s*\n|[^\W\d][^.;:\n]{2,40}:(?=\s)")
_STAMP_LINE = re.compile(
    r"^(?:[ \t]*date[ \t]+\d{4}[\d-]*)?[ \t]*(?:\[|\()?(?P<stamp>(?:[01]?\d|2[0-4])[.:][0-5]\d)(?=\s*(?:\||[-–:]\s|uur\b|\]|\)|u\b)|\s+[A-ZÀ-Ý@'\"“‘])",
    re.MULTILINE,
)
#: Words in front of a time of day for sure.
_AT = (
    "om", "vanaf", "omstreeks", "klokslag", "aanvang", "starttijd", "tussen", "update", "aangepast", "gepubl", "bijgew", "geplaatst",
)  # fmt: skip
_COLUMN_HEAD = re.compile(
    r"(?:rondetijd|rondje|slotronde|laatste ronde|opening|doorkomst|tussentijd|punten|totaal)\b"
)
_CELL = re.compile(r"\s[-–]\s|\s*\|\s*|\t|\s+/\s+|;\s*")
_COLUMN_SHAPES = (
    (re.compile(r"rond|lap", re.I), "lap"),
    (re.compile(r"opening|100 m$", re.I), "opening"),
    (re.compile(r"doorkomst|tussentijd", re.I), "split"),
    (re.compile(r"punten", re.I), "points"),
    (re.compile(r"totaal", re.I), "total"),
)  # fmt: skip

_THREE_FIGURES = re.compile(r"\d{3}[.,]\d+")
_BARE_SECONDS = re.compile(r"\d{2,3}[.,]\d{1,3}")
_DECIMAL = re.compile(r"\d[.,:]\d")
# Behind these words a figure is raced, also when "sneller" follows: "was met 34,4 sneller dan".
_RACED_LEFT = re.compile(
    r"\b(?:met|in|naar|dankzij|zijn|haar|hun|tijd|reed|klokte|om|tegen|stond|staat|van)\W*$", re.IGNORECASE
)
_MODAL_LEFT = re.compile(r"\b(?:wil|wilde|moet|zou|kan|kon|als)\b", re.IGNORECASE)
_IN_LEFT = re.compile(r"\b(?:in|na)\s+(?:ruim\s+|krap\s+|bijna\s+)?$", re.IGNORECASE)
_UNTIL_HOUR = re.compile(r"\s*(?:tot|en|-|–)\s*(?:\w+\s+)?\d{1,2}[.:]\d{2}\s*(?:uur|u\b)", re.IGNORECASE)
#: ``6.18,8 om 6.22,1``: two of one race.
_AGAINST_ANOTHER = re.compile(r"\s+(?:om|tegen)\s+\d{1,2}[.:,]\d")
#: So far ahead of a time, in code points, may the short race be named that it is of.
_AHEAD = 160
#: ``opende met 17,20 op de 100 meter``: the first of several races.
_ON_A_RACE = re.compile(
    r"\s*(?:seconden?\s+)?op\s+de\s+(?:100|300|500|1\.?000|1\.?500|3\.?000)(?:\s*m|\b)", re.IGNORECASE
)
_OPENING_NOUN = re.compile(r"\bopenings\w+\s+(?:van|in)\s*$", re.IGNORECASE)
_LEFT_WINDOW = 130
_RIGHT_WINDOW = 110


def find_times(text: str) -> list[Mention]:
    """All figures that are written like a time, as mentions of kind ``time`` with the value in seconds.

    The shape says what the time is: ``finish``, ``rounded`` (a time without decimals, as in quotes), ``lap``,
    ``opening``, ``split``, ``gap``, ``clock`` (seconds since midnight), ``points``, ``total``, ``limit``,
    ``target``, ``old_best`` (a mark named as a best that stood before this race) or ``other``.
    """
    figures = find_figures(text)
    if not figures:
        return []
    context = _Context(text, figures)
    mentions: list[Mention] = []
    for index, figure in enumerate(figures):
        shape = context.shape(index)
        context.shapes.append(shape)
        value = None if figure.form == "date" else round(figure.seconds, 3)
        if shape == "clock":
            value = figure.seconds if figure.form == "hour" else figure.seconds * 60
        mentions.append(
            Mention("time", figure.start, figure.end, text[figure.start : figure.end], value, shape)
        )
    return mentions


class _Context:
    """The text around the figures of one report, and the shapes given so far."""

    def __init__(self, text: str, figures: list[Figure]) -> None:
        self.text = text
        self.low = lower(text)
        self.figures = figures
        self.shapes: list[str] = []
        self._stamps = {match.start("stamp") for match in _STAMP_LINE.finditer(text)}
        self._columns = _column_shapes(text, self.low)
        self._ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._places = words_of(text).places(LEFT_BEGINS)

    @cached_property
    def _totals(self) -> list[tuple[int, int]]:
        return _standing_regions(self.text) if holds(self.low, _STANDING_CUES) else []

    @cached_property
    def _trains(self) -> bool:
        return "training" in self.low

    @staticmethod
    def _sentence(left: str, right: str) -> str:
        """The sentence of a figure, as far as the windows reach, its own clause on the right."""
        return left + re.split(r"[.!?;,\n](?!\d)", right, maxsplit=1)[0]

    @cached_property
    def _two_runs(self) -> bool:
        return _TWO_RUNS.search(self.text) is not None

    @cached_property
    def _short_races(self) -> list[int]:
        return [match.start() for match in _SHORT_RACE.finditer(self.text)]

    def shape(self, index: int) -> str:
        figure = self.figures[index]
        text, start, end = self.text, figure.start, figure.end
        if figure.form in ("date", "number"):
            return "other"
        if figure.form == "hour" or start in self._stamps:
            return "clock"
        left = Stretch(self._left(index))
        right = text[end : end + _RIGHT_WINDOW]
        if figure.form in ("decimal", "rounded") and (_UNIT_AFTER.match(right) or _MONEY_LEFT.search(left)):
            return "other"
        if figure.form == "laps":
            return "lap"
        if (column := self._column(start)) is not None:
            return column
        right_cue = RIGHT_CUES.match(right)
        right_shape = right_cue.lastgroup if right_cue else None
        if right_shape in ("points", "clock"):
            return str(right_shape)
        if figure.form == "decimal" and figure.seconds >= 100 and _THREE_FIGURES.fullmatch(text[start:end]):
            return "points"
        shape = self._from_words(index, figure, left, right, right_shape)
        return self._by_value(index, figure, left, shape)

    def _left(self, index: int) -> str:
        start = self.figures[index].start
        ended = bisect_right(self._ends, start)
        return self.text[max(0, start - _LEFT_WINDOW, self._ends[ended - 1] if ended else 0) : start]

    def _left_cue(self, index: int, left: str) -> re.Match[str] | None:
        """The cue on the left of a figure. ``left`` may open within a word, which can be a cue of its own."""
        start = self.figures[index].start
        begin = start - len(left)
        first, last = bisect_left(self._places, begin), bisect_left(self._places, start)
        places = {0, *(place - begin for place in self._places[first:last])}
        if "(" in left:
            places.add(left.rfind("("))
        if "+" in left[-2:]:
            places.add(max(0, left.rfind("+") - 1))
        for place in sorted(places):
            if match := LEFT_CUES.match(left, place):
                return match
        return None

    def _column(self, start: int) -> str | None:
        for first, last, column, shape in self._columns:
            if first <= start < last:
                line_start = self.text.rfind("\n", 0, start) + 1
                if len(_CELL.findall(self.text[line_start:start])) == column:
                    return shape
        return None

    def _carried(self, index: int, left: str) -> str | None:
        """The shape of the figure before when this one is coordinated with it: ``32,8, 32,9 en 33,4``."""
        if index == 0:
            return None
        previous = self.figures[index - 1]
        between = self.text[previous.end : self.figures[index].start]
        if len(between) < 40 and _COORDINATE.fullmatch(between) and self.shapes[-1] in _CARRIED_ON:
            return self.shapes[-1]
        return None

    def _from_words(
        self, index: int, figure: Figure, left: Stretch, right: str, right_shape: str | None
    ) -> str:
        if figure.form != "fraction" and self._is_old_best(index, left, right):
            return "old_best"
        if figure.form in ("fraction", "whole") or figure.seconds < FASTEST_FINISH:
            return self._amount_shape(index, figure, left, right_shape)
        if _IN_MIND.match(right):
            return "target"
        if right_shape in ("opening", "lap"):
            return str(right_shape)
        if right_shape == "gap" and not _RACED_LEFT.search(left):
            return "gap"
        cue = self._left_cue(index, left)
        shape = cue.lastgroup if cue else None
        carried = self._carried(index, left)
        if carried and shape in (None, "clock", "gap"):
            between_values = abs(figure.seconds - self.figures[index - 1].seconds)
            if carried not in ("lap", "opening", "gap") or between_values < 12:
                return carried
        if shape == "clock":
            return "clock" if self._is_clock(figure, cue, left) else "finish"
        if shape == "lead":
            return "gap" if figure.seconds < 60 else "finish"
        if shape == "was":
            return "old_best"
        if shape == "record_target":
            return "limit"
        if shape == "target" or (_HYPOTHETICAL.match(right) and _MODAL_LEFT.search(left)):
            return "target"
        if _NEEDED.match(right) or (self._trains and _TRAINING.search(self._sentence(left, right))):
            return "target"
        if shape == "opening" and _ON_A_RACE.match(right):
            return "finish"
        if shape == "gap":
            return "gap" if right_shape == "gap" and figure.seconds < 60 else "finish"
        if right_shape == "split" and figure.form != "whole":
            return "split"
        if shape == "limit" and _OF_SOMEBODY.match(right) and not _OF_A_MARK.search(left):
            return "finish"
        return shape or "finish"

    def _amount_shape(self, index: int, figure: Figure, left: str, right_shape: str | None) -> str:
        """The shape of an amount of time: ``twee honderdsten``, ``0,24``, ``34 tellen``, ``32 seconden``."""
        cue = self._left_cue(index, left)
        shape = cue.lastgroup if cue else None
        if figure.form == "whole" and figure.seconds >= FASTEST_FINISH and right_shape != "gap":
            if shape in ("lap", "limit", "opening", "split", "target"):
                return str(shape)
            if shape == "record_target":
                return "limit"
            if figure.seconds >= _FASTEST_500 and _IN_LEFT.search(left):
                return "rounded"
        return "gap"

    def _is_clock(self, figure: Figure, cue: re.Match[str] | None, left: str) -> bool:
        if figure.form != "rounded":
            return False
        hours, minutes = divmod(round(figure.seconds), 60)
        if hours > 24 or minutes > 59:
            return False
        words = cue[0].strip().lower() if cue else ""
        if words.startswith(_AT) or words[:4].isdigit():
            return hours >= 6
        # "van 14.00 tot 16.30 uur": the hour word may come late.
        return _UNTIL_HOUR.match(self.text, figure.end) is not None

    def _by_value(self, index: int, figure: Figure, left: str, shape: str) -> str:
        """Correct what the words say by what the value allows."""
        seconds = figure.seconds
        if shape == "total" and (
            not _SHORTEST_TOTAL <= seconds <= _LONGEST_TOTAL or figure.form == "rounded"
        ):
            shape = "finish"
        if shape in {"lap", "split"} and seconds >= _MINUTES and _ALL_ROUNDS.search(left):
            shape = "finish"
        if shape == "lap" and not 20 <= seconds < 62:
            shape = "split" if seconds >= 62 else "finish"
        if shape == "opening" and seconds >= _FASTEST_500 and not _OPENING_NOUN.search(left):
            shape = "finish"
        if shape == "split" and self._two_runs and 33.5 < seconds < 45 and "halverwege" in left.lower():
            # Halfway in a 500 metres of two runs is the first run.
            shape = "finish"
        if shape != "finish":
            return shape
        if figure.form == "rounded":
            return "rounded"
        if not FASTEST_FINISH <= seconds <= SLOWEST_FINISH:
            return "other"
        if seconds < _FASTEST_500 and figure.form == "decimal":
            near = any(-_AHEAD <= figure.start - place <= 900 for place in self._short_races)
            return "finish" if near else ("opening" if seconds < 15 else "lap")
        if _SHORTEST_TOTAL <= seconds <= _LONGEST_TOTAL and self._is_sum(figure):
            return "total"
        return "finish"

    def _is_old_best(self, index: int, left: Stretch, right: str) -> bool:
        if _AGAINST_ANOTHER.match(right):
            return False
        start = self.figures[index].start
        begin = start - len(left)
        follows = index > 0 and self.shapes[-1] == "old_best" and self.figures[index - 1].end >= begin
        carried = self.text[self.figures[index - 1].end : start] if follows else None
        return is_old_best(left, right, self.text[max(0, begin - 160) : begin], carried)

    def _is_sum(self, figure: Figure) -> bool:
        """Whether a time of a minute and more printed in bare seconds is a sum: ``69,312``, ``76,65``."""
        figures = self.text[figure.start : figure.end]
        if not _BARE_SECONDS.fullmatch(figures):
            return False
        if figure.seconds >= 66 or len(figures.replace(".", ",").split(",")[1]) == 3:
            return True
        if any(first <= figure.start < last for first, last in self._totals):
            return True
        return _TOTAL_WORD.search(self.text[max(0, figure.start - 120) : figure.start]) is not None


def _standing_regions(text: str) -> list[tuple[int, int]]:
    regions = []
    for head in _STANDING_HEAD.finditer(text):
        start = head.end()
        if head[0].endswith("\n"):
            stop = _REGION_END.search(text, start)
            end = stop.start() if stop else len(text)
        else:
            line_end = text.find("\n", start)
            end = line_end if line_end >= 0 else len(text)
        regions.append((start, end))
    return regions


def _column_shapes(text: str, low: str) -> list[tuple[int, int, int, str]]:
    """Columns of tables whose head says that they hold no finishing times: (start, end, column, shape)."""
    columns = []
    line_end = -1
    for word in _COLUMN_HEAD.finditer(low):
        if word.start() < line_end or (word.start() and low[word.start() - 1].isalnum()):
            continue
        line_start, line_end = low.rfind("\n", 0, word.start()) + 1, low.find("\n", word.start())
        line_end = line_end if line_end >= 0 else len(text)
        head = text[line_start:line_end]
        cells = _CELL.split(head)
        if len(cells) < 3 or _DECIMAL.search(head):
            continue
        stop = text.find("\n\n", line_end)
        end = stop if stop >= 0 else len(text)
        for column, cell in enumerate(cells):
            for pattern, shape in _COLUMN_SHAPES:
                if pattern.search(cell):
                    columns.append((line_end, end, column, shape))
                    break
    return columns
