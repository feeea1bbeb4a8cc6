"""Channels declare themselves."""

from __future__ import annotations

from bot.areas.channels.demo import register_channel
from bot.areas.channels.permissions import GRANTS
from bot.areas.channels.personal import TABLES
from bot.areas.channels.service import Channels
from bot.areas.events.types import KINDS
from bot.areas.staff.service import Staff
from bot.base.area import Area, ChatMoved, ChatSeen, Grants, Provides, Repeats
from bot.base.chats import ChatDirectory
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Demonstrates
from bot.base.services import Services
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox.rules import CHANGE, EDIT, RECALL, Claimed, Ending, State

_ABOUT_OTHERS = frozenset({CHANGE, EDIT, RECALL})  # their refusal is about a message, not about the chat


def _channels(services: Services) -> Channels:
    chats = services[ChatDirectory]
    return Channels(services[Database], services[Clock], services[Staff], chats.look, chats.leave, KINDS)


def _is_about_chat(letter: Claimed) -> bool:
    return letter.chat_id < 0 and letter.kind not in _ABOUT_OTHERS


async def _letter_ended(services: Services, tx: Transaction, letter: Claimed, ending: Ending) -> None:
    """A chat that refuses a letter is looked at anew; those who manage chats hear of it."""
    if ending.state is State.REFUSED and _is_about_chat(letter):
        await services[Channels].refused(tx, letter.chat_id, ending.reason)


AREA = Area(
    "channels",
    Provides(Channels, _channels),
    Repeats(900, lambda s: s[Channels].look_around()),
    LetterEnded(_letter_ended, _is_about_chat),
    ChatMoved(lambda s, tx, old, new: s[Channels].migrated(tx, old, new)),
    ChatSeen(lambda s, tx, seen, by: s[Channels].noticed(tx, seen, by)),
    Demonstrates(register_channel, simulated=True),
    Grants(GRANTS),
    *TABLES,
)
