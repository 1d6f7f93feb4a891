"""Backfill: the records of years of news, out of archives in which few documents are about skating.

One way through: :mod:`archive` gives documents, :mod:`shards` cuts them into shards, an engine of :mod:`engines` has
them worked (:mod:`work`, each worker a process of its own: :mod:`workers`), :mod:`run` writes what comes back
(:mod:`output`) and notes it in the manifest (:mod:`manifest`).
"""
