"""Who has what: times, ranks and statuses of a sentence given to its persons.

Constructions (see ``constructions``) speak first. What they leave goes by the grammar of the clause: every
pair of a person and a value gets a score from where the two stand, and the best pairs are taken, one value of
a kind for each person and race.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.linking.claims import Reading, subject_index
from pipeline.linking.fates import never, sharers
from pipeline.linking.items import Item, Row, segment_of
from pipeline.linking.people import Person, oblique
from pipeline.linking.verbs import is_finite
from pipeline.mention import Mention

#: With these a person behind ``voor``, ``naar``, ``van`` or ``aan`` is who gets it: ``zilver voor A``, ``ging naar B``.
_RECEIVERS = {"voor", "naar", "van", "aan", "door", "bij"}
#: Finite verbs of winning have the winner as their subject and nothing else.
_WINS = frozenset({"won", "wint", "winnen", "wonnen", "zegevierde", "zegeviert", "triomfeerde", "triomfeert"})
_HAVE_WON = frozenset({"gewonnen", "gezegevierd"})
_GIVEN = frozenset({"medal", "win", "place", "number", "time_rank"})
_PERSONS = frozenset({"P", "PP", "C"})
_VALUES = frozenset({"T", "TT", "R", "RR", "S"})
_BEATS = frozenset(
    "versloegen klopten verslaan kloppen passeerden overtroffen bleven blijven hielden troefden overklasten "
    "versloeg klopte verslaat klopt passeerde passeert overtrof bleef blijft hield troefde overklaste onttroonde".split()
)
#: Who takes a prize is the subject; ``voor`` behind it names whom it was taken from.
_TAKES = frozenset(
    "pakte pakt greep grijpt veroverde verovert won wint behaalde boekte haalde boekt behaalt haalt snelde sprintte reed".split()
)
_GIVES = frozenset(
    "gaf geeft moest moet liet laat zag ziet kon kan wist had heeft achterhaalde trof treft".split()
)
_AHEAD = frozenset({"voor", "vóór", "af"})
_TO_BEAT = frozenset(
    "verslaan kloppen passeren overtreffen onttronen troeven overklassen verschalken".split()
)
#: So far before its object a verb of beating may stand; the search for it ends at one of these.
_ADVERBS, _WON_BEFORE = 6, 10
_NO_ADVERBS = frozenset(
    {*_BEATS, *_PERSONS, *_VALUES, ",", ";", ":", "en", "maar", "dat", "die", "van", "door"}
)
#: Verbs at the end of a clause that name a beaten opponent before them.
_KEEPS = frozenset(
    "hield hielden houdt liet lieten bleef bleven versloeg klopte aftroefde passeerde overtrof achterliet".split()
)
_SUBORDINATORS = frozenset("toen nadat omdat doordat terwijl hoewel ofschoon zodra totdat".split())
_RELATIVES = frozenset({"die", "dat", "wie", "wier", "wiens"})
_WHEREIN = frozenset({"waarop", "waarin", "waarbij", "waarvan", "waaraan", "waarvoor"})
#: What may stand between a rank and the person who has it: nothing, or a verb of being and becoming.
_PREDICATES: tuple[list[str], ...] = (
    [],
    ["werd"],
    ["is"],
    ["was"],
    ["werden"],
    ["eindigde"],
    ["finishte"],
    ["kwam"],
    ["wordt"],
    ["waren"],
    ["eindigden"],
    [":"],
)
#: ``Alles draaide om A``
_TURNS = frozenset({"draaide", "draaiden", "draait", "ging", "gaat"})
_NOBODY = frozenset({"wie", "iemand", "niemand", "als"})
_SOME = frozenset(
    "man vrouw rijders rijdsters schaatsers deelnemers deelneemsters renners anderen sommigen velen vrouwen mannen".split()
)
#: Behind these stands whom somebody with a rank is measured by.
_BEYOND = frozenset({"achter", "dan", "naast", "tegen", "onder", "boven", "tussen"})
_SINGULAR = frozenset("werd was wordt is eindigde finishte kwam reed had won pakte bleef ging".split())
_ONE_WINNER = re.compile(r"winn(?:aar|ares)$")
_NO_MORE = frozenset({"verder", "meer", "hoger", "beter", "anders"})
#: Nouns for who has a rank, and the prepositions by which others are measured by them.
_HOLDERS = ("winn", "nummer", "overwinn")
_MEASURES = frozenset("op achter van tegen naast met aan tot bij".split())
_THE = frozenset({"de", "het", "een"})
_CLOSES = frozenset({".", ",", ";", ")", ":", "!"})
#: So many items at most stand between a noun for who has a rank and the verb.
_SUBJECT = 7
#: Verbs that say who it was.
_EQUALS = frozenset("is was werd wordt heet heette bleek kwam luistert".split())
_OF_OTHERS = frozenset({"number", "time_rank", "win", "medal"})
#: Idioms of nobody being a match for somebody, and the prepositions that name whom.
_NOBODY_CAN = (
    "niemand",
    "geen ",
    "stond geen",
    "staat geen",
    "stond er geen",
    "viel ",
    "was ",
    "bleek ",
    "niet te",
)
_UNMATCHED_BY = frozenset({"tegen", "op", "aan"})
#: A pair below this is no pair.
_ENOUGH = 2.0
_NEVER = 99.0
_SUPERLATIVE = re.compile(
    r"(?:(?:snelste|beste|sterkste|rapste|vlugste|scherpste)(?: (?:tijd|chrono|klokking))?|won|wint|(?:de )?primus|laureaat|laureate)$"
)
#: The score of what stands in a list on one person.
_LISTED = 8.0
#: From this score on a value stands in a relative clause on its holder.
_RELATIVE = 11.5
#: What it costs a person to have a value of a kind already.
_SECOND = {"T": 3.0, "R": 1.0, "S": 0.0}
_MAKES_ROOM = frozenset({"D", "DD", "V", "U", "W", "nu", "ditmaal"})
_FAR = frozenset({";", "terwijl"})
_BOUNDARIES = frozenset(
    {",", ";", ":", "-", "en", "maar", "terwijl", "waarna", "nadat", "toen", "omdat", '"'}
)


def _antecedent(row: Row, parts: Sequence[int], value: int) -> int | None:
    """The person that a relative clause is about: of ``B, die 34,81 reed`` the ``B``. None outside of one."""
    start = value
    while start > 0 and parts[start - 1] == parts[value]:
        start -= 1
    if start > 0 and value == start + 1 and row.items[start].symbol == ":":
        # ``B, die een tel langer onderweg was: 34,81``
        start -= 1
        while start > 0 and parts[start - 1] == parts[start]:
            start -= 1
    while _goes_on(row, parts, start):
        start -= 1
        while start > 0 and parts[start - 1] == parts[start]:
            start -= 1
    if start == 0 or start + 1 >= len(row.items) or row.items[start + 1].symbol not in _RELATIVES:
        return None
    if row.items[start].symbol == "en" and row.items[start + 1].symbol == "dat":
        return None  # ``en dat was een tel langzamer``
    back = next(
        (n for n in range(start - 1, max(start - 5, -1), -1) if row.items[n].symbol in _PERSONS), None
    )
    inside = any(row.items[n].symbol in _PERSONS and not oblique(row, n) for n in range(start + 2, value))
    return None if inside else back


def _goes_on(row: Row, parts: Sequence[int], start: int) -> bool:
    """Whether the segment that begins at ``start`` goes on with the subordinate clause before it: its verb comes last too (``die
    volgde maar niet kon sprinten en tweede werd``)."""
    if not start or row.items[start].symbol not in {"en", "maar"}:
        return False
    stop = start
    while stop < len(row.items) and parts[stop] == parts[start]:
        stop += 1
    words = [item.symbol for item in row.items[start + 1 : stop] if item.symbol.isalpha()]
    if len(words) < len("en won".split()) or not is_finite(words[-1]) or is_finite(words[0]):
        return False
    # ``die stilviel maar in 34,81 B nog achter zich hield``: whoever is named is the object.
    return _PERSONS.isdisjoint(words) or words[-1] in _KEEPS


def _left_behind(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether the person is of a subordinate clause behind which the main clause goes on: of ``A versnelde toen B
    kwam en won in 35,1`` the time is no more B's."""
    start = value
    while start > 0 and parts[start - 1] == parts[value]:
        start -= 1
    goes_on = person < start < value and row.items[start].symbol in {"en", ","}
    after = row.items[min(start + 1, value)]
    if not goes_on or not (is_finite(after.symbol) or (row.items[start].symbol == "en" and _won(after))):
        return False
    opening = person
    while opening > 0 and parts[opening - 1] == parts[person]:
        opening -= 1
    if row.items[opening].symbol == "," and opening < person:
        opening += 1
    return row.items[opening].symbol in _SUBORDINATORS and any(
        row.items[n].symbol in _PERSONS and not oblique(row, n) for n in range(opening)
    )


def _wins(word: str) -> bool:
    """Whether a rank is told by a verb of winning, which has the winner as its subject."""
    return word in _WINS or word.startswith(("haalde het", "haalden het", "haalt het"))


def _won(item: Item) -> bool:
    return item.mention is not None and item.mention.text.casefold() in _WINS


def _beaten(row: Row, person: int) -> bool:
    """Whether the person is the object of a verb of beating: ``A klopte B``, ``A bleef B en C voor``, or of another
    verb with the subject right before it: ``A gaf B een tiende toe``."""
    if person >= 2 and row.items[person - 1].symbol in _GIVES and row.items[person - 2].symbol in _PERSONS:
        return True
    following = [item.symbol for item in row.items[person + 1 : person + 6]]
    if "te" in following[:3] and not _TO_BEAT.isdisjoint(following):
        return True  # ``door B te verslaan``
    if row.items[person - 1].symbol == "van" and any(
        _won(item) or item.symbol in _WINS for item in row.items[max(0, person - _WON_BEFORE) : person]
    ):
        return True  # ``won haar rit van B in 1.57,34``
    verb = person - 1
    while verb > max(0, person - _ADVERBS) and row.items[verb].symbol not in _NO_ADVERBS:
        verb -= 1  # ``klopte in de sprint B``
    if person < 2 or row.items[verb].symbol not in _BEATS:
        return False
    if not any(row.items[n].symbol in _PERSONS for n in range(verb)):
        return False
    behind = {item.symbol for item in row.items[person + 1 : person + 9]}
    # ``hield A achter zich`` and ``bleef A voor``
    return row.items[verb].symbol not in {
        "bleef",
        "blijft",
        "bleven",
        "blijven",
        "hield",
        "hielden",
    } or bool(_AHEAD & behind or {"achter", "zich"} <= behind)


def _holder(mention: Mention) -> bool:
    """Whether a rank is told by a noun for who has it, and not by that person's time."""
    word = mention.text.casefold()
    return word.startswith(_HOLDERS) and not word.startswith("winnende")


def _compared(row: Row, value: int) -> bool:
    """Whether a rank is somebody else's, by which the subject is measured: ``was sneller dan de nummer twee``, ``gaf 0,88 toe op de
    winnares``."""
    items = row.items
    mention = items[value].members[0].mention
    if value < 2 or mention is None or mention.shape not in _OF_OTHERS:
        return False
    if _holder(mention):
        after = items[value + 1].symbol if value + 1 < len(items) else "."
        if (
            items[value - 1].symbol == "de"
            and items[value - 2].symbol in _MEASURES
            and after not in {*_PERSONS, ","}
        ):
            return True
    number = value - 1 - (items[value - 1].symbol in _THE)
    # ``Niet verder dan de elfde tijd`` is the subject's own.
    return number >= 0 and items[number].symbol == "dan" and items[number - 1].symbol not in _NO_MORE


def _named_as_holder(row: Row, value: int) -> int | None:
    """Who is named behind the comma as the holder of a rank that others are measured by: ``kwam 0,02 tekort op de winnaar, A``."""
    items = row.items
    mention = items[value].members[0].mention
    if value < 2 or value + 3 >= len(items) or mention is None or not _holder(mention):
        return None
    measured = items[value - 1].symbol == "de" and items[value - 2].symbol in _MEASURES
    named = [item.symbol for item in items[value + 1 : value + 3]] == [",", "P"]
    return value + 2 if measured and named and items[value + 3].symbol in _CLOSES else None


def _of_a_rival(row: Row, value: int) -> bool:
    """Whether a figure of speech for winning is said of one rival alone: ``had geen kind aan A``."""
    mention = row.items[value].members[0].mention
    after = [item.symbol for item in row.items[value + 1 : value + 3]]
    return (
        mention is not None
        and mention.text.casefold().startswith("geen kind")
        and (after[:1] == ["P"] or after == ["aan", "P"])
    )


def _anonymous(row: Row, value: int) -> bool:
    """Whether a rank is the subject of a clause that does not say who has it: ``De nummer drie van de 1000 meter komt op plek
    zeven van de lijst``."""
    items = row.items
    mention = items[value].members[0].mention
    if mention is None or not _holder(mention) or not value or items[value - 1].symbol != "de":
        return False
    if value > 1 and items[value - 2].symbol not in {",", ";", ":", "en", "maar", "want"}:
        return False
    if value > 2 and items[value - 2].symbol == "," and items[value - 3].symbol in _PERSONS:
        return False  # ``A, de winnaar van zaterdag, werd``
    behind = [item.symbol for item in items[value + 1 : value + 1 + _SUBJECT]]
    verb = next((n for n, symbol in enumerate(behind) if is_finite(symbol)), None)
    if behind[:1] != ["van"] or not _PERSONS.isdisjoint(behind[:verb]):
        return False
    if verb is None:
        # ``..., de nummer drie van de 1500 meter op plek veertien``
        return value > 1 and items[value - 2].symbol in {",", "en"} and _PERSONS.isdisjoint(row.symbols)
    return behind[verb] not in _EQUALS


def _unnamed(row: Row) -> bool:
    """Whether a sentence is about somebody whom it does not name: ``was er weer eens een Amerikaan de beste``."""
    return any(
        item.symbol in {"N", "H", "B"}
        and item.mention is not None
        and item.mention.shape in {"noun", "demonym_noun"}
        and "een" in {other.symbol for other in row.items[max(0, number - 2) : number]}
        and oblique(row, number) is None
        for number, item in enumerate(row.items)
    )


def _before_others(row: Row, person: int, value: int) -> bool:
    """Whether the person is whom somebody else was faster than: ``A was in de sprint de snelste, voor B en C``."""
    mention = row.items[value].members[0].mention
    return (
        person > value
        and mention is not None
        and _SUPERLATIVE.search(mention.text.casefold()) is not None
        and (
            any(row.items[n].symbol in _PERSONS and not oblique(row, n) for n in range(value))
            or [item.symbol for item in row.items[person - 2 : person]] == [",", "voor"]
        )
    )


def _shared_subject(row: Row, parts: Sequence[int], value: int) -> int | None:
    """Who is the subject of a clause that has none of its own: of ``A verloor van B en werd vierde``, ``A trof B, gleed even weg en
    kwam tot 1.48,2`` the ``A``."""
    stop = value
    while stop > 0:
        start = stop
        while start > 0 and parts[start - 1] == parts[stop]:
            start -= 1
        named = [n for n in range(start, stop + (stop < value)) if row.items[n].symbol in _PERSONS]
        alone = start == stop or (named == [start + 1] and start + 1 == stop)
        if alone and stop < value and row.items[start].symbol == ",":
            # ``eindigde achter de winnaar, B, en werd tweede``
            stop = start - 1
            continue
        opening = row.items[start + (row.items[start].symbol == ",")].symbol
        if stop < value and opening in _SUBORDINATORS and start > 0:
            # ``A versnelde toen B kwam en won``
            stop = start - 1
            continue
        if stop < value:
            subjects = [n for n in named if not oblique(row, n)]
            if subjects:
                # ``De 500 meter, waarop A viel, werd gewonnen door B``
                closed = row.items[start].symbol == "," and row.items[start + 1].symbol in _WHEREIN
                return None if closed else subjects[0]
        elif named:
            return None
        first = row.items[start + 1]
        if row.items[start].symbol not in {"en", "maar", ","} or not (is_finite(first.symbol) or _won(first)):
            return None
        stop = start - 1
        if row.items[stop].symbol == ",":
            stop -= 1  # ``, maar`` are two segments
    return None


def _inserted_behind(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether a rank stands in an apposition right behind the person: ``ontdeed zich van A, op vijf lengtes tweede, en van B``."""
    items = row.items
    if not (person + 1 < value and items[person + 1].symbol == "," and parts[value] == parts[person + 1]):
        return False
    inside = [items[n].symbol for n in range(person + 2, value)]
    after = items[value + 1].symbol if value + 1 < len(items) else "."
    return (
        items[value].symbol == "R"
        and after in {",", ".", ";", ")"}
        and "als" not in inside
        and _PERSONS.isdisjoint(inside)
        and not any(is_finite(word) for word in inside)
    )


def _apposed(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether a value stands in the apposition behind a person that measures that one by others: ``A, vorige maand nog sneller
    dan B en met 4.05,3 de nummer vier, kwam tot``."""
    items = row.items
    if not (person + 1 < value and items[person + 1].symbol == "," and parts[value] == parts[person + 1]):
        return False
    inside = range(person + 2, value)
    others = [n for n in inside if items[n].symbol in _PERSONS]
    close = next((n for n in range(value, len(items)) if parts[n] != parts[value]), None)
    return (
        bool(others)
        and close is not None
        and items[close].symbol == ","
        and close + 1 < len(items)
        and is_finite(items[close + 1].symbol)
        and all(oblique(row, n) not in {None, "met"} for n in others)
        and not any(is_finite(items[n].symbol) for n in inside)
    )


#: What one may be ahead by, behind a number.
_MARGINS = frozenset(
    "honderdste honderdsten tiende tienden duizendste duizendsten seconde seconden tel tellen lengte lengtes schaatslengte "
    "straatlengte meter punt punten fractie oogwenk teenlengte wiel wiellengte plaats plaatsen plek plekken positie posities trede treden".split()
)


def _ahead_of(row: Row, parts: Sequence[int], person: int, value: int) -> bool:
    """Whether a person is whom the subject came in before: ``A eindigde op plek twee, voor B``."""
    items = row.items
    mention = items[value].members[0].mention
    if mention is None:
        return False
    before = range(value)
    subject = any(
        parts[n] == parts[value] and items[n].symbol in {"P", "PP"} and not oblique(row, n) for n in before
    )
    if mention.shape in {"win", "medal"}:
        # ``pakte de zege (op de mijl) voor B``
        taken = not _TAKES.isdisjoint(item.symbol for item in items[max(0, value - 4) : value])
        return (
            subject and taken and items[person].symbol != "C" and items[person - 1].symbol in {"voor", "vóór"}
        )
    if mention.shape not in {"place", "ordinal", "time_rank"}:
        return False
    return subject and [item.symbol for item in items[value + 1 : value + 3]] == [",", "voor"]


def _by_a_margin(row: Row, person: int) -> bool:
    """Whether a person is whom somebody else was so much ahead of: ``derde, twee honderdsten voor A``."""
    items = row.items
    number = person - 1 - (items[person - 1].symbol in _THE)
    return number > 0 and items[number].symbol == "voor" and items[number - 1].symbol in _MARGINS


def _pair_score(
    row: Row, parts: Sequence[int], person: int, value: int, main: set[int] | None, rivals: bool
) -> float:
    """How likely the value is the person's; ``main`` are the items of the sentence without insertions, by identity, None for
    all. ``rivals`` says whether others are named."""
    items = row.items
    mention = items[value].members[0].mention
    assert mention is not None
    low, high = min(person, value), max(person, value)
    inside = [_in(items[person], main), _in(items[value], main)]
    between = [item.symbol for item in items[low + 1 : high] if not all(inside) or _in(item, main)]
    if (
        items[person].symbol == "C"
        and mention.kind == "placing"
        and oblique(row, person) in _FOR_A_COUNTRY
        and any(
            items[n].symbol in {"P", "PP"}
            and (parts[n] == parts[person] or person < value)
            and not oblique(row, n)
            for n in range(max(person, value))
        )
    ):
        # ``A nam het zilver mee naar Noorwegen``, ``eindigde A, uitkomend voor België, als negende``
        return -_NEVER
    antecedent = _antecedent(row, parts, value)
    holder = _named_as_holder(row, value)
    if holder is not None:
        return 13.0 if person == holder else -_NEVER
    if person == value + 1 and _holder(mention):
        # ``achter winnaar A``
        return 13.0
    if antecedent == person:
        return 13.0 - 0.1 * len(between)
    score = 10.0 - 0.2 * len(between) - 1.2 * sum(map(_BOUNDARIES.__contains__, between))
    score -= 1.5 * sum(map(_PERSONS.__contains__, between))
    score -= 3.0 * sum(map(_FAR.__contains__, between))
    if _beaten(row, person):
        score -= 3.0
    if main and inside == [False, True] and person < value:
        # ``A, die achter B tweede werd, kwam als derde over de streep``
        score -= 4.0
    if main and inside == [False, True] and person > value and oblique(row, person):
        # ``De titel, vorig jaar nog voor A, was nu voor B``
        score -= 4.0
    if person < value and _left_behind(row, parts, person, value):
        score -= 8.0
    shared = _shared_subject(row, parts, value) if rivals and mention.kind != "status" else None
    if shared == person:
        score += 4.0
    elif shared is not None and parts[person] != parts[value] and oblique(row, person):
        # ``A liet zich verrassen door B en moest met zilver genoegen nemen``
        score -= 3.0
    if _apposed(row, parts, person, value):
        score += 6.0
    # ``met A als tweede en B als derde``
    role = oblique(row, person)
    behind = role == "achter"
    # ``met A als tweede``, ``met A op twee``
    attached = (
        person < value
        and mention.kind == "placing"
        and not behind
        and (between == ["als"] or (not between and mention.shape == "place" and role == "met"))
    )
    preposition = None if attached or _inserted_behind(row, parts, person, value) else role
    score += 2.0 * attached
    gets = mention.kind == "placing" and mention.shape in _GIVEN and not _wins(mention.text.casefold())
    if preposition in {"van", "aan"} and person - value > 3:
        gets = False
    if preposition == "voor" and mention.text.casefold() in _HAVE_WON:
        gets = False  # ``die zaterdag had gewonnen voor B``
    if preposition in _RECEIVERS and gets and (person > value or preposition in {"voor", "bij"}):
        score += 2.0
    elif preposition in _UNMATCHED_BY and gets and mention.text.casefold().startswith(_NOBODY_CAN):
        # ``er was geen kruid gewassen tegen A``
        score += 2.0
    elif preposition == "door" or (preposition in {"voor", "bij"} and person < value):
        score -= 0.5
    elif preposition == "om" and _TURNS.isdisjoint(item.symbol for item in items):
        # ``1.10,2 was genoeg om A voor te blijven``
        score -= _NEVER
    elif preposition and not (between == ["voor"] and mention.kind == "time"):
        score -= 3.5
    if behind and person < value and mention.kind == "placing" and not _holder(mention):
        # ``door achter A beslag te leggen op de tweede plaats``
        score -= 5.0
    if mention.kind == "placing" and value < person and preposition in _BEYOND and "en" not in between:
        # ``brons, nu achter A``: whoever has the bronze, it is not A.
        score -= 6.0
    if preposition == "voor" and person > value and _ahead_of(row, parts, person, value):
        score -= _NEVER
    if preposition == "dan" and person < value and between in ([",", "in"], [",", "met"], [",", "na"]):
        # ``twee plaatsen lager dan A, in 6.41,55``: the time is the subject's.
        score -= 6.0
    if (person < value and _compared(row, value)) or (
        preposition == "voor" and (_before_others(row, person, value) or _by_a_margin(row, person))
    ):
        score -= _NEVER
    if items[person].symbol == "C" and value < person and items[value - 1].symbol == "als":
        # ``gaat als nummer twee mee naar Canada``
        score -= _NEVER
    if person < value and between == [",", "de"] and _holder(mention):
        # ``bleef sneller dan A, de nummer twee``
        score += 9.0
    if person < value:
        score += 1.0
        if mention.kind == "time" and between in ([], [","], [":"], ["in"], ["met"]):
            score += 3.0
    elif (
        between == ["voor"]
        or (between == ["door"] and gets)
        or between == ["was", "voor"]
        or between == ["is", "voor"]
    ):
        # ``34,86 voor A, 34,92 voor B``; ``vier was voor C``.
        score += 4.0
    elif mention.kind == "placing" and (
        between in _PREDICATES or (between == [","] and (mention.shape == "number" or _holder(mention)))
    ):
        score += 3.0
    elif mention.kind == "status" and between in ([":"], []):
        # ``Niet gestart: A en B`` under a table.
        score += 4.0
    elif parts[person] != parts[value] and (
        not gets
        or preposition in {"met", "tegen", "achter", "dan"}
        or (preposition is None and is_finite(items[person - 1].symbol))
    ):
        # Dutch puts the subject before the verb or right behind it, not into another clause.
        score -= 8.0
    elif mention.kind == "time":
        score -= 1.0
    return score


def _in(item: Item, main: set[int] | None) -> bool:
    return main is None or any(id(member) in main for member in item.members)


def _holders(row: Row, parts: Sequence[int], person: int, value: int, people: list[Person]) -> list[Person]:
    """Who of several has a rank in the singular: of ``winnaar A en B`` the first, of ``voor A en B, die derde werd`` the last."""
    mention = row.items[value].members[0].mention
    if person == value + 1 and mention is not None and _ONE_WINNER.search(mention.text.casefold()):
        return people[:1]
    clause = [item.symbol for item in segment_of(row, parts, value)]
    single = any(word in _SINGULAR or (is_finite(word) and not word.endswith("en")) for word in clause)
    return people[-1:] if _antecedent(row, parts, value) == person and single else people


#: Behind these a country is that of whom a clause is about.
_FOR_A_COUNTRY = frozenset({"naar", "voor", "namens", "uit", "bij"})
#: What stands between a country and the members of its team.
_MADE_UP = (
    [",", "met"],
    ["met"],
    ["("],
    [",", "bestaande", "uit"],
    ["bestaande", "uit"],
    [":"],
    [",", "dat", "met"],
)


def _team_of(reading: Reading, number: int) -> list[Person]:
    """The team of a country that is named right behind it: ``Nederland, met A, B en C, werd``."""
    items = reading.row.items
    if items[number].symbol != "C":
        return []
    team = next((n for n in range(number + 1, min(number + 5, len(items))) if items[n].symbol == "PP"), None)
    if team is None or [item.symbol for item in items[number + 1 : team]] not in _MADE_UP:
        return []
    return reading.people(items[team])


def _nobody(row: Row, parts: Sequence[int], value: int) -> bool:
    """Whether a status is of nobody or of others without a name: ``wie onderuitgaat``, ``als iemand valt``, ``twee man vielen``."""
    before = {row.items[n].symbol for n in range(value) if parts[n] == parts[value]}
    return bool(before & _NOBODY) or (
        bool(before & _SOME) and not any(item.symbol in _PERSONS for item in row.items)
    )


def _of_a_team(row: Row, parts: Sequence[int], value: int) -> bool:
    """Whether a rank or a time is that of a country: ``bleven voor de Italianen, die daarmee zilver kregen``, ``de Amerikanen wonnen
    brons``."""
    start = value
    while start > 0 and parts[start - 1] == parts[value]:
        start -= 1
    words = [item.symbol for item in row.items[start : value + 1]]
    if not _PERSONS.isdisjoint(words):
        return False
    if start > 0 and words[:1] == [","] and words[1:2] and words[1] in _RELATIVES:
        return row.items[start - 1].symbol in {"N", "C"}
    number = words.index("N") if "N" in words else -1
    verb = row.items[start + number + 1] if number >= 0 else None
    return (
        verb is not None and verb.symbol.endswith("en") and (is_finite(verb.symbol) or verb.symbol in _WINS)
    )


#: Verbs in the plural, in a relative clause on others than whom the report speaks of.
_PLURAL = frozenset("hebben hadden zijn waren werden wonnen eindigden".split())


def _of_several_others(row: Row, parts: Sequence[int], value: int) -> bool:
    """Whether a rank stands in a relative clause on several without a name: ``tien kerels die al eens hebben gewonnen``."""
    clause = [n for n, part in enumerate(parts) if part == parts[value]]
    start = next((n for n in clause if row.items[n].symbol == "die" and n < value), None)
    if start is None:
        return False
    inside = {row.items[n].symbol for n in clause if n > start}
    word = (
        row.items[start - 1].symbol
        if start and row.items[start - 1].symbol != ","
        else row.items[start - 2].symbol
    )
    return bool(inside & _PLURAL) and not inside & _PERSONS and word.isalpha() and word.islower()


def _same_value(one: Item, other: Item) -> bool:
    first, second = one.members[0].mention, other.members[0].mention
    return first is not None and second is not None and first.value == second.value


def _old(*items: Item) -> bool:
    """Whether one of two times is a best that stood before: ``scherpte zijn record van 6.37,1 aan tot 6.35,6``."""
    return any(item.mention is not None and item.mention.shape == "old_best" for item in items)


def pairs(
    reading: Reading, bare: Row, taken: set[int], has_time: Callable[[Person, Item], bool]
) -> Iterator[tuple[Person, Item, float]]:
    """Give what no construction took to the persons of the sentence, or to its topic where the sentence names
    none; ``bare`` is the row without insertions, ``has_time`` tells whether a person has another time in the race of a
    time already."""
    row, parts = reading.row, reading.parts
    values = [
        n
        for n, item in enumerate(row.items)
        if item.symbol in _VALUES
        and id(item) not in taken
        and not _anonymous(row, n)
        and not _of_a_rival(row, n)
        and not (not row.symbols.isdisjoint({"N", "C"}) and _of_a_team(row, parts, n))
    ]
    if not values:
        return
    people = [n for n, item in enumerate(row.items) if item.symbol in _PERSONS]
    main = None if bare is row else {id(member) for item in bare.items for member in item.members}
    scores: dict[tuple[int, int], float] = {}
    for value in values:
        for person in people:
            score = _pair_score(row, parts, person, value, main, len(people) > 1)
            if row.items[value].symbol == "S" and score < _RELATIVE and never(row, parts, person, value):
                score -= _NEVER
            named = reading.people(row.items[person])
            if row.items[value].symbol[0] == "T" and named and has_time(named[0], row.items[value]):
                score -= _SECOND["T"]
            if len(people) == 1 and value > person + 1 and row.items[person + 1].symbol == ":":
                # ``De oogst van A: goud op de 500 meter, brons op de 1000 meter en een vierde plaats op de mijl``
                score = max(score, _LISTED)
            scores[value, person] = score
    done: set[int] = set()
    # ``tweede op de 500 en derde op de 1000 meter``, ``zaterdag 1.10,4 en zondag 1.10,2``: a new distance, run or day makes
    # room for a new value.
    ahead = [0]
    for item in row.items:
        ahead.append(ahead[-1] + (item.symbol in _MAKES_ROOM))
    while scores:
        # The best pair first; of equals the one that comes first in the sentence.
        (value, person), score = max(scores.items(), key=lambda entry: (entry[1], -entry[0][0], -entry[0][1]))
        if score < _ENOUGH:
            break
        item = row.items[value]
        letter = item.symbol[0]
        done.add(value)
        scores = {pair: other for pair, other in scores.items() if pair[0] != value}
        for pair in scores:
            if (
                pair[1] == person
                and row.items[pair[0]].symbol[0] == letter
                and not _old(row.items[pair[0]], item)
            ):
                # Somebody else is likelier to have the second time of a sentence; in one clause nobody has two, unless it
                # is the only one named and the second is said to be of another race.
                anew = ahead[pair[0]] != ahead[value]
                if _same_value(row.items[pair[0]], item):
                    # ``won en pakte zo de titel``: said twice, and of nobody else.
                    continue
                if parts[pair[0]] == parts[value] and not anew and letter != "S":
                    scores[pair] -= _NEVER
                elif not (anew and len(people) == 1):
                    scores[pair] -= _SECOND[letter]
        holders = reading.people(row.items[person]) or _team_of(reading, person)
        if len(holders) > 1 and letter in {"R", "T"}:
            holders = _holders(row, parts, person, value, holders)
        for each in holders:
            yield each, item, min(0.95, 0.4 + score / 20)
        if letter == "S":
            for each in (p for other in sharers(row, value) for p in reading.people(other)):
                yield each, item, 0.7
    subject = reading.subject() if people else None
    if subject is not None or reading.topic is not None:
        for value in values:
            # ``wie onderuitgaat`` and ``als iemand valt`` are about nobody.
            if (
                value not in done
                and not _compared(row, value)
                and not (row.items[value].symbol == "R" and _of_several_others(row, parts, value))
                and not (row.items[value].symbol == "S" and _nobody(row, parts, value))
                and (people or row.items[value].symbol != "R" or not _unnamed(row))
            ):
                holder = subject or reading.topic
                if row.items[value].symbol == "S" and people:
                    number = subject_index(row)
                    if number is None or never(row, parts, number, value):
                        holder = reading.topic
                if holder is not None:
                    yield holder, row.items[value], 0.4 if people else 0.6
