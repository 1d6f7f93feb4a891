"""Patterns with cues find what they would find without."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cued import Cued, Stretch
from pipeline.extractors.distances import find_distances
from pipeline.extractors.placings import find_placings
from pipeline.extractors.statuses import find_statuses
from pipeline.extractors.times import find_times
from pipeline.reading import Source, find, read

CORPUS = Path(__file__).parent.parent / "corpus"


def test_the_words_of_a_stretch_are_its_runs_of_letters_and_digits() -> None:
    assert Stretch("Op de 500 meter, zo'n Één").words == {"op", "de", "500", "meter", "zo", "n", "één"}


@pytest.mark.parametrize(
    ("pattern", "text", "searched"),
    [
        (r"\b(?:geen|niet)\b[^.;]{0,20}$", "hij won niet ", True),
        (r"\b(?:geen|niet)\b[^.;]{0,20}$", "hij deed zijn rit teniet ", False),
        (r"\bvergooi\w* $", "hij vergooide ", True),
        (r"\bvergooi\w* $", "hij won ", False),
        (r"\b(?:zou|in de hoop)(?: \w+){0,3} $", "in de hoop ", True),
        (r"\b(?:zou|in de hoop)(?: \w+){0,3} $", "in de sprint ", False),
        (r"\d $", "zonder woorden ", True),
    ],
)
def test_a_pattern_is_searched_where_a_word_is_said_that_every_match_has(
    pattern: str, text: str, searched: bool
) -> None:
    assert Cued(pattern).may_match(Stretch(text)) is searched


def test_no_cue_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden: list[tuple[str, str]] = []
    may_match = Cued.may_match

    def checked(self: Cued, stretch: Stretch) -> bool:
        if not may_match(self, stretch) and self.pattern.search(stretch):
            hidden.append((self.pattern.pattern[:40], stretch))
        return True

    monkeypatch.setattr(Cued, "may_match", checked)
    for source in find([str(CORPUS)]):
        assert isinstance(source, Source)
        report, _ = read(source)
        assert report is not None
        find_placings(report.text)
        find_times(report.text)
        find_distances(report.text)
        find_statuses(report.text)
    assert hidden == []
