"""Work on many rows, which goes on in small transactions from where the last one reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.areas.broadcasts.types import Phase
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


class Task(StrEnum):
    """What is done to the copies of an announcement, a part at a time."""

    FILL = "fill"
    CHANGE = "change"
    CHANGE_FOLLOWS = "change_follows"
    RECALL = "recall"
    RECALL_FOLLOWS = "recall_follows"
    DROP = "drop"


@dataclass(frozen=True)
class Work:
    """A task that is not finished."""

    broadcast_id: int
    task: Task
    reached: int


@dataclass(frozen=True)
class Active:
    """An announcement from which letters may leave now: copies where it `runs`, edits where it is `changing`."""

    id: int
    runs: bool
    changing: bool


async def begin(tx: Transaction, broadcast_id: int, *tasks: Task) -> None:
    """Begin tasks, or begin them anew."""
    for task in tasks:
        await tx.run(
            "INSERT INTO broadcast_work (broadcast_id, task) VALUES (:id, :task)"
            " ON CONFLICT (broadcast_id, task) DO UPDATE SET reached = 0",
            {"id": broadcast_id, "task": task.value},
        )


async def reached(tx: Transaction, work: Work, upto: int) -> None:
    """The next part begins after this."""
    await tx.run(
        "UPDATE broadcast_work SET reached = :upto WHERE broadcast_id = :id AND task = :task",
        {"id": work.broadcast_id, "task": work.task.value, "upto": upto},
    )


async def end(tx: Transaction, broadcast_id: int, *tasks: Task) -> None:
    """These tasks are finished, or no longer wanted."""
    for task in tasks:
        await tx.run(
            "DELETE FROM broadcast_work WHERE broadcast_id = :id AND task = :task",
            {"id": broadcast_id, "task": task.value},
        )


async def still(tx: Transaction, work: Work) -> bool:
    """Whether a task is where it was: not finished, dropped or begun anew."""
    sql = """
        SELECT EXISTS (SELECT 1 FROM broadcast_work
                       WHERE broadcast_id = :id AND task = :task AND reached = :reached)
    """
    return bool(await tx.value(sql, {"id": work.broadcast_id, "task": work.task.value, "reached": work.reached}))


async def unfinished(reader: Reader, broadcast_id: int | None = None) -> list[Work]:
    """Every task that is not finished, of one announcement or of all."""
    rows = await reader.rows(
        "SELECT broadcast_id, task, reached FROM broadcast_work WHERE :id IS NULL OR broadcast_id = :id",
        {"id": broadcast_id},
    )
    return [Work(row["broadcast_id"], Task(row["task"]), row["reached"]) for row in rows]


async def active(reader: Reader) -> list[Active]:
    """The announcements from which letters may leave."""
    rows = await reader.rows(
        "SELECT id, phase, changing FROM broadcasts WHERE phase = 'running' OR changing ORDER BY id"
    )
    return [Active(row["id"], row["phase"] == Phase.RUNNING, bool(row["changing"])) for row in rows]


async def seen(tx: Transaction, broadcast_id: int, now: datetime) -> None:
    """The program is up and looks after it."""
    await tx.run("UPDATE broadcasts SET seen_at = :now WHERE id = :id", {"id": broadcast_id, "now": to_ms(now)})


async def unseen_since(reader: Reader, now: datetime) -> list[int]:
    """Running announcements that nobody looked after for longer than they tolerate."""
    rows = await reader.rows(
        "SELECT id FROM broadcasts WHERE phase = 'running' AND coalesce(seen_at, started_at) + tolerance < :now",
        {"now": to_ms(now)},
    )
    return [row["id"] for row in rows]


async def to_look_after(reader: Reader, before: datetime) -> list[int]:
    """Running announcements whose last look was before this."""
    rows = await reader.rows(
        "SELECT id FROM broadcasts WHERE phase = 'running' AND (seen_at IS NULL OR seen_at < :before)",
        {"before": to_ms(before)},
    )
    return [row["id"] for row in rows]


async def followed(reader: Reader) -> list[tuple[int, int]]:
    """(announcement, chat) of those whose progress is shown somewhere."""
    rows = await reader.rows("SELECT id, followed_in FROM broadcasts WHERE followed_in IS NOT NULL")
    return [(row["id"], row["followed_in"]) for row in rows]
