"""The door of a chat where the bot is an administrator: links, requests to join, and who goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.base.chats import Door, Standing
from bot.telegram.api import Api

_WITHIN = 5.0  # seconds: somebody waits for the answer
_LEADING = ("creator", "administrator")
_NEEDLESS = (
    "already_participant",
    "requester_missing",
    "hash_expired",
    "chat owner",
    "is an administrator",
    "not_found",
)
"""What Telegram says where there is nothing (left) to be done."""


class TelegramDoor:
    """Never within a transaction: these are network calls."""

    def __init__(self, bot: Api) -> None:
        self._bot = bot

    async def standing(self, chat_id: int, person_id: int) -> Standing | None:
        """What somebody is there; None where Telegram does not say."""
        try:
            they, me = await self._member(chat_id, person_id), await self._member(chat_id, self._bot.id)
        except (Forbidden, BadRequest):
            return Standing(leads=False, bot_may=False)
        except TelegramError:
            return None
        may = me["status"] == "administrator" and bool(me.get("can_invite_users") and me.get("can_restrict_members"))
        return Standing(they["status"] in _LEADING, may)

    async def invite(self, chat_id: int, name: str) -> tuple[Door, str]:
        """A link by which one asks to be let in."""
        fields = {"chat_id": chat_id, "name": name[:32], "creates_join_request": True}
        try:
            made = await self._bot.call("createChatInviteLink", fields, answer_within=_WITHIN)
        except TelegramError as error:
            return _ending(error), ""
        return Door.DONE, str(made["invite_link"])

    async def revoke(self, chat_id: int, link: str) -> Door:
        """The link opens nothing any more."""
        return await self._do("revokeChatInviteLink", {"chat_id": chat_id, "invite_link": link})

    async def let_in(self, chat_id: int, person_id: int) -> Door:
        """Who asks to be let in comes in."""
        return await self._do("approveChatJoinRequest", {"chat_id": chat_id, "user_id": person_id})

    async def turn_away(self, chat_id: int, person_id: int) -> Door:
        """Who asks to be let in does not come in; they may ask again."""
        return await self._do("declineChatJoinRequest", {"chat_id": chat_id, "user_id": person_id})

    async def remove(self, chat_id: int, person_id: int) -> Door:
        """They go out, and may ask to be let in again: Telegram bans whoever is removed, until that is taken back."""
        who = {"chat_id": chat_id, "user_id": person_id}
        try:
            if (await self._member(chat_id, person_id))["status"] in ("left", *_LEADING):
                return Door.NEEDLESS
        except TelegramError as error:
            return _ending(error)
        removed = await self._do("banChatMember", who)
        if removed is not Door.DONE:
            return removed
        freed = await self._do("unbanChatMember", {**who, "only_if_banned": True})
        return Door.UNANSWERED if freed is Door.UNANSWERED else Door.DONE  # a basic group keeps nobody out

    async def _member(self, chat_id: int, person_id: int) -> Mapping[str, Any]:
        fields = {"chat_id": chat_id, "user_id": person_id}
        found: Mapping[str, Any] = await self._bot.call("getChatMember", fields, answer_within=_WITHIN)
        return found

    async def _do(self, method: str, fields: Mapping[str, Any]) -> Door:
        try:
            await self._bot.call(method, fields, answer_within=_WITHIN)
        except TelegramError as error:
            return _ending(error)
        return Door.DONE


def _ending(error: TelegramError) -> Door:
    """What Telegram's refusal means. A chat that has moved is known by its new id when it is tried again."""
    if not isinstance(error, Forbidden | BadRequest) or isinstance(error, ChatMigrated):
        return Door.UNANSWERED
    said = str(error).lower()
    return Door.NEEDLESS if any(one in said for one in _NEEDLESS) else Door.FORBIDDEN
