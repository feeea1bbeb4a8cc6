"""Classes that people who are plainly invented wish for; one of them is answered."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.areas.class_wishes.rules import Outcome, code_of, key_of
from bot.areas.class_wishes.service import ClassWishes, subject_of
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox

_BY = 1008  # the demonstration's librarian


async def wish_for_classes(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    await services[Database].write(partial(_wish, services, content))


async def _wish(services: Services, content: Content, tx: Transaction) -> None:
    told, wishes = content.json("class_wishes.json"), services[ClassWishes]
    if (await wishes.wanted(tx, 0))[0]:
        return
    await acquainted(services, content, tx, _BY, *sorted({by for one in told for by in one["by"]}))
    for one in told:
        await _one(wishes, one, tx)


async def _one(wishes: ClassWishes, one: dict[str, Any], tx: Transaction) -> None:
    made = [(await wishes.wish(tx, by, one["subject"]))[0] for by in one["by"]]
    if "answer" in one:
        await wishes.answer(tx, code_of(key_of(one["subject"])), Outcome(one["answer"]), one.get("words", ""), _BY)
    for wish in made:
        await outbox.cancel(tx, subject_of(wish.id))
