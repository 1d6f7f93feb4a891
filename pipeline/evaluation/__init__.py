"""Measuring results against gold: reading both, pairing their records, counting, and saying what went wrong.

Modules, in the order in which they are used: ``rows`` (a record as it is compared), ``reading`` (JSON Lines),
``matching`` (which predicted record stands for which gold record), ``counts`` (precision, recall, F1), ``scores``
(everything counted), ``misses`` (each fault) and ``classes`` (what sort it is), ``bootstrap`` (how sure the figures
are), ``breakdown`` (for parts of the material), ``calibration`` (whether confidence keeps its word), ``compare`` (with
older results), ``report`` (all of these together), ``table`` and ``page`` (for people to read), ``floor`` (what must
not be lost), ``baselines``. For the gold itself: ``check`` (whether it can be right) and ``labelstudio`` (to and from
a tool for annotators).
"""
