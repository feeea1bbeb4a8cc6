"""The only place that assembles the parts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from telegram.error import InvalidToken, NetworkError, RetryAfter

from bot.binding import bind
from bot.catalogue.indexing import index_path
from bot.catalogue.service import Catalogue
from bot.chat.answering import Answering, Renderer
from bot.chat.dialogue import Dialogue
from bot.chat.faults import tell_of_job
from bot.chat.feature import Feature
from bot.chat.registry import Registry
from bot.chat.router import Parts, Router
from bot.chat.running import Runner
from bot.chat.texts import Texts
from bot.children.family import Family
from bot.children.service import Children
from bot.clock import Clock, SystemClock
from bot.consents.service import Consents
from bot.db import Database, Transaction
from bot.errors import StartupError
from bot.housekeeping import tidy
from bot.library.service import Library
from bot.outbox.rules import Quiet, is_quiet
from bot.outbox.sender import Sender
from bot.people.service import People
from bot.proposals.service import Proposals
from bot.schedule import reminders
from bot.schedule.clerk import Clerk, Job
from bot.schedule.reminders import Reminders
from bot.schedule.rules import Claimed
from bot.schedule.ticker import Ticker
from bot.services import Services
from bot.settings import Settings
from bot.telegram.api import Api, make_bot
from bot.telegram.files import Files
from bot.telegram.inbox import Inbox
from bot.telegram.lanes import Lanes
from bot.telegram.limiter import Ceilings, Limiter
from bot.telegram.poller import Poller
from bot.telegram.profile import introduce
from bot.telegram.webhook import Webhook
from handlers import FEATURES
from handlers.home import left_form, menu

_log = logging.getLogger(__name__)
_UPDATES = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


class App:
    """A running bot: `start`, then `settled` or `wait`, then `stop`."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: Clock | None = None,
        *,
        ceilings: Ceilings | None = None,
        features: Sequence[Feature] = FEATURES,
    ) -> None:
        """`database` must be migrated. Without `ceilings` nothing is held back."""
        self.settings = settings
        self.clock = clock or SystemClock()
        self.database = database
        self.bot = make_bot(settings)
        self.registry = Registry(features)
        self.services = _services(settings, database, self.clock)
        self.inbox = Inbox(database, self.clock)
        renderer = Renderer(self.registry, self.services, self.texts)
        limiter = Limiter(self.clock, ceilings)
        self.sender = Sender(database, self.bot, limiter, self.clock, renderer, self._is_quiet)
        self.clerk = Clerk(database, self.clock, _jobs(settings, self.clock), self._tell_of_job)
        self.lanes = Lanes(self.inbox, Router(self._parts()).handle)
        self.poller = Poller(self.bot, self.inbox, self.lanes.add, self.clock, _UPDATES)
        self.webhook = Webhook(settings, self.inbox, self.lanes.add) if settings.webhook_url else None
        self.ticker = Ticker()
        self._tasks: list[asyncio.Task[None]] = []

    def texts(self, language: str) -> Texts:
        """The voice for a reader of this language, in the library's zone."""
        return Texts(language, self.settings.timezone)

    async def start(self) -> None:
        """Meet Telegram, take up what an earlier run left, then listen. Raises StartupError."""
        await _meet(self.bot)
        await bind(self.database, self.bot.id)
        await self.services.catalogue.refresh()
        await self.sender.recover()
        await self.clerk.recover()
        for stored in await self.inbox.undone():
            self.lanes.add(stored)
        running = (self.sender.run(), self._introduce(), self.clerk.run())
        self._tasks = [asyncio.create_task(one) for one in running]
        await self._listen()
        self.ticker.every(1, self.sender.wake)
        self.ticker.every(1, self.clerk.wake)
        self.ticker.every(3600, lambda: tidy(self.database, self.inbox, self.clock))
        self.ticker.start()

    async def wait(self) -> None:
        """Until something that cannot be mended ends the listening."""
        await asyncio.wait(self._tasks[-1:])
        self._tasks[-1].result()

    async def settled(self) -> None:
        """Return when the bot is introduced, all that came in is answered, and all that is due is done and has left."""
        await asyncio.wait(self._tasks[1:2])
        await self.lanes.settled()
        await self.clerk.work_due()
        await self.sender.send_due()

    async def stop(self) -> None:
        """Stop listening, finish what is in hand, close. What waits stays in the database."""
        self.ticker.stop()
        if self.webhook:
            await self.webhook.stop()
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError, InvalidToken):
                await task
        await self.lanes.stop()
        await self.clerk.stop()
        await self.sender.stop()
        await self.services.catalogue.close()
        await self.bot.shutdown()
        await self.database.close()

    def _is_quiet(self, moment: datetime) -> bool:
        return is_quiet(moment, Quiet(), self.settings.timezone)

    async def _tell_of_job(self, tx: Transaction, due: Claimed, reason: str) -> None:
        await tell_of_job(tx, self.settings.owner_ids, due.kind, reason, self.clock.now())

    def _parts(self) -> Parts:
        dialogue = Dialogue(self.registry.conversations, left_form)
        return Parts(
            settings=self.settings,
            clock=self.clock,
            database=self.database,
            bot=self.bot,
            inbox=self.inbox,
            files=Files(self.bot),
            registry=self.registry,
            services=self.services,
            runner=Runner(dialogue, self.services.people),
            answering=Answering(self.database, self.sender, self.bot),
            texts=self.texts,
            menu=menu,
        )

    async def _listen(self) -> None:
        if self.webhook is None:
            await self.bot.call("deleteWebhook")
            self._tasks.append(asyncio.create_task(self.poller.run()))
            return
        await self.webhook.start()
        fields = {
            "url": self.settings.webhook_url,
            "secret_token": self.settings.webhook_secret.value,
            "allowed_updates": list(_UPDATES),
        }
        await self.bot.call("setWebhook", fields)
        self._tasks.append(asyncio.create_task(asyncio.Event().wait()))  # type: ignore[arg-type]

    async def _introduce(self) -> None:
        off = await self.services.library.switched_off()
        commands = self.registry.commands(off)
        await introduce(self.bot, self.settings, commands, self.texts)


def _services(settings: Settings, database: Database, clock: Clock) -> Services:
    consents, zone = Consents(database, clock), settings.timezone
    return Services(
        people=People(database, clock, settings.locale),
        library=Library(database, clock, settings.timezone),
        catalogue=Catalogue(database, index_path(settings.database), clock),
        proposals=Proposals(clock, settings.owner_ids),
        consents=consents,
        children=Children(database, clock, zone, consents),
        family=Family(database, clock, zone, consents),
    )


def _jobs(settings: Settings, clock: Clock) -> Mapping[str, Job]:
    """What is done for each kind of row in the schedule."""
    return {reminders.KIND: Reminders(clock, settings.timezone).job}


async def _meet(bot: Api) -> None:
    """getMe, waiting out a network that is not there yet."""
    pause = 0.25
    while True:
        try:
            await bot.initialize()
            return
        except InvalidToken:
            raise StartupError(
                "Telegram does not know this BOT_TOKEN. Copy it again from BotFather (/mybots, API Token)."
            ) from None
        except (NetworkError, RetryAfter) as error:
            _log.warning("the Bot API does not answer yet (%s); trying again in %.1f s", error.message, pause)
            await asyncio.sleep(pause)
            pause = min(30.0, pause * 2)
