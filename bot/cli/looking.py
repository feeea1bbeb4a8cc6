"""Looking into a database that is only read, also beside a running bot, with what areas provide."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from bot.base.area import Hooks
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.migrations import available
from bot.base.refusals import StartupError
from bot.base.services import Services
from bot.settings import Settings
from bot.wiring import AREAS, ROOMS

T = TypeVar("T")


def existing(path: Path) -> Path:
    """The same. Raises StartupError where there is no database."""
    if not path.exists():
        raise StartupError(f"There is no database at {path}.")
    return path


async def looked(
    settings: Settings, path: Path, clock: Clock, what: str, look: Callable[[Services, Reader], Coroutine[Any, Any, T]]
) -> T:
    """What `look` finds. Raises StartupError for another schema than ours.

    `what`: what is about to be done to it, as one reads it then.
    """
    database = await Database.open(path, readers=1, read_only=True)
    try:
        await _check_schema(database, path, what)
        services = Hooks([*ROOMS, *AREAS]).services(clock, settings, database)
        return await database.read(lambda reader: look(services, reader))
    finally:
        await database.close()


async def _check_schema(database: Database, path: Path, what: str) -> None:
    version = int(await database.free.value("PRAGMA user_version"))
    if version != len(available()):
        raise StartupError(f"{path} has schema {version} of {len(available())}: start the bot once, then {what}.")
