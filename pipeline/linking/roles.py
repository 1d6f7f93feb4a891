"""Words for persons: role nouns, relations, pronouns, and the words a Dutch noun phrase is built with."""

from __future__ import annotations

import re

from pipeline import data
from pipeline.linking.items import Item
from pipeline.linking.verbs import is_finite, is_listed
from pipeline.memo import Memo

Sex = str | None

#: Nouns that, with an article, stand for the skater spoken of. Of other person nouns only the sex is used.
DESCRIPTIONS: dict[str, Sex] = {
    **dict.fromkeys(
        "schaatser rijder sprinter stayer titelverdediger routinier debutant favoriet topfavoriet kampioen veteraan "
        "marathonrijder marathonschaatser allrounder student scholier jongeling nieuwkomer titelhouder afstandsspecialist "
        "timmerman bouwvakker koploper man jongen oud-kampioen oudgediende pechvogel dertiger twintiger veertiger "
        "wereldkampioen wereldrecordhouder olympiër middenafstander langebaner eersteling tiener nieuweling".split(),
        "m",
    ),
    **dict.fromkeys(
        "schaatsster rijdster sprintster titelverdedigster debutante favoriete topfavoriete kampioene studente scholiere "
        "vrouw meisje juniore seniore specialiste titelhoudster inwoonster leerlinge marathonrijdster marathonschaatsster allroundster "
        "wereldkampioene wereldrecordhoudster stayerster routinière".split(),
        "f",
    ),
    **dict.fromkeys("supertalent talent benjamin pupil specialist junior".split(), None),
}
#: Nouns that a woman bears as well as a man: they tell no sex.
_EITHER = frozenset("olympiër talent supertalent benjamin pupil junior titelverdediger routinier sprinter stayer allrounder tiener "
                    "wereldkampioen titelhouder specialist dertiger twintiger veertiger favoriet topfavoriet".split())  # fmt: skip
#: Who won, where that is known.
WINNERS: dict[str, Sex] = {
    "winnaar": "m", "winnares": "f", "zegevierder": "m", "triomfator": "m", "overwinnaar": "m", "overwinnares": "f",
    "dagwinnaar": "m", "dagwinnares": "f", "ritwinnaar": "m", "ritwinnares": "f",
}  # fmt: skip
#: A relative of the person spoken of: somebody else of the same surname.
RELATIVES: dict[str, Sex] = {
    "neef": "m", "nicht": "f", "broer": "m", "tweelingbroer": "m", "broertje": "m", "zus": "f", "zusje": "f", "tweelingzus": "f", "zuster": "f",
}  # fmt: skip
#: Roles that stay a description with ``van`` behind them: ``de pupil van``.
OF_SOMEBODY = frozenset({"pupil"})
#: These take over the other's country, town or region.
FELLOWS: dict[str, str] = {
    **dict.fromkeys("landgenoot landgenote landgenoten landgenotes".split(), "nationality"),
    **dict.fromkeys(
        "plaatsgenoot plaatsgenote plaatsgenoten plaatsgenotes dorpsgenoot dorpsgenote dorpsgenoten stadgenoot stadgenote "
        "stadsgenoot stadsgenote stadgenoten dorpsgenotes stadgenotes".split(),
        "hometown",
    ),
    **dict.fromkeys(
        "streekgenoot streekgenote streekgenoten streekgenotes provinciegenoot provinciegenote provinciegenoten "
        "provinciegenotes".split(),
        "region",
    ),
}
PRONOUNS: dict[str, Sex] = {"hij": "m", "zij": "f", "ze": "f", "diens": "m", "ie": "m"}
#: Object forms, read as persons only behind ``voor`` (``de zege was voor haar``) and before punctuation.
OBJECTS: dict[str, Sex] = {"hem": "m", "haar": "f"}
POSSESSIVES: dict[str, Sex] = {"zijn": "m", "haar": "f", "z'n": "m", "d'r": "f", "hun": None}
#: What means the persons last named together, with how many they are.
GROUPS = {
    "duo": 2, "tweetal": 2, "beiden": 2, "tweeling": 2, "trio": 3, "drietal": 3, "viertal": 4, "kwartet": 4, "broers": 2,
    "zussen": 2, "tweelingbroers": 2, "tweelingzussen": 2, "zusjes": 2, "gebroeders": 2, "gezusters": 2, "broertjes": 2,
    "neven": 2, "nichten": 2, "familie": 0,
}  # fmt: skip
#: Groups of one surname.
FAMILIES: dict[str, Sex] = {
    **dict.fromkeys("broers tweelingbroers gebroeders broertjes neven".split(), "m"),
    **dict.fromkeys("zussen tweelingzussen zusjes gezusters nichten".split(), "f"),
    "tweeling": None,
    "familie": None,
}
#: Said of all members of a group: ``allebei woonachtig in``.
ALL_OF_THEM = frozenset(
    "beiden allebei beide alle allen allemaal drieën tweeling broers zussen zusjes".split()
)
NUMBERS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "beide": 2}
ARTICLES = frozenset({"de", "het", "onze", "deze", "die", "dezelfde", "'t"})
#: Between an article and its noun, besides inflected adjectives.
_LOOSE = frozenset(
    "pas nog net nu al inmiddels amper van oorsprong huis uit tot voormalig oud ervaren regerend olympisch kersvers en op dit "
    "moment meer jaar jaren jonger ouder toch zo zeer ook eveneens vers jong lang klein "
    "geboren getogen gediplomeerd aanstaand kersvers piepjong genaturaliseerd".split()
)
_INFLECTED = re.compile(r"^(?:[a-zà-ÿ]{2,}(?:e|en)|[a-z]+st|\d+-voudig|meervoudig)$")
#: End in -e or -en and are no adjectives.
_NOT_INFLECTED = frozenset(
    "de het een die deze onze ze je we me te toe twee hoe mee nee mede tussen tegen achter boven onder binnen buiten naast heen samen "
    "alleen werden waren hadden hebben zijn worden moesten konden gingen kwamen reden wonnen toen even eigen hen geen ben "
    "wie drie zeven negen tien dertien en haar hun mijn "
    "maakte zette reikte rende skate".split()
)
#: Not ``-ster``: a ``Lemster`` or ``Drachtster`` may be either.
_FEMALE_DEMONYM = re.compile(r"(?:se|sche|in|ine|ese|tje)$")
_DEMONYMS = frozenset({"noun", "noun_plural", "demonym_noun"})
_PLURAL_DEMONYM = re.compile(r"(?:en|ers|aars|nnen)$")


def is_modifier(word: str) -> bool:
    """Whether a word may stand between the article and the noun of a phrase."""
    return word in _LOOSE or _IS_INFLECTED[word]


_IS_INFLECTED = Memo(
    lambda word: bool(_INFLECTED.match(word)) and word not in _NOT_INFLECTED and not is_verb(word)
)


_TAKEN_FOR_VERBS = frozenset("beste snelste laatste eerste grootste jongste oudste".split())


#: A past tense in the plural; a participle with this ending (``gehouden``) begins with ge-.
_PAST_PLURAL = re.compile(r"(?!ge)[a-zà-ÿ]{3,}[dt]en$")


def is_verb(word: str) -> bool:
    """Whether a word is a finite verb, adverb or preposition: it ends a noun phrase."""
    if word in _TAKEN_FOR_VERBS or word in _LOOSE:
        return False
    return word in data.words_after_nouns() or (
        is_finite(word) and (is_listed(word) or _PAST_PLURAL.match(word) is not None)
    )


def sex_of_role(word: str) -> Sex:
    """The sex that a role noun tells."""
    if word in _EITHER:
        return None
    for table in (DESCRIPTIONS, WINNERS, RELATIVES):
        if word in table:
            return table[word]
    if word in FELLOWS:
        return "f" if word.endswith(("ote", "otes")) else "m" if word.endswith("oot") else None
    return data.sex_of_noun(word)


def is_plural(item: Item) -> bool:
    """Whether a demonym is a plural: ``Canadezen``, ``Zwollenaren``."""
    mention = item.mention
    if (
        mention is None
        or mention.kind not in {"nationality", "region", "hometown"}
        or mention.shape not in _DEMONYMS
    ):
        return False
    return bool(_PLURAL_DEMONYM.search(mention.text))


def is_plural_noun(word: str) -> bool:
    """Whether a word is a plural noun for persons: ``favorieten``, ``schaatssters``, ``landgenotes``."""
    return word.endswith(("en", "ers", "aars", "ors", "tes", "jes", "zoons")) and data.is_person_noun(word)


def sex_of_demonym(item: Item, noun: bool) -> Sex:
    """The sex that a demonym tells; ``noun``: it is used as one, as before a name (``de Noorse Kari Mo``)."""
    mention = item.mention
    if (
        mention is None
        or not noun
        or is_plural(item)
        or mention.kind not in {"nationality", "region", "hometown"}
    ):
        return None
    word = mention.text
    if mention.shape in {"noun", "demonym_noun"}:
        table = data.nationality_demonyms() if mention.kind == "nationality" else data.region_demonyms()
        known = table.get(word)
        if known is not None and known.sex:
            return known.sex
        # ``De Leeuwarder`` may be a woman, ``de Leeuwardense`` is one.
        return "f" if _FEMALE_DEMONYM.search(word) else None
    if mention.shape in {"adjective", "demonym_adjective"}:
        return "f" if _FEMALE_DEMONYM.search(word) else None
    return None
