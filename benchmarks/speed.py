"""How fast it is, measured against spaCy in the same run and on the same machine.

Two ratios, each with its goal:

- words a second of the extraction over the corpus against those of a spaCy pipeline of the shape of
  ``nl_core_news_md`` (goal: at least 8 times as many);
- the time that ``okt-extract --help`` takes to start against that of ``import spacy`` (goal: under 0.4 of it).

The spaCy pipeline has the components and layer sizes of the real one, with random weights: what it says is nonsense,
how long it takes is not. It has no word vectors, which makes it a little faster than the real one.

Beside them it says what share of the time of the extraction each of its stages takes.

Run it with: python benchmarks/speed.py [FOLDER ...], where the folders hold reports (the corpus, if none is given).
"""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import pipeline.extract
from pipeline.extract import extract
from pipeline.linking.link import Linker
from pipeline.reading import Source, Trouble, find, read
from pipeline.report import Report

CORPUS = Path(__file__).parent.parent / "corpus"
SPEED_GOAL = 8.0
START_GOAL = 0.4
ROUNDS = 3
STARTS = 7

#: The functions that the extraction consists of, as its module names them, beside the linking.
STAGES = [name for name in vars(pipeline.extract) if name.startswith("find_") and name != "find_mentions"]
STAGES += ["sentences", "other_sport_spans", "main_event", "performances", "entail", "_record"]

# The sizes of nl_core_news_md's shared tok2vec; its entity recogniser has one of its own of the same size.
TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
TAGGER = {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": LISTENER}
PARSER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "parser",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": LISTENER,
}
NER = {**PARSER, "state_type": "ner", "tok2vec": TOK2VEC}


def main(folders: list[str]) -> int:
    texts = [report for item in find(folders or [str(CORPUS)]) if (report := _report(item))]
    if not texts:
        print("no reports found", file=sys.stderr)
        return 2
    words = sum(len(report.text.split()) for report in texts)
    print(f"{len(texts)} reports, {words} words")

    nlp = medium_pipeline()
    ours = words / best(lambda: [extract(report) for report in texts])
    theirs = words / best(lambda: list(nlp.pipe(report.text for report in texts)))
    print(f"okt-extract {ours:,.0f} words/s, spaCy {theirs:,.0f} words/s")
    print("  ".join(f"{stage} {share:.0%}" for stage, share in _shares(texts)))
    fast = _verdict("speed", ours / theirs, SPEED_GOAL, ours / theirs >= SPEED_GOAL)

    start = _start([str(Path(sys.executable).with_name("okt-extract")), "--help"])
    spacy_start = _start([sys.executable, "-c", "import spacy"])
    print(f"okt-extract --help {start:.2f} s, import spacy {spacy_start:.2f} s")
    early = _verdict("start", start / spacy_start, START_GOAL, start / spacy_start < START_GOAL)
    return 0 if fast and early else 1


def _report(item: Source | Trouble) -> Report | None:
    return read(item)[0] if isinstance(item, Source) else None


def _verdict(name: str, ratio: float, goal: float, met: bool) -> bool:
    print(f"{name} ratio {ratio:.2f} (goal {goal}): {'met' if met else 'NOT met'}")
    return met


def best(work: Callable[[], object]) -> float:
    """Give the seconds of the best of some rounds, after one to warm up."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return min(seconds)


def _shares(texts: Sequence[Report]) -> list[tuple[str, float]]:
    """Give the share of the time that each stage takes, the longest first; the clock itself takes some too."""
    seconds: Counter[str] = Counter()

    def clocked(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object, **kwargs: object) -> object:
            begin = time.perf_counter()
            try:
                return stage(*args, **kwargs)
            finally:
                seconds[name] += time.perf_counter() - begin

        return run

    with ExitStack() as patches:
        for name in STAGES:
            patches.enter_context(
                patch.object(pipeline.extract, name, clocked(name, getattr(pipeline.extract, name)))
            )
        patches.enter_context(patch.object(Linker, "facts", clocked("linking", Linker.facts)))
        begin = time.perf_counter()
        for report in texts:
            extract(report)
        total = time.perf_counter() - begin
    shares = [(name.removeprefix("find_").strip("_"), taken / total) for name, taken in seconds.most_common()]
    return [*shares, ("rest", 1 - sum(share for _, share in shares))]


def _start(command: list[str]) -> float:
    """Give the median seconds that a command takes from start to end."""
    seconds = []
    for _ in range(STARTS):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds[1:])


def medium_pipeline() -> Language:
    """Build the pipeline of the shape of nl_core_news_md: tok2vec, morphologizer, tagger, parser, lemmatizer, ner."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("morphologizer", config={"model": TAGGER})
    nlp.add_pipe("tagger", config={"model": TAGGER})
    nlp.add_pipe("parser", config={"model": PARSER})
    nlp.add_pipe("trainable_lemmatizer", config={"model": TAGGER, "min_tree_freq": 1})
    nlp.add_pipe("ner", config={"model": NER})
    nlp.initialize(lambda: _examples(nlp))
    return nlp


def _examples(nlp: Language) -> list[Example]:
    """Give sentences that show as many labels as the real pipeline has, for the sizes of its output layers."""
    tokens = "Anna Jansen uit Gouda won de race".split()
    deps = itertools.cycle(f"dep{number}" for number in range(37))
    tags = itertools.cycle(f"TAG{number}" for number in range(200))
    kinds = itertools.cycle("PERSON GPE ORG DATE NORP FAC LOC EVENT CARDINAL ORDINAL".split())
    examples = []
    for _ in range(60):
        kind = next(kinds)
        reference = Doc(
            nlp.vocab,
            words=tokens,
            heads=[1, 4, 1, 2, 4, 6, 4],
            deps=["ROOT" if token == "won" else next(deps) for token in tokens],
            tags=[next(tags) for _ in tokens],
            pos=["PROPN", "PROPN", "ADP", "PROPN", "VERB", "DET", "NOUN"],
            morphs=[f"Number=Sing|Case={next(tags)}" for _ in tokens],
            lemmas=["anna", "jansen", "uit", "gouda", "winnen", "de", "race"],
            ents=[f"B-{kind}", f"I-{kind}", "O", "B-GPE", "O", "O", "O"],
        )
        examples.append(Example(nlp.make_doc(" ".join(tokens)), reference))
    return examples


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
