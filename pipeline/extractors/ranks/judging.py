"""What the surroundings make of a rank: taken, imagined, denied, provisional, or one in another list."""

from __future__ import annotations

import re

from pipeline.cued import Cued, Stretch
from pipeline.extractors.ranks.scene import Hit, Scene
from pipeline.extractors.ranks.words import AFTER_OTHER_LIST, IN_OTHER_LIST, NEXT_WORD

_INFINITIVE = (
    r"(?:worden|zijn|eindigen|winnen|finishen|pakken|halen|grijpen|veroveren|hebben|bezetten|komen|rijden"
    r"|bemachtigen|behalen|kronen|verdedigen|prolongeren|kunnen|kleuren)"
)
_HYPO_BEFORE = Cued(
    r"(?:(?<!juichen )(?<!juichte )(?<!juichten )(?<!juicht )\bom (?:de |het |een |die |te )?(?:[a-z]+e )?"
    r"|\b(?:hoopte?n?|hopen|hoop|gehoopt|mikte?n?|mikken|gemikt|aast|aasde|azen|jaagt|joeg|jagen|droomt"
    r"|droomde|dromen|droom"
    r"|rekent|rekende|rekenen|gokt|gokte|gokken|verwacht|verwachtte|verheugd(?! over)|verheugde(?! over)|rook|voorspelt|voorspelde|denkt|dacht|streeft"
    r"|streefde|kans|kansen|kandidaat|gegadigde|favoriet|favoriete|topfavoriet|topfavoriete|favorieten|jacht"
    r"|zicht|uitzicht|strijd(?! op)|strijdt|strijden|streed|gevecht(?! op)|vecht(?! zich)|vechten|vocht(?! zich)|duel(?! op)|gooi|aanspraak"
    r"|aanmerking"
    r"|op koers|op zoek|zinnen|geld|tientje|zoeken|wachten|loert|loerde|uit is|doel|ambitie)"
    r" (?:\w+ ){0,2}?(?:op|naar|voor|om|van|over|aan)\b(?:(?! na )[^.;:,]){0,25}"
    r"|\b(?:was|waren|is|leek|leken|lijkt|scheen|reed|rijdt|ging|gaat|lag|zat|bevond|waande|dacht|meende)\b[^.;]{0,50}"
    r"\b(?:onderweg|op weg) naar (?:\w+ ){0,3}?"
    r"|\b(?:in de buurt|verwijderd|ver weg) van (?:de |het |een )?|\brekening met (?:de |het |een )?"
    r"|\b(?:minimaal|minstens|ten minste|tenminste|op zijn minst|bij voorkeur|liefst)\b[^.;:,]{0,15}"
    r"|\b(?:greep|grijpt|grepen|net|nipt|vlak|pal|eindigde|eindigt|reed"
    r"|rijdt)\b[^.;:,]{0,45}\bnaast (?:de |het |een )?"
    r"|\b(?:niet genoeg|niet voldoende|te weinig|onvoldoende|tekort|te kort|ontoereikend|uitgeschakeld|kansloos|uit beeld|afgeschreven"
    r"|te hoog gegrepen) voor (?:de |het |een )?"
    r"|\bgedoodverfde? |\btoekomstige? |\bbeoogde? |\bpotentiele? |\bmogelijke? |\b(?:oud|ex)-"
    r"|\bword (?:ik|je|jij) "
    r"|\b(?:rijd|ga|gaat|gaan|rijdt|rijden|reed) (?:\w+ ){0,5}?voor (?:de |het )?"
    r"|\bdicht(?:st|er)? (?:bij|tegen) (?:de |het |een )?"
    r")$"
)
_CAME_OF_IT = Cued(
    r"\b(?:en|maar|doch) (?:werd|eindigde|finishte|bleef|kwam|belandde|strandde|pakte|greep|veroverde|reed|haalde)\b(?! (?:\w+ ){0,3}?(?:om|voor) )[^.;,]{0,40}$"
)
_SHORT_OF = Cued(
    r"\b(?:honderdsten?|tienden?|duizendsten?|seconden?|tel|tellen|punt|punten|centimeters?|millimeters?|zucht|zuchtje|haar|haartje|teen|neus|oogwenk|oogknipper"
    r"|schaats|schaatslengte|schaatspunt|ijzer|ijzerlengte|straatlengte)"
    r" (?:van|verwijderd van) (?:de |het |een )?$"
)
#: ``die zich al als winnaar had laten huldigen``, ``waande zich al winnaar``
_TOO_SOON = Cued(r"\bzich (?:\w+ ){0,2}?(?:al|reeds|alvast) (?:als )?(?:de )?$")
_WOULD_HAVE = Cued(r"\b(?:zou|zouden)\b[^.;:]{0,60}$")
_MODAL = Cued(
    r"\b(?:zou|zouden|zal|zullen|wil|willen|wilde|wilden|kan|kon|konden|moet|moeten|moest|moesten|had"
    r"|hadden)\b[^.;:]{0,60}$"
)
_ENABLED = Cued(r"\b(?:waardoor|zodat|zodoende|waarna)\b[^.;:]{0,60}$")
_BY_DOING = re.compile(r"\bdoor\b(?! (?:de|het|een)\b)")
#: ``Dat hij derde zou worden, had niemand verwacht``
_SURPRISED = Cued(
    r" (?:zou|zouden) (?:gaan )?(?:worden|eindigen|winnen|finishen|rijden), (?:had|hadden) (?:hij|zij|ze|niemand|bijna niemand|weinigen?|vrijwel niemand|geen mens) (?:\w+ ){0,4}?(?:verwacht|gedacht|voorspeld|voorzien)"
)
#: ``moest met plek vier tevreden zijn``
_MODAL_DONE = Cued(
    rf"(?! (?:tevreden|blij|content|gelukkig|verzoend|akkoord) )[^.;:,]{{0,25}}?\b{_INFINITIVE}\b"
)
_MODAL_LAST = Cued(
    rf"\s*(?:[a-z]+ ){{0,2}}?(?:zou|zouden|wil|wilde|moest|moet|kan|kon|kunnen) (?:\w+ )?{_INFINITIVE}"
    rf"|\s*moest (?:hij|zij|ze|ik)\b.*worden"
)
_SUBORDINATE = Cued(
    r"\b(?:wie|als|wanneer|indien|mits|of|tenzij|zodra|morgen|overmorgen|straks|volgende? (?:jaar|keer|week|seizoen|maand))\b[^.;:]{0,50}$"
)
_PRESENT_LAST = Cued(r"\s*(?:word|wordt|worden|eindigt|eindig|wint|win|finisht)\b(?! hij| zij| ze)")
_IF_ONLY = Cued(
    r"(?:\b(?:dan|daarmee|hiermee|anders|in dat geval|zonder\b[^.;,]{1,40}),? (?:was|waren|had"
    r"|hadden)\b[^.;:]{0,45}"
    # ``Met haar tijd van vorig jaar, 4.03,11, was ze gisteren derde geweest``
    r"|\bmet (?:die|deze|haar|zijn|dezelfde|diezelfde|zo'n|een|de) (?:\w+ )?\w*(?:tijd|chrono|race|rit|record|prestatie)\b(?:[^.;]|\.(?=\d)){0,70}"
    r"\b(?:was|waren|had|hadden) (?:ik|je|hij|zij|ze)\b[^.;:]{0,30}"
    r"|^\W*(?:en )?(?:als|had|hadden)\b[^.;]*,\s*(?:dan )?(?:was|had|waren)\b[^.;]{0,30})$"
)
_PLUPERFECT_END = Cued(r"\s*(?:\w+ ){0,2}?(?:geworden|geeindigd|gewonnen|geweest|gefinisht|gehaald|gepakt)\b")
#: ``was in de A-groep goed geweest voor een twaalfde plaats``
_OTHER_GROUP = Cued(
    r"\b(?:a-groep|a-divisie|dan|vorig jaar)\b[^.;]{0,30}\bgoed geweest voor (?:een |de |het )?$"
)
#: ``zei dat hij morgen tweede wordt``
#: ``Met goud zou zij geschiedenis schrijven.``
_WITH = Cued(r"\bmet (?:een |de |het )?$")
_WOULD = Cued(r"[^.;,]{0,60}\b(?:zou|zouden)\b")
_SAID_THAT = Cued(
    r"\b(?:zei|zegt|denkt|dacht|voorspelt|voorspelde|belooft|beloofde|wist zeker|weet zeker)\b[^.;]{0,40}\bdat (?:hij|zij|ze|ik)\b[^.;]{0,50}$"
    r"|\b(?:denkt|verwacht|hoopt|voorspelt|gelooft|vreest|gokt|wil) dat\b(?:[^.;,]|\.\d){0,70}$"
)
#: ``De nieuwe kampioen wordt morgen bekend``
_TO_BE_KNOWN = Cued(
    r"[^.;,]{0,40}\bwordt (?:pas |later |dan )?(?:morgen|straks|vanavond|vanmiddag|zaterdag|zondag|bekend)\b"
)
_TOMORROW = Cued(r"\bdat [^.;,]{0,30}\b(?:morgen|straks|volgend\w* \w+|overmorgen)\b[^.;,]{0,25}$")
_IF_THEN = Cued(r"\s*(?:ga|pak|boek|heb|mag|zou|ben|vlieg|moet) (?:ik|je|we)\b")
_NEGATED = Cued(
    r"\b(?:geen|zonder|nooit|niet|nimmer|evenmin|noch)\b(?! (?:meer|hoger|beter|verder|anders) dan\b)(?: (?!alleen|enkel|slechts|verder|en\b|maar\b)[a-z]+){0,2}\s*$"
    r"|\bzonder\b[^.;,]{1,40} te (?:hebben|zijn) $"
)
#: ``is de nieuwe Europees kampioene sprint niet geworden``
_NOT_BECOME = Cued(
    r"(?: (?:op de [\w. ]{1,12}|sprint|allround|hier|dit jaar|deze keer|uiteindelijk|net))? (?:niet|nooit|nog niet) "
    r"(?:geworden|gewonnen|gepakt|veroverd|gehaald|behaald|binnengehaald)\b"
)
#: ``heeft zijn titel niet kunnen prolongeren``
_NOT_KEPT = Cued(
    r"[^.;,]{0,40}? niet (?:\w+ ){0,2}?(?:te )?(?:prolonge|verdedig|verleng|behoud|vasthoud|geprolongeerd|verlengd|behouden)"
)
_NEGATED_VERB = Cued(
    r"(?:\s+(?:[a-z]+|\d[\d.]*)){0,4}?\s+(?:niet|nooit|nimmer|evenmin)\b(?! alleen| enkel| slechts| (?:meer )?(?:uit handen|ontnemen|ontglippen|afpakken|afnemen|glippen|lopen|liggen|schieten|voorbijgaan)| (?:naar|aan|voor|bij) [^.;]{1,40}\bmaar\b)"
)
_PROVISIONAL = Cued(
    r"\b(?:lag|lagen|zakt|daalt|tuimelt|duikelt|schuift|klimt|stijgt)\b[^.;,]{0,40}$"
    r"|\b(?:stond|stonden|bivakkeerde|bivakkeerden)\b (?:\w+ ){0,2}?(?:lang|lange tijd|even|eventjes|tijdelijk|een tijdje|minutenlang|urenlang)\b"
    r"[^.;:,]{0,25}$"
    r"|\bna (?:\d[\d.]*|\w+) (?:meter|rond(?:en?|es|jes))\b(?:(?! (?:en|maar) (?:werd|eindigde|finishte|kwam|zakte|klom))[^.;,]){0,30}$"
    r"|\b(?:op|tot) dat (?:ogenblik|moment)\b[^.;:]{0,25}$"
    r"|\b(?:lang|lange tijd|geruime tijd|tijdenlang|urenlang|minutenlang|een tijdje|een tijdlang) (?:nog )?(?:de |het |als )?(?:veruit )?$"
    r"|\bna (?:dag (?:een|1|twee|2)|de (?:eerste|tweede|openings)[ -]?dag|(?:een|twee|drie) afstanden) nog (?:als |de |op de )?$"
    r"|\bbij (?:de bel|het (?:ingaan|luiden|uitkomen|opgaan|begin) van)\b[^.;,]{0,50}$"
    r"|\b(?:tot|tot aan|tot en met) (?:in )?(?:de )?(?:slotrit|laatste rit|voorlaatste rit|dweil\w*|slotritten)\b[^.;:]{0,25}$"
    r"|\b(?:bij|voor|tot|na|in) de (?:eerste |tweede |laatste )?dweil\w*\b[^.;,]{0,40}$"
    r"|\bst(?:ond|onden|aat|aan)\b (?:[\w'-]+ ){0,2}?(?:nog|toen) (?:als |op )?(?:de )?$"
    r"|\bvoor de (?:dweil\w*|laatste ritten?|slotrit|laatste rit)\b[^.;,]{0,40}$"
    r"|\b(?:is|staat|staan) (?:[\w'-]+ )?nu (?:als |op )?(?:de |het )?$"
    r"|\b(?:voorlopige?|aanvankelijk|tussentijds|virtueel|op dat moment|halverwege|eerst (?:nog )?als"
    r"|toen nog|"
    r"in eerste instantie)\b[^.;:,]{0,25}$"
)
#: ``achtste na drie afstanden``
_SO_FAR = Cued(r" na (?:een|twee|drie) afstanden?\b")
#: ``toen hij als vijfde in het wiel van A zat``
_RODE_THERE = Cued(
    r" (?:in|aan) (?:het|de) (?:wiel|rug|slipstream|kielzog|peloton|groep|kopgroep|treintje|staart)\b[^.;,]{0,40}\b(?:zat|zaten|reed|reden|hing|lag)\b"
)
_FROM_BEFORE = Cued(r"\bvan (?:de |het |een |plek |plaats )?$")
_TOWARDS = Cued(r"\s+(?:\w+ )?naar\b")
# ``hield X van de vierde plek``, ``verdrong X van de eerste plaats``: the rank is the subject's.
_KEPT_FROM = re.compile(
    r"\b(?:hield|hielden|houdt|houden|gehouden|weghoudt|verdr[io]n?g\w*|verdreef|verdrijv\w+|verdreven"
    r"|stoot\w*|stie[nt]\w*|gestoten|verstoot\w*|wipte\w*|gewipt)\b"
)


#: ``terwijl hij met nog drie ronden te gaan op de eerste plaats lag``
_TO_GO = re.compile(r"\bmet nog [a-z0-9]+ (?:ronden?|rondes|rondjes?|meter) te gaan\b[^.;]{0,40}$")
#: ``zij doelden op het goud van toen``
_OF_THEN = re.compile(r" van (?:toen|weleer|destijds)\b")
_IN_VAIN = re.compile(
    r"\b(?:niet (?:genoeg|voldoende|bij machte|in staat)|te weinig|onvoldoende|kon(?:den)?[^.;]{0,30} niet|lukte[^.;]{0,20} niet)\b[^.;]*$"
)
#: ``dacht de race te hebben gewonnen``, ``op geen van de afstanden de snelste``: what was not so.
_BELIEVED = Cued(
    r"\b(?:dacht|dachten|meende|meenden|waande|waanden|leek|leken)\b[^.;]{0,60}\bte hebben $"
    # ``dacht even dat hij had gewonnen``
    r"|\b(?:dacht|dachten|meende|meenden|geloofde|geloofden)\b[^.;,]{0,25}\bdat (?:hij|zij|ze|ie)\b[^.;]{0,30}\b(?:had|hadden) (?:\w+ )?$"
)
_NONE_OF = Cued(r"\bgeen (?:van|enkel|enkele)\b[^.;,]{0,40}$")


#: ``Het had niet veel gescheeld of A had het goud gepakt``
_NEARLY = Cued(
    r"\b(?:gescheeld|scheelde)\b[^.;]{0,40}\bof\b[^.;]{0,80}$|\b(?:bijna|haast) (?:had|hadden|was|waren|won|wonnen|werd)\b[^.;,]{0,60}$"
    # ``Het is de vraag of A de 1500 meter wint``
    r"|\b(?:vraag|afwachten|bezien|benieuwd|onduidelijk|onzeker|twijfel\w*|zien|weten|weet niet) (?:is )?of\b[^.;]{0,80}$"
)
#: ``stond lang op winst``
_STOOD_ON = Cued(r"\b(?:stond|stonden|lag|lagen|reed) (?:[\w.]+ ){0,6}?op $")
#: ``de 1500 meter naar haar hand zetten``
_TO_SET = re.compile(r"\b(?:zetten|trekken)$")
#: ``De derde plaats leek voor A, tot ...``
_SEEMED = Cued(
    r"(?: op de [^.;,]{1,20})?\s+(?:leek|leken|scheen|schenen) (?:(?:lang|even|al|een tijd|lange tijd|aanvankelijk|eerst|op de [\w.]+(?: meter)?) )*(?:voor|naar)\b"
)


#: ``leek de zege te pakken``, ``die op weg leek naar brons``
_SEEMED_BEFORE = Cued(
    r"\b(?:lee?k|leken|lijkt|lijken|scheen|schenen|schijnt|dreigde|dreigden|dreigt|dacht|dachten|denkt|hoopte|hoopten|hoopt|hopen|probeerde|probeert|proberen"
    r"|trachtte|tracht|poogde|poogt|wenst|belooft|beloofde|van plan|van zins|gebrand)\b(?:[^.;,]|\.\d){0,60}$"
)
#: ``Als A de 1000 meter wint, ...``; ``zodra zij de mijl op haar naam heeft geschreven``
_IF = Cued(
    r"\b(?:als|wanneer|indien|mits|zodra|tenzij)\b(?! (?:eerste|tweede|derde|enige|beste|snelste|winn))[^.;,]{0,60}$"
)
_ENDS = re.compile(r"[,.]")
_HAS_DONE = Cued(
    r" (?:heeft|hebben) (?:ge|be|ver)[a-z]+(?:en|d|t)(?=[,.])| (?:schrijft|weet|kan) ?[^.;,]{0,20}(?=[,.])"
)
#: ``Als A wint, is hij kampioen``
_IF_IS = Cued(
    r"^\W*(?:date [\d-]+ )?(?:als|wanneer|indien|mocht|mochten)\b [^.;]*, (?:dan )?(?:is|wordt|mag|kan) [^.;,]{0,60}$"
)
#: ``kan zich kronen tot kampioen``
_TO_CROWN = Cued(
    r"\b(?:zou|zouden|kan|kon|konden|kunnen|wil|wilde|moet|moest|gaat|zal|hoopt|hoopte)\b[^.;]{0,60}\bkronen tot (?:[\w-]+ ){0,2}$"
)
_TO_DO = Cued(r"(?: [a-z]+){0,3}? te (?:gaan )?[a-z]+en\b")
_ON_THE_WAY = Cued(r"\bop (?:weg|koers) (?:leek|leken|was|waren|lag|lagen) (?:naar|voor) (?:de |het |een )?$")


#: ``staat te glunderen alsof ze heeft gewonnen``; ``Onze man voorspelt: A eerste, B vijfde``; ``had zichzelf goud beloofd``
_AS_IF = Cued(r"\b(?:alsof|net of)\b[^.;]*$")
_FORETOLD = Cued(
    r"\b(?:voorspelt|voorspelde|voorspellen|voorspelden|voorspelling|prognose|verwachting|tip|tipt|tipte|gok|gokt|gokte)\b[^.;:]{0,40}:[^.;]*$"
)
_PROMISED = Cued(
    r"[^.;,]{0,15}?\b(?:beloofd|toegezegd|voorgenomen|toegedicht|toebedacht|voorspeld|vooruitzicht)\b"
)


def _imagined(scene: Scene, hit: Hit, after: Stretch) -> bool:
    """Whether the rank is a goal, a bet, a condition, or denied; ``after`` is what stands behind it."""
    before = Stretch(scene.before(hit.start, 160))
    # ``mikte op de top tien en werd vierde``: what came of it is no goal.
    came = _CAME_OF_IT.search(before)
    surprised = _SURPRISED.match(after) is not None
    if (
        _HYPO_BEFORE.search(Stretch(before[came.start() :]) if came else before)
        or _OTHER_GROUP.search(before)
        or (_MODAL_LAST.match(after) and not surprised)
    ):
        return True
    if hit.shape != "number" and _SHORT_OF.search(before):
        return True
    if _AS_IF.search(before) or _FORETOLD.search(before) or _PROMISED.match(after):
        return True
    if hit.shape == "win" and (
        _BELIEVED.search(before)
        or (scene.folded.startswith(("de ", "snelste", "beste"), hit.start) and _NONE_OF.search(before))
    ):
        return True
    if _TOO_SOON.search(before) or _NEARLY.search(before):
        return True
    if scene.folded[scene.end - 1] == "?" or _SUPPOSE.search(before):
        return True
    if scene.folded.startswith("gewonnen", hit.start) and (
        _WOULD_HAVE.search(before) or _IF_ONLY.search(before)
    ):
        return True
    modal = _MODAL.search(before) if not surprised else None
    if modal and modal[0].startswith("kon") and _ENABLED.search(before):
        # ``waardoor A de titel kon pakken``
        modal = None
    if modal and (hit.shape == "infinitive" or _MODAL_DONE.match(after)):
        # ``had de toon gezet door derde te worden``
        return not (modal[0].startswith("had") and _BY_DOING.search(modal[0]))
    if scene.folded.startswith(("winst", "zege", "goud"), hit.start) and _STOOD_ON.search(before):
        return True
    if modal and hit.shape == "win" and _TO_SET.search(scene.folded, hit.start, hit.end):
        return True
    if _PRESENT_LAST.match(after) and _SUBORDINATE.search(before):
        return True
    if _PLUPERFECT_END.match(after) and _IF_ONLY.search(before):
        return True
    if hit.shape in ("win", "medal", "infinitive", "place", "time_rank") and _NEGATED.search(before):
        return True
    if hit.shape in ("place", "medal", "number", "win") and _SEEMED.match(after):
        return True
    if hit.shape in ("place", "medal", "win") and _SEEMED_BEFORE.search(before) and _TO_DO.match(after):
        return True
    if hit.shape in ("place", "medal") and _ON_THE_WAY.search(before):
        return True
    if hit.shape == "win" and _IF.search(before):
        present = scene.folded.startswith("wint", hit.start) and _ENDS.match(after)
        if present or _HAS_DONE.match(after):
            return True
    if hit.shape in ("win", "medal") and (_IF_IS.search(before) or _TO_CROWN.search(before)):
        return True
    if _WITH.search(before) and _WOULD.match(after):
        return True
    if scene.folded.startswith("wint", hit.start) and _SAID_THAT.search(before):
        return True
    if _TO_BE_KNOWN.match(after) and _HOLDER.match(scene.folded, hit.start):
        return True
    if _TOMORROW.search(before) and _PRESENT_LAST.match(after):
        return True
    if hit.shape == "ordinal" and _IF_THEN.match(after):
        return True
    if hit.shape == "medal" and (_NOT_BECOME.match(after) or _NOT_KEPT.match(after)):
        return True
    if after.startswith(" noch ") or before.endswith(" noch "):
        return True
    return hit.shape == "win" and _NEGATED_VERB.match(after) is not None


# ``de nummers een en twee mogen naar``: whoever they will be.
_ANY_HOLDER = Cued(
    r"(?: van (?:de|het|die|dat|iedere|elke) [\w. ]{1,25}?)? (?:mogen|mag|krijgen|krijgt|komen|komt|staat"
    r"|staan|plaatsen|plaatst"
    r"|verdienen|verdient|gaan|gaat|zijn verzekerd|is verzekerd)\b"
)


# ``tussen de nummers een en drie``, ``het gat met de nummer twee``: a distance between ranks, unless names follow.
_BETWEEN_TWO = Cued(
    r"\b(?:tussen|verschil (?:met|tussen)|gat (?:met|naar|tot|tussen)|afstand (?:met|naar|tot)|marge op|voorsprong op"
    r"|(?:schema|tempo|niveau|tijd|tussentijd|hoogte) van|gelijk met) "
    r"(?:de )?(?:nummers? \w+ en (?:de )?)?$"
)
_HOLDER_NAMED = re.compile(r"(?:\s+en (?:de )?(?:nummer )?\w+)?,?\s*(?:\(|[A-ZÀ-Þ])")


#: ``wist de 500 meter te winnen``, ``door de 500 meter te winnen``, ``winnen deed A``: the infinitive of what was done.
_MANAGED = Cued(
    r"\b(?:wist|wisten|weet|slaagde\w* erin|erin geslaagd|lukte het|gelukt|door|kwam|kwamen)\b(?: om)?(?:(?! om | nooit | niet (?!alleen|enkel))[^.;]|\.\d){0,80}\bte $"
)
#: ``35,02 volstond (voor A) om de 500 meter te winnen``
_SUFFICED = Cued(r"\b(?:genoeg|voldoende|volstond|volstaat)\b[^.;,]{0,40}\bom (?:[^.;]|\.\d){0,50}\bte $")
_DENIED = re.compile(r"\b(?:niet|nooit|geen|nog)\b[^.;,]{0,30}$")
_DID = Cued(r" (?:deed|deden)\b")
#: ``Die mocht ze houden, de derde plaats niet.``
_NOT_GIVEN = Cued(r" niet(?:[.,;!]| uitgereikt| toegekend| vergeven)")
#: ``aldus de winnares``, ``de tweelingbroer van de winnaar``: said of who won, and no news of it.
_SPEAKER = Cued(r"\b(?:aldus|zei|zegt|vertelde|volgens|sprak|huldiging van|van) de (?:kersverse |nieuwe )?$")
_HOLDER = re.compile(r"(?:over)?winn(?:aar|ares)|kampioene?")
#: ``miste het brons op een haar``, ``liet het zilver liggen``, ``zag de zege aan zijn neus voorbijgaan``, ``van de zege kon houden``.
_MISSED_BEFORE = Cued(
    r"\b(?:verloor|verliest|verspeelt) (?:zijn|haar|de|het) $|\bweg (?:is|was) (?:de|het|die|dat|zijn|haar) $|\bkost(?:te)? (?:hem|haar|hen) (?:\w+ ){0,3}$|\b(?:mist|miste|misten|verspeel\w*|vergooi\w*|verprutst\w*|verkwansel\w*|ontglipte|ontging|kostte|kostten|gekost)\b (?:(?!maar (?!net|nipt)|en |won |pakte |haalde |als |met |door(?:dat)? |omdat |nadat |toen |want |die |zij |hij )\w+ ){0,8}$|\bgeen $"
)
_LET_GO = Cued(
    r"\b(?:liet|laat|lieten|zag|zagen|ziet|liep|loopt|liepen|gaf|gaven|geeft|ging|gingen|was|waren|is|raakt|raakte|raakten)\b[^.;]{0,40}$"
)
_LOST_AFTER = Cued(
    r"[^.;,]{0,40}?\b(?:liggen|mis|misgelopen|voorbijgaan|voorbij gaan|ontglippen|(?:weg|door de vingers )glippen|vervliegen|verdampen|ontglipt|ontnomen|uit handen|in rook|kwijt)\b"
)
#: ``viel, met het goud voor het grijpen``; ``een schema dat naar het brons voerde``.
_AT_HAND = Cued(
    r"[^.;,]{0,40}?\b(?:voor het grijpen|binnen (?:hand)?bereik|voor ogen|in gedachten|in zijn hoofd|in haar hoofd|in het vizier|in zicht|lonkte|lonkt|wenkte|wenkt"
    r"|voerde|voert|leidde|leidt)\b"
)
_PLAN = Cued(r"\b(?:schema|koers|tempo|weg|rondetijden|pad|traject)\b[^.;,]{0,40}$")
#: ``hetgeen hem zijn tweede plaats kostte``
#: ``De titel ging aan de neus van A voorbij``
_PASSED_BY = Cued(
    r"[^.;,]{0,40}?\b(?:ging|gingen|gaat|glipte)\b[^.;,]{0,30}?\bneus\b[^.;,]{0,40}?\bvoorbij\b"
)
#: ``Een dag later bleef de winst uit``, ``goud zat er niet in``
_STAYED_OUT = Cued(
    r"\b(?:(?:bleef|bleven|blijft|blijven)\b[^.;,]{0,40}|(?:liet|lieten|laat|laten) (?:de |het |een )?(?:\w+ ){0,2}?)$"
)
_OUT = Cued(r"[^.;,:]{0,40}?\b(?:uit(?=[.,;:!]| voor\b)|(?<=op zich )wachten\b)")
#: ``Meer dan de tweede plek zat er niet in``
_MORE_THAN = Cued(r"\bdan (?:de |het |een )?$")
_NOT_IN_IT = Cued(
    r"[^.;,:]{0,25}?\b(?:zat|zit|lag|ligt) er (?:\w+ ){0,3}?niet\b|[^.;,]{0,40}?\ber (?:[a-z]+ ){0,3}?niet in\b"
)
_COST = Cued(r" (?:\w+ ){0,4}?(?:kostte|gekost|kwijt\w*|afstond|afgestaan|prijsgaf)\b")
_SHORT_AFTER = Cued(r"[^.;,]{0,60}?\b(?:tekort|te kort|te weinig|niet genoeg|onvoldoende)\b")
_HELD_FROM = Cued(r"[^.;]{0,30}?\b(?:af)?(?:ge)?houden\b")
_CAN = Cued(r"\b(?:kan|kon|konden|kunnen|moest|moet|wilde|wil|mag|mocht)\b[^.;]{0,80}$")
#: Of one heat, or of the start: ``in zijn rit de snelste``, ``opende als snelste``.
_HEAT = Cued(
    r"\btot (?:daar|dan|dan toe|halverwege|die ronde|dat punt)\b[^.;,]{0,30}$|"
    r"\b(?:in|van) (?:zijn|haar|hun|die|deze) (?:eigen |eerste |tweede |onderlinge )?rit\b[^.;,]{0,30}$"
    r"|\b(?:in|van) (?:zijn|haar|hun|dat|dit|die|het) (?:onderlinge |rechtstreekse )?(?:\w*duel|\w*derby|onderonsje|tweegevecht|\w+gevecht)\b(?! om| voor)(?:[^.;,]{0,30}| (?:tussen|met|tegen) [^.;,]{0,80})$"
    r"|\b(?:opende|opent|startte|start|begon|vertrok|doorkwam)\b (?:\w+ ){0,3}?als (?:de )?$"
)
_HEAT_AFTER = Cued(r"[^.;,]{0,12}?\b(?:in|van) (?:zijn|haar|hun|die|deze) (?:eigen )?rit\b")
#: ``staat derde in de wereldbeker``
_STANDS = Cued(
    r"\b(?:st(?:aat|aan|a|ond|onden)|zakte?n?|klom|klimt|klommen|steeg|stijgt|stegen|daalt|daalde|daalden|schoof|schuift|schoven|tuimelde"
    r"|tuimelt|duikelde|duikelt|sprong|springt|handhaaf\w*|bezet|bezette|klauterde|kelderde|opgeklommen|gestegen|gezakt)\b[^.;,]{0,40}$"
    r"|\b(?:is|blijft|bleef)\b (?:\w+ ){0,2}?$"
)
_IN_CUP = Cued(r" in (?:de|het) (?:wereldbeker|world cup)\b(?! in| van| te)")
#: ``tweede van de Friezen``: of some, who need not be all.
_OF_THOSE = re.compile(
    r"\s+(?:van|onder) (?:de|alle|onze) (?:(?:zes|vijf|vier|drie|twee|\d+) )?"
    r"(?!Spelen|Winterspelen|Olympi|Europe|Wereld|World|Nationale)[A-ZÀ-Þ][\w-]*(?:en|ers|s|innen)\b(?! [A-ZÀ-Þ])"
)
#: ``opende als tweede``, ``kwam als derde door na 700 meter``: where somebody was on the way.
_OPENED_AS = Cued(r"\b(?:opende|opent|openden|startte|start|vertrok|doorkwam)\b (?:\w+ ){0,3}?als (?:de )?$")
_CAME_AS = Cued(r"\b(?:kwam|komt|kwamen|komen|ging|gaat|gingen)\b[^.;,]{0,30}\bals $")
_THROUGH = Cued(r" door\b(?! (?:een|de|het|zijn|haar|hun) )")
#: ``vochten uit wie tweede en wie derde werd``
_UNDECIDED = Cued(r"\b(?:uit|bepalen|uitmaken|beslissen|afwachten|vraag)\b[^.;]{0,40}\bwie $")
_SUPPOSE = Cued(r"\bstel(?: je voor)? dat\b")
_FOR = Cued(r"\bvoor (?:het |de |een )?$")
#: ``eerste van de rest``: behind those who were not.
_OF_THE_REST = Cued(
    r" (?:van|uit) (?:de |het |een )?(?:\w+e )?(?:rest|overigen|anderen|achterblijvers|achtervolgers|overgeblevenen|peloton|achtervolgende|tweede groep)\b"
)
_EVERY = Cued(r"\b(?:iedere|elke|ieder|elk) $")


#: ``werd wegens hinderen teruggezet naar plaats acht``
_MOVED_TO = Cued(
    r"\b(?:teruggezet|teruggeplaatst|opgewaardeerd|teruggewezen) (?:\w+ )?(?:naar|tot|op) (?:de |het )?$"
)


#: ``De jury zette hem terug: zesde in plaats van derde.``
_INSTEAD = Cued(r"\s+in plaats van\b")
_INSTEAD_OF = Cued(r"\bin plaats van (?:de |het |een |op )?$")
_CORRECTED = re.compile(
    r"\b(?:jury|scheidsrechter|teruggezet|zette|finishfoto|fotofinish|protest|correctie|alsnog|gecorrigeerd|bleek)\b"
)


def _lost(hit: Hit, before: Stretch, after: Stretch) -> bool:
    """Whether the rank is one that was missed, thrown away, or that somebody can be kept from."""
    if (
        _MISSED_BEFORE.search(before)
        or _COST.match(after)
        or _PASSED_BY.match(after)
        or (_NOT_IN_IT.match(after) and not _MORE_THAN.search(before))
        or (_STAYED_OUT.search(before) and _OUT.match(after))
        or (_LET_GO.search(before) and (gone := _LOST_AFTER.match(after)) and " niet " not in gone.group())
    ):
        return True
    if (at_hand := _AT_HAND.match(after)) and (
        not at_hand.group().endswith(("erde", "ert", "idde", "idt")) or _PLAN.search(before)
    ):
        return True
    if _FOR.search(before) and _SHORT_AFTER.match(after):
        return True
    return _FROM_BEFORE.search(before) is not None and bool(_HELD_FROM.match(after) and _CAN.search(before))


#: ``De sprint van de achtervolgers was een prooi voor A``: first of the rest.
_SPRINT_OF_THE_REST = re.compile(
    r"\b\w*(?:sprint|spurt) (?:van|achter) (?:de |het |een )?(?!(?:\w+ )?(?:kop|vlucht|ontsnap|leiders))(?:[\w-]+ ){1,4}?"
    r"(?:was|werd|ging|viel|bleek|is|wordt|gaat)\b[^.;,]{0,30}$"
)


#: ``zege nummer drie``
_COUNTED = Cued(r"\b(?:\w*zege|overwinning|\w*titel|goud|medaille|winst|succes) $")


def judged(scene: Scene, hit: Hit) -> Hit:
    """``hit`` with the shape that its surroundings give it."""
    if hit.shape in ("not", "title", "group", "from", "hypothetical"):
        return hit
    after = Stretch(scene.after(hit.end, 80))
    before = Stretch(scene.before(hit.start))
    if hit.shape == "win" and _SPRINT_OF_THE_REST.search(before):
        return hit._replace(shape="next")
    if hit.shape == "number" and _COUNTED.search(before):
        return hit._replace(shape="not")
    if hit.shape in ("place", "number") and _EVERY.search(before):
        return hit._replace(shape="not")
    if hit.shape == "number" and _BETWEEN_TWO.search(before) and not _HOLDER_NAMED.match(scene.text, hit.end):
        return hit._replace(shape="not")
    if hit.shape in ("medal", "win", "place") and _OF_THEN.match(after):
        return hit._replace(shape="title")
    if hit.shape == "number" and _ANY_HOLDER.match(after) and not before.endswith(" als "):
        return hit._replace(shape="not")
    if hit.shape not in ("win", "medal", "podium") and (
        IN_OTHER_LIST.match(after) or (hit.shape != "number" and AFTER_OTHER_LIST.search(before))
    ):
        return hit._replace(shape="not")
    if _FROM_BEFORE.search(before):
        if _TOWARDS.match(after):
            return hit._replace(shape="from")
        if _KEPT_FROM.search(before[-70:] + after[:40]):
            # ``was niet genoeg om zijn broer van het goud af te houden``
            return hit._replace(shape="hypothetical" if _IN_VAIN.search(before) else "kept")
    if hit.shape in ("ordinal", "place", "number", "medal"):
        if _INSTEAD_OF.search(before):
            return hit._replace(shape="from")
        if _INSTEAD.match(after) and _CORRECTED.search(scene.folded, scene.start, scene.end):
            return hit._replace(shape="moved")
    enough = _SUFFICED.search(before) if hit.shape == "infinitive" else None
    if enough is not None and not _DENIED.search(before[: enough.start()]):
        return hit._replace(shape="win")
    if hit.shape == "infinitive" and (_MANAGED.search(before) or _DID.match(after)):
        return hit._replace(shape="win")
    if hit.shape in ("place", "medal", "ordinal") and _NOT_GIVEN.match(after) and not _WITH.search(before):
        return hit._replace(shape="hypothetical")
    if hit.shape in ("win", "medal") and _HOLDER.match(scene.folded, hit.start) and _SPEAKER.search(before):
        named = NEXT_WORD.match(scene.folded, hit.end, scene.end)
        if named is None or not scene.text[named.start("word") : named.start("word") + 1].isupper():
            return hit._replace(shape="title")
    if hit.value == 1 and _OF_THE_REST.match(after):
        return hit._replace(shape="next")
    if hit.shape == "win" and (_HEAT.search(before) or _HEAT_AFTER.match(after)):
        return hit._replace(shape="not")
    if _STANDS.search(before) and _IN_CUP.match(after):
        return hit._replace(shape="not")
    if hit.shape in ("ordinal", "place", "number", "time_rank") and _OF_THOSE.match(
        scene.text, hit.end, scene.end
    ):
        return hit._replace(shape="not")
    if hit.shape == "ordinal" and (
        _OPENED_AS.search(before) or (_CAME_AS.search(before) and _THROUGH.match(after))
    ):
        return hit._replace(shape="not")
    if _lost(hit, before, after) or _UNDECIDED.search(before) or _imagined(scene, hit, after):
        return hit._replace(shape="hypothetical")
    if hit.shape in ("place", "ordinal", "number", "medal") and _MOVED_TO.search(before):
        return hit._replace(shape="moved")
    if _TO_GO.search(before):
        return hit._replace(shape="not")
    if (
        _SO_FAR.match(after)
        or _PROVISIONAL.search(before)
        or (hit.shape == "ordinal" and _RODE_THERE.match(after))
    ):
        return hit._replace(shape="provisional")
    if hit.shape in ("ordinal", "place") and scene.text[hit.start - 1 : hit.start] == "(":
        return hit._replace(shape="bracket")
    return hit
