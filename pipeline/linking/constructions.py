"""How Dutch says who has what: constructions, each a pattern over a row and what it gives to whom.

Patterns are written in the language of ``patterns``.

An effect ``P=R`` gives the rank to the person, ``PP=TT`` gives each person the time of the same place in its list
(``respectievelijk``, with or without the word), ``PP=R&R2`` ranks that stand apart, ``L=2..`` ranks the list from two on, ``L=size``
from one on if it is as long as ``@best`` says (``L=-size``: as its last), ``L=several`` from one on if it is no single person,
``L=..R`` from one on if it ends right before the rank named (``L=..prize``: that of the sentence before), ``subject=2`` gives the subject of the clause the rank that the pattern
entails, ``P=R+count`` adds the number named, ``topic=moved`` is the ``count`` that somebody was moved to. ``subject>P`` and ``P<>PP`` say that the one is ``count`` places behind the other, or
between the two, ``P^subject`` that the one was ahead, to be worked out when the rank of either is known; ``own+count`` that one is so many places behind oneself in the
race before. ``L=after1..`` ranks it from two on if the rank is the first, ``P=stake`` is the rank fought for, ``P=prize`` the rank that the sentence before spoke of last, ``P=race`` the first of the race that it
spoke of. Besides those in the pattern there are the ``first`` who is a subject in the sentence, the ``agent`` (the
subject of the words themselves), the ``topic`` of the report, ``before`` (who is named last before the pattern),
``last`` (who was named last in the sentence before), ``pair`` (those last named together) and ``three`` (who beat two others in the
sentence before, and these), ``two`` (who beat one there, and that one), and the ``other`` of the two spoken of last. The words of the pattern are the
evidence of what it entails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.immutable import immutable
from pipeline.linking.handovers import HANDOVERS
from pipeline.linking.items import Row
from pipeline.linking.margins import MARGINS
from pipeline.linking.patterns import BETWEEN, RACE, compiled
from pipeline.linking.podiums import PODIUMS
from pipeline.linking.shared import SHARED

#: (words of which the sentence must have one, pattern, effects). Order matters: what an earlier one took is no
#: longer there for a later one.
CONSTRUCTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # ``niet als tiende, maar als twaalfde``: the first rank is taken back; ``het zusje van de winnares`` and
    # ``het enige dorp van de nummer twee`` rank somebody else.
    (
        "niet",
        "niet (?:als |op |in )?(?:de )?R ** (?:maar|doch) (?:als |op |in )?(?:de )?R2",
        ("drop=R", "subject=R2"),
    ),
    (
        "tweelingbroer tweelingzus zus zusje zuster broer broertje broers zussen nicht nichtje neef neefje dochter zoon vriendin vriend partner echtgenote echtgenoot verloofde "
        "trainingsmaat trainingsmaatje buurman buurmeisje rivale rivaal",
        "(?:tweeling)?(?:zus|zusje|zuster|broer|broertje|broers|zussen|nicht|nichtje|neef|neefje|dochter|zoon|vriendin|vriend|partner|echtgenote|echtgenoot|"
        "verloofde|trainingsmaat|trainingsmaatje|buurman|buurmeisje|rivale|rivaal) van (?:de|het|die) (?P<R>R(?! PP? ))",
        ("drop=R",),
    ),
    # ``sneller dan de tweede tijd, die op naam kwam van A``, ``onder de derde tijd, die A reed``
    (
        "die",
        "R , die (?:op naam (?:kwam|stond|staat|komt) van|van (?:de hand van )?|(?:werd|was) (?:gereden|geklokt|genoteerd|neergezet) door|"
        "in handen was van) (?:de )?P",
        ("P=R",),
    ),
    (
        "die",
        "R , die P (?:reed|klokte|noteerde|neerzette|realiseerde|liet noteren|op de klok(?:ken)? (?:bracht|zette)|op het bord zette)",
        ("P=R",),
    ),
    # ``die in de winnaar zijn meerdere moest erkennen``
    (
        "meerdere meerderen meester",
        "in (?:de |het )?(?P<R>R(?! PP? )) (?:zijn|haar|hun) (?:meerdere|meerderen|meester)",
        ("drop=R",),
    ),
    # ``had aan de vijfde tijd genoeg voor de titel``
    (
        "genoeg voldoende",
        "R1 (?:op (?:de )?D )?(?:(?:ruim|meer dan|net|precies) )?(?:genoeg|voldoende) voor (?:de|het|zijn|haar|een) (?:[a-z]+e )?R2",
        ("subject=R1", "subject=R2"),
    ),
    # ``38,4 was genoeg om A voor te blijven, al scheelde het weinig: 38,5``
    ("om", "T1 (?:genoeg |voldoende |nodig )?om P (?:[^T; ]+ )+: T2 [.]", ("P=T2",)),
    # ``De plaatsen vier en vijf waren voor de zussen, A vóór B.``
    (
        "voor vóór boven",
        "RR (?:[^P;. ]+ ){0,8}?(?:PP , |, |: )P1 (?:(?:net|nipt|vlak|kort|ruim|weer) )?(?:voor|vóór|boven) P2 [.,;]",
        ("P1&P2=RR",),
    ),
    # ``De jury zette hem terug: acht in plaats van één.``
    ("plaats", "(?:: |, |en werd |werd )@count in plaats van [a-zé0-9]+ [.,;]", ("topic=moved",)),
    # ``Dat bracht hem een plek hoger in de uitslag``: than the one spoken of before.
    (
        "hoger",
        "^(?:dat|dit|het) (?:bracht|zette|leverde|plaatste) (?:hem|haar|P1) @count @places hoger (?:[.,;]|in|en)",
        ("other>topic",),
    ),
    # ``sprong zo hard weg dat B pas elf seconden later mocht juichen``
    ("weg", "P1 (?:[^PR;:. ]+ ){0,9}?weg dat P2 (?:[^PR;:. ]+ ){0,3}?(?:later|daarna)", ("P1^P2",)),
    # ``De marathon was mooi. En hij was voor A.``
    ("hij", "^(?:(?:en|maar) )?hij (?:was|ging|werd) (?:voor|naar) P [.,;]", ("P=1",)),
    # ``schoof op door de uitsluiting van zijn landgenoot``: the fate of somebody without a name.
    (
        "van",
        "(?:door|na|dankzij|wegens|vanwege) (?:de|het) S van (?:zijn|haar|hun|een|de|diens) (?!PP? )[a-z]+",
        ("drop=S",),
    ),
    # ``kreeg na zijn zilver nu het goud``: what was won in another race before.
    (
        "na",
        "(?:na zijn|na haar|na P1) (?P<R>R(?! (?:,|[.]|op|in|over|bij|van|met|achter|tijdens|W|D|E|U|P|PP|was|werd|is) ))",
        ("drop=R",),
    ),
    # ``na twee tweede plaatsen in de voorgaande jaren``
    (
        "jaren edities seizoenen winters",
        "R (?:in|tijdens|bij) (?:de |het )?(?:voorgaande|eerdere|vorige|afgelopen|voorbije) (?:twee |drie )?(?:jaren|edities|seizoenen|winters)",
        ("drop=R",),
    ),
    # A rank that is the subject's, though somebody else stands nearer to it.
    (
        "versloeg klopte verslaat klopt troefde trof overtrof passeerde onttroonde stak erkennen",
        "P1 (?:versloeg|klopte|verslaat|klopt|troefde|overtrof|passeerde|onttroonde|moest zijn meerdere erkennen in|moest haar meerdere erkennen in) P2 (?:(?!PP? |RR? |die |wie )[^ ;:]+ ){0,8}?R",
        ("P1=R",),
    ),
    (
        "achter voor vóór na",
        "P1 (?:eindigde|finishte|eindigt|finisht|werd|kwam|bleef) ~ (?:achter|voor|vóór|na) P2 (?:als|op de) R",
        ("P1=R",),
    ),
    ("laten houden", "P1 ~ R door (?:PP|P2) ~ (?:laten|houden|verslaan|kloppen)", ("P1=R",)),
    # The team of a country: ``Nederland won met A, B en C``, ``het goud ging naar Nederland met A, B en C``.
    ("met (", "C (?:[^ ;:]+ ){0,4}?R ~ (?:met|\\() PP", ("PP=R*",)),
    ("met (", "R ~ C ~ (?:met|\\() PP", ("PP=R*",)),
    ("met", "C (?:, )?(?:[^ ;:PRT,]+ ){0,3}?met PP (?:, )?(?:[^ ;PRT,]+ ){0,12}?R", ("PP=R*",)),
    (":", "R ~ C : PP", ("PP=R*",)),
    # ``Japan pakte het brons dankzij A``
    ("dankzij via", "C (?:[^ ;:PT]+ ){0,4}?R (?:dankzij|via) (?:de )?P", ("P=R",)),
    ("dankzij via", "R (?:[^ ;:PT]+ ){0,4}?C (?:dankzij|via) (?:de )?P", ("P=R",)),
    # ``waren ruim te sterk voor nummer twee Noorwegen``, ``sneller dan de nummer twee``
    (
        "sterk snel vlug sneller rapper vlugger harder beter",
        "PP (?:(?!PP? )[^ ;:]+ ){0,12}?(?:te sterk|te snel|te vlug|@faster) (?:voor|dan) (?:de )?R (?:P|C)",
        ("PP=beatsR",),
    ),
    (
        "sterk snel vlug sneller rapper vlugger harder beter",
        "P (?:(?!PP? )[^ ;:]+ ){0,12}?(?:te sterk|te snel|te vlug|@faster) (?:voor|dan) (?:de )?R (?:P|C)",
        ("P=beatsR",),
    ),
    ("voorsprong", "(?:zijn|haar) voorsprong op (?:de )?R", ("topic=beatsR",)),
    ("voorsprong", "P (?:(?!PP? |RR? )[^ ;:]+ ){0,10}?voorsprong op (?:de )?R", ("P=beatsR",)),
    # Each rank with its own time behind it: ``werden zevende (4.10,1) en elfde (4.14,0)``.
    ("", "PP ** R1 \\( T1 \\) en R2 \\( T2 \\)", ("PP=R1&R2", "PP=T1&T2")),
    (
        "",
        "T1 \\( R1 \\) en (?:in |met )?T2 \\( R2 \\)",
        ("subject=T1", "subject=T2", "subject=R1", "subject=R2"),
    ),
    # ``na A de snelste`` is second.
    ("na", "(?:was|is|bleek|werd) P1 na P2 (?:de )?R", ("P2=1", "P1=2", "drop=R")),
    # ``A op plek twaalf en B op zestien``: the noun is left out the second time.
    (
        "op",
        "R ~ en P op @count (?:[(.,;]|deden|doet|deed|waren|was|werden|stonden|hadden|had|kende|kwamen|eindigden)",
        ("P=count",),
    ),
    # ``1.54,35 was het, twee tienden minder dan A``: the time of whom the report spoke of.
    (
        "het er",
        "^T (?:was|werd|is|wordt|stond|staat|verscheen) (?:het|er)",
        ("topic=T",),
    ),
    ("het", "^(?:het|dat) (?:werd|wordt|was) (?:[a-z]+ ){0,2}?T ,", ("topic=T",)),
    # ``A werd elfde, B een plek lager``
    (
        "lager later hoger",
        "P1 (?:[^PR;:. ]+ ){0,8}?R (?:[^PR;:. ]+ ){0,4}?P2 (?:[^PR;:. ]+ ){0,3}?@count @places (?:lager|later)(?! dan)",
        ("P2=R+count",),
    ),
    (
        "hoger eerder",
        "P1 (?:[^PR;:. ]+ ){0,8}?R (?:[^PR;:. ]+ ){0,4}?P2 (?:[^PR;:. ]+ ){0,3}?@count @places (?:hoger|eerder)(?! dan)",
        ("P2=R-count",),
    ),
    # ``Brons was er op de 500 meter voor A, zilver op de 1000 meter voor B``
    (
        "voor naar aan",
        "R1 (?:[^PRT,;:. ]+ ){0,7}?(?:voor|naar|aan) (?:de )?P1 (?:, |; |en |, en |terwijl )(?:het )?R2 (?:[^PRT,;:. ]+ ){0,7}?(?:voor|naar|aan) (?:de )?P2 [.,;]",
        ("P1&P2=R1&R2",),
    ),
    # Lists of equal length, ``A en B eindigden als vierde en vijfde``.
    (
        "respectievelijk",
        "PP *** R (?:, )?(?:in|met|na) T (?:, )?en (?:als |op )?(?:de )?R2 (?:in|met|na) T2",
        ("PP=R&R2", "PP=T&T2"),
    ),
    (
        "respectievelijk",
        "PP *** R \\( T \\) (?:, )?en (?:als |op )?(?:de )?R2 \\( T2 \\)",
        ("PP=R&R2", "PP=T&T2"),
    ),
    ("", "PP *** RR", ("PP=RR",)),
    ("", "RR *** PP", ("PP=RR",)),
    ("", "PP *** TT", ("PP=TT",)),
    ("", "TT *** PP", ("PP=TT",)),
    ("RR", "^(?:(?:op|plaats|plek|nummers?) )?RR (?:waren |werden |was |zijn |: )?L", ("L=RR",)),
    # ``A dacht aan het podium, maar door B werd het de vierde plaats``
    (
        "het",
        "maar (?:[^R;:. ]+ ){1,12}?werd het (?:uiteindelijk |slechts |toch |nog )?(?:de |een )?R [.,;]",
        ("first=R",),
    ),
    # ``bleek A een maatje te groot voor hem: tweede``
    ("te", "te (?:groot|sterk|snel|vlug|rap|goed|machtig) voor P : R [.;]", ("P=R",)),
    # ``De 500 meter ging niet naar A, maar naar B``
    (
        "niet",
        f"{RACE} @went niet @to (?:de )?(?:[a-zà-ÿ]+ )?P1 , maar @to (?:de )?(?:[a-zà-ÿ]+ )?P2",
        ("P2=1",),
    ),
    # The whole field beaten.
    # The race goes to who wins it: ``de 1500 meter was voor A``, ``die kilometer ging in 1.13,7 naar B``.
    (
        "voor naar aan van",
        f"{RACE} {BETWEEN}{{0,5}}?@went {BETWEEN}{{0,6}}?@to (?:de |het )?P @after",
        ("P=1",),
    ),
    (
        "voor vóór",
        f"(?:{RACE} {BETWEEN}{{0,5}}?@went|@went (?:de |die |het )(?:D|V|U)) {BETWEEN}{{0,6}}?@to (?:de |het )?P , (?:voor|vóór) (?:[a-z]+ )?L",
        ("P=1", "L=2.."),
    ),
    (
        "voor naar aan",
        f"{RACE} {BETWEEN}{{0,5}}?@went {BETWEEN}{{0,6}}?@to (?:de |het )?(?:[a-z]+ )?PP @after",
        ("PP=1",),
    ),
    (
        "voor naar aan van",
        f"@went (?:de |die |het )(?:D|V|U|titel|openingsafstand|slotafstand) {BETWEEN}{{0,4}}?@to (?:de |het )?P @after",
        ("P=1",),
    ),
    ("voor naar aan van", "@to (?:de |het )?P @went @race (?:[.,;:(]|in|T|met|en)", ("P=1",)),
    (
        "zaak kwestie buit",
        "R (?:was|is|werd|bleef) (?:[a-z]+ ){0,2}?(?:zaak|kwestie|buit) (?:van|voor) (?:de )?P",
        ("P=R",),
    ),
    ("verloren", "verloren (?:gaan|ging|gingen|gegaan) aan (?:de )?P", ("P=1",)),
    (
        "nakijken",
        "sprint (?:[a-z]+ ){0,2}?had P (?:[a-z]+ ){0,2}?het nakijken",
        ("P=2",),
    ),
    ("enige", "als enige * @faster dan P", ("P=2", "subject=1")),
    ("snellere", "@count (?:nog )?snellere @people", ("subject=count+1",)),
    # So many places before or behind somebody.
    (
        "hoger voor vóór boven",
        "R ** @count @places (?:en (?:[a-zà-ÿ0-9]+ ){1,4})?(?:hoger dan|voor|vóór|boven) (?:de |het )?(?:(?!(?:en|hem|haar|hen|zich) )[a-zà-ÿ-]+ ){0,4}?(?:[R] )?P",
        ("P=R+count",),
    ),
    (
        "lager achter na onder",
        "R ** @count @places (?:en (?:[a-zà-ÿ0-9]+ ){1,4})?(?:lager dan|achter|na|onder) (?:de |het )?(?:(?!(?:en|hem|haar|hen|zich) )[a-zà-ÿ-]+ ){0,4}?(?:[R] )?P",
        ("P=R-count",),
    ),
    (
        "daarvoor ervoor daarboven",
        "R ** P (?:[a-z]+ ){0,3}?@count @places (?:daarvoor|ervoor|daarboven)",
        ("P=R-count",),
    ),
    (
        "daarachter erachter daaronder",
        "R ** P (?:[a-z]+ ){0,3}?@count @places (?:daarachter|erachter|daaronder)",
        ("P=R+count",),
    ),
    (
        "daarachter erachter daaronder",
        "P (?:[a-z]+ ){0,3}?@count @places (?:daarachter|erachter|daaronder)",
        ("P>topic",),
    ),
    (
        "daarvoor ervoor daarboven",
        "P (?:[a-z]+ ){0,3}?@count @places (?:daarvoor|ervoor|daarboven)",
        ("topic>P",),
    ),
    (
        "hoger voor vóór boven",
        "@count @places (?:en (?:[a-zà-ÿ0-9]+ ){1,4})?(?:hoger dan|voor|vóór|boven) (?:de |het )?(?:(?!(?:en|hem|haar|hen|zich) )[a-zà-ÿ-]+ ){0,4}?(?:[R] )?P",
        ("P>subject",),
    ),
    (
        "lager achter na onder",
        "@count @places (?:en (?:[a-zà-ÿ0-9]+ ){1,4})?(?:lager dan|achter|na|onder) (?:de |het )?(?:(?!(?:en|hem|haar|hen|zich) )[a-zà-ÿ-]+ ){0,4}?(?:[R] )?P",
        ("subject>P",),
    ),
    ("lager", "^@count @places lager (?:, [^;:.]{1,60}? , )?(?:(?:[a-z]+|V) ){1,6}?P", ("P>topic",)),
    # ``Eén plek boven hem eindigde A``
    (
        "boven voor vóór onder achter na",
        "@count @places (?:boven|voor|vóór) (?:hem|haar) (?:[a-zà-ÿ]+ ){1,3}?(?:de )?P",
        ("topic>P",),
    ),
    (
        "boven voor vóór onder achter na",
        "@count @places (?:onder|achter|na) (?:hem|haar) (?:[a-zà-ÿ]+ ){1,3}?(?:de )?P",
        ("P>topic",),
    ),
    ("lager", "met P (?:[a-z]+ ){0,2}?@count @places lager", ("P>subject",)),
    (
        "achter na onder",
        "P (?:(?:[a-z]+|T|in|,) ){0,6}?@count @places (?:achter|na|onder) (?:hem|haar)",
        ("P>topic",),
    ),
    (
        "voor vóór boven",
        "P (?:(?:[a-z]+|T|in|,) ){0,6}?@count @places (?:voor|vóór|boven) (?:hem|haar)",
        ("topic>P",),
    ),
    (
        "lager slechter goed later",
        "P (?:(?:[a-z]+|T|D|W|,) ){0,8}?@count @places (?:lager|slechter|minder goed|later)(?! dan)",
        ("P>topic", "own+count"),
    ),
    ("hoger", "@count @places hoger vond P1 (?:[a-z]+ ){0,3}?(?:de )?P2", ("P1>P2",)),
    ("lager", "@count @places lager vond P1 (?:[a-z]+ ){0,3}?(?:de )?P2", ("P2>P1",)),
    ("hoger", "^@count @places hoger (?:, [^;:.]{1,60}? , )?(?:(?!vond )[a-z]+ ){1,3}?P", ("topic>P",)),
    (
        "hoger beter",
        "P (?:(?:[a-z]+|T|D|W|,) ){0,8}?@count @places (?:hoger|beter)(?! dan)",
        ("topic>P", "own-count"),
    ),
    (
        "achter",
        "@direct achter P1 (?:eindigde|finishte|volgde|kwam|belandde|werd|stond|eindigt|volgt|finisht|staat) P2",
        ("P2>P1",),
    ),
    ("achter", "@direct achter PP", ("subject>PP",)),
    # ``Op een halve punt volgt B``, ``daarachter volgt in het klassement B``
    (
        "daarachter daarna",
        "(?:daarachter|daarna|direct daarachter) (?:volgt|volgde|komt|kwam|eindigde|staat) (?:(?:in|op|bij|het|de|V|D|W|als|eerste) ){0,4}?P",
        ("P>topic",),
    ),
    (
        "volgt volgde",
        "op (?:(?:slechts|amper|ruim|krap|bijna|nog|maar|een|één|geen|minder|dan|halve|[a-z]+e?|[0-9,.]+) ){0,4}?@gap (?:volgt|volgde) (?:(?:in|het|V|nog) ){0,3}?P",
        ("P>topic",),
    ),
    ("achter", "@direct achter (?:[a-z]+ ){0,2}?P", ("subject>P",)),
    ("voor vóór", "@direct (?:voor|vóór) (?:[a-z]+ ){0,2}?P", ("P>subject",)),
    *HANDOVERS,
    (
        "opvolger opvolgster",
        "(?:opvolger|opvolgster) van P1 (?:[a-z]+ ){0,2}?als (?:de )?(?:[a-z]+ ){0,2}?R (?:E )?(?:heet|heette|is|was|werd|wordt) P2",
        ("P2=R",),
    ),
    (
        "opvolger opvolgster",
        "(?:opvolger|opvolgster) van P (?:[a-z]+ ){0,2}?als (?:de )?(?:[a-z]+ ){0,2}?R",
        ("subject=R",),
    ),
    # Between two others.
    ("tussen", "tussen PP (?:in )?@squeezed (?:[a-z]+ ){0,4}?(?:de )?P", ("P<>PP",)),
    (
        "tussen",
        "tussen PP (?:in )?wist P zich te (?:nestelen|wringen|wurmen|plaatsen|schuiven|posteren)",
        ("P<>PP",),
    ),
    ("tussen", "tussen (?:@two )(?:[a-z]+ )?(?:in )?@squeezed (?:[a-z]+ ){0,4}?(?:de )?P", ("P<>pair",)),
    ("tussen", "P (?:[a-z]+ ){0,4}?tussen @two", ("P<>pair",)),
    ("daartussen ertussen", "(?:daartussen|ertussen) @squeezed (?:[a-z]+ ){0,4}?(?:de )?P", ("P<>pair",)),
    (
        "tussen",
        "tussen (?:hem|haar) en (?:de )?(?:[a-z]+ )?(?:R1 )?P1 (?:in )?@squeezed (?:[a-z]+ ){0,4}?(?:de )?P2",
        ("P2<>topic&P1",),
    ),
    ("tussen", "tussen (?:de )?(?:[a-z]+ ){0,2}?PP (?:in )?", ("subject<>PP",)),
    # ``Alleen A wist zich ertussen te wringen``, ``tussen het familieberaad in wurmde zich A``: the one place left open.
    (
        "ertussen tussen daartussen",
        "P (?:wist|kon|kwam|mocht|slaagde) (?:[a-z]+ ){0,4}?(?:ertussen|er (?:nog )?tussen|daartussen|daar (?:nog )?tussen)",
        ("P=hole",),
    ),
    (
        "ertussen tussen daartussen",
        "P (?:zich )?@squeezed (?:zich )?(?:[a-z]+ ){0,2}?(?:ertussen|er (?:nog )?tussen|daartussen|daar (?:nog )?tussen)",
        ("P=hole",),
    ),
    (
        "ertussen tussen daartussen",
        "(?:(?:er|daar) ?tussen(?: in)?|tussen (?:(?:de|het|die|dat|al|alle) )?(?:[a-zà-ÿ-]+ ){1,3}(?:in|door)) @squeezed (?:zich )?(?:[a-z]+ ){0,3}?(?:de )?P",
        ("P=hole",),
    ),
    # ``Alleen de 500 meter gunde A aan een ander, B``, ``de mijl moest A aan B laten``
    (
        "gunde liet moest gaf gunt laat",
        "(?:D|V|U|afstand|zege|R) (?:gunde|liet|moest|gaf|gunt|laat) P1 (?:[^PRT;:, ]+ ){0,3}?aan (?:een ander|iemand anders|anderen) (?:(?:over)?(?:laten|gunnen|afstaan) )?[,:-] P2",
        ("P2=1",),
    ),
    (
        "gunde liet moest gaf gunt laat",
        "(?:D|V|U|afstand) (?:gunde|liet|moest|gaf|gunt|laat) P1 (?:[^PRT;:, ]+ ){0,3}?aan (?:de )?P2 (?:[.,;:(]|en|laten|overlaten|gunnen|afstaan|die)",
        ("P2=1",),
    ),
    # ``liet zich op de streep verrassen door B`` was behind B.
    (
        "door",
        "(?:liet|laat|lieten) (?:P1 )?(?:zich|hem|haar) (?:[^PR;:, ]+ ){0,6}?(?:verrassen|verslaan|kloppen|aftroeven|passeren|inhalen|voorbijsteken|vloeren|onttronen|remonteren|verschalken) door (?:de )?P",
        ("P^doer",),
    ),
    (
        "verrast ingehaald voorbijgestoken geremonteerd",
        "(?:verrast|ingehaald|voorbijgestoken|geremonteerd) door (?:de )?P",
        ("P^doer",),
    ),
    (
        "verrast ingehaald voorbijgestoken geremonteerd",
        "door (?:de )?P (?:[^PR;:, ]+ ){0,3}?(?:verrast|ingehaald|voorbijgestoken|geremonteerd)",
        ("P^doer",),
    ),
    # ``haar naaste belaagster, B``
    (
        "naaste dichtste voornaamste eerste",
        "(?:naaste|dichtste|dichtstbijzijnde|eerste) (?:belager|belaagster|achtervolger|achtervolgster|concurrent|concurrente|rivaal|rivale|uitdager|uitdaagster|volger) (?:(?:was|werd|is|bleek) )?(?:, )?(?:de )?P",
        ("P>doer",),
    ),
    # Who came next: behind whom the report spoke of.
    ("volgende eerstvolgende", "P (?:was|werd|is) de (?:eerst)?volgende", ("P>last",)),
    (
        "volgende eerstvolgende",
        "de (?:eerst)?volgende (?:in de rij |in de uitslag |op de lijst )?(?:was|werd|is) (?:de )?P",
        ("P>last",),
    ),
    # Behind somebody, with one's own rank named.
    (
        "achter",
        "achter (?:de )?(?:[a-zà-ÿ]+e? )?(?:winnaar|winnares|kampioen|kampioene|winnaars|winnaressen) L",
        ("L=1..",),
    ),
    ("achter na", "(?:achter|na) (?:de )?R PP", ("PP=R..",)),
    (
        "winnaar winnares",
        "(?<!oud - )(?<!ex - )(?:winnaar|winnares) (?:(?!en |is |was |die |van |in |met |op )[a-z]+ ){0,2}?P",
        ("P=1",),
    ),
    (
        "achter na spoor rug kielzog schaduw wiel slipstream door",
        "R (?:(?!RR? |en (?:achter|na) )[^ ;:]+ ){0,8}?(?<!plaats )(?<!plaatsen )(?<!plek )(?<!plekken )(?<! en )@behind L",
        ("L=..R",),
    ),
    (
        "achter spoor rug kielzog schaduw wiel slipstream",
        "(?<!plaats )(?<!plaatsen )(?<!plek )(?<!plekken )(?:achter|in het spoor van|in de rug van|in het kielzog van|in de schaduw van) L ~ R",
        ("L=..R",),
    ),
    (
        "na",
        "^na (?:de )?(?:[a-zà-ÿ]+e )?(?P<L>PP?) (?:eindigde|werd|finishte|volgde|eindigden|werden|finishten|volgden) ~ R",
        ("L=..R",),
    ),
    # ``achter A eindigden B en C als tweede en derde``
    ("achter na", "(?:achter|na) (?:de )?L ~ RR", ("L=..RR",)),
    # Ahead of others, as the winner.
    # Somebody not in the ranking would have come between: who is behind is next after those before.
    ("zou zouden", "(?:zou|zouden) *** achter (?:R )?L (?:, )?en (?:voor|vóór) P", ("P=n+1",)),
    # ``De massastart ging naar A, voor B en C``
    (
        "voor vóór",
        f"{RACE} {BETWEEN}{{0,6}}?@went {BETWEEN}{{0,6}}?@to (?:de |het )?P (?:(?:(?:in |met )?[T]|\\( [T] \\)) )?, (?:voor|vóór) L",
        ("P=1", "L=2.."),
    ),
    (
        "voor vóór",
        f"R {BETWEEN}{{0,8}}?@to (?:de |het )?P (?:(?:(?:in |met )?[T]|\\( [T] \\)) )?, (?:voor|vóór) L",
        ("L=after1..",),
    ),
    ("voor vóór", "R ~ (?:voor|vóór) (?!PP? (?:[^ ;]+ ){0,8}?, (?:voor|vóór) )L", ("L=R+1..",)),
    # ``hield daarmee A op een seconde``
    (
        "hield houdt",
        "(?:hield|houdt) (?:[^PR;:, ]+ ){0,3}?(?:de )?P op (?:(?:ruim|bijna|krap|een|één|twee|drie|[a-z0-9,]+) ){0,4}?(?:@gap|afstand|achterstand)",
        ("doer^P",),
    ),
    ("geflankeerd vergezeld", "R ~ (?:geflankeerd|vergezeld) door L", ("L=R+1..",)),
    (
        "van op dan",
        "@margin (?:(?!RR? |schema |rit |[a-z]*record |pr )[^ ;:,]+ ){0,6}?(?:van|op|dan|voor) (?:de )?(?:[a-z]+ )?P",
        ("P>>subject",),
    ),
    # ``derde, na A``: A was ahead.
    (
        "achter na",
        "R (?:, |op (?:de )?D )?(?:achter|na) (?:de )?(?:[a-z]+ )?P (?:[.,;:)]|en|in|op|met)",
        ("P^doer",),
    ),
    # ``De latere winnares van de 1500 meter, A, stond``
    ("van", "R van (?:de |het )?(?:D|V) , P ,", ("P=R",)),
    # ``verloor van de latere nummer twee op de 1500 meter, A``
    (
        "door tegen van achter aan dan met uiteindelijke latere",
        "(?:door|tegen|van|achter|aan|dan|met|uiteindelijke|latere) (?:de )?(?:uiteindelijke |latere )?R (?:(?:van|op|over|bij) (?:de |het )?(?:D|V|E) ){1,2}, P [.,]",
        ("P=R",),
    ),
    # ``op een halve tel van de winnaar, A``
    (
        "winnaar winnares",
        "(?:van|achter|op|na|voor|tegen|dan|door) (?:de )?(?:latere |uiteindelijke )?(?:winnaar|winnares) (?:(?:van|op|over|bij) (?:de |het )?(?:D|V|E) )?, P [.,]",
        ("P=1",),
    ),
    # ``... voor de winst. Die ging naar A.``
    # ``Op de 1000 meter deed B niet mee. Die ging naar A.``
    ("die", "^die (?:ging|gaat|was|viel|werd) (?:[a-z]+ ){0,2}?@to (?:de )?P @after", ("P=race",)),
    ("die dat", "^(?:die|dat) (?:ging|gaat|was|is|kwam|viel) (?:[a-z]+ ){0,3}?@to (?:de )?P", ("P=prize",)),
    # ``Het waren de twee snelste tijden.``
    ("twee", "de twee (?:snelste|beste|scherpste) tijden", ("pair=1..",)),
    # ``Daarachter volgt in het klassement A``
    (
        "daarachter erachter",
        "(?:daarachter|erachter) (?:[a-z]+ ){0,3}?(?:volgde|volgt|eindigde|finishte|kwam|stond|staat) (?:(?!onder )[^PRT;:,. ]+ ){0,6}?P",
        ("P>topic",),
    ),
    # The prize of a fight: ``won de sprint om de derde plaats``, ``de strijd om het zilver werd beslecht in het voordeel van A``.
    (
        "om",
        "(?:won|wint|wonnen|besliste) (?:[^PR;:, ]+ ){0,5}?@fight (?:(?:met|tegen|van) (?:de )?P2 )?om (?:de |het )?@stake",
        ("doer=stake",),
    ),
    (
        "om",
        "@fight om (?:de |het )?@stake (?:[^PRT;:, ]+ ){0,6}?(?:in het voordeel van|gewonnen door|naar|voor) (?:de )?P (?:[.,;:(]|in|met|en)",
        ("P=stake",),
    ),
    ("om", "om (?:de |het )?@stake (?:, )?een @fight (?:dat|die) P R", ("P=stake", "drop=R")),
    # ``die de sprint om het brons won voor B en C``
    (
        "om",
        "@fight (?:met [^PRT;:. ]+ )?om (?:de |het )?@stake (?:[^PRT;:., ]+ ){0,5}?(?:voor|vóór) (?:de )?L [.,;]",
        ("L=stake+1..",),
    ),
    (
        "om",
        "om (?:de |het )?@stake (?:, )?(?:een |het )?@fight (?:dat|die) P (?:(?:nipt|net|uiteindelijk|met gemak|glansrijk) )?(?:won|wint|gewonnen|besliste)",
        ("P=stake",),
    ),
    # ``moest de zege aan een ander laten: A``
    (
        "ander anders",
        "R ~ aan (?:een ander|iemand anders) (?:over)?(?:laten|gunnen|overlaten|afstaan|geven) : P",
        ("P=R",),
    ),
    # ``kwam één plaats achter de verrassing van de middag terecht: A``
    ("achter na", "@count @places (?:achter|na) (?:[^PRT;:. ]+ ){1,8}: P", ("doer>P",)),
    ("voor vóór", "@count @places (?:voor|vóór) (?:[^PRT;:. ]+ ){1,8}: P", ("P>doer",)),
    # ``werd tweede op drie honderdsten van A``, ``met een seconde achterstand op A``.
    (
        "van achter",
        "op (?:(?:slechts|amper|ruim|krap|bijna|nog|maar|een|één|geen|minder|dan|[a-z]+e?|[0-9,.]+) ){0,6}?@gap (?:van|achter) (?:de )?(?:[a-z]+ )?(?:R )?P",
        ("P^doer",),
    ),
    # ``A won. Op gepaste afstand volgden B en C.``
    ("volgden", "^(?:(?!onder |tal |reeks |groep )[^PRT;:., ]+ ){1,5}?volgden L [.]", ("L>topic",)),
    # ``A won. B volgde op vier seconden.``
    (
        "op",
        "^P (?:volgde|volgt|eindigde|finishte|kwam) op (?:(?:[0-9]+ , [0-9]+|[^PRT;:, ]+) ){1,4}?@gap (?:[.,;]|en|in)",
        ("topic^P",),
    ),
    # ``op de 1000 meter stond alleen A nog tussen haar en de winst``
    (
        "tussen",
        "P (?:nog )?tussen (?:hem|haar) en (?:de |het )?R",
        ("P=R", "subject=R+1"),
    ),
    # ``het brons kwam toe aan A``
    ("toe", "R (?:kwam|komt|viel|valt) (?:toe )?(?:toe )?aan (?:de )?P", ("P=R",)),
    # ``net niet genoeg om A te kloppen``
    (
        "genoeg voldoende",
        "niet (?:genoeg|voldoende) om (?:de )?(?:[a-z]+ )?P (?:te (?:kloppen|verslaan|passeren|overtreffen)|voor te blijven|af te troeven|achter zich te (?:laten|houden))",
        ("P^topic",),
    ),
    # ``kwam uit op 4.05,1, zeven honderdsten sneller dan A``
    (
        "sneller vlugger rapper harder beter",
        "@gap @faster dan (?:de )?(?:[a-z]+ )?P (?:[.,;:(]|en)",
        ("doer^P",),
    ),
    ("trager langzamer", "@gap (?:trager|langzamer) dan (?:de )?(?:[a-z]+ )?P (?:[.,;:(]|en)", ("P^doer",)),
    ("achterstand", "@gap (?:achterstand|achter) op (?:de )?(?:[a-z]+ )?(?:R )?P", ("P^doer",)),
    (
        "drietal trio duo tweetal viertal",
        "@direct achter (?:dat|het|dit) (?P<group>drietal|trio|duo|tweetal|viertal)",
        ("subject=group+1",),
    ),
    # ``Eerste achter A en B: C in 2.03,00``
    ("achter na", "^(?:de )?(?:eerste|beste|snelste) (?:achter|na) PP : (?:de )?P", ("P>PP",)),
    ("achter na", "^(?:de )?(?:eerste|beste|snelste) (?:achter|na) P1 : (?:de )?P2", ("P2>P1",)),
    ("achter na", "^(?:de )?R (?:achter|na) PP : (?:de )?P", ("P>PP", "drop=R")),
    ("achter na", "^(?:de )?R (?:achter|na) P1 : (?:de )?P2", ("P2>P1", "drop=R")),
    # ``vier was voor A, vijf voor B``: a rank without a noun, as a prize that goes to somebody.
    ("was is ging", "@count (?:was|is|ging) (?:voor|naar) P", ("P=count",)),
    ("was is ging", "(?:was|is|ging) (?:voor|naar) P , @count (?:voor|naar) P2", ("P2=count",)),
    # ``kwam onder de 38,20 van A``
    ("onder boven", "(?:onder|boven) de T van (?:de )?P", ("P=T",)),
    # ``zes tienden langzamer dan A: 3.40,77``
    (
        "trager langzamer sneller vlugger rapper",
        "(?:trager|langzamer|@faster) dan (?:de )?PP : T [.;]",
        ("PP=T*",),
    ),
    (
        "trager langzamer sneller vlugger rapper",
        "(?:trager|langzamer|@faster) dan (?:de )?P : T [.;]",
        ("P=T",),
    ),
    # ``De winnende tijd, 1.11,16, stond op naam van A``
    (
        "naam van voor door",
        "^(?:de )?R [,(:] T [,)] (?:stond|staat|kwam|komt|was|is|werd) (?:op naam van|op het conto van|van|voor|gereden door|afkomstig van) (?:de )?P",
        ("P=R", "P=T"),
    ),
    (
        "naam van door",
        "^(?:de )?R (?:van )?T (?:stond|staat|kwam|komt|was|is|werd) (?:op naam van|op het conto van|van|gereden door|afkomstig van) (?:de )?P",
        ("P=R", "P=T"),
    ),
    # ``Niet gestart: A, B en C``
    (":", "^S (?:[^ :;.]+ ){0,5}?: L", ("L=S*",)),
    # ``na de diskwalificatie van A schoof B op``.
    ("van", "S van P", ("P=S",)),
    # ``waren rapper dan de 4.11,35 van A``
    ("van", "(?:de|die|het|op|onder|boven|dan) T van (?:de )?P", ("P=T",)),
    # What falls to somebody goes with a time to the same: ``in 1.16,1 viel het zilver toe aan A``.
    (
        "aan naar voor bij",
        "(?:in|met|na) T (?:, )?(?:viel|ging|was|is|kwam|belandde|werd|verhuisde|gaat) (?:het |de |een )?R "
        "(?:toe |terecht |toebedeeld )?(?:aan|naar|voor|bij) (?:de )?P",
        ("P=R", "P=T"),
    ),
    # ``het brons ging mee naar Goor met A``, ``het zilver verhuisde naar Noorwegen dankzij A``
    (
        "met dankzij via",
        "R (?:@went|verhuisde|verhuist|reisde|vertrok) (?:mee )?(?:naar|voor) (?:H|C|B) (?:, )?(?:met|dankzij|via|door toedoen van) (?:de )?P",
        ("P=R",),
    ),
    # ``het brons verdween in de tas van A``
    (
        "van",
        "R (?:verdween|belandde|ging|kwam|verdwijnt|belandt|gaat|prijkt|hangt|bungelt) (?:in|om|mee in|rond|op) (?:de|het) [a-z]+ van (?:de )?P",
        ("P=R",),
    ),
    *SHARED,
    *PODIUMS,
    *MARGINS,
)


@immutable
class Found:
    """A construction found: its effects and the match over ``row.text``."""

    effects: tuple[str, ...]
    match: re.Match[str]


#: The symbols that a pattern may need.
_SIGNS = frozenset({"PP", "RR", "TT", "DD", "R", "T", "P"})


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], tuple[str, ...], frozenset[str], frozenset[str]], ...]:
    found = []
    for cues, pattern, effects in CONSTRUCTIONS:
        needs = _SIGNS.intersection(pattern.split(" "))
        found.append((compiled(pattern), effects, needs, frozenset(cues.split())))
    return tuple(found)


@cache
def _numbers(signs: frozenset[str]) -> dict[str, list[int]]:
    """The places in the table of the constructions that a word is a cue of and that need no other symbols than ``signs``; of
    those without cues under no word."""
    found: dict[str, list[int]] = {"": []}
    for number, (_, _, needs, cues) in enumerate(_compiled()):
        if needs <= signs:
            for cue in cues or ("",):
                found.setdefault(cue, []).append(number)
    return found


def constructions(row: Row) -> Iterator[Found]:
    """The constructions in a row, in the order of the table."""
    text = row.text
    words = row.symbols
    places = _numbers(words & _SIGNS)
    numbers = set(places[""])
    for word in words & places.keys():
        numbers.update(places[word])
    table = _compiled()
    for number in sorted(numbers):
        pattern, effects, _, _ = table[number]
        for match in pattern.finditer(text):
            yield Found(effects, match)
