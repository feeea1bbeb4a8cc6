"""From an update to the context of its answer: who it is, in which language, what they may do, what is switched off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.identity import Access, KnowsPeople, StaffRoll
from bot.base.services import Services
from bot.base.switches import Switches
from bot.chat.core.arrival_order import PlaceInOrder
from bot.chat.core.context import Context
from bot.chat.core.inputs import Other, Picture
from bot.chat.routing.incoming import Incoming, Tapped
from bot.chat.routing.last_answer import LastAnswers
from bot.chat.routing.registry import Registry
from bot.chat.routing.tongues import Tongues
from bot.chat.screens.texts import Texts
from bot.settings import Settings
from bot.telegram.api import Api
from bot.telegram.files import Files


@dataclass(frozen=True)
class Contexts:
    """Makes contexts."""

    settings: Settings
    clock: Clock
    bot: Api
    files: Files
    registry: Registry
    services: Services
    texts: Callable[[str], Texts]
    last: LastAnswers
    tongues: Tongues = field(default_factory=Tongues)

    async def of(self, reader: Reader, incoming: Incoming, place: PlaceInOrder | None = None) -> Context:
        """The context of an update on this trip."""
        services = self.services
        person = await services[KnowsPeople].who(reader, incoming.person_id, incoming.first_name)
        person = await self.tongues.of(reader, person, incoming)
        off = await services[Switches].switched_off(reader)
        role = await services[StaffRoll].role(reader, incoming.person_id)
        permissions, now = services[Access].of(role), self.clock.now()
        return Context(
            update_id=incoming.update_id,
            person=person,
            first_name=incoming.first_name,
            chat_id=incoming.chat_id,
            private=incoming.private,
            t=self.texts(person.language),
            now=now,
            services=services,
            reader=reader,
            library_name=self.settings.library_name,
            bot_username=self.bot.username,
            fetch=self.files.fetch,
            off=off,
            query_id=incoming.input.query_id if isinstance(incoming.input, Tapped) else "",
            tapped=incoming.tapped,
            shown=incoming.shown,
            pictured=incoming.pictured,
            before=self.last.given(incoming.chat_id, now) if incoming.private else None,
            message=incoming.message,
            attached=incoming.input if isinstance(incoming.input, Picture | Other) else None,
            thread=incoming.thread,
            topic=incoming.topic,
            role=role,
            permissions=permissions,
            navigation=self.registry.navigation(off, permissions),
            place=place or PlaceInOrder(),
            ways=incoming.ways,
        )
