"""What the library announces by itself, and the literary year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.autoposts.calendar import HELD
from bot.areas.autoposts.digest import DIGEST
from bot.areas.autoposts.event_posts import FEW_SEATS, POST, REPLY
from bot.areas.autoposts.literary_year import CAMPAIGN
from bot.areas.autoposts.recurring import AGENDA_POST, BOOKS_POST
from bot.areas.autoposts.rules import AlreadySaid, Plan, UnreadableRule
from bot.areas.autoposts.service import Autoposts
from bot.base.database import Reader
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from bot.delivery.outbox.rules import EDIT
from handlers.autoposts import agenda, changing, dates, digest, habits, posts, schedule, year
from handlers.autoposts import phrases as phrases
from handlers.autoposts.buttons import (
    AddDate,
    DraftCampaign,
    EditDate,
    MovePlanned,
    OpenDate,
    OpenHabit,
    OpenPlanned,
    OpenPlannedBroadcast,
    RemoveDate,
    SayNow,
    ShowHabits,
    ShowMonth,
    ShowOverdue,
    ShowSchedule,
    ShowYear,
    SkipPlanned,
    SuggestEvent,
    SurelyRemoveDate,
    SurelySayNow,
    SurelySkipPlanned,
    SwitchHabit,
    WordPlanned,
)
from handlers.catalogue.actions import invite
from handlers.events.listing.actions import open_list
from handlers.navigation import Heap
from handlers.navigation import desk_ways as ways


async def _overdue(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Plan] | None:
    return await services[Autoposts].timetable.overdue(reader) or None


def _overdue_notice(t: Texts, plans: Sequence[Plan]) -> Screen:
    if len(plans) > 1:
        many = t("{n} announcements are overdue. They are held for you.", n=len(plans))
        return Screen(many, [[Button(t("Decide"), ShowOverdue(), style="primary")], ways(t)])
    (plan,) = plans
    said = t("An announcement was due on {moment} and is overdue. It is held for you.", moment=t.moment(plan.due_at))
    return Screen(said, [[Button(t("Decide"), OpenPlanned(plan.id), style="primary")], ways(t)])


def _already(context: Context, _: AlreadySaid) -> Screen:
    said = context.t("It has been sent or skipped meanwhile.")
    return Screen(said, [[Button(context.t("Schedule"), ShowSchedule())], ways(context.t)])


def _over(context: Context, _: changing.TimeOver) -> Screen:
    said = context.t("That time is over. Please choose a later one.")
    return Screen(said, [[Button(context.t("Schedule"), ShowSchedule())], ways(context.t)])


def _no_day(context: Context, _: UnreadableRule) -> Screen:
    return Screen(
        context.t("There is no such day."), [[Button(context.t("The whole year"), ShowYear())], ways(context.t)]
    )


async def _how_many_overdue(context: Context) -> int:
    return len(await context.services[Autoposts].timetable.overdue(context.reader))


FEATURE = Feature(
    name="announcing",
    title=N_("Announced by itself"),
    essential=True,
    tools=(MenuButton(N_("📣 What will be sent"), ShowSchedule(), 4, heap=Heap.NEWS),),
    desk=(Waiting(N_("⏰ Overdue announcements: {n}"), _how_many_overdue, ShowOverdue(), 30),),
    commands=(Command("jadwal", N_("What will be sent"), schedule.show_schedule),),
    links={"acara": open_list, "buku": invite},
    taps={
        ShowSchedule: schedule.show_schedule,
        ShowOverdue: schedule.show_overdue,
        OpenPlanned: schedule.open_planned,
        OpenPlannedBroadcast: schedule.open_broadcast,
        MovePlanned: changing.ask_when,
        WordPlanned: changing.ask_words,
        SkipPlanned: changing.ask_to_skip,
        SurelySkipPlanned: changing.skip,
        SayNow: changing.ask_to_say,
        SurelySayNow: changing.say_now,
        ShowHabits: habits.show,
        OpenHabit: habits.open_habit,
        SwitchHabit: habits.switch,
    },
    conversations=(changing.MOVE, changing.WORD),
    refusals={AlreadySaid: _already, changing.TimeOver: _over},
    notices={
        POST: Notice(posts.shown, posts.event_post),
        EDIT: Notice(posts.shown, posts.event_edit),
        REPLY: Notice(posts.shown, posts.event_reply),
        FEW_SEATS: Notice(posts.shown, posts.few_seats),
        AGENDA_POST: Notice(agenda.agenda, agenda.agenda_post),
        BOOKS_POST: Notice(posts.books, posts.books_post),
        DIGEST: Notice(digest.fitting, digest.digest),
        HELD: Notice(_overdue, _overdue_notice),
    },
    files={agenda.PICTURE: agenda.make_agenda},
)

YEAR = Feature(
    name="literary_year",
    title=N_("The literary year"),
    more=(MenuButton(N_("📆 Literary days"), ShowYear(), 40),),
    commands=(Command("kalender", N_("The literary year"), year.show_year),),
    phrases=(Phrase("literary_year", year.show_year, phrases.YEAR, label=N_("Literary days")),),
    taps={
        ShowYear: year.show_year,
        ShowMonth: year.show_month,
        OpenDate: year.open_date,
        SuggestEvent: year.suggest_event,
        DraftCampaign: dates.draft,
        AddDate: dates.add,
        EditDate: dates.edit,
        RemoveDate: dates.ask_to_remove,
        SurelyRemoveDate: dates.remove,
    },
    conversations=(dates.FORM,),
    refusals={UnreadableRule: _no_day},
    notices={CAMPAIGN: Notice(year.offered, year.campaign, slow=True)},
)
