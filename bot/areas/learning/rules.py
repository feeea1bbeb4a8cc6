"""What is noted of messages that were not sure, what is never noted, and what staff make of the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.base.refusals import Refusal

KEPT_DAYS = 30
CHOSEN_WITHIN = timedelta(minutes=30)
ASK_STAFF, BOOKS = "ask_staff", "search"
"""What may be chosen besides what was offered: a person, and the books under these words."""
ANSWERED = "faq"
"""The meaning of words for which staff wrote an answer."""
MOST_TAUGHT = 2000
WEEKLY_AT = time(8)
NEVER = 0
_GRAVE = re.compile(
    r"bunuh ?diri|bnuh ?diri|bundir|akhiri hidup|mengakhiri|mati (?:aja|saja|rasa)|pengen mati|ingin mati|mau mati"
    r"|(?:ga|gak|tidak|ndak|nggak|udah ga)\s(?:mau|sanggup|kuat|ingin) hidup|capek hidup|lelah hidup|menyakiti diri"
    r"|silet|overdosis|suicid|kill (?:my|him|her)self|self.?harm|want to die|diperkosa|perkosa|dilecehkan|pelecehan"
    r"|dipukul|diancam|kdrt|hamil di ?luar"
)
_COMPLAINS = re.compile(
    r"\b(?:jorok|kotor|kumuh|kumuah|judes|jutek|kasar|kecewa|mengecewakan|lelet|lemot|bau|pesing|rusak|rusk|marah|dimarahin"
    r"|komplain|complain\w*|keluhan|pengaduan|mengadu|parah|payah|buruk|rude|dirty|filthy|awful)\b"
)


class Outcome(StrEnum):
    """How a message was heard. `wanted`: besides, that it asked for what is not offered yet."""

    UNDERSTOOD = "understood"
    ASKED_BACK = "asked_back"
    UNCLEAR = "unclear"
    WANTED = "wanted"


class Told(StrEnum):
    """What is counted by words: what was offered, and what was then chosen."""

    OFFERED = "offered"
    CHOSEN = "chosen"


@dataclass(frozen=True)
class Answered:
    """A message of the private chat and how it was heard. `chat` and `words` are in memory, and kept nowhere.

    `wanted`: what it asked for that is not offered; '' else. `is_secret`: whether its words are kept in no form; asked
    only where they would be. `missed`: whether they were looked for as a book, and not found.
    """

    chat: int
    words: str
    outcome: Outcome
    offered: tuple[str, ...] = ()
    wanted: str = ""
    is_secret: Callable[[], bool] = lambda: False
    missed: bool = False


@dataclass(frozen=True)
class Unclear:
    """Words that were not understood, without whoever they tell of: how often, on which days, what came of it."""

    mark: str
    words: str
    times: int
    first_day: date
    last_day: date
    offered: Mapping[str, int] = field(default_factory=dict)
    chosen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Taught:
    """Words and the meaning that staff gave them."""

    id: int
    words: str
    meaning: str


@dataclass(frozen=True)
class Week:
    """How messages were heard on these days; `wanted`: what was asked for and is not offered, the most wanted first."""

    first: date
    last: date
    counts: Mapping[Outcome, int]
    wanted: tuple[tuple[str, int], ...] = ()

    @property
    def messages(self) -> int:
        """All of them."""
        return sum(self.counts.values())


@dataclass(eq=False)
class NothingToTell(Refusal):
    """Too little of the words is readable to tell them from others."""

    mark: str


def is_secret(text: str) -> bool:
    """Whether words are of danger, despair or a complaint: these are kept where they are answered, and not here."""
    return bool(_GRAVE.search(text.casefold()) or _COMPLAINS.search(text.casefold()))


def is_grave(text: str) -> bool:
    """Whether nothing that was taught may answer: somebody may be in danger."""
    return bool(_GRAVE.search(text.casefold()))


def next_letter(now: datetime, weekday: int, zone: tzinfo) -> datetime | None:
    """When the week is told next; `weekday` 1 (Monday) to 7, 0 never."""
    if weekday == NEVER:
        return None
    local = now.astimezone(zone)
    ahead = (weekday - local.isoweekday()) % 7
    moment = datetime.combine(local.date() + timedelta(days=ahead), WEEKLY_AT, zone)
    return moment if moment > now else moment + timedelta(days=7)
