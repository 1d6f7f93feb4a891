"""Races that only tell who somebody is: ``de winnaar van de 5000 meter, A, werd derde``, ``wereldrecordhouder op de 5000 meter A``,
``na zijn zege op de 5000 meter werd A derde``. They are of no other value of the sentence, and do not move the race in force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.linking.items import Item, Row

#: Who has a rank: of another race of the event.
_HOLDER = re.compile(r"(?:dag|rit|eind|over)?winn(?:aar|ares)|nummers? |laureate?")
#: Who has a title, or is good at something.
_TITLE = (
    r"[a-zà-ÿ-]*(?:verdediger|verdedigster|houder|houdster|specialist|specialiste|favoriet|favoriete|kampioen|kampioene|recordman|recordvrouw"
    r"|winnaar|winnares)(?: van (?:W|vorig jaar|vorig seizoen))?"
)
_NAMED = r"(?=(?:, )?(?:de |het )?(?:[a-zà-ÿ]+e )?(?:P|PP) )"
#: What stands before a noun for somebody, or what it opens a clause behind.
_BEFORE = frozenset(
    "de het die een , . ; : - ( en maar ook olympisch nationaal nederlands regerend voor tegen door naar achter dan van aan".split()
)
_PHRASE = re.compile(
    rf"(?<= )(?:(?P<rank>R)|(?P<title>{_TITLE})) (?:van|op|over) (?:de |het |deze )?(?P<race>D|DD|V) (?:van W )?{_NAMED}"
    rf"|(?<= P , )(?:(?:de|het|W|een|ook|al|olympisch|nationaal|regerend) ){{0,3}}(?:(?P<rank2>R)|(?P<title2>{_TITLE})) (?:van|op|over) (?:de |het |deze )?"
    r"(?P<race2>D|DD|V) (?:van W )?(?=, )"
)
#: ``Na zijn zege op de 5000 meter werd hij derde``
_AFTER = re.compile(
    r"(?<= )(?:na|naast|ondanks|behalve) (?:(?:de|het|een|P|zijn|haar|diens) )?(?:[a-zà-ÿ]+e )?(?P<rank>R) (?:van W )?(?:op|over|in) (?:de |het )?(?P<race>D|V) "
    r"(?!en |, )"
)
#: ``na de 3000 meter won zij ook de 5000 meter``, ``net als op de 3000 meter was zij op de 5000 meter de sterkste``
_FORMER = re.compile(
    r"(?<= )(?:(?:na|naast|behalve) (?:de |het )?(?P<race>D|DD) (?:van W |W )?(?:R|[a-z]+) (?=(?:[^.;:,]+ )*?(?:D|V) )"
    r"|(?:net (?:als|zoals)|zoals|evenals|anders dan|in tegenstelling tot) (?:(?:W|eerder|al|ook|toen) ){0,3}(?:op|over|bij|in) (?:de |het )?(?P<race2>D|V) )"
)
#: ``spaarde zich voor de 1500 meter``, ``met het oog op de 1500 meter``
_AIMED = re.compile(
    r"(?<= )(?:(?:spaarde|spaart|sparen|spaarden|gespaard|bewaarde|bewaren) (?:[^ .;:,]+ ){0,6}?voor|met het oog op|ter voorbereiding op|in aanloop naar|in voorbereiding op) "
    r"(?:de |het )?(?P<race>D|V) "
)
#: ``Na de 1000 meter van zaterdag``, ``kon zijn goede 1000 meter van zaterdag geen vervolg geven``, ``de goede vorm van de 1000 meter``
_OLD = re.compile(
    r"(?<= )(?:(?:na|sinds) (?:de |het )?(?P<race>D|V) van W (?=,|en |[a-z]+ )"
    r"|(?:zijn|haar|P) (?:[a-zà-ÿ]+e )?(?P<race2>D|V) van W (?=geen |niet |nog )"
    r"|(?:vorm|benen|teleurstelling|kater|domper|inspanning|inspanningen|vermoeidheid|gevoel|succes|overstap|man|vrouw) van (?:de |het )(?P<race3>D|V) "
    r"|(?:na|ondanks) (?:zijn|haar|de|een|P) (?:[a-zà-ÿ]+e )?(?:val|valpartij|misser|diskwalificatie|blunder|uitschakeling|afmelding) (?:op|over|in) (?:de |het )(?P<race4>D|V) "
    r"(?!en ))"
)
#: A race that only tells when, or what it was like, is of no rank.
_NOBODYS = Item("x", 0, 0)
_CUES = frozenset({"van", "op", "over", "in"})


def epithets(row: Row) -> Mapping[int, Item | None]:
    """The races of a row that only tell who somebody is, by their numbers, each with the rank that is of it."""
    if row.symbols.isdisjoint({"D", "DD", "V"}) or _CUES.isdisjoint(row.symbols):
        return {}
    return row.once(_all)


def is_epithet(row: Row, item: Item) -> bool:
    """Whether a rank is one that only tells who somebody is, of a race named with it."""
    return any(rank is item for rank in epithets(row).values())


def _all(row: Row) -> dict[int, Item | None]:
    return dict(_found(row))


def _found(row: Row) -> Iterator[tuple[int, Item | None]]:
    ranks = row.text.count(" R ") + row.text.count(" RR ") + row.text.count(" S ") + row.text.count(" T ")
    for match in _PHRASE.finditer(row.text):
        number = row.at(match.start("race" if match["race"] else "race2"))
        said = next((row.at(match.start(name)) for name in ("rank", "rank2") if match[name]), None)
        rank = row.items[said] if said is not None else None
        first = row.at(match.start(next(n for n in ("rank", "title", "rank2", "title2") if match[n])))
        opens = match["race2"] is not None or not first or row.items[first - 1].symbol in _BEFORE
        holds = rank is None or (rank.mention is not None and _holds(rank.mention.text))
        said_of = [item.symbol for item in row.items[max(0, first - 3) : first]]
        if said_of[:1] == ["P"] and said_of[1:2] in (["is"], ["was"], ["werd"], ["wordt"]):
            continue  # ``A is de winnaar van de 1000 meter, B is tweede``
        if opens and holds and ranks > (rank is not None):
            yield number, rank
    for match in _FORMER.finditer(row.text):
        yield row.at(match.start("race" if match["race"] else "race2")), _NOBODYS
    for match in _OLD.finditer(row.text):
        yield row.at(match.start(next(n for n in ("race", "race2", "race3", "race4") if match[n]))), _NOBODYS
    for match in _AIMED.finditer(row.text):
        yield row.at(match.start("race")), _NOBODYS
    for match in _AFTER.finditer(row.text):
        if ranks > 1:
            yield row.at(match.start("race")), row.items[row.at(match.start("rank"))]


def _holds(words: str) -> bool:
    word = words.casefold()
    return _HOLDER.match(word) is not None or "kampioen" in word
