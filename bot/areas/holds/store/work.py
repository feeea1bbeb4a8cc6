"""What the staff see of holds: lists by state, copies at the desk, a hold's history, settings, and alerts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from bot.areas.holds.rules import Entry, Event, Hold, Idle, InQueue, State, Task
from bot.areas.holds.store.holds import SELECT, hold_of
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_TASK = f"""
    SELECT h.*, coalesce(c.item_code, '') AS code, coalesce(c.location, '') AS location,
           coalesce(nullif(c.call_number, ''), t.call_number) AS call_number,
           EXISTS (SELECT 1 FROM copies_at_desk d WHERE d.copy_id = h.copy_id) AS at_desk
    FROM ({SELECT} WHERE h.state IN ('fetching', 'ready') AND h.state = :state) h
    JOIN titles t ON t.id = h.title_id LEFT JOIN copies c ON c.id = h.copy_id
"""
_IDLE = """
    FROM copies_at_desk d JOIN copies c ON c.id = d.copy_id JOIN titles t ON t.id = c.title_id
    WHERE NOT EXISTS (SELECT 1 FROM holds h WHERE h.copy_id = d.copy_id AND h.ending IS NOT 'collected')
    AND NOT EXISTS (SELECT 1 FROM hold_package_copies k JOIN hold_packages p ON p.id = k.package_id
                    WHERE k.copy_id = d.copy_id AND k.state = 'kept' AND p.state <> 'ended')
"""


async def tasks(reader: Reader, state: State, offset: int, limit: int) -> Sequence[Task]:
    """Copies to fetch in the order of the shelves, or those that wait, whose day comes first."""
    order = "call_number, location, h.id" if state is State.FETCHING else "h.pick_up_until, h.id"
    rows = await reader.rows(
        f"{_TASK} ORDER BY {order} LIMIT :limit OFFSET :offset",
        {"state": state, "limit": limit, "offset": offset},
    )
    return [Task(hold_of(row), row["code"], row["location"], row["call_number"], bool(row["at_desk"])) for row in rows]


async def task(reader: Reader, hold: Hold) -> Task:
    """One of them."""
    row = await reader.row(
        """SELECT coalesce(c.item_code, '') AS code, coalesce(c.location, '') AS location,
                  coalesce(nullif(c.call_number, ''), t.call_number) AS call_number,
                  EXISTS (SELECT 1 FROM copies_at_desk d WHERE d.copy_id = c.id) AS at_desk
           FROM titles t LEFT JOIN copies c ON c.id = :copy WHERE t.id = :title""",
        {"copy": hold.copy_id, "title": hold.title_id},
    )
    assert row is not None
    return Task(hold, row["code"], row["location"], row["call_number"], bool(row["at_desk"]))


async def counts(reader: Reader) -> dict[str, int]:
    """How many copies are to be fetched, wait at the desk, go back to their shelves."""
    rows = await reader.rows(
        "SELECT state, count(*) AS n FROM holds WHERE state IN ('fetching', 'ready') GROUP BY state"
    )
    found = {row["state"]: int(row["n"]) for row in rows}
    return {"fetching": 0, "ready": 0} | found | {"idle": int(await reader.value(f"SELECT count(*) {_IDLE}"))}


async def idle(reader: Reader, offset: int, limit: int) -> Sequence[Idle]:
    """Copies that go back to their shelves."""
    rows = await reader.rows(
        f"""SELECT c.id, t.title, coalesce(c.item_code, '') AS code, c.location,
                   coalesce(nullif(c.call_number, ''), t.call_number) AS call_number, d.since
            {_IDLE} ORDER BY d.since, c.id LIMIT :limit OFFSET :offset""",
        {"limit": limit, "offset": offset},
    )
    return [
        Idle(row["id"], row["title"], row["code"], row["location"], row["call_number"], from_ms(row["since"]))
        for row in rows
    ]


async def is_idle(reader: Reader, copy_id: int) -> bool:
    """Whether a copy at the desk is nobody's."""
    return bool(await reader.value(f"SELECT EXISTS (SELECT 1 {_IDLE} AND d.copy_id = :copy)", {"copy": copy_id}))


async def lay_down(tx: Transaction, copy_id: int, now: datetime) -> None:
    """The copy lies at the desk."""
    await tx.run(
        "INSERT INTO copies_at_desk (copy_id, since) VALUES (:copy, :now) ON CONFLICT (copy_id) DO NOTHING",
        {"copy": copy_id, "now": to_ms(now)},
    )


async def take_away(tx: Transaction, copy_id: int) -> None:
    """The copy has left the desk."""
    await tx.run("DELETE FROM copies_at_desk WHERE copy_id = :copy", {"copy": copy_id})


async def history(reader: Reader, hold_id: int) -> Sequence[Entry]:
    """What happened to a hold, the oldest first."""
    rows = await reader.rows(
        "SELECT at, what, details, by_staff FROM hold_history WHERE hold_id = :hold ORDER BY id", {"hold": hold_id}
    )
    return [Entry(from_ms(row["at"]), Event(row["what"]), json.loads(row["details"]), row["by_staff"]) for row in rows]


async def titles_waited_for(reader: Reader) -> Sequence[int]:
    """Titles with somebody in the queue, or somebody who wants to know."""
    rows = await reader.rows(
        "SELECT title_id FROM holds WHERE state <> 'ended' UNION SELECT title_id FROM hold_alerts ORDER BY 1"
    )
    return [row["title_id"] for row in rows]


async def in_queues(reader: Reader) -> Sequence[InQueue]:
    """Who waits for titles with more people in the queue than copies that are lent."""
    rows = await reader.rows(
        """SELECT h.title_id, t.title, h.person_id, h.placed_at,
                  (SELECT count(*) FROM copies c WHERE c.title_id = h.title_id
                   AND c.status IN ('free', 'loaned', 'unknown')) AS copies,
                  count(*) OVER (PARTITION BY h.title_id) AS waiting
           FROM holds h JOIN titles t ON t.id = h.title_id
           WHERE h.state <> 'ended' AND h.state = 'queued' AND t.withdrawn_at IS NULL ORDER BY h.title_id, h.id"""
    )
    return [
        InQueue(row["title_id"], row["title"], row["person_id"], from_ms(row["placed_at"]), row["copies"])
        for row in rows
        if row["waiting"] > row["copies"]
    ]


async def without_copy(reader: Reader) -> Sequence[Hold]:
    """Holds whose named copy the catalogue no longer has, before it was at hand."""
    rows = await reader.rows(
        f"""{SELECT} WHERE h.state IN ('fetching', 'ready') AND h.state = 'fetching' AND h.copy_id IS NULL
            ORDER BY h.state, h.id"""
    )
    return [hold_of(row) for row in rows]


async def of_withdrawn_titles(reader: Reader) -> Sequence[Hold]:
    """Holds of titles that the library no longer has."""
    rows = await reader.rows(
        f"{SELECT} WHERE h.state <> 'ended' AND t.withdrawn_at IS NOT NULL ORDER BY h.title_id, h.id"
    )
    return [hold_of(row) for row in rows]


async def settings(reader: Reader) -> dict[str, int]:
    """What the library has set."""
    rows = await reader.rows("SELECT name, value FROM hold_settings")
    return {row["name"]: int(row["value"]) for row in rows}


async def put_setting(tx: Transaction, name: str, value: int) -> None:
    """Another value from now on."""
    await tx.run(
        "INSERT INTO hold_settings (name, value) VALUES (:name, :value) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


async def ask_for_word(tx: Transaction, title_id: int, person_id: int, now: datetime) -> None:
    """They want to know when it is on the shelf."""
    await tx.run(
        "INSERT INTO hold_alerts (title_id, person_id, asked_at) VALUES (:title, :person, :now) "
        "ON CONFLICT (title_id, person_id) DO NOTHING",
        {"title": title_id, "person": person_id, "now": to_ms(now)},
    )


async def who_asked_for_word(reader: Reader, title_id: int) -> Sequence[int]:
    """Who wants to know, in the order in which they asked."""
    rows = await reader.rows(
        "SELECT person_id FROM hold_alerts WHERE title_id = :title ORDER BY asked_at, person_id", {"title": title_id}
    )
    return [row["person_id"] for row in rows]


async def drop_words(tx: Transaction, title_id: int, person_id: int | None = None) -> None:
    """They know, or want no longer to know: one of them, or everybody."""
    await tx.run(
        "DELETE FROM hold_alerts WHERE title_id = :title AND (:person IS NULL OR person_id = :person)",
        {"title": title_id, "person": person_id},
    )
