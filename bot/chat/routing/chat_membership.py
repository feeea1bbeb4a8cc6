"""Channels and groups as Telegram shows them: what the bot may do there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.base.chats import Lack, Seen, lacks_of
from bot.telegram.api import Api

_WITHIN = 5.0  # seconds: somebody waits for the answer


class ChatMembership:
    """Looks at chats, and leaves them. Never within a transaction: these are network calls."""

    def __init__(self, bot: Api) -> None:
        self._bot = bot

    async def look(self, chat_id: int) -> Seen | None:
        """A chat as it is now; None where Telegram does not say."""
        try:
            return await self._seen(chat_id)
        except ChatMigrated as moved:
            return await self.look(moved.new_chat_id)
        except (Forbidden, BadRequest):
            return await self._from_without(chat_id)
        except TelegramError:
            return None

    async def leave(self, chat_id: int) -> None:
        """Go out; where the bot is not, it need not go."""
        try:
            await self._bot.call("leaveChat", {"chat_id": chat_id}, answer_within=_WITHIN)
        except (Forbidden, BadRequest):
            return

    async def _seen(self, chat_id: int) -> Seen:
        chat = await self._bot.call("getChat", {"chat_id": chat_id}, answer_within=_WITHIN)
        fields = {"chat_id": chat_id, "user_id": self._bot.id}
        me = await self._bot.call("getChatMember", fields, answer_within=_WITHIN)
        slow = int(chat.get("slow_mode_delay") or 0)
        return _made(chat, lacks_of(chat["type"], me, chat.get("permissions"), slow))

    async def _from_without(self, chat_id: int) -> Seen | None:
        """Public chats show their name to anybody."""
        try:
            chat = await self._bot.call("getChat", {"chat_id": chat_id}, answer_within=_WITHIN)
        except TelegramError:
            return Seen(chat_id, "supergroup", "", lacks=frozenset({Lack.GONE}))
        return _made(chat, frozenset({Lack.GONE}))


def _made(chat: Mapping[str, Any], lacks: frozenset[Lack]) -> Seen:
    return Seen(
        chat_id=int(chat["id"]),
        kind=chat["type"],
        title=chat.get("title", ""),
        username=chat.get("username", ""),
        forum=bool(chat.get("is_forum")),
        lacks=lacks,
    )
