"""Columns of short news: how a page that strings sports together is cut into pieces, and the names of its rubrics.

``Sport in het kort`` and the week of a local paper set a skating result between a volleyball match and a cross: what is told
there is decided piece by piece. A piece is a paragraph, with the heading above it; a rubric (``Atletiek - ...``, ``SCHAATSEN``)
says outright which sport it and the pieces behind it are about.
"""

from __future__ import annotations

import re

from pipeline.mention import Mention

_OTHER = """
    atletiek voetbal zaalvoetbal futsal vrouwenvoetbal amateurvoetbal jeugdvoetbal hockey zaalhockey zwemmen zwemsport waterpolo
    wielrennen wielersport wielrennerij baanwielrennen veldrijden cyclocross mountainbike mountainbiken mtb bmx fietscross tennis
    tafeltennis badminton squash padel volleybal beachvolleybal handbal korfbal basketbal honkbal softbal rugby cricket judo
    karate taekwondo boksen worstelen schermen turnen gymnastiek paardensport ruitersport dressuur drafsport menspelen schaken
    dammen biljarten darts bridge roeien kano kanovaren kanoën kanopolo zeilen surfen triatlon triathlon duatlon motorsport
    motorcross motocross autosport karting grasbaan speedway ijsspeedway hardlopen veldlopen cross wandelen snelwandelen golf
    ijshockey kunstrijden kunstschaatsen curling skiën alpineskiën langlaufen biatlon biathlon snowboarden skispringen bobsleeën
    bobslee skeleton rodelen kaatsen fierljeppen kolven kegelen bowlen bowling vissen hengelsport duivensport schietsport
    handboogschieten gewichtheffen powerliften klootschieten beugelen polsstokverspringen tennisnieuws autopeds steppen
"""
_SKATING = """
    schaatsen langebaan langebaanschaatsen marathonschaatsen kortebaan kortebaanschaatsen shorttrack short-track skeeleren
    skeeler inline-skaten inlineskaten inline skaten natuurijs schaatssport
"""
RUBRICS = dict.fromkeys(_OTHER.split(), 1) | dict.fromkeys(_SKATING.split(), -1) | {"short track": -1}

#: Lines with no blank line between.
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
#: A short line without a full stop, which heads what comes next.
_HEADING_LENGTH = 70
_SENTENCE = re.compile(r"[.!?…][\"'”’]*\s*$")
#: ``Atletiek - ``, ``SCHAATSEN: ``, ``• Zwemmen. ``, or alone on its line; behind a date line too.
_RUBRIC = re.compile(
    r"(?:\s*date [\d-]+\s)?[\s•*▪■►>–—-]*\(?([^\W\d_][\w-]*(?: [\w-]+)?)\)?(?: ?[-–—:.|/•]\s|\s*\n|\s*$)"
)
_INLINE = re.compile(r"(?<=[.!?”’\"'] )(?=[A-ZÏËÉ]{4,}(?: [A-Z]{3,})? ?[-–—:.|] )")
_TITLE = re.compile(
    r"\b(?:(?:sport|nieuws|schaatsen|berichten|regio) (?:in het )?kort|in het kort|kort(?:e)? (?:sport|nieuws|berichten)\w*|"
    r"week(?:end)?overzicht|sportweek(?:end|einde)?|regiosport|sportflits(?:en)?|sporttelegram(?:men)?|sportkort|"
    r"sportnieuws|sportjournaal|sportoverzicht|sportuitslagen|sport (?:op|van) (?:maandag|zondag|zaterdag|het weekend)|sportkatern|"
    r"in vogelvlucht|(?<![\w,] )sport (?:in|uit|rond(?:om)?) (?:de|het|onze|en om)\b|(?:de )?sport van (?:het|dit|afgelopen) week|amateursport|clubnieuws|van de sportvelden|sport uit de regio|rondje sport)\b",
    re.IGNORECASE,
)
_TITLE_LENGTH = 160


def pieces(text: str) -> list[tuple[int, int]]:
    """The pieces of a report as half-open spans: paragraphs, each with the heading above it, cut where a rubric in capitals opens
    a sentence."""
    blocks = [match.span() for match in PARAGRAPH.finditer(text)]
    if len(blocks) < 3 <= text.count("\n"):
        blocks = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    found: list[tuple[int, int]] = []
    heading: int | None = None
    for start, end in blocks:
        begin = start if heading is None else heading
        heading = None
        if end - start < _HEADING_LENGTH and not _SENTENCE.search(text, start, end):
            heading = begin
            continue
        cuts = [match.start() for match in _INLINE.finditer(text, start, end)]
        found.extend(zip([begin, *cuts], [*cuts, end], strict=True))
    if heading is not None:
        found.append((heading, blocks[-1][1]))
    return found


def rubric(piece: str) -> int | None:
    """What the rubric at the head of a piece says: 1 for another sport, -1 for skating, None without a rubric."""
    start = 0
    while (match := _RUBRIC.match(piece, start)) is not None:
        name = match[1].casefold()
        said = RUBRICS.get(name) or RUBRICS.get(name.split()[-1])
        if said is not None:
            return said
        # A title may stand above the first one.
        start = piece.find("\n", start) + 1
        if not start:
            return None
    return None


def skating_rubrics(text: str) -> list[Mention]:
    """Mentions of kind ``rubric`` where a piece on skating begins: the race spoken of before it is another."""
    return [
        Mention("rubric", start, end, text[start:end])
        for start, end in pieces(text)
        if (rubric(text[start:end]) or 0) < 0
    ]


def called_column(text: str) -> bool:
    """Whether the title says that sports come together here: ``Sport in het kort``, ``De sportweek``."""
    return _TITLE.search(text, 0, _TITLE_LENGTH) is not None
