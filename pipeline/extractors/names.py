"""The grammar of a person's name in Dutch running text: where capitals stand that may be one.

A *run* is a stretch of capitalised words held together by spaces and tussenvoegsels (``Jan-Willem van den
Berg``, ``R. v.d. Broek``, ``In 't Veld``). This module finds the runs and cuts off what cannot be part of a
name: the first word of a sentence, a role or a demonym before the name, teams, events and venues. Whose name it
is, is decided with the rest of the document in hand, by :mod:`pipeline.extractors.skaters`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from pipeline import data
from pipeline.extractors.namewords import (
    AFTER_HALF,
    ARTICLES,
    FUNCTION,
    GIVEN_TOO,
    HALF_PARTICLES,
    HEAD,
    NEVER,
    PARTICLES,
    TAIL,
    VERB_AFTER,
    fold,
    is_demonym,
    is_opener,
    is_ordinary,
    is_other_role,
    is_particle,
    is_place,
    is_role,
    is_thing,
    previous_word,
)
from pipeline.immutable import immutable
from pipeline.layout import CLASSES

# ----------------------------------------------------------------------------------------------------
# Letters and the pattern of a run

_UPPER = "".join(c for c in map(chr, range(0x41, 0x250)) if c.isupper())
_LETTER = r"[^\W\d_]"
_PARTICLE = (
    r"(?:van (?:den|der|de|het|['’]t)|von (?:der|dem)|van|von|op (?:den|de|['’]t)|in (?:den|['’]t)|"
    r"uit (?:den|de|het|['’]t)|['’][ts]|vd|den|der|de|ter|ten|te|olde|la|le|du|di|da|del|della|dos|el|zu)"
)
_DOTTED = r"(?:[Vv]\. ?d\. ?d\.|[Vv]\. ?d\.|[Vv]/?d\.?|v\.)"
_INITIAL = rf"(?:(?:Th|Chr|Joh|Ph|IJ|[{_UPPER}])\.(?:-?[{_UPPER}]\.)*)"
_WORD = (
    rf"(?:[{_UPPER}]{_LETTER}*(?:['’](?!s\b){_LETTER}+)?"
    rf"(?:-(?:{_PARTICLE} (?=[{_UPPER}]))?{_LETTER}+(?:['’](?!s\b){_LETTER}+)?)*)"
)
_JOIN = rf"(?:[ \u00a0](?:{_DOTTED}[ \u00a0]?|{_PARTICLE}[ \u00a0])?)"
_TOKEN = rf"(?:{_INITIAL}[ \u00a0]?(?:{_DOTTED}[ \u00a0]?|{_PARTICLE}[ \u00a0])?)*{_WORD}"
_RUN = re.compile(
    rf"(?=[{_UPPER}v'’])(?<!{_LETTER})(?<!{_LETTER}-)(?<![@#&])"
    rf"(?:{_DOTTED}[ \u00a0]?|vd |['’]t )?{_TOKEN}(?:{_JOIN}{_TOKEN})*"
)
_PIECE = re.compile(
    rf"{_DOTTED}(?![^\W\d_])|{_DOTTED}(?=[{_UPPER}])|{_INITIAL}|{_WORD}|['’][ts]\b|{_LETTER}+"
)


@immutable
class Span:
    """A stretch of capitals that may name a person.

    ``pieces`` are (word, start, end) with particles included, ``initial`` says that it opens a sentence,
    ``apposed`` that a role or a demonym with an article stood right before it, ``article`` that an article did,
    ``capitals`` that all of it is printed in capitals (a headline), where only a known name counts;
    ``name`` is the name in its usual order and case, for lists that print ``KRAMER Sven``.
    """

    start: int
    end: int
    pieces: tuple[tuple[str, int, int], ...]
    initial: bool
    apposed: bool
    article: bool
    capitals: bool = False
    name: str = ""


def _opens_sentence(text: str, start: int) -> bool:
    place = start - 1
    while place >= 0 and text[place] in " \u00a0\t\"'“”‘’«(–—":
        place -= 1
    return place < 0 or not (text[place].isalpha() or text[place] in ",;)%")


@lru_cache(maxsize=4096)
def _blocked(word: str, following: str, previous: str) -> bool:
    """Tell whether ``word`` cannot be part of a person's name, given its neighbours in the run."""
    low = word.lower()
    if previous and fold(previous) in _BINDING:
        return False
    if is_particle(word):
        return low in HALF_PARTICLES and fold(following) not in AFTER_HALF
    if low in FUNCTION and word not in GIVEN_TOO:
        # A capital within the sentence is no accident: `Casper Al`, `Iris Goed`, `Mirthe van Drie`.
        return not (previous and not following and (data.is_first_name(previous) or previous in PARTICLES))
    if low in NEVER or low.endswith("jarige"):
        # ``Henk Ploeg``
        return not (low in _SURNAMES_TOO and previous and not following and data.is_first_name(previous))
    if len(word) > 1 and word.isupper() and not word.endswith("."):
        return not (word in _SPOKEN_INITIALS and not previous and following[1:].islower())
    if "-" in word:
        head, _, tail = word.partition("-")
        return (head.isupper() or head.lower() in NEVER or low.startswith("oud-")) and tail[:1].islower()
    return False


#: Words of clubs and teams that are surnames too.
_SURNAMES_TOO = frozenset({"ploeg", "meester", "stad"})
#: Initials that one goes by: ``KC Boutiette``.
_SPOKEN_INITIALS = frozenset("KC TJ AJ DJ PJ JP CJ JJ RJ JD MJ BJ JC JT AC LJ JR JW JB HJ GJ KJ PC".split())
#: Behind these tussenvoegsels any capitalised word is a surname: ``van der Ploeg``, ``van 't Hof``.
_BINDING = frozenset({"der", "den", "t", "te", "ter", "ten"})


def name_spans(text: str, lower_words: frozenset[str], fences: Collection[int] = ()) -> list[Span]:
    """Return the stretches of ``text`` that may name a person, in order.

    At ``fences`` (offsets) a name ends though no mark says so: ``1 Anna Bos Epe 40,1``. ``lower_words`` are the words that the document writes without a capital: one of them at the head of a sentence
    is that word, unless the tables know it as a given name.
    """
    spans: list[Span] = []
    for match in _RUN.finditer(text):
        run = match[0]
        fence = next((f for f in fences if match.start() < f < match.end()), None) if fences else None
        if fence is not None:
            run = text[match.start() : fence].rstrip()
        if run.lower() in FUNCTION and run not in GIVEN_TOO:
            continue
        offset = match.start()
        if " " not in run and not run.isupper() and _blocked(run, "", ""):
            continue
        pieces = _pieces(run, offset)
        named = _without_country(pieces)
        if named is not pieces:
            pieces, run = named, text[offset : named[-1][2]]
        turned = _turned(text, pieces)
        if turned is not None:
            spans.append(turned)
            continue
        if any(len(p[0]) > 2 and p[0].isupper() and "." not in p[0] for p in pieces):
            listed = _listed(text, pieces)
            if listed is None and run.isupper() and "." not in run:
                listed = Span(offset, offset + len(run), tuple(pieces), False, False, False, True)
            if listed is not None:
                spans.append(listed)
                continue
        if fence is not None or _has_rank_and_result(text, offset, match.end()):
            spans.append(Span(offset, offset + len(run), tuple(pieces), False, False, False))
        else:
            for part in _adjacent(pieces):
                spans.extend(_cut(text, part, lower_words))
    return spans


def _adjacent(pieces: list[tuple[str, int, int]]) -> list[list[tuple[str, int, int]]]:
    """Two full names without a word between: ``Op de 500 meter troefde Sven Koelewijn Mats Hartog af``."""
    words = [n for n, p in enumerate(pieces) if not is_particle(p[0])]
    if len(words) != 4:
        return [pieces]
    given = [data.is_first_name(pieces[n][0]) for n in words]
    middle = words[2]
    if given[:3] != [True, False, True] or is_particle(pieces[middle - 1][0]):
        return [pieces]
    return [pieces[:middle], pieces[middle:]]


def _without_country(pieces: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """A name without the country in the column behind it: ``3 Bob de Jong Nederland 13.06,7``."""
    for size in (2, 1):
        rest = pieces[:-size]
        if (
            sum(not is_particle(p[0]) for p in rest) > 1
            and not is_particle(rest[-1][0])
            and " ".join(p[0] for p in pieces[-size:]) in data.countries()
        ):
            return rest
    return pieces


def _pieces(run: str, offset: int) -> list[tuple[str, int, int]]:
    """The words of a run with their offsets in the text: names, particles and initials."""
    words = run.split(" ")
    if not all(word.isalpha() and word[:2] not in ("vd", "Vd") for word in words):
        return [(p[0], p.start() + offset, p.end() + offset) for p in _PIECE.finditer(run)]
    pieces = []
    for word in words:
        pieces.append((word, offset, offset + len(word)))
        offset += len(word) + 1
    return pieces


#: What stands before and behind a name in a list of results: ``3. De Wilde (Almere) 37,42``.
_RESULT_RANK = re.compile(r"(?:^|[\n;:/|,.] ?)\d{1,3}[.)] ?$|\n[ \t]*(?:\d{1,3}|-)[ \t]+$")
_RESULT_AFTER = re.compile(r"[ \t]*(?:\([^()\n]{1,24}\)\s?)?[-|,/:]?\s?\d{1,2}[.,:'’\"”]\d\d")


def _has_rank_and_result(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals is all name because a rank opens it and a time closes it."""
    return (
        _RESULT_AFTER.match(text, end) is not None
        and _RESULT_RANK.search(text[max(0, start - 8) : start]) is not None
    )


_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:\d{1,3}[.):]?|[-–]\)?)?[ \t]*$")
_INITIALS_AFTER = re.compile(
    rf", ?(?P<initials>(?:[{_UPPER}]\.-?){{1,4}})(?=[ \t]*(?:[-–|(\d]|$)|\t|[ ]{{2}})", re.MULTILINE
)


def _turned(text: str, pieces: list[tuple[str, int, int]]) -> Span | None:
    """Read a line of a result list that prints the surname first: ``3. Van der Veen, B. - 35,1``."""
    start, end = pieces[0][1], pieces[-1][2]
    found = _INITIALS_AFTER.match(text, end) if text.startswith(",", end) else None
    if found is None or _LINE_START.search(text, max(0, start - 8), start) is None:
        return None
    surname = [p[0].lower() if is_particle(p[0]) else p[0] for p in pieces]
    spelled = ((found["initials"], *found.span("initials")), *pieces)
    return Span(
        start, found.end(), spelled, False, False, False, False, " ".join([found["initials"], *surname])
    )


_RANKED = re.compile(r"(?:^|[\n;,/] ?|  )-?\d{1,2}[.):]?[ \t]+$")


def _listed(text: str, pieces: list[tuple[str, int, int]]) -> Span | None:
    """Read a line of a result list that prints the surname in capitals: ``1 KRAMER Sven NED``, ``2. S. KRAMER``."""
    start = pieces[0][1]
    if _RANKED.search(text[max(0, start - 8) : start]) is None:
        return None
    codes = data.country_codes()
    named = [p for p in pieces if is_particle(p[0]) or (p[0] not in codes and not is_thing(p[0]))]
    shouted = [p for p in named if len(p[0]) > 1 and p[0].isupper() and "." not in p[0]]
    others = [p for p in named if p not in shouted]
    if len(named) < 2 or len(named) > 5 or (named[-1] is not pieces[-1] and pieces[-1][0] not in codes):
        return None
    ordered = [*others, *shouted]
    words = [_lowered(p[0]) if p in shouted else p[0] for p in ordered]
    spelled = tuple((word, p[1], p[2]) for word, p in zip(words, ordered, strict=True))
    return Span(named[0][1], named[-1][2], spelled, False, False, False, False, " ".join(words))


def _lowered(word: str) -> str:
    return word.lower() if is_particle(word) else "-".join(part.capitalize() for part in word.split("-"))


#: What is said of a person right behind the name.
_DESCRIBED = re.compile(r" (?:\(\d{1,2}(?: jaar)?\)|uit ['’]?[A-Z])")


#: The letter of a class that closes a sentence.
_CLASS = re.compile(r"[A-F]\d?\.")


def _cut(text: str, pieces: list[tuple[str, int, int]], lower_words: frozenset[str]) -> list[Span]:
    """Cut one run at what cannot belong to a name."""
    initial = _opens_sentence(text, pieces[0][1])
    previous = previous_word(text, pieces[0][1])
    if previous.lower() in CLASSES and _CLASS.fullmatch(pieces[0][0]) and len(pieces) > 1:
        # ``tweede bij de junioren B. Clubgenoot Bos``: a letter that closes the sentence.
        return _cut(text, pieces[1:], lower_words)
    # ``Bos, die Aveline Vos op afstand hield``: a relative pronoun.
    article = previous in ARTICLES and not (
        previous == "die" and text.endswith((", die ", ") die "), 0, pieces[0][1])
    )
    opening = initial and pieces[0][0] in ("De", "Het", "Een", "Die", "Deze")
    segments: list[tuple[list[tuple[str, int, int]], bool]] = []
    segment: list[tuple[str, int, int]] = []
    apposed = False
    count = len(pieces)
    town = _town_in(pieces)
    described = (
        count == 2
        and not is_ordinary(pieces[0][0].lower())
        and _DESCRIBED.match(text, pieces[-1][2]) is not None
    )
    for place, piece in enumerate(pieces):
        word = piece[0]
        if word == "uit" and sum(not is_particle(p[0]) for p in segment) > 1:
            break  # ``Anna Bos uit het Twentse Goor``
        following = pieces[place + 1][0] if place + 1 < count else ""
        drop = _blocked(word, following, pieces[place - 1][0] if place else "") or (
            word.lower() in TAIL and segment != [] and not is_particle(segment[-1][0])
        )
        given = not segment and _is_given(text, pieces[place:], initial and place == 0)
        drop = (drop and not given) or place in town
        # ``Lisa Brand uit Ommen``, ``Riet Bos (17)``: what is described so is a person, whatever else the words mean.
        if described and place == 1 and data.is_first_name(pieces[0][0]) and not word.isupper():
            drop = False
        # Behind an initial every capital is the name: ``T. de Wilde``.
        drop = drop and not (place and len(pieces[0][0]) == 2 and pieces[0][0].endswith("."))
        role = False
        first = place == 0
        if word in ("uit", "van") and segment and _leads_home(pieces, place):
            # Jan Bos uit het Friese Oudega, Anna Bos van Urk
            break
        if not drop and not is_particle(word) and following:
            after_de = place > 0 and fold(pieces[place - 1][0]) == "de" and is_demonym(word)
            if after_de or (
                first
                and article
                and not is_particle(following)
                and (not data.is_first_name(word) or is_demonym(word))
            ):
                drop = role = True
            elif place == 1 and opening and not is_particle(following):
                # De Antwerpse Jana ..., De Koreaan Park Ji-hoon: the capital is the sentence's.
                drop = role = (
                    word.lower() in lower_words or word.endswith("se") or is_demonym(word) or is_role(word)
                )
                if drop:
                    segment = []
            elif first and count > 2 and is_place(word) and data.is_first_name(following):
                # inwoner van Lochem Jan Bos
                drop = role = not data.is_first_name(word)
            elif place == 1 and count > 2 and data.demonym_of_town(f"{pieces[0][0]} {word}"):
                # Nieuwe Pekelder Jan Bos
                drop = role = True
                segment = []
            elif place and not segment and not apposed and is_demonym(word) and not is_particle(following):
                # Ook Elburger Ko Bos
                drop = role = not data.is_first_name(word)
            elif first and count > 2 and _is_people(word, following):
                # Noor Olav Moen
                drop = role = True
            elif first and not given:
                drop = is_opener(word)
                role = drop and is_role(word)
                if not drop and not word.endswith(".") and not data.is_first_name(word):
                    plain = not is_particle(following)
                    role = is_role(word) or is_other_role(word.lower()) or data.is_person_noun(word.lower())
                    role = role or (plain and (is_demonym(word) or (count > 2 and word.endswith("se"))))
                    common = word.lower() in lower_words or data.is_common_word(word)
                    drop = role or (initial and common and not (described and not is_place(following)))
        if drop:
            tail = word.lower().partition("-")[0] in TAIL and not is_particle(pieces[place - 1][0])
            if segment and not tail:
                segments.append((segment, apposed))
            segment = []
            apposed = role
            if word.lower() in HEAD:
                return _spans(segments, initial, article, pieces[0][1])
        else:
            segment.append(piece)
    if segment:
        segments.append((segment, apposed))
    return _spans(segments, initial, article, pieces[0][1])


def _is_people(word: str, following: str) -> bool:
    """Whether a given name that is a people too is that one: the given name behind it is of the other sex."""
    people, sex = data.nationality_demonyms().get(word), data.sex_of_first_name(following)
    return people is not None and sex is not None and sex == people.sex != data.sex_of_first_name(word)


def _town_in(pieces: list[tuple[str, int, int]]) -> range:
    """The pieces of a run that are a town of more words, ``Heer Hugowaard``: beside a name, or none of a person."""
    words = [piece[0] for piece in pieces]
    for last in range(len(words), 1, -1):
        for first in range(last - 1):
            if last - first == len(words) and data.is_first_name(words[first]):
                continue
            if (
                words[first][0].isupper()
                and not is_particle(words[first])
                and data.is_town(" ".join(words[first:last]))
            ):
                return range(first, last)
    return range(0)


def _leads_home(pieces: list[tuple[str, int, int]], place: int) -> bool:
    """Tell whether ``uit`` at a piece is the preposition: an article and the adjective of a region, or a place, follow;
    or ``van`` before an island, behind a whole name."""
    rest = [piece[0] for piece in pieces[place + 1 : place + 3]]
    if pieces[place][0] == "van":
        named = sum(not is_particle(piece[0]) for piece in pieces[:place])
        return named > 1 and len(rest) == 1 and rest[0] in data.islands()
    word = rest[1] if len(rest) > 1 and rest[0] in ("het", "de") else rest[0] if rest else ""
    return is_place(word) or is_demonym(word)


def _is_given(text: str, pieces: list[tuple[str, int, int]], initial: bool) -> bool:
    """Tell whether a run begins with a given name that is also a function word: ``Elke``, ``Dan``, ``Mei``, ``Per``.

    Within a sentence its capital tells; at the head of one, the verb or comma behind the run: in ``Dan Jansen won``
    an adverb would have the verb second.
    """
    word = pieces[0][0]
    if word.lower() not in FUNCTION or not data.is_first_name(word) or is_particle(word) or len(pieces) < 2:
        return False
    surname = [p[0] for p in pieces[1:] if not is_particle(p[0])]
    bound = any(is_particle(p[0]) for p in pieces[1:-1])
    if len(surname) != 1 or ((is_demonym(surname[0]) or is_place(surname[0])) and (initial or not bound)):
        return False
    return (
        not initial
        or word == "Elke"
        or (text.startswith(",", pieces[-1][2]) or VERB_AFTER.match(text, pieces[-1][2]) is not None)
    )


def _spans(
    segments: list[tuple[list[tuple[str, int, int]], bool]],
    initial: bool,
    article: bool,
    run_start: int,
) -> list[Span]:
    result: list[Span] = []
    for words, apposed in segments:
        count = len(words)
        while count and is_particle(words[count - 1][0]):
            count -= 1
        if count:
            segment = words[:count]
            head = segment[0][1] == run_start
            span = Span(
                segment[0][1], segment[-1][2], tuple(segment), initial and head, apposed, article and head
            )
            result.append(span)
    return result
