"""What the staff see of tickets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.areas.tickets.codes import is_unnamed, number_of
from bot.areas.tickets.letters import AT_THE_DESK, at_the_desk
from bot.areas.tickets.rules import (
    AnsweredAlready,
    AnswerHasLeft,
    Kind,
    Note,
    State,
    Ticket,
    Which,
    Words,
)
from bot.areas.tickets.service import PAGE, Tickets
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways, shortened
from handlers.paging import beside
from handlers.tickets.buttons import (
    AddAnswer,
    AddNote,
    AnswerFeedback,
    AssignTicket,
    ChangeKind,
    ChooseMute,
    CloseFeedback,
    NeedsLongest,
    NeedsOthers,
    OpenFeedback,
    ShowClocks,
    ShowFeedback,
    ShowMuted,
    SiftTickets,
    TakeAnswerBack,
    UnmuteWriter,
)
from handlers.tickets.files import AS_CAPTION, file_keys, media_of, play_keys
from handlers.tickets.kinds import KINDS, SHORTLY
from handlers.tickets.screens import in_short, quote, thread, to_open

_NOTES = 3  # that a card shows
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
        [Button(t("Answer"), AnswerFeedback(ticket.id), style="primary"), *_take_on(t, ticket)],
        [Button(t("All that wait"), ShowFeedback())],
        desk_ways(t),
    ]
    about = at_the_desk(ticket)
    if words is None or not words.files:
        return Screen(_whole(t, ticket), keys, about=about)
    whole = len(words.words) <= AS_CAPTION
    more = [] if whole else [[Button(t("Read it all"), OpenFeedback(ticket.id))]]
    shown = words if whole else replace(words, words=shortened(words.words, AS_CAPTION))
    edited = t("Edited by the resident.") if words.changed else ""
    text = paragraphs(_head(t, ticket), lines(edited, quote(t, shown)), _due(t, ticket), _how_to_answer(t))
    keys = [*play_keys(t, words), *more, *keys]
    return Screen(text, keys, media=media_of(words), amends=notice.edit, about=about)


async def opened(context: Context, reader: Reader, ticket_id: int, led_by: str = "") -> Screen:
    """One of them, opened at the desk; above it what has just been done. Raises Unknown."""
    tickets = context.services[Tickets]
    ticket = await tickets.ticket(reader, ticket_id)
    put_off = ticket.due_on >= await tickets.clocks.with_others(reader, ticket)
    notes = await tickets.aftermath.notes(reader, ticket_id)
    shown = _for_staff(
        context.t, ticket, await tickets.limits.of_writer(reader, ticket_id), put_off=put_off, notes=notes
    )
    return shown.led_by(led_by) if led_by else shown


def _for_staff(t: Texts, ticket: Ticket, muted: datetime | None, *, put_off: bool, notes: Sequence[Note]) -> Screen:
    answered = ticket.state is State.ANSWERED
    answer = Button(t("Write more"), AddAnswer(ticket.id)) if answered else None
    answer = answer or Button(t("Answer"), AnswerFeedback(ticket.id), style="primary")
    close = [Button(t("Close"), CloseFeedback(ticket.id))] if ticket.state is not State.CLOSED else []
    longer = Button(t("Needs help from others"), NeedsOthers(ticket.id))
    longer = Button(t("Needs the longest time"), NeedsLongest(ticket.id)) if put_off else longer
    others = [longer] if ticket.state is State.OPEN else []
    back = [Button(t("All that wait"), ShowFeedback())]
    note = [Button(t("Note"), AddNote(ticket.id))]
    keys = [[answer, *_take_on(t, ticket)], *file_keys(t, ticket), [*close, *others], back]
    keys += [_other_kinds(t, ticket), note, _mute(t, ticket, muted)]  # what is rare comes last: it is folded first
    until = t("Muted until {moment}.", moment=t.moment(muted)) if muted else ""
    text = paragraphs(until, _whole(t, ticket), _noted(t, notes))
    return Screen(text, [*keys, desk_ways(t)], about=at_the_desk(ticket))


def _noted(t: Texts, notes: Sequence[Note]) -> Html:
    """The newest notes; residents never read them."""
    head = t("<b>Among the staff</b>") if notes else Html()
    told = [t("{name}, {date}: {note}", name=one.by, date=_day(t, one), note=one.note) for one in notes[-_NOTES:]]
    return lines(head, *told)


def _day(t: Texts, note: Note) -> str:
    return t.date(note.written_at.astimezone(t.zone).date())


def _other_kinds(t: Texts, ticket: Ticket) -> list[Button]:
    """What it may be instead, where it was taken for something else."""
    if ticket.state is not State.OPEN:
        return []
    return [
        Button(t("→ {kind}", kind=t(SHORTLY[one])), ChangeKind(ticket.id, one)) for one in Kind if one != ticket.kind
    ]


def _mute(t: Texts, ticket: Ticket, muted: datetime | None) -> list[Button]:
    if ticket.person_id is None:
        return []
    if muted:
        return [Button(t("End the mute"), UnmuteWriter(ticket.id))]
    return [Button(t("Mute the writer"), ChooseMute(ticket.id))]


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
    below = [[*earlier, *more], lists, mutes, settings, desk_ways(t)]
    return Screen(paragraphs(head, *(rows or [t("Nothing waits for you.")])), [*keys, *below])


def sent(t: Texts, ticket: Ticket, words_id: int) -> Screen:
    """The answer is about to leave."""
    said = t("The resident reads your answer to no. {number} in a minute:", number=ticket.number)
    if ticket.unnamed:
        said = t("Whoever wrote no. {number} can read your answer from the next minute on:", number=ticket.number)
    how = "" if ticket.unnamed else t("To change it, edit your message within this minute.")
    keys = [
        [Button(t("Take it back"), TakeAnswerBack(words_id))],
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


def in_sight(t: Texts, ticket: Ticket) -> Html:
    """A ticket above the question that asks for its answer."""
    return paragraphs(_head(t, ticket), quote(t, next((o for o in reversed(ticket.said) if not o.by_staff), None)))


def _about(ticket_id: int) -> str:
    return "" if is_unnamed(ticket_id) else f"{AT_THE_DESK}:{ticket_id}"


def _take_on(t: Texts, ticket: Ticket) -> list[Button]:
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


def _whole(t: Texts, ticket: Ticket) -> Html:
    how = _how_to_answer(t) if ticket.state is State.OPEN else ""
    return paragraphs(_head(t, ticket), *thread(t, ticket, staff=True), _due(t, ticket), how)


def _head(t: Texts, ticket: Ticket) -> Html:
    mark = t("⚠️ Urgent.") if ticket.urgent else ""
    name = t("From: {name}", name=ticket.name) if ticket.name else t("From: somebody who does not give a name")
    if ticket.person_id is None and not ticket.unnamed:
        name = t("From: somebody whose data are deleted")
    head = t("<b>{kind} no. {number}</b>", kind=t(KINDS[Kind(ticket.kind)]), number=ticket.number)
    screen = t("On the screen then: {words}", words=ticket.seen_on) if ticket.seen_on else ""
    helped = {True: t("The resident says that the answer helped."), False: t("The resident says: it did not help.")}
    by = t("Looked after by {name}", name=ticket.assigned_name) if ticket.assigned and ticket.assigned_name else ""
    return lines(mark, head, name, screen, by, helped.get(ticket.helped, ""))  # type: ignore[arg-type]


def _due(t: Texts, ticket: Ticket) -> Html:
    if ticket.state is not State.OPEN:
        return Html()
    return t("Answer by {date} at the latest.", date=t.date(ticket.due_on))


def _how_to_answer(t: Texts) -> Html:
    return t("To answer, reply to this message, or tap below.")
