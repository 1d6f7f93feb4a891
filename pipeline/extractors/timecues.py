"""The words left and right of a figure that make it something else than a finishing time: laps, splits, gaps, targets.

Each is a named group for what the figure is. Those on the left reach up to the figure.
"""

from __future__ import annotations

import re

from pipeline.extractors.scan import trigger
from pipeline.numbers import CARDINAL_PATTERN

# What may stand between a cue and its figure.
_FILL = (
    r"(?:\s*(?:van|in|op|met|naar|uit|tot|de|het|een|nog|al|ook|ruim|bijna|krap|nipt|amper|slechts|rond|circa|ongeveer|"
    r"zo'n|liefst|maar|dik|gingen|ging|was|waren|is|om|net|laag|hoog|hoge|lage|snelle|scherpe|snel|rap|vlot|sterk|voortvarend|keurig|"
    r"telkens|allemaal|steeds|constant|vlakke|volle|grens|barrière|magische|tijd|voor|der|=|:|\(|-|–)(?=\W))*[\s(:=|–-]*$"
)
_NUMBER = (
    rf"(?:\d+(?:,5)?|{CARDINAL_PATTERN}|paar|enkele|honderd|tweehonderd|driehonderd|zeshonderd|zevenhonderd|"
    r"elfhonderd|duizend)"
)
LEFT_CUES = re.compile(
    rf"""
      (?P<clock>
          \b(?:aanvang|(?:start|aanvangs)tijd|vanaf|omstreeks|tussen|om|rond|tot|sinds|en|van|begint|start|dinsdag|woensdag|donderdag|vrijdag|
             zaterdag|zondag|maandag|\d{{4}},?|klokslag|update|aangepast|gepubliceerd|bijgewerkt|geplaatst|kwart\s+voor|
             uur\s*[-–]|tot\s+en\s+met)\s*(?:om\s+|:\s*)?$)
    | (?P<was>\(\s*was\s*:?\s*$)
    | (?P<split>
          \b(?:doorkomst(?:tijd)?(?:en)?|doorgekomen|doork(?:wam|wamen|omt|omen)|
             (?:komt|komen|kwam|kwamen|gaat|gaan|ging|gingen)\b[^.;:]{{0,60}}?\bdoor(?=\s+(?:in|na|met|op)\b)|tussentijd(?:en)?|tussenstand|tussenpunt|
             (?:na|bij)\s+(?:de\s+)?(?:{_NUMBER})\s+(?:meter|m|rond(?:en|es|jes|e|je)|kilometer|km)
                (?:\s+(?:nog|al|kwam|door|passeerde|klokte|had|stond|reed|hij|zij|ze|er))*|
             (?:passeerde|passeert|doorkwam|doorliep)\s+(?:(?!op\b|bij\b)[\w'’-]+\s+){{0,3}}?(?:na\s+)?(?:de|het)\s+(?:\d[\d.]*|{_NUMBER})
                (?:\s+(?:meter|m|kilometer))?(?:\s+door)?|
             \bpunt\s+van\s+(?:de\s+)?(?:\d[\d.]*|{_NUMBER})\s*(?:meter|m|kilometer|km)\b|\w*(?:meter|kilometer|km)-?punt\b(?:\s+door)?|
             op\s+(?:200|400|600|700|800|900|1100|1200|1300|1400|1600|2000|4000|6000|7000|8000|9000)\s+meter
                (?:\s+(?:nog|al|was|had|stond|hij|zij|ze|het|klokte|kwam|door))*|
             (?:bel|slotbel)\s+(?:klonk|ging|luidde|klinkt|gaat)(?:\s+(?:hij|ze|het|er))?\s+(?:bij|na|op|in)|
             bij\s+(?:de\s+bel|het\s+ingaan\s+van\s+de\s+(?:laatste|slot)\s?ronde)(?:\s+(?:gaf|was|stond|de|klok|het|hij|ze))*|
             op\s+dat\s+(?:punt|moment)(?:\s+(?:stond|gaf|wees|was|noteerde|klokte|de\s+klok|er|hij|zij|ze|nog|al))*|
             halverwege(?:\s+(?:nog|kwam|door|was|het|hij|zij|ze|al))*|
             (?:op|aan|lag|reed|koers|bezig)\s+(?:\w+\s+)?(?:op\s+)?(?:een\s+|het\s+)?(?:schema|koers|weg)|schema|tussenpunt)
          (?:\s+op\s+koers)?{_FILL})
    | (?P<lap>
          \b(?:rondjes?|rond(?:en|es|e)|slotrond(?:e|je|en|jes)|openingsrond(?:e|je)|rondetijd(?:en)?|lap(?:s|je|jes)?|
             (?:(?:een|de)\s+)?(?:laatste|slot|eerste)\s+(?:ronde|rondje)|eentje|keer\s+400\s+(?:meter|m))
          (?:\s+(?:gingen|ging|waren|was|daalden|liepen|reed|schaatste|bleven|bleef|allemaal|hij|ze|zij))*{_FILL})
    | (?P<opening>
          \b(?:open(?:t|de|den|en|ing|ingen|er|ingstijd|ingsronde)|openings\w+|vertrekt|vertrok|startte|ging\s+weg|
             (?:eerste|na)\s+(?:100|honderd|200|300|tweehonderd|driehonderd)(?:\s+(?:meter|m))?)
          (?:\s+(?:hij|zij|ze))?{_FILL})
    | (?P<record_target>\b(?:limiet|eis|kwalificatietijd|kwalificatielimiet|grens|barrière|richtlijn|norm|startlimiet)
          (?:\s+(?:voor|op)\s+(?:het|de)\s+\w+(?:\s+\w+)?)?{_FILL})
    | (?P<limit>\b(?:(?:onder|beneden|boven|sub)(?:\s+(?:de|het|die))?|binnen\s+de)
          (?:\s+(?:magische|grens|barrière|tijd|van|de|ruim|net))*[\s(]*$)
    | (?P<target>
          \b(?:mikt|mikte|mikken|mikkend|hoopt|hoopte|hopen|gehoopt|hoop|aast|aasde|gokt|gokte|droom\w*|dromen|rekent|rekende|gerekend)
          \s+(?:\w+\s+){{0,3}}(?:op|van)\b[^.;]{{0,30}}$
        | \b(?:gaat|ga|ging|gaan|gegaan|ging)\s+(?:\w+\s+)?voor\s+(?:een|de)\b[^.;]{{0,14}}$
        | \b(?:doel(?:stelling)?|streeftijd|doeltijd|streven|ambitie)\b[^.;]{{0,20}}$
        | \bals\s+(?:hij|zij|ze|ik|je|we|iemand)\s+(?:\w+\s+){{0,2}}$
        | \bmoet\s+(?:ik|hij|zij|ze|je|er)\s+(?:\w+\s+){{0,2}}$
        | \b(?:zinnen\s+(?:gezet\s+)?op|denkt\s+aan|dacht\s+aan|streeft\s+naar|streefde\s+naar|jaagt\s+op)
          \b[^.;]{{0,20}}$)
    | (?P<total>
          \b(?:eindtotaal|totaal(?:tijd|score|tijden)?|totalen|optelsom|opgeteld|eindstand|klassement(?:en)?|eindklassement|sprintklassement)
          \b[^.;]{{0,50}}$
        | \bsamen(?:geteld)?\s*{_FILL})
    | (?P<lead>\b(?:achterstand|voorsprong|verschil|marge|verlies|gat)
          (?:\s+(?:van|was|is|bedroeg|bedraagt|liep|op\s+tot|tot))+
          (?:\s+(?:ruim|bijna|krap|amper|slechts|maar|liefst|zo'n))?\s*$)
    | (?P<points>\bpunten(?:totaal|aantal)?\s*(?:van|:|op|was|is|kwam\s+op)?\s*$)
    | (?P<gap>
          \b(?:achterstand|voorsprong|verschil|marge|gat|verlies|winst|achterstandje|voorsprongetje|scheelde|scheelt|scheidden|
             scheidde|scheiden|kostte|kwam(?:en)?|verloor|verliest|verloren|verspeelde|won|gaf|geeft|gaven|moest|bedroeg|slechts|
             bleef|sneller|langzamer|trager|harder)
          (?:\s+(?:hem|haar|hen|ze|zij|hij|het|er|daar|op\s+\w+|tussen\s+\w+))?{_FILL}
        | (?:^|\s)[+]\s?$)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# The words that a cue on the left begins with. Every cue reaches up to the figure, so there is one at most.
LEFT_BEGINS = trigger(
    r"""aanvang|vanaf|omstreeks|tussen|om$|rond|tot$|sinds|en$|van$|begint|start|(?:dins|woens|donder|vrij|zater|zon|maan)dag
    |\d{4}$|klokslag|update|aangepast|gepubliceerd|bijgewerkt|geplaatst|kwart$|uur$|doork|doorgekomen|na$|bij$|passeer
    |doorliep|bel$|slotbel$|op$|halverwege|aan$|lag$|reed$|koers$|bezig$|schema|slotrond|lap|een$|de$|laatste|slot|eerste|eentje|keer$
    |open|vertrekt|vertrok|ging$|limiet|eis|kwalificatie|grens|barrière|richtlijn|norm|onder$|beneden|boven|sub$|binnen$
    |mik|hoop|hope|gehoopt|aast|aasde|gokt|droom|dromen|reken|gerekend|gaat$|ga$|gaan$|gegaan|doel|streef|streeft|streven
    |ambitie|als$|moet$|zinnen|denkt|dacht|jaag|eindtotaal|totaal|totalen|optelsom|opgeteld|eindstand|klassement
    |eindklassement|sprintklassement|samen|achterstand|voorsprong|verschil|marge|verlies|gat$|punten|punt$|\w*(?:meter|km)punt$|\d+-|meter|kilometer|winst|scheeld|scheelt
    |scheid|kostte|kwam|kom(?:t|en)$|ging(?:en)?$|verlo|verspeelde|won$|gaf$|geeft$|gaven$|moest$|bedroeg|slechts|bleef|sneller|langzamer|trager
    |harder""",
    then={
        "een|de": r"laatste$|slot$|eerste$",
        "en|van|om|tot|rond|tussen": rf"\d|om$|en$|{CARDINAL_PATTERN}|enkele|paar|h?alve|kwart|driekwart|half|nog|geen|anderhalve",
        "na|bij": rf"\d|de$|het$|{CARDINAL_PATTERN}|paar|enkele|honderd|duizend|elf",
        "als|moet": "hij$|zij$|ze$|ik$|je$|we$|iemand$|er$",
    },
)

RIGHT_CUES = re.compile(
    r"""
      (?P<points>\s*(?:punten|punt\b|pnt\b|pt\b))
    | (?P<clock>\s*(?:uur\b|u\b|h\b))
    | (?P<opening>\s*(?:seconden\s+)?(?:over|op|na|voor)\s+(?:de|zijn|haar)\s+
        (?:eerste|openings)\s*(?:honderd|100|200|300|tweehonderd|driehonderd)
        |\s*(?:seconden\s+)?(?:als|voor\s+de)\s+opening)
    | (?P<lap>\s*(?:seconden\s+)?(?:per\s+rond|in\s+de\s+(?:laatste|slot)\s?ronde|
        als\s+laatste\s+rond|in\s+het\s+laatste\s+rondje))
    | (?P<split>\s*(?:seconden\s+)?(?:halverwege|na\s+(?:\d+|\w+)\s+(?:meter|rond\w+|kilometer)))
    | (?P<gap>\s*(?:(?:seconden?|secondes|tel(?:len)?|sec\.?)\s+)?(?:te\s+)?(?:
        sneller|langzamer|trager|toegeven|toe(?=\W)|achterstand|
        voorsprong|verschil|harder|vlugger|rapper|tekort|kort\b|verlies\b|beter\b|slechter|langer|los\b|winst\b|eraf|erboven|eronder|
        boven\s+(?:zijn|haar|het|de)|van\s+(?:het|de)\s+(?:podium|zege|brons|zilver|goud|medaille|eerste|winn)|verliezen|prijs|verwijderd|
        achterop\b))
    | (?P<limit>\s*(?:zou|kan|kon|moet|lijkt|hoort|nodig)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
