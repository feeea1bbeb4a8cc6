"""Somebody at the chat page: reads, writes and taps as a person does, through the browser alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, expect
from playwright.async_api import ViewportSize as Size

from tests.browser.pictures import keep

PATIENCE = 20_000  # milliseconds a busy machine may take
TO_CLOSE = 60  # seconds: a browser that somebody ended from outside never answers, and the run would wait for good
PHONE: Size = {"width": 390, "height": 844}
DESKTOP: Size = {"width": 1200, "height": 800}
RESIDENT, STAFF = 1001, 1003  # of the demonstration's people


class Visitor:
    """One browser window on the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._left)

    @classmethod
    @asynccontextmanager
    async def at(cls, browser: Browser, url: str, size: Size) -> AsyncIterator[Visitor]:
        """The page open as the resident; in the end it must have kept to this machine and complained of nothing."""
        context = await _profile(browser, size)
        try:
            visitor = cls(await context.new_page())
            await visitor.opens(url)
            yield visitor
        finally:
            with suppress(TimeoutError):
                async with asyncio.timeout(TO_CLOSE):
                    await context.close()
        assert not visitor.faults, visitor.faults

    async def opens(self, url: str, person: int = RESIDENT) -> None:
        """Open the page as that person."""
        await self.page.goto(f"{url}/#user={person}")
        await self.is_ready()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text}")

    def _left(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            self.faults.append(f"a request left this machine: {request.url}")

    # What is on the screen

    @property
    def messages(self) -> Locator:
        """All messages of the open chat, oldest first."""
        return self.page.get_by_test_id("message")

    @property
    def newest(self) -> Locator:
        """The newest message of the open chat."""
        return self.messages.last

    @property
    def field(self) -> Locator:
        """The field to write in."""
        return self.page.get_by_test_id("composer")

    @property
    def chats(self) -> Locator:
        """The list of chats."""
        return self.page.get_by_test_id("chat-list-item")

    def key(self, label: str) -> Locator:
        """The key under the newest message whose label contains `label`."""
        return self.newest.get_by_test_id("button").filter(has_text=label)

    async def sees(self, *words: str) -> None:
        """The bot's newest message says each of these; its keys belong to it."""
        for one in words:
            await expect(self.newest).to_contain_text(one)

    # What a person does

    async def starts(self) -> None:
        """Press MULAI; the staff's keys come after the welcome."""
        await self.page.get_by_test_id("start").click()
        welcome = self.page.get_by_test_id("message").filter(has_text="Ini Perpustakaan Kota Solok.")
        await expect(welcome.last).to_be_visible()

    async def writes(self, text: str) -> None:
        """Write a message and send it; it stands in the chat then, so that no key of an earlier message is newest."""
        own = self.page.locator('[data-testid="message"][data-from="me"]')
        so_far = await own.count()
        await self.field.fill(text)
        await self.page.get_by_test_id("send").click()
        await expect(own).to_have_count(so_far + 1)

    async def taps(self, label: str) -> None:
        """Tap a key under the newest message."""
        await self.key(label).click()

    async def becomes(self, name: str) -> None:
        """Choose a person, the group or the channel in the switch; their chat is on the screen then."""
        await self.page.get_by_test_id("person-switch").click()
        await self.page.get_by_test_id("person-menu").get_by_text(name, exact=True).click()
        await self.is_ready()

    async def is_ready(self) -> None:
        """The page shows whom it says, and what is tapped is theirs."""
        await expect(self.page.locator("#app[data-ready]")).to_be_visible()

    async def presses(self, *keys: str) -> None:
        """Press keys of the keyboard, one after the other."""
        for key in keys:
            await self.page.keyboard.press(key)

    async def walks_to(self, target: Locator, key: str = "Tab", most: int = 25) -> None:
        """Press `key` until the focus is on `target`."""
        for _ in range(most):
            if await target.evaluate("node => node === document.activeElement"):
                return
            await self.presses(key)
        raise AssertionError(f"{most} times {key} do not lead to {target}")

    async def pictured(self, name: str) -> None:
        """Keep what is on the screen as docs/pictures/NAME.png, where PICTURES is set."""
        await keep(self.page, name)


async def _profile(browser: Browser, size: Size) -> BrowserContext:
    context = await browser.new_context(
        viewport=size,
        device_scale_factor=1.5,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        color_scheme="light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    return context
