"""Which race a statement is about: a distance or discipline, a run, a sex, as the words around it say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.immutable import immutable
from pipeline.linking.clauses import behind_opening, opens_inverted
from pipeline.linking.epithets import epithets
from pipeline.linking.items import Item, Row, segment_of
from pipeline.linking.standings import in_standing
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: Seconds within which a race over a distance is finished, from world record to slow pupil or veteran.
POSSIBLE_SECONDS: dict[int, tuple[float, float]] = {
    100: (9.0, 26.0),
    300: (22.0, 76.0),
    500: (33.0, 80.0),
    1000: (64.0, 150.0),
    1500: (98.0, 215.0),
    3000: (210.0, 440.0),
    5000: (355.0, 660.0),
    10000: (735.0, 1400.0),
}

#: Seconds that most finishers of any age need; a time outside of these is first tried on other distances named.
USUAL_SECONDS: dict[int, tuple[float, float]] = {
    100: (9.0, 22.0),
    300: (22.0, 60.0),
    500: (33.3, 62.0),
    1000: (65.0, 100.0),
    1500: (101.0, 170.0),
    3000: (230.0, 330.0),
    5000: (360.0, 520.0),
    10000: (740.0, 1100.0),
}

#: The longest distance that is ridden twice in one tournament (metres).
LONGEST_TWICE = 1000

_LONGEST, LONGEST_OF_WOMEN = 10000, 5000
"""The longest distances, in metres; women ride no 10,000."""

#: Shapes of a rank that stands with a time: the run's own.
OF_ONE_RUN = frozenset({"time_rank", "provisional", "list", "bracket"})

#: Disciplines that are races of their own; the others are final standings.
RACE_DISCIPLINES = frozenset({"mass_start", "team_pursuit", "team_sprint", "mixed_relay", "marathon"})
#: Final standings over several distances.
STANDINGS = frozenset({"sprint", "allround"})
#: What teams need, juniors included.
TEAM_SECONDS = {"team_pursuit": (150.0, 330.0), "team_sprint": (65.0, 130.0), "mixed_relay": (150.0, 330.0)}
TEAM_DISCIPLINES = frozenset({"team_pursuit", "team_sprint", "mixed_relay"})


@immutable
class Race:
    """A race as far as it is known. ``cues`` are the items whose words say so, by field."""

    distance: int | None = None
    discipline: str = "individual"
    run: int | None = None
    sex: str | None = None
    group: str | None = None
    cues: tuple[tuple[str, Item], ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether a distance or a discipline tells which race it is."""
        return self.distance is not None or self.discipline != "individual"

    def told(self, field: str, item: Item) -> tuple[tuple[str, Item], ...]:
        """The cues with ``item`` as the words for ``field``."""
        return (*(cue for cue in self.cues if cue[0] != field), (field, item))


def longest_of(race: Race, sex: str | None) -> Race:
    """The race, over 5000 metres where women ride ``de langste afstand``."""
    cue = next((item.mention for name, item in race.cues if name == "distance_m"), None)
    if race.distance == _LONGEST and sex == "f" and cue is not None and cue.shape == "longest":
        return replace(race, distance=LONGEST_OF_WOMEN)
    return race


def usual(distance: int | None, seconds: float) -> bool:
    """Whether ``seconds`` is what most need for ``distance`` metres; false for an unknown distance."""
    low, high = USUAL_SECONDS.get(distance or 0, (0.0, 0.0))
    return low <= seconds <= high


def possible(distance: int | None, seconds: float) -> bool:
    """Whether somebody can finish ``distance`` metres in ``seconds``; an unknown distance allows all."""
    if distance is None:
        return True
    low, high = POSSIBLE_SECONDS.get(distance, (0.0, 1e9))
    return low <= seconds <= high


def in_team_time(discipline: str, seconds: float) -> bool:
    """Whether a team can have needed ``seconds`` for a race of a team discipline."""
    low, high = TEAM_SECONDS[discipline]
    return low <= seconds <= high


_BREAKS = frozenset(
    {
        ",",
        ";",
        "-",
        ":",
        "terwijl",
        "maar",
        "waarna",
        "nadat",
        "omdat",
        "doordat",
        "toen",
        "zodat",
        "want",
        "waarmee",
        "totdat",
        "voordat",
    }
)
_FRONTED = frozenset({"in", "op", "bij", "over", "na"})
_WINS = frozenset({"won", "wint", "wonnen", "zegevierde", "zegeviert", "triomfeerde", "triomfeert"})


def _opens(item: Item) -> bool:
    """Whether a word behind ``en`` begins a clause: it is a finite verb, one of winning included."""
    if item.symbol == "R" and item.mention is not None:
        return item.mention.text.casefold() in _WINS
    return is_finite(item.symbol)


def segments(row: Row) -> list[int]:
    """For each item the number of its segment: commas, semicolons, brackets, dashes and the conjunctions
    that join clauses begin a new one."""
    numbers = []
    current = 0
    last = len(row.items) - 1
    for index, item in enumerate(row.items):
        if (item.symbol in _BREAKS and index and not _decimal(row, index)) or (
            item.symbol == "en"
            and index < last
            and (
                _opens(row.items[index + 1])
                or _next_race(row, index)
                or _new_subject(row, index)
                or opens_inverted(row.items, index + 1)
            )
        ):
            current += 1
        numbers.append(current)
    return numbers


def _decimal(row: Row, index: int) -> bool:
    """Whether a comma stands in a figure: ``0,24 seconde``."""
    return (
        0 < index < len(row.items) - 1
        and row.items[index - 1].symbol.isdigit()
        and row.items[index + 1].symbol.isdigit()
        and row.items[index - 1].end == row.items[index].start
        and row.items[index].end == row.items[index + 1].start
    )


def _new_subject(row: Row, index: int) -> bool:
    """Whether behind the ``en`` at an item a clause begins with more than its verb: ``en dat bracht hem de titel``, ``en in de
    eindstand viel hij terug``."""
    symbols = [item.symbol for item in row.items[index + 1 : index + 6]]
    if symbols[0] == "dat":
        return len(symbols) > 1 and is_finite(symbols[1])
    if symbols[0] not in _FRONTED:
        return False
    race = next((n for n, symbol in enumerate(symbols[:4]) if symbol in {"U", "D", "V"}), None)
    return race is not None and race + 1 < len(symbols) and is_finite(symbols[race + 1])


def _next_race(row: Row, index: int) -> bool:
    """Whether the ``en`` at an item leads to another race with a value of its own: ``34,80 en in de tweede omloop
    34,75``."""
    symbols = [item.symbol for item in row.items[index + 1 : index + 8]]
    race = next((n for n, symbol in enumerate(symbols[:4]) if symbol in {"U", "D"}), None)
    if race is None or any(symbol in _BREAKS or symbol == "P" for symbol in symbols[:race]):
        return False
    before = any(item.symbol in {"T", "R"} for item in row.items[max(0, index - 2) : index])
    return before and any(symbol in {"T", "R"} for symbol in symbols[:race] + symbols[race + 1 : race + 3])


#: What tells the distance or discipline, the run and the group.
_CUES = {
    "DVE": frozenset({"D", "DD", "V", "E"}),
    "U": frozenset({"U"}),
    "G": frozenset({"G"}),
}


def _cues(row: Row, symbols: frozenset[str]) -> list[tuple[int, Item]]:
    if symbols.isdisjoint(row.symbols):
        return []
    return [
        (number, part)
        for number, item in enumerate(row.items)
        if item.symbol in symbols
        for part in item.members
        if part.mention is not None
    ]


def with_cue(race: Race, item: Item, standing: str | None = None) -> Race:
    """The race after a distance, discipline, run or group mention spoke of it; ``standing`` is the discipline
    of the final standing of the event (None: the standing over two runs of one distance)."""
    mention = item.mention
    assert mention is not None
    value = mention.value
    if mention.kind == "distance" and isinstance(value, int | float):
        distance = int(value)
        if distance == race.distance and race.discipline == "individual":
            return replace(race, cues=race.told("distance_m", item))
        return replace(
            race, distance=distance, discipline="individual", run=None, cues=race.told("distance_m", item)
        )
    if mention.kind in {"discipline", "event"}:
        discipline = (
            standing
            if mention.shape == "standing" and not (value and mention.kind == "discipline")
            else str(value)
        )
        if mention.kind == "event":
            named = str(value)
            discipline = final_standing(named) or standing
        if discipline is None:
            # The final standing of a distance ridden twice.
            return replace(race, run=None, cues=tuple(cue for cue in race.cues if cue[0] != "run"))
        return replace(
            race, distance=None, discipline=discipline, run=None, cues=race.told("discipline", item)
        )
    if mention.kind == "run":
        if race.discipline in STANDINGS:
            # There are no runs in a standing: ``in de tweede omloop`` is the sprint over 500 metres.
            race = replace(race, distance=500, discipline="individual", cues=race.told("distance_m", item))
        return replace(race, run=int(str(value)), cues=race.told("run", item))
    if mention.kind == "group":
        return replace(race, group=str(value), cues=race.told("group", item))
    return race


def race_at(
    row: Row,
    parts: Sequence[int],
    index: int,
    context: Race,
    standing: str | None,
    timed: bool = False,
    away: Mapping[int, int] | None = None,
    championship: bool = False,
) -> Race:
    """The race that the statement at item ``index`` is about: the cue of its own segment, else the one
    before it in the sentence, else the one after it when none came before, else the context.

    ``away`` gives the segments that are asides or speak of another time, by the number of the aside: their cues hold
    within it alone. ``championship`` is said to ``in_standing``.
    """
    race = context
    away = away or {}
    apart = apart_all = epithets(row)
    if apart and not context.is_known:
        # ``Titelverdediger op de 1500 meter A werd vierde``
        apart = {number: rank for number, rank in apart.items() if rank is not None}
    if (
        standing
        and not timed
        and not _of_a_team(row, parts, index, race)
        and in_standing(row, parts, index, championship)
    ):
        return replace(
            race,
            distance=None,
            discipline=standing,
            run=None,
            cues=race.told("discipline", row.items[index].members[0]),
        )
    if not context.is_known and away:
        race = _by_title(row, apart_all, race)
    for letters, symbols in _CUES.items():
        said = _cues(row, symbols)
        if not said:
            continue
        cues = [
            (n, item)
            for n, item in said
            if item.mention
            and names_race(
                item.mention, standing, parts[n] in away or (parts[n] == parts[index] and _at(row, n))
            )
            and (
                n not in apart
                or apart[n] is row.items[index]
                or _by_holder(row.items[index])
                or _told_there(row, parts, n, index)
            )
        ]
        if timed or of_a_day(row.items[index]):
            # Nobody has a finishing time in a standing, nor a ``dagzege``.
            cues = [
                (n, item)
                for n, item in cues
                if item.symbol != "E" and item.mention and item.mention.shape != "standing"
            ]
        if any(item.symbol == "D" for n, item in cues if parts[n] == parts[index]):
            cues = [(n, item) for n, item in cues if item.symbol != "E"]
        cues = [(n, item) for n, item in cues if not (item.symbol == "E" and _where_it_was(row, n))]
        cues = [
            (n, i)
            for n, i in cues
            if i.mention
            and (i.mention.shape not in {"anaphor", "rit"} or 0 <= parts[index] - parts[n] <= _NEXT_CLAUSE)
        ]
        cues = _without_former(row, behind_opening(row, index, cues))
        if letters == "U" and _winner_of_all(row, index):
            return replace(race, run=None)
        if letters == "U" and (race.run or said) and _NOW in row.symbols:
            now = _now_and_then(row, parts, index)
            if now is not None:
                race = replace(race, run=now)
                continue
        if letters == "U":
            # ``Smit, die in de eerste omloop 34,90 reed, en De Vries in 35,01`` were in one run, whatever the clause.
            cues = [cue for cue in cues if parts[cue[0]] == parts[index] or cue[0] < index]
            if any(i.mention and i.mention.shape == "standing" for i in segment_of(row, parts, index)):
                # ``moest in de tweede omloop toegeven en werd tweede in de eindstand``
                cues = [cue for cue in cues if parts[cue[0]] == parts[index]]
            if not timed:
                # ``stond na de eerste omloop langs de kant en werd toch vierde``: over both.
                cues = [cue for cue in cues if parts[cue[0]] == parts[index] or not is_over(row, cue[0])]
            chosen = _nearest(row, cues, parts, index, relative_left_out(row, parts, away))
        else:
            chosen = _nearest(row, cues, parts, index, away, race.distance is not None)
        if chosen is not None:
            race = with_cue(race, chosen, standing or _standing_named(row))
            if race.distance is None and race.discipline == "individual":
                # ``kwam op de 500 meter tot de vierde plek in het eindklassement``: over both its runs.
                ridden = [cue for cue in cues if cue[1].symbol == "D"]
                over = _nearest(row, ridden, parts, index, away)
                race = with_cue(race, over) if over is not None else race
            if letters == "DVE" and standing == "sprint" and chosen.symbol == "D":
                race = replace(race, run=run_of_sprint(row, chosen) or race.run)
    return race


def _where_it_was(row: Row, event: int) -> bool:
    """Whether an event only says where a race was ridden: ``de 1000 meter bij het NK sprint``."""
    before = [item.symbol for item in row.items[max(0, event - 5) : event]]
    return (
        len(before) > 2
        and before[-1] in {"het", "de"}
        and before[-2] in {"bij", "op", "van", "tijdens", "in"}
        and before[-3] in {"D", "DD"}
        and "na" not in before
    )


_TOO = frozenset({"ook", "eveneens", "tevens"})
_AFTER = frozenset({"na", "naast", "behalve"})


def _without_former(row: Row, cues: list[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """Cues without the race besides which another was won too: of ``won na de 500 meter ook de 1000 meter`` the second."""
    if len(cues) == 1 or _TOO.isdisjoint(row.symbols) or _AFTER.isdisjoint(row.symbols):
        return cues
    left = [
        (n, i)
        for n, i in cues
        if row.items[n - 1 - (row.items[n - 1].symbol in {"de", "het"})].symbol not in _AFTER
    ]
    return left or cues


def _of_a_team(row: Row, parts: Sequence[int], index: int, race: Race) -> bool:
    """Whether a rank is that of several in the team race in force: ``A, B en C pakten de titel in 3.51,2``."""
    named = [i.mention.value for i in row.items[:index] if i.symbol == "V" and i.mention is not None]
    if (named[-1] if named else race.discipline) not in TEAM_DISCIPLINES:
        return False
    inside = {item.symbol for item in segment_of(row, parts, index)}
    return "PP" in inside and inside.isdisjoint({"V", "D", "E"})


def _winner_of_all(row: Row, index: int) -> bool:
    """Whether a sentence begins with who won, over all runs: ``Winnaar A kon zich na 34,61 in de eerste omloop 35,27 veroorloven``."""
    mention = row.items[index].mention
    return (
        index <= 1
        and mention is not None
        and mention.text.casefold() in {"winnaar", "winnares", "overwinnaar"}
        and row.items[index + 1].symbol == "P"
    )


def of_a_day(item: Item) -> bool:
    """Whether a rank is told by a word for one race of a tournament: ``dagzege``, ``ritwinst``."""
    mention = item.members[0].mention
    return mention is not None and mention.text.casefold().startswith(
        ("dagzege", "dagwin", "dagover", "ritze", "ritwin", "afstandsze")
    )


def _at(row: Row, number: int) -> bool:
    """Whether an event is where something happened (``bij het NK sprint``), not what it led to (``naar het WK sprint``)."""
    back = number - 1
    while back >= 0 and row.items[back].symbol in {"de", "het", "dit", "dat", "een", "W"}:
        back -= 1
    return back < 0 or row.items[back].symbol not in {"voor", "naar", "richting", "tot", "aan", "om"}


def _standing_named(row: Row) -> str | None:
    """The discipline of the standing of an event that a sentence names: ``in het klassement van het NK sprint``."""
    for item in row.items:
        if item.symbol == "E" and item.mention is not None:
            return next((name for name in ("sprint", "allround") if name in str(item.mention.value)), None)
    return None


_NOW = "nu"


def _now_and_then(row: Row, parts: Sequence[int], index: int) -> int | None:
    """The run in a sentence that sets the second against the first: ``toen in 34,66 de winnaar, werd nu tweede``; ``die vrijdag
    de eerste had gewonnen en nu tweede werd``."""
    near = {item.symbol for item in row.items[max(0, index - _CLOSE) : index]}
    if _NOW in near:
        return 2 if "toen" in row.symbols or _numbers_first(row, index) else None
    return 1 if "toen" in {item.symbol for item in segment_of(row, parts, index)} else None


def _numbers_first(row: Row, index: int) -> bool:
    """Whether the first run is named last before the item."""
    runs = [
        item.mention.value for item in row.items[:index] if item.symbol == "U" and item.mention is not None
    ]
    return runs[-1:] == [1]


def _besides(row: Row, parts: Sequence[int], number: int) -> bool:
    """Whether a cue is of another race besides: ``plaats twee, ook in de tussenstand``, ``zevende, hetgeen hem in de einduitslag
    het zilver kostte``."""
    if {"hetgeen", "wat", "waardoor", "waarmee"} & {i.symbol for i in segment_of(row, parts, number)[:2]}:
        return True
    before = [item.symbol for item in row.items[max(0, number - 3) : number]]
    return before[:1] in (["ook"], ["eveneens"], ["tevens"]) and before[1:2] == ["in"]


def is_over(row: Row, number: int) -> bool:
    """Whether a run is one that was over: ``na de eerste omloop``."""
    return [item.symbol for item in row.items[max(0, number - 2) : number]] in (
        ["na", "de"],
        ["na", "die"],
        ["na", "zijn"],
        ["na", "haar"],
    )


#: So many segments off is the next clause: its comma and its conjunction each begin one.
_NEXT_CLAUSE = 2
#: Values that a race may stand behind, so many items back at most.
_VALUES = frozenset({"R", "RR", "T", "TT"})
_BEHIND = 4
#: What stands between a rank and the race right behind it that it is of.
_ON = frozenset({"op", "over", "de", "het"})
_OF = _ON | {"van"}
#: So many items behind a race at most begins the relative clause on it: ``D van W , waarop``.
_RELATIVE_REACH = 3
#: ``Nu`` stands this near before what it is said of, in items.
_CLOSE = 4
#: So many words farther off seems a cue with an ``en`` between.
_BEYOND = 4


def relative_left_out(row: Row, parts: Sequence[int], away: Mapping[int, int]) -> dict[int, int]:
    """``away`` without the asides that a relative pronoun opens."""
    heads: dict[int, str] = {}
    for number, part in enumerate(parts):
        if part in away and part not in heads and row.items[number].symbol not in {",", "-"}:
            heads[part] = row.items[number].symbol
    return {part: aside for part, aside in away.items() if heads.get(aside) not in {"die", "dat", "wie"}}


def run_of_sprint(row: Row, distance: Item) -> int | None:
    """The run that a distance of a sprint tournament is said to be: ``de afsluitende 1000 meter``, ``slotkilometer``."""
    assert distance.mention is not None
    words = distance.mention.text.casefold()
    number = next((n for n, item in enumerate(row.items) if item is distance or distance in item.parts), 0)
    before = row.items[number - 1].symbol if number else ""
    if words.startswith("slot") or before in {"laatste", "afsluitende", "slot"}:
        return 2
    return 1 if words.startswith("opening") else None


def names_race(mention: Mention, standing: str | None = None, past: bool = False) -> bool:
    """Whether a mention says which race it is: of events only a championship over several distances does. In a
    statement on the past (``past``) an event that is still to come by its other signs is one as well."""
    if mention.kind == "event":
        value = str(mention.value)
        if mention.shape not in {"full", "bare"} and not (past and mention.shape == "future"):
            return False
        if final_standing(value):
            return standing is not None or past
        return (
            standing is not None
            and value.startswith(("NK", "WK", "EK", "gewest"))
            and "afstanden" not in value
        )
    return mention.shape not in {"split", "other", "series"}


def _nearest(
    row: Row,
    cues: list[tuple[int, Item]],
    parts: Sequence[int],
    index: int,
    away: Mapping[int, int],
    known: bool = False,
) -> Item | None:
    """The cue of the race that the statement at an item is of; ``known`` says that the report is about a race already."""
    here = away.get(parts[index])
    cues = [cue for cue in cues if away.get(parts[cue[0]]) in {None, here}]
    if not cues:
        return None
    own = [cue for cue in cues if parts[cue[0]] == parts[index]]
    if row.items[index].symbol not in _VALUES:
        # ``moest na een zesde tijd op de mijl A voor laten gaan in de eindstand``
        own = [cue for cue in own if not _of_a_value(row, cue[0])] or own
    if own:
        # ``voegde aan het goud op de 500 meter zilver op de 1000 meter toe``
        at_once = (cue for cue in own if cue[0] > index + 1)
        to = _OF if _by_holder(row.items[index]) else _ON
        for cue in at_once:
            if to.issuperset(item.symbol for item in row.items[index + 1 : cue[0]]):
                return cue[1]
        # ``tweede op de 500 en derde op de 1000 meter``: what stands beyond an ``en`` is farther off.
        joined = {
            cue[0]: sum(i.symbol == "en" for i in row.items[min(cue[0], index) : max(cue[0], index)])
            for cue in own
        }
        return min(own, key=lambda cue: (abs(cue[0] - index) + _BEYOND * joined[cue[0]], cue[0] > index))[1]
    before = [cue for cue in cues if cue[0] < index]
    if before:
        return before[-1][1]
    # ``Tweede werd zij, op de 500 meter``: a cue that follows counts only from the next segment.
    after = [
        cue
        for cue in cues
        if parts[cue[0]] - parts[index] <= _NEXT_CLAUSE
        and not _besides(row, parts, cue[0])
        and not _has_its_own(row, parts, index, cue[0])
        and not (known and _of_another(row, parts, cue[0]))
    ]
    return after[0][1] if after else None


def _told_there(row: Row, parts: Sequence[int], race: int, index: int) -> bool:
    """Whether an item stands in the relative clause on a race: ``Na de 1000 meter van zaterdag, waarop hij viel, werd A vijfde``."""
    start = next(n for n in range(index, -1, -1) if n == 0 or parts[n - 1] != parts[index])
    opens = row.items[start + 1].symbol if start + 1 < len(row.items) else ""
    return race < start <= race + _RELATIVE_REACH and opens in {"waarop", "waarin", "die", "dat", "waarbij"}


def _by_title(row: Row, apart: Mapping[int, Item | None], race: Race) -> Race:
    """The race of a title where no other is known: ``A, de kampioen van vorig jaar op de 1500 meter, werd zesde``."""
    named = next((number for number, rank in apart.items() if rank is None), None)
    return race if named is None else with_cue(race, row.items[named].members[-1])


def _by_holder(item: Item) -> bool:
    """Whether a rank is told by a noun for who has it: ``de winnaar van de 5000 meter``."""
    mention = item.members[0].mention
    return mention is not None and mention.text.casefold().startswith(("winn", "nummer", "overwinn"))


def _of_a_value(row: Row, number: int) -> bool:
    """Whether a race is that of the rank or the time right before it: ``een zesde tijd op de mijl``."""
    for item in reversed(row.items[max(0, number - _BEHIND) : number]):
        if item.symbol in _VALUES:
            return True
        if item.symbol not in _ON and not item.symbol.endswith("e"):
            return False
    return False


def _has_its_own(row: Row, parts: Sequence[int], rank: int, number: int) -> bool:
    """Whether a cue further on is that of another rank: ``Het zilver was een pleister: op de mijl werd zij vierde``, ``werd
    zestiende, een klassering die hij op de mijl met een veertiende plaats verbeterde``."""
    own = row.items[rank].members[0].mention
    apart = any(row.items[n].symbol in {":", "die"} for n in range(rank, number))
    return apart and any(
        member.mention.value != own.value
        for item in segment_of(row, parts, number)
        if item.symbol in {"R", "RR"}
        for member in item.members
        if member.mention is not None and own is not None and own.kind == "placing"
    )


def _of_another(row: Row, parts: Sequence[int], number: int) -> bool:
    """Whether a cue stands in a clause that tells a result of somebody else: ``A werd tweede, B won de 3000 meter``."""
    inside = {item.symbol for item in segment_of(row, parts, number)}
    return not inside.isdisjoint({"P", "PP"}) and not inside.isdisjoint(_VALUES)


def is_championship(event: str) -> bool:
    """Whether an event is a tournament over several distances, whose medals go by the final standing."""
    return final_standing(event) is not None and "short" not in event.casefold()


_STANDING = re.compile(r"(?P<sprint>sprint(?!avond|wedstrijd|toernooi))|(?P<allround>allround)")


def final_standing(event: str) -> str | None:
    """The discipline of the final standing that the name of an event tells: ``sprint`` or ``allround``."""
    match = _STANDING.search(event.casefold())
    return match.lastgroup if match else None


def standing_of(event: Mention | None, mentions: Sequence[Mention], short_track: bool = False) -> str | None:
    """The discipline of the final standing of an event: ``sprint``, ``allround``, or None where a standing can
    only be that over two runs of one distance. That of short track is one of all distances."""
    named = {str(m.value) for m in mentions if m.kind == "discipline" and m.value in {"sprint", "allround"}}
    value = str(event.value).casefold() if event is not None else ""
    named_so = final_standing(value)
    if named_so:
        return named_so
    if event is None:
        # ``is gewestelijk sprintkampioen geworden``
        titles = " ".join(m.text.casefold() for m in mentions if m.kind == "placing" and m.shape == "medal")
        named.update(discipline for discipline in ("sprint", "allround") if discipline in titles)
    if len(named) == 1:
        return named.pop()
    if value in _NO_STANDING:
        return None
    if short_track or "shorttrack" in value or "junioren" in value:
        return "allround"
    told = any(m.kind == "discipline" and m.shape == "standing" for m in mentions)
    if told and value.startswith(_OF_A_REGION) and not any(m.kind == "run" for m in mentions):
        distances = {
            m.value for m in mentions if m.kind == "distance" and m.shape not in {"split", "other", "part"}
        }
        return "allround" if len(distances) > 1 else None
    return None


#: Of short track as well, these have no standing over all distances.
_NO_STANDING = frozenset({"olympische spelen", "world cup"})
#: Championships of a region or a club have a standing over their distances.
_OF_A_REGION = ("gewest", "club", "regio", "provinc", "district")
