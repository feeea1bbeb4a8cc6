"""What follows the first success of a person: one place for all that is offered then."""

from __future__ import annotations

from bot.areas.events.records import SignedUp
from bot.areas.events.types import SeatState
from bot.areas.preferences.service import Preferences
from bot.areas.profiles.service import Profiles
from bot.base.database import Transaction
from bot.chat.core.context import Context


async def after_first_success(context: Context, tx: Transaction, outcome: SignedUp) -> None:
    """Somebody has signed up, perhaps for the first time. Each offer sees to it that it is made once.

    Interests are offered to who has got a seat: a place in the queue is no success yet.
    """
    if outcome.those(SeatState.SEATED):
        await context.services[Preferences].offer_interests(tx, context.person.id)
    await context.services[Profiles].ask_once(tx, context.person.id)


async def after_giving_up(context: Context, tx: Transaction) -> None:
    """Somebody has given a seat back: nothing comes unasked then."""
    await context.services[Preferences].hold_back_offer(tx, context.person.id)
    await context.services[Profiles].ask_later(tx, context.person.id)
