"""Dates: weekdays, relative days, months, years and holidays, resolved against the date of the document.

Values are ISO 8601, as precise as the words and the document date allow: a weekday gives the day under a
full document
date and the month under one of month precision; days and weeks back give the month; years back the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pipeline.extractors.events import ELSEWHERE, GAMES_HOSTS
from pipeline.extractors.scan import scan, trigger
from pipeline.extractors.tense import is_future
from pipeline.mention import Mention

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_SHORT_DAYS = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
_HOLIDAYS = {
    "eerste kerstdag": (12, 25), "tweede kerstdag": (12, 26), "1e kerstdag": (12, 25), "2e kerstdag": (12, 26),
    "kerstavond": (12, 24), "oudejaarsdag": (12, 31), "oudjaarsdag": (12, 31), "oudejaarsavond": (12, 31),
    "oudjaar": (12, 31), "nieuwjaarsdag": (1, 1), "driekoningen": (1, 6),
}  # fmt: skip
_COUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "twintig": 20,
}  # fmt: skip
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10, "elfde": 11, "twaalfde": 12, "dertiende": 13, "veertiende": 14, "vijftiende": 15, "zestiende": 16,
    "zeventiende": 17, "achttiende": 18, "negentiende": 19, "twintigste": 20, "eenentwintigste": 21,
    "tweeëntwintigste": 22, "drieëntwintigste": 23, "vierentwintigste": 24, "vijfentwintigste": 25,
}  # fmt: skip

_WD = "|".join(WEEKDAYS)
_MON_LONG = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_MON = _MON_LONG + "|jan|febr?|mrt|apr|aug|sept?|okt|nov|dec"
_NUM = "|".join(_COUNTS) + r"|\d{1,2}"
_PART = r"(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)"
_HOST_RE = "|".join(sorted((re.escape(h) for h in GAMES_HOSTS), key=len, reverse=True))

_DATE = re.compile(
    rf"""
    (?P<iso>(?<![\d-])(?P<iy>(?:19|20)\d\d)-(?P<im>0\d|1[0-2])(?:-(?P<id>[0-3]\d))?(?![\d-]))
   |(?P<numeric>(?<![\d.,:/-])(?P<nd>[0-3]?\d)[-/](?P<nm>0?[1-9]|1[0-2])[-/](?P<ny>(?:19|20)\d\d)(?![\d/-]))
   |(?P<range>\b(?:(?:{_WD}|za\.?|zo\.?|vr\.?)\ )?(?P<r1>[0-3]?\d)\ ?(?:,|en|&|t/m|tot\ en\ met|tot|-|–
   |/)\ ?(?:(?:{_WD}|za\.?|zo\.?)\ )?
        (?P<r2>[0-3]?\d)\ (?P<rm>{_MON})\b\.?(?:\ (?P<ry>(?:19|20)\d\d))?)
   |(?P<absolute>\b(?:(?P<awd>{_WD})(?:{_PART})?\ )?(?<![\d.,:])(?P<ad>[0-3]?\d)(?:e|ste
   |de)?\ (?P<am>{_MON})\b\.?(?:\ ['’]?(?P<ay>(?:19|20)\d\d))?)
   |(?P<monthyear>\b(?:(?:eind|begin|half|medio)\ )?(?P<mm>{_MON})\b\.?\ (?P<my>(?:19|20)\d\d)\b)
   |(?P<month>\b(?:in|eind|begin|half|medio|van|sinds|uit|sedert|voor|tot|en
   |of)\ (?:de\ maand\ )?(?P<m>{_MON_LONG})\b(?!\ (?:19|20)\d\d\b)(?P<samey>\ (?:van\ )?(?:vorig|dat)\ jaar)?)
   |(?P<holiday>\b(?:eerste|tweede|1e|2e)\ kerstdag|\b(?:kerstavond|oudejaarsdag|oudjaarsdag
   |oudejaarsavond|oudjaar|nieuwjaarsdag|driekoningen)\b)
   |(?P<weekord>\b(?P<owd>{_WD})\ de\ (?P<ord>{"|".join(_ORDINALS)}|\d{{1,2}}(?:e|ste|de))\b
      (?!\s+(?:\d|als\b|en\s+(?:\w+\ )?de\ tweede|omloop|kilometer|mijl|rit\b|race\b|plaats|plek|stek|tijd|snelste|dag\b|keer|vijf|tien|duizend|titel|zege|groep|afstand)))
   |(?P<weekday>\b(?:(?P<wpre>afgelopen|vorige|voorbije|komende|aanstaande
   |volgende)\ (?P<wweek>week\ )?)?(?P<wd>{_WD})(?:{_PART})?\b(?P<wafter>\ (?:daarvoor|ervoor
   |daaraan\ voorafgaand|vóór|erna|daarna|daarop))?
        (?P<wlast>\ (?:vorige|afgelopen)\ week)?)
   |(?P<shortday>(?<=\()(?P<sd>ma|di|wo|do|vr|za|zo)(?=\.?\)))
   |(?P<day>\b(?:eergister(?:en)?|gister(?:en)?)(?:{_PART})?\b|\b(?:vandaag|vanochtend|vanmorgen|vanmiddag
   |vanavond|vannacht|overmorgen|morgen(?:{_PART})?)\b)
   |(?P<back>\b(?:(?:ruim|krap|bijna|nog\ geen|zo['’]n|ongeveer|precies|amper|zowat|goed|nauwelijks
   |pas)\ )?(?P<bn>{_NUM}|(?:een\ )?paar|enkele|enige|de|anderhalve?)\ (?P<bu>dag|dagen|etmaal|etmalen
   |weekje|week|weken|maand|maanden
        |jaar|jaren|jaartje|winters?|seizoen(?:en)?|weekend(?:en)?|weekeinden?|nacht|avond)\ (?:eerder
        |geleden|terug|voordien|ervoor|daarvoor|tevoren|(?P<fwd>later|daarna|nadien|erna)))
   |(?P<prev>\b(?P<pv>vorige?|afgelopen|voorbije?|verleden)\ (?P<pu>jaar|winter|seizoen|zomer|maand
   |week(?:einde?|end)?|voorjaar|najaar|herfst|lente)\b)
   |(?P<next>\b(?P<nx>volgende?|komende?|aanstaande|over\ (?:{_NUM}|een\ paar|enkele))\ (?:jaar|winter
   |seizoen|maand(?:en)?|week(?:einde?|end)?|weken|dag(?:en)?|zomer|voorjaar|najaar)\b)
   |(?P<same>\b(?:diezelfde|dezelfde|die)\ (?P<su>dag|avond|middag|maand|winter|jaar)\b
   |\b(?:dat(?:zelfde)?|hetzelfde)\ jaar\b)
   |(?P<season>(?<![\d.,])(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?![\d-]))
   |(?P<year>(?<![\d.,:'’/-])(?P<y>(?:19[3-9]|20[0-4])\d)(?![\d]|[.,:]\d|\s?(?:m\b|meter|rond|deelnem
   |toeschouw|bezoek|euro|man\b)))
   |(?P<host>\b(?P<hostname>(?i:{_HOST_RE}))\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# What a date goes on with behind a number or an article: a span of time, a month, a weekday, another number.
_UNIT = r"dag|etma|we[ek]|maand|ja[ar]|winter|seizoen|nacht$|avond$"
_NUMBER_GOES_ON = rf"en|n$|t$|tot|z[ao]|vr?$|kerst|{_WD}|(?:{_MON})|{_UNIT}"
# Two numbers that can be of a date: ``12-12-2014``, ``3, 4 januari``.
_NUMBERS = re.compile(r"\d{1,2}(?<!\d\d\d)(?= ?[-/,&–] ?\d{1,2}[-/ ])")
_BEGINS = trigger(
    r"""\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei$|juni|juli
    |augustus|september
    |oktober|november|december|jan$|febr?$|mrt$|apr$|aug$|sept?$|okt$|nov$|dec$|in$|eind$|begin$|half$
    |medio$|van$|sinds$
    |uit$|sedert$|voor$|tot$|en$|of$|eerste$|tweede$|kerst|oudj|oudej|nieuwj|drieko|afgelopen|vorige?$
    |voorbije?$|komende?$
    |aanstaande|volgende?$|(?:ma|di|wo|do|vr|za|zo)$|(?:eer)?gister|van(?:daag|ochtend|morgen|middag|avond
    |nacht)
    |overmorgen|morgen|ruim$|krap$|bijna$|nog$|ongeveer$|precies$|amper$|zowat$|goed$|nauwelijks$|pas$
    |paar$|enkele$|enige$
    |de$|anderhalve?$|een$|één$|twee$|drie$|vier$|vijf$|zes$|zeven$|acht$|negen$|tien$|elf$|twaalf$
    |dertien$|veertien$
    |vijftien$|zestien$|twintig$|verleden$|over$|diezelfde|dezelfde|die$|dat$|datzelfde|hetzelfde|squaw
    |grenoble|sapporo
    |lake|sarajevo|albertville|lillehammer|nagano|salt|turijn|torino|vancouver|sotsji|sochi|pyeongchang
    |gangneung|peking
    |beijing|mila""",
    then={
        r"\d{1,2}(?:e|ste|de)?": _NUMBER_GOES_ON,
        r"(?!19|20)\d{3,}": r"(?!)",
        r"in|van|sinds|uit|sedert|voor|tot|en|of": rf"de$|(?:{_MON_LONG})$",
        r"de": _UNIT,
        r"een": rf"paar$|{_UNIT}",
        r"die|dat|diezelfde|dezelfde|datzelfde|hetzelfde": r"dag$|avond$|middag$|maand$|winter$|jaar$",
        r"eerste|tweede": "kerst",
        r"over": r"\d|een$|paar$|enkele$|" + "|".join(_COUNTS),
        r"ruim|krap|bijna|ongeveer|precies|amper|zowat|goed|nauwelijks|pas": r"\d|een$|paar$|enkele$|enige$|de$|ander|"
        + "|".join(_COUNTS),
        r"nog": "geen$",
        r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|één|paar|enkele"
        r"|enige|anderhalve?": _UNIT,
    },
)


@dataclass(slots=True)
class _Anchor:
    """What is known of a moment: a year, maybe a month, maybe a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def iso(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def _parse(iso: str | None) -> _Anchor | None:
    if not iso or not re.match(r"\d{4}(-\d\d){0,2}$", iso):
        return None
    return _Anchor(*(int(part) for part in iso.split("-")))


def _of(day: date) -> _Anchor:
    return _Anchor(day.year, day.month, day.day)


def _month_of(day: date) -> _Anchor:
    return _Anchor(day.year, day.month)


def _back_months(anchor: _Anchor, count: int) -> _Anchor | None:
    if anchor.month is None:
        return None
    index = anchor.year * 12 + anchor.month - 1 - count
    return _Anchor(index // 12, index % 12 + 1)


_TITLE_YEAR = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\b(?!\s?(?:m\b|meter)|[-–/.,:]\d)")


def _numbers(text: str) -> list[int]:
    return [m.start() for m in _NUMBERS.finditer(text)]


@lru_cache(maxsize=4)
def anchor_date(text: str, doc_date: str | None) -> str | None:
    """The date to resolve against: the document's own, or the first full date that the text states.

    Without either, a month with its year, then a year in the opening lines, serves. None when nothing does.
    """
    if _parse(doc_date):
        return doc_date
    month_year: str | None = None
    lead = text[:2500]
    for m in scan(_DATE, lead, _BEGINS, also=_numbers(lead)):
        found: _Anchor | None = None
        if m["ry"]:
            found = _Anchor(int(m["ry"]), MONTHS[m["rm"].lower()], int(m["r2"]))
        elif m["ay"]:
            found = _Anchor(int(m["ay"]), MONTHS[m["am"].lower()], int(m["ad"]))
        elif m["ny"]:
            found = _Anchor(int(m["ny"]), int(m["nm"]), int(m["nd"]))
        elif m["id"]:
            found = _Anchor(int(m["iy"]), int(m["im"]), int(m["id"]))
        elif m["my"] and month_year is None:
            month_year = _Anchor(int(m["my"]), MONTHS[m["mm"].lower()]).iso()
        if found and found.full:
            return found.iso()
    if month_year:
        return month_year
    title = _TITLE_YEAR.search(text[:160])
    return title.group(1) if title else None


class _Resolver:
    """Resolves dates from left to right; remembers the last one named, which ``een dag eerder`` goes back from."""

    def __init__(self, text: str, doc: _Anchor | None) -> None:
        self.text = text
        self.doc = doc
        self.last: _Anchor | None = None
        self.last_end = 0

    def _recent(self, month: int, day: int | None, future: bool) -> _Anchor | None:
        """The latest such month (and day) at or before the document date; the first after it when ``future``."""
        doc = self.doc
        if doc is None:
            return None
        if doc.month is None:
            return _Anchor(doc.year, month, day)
        here = (month, day or 0)
        limit = (doc.month, doc.day or 31 if day else 31)
        past = here <= limit
        if future:
            ahead = month > doc.month or (
                month == doc.month and (day is None or doc.day is None or day >= doc.day)
            )
            return _Anchor(doc.year if ahead else doc.year + 1, month, day)
        return _Anchor(doc.year if past else doc.year - 1, month, day)

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

    def weekday(self, m: re.Match[str], future: bool) -> tuple[_Anchor | None, str]:
        doc = self.doc
        if doc is None:
            return None, "future" if future else "weekday"
        pre, after = (m["wpre"] or "").lower(), (m["wafter"] or "").strip().lower()
        told_back = after or pre in ("afgelopen", "vorige", "voorbije") or m["wlast"]
        ahead = (future and not told_back) or pre in ("komende", "aanstaande", "volgende")
        base = doc.full
        if base is None:
            return (_Anchor(doc.year, doc.month) if not ahead else None), "future" if ahead else "weekday"
        wanted = WEEKDAYS.index(m["wd"].lower())
        if ahead:
            return _of(base + timedelta(days=(wanted - base.weekday() - 1) % 7 + 1)), "future"
        if after:
            context = self._day_context() or base
            if after in ("erna", "daarna", "daarop"):
                return _of(context + timedelta(days=(wanted - context.weekday() - 1) % 7 + 1)), "weekday"
            return _of(context - timedelta(days=(context.weekday() - wanted - 1) % 7 + 1)), "weekday"
        back = (base.weekday() - wanted) % 7
        if pre and back == 0:
            back = 7
        if m["wweek"] or m["wlast"]:
            back = base.weekday() - wanted + 7
        return _of(base - timedelta(days=back)), "weekday"

    def short_day(self, name: str) -> _Anchor | None:
        base = self.doc.full if self.doc else None
        if base is None:
            return _Anchor(self.doc.year, self.doc.month) if self.doc else None
        return _of(base - timedelta(days=(base.weekday() - _SHORT_DAYS[name.lower()]) % 7))

    def day_word(self, word: str) -> tuple[_Anchor | None, str]:
        doc, word = self.doc, word.lower()
        if doc is None:
            return None, "relative"
        shift = 2 if word.startswith("eergister") else 1 if word.startswith("gister") else 0
        if word.startswith(("morgen", "overmorgen")):
            return None, "future"
        if doc.full is None:
            return _Anchor(doc.year, doc.month), "relative"
        return _of(doc.full - timedelta(days=shift)), "relative"

    def back(self, m: re.Match[str]) -> tuple[_Anchor | None, str]:
        unit, word = m["bu"].lower(), m["bn"].lower()
        count = _COUNTS.get(word) or (int(word) if word.isdigit() else 1 if word == "de" else None)
        tail = m.group().lower().rsplit(" ", 1)[1]
        from_doc = tail in ("geleden", "terug") and unit not in ("dag", "etmaal")
        context = self.doc if from_doc or self.last is None else self.last
        sign = -1 if m["fwd"] else 1
        if context is None:
            return None, "relative"
        if unit.startswith(("jaar", "jaren", "winter", "seizoen")):
            if count is None:
                return None, "year"
            return _Anchor(context.year - sign * count), "year"
        if unit.startswith("maand"):
            return (_back_months(context, sign * count) if count else None), "relative"
        full = context.full
        per = 7 if unit.startswith(("week", "weken")) else 1
        if full is None:
            return (_Anchor(context.year, context.month) if context.month else None), "relative"
        if count is None:
            # 'a few days ago' may cross into the month before: only safe when it cannot
            far = full - timedelta(days=6 * per)
            return (_month_of(far) if far.month == full.month else None), "relative"
        moved = full - timedelta(days=sign * per * count)
        exact = per == 1 and (count == 1 or sign < 0)
        return (_of(moved) if exact else _month_of(moved)), "relative"

    def prev(self, m: re.Match[str]) -> tuple[_Anchor | None, str]:
        doc, unit = self.doc, m["pu"].lower()
        if doc is None:
            return None, "year" if unit in ("jaar", "winter", "seizoen") else "relative"
        if unit in ("jaar", "winter", "seizoen"):
            last = m["pv"].lower().startswith(("vorig", "verleden"))
            return (_Anchor(doc.year - 1) if last else None), "year"
        if unit in ("zomer", "voorjaar", "najaar", "herfst", "lente"):
            return None, "year"
        if unit == "maand":
            return _back_months(doc, 1), "relative"
        if doc.full is None:
            return (_Anchor(doc.year, doc.month) if doc.month else None), "relative"
        if unit == "week":
            return _month_of(doc.full - timedelta(days=7)), "relative"
        back = (doc.full.weekday() - 5) % 7
        if m["pv"].lower().startswith("vorig") and doc.full.weekday() >= 4:
            back = back + 7 if back < 2 else back
        return _month_of(doc.full - timedelta(days=back)), "relative"

    def resolve(self, m: re.Match[str]) -> list[tuple[int, int, _Anchor | None, str]]:
        """Spans, moments and shapes that one match yields."""
        kind, start, end, text = m.lastgroup or "", m.start(), m.end(), self.text
        doc = self.doc
        if m["iso"]:
            day = int(m["id"]) if m["id"] else None
            return [(start, end, _Anchor(int(m["iy"]), int(m["im"]), day), "absolute")]
        if m["numeric"]:
            return [(start, end, _Anchor(int(m["ny"]), int(m["nm"]), int(m["nd"])), "absolute")]
        if m["range"]:
            return self._range(m)
        if m["absolute"]:
            return [(start, end, *self._absolute(m["ad"], m["am"], m["ay"], start, end))]
        if m["monthyear"]:
            moment = _Anchor(int(m["my"]), MONTHS[m["mm"].lower()])
            return [(start, end, moment, self._shape("absolute", moment))]
        if m["month"]:
            return [(start, end, *self._month(m))]
        if m["holiday"]:
            month, dom = _HOLIDAYS[m["holiday"].lower()]
            return [
                (start, end, *self._absolute(str(dom), None, None, start, end, month=month, shape="holiday"))
            ]
        if m["weekord"]:
            return [(start, end, self._ordinal_day(m["ord"]), "absolute")]
        if m["weekday"]:
            return [(start, end, *self.weekday(m, is_future(text, start, end)))]
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
            moment = _Anchor(int(m["y"]))
            return [(start, end, moment, self._shape("year", moment))]
        if m["host"]:
            return self._host(m)
        raise AssertionError(kind or doc)

    def _shape(self, shape: str, moment: _Anchor) -> str:
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
    ) -> tuple[_Anchor | None, str]:
        month = MONTHS[name.lower()] if name else month
        if not 1 <= int(day) <= 31:
            return None, shape
        if year:
            moment = _Anchor(int(year), month, int(day))
            doc = self.doc.full if self.doc else None
            return moment, "future" if doc and moment.full and moment.full > doc else shape
        doc_ = self.doc
        future = (
            self._soon(month, int(day)) and not _PAST_NEAR.search(self.text, max(0, start - 60), end + 60)
        ) or False
        if doc_ and doc_.month == month and doc_.day is None:
            # the month of the document itself: only the tense can tell
            future = is_future(self.text, start, end)
        elif future or is_future(self.text, start, end):
            future = True
        return self._recent(month, int(day), future), "future" if future else shape

    def _range(self, m: re.Match[str]) -> list[tuple[int, int, _Anchor | None, str]]:
        cut = m.start("r1") + len(m["r1"])
        left = self._absolute(m["r1"], m["rm"], m["ry"], m.start(), m.end())
        right = self._absolute(m["r2"], m["rm"], m["ry"], m.start(), m.end())
        return [(m.start(), cut, *left), (m.start("r2"), m.end(), *right)]

    def _month(self, m: re.Match[str]) -> tuple[_Anchor | None, str]:
        month, doc = MONTHS[m["m"].lower()], self.doc
        if doc is None:
            return None, "absolute"
        if m["samey"]:
            return _Anchor(doc.year - 1, month), "absolute"
        future = month != doc.month and self._near_future(month) and is_future(self.text, m.start(), m.end())
        if not future and doc.month and 0 < (month - doc.month) % 12 <= 2:
            # a month just ahead is seldom last year's: a present modal beside it settles that
            future = _MODAL.search(self.text, max(0, m.start() - 30), m.end() + 30) is not None
        return self._recent(month, None, future), "future" if future else "absolute"

    def _near_future(self, month: int) -> bool:
        """Within the next half year: an announcement reaches no further."""
        doc = self.doc
        return doc is None or doc.month is None or 0 < (month - doc.month) % 12 <= 6

    def _ordinal_day(self, word: str) -> _Anchor | None:
        doc, word = self.doc, word.lower()
        dom = _ORDINALS.get(word) or int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
        if doc is None or doc.month is None:
            return None
        if doc.day is not None and dom > doc.day:
            before = _back_months(doc, 1)
            return _Anchor(before.year, before.month, dom) if before else None
        return _Anchor(doc.year, doc.month, dom)

    def _same(self, m: re.Match[str]) -> _Anchor | None:
        unit = (m["su"] or "jaar").lower()
        last = self.last or self.doc
        if last is None:
            return None
        if unit in ("dag", "avond", "middag"):
            return last
        if unit == "maand":
            return _Anchor(last.year, last.month)
        return _Anchor(last.year)

    def _host(self, m: re.Match[str]) -> list[tuple[int, int, _Anchor | None, str]]:
        year, doc = GAMES_HOSTS[m["hostname"].lower()], self.doc
        if not m["hostname"][0].isupper() or _OTHER_EVENT_NEAR.search(
            self.text, max(0, m.start() - 45), m.start()
        ):
            return []
        if doc is None:
            return (
                []
                if ELSEWHERE.search(self.text, max(0, m.start() - 40), m.start())
                else [(m.start(), m.end(), _Anchor(year), "host")]
            )
        if doc.year < year or (doc.year == year and (doc.month or 1) < 2):
            return [(m.start(), m.end(), _Anchor(year, 2), "future")] if year - doc.year <= 4 else []
        if doc.year == year and (doc.month or 0) in (2, 3):
            return []
        if ELSEWHERE.search(self.text, max(0, m.start() - 40), m.start()):
            return []
        return [(m.start(), m.end(), _Anchor(year), "host")]


_MODAL = re.compile(
    r"\b(?:moet(?:en)?|mag|mogen|gaat|gaan|zal|zullen|wacht|volgt|begint|kan|kunnen|komt|strijkt|rijdt)\b"
)
_PAST_NEAR = re.compile(
    r"\b(?:was|werd|won|reed|had|heeft|viel|kwam|ging|pakte|reden|waren|werden|gereden|vorig\w*)\b", re.I
)
_OTHER_EVENT_NEAR = re.compile(
    r"\b(?:World Cups?|wereldbeker\w*|[WNE]K|kampioenschap\w*|ijsbaan|hoogte|baan van)\b[^.!?]*$", re.I
)
_HEADER = re.compile(r"\s*date\s+\d{4}(?:-\d\d){0,2}\b")


def find_dates(text: str, doc_date: str | None) -> list[Mention]:
    """Dates named in ``text``, resolved against ``doc_date`` (ISO, day or month precision) or a date the text states.

    ``value`` is the ISO date or None where the words do not give one; ``shape`` is weekday, relative,
    absolute, year,
    season, holiday, host (the host town of past Games, which gives its year) or future. Clock times are no
    dates.
    """
    resolver = _Resolver(text, _parse(anchor_date(text, doc_date)))
    header = _HEADER.match(text)
    out: list[Mention] = []
    for m in scan(_DATE, text, _BEGINS, header.end() if header else 0, also=_numbers(text)):
        for start, end, moment, shape in resolver.resolve(m):
            value = moment.iso() if moment else None
            out.append(Mention("date", start, end, text[start:end], value, shape))
            if moment and shape not in ("future", "host"):
                resolver.last = moment
    return out
