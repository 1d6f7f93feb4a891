"""Backfill: news archives of many years in, the records of their skating reports out.

One way through: :mod:`archive` gives documents, :mod:`shards` cuts them into shards, an engine of :mod:`engines` has
them worked (:mod:`work`, past the :mod:`gate`, each worker a process of its own: :mod:`workers`), :mod:`run` writes
what comes back (:mod:`output`) and notes it in the manifest (:mod:`manifest`).
"""
