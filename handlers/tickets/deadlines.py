"""What the staff are reminded of before its day, and what the head hears of when that has passed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.areas.tickets.letters import at_the_desk
from bot.areas.tickets.permissions import SEE_LATE_TICKETS
from bot.areas.tickets.rules import AT_MOST, OTHERS, Kind, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.tickets.buttons import AddAnswer, OpenFeedback, SetClock, ShowFeedback, ShowLate
from handlers.tickets.kinds import KINDS
from handlers.tickets.screens import in_short, to_open

_SHOWN = 5
_CLOCKS = {
    **{kind.value: label for kind, label in KINDS.items()},
    OTHERS: N_("Needs help from others"),
    AT_MOST: N_("At the longest"),
}
_Due = tuple[Sequence[Ticket], Sequence[Ticket]]


@for_staff(SEE_LATE_TICKETS)
@reads
async def show_late(context: Context, _: object) -> Screen:
    """What waits though its day has passed."""
    found = await context.services[Tickets].deadlines.late(context.reader)
    return late(context.t, found) or Screen(context.t("No answer is late."), [desk_ways(context.t)])


async def how_many_late(context: Context) -> int:
    """For the desk."""
    return len(await context.services[Tickets].deadlines.late(context.reader))


async def due_for(services: Services, reader: Reader, details: Mapping[str, Any]) -> _Due:
    """What one of the staff is reminded of, as it stands when the letter leaves."""
    day = date.fromisoformat(details["day"])
    return await services[Tickets].deadlines.due_for(reader, details["person"], day)


async def late_for(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Ticket]:
    """What is late when the letter leaves."""
    return await services[Tickets].deadlines.late(reader)


def due(t: Texts, found: _Due) -> Screen | None:
    """The morning's letter to one of the staff; None where all is answered by now."""
    today, soon = found
    if not today and not soon:
        return None
    told = [_listed(t, t("<b>To be answered today</b>"), today), _listed(t, t("<b>To be answered next</b>"), soon)]
    keys = to_open(t, {one.id: OpenFeedback(one.id) for one in [*today, *soon][:_SHOWN]})
    return Screen(paragraphs(*told), [*keys, [Button(t("All that wait"), ShowFeedback())], desk_ways(t)])


def late(t: Texts, found: Sequence[Ticket]) -> Screen | None:
    """The letter to the head, and the list behind its key; None where nothing is late."""
    if not found:
        return None
    keys = [[Button(t("Look again"), ShowLate())], desk_ways(t)]
    return Screen(_listed(t, t("<b>Late: promised for a day that has passed</b>"), found), keys)


def unheard(t: Texts, tickets: Sequence[Ticket]) -> Screen | None:
    """The notice at a full hour; None where nothing waits any more."""
    if not tickets:
        return None
    rows = [
        lines(
            t("<b>No. {number}</b>, answer by {date}", number=one.number, date=t.date(one.due_on)),
            in_short(t, one.said[-1] if one.said else None),
        )
        for one in tickets
    ]
    head = t("<b>Waiting, without a name</b>")
    return Screen(paragraphs(head, *rows), [[Button(t("All that wait"), ShowFeedback())], desk_ways(t)])


def did_not_help(t: Texts, ticket: Ticket) -> Screen:
    """The notice that an answer did not help."""
    said = t("The resident says that the answer to no. {number} did not help.", number=ticket.number)
    keys = [[Button(t("Write more"), AddAnswer(ticket.id)), Button(t("Read it all"), OpenFeedback(ticket.id))]]
    return Screen(paragraphs(said, in_short(t, ticket.answer)), [*keys, desk_ways(t)], about=at_the_desk(ticket))


def clocks(t: Texts, days: Mapping[str, int]) -> Screen:
    """In how many open days each kind is answered."""
    told = [t("{label}: {n} open days", label=t(label), n=days[kind]) for kind, label in _CLOCKS.items()]
    keys = [[Button(t(label), SetClock(kind))] for kind, label in _CLOCKS.items()]
    head = t("<b>Days until the answer</b>")
    how = t("Only days on which the library is open count. Residents read the day when they write.")
    return Screen(paragraphs(head, lines(*told), how), [*keys, [Button(t("All that wait"), ShowFeedback())]])


def _listed(t: Texts, head: Html, tickets: Sequence[Ticket]) -> Html:
    """Some of them with kind, day and whoever looks after it; how many more there are."""
    if not tickets:
        return Html()
    more = len(tickets) - _SHOWN
    rest = t.plural("and {n} more", "and {n} more", more) if more > 0 else ""
    return paragraphs(head, *(_line(t, one) for one in tickets[:_SHOWN]), rest)


def _line(t: Texts, ticket: Ticket) -> Html:
    kind = t(KINDS[Kind(ticket.kind)])
    line = t(
        "<b>{kind} no. {number}</b>, promised for {date}", kind=kind, number=ticket.number, date=t.date(ticket.due_on)
    )
    by = t("Looked after by {name}", name=ticket.assigned_name) if ticket.assigned and ticket.assigned_name else ""
    return lines(line, by, in_short(t, ticket.first))
