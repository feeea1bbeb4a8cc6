"""The webhook: an update is stored before it is acknowledged; the secret is compared in constant time."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.base.refusals import StartupError, Unknown
from bot.settings import Settings
from bot.telegram.inbox import Inbox, Stored

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LARGEST = 1024 * 1024


class Webhook:
    """A small server for Telegram's calls, behind whatever terminates TLS."""

    def __init__(self, settings: Settings, inbox: Inbox, deliver: Callable[[Stored], None]) -> None:
        self._secret = settings.webhook_secret.value.encode()
        self._listen = settings.listen
        self._path = urlsplit(settings.webhook_url).path or "/"
        self._inbox = inbox
        self._deliver = deliver
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen. Raises StartupError where the address of LISTEN is taken, or not this machine's."""
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_post(self._path, self._receive)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        host, port = self._listen
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            raise StartupError(
                f"LISTEN: {host}:{port} cannot be listened on ({error.strerror or error}). "
                "Stop the program that has it, or name another address. For example: LISTEN=127.0.0.1:8080"
            ) from None

    async def stop(self) -> None:
        """Stop listening; calls in hand are finished."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            update = _read(await request.read())
            fresh = await self._inbox.store([update])
        except (_Unreadable, Unknown, UnicodeEncodeError, RecursionError):  # or no table could hold it
            return web.Response(status=400)
        for stored in fresh:
            self._deliver(stored)
        return web.Response()


class _Unreadable(Exception):
    """What was sent is no update."""


def _read(body: bytes) -> dict[str, Any]:
    """The update in a request. Raises _Unreadable."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        raise _Unreadable from None
    number = update.get("update_id") if isinstance(update, dict) else None
    if type(number) is not int or not 0 <= number < 2**63:
        raise _Unreadable
    return dict(update)
