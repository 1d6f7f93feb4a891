"""Tables of words: towns, demonyms, countries, names, vocabulary. Each is read on first use and kept.

The tables are plain text beside this module. Those written by hand (``nationalities.tsv``, ``regions.tsv``,
``venues.tsv``, ``games.tsv``, ``demonyms_hand.tsv``, ``islands.txt``, ``person_nouns.txt``) are to be edited here; the
others are made by ``training/tables.py``. Where each comes from is said in NOTICE.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.data import demonym

_HERE = Path(__file__).parent


class Demonym(NamedTuple):
    """What a demonym says: the place or IOC code, and how it says it.

    ``form`` is ``noun`` or ``adjective``; ``sex`` is ``m`` or ``f`` where the form tells it, else None. ``sure`` is
    False when the word was read by rule only and no table holds it.
    """

    value: str
    form: str
    sex: str | None = None
    sure: bool = True


def _text(name: str) -> str:
    # `importlib.resources` costs more to import than all tables cost to read, and the package is never zipped.
    return (_HERE / name).read_text(encoding="utf-8")


def _rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table without its comment lines."""
    return [line.split("\t") for line in _text(name).splitlines() if line and not line.startswith("#")]


def _words(cell: str) -> list[str]:
    return [word for word in cell.split(",") if word]


_QUARTERS = ("-Noord", "-Zuid", "-Oost", "-West", "-Binnen", "-Buiten")


def _other_spellings(town: str) -> Iterator[str]:
    """``Sint Annen`` for ``Sint-Annen`` and the other way round, and ``Santpoort`` for ``Santpoort-Zuid``."""
    if town.startswith("Sint-"):
        yield town.replace("-", " ", 1)
    elif town.startswith("Sint "):
        yield town.replace(" ", "-", 1)
    if town.endswith(_QUARTERS):
        yield town.rpartition("-")[0]


@cache
def towns() -> dict[str, str]:
    """Town -> ISO 3166 country code of the best known town of that name; spelling variants are keys of their own."""
    found: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for line in _text("towns.txt").splitlines():
        country, _, names = line.partition("\t")
        for name in names.split("|"):
            found.setdefault(name, country)
            if country in ("NL", "BE"):
                others += [(other, country) for other in _other_spellings(name)]
    for name, country in others:
        found.setdefault(name, country)
    for island in islands() - regions().keys() - countries().keys():
        found.setdefault(island, "NL")
    return found


@cache
def islands() -> frozenset[str]:
    """What one comes ``van`` and lives ``op``: ``Urk``, ``Texel``. Some of them are towns."""
    lines = _text("islands.txt").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_town(name: str) -> bool:
    """Whether the tables know a town of this name (typographic apostrophes are read as plain ones)."""
    return name.replace("’", "'").replace("‘", "'") in towns()


def looks_like_town(name: str) -> bool:
    """Whether a name that no table knows has the form of a Dutch town (``Kolderveen``)."""
    return demonym.looks_like_town(name)


@cache
def _town_demonyms() -> dict[str, Demonym]:
    found: dict[str, Demonym] = {}
    for words, town in _rows("demonyms_hand.tsv"):
        for word in _words(words):
            form = (
                "adjective" if word.endswith(("s", "se", "sche", "che")) and not _is_plural(word) else "noun"
            )
            found.setdefault(word, Demonym(town, form))
    for word, town, form in _rows("demonyms.tsv"):
        found.setdefault(word, Demonym(town, "adjective" if form == "a" else "noun"))
    return found


def _is_plural(word: str) -> bool:
    return word.endswith(("ers", "aars", "ërs", "sters", "nees"))


@cache
def region_demonyms() -> dict[str, Demonym]:
    """Demonym -> region: nouns, women's nouns (sex ``f``) and adjectives. A word that is both is a noun."""
    found: dict[str, Demonym] = {}
    for row in _rows("regions.tsv"):
        name, _, nouns, women, adjectives = (row + [""] * 5)[:5]
        singular = True
        for word in _words(nouns):
            found.setdefault(word, Demonym(name, "noun", "m" if singular else None))
            singular = False
        women_only = [word for word in _words(women) if word not in _words(adjectives)]
        for word in women_only:
            found.setdefault(word, Demonym(name, "noun", "f"))
        for word in _words(adjectives):
            found.setdefault(word, Demonym(name, "adjective", "f" if word in _words(women) else None))
    return found


@cache
def regions() -> dict[str, str]:
    """Any name of a region -> the name that records use (``Brabant`` -> ``Noord-Brabant``)."""
    found: dict[str, str] = {}
    for row in _rows("regions.tsv"):
        found[row[0]] = row[0]
        for other in _words(row[1] if len(row) > 1 else ""):
            found.setdefault(other, row[0])
    return found


@cache
def nationality_demonyms() -> dict[str, Demonym]:
    """``Noor``, ``Noorse``, ``Noren`` -> ``NOR``. ``Canadees``, which is both noun and adjective, is a noun."""
    found: dict[str, Demonym] = {}
    for code, _, men, women, plural, adjectives, *_ in _rows("nationalities.tsv"):
        adjective_forms = _words(adjectives)
        women_forms = _words(women)
        for word in adjective_forms:
            if word in _words(
                men
            ):  # `de Canadees`, `een Canadees talent`: how it is used is for the reader to see
                continue
            found.setdefault(word, Demonym(code, "adjective", "f" if word in women_forms else None))
        for words, sex in ((_words(men), "m"), (women_forms, "f"), (_words(plural), None)):
            for word in words:
                found.setdefault(word, Demonym(code, "noun", sex))
    return found


@cache
def countries() -> dict[str, str]:
    """Country name -> IOC code (``Noorwegen`` -> ``NOR``)."""
    return {name: row[0] for row in _rows("nationalities.tsv") for name in _words(row[1])}


@cache
def country_codes() -> dict[str, str]:
    """A code or abbreviation as printed in brackets and lists (``Noo.``, ``VS``, ``ZKo``, ``ZKO``) -> IOC code."""
    found: dict[str, str] = {}
    for row in _rows("nationalities.tsv"):
        for code in _words(row[6] if len(row) > 6 else ""):
            found.setdefault(code, row[0])
    for code, country in list(found.items()):
        if len(code) == 3 and code.isalpha():
            found.setdefault(code.upper(), country)
    found["ROC"] = found["OAR"] = "RUS"
    return found


@cache
def venues() -> dict[str, str]:
    """Ice rink -> its town (``Thialf`` -> ``Heerenveen``)."""
    return {row[0]: row[1] for row in _rows("venues.tsv")}


@cache
def games() -> dict[str, int]:
    """Host of Olympic Winter Games -> year (``Sotsji`` -> 2014); of two Games in one city the likelier to be meant."""
    return {host: int(year) for host, year in _rows("games.tsv")}


@cache
def person_nouns() -> dict[str, str | None]:
    """Lower-case nouns for a skater -> sex where the word tells it (``schaatsster`` -> ``f``), else None."""
    found: dict[str, str | None] = {}
    sex: str | None = None
    for line in _text("person_nouns.txt").splitlines():
        if line.startswith("#"):
            sex = {"# m": "m", "# f": "f"}.get(line[:3])
        else:
            for word in line.split():
                found.setdefault(word, sex)
    return found


_WOMEN_ENDINGS = (
    "ster",
    "sters",
    "rijdster",
    "ares",
    "euse",
    "iste",
    "eres",
    "scholiere",
    "leerlinge",
    "agente",
    "docente",
    "trice",
    "meisje",
    "meisjes",
    "vrouw",
    "dame",
)
_PERSON_ENDINGS = (
    "rijder", "rijders", "schaatser", "schaatsers", "sprinter", "sprinters", "loper", "lopers", "kampioen",
    "kampioene", "kampioenen", "talent", "talenten", "winnaar", "winnaars", "houder", "houders", "genoot",
    "genoten", "genote", "genotes", "man", "mannen", "vrouw", "vrouwen", "meisje", "meisjes", "jongen", "jongens",
    "student", "studente", "studenten", "leraar", "lerares", "specialist", "specialiste", "junior", "junioren",
    "stayer", "stayers", "trainer", "renner", "kunner", "jager", "meester", "arts", "boer", "dochter", "zoon", "broer",
    "dochters", "zoons", "zonen", "vriendin", "vriendinnen", "vrienden", "studentes",
    "zus", "zusje", "tweeling", "held", "heldin", "kanon", "koning", "koningin", "piloot", "postbode", "eres",
    "scholier", "scholiere", "leerling", "leerlinge", "kundige", "machinist", "monteur", "chauffeur", "agent", "agente",
    "docent", "docente", "ingenieur", "assistent", "assistente", "bouwer", "werker", "kweker", "teler", "verkoper",
    "bezorger", "handelaar", "visser", "smid", "dekker", "stukadoor", "schipper",
    "loog", "loge", "jurist", "juriste", "therapeut", "therapeute", "verpleger", "verzorger", "maker", "bakker",
    "slager", "schilder", "metselaar", "stagiair", "stagiaire", "zoontje", "dochtertje", "militair",
    "teur", "seur", "coureur", "grammeur", "bloemist", "drogist", "winkelier", "hotelier", "herbergier", "houthakker",
    "beheerder", "adviseur", "begeleider", "eigenaar", "eigenaresse", "baas", "knecht", "wachter", "brouwer", "leider",
)  # fmt: skip
#: End as persons do and are none.
_NOT_PERSONS = frozenset("dialoog epiloog proloog loog analoog horloge loge".split())
_NOT_WOMEN = frozenset(
    "winter meester minister venster register orkest ster klooster rooster halster ijzersterk".split()
)


def is_person_noun(word: str) -> bool:
    """Whether a lower-case noun names a person who may skate (``stayer``, ``marathonrijdster``, ``tweeling``)."""
    if word in person_nouns():
        return True
    if word in _NOT_WOMEN or word in _NOT_PERSONS:
        return False
    return word.endswith(_PERSON_ENDINGS) or (
        len(word) > 6 and word.endswith(("ster", "sters", "euse", "ares"))
    )


def is_person_plural(word: str) -> bool:
    """Whether a lower-case word is the plural of a noun for a person: ``vrienden``, ``boerenzoons``."""
    return (word.endswith("s") and is_person_noun(word[:-1])) or (
        word.endswith("en") and (is_person_noun(word[:-2]) or is_person_noun(word[:-1]))
    )


def sex_of_noun(word: str) -> str | None:
    """``f`` for ``schaatsster``, ``m`` for ``man``; None where the noun does not tell."""
    known = person_nouns()
    if word in known:
        return known[word]
    if word not in _NOT_WOMEN and len(word) > 6 and word.endswith(_WOMEN_ENDINGS):
        return "f"
    return None


@cache
def _first_names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _text("first_names.txt").splitlines():
        sex, _, names = line.partition("\t")
        for name in names.split():
            found[name] = sex
    return found


def is_first_name(name: str) -> bool:
    """Whether the tables know the given name; a double name counts when each of its parts does."""
    table = _first_names()
    return name in table or ("-" in name and all(part in table for part in name.split("-")))


def sex_of_first_name(name: str) -> str | None:
    """``m`` or ``f`` when the given name settles it, None when it is unknown or borne by both.

    In a double name the parts that tell must agree: ``Jan-Willem`` m, ``Anne-Fleur`` f, ``Jan-Marijke`` None.
    """
    table = _first_names()
    sex = table.get(name)
    if sex is None and "-" in name:
        told = {table.get(part, "u") for part in name.split("-")} - {"u"}
        sex = told.pop() if len(told) == 1 else None
    return sex if sex in ("m", "f") else None


@cache
def _common_words() -> frozenset[str]:
    return frozenset(_text("common_words.txt").split())


def is_common_word(word: str) -> bool:
    """Whether a word, in whatever case, is ordinary Dutch vocabulary in lower case.

    Tells `Terwijl` from `Schouwstra` at the start of a sentence. A surname that is also a word (`Roest`) is common.
    """
    return word.lower() in _common_words()


@cache
def words_after_nouns() -> frozenset[str]:
    """Words that are no nouns and may follow one: finite verbs, adverbs, prepositions, conjunctions.

    By hand for the frequent ones (``after_noun.txt``), by rule from the dictionary for weak preterites
    (``preterites.txt``). They tell `de Zwolse strandde` from `de Zwolse ijsbaan`.
    """
    by_hand = " ".join(line for line in _text("after_noun.txt").splitlines() if not line.startswith("#"))
    return frozenset(by_hand.split()) | weak_preterites()


@cache
def weak_preterites() -> frozenset[str]:
    """Weak preterites, by rule from the dictionary: ``haakte``, ``strandde``."""
    return frozenset(_text("preterites.txt").split())


@cache
def demonym_of_town(word: str) -> Demonym | None:
    """Read a capitalised word as the demonym of a town, by table or by rule, or give None.

    Words of the tables of regions and nationalities are none: ``Groninger`` fits the province as well. By rule
    (``sure`` False) only when the stem is a town of the tables. Does not guess; see :func:`town_of_demonym`.
    """
    if word in region_demonyms() or word in nationality_demonyms():
        return None
    known = _town_demonyms().get(word)
    if known is not None:
        return known
    if len(word) < 5 or not word[0].isupper() or is_common_word(word):
        return None
    for form, endings in (("noun", demonym.NOUN_ENDINGS), ("adjective", ("ense", "se", "erse"))):
        for stem in demonym.stems(word, endings):
            if stem in towns():
                return Demonym(stem, form, None, False)
    return None


def town_of_demonym(word: str) -> str | None:
    """The town that a demonym names, guessed by its ending when no table knows it; None for other words."""
    found = demonym_of_town(word)
    if found is not None:
        return found.value
    if word in region_demonyms() or word in nationality_demonyms() or is_common_word(word):
        return None
    return demonym.guess(word)
