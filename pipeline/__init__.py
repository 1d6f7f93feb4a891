"""Records of speed-skating performances out of Dutch news reports.

The public face for Python: :func:`extract_text` turns the text of one report into records and :func:`load`
loads a spaCy pipeline to help it. Nothing is imported before it is used, so that the commands start fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.language import Model
    from pipeline.record import Record

__version__ = VERSION
__all__ = ["__version__", "extract_text", "load"]


def load(name: str) -> Model:
    """Load an installed spaCy pipeline by its name, or one saved in a folder.

    Raises :class:`pipeline.language.ModelNotFoundError`, which says how to install it.
    """
    from pipeline.language import load_model

    return load_model(name)


def extract_text(text: str, doc_id: str = "text", model: Model | None = None) -> list[Record]:
    """Give the records of one report.

    ``text`` may begin with a header such as ``date 2021-12-26``; evidence offsets count code points in
    ``text`` as given here.
    """
    from pipeline.extract import extract
    from pipeline.report import Report

    return extract(Report.of_text(text, doc_id), model)
