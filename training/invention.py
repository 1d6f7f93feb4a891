"""Names that nobody has: people, towns, teams and venues put together from syllables, seeded.

Closed lists make a model drop what is not on them, so most names here are new ones; given names that exist are mixed
in, because reports are full of them.
"""

from __future__ import annotations

import random
from pathlib import Path

from pipeline import data

_ONSETS = "b br d dr f fl g gr h j k kl kr l m n p pl r s sch st t tj v vr w wr z".split()
_VOWELS = "a aa e ee i ie o oo oe u eu ui ij ou au".split()
_CODAS = "m n r l k t s p f ns rt nk rd ks lf mp sk nt st".split()
_FOREIGN_ONSETS = "b br ch d dz f g h j k kh l m n p r s sh st sv t tr v y z zh".split()
_FOREIGN_VOWELS = "a e i o u y ai ei ia io å ø ö ä é í".split()
_SURNAME_ENDS = (
    "stra ma sma inga ema man huis veld berg sen s ink ing aar veen kamp mans broek dijk hof horst boer meijer "
    "wijk bos kens mens voort"
).split()
_FOREIGN_ENDS = (
    "sen ov ova sky ska ski inen son sson berg li etti ier eau ez ic ek ko chuk ng moto yama shita".split()
)
_PARTICLES = ("van der", "van den", "van de", "van", "de", "ter", "ten", "van 't", "op den", "in 't")
_TOWN_ENDS = (
    "dam drecht veen burg dorp hoek um wolde zijl huizen kerk oord beek rade stede horn ingen lo broek meer sluis "
    "hout waard buren munde ga wier werd"
).split()
_BEFORE_TOWN = ("Oud", "Nieuw", "Sint", "Noord", "Zuid", "Groot", "Klein")
_TEAM_WORDS = "Sport Schaats Ijs Lease Bouw Bank Energie Zorg Groep Trans Tech Vast Plus Data Agro".split()
_TEAM_HEADS = ("Team", "Ploeg", "TVM", "STV", "IJsclub", "Schaatsclub", "Gewest", "Jong")
_VENUE_HEADS = ("de", "ijsbaan", "IJsstadion", "Kunstijsbaan", "het", "sportcentrum")
_ARENAS = ("Arena", "Oval", "Center", "hal", "baan", "Park", "Stadion", "Ring")


def _given_names() -> list[str]:
    table = (Path(data.__file__).parent / "first_names.txt").read_text(encoding="utf-8")
    return sorted({name for line in table.splitlines() for name in line.split("\t")[1].split()})


class Inventor:
    """A seeded source of names; the same seed gives the same names in the same order."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._given = _given_names()

    def _syllables(self, count: int, foreign: bool = False) -> str:
        onsets, vowels = (_FOREIGN_ONSETS, _FOREIGN_VOWELS) if foreign else (_ONSETS, _VOWELS)
        word = ""
        for _ in range(count):
            word += self.random.choice(onsets) + self.random.choice(vowels)
            if self.random.random() < 0.5:
                word += self.random.choice(_CODAS)
        return word

    def given(self, foreign: bool = False) -> str:
        """A given name: one that exists, or one that does not."""
        if not foreign and self.random.random() < 0.5:
            name = self.random.choice(self._given)
        else:
            name = self._syllables(self.random.choice((1, 2, 2)), foreign) + self.random.choice(
                ("", "a", "e", "je", "ke")
            )
            name = name.capitalize()
        if self.random.random() < 0.08:
            name += "-" + self._syllables(1).capitalize()
        return name

    def surname(self, foreign: bool = False) -> str:
        """A surname, now and then with a tussenvoegsel or of a married woman."""
        ends = _FOREIGN_ENDS if foreign else _SURNAME_ENDS
        name = (
            self._syllables(self.random.choice((1, 1, 2)), foreign) + self.random.choice(ends)
        ).capitalize()
        if not foreign and self.random.random() < 0.25:
            name = f"{self.random.choice(_PARTICLES)} {name}"
        elif not foreign and self.random.random() < 0.05:
            name += "-" + (self._syllables(1) + self.random.choice(ends)).capitalize()
        return name

    def person(self) -> tuple[str, str]:
        """A full name and the surname as it stands alone, its tussenvoegsel with a capital."""
        foreign = self.random.random() < 0.25
        given, surname = self.given(foreign), self.surname(foreign)
        return f"{given} {surname}", surname[0].upper() + surname[1:]

    def town(self) -> str:
        """A town: one that exists in one case of four, else a new one."""
        if self.random.random() < 0.25:
            towns = data.towns()
            return self.random.choice(sorted(towns))
        name = (self._syllables(self.random.choice((1, 1, 2))) + self.random.choice(_TOWN_ENDS)).capitalize()
        kind = self.random.random()
        if kind < 0.06:
            return f"{self.random.choice(_BEFORE_TOWN)}-{name}"
        if kind < 0.1:
            return f"'s-{name}"
        if kind < 0.16:
            return f"{name} {self._syllables(2, True).capitalize()}"
        return name

    def team(self) -> str:
        """A team, club or sponsor."""
        kind = self.random.random()
        if kind < 0.4:
            return f"{self.random.choice(_TEAM_HEADS)} {self._syllables(2).capitalize()}"
        if kind < 0.7:
            return self._syllables(1).capitalize() + self.random.choice(_TEAM_WORDS).lower()
        letters = "".join(self.random.choice("ABCDHIJKNRSTVZ") for _ in range(3))
        return letters if kind < 0.85 else f"{letters} {self._syllables(2).capitalize()}"

    def venue(self) -> str:
        """An ice rink."""
        name = self._syllables(2, self.random.random() < 0.5).capitalize()
        kind = self.random.random()
        if kind < 0.4:
            return f"{name} {self.random.choice(_ARENAS)}"
        return name if kind < 0.8 else f"{self.random.choice(_VENUE_HEADS)} {name}"
