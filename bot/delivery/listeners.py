"""Who of the areas hears how letters end and that chats move: looked up once, since every letter ends."""

from __future__ import annotations

from bot.base.area import ChatMoved, Hooks
from bot.base.database import Transaction
from bot.base.services import Services
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox.rules import Claimed, Ending


class Listeners:
    """Tells them, in the transaction that settles the letter or moves the chat."""

    def __init__(self, hooks: Hooks, services: Services) -> None:
        self._services = services
        self._of_letters = hooks.of(LetterEnded)
        self._of_chats = hooks.of(ChatMoved)

    async def letter_ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """A letter ended so."""
        for one in self._of_letters:
            await one.run(self._services, tx, letter, ending)

    async def chat_moved(self, tx: Transaction, old: int, new: int) -> None:
        """A group became a supergroup."""
        for one in self._of_chats:
            await one.run(self._services, tx, old, new)
