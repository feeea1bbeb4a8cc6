"""1,000 residents tap “Daftar” for 20 seats in the same moment: through a simulated Telegram and the real program.

python -m benchmarks.rush                          1,000 people, 20 seats
python -m benchmarks.rush --people 200 --seats 5   fewer

The bot runs as a process of its own, Telegram's ceilings lifted on both sides. Printed beside it: the same tap by one
resident after the other, each waiting for their answer.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measure import quantile
from benchmarks.program import Program
from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.areas.events.wordings import SIGN_UP
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.settings import WIB
from simulator.requests import Request as Asked
from simulator.world import World
from tests.actors import said

SEATED, QUEUED = "Anda terdaftar", re.compile(r"urutan ke-([0-9.]+)")
AFTER_EACH_OTHER = 100


@dataclass
class Outcome:
    """What came of it: positions by order of the taps (None: seated), times in ms, messages a person."""

    positions: Sequence[int | None]
    waits: Sequence[float]
    told: Counter[int]
    took: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seats", type=int, default=20)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), asked.people, asked.seats))


async def _run(folder: Path, people: int, seats: int) -> None:
    async with Program.beside_a_telegram(folder) as program:
        users = [program.world.add_user(f"Warga {n}").id for n in range(1, people + 1)]
        rush, calm = await _prepare(program.database, users, seats)
        await program.start()
        few = users[:AFTER_EACH_OTHER]
        _report_calm(await _after_each_other(program.world, few, await _open(program.world, few, calm)))
        _report(await _at_once(program.world, users, await _open(program.world, users, rush)), seats)


async def _prepare(path: Path, users: Sequence[int], seats: int) -> tuple[int, int]:
    """The two events; everybody signed up for something before, so that a seat is one tap away."""
    database = await Database.open(path)
    clock = SystemClock()
    events, consents = Events(database, clock, WIB, ScheduledJobs()), Consents(database, clock)
    now = clock.now()
    async with database.transaction() as tx:
        made = []
        for title, capacity, days in (("Terdahulu", None, 9), ("Lokakarya", seats, 10), ("Seminar", None, 11)):
            starts = now + timedelta(days=days)
            session = Session(starts, starts + timedelta(hours=2))
            plan = Plan(Details("workshop", title, capacity=capacity), (session,))
            made.append(await events.composing.create(tx, plan, by=1))
            await events.composing.publish(tx, made[-1])
        shown = Shown(SIGN_UP.purpose, SIGN_UP.version, "id", SIGN_UP.text)
        for user in users:
            await tx.run(
                "INSERT INTO people (id, first_name, language, met_at) VALUES (:id, 'Warga', 'id', 0)", {"id": user}
            )
            await consents.give(tx, user, shown)
            member = Member("Warga Contoh", self_=True)
            await events.signing_up.sign_up(tx, Request(made[0], (member,), user))
        await tx.run("UPDATE event_sessions SET starts_at = 1, ends_at = 2 WHERE event_id = :id", {"id": made[0]})
    await database.close()
    return made[1], made[2]


async def _open(world: World, users: Sequence[int], event: int) -> dict[int, dict[str, Any]]:
    """The card of an event on everybody's phone."""
    before = {user: len(_bots(world, user)) for user in users}
    for user in users:
        world.person(user).starts(f"e_{event}")
    await _until(lambda: all(len(_bots(world, user)) > before[user] for user in users))
    return {user: _bots(world, user)[-1] for user in users}


def _bots(world: World, user: int) -> list[dict[str, Any]]:
    return [one for one in world.person(user).messages() if one["from"]["is_bot"]]


def _answer(world: World, user: int, card: dict[str, Any]) -> str:
    """What stands where the card stood; "" while nothing has come."""
    now = next(one for one in _bots(world, user) if one["message_id"] == card["message_id"])
    text = said(now)
    return text if text != said(card) else ""


async def _at_once(world: World, users: Sequence[int], cards: dict[int, dict[str, Any]]) -> Outcome:
    made = len(world.requests)
    start = time.perf_counter()
    for user in users:
        world.person(user).presses(cards[user], "Daftar")
    waits: dict[int, float] = {}
    said_to: Counter[int] = Counter()
    seen, until = made, start + 300
    while time.perf_counter() < until:
        await asyncio.sleep(0.005)
        new = len(world.requests) - seen
        told = [int(one.params["chat_id"]) for one in _last(world, new) if one.method in _TELLING]
        seen += new
        said_to.update(told)
        for user in told:
            waits.setdefault(user, 1000 * (time.perf_counter() - start))
        if len(waits) == len(users):
            until = min(until, time.perf_counter() + 1)  # what is told twice would come now
    positions = [_position(_answer(world, user, cards[user])) for user in users]
    return Outcome(positions, [waits[user] for user in users], said_to, max(waits.values()) / 1000)


def _last(world: World, n: int) -> list[Asked]:
    """The newest requests, oldest first."""
    return [world.requests[-k] for k in range(n, 0, -1)]


_TELLING = ("sendMessage", "editMessageText", "sendPhoto", "sendDocument")


async def _after_each_other(world: World, users: Sequence[int], cards: dict[int, dict[str, Any]]) -> list[float]:
    waits = []
    for user in users:
        start = time.perf_counter()
        world.person(user).presses(cards[user], "Daftar")
        await _until(lambda user=user: bool(_answer(world, user, cards[user])))
        waits.append(1000 * (time.perf_counter() - start))
    return waits


def _position(text: str) -> int | None:
    found = QUEUED.search(text)
    assert found or SEATED in text, text
    return int(found[1].replace(".", "")) if found else None


async def _until(done: Any, patience: float = 300) -> None:
    async with asyncio.timeout(patience):
        while not done():  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.002)


def _report_calm(waits: Sequence[float]) -> None:
    print(f"{len(waits)} residents one after the other: {_times(waits)}")


def _report(outcome: Outcome, seats: int) -> None:
    people, queued = len(outcome.positions), [one for one in outcome.positions if one is not None]
    print(f"{people} residents at once: {_times(outcome.waits)}; {people / outcome.took:.0f} answers a second")
    print(f"seated {people - len(queued)} of {seats} seats, queued {len(queued)}")
    first = all(one is None for one in outcome.positions[:seats])
    order = queued == list(range(1, len(queued) + 1))
    print(f"in the order of their taps: {'yes' if first and order else 'NO'}")
    once = len(outcome.told) == people and set(outcome.told.values()) == {1}
    print(f"each told exactly once: {'yes' if once else f'NO, {Counter(outcome.told.values())}'}")


def _times(waits: Sequence[float]) -> str:
    return f"median {quantile(waits, 0.5):.0f} ms, p99 {quantile(waits, 0.99):.0f} ms, last {max(waits):.0f} ms"


if __name__ == "__main__":
    main()
