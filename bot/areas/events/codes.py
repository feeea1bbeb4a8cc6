"""Ticket codes: short enough to say, with nothing in them that could be read as something else."""

from __future__ import annotations

import re
from random import Random

from bot.areas.events.types import CODE_PREFIXES
from bot.base.reading.codes import ALPHABET, bare_code

LENGTH = 4
_TYPED = re.compile(rf"([A-Z]{{2}})([{ALPHABET}]{{{LENGTH}}})")


def new_code(kind: str, random: Random) -> str:
    """A code for a ticket of this kind of event: MD-4K7Q. Some 1,000,000 a kind; whoever keeps it sees to one use."""
    return f"{CODE_PREFIXES[kind]}-{''.join(random.choices(ALPHABET, k=LENGTH))}"


def read_code(typed: str) -> str | None:
    """The code somebody typed, in any case, however it is parted; None for what is none."""
    match = _TYPED.fullmatch(bare_code(typed))
    return f"{match[1]}-{match[2]}" if match and match[1] in CODE_PREFIXES.values() else None
