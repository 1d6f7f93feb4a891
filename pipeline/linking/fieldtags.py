"""The field said behind names that stand side by side: ``A (mannen) en B (vrouwen)``, ``A bij de mannen en B bij de vrouwen``."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.linking.attributes import Who
from pipeline.linking.items import Row
from pipeline.linking.people import Sex

FIELDS: dict[str, Sex] = {
    **dict.fromkeys("mannen heren jongens".split(), "m"),
    **dict.fromkeys("vrouwen dames meisjes".split(), "f"),
    "junioren": None,
    "senioren": None,
}
"""The words for a field, with its sex."""

_WORD = "|".join(FIELDS)
_TAGGED = re.compile(rf"(?<= )P (?P<tag>\( (?:{_WORD}) \)|bij de (?:{_WORD})) ")
_JOINED = re.compile(r"(?:, )?(?:(?:en|&) )?(?:(?:de|het) )?\Z")


def untag(row: Row, who: Who) -> None:
    """Take the field off names that stand side by side, each with its own, so that they are joined as other names are."""
    if FIELDS.keys().isdisjoint(row.symbols):
        return
    tagged = list(_TAGGED.finditer(row.text))
    beside = [
        (one, other)
        for one, other in pairwise(tagged)
        if one.end() < other.start() and _JOINED.match(row.text[one.end() : other.start()])
    ]
    for match in sorted({each for pair in beside for each in pair}, key=lambda m: -m.start()):
        first, last = row.span(match, "tag")
        person = who.get(id(row.items[first - 1]))
        field = next((item for item in row.items[first:last] if item.symbol in FIELDS), None)
        if person is not None and field is not None and person.sex is None:
            person.sex = FIELDS[field.symbol]
        del row.items[first:last]
        row.refresh()
