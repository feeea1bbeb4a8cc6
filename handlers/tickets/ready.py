"""Answers that the staff keep ready: looked through, filled in, shown before they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.letters import at_the_desk
from bot.areas.tickets.ready import DAY, NAME, NUMBER, filled, mark_of
from bot.areas.tickets.refused import KeptEnough
from bot.areas.tickets.rules import LONGEST_READY, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways, shortened
from handlers.paging import number_keys
from handlers.tickets import desk
from handlers.tickets.buttons import OpenFeedback, ShowFeedback
from handlers.tickets.desk_buttons import AddReady, ChooseReady, PreviewReady, RemoveReady, SendReady

_IN_LIST = 160


@for_staff(ANSWER_PEOPLE)
@reads
async def choose(context: Context, tap: ChooseReady) -> Screen:
    """All of them."""
    return _listed(context.t, await context.services[Tickets].ready.all_of_them(context.reader), tap.feedback)


@for_staff(ANSWER_PEOPLE)
@reads
async def preview(context: Context, tap: PreviewReady) -> Screen:
    """One, filled in; of no ticket in particular, as it is kept. Raises Unknown."""
    if not tap.feedback:
        t, words = context.t, await context.services[Tickets].ready.words(context.reader, tap.ready)
        keys = [[Button(t("Take it out of the list"), RemoveReady(tap.ready))], [Button(t("Back"), ChooseReady())]]
        return Screen(Html("<i>") + words + Html("</i>"), [*keys, desk_ways(t)])
    ticket, words = await _filled(context, context.reader, tap.feedback, tap.ready)
    return _shown(context.t, ticket, tap.ready, words)


@for_staff(ANSWER_PEOPLE, N_("answered a complaint or suggestion"))
@writes
async def send(context: Context, tap: SendReady, tx: Transaction) -> Screen:
    """What was shown; where it is another by now, it is shown anew. Raises Unknown, AnsweredAlready."""
    ticket, words = await _filled(context, tx, tap.feedback, tap.ready)
    if mark_of(words) != tap.mark:
        return _shown(context.t, ticket, tap.ready, words)
    tickets = context.services[Tickets]
    await context.services[People].meet(tx, context.person, context.first_name)
    words_id = await tickets.desk.answer(tx, ticket.id, words, context.person.id)
    return desk.sent(context.t, await tickets.ticket_with(tx, words_id), words_id)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin(context: Context, tap: AddReady) -> Begin:
    """Its words."""
    return Begin(READY, {ABOUT: str(tap.feedback)})


@for_staff(ANSWER_PEOPLE, N_("took an answer out of those that are kept ready"))
@writes
async def remove(context: Context, tap: RemoveReady, tx: Transaction) -> Screen:
    """It is kept no more; what it said stands above, and can be kept anew."""
    ready = context.services[Tickets].ready
    words = await ready.words(tx, tap.ready)
    await ready.remove(tx, tap.ready)
    gone = paragraphs(context.t("Taken out of the list:"), Html("<i>") + words + Html("</i>"))
    return _listed(context.t, await ready.all_of_them(tx), 0).led_by(gone)


def enough(context: Context, refusal: KeptEnough) -> Screen:
    """The list is full."""
    t = context.t
    said = t("The list has {n} entries already. Please take one out first.", n=refusal.most)
    return Screen(said, [[Button(t("All that wait"), ShowFeedback())], desk_ways(t)])


async def _keep(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    ready = context.services[Tickets].ready
    await ready.add(tx, answers["words"])
    return _listed(context.t, await ready.all_of_them(tx), int(answers[ABOUT])).led_by(context.t("Saved."))


async def _filled(context: Context, reader: Reader, feedback: int, ready: int) -> tuple[Ticket, str]:
    t, tickets = context.t, context.services[Tickets]
    ticket = await tickets.ticket(reader, feedback)
    words = await tickets.ready.words(reader, ready)
    return ticket, filled(words, ticket, plain(t("Sir or Madam")), plain(t.date(ticket.due_on)))


def _shown(t: Texts, ticket: Ticket, ready: int, words: str) -> Screen:
    head = t("This would go to the writer of no. {number}:", number=ticket.number)
    other = t("To write it otherwise, reply to this message with your own words.")
    keys = [
        [Button(t("Send this answer"), SendReady(ticket.id, ready, mark_of(words)), style="primary")],
        [Button(t("Another one"), ChooseReady(ticket.id)), Button(t("Back"), OpenFeedback(ticket.id))],
    ]
    text = paragraphs(head, Html("<i>") + words + Html("</i>"), other)
    return Screen(text, keys, about=at_the_desk(ticket))


def _listed(t: Texts, found: Sequence[tuple[int, str]], feedback: int) -> Screen:
    rows = [Html(f"{n}. ") + shortened(words, _IN_LIST) for n, (_, words) in enumerate(found, 1)]
    keys = number_keys([(words, PreviewReady(feedback, ready)) for ready, words in found])
    head = t("<b>Answers that are kept ready</b>") if found else t("No answer is kept ready yet.")
    add = [Button(t("Keep another one ready"), AddReady(feedback))]
    back = Button(t("Back"), OpenFeedback(feedback)) if feedback else Button(t("All that wait"), ShowFeedback())
    return Screen(paragraphs(head, lines(*rows)), [*keys, add, [back], desk_ways(t)])


READY = Conversation(
    name="ticket_ready_answer",
    version=1,
    title=N_("An answer kept ready"),
    why=N_("So that what is often asked is answered in two taps. Only the staff see the list."),
    send_label=N_("Save"),
    finish=_keep,
    needs=ANSWER_PEOPLE,
    deed=N_("kept an answer ready"),
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("The answer"),
            most=LONGEST_READY,
            verbatim=True,
            ask=lambda t, answers: t(
                "Please write the answer. {name}, {number} and {day} are filled in: the name of whoever wrote, the"
                " number, and the promised day.",
                name=NAME,
                number=NUMBER,
                day=DAY,
            ),
        ),
    ),
)
