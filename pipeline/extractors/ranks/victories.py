"""Winning: verbs and nouns of it, titles and champions; what is won must be the race."""

from __future__ import annotations

import re

from pipeline.extractors.ranks.numerals import CARD_WORD, ORD, rank_in
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.words import FUNCTION_WORDS, NEXT_WORD

WIN_NOUNS = frozenset(
    "zege zeges eindzege dagzege overwinning overwinningen eindoverwinning dagoverwinning winst eindwinst winnaar winnares eindwinnaar "
    "eindwinnares titels hoofdprijs dagwinnaar dagwinnares overwinnaar overwinnares laureaat laureate".split()
)
#: ``wereldbekerzege``, ``afstandswinst``; ``tijdwinst`` and ``terreinwinst`` win no race.
WIN_COMPOUND = re.compile(
    r"(?!tijd|terrein|punten|plaats|ruimte|bonus|snelheid|rit|deel|etappe|tussen|kilometers|millimeter)[a-z-]{3,}(?:zege|overwinning|winst)$"
)
WIN_VERBS = frozenset(
    "won wint wonnen gewonnen winnen winnend zegevierde zegeviert zegevierden zegevieren gezegevierd".split()
)
_NO_RACE_WON = re.compile(
    r"(?:[^.;,]{0,25}\b(?:terrein|tijd op|duel|loting|toss|aan (?:kracht|snelheid|vertrouwen))\b"
    r"|\s+(?:die|zijn|haar|hun|de|deze) (?:\w+ )?(?:rit|onderlinge)\b"
    rf"|\s+(?:(?:op|in|bij) [\w. ]{{1,25}}? )?(?:(?!met\b)\w+ )?(?:{CARD_WORD}|\d+[.,]?\d*) (?:honderdst|tiend|duizendst|second|tel|punt)"
    # Of who is left, or for a lower place: ``won de sprint van het peloton``, ``won de sprint om plaats drie``.
    r"|\s+(?:die|deze|dat) (?:\w+ )?(?:sprint|spurt|eindsprint|tussensprint)\b"
    rf"|\s+(?:(?:op|in|bij) [\w. ]{{1,25}}? |(?:[\w'-]+ ){{1,4}}?(?=de ))?(?:de |in de )?(?:(?:eind|massa|peloton)?s(?:print|purt) (?:van|om|achter|in)|(?:strijd|gevecht|duel|tweestrijd) (?:om|tegen|met|van)|pelotonsprint|groepssprint)\b"
    # ``wint men geen tickets``
    r"|\s+(?:[\w'-]+ ){0,2}?geen (?:enkele? )?(?:tickets?|startbewijs|startbewijzen|prijs|prijzen|medailles?|titels?|afstanden|races|wedstrijden|oorlog)\b"
    r"|\s+(?:men|je|niemand)\b"
    rf"|\s+(?:zich )?geven\b"
    r"|(?:(?! en )[^.;,]){0,40}?\b(?:een|het|haar|zijn) (?:\w+e )?(?:ticket|startbewijs|startplek|startplaats|wildcard|nominatie)\b"
    # ``won al vijf keer de 1500 meter``
    rf"|[^.;,]{{0,30}}?\b(?:al|reeds) (?:{CARD_WORD}|\d+|meerdere|diverse) (?:keer|maal|keren)\b)"
)
#: The sprint of those behind: ``won de sprint van het peloton``, ``won A de spurt van tien achtervolgers``, ``won die sprint``.
_OF_THE_REST = re.compile(
    r"(?: (?!en |maar |de |die |zijn |haar )[\w'’-]+){0,4}?(?<! in) (?:(?:de|een) (?:\w+e )?(?:eind|massa)?(?:sprint|spurt|sprintje|spurtje) "
    r"(?:van|achter|met)(?! (?:\w+ ){0,2}?(?:kop|vlucht|ontsnap|leiders))|die (?:sprint|spurt)|(?:de |die )?(?:peloton|groeps?|achtervolgers)(?:sprint|spurt))\b"
)
#: That of those in front is for the race: ``won de sprint van een kopgroep van vier``.
_OF_THE_LEADERS = re.compile(
    r"(?: [\w'’-]+){0,6}? (?:\w+)?(?:sprint|spurt) (?:(?:van|met) (?:\w+ ){0,2}?(?:kop|vlucht|ontsnap|leiders)"
    r"|met (?:(?:zijn|z'n|hun) )?(?:twee|drie|vier|vijf|zes)(?:en|ën)?\b|[aà] (?:deux|trois|quatre)\b)"
)
#: What that sprint is for, in the sentence before: ``Om de vierde plek werd gesprint.``
_STAKE = re.compile(
    rf"\b(?:om|voor) (?P<rank>(?:de )?{ORD} (?:plaats|plek|stek|prijs)|(?:plaats|plek) {CARD_WORD}|het (?:zilver|brons))\b"
    r"(?=[^.;]{0,60}\b(?:ge?sprint|sprintte|spurt|gespurt|sprinten|sprintten|streed|streden|gestreden)\b)"
)
_STAKE_REACH = 160
_GAIN = re.compile(
    r"\s+(?:op (?:zijn|haar|het|de eigen)|van [\d,]+ |van (?:een |\w+ )?(?:tien|honderd|second|tel))"
)
_METAL_AHEAD = re.compile(r"[^.;:]{0,90}?\b(?:goud|zilver|brons|gouden|zilveren|bronzen|\w*medailles?)\b")
_NOT_ALONE = re.compile(r",|\ben\b|\bvoor\b")
_NAMED = r"(?:[A-ZÀ-Þ][\w'’.-]+|van|de|der|den|ter|ten|'t)"
#: ``Daarna wonnen A, B en C (op de ploegenachtervolging) zilver``: who won it stand before it.
_BEARERS = re.compile(
    rf" {_NAMED}(?: {_NAMED}){{0,4}}(?:, {_NAMED}(?: {_NAMED}){{0,4}}){{0,3}},? en {_NAMED}(?: {_NAMED}){{0,4}}"
    r"(?: (?:op|bij|in) [^,;.]{1,40}?)?(?: (?:het|de|een|hun))? \w+"
)
_PRIZE_BEFORE = re.compile(
    r"\b(?:zilver|brons|goud|medailles?|rit|duel|zilveren|bronzen|gouden|strijd(?! op))\b[^.;,:]{0,30}$"
)


#: ``na haar zilveren medaille op het EK won zij``
_AFTER_PRIZE = re.compile(
    r"\b(?:na|sinds|ondanks|dankzij) (?:zijn|haar|het|de|een|hun) (?:\w+ )?(?:zilver|brons|goud|zilveren|bronzen|gouden)\b[^.;,:]*$"
)
#: ``alleen de winnaar is zeker``
_ENTITLED = re.compile(
    r"(?: van [\w. ]{1,25}?)? (?:(?:is|was) (?:zeker|verzekerd|geplaatst)|mag|mocht|krijgt|kreeg|gaat|plaatst|plaatste|verdient|verdiende|komt)\b"
)


#: ``gaf zich gewonnen``, ``gaf A zich tegen B gewonnen``
_GAVE_IN = re.compile(r"\bzich $|\b(?:gaf|gaven|geeft|geven)\b[^.;:,]{0,40}\bzich [^.;:,]{0,30}$")
#: ``De winnares van vrijdag, A, viel``: of which race is not said.
_OF_A_DAY = re.compile(
    r" van (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:eer)?gisteren|gister(?:middag|avond|ochtend))(?:middag|avond|ochtend|morgen)?(?=,? [A-ZÀ-Þ])"
)
_VICTORIES = frozenset({"zeges", "overwinningen", "titels"})
#: ``haar zeges op de 500 en de 3000 meter``: a victory over each.
_ON_SEVERAL = re.compile(
    r"(?: van \w+,?)?[,:]? (?:op|over) (?:zowel )?(?:de |het )?(?:\d[\d.]*|kilometer|schaatsmijl|drie|vijf)(?: meter)?(?: \([^()]{1,12}\)|,? in [\d.,]+)?"
    r",? (?:en|als|plus) (?:(?:ook )?op )?(?:de |het )?"
    r"(?:\d[\d.]*|kilometer|schaatsmijl|vijf|tien)\b"
)


def victory(scene: Scene, start: int, word: str) -> list[Hit]:
    """A verb or noun of winning; winning a medal, a heat or some hundredths is not winning the race."""
    end = start + len(word)
    if word in WIN_VERBS:
        if word == "gewonnen" and _GAVE_IN.search(scene.before(start, 80)):
            # ``gaf zich gewonnen``
            return [Hit(start, end, 1, "not")]
        shape = "infinitive" if word in ("winnen", "zegevieren") else "win"
        if word.startswith(("zege", "gezege")):
            return [Hit(start, end, 1, shape)]
        if _OF_THE_REST.match(scene.folded, end, scene.end) and not _OF_THE_LEADERS.match(
            scene.folded, end, scene.end
        ):
            stake = next(iter(_STAKE.finditer(scene.folded, max(0, start - _STAKE_REACH), start)), None)
            rank = rank_in(stake["rank"]) if stake else 0
            return [Hit(start, end, rank, "stake") if rank else Hit(start, end, 1, "next")]
        if _NO_RACE_WON.match(scene.folded, end, scene.end) and not _OF_THE_LEADERS.match(
            scene.folded, end, scene.end
        ):
            return [Hit(start, end, 1, "not")]
        # ``won op de 500 meter het zilver``: the medal says the rank.
        ahead = (
            _METAL_AHEAD.match(scene.folded, end, scene.end) if word in ("won", "wint", "wonnen") else None
        )
        prize = _PRIZE_BEFORE.search(scene.before(start, 60))
        if prize and _AFTER_PRIZE.search(scene.before(start, 80)):
            prize = None
        if (
            ahead and (_BEARERS.fullmatch(scene.text, *ahead.span()) or not _NOT_ALONE.search(ahead.group()))
        ) or (prize and word in ("won", "wonnen", "gewonnen")):
            return []
        return [Hit(start, end, 1, shape)]
    before = scene.before(start, 40)
    after = scene.after(end, 70)
    if word in _VICTORIES and not _ON_SEVERAL.match(after):
        return []
    if word == "winst" and _GAIN.match(after):
        return [Hit(start, end, 1, "not")]
    if word.endswith(("aar", "ares")):
        if re.search(r"\b(?:alleen|enkel|slechts|uitsluitend) de $", before) and _ENTITLED.match(after):
            # ``alleen de winnaar is zeker``
            return [Hit(start, end, 1, "title")]
        if re.search(r"\b(?:een|geen|iedere|elke|voormalige?|vorige?|oud) $", before):
            return [Hit(start, end, 1, "title")]
        if re.match(r"\s+(?:van|in) (?:vorig|\d{4}|de vorige|twee jaar)", after):
            return [Hit(start, end, 1, "title")]
        if before.endswith("de ") and _OF_A_DAY.match(scene.text, end):
            return [Hit(start, end, 1, "title")]
    if re.search(rf"\b(?:{ORD}|zoveelste) $", before) and word == "winnaar":
        return [Hit(start, end, 1, "title")]
    return [Hit(start, end, 1, "win")]


_TITLE_CUE = re.compile(
    r"\b(?:(?:ge)?pak|(?:be|ge|binnenge)haal|binnenge|(?:was|is|werd) binnen|gris|snoep|(?:ge|wegge|af)?(?:kaap|snoep|gris)t?|ontnam|ontnomen|ontfutsel|ontstal|afgepakt|nam|neemt|greep|grijp|gegrepen|won|win|verover|(?:ge)?prolong|verleng|verdedig|behield|behoud|veilig|ging"
    r"|gaat|naar [\w ]{1,40} (?:zien )?gaan|(?:was|is)(?: \w+)? voor|zaak van|in handen|in (?:het |eigen )?bezit|voeg|toegevoegd|"
    r"werd voor|goed voor|voldoende voor|genoeg voor|stapte|naar de|bezorg|bracht|leverde|opgeleverd|sleep|sprint|reed|rijdt|kroon|greep|haal|"
    r"gewonnen|palm|graai|eist|verzeker|viel|kwam|schreef|legde beslag|eigen|volg(?:t|de|den)\b|voeg(?:t|de|den)\b|toegevoegd|mee naar huis)"
)


#: ``weer een titel voor A``
_TITLE_FOR = re.compile(
    r"(?: (?:op|bij|in|over) (?:[^.;:]|(?<=\d)\.(?=\d)){1,30}?)?(?: (?:was|is|ging|gaat|bleef)\b[^.;:]{0,60}? (?:voor|naar)| voor) (?:de |het )?(?:[a-zà-ÿ-]+ )?[A-ZÀ-Þ]"
)
#: ``slaagde er niet in zijn titel te verlengen``; ``wist de titel te pakken`` is a title won.
_TO_KEEP = re.compile(r" (?:met succes )?te [a-z]+en\b")
_KEPT = re.compile(
    r"\b(?:genoeg om|voldoende om|wist|wisten|weet|lukte het|door|erin geslaagd|slaagde erin|slaagde \w+ in)\b(?!.*\bniet\b)[^.;]{0,60}$"
)
_TITLE_WON = re.compile(
    r"\b(?:pakte|gepakt|greep|gegrepen|won|gewonnen|veroverd\w*|behaald\w*|haalde (?:\w+ ){1,6}binnen|binnengehaald|binnengesleept"
    r"|volgde|volgt|(?:reed|rijdt|schaatste|snelde|sprintte|soleerde|stoomde|raasde|knalde|vloog) (?:[^.;,]{1,40} )?naar|te pakken|op zak|sleepte|schreef|vierde|bezorgde|reed naar|stelde (?:\w+ ){1,6}veilig|eiste (?:\w+ ){1,6}op|legde beslag|kroonde)\b"
)


def title_won(scene: Scene, start: int, word: str) -> list[Hit]:
    """``pakte de titel``; counted titles and titles as a topic are none."""
    end = start + len(word)
    before = scene.before(start, 40)
    if re.search(rf"(?:\b{ORD}|\b(?:{CARD_WORD}|\d+)|zoveelste)(?: [a-z-]+e)? $", before) and not re.search(
        r"\b(?:een|de) $", before
    ):
        # ``veroverde haar derde titel`` tells a victory besides the number.
        own = re.search(
            rf"\b(?:zijn|haar|(?:volgde|volgt|pakte|won|veroverde|greep) een) (?:{ORD}|zoveelste)(?: [a-z-]+e)? $",
            before,
        )
        if own is None or not _TITLE_WON.search(scene.folded[scene.start : scene.end]):
            return [Hit(start, end, 1, "not")]
        return [Hit(start, end, 1, "medal")]
    if _TO_KEEP.match(scene.folded, end) and not _KEPT.search(scene.before(start, 100)):
        return [Hit(start, end, 1, "hypothetical")]
    if not _TITLE_CUE.search(scene.folded[scene.start : scene.end]) and not _TITLE_FOR.match(scene.text, end):
        return [Hit(start, end, 1, "not")]
    return [Hit(start, end, 1, "medal")]


_BECAME = re.compile(
    r"\b(?:werd|wordt|werden|worden|is|kroon\w*|gekroond|kronen|noem\w*|geworden|kampioenschap|blijft|bleef"
    r"|uitgeroepen|sinds (?:gisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:avond|middag)?|(?:mag|mogen|mocht|mochten) zich|(?:daarmee|daardoor|waarmee|waardoor|hierdoor|zo) (?:\w+ )?was"
    # ``was hij dan toch voor het eerst kampioen``
    r"|(?:was|waren) [^.;,]{0,40}\b(?:eindelijk|toch|alsnog|opnieuw|wederom|voor het eerst|voor de \w+ (?:keer|maal)))\b"
)
_HELD = re.compile(
    r"(?:\b(?:de|een|als) |\b(?:regerend\w*|voormalig\w*|uittredend\w*|drievoudig\w*|tweevoudig\w*"
    r"|\w+voudig\w*|titelverdedig\w*|oud|ex|"
    r"toenmalig\w*|huidig\w*|vorig\w*|meervoudig\w*|zittend\w*|aftredend\w*|olympisch\w*|al eens"
    r"|jeugd\w*)[ -]"
    r"(?:[a-z-]+ ){0,2})$"
)

#: ``Nederlands kampioen op de 1500 meter werd A``
_SENTENCE_HEAD = re.compile(r"(?:^(?:\W*date [\d-]+ )?|[-–.:!?\"'])\s*$")
_FRONTED = re.compile(r"[^.;,]{0,45}?\b(?:werd|wordt|is|mag)\b")


_BEFORE_A_NAME = re.compile(
    r" (?:op|over|in|van) (?:de |het )?[\w.]+(?: meter| kilometer)? [A-ZÀ-Þ](?![A-Z]{2})"
)
_MEASURED_BY = re.compile(r"\b(?:voor|van|met|dan|achter|tegen|op|bij|door|na) de $")


#: ``Belgisch kampioene allround geworden``
_IN_WHAT = re.compile(r" (?:allround|sprint)\b(?! [A-ZÀ-Þ])")
_VICE = re.compile(r"\bvice[ -]?(?:\w+ )?$")


def champion_become(scene: Scene, start: int, word: str) -> list[Hit]:
    """``werd Nederlands kampioen`` is an achievement, ``de regerend wereldkampioen`` a description; who becomes
    ``vice-kampioen`` was second. What somebody became champion of belongs to the words."""
    second = word.startswith("vice") or _VICE.search(scene.before(start, 30)) is not None
    hits = [hit._replace(value=2) if second else hit for hit in _champion(scene, start, word)]
    return [
        hit._replace(end=wider.end())
        if hit.shape == "medal" and (wider := _IN_WHAT.match(scene.text, hit.end))
        else hit
        for hit in hits
    ]


def _champion(scene: Scene, start: int, word: str) -> list[Hit]:
    end = start + len(word)
    if word.startswith("titel"):
        return [Hit(start, end, 1, "title")]
    before = scene.before(start, 70)
    adjective = re.search(
        r"(?:nederlands|belgisch|nationaal|europees|nationale|provinciaal|gewestelijk|olympisch|club"
        r"|fries)e? $",
        before,
    )
    begin = start - (len(before) - adjective.start()) if adjective else start
    lead = before[: adjective.start()] if adjective else before
    following = NEXT_WORD.match(scene.folded, end, scene.end)
    after = following.group("word") if following else ""
    named = following is not None and bool(after) and scene.text[following.start("word")].isupper()
    if named or re.match(
        r"\s+van (?:vorig|\d{4}|twee)|\s+(?:sprint|allround|massastart|marathon) (?=[a-z]*\b)[A-Z]",
        scene.text[end : end + 40],
    ):
        return [Hit(begin, end, 1, "title")]
    bare = re.search(r"\b(?:de|de nieuwe|de kersverse|de verse|nieuwe|kersverse) $", lead)
    if bare and _MEASURED_BY.search(lead):
        # ``in 4.27,3 tegen 4.29,4 voor de kampioene``
        return [Hit(begin, end, 1, "title")]
    # ``Goor heeft een nieuwe allroundkampioen: A``
    fresh = bare is not None and ("nieuwe" in bare.group() or "verse" in bare.group())
    if fresh or (bare and not adjective and word in ("kampioen", "kampioene")):
        return [
            Hit(
                begin,
                end,
                1,
                "medal"
                if not after[:1].isalpha()
                or after in FUNCTION_WORDS | {"heet", "heette", "luistert", "allround", "sprint"}
                else "title",
            )
        ]
    if re.search(
        r"\bvolg(?:t|de|den)\b(?:[^.;]|\.\d){0,80} op als (?:de )?(?:nieuwe )?$|\bloste?\b(?:[^.;]|\.\d){0,80} af als (?:de )?(?:nieuwe )?$|\b(?:opgevolgd|afgelost) als $|\b(?:opvolger|opvolgster) van\b[^.;]{0,40} als (?:de )?$",
        lead,
    ):
        # ``volgt A op als Nederlands kampioen``
        return [Hit(begin, end, 1, "medal")]
    if _HELD.search(lead) and not re.search(r"\bnieuwe|\bkersverse", lead):
        return [Hit(begin, end, 1, "title")]
    if _SENTENCE_HEAD.search(lead) and _FRONTED.match(scene.after(end)):
        if _BEFORE_A_NAME.match(scene.text, end):
            # ``Wereldkampioen op de 5000 meter A werd derde``
            return [Hit(begin, end, 1, "title")]
        return [Hit(begin, end, 1, "medal")]
    if re.search(r"\bnieuwe |\bkersverse ", lead) and re.match(
        r"[^.;,]{0,45}\b(?:heet|heette|is|werd)\b", scene.after(end)
    ):
        # ``De nieuwe Nederlands kampioene op de 1000 meter heet A``
        return [Hit(begin, end, 1, "medal")]
    if re.search(r"\bwie (?:zich|er)\b", lead):
        # ``om uit te maken wie zich clubkampioen mag noemen``
        return [Hit(begin, end, 1, "hypothetical")]
    if _BECAME.search(lead) or re.match(
        r"[^.;,]{0,45}\b(?:geworden|gekroond|(?:mag|mogen) noemen)\b", scene.after(end)
    ):
        if re.search(r"\b(?:eerder|al eens|ooit|voormalig)\b", lead) and adjective is None:
            return [Hit(begin, end, 1, "title")]
        return [Hit(begin, end, 1, "medal")]
    return [Hit(begin, end, 1, "title")]
