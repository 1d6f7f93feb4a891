"""Where somebody is said to come from or to live: ``uit X``, ``woont in X``, ``inwoner van X``, ``woonplaats X``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import data
from pipeline.extractors.folding import fold, holds
from pipeline.extractors.places import TOWN_PREFIXES, origin_places
from pipeline.extractors.scan import scan, trigger, words_of
from pipeline.extractors.surroundings import NAME_BEFORE, UPPER, starts_sentence, surname_words
from pipeline.mention import Mention

_ISLANDS = rf"(?:(?:het|'t)\s+(?:[{UPPER}a-z][\w-]*\s+)?(?:wadden)?eiland\s+)?(?:{'|'.join(sorted(data.islands(), key=len, reverse=True))})\b"
#: ``uit Goor``, ``van Urk``
_UIT = re.compile(
    r"\b[Uu]it\s+(?=(?:respectievelijk\s+)?(?:(?:het|de|hetzelfde|'t)\s+)?[\w'’])|\b[Vv]an\s+(?="
    + _ISLANDS
    + ")"
)
_UIT_WORD = trigger("uit$|van$", then={"van": "|".join(fold(i) for i in data.islands()) + "|het$|t$"})
_BEFORE_UIT = re.compile(
    r"(?:(?P<verb>\b(?:komt|kwam|komen|kwamen|kom|stamt|stammen|komende?|afkomstige?|geboortig|gekomen)\b"
    r"(?:\s+(?!(?:de|het|een|die|deze|zijn|haar)\b)(?:[a-zé]+)){0,3})|(?P<word>[\w'’.‑-]+)(?P<mark>[)\"”’',]*))\s*$"
)
_LONGER_NOUN = (re.compile(r"\b([a-zé]+) [a-zé]{5,} $"), re.compile(r"\b([a-zé]+) [a-zé]{5,}e [a-zé]{5,} $"))
#: Verbs of racing, and others that a skater is the subject of.
_RACED = (
    r"reed|rijdt|werd|eindig\w+|finish\w+|klok\w+|noteer\w+|bleef|blijft|won|wint|pakte?|greep|verover\w+|zegevier\w+|snelde|dook"
    r"|verbeter\w+|startte|viel|gleed|versloeg|klopte|strandde|reikte|schaatste|liet|leidt|troefde|verraste|belandde|zette"
)
_DID = (
    r"was|is|had|heeft|kwam|komt|moest|moet|mocht|kon|kan|ging|gaat|gaf|hield|nam|deed|sloot|besloot|kreeg|haalde|stond|zag|beleefde|mag"
    r"|maakte|begon|toonde|trok|stak|sloeg|hoefde|leek|bleek|wist|zat|lag|verloor|verscheen|krabbelde|kroop|zakte|steeg"
)
#: Whatever somebody is, between commas behind the name: ``Tim Prins, de hovenier uit Uffelte,``.
_APPOSED = re.compile(rf"[{UPPER}][\w'’-]+, (?:de|een|die|dé) (?:[a-zé-]+ ){{1,3}}$")
#: And as the subject of a sentence: ``De kolos uit Bodegraven bleef steken op``, ``Toch reed de kolos uit Bodegraven 6.41,2``.
_SUBJECT = re.compile(
    rf"(?:[.!?:”’\"'\n)] ?(?:De|Die|Deze) |\b(?P<verb>{_RACED}|[a-z]{{3,}}[dt]e) (?:de|die|deze) )(?:[a-zé-]+e )?(?P<noun>[a-zé-]{{3,}}) $"
)
_RACES = re.compile(rf"uit ['’{UPPER}][\w'’-]+(?: [{UPPER}][\w-]+)?(?: (?:{_RACED}|{_DID})\b|,)")
#: Nouns that are subjects of such verbs and no skaters.
_NO_SKATER = re.compile(
    r"(?:ing|heid|tie|sie|club|baan|hal|bus|trein|jeugd|krant|muziek|fanfare|harmonie|school|familie|aanhang|groep|ploeg|team|trainer|coach"
    r"|en|s)$"
)
_IN_BRACKETS = re.compile(r"\(\d{1,2}(?: jaar)?,\s$")
_AWAY = re.compile(
    r"\s+(?:terug|over(?=[.,;]|$|\s(?:voor|naar)\b)|teruggekeerd|overgekomen|overgevlogen|vertrokken|meegenomen|gekomen\b|weg\b|thuis)"
)
_ATTRIBUTE = re.compile(
    r"\s+(?:(?:afkomstige?n?|komende|stammende|geboortige)\b|(?:komt|kwam|stamt|komen|stammen)\b(?=\s*[,.;:)!?\"'’”]|\s+en\b|\s*$))",
    re.MULTILINE,
)
# A thing, a report or a journey that comes from a place, not a person.
_THINGS = frozenset(
    "live nieuws verslag beelden reportage bericht berichten groeten terug teruggekeerd terugkeer keerde keert keren "
    "vertrok vertrokken weg reis reisde reist overgevlogen thuisgekomen ingevlogen foto uitslagen uitslag goud zilver "
    "brons vlucht uitzending tickets ticket vluchten medaille medailles plak tweet ansichtkaart schaatsen koorts "
    "telefoon gebeld bekend delegatie geluiden signalen supporters fans nog alleen winst ploeg team trein vliegtuig beker schaal wind speaker wedstrijd fabriek bank motor auto sponsor post interview record tijd".split()
)
# `de 19-jarige drumster uit X`: whatever the noun, it is of somebody.
_AGED = re.compile(r"\bjarige\s(?:[a-zé]+e\s)?$|-jarige\s(?:[a-zé]+e\s)?$")
#: A sentence without a verb that describes whom the one before named: ``Neem Bos. Een kerel van twee meter, 26 jaar, uit Goor.``
_PORTRAIT = re.compile(
    rf"(?:^|[.!?:\n] )(?P<words>(?:[{UPPER}][\wé'’-]*|\d\d)(?:,? (?:[a-zé’'-]+|\d\d?)){{0,14}},?) $"
)
_ANY_VERB = re.compile(
    rf"\b(?:{_RACED}|{_DID}|zijn|waren|werden|hebben|hadden|kwamen|gingen|wordt|worden|[a-z]{{4,}}[dt]e)\b"
)
_STRONG_BEFORE = frozenset(
    "ook en eveneens net oorspronkelijk zelf allebei beiden beide respectievelijk oftewel".split()
)


def _strength(text: str, start: int) -> tuple[int, str] | None:
    """(start of the construction, shape) by what stands before ``uit``; None when it is no origin."""
    window = max(0, start - 60)
    match = _BEFORE_UIT.search(text, window, start)
    if match is None:
        return start, "uit" if start == 0 or text[start].isupper() else "uit_weak"
    if match["verb"]:
        if any(word in _THINGS for word in match["verb"].split()):
            return None
        return match.start("verb"), "afkomstig"
    word, mark = match["word"], match["mark"]
    if text[start].isupper():
        return start, "uit"
    low = word.lower()
    name = word[:1].isupper() and not starts_sentence(text, match.start("word"))
    if not name and (low in _THINGS or low.endswith(("keerd", "vlogen"))):
        return None
    if (
        ")" in mark
        or "jarige" in low
        or (mark == "," and _IN_BRACKETS.search(text, window, start))
        or low in _STRONG_BEFORE
    ):
        return start, "uit"
    if word[:1].isupper() and not (
        low in data.words_after_nouns() and starts_sentence(text, match.start("word"))
    ):
        return start, "uit"
    if (
        data.is_person_noun(low)
        or data.is_person_plural(low)
        or _AGED.search(text, window, match.start("word"))
    ):
        return start, "uit"
    if _APPOSED.search(text, window, start) or _is_subject(text, max(0, window - 20), start):
        return start, "uit"
    for pattern in _LONGER_NOUN:
        earlier = pattern.search(text, window, start)
        if earlier is not None and data.is_person_noun(earlier[1]):
            return start, "uit"  # ``de studente psychologie uit Goor``
    if mark and NAME_BEFORE.search(text, window, match.end("word")):
        return start, "uit"
    return start, "portrait" if _is_portrait(text, start) else "uit_weak"


def _is_portrait(text: str, start: int) -> bool:
    """Whether the sentence up to ``uit`` has no verb and says who somebody is."""
    portrait = _PORTRAIT.search(text, max(0, start - 110), start)
    if portrait is None or _ANY_VERB.search(portrait["words"]):
        return False
    words = portrait["words"].lower().replace(",", "").split()
    return "jaar" in words or any(data.is_person_noun(word) or word.endswith("jarige") for word in words)


def _is_subject(text: str, window: int, start: int) -> bool:
    """Whether what stands before ``uit`` is, whatever noun it is, somebody who rode."""
    subject = _SUBJECT.search(text, window, start)
    if subject is None or _NO_SKATER.search(subject["noun"]) or subject["noun"] in _THINGS:
        return False
    return subject["verb"] is not None or _RACES.match(text, start) is not None


def find_from(text: str) -> Iterator[Mention]:
    """``uit X``, ``afkomstig uit X``, ``komt uit X``."""
    for match in scan(_UIT, text, _UIT_WORD):
        strength = _strength(text, match.start())
        if strength is None:
            continue
        begin, shape = strength
        first = True
        for start, end, kind, value in origin_places(text, match.end()):
            if _AWAY.match(text, end):
                break
            attribute = _ATTRIBUTE.match(text, end)
            if attribute:
                shape = "afkomstig"
            if kind == "hometown?" and (
                shape == "uit_weak" or (data.is_common_word(value) and value not in TOWN_PREFIXES)
            ):
                break
            if shape == "uit_weak" and kind in ("region", "country") and text[start - 1] not in " ":
                break
            left = begin if first else start
            right = attribute.end() if attribute else end
            first = False
            if kind == "country":
                yield Mention(
                    "nationality",
                    left,
                    right,
                    text[left:right],
                    value,
                    "uit" if shape != "uit_weak" else shape,
                )
            else:
                yield Mention(kind.rstrip("?"), left, right, text[left:right], value, shape)


_HOME_VERB = (
    r"op\s+kamers|geboren(?:\s+en\s+(?:getogen|opgegroeid))?|getogen|opgegroeid|opgroeide|grootgebracht|woonachtige?|wonende?|woont|"
    r"woonde|woon|wonen|gehuisvest|neergestreken|wieg\s+stond|groei(?:de|t)(?:\s+(?!op\b)[a-z]+){0,4}\s+op"
)
_LIVES_IN = re.compile(
    rf"\b(?:{_HOME_VERB})(?:\s+(?:[a-zé]+|\d+)){{0,4}}?(?:\s+[{UPPER}][\w'’-]+){{0,3}}?(?:\s+(?:[a-zé]+|\d+)){{0,3}}?\s+(?:(?:in|te)\s+(?=[\w'’])|op\s+(?={_ISLANDS}))"
)
_LIVES = trigger(
    r"op$|geboren$|getogen$|opgegroeid$|opgroeide$|grootgebracht$|wo+n|gehuisvest$|neergestreken$|wieg$|groeide$|groeit$",
    then={"op": "kamers$", "wieg": "stond$"},
)
_HOMES = tuple(
    home + place for home in ("woon", "thuis", "geboorte") for place in ("plaats", "dorp", "stad", "haven")
)
_LIVING = (
    "op kamers",
    "geboren",
    "getogen",
    "opgegroei",
    "opgroeide",
    "wonend",
    "woont",
    "woonachtig",
    "woonde",
    "neergestreken",
)
_GROWN = ("groei", "geboren", "getogen", "woont", "woonde", "wieg")
#: ``in Goor op een boerderij opgroeide``
_HOUSED = r"(?:op|bij|in|aan|met|naast|boven|tussen|sinds|als) (?:[a-zé-]+ ){1,4}?"
_PRESENT = frozenset("vertegenwoordigd vlag vlaggen feest taart vreugde trots".split())
_IN_LIVING = re.compile(
    rf"\b(?:in|te|op(?=\s{_ISLANDS}))\s+(?P<place>(?:(?:het|de)\s+)?(?:[{UPPER}'’][^\s,.;()]*\s+|(?:aan|op|bij|den|de|van|en(?!\s+[a-z])|dorp|nabijgelegen)\s+)"
    rf"{{1,5}})(?:(?!en\b)[a-z]+\s+(?:en\s+)?|{_HOUSED})?(?:geboren\b(?:\s+en\s+getogen\b)?|getogen\b|opgegroeide?\b|opgroeide\b|wonende\b|woont\b|woonachtige?\b|"
    rf"woonde\b|wonend\b|op kamers\b|neergestreken\b)"
)
#: ``in Goor groeide zij op``
_GREW_UP = re.compile(
    rf"\b(?:[Ii]n|[Oo]p(?=\s{_ISLANDS}))\s+(?=(?P<place>['’{UPPER}][\w'’ -]{{2,30}}?)\s+(?:groei(?:de|t)\s[^.;!?\n]{{2,40}}?\bop\b|"
    rf"(?:is|werd|zijn|werden)\s[^.;!?\n]{{2,40}}?\b(?:geboren|getogen|opgegroeid)\b|(?:woont|woonde|wonen)\s|stond\s[^.;!?\n]{{2,30}}?\bwieg\b))"
)
#: ``in Goor, haar woonplaats``; ``Goor, de woonplaats van A``
_HOME_BEHIND = re.compile(
    rf"\b(?:[Ii]n|[Uu]it|[Nn]aar|[Tt]e)\s+(?=(?P<place>['’{UPPER}][\w'’ -]{{2,30}}?),\s+(?:zijn|haar)\s+(?:woon|thuis|geboorte)"
    rf"(?:plaats|dorp|stad|haven))|"
    rf"(?<![\w'’-])(?=(?P<town>['’{UPPER}][\w'’ -]{{2,30}}?),\s+(?:de|het)\s+(?:woon|thuis|geboorte)(?:plaats|dorp|stad)\s+van\b)"
)
#: ``Goor was vertegenwoordigd door A``, ``De vlag kan uit in Goor: A won``: the name follows.
_REPRESENTED = re.compile(
    rf"(?:(?<=[.!?\n]\s)|(?<=\s[-–]\s)|^)(?:[Vv]oor |[Nn]amens |[Uu]it |Ook )?(?=(?P<place>['’{UPPER}][\w'’ -]{{2,30}}?)\s+(?:was|is|werd|wordt)\s[^.;:!?\n]{{0,30}}?"
    rf"vertegenwoordigd\b(?P<by>\s+door\b)?)|"
    rf"\b(?:[Vv]lag|[Vv]laggen|[Ff]eest|[Tt]aart|[Vv]reugde|[Tt]rots)\b[^.;:!?\n]{{0,30}}?\s(?:in|te)\s+(?=(?P<town>['’{UPPER}][\w'’ -]{{2,30}}?)\s?:)"
)
#: ``in haar moestuin in Bunnik, waar ze al jaren woont``: the pronoun says who.
_WHERE = re.compile(
    rf"\b(?:[Ii]n|te|[Uu]it)\s+(?=(?P<place>['’{UPPER}][\w'’ -]{{2,30}}?),\s+(?:(?:het|de)\s+[a-z]+\s+)?(?:waar(?:in)?|alwaar)\s+"
    rf"(?:hij|zij|ze|ie)\b[^.;!?\n]{{0,50}}?\b(?:woont|woonde|geboren|getogen|opgroeide|opgegroeid|vandaan\s+komt|woonachtig)\b)"
)
_GOES_TO = re.compile(
    r"\b(?:goud|zilver|brons|plak|titel|beker|medaille|zege|overwinning|winst|trui|krans)\s+"
    r"(?:ging|gaat|gingen|gaan|verhuisde|verhuist|reisde|reist|vertrok)\s+(?:[a-z]+\s+)?naar\s+"
)
_WITH = re.compile(r"\s+(?:met|dankzij|via)\s")
_PRIZE = trigger(
    r"(?:goud|zilver|brons|plak|titel|beker|medaille|zege|overwinning|winst|trui|krans)$",
    then={".*": r"ging|gaa[nt]|verhuis|reis|vertrok"},
)
_PLACED = trigger(
    r"inwo|bewo|dorp(?:je)?$|stad(?:je)?$|trots$|schaatstrots$|held|oogappel$|dochter$|zoon$|kind$|woon|thuis|geboorte|(?:rijtjes|woon|hoek|heren|tuin)?huis|(?:nieuwbouw|huur|koop|tussen|hoek|boven|dijk)?woning$|boerderij$"
    r"|flat$|appartement$|keuken$|voortuin$|achtertuin$|ouder"
    r"|[a-z]+(?:ster|er|talent|junior|man|vrouw|stayer|belofte|jongen|meisje)$",
    then={
        r"(?:woon|thuis|geboorte|ouderlijk|dorp|stad).*": "",
        r"(?:(?:rijtjes|woon|hoek|heren|tuin)?huis|huiskamer|(?:nieuwbouw|huur|koop|tussen|hoek|boven|dijk)?woning|boerderij|flat|appartement|keuken|voortuin|achtertuin|ouders)": r"in$",
        r".*": r"van$|is$|komt$",
    },
)
_OF_PLACE = re.compile(
    r"\b(?P<inhabitant>[Ii]nwoners?|[Ii]nwoonster|[Bb]ewoner|[Bb]ewoonster)\s+van\s+|"
    r"\b(?P<pride>[Tt]rots|[Ss]chaatstrots|[Hh]eldin|[Hh]eld|[Oo]ogappel|[Dd]ochter|[Zz]oon|[Kk]ind)\s+van\s+|"
    r"\b(?P<home>(?:[Ww]oon|[Tt]huis|[Gg]eboorte)(?:plaats|dorp|stad)(?:je)?|(?<=[Zz]ijn\s)(?:dorp|stad)(?:je)?|(?<=[Hh]aar\s)(?:dorp|stad)(?:je)?|[Tt]huis\s+in|thuisbasis|(?:(?:rijtjes|woon|hoek|heren|tuin)?huis|"
    r"(?:nieuwbouw|huur|koop|tussen|hoek|boven|dijk)?woning|boerderij|flat|"
    r"appartement|woonkamer|huiskamer|keuken|voortuin|achtertuin|ouderlijk huis|ouders)\s+in)\s+(?:is\s+)?(?=['’A-Z])|"
    r"\b(?P<word>[a-z]+(?:ster|er|talent|junior|man|vrouw|stayer|belofte|jongen|meisje))\s+(?P<is>is|komt)\s+van\s+"
)


#: ``afkomstig van Nierdostede``; of islands see ``_UIT``.
_NATIVE = re.compile(rf"\b(?:afkomstig|geboortig) van (?=['’{UPPER}])")


#: ``nu woont zij in Goor``: the pronoun is whom it is said of.
_SUBJECT_WITHIN = re.compile(rf".*\b(?:hij|zij|ze|ie|(?<!het )(?<!de )[{UPPER}][\w'’-]+) ")
#: What stands between the preposition and its town, in code points: ``in het Friese Goor``.
_SKIPPED = 40
#: ``landbouwer te Goor en daar ook geboren``: where somebody works is no home by itself.
_BORN_THERE = re.compile(
    rf"\b(?:te|in|op) (?=(?P<place>['’{UPPER}][\w'’ -]{{2,30}}?) en (?:daar|er|aldaar|ook daar) (?:ook |zelf |nog |nog steeds )?"
    rf"(?:geboren|getogen|woonachtig|wonend|opgegroeid)\b)"
)


def find_homes(text: str) -> Iterator[Mention]:
    """``woont in X``, ``geboren in X``, ``inwoonster van X``, ``woonplaats X``, ``het goud ging naar X``."""
    for match in scan(_LIVES_IN, text, _LIVES):
        for start, end, kind, value in origin_places(text, match.end()):
            if kind != "country":
                left = match.start() if start < match.end() + _SKIPPED else start
                subject = _SUBJECT_WITHIN.search(text, left, start)
                left = subject.end() if subject else left
                yield Mention(kind.rstrip("?"), left, end, text[left:end], value, "afkomstig")
                break
    for match in _NATIVE.finditer(text) if "tig van " in text else ():
        place = next(iter(origin_places(text, match.end())), None)
        if place is not None and place[2] != "country" and place[3] not in data.islands():
            start, end, kind, value = place
            yield Mention(kind.rstrip("?"), match.start(), end, text[match.start() : end], value, "afkomstig")
    for match in _IN_LIVING.finditer(text) if holds(text, _LIVING) else ():
        for start, _, kind, value in origin_places(text, match.start("place"), follow=False):
            if kind != "country" and start < match.end("place"):
                yield Mention(kind.rstrip("?"), match.start(), match.end(), match.group(), value, "afkomstig")
    behind = (
        *(_WHERE.finditer(text) if " waar" in text else ()),
        *(_HOME_BEHIND.finditer(text) if holds(text, _HOMES) else ()),
        *(_GREW_UP.finditer(text) if holds(text, _GROWN) else ()),
        *(_BORN_THERE.finditer(text) if " en " in text and holds(text, _GROWN) else ()),
        *(_REPRESENTED.finditer(text) if not _PRESENT.isdisjoint(words_of(text).said) else ()),
    )
    for match in behind:
        for _, end, kind, value in origin_places(text, match.end(), follow=False):
            if kind != "country" and end in (
                match.end("place"),
                match.groupdict().get("town") and match.end("town"),
            ):
                # ``Ook Goor was vertegenwoordigd. A reed ...``: by whom the next sentence names.
                unnamed = match.re is _REPRESENTED and match["place"] is not None and match["by"] is None
                shape = "represented" if unnamed else "waar"
                yield Mention(kind.rstrip("?"), match.start(), end, text[match.start() : end], value, shape)
    for match in scan(_OF_PLACE, text, _PLACED):
        for _, end, kind, value in origin_places(text, match.end(), follow=False):
            if match["word"] and not data.is_person_noun(match["word"]):
                continue  # ``zeker is van Inzell``
            told = match["inhabitant"] or (match["home"] and not data.is_first_name(value.split()[0]))
            if kind in ("hometown", "region") or (kind == "hometown?" and told):
                shape = "afkomstig" if match["inhabitant"] else "woonplaats" if match["home"] else "van"
                yield Mention(kind.rstrip("?"), match.start(), end, text[match.start() : end], value, shape)

    surnames: set[str] | None = None
    for match in scan(_GOES_TO, text, _PRIZE):
        for start, end, kind, value in origin_places(text, match.end(), follow=False):
            surnames = surname_words(text) if surnames is None else surnames
            told = kind == "hometown" or (kind == "hometown?" and _WITH.match(text, end))
            if told and value not in surnames:
                yield Mention("hometown", start, end, text[start:end], value, "naar")


#: ``HEERENVEEN/EXLOO (ANP) - ``: behind the town of the race that of whom the report is about.
_DATELINE = re.compile(
    rf"(?:^|\n)(?: ?date \S+ )?(?P<race>[{UPPER}][{UPPER}'’ -]+)/(?P<home>['’{UPPER}][{UPPER}'’ -]*[{UPPER}])(?: \(\w+\))? ?[-–—] "
)


#: ``Goor heeft een wereldkampioen.``, ``Goor juicht om A``: opening a report, of whom it goes on about.
_PROUD = re.compile(
    rf"(?:^|\n|[-–—] |(?<=\d )|[.!?] )(?=(?P<home>['’{UPPER}][\w'’-]+(?: [{UPPER}a-z][\w'’-]+){{0,2}}?) (?:"
    r"(?:heeft|telt|kent|kreeg|krijgt|viert|huldigt|eert|begroet) (?:[a-z]+ ){0,3}?(?:een|zijn|haar) (?:[A-Za-z]+ ){0,2}?[a-z]*"
    r"(?:kampioene?|winnaar|winnares|medaille|olympiër|medaillewinnaar|medaillewinnares|finalist|finaliste)\b"
    r"|is (?:[a-z]+ ){0,2}?een (?:[A-Za-z]+ ){0,2}?[a-z]*(?:kampioene?|winnaar|winnares|medaille|olympiër) rijker\b"
    rf"|(?:juicht|klapt|viert feest|loopt uit) (?:om|voor) ['’{UPPER}]))"
)
#: So near to the start of a report, in code points, such a sentence opens it.
_OPENING = 250


def find_proud(text: str) -> Iterator[Mention]:
    """The town that has a champion, in the opening of a report: the home of whom the report is about."""
    opening = text[:_OPENING]
    for match in _PROUD.finditer(opening) if holds(opening, _FEASTS) else ():
        start = match.start("home")
        place = next(iter(origin_places(text, start, follow=False)), None)
        if place is None or place[1:3] != (match.end("home"), "hometown"):
            continue
        if place[3] not in surname_words(text) and place[3] not in data.venues().values():
            yield Mention("hometown", start, place[1], match["home"], place[3], "dateline")


_FEASTS = ("kampioen", "winna", "medaille", "olympi", "finalist", "juicht", "klapt", "feest", "loopt")


@cache
def _towns_in_capitals() -> dict[str, str]:
    return {name.upper(): name for name in data.towns()}


def find_dateline(text: str) -> Iterator[Mention]:
    """The second place of a dateline, where it can be somebody's home: a town of the Low Countries without a rink."""
    match = _DATELINE.match(text)
    if match is None:
        return
    home = _towns_in_capitals().get(match["home"].replace("’", "'"))
    if home is not None and data.towns()[home] in ("NL", "BE") and home not in data.venues().values():
        yield Mention("hometown", *match.span("home"), match["home"], home, "dateline")
