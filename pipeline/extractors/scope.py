"""Scope cues: the words that take a statement out of the race being reported.

``earlier`` puts it in another, past race; ``record`` makes a time a best; ``hypothetical`` and ``future``
say it has not
happened; ``quote``, ``link``, ``caption``, ``broadcast`` and ``tweet`` are stretches that are not the
reporter's own text.
Another day of the same tournament (``zaterdag``, ``een dag eerder``, ``op de openingsdag``) is never
``earlier``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.extractors.dates import anchor_date, find_dates
from pipeline.extractors.events import GAMES_HOSTS, find_events, main_event
from pipeline.extractors.folding import holds, lower
from pipeline.extractors.roundups import find_sections
from pipeline.extractors.scan import scan, trigger
from pipeline.extractors.tense import is_future, sentence_span
from pipeline.mention import Mention

_WORDS = re.compile(
    r"""\b(?:
    (?P<record>(?:(?:persoonlijke?|Nederlandse?|nationale?|Belgisch|Belgische|Europese?|olympische?|oude?
    |nieuwe?|eigen|dik(?:ke)?
        |gewestelijke?|Friese?|provinciale?|mondiale?|bestaande?|vorige?|huidige?|staande?|vigerende?)\s){0,3}
        (?:(?:[a-z]+-?)?records?(?:tijd)?(?!\w)|pr['’]?s?\b|PR['’]?s?\b|p\.r\.|PB\b|pb\b|besttijd(?:en)?
        |toptijd(?:en)?|(?:seizoens|jaar|carrière)
        -?(?:beste|record|besttijd)|wereldtoptijd|chronorecord)
        |(?:beste|snelste|rapste)\s(?:seizoens?|jaar)?tijd(?:en)?\s(?:ooit|van\s(?:het|dit)\sseizoen
        |uit\s(?:haar|zijn)\s(?:loopbaan
        |carrière|leven)|tot\snu\stoe|aller\stijden|over)|(?:beste|snelste)\sseizoens?tijd(?:en)?
        |(?:haar|zijn|hun|mijn)\s(?:oude\s|vorige\s|eigen\s)?(?:beste|snelste)\s(?:seizoens|jaar)?tijd
        |met\seen\sbeste\stijd)
  | (?P<past>(?:ooit|destijds|indertijd|weleer|voorheen|in\shet\sverleden|in\s(?:zijn|haar
  |hun)\s(?:jonge\sjaren|juniorentijd|jeugd)
        |(?:begin|eind|half|medio|aan\shet\sbegin\svan|in\shet\sbegin\svan|vroeg)\s(?:dit|deze)\s(?:seizoen|winter|jaar|maand|week|najaar)
        |eerder\s(?:dit|deze|in\shet|in\sdit|in\sde)\s(?:seizoen|winter|jaar|maand|najaar)|al\seens
        |(?:vorige|afgelopen)\s(?:zomer|herfst
        |lente|voorjaar|najaar|edities?|keer|maal)|bij\s(?:zijn|haar|de)\s(?:vorige\seditie
        |vorige\sspelen)
        |de\s(?:vorige|laatste|afgelopen)\s(?:Spelen|Winterspelen)
        |de\s(?:laatste|afgelopen|voorbije|vorige)\s(?:twee|drie|vier|vijf|zes)\s(?:jaar|jaren|seizoenen|edities|winters)|een\s(?:editie|seizoen
        |winter)\s(?:eerder|geleden)|onlangs|recentelijk))
  | (?P<toen>toen)
  | (?P<hyp>zou|zouden|zóu|had\skunnen|hadden\skunnen|had\smoeten|hadden\smoeten|had\swillen|hoopt|hopen
  |hoopte|hoopten|mikt|mikte
        |mikken|mikten|droomt|droomde|wil|wilde|wilden|wou|verwacht|verwachtte|voorspelt|voorspelde
        |ambieert|beoogt|beoogde|rekent\sop
        |rekende\sop|gokt\sop|schat\b|stel\sdat|als\shet\saan|om\ste|in\sde\shoop|met\sals\sdoel
        |doelstelling|streeft|streefde
        |wedde|zint\sop|aast\sop|jaagt\sop|op\sjacht\snaar|lag\sop\s(?:koers|schema)|ligt\sop\s(?:koers
        |schema)|op\s(?:koers|schema)\svoor
        |op\seen\sschema\svoor|moe(?:t|ten|st|sten)\b(?=[^.!?;]{0,80}\b(?:eindigen|rijden|worden|winnen
        |finishen|halen|schaatsen|klokken|duiken
        |blijven|zijn)\b)|had(?:den)?\b(?=[^.!?;,]{0,60}\b(?:gewonnen|geworden|geëindigd|gehaald|gereden
        |geweest)\b[^.!?;]{0,20}\bals\b)
        |(?-i:Had)\s(?:ik|je|hij|ze|zij)
        |had\s(?:ik|je|hij|ze|zij)\b(?=[^.!?;]{0,80}\b(?:gewonnen|geworden|geëindigd|gehaald|gepakt|gestaan)\b)
        |daar\s(?:had|zou)\s(?:ik|hij|ze|zij|je|we)\b(?=[^.!?;]{0,60}\bvoor\b)
        |gerekend|gehoopt|gemikt|was\s(?:ik|hij|ze|zij|het)\b(?=(?:[^.!?;]|\.\d){0,60}\b(?:geworden|geweest|geëindigd)\b)
        |nodig\som|genoeg\sgeweest|kans\sop|uitzicht\sop|limiet|richttijd|streeftijd|doel|favoriete?)
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINS = trigger(
    r"""persoonlijk|nederlands|national|belgisch|europe|olympisch|oude?$|nieuwe?$|eigen$|dik(?:ke)?$
    |gewestelijk|fries|provincia
    |mondia|bestaand|vorige?$|huidige|staande?$|vigerend|\w*records?(?:tijd)?$|prs?$|p$|pb$|besttijd
    |toptijd|seizoens|jaar
    |carrière|wereldtop|chronor|(?:be|snel|rap)ste$|haar$|zijn$|hun$|mijn$|met$|ooit|destijds|indertijd
    |weleer|voorheen|in$
    |begin$|eind$|half$|medio$|vroeg$|aan$
    |eerder$|al$|afgelopen|bij$|de$|een$|onlangs|recentelijk|toen$|z[oó]u|had|hoop|hopen|mik|dro[om]|wil
    |wou$|verwacht
    |voorspel|ambieer|beoog|reken|gok|schat|stel$|als$|om$|doel|streef|wedde$|zint$|aast$|jaag|op$|lag$
    |ligt$|moe[ts]|was$
    |daar$|nodig$|genoeg$|gerekend$|gehoopt$|gemikt$|kans$|uitzicht$|limiet|richttijd|streeftijd|favoriet""",
    then={
        r"de": r"vorige$|laatste$|afgelopen$|voorbije$",
        r"op": r"jacht$|koers$|schema$|een$",
        r"in": r"het$|zijn$|haar$|hun$|de$",
        r"een": r"editie$|seizoen$|winter$",
        r"met": r"een$|als$",
        r"was": r"ik$|hij$|ze$|zij$|het$",
        r"bij": r"zijn$|haar$|de$",
        r"als": "het$",
        r"daar": "had$|zou$",
        r"om": "te$",
        r"al": "eens$",
    },
    only={
        "zijn|haar|hun|mijn": "beste snelste",
        "in": "verleden jonge juniorentijd jeugd hoop",
        "bij": "editie spelen",
    },
)
_RECORD_SHAPES = (
    (re.compile(r"persoonlijk|\bpr|\bpb|p\.r|(?:haar|zijn|mijn|eigen)", re.I), "personal"),
    (re.compile(r"wereld|mondia", re.I), "world"),
    (re.compile(r"olympisch", re.I), "olympic"),
    (re.compile(r"baan", re.I), "track"),
    (re.compile(r"club|school|vereniging", re.I), "club"),
    (re.compile(r"nederland|nationa|belgisch|europe|junioren", re.I), "national"),
    (re.compile(r"seizoen|jaar", re.I), "season"),
)

_LINK = re.compile(
    r"(?:LEES\s?(?:OOK|MEER|VERDER)|(?<![a-z])Lees\s(?:ook|meer|verder)\b|(?<!\w)(?:Bekijk|Kijk|Luister"
    r"|Zie)\s(?:ook|hier(?:onder|naast)?|meer|terug)\b"
    r"|BEKIJK OOK|(?m:^)(?:Meer over|Gerelateerd|Zie ook|Ook interessant|Meer nieuws|Volg ons|Deel dit"
    r"|Reageer)\b)[^\n]*"
)
# What a link begins with; tried at these words only.
_LINK_CUE = re.compile(
    r"(?:LEES|Lees|Bekijk|Kijk|Luister|Zie|BEKIJK|Meer|Gerelateerd|Ook|Volg|Deel|Reageer)(?![a-z])"
)
_MOST_READ = re.compile(
    r"(?mi:^[ \t]*(?:meest gelezen|best gelezen|populair|laatste nieuws|ander nieuws|meer nieuws"
    r"|gerelateerde? (?:artikelen|berichten)"
    r"|lees verder)\b[^\n]*(?:\n[ \t]*\S[^\n]*)*)"
)
_MOST_READ_CUES = (
    "meest gelezen",
    "best gelezen",
    "populair",
    "laatste nieuws",
    "ander nieuws",
    "meer nieuws",
    "gerelateerd",
    "lees verder",
)
_MENU_CUES = ("Home", "Menu", "Nieuws", "Voorpagina", "Inloggen", "Zoeken", "Cookie")
_MENU = re.compile(
    r"(?m:^[ \t]*(?:Home|Menu|Nieuws|Voorpagina|Inloggen|Zoeken|Cookie\w*)(?:\s?[>|/»·]\s?|\s)[^\n.!?]{0,200}$)"
)
_CAPTION_CUES = (
    "Foto", "foto", "FOTO", "©", "Beeld:", "ANP", "Shots", "Getty", "AFP", "EPA", "Reuters", "Hollandse Hoogte", "Orange", "AP",
    "Archief", "BSR", "Soenar", "Timsimaging", "Focus", "privé", "(links", "(rechts", "(midden", "(archief",
)  # fmt: skip
_CAPTION = re.compile(
    r"(?m:^[ \t]*[^\n.!?]{3,140}?\s[-–—|]\s?(?:Foto\b[^\n]*|ANP\w*|Pro ?Shots|Getty[^\n]*|AFP|EPA|Reuters"
    r"|Hollandse Hoogte|Orange ?Pictures|AP"
    r"|Archief[^\n]*|BSR[^\n]*|Soenar[^\n]*|Timsimaging|Neo ?Focus|privé|eigen foto)\s*$)"
    r"|(?:\bFOTO'?S?:?|\bFoto'?s?:|\bfoto:|\bBeeld:|©)\s?[^\n]{2,80}?(?=$|\n|\.\s)"
    r"|(?m:^[ \t]*Op de foto:?[^\n]{0,200}$)|\((?:archieffoto|links|rechts|midden|archief"
    r"|foto[^)\n]*)\)[^\n.!?]{0,30}"
    r"|(?m:^(?:[^\n]{0,160})\b(?:FOTO|Foto:|foto:|©)[^\n]*$)"
)
_BROADCAST = re.compile(
    r"(?:NPO ?\d|Nederland [1-3](?![\d.,:])|NOS(?:\.nl|-app| Sport| Studio)|\bEurosport\b|\bDiscovery\+?|\bZiggo\b"
    r"|livestream|\bTelevisie:|\bRadio\b|uitzending|rechtstreeks te zien"
    r"|live te (?:zien|volgen)|te zien (?:bij|op|via)|te (?:volgen|horen|beluisteren) (?:bij|op|via|in)"
    r"|radioprogramma|op (?:tv|televisie)\b(?=[^.\n]*\b(?:uur|zien|volgen|live|uitgezonden|zender)\b)"
    r"|(?:live|uitgezonden|rechtstreeks|zien) op (?:tv|televisie)\b"
    r"|\bzendt\b|tv-uitzending|samenvatting|\bzie je live\b|OKT live)",
    re.IGNORECASE,
)
_BROADCAST_CUES = (
    "npo", *(f"nederland {number}" for number in range(10)), "nos.nl", "nos-app", "nos sport", "nos studio", "eurosport",
    "discovery", "ziggo", "livestream", "televisie", "radio", "uitzending", "rechtstreeks te zien", "live te zien", "live te volgen",
    "te zien bij", "te zien op", "te zien via", "te volgen ", "te horen ", "te beluisteren ", "op tv", "zendt",
    "samenvatting", "zie je live", "okt live",
)  # fmt: skip
_TWEET = re.compile(r"pic\.twitter\.com/|https?://t\.co/|\(@\w+\)|\s#\w+(?:\s#\w+)*\s*$|[—–] \S.{0,40}\(@")

_OPEN = {
    "“": '”“"',
    "„": '”“"',
    '"': '"”',
    "«": "»",
    "‘": "’'",
    "'": "'’",
    "’": "’'",
    "”": '”"',
    ",": "\"”'’",
}
#: A quotation opens with one of these marks or, as typewriters did it, with two commas.
_QUOTE_OPEN = re.compile(
    r"[,“„\"«‘'’”](?:(?<=,)(?=,\w)(?:(?<=^,)|(?<=[\s(:],))"
    r"|(?<=[“„\"«‘'’”])(?:(?<=^[“„\"«‘'’”])|(?<=[\s(\[:–—.,-][“„\"«‘'’”]))(?=[\wÀ-ÿ….'’]))",
    re.MULTILINE,
)
#: Words that begin with an apostrophe: no quotation opens here.
_APOSTROPHE = re.compile(r"['’‘](?:s|t|n|k|m|r|ns|em|er)\b(?:-[A-Z]|\s)|['’]\d\d\b", re.IGNORECASE)


def _close(text: str, start: int, opener: str) -> int | None:
    """End offset of the quotation opened at ``start``, or None when it never closes in its paragraph."""
    closers = _OPEN[opener]
    single = opener in "‘'’"
    limit = text.find("\n\n", start)
    limit = len(text) if limit < 0 else limit
    for i in range(start + 1, limit):
        char = text[i]
        if char not in closers:
            continue
        if opener == "," and char in "'’":
            # Two of them close what two commas opened.
            if text[i + 1 : i + 2] == char:
                return i + 2
            continue
        if single:
            after = text[i + 1 : i + 2]
            if after.isalnum() or (after == "-" and text[i + 2 : i + 3].isupper()):
                continue
            if text[i - 1].isspace() or _APOSTROPHE.match(text, i):
                continue
        elif text[i - 1].isspace() and text[i + 1 : i + 2].isalnum():
            continue
        return i + 1
    return None


def find_quotes(text: str) -> list[Mention]:
    """Quotations of more than three words, marks included; an unclosed one runs to the end of its line.

    An apostrophe inside a word or at its head (``'s-Gravenzande``, ``'t Hart``, ``foto's``) opens nothing.
    A short
    quotation that ends in the middle of a sentence is a turn of phrase and is left out.
    """
    out: list[Mention] = []
    pos = 0
    while m := _QUOTE_OPEN.search(text, pos):
        start = m.start()
        opener = text[start]
        pos = start + 1
        if _APOSTROPHE.match(text, start) and not _speech_follows(text, start):
            continue
        end = _close(text, start, opener)
        if end is None:
            if opener in "'’”":
                continue
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            shape = "unclosed"
        else:
            shape = ""
        if len(text[start:end].split()) > 3:
            out.append(Mention("scope", start, end, text[start:end], "quote", shape))
        pos = end
    return out


def _speech_follows(text: str, start: int) -> bool:
    """Whether the apostrophe at ``start`` may both open speech and head a word (``'t Was koud', zei hij``)."""
    end = _close(text, start, text[start])
    if (
        end is None
        or re.match(r"['’‘](?:t|s) [A-ZÀ-Þ]|['’‘]s-|['’‘]m\b", text[start : start + 5])
        or text[start - 1 : start].isalpha()
    ):
        return False
    # no other quotation may open in between, or the closing mark is that one's
    inner = _QUOTE_OPEN.search(text, start + 2, end)
    return inner is None and (text[end - 2] in ",.!?" or text[end : end + 1] == ",")


def _glued_end(text: str, start: int, line_end: int) -> int:
    """End of a link printed inside a sentence: where its title runs into the lower-case rest of that sentence.

    The seam leaves no space (``Kodde derde`` + ``de eerste``), so it cannot be found with certainty; the
    first sentence
    end on the line is taken, which loses a few words and never lets the link's own text through.
    """
    stop = re.compile(r"[.!?](?=\s|$)").search(text, start, line_end)
    return stop.start() if stop else line_end


def find_stretches(text: str) -> list[Mention]:
    """Links, captions, broadcast notices and tweets: stretches that report no race."""
    out: list[Mention] = []

    def add(start: int, end: int, value: str, shape: str = "") -> None:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            out.append(Mention("scope", start, end, text[start:end], value, shape))

    done = 0
    for cue in _LINK_CUE.finditer(text):
        m = _LINK.match(text, cue.start()) if cue.start() >= done else None
        if m is None:
            continue
        done = m.end()
        glued = m.start() > 0 and (text[m.start() - 1].isalpha() or text[m.start() - 1] == ",")
        inline = (
            m.start() > 0
            and text[m.start() - 1] not in "\n"
            and text[: m.start()].rstrip(" ")[-1:] not in ("\n", "")
        )
        if m.group()[:2].islower():
            continue
        end = _glued_end(text, m.start(), m.end()) if glued else m.end()
        if inline and not glued and m.group()[0] not in "L":
            end = sentence_span(text, m.start(), m.start() + 1)[1]
        add(m.start(), end, "link", "glued" if glued else "")
    low = lower(text)
    if "gelezen" in low or "nieuws" in low:
        if holds(low, _MOST_READ_CUES):
            for m in _MOST_READ.finditer(text):
                add(m.start(), m.end(), "link", "list")
        if holds(text, _MENU_CUES):
            for m in _MENU.finditer(text):
                add(m.start(), m.end(), "link", "menu")
    if holds(text, _CAPTION_CUES):
        for m in _CAPTION.finditer(text):
            add(m.start(), m.end(), "caption")
    if "@" in text or "#" in text or "twitter" in text or "t.co/" in text:
        start = 0
        for line in text.splitlines(keepends=True):
            if len(line) < 400 and _TWEET.search(line):
                add(start, start + len(line), "tweet")
            start += len(line)
    last = -1
    for m in _BROADCAST.finditer(text) if holds(low, _BROADCAST_CUES) else ():
        if m.start() < last:
            continue
        start, end = sentence_span(text, m.start(), m.end())
        last = end
        add(start, end, "broadcast")
    return out


def _at_games(main: Mention | None, doc: str | None) -> bool:
    """Whether a report is of Olympic Games that are going on: their year, in February or March."""
    if main is None or main.value != "Olympische Spelen" or doc is None:
        return False
    return int(doc[:4]) in GAMES_HOSTS.values() and doc[5:7] in {"", "02", "03"}


#: ``In datzelfde jaar``: as long ago as what was spoken of.
_THE_SAME = re.compile(
    r"\b(?:diezelfde|datzelfde|hetzelfde|dezelfde|dat|die) (?:maand|jaar|seizoen|winter|voorjaar|najaar)"
)

_WEEKS_OF_GAMES = re.compile(
    r"(?:ruim |krap |bijna |nog geen )?(?:(?:een|anderhalve|twee|vorige|afgelopen) we(?:ek|ken)|\w+ dagen)"
)


#: ``de wereldkampioen van vorig jaar``: who it is, and no look back.
_OF_A_TITLE = re.compile(r"kampioene?(?: (?:sprint|allround|afstanden))? van $")


def _earlier_dates(text: str, doc_date: str | None, dates: list[Mention], games: bool) -> list[Mention]:
    """Dates outside the tournament under report: other years and months, and days more than ten back."""
    doc = anchor_date(text, doc_date)
    out: list[Mention] = []
    reach = 17 if games else 10
    for m in dates:
        if m.shape in ("future", "weekday", "holiday") or _OF_A_TITLE.search(
            text, max(0, m.start - 40), m.start
        ):
            continue
        value = m.value if isinstance(m.value, str) else None
        lower = m.text.lower()
        if m.shape in ("host", "year", "season"):
            past = (
                (doc is None and m.shape != "host")
                or value is None
                or (doc is not None and value[:4] < doc[:4])
                or (" " in lower and "jaar" in lower)
            )
        elif m.shape == "relative":
            weeks = re.search(r"\bwe?e?ken?\b|\bweek\w*|maand|dagen", lower) is not None
            near = (
                re.match(r"(?:een )?(?:paar|enkele|twee|drie|vier|vijf|zes) dagen|afgelopen", lower)
                or " later" in lower
                # The Games last for two weeks and a half.
                or (games and _WEEKS_OF_GAMES.match(lower))
            )
            past = (weeks and not near and "daarna" not in lower) or (
                _THE_SAME.search(lower) is not None and _month_before(value, doc)
            )
        else:
            past = _month_before(value, doc, reach)
        if past:
            out.append(Mention("scope", m.start, m.end, m.text, "earlier", m.shape))
    return out


def _month_before(value: str | None, doc: str | None, reach: int = 10) -> bool:
    """Whether ``value`` lies before the month of ``doc``, or over ``reach`` days before it when both are days."""
    if value is None or doc is None:
        return value is None
    if len(value) == 10 and len(doc) == 10:
        try:
            return (date.fromisoformat(doc) - date.fromisoformat(value)).days > reach
        except ValueError:  # a slip such as ``31 februari``
            pass
    return value[:7] < doc[:7]


def _earlier_events(
    events: list[Mention], main: Mention | None, sections: Sequence[Mention]
) -> list[Mention]:
    """Events other than the one under report, or those of a round-up, told as past."""
    if main is None:
        return []
    own = {main.value, *(section.value for section in sections)}
    return [
        Mention("scope", m.start, m.end, m.text, "earlier", "event")
        for m in events
        if m.shape in ("full", "bare", "host") and m.value and m.value not in own
    ]


def find_scopes(
    text: str, doc_date: str | None, dates: list[Mention] | None = None, events: list[Mention] | None = None
) -> list[Mention]:
    """Scope cues in ``text``, sorted by start; cues of different values may overlap.

    ``value`` is earlier, record, hypothetical, future, quote, link, caption, broadcast or tweet. For the
    first four the
    span is the words themselves, for the others the whole stretch. ``dates`` and ``events`` may be passed
    in when they
    have been found already.
    """
    dates = find_dates(text, doc_date) if dates is None else dates
    events = find_events(text, doc_date) if events is None else events
    main = main_event(events, text)
    out = find_quotes(text) + find_stretches(text)
    out += _earlier_dates(text, doc_date, dates, _at_games(main, anchor_date(text, doc_date)))
    out += _earlier_events(events, main, find_sections(text, events))
    for m in dates:
        if m.shape == "future":
            out.append(Mention("scope", m.start, m.end, m.text, "future", "date"))
    for m in events:
        if m.shape == "future":
            out.append(Mention("scope", m.start, m.end, m.text, "future", "event"))
    for w in scan(_WORDS, text, _BEGINS):
        out += _word_scope(text, w)
    return sorted(out, key=lambda mention: (mention.start, mention.end))


def _word_scope(text: str, w: re.Match[str]) -> list[Mention]:
    word = w.group()
    if w["record"]:
        shape = next((name for pattern, name in _RECORD_SHAPES if pattern.search(word)), "other")
        return [Mention("scope", w.start(), w.end(), word, "record", shape)]
    if w["past"]:
        if word == "al eens" and is_future(text, w.start(), w.end()):
            return []
        return [Mention("scope", w.start(), w.end(), word, "earlier", "word")]
    if w["toen"]:
        return [Mention("scope", w.start(), w.end(), word, "earlier", "weak")]
    return [Mention("scope", w.start(), w.end(), word, "hypothetical", "")]
