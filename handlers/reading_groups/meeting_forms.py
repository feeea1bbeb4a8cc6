"""The forms around meetings: a new one, another time, what was talked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.areas.events.service import Events
from bot.areas.reading_groups.meetings.rules import LONGEST_MINUTES, LONGEST_PLACE, Planned, suggested
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.forms.time_steps import TimesStep, spans_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.steps import PlaceStep, place_of
from handlers.reading_groups import words
from handlers.reading_groups.managing import led
from handlers.reading_groups.meeting_buttons import MoveMeeting, PlanMeeting, WriteMinutes
from handlers.reading_groups.meetings import card, led_meeting

_ALL = "all"


def _next(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(f"t{n}", t.moment(datetime.fromisoformat(at))) for n, at in enumerate(answers[ABOUT].get("next", ()))]


def _whom(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [("members", t("The members")), (_ALL, t("Everybody"))]


def _span(answers: Mapping[str, Any]) -> tuple[datetime, datetime | None]:
    value = answers["when"]
    if isinstance(value, str):
        return datetime.fromisoformat(answers[ABOUT]["next"][int(value[1:])]), None
    [span] = spans_of(value)
    return span.starts, span.ends


_WHEN = TimesStep(
    name="when",
    label=N_("Time"),
    choices=_next,
    why=N_("Members see it and sign up."),
    ask=lambda t, answers: t("When do you meet? Just write it, for example “Saturday at 10” or “12/12 16-17.30”."),
)


async def _plan(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    starts_at, ends_at = _span(answers)
    service, staff = context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    place, for_all = place_of(answers["place"], answers), answers.get("whom") == _ALL
    planned = Planned(starts_at, ends_at, place, for_all)
    one = await service.meetings.plan(tx, answers[ABOUT]["group"], planned, context.person.id, staff=staff)
    return card(context, one, context.t("The meeting is planned, and the members are told."))


PLAN = Conversation(
    name="reading_group_meeting",
    version=1,
    title=N_("Plan a meeting"),
    send_label=N_("Plan it"),
    finish=_plan,
    steps=(
        _WHEN,
        PlaceStep(
            name="place",
            label=N_("Place"),
            most=LONGEST_PLACE,
            why=N_("Members come there, or open the link."),
            ask=lambda t, answers: t(
                "Where do you meet? Choose, or write the place; for a meeting online send its link."
            ),
        ),
        ChoiceStep(
            name="whom",
            label=N_("For whom"),
            called="untuk siapa peserta whom",
            choices=_whom,
            wanted=lambda answers: bool(answers[ABOUT].get("staff")),
            why=N_("A discussion for everybody is among the events, and whoever comes need not join the group."),
            ask=lambda t, answers: t("Who may come?"),
        ),
    ),
    heading=lambda t, answers: t("<b>{group}</b>", group=answers[ABOUT]["name"]),
)


@reads
async def plan(context: Context, tap: PlanMeeting) -> Begin:
    """The form, with the times and places of before as keys. Raises NotLeader, NotRunning."""
    group = await led(context, context.reader, tap.group)
    before = await context.services[ReadingGroups].meetings.of(context.reader, group.id)
    next_ = suggested(before[-1].starts_at if before else None, context.now)
    known = [*dict.fromkeys(one.place for one in reversed(before))]
    known += [one for one in await context.services[Events].overview.places(context.reader) if one not in known]
    about = {"group": group.id, "name": group.name, "places": known[:4], "next": [at.isoformat() for at in next_]}
    about["staff"] = context.may(RUN_READING_GROUPS)
    return Begin(PLAN, {ABOUT: about})


async def _move(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    starts_at, ends_at = _span(answers)
    meetings, staff = context.services[ReadingGroups].meetings, context.may(RUN_READING_GROUPS)
    one = await meetings.move(tx, answers[ABOUT]["meeting"], starts_at, ends_at, context.person.id, staff=staff)
    return card(context, one, context.t("Moved. Whoever has signed up is told."))


MOVE = Conversation(
    name="reading_group_meeting_moved",
    version=1,
    title=N_("Another time for the meeting"),
    send_label=N_("Move it"),
    finish=_move,
    steps=(_WHEN,),
    heading=lambda t, answers: t("Until now: {was}", was=answers[ABOUT]["was"]),
)


@reads
async def move(context: Context, tap: MoveMeeting) -> Begin:
    """Another time, asked in one question. Raises Unknown, NotLeader, NotRunning."""
    one = await led_meeting(context, context.reader, tap.meeting)
    return Begin(MOVE, {ABOUT: {"meeting": one.event_id, "was": words.meeting(context.t, one).plain}})


# What was talked about


async def _write(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    meetings, staff = context.services[ReadingGroups].meetings, context.may(RUN_READING_GROUPS)
    one = await meetings.write(tx, answers[ABOUT]["meeting"], answers["minutes"], context.person.id, staff=staff)
    return card(context, one, context.t("Kept. It stands on the book's page in the archive."))


MINUTES = Conversation(
    name="reading_group_minutes",
    version=1,
    title=N_("What was talked about"),
    send_label=N_("Keep it"),
    finish=_write,
    direct=True,
    steps=(
        TextStep(
            name="minutes",
            label=N_("Written down"),
            most=LONGEST_MINUTES,
            verbatim=True,
            why=N_(
                "Everybody can read it in the archive, so please name nobody and do not give the end of the book away."
            ),
            ask=lambda t, answers: t("What did you talk about? A few sentences in one message."),
        ),
    ),
    heading=lambda t, answers: t("<b>{group}</b>", group=answers[ABOUT]["was"]),
)


@reads
async def write(context: Context, tap: WriteMinutes) -> Begin:
    """The form. Raises Unknown, NotLeader, NotRunning."""
    one = await led_meeting(context, context.reader, tap.meeting)
    return Begin(MINUTES, {ABOUT: {"meeting": one.event_id, "was": words.meeting(context.t, one).plain}})


FORMS = (PLAN, MOVE, MINUTES)
