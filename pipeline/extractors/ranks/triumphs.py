"""Figures of speech for having left all others behind: ``maakte gehakt van de concurrentie``, ``heerste op de 10 kilometer``.

Rows for the table of ``idioms``: the least common word of the phrase, and the phrase. They say that somebody won as long as the
sentence speaks of no other prize.
"""

from __future__ import annotations

_FIELD = r"(?:deelnemers)?veld"
_OTHERS = (
    r"(?:concurrentie|tegenstand|concurrenten|concurrentes|tegenstanders|tegenstandsters|rivalen|rivales)"
)
#: All who were in the race besides.
_ALL = (
    r"(?:iedereen|alles en iedereen|alle(?:s en)? anderen|alle \w+|allen|de anderen|de rest(?: van het veld)?"
    rf"|(?:het|heel het) (?:hele |ganse |volledige )?{_FIELD}"
    rf"|(?:de|zijn|haar|al zijn|al haar) (?:(?:hele|voltallige|volledige|internationale|nationale) )?{_OTHERS})"
)
_NOBODY = r"(?:niemand|geen (?:mens|ander|enkele \w+|van (?:de|zijn|haar) \w+|van allen))"
_RIDES = r"(?:reed|rijdt|reden|schaatste|schaatst|zette|zet|sloeg|blies|blaast|veegde|veegt|speelde)"
_LEAVES = r"(?:liet|laat|lieten|liep)"
#: A race that was ruled.
_ON_RACE = r"(?:op|over|in) (?:de|het) (?:\w+ )?(?:\d|kilometer|schaatsmijl|mijl|vijf\b|tien\b|massastart|mass start)"


def _to_all(verbs: str, end: str) -> str:
    """``Reed (gisteren) de concurrentie (op de mijl) aan gort``."""
    return rf"{verbs} (?:[^.;,]{{0,60}} )?{_ALL} (?:[^.;,]{{0,40}} )?{end}\b"


TRIUMPHS: tuple[tuple[str, str], ...] = (
    *(
        (
            verb,
            rf"(?<!er ){verb}(?= (?:[\w'-]+ ){{0,4}}?{_ON_RACE})|(?:(?<=meter )|(?<=mijl )|(?<=start )){verb}\b(?! er)",
        )
        for verb in ("heerste", "heerst", "domineerde", "domineert")
    ),
    # What is done to the others.
    ("gehakt", rf"gehakt van {_ALL}"),
    ("gort", _to_all(_RIDES, "aan gort")),
    ("flarden", _to_all(_RIDES, "aan flarden")),
    ("hoop", _to_all(_RIDES, "op (?:een|'n) hoop")),
    ("kansloos", _to_all(_LEAVES, "kansloos")),
    ("hielen", _to_all(_LEAVES, "(?:haar|zijn) hielen zien")),
    ("achterlicht", _to_all(_LEAVES, "(?:haar|zijn) achterlicht zien")),
    ("achterstand", _to_all(_RIDES, r"op (?:een )?(?:\w+e? )?achterstand")),
    ("tegenspraak", r"(?:duldde|duldt|duldden) (?:[^.;,]{0,60} )?geen (?:enkele )?tegenspraak\b"),
    ("schouders", r"(?:stak|steekt) (?:[^.;,]{1,60} )?met kop en schouders\b"),
    ("torende", rf"torende(?= (?:[^.;,]{{1,60}} )?boven {_ALL} uit\b)"),
    ("rem", r"(?:stond|staat|zat|zit) (?:er )?(?:[^.;,]{1,30} )?geen rem(?= op)"),
    (
        "vooruit",
        rf"(?:was|bleef|bleek|is) (?:[^.;,]{{1,60}} )?{_ALL} (?:ver |mijlenver |ruim |straatlengtes )?vooruit\b",
    ),
    ("ongrijpbaar", rf"(?<!niet )ongrijpbaar(?= voor {_ALL})"),
    ("toetrok", r"naar zich toetrok\b"),
    (
        "kans",
        rf"(?:liet|laat|gaf|geeft|gunde|gunt|bood|biedt) (?:[^.;,]{{0,60}} )?{_ALL} (?:[^.;,]{{0,40}} )?geen (?:enkele )?kans\b"
        r"|(?:liet|laat|gaf|geeft|gunde|gunt) (?:[^.;,]{0,60} )?niemand (?:[^.;,]{0,40} )?een kans\b"
        rf"|{_ALL} (?:had|hadden|maakte|maakten|kreeg|kregen) (?:[^.;,]{{0,40}} )?geen (?:enkele )?kans(?= tegen)",
    ),
    *(
        (verb, rf"{_NOBODY}\b[^.;]{{0,60}}\b{verb}\b")
        for verb in (
            "bedreigen",
            "bijbenen",
            "bedreigde",
            "afhouden",
            "weghouden",
            "verontrusten",
            "bijhouden",
        )
    ),
    # The time that stood.
    ("boeken", rf"{_NOBODY}\b[^.;]{{0,40}}\buit de boeken\b"),
    ("borden", rf"{_NOBODY}\b[^.;]{{0,40}}\bvan de borden\b"),
    (
        "niemand",
        r"(?:daar|er|waar) (?:(?:kwam|komt|kon|zou) )?niemand (?:meer |nog |ook maar )?(?:aan|bij|overheen|onder)\b(?: (?:kon|kwam|zou) (?:te )?komen)?",
    ),
    *(
        (
            flag,
            rf"(?:het |de )?(?:nationale )?{flag} (?:was|ging|is|gaat)(?= (?:[^.;,]{{1,40}} )?(?:voor|naar)\b)",
        )
        for flag in ("rood-wit-blauw", "driekleur")
    ),
    # What the winner gets.
    *(
        (noun, rf"(?:de |het |een )?{noun}\b")
        for noun in ("zegebloemen", "zegeruiker", "winnaarsbloemen", "zegebeker")
    ),
    *(
        (
            title,
            rf"(?:kroon\w+|gekroond|kronen)\b[^.;,]{{0,60}} tot (?:\w+ )?{title}(?= (?:van|op|over)\b)|tot (?:\w+ )?{title}(?= (?:van|op) [^.;,]{{1,40}} (?:gekroond|kronen)\b)",
        )
        for title in ("koning", "koningin", "keizer", "keizerin")
    ),
    # A chance taken.
    ("slag", r"(?:haalde|haalt) (?:[^.;,]{0,50} )?(?:zijn|haar) slag (?:[^.;,]{0,30} )?thuis\b"),
)
