"""How dates are written in Dutch: weekdays, relative days, months, years, holidays and the hosts of past Games.

One pattern, a named group for each way of writing, with groups of their own for what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors.events import GAMES_HOSTS
from pipeline.extractors.scan import scan, trigger
from pipeline.numbers import ORDINAL_PATTERN

_WD = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_MON_LONG = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_MON = _MON_LONG + "|jan|febr?|mrt|apr|aug|sept?|okt|nov|dec"
_COUNT = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig"
_NUM = _COUNT + r"|\d{1,2}"
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
   |de)?\ (?P<am>{_MON})\b\.?(?:\ ['’]?(?P<ay>(?:19|20)\d\d|(?<=['’])\d\d\b))?)
   |(?P<monthyear>\b(?:(?:eind|begin|half|medio)\ )?(?P<mm>{_MON})\b\.?\ (?P<my>(?:19|20)\d\d)\b)
   |(?P<month>\b(?:in|eind|begin|half|medio|van|sinds|uit|sedert|voor|tot|en
   |of)\ (?:de\ maand\ )?(?P<m>{_MON_LONG})\b(?!\ (?:19|20)\d\d\b)(?P<samey>\ (?:van\ )?(?:vorig|dat)\ jaar)?)
   |(?P<holiday>\b(?:eerste|tweede|1e|2e)\ kerstdag|\b(?:kerstavond|oudejaarsdag|oudjaarsdag
   |oudejaarsavond|oudjaar|nieuwjaarsdag|driekoningen)\b)
   |(?P<weekord>\b(?P<owd>{_WD})\ de\ (?P<ord>{ORDINAL_PATTERN})\b
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
_NUMBERS = re.compile(r"\d\d?(?<!\d\d\d)(?= ?[-/,&–] ?\d{1,2}[-/ ])")
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
        r"over": r"\d|een$|paar$|enkele$|" + _COUNT,
        r"ruim|krap|bijna|ongeveer|precies|amper|zowat|goed|nauwelijks|pas": r"\d|een$|paar$|enkele$|enige$|de$|ander|"
        + _COUNT,
        r"nog": "geen$",
        r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|één|paar|enkele"
        r"|enige|anderhalve?": _UNIT,
    },
)


def dates_in(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The dates written in a text from ``start`` on, in order."""
    return scan(_DATE, text, _BEGINS, start, also=[m.start() for m in _NUMBERS.finditer(text)])
