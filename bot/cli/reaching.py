"""What `check` says of the way to Telegram and back: the Bot API, the webhook, the address it is heard on."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.base import ending
from bot.base.process_lock import Instance
from bot.settings import TELEGRAM, Settings, shown

if TYPE_CHECKING:
    from bot.telegram.api import Api

Finding = tuple[bool, str]  # whether it is in order, and the line that says so
_TELEGRAM_PORTS = (443, 80, 88, 8443)  # what api.telegram.org calls


def webhook(settings: Settings, database: Path) -> Iterator[Finding]:
    """Whether Telegram can call the address, and whether the bot can listen for those calls."""
    if settings.bot_api_url == TELEGRAM and not _callable(settings.webhook_url):
        ports = ", ".join(map(str, _TELEGRAM_PORTS))
        yield (
            False,
            (
                f"WEBHOOK_URL: Telegram cannot call {shown(settings.webhook_url)}. "
                f"It should be a public address, on one of the ports {ports}."
            ),
        )
    yield _listen(settings.listen, Instance(database).is_held())


def _callable(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        public = ipaddress.ip_address(host).is_global
    except ValueError:
        public = "." in host
    return public and (parts.port or 443) in _TELEGRAM_PORTS


def _listen(listen: tuple[str, int], bot_runs: bool) -> Finding:
    host, port = listen
    if bot_runs:
        return True, f"LISTEN: {host}:{port} is in use while the bot runs"
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        return False, (
            f"LISTEN: {host}:{port} cannot be listened on ({error.strerror or error}). "
            "Stop the program that has it, or name another address."
        )
    return True, f"LISTEN: {host}:{port} is free"


def telegram(settings: Settings) -> list[Finding]:
    """Whether the Bot API answers, knows the token, and calls the webhook. Not for a running loop."""
    return ending.run(_reach(settings))


async def _reach(settings: Settings) -> list[Finding]:
    from telegram.error import InvalidToken, TelegramError

    from bot.telegram.api import make_bot

    bot, address = make_bot(settings), shown(settings.bot_api_url)
    try:
        await bot.initialize()
        called = await _known_webhook(bot, settings.webhook_url) if settings.webhook_url else []
    except InvalidToken:
        return [(False, "Telegram: BOT_TOKEN is not known there. Copy it again from BotFather (/mybots, API Token).")]
    except TelegramError as error:
        return [(False, f"Telegram: {address} cannot be reached ({error.message}). Check the network.")]
    finally:
        await bot.shutdown()
    return [(True, f"Telegram: {address} answers; the bot is @{bot.username}"), *called]


def username(settings: Settings) -> str:
    """The bot's name at Telegram; '' without a token, and where nobody answers. Not for a running loop."""
    return ending.run(_named(settings)) if settings.bot_token else ""


async def _named(settings: Settings) -> str:
    from telegram.error import TelegramError

    from bot.telegram.api import make_bot

    bot = make_bot(settings)
    try:
        await bot.initialize()
        return str(bot.username)
    except TelegramError:
        return ""
    finally:
        await bot.shutdown()


async def _known_webhook(bot: Api, url: str) -> list[Finding]:
    info = await bot.call("getWebhookInfo")
    if info["url"] != url:
        return [(True, f"webhook: {shown(url)} is told to Telegram at the next start")]
    waiting = info["pending_update_count"]
    if waiting and (failed := info.get("last_error_message")):  # an error is kept long after calls succeed again
        said = f"webhook: Telegram cannot deliver {waiting} updates ({failed}). Check what stands before LISTEN."
        return [(False, said)]
    return [(True, f"webhook: Telegram calls {shown(url)}")]
