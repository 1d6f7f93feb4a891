"""Of which sex a race was: the skater's own, else that of whoever raced against them, else what a heading says."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.linking.records import Performance
from pipeline.mention import Mention

Told = tuple[str | None, Mention | None]


def _key(performance: Performance) -> tuple[int | None, str, str]:
    return performance.race.distance, performance.race.discipline, performance.kind


class Sexes:
    """The sexes of the races of a report."""

    def __init__(self, found: Sequence[Performance]) -> None:
        self._known: dict[tuple[int | None, str, str], list[tuple[int, Performance]]] = {}
        for performance in found:
            if performance.person.sex:
                places = self._known.setdefault(_key(performance), [])
                places.extend((word.start, performance) for fact in performance.facts for word in fact.words)

    def of(self, performance: Performance) -> Told:
        """The sex of the race of a performance, and the word that tells it.

        Of a rival in the same race and a heading the one nearer to the performance is heard: headings end unnoticed.
        """
        person, race = performance.person, performance.race
        if race.discipline == "mixed_relay":
            # Men and women ride it together.
            return None, None
        if person.sex:
            return person.sex, person.sexed
        place = min(word.start for fact in performance.facts for word in fact.words)
        cue = next((item.mention for name, item in race.cues if name == "gender"), None)
        rivals = self._known.get(_key(performance), ())
        # Reports go from field to field: a rival named before weighs more than one further on.
        near = min(
            rivals,
            key=lambda rival: place - rival[0] if rival[0] <= place else 2 * (rival[0] - place),
            default=None,
        )
        if near is not None and (
            race.sex is None or cue is None or abs(near[0] - place) < abs(cue.start - place)
        ):
            return near[1].person.sex, near[1].person.sexed
        return race.sex, cue
