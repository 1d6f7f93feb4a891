"""Events: championships, World Cups, Olympic Games, selection races and club races.

A name is read by a small grammar: a level (``NK``, ``wereldkampioenschappen``, ``Europese titel``), a
discipline
(``afstanden``, ``sprint``) and an age class (``junioren``), in either order, joined by ``voor``, ``per`` or
a hyphen.
Everything else that ends in a noun for a race (``recordwedstrijden``, ``clubkampioenschap``) keeps its own
name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.extractors.folding import holds
from pipeline.extractors.scan import scan, trigger
from pipeline.extractors.tense import is_future, sentence_span
from pipeline.mention import Mention

#: Host towns of the Winter Games and the year of those Games. Calgary is left out: its oval hosts World
#: Cups yearly.
GAMES_HOSTS: dict[str, int] = {
    "squaw valley": 1960, "grenoble": 1968, "sapporo": 1972, "lake placid": 1980, "sarajevo": 1984,
    "albertville": 1992, "lillehammer": 1994, "nagano": 1998, "salt lake city": 2002, "salt lake": 2002,
    "turijn": 2006, "torino": 2006, "vancouver": 2010, "sotsji": 2014, "sochi": 2014, "pyeongchang": 2018,
    "gangneung": 2018, "peking": 2022, "beijing": 2022, "milaan": 2026, "milano": 2026,
}  # fmt: skip

#: Hosts that also see World Cups and championships: an event word beside them takes the Games reading away.
_SHARED_HOSTS = {
    "nagano",
    "salt lake city",
    "salt lake",
    "turijn",
    "torino",
    "sapporo",
    "lake placid",
    "peking",
    "beijing",
}

#: Words that make a host town a destination, an origin or a camp: no Games are meant.
ELSEWHERE = re.compile(
    r"\b(?:naar|richting|uit|bij|nabij|trainingskamp in|ijsbaan (?:van|in)|baan (?:van|in)"
    r"|wonende? in)\s(?:(?:het|de)\s\w+\s)?$",
    re.IGNORECASE,
)

_LEVELS = (
    (re.compile(r"nk|nederlands|nationa", re.I), "NK"),
    (re.compile(r"wk|wereld", re.I), "WK"),
    (re.compile(r"ek|europe", re.I), "EK"),
    (re.compile(r"bk|belg", re.I), "BK"),
)
_DISCIPLINES = (
    (re.compile(r"afstand", re.I), "afstanden"),
    (re.compile(r"allround|vierkamp", re.I), "allround"),
    (re.compile(r"sprint(?!er)", re.I), "sprint"),
    (re.compile(r"short-? ?track", re.I), "shorttrack"),
    (re.compile(r"marathon", re.I), "marathon"),
    (re.compile(r"inline|skeeler", re.I), "inline-skaten"),
)
_CLASSES = (
    (re.compile(r"neo-? ?senior", re.I), "neo-senioren"),
    (re.compile(r"junior", re.I), "junioren"),
    (re.compile(r"master|veteran", re.I), "masters"),
    (re.compile(r"student", re.I), "studenten"),
    (re.compile(r"pupil", re.I), "pupillen"),
)

_SPEC_WORD = (
    r"(?:afstanden|per afstand|allround(?:en)?|sprint(?:en)?|short-? ?track(?:en)?|marathon(?:schaatsen)?"
    r"|(?:neo-? ?)?senioren"
    r"|junioren(?: [abc]\d?)?|masters|veteranen|studenten|pupillen|langebaan|(?:op )?natuurijs|kunstijs"
    r"|inline-?skat\w+"
    r"|skeeleren|vierkamp|sprintvierkamp|supersprint|massastart|mass start)"
)
_SPEC = rf"(?:(?:[ -]+(?:schaatsen[ -])?(?:voor (?:de )?|op de )?(?:en )?(?i:{_SPEC_WORD}))+(?![\w-]))"
_COMPOUND = r"(?:(?:enkele )?afstands?|sprint|allround|junioren|marathon|shorttrack|schaats|masters|veteranen|natuurijs)?"
_CHAMPS = r"(?:kampioenschap(?:pen)?|titelstrijd|titeltoernooi|titelgevecht)"
_NATION = (
    r"(?:Belgisch|Duits|Noors|Amerikaans|Canadees|Canadese|Japans|Italiaans|Fries|Gronings|Drents|Twents"
    r"|Overijssels|Gelders"
    r"|Utrechts|Brabants|Limburgs|Zeeuws|(?:Noord-|Zuid-|West-|Oost-)?Hollands|Zuid-Koreaans|Pools"
    r"|Russisch|Zweeds|Fins)e?"
)
_ADJ = (
    rf"(?:{_NATION}|gewestelijke?|landelijke?|regionale?|provinciale?|internationale?|nationale?|open|Open"
    rf"|onderlinge?|Zilveren"
    r"|Gouden|eerste|Alternatieve|alternatieve|(?:[Nn]oord|[Zz]uid|[Oo]ost|[Ww]est)(?:oost|west)?elijke?|Brabantse?|Drentse?|Friese?|Groningse?"
    r"|Gewestelijke?|Regionale?|Landelijke?|Provinciale?)"
)
_NAMED_NOUN = (
    r"(?:(?:club|gewest|baan|dorps|streek|regio|provincie|school|jeugd|studenten|jongeren|bedrijven"
    r"|familie|natuurijs|schaats"
    r"|sprint|allround|afstands|junioren|pupillen|marathon|veteranen|masters"
    r"|kunstijs)*kampioenschap(?:pen)?(?: allround| sprint"
    r"| afstanden| junioren)*"
    r"|(?:record|selectie|test|trainings?|avond|oefen|club|junioren|pupillen|jeugd|kwalificatie"
    r"|plaatsings?|openings|uitnodigings"
    r"|invitatie|demonstratie|onderlinge|natuurijs|gewest|baan|sprint|promotie|interclub|kring|limiet"
    r"|kerst|regio|topsport"
    r"|serie|beslissings|competitie|licentie|langebaan|kortebaan|estafette|bonds|jaar|nieuwjaars|paas"
    r"|selektie|clubrecord"
    r"|herkansings)+-?wedstrijd(?:en|je|jes)?"
    r"|(?:natuurijs|kunstijs|schaats|ijs|nacht|dag|week|polder|wintermarathon)+marathons?|skate-offs?"
    r"|(?:kerst|clubs?|jeugd|oudejaars|sprint|pinguin|paas|openings|invitatie|nieuwjaars|selectie|schaats"
    r"|test)+toernooi(?:en)?"
    r"|(?:Elfsteden|Elfmeren|Elfmerentocht|Driebruggen|Molen)tocht|(?:kortebaan|clubcompetitie"
    r"|baancompetitie)"
    r"|(?:onderlinge|gewestelijke|(?:inter)?regionale|landelijke) wedstrijd(?:en|je|jes)?"
    r"|sprintavond|interclub|juniorencompetitie(?: (?:noord|zuid)(?:oost|west)?| (?:oost|west|midden))?|clubcompetitie(?:wedstrijd)?|schoolkampioenschap(?:pen)?|ploegenkoers)"
)
_PROPER = (
    r"(?:(?:(?!De |Het |Een |In |Op |Bij |Tijdens |Om |Voor |En )[A-ZÀ-Þ][a-zà-ÿ][\w'-]* ){1,3}(?:Cup|Bokaal|Trophy|Trofee|Race|Games|Grand Prix|Open)\b|(?:KNSB|Essent"
    r"|Marathon|Holland|Vrouwen"
    r"|Regio|Viking|Unive|Univé|Super|Gruno|Utrecht) ?(?:Cup|Beker|Bokaal|Race)\b|IJsselcup"
    r"|Daikin Marathon Cup|Vikingrace"
    r"|Grand Prix|Universiade|Sinterklaaswedstrijd|(?:Ronde|Vierdaagse|Driedaagse) van (?:de |het )?[A-Z][\w-]+|Goodwill Games|Jeugd(?:winter)?spelen|European Games)"
)

_SPEC, _ADJ, _NAMED_NOUN, _PROPER = (
    part.replace(" ", r"\ ")
    for part in (_SPEC, _ADJ, _NAMED_NOUN, _PROPER)  # the pattern below is verbose
)
_COMPOUND_X = _COMPOUND.replace(" ", r"\ ")
_HOST_RE = "|".join(sorted((re.escape(h) for h in GAMES_HOSTS), key=len, reverse=True))

#: Words with the ending of a regional adjective that begin a sentence.
_NO_REGION = "Tijdens|Sinds|Alles|Deze|Onlangs|Ons|Eens|Dus|Nederlandse?|Nationale?|Europese?|Belgische?"

_EVENT = re.compile(
    rf"""
    (?P<wckt>\b(?:World[ -]?Cup[ -]?[Kk]walificatie(?:[ -]?(?:[Tt]oernooi|wedstrijd\w*|races?))?|WCKT
    |wereldbeker[ -]?kwalificatie\w*
        |kwalificatie(?:toernooi|wedstrijd\w*)\ (?:voor|om)\ de\ (?:eerste\ )?(?:wereldbekers?
        |World\ Cups?)[\w-]*)\b)
   |(?P<standing>\b(?:wereldbeker|World[ -]?Cup)[ -]?(?:stand|klassement|eindstand|eindklassement
   |ranglijst|tussenstand|punten
        |leider|leidster|winnaar|winnares|zeges?|overwinning\w*|trui|titel|seizoen|carrière|podium\w*)\b
        |\b(?:eind|tussen)?(?:stand|klassement|ranglijst)\ (?:om|van|in|over)?\ ?(?:de\ )?(?:wereldbeker
        |World\ Cup)\w*)
   |(?P<wcticket>\b(?:wereldbeker|World[ -]?Cup)[ -]?(?:tickets?|startbewij\w+|plaats\w*|plek\w*
   |startplaats\w*|selectie|ploeg)\b)
   |(?P<worldcup>\b(?:(?i:wereldbeker)(?:s|wedstrijd(?:en)?|manches?|race(?:s)?|finale|weekend\w*|weekeinde\w*
   |toernooi\w*|cyclus|meeting|circuit)?
        |World[ -]?[Cc]up(?:s|-?wedstrijd(?:en)?|-?finale|-?races?)?|worldcup(?:s|wedstrijd(?:en)?
        |finale)?)(?:\ (?:voor\ )?junioren)?\b)
   |(?P<okt>\bOKT\b|\b(?:olympische?|Olympische?)\ (?:schaats)?(?:kwalificatie(?:toernooi
   |wedstrijd(?:en)?)?|selectie(?:wedstrijd(?:en)?
        |toernooi)|trials)\b)
   |(?P<bareokt>\b[Kk]walificatietoernooi\b)
   |(?P<title>\b(?:(?:titelverdedig(?:er|ster)|(?:oud-|ex-)?(?:wereld|Nederlands|nationaal|nationale
   |Nederlandse|Europees|Europese|Belgische?)
        [ -]?kampioen(?:en|es|e|s)?)|(?:wereld|Nederlandse\ |nationale\ |Europese\ )titels?)\b(?P<titlespec>{_SPEC})?)
   |(?P<champ>\b(?:(?:O?NK|WK|EK)(?:['’]s)?|(?:(?:[Nn]ationale?|Nederlandse?|[Oo]pen\ Nederlandse?
   |[Ww]ereld|Europe?es?e?)\ ?-?(?:schaats)?
        {_COMPOUND_X}{_CHAMPS}))\b(?P<spec>{_SPEC})?)
   |(?P<games>\b(?:Olympische\ (?:Winter)?[Ss]pelen|olympische\ (?:winter)?spelen|Winterspelen
   |(?<=\ )Spelen|OS(?=\ (?:van|in)))\b)
   |(?P<medal>\bolympische?s?\ (?:goud|zilver|brons|kampioene?|titel\w*|medaille\w*|eremetaal|debuut
   |toernooi|podium|plak\w*)\b)
   |(?P<olymp>\bolympische\ (?=\d|kilometer|mijl|race|rit|finale|vijf|tien|drie|sprint|massastart|afstand))
   |(?P<bk>\bBK\b(?P<bkspec>{_SPEC})?)
   |(?P<regional>\b(?!{_NO_REGION}\b)[A-ZÀ-Þ][\w-]+(?:s|se)\ (?:open\ )?(?:{_COMPOUND_X}kampioenschap(?:pen)?
        |Interclub|interclub)(?:\ (?:allround|sprint|afstanden|junioren|marathon|masters|pupillen))*\b)
   |(?P<proper>\b{_PROPER})
   |(?P<named>\b(?:(?i:{_ADJ})\ )*(?i:{_NAMED_NOUN})\b)
   |(?P<tour>\b(?:(?:avond|nacht|natuurijs)?marathon|driedaagse|vierdaagse)\ van\ [A-Z][\w-]+)
   |(?P<host>\b(?i:{_HOST_RE})\b)
    """,
    re.VERBOSE,
)

_BEGINS = trigger(
    r"""interclub$|juniorencompetitie|ronde$|driedaagse$|vierdaagse$|sinterklaas\w*|sprintavond$|noordelijk|zuidelijk|oostelijk|westelijk|world|wckt|wereld|o?nk$|[we]k$|bk$|okt$|olympisch|kwalificatie|nation|nederlands|open$|europe
    |titelverd|(?:oud|ex)$
    |winterspelen|spelen$|os$|(?:eind|tussen)?(?:stand|klassement|ranglijst)$|gewest|landelijk|(?:inter)?regional
    |provincia|internation
    |onderling|zilveren|gouden|eerste$|alternatieve|belg|duits|noors|amerikaans|canade|japans|italiaans
    |fries|gronings|drent
    |twents|overijssels|gelders|utrechts|brabants|limburgs|zeeuws|noord$|zuid$|west$|oost$|hollands|pools
    |russisch|zweed
    |fins|\w*kampioenschap|\w*wedstrijd|\w*marathon|skate$|\w*toernooi|\w*tocht$|\w*competitie|kortebaan
    |ploegenkoers
    |knsb|essent|holland$|vrouwen$|regio$|viking|unive?|univé|super$|gruno|utrecht$|ijsselcup|daikin
    |grand$|universiade
    |goodwill|jeugd|european|squaw|grenoble|sapporo|lake$|sarajevo|albertville|lillehammer|nagano|salt$
    |turijn|torino
    |vancouver|sotsji|sochi|pyeongchang|gangneung|peking|beijing|milaan|milano"""
)
_NO_NAME = frozenset({"kampioenschap", "kampioenschappen"})
_CUP_WORDS = ("Cup", "Bokaal", "Trophy", "Trofee", "Race", "Games", "Grand Prix", "Open")
_CUP_WORD = re.compile(rf"(?:{'|'.join(_CUP_WORDS)})\b")
_REGIONAL_WORD = re.compile(r"kampioenschap|[Ii]nterclub")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-Þ]")


_NAME_BEFORE = re.compile(r"(?:[\w'-]+ ){1,3}$")


def _before_cups(text: str) -> Iterator[int]:
    """Where the name of a cup or of a regional championship can begin: ``Gruno Bokaal``, ``Sallands kampioenschap``."""
    if holds(text, _CUP_WORDS):
        for cup in _CUP_WORD.finditer(text):
            name = _NAME_BEFORE.search(text, max(0, cup.start() - 60), cup.start())
            if name:
                yield from (m.start() for m in _CAPITAL.finditer(text, name.start(), cup.start()))
    if holds(text, ("kampioenschap", "nterclub")):
        for noun in _REGIONAL_WORD.finditer(text):
            head = text.rfind(" ", 0, noun.start())
            yield text.rfind(" ", 0, max(head, 0)) + 1


#: Words that make a race the target of a qualification, not the race that was ridden.
_TOWARDS = re.compile(
    r"\b(?:naar|voor|richting|op weg naar|plaatsen voor|over (?:\w+ )?(?:week|weken|maanden?)(?: \w+){0,3}"
    r"|volgende? \w+(?: \w+){0,2}"
    r"|(?:verzekerd?e?n?|zeker|recht|uitzicht|gekwalificeerd)\b[^.;]{0,25}\b(?:deelname|plaats|plek|start\w*) (?:aan|op|bij)"
    r"|komende?(?: \w+){0,2}|aanstaande(?: \w+)?)\s+(?:het |de |een )?(?:eerste |volgende "
    r"|komende )?(?:\w+ )?$",
    re.IGNORECASE,
)
_QUALIFY = re.compile(
    r"\b(?:mag|mogen|gaat|gaan|mee|startbewij\w+|startplaats\w*|startplek\w*|tickets?|plaats\w*"
    r"|kwalific\w+|geplaatst|limiet|zeker"
    r"|plek|uitgezonden|aangewezen|selecti\w+|voorbereid\w*|hoopt|eis|stuurt|vertrekt|vertrekken|tickets)\b",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r" (?:van|in|uit) ((?:19|20)\d\d)\b(?![.,:]\d)")
_OLYMPIC_WINTERS = {year - 1 for year in (1998, 2002, 2006, 2010, 2014, 2018, 2022, 2026, 2030, 2034)}


def _first(table: tuple[tuple[re.Pattern[str], str], ...], text: str) -> str | None:
    return next((value for pattern, value in table if pattern.search(text)), None)


#: A ``BK`` that nothing says more of.
_BELGIAN = "Belgische kampioenschappen"


def _championship(text: str) -> str:
    """Short name of a championship: level, discipline, class (``NK allround junioren``)."""
    level = (
        "ONK"
        if text.startswith("ONK")
        else next(v for p, v in _LEVELS if p.match(re.sub(r"^[Oo]pen ", "", text)))
    )
    parts = (level, _first(_DISCIPLINES, text), _first(_CLASSES, text))
    return " ".join(part for part in parts if part)


def _named(text: str) -> str:
    """The name as printed, without the capital of a sentence or a headline."""
    words = text.split()
    proper = len(words) > 1 and re.fullmatch(rf"{_NATION}|Alternatieve", words[0])
    if text.isupper() or (
        words[0][:1].isupper() and not proper and not re.match(r"(?:Elf|Drie|Molen)", words[0])
    ):
        text = text.lower()
    return re.sub(r"^eerste ", "", text)


def _is_target(text: str, start: int, end: int) -> bool:
    """Whether the race is one to qualify for or to come."""
    before = text[sentence_span(text, start, end)[0] : start]
    toward = _TOWARDS.search(before)
    if toward:
        lead = toward.group().lower()
        if not lead.startswith(("naar", "voor")) or _QUALIFY.search(before):
            return True
    return is_future(text, start, end)


def _year(doc_date: str | None) -> int | None:
    return int(doc_date[:4]) if doc_date else None


def _host(text: str, m: re.Match[str], doc_date: str | None, events_near: bool) -> tuple[str, str] | None:
    host = m.group().lower()
    year, doc_year = GAMES_HOSTS[host], _year(doc_date)
    if not m.group()[0].isupper() or (host in _SHARED_HOSTS and events_near):
        return None
    if doc_year is not None and doc_date is not None:
        if doc_year < year - 1 or (
            doc_year == year and len(doc_date) >= 7 and doc_date[5:7] not in ("01", "02", "03")
        ):
            return (
                None
                if doc_year < year - 4
                else ("Olympische Spelen", "future" if doc_year < year else "host")
            )
        if (doc_year, doc_date[5:7]) < (year, "02"):
            return ("Olympische Spelen", "future")
    elif host in _SHARED_HOSTS:
        return None
    return ("Olympische Spelen", "host")


_OTHER_MONTH = re.compile(
    r"\b(?:(?:19|20)\d\d(?![.,:]\d)|januari|maart|oktober|november|december"
    r"|(?:vorige?|afgelopen|verleden) (?:maand|week|weekend|weekeinde)|weken (?:geleden|terug))\b"
)


def _of_another_year(text: str, m: re.Match[str]) -> bool:
    """Whether the sentence dates what was ridden at a host town otherwise than its Games: ``in maart in Salt Lake City``."""
    left, right = sentence_span(text, m.start(), m.end())
    year = str(GAMES_HOSTS[m.group().lower()])
    near = _OTHER_MONTH.findall(text, max(left, m.start() - 60), min(right, m.end() + 40))
    return bool(near) and year not in near


_THIS_WEEK = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|middag|ochtend|morgen|nacht)?|gister\w*|vandaag|dit week(?:einde|end))\b"
)


def of_this_week(text: str, start: int, end: int, host: str, doc_year: int | None) -> bool:
    """Whether the sentence tells of a race at a host town on a day of the week, years from its Games: ``zaterdag in Salt Lake City``."""
    if doc_year is None or abs(doc_year - GAMES_HOSTS[host.lower()]) <= 1:
        return False
    left, right = sentence_span(text, start, end)
    # ``A, in Turijn de beste, werd zondag zevende``
    left = max(left, text.rfind(",", left, start), start - 40)
    comma = text.find(",", end, right)
    return _THIS_WEEK.search(text, left, min(comma if comma >= 0 else right, end + 40)) is not None


def find_events(text: str, doc_date: str | None) -> list[Mention]:
    """Events named in ``text``; ``value`` is the short name, ``shape`` one of full, bare, host, standing, title, future.

    ``doc_date`` is the ISO date of the document (day or month precision), which tells an Olympic winter and
    whether a
    host town's Games have been held. A bare ``NK`` takes the fuller name that the text gives elsewhere.
    """
    found: list[tuple[re.Match[str], str, str | None, str]] = []
    for m in scan(_EVENT, text, _BEGINS, also=_before_cups(text)):
        kind = m.lastgroup or ""
        kind = {"spec": "champ", "titlespec": "title", "bkspec": "bk"}.get(kind, kind)
        word = m.group()
        if kind == "wckt":
            found.append((m, kind, "World Cup-kwalificatietoernooi", "full"))
        elif kind == "standing":
            found.append((m, kind, "World Cup", "standing"))
        elif kind == "wcticket":
            found.append((m, kind, "World Cup", "future"))
        elif kind == "worldcup":
            cup = "wereldbeker junioren" if word.endswith("junioren") else "World Cup"
            found.append((m, kind, cup, "full"))
        elif kind == "okt":
            found.append((m, kind, "OKT", "full"))
        elif kind == "bareokt":
            found.append((m, kind, None, "bare"))
        elif kind == "title":
            level = _first(_LEVELS, word) if not word.startswith("titelverd") else None
            name = _championship(re.sub(r"^(?:oud-|ex-)", "", word)) if level else None
            found.append((m, kind, name, "title"))
        elif kind == "champ":
            name = _championship(word)
            found.append((m, kind, name, "full" if " " in name else "bare"))
        elif kind in ("games", "olymp"):
            found.append((m, kind, "Olympische Spelen", "full"))
        elif kind == "medal":
            found.append((m, kind, "Olympische Spelen", "title"))
        elif kind == "bk":
            found.append((m, kind, _championship(word), "full"))
        elif kind in ("named", "proper", "regional", "tour"):
            if word.casefold() in _NO_NAME:
                # ``Op dit kampioenschap``: one that was named.
                continue
            found.append((m, kind, _named(word) if kind == "named" else word, "full"))
        elif kind == "host":
            left = sentence_span(text, m.start(), m.end())[0]
            near = any(
                f[1] in ("worldcup", "champ", "wckt") and left <= f[0].start() < m.start() for f in found[-3:]
            )
            dated = (
                near or _of_another_year(text, m) or of_this_week(text, *m.span(), m.group(), _year(doc_date))
            )
            host = _host(text, m, doc_date, dated)
            if host and not (host[1] == "host" and ELSEWHERE.search(text, max(0, m.start() - 40), m.start())):
                found.append((m, kind, host[0], host[1]))
    return _resolve(text, doc_date, found)


def _resolve(
    text: str, doc_date: str | None, found: list[tuple[re.Match[str], str, str | None, str]]
) -> list[Mention]:
    """Fill in bare names from fuller ones and mark the races still to come."""
    fuller: dict[str, Counter[str]] = {}
    for m, kind, name, shape in found:
        # ``raakte zijn wereldtitel kwijt``, of a world champion of the sprint; what is still to come tells least.
        titled = kind == "title" and name is not None and " " in name
        if (kind in ("champ", "bk") and shape == "full" and name and " " in name) or titled:
            assert name is not None
            coming = not titled and _is_target(text, m.start(), m.end())
            fuller.setdefault(name.split()[0], Counter())[name] += 1 if coming else 2
    named = {name for _, _, name, shape in found if shape == "full"}
    out: list[Mention] = []
    for m, kind, name, shape in found:
        if kind == "bareokt":
            if "OKT" in named or (
                "World Cup-kwalificatietoernooi" not in named and _olympic_winter(doc_date)
            ):
                name = "OKT"
            elif "World Cup-kwalificatietoernooi" in named:
                name = "World Cup-kwalificatietoernooi"
            else:
                name = "kwalificatietoernooi"
        elif name in ("NK", "WK", "EK", "BK") and name in fuller:
            name = fuller[name].most_common(1)[0][0]
        elif name == "BK":
            name = _BELGIAN
        if (
            shape in ("full", "bare")
            and _is_target(text, m.start(), m.end())
            and not _held(text, m.end(), doc_date)
        ):
            shape = "future"
        out.append(Mention("event", m.start(), m.end(), m.group(), name, shape))
    return out


def _held(text: str, end: int, doc_date: str | None) -> bool:
    """Whether the year behind an event has gone by: ``de NK afstanden van 1996 staan hem nog bij``."""
    year = _YEAR_BEHIND.match(text, end)
    return year is not None and doc_date is not None and year[1] < doc_date[:4]


def _olympic_winter(doc_date: str | None) -> bool:
    """Whether the document dates from the months before a Winter Games."""
    if not doc_date:
        return False
    year, month = int(doc_date[:4]), int(doc_date[5:7]) if len(doc_date) >= 7 else 12
    return (year in _OLYMPIC_WINTERS and month >= 7) or (year - 1 in _OLYMPIC_WINTERS and month <= 2)


#: Words beside an event that make it one of another year.
PAST_REFERENCE = re.compile(
    r"\b(?:vorig\w*|geleden|terug|eerder|destijds|ooit|toen|daarvoor|in (?:19|20)\d\d|van (?:19|20)\d\d"
    r"|nog)\b",
    re.IGNORECASE,
)
_TARGET_PENALTY = {"future": 0.15, "standing": 0.05, "title": 0.25, "host": 0.3, "bare": 0.8, "full": 1.0}


_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_MONTH_NEAR = re.compile(
    rf"\b(?:(?:in|begin|eind|half|medio) (?P<month>{'|'.join(_MONTHS)})(?! (?:19|20)\d\d)|(?:vorige|afgelopen) maand"
    r"|(?:twee|drie|vier|vijf|zes|zeven|acht|enkele) (?:weken|maanden) (?:geleden|terug|eerder))\b",
    re.IGNORECASE,
)


#: So many months back reaches the season, or the one before; a month named beyond is rather one to come.
_SEASON = 9


def _of_another_month(text: str, start: int, end: int, own: str | None) -> bool:
    """Whether the words around an event say that it was in an earlier month than that of the document."""
    near = _MONTH_NEAR.search(text, start, end)
    if near is None:
        return False
    if near["month"] is None or own is None:
        return near["month"] is None
    return 0 < (int(own) - 1 - _MONTHS.index(near["month"].lower())) % 12 <= _SEASON


def _told_as_past(text: str, start: int, end: int, event: int) -> bool:
    """Whether words of another year stand around an event, not in an insertion before it (``A, een jaar geleden nog zonder ploeg,
    won op het OKT``)."""
    return any(
        match.start() > event
        or not (
            "," in text[match.end() : event]
            and "," in text[max(0, match.start() - _INSERTED) : match.start()]
        )
        for match in PAST_REFERENCE.finditer(text, start, end)
    )


#: So near before it, in code points, an insertion begins that holds a word.
_INSERTED = 30
_HEADER_MONTH = re.compile(r"[\ufeff\s]*date \d{4}-(\d\d)")
_HEADER_YEAR = re.compile(r"[\ufeff\s]*date (\d{4})")
_GAMES_MONTH = re.compile(r"[\ufeff\s]*date \d{4}-0[23]")


def main_event(mentions: list[Mention], text: str) -> Mention | None:
    """The event that the report is about, or None when none is named.

    The event named first in the text that is neither still to come nor told as past weighs most; repetition
    helps. With only titles or coming events to go by, the best of those is returned.
    """
    month = _HEADER_MONTH.match(text)
    now: set[str] = set()
    #: Named where nothing says that it was another time.
    plain: set[str] = set()
    scores: dict[str, float] = {}
    counts: dict[str, int] = {}
    best: dict[str, tuple[float, Mention]] = {}
    lead = max(300, len(text) // 3)
    year = _HEADER_YEAR.match(text)
    for m in mentions:
        if not isinstance(m.value, str):
            continue
        if m.shape == "host" and year and int(year[1]) > GAMES_HOSTS[m.text.lower()]:
            # Games of years ago.
            continue
        weight = _TARGET_PENALTY.get(m.shape, 1.0)
        weight *= 3.0 if m.start < lead else 1.0
        left, right = sentence_span(text, m.start, m.end)
        around = max(left, m.start - 60), min(right, m.end + 40)
        if _of_another_month(text, *around, month[1] if month else None):
            weight *= 0.35
        elif _told_as_past(text, *around, m.start):
            weight *= 0.35
            now.add(m.value)
        else:
            now.add(m.value)
            plain.add(m.value)
        times = counts.get(m.value, 0)
        counts[m.value] = times + 1
        weight *= (2.0 if not scores else 1.0) / (1 + times)
        scores[m.value] = scores.get(m.value, 0.0) + weight
        if m.value not in best or weight > best[m.value][0]:
            best[m.value] = (weight, m)
    if not scores:
        return None
    games = best.get("Olympische Spelen")
    if games is not None and month and games[1].shape != "host" and not _GAMES_MONTH.match(text):
        # Outside the weeks of the Games who reads of them reads of who goes there.
        scores = {
            name: score
            for name, score in scores.items()
            if name == "OKT" or (name in plain and name != games[1].value and best[name][1].shape != "title")
        }
        if not scores:
            return best["OKT"][1] if "OKT" in best else None
    chosen = max(scores, key=lambda name: scores[name])
    if chosen not in now:
        # ``Vorige maand bij de World Cup``, and no event named besides.
        return None
    if chosen == "Olympische Spelen" and "OKT" in best and not _GAMES_MONTH.match(text):
        # Every report of the trials speaks of the Games that they are for; these are ridden in February.
        chosen = "OKT"
    return best[chosen][1]
