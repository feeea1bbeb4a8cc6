"""An announcement while the process is killed again and again: nobody is skipped; what was in flight may come twice.

Who hears nothing is left to the staff as uncertain: a copy is repeated once, and a kill may meet that one, too.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Content, Unclear
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.settings import Settings
from simulator.world import World
from tests.actors import said
from tests.process.test_killed import _start, _until

PEOPLE, KILLS = 300, 3
IN_FLIGHT = 64  # letters at most that the sender has in hand
MARK = "Pameran foto dibuka"


def _copies(world: World) -> Counter[int]:
    """How often each person was told."""
    found: Counter[int] = Counter()
    for user in world.users:
        found[user] += sum(MARK in said(message) for message in world.person(user).messages())
    return found


async def _announce(settings: Settings, people: list[int], unclear: Unclear) -> int:
    with closing(sqlite3.connect(settings.database)) as connection:
        connection.execute("UPDATE people SET active = 0")
        rows = ((person, "Warga", "id") for person in people)
        connection.executemany("INSERT INTO people (id, first_name, language, met_at) VALUES (?, ?, ?, 0)", rows)
        connection.commit()
    database = await Database.open(settings.database)
    service = Broadcasts(database, SystemClock(), settings.timezone)
    async with database.transaction() as tx:
        made = await service.drafts.create(tx, 1, "news", Content(text=MARK), Audience(residents=True))
        await service.drafts.set_options(tx, made, unclear=unclear, urgent=True)
        await service.sending.go(tx, made, 1)
    await database.close()
    return made


def _states(settings: Settings) -> Counter[str]:
    with closing(sqlite3.connect(settings.database)) as connection:
        rows = connection.execute("SELECT state, count(*) FROM outbox WHERE kind = 'broadcast' GROUP BY state")
        return Counter(dict(rows.fetchall()))


def _met(settings: Settings) -> int:
    """How many have left or are left to the staff: each kill may turn all that was in flight into the second."""
    states = _states(settings)
    return states["sent"] + states["uncertain"]


def _left_uncertain(settings: Settings, times: int) -> set[int]:
    """Whose copy the staff are asked about, after it was in flight so often."""
    with closing(sqlite3.connect(settings.database)) as connection:
        sql = "SELECT chat_id FROM outbox WHERE kind = 'broadcast' AND state = 'uncertain' AND max(unclear, 1) >= ?"
        return {chat for (chat,) in connection.execute(sql, (times,))}


def _is_done(settings: Settings) -> bool:
    with closing(sqlite3.connect(settings.database)) as connection:
        return bool(connection.execute("SELECT phase = 'done' FROM broadcasts").fetchone()[0])


@pytest.mark.parametrize("unclear", list(Unclear))
async def test_kills_skip_nobody_and_repeat_only_what_was_in_flight(
    settings: Settings, world: World, unclear: Unclear
) -> None:
    world.clock.set(datetime.now(UTC))
    people = [world.add_user(f"Warga {n}").id for n in range(PEOPLE)]
    for person in people:
        world.chats[person].started = True
    await _announce(settings, people, unclear)
    for kill in range(1, KILLS + 1):
        process = await _start(settings, "--lift-limits")
        until = PEOPLE * kill // (KILLS + 1)
        await _until(world, lambda until=until: _met(settings) >= until)  # type: ignore[misc]
        process.kill()
        await process.wait()
    process = await _start(settings, "--lift-limits")
    await _until(world, lambda: _is_done(settings))
    process.terminate()
    await process.wait()
    copies, states = _copies(world), _states(settings)
    assert states.total() == PEOPLE, "one row a recipient"
    missing, twice = {one for one in people if not copies[one]}, sum(copies[one] > 1 for one in people)
    uncertain = _left_uncertain(settings, times=2 if unclear is Unclear.REPEAT else 1)
    assert max(copies.values()) <= 2
    assert missing <= uncertain, "nobody is skipped without a word"
    assert len(uncertain) == states["uncertain"], "what may be repeated was"
    assert twice + len(uncertain) <= KILLS * IN_FLIGHT
    if unclear is Unclear.LEAVE:
        assert twice == 0
