"""A database belongs to one bot: the outbox of one must never be sent by another."""

from __future__ import annotations

from bot.base.database import Database
from bot.base.refusals import StartupError


async def bind(database: Database, bot_id: int) -> None:
    """Remember the bot of a new database. Raises StartupError for a database of another bot."""
    async with database.transaction() as tx:
        await tx.run("INSERT OR IGNORE INTO facts (name, value) VALUES ('bot_id', :id)", {"id": str(bot_id)})
        owner = await tx.value("SELECT value FROM facts WHERE name = 'bot_id'")
    if owner != str(bot_id):
        raise StartupError(
            f"This database belongs to the bot with the id {owner}, but BOT_TOKEN is of the bot {bot_id}. "
            "Name another file in DATABASE, or use the token of the first bot."
        )
