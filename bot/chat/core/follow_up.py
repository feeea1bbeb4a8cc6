"""What an area declares to go on with what it showed: “rak mana?” below a book, “yang lain dari pengarang ini”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class Again:
    """The same answer once more, where one of these was the last: it holds what is asked for."""

    taps: tuple[type[CallbackData], ...] = ()
    phrases: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class FollowUp:
    """`says`: patterns as of phrases; `keys`: which key of the last answer they press, the first kind that is there;

    `again`: which answer repeats.
    """

    name: str
    says: Sequence[str]
    keys: Sequence[Callable[[CallbackData | None], bool]] = ()
    again: Again | None = None
