"""The only place that assembles the parts; those of the areas are put together in `bot.assembly`, for it alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot import assembly
from bot.areas.autoposts.event_posts import EDIT
from bot.areas.children.school_year import SchoolYear
from bot.areas.events import jobs
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, Transaction
from bot.base.database_owner import bind
from bot.chat.core.feature import Feature
from bot.chat.forms.form_engine import FormEngine
from bot.chat.routing.chat_membership import ChatMembership
from bot.chat.routing.commit import Committer, Renderer
from bot.chat.routing.error_handling import tell_of_job
from bot.chat.routing.executor import Executor
from bot.chat.routing.profile_sync import ProfileSync
from bot.chat.routing.registry import Registry
from bot.chat.routing.router import Parts, Router
from bot.chat.screens.texts import Texts, check
from bot.delivery.outbox.rules import CHANGE, RECALL, Ending, Quiet, State, is_quiet
from bot.delivery.outbox.rules import Claimed as Letter
from bot.delivery.outbox.sender import Sender
from bot.delivery.schedule.rules import Claimed
from bot.delivery.schedule.ticker import Ticker
from bot.delivery.schedule.worker import Worker
from bot.housekeeping import tidy
from bot.settings import LOCALES, Settings
from bot.telegram.api import make_bot
from bot.telegram.files import Files
from bot.telegram.inbox import Inbox
from bot.telegram.limiter import Ceilings, Limiter
from bot.telegram.poller import Poller
from bot.telegram.startup_retry import patiently
from bot.telegram.user_queues import UserQueues
from bot.telegram.webhook import Webhook
from handlers import FEATURES
from handlers.home import left_form, menu

_log = logging.getLogger(__name__)


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
        self.services = assembly.make_services(settings, database, self.clock, ChatMembership(self.bot), self._link)
        self.inbox = Inbox(database, self.clock)
        self.sender = self._make_sender(Limiter(self.clock, ceilings))
        self.keeper = self.services.broadcasts.keeper(self.sender.wake)
        self.clerk = Worker(database, self.clock, assembly.jobs(settings, self.clock, self.services), self._tell_of_job)
        self._answering = Committer(database, self.sender, self.bot)
        self.lanes = UserQueues(self.inbox, Router(self._parts()).handle)
        self.poller = Poller(self.bot, self.inbox, self.lanes.add, self.clock, self.registry.updates)
        self.webhook = Webhook(settings, self.inbox, self.lanes.add) if settings.webhook_url else None
        self.ticker = Ticker()
        self._tasks: list[asyncio.Task[Any]] = []
        self._introducer = ProfileSync(self.bot, settings, self.registry, self.services, self.texts)

    def texts(self, language: str) -> Texts:
        """The voice for a reader of this language, in the library's zone."""
        return Texts(language, self.settings.timezone)

    async def start(self) -> None:
        """Meet Telegram, take up what an earlier run left, then listen. Raises StartupError."""
        check(LOCALES)
        await patiently(self.bot.initialize)
        await bind(self.database, self.bot.id)
        await self.services.catalogue.refresh()
        await self.services.events.ruled.load()
        await self.sender.recover()
        await self.clerk.recover()
        await self.keeper.recover()
        await self._plan_the_year()
        for stored in await self.inbox.undone():
            self.lanes.add(stored)
        lasting = (self.sender.run(), self.clerk.run(), self.keeper.run(), self._introducer.run())
        self._tasks = [asyncio.create_task(work) for work in lasting]
        await self._listen()
        self.ticker.every(1, self.sender.wake)
        self.ticker.every(1, self.clerk.wake)
        self.ticker.every(1, self.keeper.wake)
        self.ticker.every(5, self._introducer.wake)
        self.ticker.every(60, self.sender.judge_leases)
        self.ticker.every(3600, lambda: tidy(self.database, self.inbox, self.clock))
        self.ticker.every(600, self.services.personal.nightly)
        self.ticker.every(900, self.services.channels.look_around)
        self.ticker.start()

    async def wait(self) -> None:
        """Until something that cannot be mended ends one of the tasks; raises what it was."""
        ended, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()

    async def settled(self) -> None:
        """Return when the bot is introduced, all that came in is answered, and all that is due is done and has left."""
        await self.lanes.settled()
        await self._introducer.refresh()
        await self.clerk.work_due()
        await self.keeper.work()
        await self.sender.send_due()
        await self.keeper.look_after()
        await self.sender.send_due()

    async def stop(self) -> None:
        """Stop listening, finish what is in hand, close. What waits stays in the database."""
        self.ticker.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        listening = [self.webhook.stop] if self.webhook else []
        working = [self.sender.stop, self.lanes.stop, self.clerk.stop, self._answering.stop]
        for end in (*listening, *working, self.services.catalogue.close, self.bot.shutdown, self.database.close):
            try:
                await end()
            except Exception as error:
                _log.error("something could not be ended properly (%s)", type(error).__name__)

    async def _plan_the_year(self) -> None:
        async with self.database.transaction() as tx:
            await SchoolYear(self.services.family, self.clock, self.settings.timezone).plan(tx)
            await self.services.announcing.plan_ahead(tx)

    def _link(self, payload: str) -> str:
        """A deep link into the private chat."""
        return f"https://t.me/{self.bot.username}?start={payload}"

    def _is_quiet(self, moment: datetime) -> bool:
        rules = self.services.events.rules
        return is_quiet(moment, Quiet(rules.quiet_from, rules.quiet_until), self.settings.timezone)

    async def _tell_of_job(self, tx: Transaction, due: Claimed, reason: str) -> None:
        await tell_of_job(tx, self.settings.owner_ids, due.kind, reason, self.clock.now())

    async def _ended(self, tx: Transaction, letter: Letter, ending: Ending) -> None:
        await self.services.broadcasts.endings.ended(tx, letter, ending)
        await jobs.offer_letter_ended(self.services.events, tx, letter, ending.state)
        await self.services.announcing.ended(tx, letter, ending)
        if ending.state is State.REFUSED and letter.chat_id < 0 and letter.kind not in (EDIT, CHANGE, RECALL):
            await self.services.channels.refused(tx, letter.chat_id, ending.reason)

    def _make_sender(self, limiter: Limiter) -> Sender:
        return Sender(
            self.database,
            self.bot,
            limiter,
            self.clock,
            Renderer(self.registry, self.services, self.texts),
            self._is_quiet,
            self._ended,
            self.services.broadcasts.drawing(self._is_quiet),
            moved=self.services.channels.migrated,
            paid=self.settings.paid_broadcasts,
            zone=self.settings.timezone,
        )

    def _parts(self) -> Parts:
        dialogue = FormEngine(self.registry.conversations, left_form)
        return Parts(
            settings=self.settings,
            clock=self.clock,
            database=self.database,
            bot=self.bot,
            inbox=self.inbox,
            files=Files(self.bot),
            registry=self.registry,
            services=self.services,
            runner=Executor(dialogue, self.services.people, self.services.staff),
            answering=self._answering,
            texts=self.texts,
            menu=menu,
        )

    async def _listen(self) -> None:
        if self.webhook is None:
            await patiently(lambda: self.bot.call("deleteWebhook"))
            self._tasks.append(asyncio.create_task(self.poller.run()))
            return
        await self.webhook.start()
        fields = {
            "url": self.settings.webhook_url,
            "secret_token": self.settings.webhook_secret.value,
            "allowed_updates": list(self.registry.updates),
        }
        await patiently(lambda: self.bot.call("setWebhook", fields))
        self._tasks.append(asyncio.create_task(asyncio.Event().wait()))
