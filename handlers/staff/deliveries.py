"""What could not be delivered: looked at on the desk, then put away."""

from __future__ import annotations

from bot.areas.events.permissions import WORK_DESK
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from bot.delivery.outbox.undelivered import Undelivered
from handlers.navigation import desk_ways as ways
from handlers.staff.buttons import PutFailedAway, ShowFailed

_KINDS = {
    "event_reminder": N_("reminders"),
    "event_offer": N_("offers of seats"),
    "event_moved": N_("news of changed events"),
    "event_cancelled": N_("news of cancelled events"),
    "event_decided": N_("decisions about requests"),
    "broadcast": N_("announcements"),
}


async def how_many(context: Context) -> int:
    """How many letters failed that nobody has looked at."""
    return await context.services[Undelivered].count(context.reader)


@for_staff(WORK_DESK)
@reads
async def show_failed(context: Context, _: object) -> Screen:
    """By kind and reason."""
    t, found = context.t, await context.services[Undelivered].failed(context.reader)
    if not found:
        return Screen(t("Everything has been delivered."), [ways(t)])
    rows = [
        t("• {kind}: {n} ({reason})", kind=t(_KINDS.get(one.kind, N_("other messages"))), n=t.number(one.many),
          reason=t("perhaps arrived") if one.state == "uncertain" else one.reason)
        for one in found
    ]  # fmt: skip
    how = t("Whoever waits for such a message is best called. Announcements can be repeated in their own list.")
    away = Button(t("I have seen it"), PutFailedAway(), style="primary")
    return Screen(paragraphs(t("<b>Not delivered</b>"), lines(*rows), how), [[away], ways(t)])


@for_staff(WORK_DESK, N_("looked at what was not delivered"))
@writes
async def put_away(context: Context, _: PutFailedAway, tx: Transaction) -> Screen:
    """It waits no more."""
    await context.services[Undelivered].seen(tx)
    return Screen(context.t("Noted. What fails from now on is shown here again."), [ways(context.t)])


__all__ = ["ShowFailed", "how_many", "put_away", "show_failed"]
