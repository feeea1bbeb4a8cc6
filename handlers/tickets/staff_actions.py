"""What answers the staff's keys and replies around tickets."""

from __future__ import annotations

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.areas.tickets.refused import AnsweredAlready
from bot.areas.tickets.rules import State, Which
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.identity import NotAllowed
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.core.inputs import KeyReply, Reply
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.tickets import card, deadlines, desk, screens
from handlers.tickets.actions import said_more
from handlers.tickets.buttons import (
    AddAnswer,
    AddNote,
    AnswerFeedback,
    AssignTicket,
    ChangeKind,
    NeedsLongest,
    NeedsOthers,
    OpenFeedback,
    SetClock,
    ShowFeedback,
    SiftTickets,
    TakeAnswerBack,
)
from handlers.tickets.drafting import SHOWN, TICKET
from handlers.tickets.kinds import KINDS
from handlers.tickets.messages import as_message
from handlers.tickets.staff_forms import ANSWER, CLOCK, MORE, NOTE


@for_staff(ANSWER_PEOPLE)
@reads
async def show_waiting(context: Context, tap: ShowFeedback) -> Screen:
    """What waits for an answer."""
    return await _listed(context, Which.ALL, max(0, tap.page))


@for_staff(ANSWER_PEOPLE)
@reads
async def show_by_words(context: Context, _: Heard) -> Screen:
    """“laporan warga yang belum dijawab?”"""
    return await _listed(context, Which.ALL, 0)


@for_staff(ANSWER_PEOPLE)
@reads
async def sift(context: Context, tap: SiftTickets) -> Screen:
    """Of these, mine, nobody's, or what is due."""
    return await _listed(context, tap.which, max(0, tap.page))


async def _listed(context: Context, which: Which, page: int) -> Screen:
    tickets, me = context.services[Tickets], context.person.id
    found = await tickets.open_ones(context.reader, page, which, me)
    muted = len(await tickets.limits.muted(context.reader))
    return desk.waiting(context, found, page, which, await tickets.counts(context.reader, me), muted)


@for_staff(ANSWER_PEOPLE)
@reads
async def open_one(context: Context, tap: OpenFeedback) -> Screen:
    """One of them."""
    return await card.opened(context, context.reader, tap.feedback)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_answer(context: Context, tap: AnswerFeedback) -> Begin:
    """The next message is the answer. Raises AnsweredAlready."""
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback)
    last = ticket.answer
    if ticket.state is State.ANSWERED and last:
        raise AnsweredAlready(ticket.id, last.words, last.by)
    return Begin(ANSWER, {ABOUT: {TICKET: desk.kept(ticket), SHOWN: desk.in_sight(context.t, ticket)}})


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_more(context: Context, tap: AddAnswer) -> Begin:
    """The next message is a further one."""
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback)
    return Begin(MORE, {ABOUT: {TICKET: desk.kept(ticket), SHOWN: desk.in_sight(context.t, ticket)}})


@for_staff(ANSWER_PEOPLE, N_("answered a complaint or suggestion"))
@writes
async def answer_by_reply(context: Context, reply: Reply, tx: Transaction) -> Screen:
    """A reply to a notice of a ticket is the answer. Raises Unknown, AnsweredAlready, NothingToSend."""
    tickets = context.services[Tickets]
    await context.services[People].meet(tx, context.person, context.first_name)
    words_id = await tickets.desk.answer(tx, reply.about, as_message(reply.given), context.person.id)
    return desk.sent(context.t, await tickets.ticket_with(tx, words_id), words_id)


@for_staff(ANSWER_PEOPLE, N_("answered a complaint or suggestion"))
@writes
async def answer_by_key(context: Context, reply: KeyReply, tx: Transaction) -> Screen:
    """The same to a message that carries the key to answer. Raises Unknown, AnsweredAlready, NothingToSend."""
    more, about = isinstance(reply.tap, AddAnswer), reply.tap.feedback
    tickets = context.services[Tickets]
    await context.services[People].meet(tx, context.person, context.first_name)
    words_id = await tickets.desk.answer(tx, about, as_message(reply.given), context.person.id, more=more)
    return desk.sent(context.t, await tickets.ticket_with(tx, words_id), words_id)


@for_staff(ANSWER_PEOPLE, N_("took an answer back"))
@writes
async def take_back(context: Context, tap: TakeAnswerBack, tx: Transaction) -> Screen:
    """Within a minute."""
    number = await context.services[Tickets].changes.take_back(tx, tap.words)
    return await card.opened(context, tx, number, context.t("Taken back. The resident has not read it."))


@for_staff(ANSWER_PEOPLE, N_("took a report on, or handed it back"))
@writes
async def assign(context: Context, tap: AssignTicket, tx: Transaction) -> Screen:
    """I look after it, or no longer."""
    await context.services[People].meet(tx, context.person, context.first_name)
    who = context.person.id if tap.mine else None
    ticket = await context.services[Tickets].desk.assign(tx, tap.feedback, who)
    said = context.t("You look after no. {number} now.", number=ticket.number)
    return await card.opened(context, tx, ticket.id, said if tap.mine else context.t("Handed back."))


@for_staff(ANSWER_PEOPLE, N_("changed of which kind a report is"))
@writes
async def change_kind(context: Context, tap: ChangeKind, tx: Transaction) -> Screen:
    """It was taken for something else. Raises Unknown."""
    ticket = await context.services[Tickets].desk.change_kind(tx, tap.feedback, tap.kind)
    said = context.t("No. {number} is now: {kind}", number=ticket.number, kind=context.t(KINDS[ticket.kind]))
    return await card.opened(context, tx, ticket.id, said)


@for_staff(ANSWER_PEOPLE, N_("put the day of an answer off, since others must help"))
@writes
async def needs_others(context: Context, tap: NeedsOthers, tx: Transaction) -> Screen:
    """It takes longer, and the resident hears until when."""
    ticket = await context.services[Tickets].desk.needs_others(tx, tap.feedback)
    said = context.t("The resident reads that it takes until {date}.", date=context.t.date(ticket.due_on))
    return await card.opened(context, tx, ticket.id, said)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_note(context: Context, tap: AddNote) -> Begin:
    """The next message is a note. Raises Unknown."""
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback)
    return Begin(NOTE, {ABOUT: {TICKET: desk.kept(ticket), SHOWN: desk.in_sight(context.t, ticket)}})


@for_staff(ANSWER_PEOPLE, N_("put the day of an answer off as far as it goes"))
@writes
async def needs_longest(context: Context, tap: NeedsLongest, tx: Transaction) -> Screen:
    """It takes as long as it may, and the resident hears until when."""
    ticket = await context.services[Tickets].desk.needs_longest(tx, tap.feedback)
    said = context.t("The resident reads that it takes until {date}.", date=context.t.date(ticket.due_on))
    return await card.opened(context, tx, ticket.id, said)


@for_staff(ANSWER_PEOPLE)
@reads
async def show_clocks(context: Context, _: object) -> Screen:
    """In how many open days each kind is answered."""
    return deadlines.clocks(context.t, await context.services[Tickets].clocks.all_of_them(context.reader))


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_clock(context: Context, tap: SetClock) -> Begin:
    """Another number of days."""
    return Begin(CLOCK, {ABOUT: tap.kind})


async def how_many_wait(context: Context) -> int:
    """For the desk."""
    return await context.services[Tickets].how_many_wait(context.reader)


# One's own earlier words: the staff's, or a resident's


@writes
async def correct(context: Context, edit: Reply, tx: Transaction) -> Screen:
    """An edited message corrects what it became. Raises Unknown, DealtWithAlready, AnswerHasLeft, NothingToSend."""
    tickets, said, me = context.services[Tickets], as_message(edit.given), context.person.id
    if not await tickets.changes.is_by_staff(tx, edit.about):
        return screens.corrected(context.t, await tickets.changes.correct(tx, me, edit.about, said))
    _check(context)
    ticket = await tickets.changes.correct_answer(tx, edit.about, said)
    await context.services[Staff].record(tx, me, N_("changed an answer"), f"ticket:{ticket.id}")
    return desk.sent(context.t, ticket, edit.about)


@writes
async def go_on(context: Context, reply: Reply, tx: Transaction) -> Screen | Begin:
    """A reply to one's own words goes on in their ticket. Raises Unknown, NothingToSend."""
    tickets, said, me = context.services[Tickets], as_message(reply.given), context.person.id
    ticket = await tickets.ticket_with(tx, reply.about)
    if not await tickets.changes.is_by_staff(tx, reply.about):
        return await said_more(context, await tickets.ticket(tx, ticket.id, me), said, tx)
    _check(context)
    words_id = await tickets.desk.answer(tx, ticket.id, said, me)
    await context.services[Staff].record(tx, me, N_("answered a complaint or suggestion"), f"ticket:{ticket.id}")
    return desk.sent(context.t, await tickets.ticket_with(tx, words_id), words_id)


def _check(context: Context) -> None:
    if not context.may(ANSWER_PEOPLE):
        raise NotAllowed(ANSWER_PEOPLE)
