"""How Dutch names the first so many of a race: podiums, lists with an order, and who stands beside or behind the winner.

Rows of the table of ``constructions``, in whose language they are written.
"""

from __future__ import annotations

PODIUMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # The first so many in order.
    ("volgorde rangorde", "(?:hield|houdt|liet|laat) (?:P )?L ~ @order", ("L=2..",)),
    # ``Het verschil tussen zilver en brons was miniem: A bleef B 0,01 voor.``
    (
        "verschil",
        "verschil tussen RR ** P1 (?:bleef|hield|versloeg|klopte|troefde|was|reed|finishte|ging) (?:[^PRT;:. ]+ ){0,6}?P2 (?:[^PRT;:. ]+ ){0,4}?(?:voor|achter|af|sneller|[.,])",
        ("P1&P2=RR",),
    ),
    ("verschil", "verschil tussen RR", ("two=RR", "drop=RR")),
    (
        "verschil",
        "verschil tussen (?:het |de |een )?R en (?:het |de |een )?R2",
        ("two=R&R2", "drop=R", "drop=R2"),
    ),
    (
        "volgorde rangorde",
        "P1 (?:bleef|blijft|versloeg|klopte|verslaat|klopt|troefde|won voor|zegevierde voor|eindigde voor|finishte voor) L @order",
        ("P1=1", "L=2.."),
    ),
    # ``Op de 500 meter was het dan eindelijk A voor B``
    (
        "was",
        "was het (?:W )?(?:[a-zà-ÿ]+ ){0,3}?(?:W )?P1 (?:, )?(?:(?:in )?T )?(?:, )?voor (?:niemand minder dan )?L",
        ("P1=1", "L=2.."),
    ),
    ("volgorde rangorde", "T1 voor P1 , T2 voor P2 en T3 voor P3 , @order ~ @best", ("P1=1", "P2=2", "P3=3")),
    ("volgorde rangorde", "L ~ @order ~ @best", ("L=size",)),
    (
        "top podium erepodium eerste beste",
        "@best (?:(?:(?:op|van|bij) )?(?:(?:de|het) )?(?:[^ ;:,PRT]+ ){1,3})?: L",
        ("L=several",),
    ),
    # ``Eindklassement vrouwen: A, B, C.``
    (
        "V uitslag einduitslag daguitslag eindstand klassement eindklassement rangschikking eindrangschikking podium erepodium",
        "^(?:(?:het|de|dus|en) ){0,2}(?:V|uitslag|einduitslag|daguitslag|eindstand|klassement|eindklassement|rangschikking|eindrangschikking|@podium) "
        "(?:[^PRT;:., ]+ ){0,6}?: L [.;]",
        ("L=several",),
    ),
    # ``De eerste drie van de 1000 meter waren A, B en C.``
    (
        "eerste beste top",
        "@best (?:(?:op|van|over|bij|in) (?:de |het )?(?:D|V|E|W|uitslag) ){0,2}(?:waren|zijn|werden|heten|heetten) (?:[a-zà-ÿ]+ ){0,2}?(?:: )?L",
        ("L=size",),
    ),
    # ``Het podium zag er zo uit: A, B en C``, ``A, B en C, zo zag het podium eruit``
    (
        "podium erepodium ereschavot schavot bordes",
        "(?:@podium|@best) (?:[^PRT;:. ]+ ){0,4}?(?:zag|ziet) (?:[^PRT;:. ]+ ){0,6}?(?:uit|eruit) : L",
        ("L=size",),
    ),
    (
        "podium erepodium ereschavot schavot bordes",
        "(?:zag|ziet) (?:[^PRT;:. ]+ ){0,4}?@podium (?:[^PRT;:. ]+ ){0,8}?(?:uit|eruit) : L",
        ("L=size",),
    ),
    (
        "podium erepodium ereschavot schavot bordes",
        "L (?:, |: |- )?(?:zo|aldus|ziedaar|dat) (?:[^PRT;:. ]+ ){0,4}?@podium (?:[^PRT;:. ]+ ){0,8}?[.;]",
        ("L=size",),
    ),
    (
        "verdeelden verdelen deelden",
        "L ~ (?:verdeelden|verdelen|deelden) (?:[^PRT;:. ]+ ){0,6}?(?:medailles|plakken|eremetaal|prijzen|podiumplaatsen|podiumplekken)",
        ("L=size",),
    ),
    # ``werd derde en stond op het podium naast A en B``
    (
        "naast",
        "R (?:[^PRT;:. ]+ ){0,6}?@podium (?:, )?naast PP",
        ("PP=..R",),
    ),
    (
        "gevormd bezet gevuld bevolkt ingenomen",
        "@best (?:[^PRT;:. ]+ ){0,6}?(?:gevormd|bezet|gevuld|bevolkt|ingenomen) door L",
        ("L=size",),
    ),
    # ``Het podium werd achter A gevormd door B en C.``
    (
        "achter naast rond onder",
        "@podium (?:[^PRT;:. ]+ ){0,6}?(?:achter|naast|rond|onder) P (?:[^PRT;:. ]+ ){0,4}?(?:gevormd|bezet|gevuld|bevolkt|gecompleteerd|aangevuld|vervolledigd|volgemaakt) door PP",
        ("P=1", "PP=2.."),
    ),
    (
        "eerste top medailles plakken",
        "(?:@best|medailles|plakken) (?:(?:op|bij|over|van) (?:de |het )?(?:D|V|E) ){0,2}(?:waren|gingen|zijn|gaan|werden verdeeld) (?:(?:[a-zà-ÿ]+ ){0,3}?(?:voor|naar)|door|aan|onder) L",
        ("L=size",),
    ),
    (
        "eerste top medailles plakken",
        "(?:waren|gingen|zijn|gaan|verdwenen|vielen) (?:de )?(?:drie )?(?:@best|medailles|plakken) (?:[a-zà-ÿ]+ ){0,3}?(?:voor|naar|aan) L",
        ("L=size",),
    ),
    (
        "ereplaatsen",
        "(?:andere |overige )?ereplaatsen (?:waren|gingen|zijn|gaan) (?:voor|naar) PP",
        ("PP=2..",),
    ),
    (
        "vormden vormen bezetten bevolkten vulden deelden haalden bestegen",
        "L ~ (?:vormden|vormen|bezetten|bevolkten|vulden|deelden|bestegen) (?:samen )?(?:het|de) @best",
        ("L=size",),
    ),
    # ``Hij werd vierde. Voor hem eindigden, in die volgorde, A, B en C.``
    (
        "voor vóór",
        "^(?:voor|vóór) (?:hem|haar) (?:[a-zà-ÿ]+ )(?:nog )?(?:, )?(?:@order|achtereenvolgens|respectievelijk) (?:, )?L",
        ("L=1..",),
    ),
    (
        "voor vóór",
        "^(?:voor|vóór) (?:hem|haar) (?:eindigden|finishten|kwamen|gleden|reden|zaten|stonden|gingen|schaatsten) (?:nog |alleen |slechts )?L",
        ("L=..prize",),
    ),
    # ``drie Friezen op het erepodium: winnaar A, B en C``
    ("podium erepodium schavot", "@podium : R PP", ("PP=R..",)),
    # ``A stak B de loef af. Naast beide Koreanen vond C als derde een plek op het podium.``
    (
        "naast",
        "naast PP (?:[^R;:. ]+ ){0,4}?P1 (?:[^R;:. ]+ ){0,3}?R (?:[^R;:. ]+ ){0,6}?@podium",
        ("two=..R",),
    ),
    # ``Het podium was een kopie van dat van vorig jaar: A voor B en C.``
    (
        "podium erepodium ereschavot schavot bordes",
        "@podium (?:[^R;:. ]+ ){0,12}?: P1 (?:, )?(?:voor|vóór) L",
        ("P1=1", "L=2.."),
    ),
    # ``A won. B en C stonden naast haar.``
    (
        "naast",
        "PP (?:stonden|staan|klommen|mochten|stapten) (?:[a-z]+ ){0,2}?naast (?:hem|haar) [.,;]",
        ("PP=2..",),
    ),
    # With the winner on the podium.
    ("naast", "@podium (?:, )?naast (?:de )?(?:nieuwe |kersverse )?[a-z]*kampioene? P", ("P=1",)),
    (
        "naast met",
        "PP (?:, )?(?:die )?(?:[a-z]+ ){0,2}?(?:naast|met) (?:hem|haar|P1|hen) (?:op )?(?:het )?@podium",
        ("PP=2..",),
    ),
    ("naast met", "(?:naast|met) (?:hem|haar|P1) @stood PP (?:samen )?op het @podium", ("PP=2..",)),
    (
        "podium erepodium schavot",
        "PP (?:(?:af|achter zich) )?, met wie (?:hij|zij|P1) het @podium (?:mocht |kon )?(?:deelde|delen)",
        ("PP=2..",),
    ),
    ("podium erepodium schavot", "(?:hij|zij|P1) deelde het @podium met PP", ("PP=2..",)),
    (
        "bestond bestaat samengesteld",
        "(?:@podium|@best) (?:[^PRT;:. ]+ ){0,9}?(?:bestond|bestaat|was samengesteld) (?:[a-z]+ ){0,2}?uit L",
        ("L=several",),
    ),
    (
        "bestond bestaat",
        "(?:bestond|bestaat) (?:[^PRT;:. ]+ ){0,4}?(?:@podium|@best) (?:[^PRT;:. ]+ ){0,3}?uit L",
        ("L=several",),
    ),
    # ``De volgorde aan de finish was A, B, C.``
    (
        "volgorde rangorde uitslag einduitslag rangschikking",
        "(?:eindvolgorde|volgorde|rangorde|uitslag|einduitslag|rangschikking) (?:(?:op|in|van|bij|over|na|aan|onder|de|het|die|D|V|E|U|W|uitslag|finish|streep|meet|afloop|dag|top|podium|mannen|vrouwen|heren|dames) ){0,6}?"
        "(?:was|luidde|luidt|is|werd)(?: uiteindelijk| dus| daarmee| aldus| als volgt)? (?:: )?L",
        ("L=several",),
    ),
    # ``A één, B twee en C drie``
    (
        "één een 1",
        "P1 (?:één|een|1) (?:, |en )P2 (?:twee|2) (?:(?:, |en |, en )P3 (?:drie|3) )?[.,;:!()]",
        ("P1=1", "P2=2", "P3=3"),
    ),
    ("volgorde rangorde", "achter P *** PP ** @order ** @best", ("P=1", "PP=2..")),
    (
        "vormden vormen bezetten bevolkten vulden",
        "(?:vormden|vormen|bezetten|bevolkten|vulden) L (?:samen )?(?:het|de) @best",
        ("L=size",),
    ),
    # ``A bleef B en C nipt voor. Met zijn drieën vormden ze het podium.``
    (
        "drieën drietal trio drie drietjes",
        "(?:drieën|drietjes|drietal|trio|drie) (?:[^R;:, ]+ ){0,6}?@podium",
        ("three=1..",),
    ),
    (
        "podium erepodium schavot",
        "@podium (?:[^R;:, ]+ ){0,4}?(?:drieën|drietjes|drietal|trio)",
        ("three=1..",),
    ),
    (
        "verwees verwezen verwijst",
        "L (?:, )?naar de (?:(?:overige|andere|resterende|lagere) )?(?:ereplaatsen|plaatsen|plekken) (?:verwees|verwezen|verwijst)",
        ("L=2..", "subject=1"),
    ),
    (
        "verwees verwezen verwijst",
        "(?:verwees|verwezen|verwijst) (?:P1 )?L (?:, [^P;]{1,60}? , )?naar de (?:overige|andere|resterende|lagere|ereplaatsen|plaatsen|plekken)",
        ("L=2..", "subject=1"),
    ),
    (
        "podium erepodium ereschavot schavot",
        "PP (?:vergezelden|vergezellen|flankeerden|flankeren|completeerden|completeren|vulden|vullen|maakten|maken) ** @podium",
        ("PP=2..",),
    ),
    # ``A en B flankeerden haar op het schavot``: she won.
    (
        "podium erepodium ereschavot schavot",
        "PP (?:vergezelden|vergezellen|flankeerden|flankeren) (?:haar|hem) ** @podium",
        ("topic=1",),
    ),
    (
        "completeerden completeren vulden maakten vervolledigden",
        "L ~ (?:completeerden|completeren|vulden|maakten|vervolledigden) (?:de|het) @best",
        ("L=-size",),
    ),
    (
        "volgemaakt gecompleteerd vervolledigd compleet vol aangevuld",
        "@best ~ (?:volgemaakt|gecompleteerd|vervolledigd|aangevuld|(?:compleet|vol) gemaakt) door L",
        ("L=-size",),
    ),
    (
        "medailles plakken ereplaatsen podiumplaatsen podiumplekken plaatsen plekken treden",
        "(?:andere|overige|resterende|twee) (?:twee )?@medals ~ @to PP",
        ("PP=2..",),
    ),
    (
        "medailles plakken ereplaatsen podiumplaatsen podiumplekken plaatsen plekken treden",
        "PP (?:vulden|vullen|bezetten|pakten|pakken|kregen|veroverden|verdeelden|verdelen|namen|grepen|eisten|wonnen|haalden) (?:[a-zà-ÿ]+ ){0,2}?(?:de )?(?:andere|overige|resterende) (?:twee )?@medals",
        ("PP=2..",),
    ),
    # ``won voor B en C, die het podium completeerden``
    (
        "podium erepodium ereschavot schavot",
        "PP , die (?:[^PRT;:. ]+ ){0,4}?@podium (?:(?:mee )?vol ?maak(?:t|te|ten)|vol ?maken|compleet ?maak(?:t|te|ten)|compleet maken|completeerden|completeren|vervolledigden|vervolledigen|aanvulden|aanvullen|vulden)",
        ("PP=2..",),
    ),
    # ``Het podium werd gecompleteerd door B en C.``
    ("door", "R door PP", ("PP=podium",)),
    (
        "podium",
        "podium (?:[^A-Z ,;]+ ){0,2}?(?:beiden|duo|tweetal) (?:vergezeld|geflankeerd|aangevuld|gezelschap gehouden) door P",
        ("P=3",),
    ),
    (
        "podium",
        "(?:podium|erepodium|schavot) (?:[^A-Z ,;]+ ){0,3}?(?:vergezeld|geflankeerd|aangevuld|gecompleteerd) door PP",
        ("PP=2..",),
    ),
    (
        "weerszijden rechts",
        "(?:links en rechts|aan weerszijden) van (?:P|hem|haar) ** PP",
        ("PP=2..", "subject=1"),
    ),
    # ``nam genoegen met de zesde plek, direct gevolgd door B``: the rank is the subject's.
    (
        "gevolgd",
        "R (?:in T1 )?(?:, )?(?:op de voet |op de hielen |op korte afstand |direct |onmiddellijk |meteen |kort |vlak |nipt |op afstand )?gevolgd door L",
        ("subject=R", "L>subject"),
    ),
    (
        "gevolgd hielen kielzog",
        "(?:gevolgd door|op de hielen gezeten door|met op de hielen|met in (?:zijn|haar) kielzog) L",
        ("L>before",),
    ),
    # ``A won. Vlak daarachter B in 39,02 en C in 39,30.``
    (
        "daarachter erachter daaronder",
        "^(?:en |(?:vlak|kort|net|nipt|direct|meteen|pal|meteen|op gepaste afstand|op ruime afstand|daar) ){0,2}(?:daarachter|erachter|daaronder) (?:(?:volgden|eindigden|finishten|kwamen|reden|waren|zaten) (?:nog )?)?(?!onder )L (?:, [^PRT;. ]+ )?[.;]",
        ("L>topic",),
    ),
    # ``was de beste, met B vlak achter zich``
    (
        "achter kielzog hielen spoor",
        "met (?:de )?P (?:(?:vlak|direct|pal|kort|net|dicht|als eerste|op korte afstand|op ruime afstand|op gepaste afstand) ){1,2}(?:achter|na) (?:zich|hem|haar)",
        ("P>subject",),
    ),
    (
        "kielzog hielen spoor belager belaagster achtervolger achtervolgster",
        "met (?:de )?P (?:op de hielen|in (?:zijn|haar) (?:kielzog|spoor)|als (?:naaste|eerste|dichtste) (?:belager|belaagster|achtervolger|achtervolgster))",
        ("P>subject",),
    ),
    # ``voor goud, dat alsnog in handen viel van B``
    (
        "dat die",
        "@stake , (?:dat|die) (?:[^PRT;:., ]+ ){0,6}?(?:in (?:de )?handen (?:viel|kwam|was) van|ging naar|toeviel aan|naar|voor) (?:de )?P (?:[.,;]|ging)",
        ("P=stake",),
    ),
    # ``In de strijd om het brons trok A aan het langste eind.``
    (
        "om",
        "om (?:de |het )?@stake ** P (?:(?:trok|uiteindelijk|nipt|net|in) )?R",
        ("P=stakeend",),
    ),
    ("trok trekt", "^P (?:trok|trekt) (?:[^PRT;:., ]+ ){0,5}?R", ("P=prizeend",)),
    # ``Voor B en C restten de overige plakken``
    (
        "restten resteerden restte bleven",
        "voor PP (?:restten|resteerden|restte|bleven) (?:er |nog |slechts )*(?:de |het )?(?:overige|andere|resterende|lagere|ereplaatsen|rest|plaatsen)",
        ("PP=2..",),
    ),
    # ``De zege was voor A. B en C mochten mee het podium op``
    (
        "podium erepodium schavot ereschavot bordes",
        "PP (?:mochten|mogen|gingen|klommen|stapten|stonden) (?:ook |eveneens |mee |met hem |met haar )+(?:op )?het @podium",
        ("PP=2..",),
    ),
    (
        "podium erepodium schavot ereschavot bordes",
        "(?:ook|eveneens) (?:mochten |mogen |gingen |klommen |stapten |stonden |haalden )?PP (?:mochten |mogen |gingen |klommen |stapten |stonden |haalden )?(?:mee )?(?:op )?het @podium",
        ("PP=2..",),
    ),
    # ``B werd tweede, C mocht ook het podium op``: the one place left.
    (
        "podium erepodium schavot ereschavot bordes",
        "P (?:mocht|mag|ging|klom|stapte|stond|haalde) (?:ook |eveneens |mee |nog )+(?:op )?het @podium",
        ("P=podiumhole",),
    ),
    (
        "podium erepodium schavot ereschavot bordes",
        "(?:ook|eveneens) (?:mocht |mag |ging |klom |stapte |stond |haalde )?P (?:mocht |mag |ging |klom |stapte |stond |haalde )?(?:mee |nog )?(?:op )?het @podium",
        ("P=podiumhole",),
    ),
    # ``De snelste is A, en B wordt derde. Tussen hen in C.``
    (
        "tussen",
        "^tussen (?:hen|beiden|beide|die twee|de twee|dat duo|het duo|dat tweetal|het tweetal) (?:twee )?in (?:[a-z]+ ){0,3}?P",
        ("P<>pair",),
    ),
    # ``A hield B ver achter zich. Daaronder op het podium: C``
    (
        "daaronder daarachter daarnaast",
        "(?:daaronder|daarachter|daarnaast) (?:[a-z]+ ){0,3}?@podium : (?:[a-z]+ )?P",
        ("P>last",),
    ),
    # ``Zij moest een ander voor zich dulden: zilver.``
    (":", ": (?:de |het |een )?R (?:op (?:de |het )?D )?[.;]", ("first=R",)),
    ("rekening", "(?:nam|neemt|namen) ~ D ~ voor (?:zijn|haar|hun) rekening", ("subject=1",)),
)
