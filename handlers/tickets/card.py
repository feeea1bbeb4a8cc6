"""A ticket opened at the desk: all that is known of it, and all that can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.areas.tickets.codes import number_of
from bot.areas.tickets.letters import at_the_desk
from bot.areas.tickets.rules import Agreed, Handing, Kind, Note, State, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import desk_ways
from handlers.tickets.buttons import (
    AddAnswer,
    AddNote,
    AnswerFeedback,
    ChangeKind,
    ChooseMute,
    CloseFeedback,
    NeedsLongest,
    NeedsOthers,
    ShowFeedback,
    UnmuteWriter,
)
from handlers.tickets.desk import take_on, whole
from handlers.tickets.desk_buttons import (
    ChooseMerge,
    ChooseOffice,
    ChooseReady,
    HasBeenPassedOn,
    PartTicket,
)
from handlers.tickets.files import file_keys
from handlers.tickets.kinds import SHORTLY
from handlers.tickets.outcomes import told_outcome
from handlers.tickets.screens import in_short

_NOTES = 3  # that a card shows


@dataclass(frozen=True)
class _Card:
    """`put_off`: the day cannot be put off any more but as far as it goes; `along`: what is merged with it."""

    ticket: Ticket
    muted: datetime | None
    put_off: bool
    notes: Sequence[Note]
    along: Sequence[Ticket]
    handing: Handing | None


async def opened(context: Context, reader: Reader, ticket_id: int, led_by: str = "") -> Screen:
    """One of them, opened at the desk; above it what has just been done. Raises Unknown."""
    tickets = context.services[Tickets]
    ticket = await tickets.ticket(reader, ticket_id)
    card = _Card(
        ticket,
        await tickets.limits.of_writer(reader, ticket_id),
        ticket.due_on >= await tickets.clocks.with_others(reader, ticket),
        await tickets.aftermath.notes(reader, ticket_id),
        await tickets.merging.along_with(reader, ticket_id),
        await tickets.handing.standing(reader, ticket_id),
    )
    shown = _for_staff(context.t, card)
    return shown.led_by(led_by) if led_by else shown


def _for_staff(t: Texts, card: _Card) -> Screen:
    """What is rare comes last: it is folded first."""
    ticket = card.ticket
    back = [Button(t("All that wait"), ShowFeedback())]
    keys = [
        [_answer(t, ticket), *take_on(t, ticket)],
        *file_keys(t, ticket),
        _ends(t, card),
        back,
        _other_kinds(t, ticket),
        [Button(t("Ready answers"), ChooseReady(ticket.id)), Button(t("Note"), AddNote(ticket.id))],
        [*_passes_on(t, card), *_merges(t, card)],
        _mute(t, ticket, card.muted),
    ]
    until = t("Muted until {moment}.", moment=t.moment(card.muted)) if card.muted else ""
    text = paragraphs(
        until, whole(t, ticket), told_outcome(t, ticket), _merged(t, card), _handed(t, card), _noted(t, card.notes)
    )
    return Screen(text, [*keys, desk_ways(t)], about=at_the_desk(ticket))


def _answer(t: Texts, ticket: Ticket) -> Button:
    if ticket.state is State.ANSWERED:
        return Button(t("Write more"), AddAnswer(ticket.id))
    return Button(t("Answer"), AnswerFeedback(ticket.id), style="primary")


def _ends(t: Texts, card: _Card) -> list[Button]:
    ticket = card.ticket
    if ticket.state is State.CLOSED:
        return [] if ticket.outcome else [Button(t("How it ended"), CloseFeedback(ticket.id))]
    longer = Button(t("Needs help from others"), NeedsOthers(ticket.id))
    longer = Button(t("Needs the longest time"), NeedsLongest(ticket.id)) if card.put_off else longer
    return [Button(t("Close"), CloseFeedback(ticket.id)), *([longer] if ticket.state is State.OPEN else [])]


def _passes_on(t: Texts, card: _Card) -> list[Button]:
    ticket, handing = card.ticket, card.handing
    if ticket.state is State.CLOSED:
        return []
    if handing and handing.answer in (Agreed.NAMED, Agreed.UNNAMED):
        return [Button(t("It has been passed on"), HasBeenPassedOn(ticket.id))]
    return [Button(t("Another office"), ChooseOffice(ticket.id))]


def _merges(t: Texts, card: _Card) -> list[Button]:
    ticket = card.ticket
    if ticket.merged_into:
        return [Button(t("Part it again"), PartTicket(ticket.id))]
    apart = [Button(t("Part no. {number}", number=one.number), PartTicket(one.id)) for one in card.along[:2]]
    merge = [Button(t("Merge with another"), ChooseMerge(ticket.id))] if ticket.state is State.OPEN else []
    return [*merge, *apart]


def _merged(t: Texts, card: _Card) -> Html:
    """What is answered along with it."""
    if card.ticket.merged_into:
        return t("Answered along with no. {number}.", number=number_of(card.ticket.merged_into))
    head = t("<b>Answered along with it</b>") if card.along else Html()
    told = [t("No. {number}", number=one.number) + " · " + in_short(t, one.first) for one in card.along]
    return lines(head, *told)


def _handed(t: Texts, card: _Card) -> Html:
    handing = card.handing
    if handing is None or card.ticket.state is State.CLOSED:
        return Html()
    if handing.answer is None:
        return t("The resident is asked whether it may be passed on to {office}.", office=handing.office)
    if handing.answer is Agreed.NO:
        return t("The resident does not want it passed on to {office}.", office=handing.office)
    named = handing.answer is Agreed.NAMED
    agreed = t("It may be passed on to {office}, with the name.", office=handing.office)
    unnamed = t("It may be passed on to {office}, but without the name.", office=handing.office)
    return lines(agreed if named else unnamed, Html("<code>") + handing.passed_on + Html("</code>"))


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
