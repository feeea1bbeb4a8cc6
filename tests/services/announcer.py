"""Somebody of the staff who announces, through the services of the running application."""

from __future__ import annotations

from typing import Any

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Broadcast, Content, Plan, Progress, Target, Unclear
from bot.areas.people import store as people
from bot.base.identity import Person
from tests.actors import Reader, Stage

EVERYBODY = Audience(residents=True)


class Announcer:
    """Writes, sends and changes announcements; each deed is one transaction, and what follows from it happens."""

    def __init__(self, stage: Stage, writer: int) -> None:
        self.stage = stage
        self.writer = writer
        self.service = stage.app.services[Broadcasts]

    async def drafts(self, said: str | Content, audience: Audience = EVERYBODY, **options: Any) -> int:
        content = Content(text=said) if isinstance(said, str) else said
        async with self.stage.app.database.transaction() as tx:
            made = await self.service.drafts.create(tx, self.writer, "news", content, audience)
            await self.service.drafts.set_options(tx, made, **options)
        return made

    async def sends(
        self, said: str | Content, audience: Audience = EVERYBODY, plan: Plan | None = None, **options: Any
    ) -> int:
        made = await self.drafts(said, audience, **options)
        await self.lets_go(made, plan)
        return made

    async def lets_go(self, broadcast_id: int, plan: Plan | None = None) -> Broadcast:
        async with self.stage.app.database.transaction() as tx:
            standing = await self.service.sending.go(tx, broadcast_id, self.writer, plan)
        await self.stage.settled()
        return standing

    async def does(self, part: str, deed: str, *values: Any, settles: bool = True) -> Any:
        """`does("after", "recall", 7)`: call that in a transaction of its own."""
        async with self.stage.app.database.transaction() as tx:
            found = await getattr(getattr(self.service, part), deed)(tx, *values)
        if settles:
            await self.stage.settled()
        return found

    async def phase(self, broadcast_id: int) -> str:
        return (await self.service.drafts.find(self.stage.app.database.free, broadcast_id)).phase.value

    async def progress(self, broadcast_id: int) -> Progress:
        return await self.service.sending.progress(self.stage.app.database.free, broadcast_id)


async def residents(stage: Stage, *names: str) -> list[Reader]:
    """People whom the bot knows, because they once did something worth remembering."""
    found = [stage.meets(name) for name in names]
    for one, name in zip(found, names, strict=True):
        await one.starts()
        async with stage.app.database.transaction() as tx:
            await people.keep(tx, Person(one.id, name, "id"), stage.clock.now())
    return found


def times(reader: Reader, words: str, chat: int | None = None) -> int:
    """How often somebody has been told this."""
    messages = reader.person.messages(chat) if chat else reader.answers
    return sum(words in (one.get("text") or one.get("caption") or "") for one in messages)


def to_chats(*chats: int) -> Audience:
    return Audience(chats=[Target(chat) for chat in chats])


__all__ = ["EVERYBODY", "Announcer", "Unclear", "residents", "times", "to_chats"]
