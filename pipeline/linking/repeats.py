"""The same once more in another race: ``won de 500 meter en deed dat zondag over op de 1000``, ``won niet alleen de 500, maar ook de 1000
meter``; or the other way about: ``op de 1000 meter waren de rollen omgedraaid``. The rank is the one that the report gave last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.linking.claims import Claim, Reading
from pipeline.linking.items import Item
from pipeline.linking.people import Person
from pipeline.mention import Mention

_SCORE = 0.8
_PAIR = 2
#: Words of which one stands in every way to say so.
_CUES = frozenset(
    "over herhaalde herhaalt herhaald herhalen opnieuw nogmaals weer lukte lukt eens ook kunststukje kunststuk "
    "deed deden gelukt gedaan overkomen "
    "omgedraaid omgekeerd andersom omgekeerde idem hetzelfde".split()
)
_AGAIN = r"(?:over|opnieuw|nogmaals|weer|nog eens|nog een keer|dunnetjes|ook)"
_SAYS = re.compile(
    rf"(?<= )(?:(?:deed|deden|doet|doen) (?:P )?(?:dat|dit|hetzelfde|het)(?: [^ .;:]+)*? {_AGAIN}"
    rf"|(?:dat|dit|hetzelfde|het) (?:deed|deden|doet) (?:P )?(?:[^ .;:]+ )*?{_AGAIN}"
    r"|(?:dat|dit|hetzelfde) (?:deed|deden) (?:P )?(?:[^ .;:]+ )*?(?:eerder|al|reeds)"
    r"|(?:dat|dit|hetzelfde) (?:was|is|had|hadden) (?:hem |haar |P )(?:[^ .;:]+ )*?(?:al|ook|eerder|reeds)(?= (?:[^.;:]+ )*?(?:gelukt|gedaan|overkomen|gepresteerd) )"
    r"|(?:herhaalde|herhaalt|herhaalden) (?:P )?(?:dat|dit|die|deze|zijn|haar|hun|het)"
    r"|(?:dat|die|deze|dit) (?:kunstje|kunststukje|kunststuk|stunt|zege|prestatie|succes) (?:herhaalde|herhaalt|herhaalden)"
    rf"|(?:lukte|lukt|gebeurde) (?:hem |haar |P |dat |het ){{1,2}}(?:[^ .;:]+ )*?{_AGAIN}"
    rf"|(?:dat|dit|het|hetzelfde) (?:lukte|lukt|gebeurde) (?:hem |haar |P )?(?:[^ .;:]+ )*?{_AGAIN}"
    r"|(?:was|is|werd|wordt|bleek|bleef) (?:P )?dat (?:[a-z]+ )?(?:ook|eveneens|opnieuw|weer)"
    r"|dat (?:was|is|werd|wordt|bleek|bleef) (?:P )?(?:[a-z]+ ){0,2}?(?:ook|eveneens|opnieuw|weer)"
    r"|idem(?: dito)?|hetzelfde (?:verhaal|liedje|recept|beeld|scenario))(?= )"
)
#: ``niet alleen de 500, maar ook de 1000 meter``
_BESIDES = re.compile(
    r"(?<= )niet (?:alleen|enkel|slechts) [^;:]*? , maar (?:ook|eveneens|tevens) (?:W )?(?:op |in |over )?(?:de |het )?(?P<race>D|DD|V)(?= )"
)
#: ``plaats twee, ook in de tussenstand``
_ALSO = re.compile(
    r"(?<= )(?:en |net zoals |net als |evenals )?(?:ook|eveneens|tevens) in (?:de|het) (?P<race>V)(?= [.,;:)])"
)
#: ``deed B dat op de 5000 meter``
_DID_SO = re.compile(
    r"(?<= )(?:deed|deden|doet|lukte) (?P<who>P) (?:dat|hetzelfde)(?: ook)? (?:W )?(?:op|over|bij|in) (?:de |het )?(?P<race>D|V)(?= [.,;:)]| en )"
)
#: ``won de eerste 500 meter in 35,31, de tweede in 35,24``: both.
_NEXT_TOO = re.compile(
    r"(?<= )(?:(?P<won>R) (?:P )?(?:W )?de U (?:D )?(?:W )?|de U (?:D )?(?P<won2>R) (?:P )?)(?:in |met )T (?:, |, en |en |maar ook )(?:W |ook )?de (?P<race>U) (?:D )?"
    r"(?:W )?(?:in|met) T(?= (?:[.,;]|en ))"
)
_REVERSED = re.compile(r"(?<= )(?:omgedraaid|omgekeerd|andersom|(?:het|de|in) omgekeerde)(?= )")
_NOW = r"(?:nu|ditmaal|dit keer|deze keer|vandaag|W|opnieuw|nogmaals|wederom|andermaal|weer)"
#: ``is dat nu weer``, ``en dat werd hij nu opnieuw``
_SAME_RANK = re.compile(
    rf"(?<= )(?:(?:is|was|werd|wordt) (?:P )?(?:dat|het) (?:P )?|(?:dat|het) (?:is|was|werd|wordt) (?:P )?)(?:ook )?{_NOW}"
    r"(?: (?:weer|opnieuw|nogmaals|wederom|andermaal|ook))?(?= [.,;(])"
)
_RACES = frozenset({"D", "DD", "V", "U"})


def repeats(
    reading: Reading, claims: Sequence[Claim], last: Mapping[Person, Mention], text: str
) -> Iterator[Claim]:
    """The rank once more for each race in which somebody did the same; ``claims`` are those of the sentence so far,
    ``last`` the rank given last to each person in the sentences before, the latest at the end."""
    row = reading.row
    if "U" in row.symbols and (both := _NEXT_TOO.search(row.text)):
        won = row.items[row.span(both, "won" if both["won"] else "won2")[0]]
        holder = next((c for c in claims if c.item is won and c.mention.shape == "win"), None)
        if holder is not None:
            yield from again(holder.person, holder.mention, [row.span(both, "race")[0]], reading, text)
        return
    if _CUES.isdisjoint(row.symbols):
        return
    if same := _SAME_RANK.search(row.text):
        yield from _same_rank(reading, same, claims, last, text)
        return
    if _RACES.isdisjoint(row.symbols):
        return
    if besides := _BESIDES.search(row.text):
        number = row.span(besides, "race")[0]
        before = _ranks_before(number, claims, reading)
        if before and not _ranked(reading, number):
            yield from again(before[-1].person, before[-1].mention, [number], reading, text)
        return
    if so := _DID_SO.search(row.text):
        number = row.span(so, "race")[0]
        before = _ranks_before(number, claims, reading)
        rank = before[-1].mention if before else next(iter([*last.values()][-1:]), None)
        who = reading.people(row.items[row.span(so, "who")[0]])
        if rank is not None and who and all(c.person is not who[0] for c in before):
            yield from again(who[0], rank, [number], reading, text)
            return
    if also := _ALSO.search(row.text):
        number = row.span(also, "race")[0]
        before = _ranks_before(number, claims, reading)
        if before and not any(item.symbol in {"R", "RR"} for item in row.items[row.span(also)[0] :]):
            yield from again(before[-1].person, before[-1].mention, [number], reading, text)
        return
    if _REVERSED.search(row.text):
        yield from _reversed(reading, claims, last, text)
        return
    match = _SAYS.search(row.text)
    if match is None:
        return
    first, stop = row.span(match)
    person = reading.subject(first) or reading.subject_behind(first) or reading.topic
    if person is None:
        return
    own = [c.mention for c in claims if c.person is person and c.mention.kind == "placing"]
    own = [m for m in own if m.start < row.items[first].start]
    rank = own[-1] if own else last.get(person)
    races = [
        n for n in range(len(row.items)) if row.items[n].symbol in _RACES and _near(reading, n, first, stop)
    ]
    if rank is not None and races:
        yield from again(person, rank, races, reading, text)


def _ranks_before(number: int, claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The ranks that a sentence gives before an item."""
    return [c for c in claims if c.mention.kind == "placing" and reading.where(c.item) < number]


def _same_rank(
    reading: Reading, match: re.Match[str], claims: Sequence[Claim], last: Mapping[Person, Mention], text: str
) -> Iterator[Claim]:
    """The rank of the past once more: ``A, vorig jaar tweede, werd dat nu weer``."""
    items = reading.row.items
    first, stop = reading.row.span(match)
    person = reading.subject(first) or reading.subject_behind(first) or reading.topic
    own = [c.mention for c in claims if c.person is person and c.mention.kind == "placing"]
    rank = own[-1] if own else last.get(person) if person is not None else None
    if person is None or rank is None:
        return
    start, end = items[first].start, items[stop - 1].end
    words = Mention("placing", start, end, text[start:end], rank.value, "entailed")
    race = next((item for item in items if item.symbol in {"D", "V"}), None)
    yield Claim(person, items[first], words, _SCORE, said=race)


def _reversed(
    reading: Reading, claims: Sequence[Claim], last: Mapping[Person, Mention], text: str
) -> Iterator[Claim]:
    """The first and the second changed over: ``op de 1000 meter waren de rollen omgedraaid``."""
    given = dict(last)
    for claim in claims:
        if claim.mention.kind == "placing" and claim.person.skater:
            given.pop(claim.person, None)
            given[claim.person] = claim.mention
    pair = [(person, mention) for person, mention in given.items() if mention.value in (1, 2)][-_PAIR:]
    races = [n for n, item in enumerate(reading.row.items) if item.symbol in {"D", "V"}]
    if len({mention.value for _, mention in pair}) != _PAIR or not races:
        return
    # ``op de 500 meter eerste en tweede, op de 1000 meter was het omgekeerd``
    if any(item.symbol in {"R", "RR"} for item in reading.row.items[races[-1] :]):
        return
    for (person, _), (_, other) in zip(pair, reversed(pair), strict=True):
        yield from again(person, other, races[-1:], reading, text)


def _near(reading: Reading, number: int, first: int, stop: int) -> bool:
    """Whether a race stands in the clause of the words at ``first``, or behind them with no rank of its own."""
    parts = reading.parts
    if number < first:
        return parts[number] == parts[first] or (
            parts[number] == parts[first] - 1 and _opens(reading, number)
        )
    return not any(item.symbol in {"R", "RR"} for item in reading.row.items[stop:])


def _opens(reading: Reading, number: int) -> bool:
    """Whether a race opens the clause: ``en op de 1000 meter deed zij dat over``."""
    return not _ranked(reading, number)


def _ranked(reading: Reading, number: int) -> bool:
    return any(item.symbol in {"R", "RR"} for item in reading.segment(number))


def again(
    person: Person, rank: Mention, races: Sequence[int], reading: Reading, text: str
) -> Iterator[Claim]:
    """A rank given to a person once more, in each of the races at some items."""
    for number in races:
        item = reading.row.items[number]
        members: Sequence[Item] = item.members
        for member in members:
            words = Mention(
                "placing", member.start, member.end, text[member.start : member.end], rank.value, "entailed"
            )
            yield Claim(person, member, words, _SCORE, said=member)


#: ``zijn zege van vrijdag``, ``was het zilver een pleister op de wonde``, ``het brons smaakte naar meer``
_OF_A_DAY = re.compile(r" R van W ")
_AS_SUBJECT = re.compile(
    r" (?:(?:was|is|voelde|smaakte|bleek) (?:het|dat|die|deze|zijn|haar) R(?! (?:voor|naar|van|aan|op) )"
    r"|(?:het|dat|die|deze|zijn|haar) R (?:voelde|smaakte|deed)) "
)


def told_again(reading: Reading, item: Item) -> bool:
    """Whether a rank is one that the report has told of, as the words around it have it, and names no race itself."""
    number = reading.where(item)
    clause = [other.symbol for other in reading.segment(number)]
    if not _RACES.isdisjoint(clause):
        return False
    items = reading.row.items
    around = " ".join(["", *(other.symbol for other in items[max(0, number - 2) : number + 3]), ""])
    return _OF_A_DAY.search(around) is not None or _AS_SUBJECT.search(around) is not None
