"""Countries as they take part: ``Noorwegen strandde op 1.20,77`` gives no skater a time."""

from __future__ import annotations

import re
from functools import cache

from pipeline.data import countries
from pipeline.mention import Mention


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(countries(), key=len, reverse=True)
    # No other word is tried against all of them.
    initials = "".join(sorted({name[0] for name in names}))
    return re.compile(rf"\b(?=[{initials}])(?:" + "|".join(re.escape(name) for name in names) + r")\b")


def find_countries(text: str) -> list[Mention]:
    """Country names: mentions of kind ``country`` with the IOC code as value."""
    return [
        Mention("country", m.start(), m.end(), m.group(), countries()[m.group()])
        for m in _pattern().finditer(text)
    ]
