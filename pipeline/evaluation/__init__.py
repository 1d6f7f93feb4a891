"""Measuring results against gold: reading both, pairing their records, counting, and saying what went wrong.

Modules, in the order in which they are used: ``rows`` (a record as it is compared), ``reading`` (JSON Lines),
``matching`` (which predicted record stands for which gold record), ``counts`` (precision, recall, F1),
``scores`` (everything counted), ``misses`` (each fault, one by one) and ``table`` (for people to read).
"""
