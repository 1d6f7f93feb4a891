"""What many reports say together: records of one performance joined, a table per race, nothing settled in silence.

Records are joined by probabilistic record linkage (Fellegi and Sunter, "A theory for record linkage", JASA 64, 1969):
``blocking`` proposes pairs, ``weights`` scores each, ``joining`` clusters them one to one between reports.

Modules: ``names`` and ``events`` (when two are the same), ``dates`` and ``times`` (within what is printed), ``told``
(a record made ready to be compared), ``namesakes`` (names that fit several), ``blocking``, ``weights``, ``comparing``,
``joining``, ``context`` (what one report leaves open of a race, told by another), ``performances`` (the values of what
was joined, with the reports that give each), ``races`` (the tables, their order and what does not fit in it),
``columns`` (CSV and Parquet), ``plot`` (the drawing of a race), ``tables`` (all of it as one page).
"""
