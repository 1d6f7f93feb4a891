"""Text out of bytes.

Dutch reports are UTF-8, with or without a byte order mark, or come from an older Windows program and are cp1252.
"""

from __future__ import annotations

import codecs
import re

_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that text does not hold; tab, line ends, form feed and escape are left to it."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_MOST_CONTROLS = 0.01
"""The share of control characters above which bytes are no text: a stray one in an old file is forgiven."""


class NotTextError(ValueError):
    """The bytes are no text in an encoding that is read; the message says what to do."""


def decode(raw: bytes) -> tuple[str, str]:
    """Give the text of a file's bytes, line ends made ``\\n``, and the encoding that it was read in.

    The encoding is ``utf-8``, ``utf-8-sig`` (with a byte order mark, which is left out) or ``cp1252``.
    Raises :class:`NotTextError`.
    """
    if raw.startswith(_WIDE_MARKS):
        raise NotTextError("is UTF-16; save it as UTF-8")
    if b"\0" in raw or len(_CONTROLS.findall(raw)) > _MOST_CONTROLS * len(raw):
        raise NotTextError("is binary, not text; give the report as UTF-8 text")
    encodings = ("utf-8-sig" if raw.startswith(codecs.BOM_UTF8) else "utf-8", "cp1252")
    for encoding in encodings:
        try:
            return _one_line_end(raw.decode(encoding)), encoding
        except UnicodeDecodeError:
            continue
    raise NotTextError("is neither UTF-8 nor Windows-1252; save it as UTF-8")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
