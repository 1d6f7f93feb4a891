"""Fixed phrases that rank, each looked for around its least common word."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.fields import field_size
from pipeline.extractors.ranks.numerals import CARD, CARD_WORD, ORD_RE, cardinal_value
from pipeline.extractors.ranks.places import PLACE_TRIGGERS, numbered
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.triumphs import TRIUMPHS

_ALL = (
    r"(?:iedereen|alles en iedereen|alle anderen|alle \w+|allen|de rest|het hele veld|de (?:hele )?concurrentie"
    r"|de anderen|heel het veld)"
)
#: One of all who ride; ``als enige Nederlander`` is one of some.
_SOLE = r"(?:man|vrouw|rijd(?:st)?er|schaats(?:st)?er|deeln(?:emer|eemster))"
_LIMIT = r"(?:\d+[.,:]\d\d?\b(?:[.,]\d+)?|\d+(?= (?:seconden|tellen|blank|rond|laag))|(?:minuut|\w+ minuten|\w+ seconden)\b|magische grens\b|grens van\b)"
IDIOMS: dict[str, tuple[re.Pattern[str], int, str]] = {
    # A dot between figures (``1.16,20``) ends no sentence.
    trigger: (re.compile(pattern.replace("[^.;]", r"(?:[^.;]|(?<=\d)\.(?=\d))")), value, shape)
    for trigger, pattern, value, shape in (
        ("prooi", r"(?:een |de )?prooi (?:\w+ ){0,2}?(?:voor|van)\b", 1, "win"),
        (
            "voordeel",
            r"in (?:zijn|haar|hun) voordeel (?:\w+ ){0,2}?bes[a-z]+|bes[a-z]+ [^.;]{0,60}in (?:zijn|haar"
            r"|hun) voordeel",
            1,
            "win",
        ),
        # Flemish: ``haalde het van A``.
        *(
            (
                verb,
                rf"{verb} het(?: (?:(?!niet |einde? |podium |ijs )[a-z]+ ){{0,3}}?(?=van |voor |in de sprint)|(?= (?:(?!niet)[\w.]+ ){{0,6}}?(?:van |voor ))|(?= in \d)|(?= met (?:\d|een (?:\w+ )*?voorsprong)))",
                1,
                "win",
            )
            for verb in ("haalde", "haalt", "haalden")
        ),
        ("eer", r"(?:de )?hoogste eer\b", 1, "win"),
        ("beurt", r"de eer (?:(?:viel|valt) (?:[^.;,]{1,40} )?)?te beurt\b", 1, "win"),
        *(
            (noun, rf"(?:{article} )?(?:hoogste|bovenste) {noun}\b", 1, "win")
            for article, noun in (
                ("de", "trede"),
                ("de", "tree"),
                ("de", "podiumtrede"),
                ("de", "podiumplaats"),
                ("het", "treetje"),
                ("het", "podiumtrapje"),
                ("het", "schavot"),
                ("het", "schavotje"),
            )
        ),
        *(
            (
                which,
                rf"{which} (?:trede|tree|treetje|sport)(?: van het \w*(?:podium|schavot))?\b",
                rank,
                "podium",
            )
            for which, rank in (("laagste", 3), ("onderste", 3), ("middelste", 2))
        ),
        (
            "toptijd",
            r"(?<=\bde )toptijd (?:neer(?:gezet|zette)?|van de (?:dag|middag|avond))\b"
            r"|(?<=\bde )toptijd(?= (?:op [^.;,]{1,25} )?(?:kwam|was|stond|is|komt|staat) (?:\w+ )?(?:van|voor|op naam van|op het conto van))",
            1,
            "time_rank",
        ),
        ("eind", r"(?:aan )?het langste eind\b", 1, "win"),
        (
            "dan",
            r"(?:sneller|harder|vlugger|rapper) dan (?:wie (?:dan )?ook|ieder ander|elke ander\w*)\b(?! ooit)",
            1,
            "win",
        ),
        ("klasse", r"(?:een )?klasse apart\b", 1, "win"),
        (
            "opgewassen",
            r"(?:niemand|geen mens|niet een|geen \w+)\b[^.;]{0,70}\bopgewassen\b(?: tegen\b)?",
            1,
            "win",
        ),
        *(
            (
                verb,
                rf"(?:door )?(?:niemand|geen (?:mens|enkele \w+|ander\w*))\b[^.;]{{0,25}}\b{verb}\b"
                rf"|(?:werd|wordt|is|was|te) (?:[a-z]+ ){{0,2}}?niet meer (?:te )?{verb}\b",
                1,
                "win",
            )
            for verb in ("verbeterd", "verbeteren")
        ),
        *(
            (
                verb,
                rf"(?:niemand|geen mens|geen van\b[^.;]{{1,40}}?|geen enkele \w+)\b[^.;]{{0,50}}\b{verb}\b",
                1,
                "win",
            )
            for verb in (
                "tippen",
                "tippe",
                "tornen",
                "evenaren",
                "evenaarde",
                "overtreffen",
                "overtrof",
                "onderbieden",
                "overbieden",
            )
        ),
        *(
            (
                verb,
                rf"waar (?:verder )?(?:niemand|geen mens|geen enkele \w+|geen ander\w*)\b[^.;,]{{0,30}}\b{verb}\b",
                1,
                "win",
            )
            for verb in ("aankwam", "aankwamen", "aankomt")
        ),
        (
            "buurt",
            r"(?:niemand|geen mens|geen van (?:de|zijn|haar) \w+|geen van allen|geen enkele \w+)\b[^.;,]{0,60}\bin de buurt\b(?: (?:kon |kwam |te )?komen\b)?",
            1,
            "win",
        ),
        ("terug", r"(?:daar )?(?:had|heeft) (?:\w+ )?(?:niemand|geen mens) (?:\w+ )?van terug\b", 1, "win"),
        (
            "meerdere",
            r"(?:vond|vindt) (?:\w+ ){0,3}?geen meerdere\b|geen meerdere (?:\w+ )?gevonden\b",
            1,
            "win",
        ),
        (
            "stand",
            r"(?:tijd|toptijd|richttijd|streeftijd|chrono|klokking|\d[.,]\d{1,2}) (?:van (?:[\w'-]+ ){1,4}?)?(?:hield|houdt) (?:(?!niet|geen)\w+ ){0,6}?stand\b(?! tot| voor)",
            1,
            "win",
        ),
        ("houden", r"niet (?:bij )?te houden\b", 1, "win"),
        *(
            (verb, rf"(?:niet|onmogelijk) te {verb}\b", 1, "win")
            for verb in ("kloppen", "verslaan", "stuiten", "stoppen", "achterhalen", "benaderen")
        ),
        ("houdt", r"niet bij te houdt\b", 1, "win"),
        ("benen", r"niet bij te benen\b", 1, "win"),
        ("primus", r"(?:de )?primus\b", 1, "win"),
        (
            "wilhelmus",
            r"wilhelmus(?= (?:klonk|weerklonk)\b[^.;]{0,40}\bvoor (?!het |een )\w)"
            r"|wilhelmus(?= [^.;]{0,20}\bvoor (?!het |een )\w[^.;]{0,30}\bgespeeld\b)",
            1,
            "win",
        ),
        ("klonk", r"klonk(?= [^.;]{0,30}\bwilhelmus [^.;]{0,30}\bvoor (?!het |een )\w)", 1, "win"),
        (
            "winnende",
            r"(?<!van de )(?<!boven de )(?<!onder de )(?<!dan de )(?<!met de )winnende (?:tijd|chrono|race|klokking)\b",
            1,
            "win",
        ),
        ("maat", r"(?:stond|staat) (?:er )?geen maat\b", 1, "win"),
        ("beginnen", r"(?:viel|was|bleek) (?:er )?(?:[\w ]{1,30} )?(?:niets|niks) te beginnen\b", 1, "win"),
        ("kruid", r"geen kruid\b(?=[^.;]{0,60}\bgewassen\b)", 1, "win"),
        ("hoogste", r"(?:het )?hoogste podium\b", 1, "win"),
        # ``kwam solo over de streep``
        (
            "solo",
            r"solo (?:over de (?:streep|finish|meet|eindstreep|finishlijn)|binnen|aan(?=[.,;]))",
            1,
            "win",
        ),
        ("alleen", r"alleen (?:over de (?:streep|finish|meet|eindstreep|finishlijn)|aan(?=[.,;]))", 1, "win"),
        # Words that need no others.
        *(
            (word, rf"{word}\b", 1, "win")
            for word in (
                "ongeslagen bovenaan buitencategorie ongenaakbaar onklopbaar onverslaanbaar oppermachtig triomfeerde triomfeert"
            ).split()
        ),
        ("bovenop", r"bovenop de (?:stapel|lijst|ranglijst)\b", 1, "win"),
        ("kind", r"geen kind (?:meer )?(?:aan|had)\b|had\w* (?:\w+ ){0,3}?geen kind\b", 1, "win"),
        ("overklaste", rf"overklaste (?:[^.;,]{{1,50}} )?{_ALL}\b", 1, "win"),
        (
            "hand",
            r"(?:zette|zet|zetten) [^.;]{1,110}?naar (?:zijn|haar|hun) hand\b|naar (?:zijn|haar|hun) hand (?:te |wist te |had |heeft )?(?:zette\w*|zetten|gezet|zet)\b",
            1,
            "win",
        ),
        (
            "toe",
            r"(?:trok|trekt|trokken) (?:(?!aandacht|blikken|publiciteit|schijnwerpers|belangstelling|duel|tweestrijd|tweegevecht|\brit|onderlinge)[^.;]){1,60}?naar zich toe\b|(?<!duel )(?<!rit )(?<!tweestrijd )naar zich toe (?:te |had |heeft )?(?:trok|trokken|getrokken|trekken)\b",
            1,
            "win",
        ),
        ("meester", r"heer en meester\b", 1, "win"),
        (
            "zich",
            rf"(?:hield|houdt|hielden|schudde|schudt|sloeg) (?:[^.;,]|[.,]\d){{0,40}}?{_ALL} van zich af\b",
            1,
            "win",
        ),
        ("tanden", r"(?:te)?vergeefs (?:\w+ ){0,3}?(?:de )?tanden (?:in|op)\b", 1, "win"),
        *(
            (verb, rf"(?:te)?vergeefs (?:\w+ ){{0,4}}?op {verb}\b", 1, "win")
            for verb in ("stukbeet", "stukbeten")
        ),
        # ``Op de kilometer was het opnieuw raak voor A``: who it is stands behind.
        ("raak", r"(?<!niet )(?<!nooit )(?<!meer )raak voor\b", 1, "win"),
        (
            "prijs",
            r"(?:het|weer|opnieuw|wederom|ook|meteen|direct|eindelijk|nogmaals|meter|kilometer|mijl) prijs voor\b",
            1,
            "win",
        ),
        # What the winner is hung with or given.
        *(
            (
                noun,
                r"(?:kreeg|krijgt|pakte|pakt|greep|veroverde|droeg|verdiende|ontving) (?:[^.;,]{0,30}? )?(?:de|een) "
                rf"{noun}\b|(?:de|een) {noun} (?:kreeg|krijgt|omgehangen|omgehangen kreeg|om (?:zijn|haar|de) (?:nek|hals|schouders)"
                r"|(?:ging|gaat|was|is|hing) (?:\w+ ){0,2}?(?:naar|voor|om de (?:nek|hals|schouders) van))\b",
                1,
                "win",
            )
            for noun in ("krans", "lauwerkrans", "zegekrans", "lauweren")
        ),
        (
            "bloemen",
            r"(?:de )?bloemen (?:waren|gingen|zijn|gaan)(?= (?:[^.;,]{1,40} )?(?:naar|voor)\b)"
            r"|(?:waren|gingen|zijn|gaan) (?:er )?(?:de )?bloemen(?= (?:[^.;,]{1,40} )?(?:naar|voor)\b)",
            1,
            "win",
        ),
        # ``als enige onder de 1.09``, ``de enige rijdster die in de 38 seconden dook``
        (
            "enige",
            rf"(?<!niet )(?:als|de) enige(?: {_SOLE})?(?: die(?: \w+){{0,3}}?)? (?:onder|binnen|beneden|in) (?:de |een |het )?{_LIMIT}",
            1,
            "time_rank",
        ),
        ("zilverman", r"zilverman\b", 2, "medal"),
        # What the fourth is consoled with.
        *(
            (metal, rf"{metal} (?:medaille|plak|plakje)\b", 4, "medal")
            for metal in ("houten", "chocolade", "chocoladen")
        ),
        (
            "antwoord",
            r"(?:niemand|geen van|geen enkele)\b[^.;]{0,60}\been antwoord op\b|geen (?:enkel )?antwoord(?= op\b)",
            1,
            "win",
        ),
        (
            "onaantastbaar",
            r"(?:bleek|bleef|was|is) (?:(?!niet)[^.;,]{1,40} )?(?<!niet )onaantastbaar\b",
            1,
            "win",
        ),
        ("stukreed", r"(?:vergeefs|zich) (?:\w+ ){0,2}?op stukreed\b", 1, "win"),
        (
            "sluiten",
            r"(?:mocht|mag|moest|moet|mochten) (?:de )?(?:rij|rijen) sluiten\b|de rij sluiten",
            0,
            "last",
        ),
        (
            "rij",
            r"(?:sloot|sluit|sloten) (?!als \w+(?:de|ste) )[^.;]{0,60}?\bde rij\b|\bde rij (?:gesloten|sloot|sluit|sloten)\b",
            0,
            "last",
        ),
        ("lijst", r"(?:sloot|sluit|sloten) [^.;]{0,40}?\b(?:de|een) lijst(?= van)", 0, "last"),
        (
            "hekken",
            r"(?:sloot|sluit|sloten) [^.;]{0,40}?\bde hekken\b|\bde hekken (?:sluiten|gesloten|sloot)\b",
            0,
            "last",
        ),
        ("rijen", r"(?:sloot|sluit) (?:\w+ ){0,2}?de rijen\b", 0, "last"),
        ("onderaan", r"(?:helemaal |stijf )onderaan\b", 0, "last"),
        ("podium", r"(?:naast|buiten|langs|van|geen) (?:het )?podium\b", 0, "hypothetical"),
        ("prijzen", r"(?:naast|buiten) de prijzen\b", 0, "hypothetical"),
        *((trigger, pattern, 1, "win") for trigger, pattern in TRIUMPHS),
    )
}

_DECIMAL = re.compile(r"\d+(?:[.,:]\d+)+")


def _behind_time(scene: Scene, start: int, end: int) -> int:
    """Where a phrase with a time in it (``vervolledigde met 1.11,00 het podium``) goes on behind that time."""
    times = list(_DECIMAL.finditer(scene.folded, start, end))
    if not times:
        return start
    rest = re.compile(r"\W*").match(scene.folded, times[-1].end(), end)
    return rest.end() if rest else start


_NAME_VERB = re.compile(
    r"\b(?:schreef|schreven|schrijft|schrijven|geschreven|bracht|brachten|brengt|brengen|gebracht|zette"
    r"|zetten|gezet|zet)\b"
)


#: Idioms for winning that are said of other prizes too: ``het zilver werd een prooi voor``, and which these are.
_OF_ANY_RANK = frozenset({"prooi"})
_TRIUMPHS = frozenset(trigger for trigger, _ in TRIUMPHS)
_ANOTHER_RANK = re.compile(
    r"\b(?:zilver|zilveren|brons|bronzen|tweede|derde|vierde|vijfde|top|podium|record)\b"
)
_OTHER_PRIZE = re.compile(
    r"\b(?:zilver|zilveren|brons|bronzen|tweede|derde|vierde|plaats|plek|ticket\w*|startbewij\w*|leiding|trui)\b[^.;,]*$"
)


_NAME_INSIDE = re.compile(r"(?<= )[A-ZÀ-Þ][\w'’-]*\s+(?=[a-zà-ÿ](?:[^A-ZÀ-Þ])*$)")


def idiom(scene: Scene, start: int, word: str) -> list[Hit]:
    """A fixed phrase around its least common word; the phrase is looked for close by in the sentence."""
    pattern, value, shape = IDIOMS[word]
    if word in _OF_ANY_RANK and _OTHER_PRIZE.search(scene.before(start, 60)):
        return []
    if word in _TRIUMPHS and _ANOTHER_RANK.search(scene.folded, scene.start, scene.end):
        return []
    for match in pattern.finditer(scene.folded, max(scene.start, start - 130), min(scene.end, start + 60)):
        if match.start() <= start < match.end():
            if shape == "last" and ORD_RE.search(match.group()):
                # ``sloot met een twaalfde plaats de rij``
                return []
            size = field_size(scene, match.end()) if shape == "last" else value
            # Times and distances inside the phrase (``zette de 500 meter (39,8) naar haar hand``) are mentions of their own.
            figures = re.search(
                r"\d[^\d\s]*\s+(?:(?:meter|m|km|kilometer)\s+)?(?=[^\d]*$)",
                scene.folded[match.start() : start],
            )
            begin = match.start() + figures.end() if figures else match.start()
            # So is a name: ``de tijd van A hield stand``.
            name = _NAME_INSIDE.search(scene.text, begin, start)
            begin = name.end() if name else begin
            return [Hit(begin, match.end(), size, shape)]
    if word == "podium":
        return podium_place(scene, start, word)
    if word in PLACE_TRIGGERS:
        return numbered(scene, start, word)
    return []


def _on_name(scene: Scene, start: int, word: str) -> list[Hit]:
    """``schreef de 500 meter op haar naam``: won; a record or a time on a name is none."""
    match = re.compile(r"op (?:zijn|haar|hun|eigen) naam$").search(
        scene.folded, max(scene.start, start - 14), start + 4
    )
    sentence = scene.folded[scene.start : scene.end]
    if match is None or not _NAME_VERB.search(sentence):
        return []
    clause = scene.before(match.start(), 60)
    if re.search(r"\b(?:\w*record|tijd|\w*tijd|titels?|zege|overwinning)\b[^.;,]{0,30}$", clause):
        return []
    return [Hit(match.start(), start + 4, 1, "win")]


_PODIUM = re.compile(
    rf"(?:completeer\w*|vervolledig\w*|gecompleteerd|vulde|vult)\s(?:[^.;]|\.\d){{0,45}}?(?:\w*podium(?= aan)|(?<!vulde het )\w*podium|ereschavot"
    rf"|top[ -]?(?P<n1>{CARD_WORD}|\d+)|rijtje|driemanschap)\b"
    r"|(?:het |\w+ )?(?:\w*podium|ereschavot|top[ -]?(?P<n2>[a-z]+|\d+)) (?:\w+ ){0,2}?(?:completeer\w*"
    r"|gecompleteerd|compleet|vol)\b"
    rf"|(?:sloot|sluit|sloten) (?:\w+ ){{0,2}}?de top[ -]?(?P<n3>{CARD_WORD}|\d+) af\b"
)
_TOP = re.compile(rf"top[ -]?(?P<n>{CARD_WORD}|\d{{1,2}})(?![\w.,]\d)\b")


def podium_place(scene: Scene, start: int, word: str) -> list[Hit]:
    """``completeerde het podium``: 3; with a plural verb the rank stays open (0). ``top vijf``: a group."""
    for match in _PODIUM.finditer(scene.folded, max(scene.start, start - 70), min(scene.end, start + 60)):
        if match.start() <= start < match.end():
            words = next((g for g in match.groups() if g), "drie")
            size = cardinal_value(words)
            plural = re.search(
                r"\b(?:completeerden|completeren|vervolledigden|vervolledigen|vulden|vullen|maakten|sloten|maken)\b",
                scene.before(match.end(), 90),
            )
            begin = _behind_time(scene, match.start(), match.end())
            return [Hit(begin, match.end(), 0 if plural else size, "podium")]
    top = _TOP.match(scene.folded, start, scene.end)
    return [Hit(start, top.end(), cardinal_value(top.group("n")), "group")] if top else []


_BEHIND_NAME = re.compile(rf"een (?P<n>{CARD}) (?:staan )?achter (?:zijn|haar|hun|de|diens) naam")
#: ``Achter haar naam stond een 2``
_NAME_BEFORE = re.compile(rf"naam (?:[a-z]+ ){{0,4}}?een (?P<n>{CARD})(?![\w-]|[.,:]\d)")
#: ``1.07,88, met daarachter een 3``
_BEHIND_TIME = re.compile(
    rf"(?:daarachter|erachter|ernaast|daarnaast|ervoor|daarvoor) (?:prijkte |stond |staat )?(?:het cijfer |een |de )+(?P<n>{CARD})(?=[.,;!)]| in| op)"
)


_BEFORE_IT = re.compile(
    rf"(?:een |het cijfer )(?P<n>{CARD}) (?:erachter|ervoor|ernaast|daarachter|daarvoor|daarnaast)$"
)


def behind_time(scene: Scene, start: int, word: str) -> list[Hit]:
    """``met daarachter een 3``, ``en een 7 ervoor``, behind a time."""
    match = _BEHIND_TIME.match(scene.folded, start, scene.end)
    if match is None:
        # ``6.27,4 achter zijn naam en een 7 ervoor``
        match = _BEFORE_IT.search(scene.before(end := start + len(word)))
        if match is None or not _DECIMAL.search(scene.before(start, 80)):
            return []
        return [Hit(end - len(match.group()), end, cardinal_value(match["n"]), "place")]
    if not _DECIMAL.search(scene.before(start, 60)):
        return []
    return [Hit(match.start("n"), match.end("n"), cardinal_value(match["n"]), "place")]


def behind_name(scene: Scene, start: int, word: str) -> list[Hit]:
    """``een 8 achter zijn naam``, ``achter zijn naam verscheen een 8``."""
    later = _NAME_BEFORE.match(scene.folded, start, scene.end)
    if later is not None and re.search(r"\bachter (?:zijn|haar|diens) $", scene.before(start, 20)):
        return [Hit(later.start("n"), later.end(), cardinal_value(later["n"]), "place")]
    for match in _BEHIND_NAME.finditer(scene.folded, max(scene.start, start - 40), start + 4):
        if match.end() == start + 4:
            return [Hit(match.start(), match.end(), cardinal_value(match.group("n")), "place")]
    return _on_name(scene, start, word)
