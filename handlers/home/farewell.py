"""“dah” is a goodbye, “sudah” and “udah” are an answer: told by how it is written, since phrases read both alike."""

from __future__ import annotations

import re

from bot.base.reading.slang import PARTICLES
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling
from handlers.home.actions import say_goodbye

_WORD = re.compile(r"\w+")
_WAVES = frozenset({"dah", "daah", "daaah"})


def waves(text: str) -> bool:
    """Whether somebody waves and says nothing else: “dah ya kak”."""
    first, *rest = _WORD.findall(text.casefold()) or [""]
    return first in _WAVES and PARTICLES.union(_WAVES).issuperset(rest)


async def is_meant(context: Context, text: str) -> bool:
    """Whoever writes it goes."""
    return True


WAVED = Spelling("farewell", waves, is_meant, say_goodbye, interrupts=True)
