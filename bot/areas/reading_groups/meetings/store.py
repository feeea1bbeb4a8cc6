"""The table of meetings; when and where they are is the events' to say."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.database import Reader, Transaction


async def insert(tx: Transaction, event_id: int, group_id: int, book_id: int | None, by: int) -> None:
    """An event is a meeting of this group, about this book."""
    await tx.run(
        """INSERT INTO reading_group_meetings (event_id, group_id, book_id, planned_by)
           VALUES (:event, :group, :book, :by)""",
        {"event": event_id, "group": group_id, "book": book_id, "by": by},
    )


Row = tuple[int, int, int | None, str]  # event, group, book, minutes
_SELECT = "SELECT event_id, group_id, book_id, minutes FROM reading_group_meetings"


async def of_group(reader: Reader, group_id: int, most: int) -> Sequence[Row]:
    """The meetings of a group, those planned last first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE group_id = :group ORDER BY event_id DESC LIMIT :most", {"group": group_id, "most": most}
    )
    return [(*row,) for row in rows]


async def of_book(reader: Reader, book_id: int) -> Sequence[Row]:
    """The meetings about a book."""
    rows = await reader.rows(f"{_SELECT} WHERE book_id = :book ORDER BY event_id", {"book": book_id})
    return [(*row,) for row in rows]


async def of_event(reader: Reader, event_id: int) -> Row | None:
    """The meeting that an event is."""
    row = await reader.row(f"{_SELECT} WHERE event_id = :event", {"event": event_id})
    return (*row,) if row else None


async def write(tx: Transaction, event_id: int, minutes: str, by: int) -> None:
    """What was talked about, in the place of what stood there."""
    await tx.run(
        "UPDATE reading_group_meetings SET minutes = :minutes, written_by = :by WHERE event_id = :event",
        {"event": event_id, "minutes": minutes, "by": by},
    )
