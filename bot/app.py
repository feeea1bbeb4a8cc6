"""The composition root: it assembles the rooms, and what areas and features declare. It names none of these."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

from bot.base.area import (
    Area,
    Follows,
    Hooks,
    Lasts,
    Provides,
    Repeats,
    Settles,
    Starts,
    Stops,
    Tidies,
)
from bot.base.chats import ChatDirectory, ChatDoor
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, Transaction
from bot.base.database_owner import bind
from bot.base.identity import KnowsPeople, StaffRoll
from bot.base.links import DeepLinks
from bot.base.services import Services
from bot.base.taught import Lexicon, Memory
from bot.chat.core.feature import Feature
from bot.chat.core.trace import Trace, untraced
from bot.chat.forms.form_engine import FormEngine
from bot.chat.language.lexicon import lexicon_of
from bot.chat.routing.chat_door import TelegramDoor
from bot.chat.routing.chat_membership import ChatMembership
from bot.chat.routing.commit import Committer, Renderer
from bot.chat.routing.error_handling import tell_of_job
from bot.chat.routing.executor import Executor
from bot.chat.routing.profile_sync import ProfileSync
from bot.chat.routing.registry import Registry
from bot.chat.routing.router import Parts, Router
from bot.chat.routing.traces import traces_of
from bot.chat.screens.texts import Texts, check
from bot.delivery.hooks import DrawsLetters, Jobs, QuietHours
from bot.delivery.listeners import Listeners
from bot.delivery.outbox.sender import Sender
from bot.delivery.schedule.rules import Claimed
from bot.delivery.schedule.ticker import Ticker
from bot.delivery.schedule.worker import Worker
from bot.settings import LOCALES, Settings
from bot.telegram.api import make_bot
from bot.telegram.files import Files
from bot.telegram.inbox import Inbox, is_poison
from bot.telegram.limiter import Limiter
from bot.telegram.poller import Poller
from bot.telegram.rate_limits import Ceilings
from bot.telegram.startup_retry import patiently
from bot.telegram.user_queues import UserQueues
from bot.telegram.webhook import Webhook
from bot.wiring import AREAS, FEATURES, ROOMS

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
        areas: Sequence[Area] = AREAS,
        features: Sequence[Feature] = FEATURES,
        trace: Trace = untraced,
    ) -> None:
        """`database` must be migrated. Without `ceilings` nothing is held back. `trace` hears the ways updates took."""
        self._trace = trace
        self.settings = settings
        self.clock = clock or SystemClock()
        self.database = database
        self.bot = make_bot(settings)
        self.registry = Registry(features)
        self.hooks = Hooks([*ROOMS, *areas])
        self.services = self._make_services()
        self.inbox = Inbox(database, self.clock)
        self.sender = self._make_sender(Limiter(self.clock, ceilings))
        self.services.give(Sender, self.sender)
        self.worker = self._make_worker()
        self._committer = Committer(database, self.inbox, self.sender, self.bot)
        self._router = Router(self._parts())
        self.queues = UserQueues(self.inbox, self._router.handle)
        self.services.give(UserQueues, self.queues)
        fetched = self.queues.add, self.clock, self.registry.updates
        self.poller = Poller(self.bot, self.inbox, *fetched, room=self.queues.room)
        self.webhook = Webhook(settings, self.inbox, self.queues.add) if settings.webhook_url else None
        self.ticker = Ticker()
        self._tasks: list[asyncio.Task[Any]] = []
        self._profile = ProfileSync(self.bot, settings, self.registry, self.services, self.texts)
        for provided in self.hooks.of(Provides):
            self.services[provided.kind]  # each is made now: two that need each other are found at the start
        self.registry.memory = self.services.find(Memory)
        for one in self.hooks.of(Follows):
            self.services[one.subject].followers.append(one.follow(self.services))

    def texts(self, language: str) -> Texts:
        """The voice for a reader of this language, in the library's zone; this year goes without saying."""
        zone = self.settings.timezone
        return Texts(language, zone, self.clock.now().astimezone(zone).year)

    async def start(self) -> None:
        """Meet Telegram, take up what an earlier run left, then listen. Raises StartupError."""
        check(LOCALES)
        await patiently(self.bot.initialize)
        await bind(self.database, self.bot.id)
        await self.sender.recover()
        await self.worker.recover()
        for one in self.hooks.of(Starts):
            await one.run(self.services)
        suspects, others = await self.inbox.undone()
        for poison in filter(is_poison, suspects):
            await self._router.park(poison)
        self.queues.replay([one for one in suspects if not is_poison(one)], others)
        lasting = [one.run(self.services) for one in self.hooks.of(Lasts)]
        lasting += [self.sender.run(), self.worker.run(), self._profile.run()]
        self._tasks = [asyncio.create_task(work) for work in lasting]  # type: ignore[arg-type]
        await self._listen()
        self._tick()

    async def wait(self) -> None:
        """Until something that cannot be mended ends one of the tasks; raises what it was."""
        ended, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()

    async def settled(self) -> None:
        """Return when the bot is introduced, all that came in is answered, and all that is due is done and has left."""
        await self.queues.settled()
        await self._profile.refresh()
        await self.worker.work_due()
        await self._settle(before=True)
        await self.sender.send_due()
        await self._settle(before=False)
        await self.sender.send_due()

    async def stop(self) -> None:
        """Stop listening, finish what is in hand, close. What waits stays in the database."""
        self.ticker.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        rooms = [room.stop for room in (self.webhook, self.sender, self.queues, self.worker, self._committer) if room]
        for end in (*rooms, self._stop_areas, self.bot.shutdown, self.database.close):
            try:
                await end()
            except Exception as error:
                _log.error("something could not be ended properly (%s)", type(error).__name__)

    async def _stop_areas(self) -> None:
        for one in self.hooks.of(Stops):
            await one.run(self.services)

    async def _settle(self, *, before: bool) -> None:
        for one in (hook for hook in self.hooks.of(Settles) if hook.before is before):
            await one.run(self.services)

    async def _tidy(self) -> None:
        for one in self.hooks.of(Tidies):
            await self.database.write(partial(one.run, self.services))

    def _tick(self) -> None:
        self.ticker.every(1, self.sender.wake)
        self.ticker.every(1, self.worker.wake)
        self.ticker.every(5, self._profile.wake)
        self.ticker.every(60, self.sender.judge_leases)
        self.ticker.every(3600, self._tidy)
        for one in self.hooks.of(Repeats):
            self.ticker.every(one.seconds, partial(one.run, self.services))
        self.ticker.start()

    def _make_services(self) -> Services:
        links = DeepLinks(lambda: self.bot.username)
        services = self.hooks.services(self.clock, self.settings, self.database, self.registry, links)
        services.give(ChatDirectory, ChatMembership(self.bot))
        services.give(ChatDoor, TelegramDoor(self.bot))
        services.give(Files, Files(self.bot))
        services.give(Lexicon, lexicon_of(phrase for one in self.registry.features for phrase in one.phrases))
        return services

    async def _tell_of_job(self, tx: Transaction, due: Claimed, reason: str) -> None:
        await tell_of_job(tx, await self.services[StaffRoll].owners(tx), due.kind, reason, self.clock.now())

    def _make_worker(self) -> Worker:
        jobs = {kind: job for hook in self.hooks.of(Jobs) for kind, job in hook.of(self.services).items()}
        return Worker(self.database, self.clock, jobs, self._tell_of_job)

    def _make_sender(self, limiter: Limiter) -> Sender:
        listeners = Listeners(self.hooks, self.services)
        return Sender(
            self.database,
            self.bot,
            limiter,
            self.clock,
            Renderer(self.registry, self.services, self.texts),
            self.services[QuietHours].are_now,
            listeners.letter_ended,
            next((hook.make(self.services) for hook in self.hooks.of(DrawsLetters)), None),
            moved=listeners.chat_moved,
            paid=self.settings.paid_broadcasts,
            zone=self.settings.timezone,
        )

    def _parts(self) -> Parts:
        form_engine = FormEngine(self.registry.conversations, self.registry.home.left_form)
        return Parts(
            settings=self.settings,
            clock=self.clock,
            database=self.database,
            bot=self.bot,
            inbox=self.inbox,
            files=self.services[Files],
            registry=self.registry,
            services=self.services,
            executor=Executor(form_engine, self.services[KnowsPeople], self.services[StaffRoll]),
            committer=self._committer,
            texts=self.texts,
            trace=traces_of(self.registry.features, self.services, self._trace),
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
