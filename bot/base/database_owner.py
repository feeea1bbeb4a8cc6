"""A database belongs to one bot: the outbox of one must never be sent by another."""

from __future__ import annotations

from bot.base.database import Database, Transaction
from bot.base.refusals import StartupError


async def bind(database: Database, bot_id: int) -> None:
    """Remember the bot of a new database. Raises StartupError for a database of another bot."""

    async def work(tx: Transaction) -> str:
        await tx.run("INSERT OR IGNORE INTO facts (name, value) VALUES ('bot_id', :id)", {"id": str(bot_id)})
        return str(await tx.value("SELECT value FROM facts WHERE name = 'bot_id'"))

    owner = await database.write(work)
    if owner != str(bot_id):
        raise StartupError(
            f"This database belongs to the bot with the id {owner}, but BOT_TOKEN is of the bot {bot_id}. "
            "Name another file in DATABASE, or use the token of the first bot."
        )
