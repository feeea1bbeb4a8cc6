"""`/jadwal`: what will be sent, when and to whom; and what was held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.autoposts.permissions import SEE_SCHEDULE
from bot.areas.autoposts.rules import Kind, Plan
from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Broadcast, Phase
from bot.areas.events.service import Events
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.autoposts.buttons import (
    MovePlanned,
    OpenPlanned,
    OpenPlannedBroadcast,
    SayNow,
    ShowHabits,
    ShowOverdue,
    ShowSchedule,
    SkipPlanned,
    WordPlanned,
)
from handlers.navigation import OpenAnnouncement
from handlers.navigation import desk_ways as ways
from handlers.paging import beside

PAGE = 6
_NAMES = {
    Kind.AGENDA: N_("Weekly agenda"),
    Kind.DIGEST: N_("The week by interest"),
    Kind.BOOKS: N_("New books"),
    Kind.SEATS: N_("Few seats left"),
}


@dataclass(frozen=True)
class Item:
    """One thing that will be sent. `to`: to whom, in words."""

    at: datetime
    what: Html
    to: Html
    tap: OpenPlanned | OpenPlannedBroadcast | OpenAnnouncement


async def described(services: Services, reader: Reader, t: Texts, plan: Plan) -> Item:
    """A plan in words."""
    return Item(
        plan.due_at,
        await _what(services, reader, t, plan),
        await _to_whom(services, reader, t, plan),
        OpenPlanned(plan.id),
    )


async def _what(services: Services, reader: Reader, t: Texts, plan: Plan) -> Html:
    if plan.kind is Kind.CAMPAIGN and plan.literacy_id:
        return t("Idea for {date}", date=(await services[Autoposts].year.find(reader, plan.literacy_id)).name)
    if plan.event_id is None:
        return t(_NAMES[plan.kind])
    try:
        title = (await services[Events].reading.event(reader, plan.event_id)).details.title
    except Unknown:
        title = ""
    return t("Event: {title}", title=title) if plan.kind is Kind.EVENT else t("Few seats: {title}", title=title)


async def _to_whom(services: Services, reader: Reader, t: Texts, plan: Plan) -> Html:
    if plan.kind is Kind.CAMPAIGN:
        return t("the staff")
    if plan.kind is Kind.DIGEST:
        return t("residents who chose interests")
    titles = await services[Autoposts].addressed(reader, plan)
    return Html(t("{chats}", chats=", ".join(titles))) if titles else t("no channel is chosen for it")


def of_broadcast(context: Context, found: Broadcast) -> Item:
    """An announcement of the staff's in words; who may change it comes to its panel."""
    t = context.t
    words = plain(found.content.text).split("\n")[0] or plain(t("Announcement"))
    chats = t.plural("{n} channel or group", "{n} channels and groups", len(found.audience.chats))
    to = [chats] if found.audience.chats else []
    to += [t("residents")] if found.audience.residents else []
    said = t("Announcement: {words}", words=words if len(words) <= 60 else words[:59] + "…")
    assert found.plan.at is not None
    tap = OpenAnnouncement(found.id) if context.may(ANNOUNCE) else OpenPlannedBroadcast(found.id)
    return Item(found.plan.at, said, Html(", ".join(to)), tap)


def _listed(t: Texts, number: int, one: Item) -> Html:
    return lines(t("<b>{number}. {what}</b>", number=number, what=one.what), t.moment(one.at), t("to: {to}", to=one.to))


def schedule(context: Context, items: Sequence[Item], page: int, overdue: int) -> Screen:
    """A page."""
    t, first = context.t, page * PAGE
    shown = items[first : first + PAGE]
    said = [_listed(t, n, one) for n, one in enumerate(shown, first + 1)]
    keys = [Button(str(n), one.tap) for n, one in enumerate(shown, first + 1)]
    earlier, later = beside(ShowSchedule, page, more=first + PAGE < len(items), labels=(t("Earlier"), t("Later")))
    waits = [Button(t("Held for you: {n}", n=overdue), ShowOverdue(), style="primary")] if overdue else []
    habits = [Button(t("How events are announced"), ShowHabits())] if context.may(ANNOUNCE) else []
    text = paragraphs(t("<b>What will be sent</b>"), *(said or [t("Nothing is planned.")]))
    return Screen(text, [waits, keys, [*earlier, *later], habits, ways(t)])


@for_staff(SEE_SCHEDULE)
@reads
async def show_schedule(context: Context, tap: Any) -> Screen:
    """/jadwal."""
    services, t = context.services, context.t
    plans = await services[Autoposts].timetable.waiting(context.reader)
    own = [one for one in await services[Broadcasts].sending.planned(context.reader) if one.plan.at is not None]
    items = [await described(services, context.reader, t, one) for one in plans] + [
        of_broadcast(context, one) for one in own
    ]
    items.sort(key=lambda one: one.at)
    page = tap.page if isinstance(tap, ShowSchedule) else 0
    return schedule(context, items, max(0, page), len(await services[Autoposts].timetable.overdue(context.reader)))


@for_staff(SEE_SCHEDULE)
@reads
async def show_overdue(context: Context, _: object) -> Screen:
    """What is overdue."""
    t = context.t
    items = [
        await described(context.services, context.reader, t, one)
        for one in await context.services[Autoposts].timetable.overdue(context.reader)
    ]
    said = [_listed(t, n, one) for n, one in enumerate(items, 1)]
    keys = [Button(str(n), one.tap) for n, one in enumerate(items, 1)]
    why = t("These are overdue and were not sent, so that nothing comes late or at night.")
    text = paragraphs(t("<b>Held for you</b>"), *(said or [t("Nothing is held.")]), why if said else "")
    return Screen(text, [keys, [Button(t("Schedule"), ShowSchedule())], ways(t)])


@for_staff(SEE_SCHEDULE)
@reads
async def open_planned(context: Context, tap: OpenPlanned) -> Screen:
    """One thing that will be said."""
    return await card(context, await context.services[Autoposts].timetable.find(context.reader, tap.plan))


async def card(context: Context, plan: Plan, said: str = "") -> Screen:
    """What, when, to whom, and what staff can do with it."""
    t, one = context.t, await described(context.services, context.reader, context.t, plan)
    head = lines(t("<b>{what}</b>", what=one.what), t.moment(one.at), t("to: {to}", to=one.to))
    words = t("Words before it: {words}", words=plan.words) if plan.words else ""
    overdue = t("It is overdue and waits for you.") if plan.state == "held" else ""
    return Screen(paragraphs(said, head, overdue, words), [*_deeds(context, plan), [_back(t)], ways(t)])


def _deeds(context: Context, plan: Plan) -> list[list[Button]]:
    t = context.t
    if not context.may(ANNOUNCE):
        return []
    rows = [[Button(t("Move"), MovePlanned(plan.id)), Button(t("Skip"), SkipPlanned(plan.id))]]
    if plan.kind not in (Kind.CAMPAIGN, Kind.SEATS):
        rows.append([Button(t("Add words"), WordPlanned(plan.id))])
    return [*rows, [Button(t("Send now"), SayNow(plan.id))]]


@for_staff(SEE_SCHEDULE)
@reads
async def open_broadcast(context: Context, tap: OpenPlannedBroadcast) -> Screen:
    """An announcement of the staff's that waits, for who only looks."""
    t, found = context.t, await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    if found.phase is not Phase.PLANNED or found.plan.at is None:
        raise Unknown("broadcast")
    one = of_broadcast(context, found)
    head = lines(t.moment(one.at), t("to: {to}", to=one.to))
    return Screen(paragraphs(head, Html(found.content.text)), [[_back(t)], ways(t)])


def _back(t: Texts) -> Button:
    return Button(t("Schedule"), ShowSchedule())
