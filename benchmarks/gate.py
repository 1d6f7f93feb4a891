"""What the gate of the backfill costs and what it lets through, measured against spaCy in the same run.

- words a second of ``may_hold_record`` over news that has nothing to do with skating, against those of a spaCy pipeline
  of the shape of ``nl_core_news_md`` over the first part of it (goal: at least 300 times as many);
- recall over the corpus: the share of the reports with gold records, or for which the extraction gives records, that
  pass (goal: all), as they are and without their header and first sentence; and of those halves, quarters and eighths
  of them that still give records by themselves, which tell how much is to spare;
- the share of the documents on other things that pass and are read in vain, by subject.

Run it with: python benchmarks/gate.py [DOCUMENTS], the number of documents on other things (5000, if none is given).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from archive_text import Archive
from speed import best, medium_pipeline

from pipeline.backfill.gate import may_hold_record
from pipeline.extract import extract
from pipeline.layout import sentences
from pipeline.report import Report

ROOT = Path(__file__).parent.parent
SPEED_GOAL = 300.0
DOCUMENTS = 5000
#: So many documents are enough to tell the speed of spaCy.
READ_BY_SPACY = 60
PARTS = {"halves": 2, "quarters": 4, "eighths": 8}


def main(documents: int) -> int:
    unrelated = list(Archive(seed=1, share=0.0).documents(documents))
    texts = [document.text for document in unrelated]
    fast = _speed(texts)
    complete = _recall()
    passed = Counter(document.subject for document in unrelated if may_hold_record(document.text))
    told = Counter(document.subject for document in unrelated)
    print(f"documents on other things that pass: {passed.total() / documents:.1%}")
    print("  ".join(f"{subject} {passed[subject] / count:.1%}" for subject, count in told.most_common()))
    return 0 if fast and complete else 1


def _speed(texts: list[str]) -> bool:
    few = texts[:READ_BY_SPACY]
    nlp = medium_pipeline()
    ours = _words(texts) / best(lambda: [may_hold_record(text) for text in texts])
    theirs = _words(few) / best(lambda: list(nlp.pipe(few)))
    met = ours >= SPEED_GOAL * theirs
    print(f"{len(texts)} documents, {_words(texts)} words")
    print(f"gate {ours:,.0f} words/s, spaCy {theirs:,.0f} words/s")
    print(f"speed ratio {ours / theirs:.0f} (goal {SPEED_GOAL:.0f}): {'met' if met else 'NOT met'}")
    return met


def _recall() -> bool:
    """Print the recall over the corpus and its parts; whether all whole reports pass."""
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    reports = [Report.of_text(path.read_text(encoding="utf-8"), path.stem) for path in paths]
    whole = [report.text for report in reports if _has_gold(report) or extract(report)]
    complete = _pass("whole", whole)
    rests = [report.text[_starts(report)[1] :] for report in reports if len(_starts(report)) > 1]
    complete = _pass("without header and first sentence", _holding(rests)) and complete
    for name, count in PARTS.items():
        _pass(name, _holding([part for report in reports for part in _parts(report, count)]))
    return complete


def _pass(name: str, texts: list[str]) -> bool:
    passed = sum(map(may_hold_record, texts))
    print(f"recall, reports of the corpus, {name}: {passed} of {len(texts)} ({passed / len(texts):.3f})")
    return passed == len(texts)


def _holding(texts: list[str]) -> list[str]:
    return [text for text in texts if extract(Report.of_text(text, "part"))]


def _has_gold(report: Report) -> bool:
    return bool((ROOT / "gold" / f"{report.doc_id}.jsonl").read_text(encoding="utf-8").strip())


def _starts(report: Report) -> list[int]:
    return [sentence.start for sentence in sentences(report.text, report.body_start)]


def _parts(report: Report, count: int) -> Iterator[str]:
    """The text after the header in so many parts, each of as many sentences."""
    starts = _starts(report)
    if len(starts) >= count:
        cuts = [starts[number * len(starts) // count] for number in range(count)]
        for start, end in pairwise([*cuts, len(report.text)]):
            yield report.text[start:end]


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS))
