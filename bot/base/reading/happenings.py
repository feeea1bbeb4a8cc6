"""“udah dijemput neneknya”, “lagi di rumah”: what happens to somebody is no answer where a name is asked for.

Only words that are written small throughout: whoever is called Baru or Lagi is written with a capital.
"""

from __future__ import annotations

import re

from bot.base.reading.deeds import is_deed
from bot.base.reading.invisible import seen
from bot.base.reading.late import late

_KIN = (
    "anak|adik|adiak|kakak|abang|mama|papa|ibu|bapak|ayah|bunda|umi|abi|nenek|kakek|oma|opa|om|tante|suami|istri|amak|"
    "apak|bibi|paman|sepupu"
)
_ASPECT = late(
    r"^\W*(?:(?:ya|iya|oh|maaf|kak|min|tadi|ini|dia|anaknya|anak\s+saya)\W+)*"
    r"(?:udah|sudah|udh|sdh|dah|sedang|sadang|suka|sering|jarang|lagi|lg|masih|msh|baru|belum|blm|abis|habis|alah|alun|sempat|hampir)\s+[a-z]{3,}",
    re.IGNORECASE,
)
_WHO_DOES = late(
    rf"\b(?:{_KIN})(?:nya|nyo|ku|\s+(?:saya|aku|kami|dia))?\s+(?:yang|yg|nan)\s+[a-z]{{3,}}", re.IGNORECASE
)
_IS_NOT = late(
    rf"\b(?:{_KIN})(?:nya|nyo|ku)\s+(?:ga|gak|nggak|ngga|tidak|tdk|ndak|indak|ikut|mau)\s+[a-z]{{3,}}", re.IGNORECASE
)
_ENGLISH = late(r"^\W*(?:he|she|they|her|his|already|still|we|just|not)\s+[a-z]+", re.IGNORECASE)
_THERE = late(r"^\W*(?:di|ka)\s+[a-z]{3,}", re.IGNORECASE)
_WHERE = late(r"\b(?:di|ke|dari|dr|ka)\s+[a-z]{3,}")
_LEADS_TO_A_NAME = late(
    r"\b(?:nam[ao]\w*|nm|bernama|panggil\w*|dipanggil|a\.?n\.?|atas|called|name\w*)\b|[:\d]", re.IGNORECASE
)


def tells_of_happening(text: str) -> bool:
    """Whether a message tells what somebody does or how they are, and names nobody."""
    typed = " ".join(seen(text).split())
    if _LEADS_TO_A_NAME.search(typed) or any(word[:1].isupper() for word in typed.split()[1:]):
        return False
    if any(one.search(typed) for one in (_WHO_DOES, _ASPECT, _IS_NOT, _ENGLISH, _THERE)):
        return True
    words = re.findall(r"[^\W\d_]+", typed.casefold())
    return bool(_WHERE.search(typed.casefold())) and len(words) > 2 and (is_deed(words[0]) or len(words) > 3)
