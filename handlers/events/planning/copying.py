"""The same again on another day: only the day is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.steps import Answers
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.buttons import CopyPlan
from handlers.events.planning.cards import plan_card, ways
from handlers.events.planning.checks import reach
from handlers.events.planning.finding import after_verb, named, split_day
from handlers.events.planning.lists import line, title_keys

_WEEKS = 4


@dataclass(frozen=True, kw_only=True)
class DayStep(DateStep):
    """A day; the next ones of the same weekday are keys."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(day, t.date(date.fromisoformat(day))) for day in answers[ABOUT]["days"]]


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _copied(context, tx, answers[ABOUT]["event"], date.fromisoformat(answers["day"]))


async def _copied(context: Context, tx: Transaction, event_id: int, day: date) -> Screen:
    await reach(context, event_id)
    copied = await context.services[Events].composing.copy(tx, event_id, day, context.person.id)
    return await plan_card(context, copied, context.t("Copied. It is a draft until you publish it."))


COPY = Conversation(
    name="plan_copy",
    version=1,
    title=N_("Copy an event"),
    why=N_("The copy needs a day of its own. It is published only when you say so."),
    send_label=N_("Copy"),
    finish=_finish,
    needs=MAKE_EVENTS,
    deed=N_("copied an event"),
    direct=True,
    steps=(
        DayStep(
            name="day",
            label=N_("Day"),
            latest=5 * 365,
            ask=lambda t, answers: t("On which day is “{title}” held again?", title=answers[ABOUT]["title"]),
        ),
    ),
)


@for_staff(MAKE_EVENTS)
@reads
async def copy_plan(context: Context, tap: CopyPlan) -> Answer:
    """On which day?"""
    return await _begin(context, tap.event)


async def _begin(context: Context, event_id: int) -> Answer:
    await reach(context, event_id)
    event = await context.services[Events].reading.event(context.reader, event_id)
    if not event.sessions:
        return await plan_card(context, event_id, said=context.t("Without a time there is nothing to copy yet."))
    first = event.sessions[0].starts_at
    about = {"event": event_id, "title": event.details.title, "days": _days(context, first)}
    return Begin(COPY, {ABOUT: about})


def _days(context: Context, first: datetime) -> list[str]:
    """The next days of the event's weekday."""
    weekday = first.astimezone(context.t.zone).date().isoweekday()
    ahead = (weekday - context.today.isoweekday()) % 7 or 7
    return [(context.today + timedelta(days=ahead + 7 * week)).isoformat() for week in range(_WEEKS)]


@for_staff(MAKE_EVENTS)
@writes
async def copy_by_words(context: Context, heard: Heard, tx: Transaction) -> Answer:
    """“salin mendongeng ke Sabtu”: the day, where one is named, is the new one."""
    t, typed = context.t, after_verb(heard.typed)
    title, day = split_day(typed, context.today)
    found = await named(context, title) or await named(context, typed)
    alike = {one.title for one in found}
    if found and len(alike) == 1:
        one = found[0]
        if day is None or one.starts_at is None:
            return await _begin(context, one.event_id)
        await context.services[Staff].record(tx, context.person.id, N_("copied an event"), f"event:{one.event_id}")
        return await _copied(context, tx, one.event_id, day)
    if not found:
        return Screen(t("No event is called anything like “{words}”.", words=typed), [ways(t)])
    rows = [line(t, number, one) for number, one in enumerate(found, 1)]
    said = paragraphs(t("Which event shall be copied?"), lines(*rows))
    return Screen(said, [*title_keys(found, CopyPlan), ways(t)])
