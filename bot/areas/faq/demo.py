"""What residents of the demonstration often ask."""

from __future__ import annotations

from functools import partial

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services


async def answer_often(services: Services, content: Content) -> None:
    """Keep the questions, where staff have not begun with their own."""
    told = [Entry(one["question"], one["answer"], tuple(one["wordings"])) for one in content.json("faq.json")]
    await services[Database].write(partial(_keep, services[Faq], told))


async def _keep(faq: Faq, told: list[Entry], tx: Transaction) -> None:
    if await faq.entries(tx):
        return
    for one in told:
        await faq.put(tx, one)
