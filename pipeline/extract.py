"""Report in, records out: the one place where extractors and linking meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.data import sex_of_first_name
from pipeline.extractors.brackets import code_places
from pipeline.extractors.countries import find_countries
from pipeline.extractors.dates import find_dates
from pipeline.extractors.distances import find_distances
from pipeline.extractors.events import find_events, main_event
from pipeline.extractors.hometowns import find_origins
from pipeline.extractors.leaders import find_leaders
from pipeline.extractors.marathons import find_marathons, in_hours
from pipeline.extractors.othersports import other_sport_spans
from pipeline.extractors.placings import find_placings
from pipeline.extractors.previews import is_preview
from pipeline.extractors.races import find_races
from pipeline.extractors.resultrows import find_row_mentions, find_series, listed_names
from pipeline.extractors.roundups import find_rubrics, find_sections
from pipeline.extractors.scope import find_scopes
from pipeline.extractors.skaters import find_skaters
from pipeline.extractors.sportcolumns import skating_rubrics
from pipeline.extractors.statuses import find_statuses
from pipeline.extractors.times import find_times
from pipeline.layout import sentences, unwrap
from pipeline.linking.distinct import distinct
from pipeline.linking.entailment import entail
from pipeline.linking.link import Linker
from pipeline.linking.records import Performance, performances
from pipeline.linking.sexes import Sexes, Told
from pipeline.mention import Mention
from pipeline.record import Evidence, Record
from pipeline.rows import find_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.language import Model
    from pipeline.report import Report


#: A preview or an explanation with no more results than this tells of no race: they are targets misread.
_STRAY = 8
#: What a sentence on another sport does not tell of skating.
_RACED = frozenset({"time", "distance", "placing", "status", "discipline", "run", "group"})


class _Helper:
    """A model and a report that it may be asked about; ``asked`` says whether it was."""

    def __init__(self, model: Model | None, text: str) -> None:
        self._model, self._text = model, text
        self.asked = False

    def answer(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
        """What the model takes some stretches for, read in their sentences."""
        if self._model is None:
            return []
        self.asked = True
        wanted = set(spans)
        around = [
            (s.start, s.end) for s in sentences(self._text) if any(s.start <= a < s.end for a, _ in wanted)
        ]
        found = self._model.entities_in(self._text, around)
        return [(e.start, e.end, e.label) for e in found if (e.start, e.end) in wanted]


def find_mentions(
    text: str, date: str | None, helper: _Helper | None = None, body_start: int = 0
) -> list[Mention]:
    """All mentions of a report, kind by kind; ``body_start`` is where its header ends."""
    spans = sentences(text, body_start)
    dates, events = find_dates(text, date), find_events(text, date)
    placings = [*find_placings(text, spans), *find_series(text)]
    # The layout of a table or a list tells its names, and where they end.
    fences = [row.town[0] for row in find_rows(text) if row.town] + code_places(text)
    listed = [(*fenced(text, span, fences), "PER") for span in listed_names(text, placings)]
    clubs = [row.club for row in find_rows(text) if row.club]
    skaters = find_skaters(text, listed, fences=fences, ask=helper.answer if helper else None)
    distances, times = find_distances(text), find_times(text)
    marathons = find_marathons(text, distances, times)
    if marathons:
        times = in_hours(times, marathons)
        distances = [d for d in distances if not any(m.start <= d.start < m.end for m in marathons)]
    return [
        *(m for m in skaters if not any(start <= m.start < end for start, end in clubs)),
        *find_row_mentions(text),
        *find_countries(text),
        *times,
        *distances,
        *marathons,
        *find_races(text),
        *placings,
        *find_leaders(text),
        *find_statuses(text, spans),
        *find_origins(text),
        *dates,
        *events,
        *find_sections(text, events),
        *find_rubrics(text),
        *find_scopes(text, date, dates, events),
    ]


def fenced(text: str, span: tuple[int, int], fences: Collection[int]) -> tuple[int, int]:
    """A name of a list as far as the first offset at which the layout ends it."""
    start, end = span
    end = min((fence for fence in fences if start < fence < end), default=end)
    return start, start + len(text[start:end].rstrip())


def extract(report: Report, model: Model | None = None) -> list[Record]:
    """The records of a report, in the order of their skaters' first mention.

    Every value that is not null has evidence, whose offsets count code points in ``report.text``.
    """
    text = unwrap(report.text)
    helper = _Helper(model, text)
    mentions = find_mentions(text, report.date, helper if model else None, report.body_start)
    silent = other_sport_spans(text)
    if silent:
        mentions = [
            m
            for m in mentions
            if not any(
                s.start <= m.start < s.end and (s.shape != "sentence" or m.kind in _RACED) for s in silent
            )
        ]
        if any(s.shape == "paragraph" for s in silent):
            mentions.extend(skating_rubrics(text))
    if not any(m.kind == "person" for m in mentions):
        return []
    event = main_event([m for m in mentions if m.kind == "event"], text)
    date = _document_date(report)
    linker = Linker(text, sentences(text, report.body_start), mentions, sex_of_first_name, event, date)
    found = distinct(performances(entail(linker.facts())), date, event)
    told = [p for p in found if p.kind != "result"]
    if len(found) - len(told) <= _STRAY and is_preview(text):
        found = told
    sexes = Sexes(found)
    helped = model.name if model and helper.asked else None
    records = [
        _record(report, performance, sexes.of(performance), event, date, helped) for performance in found
    ]
    order = {
        p.name: number for number, p in enumerate(sorted(linker.cast.people.values(), key=lambda p: p.first))
    }
    return sorted(records, key=lambda r: order[r.skater])


def _document_date(report: Report) -> Mention | None:
    if report.date is None:
        return None
    start, end = report.date_span
    return Mention("date", start, end, report.text[start:end], report.date, "header")


def _evidence(text: str, *mentions: Mention) -> list[Evidence]:
    if len(mentions) == 1:
        start, end = mentions[0].start, mentions[0].end
        return [Evidence(start, end, text[start:end])]
    return [
        Evidence(start, end, text[start:end]) for start, end in sorted({(m.start, m.end) for m in mentions})
    ]


def _record(
    report: Report,
    performance: Performance,
    told: Told,
    event: Mention | None,
    date: Mention | None,
    model: str | None,
) -> Record:
    person, race = performance.person, performance.race
    cues = {name: item.mention for name, item in race.cues if item.mention is not None}
    values: dict[str, Any] = {"distance_m": race.distance, "discipline": race.discipline, "run": race.run}
    evidence: dict[str, list[Evidence]] = {"skater": _evidence(report.text, *person.names[:1])}
    for name in ("distance_m", "discipline", "run"):
        if name in cues and values[name] is not None:
            evidence[name] = _evidence(report.text, cues[name])
    if race.run is not None and "run" not in evidence:
        # ``34,9 en 35,1``: which run it was shows in the place among the values.
        evidence["run"] = _evidence(report.text, *performance.facts[0].words)
    if race.discipline != "individual" and "discipline" not in evidence:
        # The standing of an event is told by the words for the event; without any there is none.
        if event is not None:
            evidence["discipline"] = _evidence(report.text, event)
        else:
            values["discipline"] = "individual"
    scores = []
    for name, field in (("time", "time_s"), ("placing", "placing"), ("status", "status")):
        fact = performance.best(name)
        if fact is None or (
            name == "status"
            and fact.value != "dsq"
            and (performance.best("time") or performance.best("placing"))
        ):
            # Who fell and still has a time or a rank finished.
            continue
        values[field] = fact.value
        evidence[field] = _evidence(report.text, *fact.words)
        scores.append(fact.score)
    own_date, own_event = performance.date_words(), performance.event_words()
    # The age is that of the report's year.
    year = str(own_date.value)[:4] if own_date is not None and performance.kind != "result" else None
    past = year is not None and report.date is not None and year != report.date[:4]
    for name in ("hometown", "region", "nationality", "age"):
        if name in person.attributes and not (past and name == "age"):
            values[name] = person.attributes[name]
            evidence[name] = _evidence(report.text, *person.evidence[name])
    sex, word = told
    if sex:
        values["gender"] = sex
        if word is not None:
            evidence["gender"] = _evidence(report.text, word)
    if performance.kind == "result":
        own_date, own_event = own_date or date, own_event or event
    for name, mention in (("date", own_date), ("event", own_event)):
        if mention is not None and mention.value is not None:
            values[name] = mention.value
            evidence[name] = _evidence(report.text, mention)
    return Record(
        doc_id=report.doc_id,
        skater=person.name,
        kind=performance.kind,  # type: ignore[arg-type]
        evidence=evidence,
        confidence=round(min(scores, default=0.5), 2),
        model=model,
        **values,
    )
