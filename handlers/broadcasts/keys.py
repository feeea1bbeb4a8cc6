"""The keys under announcements, and under what their writers see of them."""

from __future__ import annotations

from collections.abc import Callable

from bot.areas.broadcasts.types import Broadcast, Copy, Phase
from bot.chat.screens.screen import Button, Buttons
from bot.chat.screens.texts import Texts
from handlers.broadcasts.going_buttons import AskToStop, FollowKey, Pause, Resume
from handlers.navigation import OpenAnnouncement, menu_key, silence_key


def copy_keys(t: Texts, copy: Copy, link: Callable[[str], str]) -> Buttons:
    """The writer's keys, one a row; below them, for residents, the way to hear no more like this, and to our menu.

    A tap on one of ours is counted: in the private chat by its key, elsewhere by a link into it.
    """
    rows = [[_key(copy, number, link)] for number in range(len(copy.content.keys))]
    if not copy.resident:
        return rows
    silence = [[silence_key(t, copy.topic)]] if copy.silenceable else []
    return [*rows, *silence, [menu_key(t)]]


def _key(copy: Copy, number: int, link: Callable[[str], str]) -> Button:
    key = copy.content.keys[number]
    if key.link:
        return Button(key.label, url=key.link)
    if copy.resident:
        return Button(key.label, FollowKey(copy.broadcast_id, number))
    return Button(key.label, url=link(f"k_{copy.broadcast_id}_{number}"))


def progress_keys(t: Texts, broadcast: Broadcast) -> Buttons:
    """What its writer can do with it now."""
    id_ = broadcast.id
    opens = [Button(t("Open"), OpenAnnouncement(id_)), menu_key(t)]
    match broadcast.phase:
        case Phase.RUNNING:
            return [[Button(t("Pause"), Pause(id_)), Button(t("Stop"), AskToStop(id_))], opens]
        case Phase.PAUSED:
            return [[Button(t("Go on"), Resume(id_), style="primary"), Button(t("Stop"), AskToStop(id_))], opens]
        case Phase.HELD:
            go, stop = t("Send it after all"), t("Do not send it")
            return [[Button(go, Resume(id_), style="primary"), Button(stop, AskToStop(id_))], opens]
    return [opens]
