"""From jobs to messages: one transaction commits the change, the answer and "done"; then the answer leaves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from telegram.error import TelegramError

from bot.base import fault_points
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.html import plain
from bot.base.identity import KnowsPeople
from bot.base.services import Services
from bot.chat.core.arrival_order import PlaceInOrder
from bot.chat.core.context import Context
from bot.chat.core.feature import Notice
from bot.chat.routing import folded_keys
from bot.chat.routing.attachments import Attachments
from bot.chat.routing.questions_left import BESIDE, takes_its_place
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import PARTING, Claimed, Letter
from bot.delivery.outbox.sender import Sender
from bot.telegram.api import Api
from bot.telegram.inbox import Inbox
from bot.telegram.user_queues import Send

_log = logging.getLogger(__name__)
KIND = "answer"

# What is done within the one trip that answers an update; gives the screens of the answer.
Job = Callable[[Transaction], Awaitable[tuple[Context, Sequence[Screen]]]]


class Committer:
    """Commits answers and hands them to the sender."""

    def __init__(self, database: Database, inbox: Inbox, sender: Sender, bot: Api) -> None:
        self._database = database
        self._inbox = inbox
        self._sender = sender
        self._bot = bot
        self._acknowledging: set[asyncio.Task[None]] = set()

    async def commit(self, place: PlaceInOrder, job: Job) -> Send:
        """Run `job`, promise its screens and mark the update done, all in one trip; what sends them then, in order."""
        await place.turn()
        place.leave()  # who comes next writes next: the database's own line keeps this order
        fault_points.reached("before-the-trip")
        context, screens, letters = await self._database.write(partial(self._answered, job))
        fault_points.reached("committed", context.person.id)
        if context.query_id:
            self.acknowledge(context.query_id, screens)
        return partial(self._send, letters)

    async def _send(self, letters: Sequence[Claimed]) -> None:
        for letter in letters:
            await self._sender.deliver(letter)

    async def _answered(self, job: Job, tx: Transaction) -> tuple[Context, Sequence[Screen], Sequence[Claimed]]:
        context, screens = await job(tx)
        wires = [(screen, wire) for screen in screens for wire in messages(screen)]
        letters = [await self._promise(tx, context, n, *one) for n, one in enumerate(wires)]
        await self._inbox.done(tx, context.update_id)
        fault_points.reached("in-the-trip", context.person.id)
        return context, screens, [letter for letter in letters if letter is not None]

    def acknowledge(self, query_id: str, screens: Sequence[Screen] = ()) -> None:
        """Stop the key's hourglass at once, with the toast of the first screen that has one."""
        toast = next((plain(screen.toast) for screen in screens if screen.toast), "")
        task = asyncio.create_task(self._acknowledge(query_id, toast[:200]))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)

    async def stop(self) -> None:
        """Let the last keys be acknowledged."""
        await asyncio.gather(*self._acknowledging, return_exceptions=True)

    async def _acknowledge(self, query_id: str, toast: str) -> None:
        fields = {"callback_query_id": query_id, **({"text": toast} if toast else {})}
        try:
            await self._bot.call("answerCallbackQuery", fields)
        except TelegramError as error:
            _log.info("a key was not acknowledged: %s", error.message)

    async def _promise(
        self, tx: Transaction, context: Context, n: int, screen: Screen, wire: Mapping[str, Any]
    ) -> Claimed | None:
        edit = screen.rekeys or (context.tapped if n == 0 and takes_its_place(context, screen) else None)
        also: dict[str, Any] = {"thread": context.thread} if context.thread and not screen.to else {}
        also |= {"caption": True} if edit and context.pictured and screen.below_picture else {}
        details = {"screen": {**wire, **also}, "edit": edit}
        subject = PARTING if screen.parting else ""
        if edit and (screen.rekeys is None or not screen.turned):
            await outbox.is_about_no_more(tx, context.chat_id, edit)
        key = f"{context.update_id}/{n}"
        letter = Letter(screen.to or context.chat_id, KIND, details, key, subject=subject, about=screen.about)
        claimed = await outbox.post_claimed(tx, letter, context.now)
        if claimed and screen.about == BESIDE:  # when the form is over a part of its keys goes
            rows = wire.get("reply_markup", {}).get("inline_keyboard", [])
            await folded_keys.keep(tx, claimed.id, context.chat_id, [rows], context.now)
        return claimed


def messages(screen: Screen) -> list[dict[str, Any]]:
    """The messages a screen is made of: a point on the map is one of its own, so that neither repeats the other."""
    wire = screen.wire()
    place = wire.pop("place", None)
    before = messages(screen.ahead) if screen.ahead else []
    return [*before, wire, {"place": place}] if place else [*before, wire]


class Renderer:
    """A letter -> the screen that is sent: answers as they were made, notices in the recipient's language now."""

    def __init__(self, registry: Registry, services: Services, texts: Callable[[str], Texts]) -> None:
        self._registry = registry
        self._services = services
        self._texts = texts
        self._database = services[Database]
        self._attachments = Attachments(services, registry.maker, self._on_paper)

    async def __call__(self, letter: Claimed) -> Mapping[str, Any] | None:
        """The wire form, or None where the notice no longer holds."""
        wire = await self._wire(letter)
        if not wire:
            return None
        if letter.chat_id > 0 and letter.broadcast is None:
            wire = await self._in_sight(letter, wire)
        return await self._attachments.put_into(wire, letter.chat_id, answers=letter.kind == KIND)

    async def _in_sight(self, letter: Claimed, wire: dict[str, Any]) -> dict[str, Any]:
        """With so many keys as stand beside a text; the others are kept, and turned to by a key."""
        parts = folded_keys.parts_of(wire)
        if len(parts) < 2:
            return wire
        parts = folded_keys.turning(await self._texts_of(letter.chat_id), parts, letter.id)
        now = self._services[Clock].now()
        await self._database.write(lambda tx: folded_keys.keep(tx, letter.id, letter.chat_id, parts, now))
        return {**wire, "reply_markup": {"inline_keyboard": parts[0]}}

    async def _wire(self, letter: Claimed) -> dict[str, Any] | None:
        if letter.kind == KIND:
            return dict(letter.details["screen"])
        make = self._registry.notice(letter.kind)
        if make is None:
            return None
        values: Any = letter.details
        if isinstance(make, Notice):
            values, make = await self._looked_up(make, values), make.screen
        if values is None:
            return None
        screen = make(await self._texts_of(letter.chat_id), values)
        return screen.wire() if screen else None

    async def _looked_up(self, notice: Notice, details: Mapping[str, Any]) -> Any:
        if notice.slow:
            return await notice.look_up(self._services, self._database.free, details)
        return await self._database.read(lambda reader: notice.look_up(self._services, reader, details))

    async def _on_paper(self, chat_id: int) -> Texts:
        """The voice of what is kept for years, and so says the year."""
        return replace(await self._texts_of(chat_id), year=None)

    async def _texts_of(self, chat_id: int) -> Texts:
        person = await self._database.read(lambda reader: self._services[KnowsPeople].who(reader, chat_id, ""))
        return self._texts(person.language)
