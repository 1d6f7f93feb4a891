"""Linking: from mentions to facts to performances, by the grammar of the sentence."""
