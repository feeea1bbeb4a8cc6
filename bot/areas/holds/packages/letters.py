"""The letters of packages. They carry ids only, and say what holds when they leave: else they do not leave."""

from __future__ import annotations

from datetime import datetime

from bot.areas.holds.packages.rules import Package
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

READY = "hold_package_ready"  # all of it lies at the desk
BACK = "hold_package_back"  # it came back; what is missing
DUE = "hold_package_due"  # it should be back
OVER = "hold_package_over"  # nobody fetched it before the meeting, or the staff ended it
STAFF = "hold_package_asked"  # to the staff: a leader asks for one
TO_STAFF = "hold_packages"


def subject_of(package_id: int) -> str:
    """By which its letters and jobs are known."""
    return f"hold_package:{package_id}"


async def to_leader(tx: Transaction, one: Package, kind: str, now: datetime) -> None:
    """To whoever asked for it, where they are still known."""
    if one.asked_by is None:
        return
    letter = Letter(
        chat_id=one.asked_by,
        kind=kind,
        details={"package": one.id},
        key=f"{kind}:{one.id}",
        lane=Lane.REMINDERS,
        subject=subject_of(one.id),
        hushed=True,
    )
    await outbox.post(tx, letter, now)


async def withdraw(tx: Transaction, package_id: int) -> None:
    """What has not left yet no longer leaves."""
    await outbox.cancel(tx, subject_of(package_id))
