"""Previews, explanations and training camps: reports that tell of no race, however many times and ranks they aim at."""

from __future__ import annotations

import re

#: A preview holds no more times than this, and so many words that look ahead, twice as many as verbs of races ridden.
_PREVIEW_TIMES = 6
_LOOKS_AHEAD = 4
_TIME = re.compile(r"\d(?<![\d.,:]\d)(?:\d?[.:'’]\d)?\d[.,\"”:]\d{1,3}(?![\d])(?! ?(?:uur|u\b))")


#: Finite verbs of races that were ridden, or are being ridden in a live report.
_RIDDEN = re.compile(
    r"\b(?:won|wonnen|werd|werden|eindigden?|finishten?|pakten?|klokten?|veroverden?|reed|reden|zegevierden?|kwam(?:en)?|noteerden?|"
    r"strandden?|viel|vielen|wint|pakt|klokt|finisht|eindigt|noteert|valt|heeft [^.;\n]{0,80}?(?:gewonnen|veroverd|gepakt)|"
    r"(?:rijdt|schaatst|komt|in|met|naar) \d{1,2}[.:,'’]\d\d)\b"
)
#: Words that look ahead, weigh chances or explain what is to be done.
_AHEAD = re.compile(
    r"\b(?:mag|mogen|moet|moeten|kan|kunnen|zal|zullen|gaat|gaan|hoopt|hopen|wil|willen|straks|begint|beginnen|komende?|aanstaande|"
    r"wacht|verdedigt|mikt|ambities?|kansen|kanshebbers?|favoriete?n?|in actie|(?:deelnemers|start)lijst|afreizen|verreden|"
    r"loting|programma|voorbeschouwing|vragen|training(?:en|skamp|sstage|sweek)?|hoogtestage|voorbereiding)\b",
    re.IGNORECASE,
)


def is_preview(text: str) -> bool:
    """Whether the report looks ahead, explains or tells of training, and of no race."""
    if len(_TIME.findall(text)) > _PREVIEW_TIMES:
        return False
    ridden = len(_RIDDEN.findall(text))
    return ridden < _LOOKS_AHEAD and len(_AHEAD.findall(text)) >= max(_LOOKS_AHEAD, 2 * ridden + 1)
