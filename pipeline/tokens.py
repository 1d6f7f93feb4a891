"""Mends for spaCy's Dutch tokenizer: what reports glue together is cut, what they write as one stays one.

The rules of spaCy are for tidy text; captions, tables and pages without spaces are not tidy. All mends stand here, and
a saved model carries them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_UPPER, _LOWER = "[A-ZÀ-ÖØ-Þ]", "[a-zà-öø-ÿ]"
_LETTER = "[A-ZÀ-ÖØ-Þa-zà-öø-ÿ]"

#: Where a token is cut in its middle.
INFIXES = (
    rf"(?<={_LETTER})\((?=\d|{_UPPER})",  # Weijden(31
    rf"(?<={_LOWER})(?=\d\d?[:.,]\d)",  # Jong12:53.63
    rf"(?<=\d\d)(?={_UPPER}{_LOWER})",  # 36,92Jansen
    rf"(?<={_LOWER}{_LOWER})[.!?](?={_UPPER}{_LOWER})",  # dulden.Door
    rf"(?<={_LETTER})/(?={_UPPER})",  # Shots/Erik
    rf"(?<={_LOWER})[–—](?={_UPPER})",  # Bergsma–Kramer
    rf"(?<={_LOWER})\)(?=\d|{_UPPER})",  # (Wijhe)36,92
)
#: What is cut off at the front: a rank glued to a name, ``1Bob``, ``2J. vd Berg``.
PREFIXES = (rf"\d\d?(?={_UPPER}(?:{_LOWER}|\.))",)
#: Tokens that hold an apostrophe and stay whole: ``'s-Gravenzande``, ``N'tab``, ``'t``.
WHOLE = re.compile(rf"(?:['’][st](?:-{_UPPER}[\w-]*)?|{_UPPER}['’]{_LETTER}[\w-]*)$")

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'})


def straightened(text: str) -> str:
    """The text with its typographic quotes as plain ones, each at the same place."""
    return text.translate(_STRAIGHT)


def mend(nlp: Language) -> None:
    """Add the mends to the tokenizer of a pipeline, in place; one that is no tokenizer of spaCy's own is left alone."""
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found, unused-ignore]
    from spacy.util import compile_infix_regex, compile_prefix_regex

    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    defaults = nlp.Defaults
    tokenizer.infix_finditer = compile_infix_regex([*INFIXES, *(defaults.infixes or ())]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*PREFIXES, *(defaults.prefixes or ())]).search
    tokenizer.token_match = WHOLE.match
