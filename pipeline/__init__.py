"""Records of speed-skating performances out of Dutch news reports.

The public face for Python: :func:`extract_text` turns the text of one report into records and :func:`load`
loads a spaCy pipeline to help it. Nothing is imported before it is used, so that the commands start fast.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.language import Model
    from pipeline.record import Record

__version__ = VERSION
__all__ = ["__version__", "extract_text", "load"]


def load(name: str) -> Model:
    """Load an installed spaCy pipeline by its name, or one saved in a folder; ``okt_nl`` is the one shipped.

    Raises :class:`pipeline.language.ModelNotFoundError`, which says how to install it.
    """
    from pipeline.language import load_model

    return load_model(name)


#: Loaded once, however many reports are read with it.
_load_once = cache(load)


def extract_text(text: str, doc_id: str = "text", model: Model | str | None = "okt_nl") -> list[Record]:
    """Give the records of one report.

    ``text`` may begin with a header such as ``date 2021-12-26``; evidence offsets count code points in
    ``text`` as given here. ``model`` is what :func:`load` gives, by default the shipped one; None asks none.
    """
    from pipeline.extract import extract
    from pipeline.report import Report

    if isinstance(model, str):
        model = _load_once(model)
    return extract(Report.of_text(text, doc_id), model)
