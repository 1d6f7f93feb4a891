"""How Dutch says that a title, or what somebody hoped to win, went to somebody else: ``moest zijn titel afstaan aan A``, ``volgde B op als
kampioen``, ``de zege ging niet naar B, maar naar A``.

Rows of the table of ``constructions``, in whose language they are written. A title that was lost is a word here and no rank.
"""

from __future__ import annotations

#: Between the words of a clause, no rank and nobody inside.
_WORDS = "(?:[^PRT;:., ][^ ]* ){0,7}?"
_PRIZE = "(?:[a-z]*titel|zege|overwinning|winst|goud|kroon|eerste plaats|dagzege|eindzege|kampioenschap|heerschappij)"
_WON = "(?:won|wint|gewonnen|winnaar|winnares|kampioen|kampioene|snelste|beste|sterkste)"
_GIVES = "(?:verloor|verliest|moest|moet|raakte|raakt|is|was|gaf|geeft|stond|staat|droeg|draagt|liet|laat|verspeelde)"
_GIVEN = "(?:(?:kwijt|kwijtgeraakt|afstaan|overdragen|over|af|door|doorgeven|verloren|overlaten|laten|inleveren|afgestaan|afgeven) )?"
_END = "(?:[.,;:(]|in|T|met|en|die|kwijt|afstaan|overdragen|laten|overlaten|gunnen|afgeven|over|verloren|kwijtgeraakt|inleveren|afgestaan|doorgeven)"

HANDOVERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # ``A volgde (op de 3000 meter) B op als kampioene``, ``A loste B af als kampioen``
    (
        "op af",
        f"(?:volgt|volgde|lost|loste) (?:PP? )?{_WORDS}P2 {_WORDS}(?:op|af) als (?:de )?(?:nieuwe )?(?:[a-z]+ ){{0,2}}?R",
        ("agent=R",),
    ),
    (
        "opgevolgd afgelost",
        f"(?:heeft|had|is|was) {_WORDS}P2 {_WORDS}(?:opgevolgd|afgelost) als (?:de )?(?:nieuwe )?(?:[a-z]+ ){{0,2}}?R",
        ("agent=R",),
    ),
    ("opgevolgd afgelost", f"R {_WORDS}(?:opgevolgd|afgelost) door (?:de )?P", ("P=R",)),
    ("opgevolgd afgelost", "(?:opgevolgd|afgelost) door (?:de )?P als (?:[a-z]+ ){0,2}?R", ("P=R",)),
    # ``nam (op de mijl) de titel over van B``
    (
        "over",
        f"(?:nam|neemt|nemen) (?:P1 )?{_WORDS}R {_WORDS}over van (?:de )?P2",
        ("agent=R",),
    ),
    ("overgenomen", f"(?:heeft|had) {_WORDS}R {_WORDS}(?:van (?:de )?P2 )?overgenomen", ("agent=R",)),
    # ``moest zijn titel (op de mijl) afstaan aan A``
    ("aan", f"{_GIVES} (?:P1 )?{_WORDS}{_PRIZE} {_WORDS}{_GIVEN}aan (?:de )?P {_END}", ("P=1",)),
    (
        "aan",
        f"(?:moest|moet|liet|laat|gunde|gunt|gaf|verloor|verspeelde) (?:P1 )?{_WORDS}R {_WORDS}aan (?:de )?P {_END}",
        ("P=R",),
    ),
    # ``zag de zege naar A gaan``
    (
        "gaan",
        f"(?:zag|zagen|ziet|moest|moesten) (?:P1 )?(?:toezien hoe |aanzien dat |dat |hoe )?{_WORDS}{_PRIZE} {_WORDS}naar (?:de )?P (?:zien )?gaan",
        ("P=1",),
    ),
    (
        "gaan",
        f"(?:zag|zagen|ziet|moest|moesten) (?:P1 )?{_WORDS}R {_WORDS}naar (?:de )?P (?:zien )?gaan",
        ("P=R",),
    ),
    # ``zag A er met de winst vandoor gaan``
    (
        "zag ziet zagen",
        f"(?:zag|ziet|zagen) (?:P1 )?P2 {_WORDS}R {_WORDS}(?:gaan|lopen|pakken|grijpen|winnen|rijden|sprinten|snellen|veroveren)",
        ("P2=R",),
    ),
    # ``werd onttroond door A``
    ("onttroond", f"(?:werd|is|wordt|was) {_WORDS}onttroond {_WORDS}door (?:de )?P", ("P=1",)),
    # ``De titelverdediger verloor op de mijl. A volgt hem op.``
    ("op", f"P (?:volgt|volgde|loste|lost) (?:hem|haar) {_WORDS}(?:op|af) [.,;]", ("P=race",)),
    ("onttroond", f"(?:werd|is|wordt|was) {_WORDS}door (?:de )?P {_WORDS}onttroond", ("P=1",)),
    ("onttroonde onttroont", f"(?:onttroonde|onttroont) (?:P1 )?{_WORDS}(?:[RE] )?P2", ("agent=1",)),
    # A race taken as one takes a prize: ``eiste (ook) de 5000 meter op``, ``pakte de mijl in 1.59,1``
    ("op", f"(?:eiste|eist) (?:PP? )?{_WORDS}(?:DD?|V) {_WORDS}op (?:[.,;:(]|in|met|T|en)", ("agent=1",)),
    ("opgeëist", f"(?:DD?|V) {_WORDS}opgeëist door (?:de )?P", ("P=1",)),
    # ``terwijl A de mijl voor haar rekening nam``
    (
        "nam neemt namen genomen",
        f"P {_WORDS}(?:DD?|V) {_WORDS}voor (?:zijn|haar|hun) rekening (?:nam|neemt|namen|had genomen|heeft genomen)",
        ("P=1",),
    ),
    # ``Sneller dan A ging het niet``
    (
        "sneller harder vlugger rapper",
        f"(?:sneller|harder|vlugger|rapper) dan (?:de )?P (?:ging|was|reed|kon|werd|kwam|zou) {_WORDS}(?:niet|niemand|geen)",
        ("P=1",),
    ),
    (
        "pakte pakt greep grijpt claimde claimt veroverde verovert",
        "(?:pakte|pakt|greep|grijpt|claimde|claimt|veroverde|verovert) (?:PP? )?(?:ook |eveneens |zo |W ){0,2}de (?:DD?|V) (?:[.;:(]|in T|met T|, (?:voor|in T|met T))",
        ("agent=1",),
    ),
    # ``kon A niet van de zege afhouden``
    (
        "niet",
        f"(?:kon|konden|wist|wisten|kan) {_WORDS}P2 {_WORDS}niet (?:meer )?van (?:de |het |zijn |haar )?(?:R|{_PRIZE}) (?:af |weg )?(?:te )?(?:afhouden|houden|weghouden)",
        ("P2=1",),
    ),
    # ``ging niet naar B, maar naar A``
    (
        "niet",
        f"R {_WORDS}niet (?:naar|voor|aan|in handen van) (?:de )?(?:[a-zà-ÿ]+ )?P1 (?:, )?maar (?:naar|voor|aan|in handen van) (?:de )?(?:[a-zà-ÿ]+ )?P2",
        ("P2=R",),
    ),
    ("niet", f"R {_WORDS}niet (?:naar|voor) (?:de )?(?:[a-zà-ÿ]+ )?P (?:[.,;]|maar|en)", ("drop=R",)),
    # ``won de mijl niet, dat deed A``
    (
        "niet",
        f"(?:niet {_WORDS}{_WON}|{_WON} {_WORDS}niet) {_WORDS}, (?:dat|die eer|die) (?:deed|was|werd|viel te beurt aan|ging naar) (?:[a-z]+ ){{0,2}}?P",
        ("P=1",),
    ),
)
