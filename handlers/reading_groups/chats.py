"""A group's chat in Telegram: linked by its leader, entered by a link of one's own, guarded by the bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.chats.rules import ChatTaken, NoChat, NotGuarding, NotTheirs, WayIn
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group, Membership
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.chats import ChatDoor, Door, Standing
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.numbers import read_id
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.core.feature import Notice, reads, writes, writes_after
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.reading_groups import words
from handlers.reading_groups.chat_buttons import EnterChat, ShowChat, UnlinkChat
from handlers.reading_groups.managing import led, managed
from handlers.reading_groups.managing_buttons import ManageGroup
from handlers.reading_groups.notices import group_of, member
from handlers.sure import Sure, sure

LINK = "klubgrup"
"""What the link begins with that brings the bot into a chat."""
_RIGHTS = "invite_users+restrict_members"
_UNLINK = Sure(N_("Yes, no longer there"), N_("Leave it linked"))


# Linking, by the leader


@reads
async def show(context: Context, tap: ShowChat) -> Screen:
    """Which chat it is, or how one is linked. Raises NotLeader, NotRunning."""
    return _shown(context, await led(context, context.reader, tap.group))


def _shown(context: Context, group: Group, led_by: str = "") -> Screen:
    t, payload = context.t, f"{LINK}_{group.id}"
    add = f"https://t.me/{context.bot_username}?startgroup={payload}&admin={_RIGHTS}"
    linked = N_("The group has a chat in Telegram. Members come in by a link of their own; who leaves goes out.")
    how = N_(
        "Members can talk in a group of Telegram that only they come into. Tap “Choose the group” and make the bot an "
        "administrator there who may invite and remove people. You have to be an administrator there yourself."
    )
    again = t(
        "If nothing happens, write this in the group: {command}", command=f"/start@{context.bot_username} {payload}"
    )
    keys = [[Button(t("Another group") if group.chat_id else t("Choose the group"), url=add, style="primary")]]
    if group.chat_id:
        keys.append([Button(t("Not there any more"), UnlinkChat(group.id))])
    back = [Button(t("Manage the group"), ManageGroup(group.id)), menu_key(t)]
    head = t("<b>{name}</b>: chat in Telegram", name=group.name)
    return Screen(paragraphs(led_by, head, t(linked if group.chat_id else how), again), [*keys, back])


async def _stands(context: Context, rest: str) -> tuple[int, Standing | None]:
    group_id = read_id(rest, "group")
    return group_id, await context.services[ChatDoor].standing(context.chat_id, context.person.id)


@writes_after(_stands)
async def link(context: Context, _: str, tx: Transaction, found: tuple[int, Standing | None]) -> Screen:
    """Said in the chat itself. Raises NotLeader, NotRunning, NotTheirs, NotGuarding, ChatTaken."""
    group_id, standing = found
    t, staff = context.t, context.may(RUN_READING_GROUPS)
    if standing is None:
        return Screen(t("Telegram does not answer at the moment. Please try again in a minute."))
    chats = context.services[ReadingGroups].chats
    group = await chats.link(tx, group_id, context.chat_id, standing, context.person.id, staff=staff)
    return Screen(t("This is the chat of the reading group {name} now. Its members get a link each.", name=group.name))


@writes
async def unlink(context: Context, tap: UnlinkChat, tx: Transaction) -> Screen:
    """Asked once. Raises NotLeader, NotRunning, NoChat."""
    t, group = context.t, await led(context, tx, tap.group)
    if not tap.sure:
        asked = t(
            "Shall {name} no longer talk there? Nobody is removed from the chat, but the links open it no more.",
            name=group.name,
        )
        back = [Button(t("Manage the group"), ManageGroup(group.id)), menu_key(t)]
        return sure(t, asked, _UNLINK, UnlinkChat(group.id, True), ShowChat(group.id), back)
    staff = context.may(RUN_READING_GROUPS)
    after = await context.services[ReadingGroups].chats.unlink(tx, group.id, context.person.id, staff=staff)
    return managed(t, after, t("The group has no chat in Telegram any more."))


# Coming in


async def _fetch(context: Context, tap: EnterChat) -> tuple[WayIn, Door, str]:
    way = await context.services[ReadingGroups].chats.way_in(context.reader, tap.group, context.person.id)
    if way.link:
        return way, Door.DONE, way.link
    ending, link = await context.services[ChatDoor].invite(way.chat_id, f"{way.group[:20]} {way.member_id}")
    return way, ending, link


@writes_after(_fetch)
async def enter(context: Context, tap: EnterChat, tx: Transaction, found: tuple[WayIn, Door, str]) -> Screen:
    """A link that lets this member in alone. Raises Unknown, NotRunning, NotMember, NoChat."""
    t, (way, ending, link) = context.t, found
    chats = context.services[ReadingGroups].chats
    if ending is Door.DONE:
        await chats.keep(tx, way, link)
        said = t(
            "This link into the chat of <b>{name}</b> is yours alone: the bot lets in members only.", name=way.group
        )
        return Screen(said, [[Button(t("Into the chat"), url=link, style="primary")], *words.ways(t, tap.group)])
    if ending is Door.FORBIDDEN:
        await chats.lost(tx, tap.group)
        return Screen(_stuck_said(t, way.group), words.ways(t, tap.group))
    said = t("Telegram does not answer at the moment. Please try again in a minute.")
    return Screen(said, [[Button(t("Try again"), EnterChat(tap.group))], *words.ways(t, tap.group)])


def _stuck_said(t: Texts, name: str) -> str:
    return t("The bot cannot let you into the chat of {name} at the moment. The leader has been told.", name=name)


# Letters


def _linked(t: Texts, found: tuple[Group, Membership]) -> Screen | None:
    group, own = found
    if group.chat_id is None or not own.is_member:
        return None
    said = t("<b>{name}</b> talks in a group of Telegram now. Only members come in.", name=group.name)
    return Screen(said, [[Button(t("Into the chat"), EnterChat(group.id), style="primary")], *words.ways(t, group.id)])


def _at_the_door(t: Texts, group: Group) -> Screen:
    said = t(
        "The chat you asked for is for the members of the reading group <b>{name}</b>. You may join the group here, "
        "and ask again then.",
        name=group.name,
    )
    return Screen(said, [[Button(t("Look at the group"), OpenGroup(group.id), style="primary")], [menu_key(t)]])


def _lost(t: Texts, group: Group) -> Screen | None:
    if group.chat_id is None:
        return None
    said = t(
        "The bot can no longer invite or remove people in the chat of <b>{name}</b>, so members do not come in, and "
        "who leaves the group stays there. Please make it an administrator again, or link another chat.",
        name=group.name,
    )
    return Screen(said, [[Button(t("See to the chat"), ShowChat(group.id), style="primary")], *words.ways(t, group.id)])


def _stuck(t: Texts, found: tuple[Group, Membership]) -> Screen | None:
    group, own = found
    if group.chat_id is None or not own.is_member:
        return None
    return Screen(_stuck_said(t, group.name), words.ways(t, group.id))


NOTICES: Mapping[str, Notice] = {
    letters.LINK: Notice(member, _linked),
    letters.AT_THE_DOOR: Notice(group_of, _at_the_door),
    letters.LOST: Notice(group_of, _lost),
    letters.STUCK: Notice(member, _stuck),
}


# What cannot be


def _no_chat(context: Context, refusal: NoChat) -> Screen:
    return Screen(context.t("This group has no chat in Telegram."), words.ways(context.t, refusal.group_id))


def _taken(context: Context, refusal: ChatTaken) -> Screen:
    return Screen(
        context.t("This chat belongs to the reading group {name} already.", name=refusal.name), words.ways(context.t)
    )


def _not_guarding(context: Context, refusal: NotGuarding) -> Screen:
    said = context.t(
        "Please make the bot an administrator here who may invite and remove people, then choose {name} once more.",
        name=refusal.name,
    )
    return Screen(said, words.ways(context.t))


def _not_theirs(context: Context, refusal: NotTheirs) -> Screen:
    said = context.t("Only an administrator of this group of Telegram can link it with {name}.", name=refusal.name)
    return Screen(said, words.ways(context.t))


REFUSALS: Mapping[type[Refusal], Any] = {
    NoChat: _no_chat,
    ChatTaken: _taken,
    NotGuarding: _not_guarding,
    NotTheirs: _not_theirs,
}
