"""The keys under announcements, and under what their writers see of them."""

from __future__ import annotations

from bot.broadcasts.types import Broadcast, ContentKey, Copy
from bot.chat.screen import Key, Keys
from bot.chat.texts import Texts
from handlers.events.buttons import OpenEvent
from handlers.ways import menu_key


def copy_keys(t: Texts, copy: Copy) -> Keys:
    """The writer's keys, one a row; below them, for residents, the way to our menu."""
    rows = [[key] for each in copy.content.keys if (key := _key(each)) is not None]
    return [*rows, [menu_key(t)]] if copy.resident else rows


def _key(key: ContentKey) -> Key | None:
    if key.link:
        return Key(key.label, url=key.link)
    return Key(key.label, OpenEvent(key.event_id)) if key.event_id is not None else None


def progress_keys(t: Texts, broadcast: Broadcast) -> Keys:
    """What its writer can do with it now."""
    return [[menu_key(t)]]
