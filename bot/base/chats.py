"""Channels and groups as Telegram shows them, and what the bot lacks there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class Lack(StrEnum):
    """What stands between the bot and a post. All but the last two make posting impossible."""

    GONE = "gone"  # it is not there (any more)
    TEXT = "text"  # it may not write
    PHOTOS = "photos"
    SLOW = "slow"  # slow mode, which spares only administrators


BLOCKING = frozenset({Lack.GONE, Lack.TEXT})


@dataclass(frozen=True)
class Seen:
    """A channel or group as Telegram shows it. `kind`: channel, group or supergroup."""

    chat_id: int
    kind: str
    title: str
    username: str = ""
    forum: bool = False
    lacks: frozenset[Lack] = frozenset()


class ChatDirectory(Protocol):
    """Telegram's own word on chats. Network calls: never in a transaction."""

    async def look(self, chat_id: int) -> Seen | None:
        """A chat as it is now; None where Telegram does not say."""

    async def leave(self, chat_id: int) -> None:
        """Go out of it."""


class Door(StrEnum):
    """How a deed at a chat's door ended."""

    DONE = "done"
    NEEDLESS = "needless"  # it was so already, or can never be: the owner of a chat is not removed
    FORBIDDEN = "forbidden"  # the bot is not there (any more), or may not do this
    UNANSWERED = "unanswered"  # Telegram did not say; to be tried again


@dataclass(frozen=True)
class Standing:
    """What somebody is in a chat, and whether the bot may invite people there and remove them."""

    leads: bool
    bot_may: bool


class ChatDoor(Protocol):
    """Who comes into a chat that the bot guards. Network calls: never in a transaction."""

    async def standing(self, chat_id: int, person_id: int) -> Standing | None:
        """What somebody is there; None where Telegram does not say."""

    async def invite(self, chat_id: int, name: str) -> tuple[Door, str]:
        """A link by which one asks to be let in. `name`: of the link, for administrators; 32 characters at most."""

    async def revoke(self, chat_id: int, link: str) -> Door:
        """The link opens nothing any more."""

    async def let_in(self, chat_id: int, person_id: int) -> Door:
        """Who asks to be let in comes in."""

    async def turn_away(self, chat_id: int, person_id: int) -> Door:
        """Who asks to be let in does not come in; they may ask again."""

    async def remove(self, chat_id: int, person_id: int) -> Door:
        """They go out, and may ask to be let in again."""


def lacks_of(
    kind: str, member: Mapping[str, Any], permissions: Mapping[str, Any] | None = None, slow: int = 0
) -> frozenset[Lack]:
    """What the bot lacks, from its ChatMember, what everybody may (a group's) and the seconds of slow mode."""
    status = member.get("status")
    if status in ("left", "kicked") or (status == "restricted" and not member.get("is_member")):
        return frozenset({Lack.GONE})
    if kind == "channel":
        return _unless(member.get("can_post_messages"), Lack.TEXT)
    if status in ("creator", "administrator"):
        return frozenset()
    everybody = permissions or {}
    given = member if status == "restricted" else everybody
    text = given.get("can_send_messages", True) and everybody.get("can_send_messages", True)
    photos = given.get("can_send_photos", True) and everybody.get("can_send_photos", True)
    return _unless(text, Lack.TEXT) | _unless(photos, Lack.PHOTOS) | _unless(not slow, Lack.SLOW)


def _unless(fine: object, lack: Lack) -> frozenset[Lack]:
    return frozenset() if fine else frozenset({lack})
