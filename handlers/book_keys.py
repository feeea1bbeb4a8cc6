"""The keys of books, reservations, cards and shelves that screens of several areas offer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class Propose(CallbackData, tag="pr"):
    """Start a proposal; `search` is the search that found nothing, whose words become the title."""

    search: int | None = None


@dataclass(frozen=True)
class WantBook(CallbackData, tag="ndw"):
    """Hear of it when a book is here; `search` is the search that did not find it."""

    search: int


@dataclass(frozen=True)
class PlaceHold(CallbackData, tag="ho"):
    """Reserve a title."""

    title: int


@dataclass(frozen=True)
class ShowMyHolds(CallbackData, tag="hom"):
    """What one has reserved."""


@dataclass(frozen=True)
class ShowMyCard(CallbackData, tag="mbm"):
    """One's member's card."""


@dataclass(frozen=True)
class LinkCard(CallbackData, tag="mbl"):
    """Link a member's card by its number."""


@dataclass(frozen=True)
class ShowMembership(CallbackData, tag="mbj"):
    """What staff have written of "join", "extend" or "lost"."""

    what: str = "join"


@dataclass(frozen=True)
class ShelveTitle(CallbackData, tag="yb"):
    """A title and one's own shelf: the lists, a rating, what others wrote."""

    title: int


@dataclass(frozen=True)
class ShowShelf(CallbackData, tag="ys"):
    """One's own shelf."""


@dataclass(frozen=True)
class OpenTitle(CallbackData, tag="bk"):
    """The card of a title, and the results it came from."""

    title: int
    search: int | None = None
    page: int = 0


@dataclass(frozen=True)
class ReadFor(CallbackData, tag="rfn"):
    """Books for a need of somebody's, such as “grieving”."""

    need: str


@dataclass(frozen=True)
class AnnounceTitle(CallbackData, tag="bfb"):
    """Make an announcement of a book."""

    title: int


@dataclass(frozen=True)
class InviteFile(CallbackData, tag="cfi"):
    """Staff: how a list of books is sent."""
