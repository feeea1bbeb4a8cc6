"""What somebody sent without a name, as they read it: by the keys of their own chat, which alone open it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.areas.tickets.rules import Agreed, Handing, Kind, Message, State, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Refusal, Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.core.inputs import KeyReply
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import menu_key
from handlers.staff_reach import nobody_told
from handlers.tickets import consenting
from handlers.tickets.buttons import FinishUnnamed, OpenUnnamed, PlayUnnamed, UnnamedHelped, WriteUnnamed
from handlers.tickets.desk_buttons import AgreeUnnamed
from handlers.tickets.files import file_keys, played
from handlers.tickets.messages import TELLING, as_message
from handlers.tickets.outcomes import LAPOR, said_of_outcome, told_outcome
from handlers.tickets.screens import STANDS, thread


@dataclass(eq=False)
class TellsWho(Refusal):
    """A voice or a face in a ticket without a name. `token`: of that."""

    token: str


async def send(context: Context, said: Message, kind: Kind, tx: Transaction) -> Screen:
    """Keep it, and give its writer the only key to it. Raises TooMuchFeedback, Muted."""
    token, ticket = await context.services[Tickets].unnamed.send(tx, context.person.id, said, kind=kind)
    return _received(context.t, ticket, token, await nobody_told(context, tx))


@reads
async def open_it(context: Context, tap: OpenUnnamed) -> Screen:
    """Its state, and what was answered. Raises Unknown."""
    return await _opened(context, context.reader, tap.token)


@writes
async def agree(context: Context, tap: AgreeUnnamed, tx: Transaction) -> Screen:
    """Whether it may be passed on, without a name anyway. Raises Unknown, AskedAlready."""
    t, tickets = context.t, context.services[Tickets]
    ticket = await tickets.unnamed.open(tx, tap.token)
    said = Agreed.UNNAMED if tap.agrees else Agreed.NO
    handing = await tickets.handing.agree(tx, ticket.id, None, said)
    return (await _opened(context, tx, tap.token)).led_by(t(consenting.SAID[said], office=handing.office))


@reads
async def how_to_write(context: Context, tap: WriteUnnamed) -> Screen:
    """By Telegram's own reply: a form would keep in whose chat it waits. Raises Unknown."""
    t, ticket = context.t, await context.services[Tickets].unnamed.open(context.reader, tap.token)
    said = t("To write on in no. {number}, reply to this message: hold or swipe it, then write.", number=ticket.number)
    why = t("So nothing is kept meanwhile that leads to you.")
    return Screen(paragraphs(said, why), [[Button(t("Back"), OpenUnnamed(tap.token))], [menu_key(t)]])


@writes
async def write_on(context: Context, reply: KeyReply, tx: Transaction) -> Screen:
    """A reply to any message that carries the token. Raises Unknown, Muted, NothingToSend, TellsWho."""
    said, token = as_message(reply.given), str(reply.tap.token)
    if any(one.kind in TELLING for one in said.files):
        raise TellsWho(token)
    ticket = await context.services[Tickets].unnamed.write_on(tx, context.person.id, token, said)
    kept = await nobody_told(context, tx) or context.t("Thank you, we pass on to the staff what you wrote.")
    return _shown(context.t, ticket, token).led_by(kept)


@writes
async def finish(context: Context, tap: FinishUnnamed, tx: Transaction) -> Screen:
    """Nothing more is needed. Raises Unknown."""
    ticket = await context.services[Tickets].unnamed.finish(tx, tap.token)
    told = context.t("Thank you for telling us. No. {number} is finished.", number=ticket.number)
    return _shown(context.t, ticket, tap.token).led_by(told)


@writes
async def helped(context: Context, tap: UnnamedHelped, tx: Transaction) -> Screen:
    """One tap on the answer; that it did not is read by the staff on its card. Raises Unknown."""
    t, tickets = context.t, context.services[Tickets]
    ticket = await tickets.unnamed.helped(tx, tap.token, helped=tap.helped)
    shown = await _opened(context, tx, tap.token)
    if ticket.state is State.OPEN:
        return shown
    good = t("We are glad that it helped. No. {number} is finished.", number=ticket.number)
    bad = t("Thank you for telling us. Please write what is still missing: reply to this message.")
    return shown.led_by(good if ticket.helped else bad)


@reads
async def play(context: Context, tap: PlayUnnamed) -> Screen:
    """The files of some words. Raises Unknown."""
    ticket = await context.services[Tickets].unnamed.open(context.reader, tap.token)
    words = ticket.word(tap.words)
    if words is None or not words.files:
        raise Unknown("file")
    return played(context.t, ticket, words)


def tells_who(context: Context, refusal: TellsWho) -> Screen:
    """It was not passed on."""
    t = context.t
    said = t("This was not passed on: a voice or a face can tell who you are. Please write it in words.")
    return Screen(said, [[Button(t("How to write on"), WriteUnnamed(refusal.token))], [menu_key(t)]])


def _received(t: Texts, ticket: Ticket, token: str, nobody: Html) -> Screen:
    """A code, a day, and that this message has the only key."""
    thanks = t("Thank you, we have your message without your name. Its number is {number}.", number=ticket.number)
    promise = nobody or t("We answer by {date} at the latest.", date=t.date(ticket.due_on))
    danger = t("If anybody is in danger, please tell the nearest member of staff at once.") if ticket.urgent else ""
    only = t("We have not kept who wrote it, and so cannot write to you. The answer is behind the key below.")
    keep = t("Please keep this message. To write on, reply to it.")
    keys = [[Button(t("See the answer"), OpenUnnamed(token), style="primary")], [menu_key(t)]]
    return Screen(paragraphs(danger, lines(thanks, promise), lines(only, keep)), keys)


async def _opened(context: Context, reader: Reader, token: str) -> Screen:
    """What was said, and what is asked of its writer."""
    tickets = context.services[Tickets]
    ticket = await tickets.unnamed.open(reader, token)
    handing = await tickets.handing.standing(reader, ticket.id)
    shown = _shown(context.t, ticket, token)
    if handing is None or handing.answer is not None or ticket.state is State.CLOSED:
        return shown
    return _asking(context.t, shown, ticket, handing, token)


def _asking(t: Texts, shown: Screen, ticket: Ticket, handing: Handing, token: str) -> Screen:
    """The same, and below it whether it may be passed on."""
    yes = Button(t("Yes, pass it on"), AgreeUnnamed(token, agrees=True))
    no = Button(t("Do not pass it on"), AgreeUnnamed(token, agrees=False))
    text = paragraphs(shown.text, consenting.asked(t, ticket, handing))
    # few enough to be folded never: what is folded is kept, and these carry the token
    return replace(shown, text=text, keys=[[yes], [no], [Button(t("Write on"), WriteUnnamed(token))], [menu_key(t)]])


def _shown(t: Texts, ticket: Ticket, token: str) -> Screen:
    """What was said, whether it is answered, and the ways on."""
    head = t("<b>No. {number}</b>: {state}", number=ticket.number, state=t(STANDS[ticket.state.value]))
    waits = ticket.state is State.OPEN
    promise = t("We answer by {date} at the latest.", date=t.date(ticket.due_on)) if waits else ""
    ended = ticket.state is State.CLOSED
    finish = [] if ended else [Button(t("It is settled"), FinishUnnamed(token))]
    again = [[Button(t("See whether there is an answer"), OpenUnnamed(token))]] if waits else []
    yes, no = UnnamedHelped(token, helped=True), UnnamedHelped(token, helped=False)
    told = ticket.state is State.ANSWERED and ticket.helped is None
    helpful = [[Button(t("It helped"), yes), Button(t("It did not help"), no)]] if told else []
    keys = [
        *file_keys(t, ticket, lambda words: PlayUnnamed(token, words)),
        *again,
        *helpful,
        [Button(t("Write on"), WriteUnnamed(token)), *finish],
        [menu_key(t)],
    ]
    lapor = said_of_outcome(t, ticket) if ticket.outcome_words == LAPOR else told_outcome(t, ticket)
    return Screen(paragraphs(head, *thread(t, ticket, staff=False), lapor, promise), keys)
