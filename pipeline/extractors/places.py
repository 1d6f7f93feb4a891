"""Names of places where the sentence has one: towns of any table or none, regions, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import data
from pipeline.extractors.surroundings import APOSTROPHES, UPPER

_WORD = re.compile(r"\S+")
_PLACE_START = re.compile(rf"(?:['’‘]s-|['’‘]t )?[{UPPER}]")
_TRAILING = ".,;:!?)(\"”’'»…–-"
TOWN_PREFIXES = frozenset(
    "Den De Het Ter Ten Sint St. Nieuw Oud Nieuwe Oude Groot Klein Groote Bad Sankt Saint New".split()
)
_LINKED = re.compile(rf"(?:[{UPPER}][\w'’-]+) (?:aan|op|bij|van|in) (?:den|de|het|'t) [{UPPER}][\w'’-]+")
#: ``Wijk bij Duurstede``, where no table has either half: of ``Zwijndrecht bij Antwerpen`` the first is the town.
_TWO_HALVES = re.compile(rf"([{UPPER}][\w'’-]{{2,}}) (?:bij|op|aan) ([{UPPER}][\w'’-]{{2,}})")
_SHARED_HEAD = re.compile(rf"[{UPPER}]\w+- en (?:(?:Sint|Oud|Nieuw) )?[{UPPER}][\w'’-]+")
#: Capitalised words behind ``uit`` that are no place of origin.
NO_PLACE = frozenset(
    "NK EK WK OKT World Cup Spelen Olympische Team Gewest Top Twitter Facebook Instagram KNSB ISU RTV NOS ANP Kerst "
    "Europa Azië Amerika Zuid Noord Oost West Eredivisie Divisie Baanselectie IJsclub".split()
)


def _place_at(text: str, start: int) -> tuple[int, str, bool] | None:
    """The place name that begins at ``start``: its end, its name and whether the table of towns has it."""
    if not _PLACE_START.match(text, start):
        return None
    pieces: list[tuple[int, str]] = []
    for word in _WORD.finditer(text, start, min(len(text), start + 60)):
        if pieces and text[pieces[-1][0] : word.start()] != " ":
            break
        raw = word.group()
        for cut in "/(":  # `(Zwaag/Heerenveen)`, `Zwaag(24)`
            raw = raw.split(cut, 1)[0] if cut in raw[1:] else raw
        bare = raw.rstrip(_TRAILING)
        if not bare:
            break
        if raw in ("St.",):
            bare = raw
        pieces.append((word.start() + len(bare), bare))
        if bare != word.group() or len(pieces) == 5:
            break
    if not pieces:
        return None
    towns = data.towns()
    for count in range(len(pieces), 0, -1):
        name = " ".join(bare for _, bare in pieces[:count]).translate(APOSTROPHES)
        if name in towns:
            return pieces[count - 1][0], name, True
        if name.isupper() and len(name) > 3 and name.title() in towns:
            return pieces[count - 1][0], name.title(), True
    for pattern in (_SHARED_HEAD, _LINKED):
        linked = pattern.match(text, start)
        if linked:
            return linked.end(), linked.group().translate(APOSTROPHES), linked.group() in towns
    halves = _TWO_HALVES.match(text, start)
    if halves and halves[1] not in towns and halves[2] not in towns:
        return halves.end(), halves.group().translate(APOSTROPHES), False
    end, name = pieces[0]
    if name in TOWN_PREFIXES and len(pieces) > 1 and pieces[1][1][:1].isupper():
        end, name = pieces[1][0], f"{name} {pieces[1][1]}"
    if name.isupper() or len(name) < 2 or any(character.isdigit() for character in name):
        return None
    return end, name.translate(APOSTROPHES), False


_FILLER = re.compile(
    rf"""(?:respectievelijk\s+)?(?:(?:het|de|'t|hetzelfde|dezelfde|een)\s+)?
    (?:(?P<demonym>[{UPPER}][\w-]+(?:se|sche|s|er))\s+(?=[a-z'’{UPPER}]))?
    (?:[a-z]*(?:nest|gezin|familie|huis|straat|buurt|geslacht)\s+(?:in|te|uit)\s+)?
    (?:(?:(?:nabij|nabur|nabijgeleg|omligg|aangrenz|verre|verafgeleg|klein|dorp|buur|pitoresk|slaper|rustig|naast|eigen)\w*|
      (?:kust|vissers|boeren|woon|wijn|berg|gras|water)?(?:dorp(?:je)?|stad(?:je)?|plaats(?:je)?|gehucht|buurtschap|gemeente|vestingstad))\s+)*""",
    re.VERBOSE,
)
_PARTITIVE = re.compile(r",? en |, |/| of | & ")
_PERSON_NEXT = re.compile(rf"\s+(?:uit\b|\(|[{UPPER}])|\s*\(")


def origin_places(text: str, start: int, follow: bool = True) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, kind, value) of the places that begin at ``start`` (fillers skipped), and of those listed behind.

    ``kind`` is ``hometown``, ``hometown?`` (not in the table), ``region`` or ``country``.
    """
    known = _place_at(text, start)
    # ``'t`` is no article in ``uit 't Zand``.
    filler = _FILLER.match(text, start) if known is None or not known[2] else None
    respectively = text.startswith("respectievelijk", start)
    position = filler.end() if filler else start
    region_adjective = filler["demonym"] if filler else None
    # A filler may have eaten the place itself: `uit Losser`, `uit Wijchense`.
    if filler and region_adjective and not _PLACE_START.match(text, position):
        found = data.region_demonyms().get(region_adjective)
        if found is not None and filler.start("demonym") > start:
            yield filler.start("demonym"), filler.end("demonym"), "region", found.value
            return
        position = filler.start("demonym")
    if filler and region_adjective and _is_place(text, filler.start("demonym")):
        position = filler.start("demonym")
    first = _any_place(text, position)
    if first is None:
        return
    end, kind, value = first
    yield position, end, kind, value
    while follow and kind in ("hometown", "hometown?", "region"):
        separator = _PARTITIVE.match(text, end)
        if not separator:
            return
        filler = _FILLER.match(text, separator.end())
        position = filler.end() if filler and not filler["demonym"] else separator.end()
        following = _any_place(text, position)
        if following is None or following[1] == "country":
            return
        if _PERSON_NEXT.match(text, following[0]) or data.is_first_name(following[2]):
            return
        # An unknown word behind ``en`` may be anybody's name.
        near = filler is not None and filler.end() > separator.end() and not filler["demonym"]
        if following[1] == "hometown?" and not (respectively or near):
            return
        end, kind, value = following
        yield position, end, kind, value


def _is_place(text: str, start: int) -> bool:
    found = _any_place(text, start)
    return found is not None and found[1] != "hometown?"


def _any_place(text: str, start: int) -> tuple[int, str, str] | None:
    """The town, region or country that begins at ``start`` as (end, kind, value); venues and bodies are none."""
    place = _place_at(text, start)
    if place is None:
        return None
    end, name, known = place
    region = data.regions().get(name)
    country = data.countries().get(name)
    if region is None and country is None:
        wider = re.match(rf"[{UPPER}][\w-]+ [{UPPER}][\w-]+", text[start : start + 40])
        if wider and (wider.group() in data.regions() or wider.group() in data.countries()):
            name = wider.group()
            end = start + wider.end()
            region, country = data.regions().get(name), data.countries().get(name)
    if country is not None:
        return end, "country", country
    # Groningen, Utrecht, Antwerpen are towns first when `uit` stands in front of them.
    if region is not None and not known:
        return end, "region", region
    if name in data.venues() or name.split(" ")[0] in NO_PLACE:
        return None
    return end, "hometown" if known else "hometown?", name
