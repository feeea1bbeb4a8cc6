"""Keeps what Telegram shows of the bot true: commands follow the areas that are on, and who is staff."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping

from bot.base.database import Database
from bot.base.identity import Access, Role, StaffRoll
from bot.base.services import Services
from bot.base.switches import Switches
from bot.chat.routing.bot_profile import introduce, introduce_to
from bot.chat.routing.registry import Registry
from bot.chat.screens.texts import Texts
from bot.settings import Settings
from bot.telegram.api import Api

_log = logging.getLogger(__name__)


class ProfileSync:
    """Compares what should be shown with what was, whenever it is woken; asks Telegram only where that differs."""

    def __init__(
        self, bot: Api, settings: Settings, registry: Registry, services: Services, texts: Callable[[str], Texts]
    ) -> None:
        self._bot = bot
        self._settings = settings
        self._registry = registry
        self._services = services
        self._texts = texts
        self._off: frozenset[str] | None = None
        self._staff: dict[int, Role] = {}
        self._wake = asyncio.Event()
        self._one = asyncio.Lock()

    def wake(self) -> None:
        """Look soon."""
        self._wake.set()

    async def run(self) -> None:
        """Look at every wake, for ever."""
        while True:
            self._wake.clear()
            try:
                await self.refresh()
            except Exception as error:
                _log.error("the bot could not be introduced (%s)", type(error).__name__)
            await self._wake.wait()

    async def refresh(self) -> None:
        """Bring what Telegram shows up to date; what one call could not bring is brought at the next wake."""
        reader = self._services[Database].free
        async with self._one:
            off = await self._services[Switches].switched_off(reader)
            staff = await self._services[StaffRoll].everybody(reader)
            if off != self._off:
                await introduce(self._bot, self._settings, self._registry.commands(off), self._texts, off=off)
                self._off, self._staff = off, {}
            await self._to_staff(off, staff)

    async def _to_staff(self, off: frozenset[str], staff: Mapping[int, Role]) -> None:
        for person_id in self._staff.keys() - staff.keys():
            await introduce_to(self._bot, person_id, (), self._texts)
            del self._staff[person_id]
        for person_id, role in staff.items():
            if self._staff.get(person_id) is not role:
                commands = self._registry.commands(off, self._services[Access].of(role))
                await introduce_to(self._bot, person_id, commands, self._texts)
                self._staff[person_id] = role
