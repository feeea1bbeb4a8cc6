"""Who belongs to a group, for its leader alone: call names, and a way to end a place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.consents.service import Consents
from bot.areas.reading_groups import letters
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group, Membership
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.reading_groups.wordings import READING, about_membership
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Notice, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import menu_key
from handlers.paging import beside, number_keys
from handlers.reading_groups import words
from handlers.reading_groups.buttons import ShowGroups
from handlers.reading_groups.managing import led
from handlers.reading_groups.managing_buttons import ManageGroup, RemoveMember, ShowMembers
from handlers.reading_groups.notices import Found, member
from handlers.sure import REMOVE, sure

_PAGE = 8


@reads
async def show(context: Context, tap: ShowMembers) -> Screen:
    """A page of them. Raises NotLeader, NotRunning."""
    group = await led(context, context.reader, tap.group)
    found = await context.services[ReadingGroups].members.everybody(context.reader, group.id)
    return listed(context.t, group, found, max(0, tap.page))


def listed(t: Texts, group: Group, found: Sequence[Membership], page: int, led_by: str = "") -> Screen:
    """Names, and a number for each who is not its leader."""
    first = page * _PAGE + 1
    shown = found[page * _PAGE : (page + 1) * _PAGE]
    rows = lines(*(t("{n}. {name}", n=n, name=one.name) for n, one in enumerate(shown, first)))
    ask = t("Choose whoever shall no longer belong to it.") if shown else t("The group has no member yet.")
    keys = number_keys([(one.name, RemoveMember(one.id)) for one in shown], first)
    back, onward = beside(lambda to: ShowMembers(group.id, to), page, more=len(found) > (page + 1) * _PAGE)
    head = t("<b>{name}</b>: members", name=group.name)
    return Screen(paragraphs(led_by, head, rows, ask), [*keys, [*back, *onward], _back(t, group.id)])


def _back(t: Texts, group: int) -> list[Button]:
    return [Button(t("Manage the group"), ManageGroup(group)), menu_key(t)]


@writes
async def remove(context: Context, tap: RemoveMember, tx: Transaction) -> Screen:
    """Asked once; they are told, and go out of the group's chat as well. Raises Unknown, NotLeader, NotRunning."""
    t, service, staff = context.t, context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    one = await service.members.find(tx, tap.member)
    group = await led(context, tx, one.group_id)
    if one.is_member and not tap.sure:
        asked = t("Shall {name} no longer belong to {group}? They are told.", name=one.name, group=group.name)
        return sure(t, asked, REMOVE, RemoveMember(one.id, True), ShowMembers(group.id), _back(t, group.id))
    await service.steering.remove(tx, one.id, context.person.id, staff=staff)
    if one.child_id is not None:
        await context.services[Consents].withdraw(tx, one.person_id, READING.purpose, about_membership(one.id))
    found = await service.members.everybody(tx, group.id)
    said = t("{name} no longer belongs to the group.", name=one.name)
    return listed(t, await service.groups.find(tx, group.id), found, 0, said)


def _removed(t: Texts, found: Found) -> Screen:
    group, own = found
    said = t("You no longer belong to the reading group <b>{group}</b>. Its leader decided so.", group=group.name)
    if own.child_id is not None:
        said = t(
            "{name} no longer belongs to the reading group <b>{group}</b>. Its leader decided so.",
            name=own.name,
            group=group.name,
        )
    ask = t("If you have a question about it, the leader or the library's staff will answer.")
    other = [Button(t("Other groups"), ShowGroups(), style="primary")]
    return Screen(paragraphs(said, ask), [other, *words.ways(t, group.id)])


NOTICES = {letters.REMOVED: Notice(member, _removed)}
