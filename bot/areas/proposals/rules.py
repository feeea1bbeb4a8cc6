"""When two wishes are the same, and how many one person may have open."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.base.refusals import Refusal

MOST_A_MONTH = 10
AUDIENCES = ("child", "teen", "general")
_LOOSE_SIGNS = re.compile(r"(?<![\w+#])[+#]+(?=\w)")  # #1, but neither C# nor C++11


@dataclass(frozen=True)
class Wish:
    """What a resident proposes. `audience` is one of AUDIENCES; empty words were skipped."""

    title: str
    author: str
    audience: str
    reason: str = ""
    photo: str | None = None


@dataclass(frozen=True)
class Proposed:
    """A kept proposal; `others` also wished for this title."""

    wish: Wish
    others: int


@dataclass(eq=False)
class AlreadyProposed(Refusal):
    """This person proposed this title before."""

    title: str


@dataclass(eq=False)
class TooManyProposals(Refusal):
    """More than a purchase list can use within a month."""

    most: int


def title_key(title: str) -> str:
    """What makes two titles the same wish: letters and digits of any script, and the signs of C++ and C#.

    Case, accents, vowel points, spaces and punctuation make no difference, nor does the # of a number.
    """
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", title).casefold())
    bare = _LOOSE_SIGNS.sub("", "".join(char for char in bare if not unicodedata.combining(char)))
    return "".join(filter(_counts, bare)) or " ".join(title.casefold().split())


def _counts(char: str) -> bool:
    """Letters, digits, the vowel signs that some scripts write as marks, + and #."""
    return char.isalnum() or char in "+#" or unicodedata.category(char).startswith("M")
