"""How Dutch says that two or more have one rank: ``deelde het brons met B``, ``samen met B derde``, ``twee bronzen medailles``.

Rows of the table of ``constructions``, in whose language they are written.
"""

from __future__ import annotations

_SHARES = "(?:delen|deelde|deelt|gedeeld|deelden|moest delen|mocht delen)"
_WITH = "(?:samen|gezamenlijk|gelijk|gedeeld|ex aequo|tegelijk)"
_ENDED = "(?:werd|wordt|was|eindigde|eindigt|finishte|finisht|kwam|belandde|staat|stond|klasseerde|geëindigd|gefinisht|geworden|bezette|bezet|deelde|deelt)"

SHARED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "deelde deelt delen gedeelde gedeeld samen gelijk aequo",
        "R (?:[^A-Z ,;]+ ){0,2}?met (?:[a-z]+ )?P",
        ("P=R+0",),
    ),
    # ``moest het brons op de 500 meter delen met B``
    (
        "deelde deelt delen deelden gedeeld",
        f"R (?:[^PRT;:, ]+ ){{0,5}}?{_SHARES} (?:[a-zà-ÿ]+ ){{0,2}}?met (?:[a-zà-ÿ]+ ){{0,2}}?P",
        ("P=R+0",),
    ),
    (
        "deelde deelt delen deelden gedeeld",
        f"R (?:[^PRT;:, ]+ ){{0,5}}?met (?:[a-zà-ÿ]+ ){{0,2}}?P (?:[^PRT;:, ]+ ){{0,3}}?{_SHARES}",
        ("P=R+0",),
    ),
    (
        "deelde deelt delen deelden gedeeld",
        f"{_SHARES} (?:[^PRT;:, ]+ ){{0,4}}?met (?:[a-zà-ÿ]+ ){{0,2}}?P (?:[^PRT;:, ]+ ){{0,4}}?R",
        ("P=R+0", "subject=R+0"),
    ),
    # ``op een gedeelde derde plaats, samen met B``
    (
        "samen gezamenlijk gelijk gedeeld aequo",
        f"R (?:op (?:de )?D )?(?:, |\\( )?(?:[a-zà-ÿ]+ ){{0,2}}?{_WITH} met (?:[a-zà-ÿ]+ ){{0,2}}?P (?:[.,;:)]|en|op|in|die)",
        ("P=R+0",),
    ),
    # ``werd samen met B derde``
    (
        "samen gezamenlijk gelijk gedeeld aequo",
        f"{_ENDED} (?:[^PRT;:, ]+ ){{0,6}}?{_WITH} met (?:[a-zà-ÿ]+ ){{0,2}}?P (?:(?:op|als|de|het|een|gedeelde|gedeeld|keurig|knap|in|T|D|uiteindelijk) ){{0,6}}?R",
        ("P=R+0", "subject=R+0"),
    ),
    ("gedeeld gedeelde", "met (?:[a-z]+ |N )?P (?:op |als |de |een )*(?:gedeeld|gedeelde) R", ("P=R+0",)),
    ("gelijk aequo", "R (?:, )?(?:gelijk|ex aequo) met (?:de )?P", ("P=R+0",)),
    ("gelijk aequo gedeeld", "(?:gelijk|ex aequo|gedeeld) met (?:de )?P ~ R", ("P=R+0", "subject=R+0")),
    # ``Er werden twee bronzen medailles uitgereikt, aan B en C.``
    (
        "twee",
        "(?:twee|tweemaal|twee keer|dubbel) R (?:[^PRT;. ]+ ){0,6}?(?:aan|voor|naar|:) PP [.,;:(]",
        ("PP=R*",),
    ),
)
