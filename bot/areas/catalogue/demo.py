"""The demonstration's books, and what residents call them."""

from __future__ import annotations

from functools import partial

from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.areas.catalogue.store import additions
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services
from bot.settings import Settings

SOURCE = "demo"


async def fill_shelves(services: Services, content: Content) -> None:
    """Import the books and keep their other names; then the index is made."""
    database, clock = services[Database], services[Clock]
    await import_files(database, Wish([content.path("catalogue.csv")], SOURCE), clock)
    names = [(row["phrase"], row["meaning"]) for row in content.table("alternatives.csv")]
    await database.write(partial(_name, names, to_ms(clock.now())))
    searcher = Searcher(database, index_path(services[Settings].database), clock)
    try:
        await searcher.refresh()
    finally:
        await searcher.close()


async def _name(names: list[tuple[str, str]], now: int, tx: Transaction) -> None:
    for phrase, meaning in names:
        await additions.put_other_name(tx, phrase, meaning, now)
    await additions.touch(tx)
