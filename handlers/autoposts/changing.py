"""What staff do with what will be sent: move it, skip it, word it, send it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.base.database import Transaction
from bot.base.reading.dates import read_times
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.autoposts.buttons import (
    MovePlanned,
    OpenPlanned,
    SayNow,
    ShowSchedule,
    SkipPlanned,
    SurelySayNow,
    SurelySkipPlanned,
    WordPlanned,
)
from handlers.autoposts.schedule import card, described
from handlers.navigation import desk_ways as ways
from handlers.sure import SEND, SKIP, sure

NOTHING = "-"
_LONGEST = 300


@dataclass(eq=False)
class TimeOver(Refusal):
    """A time was typed that is over, or is none."""


@dataclass(frozen=True, kw_only=True)
class MomentStep(TextStep):
    """A day and a time. Kept as typed; it is read anew, by the clock, when the form is done."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        if read_times(text, datetime.combine(today, time(), t.zone), t.zone).span is None:
            raise Complaint(t("Please write a day and a time, for example “tomorrow 10 o'clock” or “12/12 at 9”."))
        return text


@dataclass(frozen=True, kw_only=True)
class WordsStep(TextStep):
    """Words, or a key for none."""

    def options(self, t: Texts, answers: Answers) -> list[tuple[str, str]]:
        return [(NOTHING, t("No words"))]


def moment_of(context: Context, text: str) -> datetime:
    """What was typed. Raises TimeOver."""
    found = read_times(text, context.now, context.t.zone).span
    if found is None or found.starts <= context.now:
        raise TimeOver
    return found.starts


async def _moved(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    moment = moment_of(context, answers["when"])
    plan = await context.services[Autoposts].timetable.move(tx, answers[ABOUT], moment)
    return await card(context, plan, context.t("Moved."))


async def _worded(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    words = "" if answers["words"] == NOTHING else answers["words"]
    plan = await context.services[Autoposts].timetable.word(tx, answers[ABOUT], words)
    return await card(context, plan, context.t("Noted."))


MOVE = Conversation(
    name="plan_move",
    version=1,
    title=N_("Move an announcement"),
    why=N_("So that it leaves at a better time. It can be moved again until then."),
    send_label=N_("Move"),
    finish=_moved,
    needs=ANNOUNCE,
    deed=N_("moved an announcement"),
    direct=True,
    steps=(
        MomentStep(
            name="when",
            label=N_("Time"),
            most=80,
            ask=lambda t, answers: t("When shall it be sent? For example “tomorrow 10 o'clock” or “12/12 at 9”."),
        ),
    ),
)

WORD = Conversation(
    name="plan_words",
    version=1,
    title=N_("Add words to an announcement"),
    why=N_("Your words stand in the announcement that is sent by itself."),
    send_label=N_("Keep"),
    finish=_worded,
    needs=ANNOUNCE,
    deed=N_("worded an announcement"),
    direct=True,
    steps=(
        WordsStep(
            name="words",
            label=N_("Words"),
            most=_LONGEST,
            ask=lambda t, answers: t("What shall stand before it? Write one or two sentences."),
        ),
    ),
)


@for_staff(ANNOUNCE)
@reads
async def ask_when(context: Context, tap: MovePlanned) -> Answer:
    """When instead?"""
    plan = await context.services[Autoposts].timetable.find(context.reader, tap.plan)
    return Begin(MOVE, {ABOUT: plan.id})


@for_staff(ANNOUNCE)
@reads
async def ask_words(context: Context, tap: WordPlanned) -> Answer:
    """Which words?"""
    plan = await context.services[Autoposts].timetable.find(context.reader, tap.plan)
    return Begin(WORD, {ABOUT: plan.id})


@for_staff(ANNOUNCE)
@reads
async def ask_to_skip(context: Context, tap: SkipPlanned) -> Screen:
    """Sure?"""
    plan = await context.services[Autoposts].timetable.find(context.reader, tap.plan)
    one = await described(context.services, context.reader, context.t, plan)
    asked = context.t("Skip “{what}”? It will not be sent.", what=one.what)
    return sure(context.t, asked, SKIP, SurelySkipPlanned(plan.id), OpenPlanned(plan.id))


@for_staff(ANNOUNCE, N_("skipped an announcement"))
@writes
async def skip(context: Context, tap: SurelySkipPlanned, tx: Transaction) -> Screen:
    """It will not be said."""
    await context.services[Autoposts].timetable.skip(tx, tap.plan)
    return done(context.t, context.t("Skipped."))


@for_staff(ANNOUNCE)
@reads
async def ask_to_say(context: Context, tap: SayNow) -> Screen:
    """Sure?"""
    plan = await context.services[Autoposts].timetable.find(context.reader, tap.plan)
    one = await described(context.services, context.reader, context.t, plan)
    asked = context.t("Send “{what}” now, to: {to}?", what=one.what, to=one.to)
    return sure(context.t, asked, SEND, SurelySayNow(plan.id), OpenPlanned(plan.id))


@for_staff(ANNOUNCE, N_("sent an announcement before or after its time"))
@writes
async def say_now(context: Context, tap: SurelySayNow, tx: Transaction) -> Screen:
    """At once."""
    await context.services[Autoposts].timetable.say_now(tx, tap.plan)
    return done(context.t, context.t("It is on its way."))


def done(t: Texts, said: str) -> Screen:
    """It is done; back to the schedule."""
    return Screen(said, [[Button(t("Schedule"), ShowSchedule())], ways(t)])
