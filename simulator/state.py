"""All worlds of one simulator, one for each bot token."""

import asyncio
import contextlib
import hashlib
import re
from datetime import datetime
from pathlib import Path

from simulator.refusals import Impossible, Json, Refused
from simulator.seed import populate
from simulator.storage import Shelf, Storage
from simulator.world import World

TOKEN = re.compile(r"(\d{1,18}):([A-Za-z0-9_-]{30,})")
UNAUTHORIZED = Refused(401, "Unauthorized")


class Simulator:
    """Worlds by bot id. `state` is a file that keeps them (None: memory only); `people` seeds new ones.

    `frozen_at` makes new worlds' clocks stand still at that moment; `lift_limits` drops the ceilings on sending.
    """

    def __init__(
        self,
        state: Path | None = None,
        *,
        people: Json | None = None,
        frozen_at: datetime | None = None,
        lift_limits: bool = False,
    ) -> None:
        self._storage = Storage(state) if state else None
        self._people = people
        self._frozen_at = frozen_at
        self._lift_limits = lift_limits
        self._worlds: dict[int, World] = {}
        self._secrets: dict[int, str] = {}
        self._known: dict[str, World] = {}
        self._created = asyncio.Event()
        for bot_id in self._storage.worlds() if self._storage else []:
            self._open(bot_id)

    def _open(self, bot_id: int) -> World:
        world = World(bot_id, Shelf(self._storage, bot_id), frozen_at=self._frozen_at, lift_limits=self._lift_limits)
        self._worlds[bot_id] = world
        if known := dict(world.shelf.load("setting")).get("token"):
            self._secrets[bot_id] = known
        return world

    def world(self, token: str) -> World:
        """The world of this token, made at first use; Refused 401 for what is no token of Telegram's form."""
        if world := self._known.get(token):
            return world
        form = TOKEN.fullmatch(token)
        if not form:
            raise UNAUTHORIZED
        bot_id, secret = int(form[1]), hashlib.sha256(token.encode()).hexdigest()
        if self._secrets.setdefault(bot_id, secret) != secret:
            raise UNAUTHORIZED
        world = self._worlds.get(bot_id) or self._create(bot_id, secret)
        self._known[token] = world
        return world

    def _create(self, bot_id: int, secret: str) -> World:
        world = self._open(bot_id)
        world.shelf.keep_now("setting", "token", secret)
        if self._people:
            populate(world, self._people)
        self._created.set()
        self._created = asyncio.Event()
        return world

    def worlds(self) -> list[World]:
        return list(self._worlds.values())

    def of_bot(self, bot_id: int) -> World:
        """The world of a bot that has been here."""
        if world := self._worlds.get(bot_id):
            return world
        raise Impossible(f"no bot {bot_id} has been here; a world is made when its bot first calls")

    async def until_here(self, bot_id: int, patience: float) -> None:
        """Return when this bot has a world, or after `patience` real seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while bot_id not in self._worlds:
                    await self._created.wait()

    def close(self) -> None:
        """Write everything; the simulator is of no use afterwards."""
        for world in self._worlds.values():
            world.webhook.stop()
            world.stop_tasks()
            world.counters.settle()
        if self._storage:
            self._storage.close()
