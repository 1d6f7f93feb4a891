"""One rank for several races: ``won de 500 en de 1500 meter``, ``in beide omlopen de snelste``, ``beide kilometers``, ``alle vier de
afstanden`` of a tournament."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.immutable import immutable
from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item, Row, line_of
from pipeline.linking.races import STANDINGS, Race, with_cue
from pipeline.linking.standings import is_title
from pipeline.mention import Mention

#: Words for twice the same distance.
_TWICE = re.compile(
    r" (?:tweemaal|telkens|(?:beide|allebei de|de twee) (?:keren|malen)|allebei de|twee keer|(?:in|op) (?:beide|de twee|allebei de) (?:dagen|omlopen|ritten|runs|races|keren|manches|reeksen)|"
    r"(?:beide|de twee|allebei de|twee) (?:keren |malen )?D|beide omlopen|R (?:beide|allebei de|de twee) (?:omlopen|ritten|runs|races|manches)) "
)
#: ``zowel vrijdag de eerste als zondag de tweede 500 meter``
_BOTH_NUMBERED = re.compile(
    r" U (?:D )?(?:en|als|én) (?:ook )?(?:(?:in|op) )?(?:W )?(?:(?:in|op) )?(?:de )?U "
)
#: ``klokte in beide omlopen 41,46``
_SAME_TIME = re.compile(
    r" (?:twee keer|tweemaal|twee maal|(?:in |op )?(?:beide|allebei de|de twee) (?:keren|malen|omlopen|ritten|runs|races|manches|reeksen)"
    r"|U (?:en|als|én) (?:ook )?(?:in )?(?:de )?U) "
    r"(?:(?:exact|precies|dezelfde|diezelfde|tijd|,|:|tot|op|uit|een|met|in|de|van|over|D|reed|kwam|klokte|noteerde|P|zij|hij) ){0,7}T "
)
#: ``met twee vijfde plaatsen``
_TWO_PLACES = re.compile(r" twee (?:[a-z]+e )?R ")
#: ``op beide sprintafstanden, de 500 en de 1000 meter, tweede``
_NAMED_RACES = re.compile(
    r" (?:[a-z]*afstanden|nummers|onderdelen|races|koersen) (?:, |\( |: |- )(?:op )?(?:de )?(?P<list>DD) "
)
_PLURAL_PLACE = re.compile(r"(?:plaatsen|plekken|stekken|posities|tijden)$")
_LAST_DAY = re.compile(r" (?:slotdag|(?:tweede|laatste) dag|dag twee) ")
_PLURAL = re.compile(r"(?:meters|kilometers)$")
_BOTH = re.compile(r" (?:beide|twee|de) D ")
#: ``de 500 (39,8) en de 1500 meter in 2.01,1``, ``op de 500 en zondag op de 1000 meter``: races in a row with their times.
_ONE = r"(?:op |over )?(?:de |het |zijn |haar )?(?:afsluitende |laatste |openende |lange |korte )?(?:U )?DD? (?:\( [^()]*\) |(?:, )?(?:in |met |na )?T (?:, )?|W )?"
_ROW = re.compile(
    rf"(?<= ){_ONE}(?:, (?:W )?{_ONE})*(?:, )?(?:en|én|als) (?:(?:ook|later|vervolgens|daarna|eveneens|W|een dag later|op) )*{_ONE}"
    r"(?=[.;!?:,)] |\Z|en |(?:de |het )?R |van het E |van de E |was |waren |werd |bleek )"
)
_VERBS_BEHIND = ("was ", "waren ", "werd ", "bleek ")
#: What may stand between a rank and the races it is for.
_TO = frozenset("op over de het bij in W van zowel".split())
#: How many races a rank is said to be for.
_ALL = {"zowel": 2, "beide": 2, "allebei": 2, "twee": 2, "drie": 3, "vier": 4}
_IN_TURN = frozenset({"respectievelijk", "achtereenvolgens"})
_BESIDES = frozenset({"na", "naast", "behalve", "buiten"})
_APPOSED = re.compile(
    r" (?P<count>beide|twee|drie|vier) (?:de )?afstanden [,:(] (?:op )?(?:de |het )?(?P<races>DD) [,).]"
)
_AT_COLON = re.compile(r" : (?:op )?(?:de |het )?(?P<races>DD) [.;,)]")
_PLURALS = re.compile(r"(?:medailles|titels|zeges|overwinningen|plakken|plaatsen|plekken)$")
_REPEATED = frozenset({"keer", "tweemaal", "telkens", "beide", "twee", "allebei", "driemaal"})
_TWO_RACES = re.compile(r" (?:tweemaal|telkens|twee keer|twee maal) ")
_TWO_RUNS = (500, 1000)
_RUNS = (1, 2)
#: Shape of a rank that is one of all races but one.
MOST = "most"
#: ``beide afstanden`` of a day, ``alle vier de afstanden`` of the tournament, ``drie van de vier`` of it.
_BOTH_RACES = re.compile(
    r" (?<!diezelfde )(?:beide|allebei de|de twee|de beide) (?P<noun>afstanden|nummers|onderdelen) "
)
_BOTH_TIMES = re.compile(r" (?:beide|allebei de|de twee) (?:keren|malen|races) ")
_THREE_RACES = re.compile(
    r" (?:(?:alle |al |de )(?:drie|3)(?: de)? (?:afstanden|nummers|onderdelen)|(?:drie keer|driemaal|alle drie de keren)) "
)
_ALL_RACES = re.compile(
    r" (?<!van )(?:alle vier(?: de)?|alle 4(?: de)?|de vier) (?P<noun>afstanden|nummers|onderdelen)"
    r" | (?P<times>vier keer|viermaal|alle vier) "
)
#: ``won alle afstanden behalve de 500 meter``
_ALL_BUT_ONE = re.compile(
    r" (?:alle|elke|iedere)(?: vier)?(?: andere)? (?P<noun>afstanden|afstand|nummers|onderdelen) (?:, )?(?:behalve|uitgezonderd|op|met uitzondering van|buiten) "
    r"(?:op )?(?:de |het )?(?P<lost>D) (?:na )?"
    r"| (?:met uitzondering van|behalve|uitgezonderd|buiten) (?:op )?(?:de |het )?(?P<without>D) (?:[^ .;:]+ ){1,4}?(?:alle|elke|iedere)(?: vier)?(?: andere)? "
    r"(?P<behind>afstanden|afstand|nummers|onderdelen) "
)
_LEFT_OUT = frozenset({"lost", "without"})
_MOST_RACES = re.compile(
    r" (?P<noun>(?:drie|3) van de vier(?: afstanden| nummers| onderdelen)?|(?:andere|overige|resterende) drie(?: afstanden| nummers| onderdelen)?) "
)
_OF_FOUR = re.compile(
    r" (?:(?<!van )(?:alle (?:vier|4)(?: de)?|de vier)|(?P<most>(?:drie|3) van de vier)) (?:afstanden|nummers|onderdelen) "
)
#: As many races as the sentence has times: ``won alle vier de afstanden: 38,12, 4.10,20, 1.57,30 en 7.10,44``.
_COUNTED = re.compile(r" (?P<count>drie|vier) (?:de )?(?:afstanden|nummers|onderdelen|races) ")
_Programme = tuple[tuple[int, int | None], ...]
_SPRINT: _Programme = ((500, 1), (1000, 1), (500, 2), (1000, 2))
#: The races of a tournament over four distances, by its discipline and the sex of its field: metres and run.
_PROGRAMME: dict[tuple[str, str | None], _Programme] = {
    **{("sprint", sex): _SPRINT for sex in ("m", "f", None)},
    ("allround", "m"): ((500, None), (5000, None), (1500, None), (10000, None)),
    ("allround", "f"): ((500, None), (3000, None), (1500, None), (5000, None)),
}


@immutable
class Around:
    """What is known around a sentence: the discipline of the standing where the report is of a senior championship with
    one (``tournament``), the text of the report, the two distances that it spoke of last (``both``) and the three, all that it speaks
    of if they are four, and the races that the times of the sentence can only be of, where there are several (``timed``)."""

    tournament: str | None
    text: str
    both: Sequence[Item]
    three: Sequence[Item]
    four: Sequence[Item]
    timed: Sequence[Race]


def spread(claim: Claim, reading: Reading, race: Race, around: Around) -> Iterator[Claim]:
    """The claim of a rank, once for each of the races that the sentence gives it for; ``race`` is its race as
    far as the context tells."""
    number = reading.where(claim.item)
    item = reading.row.items[number]
    if item.symbol in {"RR", "TT"} or claim.race is not None or claim.mention.kind != "placing":
        yield claim
        return
    found = list(_each_named(claim, reading, race, _own_of(claim, reading, _distances(reading, number))))
    counted = _COUNTED.search(reading.row.text) if around.timed and not found else None
    if counted and _ALL[counted["count"]] == len(around.timed) and not is_title(claim.mention):
        found = [replace(claim, race=each) for each in around.timed]
    two = _TWO_PLACES.search(reading.row.text) and _PLURAL_PLACE.search(claim.mention.text)
    if not found and two and all(i.symbol not in {"D", "DD"} for i in reading.segment(number)):
        found = [replace(claim, race=each) for each in _of_two(race, around, reading.row.text)]
    if not found and around.tournament is not None:
        found = list(_all_of(claim, reading, race, around.tournament, around.text))
        if found and is_title(claim.mention):
            # ``Drie van de vier voor A, eindzege incluis``
            found.append(claim)
    if not found and claim.mention.shape != "lead" and not is_title(claim.mention):
        found = _last_named(claim, reading, race, around)
    if not found and _twice(reading, number):
        if len(around.timed) == len(_RUNS):
            # ``met 38,96 en 1.16,73 twee keer de zesde tijd``
            found = [replace(claim, race=each) for each in around.timed]
        elif race.distance in _TWO_RUNS:
            found = [replace(claim, race=replace(race, run=run)) for run in _RUNS]
    if not found and not is_title(claim.mention) and _MOST_RACES.search(line_of(reading.segment(number))):
        return  # ``won drie van de vier afstanden``: which these are nobody says.
    yield from found or [claim]


def _own_of(claim: Claim, reading: Reading, distances: Sequence[Item]) -> Sequence[Item]:
    """Of as many distances as persons (``A en B wonnen respectievelijk de 500 en de 1000 meter``) the person's own."""
    if _IN_TURN.isdisjoint(reading.row.symbols):
        return distances
    for item in reading.row.items:
        people = reading.people(item) if item.symbol == "PP" else []
        if claim.person in people and len(people) == len(distances):
            number = people.index(claim.person)
            return distances[number : number + 1]
    return distances


def _each_named(claim: Claim, reading: Reading, race: Race, distances: Sequence[Item]) -> Iterator[Claim]:
    """The claim for each of some distances, of the run that it is numbered with: ``de tweede 500 en de tweede 1000 meter``."""
    items = reading.row.items
    runs = {id(items[n + 1]): item for n, item in enumerate(items[:-1]) if item.symbol == "U"}
    numbered = any(id(each) in runs for each in distances)
    for each in distances:
        own = with_cue(replace(race, run=None) if numbered else race, each)
        yield replace(claim, race=with_cue(own, runs[id(each)]) if id(each) in runs else own, said=each)


def _of_two(race: Race, around: Around, text: str) -> Sequence[Race]:
    """The two races of ``twee vijfde plaatsen``: those of the times named with it, of a day of a sprint tournament, or the two
    spoken of last."""
    if len(around.timed) == len(_RUNS):
        return around.timed
    if around.tournament == "sprint":
        run = 2 if _LAST_DAY.search(text) else None
        return [replace(race, distance=metres, discipline="individual", run=run) for metres in _TWO_RUNS]
    return [with_cue(race, each) for each in around.both]


def _last_named(claim: Claim, reading: Reading, race: Race, around: Around) -> list[Claim]:
    """The claim for each of the races that the sentence takes up: ``was op beide onderdelen tweede, in 36,1 en 6.30,2``."""
    both = _BOTH_RACES.search(reading.row.text) is not None
    own = _BOTH_RACES.search(line_of(reading.segment(reading.where(claim.item)))) is not None
    if own and len(around.timed) == len(_RUNS):
        return [replace(claim, race=each) for each in around.timed]
    if around.tournament is not None and race.discipline in STANDINGS:
        return []
    if not both and race.distance not in _TWO_RUNS:
        # Of a distance that is ridden once: ``was op de 500 en de 1500 meter de beste. B werd beide keren tweede.``
        both = _BOTH_TIMES.search(reading.row.text) is not None
    last = around.both if both else ()
    if _THREE_RACES.search(reading.row.text):
        last = around.three
    of_four = _OF_FOUR.search(line_of(reading.segment(reading.where(claim.item)))) if around.four else None
    if of_four is not None:
        # A tournament of juniors: ``won drie van de vier afstanden``
        last = around.four
        if of_four["most"]:
            claim = replace(claim, mention=replace(claim.mention, shape=MOST))
    return [replace(claim, race=with_cue(race, each)) for each in last]


def timed_twice(claim: Claim, reading: Reading, race: Race) -> Iterator[Claim]:
    """The claim of a time, once for each run where both were ridden in it: ``reed twee keer exact dezelfde tijd, 41,46``."""
    row = reading.row
    twice = (
        race.distance in _TWO_RUNS
        and claim.item.symbol == "T"
        and row.text.count(" T ") == 1
        and _SAME_TIME.search(row.text) is not None
    )
    if not twice:
        yield claim
        return
    yield from (replace(claim, race=replace(race, run=run)) for run in _RUNS)


def _all_of(claim: Claim, reading: Reading, race: Race, tournament: str, text: str) -> Iterator[Claim]:
    """The claim for each race of a day or of the whole tournament, where the clause of a rank says that it is for all of
    them. Of most of them: which, is to be worked out (see ``entailment``)."""
    row, parts = reading.row, reading.parts
    part = parts[reading.where(claim.item)]
    if is_title(claim.mention):
        part = -1
    alone = sum(item.symbol in {"R", "RR"} for item in row.items) == 1
    for pattern in (_BOTH_RACES, _ALL_BUT_ONE, _ALL_RACES, _MOST_RACES):
        for match in pattern.finditer(row.text):
            said = next(name for name, words in match.groupdict().items() if words and name not in _LEFT_OUT)
            first, last = row.span(match, said)
            if parts[first] != part and (not alone or claim.mention.shape == "entailed"):
                continue
            if any(item.symbol in {"top", "podium", "eerste"} for item in reading.segment(first)):
                # ``die alle vier de afstanden in de top drie eindigde``
                continue
            programme = _PROGRAMME.get((tournament, claim.person.sex or race.sex), ())
            if pattern is _BOTH_RACES:
                # The first day of a sprint has the same two distances as the second.
                programme = (
                    tuple((metres, None) for metres, _ in programme[:2]) if tournament == "sprint" else ()
                )
            start, end = row.items[first].start, row.items[last - 1].end
            mention = claim.mention
            if pattern is _MOST_RACES:
                mention = replace(mention, shape=MOST)
            if pattern is _ALL_BUT_ONE:
                left = row.items[row.span(match, "lost" if match["lost"] else "without")[0]].mention
                programme = tuple((d, run) for d, run in programme if left is None or d != left.value)
            for metres, run in programme:
                words = Item("x", start, end, Mention("distance", start, end, text[start:end], metres))
                told = with_cue(race, words)
                if run:
                    told = replace(told, run=run, cues=told.told("run", words))
                yield replace(claim, mention=mention, race=told)
            return


_AFTER_RACES = re.compile(r" na (?:de |het )?DD (?!deed |reed |werd (?:P )?ook )")


def _distances(reading: Reading, rank: int) -> list[Item]:
    """The distances that a rank is for: a list in its own segment, or as many as it is said to be for, behind it."""
    row, parts = reading.row, reading.parts
    clause = reading.segment(rank)
    words = {item.symbol for item in clause}
    ranks = sum(item.symbol in {"R", "RR"} for item in clause)
    lists = [item for item in clause if item.symbol == "DD"]
    if lists and _AFTER_RACES.search(row.text):
        # ``Na de 500 en de 5000 meter bezet A de zesde plaats``: a standing.
        return []
    if lists and not words.isdisjoint({"D", "V"}):
        # ``na de 500 en de 1000 meter won zij ook de 1500 meter``: of these see ``likewise``.
        lists = [item for item in lists if not _goes_before(row, item)]
    if not lists and _PLURALS.search(_text_of(row.items[rank])) and (told := _AT_COLON.search(row.text)):
        # ``ging met drie titels naar huis: 500, 1000 en 1500 meter``
        first, _ = row.span(told, "races")
        return list(row.items[first].members) if first > rank else []
    counted = next((_ALL[i.symbol] for i in row.items[max(0, rank - 2) : rank] if i.symbol in _ALL), 0)
    if ranks == 1 and counted and _PLURALS.search(_text_of(row.items[rank])):
        # ``twee zeges: op de 500 meter (36,20) en op de 1000 meter (1.12,20)``
        behind = [m for i in row.items[rank:] if i.symbol in {"D", "DD"} for m in i.members]
        if len(behind) == counted:
            return behind
    beyond = next((n for n in range(rank + 1, len(row.items)) if row.items[n].symbol not in _TO), rank)
    if row.items[beyond].symbol == "DD" and parts[beyond] == parts[rank]:
        # ``goud op de 500 en de 1000 meter en zilver op de 1500 meter``
        return list(row.items[beyond].members)
    if not lists and words & _REPEATED:
        # ``werd telkens tweede, op de 500 en de 1000 meter``, ``was op de 500 en de 1000 meter snel en werd telkens tweede``
        lists = [
            item
            for n, item in enumerate(row.items)
            if item.symbol == "DD" and abs(parts[n] - parts[rank]) == 1
        ]
    if not lists and row.text.count(" R ") == 1 and (apposed := _NAMED_RACES.search(row.text)):
        lists = [row.items[row.at(apposed.start("list"))]]
    apart = [i for i in row.items[rank:] if i.symbol == "D"]
    if not lists and len(apart) == len(_RUNS) and _TWO_RACES.search(line_of(clause)):
        # ``tweemaal winst voor A, op de 500 meter in 41,80 en op de 3000 meter in 4.29,35``
        return apart
    if ranks == 1 and row.text.count(" D ") + row.text.count(" DD ") > 1:
        for match in _ROW.finditer(row.text):
            first, last = row.span(match)
            if rank < first and row.text.startswith(_VERBS_BEHIND, match.end()):
                continue  # ``tweede op de 300 en op de 500 meter was niemand sneller``
            if any(
                item.symbol == "D" and parts[n] == parts[rank] and not first <= n < last
                for n, item in enumerate(row.items)
            ):
                continue  # ``won de 500 (40,3) en de 1000 (1.20,1) en werd op de mijl derde``
            between = row.items[rank + 1 : first] if rank < first else row.items[last:rank]
            timed = " T " in match.group() or " U D " in match.group()
            if not first < rank < last and (
                all(item.symbol in _TO for item in between) or (timed and parts[rank] in parts[first:last])
            ):
                return [
                    member for i in row.items[first:last] if i.symbol in {"D", "DD"} for member in i.members
                ]
    if len(lists) == 1 and (ranks <= 1 or words & _ALL.keys()):
        return list(lists[0].members)
    if "dubbele" in words and ranks == 1:
        # ``ging er met de dubbele winst vandoor: 55,21 op de 300 en 18,9 op de 100 meter``
        named = [member for i in row.items if i.symbol in {"D", "DD"} for member in i.members]
        return named if len(named) == len(_RUNS) else []
    if not lists and ranks == 1 and "afstanden" in row.symbols and (apposed := _APPOSED.search(row.text)):
        # ``was op beide afstanden, de 500 en de 1000 meter, de beste``
        named = list(row.items[row.span(apposed, "races")[0]].members)
        return named if len(named) == _ALL[apposed["count"]] else []
    if "afstanden" in words and words & _ALL.keys():
        number = min(_ALL[word] for word in words & _ALL.keys())
        behind = [m for i in row.items[rank:] if i.symbol in {"D", "DD"} for m in i.members]
        return behind if len(behind) == number else []
    return []


def _text_of(item: Item) -> str:
    mention = item.members[0].mention
    return mention.text.casefold() if mention is not None else ""


def _goes_before(row: Row, races: Item) -> bool:
    """Whether some races are those after or besides which another was ridden."""
    number = next(n for n, item in enumerate(row.items) if item is races)
    before = [item.symbol for item in row.items[max(0, number - 2) : number]]
    return not _BESIDES.isdisjoint(before[-1:] if before[-1:] not in (["de"], ["het"]) else before[:1])


def _twice(reading: Reading, rank: int) -> bool:
    """Whether the clause of a rank says that it was taken in both runs, in one word or by numbering both."""
    clause = reading.segment(rank)
    text = line_of(clause)
    if " U " in text:
        return _BOTH_NUMBERED.search(text) is not None
    if _TWICE.search(text):
        return True
    item = reading.row.items[rank]
    if rank and reading.row.items[rank - 1].symbol == "twee" and item.mention is not None:
        # ``twee vierde tijden``
        return item.mention.text.endswith("en")
    plural = any(
        item.symbol == "D" and item.mention is not None and _PLURAL.search(item.mention.text)
        for item in clause
    )
    return plural and _BOTH.search(text) is not None
