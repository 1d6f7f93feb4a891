"""Finite verbs, told by their form: the strong and the modal ones of racing from a list, weak past tenses by their ending."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.data import weak_preterites

_LISTED = frozenset(
    "werd werden was waren is zijn wordt worden reed reden rijdt ging gingen gaat gaan kwam kwamen komt komen won wonnen wint bleef "
    "bleven blijft viel vielen valt stond stonden staat staan nam namen neemt greep grepen grijpt sloeg sloegen schreef schreven bracht "
    "brachten dook doken duikt sprong sprongen klom klommen klimt stak streek trok trokken zette steeg stegen zonk vloog zat zaten zag "
    "zagen had hadden heeft hebben deed deden doet gaf gaven hield hielden houdt liep liepen sloot sloten schoof schoven moet moeten mag "
    "mogen zal zullen wil kan mocht moest kreeg kregen krijgt pakt eindigt finisht volgt volgen bezet leidt zakt verliest hoeft hoort liet "
    "lieten laat lag lagen ligt strandt versloeg versloegen verslaat verwees verwijst verdrong bleek bleken boog bogen trof troffen overtrof "
    "ontving ontvingen ontnam verloor bedwong verscheen verschenen vertrok onderging klopt troeft".split()
)
#: Verbs of a plural subject, whatever goes before.
PLURAL_VERBS = frozenset(
    "zijn waren werden hebben hadden mochten moesten konden gingen kwamen reden eindigden finishten pakten wonnen deelden "
    "veroverden zorgden bleven namen kregen stonden vielen".split()
)
#: The auxiliaries of a pluperfect, and other past tenses of the same form.
PAST_AUXILIARIES = frozenset({"was", "waren", "had", "hadden"})
_WEAK = re.compile(r"[a-zà-ÿ]{3,}(?:de|te|den|ten)$")
#: Adjectives, numerals and nouns with the ending of a weak past tense.
_NO_VERB = re.compile(
    r"(?:(?:laa|laat|bes|snel|eer|sterk|zwak|groot|klein|hoog|laag|jong|oud|lang|kort|slecht|mooi|mee|min|twintig|achts|honderd|duizend)(?:ste|te)"
    r"|beide|volgorde|ende|weede|derde|vierde|tiende|tienden|oude|einde|dezelfde|hetzelfde|zelfde|goede|harde|koude|brede|ronde|ronden|vrede"
    r"|waarde|aarde|seconden?|minuten|punten|atleten|mate|midden|steden|leden|vrienden|klanten|buiten|tijden|resultaten|wedstrijden|"
    r"ritten|volgorde|rangorde|periode|grote|zesde|zevende|negende|honderdsten)$"
)


#: Past tenses that are other words far more often.
_OTHER_WORDS = frozenset(
    "beste beide goede harde vierde negende aarde waarde sterkte begeerte wende behaarde lende vaarde bekende verende bediende "
    "verouderde versterkte verkleinde verharde".split()
)


def is_listed(word: str) -> bool:
    """Whether a word in lower case is a finite verb for sure."""
    return word in _LISTED


@lru_cache(maxsize=4096)
def is_finite(word: str) -> bool:
    """Whether a word in lower case can be a finite verb, as far as its form tells."""
    if word in _LISTED or (_WEAK.match(word) is not None and _NO_VERB.search(word) is None):
        return True
    # ``hinderde``, ``opende``, ``zegevierde`` end as words do that are none.
    return word in weak_preterites() and word not in _OTHER_WORDS
