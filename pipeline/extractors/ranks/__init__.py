"""The rules by which placings are found, one module for each idea; see ``placings``."""
