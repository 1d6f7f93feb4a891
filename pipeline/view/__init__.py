"""Records as people look at them: beside the words of their report.

Modules: ``shown`` (a report and its records, extracted or read from a file), ``page`` (reports with every piece of
evidence marked, and their records as tables).
"""
