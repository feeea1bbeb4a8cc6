"""`learned`: what staff taught the bot, as a file of examples. Reads the database and changes nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.areas.learning.service import Learning
from bot.base import ending
from bot.base.clock import SystemClock
from bot.base.database import Reader
from bot.base.services import Services
from bot.base.taught import Lexicon
from bot.chat.language.lexicon import lexicon_of
from bot.cli.looking import existing, looked
from bot.settings import Settings
from bot.wiring import FEATURES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `learned`."""
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print the file, to be put beside the others (`handlers/home/examples/taught.txt`). Raises StartupError."""
    path = existing(args.database or database)
    sys.stdout.write(ending.run(looked(settings, path, SystemClock(), "ask what was learned", _read)))
    return 0


async def _read(services: Services, reader: Reader) -> str:
    services.give(Lexicon, lexicon_of(phrase for one in FEATURES for phrase in one.phrases))
    return await services[Learning].examples(reader)
