"""A fact: what one clause says of one skater in one race, before facts are joined into records."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as default

from pipeline.linking.people import Person
from pipeline.linking.races import Race
from pipeline.mention import Mention


@dataclass(eq=False, slots=True)
class Fact:
    """``field`` is ``time``, ``placing``, ``status`` or ``entry`` (rode, and nothing more is said), or ``relation``: how the person's
    rank depends on that of ``others`` (see ``entailment``).

    ``words`` are the mentions that bear it out, ``score`` how sure the construction is (0 to 1), ``kind``
    ``result``, ``earlier`` or ``record``; ``date`` and ``event`` are those of an earlier race or another day.
    """

    person: Person
    race: Race
    field: str
    value: float | int | str
    words: list[Mention] = default(default_factory=list)
    score: float = 0.8
    kind: str = "result"
    date: Mention | None = None
    event: Mention | None = None
    #: Whether the sentence itself names the day.
    dated: bool = False
    #: Whether its paragraph does.
    held: bool = False
    others: tuple[Person, ...] = ()
