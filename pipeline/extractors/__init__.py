"""Extractors: each finds one kind of mention in the text, without knowing of the others."""
