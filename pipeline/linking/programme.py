"""Sentences that only speak of a race to come, or of what somebody likes to ride: ``zondag rijdt hij nog de 1000 meter``, ``de mijl is
haar beste afstand``. They do not move the race of a report that goes on in the past tense."""

from __future__ import annotations

import re

from pipeline.linking.items import Row
from pipeline.linking.verbs import is_finite

_PRESENT = frozenset(
    "traint trainen start starten laat laten maakt bereidt plaatst vormt hoort blijft blijven rijdt rijden volgt volgen komt komen staat staan wacht wachten start starten moet moeten wil willen gaat gaan hoopt hopen mag mogen "
    "kan kunnen is heeft zal zullen begint beginnen verschijnt schaatst".split()
)
_VALUES = frozenset({"R", "RR", "T", "TT", "S"})
#: Before an adjective that ends like a weak past tense: ``zijn favoriete afstand``.
_PERFECT = frozenset({"is", "heeft", "hebben"})
_PARTICIPLE = re.compile(r"(?:[a-z]{2,4})?(?:ge[a-z]{2,}(?:d|t|en)|(?:ver|be|ont|her)[a-z]{3,}(?:d|t|en))$")
_BEFORE_NOUNS = frozenset("de het een zijn haar hun geen mijn onze".split())
_NOUNS = frozenset({"afstand", "nummer", "onderdeel", "race"})
#: Strong past tenses.
_PAST = frozenset(
    "was waren werd werden had hadden kwam kwamen ging gingen stond stonden reed reden won wonnen viel vielen begon begonnen bleef bleven kon "
    "moest moesten mocht mochten zou zouden nam namen gaf gaven liet lieten zag zagen sloeg bracht dook schreef kreeg kregen greep grepen versloeg "
    "trok trokken liep liepen zat zaten sloot verloor bleek hield hielden lag lagen deed deden sprak vertrok gleed wist wisten schoot schoten brak braken "
    "sprong klom koos droeg drong schoof stak vloog verscheen bezweek vocht vochten sneed reikte scheen ontbrak stootte boog verdween".split()
)
_TAKEN_UP = re.compile(
    r"\A (?:en |maar )?(?:daarin|daarop|daarbij|daar|hierin|op (?:dat|die|dit|deze) (?:nummer|afstand|onderdeel)|in die (?:race|wedstrijd)) "
)
#: ``gold vooral als specialist op de 1000 meter``, ``voelde de 1000 meter van zaterdag nog in de benen``
_KNOWN = re.compile(
    r" (?:gold|geldt|bekend|stond te boek|te boek staat) (?:[^ .;:,]+ ){0,5}?(?:op|van|over|voor|om) (?:de |het |zijn |haar )?(?:D|V) "
    r"| (?:de|zijn|haar) (?:[a-z]+e )?D (?:van W )?(?:nog |al )?(?:in (?:de|zijn|haar) benen|in het achterhoofd|in het hoofd) "
    r"| (?:overstap|overgestapt|overstapte) (?:[^ .;:,]+ ){0,4}?(?:van|naar) de D "
)
_LIKES = re.compile(
    r" D (?:is|blijft|geldt als) (?:P |zijn |haar |niet |ook |nu eenmaal ){1,3}(?:[a-z]+e )?(?:afstand|nummer|specialiteit|onderdeel|favoriet) "
)


def in_past(row: Row) -> bool:
    """Whether a finite verb of a sentence is a past tense, or a rank is told by one (``won``)."""
    items = row.items
    if not row.symbols.isdisjoint(_PERFECT) and any(_PARTICIPLE.match(item.symbol) for item in items):
        return True
    for number, item in enumerate(items):
        if item.mention is not None:
            if item.mention.kind in {"placing", "status"} and _is_past(
                item.mention.text.split()[0].casefold()
            ):
                return True
        elif _is_past(item.symbol):
            after = items[number + 1].symbol if number + 1 < len(items) else "."
            if not (number and items[number - 1].symbol in _BEFORE_NOUNS) and after not in _NOUNS:
                return True
    return False


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith(("de", "te", "den", "ten")) and is_finite(word))


def likes(row: Row) -> bool:
    """Whether a sentence only says what somebody's race is: ``De mijl is haar beste afstand``."""
    return _LIKES.search(row.text) is not None


def tells(row: Row) -> bool:
    """Whether a sentence gives somebody something."""
    return not row.symbols.isdisjoint(_VALUES)


def takes_up(row: Row) -> bool:
    """Whether a sentence goes on about a race that the one before only spoke of: ``Daarin werd hij vierde``, or in the present tense."""
    return _TAKEN_UP.match(row.text) is not None or not in_past(row)


def is_to_come(row: Row) -> bool:
    """Whether a sentence gives nobody anything and speaks of a race in the present tense, or of what somebody is known for."""
    if tells(row):
        return False
    return (not row.symbols.isdisjoint(_PRESENT) and not in_past(row)) or _KNOWN.search(row.text) is not None
