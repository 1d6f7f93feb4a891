"""The package's version, in the one place that the build and the records both take it from.

A module of its own, so that a record's ``version`` costs no search through the installed distributions.
"""

from __future__ import annotations

VERSION = "0.1.0"
