"""Other sports: reports and paragraphs on athletics, swimming, cycling and the like, which give no records.

Such reports have the shapes of skating ones (``1500 meter``, ``persoonlijk record``, ``Heerenveen``, even
``Thialf``), so
no single word decides. Weighted cue words are added up per paragraph, with the whole document as prior.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from pipeline.extractors.folding import lower
from pipeline.mention import Mention

#: Stems of cue words by weight. 3: names the sport; 2: belongs to it; 1: common there, rare on the ice.
#: Matched at a word's start, case-insensitively; a trailing ``$`` asks for the whole word.
_OTHER: dict[int, str] = {
    3: """
        vrije slag|schoolslag|rugslag|vlinderslag|wisselslag|wisselestafette|zwembad|zwemster|zwemmer
        |zwommen$|zwom$|zwemt$
        |zwemvereniging|zwemclub|zwemmen$|zwemkampioen|zwembond|openwaterzwem|open water|waterpolo
        |schoonspring|meter vlinder
        |meter rug|meter schoolslag|zwemploeg|zwemwedstrijd|korte baan zwem|langebaanzwem
        |atletiek|atlete$|atleten$|atleet$|indoormeeting|hordes$|horden$|hordeloop|hordenloop|verspring
        |hoogspring|polsstok
        |hink-stap|speerwerp|kogelstot|discuswerp|kogelslinger|tienkamp|zevenkamp|steeple|hardlop|hardloop
        |veldloop|crossloop
        |halve marathon|wegwedstrijd|snelwandel|estafetteploeg|4x100|4 x 100|tartan|sprintkanon
        |loopbaan van 200
        |wielren|wielerronde|wielerbaan|wielerkoers|wielerploeg|baanwielren|baanrenn|tijdrit|tijdrijd
        |velodroom|keirin|omnium|omnia$|koersschoen|omnisport
        |afvalkoers|scratch$|puntenkoers|koppelkoers|madison|mountainbik|veldrijd|veldrit|cyclocross
        |gravel|bmx|fietscross
        |wielrijd|racefiets|koersfiets|achtervolgingsfiets|tour de france|giro$|vuelta|bergtrui|puntentrui
        |etappe
        |roeien|roeister|roeier|roeide$|roeiden$|ergometer|indoorroei|skiff|dubbeltwee|dubbelvier
        |stuurvrouw|stuurman|roeibond
        |roeivereniging|holland acht|bosbaan|geroeid|overgeroeid
        |speedway|ijsspeedway|motorsport|motorcross|motorrijd|motorcoureur|motorfiets|motorrace|grasbaan
        |zijspan|formule|autosport|rally$|karten$|kartbaan|karting
        |coureur|pole position|pole$|circuit van|kwalificatietraining|superbike|motogp|moto2|moto3|enduro
        |supermoto|paddock
        |kunstrijd|kunstschaats|kunstrijdster|ijsdans|axel$|lutz|pirouette|korte kür|vrije kür|kür
        |ijshockey|goalie|hockey|korfbal|handbalster|handballer|handbalwedstrijd|volleybal
        |voetbalwedstrijd|voetballer|voetbalster|voetbalduel|doelpunt|doelman|keeper
        |eredivisie|strafschop|rugby|basketbal|honkbal|softbal|tennis|badminton|squash|golf$|golfbaan
        |triatlon|triathlon|duatlon|duathlon|kano|kajak|zeilen|zeilster|zeiler|laserklasse|surfen|windsurf
        |kitesurf|roeiboot
        |langlauf|biatlon|biathlon|bobslee|skeleton$|rodelen|rodelaar|skiën|skiër|skiester|slalom
        |reuzenslalom|afdaling|super-g|schansspring
        |noordse combinatie|snowboard|freestyle|curling|halfpipe
        |paardensport|springruiter|dressuur|amazone$|draver|drafsport|turnen|turnster|turner|gymnast|judo
        |judoka|boks|worstel|schermen|dammen
        |darts|dartspeler|biljart|schaakt|schaken|gewichthef|handboog|schietsport|rolstoelrace
        |rolstoelbasket|powerlift|crossfit
    """,
    2: """
        keerpunt|keerpunten$|tikte aan|tikte|aantikken|aangetikt|zwem|bassin|startblok van het bad
        |50-meterbad|25-meterbad|duikplank
        |atletiekbaan|atletiekunie|startblok|wind mee|rugwind|meewind|loopster$|lopers$|loper$|loopnummer
        |haas$|tempomaker
        |fiets|renner|renster|wieler|staande start|pedalen|versnelling van|waaier|bergop|col$
        |regenboogtrui|knwu|uci
        |vliegwiel|knrb|boord|boeg|knsa|knzb|achtervolgsters reden op de fiets
        |motor$|motoren$|rijder op de kawasaki|banden$|spikes|pk$|chassis|jury-?punten|technische score
        |set$|sets$|scoorde
    """,
    1: """
        peloton|koers$|finale over|series$|heats|halve finale|kwartfinale|tribune|medley|estafette|limiet
    """,
}  # fmt: skip
#: Cues of skating, short track, marathon and inline skating included.
_SKATING: dict[int, str] = {
    3: """
        schaatsmijl|schaatsbond|schaatsploeg|schaatsster|schaatser|schaatste|langebaan(?!zwem)|klapschaats
        |natuurijs|ijsmarathon|kunstijsbaan|shorttrack
        |short track|okt$|olympisch kwalificatietoernooi|gedweil|dweil|binnenbocht|buitenbocht|knsb
        |nk afstanden|wk afstanden|ek afstanden
        |world cup|wereldbeker|nk allround|nk sprint|wk sprint|wk allround|b-groep|a-groep|massastart
        |mass start|skeeler|inline
        |ijsclub|ijsvereniging|schaatsvereniging|schaatsclub|marathonschaats
    """,
    2: """
        schaats|vechtsebanen|thialf|kardinge|de uithof|de scheg|de westfries|tien kilometer|vijf kilometer
        |drie kilometer|10.000 meter|5000 meter
        |3000 meter|ijs$|ritten$|allround|sprintklassement|valse start|ijsbaan|rondje|kruising|omloop
        |slotrit|ijzers
    """,
    1: """
        1000 meter|500 meter|1500 meter|rit$|bocht|ploegenachtervolging|wissel$|blokje|startbewijs
        |persoonlijk record|ronden|rondes|baanrecord
    """,
}


def _tables(table: dict[int, str]) -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern of the one-word stems, one group a weight, and the weights of the phrases of several words."""
    groups: list[str] = []
    phrases: dict[str, int] = {}
    for weight, words in table.items():
        stems = [
            stem.strip() for line in words.strip().splitlines() for stem in line.split("|") if stem.strip()
        ]
        phrases |= {stem: weight for stem in stems if " " in stem}
        single = [stem.replace("$", r"(?!\w)") for stem in stems if " " not in stem]
        groups.append(f"(?P<w{weight}>{'|'.join(single)})")
    return re.compile("|".join(groups)), phrases


_OTHER_RE, _OTHER_PHRASES = _tables(_OTHER)
_SKATING_RE, _SKATING_PHRASES = _tables(_SKATING)
_WORD = re.compile(r"[^\W_][\w'’-]*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")

#: How far a document or paragraph must lean to other sports: other > _LEAN x skating.
_LEAN = 1.0
#: The weight of cues that a document, its opening counted twice, and a paragraph must have at least.
_LEAST = 6
_LEAST_PARAGRAPH = 5


def _weigher(pattern: re.Pattern[str]) -> Callable[[str], int]:
    """A cached function from a lower-case word to its weight as a cue."""

    @lru_cache(maxsize=16384)
    def weight(word: str) -> int:
        cue = pattern.match(word)
        return int((cue.lastgroup or "w0")[1:]) if cue else 0

    return weight


_other_weight, _skating_weight = _weigher(_OTHER_RE), _weigher(_SKATING_RE)


class _Part:
    """A stretch of a report and the weight of its cues, in lower case.

    A word said again counts half and then a quarter, so that one repeated word cannot decide.
    """

    def __init__(self, part: str) -> None:
        self._part = part
        self._words = Counter(_WORD.findall(part))

    @property
    def other(self) -> float:
        """The sum of the weights of the cues for another sport."""
        return self._score(_other_weight, _OTHER_PHRASES)

    @property
    def skating(self) -> float:
        """The sum of the weights of the cues for skating."""
        return self._score(_skating_weight, _SKATING_PHRASES)

    def _score(self, weigh: Callable[[str], int], phrases: dict[str, int]) -> float:
        total = 0.0
        words = self._words
        for word, weight in zip(words, map(weigh, words), strict=True):
            if weight:
                total += weight * (1.0, 1.5, 1.75)[min(words[word], 3) - 1]
        return total + sum(weight for phrase, weight in phrases.items() if phrase in self._part)


def sport_of(text: str) -> str:
    """``skating`` or ``other`` for the whole report. Text with no cue at all counts as skating."""
    low = text.lower()
    return "other" if _is_other(_Part(low), low) else "skating"


def _is_other(whole: _Part, low: str) -> bool:
    other = whole.other
    if 2 * other < _LEAST:  # the opening has no more than the whole
        return False
    lead = _Part(low[:700])
    other += lead.other
    return other >= _LEAST and other > _LEAN * (whole.skating + lead.skating)


def other_sport_spans(text: str) -> list[Mention]:
    """Paragraphs on another sport, as mentions of kind ``othersport``; the whole text when the report is on one.

    In a skating report a paragraph must lean strongly to another sport, so that a skater on a bicycle is
    not lost.
    """
    low = lower(text)
    whole = _Part(low)
    if _is_other(whole, low):
        return [Mention("othersport", 0, len(text), text, "other", "document")]
    out: list[Mention] = []
    if whole.other < _LEAST_PARAGRAPH:
        return out
    for m in _PARAGRAPH.finditer(text):
        part = _Part(low[m.start() : m.end()])
        other = part.other
        if other >= _LEAST_PARAGRAPH and other > 2 * part.skating:
            out.append(Mention("othersport", m.start(), m.end(), m.group(), "other", "paragraph"))
    return out
