"""`owner`: a link that makes whoever opens it an owner, for whoever has the machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.areas.staff.service import Staff
from bot.base import ending
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.base.identity import Access
from bot.cli.reaching import username
from bot.settings import Settings

_GOOD = "It is good once, for an hour. Give it to nobody else: owners may do everything."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`owner` has no options."""


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print the link, also beside a running bot; 0 where there is one."""
    if not database.exists():
        print(f"There is no database at {database} yet. Start the bot once, then run this again.", file=sys.stderr)
        return 1
    token = ending.run(_invited(database, settings))
    name = username(settings)
    opened = f"Open this as the one who shall be an owner:\n\n  https://t.me/{name}?start=s_{token}"
    written = f"Who shall be an owner writes this to the bot:\n\n  /start s_{token}"
    print(f"{opened if name else written}\n\n{_GOOD}")
    return 0


async def _invited(database: Path, settings: Settings) -> str:
    opened = await Database.open(database)
    try:
        staff = Staff(opened, SystemClock(), Access(()), settings.owner_ids)
        return await opened.write(staff.invite_owner)
    finally:
        await opened.close()
