"""What answers the keys about channels and groups. Telegram is asked before the transaction, never within."""

from __future__ import annotations

from bot.areas.channels.permissions import MANAGE_CHATS
from bot.areas.channels.rules import NEWS, kind_of_event
from bot.areas.channels.service import Channels
from bot.base.chats import Seen
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes, writes_after
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.channels import screens, words
from handlers.channels.buttons import (
    AskWhatToAnnounce,
    CheckChat,
    LeaveChat,
    OpenChat,
    RegisterChat,
    RemoveChat,
    ShowEventKinds,
    SurelyLeaveChat,
    SurelyRemoveChat,
    SwitchKind,
)

_NAMED = {
    "acara": words.EVENTS, "kegiatan": words.EVENTS, "events": words.EVENTS, "agenda": "agenda",
    "buku": "books", "books": "books", "pengumuman": NEWS, "announcements": NEWS,
}  # fmt: skip
_OnOne = CheckChat | RegisterChat


async def look(context: Context, tap: _OnOne) -> Seen | None:
    """How the chat looks at Telegram now."""
    return await context.services[Channels].look(tap.chat)


async def look_here(context: Context, _: str) -> Seen | None:
    """How the chat in which the command was written looks."""
    return None if context.private else await context.services[Channels].look(context.chat_id)


async def go_out(context: Context, tap: SurelyLeaveChat) -> None:
    """Leave."""
    await context.services[Channels].leave(tap.chat)


@for_staff(MANAGE_CHATS)
@reads
async def show_chats(context: Context, _: object) -> Screen:
    """Where the bot is."""
    channels = context.services[Channels]
    return screens.chats(context, await channels.every(context.reader), channels.kinds)


@for_staff(MANAGE_CHATS)
@reads
async def open_chat(context: Context, tap: OpenChat) -> Screen:
    """One channel or group."""
    channels = context.services[Channels]
    return screens.chat(context.t, await channels.find(context.reader, tap.chat), channels.kinds)


@for_staff(MANAGE_CHATS, N_("checked what the bot may do in a channel or group"))
@writes_after(look)
async def check(context: Context, tap: CheckChat, tx: Transaction, seen: Seen | None) -> Screen:
    """What the bot may do there, as Telegram says now."""
    channels = context.services[Channels]
    found = await channels.note(tx, tap.chat, seen)
    said = context.t("Telegram does not answer at the moment. This is what was known before.") if seen is None else ""
    return screens.chat(context.t, found, channels.kinds, said or context.t("Checked just now."))


@for_staff(MANAGE_CHATS)
@reads
async def ask_what(context: Context, tap: AskWhatToAnnounce) -> Screen:
    """What is announced there?"""
    return screens.what_to_announce(context.t, await context.services[Channels].find(context.reader, tap.chat))


@for_staff(MANAGE_CHATS, N_("registered a channel or group"))
@writes_after(look)
async def register(context: Context, tap: RegisterChat, tx: Transaction, seen: Seen | None) -> Screen:
    """Registered."""
    if tap.bundle not in words.BUNDLES:
        raise Unknown("bundle")
    channels = context.services[Channels]
    known = await channels.note(tx, tap.chat, seen)
    kinds = words.bundle_of(tap.bundle, channels.kinds)
    found = await channels.register(tx, known.chat_id, kinds, context.person.id)
    return screens.chat(context.t, found, channels.kinds, context.t("Registered ✅"))


@for_staff(MANAGE_CHATS, N_("chose what is announced in a channel or group"))
@writes
async def switch(context: Context, tap: SwitchKind, tx: Transaction) -> Screen:
    """This kind there, or not."""
    channels = context.services[Channels]
    found = await channels.switch(tx, tap.chat, words.kinds_of(tap.kind, channels.kinds), tap.on)
    of_events = tap.kind == words.EVENTS or kind_of_event(tap.kind)
    return (screens.event_kinds if of_events else screens.chat)(context.t, found, channels.kinds)


@for_staff(MANAGE_CHATS)
@reads
async def show_event_kinds(context: Context, tap: ShowEventKinds) -> Screen:
    """Which kinds of events."""
    channels = context.services[Channels]
    return screens.event_kinds(context.t, await channels.find(context.reader, tap.chat), channels.kinds)


@for_staff(MANAGE_CHATS)
@reads
async def ask_to_remove(context: Context, tap: RemoveChat) -> Screen:
    """Sure?"""
    return screens.asks_to_remove(context.t, await context.services[Channels].find(context.reader, tap.chat))


@for_staff(MANAGE_CHATS, N_("removed a channel or group"))
@writes
async def remove(context: Context, tap: SurelyRemoveChat, tx: Transaction) -> Screen:
    """Nothing more is announced there."""
    channels = context.services[Channels]
    found = await channels.remove(tx, tap.chat)
    return screens.chat(context.t, found, channels.kinds, context.t("Nothing is announced there any more."))


@for_staff(MANAGE_CHATS)
@reads
async def ask_to_leave(context: Context, tap: LeaveChat) -> Screen:
    """Sure?"""
    return screens.asks_to_leave(context.t, await context.services[Channels].find(context.reader, tap.chat))


@for_staff(MANAGE_CHATS, N_("took the bot out of a channel or group"))
@writes_after(go_out)
async def leave(context: Context, tap: SurelyLeaveChat, tx: Transaction, _: None) -> Screen:
    """The bot has gone."""
    channels = context.services[Channels]
    await channels.gone(tx, tap.chat)
    return screens.chats(context, await channels.every(tx), channels.kinds).led_by(context.t("The bot has left it."))


@for_staff(MANAGE_CHATS, N_("chose what is announced in a channel or group"))
@writes_after(look_here)
async def announce_here(context: Context, named: str, tx: Transaction, seen: Seen | None) -> Screen:
    """`/disini` in a group, or in a topic of a forum; with a word, for that kind only."""
    t, channels = context.t, context.services[Channels]
    if context.private:
        return Screen(t("Write this command in the group, or in the topic, where it shall be announced."))
    bundle = _NAMED.get(named.casefold().strip()) if named.strip() else words.ALL
    if bundle is None:
        return Screen(t("Please write /disini, or /disini with one word: acara, agenda, buku or pengumuman."))
    found = await channels.note(tx, context.chat_id, seen)
    kinds = words.kinds_of(bundle, channels.kinds)
    if bundle == words.ALL and found.kinds:
        kinds = list(found.kinds)  # where it is announced changes, not what
    if context.thread and context.topic:
        await channels.name_thread(tx, found.chat_id, context.thread, context.topic)
    await channels.register(tx, found.chat_id, kinds, context.person.id, context.thread)
    said = ", ".join(words.announced(t, kinds, channels.kinds))
    if context.thread:
        return Screen(t("From now on this topic gets: {kinds}.", kinds=said))
    return Screen(t("From now on this group gets: {kinds}.", kinds=said))
