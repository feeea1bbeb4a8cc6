"""`figures`: the numbers of a period that areas have for reports. Reads the database and changes nothing."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from functools import partial
from pathlib import Path

from bot.base import ending
from bot.base.clock import Clock, SystemClock
from bot.base.database import Reader
from bot.base.figures import Figure, figures_of
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.cli.looking import existing, looked
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `figures`."""
    parser.add_argument("--first", type=_day, help="the first day, such as 2026-11-01 (default: this month's first)")
    parser.add_argument("--last", type=_day, help="the last day, such as 2026-11-30 (default: today)")
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day is written like 2026-11-30, not {text!r}") from None


def run(args: argparse.Namespace, settings: Settings, database: Path, clock: Clock | None = None) -> int:
    """Print a line for each figure. Raises StartupError."""
    clock = clock or SystemClock()
    period = _period(args, clock.now().astimezone(settings.timezone))
    path, look = existing(args.database or database), partial(_read, period)
    found: list[Figure] = ending.run(looked(settings, path, clock, "ask for figures", look))
    print(f"{period.first} to {period.last}")
    for one in found:
        print(f"{one.name:28} {one.value:>10g}  {one.label}")
    return 0


def _period(args: argparse.Namespace, now: datetime) -> Period:
    last = args.last or now.date()
    return Period(args.first or last.replace(day=1), last)


async def _read(period: Period, services: Services, reader: Reader) -> list[Figure]:
    return await figures_of(services, reader, period)
