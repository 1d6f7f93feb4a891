"""Dates: weekdays, relative days, months, years and holidays, resolved against the date of the document.

Values are ISO 8601, as precise as the words and the document date allow: a weekday gives the day under a
full document
date and the month under one of month precision; days and weeks back give the month; years back the year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pipeline.extractors import daywords
from pipeline.extractors.datepatterns import dates_in
from pipeline.extractors.events import ELSEWHERE, GAMES_HOSTS, of_this_week
from pipeline.extractors.moments import Moment, moment_of, month_of, months_before
from pipeline.extractors.tense import is_future
from pipeline.mention import Mention
from pipeline.numbers import parse_number, parse_ordinal

_HOLIDAYS = {
    "eerste kerstdag": (12, 25), "tweede kerstdag": (12, 26), "1e kerstdag": (12, 25), "2e kerstdag": (12, 26),
    "kerstavond": (12, 24), "oudejaarsdag": (12, 31), "oudjaarsdag": (12, 31), "oudejaarsavond": (12, 31),
    "oudjaar": (12, 31), "nieuwjaarsdag": (1, 1), "driekoningen": (1, 6),
}  # fmt: skip


#: So far into a text without a document date it may state one.
_LEAD = 2500
_TITLE_YEAR = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\b(?!\s?(?:m\b|meter)|[-–/.,:]\d)")


@lru_cache(maxsize=4)
def anchor_date(text: str, doc_date: str | None) -> str | None:
    """The date to resolve against: the document's own, or the first full date that the text states.

    Without either, a month with its year, then a year in the opening lines, serves. None when nothing does.
    """
    if Moment.of_iso(doc_date):
        return doc_date
    month_year: str | None = None
    for m in dates_in(text[:_LEAD]):
        found = _stated(m)
        if found and found.full:
            return found.iso()
        if found and m["my"] and month_year is None:
            month_year = found.iso()
    if month_year:
        return month_year
    title = _TITLE_YEAR.search(text[:160])
    return title.group(1) if title else None


def _in_words(day: str, month: str, year: str) -> Moment | None:
    """A day given with its year; None when the calendar has no such day."""
    found = daywords.calendar_day(int(day), month, daywords.year_of(year))
    return moment_of(found) if found else None


def _stated(m: re.Match[str]) -> Moment | None:
    """What a match states in full, its year included."""
    if m["iso"] and not m["id"]:
        return Moment(int(m["iy"]), int(m["im"]))
    if m["iso"] or m["numeric"]:
        figures = ("iy", "im", "id") if m["iso"] else ("ny", "nm", "nd")
        moment = Moment(*(int(m[name]) for name in figures))
        return moment if moment.full else None
    if m["ry"]:
        return _in_words(m["r2"], m["rm"], m["ry"])
    if m["ay"]:
        return _in_words(m["ad"], m["am"], m["ay"])
    if m["my"]:
        return Moment(int(m["my"]), daywords.month(m["mm"]))
    return None


#: ``voor de 1000 meter van``, in front of a weekday.
_FOR_A_RACE = re.compile(r"\b(?:voor|richting|naar|op weg naar) (?:de|het) [^.,;:]{2,25} (?:van|op) $")
_NEAR = 50
#: So many days back a weekday is rather one of the next two.
_NEXT_DAYS = 5


class _Told(NamedTuple):
    """The words around a weekday that say which one: ``vorige (week) zaterdag``, ``zaterdag daarvoor``, ``zaterdag vorige week``."""

    before: str | None = None
    behind: str | None = None
    week: bool = False
    last_week: bool = False
    #: Whether it is the day of a race that something else is done for.
    ahead: bool = False


class _Resolver:
    """Resolves dates from left to right; remembers the last one named, which ``een dag eerder`` goes back from."""

    def __init__(self, text: str, doc: Moment | None) -> None:
        self.text = text
        self.doc = doc
        self.last: Moment | None = None
        self.last_end = 0

    def _recent(self, month: int, day: int | None, future: bool) -> Moment | None:
        """The latest such month (and day) at or before the document date; the first after it when ``future``."""
        doc = self.doc
        if doc is None:
            return None
        if doc.month is None:
            return Moment(doc.year, month, day)
        here = (month, day or 0)
        limit = (doc.month, doc.day or 31 if day else 31)
        past = here <= limit
        if future:
            ahead = month > doc.month or (
                month == doc.month and (day is None or doc.day is None or day >= doc.day)
            )
            return Moment(doc.year if ahead else doc.year + 1, month, day)
        return Moment(doc.year if past else doc.year - 1, month, day)

    def _soon(self, month: int, day: int | None) -> bool:
        """Whether the month and day come within seven weeks after the document date."""
        doc = self.doc
        if doc is None or doc.month is None:
            return False
        start = doc.full or date(doc.year, doc.month, 28)
        for year in (doc.year, doc.year + 1):
            try:
                gap = (date(year, month, day or 15) - start).days
            except ValueError:
                return False
            if 0 < gap <= 49:
                return True
        return False

    def _day_context(self) -> date | None:
        """The day the text is speaking of: the last one named nearby, else the document's."""
        if self.last and self.last.full:
            return self.last.full
        return self.doc.full if self.doc else None

    def weekday(self, name: str, future: bool, told: _Told | None = None) -> tuple[Moment | None, str]:
        """A weekday: the last such day, the one before or after another, or the next."""
        doc = self.doc
        if doc is None:
            return None, "future" if future else "weekday"
        told = told or _Told()
        pre, after = (told.before or "").lower(), (told.behind or "").strip().lower()
        told_back = after or pre in ("afgelopen", "vorige", "voorbije") or told.last_week
        ahead = (future and not told_back) or pre in ("komende", "aanstaande", "volgende")
        base = doc.full
        if base is None:
            return (Moment(doc.year, doc.month) if not ahead else None), "future" if ahead else "weekday"
        wanted = daywords.weekday(name) or 0
        if ahead:
            return moment_of(base + timedelta(days=(wanted - base.weekday() - 1) % 7 + 1)), "future"
        if after:
            context = self._day_context() or base
            if after in ("erna", "daarna", "daarop"):
                return moment_of(
                    context + timedelta(days=(wanted - context.weekday() - 1) % 7 + 1)
                ), "weekday"
            return moment_of(context - timedelta(days=(context.weekday() - wanted - 1) % 7 + 1)), "weekday"
        back = (base.weekday() - wanted) % 7
        if told.ahead and back >= _NEXT_DAYS:
            # ``spaart zich voor de 1000 meter van zaterdag``, said on a Friday.
            return moment_of(base + timedelta(days=7 - back)), "future"
        if pre and back == 0:
            back = 7
        if told.week or told.last_week:
            back = base.weekday() - wanted + 7
        return moment_of(base - timedelta(days=back)), "weekday"

    def short_day(self, name: str) -> Moment | None:
        base = self.doc.full if self.doc else None
        if base is None:
            return Moment(self.doc.year, self.doc.month) if self.doc else None
        return moment_of(base - timedelta(days=(base.weekday() - (daywords.weekday(name) or 0)) % 7))

    def day_word(self, word: str) -> tuple[Moment | None, str]:
        doc, word = self.doc, word.lower()
        if doc is None:
            return None, "relative"
        shift = daywords.shift(word)
        if shift is None or shift > 0:
            return None, "future"
        if doc.full is None:
            return Moment(doc.year, doc.month), "relative"
        return moment_of(doc.full + timedelta(days=shift)), "relative"

    def back(self, m: re.Match[str]) -> tuple[Moment | None, str]:
        unit, word = m["bu"].lower(), m["bn"].lower()
        count = 1 if word == "de" else parse_number(word)
        tail = m.group().lower().rsplit(" ", 1)[1]
        from_doc = tail in ("geleden", "terug") and unit not in ("dag", "etmaal")
        context = self.doc if from_doc or self.last is None else self.last
        sign = -1 if m["fwd"] else 1
        if context is None:
            return None, "relative"
        if unit.startswith(("jaar", "jaren", "winter", "seizoen")):
            if count is None:
                return None, "year"
            return Moment(context.year - sign * count), "year"
        if unit.startswith("maand"):
            return (months_before(context, sign * count) if count else None), "relative"
        full = context.full
        per = 7 if unit.startswith(("week", "weken")) else 1
        if full is None:
            return (Moment(context.year, context.month) if context.month else None), "relative"
        if count is None:
            # 'a few days ago' may cross into the month before: only safe when it cannot
            far = full - timedelta(days=6 * per)
            return (month_of(far) if far.month == full.month else None), "relative"
        moved = full - timedelta(days=sign * per * count)
        exact = per == 1 and (count == 1 or sign < 0)
        return (moment_of(moved) if exact else month_of(moved)), "relative"

    def prev(self, m: re.Match[str]) -> tuple[Moment | None, str]:
        doc, unit = self.doc, m["pu"].lower()
        if doc is None:
            return None, "year" if unit in ("jaar", "winter", "seizoen") else "relative"
        if unit in ("jaar", "winter", "seizoen"):
            last = m["pv"].lower().startswith(("vorig", "verleden"))
            return (Moment(doc.year - 1) if last else None), "year"
        if unit in ("zomer", "voorjaar", "najaar", "herfst", "lente"):
            return None, "year"
        if unit == "maand":
            return months_before(doc, 1), "relative"
        if doc.full is None:
            return (Moment(doc.year, doc.month) if doc.month else None), "relative"
        if unit == "week":
            return month_of(doc.full - timedelta(days=7)), "relative"
        back = (doc.full.weekday() - 5) % 7
        if m["pv"].lower().startswith("vorig") and doc.full.weekday() >= 4:
            back = back + 7 if back < 2 else back
        return month_of(doc.full - timedelta(days=back)), "relative"

    def resolve(self, m: re.Match[str]) -> list[tuple[int, int, Moment | None, str]]:
        """Spans, moments and shapes that one match yields."""
        kind, start, end, text = m.lastgroup or "", m.start(), m.end(), self.text
        doc = self.doc
        if m["iso"] or m["numeric"]:
            return [(start, end, _stated(m), "absolute")]
        if m["range"]:
            return self._range(m)
        if m["absolute"]:
            return [(start, end, *self._absolute(m["ad"], m["am"], m["ay"], start, end))]
        if m["monthyear"]:
            stated = _stated(m)
            return [(start, end, stated, self._shape("absolute", stated) if stated else "absolute")]
        if m["month"]:
            return [(start, end, *self._month(m))]
        if m["holiday"]:
            month, dom = _HOLIDAYS[m["holiday"].lower()]
            return [
                (start, end, *self._absolute(str(dom), None, None, start, end, month=month, shape="holiday"))
            ]
        if m["weekord"]:
            day = self._ordinal_day(m["ord"])
            if day is None or day.full is None or day.full.weekday() != daywords.weekday(m["owd"]):
                # ``die vrijdag de eerste had gewonnen``: a weekday, and a race.
                stop = m.end("owd")
                return [(start, stop, *self.weekday(m["owd"], is_future(text, start, stop)))]
            return [(start, end, day, "absolute")]
        if m["weekday"]:
            told = _Told(
                m["wpre"],
                m["wafter"],
                bool(m["wweek"]),
                bool(m["wlast"]),
                _FOR_A_RACE.search(text, max(0, start - _NEAR), start) is not None,
            )
            return [(start, end, *self.weekday(m["wd"], is_future(text, start, end), told))]
        if m["shortday"]:
            return [(start, end, self.short_day(m["sd"]), "weekday")]
        if m["day"]:
            return [(start, end, *self.day_word(m.group()))]
        if m["back"]:
            return [(start, end, *self.back(m))]
        if m["prev"]:
            return [(start, end, *self.prev(m))]
        if m["next"]:
            return [(start, end, None, "future")]
        if m["same"]:
            return [(start, end, self._same(m), "relative")]
        if m["season"]:
            return [(start, end, None, "season")]
        if m["year"]:
            moment = Moment(int(m["y"]))
            return [(start, end, moment, self._shape("year", moment))]
        if m["host"]:
            return self._host(m)
        raise AssertionError(kind or doc)

    def _shape(self, shape: str, moment: Moment) -> str:
        doc = self.doc
        if doc and (moment.year, moment.month or 0) > (doc.year, doc.month or 12 if moment.month else 0):
            return "future"
        return shape

    def _absolute(
        self,
        day: str,
        name: str | None,
        year: str | None,
        start: int,
        end: int,
        *,
        month: int = 0,
        shape: str = "absolute",
    ) -> tuple[Moment | None, str]:
        if name and year:
            moment = _in_words(day, name, year)
            doc = self.doc.full if self.doc else None
            return moment, "future" if doc and moment and moment.full and moment.full > doc else shape
        if name:
            month = daywords.month_with(int(day), name) or 0
        if not month:
            return None, shape
        doc_ = self.doc
        future = (
            self._soon(month, int(day)) and not _PAST_NEAR.search(self.text, max(0, start - 60), end + 60)
        ) or False
        if doc_ and doc_.month == month and doc_.day is None:
            # the month of the document itself: only the tense can tell
            future = is_future(self.text, start, end)
        elif future or is_future(self.text, start, end):
            future = True
        moment = self._recent(month, int(day), future)
        if moment is not None and moment.month is not None and moment.full is None:
            # ``29 februari`` of a year that has none.
            moment = Moment(moment.year, moment.month)
        return moment, "future" if future else shape

    def _range(self, m: re.Match[str]) -> list[tuple[int, int, Moment | None, str]]:
        cut = m.start("r1") + len(m["r1"])
        left = self._absolute(m["r1"], m["rm"], m["ry"], m.start(), m.end())
        right = self._absolute(m["r2"], m["rm"], m["ry"], m.start(), m.end())
        return [(m.start(), cut, *left), (m.start("r2"), m.end(), *right)]

    def _month(self, m: re.Match[str]) -> tuple[Moment | None, str]:
        month, doc = daywords.month(m["m"]) or 1, self.doc
        if doc is None:
            return None, "absolute"
        if m["samey"]:
            return Moment(doc.year - 1, month), "absolute"
        future = month != doc.month and self._near_future(month) and is_future(self.text, m.start(), m.end())
        if not future and doc.month and 0 < (month - doc.month) % 12 <= 2:
            # a month just ahead is seldom last year's: a present modal beside it settles that
            future = _MODAL.search(self.text, max(0, m.start() - 30), m.end() + 30) is not None
        return self._recent(month, None, future), "future" if future else "absolute"

    def _near_future(self, month: int) -> bool:
        """Within the next half year: an announcement reaches no further."""
        doc = self.doc
        return doc is None or doc.month is None or 0 < (month - doc.month) % 12 <= 6

    def _ordinal_day(self, word: str) -> Moment | None:
        doc, word = self.doc, word.lower()
        dom = parse_ordinal(word) or 0
        if doc is None or doc.month is None:
            return None
        month = months_before(doc, 1 if doc.day is not None and dom > doc.day else 0)
        moment = Moment(month.year, month.month, dom) if month else None
        return moment if moment is not None and moment.full else None

    def _same(self, m: re.Match[str]) -> Moment | None:
        unit = (m["su"] or "jaar").lower()
        last = self.last or self.doc
        if last is None:
            return None
        if unit in ("dag", "avond", "middag"):
            return last
        if unit == "maand":
            return Moment(last.year, last.month)
        return Moment(last.year)

    def _host(self, m: re.Match[str]) -> list[tuple[int, int, Moment | None, str]]:
        year, doc = GAMES_HOSTS[m["hostname"].lower()], self.doc
        if not m["hostname"][0].isupper() or _OTHER_EVENT_NEAR.search(
            self.text, max(0, m.start() - 45), m.start()
        ):
            return []
        own = _OWN_YEAR.match(self.text, m.end())
        if own is not None and int(own["year"]) != year:
            return []
        if doc is None:
            return (
                []
                if ELSEWHERE.search(self.text, max(0, m.start() - 40), m.start())
                else [(m.start(), m.end(), Moment(year), "host")]
            )
        if doc.year < year or (doc.year == year and (doc.month or 1) < 2):
            return [(m.start(), m.end(), Moment(year, 2), "future")] if year - doc.year <= 4 else []
        if doc.year == year and (doc.month or 0) in (2, 3):
            return []
        if of_this_week(self.text, m.start(), m.end(), m["hostname"], doc.year):
            return []
        if ELSEWHERE.search(self.text, max(0, m.start() - 40), m.start()):
            return []
        return [(m.start(), m.end(), Moment(year), "host")]


_MODAL = re.compile(
    r"\b(?:moet(?:en)?|mag|mogen|gaat|gaan|zal|zullen|wacht|volgt|begint|kan|kunnen|komt|strijkt|rijdt)\b"
)
_PAST_NEAR = re.compile(
    r"\b(?:was|werd|won|reed|had|heeft|viel|kwam|ging|pakte|reden|waren|werden|gereden|vorig\w*)\b", re.I
)
_OTHER_EVENT_NEAR = re.compile(
    r"\b(?:World Cups?|wereldbeker\w*|[WNE]K|kampioenschap\w*|ijsbaan|hoogte|baan van)\b[^.!?]*$", re.I
)
#: ``in Salt Lake City in 2007``: not at its Games.
_OWN_YEAR = re.compile(r"(?:,| in)? (?:(?:in )?[a-z]+ )?(?P<year>(?:19|20)\d\d)(?![.,:]?\d)")
_HEADER = re.compile(r"\s*date\s+\d{4}(?:-\d\d){0,2}\b")


def find_dates(text: str, doc_date: str | None) -> list[Mention]:
    """Dates named in ``text``, resolved against ``doc_date`` (ISO, day or month precision) or a date the text states.

    ``value`` is the ISO date or None where the words do not give one; ``shape`` is weekday, relative,
    absolute, year,
    season, holiday, host (the host town of past Games, which gives its year) or future. Clock times are no
    dates.
    """
    resolver = _Resolver(text, Moment.of_iso(anchor_date(text, doc_date)))
    header = _HEADER.match(text)
    out: list[Mention] = []
    for m in dates_in(text, header.end() if header else 0):
        for start, end, moment, shape in resolver.resolve(m):
            value = moment.iso() if moment else None
            out.append(Mention("date", start, end, text[start:end], value, shape))
            if moment and shape not in ("future", "host"):
                resolver.last = moment
    return out
