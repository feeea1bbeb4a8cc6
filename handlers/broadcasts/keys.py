"""The keys under announcements, and under what their writers see of them."""

from __future__ import annotations

from bot.broadcasts.types import Broadcast, ContentKey, Copy
from bot.chat.screen import Key, Keys
from bot.chat.texts import Texts
from bot.notifications.rules import TOPICS
from handlers.events.buttons import OpenEvent
from handlers.notifications.buttons import silence_key
from handlers.ways import menu_key


def copy_keys(t: Texts, copy: Copy) -> Keys:
    """The writer's keys, one a row; below them, for residents, the way to hear no more like this, and to our menu."""
    rows = [[key] for each in copy.content.keys if (key := _key(each)) is not None]
    if not copy.resident:
        return rows
    silence = [[silence_key(t, copy.topic)]] if copy.topic in TOPICS else []
    return [*rows, *silence, [menu_key(t)]]


def _key(key: ContentKey) -> Key | None:
    if key.link:
        return Key(key.label, url=key.link)
    return Key(key.label, OpenEvent(key.event_id)) if key.event_id is not None else None


def progress_keys(t: Texts, broadcast: Broadcast) -> Keys:
    """What its writer can do with it now."""
    return [[menu_key(t)]]
