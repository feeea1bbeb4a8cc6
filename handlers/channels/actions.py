"""What answers the keys about channels and groups. Telegram is asked before the transaction, never within."""

from __future__ import annotations

from bot.areas.channels.rules import NEWS, Seen, kind_of_event
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
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


async def look(turn: Turn, tap: _OnOne) -> Seen | None:
    """How the chat looks at Telegram now."""
    return await turn.services.channels.look(tap.chat)


async def look_here(turn: Turn, _: str) -> Seen | None:
    """How the chat in which the command was written looks."""
    return None if turn.private else await turn.services.channels.look(turn.chat_id)


async def go_out(turn: Turn, tap: SurelyLeaveChat) -> None:
    """Leave."""
    await turn.services.channels.leave(tap.chat)


@for_staff(May.MANAGE_CHATS)
@reads
async def show_chats(turn: Turn, _: object) -> Screen:
    """Where the bot is."""
    channels = turn.services.channels
    return screens.chats(turn, await channels.every(), channels.kinds)


@for_staff(May.MANAGE_CHATS)
@reads
async def open_chat(turn: Turn, tap: OpenChat) -> Screen:
    """One channel or group."""
    channels = turn.services.channels
    return screens.chat(turn.t, await channels.find(tap.chat), channels.kinds)


@for_staff(May.MANAGE_CHATS, N_("checked what the bot may do in a channel or group"))
@writes_after(look)
async def check(turn: Turn, tap: CheckChat, tx: Transaction, seen: Seen | None) -> Screen:
    """What the bot may do there, as Telegram says now."""
    channels = turn.services.channels
    found = await channels.note(tx, tap.chat, seen)
    said = turn.t("Telegram does not answer at the moment. This is what was known before.") if seen is None else ""
    return screens.chat(turn.t, found, channels.kinds, said or turn.t("Checked just now."))


@for_staff(May.MANAGE_CHATS)
@reads
async def ask_what(turn: Turn, tap: AskWhatToAnnounce) -> Screen:
    """What is announced there?"""
    return screens.what_to_announce(turn.t, await turn.services.channels.find(tap.chat))


@for_staff(May.MANAGE_CHATS, N_("registered a channel or group"))
@writes_after(look)
async def register(turn: Turn, tap: RegisterChat, tx: Transaction, seen: Seen | None) -> Screen:
    """Registered."""
    if tap.bundle not in words.BUNDLES:
        raise Unknown("bundle")
    channels = turn.services.channels
    known = await channels.note(tx, tap.chat, seen)
    kinds = words.bundle_of(tap.bundle, channels.kinds)
    found = await channels.register(tx, known.chat_id, kinds, turn.person.id)
    return screens.chat(turn.t, found, channels.kinds, turn.t("Registered ✅"))


@for_staff(May.MANAGE_CHATS, N_("chose what is announced in a channel or group"))
@writes
async def switch(turn: Turn, tap: SwitchKind, tx: Transaction) -> Screen:
    """This kind there, or not."""
    channels = turn.services.channels
    found = await channels.switch(tx, tap.chat, words.kinds_of(tap.kind, channels.kinds), tap.on)
    of_events = tap.kind == words.EVENTS or kind_of_event(tap.kind)
    return (screens.event_kinds if of_events else screens.chat)(turn.t, found, channels.kinds)


@for_staff(May.MANAGE_CHATS)
@reads
async def show_event_kinds(turn: Turn, tap: ShowEventKinds) -> Screen:
    """Which kinds of events."""
    channels = turn.services.channels
    return screens.event_kinds(turn.t, await channels.find(tap.chat), channels.kinds)


@for_staff(May.MANAGE_CHATS)
@reads
async def ask_to_remove(turn: Turn, tap: RemoveChat) -> Screen:
    """Sure?"""
    return screens.asks_to_remove(turn.t, await turn.services.channels.find(tap.chat))


@for_staff(May.MANAGE_CHATS, N_("removed a channel or group"))
@writes
async def remove(turn: Turn, tap: SurelyRemoveChat, tx: Transaction) -> Screen:
    """Nothing more is announced there."""
    channels = turn.services.channels
    found = await channels.remove(tx, tap.chat)
    return screens.chat(turn.t, found, channels.kinds, turn.t("Nothing is announced there any more."))


@for_staff(May.MANAGE_CHATS)
@reads
async def ask_to_leave(turn: Turn, tap: LeaveChat) -> Screen:
    """Sure?"""
    return screens.asks_to_leave(turn.t, await turn.services.channels.find(tap.chat))


@for_staff(May.MANAGE_CHATS, N_("took the bot out of a channel or group"))
@writes_after(go_out)
async def leave(turn: Turn, tap: SurelyLeaveChat, tx: Transaction, _: None) -> Screen:
    """The bot has gone."""
    channels = turn.services.channels
    await channels.gone(tx, tap.chat)
    return screens.chats(turn, await channels.every(tx), channels.kinds).led_by(turn.t("The bot has left it."))


@for_staff(May.MANAGE_CHATS, N_("chose what is announced in a channel or group"))
@writes_after(look_here)
async def announce_here(turn: Turn, named: str, tx: Transaction, seen: Seen | None) -> Screen:
    """`/disini` in a group, or in a topic of a forum; with a word, for that kind only."""
    t, channels = turn.t, turn.services.channels
    if turn.private:
        return Screen(t("Write this command in the group, or in the topic, where it shall be announced."))
    bundle = _NAMED.get(named.casefold().strip()) if named.strip() else words.ALL
    if bundle is None:
        return Screen(t("Please write /disini, or /disini with one word: acara, agenda, buku or pengumuman."))
    found = await channels.note(tx, turn.chat_id, seen)
    kinds = words.kinds_of(bundle, channels.kinds)
    if bundle == words.ALL and found.kinds:
        kinds = list(found.kinds)  # where it is announced changes, not what
    if turn.thread and turn.topic:
        await channels.name_thread(tx, found.chat_id, turn.thread, turn.topic)
    await channels.register(tx, found.chat_id, kinds, turn.person.id, turn.thread)
    said = ", ".join(words.announced(t, kinds, channels.kinds))
    if turn.thread:
        return Screen(t("From now on this topic gets: {kinds}.", kinds=said))
    return Screen(t("From now on this group gets: {kinds}.", kinds=said))
