"""`run`: serve Telegram until told to stop."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.base import ending, fault_points, memory
from bot.base.clock import Clock
from bot.base.logs import start_logging
from bot.base.migrations import migrate
from bot.base.process_lock import Instance
from bot.base.refusals import StartupError
from bot.chat.core.trace import Trace, untraced
from bot.settings import Settings
from bot.telegram.limiter import Ceilings

if TYPE_CHECKING:
    from bot.app import App

_log = logging.getLogger("bot")


def run(settings: Settings, *, lift_limits: bool = False) -> int:
    """Serve the Bot API that the settings name. `lift_limits` is for measuring against a server without any."""
    memory.share_one_heap()
    import_all()
    secrets = (settings.bot_token, settings.webhook_secret, settings.member_key)
    start_logging(settings.log_level, *(one.value for one in secrets))
    instance = prepared(settings.database)
    try:
        ending.run(serve(settings, ceilings=None if lift_limits else ceilings_of(settings)))
    finally:
        instance.release()
    return 0


def import_all() -> None:
    """Import what `serve` needs while a signal still ends us at once: within a loop it would wait for seconds."""


def ceilings_of(settings: Settings) -> Ceilings:
    """Telegram's ceilings; higher ones where the library pays for its broadcasts."""
    return Ceilings.paid() if settings.paid_broadcasts else Ceilings()


def prepared(database: Path) -> Instance:
    """Claim the database for this process, then bring it up to date. Raises StartupError."""
    instance = Instance(database)
    instance.claim()
    try:
        migrate(database)
    except BaseException:
        instance.release()
        raise
    return instance


async def serve(
    settings: Settings,
    clock: Clock | None = None,
    ready: Callable[[], None] | None = None,
    *,
    ceilings: Ceilings | None,
    trace: Trace = untraced,
) -> None:
    """Run the bot until SIGINT or SIGTERM, then finish what is in hand. `trace` hears the ways updates took."""
    from telegram.error import InvalidToken

    from bot.app import App
    from bot.base.database import Database

    fault_points.arm(os.environ.get(fault_points.VARIABLE, ""), settings.bot_token.value, settings.bot_api_url)
    app = App(settings, await Database.open(settings.database), clock, trace=trace, ceilings=ceilings)
    serving = asyncio.create_task(_serve(app, ready))
    stopping = asyncio.create_task(_told_to_stop())
    try:
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()
    except InvalidToken:
        raise StartupError("Telegram no longer accepts BOT_TOKEN. Copy the new one from BotFather.") from None
    finally:
        for task in (serving, stopping):
            task.cancel()
        await asyncio.gather(serving, stopping, return_exceptions=True)
        await app.stop()


async def _serve(app: App, ready: Callable[[], None] | None) -> None:
    await app.start()
    memory.spare_the_collector()
    _log.info("@%s is listening", app.bot.username)
    if ready:
        ready()
    await app.wait()


async def _told_to_stop() -> None:
    """Return at SIGINT or SIGTERM, where the program watches for them."""
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    with ending.heeding(lambda: loop.call_soon_threadsafe(told.set)):
        await told.wait()
