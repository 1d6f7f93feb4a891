"""Make the Dutch name model that ships with the package.

    python -m training.model /path/to/lassy_ner.json

Trains on the sentences of the treebank given, on the same with other names, and on sentences of the project's own
grammar; the sentences of the treebank stay where they are. Takes about ten minutes on one core. Seeded: two runs on one
machine give the same model. Writes ``pipeline/models/okt_nl`` and prints the scores that its card tells.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

from pipeline.tokens import mend, straightened
from training.grammar import Grammar, Sentence, swapped

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "pipeline" / "models" / "okt_nl"
SEED = 1
GENERATED = 6000
#: Sentences of the grammar that only stop the training: their names are new as well.
STOPPING = 400
STEPS, EVERY, PATIENCE = 4000, 200, 1400
WIDTH, DEPTH, ROWS, HIDDEN = 96, 4, 2000, 64
NAME, VERSION = "okt_nl", "1.0.0"

CONFIG: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": HIDDEN,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "pretrained_vectors": None,
            "width": WIDTH,
            "depth": DEPTH,
            "embed_size": ROWS,
            "window_size": 1,
            "maxout_pieces": 3,
            "subword_features": True,
        },
    }
}


def blank() -> Language:
    """An untrained pipeline with the mended tokenizer."""
    nlp = spacy.blank("nl")
    mend(nlp)
    nlp.add_pipe("ner", config=CONFIG)
    nlp.meta.update(
        {
            "name": NAME.removeprefix("okt_"),
            "version": VERSION,
            "license": "CC BY-SA 4.0",
            "description": "Persons, places and organisations in Dutch sports news; small, without word vectors",
        }
    )
    return nlp


def examples(nlp: Language, sentences: Iterable[Sentence]) -> list[Example]:
    """Sentences as spaCy trains on them; a name that the tokenizer cuts elsewhere is left unmarked."""
    made = []
    for text, spans in sentences:
        doc = nlp.make_doc(straightened(text))
        kept = [(a, b, label) for a, b, label in spans if doc.char_span(a, b) is not None]
        made.append(Example.from_dict(doc, {"entities": kept}))
    return made


def train(
    nlp: Language, training: Sequence[Example], stopping: Sequence[Example], steps: int, seed: int
) -> float:
    """Train in place and leave the best state in ``nlp``; returns its F on ``stopping``."""
    fix_random_seed(seed)
    optimizer = nlp.initialize(lambda: training)
    optimizer.learn_rate = 0.001
    optimizer.L2 = 0.01
    optimizer.grad_clip = 1.0
    shuffled = random.Random(seed)
    best, best_step, kept, step = -1.0, 0, b"", 0
    while step < steps and step - best_step < PATIENCE:
        order = list(training)
        shuffled.shuffle(order)
        for batch in minibatch(order, size=compounding(4.0, 40.0, 1.002)):
            nlp.update(batch, sgd=optimizer, drop=0.2, losses={})
            step += 1
            if step % EVERY == 0 or step == steps:
                with nlp.use_params(optimizer.averages):
                    score = float(nlp.evaluate(stopping)["ents_f"] or 0.0)
                    print(f"step {step}: F {score:.3f}", flush=True)
                    if score > best:
                        best, best_step, kept = score, step, nlp.to_bytes()
            if step >= steps or step - best_step >= PATIENCE:
                break
    nlp.from_bytes(kept)
    return best


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words that training left in its vocabulary."""
    fresh = blank()
    sample = fresh.make_doc("Jan")
    fresh.initialize(
        lambda: [Example.from_dict(sample, {"entities": [(0, 3, label)]}) for label in ("PER", "LOC", "ORG")]
    )
    fresh.get_pipe("ner").from_bytes(nlp.get_pipe("ner").to_bytes())
    fresh.meta.update(nlp.meta)
    if folder.exists():
        shutil.rmtree(folder)
    fresh.to_disk(folder, exclude=["vocab"])


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("treebank", type=Path, help="lassy_ner.json: sentences with PER, LOC and ORG")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    bank = json.loads(given.treebank.read_text(encoding="utf-8"))
    parts = {
        name: [(text, [tuple(s) for s in spans]) for text, spans in bank[name]] for name in ("train", "test")
    }
    sentences = [
        *parts["train"],
        *swapped(parts["train"], given.seed),
        *Grammar(given.seed).paragraphs(GENERATED),
    ]
    nlp = blank()
    training = examples(nlp, sentences)
    stopping = examples(nlp, Grammar(given.seed + 1000).paragraphs(STOPPING))
    train(nlp, training, stopping, given.steps, given.seed)
    scores = nlp.evaluate(examples(nlp, parts["test"]))
    print(json.dumps({"treebank test F": scores["ents_f"], "by type": scores["ents_per_type"]}, indent=1))
    save(nlp, given.out)
    print(
        f"written to {given.out}: {sum(f.stat().st_size for f in given.out.rglob('*') if f.is_file()) / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    main()
