"""Text out of bytes.

Dutch reports are UTF-8, with or without a byte order mark, or come from an older Windows program and are cp1252. Web
pages say what they are, often wrongly.
"""

from __future__ import annotations

import codecs
import re

_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that text does not hold; tab, line ends, form feed and escape are left to it."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PAGE_MARKS = dict(zip((codecs.BOM_UTF8, *_WIDE_MARKS), ("utf-8", "utf-16-le", "utf-16-be"), strict=True))

_MOST_CONTROLS = 0.01
"""The share of control characters above which bytes are no text: a stray one in an old file is forgiven."""


_PAGE_ENCODINGS = re.compile(
    r"iso-?8859-?(?:[2-9]|1[0-6])|(?:windows-|cp)125[0-8]|mac-?roman|macintosh|cp850|ibm850"
)
"""What a page may declare and is believed. ISO 8859-1 and ASCII are read as Windows-1252, as browsers do."""


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


def decode_page(raw: bytes) -> str:
    """Give the markup of a web page's bytes; those that fit no encoding become replacement characters.

    A byte order mark decides; else bytes that are UTF-8 are read so whatever the page declares, for text in another
    encoding hardly ever is UTF-8 by chance, and pages that declare ISO 8859-1 and are UTF-8 are common. A few broken
    bytes do not make a page another encoding. Then comes what the page declares, if it fits, then Windows-1252.
    What is no text gives no markup; NUL counts for nothing in this, for pages are padded with it.
    """
    for mark, encoding in _PAGE_MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if len(_CONTROLS.findall(raw)) > _MOST_CONTROLS * len(raw):
        return ""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken or broken < sum(1 for c in text if c > "\x7f") - broken:
        return text
    try:
        return raw.decode(_declared(raw))
    except (UnicodeDecodeError, LookupError):
        return raw.decode("cp1252", "replace")


def _declared(raw: bytes) -> str:
    from bs4.dammit import EncodingDetector

    declared = (EncodingDetector.find_declared_encoding(raw, is_html=True) or "").lower().replace("_", "-")
    return declared if _PAGE_ENCODINGS.fullmatch(declared) else "cp1252"
