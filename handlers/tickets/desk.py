"""What the staff see of tickets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.areas.tickets.codes import is_unnamed, number_of
from bot.areas.tickets.entries import parted
from bot.areas.tickets.letters import AT_THE_DESK, at_the_desk
from bot.areas.tickets.refused import AnsweredAlready, AnswerHasLeft
from bot.areas.tickets.rules import Kind, State, Ticket, Which, Words
from bot.areas.tickets.service import PAGE
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways, shortened
from handlers.paging import beside
from handlers.tickets.buttons import (
    AddAnswer,
    AnswerFeedback,
    AssignTicket,
    CloseFeedback,
    OpenFeedback,
    ShowClocks,
    ShowFeedback,
    ShowMuted,
    SiftTickets,
    TakeAnswerBack,
)
from handlers.tickets.desk_buttons import ChooseOffice, ChooseReady, EnterTicket
from handlers.tickets.files import AS_CAPTION, media_of, play_keys
from handlers.tickets.kinds import KINDS
from handlers.tickets.screens import in_short, quote, thread, to_open

_LISTS = {Which.MINE: N_("Mine ({n})"), Which.FREE: N_("Nobody's ({n})"), Which.DUE: N_("Due ({n})")}


@dataclass(frozen=True)
class Told:
    """A notice: the ticket, the words it tells of, and the message it is edited in."""

    ticket: Ticket
    words: Words | None
    edit: int | None = None


def told(t: Texts, notice: Told) -> Screen:
    """The notice to the staff: everything, and the keys to answer or take it on; a voice or photo with it."""
    ticket, words = notice.ticket, notice.words
    keys = [
        [Button(t("Answer"), AnswerFeedback(ticket.id), style="primary"), *take_on(t, ticket)],
        [Button(t("All that wait"), ShowFeedback())],
        desk_ways(t),
    ]
    about = at_the_desk(ticket)
    if words is None or not words.files:
        return Screen(whole(t, ticket), keys, about=about)
    fits = len(words.words) <= AS_CAPTION
    more = [] if fits else [[Button(t("Read it all"), OpenFeedback(ticket.id))]]
    shown = words if fits else replace(words, words=shortened(words.words, AS_CAPTION))
    edited = t("Edited by the resident.") if words.changed else ""
    text = paragraphs(_head(t, ticket), lines(edited, quote(t, shown)), _due(t, ticket), _how_to_answer(t))
    keys = [*play_keys(t, words), *more, *keys]
    return Screen(text, keys, media=media_of(words), amends=notice.edit, about=about)


def waiting(
    context: Context, tickets: Sequence[Ticket], page: int, which: Which, counts: Mapping[Which, int], muted: int
) -> Screen:
    """A page of what waits, the most pressing first."""
    t, shown = context.t, tickets[:PAGE]
    rows = [lines(_line(context, one), in_short(t, one.said[-1] if one.said else None)) for one in shown]
    keys = to_open(t, {one.id: OpenFeedback(one.id) for one in shown})
    lists = [Button(t(_LISTS[one], n=counts[one]), SiftTickets(one)) for one in _LISTS if counts[one]]
    everything = [] if which is Which.ALL else [Button(t("All that wait"), ShowFeedback())]
    earlier, more = beside(
        lambda to: SiftTickets(which, to), page, more=len(tickets) > PAGE, labels=(t("Back"), t("More"))
    )
    head = t("<b>Complaints and suggestions</b>")
    mutes = [Button(t("Muted ({n})", n=muted), ShowMuted())] if muted else []
    settings = [*everything, Button(t("Days until the answer"), ShowClocks())]
    lists_kept = [
        Button(t("Write down a report"), EnterTicket()),
        Button(t("Ready answers"), ChooseReady()),
        Button(t("Other offices"), ChooseOffice()),
    ]
    below = [[*earlier, *more], lists, mutes, settings, lists_kept, desk_ways(t)]
    return Screen(paragraphs(head, *(rows or [t("Nothing waits for you.")])), [*keys, *below])


def sent(t: Texts, ticket: Ticket, words_id: int) -> Screen:
    """The answer is about to leave."""
    said = t("The resident reads your answer to no. {number} in a minute:", number=ticket.number)
    if ticket.unnamed:
        said = t("Whoever wrote no. {number} can read your answer from the next minute on:", number=ticket.number)
    if ticket.entry:
        said = lines(t("Your answer to no. {number} is kept:", number=ticket.number), _entered(t, ticket))
    how = "" if ticket.unnamed or ticket.entry else t("To change it, edit your message within this minute.")
    keys = [
        *([] if ticket.entry else [[Button(t("Take it back"), TakeAnswerBack(words_id))]]),
        [Button(t("Close"), CloseFeedback(ticket.id)), Button(t("All that wait"), ShowFeedback())],
        desk_ways(t),
    ]
    text = paragraphs(said, quote(t, ticket.word(words_id)), how)
    return Screen(text, keys, about=at_the_desk(ticket))


def too_late(context: Context, refusal: AnsweredAlready) -> Screen:
    """A colleague was faster."""
    t = context.t
    by = refusal.by or t("a colleague")
    said = t("No. {number} has been answered by {name} already:", number=number_of(refusal.feedback_id), name=by)
    words = Html("<i>") + refusal.words + Html("</i>") if refusal.words else Html()
    keys = [[Button(t("Write more"), AddAnswer(refusal.feedback_id))], [Button(t("All that wait"), ShowFeedback())]]
    return Screen(paragraphs(said, words), [*keys, desk_ways(t)], about=_about(refusal.feedback_id))


def has_left(context: Context, refusal: AnswerHasLeft) -> Screen:
    """The resident has read it; more can be written."""
    t = context.t
    said = t("The answer has left already. To put something right, write more.")
    keys = [[Button(t("Write more"), AddAnswer(refusal.feedback_id))], [Button(t("All that wait"), ShowFeedback())]]
    return Screen(said, [*keys, desk_ways(t)], about=_about(refusal.feedback_id))


def kept(ticket: Ticket) -> int | str:
    """Its id in a form: as text where the audit trail shall not tell which it was."""
    return str(ticket.id) if ticket.unnamed else ticket.id


def in_sight(t: Texts, ticket: Ticket) -> Html:
    """A ticket above the question that asks for its answer."""
    return paragraphs(_head(t, ticket), quote(t, next((o for o in reversed(ticket.said) if not o.by_staff), None)))


def _about(ticket_id: int) -> str:
    return "" if is_unnamed(ticket_id) else f"{AT_THE_DESK}:{ticket_id}"


def take_on(t: Texts, ticket: Ticket) -> list[Button]:
    """Look after it, or no longer."""
    if ticket.state is not State.OPEN:
        return []
    if ticket.assigned is None:
        return [Button(t("I take it on"), AssignTicket(ticket.id, mine=True))]
    return [Button(t("Hand it back"), AssignTicket(ticket.id, mine=False))]


def _line(context: Context, ticket: Ticket) -> Html:
    """Its number and day; before it danger, or that the day has passed."""
    t = context.t
    late = t("⏰ Late.") + " " if ticket.due_on < context.today else Html()
    mark = t("⚠️ Urgent.") + " " if ticket.urgent else late
    line = mark + t("<b>No. {number}</b>, answer by {date}", number=ticket.number, date=t.date(ticket.due_on))
    return line + " · " + ticket.assigned_name if ticket.assigned and ticket.assigned_name else line


def whole(t: Texts, ticket: Ticket) -> Html:
    """All that was said, under what it is; while it waits, by when and how it is answered."""
    how = _how_to_answer(t) if ticket.state is State.OPEN else ""
    return paragraphs(_head(t, ticket), *thread(t, ticket, staff=True), _due(t, ticket), how)


def _head(t: Texts, ticket: Ticket) -> Html:
    mark = t("⚠️ Urgent.") if ticket.urgent else ""
    name = t("From: {name}", name=ticket.name) if ticket.name else t("From: somebody who does not give a name")
    if ticket.entry:
        name = lines(name, _entered(t, ticket))
    elif ticket.person_id is None and not ticket.unnamed:
        name = t("From: somebody whose data are deleted")
    head = t("<b>{kind} no. {number}</b>", kind=t(KINDS[Kind(ticket.kind)]), number=ticket.number)
    screen = t("On the screen then: {words}", words=ticket.seen_on) if ticket.seen_on else ""
    helped = {True: t("The resident says that the answer helped."), False: t("The resident says: it did not help.")}
    by = t("Looked after by {name}", name=ticket.assigned_name) if ticket.assigned and ticket.assigned_name else ""
    return lines(mark, head, name, screen, by, helped.get(ticket.helped, ""))  # type: ignore[arg-type]


def _entered(t: Texts, ticket: Ticket) -> Html:
    """How somebody without Telegram is told the answer."""
    number = parted(ticket.entry)
    if ticket.phone:
        return t("Without Telegram: please call {phone}. Number {number}.", phone=ticket.phone, number=number)
    return t("Without Telegram: they ask with the number {number}.", number=number)


def _due(t: Texts, ticket: Ticket) -> Html:
    if ticket.state is not State.OPEN:
        return Html()
    return t("Answer by {date} at the latest.", date=t.date(ticket.due_on))


def _how_to_answer(t: Texts) -> Html:
    return t("To answer, reply to this message, or tap below.")
