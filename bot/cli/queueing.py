"""`letters`: what was set aside or did not arrive. Reads the database and changes nothing."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.base import ending
from bot.base.clock import Clock, SystemClock
from bot.base.database import Reader
from bot.base.services import Services
from bot.cli.looking import existing, looked
from bot.delivery.outbox import undelivered
from bot.delivery.outbox.undelivered import NotArrived
from bot.settings import Settings
from bot.telegram import parked
from bot.telegram.parked import Parked

_MOST = 20


@dataclass(frozen=True)
class _Found:
    parked: Sequence[Parked]
    words: Mapping[int, str]
    states: Mapping[str, int]
    not_arrived: Sequence[NotArrived]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `letters`."""
    parser.add_argument("--words", action="store_true", help="show what the messages set aside say")
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, settings: Settings, database: Path, clock: Clock | None = None) -> int:
    """Print messages set aside, letters by state, and the newest that did not arrive. Raises StartupError."""
    path = existing(args.database or database)
    look = partial(_read, words=args.words)
    found: _Found = ending.run(looked(settings, path, clock or SystemClock(), "ask for letters", look))
    print(f"messages set aside: {len(found.parked) or 'none'}")
    for one in found.parked:
        came = one.received_at.astimezone(settings.timezone)
        print(f"  {came:%Y-%m-%d %H:%M}  update {one.update_id}, tried {one.attempts} times")
        if one.update_id in found.words:
            print(f"    {found.words[one.update_id]}")
    print("letters: " + (", ".join(f"{many} {state}" for state, many in found.states.items()) or "none"))
    for letter in found.not_arrived:
        at = letter.settled_at.astimezone(settings.timezone)
        print(f"  {at:%Y-%m-%d %H:%M}  chat {letter.chat_id}, {letter.kind}, {letter.state}: {letter.reason or '?'}")
    return 0


async def _read(services: Services, reader: Reader, *, words: bool) -> _Found:
    return _Found(
        await parked.parked(reader, _MOST),
        await parked.parked_words(reader, _MOST) if words else {},
        await undelivered.states(reader),
        await undelivered.newest(reader, _MOST),
    )
