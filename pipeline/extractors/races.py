"""Words that say which race: discipline, run, A or B group, and the sex of the field.

The tables hold the words; patterns are built from them once.
"""

from __future__ import annotations

import re

from pipeline.extractors.folding import holds
from pipeline.extractors.scan import scan, trigger, words_of
from pipeline.mention import Mention
from pipeline.numbers import parse_ordinal

_DISCIPLINES: tuple[tuple[str, str, str], ...] = (
    # (pattern source, value, shape)
    (r"mass[ae]?[- ]?start(?:s|zege|titel|goud|wedstrijd|rijd(?:st)?er)?", "mass_start", ""),
    (r"(?:ploeg(?:en)?|team)[- ]?achtervolg(?:ing(?:en|s\w*)?|(?:st)?ers)|achtervolgings(?:ploeg|team|trio|trein|formatie)|team[- ]?pursuits?|ploegentijdrit", "team_pursuit", ""),
    (r"achtervolg(?:ing(?:en)?|sters|ers)", "team_pursuit", "short"),
    (r"(?:team|ploegen)[- ]?sprint(?:s|ers|sters|trio|ploeg|team)?", "team_sprint", ""),
    (r"(?:gemengde|mixed)[- ](?:estafette|relay|aflossing)", "mixed_relay", ""),
    (r"natuurijs(?:marathons?|klassiekers?)|(?:schaats|dames|heren|vrouwen|mannen|beloften|avond|regio|junioren|jeugd|kunstijs)?marathons?|marathonwedstrijd(?:en)?|marathonkoers|marathonschaatsen|marathonrijden|"
     r"marathon[- ]?cup|marathoncompetitie|"
     r"alternatieve elfstedentocht", "marathon", ""),
    (r"sprint(?:vierkamp|titels?|klassement|kampioenschap(?:pen)?)|(?<=regiokampioen )sprint|(?<=regiokampioene )sprint|(?<=clubkampioen )sprint|(?<=clubkampioene )sprint", "sprint", "standing"),
    (r"allround(?:vierkamp|titels?|klassement|kampioenschap(?:pen)?)|(?<=regiokampioen )allround|(?<=regiokampioene )allround|(?<=clubkampioen )allround|(?<=clubkampioene )allround", "allround", "standing"),
    (r"(?:wereldbeker|wereldbekers|world[- ]cup|wb|wc|cup|club|"
     r"medaille|ploegen|jeugd|landen|marathon|competitie|regio|peloton)"
     r"[- ]?(?:eind|tussen)?(?:klassement|stand)(?:en)?|medaillespiegel|ranglijst(?:en)?", "", "series"),
    (r"(?:tussenstand|stand|klassement)(?=\s+(?:in|van|om)\s+(?:de\s+|het\s+)?(?:\w+\s+)?"
     r"(?:wereldbeker|world cup|marathon cup|cup|competitie))",
     "", "series"),
    (r"over (?:alle|vier|de vier) afstanden|alles (?:samen|bij elkaar)(?: opgeteld)?(?! \d)|bij elkaar opgeteld|over het geheel(?: genomen)?"
     r"|eind(?:afrekening|balans)|(?:eind|tussen|dag|totaal|slot)(?:klassement(?:en)?|stand|rangschikking|uitslag|ranglijst|rangorde)|"
     r"(?:algemeen |algemene )?klassement(?:en)?"
     r"|(?<!meter )over (?:de )?(?:twee|beide) (?:omlopen|ritten|manches|races|runs)"
     r"|vierkamp(?:en)?|eindpodium|superfinale", "", "standing"),
    (r"stand(?=\s+(?:mannen|vrouwen|dames|heren|meisjes|jongens|na)\b)|(?<=in\sde\s)stand", "", "standing"),
)  # fmt: skip

_RUN_NUMBER = {
    "een": 1, "één": 1, "1": 1, "i": 1, "twee": 2, "2": 2, "ii": 2,
}  # fmt: skip

_SEX_HEADING = {
    "vrouwen": "f", "dames": "f", "meisjes": "f", "meiden": "f", "juniorendames": "f",
    "mannen": "m", "heren": "m", "jongens": "m", "juniorenheren": "m",
}  # fmt: skip
_SEX_PERSON = {
    "vrouw": "f", "schaatsster": "f", "schaatssters": "f", "rijdster": "f", "rijdsters": "f",
    "winnares": "f", "kampioene": "f",
    "wereldkampioene": "f", "titelverdedigster": "f", "titelhoudster": "f", "favoriete": "f", "topfavoriete": "f",
    "sprintster": "f", "tegenstandster": "f", "ploeggenote": "f", "clubgenote": "f", "houdster": "f",
    "recordhoudster": "f", "deelneemster": "f", "deelneemsters": "f", "zusje": "f", "tegenrijdster": "f",
    "marathonrijdster": "f", "marathonschaatsster": "f", "landgenote": "f", "landgenotes": "f", "streekgenote": "f",
    "plaatsgenote": "f", "stayerster": "f", "allroundster": "f", "concurrente": "f", "schaatsers": "",
    "inwoonster": "f", "achtervolgsters": "f", "kanshebster": "f", "kanshebsters": "f", "leidster": "f",
    "olympiër": "", "vrouwentitel": "f", "mannentitel": "m", "damestitel": "f", "herentitel": "m",
}  # fmt: skip
_SEX = _SEX_HEADING | {word: sex for word, sex in _SEX_PERSON.items() if sex}

_DISCIPLINE_GROUPS = "|".join(f"(?P<d{i}>{source})" for i, (source, _, _) in enumerate(_DISCIPLINES)).replace(
    " ", "\\ "
)
_RACE = re.compile(
    rf"""
    (?<![\w-])(?:
        {_DISCIPLINE_GROUPS}
      | (?P<run_of_500>(?P<nth500>eerste|tweede|1e|2e|1ste|2de)(?=\s+(?:500|vijfhonderd)))
      | (?P<run_of_1000>(?P<nth1000>eerste|tweede|1e|2e|1ste|2de)(?=\s+(?:1\.?000|duizend|kilometer)))
      | (?P<run_before>eerste(?=\s+(?:en|als|én)\s+(?:\w+\s+){{0,3}}tweede\s+(?:500|1\.?000|kilometer|vijfhonderd)))
      | (?P<run>(?P<nth>eerste|tweede|1e|2e|1ste|2de)\s+(?:omloop|serie|run|manche))
      | (?P<rit>(?P<nth_rit>eerste|tweede|1e|2e)\s+(?:rit|race|(?<=de\s..rste\s)keer|(?<=de\stweede\s)keer|
          start|poging))
      | (?P<run_no>(?:omloop|run|manche|serie)\s+(?P<no>een|één|twee|1|2|i|ii))
      | (?P<group_ab>(?:(?P<ab1>[AB])[-\s]?(?:groep|finale|divisie|poule)|(?:groep|divisie|poule)\s+(?P<ab2>[AB])))
      | (?P<sex>{"|".join(sorted(_SEX, key=len, reverse=True))})
    )(?![\wà-ÿ])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The words that a race begins with, and what some of them need behind them.
_BEGINS = trigger(
    rf"""mass|ploeg|team|achtervolg|gemengde$|mixed$|natuurijs(?:m|k)|(?:schaats|dames|heren|vrouwen|mannen|beloften|avond|regio|junioren|jeugd|kunstijs)?marathon|alternatieve$|sprint|allround
    |wereldbeker|world|w[bc]|cup|club|medaille|jeugd|landen|competitie|regio|peloton|ranglijst|(?:tussen)?stand|klassement
    |over$|alles$|bij$|eind(?:afr|bal)|(?:eind|tussen|dag|totaal|slot)(?:klass|stand|rang|uitslag)|algeme(?:en|ne)$|vierkamp|eindpodium|superfinale|(?:eerste|tweede|[12]e|1ste|2de)$
    |(?:omloop|run|manche|serie)$|[ab]$|[ab](?:groep|finale|divisie|poule)|(?:groep|divisie|poule)$|(?:{"|".join(_SEX)})$""",
    then={
        "eerste|tweede|[12]e|1ste|2de": "500|vijfhonderd|1|duizend|kilometer|en$|als$|omloop|serie|run|manche|rit|race|keer|start|poging",
        "omloop|run|manche|serie": "(?:een|twee|[12]|ii?)$",
        "groep|divisie|poule": "[ab]$",
        "[ab]": "groep|finale|divisie|poule",
        "gemengde|mixed": "estafette|relay|aflossing",
        "algeme(?:en|ne)": "klassement",
        "over": "alle$|vier$|de$|het$",
        "alles": "samen$|bij$",
        "bij": "elkaar$",
        "ploeg(?:en)?|team": "achtervolg|pursuit|sprint",
        "wereldbekers?|world|wb|wc|cup|club|medaille|ploegen|jeugd|landen|competitie|regio|peloton": "cup|achtervolg|eind|tussen|klassement|stand",
    },
)
_FIELD = trigger("(?:mannen|vrouwen|heren|dames)$", then={".*": "[ab]$"})
_RUN_WORDS = frozenset("omloop omlopen serie manche run runs".split())
_NTH = trigger("(?:de|zijn|haar)$", then={".*": "eerste$|tweede$"})
_RUN_OF_500 = trigger("(?:eerste|tweede|[12]e|beide|twee|keer)$", then={".*": "500$|de$"})
_ANAPHOR = re.compile(
    r"\b(?:in|bij|op|voor)\s+de\s+(?P<nth>eerste|tweede)"
    r"(?=\s*[,.;:)(]|\s+(?:nog|werd|was|op|als|na|met|kwam|reed|juist|en|zestiende|wat|weg|wegens|niet|al|bleef|daar|weer|ook|"
    r"wel|pas|ging|hij|ze|zij|keurig|eveneens|opnieuw|slechts|zelfs|vanwege|door|viel|gleed|had|moest|af|struikelde|duikelde|stapte|schoof|klokte|"
    r"finishte|eindigde|haalde|noteerde|verbeterde|won|liet|dook|stond|miste|tikte|bleek|sloeg|volgde)\b|\s+\d)",
    re.I,
)
#: ``De eerste in 35,02, de tweede in 34,88``
_NTH_IN = re.compile(
    r"(?:de|zijn|haar)\s+(?P<nth>eerste|tweede)(?=\s+(?:in|met|ging\s+in|was)\s+\d\d[,.\"”]\d)", re.IGNORECASE
)
_TWO_RUNS = re.compile(r"(?:eerste|tweede|1e|2e|beide|twee|keer)\s+(?:de\s+)?500\b", re.IGNORECASE)
#: A run numbered in the heading of a list: ``500 m vrouwen (2):``, ``1000 meter II``.
_HEADED = re.compile(
    r"\b(?:500|1\.?000) ?m(?:eter)?(?: (?:vrouwen|mannen|dames|heren|meisjes|jongens))?,? (?:\((?P<digit>[12])e?\)|(?P<roman>II?)\b)"
    r"(?=[ \t]*(?::|$))",
    re.MULTILINE,
)
#: Between the two runs of a distance; ``halverwege de rit`` is a point of a race.
_HALFWAY = re.compile(r"\bhalverwege\b(?!\s+(?:de|het|een|zijn|haar|in|op)\b)", re.IGNORECASE)
_SHORT_LINE_GROUP = re.compile(r"\b(?:mannen|vrouwen|heren|dames)\s+(?P<ab>[AB])\b", re.IGNORECASE)


def find_races(text: str) -> list[Mention]:
    """Mentions of kinds ``discipline``, ``run``, ``group`` and ``sex``, sorted by start.

    ``discipline``: value one of the discipline names, or None with shape ``standing`` (a classification whose
    discipline the event decides) or ``series`` (a season standing, no race). ``run``: value 1 or 2; shape ``rit``
    when the words fit a heat as well, ``part`` when they fit a part of a race as well, ``anaphor`` for ``in de tweede``. ``group``: ``A`` or ``B``, shape
    ``short`` for ``mannen A``. ``sex``: ``m`` or ``f``, shape ``heading`` for the field and ``person`` for a noun
    that is said of one skater.
    """
    found = [mention for match in scan(_RACE, text, _BEGINS) if (mention := _mention(match)) is not None]
    found.extend(
        Mention("group", match.start("ab"), match.end("ab"), match["ab"], match["ab"].upper(), "short")
        for match in scan(_SHORT_LINE_GROUP, text, _FIELD)
    )
    if not _RUN_WORDS.isdisjoint(words_of(text).said) or any(scan(_TWO_RUNS, text, _RUN_OF_500)):
        found.extend(Mention("run", *match.span(), match[0], 1, "") for match in _HALFWAY.finditer(text))
        found.extend(_anaphor(match) for match in _ANAPHOR.finditer(text))
    if holds(text, _HEADED_CUES):
        found.extend(_headed(match) for match in _HEADED.finditer(text))
    taken = {mention.start for mention in found if mention.kind == "run"}
    found.extend(_anaphor(m) for m in scan(_NTH_IN, text, _NTH) if m.start("nth") not in taken)
    if any(m.value == "marathon" for m in found):
        # There the ``achtervolgers`` are who rides behind the leaders.
        found = [m for m in found if m.shape != "short" or not m.text.lower().endswith("ers")]
    found.sort(key=lambda mention: (mention.start, mention.end))
    return found


_HEADED_CUES = ("(1", "(2", " I")


def _headed(match: re.Match[str]) -> Mention:
    group = "digit" if match["digit"] else "roman"
    return Mention("run", *match.span(group), match[group], _RUN_NUMBER[match[group].lower()], "")


def _anaphor(match: re.Match[str]) -> Mention:
    """A run told by its number alone."""
    return Mention("run", *match.span("nth"), match["nth"], parse_ordinal(match["nth"]), "anaphor")


def _mention(match: re.Match[str]) -> Mention | None:
    start, end = match.span()
    if (sex := match["sex"]) is not None:
        word = sex.lower()
        shape = "heading" if word in _SEX_HEADING else "person"
        return Mention("sex", start, end, sex, _SEX[word], shape)
    if match["group_ab"] is not None:
        return Mention("group", start, end, match[0], (match["ab1"] or match["ab2"]).upper(), "")
    if match["run_of_500"] is not None:
        return Mention("run", start, end, match[0], parse_ordinal(match["nth500"]), "")
    if match["run_of_1000"] is not None:
        return Mention("run", start, end, match[0], parse_ordinal(match["nth1000"]), "part")
    if match["run_before"] is not None:
        return Mention("run", start, end, match[0], 1, "")
    if match["run"] is not None:
        return Mention("run", start, end, match[0], parse_ordinal(match["nth"]), "")
    if match["rit"] is not None:
        return Mention("run", start, end, match[0], parse_ordinal(match["nth_rit"]), "rit")
    if match["run_no"] is not None:
        return Mention("run", start, end, match[0], _RUN_NUMBER[match["no"].lower()], "")
    for i, (_, value, shape) in enumerate(_DISCIPLINES):
        if match[f"d{i}"] is not None:
            return Mention("discipline", start, end, match[0], value or None, shape)
    return None
