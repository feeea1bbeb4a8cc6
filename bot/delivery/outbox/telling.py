"""No letter ends in silence: the owners hear, once a day and kind, of what did not arrive and nobody else tells of."""

from __future__ import annotations

from bot.base.area import Hooks
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.identity import StaffRoll
from bot.base.services import Services
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox import store
from bot.delivery.outbox.rules import UNDELIVERED, Claimed, Ending, Lane, Letter, State


async def tell(services: Services, tx: Transaction, letter: Claimed, ending: Ending) -> None:
    """Write to the owners where a letter was refused for good, or an error of ours struck as it was drawn.

    Whoever blocked the bot wants to hear nothing, what no longer holds is missed by nobody, and what may have arrived
    waits on the desk.
    """
    if letter.kind == UNDELIVERED:
        return
    if not ending.fault and not (ending.state is State.REFUSED and not ending.away):
        return
    if not ending.fault and any(one.accounts_for(letter) for one in services[Hooks].of(LetterEnded)):
        return
    now = services[Clock].now()
    details = {"kind": letter.kind, "reason": ending.fault or ending.reason, "sent": ending.state is State.SENT}
    for owner in await services[StaffRoll].owners(tx):
        key = f"{UNDELIVERED}:{letter.kind}:{now.date()}:{owner}"
        await store.post(tx, Letter(owner, UNDELIVERED, details, key, Lane.REMINDERS), now)
