"""`audit`: whether every promise of every area is kept. Reads the database and changes nothing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.base import ending
from bot.base.area import Grants, Hooks, Promises, Roles
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, Reader
from bot.base.identity import Access
from bot.base.migrations import available
from bot.base.refusals import StartupError
from bot.base.services import Services
from bot.settings import Settings
from bot.wiring import AREAS, ROOMS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `audit`."""
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print a line for each promise that is broken; 0 where none is. Raises StartupError."""
    path = args.database or database
    if not path.exists():
        raise StartupError(f"There is no database at {path}.")
    found = ending.run(audited(settings, path, SystemClock()))
    for sentence in found:
        print(f"BROKEN {sentence}")
    promising = sum(bool(_promises(Hooks([area]))) for area in (*ROOMS, *AREAS))
    print(f"{len(found)} promises are broken" if found else f"ok     every promise of {promising} areas is kept")
    return 1 if found else 0


async def broken(services: Services, reader: Reader) -> list[str]:
    """What is broken, a sentence each with its area before it."""
    found = []
    for area in services[Hooks].areas:
        for one in _promises(Hooks([area])):
            found += [f"{area.name}: {sentence}" for sentence in await one.run(services, reader)]
    return found


async def audited(settings: Settings, path: Path, clock: Clock) -> list[str]:
    """What is broken in a database that nobody need have open. Raises StartupError for another schema than ours."""
    database = await Database.open(path, readers=1, read_only=True)
    try:
        await _check_schema(database, path)
        services = _services(settings, database, clock)
        return await database.read(lambda reader: broken(services, reader))
    finally:
        await database.close()


async def _check_schema(database: Database, path: Path) -> None:
    version = int(await database.free.value("PRAGMA user_version"))
    if version != len(available()):
        raise StartupError(f"{path} has schema {version} of {len(available())}: start the bot once, then audit it.")


def _services(settings: Settings, database: Database, clock: Clock) -> Services:
    """What areas provide, without a bot that runs."""
    hooks = Hooks([*ROOMS, *AREAS])
    grants = [grant for hook in hooks.of(Grants) for grant in hook.grants]
    roles = {role: words for hook in hooks.of(Roles) for role, words in hook.words.items()}
    services = Services(hooks.makers(), (settings, database, hooks, Access(grants, roles)))
    services.give(Clock, clock)
    return services


def _promises(hooks: Hooks) -> Sequence[Promises]:
    return hooks.of(Promises)
