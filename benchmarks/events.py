"""Everybody wants a seat at the same moment: who gets one, who waits, in which order, how long it takes.

python -m benchmarks.events                  1,000 people, 20 seats
python -m benchmarks.events --people 5000    more of them
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from benchmarks.measure import quantile
from bot.areas.events.records import Member, Request, SignedUp
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.migrations import migrate

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


class Counted:
    """Promises that are only counted: the schedule's rows are measured elsewhere."""

    def __init__(self) -> None:
        self.reminders = 0

    async def plan_reminders(self, tx: Transaction, *, moments: Sequence[object], **_: object) -> None:
        self.reminders += len(moments)

    async def plan_offer_expiry(self, tx: Transaction, **_: object) -> None: ...

    async def plan_settling(self, tx: Transaction, **_: object) -> None: ...

    async def plan_reminding_anew(self, tx: Transaction, **_: object) -> None: ...

    async def drop(self, tx: Transaction, subject: str) -> None: ...


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seats", type=int, default=20)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        asyncio.run(_rush(Path(folder) / "library.db", asked.people, asked.seats))


async def _rush(path: Path, people: int, seats: int) -> None:
    migrate(path)
    database = await Database.open(path)
    try:
        promises = Counted()
        events = Events(database, MovableClock.frozen(NOW), ZONE, promises)
        event_id = await _prepare(database, events, people, seats)
        start = time.perf_counter()
        rush = (_sign_up(database, events, event_id, person, start) for person in range(1, people + 1))
        outcomes = await asyncio.gather(*rush)
        took = time.perf_counter() - start
        _report(outcomes, took, promises.reminders)
        await _emptied(database, events, [one for one, _ in outcomes][:seats])
    finally:
        await database.close()


async def _prepare(database: Database, events: Events, people: int, seats: int) -> int:
    starts = NOW + timedelta(days=10)
    plan = Plan(Details("workshop", "Lokakarya", capacity=seats), (Session(starts, starts + timedelta(hours=2)),))
    async with database.transaction() as tx:
        await tx.run_many(
            "INSERT INTO people (id, first_name, language, met_at) VALUES (:id, :name, 'id', 0)",
            [{"id": person, "name": f"Warga {person}"} for person in range(1, people + 1)],
        )
        event_id = await events.composing.create(tx, plan, by=1)
        await events.composing.publish(tx, event_id)
    return event_id


async def _sign_up(
    database: Database, events: Events, event_id: int, person: int, start: float
) -> tuple[SignedUp, float]:
    request = Request(event_id, (Member(f"Warga {person}", self_=True),), person_id=person)
    async with database.transaction() as tx:
        outcome = await events.signing_up.sign_up(tx, request)
    return outcome, time.perf_counter() - start


def _report(outcomes: Sequence[tuple[SignedUp, float]], took: float, reminders: int) -> None:
    signed = [outcome for outcome, _ in outcomes]
    seated = [outcome for outcome in signed if outcome.position is None]
    places = [outcome.registrations[0].place for outcome in signed]
    positions = [outcome.position for outcome in signed if outcome.position is not None]
    waits = [1000 * waited for _, waited in outcomes]
    codes = {outcome.code for outcome in signed}
    print(f"{len(signed)} people, one transaction each: {took:.2f} s, {1000 * took / len(signed):.2f} ms a sign-up")
    print(f"answered after: median {quantile(waits, 0.5):.0f} ms, last {max(waits):.0f} ms")
    print(f"seated {len(seated)}, queued {len(positions)}; {len(codes)} different codes, {reminders} reminders planned")
    print(f"in order of arrival: {_yes(places == sorted(places))}")
    print(f"positions 1 to {len(positions)}, each once, in that order: "
          f"{_yes(positions == list(range(1, len(positions) + 1)))}")  # fmt: skip


async def _emptied(database: Database, events: Events, seated: Sequence[SignedUp]) -> None:
    """All who sit cancel: each seat goes to the next in the queue."""
    start = time.perf_counter()
    for outcome in seated:
        async with database.transaction() as tx:
            await events.signing_up.cancel(tx, None, [outcome.registrations[0].id])
    took = 1000 * (time.perf_counter() - start) / len(seated)
    async with database.reading() as reader:
        rows = await reader.rows("SELECT p.person_id FROM offers o JOIN parties p ON p.id = o.party_id ORDER BY o.id")
    offered = [row["person_id"] for row in rows]
    right = offered == list(range(len(seated) + 1, 2 * len(seated) + 1))
    print(f"{len(seated)} cancel: {took:.2f} ms each; offered to the next {len(offered)} in order: {_yes(right)}")


def _yes(so: bool) -> str:
    return "yes" if so else "NO"


if __name__ == "__main__":
    main()
