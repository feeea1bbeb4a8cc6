"""What staff see of channels and groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.channels.rules import Channel
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.channels import words
from handlers.channels.buttons import (
    AskWhatToAnnounce,
    CheckChat,
    LeaveChat,
    OpenChat,
    RegisterChat,
    RemoveChat,
    ShowChats,
    ShowEventKinds,
    SurelyLeaveChat,
    SurelyRemoveChat,
    SwitchKind,
)
from handlers.navigation import desk_ways as ways
from handlers.sure import LEAVE, STOP, sure

_MOST = 12


def chats(context: Context, found: Sequence[Channel], every: Sequence[str]) -> Screen:
    """Every channel and group the bot is in; Telegram's own links put it into more."""
    t, link = context.t, f"https://t.me/{context.bot_username}"
    to_channel = Button(t("Add to a channel"), url=f"{link}?startchannel&admin=post_messages+edit_messages")
    add = [to_channel, Button(t("Add to a group"), url=f"{link}?startgroup")]
    how = t("Add the bot to a channel (as an administrator) or a group. You will get a message here to register it.")
    rows = [[Button(one.title, OpenChat(one.chat_id))] for one in found[:_MOST]]
    said = [_line(t, one, every) for one in found[:_MOST]]
    text = lines(*said) if said else t("The bot is in no channel or group yet.")
    return Screen(paragraphs(t("<b>Channels and groups</b>"), text, how), [*rows, add, ways(t)])


def chat(t: Texts, one: Channel, every: Sequence[str], said: str = "") -> Screen:
    """One of them: what is announced there, and what stands in the way."""
    head = t("<b>{title}</b> ({kind})", title=one.title, kind=words.chat_kind(t, one.kind))
    wrong = words.lacks(t, one.lacks)
    mend = [words.mend(t, one.kind)] if one.blocked else []
    state = lines(*(t("⚠️ {lack}", lack=lack) for lack in wrong), *mend) if wrong else t("The bot may post there.")
    parts = paragraphs(said, lines(head, state), *_announced(t, one, every))
    return Screen(parts, [*_keys(t, one, every), [Button(t("Check again"), CheckChat(one.chat_id))], _back(t), ways(t)])


def _announced(t: Texts, one: Channel, every: Sequence[str]) -> list[Html]:
    if not one.registered:
        return [t("It is not registered: nothing is announced there.")]
    kinds = words.announced(t, one.kinds, every)
    told = t("Announced there: {kinds}.", kinds=joined(", ", kinds)) if kinds else t("Nothing is announced there yet.")
    if not one.forum:
        return [told]
    by_thread: dict[int | None, list[str]] = {}
    for kind, thread in one.kinds.items():
        by_thread.setdefault(thread, []).append(kind)
    topics = [
        t("• {topic}: {kinds}", topic=words.thread_name(t, one, thread),
          kinds=joined(", ", words.announced(t, by_thread[thread], every)))
        for thread in sorted(by_thread, key=lambda number: number or 0)
    ]  # fmt: skip
    how = t("To choose another topic, write there: /disini, or for example /disini acara.")
    return [lines(told, *topics), how]


def _keys(t: Texts, one: Channel, every: Sequence[str]) -> list[list[Button]]:
    if not one.registered:
        return [_register(t, one)]
    plain = [_switch(t, one, kind) for kind in every if kind in words.LABELS]
    events = Button(t("Events: choose"), ShowEventKinds(one.chat_id))
    remove = Button(t("Announce nothing there"), RemoveChat(one.chat_id), style="danger")
    return [[one_key] for one_key in plain] + [[events, remove]]


def event_kinds(t: Texts, one: Channel, every: Sequence[str]) -> Screen:
    """Which kinds of events are announced there."""
    events = words.kinds_of(words.EVENTS, every)
    keys = [_switch(t, one, kind) for kind in events]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    all_on = all(kind in one.kinds for kind in events)
    label = t("None of them") if all_on else t("All of them")
    every_key = Button(label, SwitchKind(one.chat_id, words.EVENTS, not all_on))
    asked = t("Which events are announced in <b>{title}</b>?", title=one.title)
    return Screen(asked, [*rows, [every_key], [Button(t("Back"), OpenChat(one.chat_id))]], picker=True)


def what_to_announce(t: Texts, one: Channel) -> Screen:
    """The second tap of registering."""
    asked = t("What shall be announced in <b>{title}</b>? You can change it later.", title=one.title)
    keys = [[Button(t(label), RegisterChat(one.chat_id, bundle))] for bundle, label in words.BUNDLES.items()]
    return Screen(asked, [*keys, _back(t), ways(t)])


def asks_to_remove(t: Texts, one: Channel) -> Screen:
    """Sure?"""
    asked = t("Announce nothing in <b>{title}</b> any more? The bot stays there.", title=one.title)
    return sure(t, asked, STOP, SurelyRemoveChat(one.chat_id), OpenChat(one.chat_id))


def asks_to_leave(t: Texts, one: Channel) -> Screen:
    """Sure?"""
    asked = t("Shall the bot leave <b>{title}</b>?", title=one.title)
    return sure(t, asked, LEAVE, SurelyLeaveChat(one.chat_id), OpenChat(one.chat_id))


# Notices


def came(t: Texts, values: tuple[Channel, Mapping[str, Any]]) -> Screen | None:
    """The bot was added somewhere."""
    one, details = values
    if one.registered:
        return None
    head = t("{name} added the bot to the {kind} <b>{title}</b>.", name=details["words"] or t("Somebody"),
             kind=words.chat_kind(t, one.kind), title=one.title)  # fmt: skip
    onward = t("Register it, and the library can announce there.")
    mend = words.mend(t, one.kind) if one.blocked else ""
    text = paragraphs(head, lines(*words.lacks(t, one.lacks), mend), onward)
    return Screen(text, [_register(t, one), ways(t)])


def lost(t: Texts, values: tuple[Channel, Mapping[str, Any]]) -> Screen | None:
    """The bot was thrown out, or may not post any more."""
    one, _ = values
    if not (one.registered and one.blocked):
        return None
    head = t("⚠️ Nothing can be announced in <b>{title}</b> any more.", title=one.title)
    text = paragraphs(head, lines(*words.lacks(t, one.lacks), words.mend(t, one.kind)))
    return Screen(text, _mending(t, one))


def back(t: Texts, values: tuple[Channel, Mapping[str, Any]]) -> Screen | None:
    """It may post again."""
    one, _ = values
    if one.blocked:
        return None
    said = t("✅ The bot may post in <b>{title}</b> again.", title=one.title)
    return Screen(said, [[Button(t("Open"), OpenChat(one.chat_id))], ways(t)])


def refused(t: Texts, values: tuple[Channel, Mapping[str, Any]]) -> Screen | None:
    """A message did not get there."""
    one, details = values
    head = t("⚠️ A message could not be posted in <b>{title}</b>. It is not tried again.", title=one.title)
    why = words.lacks(t, one.lacks) or [t("Telegram says: {reason}", reason=details["words"])]
    slow = t("Too many messages, or slow mode.") if details["words"] == "429" else ""
    mend = words.mend(t, one.kind) if one.blocked else ""
    return Screen(paragraphs(head, slow or lines(*why), mend), _mending(t, one))


def _register(t: Texts, one: Channel) -> list[Button]:
    register = Button(t("Register"), AskWhatToAnnounce(one.chat_id), style="primary")
    return [register, Button(t("Leave it"), LeaveChat(one.chat_id))]


def _mending(t: Texts, one: Channel) -> list[list[Button]]:
    check = Button(t("Check again"), CheckChat(one.chat_id), style="primary")
    return [[check, Button(t("Announce nothing there"), RemoveChat(one.chat_id))], ways(t)]


def _line(t: Texts, one: Channel, every: Sequence[str]) -> Html:
    kinds = joined(", ", words.announced(t, one.kinds, every)) or t("nothing")
    what = kinds if one.registered else t("not registered")
    mark = t("⚠️ {lack}", lack=words.lacks(t, one.lacks)[0]) if one.lacks else ""
    line = t("• <b>{title}</b> ({kind}): {what}", title=one.title, kind=words.chat_kind(t, one.kind), what=what)
    return lines(line, mark)


def _switch(t: Texts, one: Channel, kind: str) -> Button:
    on = kind in one.kinds
    label = t("✅ {kind}", kind=words.kind_name(t, kind)) if on else t("▫️ {kind}", kind=words.kind_name(t, kind))
    return Button(label, SwitchKind(one.chat_id, kind, not on))


def _back(t: Texts) -> list[Button]:
    return [Button(t("Channels and groups"), ShowChats())]
