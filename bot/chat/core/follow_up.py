"""What an area declares to go on with what it showed: “rak mana?” below a book, “yang lain dari pengarang ini”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class Again:
    """The same answer once more, where one of these was the last: it holds what is asked for.

    `searches`: a search was, of which nothing is left to open.
    """

    taps: tuple[type[CallbackData], ...] = ()
    phrases: frozenset[str] = field(default_factory=frozenset)
    searches: bool = False


@dataclass(frozen=True)
class FollowUp:
    """`says`: patterns as of phrases; `keys`: which key of the last answer they press, the first kind that is there;

    `again`: which answer repeats; `phrase`: the one that is asked of what was searched for.
    `lead`: a msgid that goes before what repeats.
    `learned`: the meanings of the examples that say the same; the one of its own name where there are none.
    `becomes`: what pressing the key means here; that of the key where there is none.
    `unless`: whether words speak of something of their own, and so do not go on with what was shown.
    """

    name: str
    says: Sequence[str]
    keys: Sequence[Callable[[CallbackData | None], bool]] = ()
    again: Again | None = None
    learned: Sequence[str] = ()
    phrase: str = ""
    lead: str = ""
    becomes: Callable[[CallbackData], CallbackData] | None = None
    unless: Callable[[str], bool] | None = None
