"""The keys under announcements, and under what their writers see of them."""

from __future__ import annotations

from collections.abc import Callable

from bot.areas.broadcasts.types import Broadcast, Copy, Phase
from bot.areas.preferences.rules import TOPICS
from bot.chat.screens.screen import Key, Keys
from bot.chat.screens.texts import Texts
from handlers.broadcasts.buttons import OpenAnnouncement
from handlers.broadcasts.going_buttons import AskToStop, FollowKey, Pause, Resume
from handlers.navigation import menu_key
from handlers.preferences.buttons import silence_key


def copy_keys(t: Texts, copy: Copy, link: Callable[[str], str]) -> Keys:
    """The writer's keys, one a row; below them, for residents, the way to hear no more like this, and to our menu.

    A tap on one of ours is counted: in the private chat by its key, elsewhere by a link into it.
    """
    rows = [[_key(copy, number, link)] for number in range(len(copy.content.keys))]
    if not copy.resident:
        return rows
    silence = [[silence_key(t, copy.topic)]] if copy.silenceable and copy.topic in TOPICS else []
    return [*rows, *silence, [menu_key(t)]]


def _key(copy: Copy, number: int, link: Callable[[str], str]) -> Key:
    key = copy.content.keys[number]
    if key.link:
        return Key(key.label, url=key.link)
    if copy.resident:
        return Key(key.label, FollowKey(copy.broadcast_id, number))
    return Key(key.label, url=link(f"k_{copy.broadcast_id}_{number}"))


def progress_keys(t: Texts, broadcast: Broadcast) -> Keys:
    """What its writer can do with it now."""
    id_ = broadcast.id
    opens = [Key(t("Open"), OpenAnnouncement(id_)), menu_key(t)]
    match broadcast.phase:
        case Phase.RUNNING:
            return [[Key(t("Pause"), Pause(id_)), Key(t("Stop"), AskToStop(id_))], opens]
        case Phase.PAUSED:
            return [[Key(t("Go on"), Resume(id_), style="primary"), Key(t("Stop"), AskToStop(id_))], opens]
        case Phase.HELD:
            go, stop = t("Send it after all"), t("Do not send it")
            return [[Key(go, Resume(id_), style="primary"), Key(stop, AskToStop(id_))], opens]
    return [opens]
