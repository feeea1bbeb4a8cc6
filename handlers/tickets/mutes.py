"""Whose messages do not reach the staff for a time: set and ended from a ticket, and told to whoever writes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.refused import Muted
from bot.areas.tickets.rules import MUTED_FOR, Message, Mute
from bot.areas.tickets.service import Tickets
from bot.areas.tickets.wording import is_urgent
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.screens import OpenPlace
from handlers.navigation import desk_ways, menu_key
from handlers.tickets import card
from handlers.tickets.buttons import ChooseMute, MuteWriter, OpenFeedback, ShowFeedback, UnmuteWriter

_FOR = {1: N_("1 hour"), 24: N_("1 day"), 168: N_("7 days")}


@for_staff(ANSWER_PEOPLE)
@reads
async def choose(context: Context, tap: ChooseMute) -> Screen:
    """For how long. Raises Unknown."""
    t, ticket = context.t, await context.services[Tickets].ticket(context.reader, tap.feedback)
    said = t("For how long shall messages of whoever wrote no. {number} not reach the staff?", number=ticket.id)
    still = t("Words about danger still get through, and books, events and hours are answered as before.")
    keys = [[Button(t(_FOR[hours]), MuteWriter(ticket.id, hours)) for hours in MUTED_FOR]]
    return Screen(paragraphs(said, still), [*keys, [Button(t("Back"), OpenFeedback(ticket.id))]])


@for_staff(ANSWER_PEOPLE, N_("muted the writer of a report for a time"))
@writes
async def mute(context: Context, tap: MuteWriter, tx: Transaction) -> Screen:
    """From now on. Raises Unknown."""
    await context.services[Tickets].limits.mute(tx, tap.feedback, tap.hours, context.person.id)
    said = context.t("Done. They read it when they write again.")
    return await card.opened(context, tx, tap.feedback, said)


@for_staff(ANSWER_PEOPLE, N_("let the writer of a report write again"))
@writes
async def unmute(context: Context, tap: UnmuteWriter, tx: Transaction) -> Screen:
    """Before its time. Raises Unknown."""
    await context.services[Tickets].limits.unmute(tx, tap.feedback)
    return await card.opened(context, tx, tap.feedback, context.t("Their messages reach you again."))


@for_staff(ANSWER_PEOPLE)
@reads
async def show(context: Context, _: object) -> Screen:
    """All that hold now: by the number of a report, as its writer may not have given a name."""
    return _listed(context.t, await context.services[Tickets].limits.muted(context.reader))


def _listed(t: Texts, muted: Sequence[Mute]) -> Screen:
    rows = [
        t("Writer of no. {number}, until {moment}", number=one.feedback_id, moment=t.moment(one.until)) for one in muted
    ]
    keys = [[Button(t("Open no. {number}", number=one.feedback_id), OpenFeedback(one.feedback_id))] for one in muted]
    head = t("<b>Muted for a time</b>") if muted else t("Nobody is muted now.")
    back = [Button(t("All that wait"), ShowFeedback())]
    return Screen(paragraphs(head, lines(*rows)), [*keys[:5], back, desk_ways(t)])


# To whoever writes


async def check(context: Context, said: Message | None = None) -> None:
    """Whether what somebody is about to write would reach the staff; danger always does. Raises Muted."""
    if said is None or not is_urgent(said.words):
        await context.services[Tickets].limits.check(context.reader, context.person.id)


def not_now(context: Context, refusal: Muted) -> Screen:
    """Until when, what works all the same, and that danger is heard."""
    return _not_now(context.t, refusal.until)


def _not_now(t: Texts, until: datetime) -> Screen:
    said = t("Messages from you do not reach the staff until {moment}.", moment=t.moment(until))
    works = t(
        "Books, events and opening hours you can ask for here as always. In danger just write: that is passed on."
    )
    return Screen(paragraphs(said, works), [[Button(t("Address and map"), OpenPlace())], [menu_key(t)]])
