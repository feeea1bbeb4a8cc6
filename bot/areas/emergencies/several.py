"""Two dangers in one message: “ada kebakaran, terus ada yang pingsan juga”. Each is told what to do of."""

from __future__ import annotations

import re

from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.recognition import Level, hear
from bot.base.reading.late import late

_PARTS = late(r"[.!?\n,;]+|\b(?:dan|sama|jo|terus|trus|taruih|lalu|juga|juo|and|also|then)\b", re.IGNORECASE)


def second_in(text: str, first: str) -> str:
    """The kind of what a part of the message surely tells besides the first; '' where none does.

    Despair is nobody's second matter: who despairs is spoken to of that alone.
    """
    if first in DESPAIR:
        return ""
    heard = (hear(part) for part in _PARTS.split(text) if part.strip())
    kinds = (one.kind for one in heard if one.level is Level.SURE)
    return next((kind for kind in kinds if kind not in ("", "alarm", first) and kind not in DESPAIR), "")
