"""A new resident for each line writes it to the running bot; what came of it: ways, answers, forms."""

from __future__ import annotations

import asyncio
import itertools
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.chat.core.trace import Taken, Way
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft
from bot.settings import Secret, Settings
from simulator.server import serve
from simulator.state import Simulator
from simulator.world import World

Json = dict[str, Any]
MORNING = datetime.fromisoformat("2026-11-23T09:00:00+07:00")  # a Monday
STAFF = 9_000_001
"""The one who writes what staff ask for; they also own the library."""
_tokens = itertools.count(7_000_000_001)


@dataclass
class Answered:
    """One message and what came of it. `answer`: texts and keys of all that the bot then showed."""

    said: str
    ways: Sequence[Way] = ()
    answer: str = ""
    failed: str = ""
    before: Draft | None = None
    after: Draft | None = None


@dataclass
class Library:
    """The bot and the people's Telegram, both standing at the same moment."""

    app: App
    world: World
    taken: list[Taken] = field(default_factory=list)

    async def settled(self) -> None:
        while self.world.unconfirmed():  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.0005)
        await self.app.settled()


@asynccontextmanager
async def library(template: Path, folder: Path) -> AsyncIterator[Library]:
    """A running bot on a copy of the template's database."""
    for file in template.parent.iterdir():
        shutil.copy(file, folder / file.name)
    running = await serve(Simulator(frozen_at=MORNING, lift_limits=True))
    token = Secret(f"{next(_tokens)}:a-token-that-only-this-run-knows-of")
    settings = Settings(bot_token=token, bot_api_url=running.url, database=folder / template.name, owner_ids=(STAFF,))
    taken: list[Taken] = []
    opened = await Database.open(settings.database)
    app = App(settings, opened, MovableClock.frozen(MORNING), trace=taken.append)
    await app.start()
    try:
        yield Library(app, running.simulator.world(token.value), taken)
    finally:
        await app.stop()
        await running.close()


async def talk(library: Library, name: str, line: Json, *, staff: bool = False) -> list[Answered]:
    """Write a line as a new resident, or as the one of the staff; what came of each message but the preparing ones."""
    resident = Resident(library, name, STAFF if staff else None)
    if staff:
        await resident.does("/batal")  # whatever the line before began
    for turn in line.get("before", ()):
        if failed := (await resident.does(turn)).failed:
            return [Answered(str(turn), failed=f"could not be prepared: {failed}")]
    return [await resident.does(turn) for turn in line.get("turns") or [line["t"]]]


class Resident:
    """Somebody nobody knows yet."""

    def __init__(self, library: Library, name: str, user_id: int | None = None) -> None:
        self._library = library
        known = user_id is not None and user_id in library.world.users
        self.id = user_id if known and user_id else library.world.add_user(name, user_id=user_id).id
        self._person = library.world.person(self.id)

    async def does(self, turn: str | Json) -> Answered:
        """A text that is written, or {"tap": LABEL}, {"voice": SECONDS}, {"sticker": EMOJI}, {"edit": TEXT}."""
        del self._library.taken[:]
        shown, before = self._shown(), await self._draft()
        told = Answered(turn if isinstance(turn, str) else str(turn), before=before)
        try:
            self._act({"say": turn} if isinstance(turn, str) else turn)
        except LookupError as error:
            told.failed = str(error)
            return told
        await self._library.settled()
        new = [text for number, text in self._shown().items() if shown.get(number) != text]
        told.ways = [way for taken in self._library.taken if taken.person_id == self.id for way in taken.ways]
        told.failed = next((type(one.failed).__name__ for one in self._library.taken if one.failed), "")
        told.answer, told.after = "\n".join(new), await self._draft()
        return told

    def _act(self, turn: Json) -> None:
        match turn:
            case {"say": text}:
                self._person.sends(text)
            case {"tap": label}:
                message, data = self._key(label)
                self._person.presses(message, data)
            case {"voice": seconds}:
                self._person.sends_voice(seconds)
            case {"sticker": emoji}:
                self._person.sends_sticker(emoji)
            case {"edit": text}:
                own = [one for one in self._person.messages() if not one["from"]["is_bot"]]
                self._person.edits(own[-1], text)
            case _:
                raise LookupError(f"nobody does {turn}")

    def _key(self, label: str) -> tuple[Json, str]:
        for message in reversed(self._from_bot()):
            for key in (key for row in _rows(message) for key in row if "callback_data" in key):
                if label.casefold() in key["text"].casefold() or key["text"] == _number(label, message):
                    return message, key["callback_data"]
        raise LookupError(f"there is no key “{label}”")

    def _from_bot(self) -> list[Json]:
        return [one for one in self._person.messages() if one["from"]["is_bot"]]

    def _shown(self) -> dict[int, str]:
        return {one["message_id"]: _text_of(one) for one in self._from_bot()}

    async def _draft(self) -> Draft | None:
        async with self._library.app.database.reading() as reader:
            return await drafts.load(reader, self.id, self.id)


def _rows(message: Json) -> list[list[Json]]:
    return list((message.get("reply_markup") or {}).get("inline_keyboard", []))


def _text_of(message: Json) -> str:
    keys = [key["text"] for row in _rows(message) for key in row]
    return "\n".join([str(message.get("text") or message.get("caption") or ""), *keys])


def _number(label: str, message: Json) -> str:
    """The number under which a message lists it."""
    text = str(message.get("text") or message.get("caption") or "")
    listed = (re.match(r"(\d+)\. ", line) for line in text.splitlines() if label.casefold() in line.casefold())
    return next((found[1] for found in listed if found), "")
