"""When two wishes are the same, and how many one person may have open."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.errors import Refusal

MOST_A_MONTH = 10
AUDIENCES = ("child", "teen", "general")


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
    """What makes two titles the same wish: letters and digits without case, marks and spaces."""
    bare = unicodedata.normalize("NFKD", title).casefold()
    return re.sub(r"[^a-z0-9]+", "", bare) or " ".join(title.casefold().split())
