"""What answers the keys and words around complaints and suggestions."""

from __future__ import annotations

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST, AnsweredAlready, NoReply, State
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.tickets import screens
from handlers.tickets.buttons import (
    AnswerFeedback,
    CloseFeedback,
    OpenFeedback,
    OpenMyFeedback,
    ReplyFeedback,
    ShowFeedback,
    TakeAnswerBack,
)
from handlers.tickets.forms import ANSWER, GIVEN, REPLY, SEND
from handlers.tickets.phrases import SAYS_NOTHING_YET

# Residents


@reads
async def begin(context: Context, _: object) -> Begin:
    """The form."""
    return Begin(SEND, GIVEN, link="saran")


@reads
async def begin_by_words(context: Context, heard: Heard) -> Begin:
    """“toilet kotor bgt!!” is the message already; “mau komplain” is not."""
    says_nothing = set(heard.words.split()) <= SAYS_NOTHING_YET
    known = {} if says_nothing else {"words": " ".join(heard.typed.split())[:LONGEST]}
    return Begin(SEND, {**GIVEN, **known}, link="saran")


@writes
async def raise_alarm(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """Danger does not wait for a form."""
    await context.services[People].meet(tx, context.person, context.first_name)
    words = " ".join(heard.typed.split())[:LONGEST]
    return screens.received(context.t, await context.services[Tickets].send(tx, context.person.id, words, urgent=True))


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """What I have sent."""
    return screens.mine(context.t, await context.services[Tickets].of(context.reader, context.person.id))


@reads
async def open_mine(context: Context, tap: OpenMyFeedback) -> Screen:
    """One of mine."""
    return screens.one_of_mine(
        context.t, await context.services[Tickets].item(context.reader, tap.feedback, context.person.id)
    )


@reads
async def begin_reply(context: Context, tap: ReplyFeedback) -> Begin:
    """One more word. Raises NoReply."""
    item = await context.services[Tickets].item(context.reader, tap.feedback, context.person.id)
    if not item.may_reply:
        raise NoReply
    return Begin(REPLY, {ABOUT: item.id})


# Staff


@for_staff(ANSWER_PEOPLE)
@reads
async def show_waiting(context: Context, tap: ShowFeedback) -> Screen:
    """What waits for an answer."""
    page = max(0, tap.page)
    return screens.waiting(context, await context.services[Tickets].open_ones(context.reader, page), page)


@for_staff(ANSWER_PEOPLE)
@reads
async def open_one(context: Context, tap: OpenFeedback) -> Screen:
    """One of them."""
    return screens.for_staff(context.t, await context.services[Tickets].item(context.reader, tap.feedback))


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_answer(context: Context, tap: AnswerFeedback) -> Begin:
    """The next message is the answer. Raises AnsweredAlready."""
    item = await context.services[Tickets].item(context.reader, tap.feedback)
    if item.state is State.ANSWERED:
        last = item.said[-1]
        raise AnsweredAlready(item.id, last.words, last.by)
    return Begin(ANSWER, {ABOUT: item.id})


@for_staff(ANSWER_PEOPLE, N_("took an answer back"))
@writes
async def take_back(context: Context, tap: TakeAnswerBack, tx: Transaction) -> Screen:
    """Within a minute."""
    feedback = context.services[Tickets]
    number = await feedback.take_back(tx, tap.words)
    shown = screens.for_staff(context.t, await feedback.item_within(tx, number))
    return shown.led_by(context.t("Taken back. The resident has not read it."))


@for_staff(ANSWER_PEOPLE, N_("closed a complaint without an answer"))
@writes
async def close(context: Context, tap: CloseFeedback, tx: Transaction) -> Screen:
    """It needs no answer."""
    feedback = context.services[Tickets]
    await feedback.close(tx, tap.feedback)
    shown = screens.for_staff(context.t, await feedback.item_within(tx, tap.feedback))
    return shown.led_by(context.t("Closed. You can still answer it."))


async def how_many_wait(context: Context) -> int:
    """For the desk."""
    return await context.services[Tickets].how_many_wait(context.reader)
