"""The interface to a spaCy pipeline, for the names and towns that tables and grammar do not settle.

spaCy takes a second to import, so nothing here imports it before a model is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline.tokens import mend, straightened

if TYPE_CHECKING:
    from spacy.language import Language

Label = Literal["PER", "LOC", "ORG"]

LABELS: dict[str, Label] = {
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "NORP": "ORG",
    "EVENT": "ORG",
    "PRODUCT": "ORG",
    "WORK_OF_ART": "ORG",
}
"""What the labels of the usual schemes (OntoNotes, CoNLL-2002) come down to here: a person, a place, or something else
that is neither; numbers and dates say nothing of use."""

SHIPPED = Path(__file__).parent / "models" / "okt_nl"
"""The model that comes with the package."""

NONE = "none"
"""The name that stands for no model at all."""

NOT_NEEDED = (
    "tagger",
    "morphologizer",
    "parser",
    "senter",
    "lemmatizer",
    "trainable_lemmatizer",
    "attribute_ruler",
    "textcat",
    "textcat_multilabel",
    "entity_linker",
    "spancat",
)
"""Components of spaCy's own pipelines that entities do without; they only cost time."""

DOWNLOADS = "https://github.com/explosion/spacy-models/releases/download"
MODEL_VERSION = "3.8.0"
"""The release of spaCy's own pipelines that goes with spaCy 3.8."""

_PIPELINE_NAME = re.compile(r"[a-z]{2,3}_[a-z]+_[a-z]+_(?:sm|md|lg|trf)")
"""How spaCy's own pipelines are named: language, type, genre, size."""


class ModelNotFoundError(LookupError):
    """The pipeline is not installed or cannot be loaded; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text that the model takes for a person, a place or an organisation (half-open offsets)."""

    start: int
    end: int
    text: str
    label: Label


class Model:
    """A spaCy pipeline that finds entities; it is loaded when it is asked for the first time."""

    def __init__(self, name: str, load: Callable[[], Language]) -> None:
        self.name = name
        self._load = load

    @cached_property
    def _nlp(self) -> Language:
        return self._load()

    def entities(self, text: str) -> list[Entity]:
        """Give the entities of a text, sorted by start; offsets are code points into ``text``."""
        return list(self.entities_in(text, [(0, len(text))]))

    def entities_in(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Entity]:
        """Give the entities of some stretches of a text, each read by itself; offsets count in ``text``."""
        # spaCy refuses texts longer than its limit for memory's sake, which entities alone do not call for.
        self._nlp.max_length = max(self._nlp.max_length, len(text) + 1)
        pieces = (straightened(text[start:end]) for start, end in spans)
        for (start, _), doc in zip(spans, self._nlp.pipe(pieces), strict=True):
            for span in doc.ents:
                if span.label_ in LABELS:
                    first, last = start + span.start_char, start + span.end_char
                    yield Entity(first, last, text[first:last], LABELS[span.label_])


def shipped() -> Model:
    """Give the model that comes with the package, not loaded yet."""
    return Model(SHIPPED.name, lambda: _loaded(str(SHIPPED)))


def load_model(name: str) -> Model:
    """Load an installed spaCy pipeline by its package name, or one saved in a folder; ``okt_nl`` is the one shipped.

    Of its components only those are loaded that entities take, and its tokenizer is mended. Raises
    :class:`ModelNotFoundError`.
    """
    if name == SHIPPED.name:
        return shipped()
    nlp = _loaded(name)
    mend(nlp)
    return Model(Path(name).name, lambda: nlp)


def _loaded(name: str) -> Language:
    import spacy

    source = Path(name) if Path(name, "meta.json").is_file() else name
    try:
        nlp = spacy.load(source, exclude=NOT_NEEDED)
    except OSError as error:
        raise ModelNotFoundError(f"model {name} is not installed; {how_to_install(name)}") from error
    except Exception as error:
        why = " ".join(str(error).split())
        raise ModelNotFoundError(f"model {name} cannot be loaded ({why}); {how_to_install(name)}") from error
    if not any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names):
        raise ModelNotFoundError(f"model {name} finds no entities; choose one with an entity recogniser")
    _drop_unheard(nlp)
    return nlp


def how_to_install(name: str) -> str:
    """Say in one command how to install a pipeline.

    spaCy's own pipelines are not on PyPI but come by the address of their release.
    """
    if _PIPELINE_NAME.fullmatch(name) is None:
        return "give the folder of a saved spaCy pipeline, or the name of an installed one such as nl_core_news_md"
    wheel = f"{name}-{MODEL_VERSION}-py3-none-any.whl"
    return f"install it with: pip install {DOWNLOADS}/{name}-{MODEL_VERSION}/{wheel}"


def _drop_unheard(nlp: Language) -> None:
    """Leave out a shared tok2vec that no component left listens to: the entity recogniser often has its own."""
    for name, component in nlp.pipeline:
        listeners = getattr(component, "listening_components", None)
        if listeners is not None and not set(listeners) & set(nlp.pipe_names):
            nlp.remove_pipe(name)
