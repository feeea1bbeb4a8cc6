"""500 readers tap “Pesan” for a title of 3 copies in the same moment: once undisturbed, once beside kills.

python -m benchmarks.holds                            500 readers, 3 copies, 5 kills
python -m benchmarks.holds --people 100 --kills 2     fewer

The bot runs as a process of its own, Telegram's ceilings lifted on both sides. Printed: whether the queue is the order
of the taps, whether each was answered once, and whether each of the first was told “ready” once, the sender killed too.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measure import quantile
from benchmarks.program import TOKEN, Program
from bot.app import App
from bot.areas.holds.service import Holds
from bot.base.clock import SystemClock, to_ms
from bot.base.database import Database, Transaction
from bot.settings import Secret, Settings
from simulator.world import World
from tests.actors import said

_TITLES = {1: "Buku Tenang Contoh", 2: "Buku Ramai Contoh"}
_ANSWERED, _READY = "dipesan untuk Anda", "menunggu Anda di meja"
_BETWEEN_KILLS = 0.7  # seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--kills", type=int, default=5)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), asked.people, asked.copies, asked.kills))


async def _run(folder: Path, people: int, copies: int, kills: int) -> None:
    async with Program.beside_a_telegram(folder) as program:
        users = [program.world.add_user(f"Warga {n}").id for n in range(1, people + 1)]
        await _prepare(program.database, users, copies)
        await program.start()
        for title, many in ((1, 0), (2, kills)):
            print(f"\n{people} readers at once, {copies} copies, {many} kills")
            await _rush(program, users, title, many)
            await _judged(program.database, users, title, copies)
        await _told_ready(program, kills)


async def _prepare(path: Path, users: Sequence[int], copies: int) -> None:
    """Two titles; everybody is known, so that a hold is one tap away."""
    database, now = await Database.open(path), to_ms(SystemClock().now())

    async def work(tx: Transaction) -> None:
        for title, name in _TITLES.items():
            await tx.run(
                """INSERT INTO titles (id, source, source_id, title, identity, work, added_at, changed_at)
                   VALUES (:id, 'bench', :id, :name, :id, :id, :now, :now)""",
                {"id": title, "name": name, "now": now},
            )
            await tx.run_many(
                "INSERT INTO copies (title_id, item_code, status, as_of_at) VALUES (:title, :code, 'free', :now)",
                [{"title": title, "code": f"B{title}{n}", "now": now} for n in range(copies)],
            )
        await tx.run_many(
            "INSERT INTO people (id, first_name, language, met_at) VALUES (:id, 'Warga', 'id', 0)",
            [{"id": user} for user in users],
        )

    await database.write(work)
    await database.close()


async def _rush(program: Program, users: Sequence[int], title: int, kills: int) -> None:
    world = program.world
    cards = await _open(world, users, title)
    start = time.perf_counter()
    for user in users:
        world.person(user).presses(cards[user], "Pesan")
    killing = asyncio.create_task(_kill(program, kills))
    waits: dict[int, float] = {}
    while len(waits) < len(users) and time.perf_counter() - start < 300:
        await asyncio.sleep(0.01)
        for user in users:
            if user not in waits and _answers(world, user, title):
                waits[user] = 1000 * (time.perf_counter() - start)
    await killing
    await asyncio.sleep(2)  # what is told twice would come now
    assert len(waits) == len(users), f"{len(users) - len(waits)} were not answered"
    took = sorted(waits.values())
    median, late = quantile(took, 0.5), quantile(took, 0.99)
    print(f"answered after: median {median:.0f} ms, p99 {late:.0f} ms, last {took[-1]:.0f} ms")
    many = Counter(_answers(world, user, title) for user in users)
    print(f"answers a reader: {dict(sorted(many.items()))}")


async def _open(world: World, users: Sequence[int], title: int) -> dict[int, dict[str, Any]]:
    """The card of a title on everybody's phone."""
    before = {user: len(_bots(world, user)) for user in users}
    for user in users:
        world.person(user).starts(f"b_{title}")
    async with asyncio.timeout(300):
        while not all(len(_bots(world, user)) > before[user] for user in users):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)
    return {user: _bots(world, user)[-1] for user in users}


async def _kill(program: Program, kills: int) -> None:
    for _ in range(kills):
        await asyncio.sleep(_BETWEEN_KILLS)
        await program.kill()
        await program.start()


def _bots(world: World, user: int) -> list[dict[str, Any]]:
    return [one for one in world.person(user).messages() if one["from"]["is_bot"]]


def _answers(world: World, user: int, title: int) -> int:
    """How many messages say that the title is reserved; a card that was edited is one of them."""
    return sum(_ANSWERED in said(one) and _TITLES[title] in said(one) for one in _bots(world, user))


async def _judged(path: Path, users: Sequence[int], title: int, copies: int) -> None:
    """The queue as the database has it: who tapped first is first, once, and the first have the copies."""
    database = await Database.open(path)
    rows = await database.read(
        lambda reader: reader.rows(
            "SELECT person_id, state FROM holds WHERE title_id = :title ORDER BY id", {"title": title}
        )
    )
    await database.close()
    order = [row["person_id"] for row in rows]
    given = [row["person_id"] for row in rows if row["state"] == "fetching"]
    print(f"one hold each: {_yes(len(order) == len(users) == len(set(order)))}")
    print(f"queue in the order of the taps: {_yes(order == list(users))}")
    print(f"the copies are those of the first {copies}: {_yes(given == list(users[:copies]))}")


async def _told_ready(program: Program, kills: int) -> None:
    """The first are set aside while the sender is killed: each is told once."""
    await program.stop()
    waiting = await _set_aside(program.database)
    await program.start()
    await _kill(program, kills)
    async with asyncio.timeout(120):
        while not all(_told(program.world, user) for user in waiting):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)
    await asyncio.sleep(2)
    once = all(_told(program.world, user) == many for user, many in waiting.items())
    print(f"\n{sum(waiting.values())} copies set aside, {kills} kills; each told “ready” once: {_yes(once)}")


async def _set_aside(path: Path) -> dict[int, int]:
    """As the staff do, by the service; how many notices each reader waits for."""
    database = await Database.open(path)
    app = App(Settings(database=path, bot_token=Secret(TOKEN)), database, SystemClock())
    holds = app.services[Holds]

    async def work(tx: Transaction) -> Counter[int]:
        rows = await tx.rows("SELECT id, person_id FROM holds WHERE state = 'fetching' ORDER BY id")
        for row in rows:
            await holds.desk.found(tx, row["id"], rows[0]["person_id"])
        await tx.run("UPDATE outbox SET hushed = 0")  # at night nobody would be told now
        return Counter(row["person_id"] for row in rows)

    waiting = await database.write(work)
    await database.close()
    return waiting


def _told(world: World, user: int) -> int:
    return sum(_READY in said(one) for one in _bots(world, user))


def _yes(so: bool) -> str:
    return "yes" if so else "NO"


if __name__ == "__main__":
    main()
