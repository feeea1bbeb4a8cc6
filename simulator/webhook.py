"""Updates brought to the bot's door, again and again with growing pauses until it answers 200."""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp

from simulator.params import parameters
from simulator.refusals import Json, Refused, bad
from simulator.updates import Pending

if TYPE_CHECKING:
    from simulator.world import World

PORTS = (443, 80, 88, 8443)
LOOPBACK = ("127.0.0.1", "localhost", "::1")
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 600.0
PATIENCE = aiohttp.ClientTimeout(total=60)


class Webhook:
    """The bot's webhook. Only doors on this machine are knocked at; those may be http and on any port.

    Updates of one person keep their order; pauses are by the world's clock.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._task: asyncio.Task[None] | None = None
        self._carriers: dict[int, asyncio.Task[None]] = {}
        self.settings: Json = dict(world.shelf.load("setting")).get("webhook", {})
        self.last_error: tuple[int, str] | None = None

    @property
    def url(self) -> str:
        return str(self.settings.get("url", ""))

    def set(self, url: str, secret: str, connections: int) -> None:
        """Bring updates to `url` from now on; an empty one ends it."""
        if url:
            check_address(url)
        self.stop()
        self.last_error = None
        self.settings = {"url": url, "secret": secret, "max_connections": connections} if url else {}
        self._world.shelf.keep_now("setting", "webhook", self.settings)
        self.resume()

    def resume(self) -> None:
        """Start carrying, when there is an address."""
        if self.url and self._task is None:
            self._task = asyncio.create_task(self._carry())

    def stop(self) -> None:
        for task in [self._task, *self._carriers.values()]:
            if task:
                task.cancel()
        self._task = None
        self._carriers.clear()

    def info(self) -> Json:
        """The Bot API's WebhookInfo."""
        answer: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": self._world.unconfirmed(),
        }
        if self.url:
            answer |= {"max_connections": self.settings["max_connections"], "ip_address": "127.0.0.1"}
        if self.last_error:
            answer |= {"last_error_date": self.last_error[0], "last_error_message": self.last_error[1]}
        if self._world.updates.allowed:
            answer["allowed_updates"] = self._world.updates.allowed
        return answer

    async def _carry(self) -> None:
        updates = self._world.updates
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            while True:
                updates.arrived.clear()
                for update in list(updates.pending.values()):
                    if len(self._carriers) >= self.settings["max_connections"]:
                        break
                    if update.lane not in self._carriers:
                        self._carriers[update.lane] = asyncio.create_task(self._bring(session, update))
                await updates.arrived.wait()

    async def _bring(self, session: aiohttp.ClientSession, update: Pending) -> None:
        pause = FIRST_PAUSE
        while not await self._knock(session, update):
            await self._world.clock.sleep_until(self._world.clock.unix() + pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        self._world.updates.drop(update.id)
        self._carriers.pop(update.lane, None)
        self._world.updates.arrived.set()

    async def _knock(self, session: aiohttp.ClientSession, update: Pending) -> bool:
        headers = {"Content-Type": "application/json"}
        if self.settings["secret"]:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.settings["secret"]
        try:
            async with session.post(
                self.url, data=update.text.encode(), headers=headers, ssl=_any_certificate(), allow_redirects=False
            ) as response:
                if response.status == 200:
                    await self._obey(response)
                    return True
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._failed(f"Connection failed: {type(error).__name__}")
        return False

    async def _obey(self, response: aiohttp.ClientResponse) -> None:
        """A method in the answer's body is carried out; its outcome is told to nobody."""
        from simulator.methods import perform

        if response.content_type != "application/json":
            return
        try:
            wanted = await response.json()
            if isinstance(wanted, dict) and isinstance(wanted.get("method"), str):
                await perform(self._world, wanted.pop("method"), parameters(wanted))
        except (ValueError, Refused):
            return

    def _failed(self, reason: str) -> None:
        self.last_error = (int(self._world.clock.unix()), reason)


def check_address(url: str) -> None:
    """Telegram's rules for a webhook's address, but for this machine's own doors."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise bad("bad webhook: invalid webhook URL specified") from None
    if parts.hostname in LOOPBACK and parts.scheme in ("http", "https"):
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    raise bad("bad webhook: Failed to resolve host: only addresses of this machine are reached from here")


def _any_certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
