"""Reading: reports out of files, folders, patterns and standard input, none lost for the sake of another.

:func:`find` says which sources the user's arguments name and :func:`read` makes a report of one of them. What goes
wrong on the way is a :class:`Trouble`, which takes its place in the order of the arguments.
"""

from __future__ import annotations

from pipeline.reading.dating import iso_date
from pipeline.reading.decoding import NotTextError, decode
from pipeline.reading.finding import STANDARD_INPUT, Source, find
from pipeline.reading.sources import read
from pipeline.reading.trouble import Trouble

__all__ = ["STANDARD_INPUT", "NotTextError", "Source", "Trouble", "decode", "find", "iso_date", "read"]
