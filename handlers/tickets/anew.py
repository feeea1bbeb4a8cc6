"""“bukan, maksud saya toilet pria”: what is written again takes the place of what was, and does not go along."""

from __future__ import annotations

import re

_ANEW = re.compile(
    r"""^\W*(?:(?:eh|oh|ups|aduh|maaf|sorry|sori|wait)\W+)*
    (?:(?:bukan|bkn|salah|keliru|typo|ralat|koreksi|no)\b\W*(?:(?:itu|gitu|begitu|tulis|ketik|kirim|tadi)\b\W*)*)?
    (?:maksud(?:nya|ku|(?:\s+(?:saya|sy|aku|kami)))?|yang\s+(?:benar|betul)|yg\s+b[ea]?ne?r|harusnya|seharusnya|i\s+meant?|rather)
    \b[\s,:]*(?:(?:itu|adalah|begini|gini)\b[\s,:]*)?
    |^\W*(?:(?:eh|ups|aduh|maaf)\W+)*(?:ralat|koreksi|salah\s+(?:tulis|ketik|kirim)|eh\s+salah|correction)\b[\s,:]*
    |^\W*(?:bukan|bkn)\s*,\s*|^\W*ganti(?:\s+(?:jadi|dengan|saja|aja))+\s+""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+")
_FEW = 3  # words that say what was wrong, and not all of it anew


def said_anew(before: str, text: str) -> str:
    """The message as it is meant now; '' where nothing is said anew.

    Few words are set in the place of the word they begin like: “maksudnya lantai 3” after “toilet lantai 2 kotor”.
    """
    led = _ANEW.match(text)
    said = text[led.end() :].strip() if led else ""
    words = _WORD.findall(said)
    if not led or not words or not before:
        return ""
    if len(words) > _FEW:
        return said
    if found := re.search(rf"\b{re.escape(words[0])}\b(?:\W+\w+){{{len(words) - 1}}}", before, re.IGNORECASE):
        return before[: found.start()] + said + before[found.end() :]
    return ""
