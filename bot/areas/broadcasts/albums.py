"""Albums come as several messages: which announcement the first of them began."""

from __future__ import annotations

from bot.base.database import Reader, Transaction


async def remember(tx: Transaction, broadcast_id: int, album: str) -> None:
    """Further parts of this album belong to this announcement."""
    await tx.run(
        "INSERT OR REPLACE INTO broadcast_albums (album, broadcast_id) VALUES (:album, :broadcast)",
        {"album": album, "broadcast": broadcast_id},
    )


async def begun_by(reader: Reader, album: str, person_id: int) -> int | None:
    """The draft of this writer that the album began."""
    found = await reader.value(
        """
        SELECT broadcast_id FROM broadcast_albums JOIN broadcasts ON broadcasts.id = broadcast_id
        WHERE album = :album AND created_by = :person AND phase = 'draft'
        """,
        {"album": album, "person": person_id},
    )
    return int(found) if found is not None else None
