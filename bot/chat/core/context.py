"""One turn of a talk: who speaks, where, when, and what may be asked of the library."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.base.database import Reader
from bot.base.identity import Permission, Person, Role
from bot.base.services import Services
from bot.chat.core.arrival_order import PlaceInOrder
from bot.chat.core.inputs import Other, Picture, Words
from bot.chat.core.navigation import Navigation
from bot.chat.core.trace import Way
from bot.chat.screens.texts import Texts


@dataclass(frozen=True)
class Context:
    """Everything an action may know of the update it answers.

    `fetch` downloads a file by its id: b"" where Telegram does not give it.
    """

    update_id: int
    person: Person
    first_name: str
    chat_id: int
    private: bool
    t: Texts
    now: datetime
    services: Services
    reader: Reader  # of the trip that answers; in a writing action it is the transaction
    library_name: str
    bot_username: str
    fetch: Callable[[str], Awaitable[bytes]]
    off: frozenset[str] = frozenset()  # the features that are switched off
    query_id: str = ""  # the tap to acknowledge
    tapped: int | None = None  # the message whose key was tapped
    shown: str = ""  # what that says, in its first line
    pictured: bool = False  # whether that is a picture or a file, which no words alone can take the place of
    before: Words | Picture | None = (
        None  # what they sent last, where that was answered lately and no key was tapped since
    )
    message: int | None = None  # what was written now, by its id
    attached: Picture | Other | None = None  # the file under which it was written
    thread: int | None = None  # the topic of a forum, which the answer goes to as well
    topic: str = ""  # what that is called, where Telegram tells
    role: Role | None = None  # of the staff
    permissions: frozenset[Permission] = frozenset()  # what that lets them do
    navigation: Navigation = field(default_factory=Navigation)  # the ways that screens offer this reader
    place: PlaceInOrder = field(default_factory=PlaceInOrder)  # among those who write
    ways: list[Way] = field(default_factory=list, repr=False)  # that it took so far, for whoever traces it

    @property
    def today(self) -> date:
        """The date in the library's zone."""
        return self.now.astimezone(self.t.zone).date()

    def has(self, feature: str) -> bool:
        """Whether a feature is switched on."""
        return feature not in self.off

    def may(self, what: Permission) -> bool:
        """Whether this person may do something that is for staff."""
        return what in self.permissions

    def link(self, payload: str) -> str:
        """A deep link into the private chat."""
        return f"https://t.me/{self.bot_username}?start={payload}"

    def within(self, reader: Reader) -> Context:
        """The same context on another trip to the database; `replace` would look at each of its fields."""
        same = copy(self)
        object.__setattr__(same, "reader", reader)
        return same

    def speaking(self, language: str) -> Context:
        """The same turn in another language."""
        return replace(self, t=replace(self.t, language=language))
