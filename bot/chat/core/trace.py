"""Which way an update took, for whoever wants to know: what was heard, which action answered, how it ended.

Kept in memory and handed on once the update is answered; it is never logged, since its values are people's own words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What led to an action."""

    PHRASE = "phrase"
    SPELLING = "spelling"
    LEARNED = "learned"  # no phrase accounts for it: by the examples
    NOT_FOUND = "not_found"  # a search that found nothing
    ASKED = "asked"  # what is meant was asked back: the offers are its values
    SEARCH = "search"
    CHATTER = "chatter"
    FOLLOW_UP = "follow_up"  # it goes on with what was shown last
    COMMAND = "command"
    LINK = "link"
    TAP = "tap"
    REPLY = "reply"  # to a message of ours, by Telegram's own reply
    EDIT = "edit"  # of a message that had become something
    MEDIA = "media"
    INLINE = "inline"
    FORM = "form"  # an answer or a key of a form: “kids.who”
    BEGIN = "begin"  # the answer was the beginning of a form


@dataclass(frozen=True)
class Way:
    """One step of it. `area`: the feature's name; `values`: what was read out of the words, by the name of the slot."""

    kind: Kind
    name: str
    area: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Taken:
    """All steps of one update. `refused`: the refusal it ended with; `failed`: the error of ours; `words`: as typed."""

    update_id: int
    person_id: int
    chat_id: int
    ways: tuple[Way, ...]
    refused: Exception | None = None
    failed: Exception | None = None
    words: str = ""


Trace = Callable[[Taken], None]


def untraced(_: Taken) -> None:
    """Nobody wants to know."""
