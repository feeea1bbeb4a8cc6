"""What residents see of their tickets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.tickets.codes import is_unnamed, number_of
from bot.areas.tickets.letters import TICKET
from bot.areas.tickets.refused import OverForLong
from bot.areas.tickets.rules import REOPENED_WITHIN, Kind, State, Ticket, Words
from bot.base.html import Html, joined, lines, paragraphs, units
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ask_staff_key, menu_key, shortened
from handlers.paging import own_number_keys
from handlers.tickets.buttons import (
    AnswerHelped,
    FinishTicket,
    OpenMyFeedback,
    ReplyFeedback,
    SendFeedback,
    ShowMyFeedback,
)
from handlers.tickets.files import AS_CAPTION, file_keys, files_told, media_of, play_keys
from handlers.tickets.outcomes import said_of_outcome, told_outcome

STANDS = {"open": N_("waits for the staff"), "answered": N_("answered"), "closed": N_("dealt with")}
_SHORT = 120
_ROOM = 3200  # units of what was said that a message has room for beside its head and keys
_THANKS = {
    Kind.QUESTION: N_("We pass your question on to the staff. Its number is {number}. The answer comes here."),
    Kind.SUGGESTION: N_("Thank you, we have your suggestion. Its number is {number}."),
    Kind.COMPLAINT: N_("Thank you, we have your report. Its number is {number}."),
    Kind.LOST: N_("Thank you, we have your message. Its number is {number}. We look for it and answer you here."),
    Kind.PRAISE: N_("Thank you for your kind words! We pass them on to the staff. Their number is {number}."),
}
_KEPT = N_("Thank you, it is kept. Its number is {number}.")


def received(t: Texts, ticket: Ticket, standing: Html, nobody: Html) -> Screen:
    """Thanks, a number, and a day; for a question, when the staff are there. `nobody`: that nobody can be told."""
    promise = nobody or t("We answer by {date} at the latest.", date=t.date(ticket.due_on))
    thanks = t(_KEPT if nobody else _THANKS[ticket.kind], number=ticket.number)
    danger = t("If anybody is in danger, please tell the nearest member of staff at once.") if ticket.urgent else ""
    told = t("We tell the staff at once.") if ticket.urgent and not nobody else ""
    onward = t("If there is more to say, reply to this message.")
    keys = [[Button(t("What I have sent"), ShowMyFeedback())], [menu_key(t)]]
    text = paragraphs(lines(danger, told), lines(thanks, promise), standing, onward)
    return Screen(text, keys, about=f"{TICKET}:{ticket.id}")


def mine(t: Texts, tickets: Sequence[Ticket]) -> Screen:
    """Everything somebody sent."""
    told = [
        lines(
            t("<b>No. {number}</b>, {date}: {state}", number=one.number, state=t(STANDS[one.state.value]),
              date=t.date(one.sent_at.astimezone(t.zone).date())),
            in_short(t, one.first),
        )
        for one in tickets
    ]  # fmt: skip
    keys = to_open(t, {one.id: OpenMyFeedback(one.id) for one in tickets})
    head = t("<b>What you have sent</b>") if tickets else t("You have sent nothing yet.")
    nameless = t("What you sent without your name does not stand here: its own message in this chat opens it.")
    return Screen(paragraphs(head, *told, nameless), [*keys, [Button(t("Write to us"), SendFeedback()), menu_key(t)]])


def to_open(t: Texts, taps: Mapping[int, CallbackData]) -> list[list[Button]]:
    """Keys to what a list tells, by the numbers that it has; what has no name goes by a code, two in a row."""
    numbers = {one: tap for one, tap in taps.items() if not is_unnamed(one)}
    codes = [Button(number_of(one), tap) for one, tap in taps.items() if is_unnamed(one)]
    named = own_number_keys(numbers, t("Open no. {number}", number=next(iter(numbers), 0))) if numbers else []
    return [*named, *(codes[start : start + 2] for start in range(0, len(codes), 2))]


def one_of_mine(t: Texts, ticket: Ticket, *, promises: bool = True) -> Screen:
    """What was said, the day by which it is answered, and the ways to write on and to end it."""
    open_ = ticket.state is State.OPEN
    promise = t("We answer by {date} at the latest.", date=t.date(ticket.due_on)) if open_ and promises else ""
    head = t("<b>No. {number}</b>: {state}", number=ticket.number, state=t(STANDS[ticket.state.value]))
    back = [Button(t("What I have sent"), ShowMyFeedback()), menu_key(t)]
    keys = [*file_keys(t, ticket), *_ways_on(t, ticket), back]
    said = [*thread(t, ticket, staff=False), told_outcome(t, ticket)]
    return Screen(paragraphs(head, *said, promise), keys, about=f"{TICKET}:{ticket.id}")


def written_on(t: Texts, ticket: Ticket, nobody: Html) -> Screen:
    """More was said. `nobody`: that nobody can be told."""
    if nobody:
        return one_of_mine(t, ticket, promises=False).led_by(nobody)
    return one_of_mine(t, ticket).led_by(t("Thank you, we pass on to the staff what you wrote."))


def corrected(t: Texts, ticket: Ticket) -> Screen:
    """A message was edited while it waited."""
    return one_of_mine(t, ticket).led_by(t("Your change is noted. The staff see it."))


def finished(t: Texts, ticket: Ticket) -> Screen:
    """The resident has ended it."""
    return one_of_mine(t, ticket).led_by(t("Thank you for telling us. No. {number} is finished.", number=ticket.number))


def answered(t: Texts, ticket: Ticket, words: Words | None) -> Screen:
    """The notice to the resident: the answer under what it answers."""
    about = next((one for one in reversed(ticket.said) if not one.by_staff and (not words or one.id < words.id)), None)
    head = t("The staff answer your no. {number}:", number=ticket.number)
    asked = lines(t("You wrote:"), in_short(t, about)) if about else ""
    see = [Button(t("See it all"), OpenMyFeedback(ticket.id)), menu_key(t)]
    media, told = media_of(words), words.words if words else ""
    told = shortened(told, AS_CAPTION) if media else told
    if ticket.anonymous:  # one from before: with its answer what leads to its writer goes
        gone = t("From now on nothing leads from this report to you any more. If there is more to say, write it anew.")
        keys = [*play_keys(t, words), [Button(t("Write to us"), SendFeedback())], [menu_key(t)]]
        return Screen(paragraphs(asked, head, told, gone), keys, media=media)
    said = paragraphs(asked, head, told, t("To write on, reply to this message."))
    keys = [*play_keys(t, words), _whether_it_helped(t, ticket), *_ways_on(t, ticket), see]
    return Screen(said, keys, media=media, about=f"{TICKET}:{ticket.id}")


def helped(t: Texts, ticket: Ticket) -> Screen:
    """Thanks; where it did not help, the staff know, and what is missing can be written."""
    if ticket.state is State.OPEN:  # they have written on since
        return one_of_mine(t, ticket)
    good = t("We are glad that it helped. No. {number} is finished.", number=ticket.number)
    bad = t("Thank you for telling us. The staff hear of it; please write what is still missing.")
    return one_of_mine(t, ticket).led_by(good if ticket.helped else bad)


def over_for_long(context: Context, refusal: OverForLong) -> Screen:
    """Closed too long ago to go on in."""
    t = context.t
    said = t(
        "No. {number} was finished more than {n} days ago. Please write it as something new.",
        number=number_of(refusal.feedback_id),
        n=REOPENED_WITHIN.days,
    )
    return Screen(said, [[Button(t("Write to us"), SendFeedback())], [menu_key(t)]])


def _whether_it_helped(t: Texts, ticket: Ticket) -> list[Button]:
    yes, no = AnswerHelped(ticket.id, helped=True), AnswerHelped(ticket.id, helped=False)
    return [Button(t("It helped"), yes), Button(t("It did not help"), no)]


def later(t: Texts, ticket: Ticket) -> Screen:
    """The notice that it takes longer."""
    said = t(
        "No. {number} needs help from others and takes longer. We answer by {date} at the latest.",
        number=ticket.number,
        date=t.date(ticket.due_on),
    )
    return _notice(t, ticket, said)


def ended(t: Texts, ticket: Ticket) -> Screen:
    """The notice that the staff closed it, and how it ended."""
    more = t("If you still need something, reply here.")
    return _notice(t, ticket, paragraphs(said_of_outcome(t, ticket), more))


def _notice(t: Texts, ticket: Ticket, said: Html) -> Screen:
    see = [Button(t("See it all"), OpenMyFeedback(ticket.id)), menu_key(t)]
    return Screen(paragraphs(said, in_short(t, ticket.first)), [see], about=f"{TICKET}:{ticket.id}")


def _ways_on(t: Texts, ticket: Ticket) -> list[list[Button]]:
    write = Button(t("Write on"), ReplyFeedback(ticket.id))
    if ticket.state is State.CLOSED:
        return [[write]]
    return [[write, Button(t("It is settled"), FinishTicket(ticket.id))]]


def ways(t: Texts) -> list[list[Button]]:
    """To a person, and to the menu."""
    return [[ask_staff_key(t), menu_key(t)]]


def thread(t: Texts, ticket: Ticket, *, staff: bool) -> list[Html]:
    """What was said, in order; of a long talk the newest that a message has room for."""
    told = [lines(_speaker(t, ticket, one, staff=staff), quote(t, one)) for one in ticket.said]
    kept, room = len(told), _ROOM
    while kept and (room := room - units(told[kept - 1].plain)) >= 0:
        kept -= 1
    kept = min(kept, len(told) - 1)
    earlier = t.plural("({n} earlier message is not shown.)", "({n} earlier messages are not shown.)", kept)
    return [earlier, *told[kept:]] if kept > 0 else told


def _speaker(t: Texts, ticket: Ticket, one: Words, *, staff: bool) -> Html:
    """Who said it, and when; without a name only the day is known."""
    told = t.date(one.said_at.astimezone(t.zone).date()) if ticket.unnamed else t.moment(one.said_at)
    moment = t("{moment}, edited", moment=told) if one.changed else told
    if not one.by_staff:
        return t("The resident, {moment}:", moment=moment) if staff else t("You, {moment}:", moment=moment)
    if staff and one.by:
        return t("{name}, {moment}:", name=one.by, moment=moment)
    return t("The staff, {moment}:", moment=moment)


def quote(t: Texts, one: Words | None) -> Html:
    """What was said, and that there is a photo or a voice with it."""
    if one is None:
        return Html()
    return lines(files_told(t, one.files), Html("<i>") + one.words + Html("</i>") if one.words else "")


def in_short(t: Texts, one: Words | None) -> Html:
    """The same in a line or two."""
    if one is None:
        return Html()
    words = Html("<i>") + shortened(" ".join(one.words.split()), _SHORT) + Html("</i>") if one.words else Html()
    return joined(" · ", [files_told(t, one.files), words])
