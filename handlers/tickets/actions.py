"""What answers residents' keys, words, voices and photos around tickets."""

from __future__ import annotations

import re

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST, Message, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.core.inputs import Other, Picture, Reply
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.staff_reach import nobody_told
from handlers.tickets import screens
from handlers.tickets.buttons import AnswerHelped, FinishTicket, OpenMyFeedback, PlayFile, ReplyFeedback
from handlers.tickets.drafting import (
    ANONYMOUS,
    GIVEN,
    SHOWN,
    TICKET,
    UNKNOWN,
    WARNED,
    WITHOUT_NAME,
    tells_who,
)
from handlers.tickets.files import played
from handlers.tickets.forms import REPLY, SEND
from handlers.tickets.messages import as_message, kept
from handlers.tickets.mutes import check
from handlers.tickets.phrases import SAYS_NOTHING_YET, WITHOUT_A_NAME


@reads
async def begin(context: Context, _: object) -> Begin:
    """The form. Raises Muted."""
    await check(context)
    return Begin(SEND, GIVEN, link="saran")


@reads
async def begin_by_words(context: Context, heard: Heard) -> Begin:
    """“toilet kotor bgt!!” is the message already; “mau komplain, jangan pakai nama” only says how to send it."""
    said = None if _says_nothing(heard) and not context.attached else _heard(context, heard)
    await check(context, said)
    named = {"name": WITHOUT_NAME} if WITHOUT_A_NAME.search(heard.typed) else {}
    return Begin(SEND, {**GIVEN, **named, **({"words": kept(said)} if said else {})}, link="saran")


def _says_nothing(heard: Heard) -> bool:
    """Whether words only announce a message."""
    rest = WITHOUT_A_NAME.sub(" ", heard.typed)
    words = heard.words if rest == heard.typed else re.sub(r"\W+", " ", rest).casefold()
    return set(words.split()) <= SAYS_NOTHING_YET


@reads
async def take_voice(context: Context, given: Other) -> Begin:
    """A voice is for a person: sent by one key. Raises Muted."""
    await check(context)
    return Begin(SEND, {**GIVEN, "words": kept(as_message(given))})


@reads
async def take_video(context: Context, given: Other) -> Begin:
    """A video is for a person, too. Raises Muted, NothingToSend."""
    await check(context, as_message(given))
    return Begin(SEND, {**GIVEN, "words": kept(as_message(given))})


async def captioned(context: Context, photo: Picture) -> bool:
    """Whether a photo comes with words, which may be something for the staff."""
    return bool(photo.caption.strip())


async def take_photo(context: Context, photo: Picture, tx: Transaction, seen: object) -> Begin:
    """A photo with words that nobody else knows: offered to be sent to the staff. Raises Muted."""
    await check(context, as_message(photo))
    return Begin(SEND, {**GIVEN, "words": kept(as_message(photo)), ABOUT: {UNKNOWN: True}})


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """What I have sent."""
    return screens.mine(context.t, await context.services[Tickets].of(context.reader, context.person.id))


@reads
async def open_mine(context: Context, tap: OpenMyFeedback) -> Screen:
    """One of mine."""
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback, context.person.id)
    return screens.one_of_mine(context.t, ticket)


@reads
async def begin_reply(context: Context, tap: ReplyFeedback) -> Begin:
    """The next message goes on in it. Raises Unknown, Muted."""
    await check(context)
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback, context.person.id)
    last = ticket.said[-1] if ticket.said else None
    about = {TICKET: ticket.id, SHOWN: screens.quote(context.t, last), ANONYMOUS: ticket.anonymous}
    return Begin(REPLY, {ABOUT: about})


@writes
async def finish(context: Context, tap: FinishTicket, tx: Transaction) -> Screen:
    """Nothing more is needed."""
    ticket = await context.services[Tickets].finish(tx, context.person.id, tap.feedback)
    return screens.finished(context.t, ticket)


@writes
async def helped(context: Context, tap: AnswerHelped, tx: Transaction) -> Screen:
    """One tap on the answer. Raises Unknown."""
    aftermath = context.services[Tickets].aftermath
    ticket = await aftermath.helped(tx, tap.feedback, context.person.id, helped=tap.helped)
    return screens.helped(context.t, ticket)


@reads
async def play(context: Context, tap: PlayFile) -> Screen:
    """The files again: to whose ticket it is, and to the staff. Raises Unknown."""
    tickets = context.services[Tickets]
    ticket = await tickets.ticket_with(context.reader, tap.words)
    if ticket.person_id != context.person.id and not context.may(ANSWER_PEOPLE):
        raise Unknown("file")
    words = ticket.word(tap.words)
    if words is None or not words.files:
        raise Unknown("file")
    return played(context.t, ticket, words)


# By Telegram's own reply, and by editing


@writes
async def write_on(context: Context, reply: Reply, tx: Transaction) -> Screen | Begin:
    """A reply to a letter about one's ticket goes on in it. Raises Unknown, Muted, NothingToSend."""
    ticket = await context.services[Tickets].ticket(tx, reply.about, context.person.id)
    return await said_more(context, ticket, as_message(reply.given), tx)


async def said_more(context: Context, ticket: Ticket, said: Message, tx: Transaction) -> Screen | Begin:
    """One's further words; before a voice leaves that tells who wrote without a name, that is said."""
    if tells_who(ticket, said):
        about = {TICKET: ticket.id, ANONYMOUS: True, WARNED: True}
        return Begin(REPLY, {"words": kept(said), ABOUT: about})
    await context.services[People].meet(tx, context.person, context.first_name)
    ticket = await context.services[Tickets].write_on(tx, context.person.id, ticket.id, said)
    return screens.written_on(context.t, ticket, await nobody_told(context, tx))


async def written(context: Context, message_id: int) -> str:
    """What a message of this person's became here."""
    words = await context.services[Tickets].changes.written_in(context.reader, context.person.id, message_id)
    return "" if words is None else f"ticket_words:{words}"


def _heard(context: Context, heard: Heard) -> Message:
    """The words that were heard, with the file they stood under."""
    if context.attached:
        return as_message(context.attached)
    text = " ".join(heard.typed.split())[:LONGEST]
    return Message(text, message_id=context.message)
