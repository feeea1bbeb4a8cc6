"""What answers leaders and staff who change a group, give it another leader, or end it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group, Membership
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Notice, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.paging import beside, key_label
from handlers.reading_groups import words
from handlers.reading_groups.buttons import ShowGroups
from handlers.reading_groups.chat_buttons import ShowChat
from handlers.reading_groups.forms import MAKE, STEPS, details_of
from handlers.reading_groups.managing_buttons import (
    Appoint,
    ChangeGroup,
    ChooseLeader,
    EndGroup,
    ManageGroup,
    ShowMembers,
)
from handlers.reading_groups.meeting_buttons import ShowMeetings
from handlers.reading_groups.notices import group_of, member
from handlers.sure import Sure, sure

_PAGE = 4
_LEADS = Sure(N_("Yes, so be it"), N_("Leave it as it is"))
_END = Sure(N_("Yes, end the group"), N_("Do not end it"))


async def led(context: Context, reader: Reader, group_id: int) -> Group:
    """A group that this person may lead. Raises Unknown, NotLeader, NotRunning."""
    staff = context.may(RUN_READING_GROUPS)
    return await context.services[ReadingGroups].steering.led(reader, group_id, context.person.id, staff=staff)


@reads
async def manage(context: Context, tap: ManageGroup) -> Screen:
    """What can be done. Raises NotLeader, NotRunning."""
    return managed(context.t, await led(context, context.reader, tap.group))


def managed(t: Texts, group: Group, led_by: str = "") -> Screen:
    """The group, and the keys of who leads it."""
    meetings = Button(t("Meetings"), ShowMeetings(group.id), style="primary")
    keys = [
        [meetings, Button(t("Change it"), ChangeGroup(group.id))],
        [Button(t("Another leader"), ChooseLeader(group.id)), Button(t("Chat in Telegram"), ShowChat(group.id))],
        [Button(t("Members"), ShowMembers(group.id)), Button(t("End the group"), EndGroup(group.id))],
    ]
    head = t("<b>{name}</b>: what would you like to do?", name=group.name)
    return Screen(paragraphs(led_by, head, words.told(t, group)), [*keys, *words.ways(t, group.id)])


# Changing it


async def _change(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    steering, group = context.services[ReadingGroups].steering, answers[ABOUT]["group"]
    details = details_of({**answers, "audience": answers[ABOUT]["audience"]})
    staff = context.may(RUN_READING_GROUPS)
    after = await steering.change(tx, group, details, context.person.id, staff=staff)
    return managed(context.t, after, context.t("Changed. Everybody sees it from now on."))


CHANGE = replace(
    MAKE,
    name="reading_group_change",
    title=N_("Change the reading group"),
    send_label=N_("Save the changes"),
    finish=_change,
    needs=None,
    deed="",
    steps=[step for step in STEPS if step.name != "audience"],
    heading=lambda t, answers: t("<b>{group}</b>", group=answers[ABOUT]["name"]),
)


@reads
async def change(context: Context, tap: ChangeGroup) -> Begin:
    """The form with all that is known of it, open at its end. Raises NotLeader, NotRunning."""
    group = await led(context, context.reader, tap.group)
    told = group.details
    known = {
        "name": told.name,
        "size": told.size,
        "meets": told.meets or None,
        "interests": told.interests or None,
        "joining": "request" if told.by_request else "open",
    }
    return Begin(CHANGE, {**known, ABOUT: {"group": group.id, "name": told.name, "audience": told.audience.value}})


# Another leader


@reads
async def choose_leader(context: Context, tap: ChooseLeader) -> Screen:
    """The members, one a key. Raises NotLeader, NotRunning."""
    staff, service = context.may(RUN_READING_GROUPS), context.services[ReadingGroups]
    group = await led(context, context.reader, tap.group)
    found = await service.steering.candidates(context.reader, group.id, context.person.id, staff=staff)
    return leaders(context.t, group, found, max(0, tap.page))


def leaders(t: Texts, group: Group, found: Sequence[Membership], page: int) -> Screen:
    """Who may lead it, and that the staff may."""
    shown = found[page * _PAGE : (page + 1) * _PAGE]
    back, onward = beside(lambda to: ChooseLeader(group.id, to), page, more=len(found) > (page + 1) * _PAGE)
    keys = [
        [Button(key_label(n, one.name), Appoint(group.id, one.id))] for n, one in enumerate(shown, page * _PAGE + 1)
    ]
    staff = [Button(t("The staff lead it"), Appoint(group.id, 0))] if group.leader_id else []
    now = t("Leader: {name}", name=group.leader) if group.leader else t("The staff lead it now.")
    ask = t("Who shall lead the group?") if found else t("A leader is one of the members; there is none to choose yet.")
    return Screen(
        paragraphs(t("<b>{name}</b>", name=group.name), now, ask), [*keys, [*back, *onward], staff, _back(t, group)]
    )


def _back(t: Texts, group: Group) -> list[Button]:
    return [Button(t("Manage the group"), ManageGroup(group.id)), menu_key(t)]


@writes
async def appoint(context: Context, tap: Appoint, tx: Transaction) -> Screen:
    """Asked once; the new leader and the old one are told. Raises Unknown, NotLeader, NotRunning, NotMember."""
    t, service, staff = context.t, context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    group = await led(context, tx, tap.group)
    one = await service.members.find(tx, tap.member) if tap.member else None
    if one is not None and (one.group_id != group.id or one.child_id is not None):
        raise Unknown("member")
    if not tap.sure:
        asked = t(
            "{name} leads {group} from now on?", name=one.name if one else t("The library’s staff"), group=group.name
        )
        return sure(t, asked, _LEADS, Appoint(group.id, tap.member, True), ManageGroup(group.id), _back(t, group))
    after = await service.steering.appoint(tx, group.id, one.person_id if one else None, context.person.id, staff=staff)
    said = t("{name} leads the group now, and is told.", name=one.name) if one else t("The staff lead the group now.")
    if after.leader_id == context.person.id or staff:
        return managed(t, after, said)
    return Screen(said, words.ways(t, group.id))


# Its end


@writes
async def end(context: Context, tap: EndGroup, tx: Transaction) -> Screen:
    """Asked once; then all who had a place are told. Raises NotLeader, NotRunning."""
    t, staff = context.t, context.may(RUN_READING_GROUPS)
    group = await led(context, tx, tap.group)
    if not tap.sure:
        asked = t.plural(
            "End {name}? Its {n} member is told. What was read together stays in the archive.",
            "End {name}? Its {n} members are told. What was read together stays in the archive.",
            group.members,
            name=group.name,
        )
        return sure(t, asked, _END, EndGroup(group.id, True), ManageGroup(group.id), _back(t, group))
    await context.services[ReadingGroups].steering.end(tx, group.id, context.person.id, staff=staff)
    return Screen(t("{name} has ended, and its members are told.", name=group.name), words.ways(t))


def leads_now(t: Texts, found: tuple[Group, int]) -> Screen | None:
    """The letter to who leads it now, and to who did; None where it ended meanwhile."""
    group, to = found
    if not group.is_running:
        return None
    if group.leader_id != to:
        other = group.leader or t("the library’s staff")
        said = t(
            "<b>{group}</b> is led by {name} from now on. Thank you for all you did for it!",
            group=group.name,
            name=other,
        )
        return Screen(said, words.ways(t, group.id))
    said = paragraphs(
        t("You lead the reading group <b>{name}</b> from now on. Thank you!", name=group.name),
        t("Questions of readers come to you, and you choose with the members what is read next."),
    )
    return Screen(
        said, [[Button(t("Manage the group"), ManageGroup(group.id), style="primary")], *words.ways(t, group.id)]
    )


def ended(t: Texts, found: tuple[Group, Membership]) -> Screen:
    """The letter to who had a place in it."""
    group = found[0]
    said = t("The reading group <b>{name}</b> has ended. Thank you for reading along!", name=group.name)
    return Screen(
        said,
        [
            [Button(t("Other groups"), ShowGroups(), style="primary")],
            [Button(t("To the group"), OpenGroup(group.id)), menu_key(t)],
        ],
    )


def led_ended(t: Texts, group: Group) -> Screen:
    """The letter to who led it."""
    said = t("The staff have ended the reading group <b>{name}</b>. Thank you for leading it.", name=group.name)
    return Screen(said, words.ways(t, group.id))


async def _leader(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Group, int] | None:
    found = await group_of(services, reader, details)
    return (found, details["to"]) if found else None


NOTICES = {
    letters.LEADS: Notice(_leader, leads_now),
    letters.ENDED: Notice(member, ended),
    letters.LED_ENDED: Notice(group_of, led_ended),
}
