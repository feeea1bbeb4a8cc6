"""What Telegram tells without anybody having said it: who blocked the bot or came back, and which chats it is in."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.area import AsksToJoin, ChatMoved, ChatSeen, Hooks
from bot.base.database import Transaction
from bot.base.identity import KnowsPeople
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.routing.incoming import Incoming, JoinRequested, MembershipChanged, Migrated
from bot.chat.screens.screen import Screen


async def came_or_went(
    services: Services, incoming: Incoming, here: bool, _: Context, tx: Transaction
) -> Sequence[Screen]:
    """Somebody unblocked the bot (`here`) or blocked it. Nothing is answered."""
    people = services[KnowsPeople]
    if incoming.private:
        await (people.returned if here else people.left)(tx, incoming.person_id)
    return ()


async def placed(
    services: Services,
    incoming: Incoming,
    given: MembershipChanged | Migrated | JoinRequested,
    _: Context,
    tx: Transaction,
) -> Sequence[Screen]:
    """Tell the areas that a chat has another id, what the bot may do there, or who asks to come in. No answer."""
    hooks = services[Hooks]
    match given:
        case Migrated(new_id=new):
            for moved in hooks.of(ChatMoved):
                await moved.run(services, tx, incoming.chat_id, new)
        case JoinRequested():
            for asks in hooks.of(AsksToJoin):
                await asks.run(services, tx, incoming.chat_id, incoming.person_id)
        case MembershipChanged(seen=there):
            for seen in hooks.of(ChatSeen):
                await seen.run(services, tx, there, incoming.first_name)
    return ()
