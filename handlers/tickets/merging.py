"""Two tickets about one matter: chosen, answered together, parted again."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.refused import MergedAlready
from bot.areas.tickets.rules import Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.tickets import card, desk
from handlers.tickets.buttons import OpenFeedback, ShowFeedback
from handlers.tickets.desk_buttons import ChooseMerge, MergeTickets, PartTicket
from handlers.tickets.screens import in_short, to_open


@for_staff(ANSWER_PEOPLE)
@reads
async def choose(context: Context, tap: ChooseMerge) -> Screen:
    """Others that wait, the likeliest first. Raises Unknown."""
    tickets = context.services[Tickets]
    ticket = await tickets.ticket(context.reader, tap.feedback)
    found = await tickets.merging.suggestions(context.reader, ticket.id, tickets.unnamed.unheard)
    return _offered(context.t, ticket, found)


@for_staff(ANSWER_PEOPLE, N_("merged two reports"))
@writes
async def merge(context: Context, tap: MergeTickets, tx: Transaction) -> Screen:
    """From now on one answer is for both. Raises Unknown, MergedAlready."""
    leader = await context.services[Tickets].merging.merge(tx, tap.feedback, tap.other)
    said = context.t("Merged: your answer to no. {number} goes to each of them.", number=leader.number)
    return await card.opened(context, tx, leader.id, said)


@for_staff(ANSWER_PEOPLE, N_("parted reports that were merged"))
@writes
async def part(context: Context, tap: PartTicket, tx: Transaction) -> Screen:
    """It stands alone again. Raises Unknown."""
    ticket = await context.services[Tickets].merging.part(tx, tap.feedback)
    said = context.t("No. {number} stands alone again.", number=ticket.number)
    return await card.opened(context, tx, ticket.id, said)


def cannot(context: Context, refusal: MergedAlready) -> Screen:
    """They do not both wait, or go along with another."""
    t = context.t
    said = t("These two cannot be merged any more: both have to wait for an answer, and neither be merged already.")
    back = [Button(t("Back"), OpenFeedback(refusal.feedback_id)), Button(t("All that wait"), ShowFeedback())]
    return Screen(said, [back, desk_ways(t)])


def _offered(t: Texts, ticket: Ticket, found: Sequence[Ticket]) -> Screen:
    asked = t("Which one is about the same? One answer then goes to each of the writers, who do not see each other.")
    told = [lines(t("<b>No. {number}</b>", number=one.number), in_short(t, one.first)) for one in found]
    keys = to_open(t, {one.id: MergeTickets(ticket.id, one.id) for one in found})
    back = [Button(t("Back"), OpenFeedback(ticket.id))]
    none = t("No other one waits that could be merged with it.")
    return Screen(paragraphs(desk.in_sight(t, ticket), asked if found else none, *told), [*keys, back])
