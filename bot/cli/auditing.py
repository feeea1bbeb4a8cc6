"""`audit`: whether every promise of every area is kept. Reads the database and changes nothing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.base import ending
from bot.base.area import Hooks, Promises
from bot.base.clock import Clock, SystemClock
from bot.base.database import Reader
from bot.base.services import Services
from bot.cli.looking import existing, looked
from bot.settings import Settings
from bot.wiring import AREAS, ROOMS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `audit`."""
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print a line for each promise that is broken; 0 where none is. Raises StartupError."""
    found = ending.run(audited(settings, existing(args.database or database), SystemClock()))
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
    return await looked(settings, path, clock, "audit it", broken)


def _promises(hooks: Hooks) -> Sequence[Promises]:
    return hooks.of(Promises)
