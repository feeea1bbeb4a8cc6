"""The clock of the page goes forward and back: the day is told, and all goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.base.clock import MovableClock
from bot.cli.following import follow
from simulator.server import Running
from tests.actors import Stage
from tests.browser.visitor import Visitor
from tests.conftest import MONDAY_MORNING

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def clock() -> MovableClock:
    """The bot's clock goes with the page's, as when both are programs."""
    clock = MovableClock()
    clock.shift_to(MONDAY_MORNING - datetime.now(UTC))
    return clock


@pytest_asyncio.fixture(loop_scope="session")
async def going_along(stage: Stage, simulated: Running) -> AsyncIterator[None]:
    following = asyncio.create_task(follow(stage.clock, simulated.url, str(stage.world.bot.id)))
    yield
    following.cancel()


async def _sets(phone: Visitor, *keys: str, to: str = "") -> None:
    await phone.page.get_by_test_id("panel-toggle").click()
    if to:
        await phone.page.get_by_test_id("clock-set").fill(to)
    for key in keys:
        await phone.page.get_by_test_id(key).click()
    await phone.page.get_by_role("button", name="Tutup").click()


@pytest.mark.usefixtures("going_along")
async def test_forward_and_back_and_all_goes_on(phone: Visitor) -> None:
    told, days = phone.page.get_by_test_id("moved-date"), phone.page.locator(".date")
    await phone.starts()
    await _sets(phone, "clock-day")
    await expect(told).to_have_text("Sel, 24 Nov 09.00")
    await phone.writes("laskar pelangi")
    await phone.sees("1. Laskar Pelangi")
    await expect(days).to_have_text(["Kemarin", "Hari ini"])
    await _sets(phone, "clock-apply", to="20-11-2026 10.30")
    await expect(told).to_have_text("Jum, 20 Nov 10.30")
    await phone.writes("sejarah")
    await phone.sees("1. ", "5. ")
    await expect(days).to_have_text(["23 November", "24 November", "Hari ini"])
    await phone.taps("→")
    await phone.sees("6. ")
    await _sets(phone, "clock-back", "clock-day", "clock-day", "clock-day", "clock-day")
    await phone.writes("jam buka")
    await phone.sees("08.00")
    await expect(days).to_have_text(["Hari ini", "24 November", "20 November", "Hari ini"])
    await _sets(phone, "clock-reset")
    await expect(told).to_be_hidden()
    await phone.writes("laskar pelangi")
    await phone.sees("1. Laskar Pelangi")


async def test_the_day_is_told_to_the_eye_and_to_the_ear(phone: Visitor) -> None:
    key = phone.page.get_by_role("button", name="Waktu & gangguan: waktu digeser ke 23 November 2026 pukul 09.00")
    await expect(key).to_contain_text("Sen, 23 Nov 09.00")
    await key.click()
    panel = phone.page.get_by_test_id("panel")
    await expect(panel).to_contain_text("Senin, 23 November 2026 pukul 09.00 (digeser)")
    await expect(panel.get_by_test_id("clock-set")).to_have_value("23-11-2026 09.00")


async def test_a_day_that_is_none_is_not_set(phone: Visitor) -> None:
    toast = phone.page.get_by_test_id("toast")
    await phone.page.get_by_test_id("panel-toggle").click()
    for written in ("31-02-2026 09.00", "besok", "1-12-2026 25.00"):
        await phone.page.get_by_test_id("clock-set").fill(written)
        await phone.page.get_by_test_id("clock-apply").click()
        await expect(phone.page.get_by_test_id("panel").filter(has=toast)).to_contain_text("misalnya 31-12-2026 09.00")
    await phone.page.get_by_role("button", name="Tutup").click()
    await expect(toast).to_be_visible()
    await expect(phone.page.get_by_test_id("moved-date")).to_have_text("Sen, 23 Nov 09.00")
