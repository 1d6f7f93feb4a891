"""stub"""


def may_hold_record(text: str) -> bool:
    """Stub."""
    low = text.lower()
    return any(w in low for w in ("schaats", "ijs", "meter", "okt", "date"))
