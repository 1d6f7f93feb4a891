"""Records as people look at them: beside the words of their report.

Modules: ``shown`` (a report and its records, extracted or read from a file), ``fields`` (what fields are called and how
their values are written), ``page`` (reports with all evidence marked, and their records as tables),
``tournament`` (what many reports say together).
"""
