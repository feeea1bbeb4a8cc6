"""Broadcasting: the library says something once, and the outbox carries it to everybody it concerns."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.broadcasts.after import After
from bot.broadcasts.drafts import Drafts
from bot.broadcasts.sending import Sending
from bot.broadcasts.types import Content, Copy
from bot.clock import Clock
from bot.db import Database, Transaction

COPY = "broadcast"
FOLLOWS = "broadcast_follows"
CHANGE = "broadcast_change"
RECALL = "broadcast_recall"
PROGRESS = "broadcast_progress"
PAUSED = "broadcast_paused"
HELD = "broadcast_held"
"""Kinds of letters. The handlers render COPY, FOLLOWS and CHANGE of a `Copy` (see `Broadcasts.copy_of`), and
PROGRESS, PAUSED and HELD of {"broadcast": id}, which go to the writer."""

# What is said this time; None: nothing, this time it is left out.
Recipe = Callable[[Transaction], Awaitable[Content | None]]


class Broadcasts:
    """The use cases of announcing, by when they are of use: `drafts`, `sending`, `after`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.drafts = Drafts(database, clock)
        self.sending = Sending(database, clock)
        self.after = After(database, clock)
        self._recipes: dict[str, Recipe] = {}

    def compose(self, name: str, recipe: Recipe) -> None:
        """Register what composes the content of announcements with this recipe (a weekly agenda, new books)."""
        self._recipes[name] = recipe

    async def copy_of(self, details: Mapping[str, Any]) -> Copy | None:
        """The copy a letter is about, with the content as it is now; None where it no longer holds."""
        raise NotImplementedError
