"""Meetings of a group: planned by the leader in a few taps, signed up for like any event, written down afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.meetings.rules import (
    Meeting,
    MembersOnly,
    OverByNow,
)
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import escape, lines, paragraphs
from bot.base.refusals import Refusal, Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Notice, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenEvent, menu_key
from handlers.paging import number_keys
from handlers.reading_groups import words
from handlers.reading_groups.buttons import JoinGroup
from handlers.reading_groups.managing import led
from handlers.reading_groups.managing_buttons import ManageGroup
from handlers.reading_groups.meeting_buttons import (
    CancelMeeting,
    MoveMeeting,
    OpenMeeting,
    PlanMeeting,
    ShowMeetings,
    WriteMinutes,
)
from handlers.reading_groups.notices import Found, member
from handlers.sure import Sure, sure

_SHOWN = 6
_CANCEL = Sure(N_("Yes, cancel it"), N_("Do not cancel it"))
Announced = tuple[Group, Meeting, str]


@reads
async def show(context: Context, tap: ShowMeetings) -> Screen:
    """The last meetings and those to come. Raises NotLeader, NotRunning."""
    group = await led(context, context.reader, tap.group)
    found = await context.services[ReadingGroups].meetings.of(context.reader, group.id)
    return listed(context.t, group, list(reversed(found))[:_SHOWN])


def listed(t: Texts, group: Group, found: Sequence[Meeting], led_by: str = "") -> Screen:
    """The latest first."""
    rows = [t("{n}. {meeting}", n=n, meeting=words.meeting(t, one)) for n, one in enumerate(found, 1)]
    empty = "" if found else t("No meeting is planned. Members hear of one as soon as you plan it.")
    keys = number_keys([(t.date(one.starts_at.astimezone(t.zone).date()), OpenMeeting(one.event_id)) for one in found])
    plan = [Button(t("Plan a meeting"), PlanMeeting(group.id), style="primary")]
    head = t("<b>{name}</b>: meetings", name=group.name)
    return Screen(paragraphs(led_by, head, lines(*rows), empty), [plan, *keys, _back(t, group.id)])


def _back(t: Texts, group: int) -> list[Button]:
    return [Button(t("Manage the group"), ManageGroup(group)), menu_key(t)]


@reads
async def open_meeting(context: Context, tap: OpenMeeting) -> Screen:
    """One of them, with what its leader can do. Raises Unknown, NotLeader, NotRunning."""
    return card(context, await led_meeting(context, context.reader, tap.meeting))


async def led_meeting(context: Context, reader: Reader, event_id: int) -> Meeting:
    """One of a group that this person may lead. Raises Unknown, NotLeader, NotRunning."""
    staff = context.may(RUN_READING_GROUPS)
    return await context.services[ReadingGroups].meetings.led(reader, event_id, context.person.id, staff=staff)


def card(context: Context, one: Meeting, led_by: str = "") -> Screen:
    """When and where, what was written down, and what can be done."""
    t, over = context.t, one.ends_at <= context.now
    minutes = paragraphs(t("Written down:"), escape(one.minutes)) if one.minutes else ""
    if over:
        write = t("Write it anew") if one.minutes else t("Write down what was talked about")
        keys = [[Button(write, WriteMinutes(one.event_id), style="primary")]]
    else:
        keys = [
            [Button(t("Another time"), MoveMeeting(one.event_id)), Button(t("Cancel it"), CancelMeeting(one.event_id))]
        ]
    event = [Button(t("Its page"), OpenEvent(one.event_id)), Button(t("Meetings"), ShowMeetings(one.group_id))]
    for_all = t("For everybody, also without joining the group.") if one.for_all else ""
    return Screen(paragraphs(led_by, words.meeting(t, one), for_all, minutes), [*keys, event, _back(t, one.group_id)])


@writes
async def cancel(context: Context, tap: CancelMeeting, tx: Transaction) -> Screen:
    """Asked once. Raises Unknown, NotLeader, NotRunning."""
    t, one = context.t, await led_meeting(context, tx, tap.meeting)
    if not tap.sure:
        asked = t("Cancel the meeting of {moment}? Whoever has signed up is told.", moment=t.moment(one.starts_at))
        back = _back(t, one.group_id)
        return sure(t, asked, _CANCEL, CancelMeeting(one.event_id, True), OpenMeeting(one.event_id), back)
    service, staff = context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    group_id = await service.meetings.cancel(tx, one.event_id, context.person.id, staff=staff)
    found = await service.meetings.of(tx, group_id)
    group = await service.groups.find(tx, group_id)
    return listed(t, group, list(reversed(found))[:_SHOWN], t("Cancelled. Whoever had signed up is told."))


# Letters, and what cannot be


async def _announced(services: Services, reader: Reader, details: Mapping[str, Any]) -> Announced | None:
    found: Found | None = await member(services, reader, details)
    if found is None or not found[1].is_member:
        return None
    service = services[ReadingGroups]
    try:
        one = await service.meetings.find(reader, details["event"])
        book = await service.books.find(reader, one.book_id) if one.book_id else None
    except Unknown:
        return None
    return found[0], one, book.name if book else ""


def _meets(t: Texts, found: Announced) -> Screen:
    group, one, book = found
    text = paragraphs(
        t("<b>{name}</b> meets: {meeting}", name=group.name, meeting=words.meeting(t, one)),
        t("About: {title}", title=book) if book else "",
        t("Do you come? Sign up, so that there is a seat for you."),
    )
    return Screen(
        text, [[Button(t("Look and sign up"), OpenEvent(one.event_id), style="primary")], *words.ways(t, group.id)]
    )


def _members_only(context: Context, refusal: MembersOnly) -> Screen:
    t = context.t
    text = t("This meeting is for the members of the reading group {name}. You may join it.", name=refusal.name)
    return Screen(
        text, [[Button(t("Join"), JoinGroup(refusal.group_id), style="primary")], *words.ways(t, refusal.group_id)]
    )


def _over(context: Context, refusal: OverByNow) -> Screen:
    text = context.t("That time is over already. Please choose one to come.")
    return Screen(
        text,
        [[Button(context.t("Meetings"), ShowMeetings(refusal.group_id))], *words.ways(context.t, refusal.group_id)],
    )


NOTICES: Mapping[str, Notice] = {letters.MEETING: Notice(_announced, _meets)}
REFUSALS: Mapping[type[Refusal], Any] = {MembersOnly: _members_only, OverByNow: _over}
