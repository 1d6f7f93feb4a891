"""The language in which constructions are written: Dutch words, the symbols of ``items``, and a few signs.

``P`` is a person, ``R`` a rank, ``T`` a time, doubled for a coordination (``PP``). ``*`` stands for up to five words without a
boundary, ``**`` for up to twelve items of any kind within the sentence, ``~`` for up to eight that are no rank. ``L`` is a list of
one person or more with their times between (``A in 35,1 en B in 35,2``); a word with ``@`` stands for the alternatives in ``WORDS``.
"""

from __future__ import annotations

import re

_COUNT = (
    r"(?P<count>één|eén|een|1|twee|2|drie|3|vier|4|vijf|5|zes|6|zeven|7|acht|8|negen|9|tien|10|elf|11|twaalf|12|dertien|13|"
    r"veertien|14|vijftien|15|zestien|zeventien|achttien|negentien|twintig)"
)
_PEOPLE = (
    "(?:man|mannen|mensen|vrouw|vrouwen|rijders?|rijdsters?|naam|namen|schaatsers?|schaatssters?|concurrent(?:en)?|concurrentes?|anderen|dames?|"
    "heren|meisjes?|jongens?|knullen|meiden|deelnemers|deelneemsters|tegenstanders?|tegenstandsters?|collega's|snelleren|landgenoten|landgenotes|"
    "kerels|gasten|lieden|stayers|sprinters|sprintsters|noren|amerikanen|duitsers|japanners|canadezen|russen|koreanen)"
)
#: What the words with ``@`` stand for.
WORDS = {
    "@count": _COUNT,
    "@people": _PEOPLE,
    "@faster": "(?:sneller|vlugger|rapper|beter|harder|sterker|eronder|daaronder|vlugger|gauwer)",
    "@places": "(?:plek|plekken|plekje|plaats|plaatsen|plaatsje|positie|posities|stek|stekken|rang|rangen|tree|treden|trede|regel|regels)",
    "@behind": "(?:achter|na|in het spoor van|in de rug van|in het kielzog van|in de schaduw van|in het wiel van|in de slipstream van|geklopt door|verslagen door|"
    "voorafgegaan door|afgetroefd door)",
    "@direct": "(?:direct|onmiddellijk|pal|meteen|precies)",
    "@podium": "(?:podium|erepodium|ereschavot|schavot|bordes)",
    "@best": "(?:top (?:- )?(?P<size>drie|3|vier|4|vijf|5|zes|6|acht|8|tien|10)|eerste (?P<size2>twee|drie|vier|vijf|zes|acht|tien)(?: (?:plaatsen|plekken|posities|stekken))?|"
    "beste (?P<size3>drie|vier|vijf|zes|acht|tien)|podium|erepodium|ereschavot|driemanschap|rijtje van drie)",
    "@medals": "(?:medailles|plakken|ereplaatsen|podiumplaatsen|podiumplekken|podiumtreden|(?:plaatsen|plekken|treden) (?:op|van) het (?:podium|erepodium|ereschavot|schavot|bordes))",
    "@order": "in (?:die|deze|dezelfde) (?:volgorde|rangorde)",
    "@stood": "(?:stonden|staan|klommen|stapten|prijkten|namen)",
    "@went": "(?:was|is|ging|gaat|viel|werd|bleef|kwam|belandde|komt|liep|waren|gingen|vielen|werden)",
    "@to": "(?:voor|naar|aan|in handen van|op naam van|prooi voor|prooi van)",
    "@after": '(?:geweest|gegaan|gekomen|toegevallen|[.,;:("]|in|T|met|en|-|die|na|W|op)',
    "@race": "(?:de|die|deze) (?:D|afstand|massastart|openingsafstand|slotafstand|vijf|tien)",
    "@squeezed": "(?:wrong|drong|schoof|nestelde|wurmde|kwam|kroop|paste|stond|eindigde|finishte|zat|perste|posteerde|reed|strandde|belandde|klasseerde|werd|plaatste)",
    "@two": "(?:de twee|die twee|beide|hen|beiden|het tweetal|het duo|de andere twee|de beide)",
    "@gap": "(?:honderdsten?|tienden?|duizendsten?|seconden?|tellen|tel|straatlengte|schaatslengte|punten|punt)",
    "@rest": "(?:(?:(?:hele |gehele )?(?:concurrentie|tegenstand|veld|deelnemersveld)|rest(?: van (?:het|de) [a-z]+)?|concurrenten|concurrentes|anderen|overigen|"
    "tegenstanders|tegenstandsters|achtervolgers|achtervolgsters|eerste (?:achtervolger|achtervolgster|belager|belaagster)|naaste [a-z]+|tweede man))",
    "@fight": "(?:strijd|gevecht|duel|tweestrijd|tweekamp|sprint|eindsprint|spurt|eindspurt|pelotonsprint)",
    "@stake": "(?P<stake>goud|zilver|brons|(?:[a-z]+(?:de|ste) (?:plaats|plek|prijs|stek))|(?:plaats|plek) [a-z]+)",
    "@margin": "(?:honderdsten?|tienden?|duizendsten?|seconden?|tellen|tel|straatlengte|ruim|nipt|net)",
}
_LOOSE = {
    "*": r"(?:[^A-Z ,;:()\"]+ ){0,5}?",
    "**": r"(?:[^ ;]+ ){0,12}?",
    "***": r"(?:[^ ]+ ){0,25}?",
    "~": r"(?:(?!RR? )[^ ;:]+ ){0,8}?",
}
_NO_ROLE = (
    "onder|anderen|en|die|dat|in|op|kwam|kwamen|werd|werden|was|waren|is|reed|reden|ging|gingen|eindigde|finishte|bleef|had|heeft|moest|kon|hield|"
    "stond|viel|pakte|greep|lag|zat|zag|nam|liet|volgde"
)
_ROLE = rf"(?:(?!(?:{_NO_ROLE}) )(?:[a-zà-ÿ'\-]+|E) ){{0,3}}?"
_TIMED = r"PP? (?:(?:(?:,|in|met|op|tot) )?T )?"
_LIST = rf"{_ROLE}(?P<L>{_TIMED}(?:(?:, (?:en )?|en |& )(?:als (?:tweede|derde) )?{_ROLE}{_TIMED})*)"
#: A race that is not where something else was done: ``op de 500 meter was``.
RACE = (
    "(?<!op )(?<!over )(?<!bij )(?<!van )(?<!na )(?<!in )(?<!voor )(?<!op de )(?<!over de )(?<!bij de )(?<!van de )(?<!na de )(?<!in de )"
    "(?<!voor de )(?<!op die )(?<!op diezelfde )(?<!op het )(?:DD|D|V|U|afstand|wedstrijd|koers|openingsafstand|slotafstand)"
)
BETWEEN = r"(?:(?!niet |geen |nooit |besteed )[^PR,;: ][^ ]* )"
#: A symbol, with a number where it is one of several; among alternatives only with one.
_SYMBOL = re.compile(r"(?<![^ )?|:])(?:(PP|RR|TT|DD|[PRTDSVU])(\d?)(?= )|([PRT])(\d)(?=[)|]))")


def _group(match: re.Match[str]) -> str:
    letter, number = (match[1], match[2]) if match[1] else (match[3], match[4])
    return f"(?P<{letter}{number}>{letter})"


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table as a regular expression over the symbols of a row."""
    anchored = pattern.startswith("^")
    named = _SYMBOL.sub(_group, pattern.lstrip("^") + " ")
    # A group that ends a pattern holds its own space.
    tokens = [_LOOSE.get(token, token if token == ")?" else token + " ") for token in named.split(" ")[:-1]]
    joined = re.sub(r"(?<![^ )?])L ", lambda _: _LIST, "".join(tokens))
    for word, alternatives in WORDS.items():
        joined = re.sub(re.escape(word) + r"(?![a-z])", alternatives.replace("\\", r"\\"), joined)
    return re.compile(_begun(joined, "\\A " if anchored else " "))


_FIRST = re.compile(
    r"(?P<symbol>\(\?P<\w+>(?P<letters>[A-Z]+)\))|\(\?:(?P<words>[a-zà-ÿ |]+)\)(?![?*+{])|(?P<word>[a-zà-ÿ])(?![?*+{])"
)


def _begun(pattern: str, before: str) -> str:
    """A pattern that must have ``before`` in front of it. What it begins with is found fastest when it is a letter, so what
    stands before that is looked at next."""
    first = _FIRST.match(pattern)
    if first is None:
        return f"(?<={before}){pattern}"
    if first["symbol"]:
        begun = f"{first['symbol']}(?<={before}{first['letters']})"
    elif first["word"]:
        begun = f"{first['word']}(?<={before}{first['word']})"
    else:
        words = (f"{word[0]}(?<={before}{word[0]}){word[1:]}" for word in first["words"].split("|"))
        begun = f"(?:{'|'.join(words)})"
    return begun + pattern[first.end() :]
