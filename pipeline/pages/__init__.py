"""What all pages share: how a template becomes one file that needs nothing else, the base of its style, marked text.

A page is a template of its own package that extends ``base.html`` of this one. All of its text is escaped; its one
script is named in the page's content security policy by its digest, so that nothing else on the page can run.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections.abc import Iterator, Sequence


def render(package: str, template: str, script: str, **values: object) -> str:
    """Give a page: ``template`` of ``package``, where the file ``script`` lies beside it, filled in with ``values``."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    loader = ChoiceLoader([PackageLoader(package), PackageLoader("pipeline.pages")])
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    code = loader.get_source(environment, script)[0].strip()
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return environment.get_template(template).render(script=code, digest=digest, **values)


def cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, list[int]]]:
    """Cut a text wherever one of the spans begins or ends: its pieces, each with the numbers of the spans over it.

    Spans are half-open, in code points, within the text; they may overlap. The pieces make up the text.
    """
    edges = {0, len(text)}.union(*spans)
    for start, end in itertools.pairwise(sorted(edges)):
        yield text[start:end], [number for number, (a, b) in enumerate(spans) if a <= start and end <= b]
