"""Countries as they take part: ``Noorwegen strandde op 1.20,77`` gives no skater a time."""

from __future__ import annotations

import re
from functools import cache

from pipeline.data import countries
from pipeline.mention import Mention


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(countries(), key=len, reverse=True)
    # By their first letters, so that no other word is tried against any of them.
    initials = sorted({name[0] for name in names})
    groups = [
        rf"{initial}(?<!\w.)(?:{'|'.join(re.escape(name[1:]) for name in names if name[0] == initial)})"
        for initial in initials
    ]
    return re.compile(rf"(?:{'|'.join(groups)})\b")


def find_countries(text: str) -> list[Mention]:
    """Country names: mentions of kind ``country`` with the IOC code as value."""
    return [
        Mention("country", m.start(), m.end(), m.group(), countries()[m.group()])
        for m in _pattern().finditer(text)
    ]
