"""Times and everything that is printed like one, in seconds, with what the words nearby make of it.

A report prints finishing times, laps, openings, splits, gaps, points, totals, limits, old bests and clock times in
the same figures. One scan finds the figures, a classifier reads the words left and right of each, and every figure
gets exactly one mention, so that later steps can trust the shape ``finish``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.extractors.bests import is_old_best
from pipeline.extractors.distances import RACE_DISTANCES
from pipeline.extractors.folding import holds, lower
from pipeline.extractors.scan import trigger, words_of
from pipeline.mention import Mention
from pipeline.numbers import CARDINAL_PATTERN, parse_number

SLOWEST_FINISH: float = 1500.0
"""Upper bound of a finishing time in seconds: a slow 10000 metres by a veteran."""

FASTEST_FINISH: float = 8.0
"""Lower bound of a finishing time in seconds: a 100 metres."""

_FASTEST_500 = 33.5
"""Below this many seconds a time belongs to a 100 or 300 metres, a lap or an opening."""

# --- the figures -----------------------------------------------------------------------------------------------

_MINUTE_MARK = r"['’′‘`´]"
_SECOND_MARK = "[\"”″“]|''|’’|′′"
_N = rf"(?:\d{{1,3}}(?:,\d{{1,3}})?|{CARDINAL_PATTERN}|een)"
_FRACTIONS = {"tiend": 0.1, "honderdst": 0.01, "duizendst": 0.001}
_SECOND_UNIT = r"(?:secondes?n?|tell?en|tel|sec(?:onden)?\b\.?|s(?![\w.]))"

# "een tiende plaats" is a rank, "een tiende te kort" and "op één tiende" are amounts.
_ONE_FRACTION = (
    r"(?=\W*$|[.,;:!?)]|\s+(?:van|te|achter\w*|sneller|trager|langzamer|seconde|tel|boven|onder|aan|op|voor|voorsprong|verschil|"
    r"verwijderd|tekort|toe|los|later|langer|in|naast|harder|en|winst|verlies|beter|eerder|vlugger|rapper|scheidde|scheidt|of)\b)"
)
# The gate in front keeps the scan fast: a figure, or a word that can open an amount of time.
_FIGURES = re.compile(
    rf"""
    (?:(?=\d)|(?<![\w.,:])(?=[eéhgkdatvznp](?:en|én|al|ee|og|wa|we|wi|ri|ie|ij|es|ev|ch|eg|lf|er|ac|nd|nk|aa))|(?<=rondjes\s))
    (?:
      (?P<date>(?<![\d.,:])(?:\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}(?:-\d{{2}})?)(?!\d))
    | (?P<spelled>(?<![\w.,:])
        (?P<sm>\d{{1,2}}|{CARDINAL_PATTERN})\s*(?:minuten|minuut|min\b\.?|m(?=\s?\d))
        (?:\s*,?\s*(?:en\s+)?(?P<ss>\d{{1,2}}(?:[,.]\d{{1,3}})?|{CARDINAL_PATTERN})\b
           (?:\s*{_SECOND_UNIT}(?:(?:\s*,\s*|\s+en\s+|\s+)(?P<sf>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?P<sfu>tiend|honderdst|duizendst)en?)?)?
        )(?!\s+(?:meter|rond))
      )
    | (?P<minutes>(?<=\bde\s)(?P<mn>\d{{1,2}}|{CARDINAL_PATTERN})\s+minuten(?!\w))
    | (?P<seconds_and>(?<![\w.,:])(?P<as>\d{{1,2}}|{CARDINAL_PATTERN})\s+(?:seconden|tellen)\s+en\s+
        (?P<af>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?P<afu>tiend|honderdst|duizendst)en?)
    | (?P<fraction>(?<![\w.,:])(?P<fn>\d{{1,3}}|(?:{CARDINAL_PATTERN}|enkele|paar)(?=\s))
        \s*(?P<fu>tiend|honderdst|duizendst)(?:en|e{_ONE_FRACTION})\b
        (?:\s+(?:van\s+een\s+)?(?:seconden?|tel))?)
    | (?P<half>(?<!\w)(?:(?:een|nog\s+geen|geen)\s+)?(?:halve|kwart|driekwart)\s+(?:tel|seconde|secondes)\b)
    | (?P<and_half>(?<!\w)(?:anderhalve\s+(?:tel|seconde)))
    | (?P<half_hour>(?<!\w)(?:half|kwart\s+(?:voor|over))\s+
        (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b(?!\s+(?:meter|ronde)))
    | (?P<hour>(?<![\w.,:])\d{{1,2}}[ ]?(?-i:[uh])[ ]?(?:\d{{2}})?(?![\w.,:]\d|\w))
    | (?P<three>(?<![\d.,:'’])(?P<m>\d{{1,2}})(?:[.:,;]|{_MINUTE_MARK}|m(?=\d))(?P<s>[0-5]\d)
        (?:[.:,](?=\d)|,\s(?=\d\d(?!\d))|\s?(?:{_SECOND_MARK}))(?P<f>\d{{1,3}})(?!\d|[.:,]\d))
    | (?P<mark>(?<![\d.,:'’])(?P<ms>\d{{1,3}})(?:{_SECOND_MARK})(?P<mf>\d{{1,3}})(?!\d))
    | (?P<minute_mark>(?<![\d.,:'’])(?P<mm>\d{{1,2}}){_MINUTE_MARK}(?P<mms>[0-5]\d)(?:{_SECOND_MARK})?(?![\d]|[.,:]\d))
    | (?P<two>(?<![\d.,:'’])(?P<a>\d{{1,3}})(?P<sep>[.,:])(?P<b>\d{{1,3}})(?!\d|[.:,]\d|[-/]\d(?!\d?[.:,]\d\d)))
    | (?P<whole>(?<![\w.,:])(?P<w>\d{{1,3}}|{CARDINAL_PATTERN})\s+(?:volle\s+)?{_SECOND_UNIT}(?!\w))
    | (?P<lap_list>(?<=rondjes\s)\d{{2}}(?![\d.,]\d)(?:(?:\s*,\s*|\s+en\s+|\s+of\s+)\d{{2}}(?![\d.,]\d|\s*[a-z]+en\b))*)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Where a figure can begin beside a digit: a number word or an article before a unit of time.
_BEGINS = trigger(
    rf"(?:{CARDINAL_PATTERN}|enkele|paar|halve|kwart|driekwart|half|nog|geen)$|(?:{CARDINAL_PATTERN})(?:minu|min|m\d)|anderhalve",
    then={
        r"een|geen": r"minu|min$|m\d*$|tiend|honderdst|duizendst|halve$|kwart$|driekwart$|volle$|sec|tel|s$",
        r"nog": "geen",
        r"half|kwart|halve|driekwart": rf"tel|sec|voor$|over$|{CARDINAL_PATTERN}",
        rf"{CARDINAL_PATTERN}|enkele|paar": r"minu|min$|m\d*$|tiend|honderdst|duizendst|volle$|sec|tel|s$",
    },
)
# Digits and what can make a figure of them; in a list of laps they stand alone.
_DIGITS = re.compile(
    r"\d+(?=[-.,:;'’′‘`´\"”“/]|\s*(?:mi|m\s?\d|[uh]|tiend|honderdst|duizendst|sec|tel|s(?!\w)|volle))",
    re.IGNORECASE,
)
_BARE_DIGITS = re.compile(r"\d+")

_UNIT_AFTER = re.compile(
    r"\s*(?:%|°|€|graden\b|procent\b|euro\b|miljoen\b|miljard\b|kilometers?\b|km\b|mtr?\b|meters?\b|m\b|centimeter\b|cm\b|"
    r"kilo\b|kg\b|watt\b|mm\b|rond(?:e|en|es|jes?)\b|keer\b|toeschouwers\b|bezoekers\b|mensen\b|man\b|fans\b|kijkers\b|"
    r"leden\b|inwoners\b|jaar\b|-jarige|minuten\b|weken\b|maanden\b|uren\b|dagen\b|stuks\b|hectopascal\b|hpa\b|liter\b|"
    r"per\s+(?:uur|cent)\b)",
    re.IGNORECASE,
)
_MONEY_LEFT = re.compile(
    r"(?:€|\$|euro|graden|temperatuur(?: van)?|wind \w+|hartslag|tel\.?:?|telefoon:?)\s*$", re.IGNORECASE
)
_METRES = re.compile(r"(?:1\.[05]|3\.0|5\.0|10\.0)00\Z|\d\.\d{3}\Z|\d{1,3}\.000\Z")
# The tail of "1.17, 29" is its hundredths only when nothing follows that 29 would count.
_COUNTED = re.compile(
    r"\s*(?:jaar|-jarige|meter|m\b|km|rond|keer|dagen|punten|man\b|rijd|schaats|seconden|graden|uur|[a-z]+en\b(?<!en)|e\b|ste\b|jan|feb|"
    r"maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)",
    re.IGNORECASE,
)

# --- the words around ------------------------------------------------------------------------------------------

# What may stand between a cue and its figure.
_FILL = (
    r"(?:\s*(?:van|in|op|met|naar|uit|tot|de|het|een|nog|al|ook|ruim|bijna|krap|nipt|amper|slechts|rond|circa|ongeveer|"
    r"zo'n|liefst|maar|dik|gingen|ging|was|waren|is|om|net|laag|hoog|hoge|lage|snelle|scherpe|snel|rap|vlot|sterk|voortvarend|keurig|"
    r"telkens|allemaal|steeds|constant|vlakke|volle|grens|barrière|magische|tijd|voor|der|=|:|\(|-|–)(?=\W))*[\s(:=|–-]*$"
)
_NUMBER = (
    rf"(?:\d+(?:,5)?|{CARDINAL_PATTERN}|paar|enkele|honderd|tweehonderd|driehonderd|zeshonderd|zevenhonderd|"
    r"elfhonderd|duizend)"
)
_LEFT_CUES = re.compile(
    rf"""
      (?P<clock>
          \b(?:aanvang|vanaf|omstreeks|tussen|om|rond|tot|sinds|en|van|begint|start|dinsdag|woensdag|donderdag|vrijdag|
             zaterdag|zondag|maandag|\d{{4}},?|klokslag|update|aangepast|gepubliceerd|bijgewerkt|geplaatst|kwart\s+voor|
             uur\s*[-–]|tot\s+en\s+met)\s*(?:om\s+|:\s*)?$)
    | (?P<was>\(\s*was\s*:?\s*$)
    | (?P<split>
          \b(?:doorkomst(?:tijd)?(?:en)?|doorgekomen|tussentijd(?:en)?|tussenstand|tussenpunt|
             (?:na|bij)\s+(?:de\s+)?(?:{_NUMBER})\s+(?:meter|m|rond(?:en|es|jes|e|je)|kilometer|km)
                (?:\s+(?:nog|al|kwam|door|passeerde|klokte|had|stond|reed|hij|zij|ze|er))*|
             (?:passeerde|passeert|doorkwam|doorliep)\s+(?:na\s+)?(?:de|het)\s+(?:\d[\d.]*|{_NUMBER})
                (?:\s+(?:meter|m|kilometer))?(?:\s+door)?|
             op\s+(?:200|400|600|700|800|900|1100|1200|1300|1400|1600|2000|4000|6000|7000|8000|9000)\s+meter
                (?:\s+(?:nog|al|was|had|stond|hij|zij|ze|het|klokte|kwam|door))*|
             (?:bel|slotbel)\s+(?:klonk|ging|luidde|klinkt|gaat)(?:\s+(?:hij|ze|het|er))?\s+(?:bij|na|op|in)|
             bij\s+(?:de\s+bel|het\s+ingaan\s+van\s+de\s+(?:laatste|slot)\s?ronde)(?:\s+(?:gaf|was|stond|de|klok|het|hij|ze))*|
             halverwege(?:\s+(?:nog|kwam|door|was|het|hij|zij|ze|al))*|
             (?:op|aan|lag|reed|koers|bezig)\s+(?:\w+\s+)?(?:op\s+)?(?:een\s+|het\s+)?(?:schema|koers|weg)|schema|tussenpunt)
          (?:\s+op\s+koers)?{_FILL})
    | (?P<lap>
          \b(?:rondjes?|rond(?:en|es|e)|slotrond(?:e|je|en|jes)|openingsrond(?:e|je)|rondetijd(?:en)?|lap(?:s|je|jes)?|
             (?:(?:een|de)\s+)?(?:laatste|slot|eerste)\s+(?:ronde|rondje)|eentje|keer\s+400\s+(?:meter|m))
          (?:\s+(?:gingen|ging|waren|was|daalden|liepen|reed|schaatste|bleven|bleef|allemaal|hij|ze|zij))*{_FILL})
    | (?P<opening>
          \b(?:open(?:t|de|den|en|ing|ingen|er|ingstijd|ingsronde)|openings\w+|vertrekt|vertrok|startte|ging\s+weg|
             (?:eerste|na)\s+(?:100|honderd|200|300|tweehonderd|driehonderd)(?:\s+(?:meter|m))?)
          (?:\s+(?:hij|zij|ze))?{_FILL})
    | (?P<record_target>\b(?:limiet|eis|kwalificatietijd|kwalificatielimiet|grens|barrière|richtlijn|norm|startlimiet)
          (?:\s+(?:voor|op)\s+(?:het|de)\s+\w+(?:\s+\w+)?)?{_FILL})
    | (?P<limit>\b(?:(?:onder|beneden|boven|sub)(?:\s+(?:de|het|die))?|binnen\s+de)
          (?:\s+(?:magische|grens|barrière|tijd|van|de|ruim|net))*[\s(:]*$)
    | (?P<target>
          \b(?:mikt|mikte|mikken|mikkend|hoopt|hoopte|hopen|gehoopt|hoop|aast|aasde|gokt|gokte|droom\w*|dromen|rekent|rekende|gerekend)
          \s+(?:\w+\s+){{0,3}}(?:op|van)\b[^.;]{{0,30}}$
        | \b(?:gaat|ga|ging|gaan|gegaan|ging)\s+(?:\w+\s+)?voor\s+(?:een|de)\b[^.;]{{0,14}}$
        | \b(?:doel(?:stelling)?|streeftijd|doeltijd|streven|ambitie)\b[^.;]{{0,20}}$
        | \bals\s+(?:hij|zij|ze|ik|je|we|iemand)\s+(?:\w+\s+){{0,2}}$
        | \bmoet\s+(?:ik|hij|zij|ze|je|er)\s+(?:\w+\s+){{0,2}}$
        | \b(?:zinnen\s+(?:gezet\s+)?op|denkt\s+aan|dacht\s+aan|streeft\s+naar|streefde\s+naar|jaagt\s+op)
          \b[^.;]{{0,20}}$)
    | (?P<total>
          \b(?:eindtotaal|totaal(?:tijd|score|tijden)?|totalen|optelsom|opgeteld|eindstand|klassement(?:en)?|eindklassement|sprintklassement)
          \b[^.;]{{0,50}}$
        | \bsamen(?:geteld)?\s*{_FILL})
    | (?P<lead>\b(?:achterstand|voorsprong|verschil|marge|verlies|gat)
          (?:\s+(?:van|was|is|bedroeg|bedraagt|liep|op\s+tot|tot))+
          (?:\s+(?:ruim|bijna|krap|amper|slechts|maar|liefst|zo'n))?\s*$)
    | (?P<points>\bpunten(?:totaal|aantal)?\s*(?:van|:|op|was|is|kwam\s+op)?\s*$)
    | (?P<gap>
          \b(?:achterstand|voorsprong|verschil|marge|gat|verlies|winst|achterstandje|voorsprongetje|scheelde|scheelt|scheidden|
             scheidde|scheiden|kostte|kwam(?:en)?|verloor|verliest|verloren|verspeelde|won|gaf|geeft|gaven|moest|bedroeg|slechts|
             bleef|sneller|langzamer|trager|harder)
          (?:\s+(?:hem|haar|hen|ze|zij|hij|het|er|daar|op\s+\w+|tussen\s+\w+))?{_FILL}
        | (?:^|\s)[+]\s?$)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# The words that a cue on the left begins with. Every cue reaches up to the figure, so there is one at most.
_LEFT_BEGINS = trigger(
    r"""aanvang|vanaf|omstreeks|tussen|om$|rond|tot$|sinds|en$|van$|begint|start|(?:dins|woens|donder|vrij|zater|zon|maan)dag
    |\d{4}$|klokslag|update|aangepast|gepubliceerd|bijgewerkt|geplaatst|kwart$|uur$|doork|doorgekomen|na$|bij$|passeer
    |doorliep|bel$|slotbel$|op$|halverwege|aan$|lag$|reed$|koers$|bezig$|schema|slotrond|lap|een$|de$|laatste|slot|eerste|eentje|keer$
    |open|vertrekt|vertrok|ging$|limiet|eis|kwalificatie|grens|barrière|richtlijn|norm|onder$|beneden|boven|sub$|binnen$
    |mik|hoop|hope|gehoopt|aast|aasde|gokt|droom|dromen|reken|gerekend|gaat$|ga$|gaan$|gegaan|doel|streef|streeft|streven
    |ambitie|als$|moet$|zinnen|denkt|dacht|jaag|eindtotaal|totaal|totalen|optelsom|opgeteld|eindstand|klassement
    |eindklassement|sprintklassement|samen|achterstand|voorsprong|verschil|marge|verlies|gat$|punten|winst|scheeld|scheelt
    |scheid|kostte|kwam|verlo|verspeelde|won$|gaf$|geeft$|gaven$|moest$|bedroeg|slechts|bleef|sneller|langzamer|trager
    |harder""",
    then={
        "een|de": r"laatste$|slot$|eerste$",
        "en|van|om|tot|rond|tussen": rf"\d|om$|en$|{CARDINAL_PATTERN}|enkele|paar|h?alve|kwart|driekwart|half|nog|geen|anderhalve",
        "na|bij": rf"\d|de$|het$|{CARDINAL_PATTERN}|paar|enkele|honderd|duizend|elf",
        "als|moet": "hij$|zij$|ze$|ik$|je$|we$|iemand$|er$",
    },
)

_RIGHT_CUES = re.compile(
    r"""
      (?P<points>\s*(?:punten|punt\b|pnt\b|pt\b))
    | (?P<clock>\s*(?:uur\b|u\b|h\b))
    | (?P<opening>\s*(?:seconden\s+)?(?:over|op|na|voor)\s+(?:de|zijn|haar)\s+
        (?:eerste|openings)\s*(?:honderd|100|200|300|tweehonderd|driehonderd)
        |\s*(?:seconden\s+)?(?:als|voor\s+de)\s+opening)
    | (?P<lap>\s*(?:seconden\s+)?(?:per\s+rond|in\s+de\s+(?:laatste|slot)\s?ronde|
        als\s+laatste\s+rond|in\s+het\s+laatste\s+rondje))
    | (?P<split>\s*(?:seconden\s+)?(?:halverwege|na\s+(?:\d+|\w+)\s+(?:meter|rond\w+|kilometer)))
    | (?P<gap>\s*(?:(?:seconden?|secondes|tel(?:len)?|sec\.?)\s+)?(?:te\s+)?(?:
        sneller|langzamer|trager|toegeven|toe(?=\W)|achterstand|
        voorsprong|verschil|harder|vlugger|rapper|tekort|kort\b|verlies\b|beter\b|slechter|langer|los\b|winst\b|eraf|erboven|eronder|
        boven\s+(?:zijn|haar|het|de)|van\s+(?:het|de)\s+(?:podium|zege|brons|zilver|goud|medaille|eerste|winn)|verliezen|prijs|verwijderd|
        achterop\b))
    | (?P<limit>\s*(?:zou|kan|kon|moet|lijkt|hoort|nodig)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\s*(?:te\s+)?(?:gaan\s+)?(?:rijden|rijdt|schaatsen|neer\s?zetten|halen|klokken)\b", re.IGNORECASE
)
#: ``had hij 1.45,1 moeten rijden``, ``1.45,1 nodig gehad``.
_NEEDED = re.compile(
    r"\s*(?:seconden\s+)?(?:(?:moeten|hoeven|kunnen|willen|mogen)\s+(?:rijden|schaatsen|neerzetten|halen|klokken|zijn)\b)",
    re.IGNORECASE,
)
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
    r"^[ \t]*(?:\[|\()?(?P<stamp>(?:[01]?\d|2[0-4])[.:][0-5]\d)(?=\s*(?:\||[-–:]\s|uur\b|\]|\)|u\b)|\s+[A-ZÀ-Ý'\"“‘])",
    re.MULTILINE,
)
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
_OPENING_NOUN = re.compile(r"\bopenings\w+\s+(?:van|in)\s*$", re.IGNORECASE)
_LEFT_WINDOW = 130
_RIGHT_WINDOW = 110


@dataclass(frozen=True, slots=True)
class _Figure:
    """A scanned figure: where it stands, its seconds, and how it is written."""

    start: int
    end: int
    seconds: float
    form: str  # "decimal", "rounded" (m.ss), "whole" (seconds), "fraction", "hour", "date", "number"


def find_times(text: str) -> list[Mention]:
    """All figures that are written like a time, as mentions of kind ``time`` with the value in seconds.

    The shape says what the time is: ``finish``, ``rounded`` (a time without decimals, as in quotes), ``lap``,
    ``opening``, ``split``, ``gap``, ``clock`` (seconds since midnight), ``points``, ``total``, ``limit``,
    ``target``, ``old_best`` (a mark named as a best that stood before this race) or ``other``.
    """
    figures = [figure for match in _figures(text) if (figure := _figure(text, match)) is not None]
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


# --- scanning --------------------------------------------------------------------------------------------------


def _figures(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_FIGURES``, which is tried only where one can begin."""
    end = 0
    pattern = _BARE_DIGITS if "rondjes" in lower(text) else _DIGITS
    digits = {match.start() for match in pattern.finditer(text)}
    for place in sorted(digits.union(words_of(text).places(_BEGINS))):
        match = _FIGURES.match(text, place) if place >= end else None
        if match is not None:
            yield match
            end = match.end()


def _amount(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return float(parse_number(word) or 0)


def _decimals(seconds: str, fraction: str) -> float:
    return float(f"{seconds}.{fraction}")


def _spelled(match: re.Match[str]) -> tuple[float, str]:
    seconds = 60 * _amount(match["sm"]) + _amount(match["ss"])
    if match["sf"]:
        unit = _FRACTIONS[match["sfu"].lower()]
        seconds += _amount(match["sf"]) * unit
    return seconds, "decimal"


def _seconds_and(match: re.Match[str]) -> tuple[float, str]:
    seconds = _amount(match["as"]) + _amount(match["af"]) * _FRACTIONS[match["afu"].lower()]
    return seconds, "decimal"


def _fraction(match: re.Match[str]) -> tuple[float, str]:
    if match["fn"].lower() in ("enkele", "paar"):
        return 0.0, "fraction"
    return _amount(match["fn"]) * _FRACTIONS[match["fu"].lower()], "fraction"


def _half_hour(match: re.Match[str]) -> tuple[float, str]:
    words = match[0].lower().split()
    hour = parse_number(words[-1]) or 0
    minutes = {"half": -30, "voor": -15, "over": 15}[words[-2]]
    return (hour * 60 + minutes) * 60.0, "hour"


def _hour(match: re.Match[str]) -> tuple[float, str]:
    parts = [int(part) for part in re.findall(r"\d+", match[0])]
    return parts[0] * 3600.0 + (parts[1] * 60.0 if len(parts) > 1 else 0.0), "hour"


def _three(match: re.Match[str]) -> tuple[float, str]:
    return 60 * int(match["m"]) + _decimals(match["s"], match["f"]), "decimal"


def _two(match: re.Match[str]) -> tuple[float, str]:
    whole, separator, rest = match["a"], match["sep"], match["b"]
    if separator == ".":
        if _METRES.match(f"{whole}.{rest}"):
            return float(whole + rest), "number"
        # 6.46 and 12.45 are minutes and seconds, 41.9 and 34.49 are seconds; _Context knows an opening of 9.53.
        if len(rest) == 2 and int(whole) < 25 and int(rest) < 60:
            return 60.0 * int(whole) + int(rest), "rounded"
    elif separator == ":":
        if len(rest) == 2 and int(rest) < 60 and int(whole) < 60:
            return 60.0 * int(whole) + int(rest), "rounded"
        if len(rest) < 2 and int(whole) < 30:
            return 0.0, "number"
    return _decimals(whole, rest), "decimal"


_READERS: dict[str, Callable[[re.Match[str]], tuple[float, str]]] = {
    "spelled": _spelled,
    "minutes": lambda match: (60 * _amount(match["mn"]), "whole"),
    "seconds_and": _seconds_and,
    "fraction": _fraction,
    "half": lambda match: (
        0.75 if "driekwart" in match[0].lower() else 0.25 if "kwart" in match[0].lower() else 0.5,
        "fraction",
    ),
    "and_half": lambda match: (1.5, "fraction"),
    "half_hour": _half_hour,
    "hour": _hour,
    "three": _three,
    "mark": lambda match: (_decimals(match["ms"], match["mf"]), "decimal"),
    "minute_mark": lambda match: (60.0 * int(match["mm"]) + int(match["mms"]), "rounded"),
    "two": _two,
    "whole": lambda match: (_amount(match["w"]), "whole"),
    "lap_list": lambda match: (float(match[0][:2]), "laps"),
    "date": lambda match: (0.0, "date"),
}
_KINDS = tuple(_READERS)


def _figure(text: str, match: re.Match[str]) -> _Figure | None:
    kind = next(name for name in _KINDS if match[name] is not None)
    start, end = match.span()
    if kind == "three" and text[match.start("f") - 1].isspace() and _COUNTED.match(text, end):
        # "1.17, 29" has a stray space; "1.17, 29 jaar oud" has a new item.
        return _Figure(start, match.end("s"), 60.0 * int(match["m"]) + int(match["s"]), "rounded")
    seconds, form = _READERS[kind](match)
    if form == "number" and seconds in RACE_DISTANCES:
        return None  # a distance, and its extractor's business
    return _Figure(start, end, seconds, form)


# --- classifying -----------------------------------------------------------------------------------------------


class _Context:
    """The text around the figures of one report, and the shapes given so far."""

    def __init__(self, text: str, figures: list[_Figure]) -> None:
        self.text = text
        self.low = lower(text)
        self.figures = figures
        self.shapes: list[str] = []
        self._stamps = {match.start("stamp") for match in _STAMP_LINE.finditer(text)}
        self._columns = _column_shapes(text, self.low)
        self._ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._places = words_of(text).places(_LEFT_BEGINS)

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
        left = self._left(index)
        right = text[end : end + _RIGHT_WINDOW]
        if figure.form in ("decimal", "rounded") and (_UNIT_AFTER.match(right) or _MONEY_LEFT.search(left)):
            return "other"
        if figure.form == "laps":
            return "lap"
        if (column := self._column(start)) is not None:
            return column
        right_cue = _RIGHT_CUES.match(right)
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
            if match := _LEFT_CUES.match(left, place):
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

    def _from_words(self, index: int, figure: _Figure, left: str, right: str, right_shape: str | None) -> str:
        if self._is_old_best(index, left, right):
            return "old_best"
        if figure.form in ("fraction", "whole") or figure.seconds < FASTEST_FINISH:
            return self._amount_shape(index, figure, left, right_shape)
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
        if shape == "gap":
            return "gap" if right_shape == "gap" and figure.seconds < 60 else "finish"
        if right_shape == "split" and figure.form != "whole":
            return "split"
        return shape or "finish"

    def _amount_shape(self, index: int, figure: _Figure, left: str, right_shape: str | None) -> str:
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

    def _is_clock(self, figure: _Figure, cue: re.Match[str] | None, left: str) -> bool:
        if figure.form != "rounded":
            return False
        hours, minutes = divmod(round(figure.seconds), 60)
        if hours > 24 or minutes > 59:
            return False
        words = cue[0].strip().lower() if cue else ""
        if (
            words.startswith(
                (
                    "om",
                    "vanaf",
                    "omstreeks",
                    "klokslag",
                    "aanvang",
                    "tussen",
                    "update",
                    "aangepast",
                    "gepubl",
                    "bijgew",
                    "geplaatst",
                )
            )
            or words[:4].isdigit()
        ):
            return hours >= 6
        # "van 14.00 tot 16.30 uur": the hour word may come late.
        return _UNTIL_HOUR.match(self.text, figure.end) is not None

    def _by_value(self, index: int, figure: _Figure, left: str, shape: str) -> str:
        """Correct what the words say by what the value allows."""
        seconds = figure.seconds
        if shape == "total" and (seconds < 60 or figure.form == "rounded"):
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
            near = any(-60 <= figure.start - place <= 900 for place in self._short_races)
            return "finish" if near else ("opening" if seconds < 15 else "lap")
        if seconds >= 60 and self._is_sum(figure):
            return "total"
        return "finish"

    def _is_old_best(self, index: int, left: str, right: str) -> bool:
        start = self.figures[index].start
        begin = start - len(left)
        follows = index > 0 and self.shapes[-1] == "old_best" and self.figures[index - 1].end >= begin
        carried = self.text[self.figures[index - 1].end : start] if follows else None
        return is_old_best(left, right, self.text[max(0, begin - 160) : begin], carried)

    def _is_sum(self, figure: _Figure) -> bool:
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
