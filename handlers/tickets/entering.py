"""Reports of people without Telegram: entered at the desk, asked for by a number on paper, linked by its key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.entries import looks_like_number as looks_like_number
from bot.areas.tickets.entries import parted
from bot.areas.tickets.rules import LONGEST, Message, State, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.reading.phones import read_phone
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ask_staff_key, desk_ways, menu_key
from handlers.tickets import card, screens
from handlers.tickets.buttons import OpenFeedback, ShowFeedback
from handlers.tickets.desk_buttons import EnterTicket, LinkTicket
from handlers.tickets.kinds import kind_by

_LONGEST_NAME, _LONGEST_PHONE, _LONGEST_KEY = 60, 30, 20


@for_staff(ANSWER_PEOPLE)
@reads
async def begin(context: Context, _: EnterTicket) -> Begin:
    """What they say."""
    return Begin(ENTER)


async def is_number(context: Context, text: str) -> bool:
    """Whether it is the number of a report that staff entered."""
    return await context.services[Tickets].entries.by_number(context.reader, text) is not None


@reads
async def by_number(context: Context, text: str) -> Screen:
    """To the staff all of it, so that a call is answered in one step; to others how it stands, and no word of it."""
    ticket = await context.services[Tickets].entries.by_number(context.reader, text)
    if ticket is None:
        raise Unknown("report number")
    if context.may(ANSWER_PEOPLE):
        return await card.opened(context, context.reader, ticket.id)
    return _standing(context.t, ticket)


@reads
async def begin_link(context: Context, tap: LinkTicket) -> Begin:
    """The key on the paper."""
    return Begin(LINK, {ABOUT: tap.feedback})


async def _enter(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    said, phone = answers["words"], answers.get("phone") or ""
    ticket, key = await context.services[Tickets].entries.enter(
        tx, said, kind_by(None, Message(said)), answers.get("name") or "", read_phone(phone) or phone, context.person.id
    )
    return _entered(context.t, ticket, key)


async def _link(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    linked = await context.services[Tickets].entries.link(tx, answers[ABOUT], answers["key"], context.person.id)
    t = context.t
    if linked is not None:
        return screens.one_of_mine(t, linked).led_by(t("It is linked to this chat now. The answer comes here."))
    said = t("That is not the key on the paper. Please look at it again, or ask at the desk.")
    return Screen(said, [[Button(t("Try again"), LinkTicket(answers[ABOUT]))], [ask_staff_key(t), menu_key(t)]])


def _entered(t: Texts, ticket: Ticket, key: str) -> Screen:
    """What is written on their paper."""
    head = t("Written down as no. {number}. Please give this to them on paper:", number=ticket.number)
    paper = lines(
        t("Number: <b>{number}</b>", number=parted(ticket.entry)),
        t("Key: <b>{key}</b>", key=key),
        t("Answer by {date} at the latest.", date=t.date(ticket.due_on)),
    )
    how = t(
        "With the number they ask by phone how it stands. Later in this bot the number shows the same, and the key"
        " links it to their chat. The key is shown only now."
    )
    keys = [[Button(t("Open no. {number}", number=ticket.number), OpenFeedback(ticket.id))]]
    return Screen(paragraphs(head, paper, how), [*keys, [Button(t("All that wait"), ShowFeedback())], desk_ways(t)])


def _standing(t: Texts, ticket: Ticket) -> Screen:
    state = t(screens.STANDS[ticket.state.value])
    head = t("<b>No. {number}</b>: {state}", number=parted(ticket.entry), state=state)
    waits = ticket.state is State.OPEN
    promise = t("We answer by {date} at the latest.", date=t.date(ticket.due_on)) if waits else ""
    mine = t("If it is yours, the key on your paper opens it here.")
    keys = [[Button(t("It is mine"), LinkTicket(ticket.id))], [ask_staff_key(t), menu_key(t)]]
    return Screen(paragraphs(lines(head, promise), mine), keys)


ENTER = Conversation(
    name="ticket_entry",
    version=1,
    title=N_("Write down a report"),
    why=N_("For somebody without Telegram. They get a number and a key on paper."),
    send_label=N_("Save"),
    finish=_enter,
    needs=ANSWER_PEOPLE,
    deed=N_("wrote down a report for somebody without Telegram"),
    steps=(
        TextStep(
            name="words",
            label=N_("Message"),
            most=LONGEST,
            verbatim=True,
            ask=lambda t, answers: t("What do they say? Please write it in their words."),
        ),
        TextStep(
            name="name",
            label=N_("Name"),
            most=_LONGEST_NAME,
            optional=True,
            why=N_("So that the staff know whom to answer. You may skip it."),
            ask=lambda t, answers: t("What is their name? You may skip this."),
        ),
        TextStep(
            name="phone",
            label=N_("Phone"),
            most=_LONGEST_PHONE,
            optional=True,
            why=N_("So that the answer can be told by phone. You may skip it."),
            ask=lambda t, answers: t("On which phone number can they be called? You may skip this."),
        ),
    ),
)
LINK = Conversation(
    name="ticket_link",
    version=1,
    title=N_("Open my report"),
    why=N_("Only who has the paper may read it."),
    send_label=N_("Send"),
    finish=_link,
    direct=True,
    steps=(
        TextStep(
            name="key",
            label=N_("Key"),
            most=_LONGEST_KEY,
            verbatim=True,
            why=N_("Only who has the paper may read it."),
            ask=lambda t, answers: t("Which key of six digits stands on your paper?"),
        ),
    ),
)
