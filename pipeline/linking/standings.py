"""When a rank is one in the standing of a tournament over several distances, and not one in a race.

The words of the clause say so: a title (``werd wereldkampioen``), the lead (``gaat aan kop``), a part of the tournament
that is behind (``derde na twee afstanden``), its end (``sloot het toernooi af als vierde``), where somebody now is (``staat
tiende``) or moves to (``klom naar de zesde plaats``), a medal. A clause that names a distance is about the race over it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.linking.items import Item, Row, line_of, segment_of
from pipeline.memo import Memo
from pipeline.mention import Mention

_COUNT = "(?:één|een|twee|drie|vier|1|2|3|4)"
_DAY = rf"(?:(?:de |het )?(?:eerste|openings|tweede|1e|2e)(?:dag| dag)|dag {_COUNT})"
#: A part of the tournament that is behind: ranks told with it are those so far, whatever else the clause names.
_SO_FAR = re.compile(
    rf" (?:na (?:de )?(?:{_DAY}|{_COUNT} (?:afstand|afstanden|nummers|ritten)|eerste (?:twee|drie) afstanden|openingsafstand)"
    rf"|met nog {_COUNT} (?:afstand|afstanden|D|dag|nummers?)"
    r"|(?:ging|gaat|gingen|gaan) (?:[^ ,;]+ ){0,4}?de (?:nacht|slotdag|tweede dag|laatste dag|slotafstand) in"
    rf"|(?:sloot|sluit|eindigde|eindigt|beëindigde|begint|begon) (?:[^ ,;]+ ){{0,5}}?(?:{_DAY}|slotdag)) "
)
#: Halfway the tournament, not halfway a race.
_HALFWAY = re.compile(
    r" halverwege (?!(?:de|het|een|zijn|haar) (?:D|rit|race|rit|slotronde|wedstrijd|koers) )"
)
_TITLE = re.compile(r"titel|kampioen|^eind|eind(?:zege|winst|overwinning|winnaar|winnares)$")
_TOURNAMENT = re.compile(
    r" (?:het|dit|de) (?:[a-zà-ÿ]+e )?(?:toernooi|kampioenschap|vierkamp|titelstrijd|weekend|weekeinde) "
)
_ENDED = re.compile(
    r" (?:af|afgesloten|afgerond|beëindigde|beëindigt|beëindigd|besloot|besluit|besloten|voltooide) "
)
#: Where somebody is for the time being.
_STANDS = re.compile(
    r" (?:staat|staan|bezet|bezetten|bivakkeert|prijkt|prijken|volgt|volgen|bekleedt|resideert|overnacht|(?:vindt|vinden) (?:zichzelf|zich)) "
)
_MOVES = re.compile(
    r" (?:klom|klommen|klimt|klimmen|klauterde|klautert|steeg|stegen|stijgt|zakte|zakten|zakt|zakken|daalde|daalt|duikelde|tuimelde|kelderde|"
    r"schoof|schoven|schuift|rukte|rukt|viel terug|wipte|sprong|springt|opgeklommen|opgeschoven|opgerukt|teruggezakt|gestegen|gezakt|geklommen) "
)
#: ``een sterke 5000 meter bracht hem naar de tweede plaats``: the race named led there.
_BROUGHT = re.compile(
    r" (?:bracht|brengt|tilde|tilt|stuwde|stuwt|loodste|loodst|katapulteerde) (?:[^ ,;]+ ){1,3}naar "
)
#: Behind these comes what a place in the standing was owed to.
_THANKS_TO = frozenset({"na", "dankzij", "door"})
_NOT_FAR = 5
_AFTER = re.compile(r" na (?:de |het )?DD? ")
#: The race that tournaments begin with, in metres.
_FIRST_RACE = 500
#: ``mocht als derde het podium op``: there are medals for the tournament alone.
_PODIUM = re.compile(
    r" (?:mocht|mag|mochten|stapte|stapten|klom|beklom|stond|stonden) (?:[^ ,;]+ ){0,5}?(?:podium|erepodium|ereschavot|schavot) "
)
#: What ranks of a standing have as their form; a time has none there, and ``de zevende tijd`` is one of a race.
_PLACES = frozenset({"ordinal", "place", "number", "moved", "win"})
_MEDALS = frozenset({"medal", "podium"})


def in_standing(row: Row, parts: Sequence[int], index: int, championship: bool) -> bool:
    """Whether the rank at an item is one in the standing of the tournament; ``championship`` tells that its medals go by
    that standing."""
    mention = row.items[index].members[0].mention
    text = line_of(segment_of(row, parts, index))
    if mention is None:
        # A rank that follows from who was ahead of whom: ``hield na vier afstanden een punt over op B``.
        return championship and _SO_FAR.search(text) is not None
    if mention.kind != "placing":
        return False
    if championship and mention.shape in _PLACES and _owed(row, index):
        return True
    if mention.shape == "lead" or _SO_FAR.search(text):
        return True
    if championship and mention.shape in _PLACES and _ahead_of(row, index):
        return True
    if championship and mention.shape in _PLACES and (_BROUGHT.search(text) or _after_races(row, text)):
        return True
    if is_title(mention) and _of_the_event(row, index):
        return True
    if _of_a_race(row, parts, index):
        return False
    if is_title(mention):
        return True
    if _TOURNAMENT.search(text) and (_ENDED.search(text) or mention.shape == "win"):
        return True
    timed = " T " in text or " TT " in text or _time_behind(row, parts, index)
    if not championship or timed:
        return False
    if mention.shape in _MEDALS:
        # ``Ploegenachtervolging: goud Japan, zilver A, B en C``: a race of its own.
        return not any(item.symbol == "V" for item in row.items[:index])
    return mention.shape in _PLACES and (
        _beside_a_title(row, parts, index)
        or _PODIUM.search(text) is not None
        or _STANDS.search(text) is not None
        or _MOVES.search(text) is not None
        or _HALFWAY.search(text) is not None
    )


def had_before(row: Row, index: int) -> bool:
    """Whether a rank is one that somebody had when a race began: ``begon als derde aan de slotafstand``, a title that he
    ``verdedigde``, unless with success."""
    symbols = [item.symbol for item in row.items]
    if symbols[index - 1 : index + 2] == ["als", "R", "aan"]:
        return not _BEGAN.isdisjoint(symbols[:index])
    mention = row.items[index].members[0].mention
    return (
        mention is not None
        and is_title(mention)
        and not _DEFENDS.isdisjoint(symbols)
        and _SUCCEEDS.isdisjoint(symbols)
    )


_BEGAN = frozenset(
    "begon begonnen begint beginnen startte startten start starten ging gingen gaat gaan stond".split()
)
_DEFENDS = frozenset("verdedigde verdedigden verdedigt verdedigen verdedigd".split())
_SUCCEEDS = frozenset("succes succesvol geslaagd glans verve".split())


def _owed(row: Row, index: int) -> bool:
    """Whether a rank is where somebody stands and the race behind it what that is owed to: ``staat tweede na een zege op de
    5000 meter``."""
    behind = row.items[index + 1].symbol if index + 1 < len(row.items) else ""
    before = line_of(row.items[max(0, index - _NOT_FAR) : index])
    return behind in _THANKS_TO and _STANDS.search(before) is not None


def _after_races(row: Row, text: str) -> bool:
    """Whether somebody stands so after races: ``Na de 500 en de 5000 meter staat A zesde``. After the first race alone the
    standing is its result."""
    if _AFTER.search(text) is None or _STANDS.search(text) is None:
        return False
    races = [m.mention.value for i in row.items if i.symbol in {"D", "DD"} for m in i.members if m.mention]
    return len(races) > 1 or races != [_FIRST_RACE]


def _ahead_of(row: Row, index: int) -> bool:
    """Whether somebody leads whoever has the rank: ``verdedigt zondag een voorsprong van 0,23 seconde op nummer twee A``."""
    words = [item.symbol for item in row.items[:index]]
    return words[-1:] == ["op"] and "voorsprong" in words and {"T", "TT"}.isdisjoint(row.symbols)


def _time_behind(row: Row, parts: Sequence[int], index: int) -> bool:
    """Whether a time stands behind the colon that closes the clause: ``zakte weg naar plaats veertien: 1.59,44``."""
    stop = next((n for n in range(index, len(row.items)) if parts[n] != parts[index]), None)
    return stop is not None and [i.symbol for i in row.items[stop : stop + 2]] == [":", "T"]


def _of_the_event(row: Row, index: int) -> bool:
    """Whether a title is said to be that of the event: ``stelde met een zege op de 1000 meter de titel op het NK sprint veilig``."""
    after = [item.symbol for item in row.items[index + 1 : index + 4]]
    return after[:1] in (["op"], ["bij"], ["van"], ["in"]) and after[1:3] in (["het", "E"], ["de", "E"])


def _beside_a_title(row: Row, parts: Sequence[int], index: int) -> bool:
    """Whether the sentence begins with who took the title: ``A pakte de titel, B en C werden tweede en derde``."""
    titles = [
        n
        for n, item in enumerate(row.items[:index])
        if item.symbol == "R" and item.mention is not None and is_title(item.mention)
    ]
    return bool(titles) and not _of_a_race(row, parts, titles[-1])


def moves(clause: Sequence[Item]) -> bool:
    """Whether a clause says that somebody moves up or down: ``viel terug naar de vierde plaats``."""
    return _MOVES.search(line_of(clause)) is not None


def is_title(mention: Mention) -> bool:
    """Whether a rank is told by a word for the title or for the victory in the end."""
    return _IS_TITLE[mention.text]


_IS_TITLE = Memo(lambda words: _TITLE.search(words.casefold()) is not None)


_TITLE_OF = re.compile(r"sprint|allround")


def standing_of_title(row: Row, index: int, told: Mention) -> Item | None:
    """The standing that the title at an item names itself, as words for a discipline: ``sprintkampioen``, ``Belgisch kampioen
    allround``."""
    title = row.items[index]
    if title.mention is None or told.kind != "placing" or told.shape == "entailed" or not is_title(told):
        return None
    for start, end, text in (
        (title.start, title.end, told.text),
        *((i.start, i.end, i.symbol) for i in row.items[index + 1 : index + 2]),
    ):
        named = _TITLE_OF.search(text.casefold())
        if named is not None:
            return Item("V", start, end, Mention("discipline", start, end, text, named[0]))
    return None


def _of_a_race(row: Row, parts: Sequence[int], index: int) -> bool:
    """Whether the clause of a rank names a distance, a discipline or a run, with no ``en`` between. For a ``title`` one that
    another rank is of does not count: ``stelde met een tweede plek op de mijl de titel veilig``."""
    mention = row.items[index].members[0].mention
    title = mention is not None and is_title(mention)
    for number, item in enumerate(row.items):
        if parts[number] != parts[index] or item.symbol not in {"D", "DD", "V", "U"}:
            continue
        low, high = min(number, index), max(number, index)
        if title and (_of_another(row, number, index) or _earned(row, index)):
            continue
        if title and number < index and row.items[index - 1].symbol in _LEVELS:
            # ``veroverde op de tien kilometer de Europese titel``
            continue
        if not any(other.symbol == "en" for other in row.items[low:high]):
            return True
    return False


_LEVELS = frozenset("europese nationale nederlandse belgische mondiale wereld".split())


def _earned(row: Row, index: int) -> bool:
    """Whether another rank is what a title was won with: ``had op de mijl aan de vijfde tijd genoeg voor de titel``."""
    before = line_of(row.items[max(0, index - _NOT_FAR * 2) : index])
    return _ENOUGH.search(before) is not None


_ENOUGH = re.compile(r" R (?:[a-z]+ ){0,3}?(?:genoeg|voldoende) voor ")


def _of_another(row: Row, number: int, index: int) -> bool:
    """Whether the race at an item stands right behind another rank than that at ``index``."""
    for back in range(number - 1, max(number - _NOT_FAR, -1), -1):
        symbol = row.items[back].symbol
        if symbol in {"R", "RR"}:
            return back != index
        if symbol not in {"op", "over", "de", "het"} and not symbol.endswith("e"):
            return False
    return False
