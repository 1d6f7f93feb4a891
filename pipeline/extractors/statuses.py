"""Status mentions: words that say that somebody fell or gave up, did not start, or was disqualified.

``find_statuses`` gives mentions with value ``dnf``, ``dns`` or ``dsq``. Dutch splits its verbs (``meldde zich
vrijdagavond ziek af``, ``ging in de laatste bocht onderuit``), so a rule is a verb, some room within the
clause, and the particle. What each status covers follows the annotation guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cued import Cued, Stretch
from pipeline.extractors.folding import fold
from pipeline.extractors.scan import trigger, words_of
from pipeline.extractors.statusidioms import find_idioms
from pipeline.layout import Sentence, sentences
from pipeline.mention import Mention

_KIND = "status"

# Room between a verb and its particle: words of the same clause (times such as 6.08,64 may stand between).
_ROOM = r"(?:(?![;:!?]|\.\s|\.$)[^\n]){0,70}?"
_CLAUSE_CHAR = r"(?:(?![;:!?]|\.\s|\.$)[^\n])"
_SHORT = r"(?:(?![,;:!?]|\.\s)[^\n]){0,40}?"

_DNF = rf"""
    \bviel\s+(?:voor\s+\w+\s+)?het\s+doek\b
  | \bhet\s+doek\s+(?:viel|gevallen)\b
  | \b(?P<fall>viel|vielen|valt|gevallen)\b
  | \b(?:ging|gingen|gaat|gaan|ga|smakte|klapte|schoof|schuift|haalden\s+elkaar
      |haalde\s+(?:\w+\s+){{1,3}})\b{_ROOM}\bonderuit\b
  | \bonderuit(?:ging|gingen|gaat|gegaan|geschoven|gegleden|gleed|gehaald)\b
  | \b(?:kwam|kwamen|komt|komen|gekomen)\b{_ROOM}\bten\s+val\b
  | \bten\s+val\s+(?:kwam|kwamen|komt|gekomen|gebracht|bracht)\b
  | \bvalpartij(?:en)?\b | \b(?:na|door|wegens)\s+(?:een|zijn|haar)\s+(?:\w+\s+)?val\b
  | \b(?:gleed|glijdt|gleden|gegleden)\b{_SHORT}\b(?:uit|weg|onderuit|de\s+(?:boarding|kussens|baan)\s+in)\b
      | \buitgegleden\b | \bweggegleden\b
  | \b(?:ging|gaat|sloeg|smakte|klapte|viel|knalde|lag|ligt)\b{_ROOM}\b(?:tegen|op|tegen\s+de)\s+(?:het\s+ijs
      |de\s+grond|(?:z'n|zijn|haar|d'r)\s+(?:snufferd|snuit|neus|gezicht|bek|plaat))
  | \b(?:met|hakte)\b{_SHORT}\bpunt\s+in\s+het\s+ijs\b
  | \b(?:ging|lag|gaat|slagen|bocht|ronde|vloog)\s+(?:\w+\s+){{0,4}}?languit\b
  | \blanguit\s+(?:ging|gaat|lag)\b | \bop\s+zijn\s+plaat\b
  | (?<=[a-z]\s)(?P<lies>ligt)(?=\s*[.!]|\s+(?:al\s+)?in\s+de\s+(?:\w+\s+)?\w*bocht(?:\s+van\s+de\s+[\d.]+\s+meter)?\s*[.!])
  | \b(?P<cry>val)(?=\s+(?:voor\s+|van\s+)?[a-z'])
  | \b(?:stap|stapte|stapten|stapt|gestapt)\b{_ROOM}\b(?:uit\s+(?:de\s+(?:baan|race|wedstrijd|strijd|koers))
      |van\s+(?:de\s+baan|het\s+ijs)|van\s+(?:zijn|haar)\s+(?:apparaat|fiets))
  | \bstilletjes\s+van\s+(?:de\s+baan|het\s+ijs)\b | \bvan\s+de\s+baan\s+gestapt\b
  | \b(?:uit|af)gestapt\b | \bstap(?:te|t)\b{_SHORT}\b(?:uit|af)\b(?!\s+(?:de|het|een))
  | \b(?:gaf|geeft|gaven|gegeven)\b{_ROOM}\bde\s+brui\s+(?:er)?aan\b
  | \b(?:er|daar)\b{_SHORT}\bde\s+brui\s+aan\s+(?:gegeven|gaf|gaven|te\s+geven)\b
  | \b(?:gaf|gaven|geeft)\b(?!\s+(?:als|aan|zich|toe|de\s+moed\s+niet))(?:(?![,;:!?]
      |\.\s)[^\n]){{0,45}}?\bop\b(?=\s*(?:[.,;:!?)]|$|en\b|na\b|in\s+de\b|met\b))
  | (?<!\bzich\s)(?<!\bafstanden\s)\bopgegeven\b(?!\s+(?:voor|als))
  | \b(?:moest|moesten|moet)\b(?:(?!,\s\w+\s(?:is|was|werd)\b){_CLAUSE_CHAR}){{0,90}}?\bopgeven\b | \bopgaf\b
  | \b(?:bleef|bleven|blijft)\s+(?:\w+\s+){{0,3}}?liggen\b(?!\s+op)
  | \bopgaven?\b(?=\s+(?:van|van\s+\w+|in\s+de)|[.,;:)])
  | \bniet\s+(?:meer\s+)?(?:(?:aan|over|tot)\s+(?:de\s+)?(?:finish|eindstreep|meet|einde)|over\s+de\s+streep)\b
  | \bniet\s+(?:meer\s+)?(?:ge)?finisht?e?n?\b | \bfinishte\s+niet\b | \bniet\s+gefinisht\b
  | \b(?:reed|reden|rijdt|rijden)\b{_SHORT}\bniet\s+uit\b | \bniet\s+(?:meer\s+)?uit(?:reed|gereden|rijdt)\b
  | \buitgevallen\b | \bviel\b{_SHORT}\buit\b(?=\s*[.,;)]|\s+en\b) | \buitviel\b | \bviel\s+uit\b(?!\s+de)
  | \buitvaller\b | \bcrash(?:te|ten|t)\b | \bgecrasht\b
  | \b(?:kon|kan|konden)\b{_SHORT}\bniet\s+(?:meer\s+)?verder\b | \bniet\s+(?:meer\s+)?verder\s+kon\b
  | \b(?:race|rit|wedstrijd|toernooi)\s+niet\s+(?:meer\s+)?(?:vervolgen|voltooien|afmaken|uitrijden
      |voltooide)\b
  | \buit\s+(?:de\s+)?koers\s+(?:genomen|gehaald|gezet)\b
  | \b(?:neemt|nam|namen|haalde)\b{_SHORT}\buit\s+koers\b
  | \bover\s+en\s+uit\b | \beinde\s+(?:race|wedstrijd|oefening|toernooi)\b
  | \b(?:beeindig\w*)\b{_SHORT}\bniet\b | \bniet\s+beeindigd\b
  | \bstaak(?:te|t|ten)\b{_SHORT}\b(?:strijd|race|wedstrijd|rit|meter|kilometer|mijl|afstand)\b | \bde\s+strijd\s+(?:ge)?staak(?:t|te)\b
  | \b(?:strijd|race|wedstrijd|rit|meter|kilometer|mijl|afstand)\s+(?:\w+\s+){{0,2}}?(?:(?:moeten\s+)?staken|gestaakt)\b
  | \b(?:struikel|kukel|duikel)(?:de|den|t|e|te)\b
  | (?<!niet\s)(?<!weer\s)(?<!opnieuw\s)\b(?P<ice>op\s+(?:het|'t)\s+ijs)(?=\s*[.,;]|\s+terecht|\s+beland)
  | \b(?:ronden|rondes|rondjes)\s+naar\s+binnen\s*(?=[.,])
  | \b(?:voor\s+\w+\s+)?(?:mooi\s+)?geweest\s+na\b | \bna\s+\d+\s+(?:ronden|rondes|rondjes)\s+mooi\s+geweest\b
  | \b(?:dnf|opg\.|uitgev\.|niet\s+gefin\.)(?!\w)
"""
_DNS = rf"""
    \b(?:meld(?:de|den|t)?)\s+(?:zich|me|mij|ons)\b{_ROOM}\baf\b(?!\s+(?:van|voor\s+de\s+pers))
  | \bmeldde\b{_SHORT}\bzich\b{_SHORT}\baf\b
  | \bafgemeld\b | \b(?:afgebeld|afbelde|afbelden)\b | \baf(?:meldde|meldden|melding)\b | \bafgezegd\b
  | \b(?:zegde|zegden|zegt|zei|belde|belden|belt|mailde|appte|telefoneerde|sms'te)\s+(?:\w+\s+){{0,5}}?af\b(?=\s*[.,;]|\s+(?:met|wegens|voor|om|omdat)\b)
  | \b(?:trok|trekt|trokken)\b\s+(?:\w+\s+){{0,3}}?zich\b{_ROOM}\bterug\b | \bteruggetrokken\b | \bterugtrok\b
  | \b(?:liet|laat|lieten|laten)\b{_ROOM}\bschieten\b | \bschieten\s+(?:liet|gelaten)\b
  | \bniet\s+(?:meer\s+)?(?:gestart|van\s+start\s+gegaan|aan\s+de\s+start|op\s+de\s+startlijst
      |aan\s+het\s+vertrek)\b
  | \b(?:trad|traden|treedt)\b{_SHORT}\bniet\s+(?:meer\s+)?aan\b | \bniet\s+(?:meer\s+)?aan(?:trad|traden|treedt|getreden)\b
  | \bstond(?:en)?\b{_SHORT}\bop\s+de\s+(?:start|deelnemers)lijst\b[^.;\n]{{0,30}}?\bmaar\s+(?:\w+\s+){{0,3}}?niet\b(?:\s+(?:op\s+het\s+ijs|aan\s+de\s+start
      |aan\s+het\s+vertrek|in\s+de\s+baan))?
  | \bstart(?:te|ten|t)\s+(?:er\s+|(?:wegens|vanwege|door|met)\s+(?:\w+\s+){{1,4}}?)?niet\b | \bniet\s+startt?e\b
  | \b(?:bedankte|bedankten|bedankt(?=\s+voor\s+(?:deelname|de\s+(?:start|race|rit|eer)|een\s+start)))\b(?:\s+\w+){{0,3}}?\s+voor\b(?!\s+(?:alle|de\s+(?:steun|hulp|bloemen
      |aandacht|gastvrijheid)|jullie|het\s+(?:lezen|kijken|volgen)))
    | \bvoor\s+de\s+(?:\w+\s+){{1,4}}bedankte\b
  | \b(?:zag|ziet|zagen|zien)\b{_SHORT}\b(?:af\s+van\s+(?:deelname|een\s+start|de|het|start|verdere))
  | \bvan\s+(?:deelname|een\s+start|de\s+start)\s+(?:afzag|afgezien|afziet)\b
  | \b(?:ziek|koorts|griep|oorpijn|buikgriep|verkouden|keelontsteking)\b{_SHORT}\b(?:in|op)\s+(?:de\s+|het\s+
      |zijn\s+|haar\s+)?(?:bed|bank|hotelkamer|nest)\b
  | \b(?:lag|ligt|lagen|bleef|bleven|blijft)\b{_SHORT}\b(?:met|ziek|grieperig)\b{_SHORT}\b(?:(?:in
      |op)\s+(?:de\s+|het\s+|zijn\s+|haar\s+)?(?:bed|bank|hotel|hotelkamer|nest)|thuis)\b
  | \bbleef\b{_SHORT}\bin\s+(?:het|zijn|haar)\s+hotel\b
  | \b(?:liet|laten|had|heeft)\b{_ROOM}\bverontschuldigen\b | \blaten\s+verontschuldigen\b
  | \b(?:liet|laat|lieten|heeft|had|hebben)\b{_SHORT}\bzich\b{_ROOM}\b(?:schrappen|uitschrijven|doorhalen)\b
  | \b(?:van|op)\s+de\s+(?:start|deelnemers)lijst\s+(?:geschrapt|gehaald|afgehaald|doorgehaald|verdwenen|verwijderd|gestreept)\b
  | \bvan\s+de\s+(?:start|deelnemers)lijst\b(?:\s+van\s+de\s+[\d.]+\s+meter)?\s+(?:af\b|geschrapt\b|gehaald\b|verdwenen\b)
  | \b(?:verdween|verdwenen|haalde|haalden|schrapte)\b{_SHORT}\bvan\s+de\s+(?:start|deelnemers)lijst\b
  | \bkwam\s+niet\s+opdagen\b | \bniet\s+opdagen\b
  | \bstreep\s+door\s+(?:zijn|haar)\s+(?:deelname|start|race)\b
  | \b(?:sloeg|slaat|sloegen)\b{_SHORT}\b(?:\d[\d.]*\s+(?:meter|m)|kilometer|mijl|afstand|race|rit
      |finale)\s+over\b
  | \bontbra(?:k|ken)\b | \bontbreekt\b(?!\s+(?:dan|morgen|overmorgen|straks|volgend\w*|zaterdag|zondag|komend\w*)\b)
  | (?<=\()(?:ziek|griep|geblesseerd|blessure|afgemeld)(?=\))
  | \b(?:dns|wdr|niet\s+gest\.|n\.g\.|n\.gest\.|afgem\.)(?!\w)
"""
_DSQ = rf"""
    \b(?:ge)?diskwalific(?:eerd|atie|aties|eerde|eert|eren)\b
  | \bdiskwalificeer(?:de|den|t)\b
  | \b(?:gedisk\.|gediskw\.?|disk\.|diskw\.)(?!\w)
  | \b(?:dsq|dq|dis)(?=\s*(?:$|[.,;|/)\n(-]))
  | \b(?:schrapte|haalde|schrapten|haalden|nam|schrapt|haalt|verdween|verdwenen|verdwijnt|gooide|gooiden)\b{_SHORT}\buit\s+de\s+(?:uitslag
      |uitslagen|einduitslag|uitslagenlijst|rangschikking|lijst)\b
  | \b(?:hij|zij|ze|en)\s+(?:werd|is|wordt)\s+(?:\w+\s+){{0,2}}?geschrapt(?=\s*[.,;:!)])
  | \bkruisingsfout\b
  | \b(?:twee\s+keer|tweemaal|twee\s+maal|voor\s+de\s+tweede\s+keer|tot\s+twee\s+keer\s+toe
      |tot\s+tweemaal\s+toe|opnieuw)\s+te\s+(?:vroeg|snel|gretig)\b
  | \b(?:verkeerde|foute|foutieve)\s+(?:wissel(?:ing)?|baan(?!\s*(?:gekozen|geloot)))\b | \bwisselfout\b
  | \bfout\s+(?:ge)?wissel(?:d|de)\b | \bverkeerd\s+(?:ge)?wissel(?:d|de)\b
  | \bverg(?:at|eten|aten)\s+(?:was\s+)?(?:om\s+)?te\s+wisselen\b | \bniet\s+gewisseld\b
  | \bpenalty\b
  | \bblok(?:je|jes|ken)\b{_SHORT}\b(?:gemist|overgeslagen|miste|oversloeg|meegenomen|meenam)\b
  | \b(?:miste|sloeg|mist)\b\s+(?:\w+\s+){{0,3}}?blok(?:je|jes)?\b(?:\s+over)?
  | \b(?:werd|is|was|werden)\b{_SHORT}\buitgesloten\b
  | \buitgesloten\s+(?:werd|van\s+(?:verdere\s+)?deelname)\b | \buitsluiting\b
  | \b(?:rit|race|tijd|start)\s+(?:werd|is|was)\s+(?:\w+\s+)?ongeldig\b | \bongeldig\s+verklaard\b
"""
# Tables print a bare ``val`` in the column of a time.
_TABLE_FALL = r"(?:(?<=[/|\t;-]\s)|(?<=[|;\t(]))val(?=\s*(?:$|[/|\t;),]))"

_ANY = re.compile(
    rf"(?P<dsq>{_DSQ})|(?P<dns>{_DNS})|(?P<dnf>{_DNF}|{_TABLE_FALL})", re.VERBOSE | re.MULTILINE
)

# The words that the rules above begin with: the big pattern is only tried there (speed).
_BEGINS = trigger(
    r"""viel|het$|valt?$|valpartij|gevallen|ging|gaan?$|gaat$|smak|klap|scho|schui|haal|onderuit|kwam|kom(?:t|en)$|gekomen|ten$|na$
    |door$|wegens$|crash|gecrasht$|en$|hij$|zij$|ze$|gleed|glijdt|gleden|gegleden|(?:uit|weg)gegleden|knal|beland|vlo|vlieg|sl(?:oeg|aat|agen)|dook|eindig|lag|ligt$
    |met$|hakte$|bocht$|ronde|rondje|languit|op$|stap|gestapt|stilletjes|van$|(?:uit|af)gestapt|gaf$|gaven$|geeft$|gegeven$|er$
    |opg|moet$|moest|houdt$|houden$|hield|kruisingsfout|verdw|gooide|blijft$|bereikte|za?g|zagen|zie[nt]$|behaalde|niet$|finish|reed$|reden$|rijdt$|uit(?:ge)?v|uitgesl|uitsl|kon|kan$|race|rit$
    |wedstrijd$|strijd$|meter$|kilometer$|mijl$|afstand$|valse$|toernooi$|uit$|neemt$|nam|over$|einde$|beeindig|staak|de$|struikel|kukel|duikel|voor$|mooi$|geweest$|dnf|meld
    |af(?:ge)?[bm]|afgezegd|bel|mail|app|telef|sms|zegt$|zegde|zei$|tro?k|trekt$|trokken$|terug|liet|laat$|la?ten$|lieten|schieten|versch|stond$|start
    |bedank|verstek|forfait|ziek$|koorts$|griep$|oorpijn|buikgriep|verkouden|keel|bleef$|blijft$|bleven$|had$|heeft$|streep$
    |ontbr|griep$|geblesseerd$|blessure$|dns|wdr|n$|ge?disk|dis|gedecl|dsq|dq|schrap|twee|dubbele$|tot$|opnieuw$|verkeerd|fout|wisselfout|verg|penalty|rode$
    |blok|mist|werd|is$|was$|tijd$|ongeldig|trad|treedt$""",
    then={
        "de": "strijd$",
        "het": "doek$",
        "op": r"zijn$|het$|t$",
        "van": r"de$|deelname$|een$",
        "uit": r"de$|koers$",
        "na": r"een$|zijn$|haar$|\d",
        "door|wegens": r"een$|zijn$|haar$",
        "over": "en$",
        "ten": "val$",
        "tot": "twee",
        "tweede|dubbele": "valse$",
        "twee|tweemaal": r"valse$|een$|keer$|maal$|te$",
        "meter|kilometer|mijl|afstand": r"staken$|moeten$|gesta|noodgedwongen$|voortijdig$",
        "rit|race|tijd|wedstrijd|toernooi": r"werd$|is$|was$|niet$|moeten$|gesta|staken$|halverwege$|voortijdig$",
    },
    only={
        "is|was|werd|werden": "uitgesloten",
        "met|hakte": "punt",
        "had|heeft": "verontschuldigen",
        "voor": "geweest bedankte tweede",
        "er": "brui",
        "en|hij|zij|ze": "geschrapt",
        "kwam|kwamen|komt|komen": "val niet",
    },
)

_CLAUSE = re.compile(r"(?:(?![,;:!?]|\.(?:\s|$)|\sen\s|\smaar\s)[^\n])*")
# ``viel tegen``, ``viel als vierde net buiten de prijzen``, ``viel niets te halen``: no fall.
_OTHER_FALL = re.compile(
    r"(?:^|.*\s)(?:op|tegen|mee|af|terug|toe|stil|samen|weg|aan|in|uit elkaar|ten deel|te beurt|ten prooi"
    r"|in de smaak|in (?:de )?handen)\s*$"
    r"|.*\b(?:ten deel|buiten|naast|niets|weinig|genoeg|uit elkaar|uit de toon|ten prooi|terug|in het niet"
    r"|in de prijzen|in de smaak|beslissing"
    r"|temperatuur|samen|toe aan|van het (?:ere)?podium|uit de top|van de (?:eerste|troon)|te (?!vroeg|snel)[a-z]+en)\b"
    r"|\s+elkaar\b"
    r"|\s+(?:op|tegen|mee|af) (?:dat|hoe|met|in positieve|te|door|voor)\b|\s+(?:de keus|de keuze|de boel"
    r"|de naam|onder|naar|hem|haar|hen|ons|mij|er|het)\b"
)
_IMPERSONAL = re.compile(
    r"\b(?:kwartje|muntje|beslissing|schot|temperatuur|kwik|keus|keuze|last|boel|doek|stilte|record"
    r"|besluit|er|stroom|dan|het|daar|wat"
    r"|op|tegen|mee|af|terug|in (?:de )?handen|buiten de boot|(?:naast|buiten) (?:het|de) (?:[a-z]+ ){0,2}?(?:podium|prijzen|medailles|punten|top[ -]?\w+|eerste \w+|slotafstand|finale)(?: was| is| waren)?"
    r"|uit elkaar|te [a-z]+en|deze|sommige|veel|zulke|meeste|regen|sneeuw|eer|puzzelstukje\w*|masker\w*|namen|naam)\s+$"
)


def _is_fall(text: str, folded: str, start: int, end: int, floor: int) -> bool:
    """Whether ``viel`` and its forms speak of somebody going down."""
    before = folded[max(floor, start - 40) : start]
    clause = _CLAUSE.match(folded, end)
    rest = clause.group() if clause else ""
    if _IMPERSONAL.search(before) or _OTHER_FALL.match(rest):
        return False
    if folded.startswith("valt", start):
        # The present is common in idioms: ask for a name in front or words of falling behind.
        named = re.search(r"[A-ZÀ-Þ][\w'’-]+\s+$", text[max(floor, start - 40) : start])
        return (
            bool(named) or re.match(r"\s+(?:hard|in de|op het|bij|over|na|opnieuw|ook)\b", rest) is not None
        )
    return True


#: Who stands on the ice skates: ``stond zaterdag al op het ijs``.
_SKATES = re.compile(
    r"\b(?:sta|staat|staan|stond|stonden|gestaan|verscheen|verschijnt|verschenen|treft|trof|troffen|train\w*|terug\w*|uur|dagen|weken)\b[^.;]{0,60}$"
)
_RECOVERED = re.compile(
    r"\bkrabbel(?:de|den|t)\b[^.;]{0,20}\b(?:op|overeind)\b|\bopgekrabbeld\b|\b(?:stond|sta|staat|kwam"
    r"|sprong|kroop)\b[^.;]{0,15}\b(?:weer |meteen |direct |snel )?(?:op|overeind)\b"
    r"|\bopgestaan\b|\buitgereden\b|\b(?:reed|rijdt)\b[^.;]{0,40}\buit\b(?! de| het)|\bzette door\b"
    r"|\bsukkelde naar\b|\bdoorgereden\b|\b(?:gewoon|toch|dapper|weer|meteen|direct|keurig) door\b(?! (?:de|het|een))"
    r"|\b(?:vervolgde|hervatte)\b|\b(?:finishte|finisht|eindigde|bereikte)\b[^.;]{0,25}\b(?:alsnog|toch"
    r"|wel|in|op)\b|\bkwam (?:\w+ ){0,3}?(?:tot|uit op|nog)\b"
    r"|\b(?:herkansing|overrijden|over rijden|(?:mag|mocht|mogen) (?:\w+ )?over(?=[.,;!])|opnieuw (?:starten|rijden|vertrekken)|herstart|reskate"
    r"|re-skate)\b"
)
#: Somebody else's clause, or sentence: ``viel en ging naar huis, Dennis Bos stond op twee ronden``.
_NEW_NAME = re.compile(
    r"[,;] (?=[A-ZÀ-Þ])|[.!?] (?=[A-ZÀ-Þ][\w'’-]+ (?:(?:van|de|der|den|ter|ten|te|het) ){0,2}[A-ZÀ-Þ][\w'’-]+ [a-z])"
)
_NOT_RECOVERED = re.compile(r"\b(?:niet|stapte|maar (?:moest|kon niet)|pas (?:weer )?op(?:gestaan)? toen)\b")
_HYPOTHETICAL = Cued(
    r"(?:(?:^|[,;:.!?\"] |\ben )als|\b(?:indien|mocht|stel dat|wanneer|zolang))\b(?: dat)? (?:ik|je|hij|zij|ze|we|iemand|er|een"
    r"|\w+)\b(?:(?! (?:toen|omdat|nadat|doordat) )[^.;,]){0,25}$"
    r"|\b(?:zou(?:den)?|kan|kunnen|bang|angst|vrees\w*|risico|gevaar|dreig\w*|wilde niet|om niet"
    r"|voorkom\w*|anders)\b(?:(?!, (?:maar|doch|alleen|toch)\b)[^.;]){0,35}$"
    r"|\b(?:word(?:t)?|dan wordt er)\b[^.;]{0,25}\bmet\b[^.;]{0,12}$"
)
# Not starting is ``dns`` only of somebody who was entered, and ``door een val`` may still end in a time.
_WEAK = re.compile(
    r"^(?:start|niet startt?e|ontbr|teruggetrokken$)|^(?:na|door|wegens)\s.*\b(?:val|duikeling|tuimeling|buiteling|uitglijder|schuiver)$|^(?!.*\b(?:meter|kilometer|afstand|omloop|mijl|slotafstand)\b).*\bverstek\b|\bvan deelname\b"
    r"|\bslaat\b|\bherkansing\b|\b(?:week|weken|dagen|maand|maanden)\b.*\b(?:bed|bank|nest|thuis)$"
)
#: What says that somebody was entered, this near to the words for not starting.
_ENTERED = re.compile(
    r"\b(?:ingeschreven|inschrijving|inschreef|startlijst|deelnemerslijst|stond(?:en)? [^.;]{0,40}op de lijst|startvolgorde|aangemeld|geloot|ingeloot|loting"
    r"|zou(?:den)? [^.;]{0,40}(?:starten|rijden|uitkomen|aantreden)|had(?:den)? [^.;]{0,40}(?:moeten|zullen|willen) (?:starten|rijden)"
    r"|verstek (?:\w+ )?voor de [\d.]+ meter)\b"
)
_ENTERED_REACH = 170
#: ``startte wegens een verkoudheid niet``: who has a reason not to start was entered.
_FOR_A_REASON = re.compile(
    r"^start.*\b(?:wegens|vanwege|door|geblesseerd|ziek|met (?:een )?\w+(?:klachten|blessure|pijn|koorts|griep))\b"
)
# Said of the outcome and not of the fall: no getting up again behind it.
_FINAL = re.compile(r"\bniet\b|^val$|over en uit|gestapt|uitgevallen|opgegeven|uitviel|koers|brui|einde")
_NEGATED = Cued(
    r"\b(?:niet|geen|nooit|zonder|bijna|haast|niemand|ternauwernood|net niet)\b(?: [a-z]+){0,2}\s*$"
)
#: ``vergat bijna te wisselen``
_NEARLY = re.compile(r"\b(?:bijna|haast|net niet)\b")
_NEGATED_AFTER = re.compile(
    r"^\s+(?:gelukkig |\w+ )?(?:niet|nooit|bijna|haast|niemand|geen)\b(?! (?:meer|verder|uit|ver))"
)


def _shape(text: str, folded: str, start: int, end: int, floor: int, ceiling: int, value: str) -> str:
    before = Stretch(folded[max(floor, start - 60) : start])
    after = folded[end : min(end + 40, ceiling)]
    matched = folded[start:end]
    if _HYPOTHETICAL.search(before):
        return "hypothetical"
    if _NEARLY.search(matched):
        return "negated"
    if not re.search(r"\b(?:niet|geen|verder)\b", matched) and (
        _NEGATED.search(before) or _NEGATED_AFTER.search(after)
    ):
        return "negated"
    if _WEAK.search(matched) and not _FOR_A_REASON.search(matched):
        near = folded[max(0, start - _ENTERED_REACH) : end + _ENTERED_REACH]
        return "" if value == "dns" and _ENTERED.search(near) else "weak"
    if value != "dnf" or _FINAL.search(matched):
        return ""
    window = folded[end : end + 130].split("\n")[0]
    if other := _NEW_NAME.search(text, end, end + len(window)):
        window = folded[end : other.start()]
    found = _RECOVERED.search(window)
    if found and not _NOT_RECOVERED.search(window[: found.end() + 12]):
        return "recovered"
    return ""


def find_statuses(text: str, spans: list[Sentence] | None = None) -> list[Mention]:
    """Status mentions of ``text``, sorted and not overlapping.

    ``value`` is ``dnf``, ``dns`` or ``dsq``. ``shape`` is empty for a plain statement, ``recovered`` when the words
    right behind it say that the skater went on or got another go, ``hypothetical`` in conditions and fears,
    ``negated`` when it is denied, ``weak`` when the words leave open whether it is one (``ontbrak``, ``startte niet``,
    ``door een val``). ``spans`` saves splitting the report into sentences again.
    """
    folded = fold(text)
    found: list[Mention] = []
    spans = spans if spans is not None else sentences(text)
    index = 0
    done = 0
    for start, end, value, match in sorted(_matches(text, folded), key=_order):
        if start < done:
            continue
        while index + 1 < len(spans) and spans[index].end <= start:
            index += 1
        floor, ceiling = (spans[index].start, spans[index].end) if spans else (0, len(text))
        if ceiling < end <= len(text) and text[start:end].count("\n"):
            continue
        if match is not None and not _holds(match, text, folded, min(floor, start)):
            continue
        shape = _shape(text, folded, start, end, min(floor, start), max(ceiling, end), value)
        done = end
        found.append(Mention(_KIND, start, end, text[start:end], value, shape))
    return found


def _order(found: tuple[int, int, str, re.Match[str] | None]) -> tuple[int, bool, bool]:
    """Of what begins at one word: what undoes a disqualification before it, patterns before idioms."""
    start, _, value, match = found
    return start, value != "reinstated", match is None


def _matches(text: str, folded: str) -> Iterator[tuple[int, int, str, re.Match[str] | None]]:
    """Span and value of all that the patterns and the idioms find; they may overlap."""
    done = 0
    for place in words_of(text).places(_BEGINS):
        match = _ANY.match(folded, place) if place >= done else None
        if match is not None:
            yield (
                *match.span(),
                next(name for name in ("dsq", "dns", "dnf") if match[name] is not None),
                match,
            )
            done = match.end()
    for start, end, value in find_idioms(text, folded):
        yield start, end, value, None


_CRIED = re.compile(r"(?:Val|VAL) (?:(?:voor|van) )?[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){0,3}?\s*[!.,(]")


def _holds(match: re.Match[str], text: str, folded: str, floor: int) -> bool:
    start, end = match.span()
    if match["fall"]:
        return _is_fall(text, folded, start, end, floor)
    if match["cry"]:
        # ``Val Mulder!``: a cry, as live reports have it.
        opens = re.search(r"(?:^|[.!?:–-])\s*$", text[max(0, start - 4) : start]) is not None
        return opens and _CRIED.match(text, start) is not None
    if match["ice"] and _SKATES.search(folded, floor, start):
        return False
    return (
        not match["lies"] or re.search(r"[A-ZÀ-Þ][\w'’-]+\s$", text[max(0, start - 25) : start]) is not None
    )
