"""Staff whom the bot knows, and who never began with it: nothing can be written to them."""

from __future__ import annotations

from bot.areas.people.service import People
from bot.areas.staff import store
from bot.base.identity import Person, Role
from tests.actors import Stage


async def puts_on_paper(stage: Stage, number: int, name: str, role: Role) -> None:
    """A member of the staff of this Telegram id, as the demonstration hires them."""
    stage.world.add_user(name, user_id=number)
    people = stage.app.services[People]
    async with stage.app.database.transaction() as tx:
        await people.meet(tx, Person(number, name, "id"), name)
        await people.left(tx, number)
        await store.put(tx, number, role, stage.clock.now(), None)
