"""The webhook: an update is stored before it is acknowledged; the secret is compared in constant time."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from urllib.parse import urlsplit

from aiohttp import web

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
        """Listen. Raises OSError when the address is taken."""
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_post(self._path, self._receive)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, *self._listen).start()

    async def stop(self) -> None:
        """Stop listening; calls in hand are finished."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
            int(update["update_id"])
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        for stored in await self._inbox.store([update]):
            self._deliver(stored)
        return web.Response()
