"""The command line: `python -m bot` runs the bot; `--help` tells the rest."""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.base import ending

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings

DEMO = Path("var/demo.db")
_VENV = Path(__file__).parents[1] / ".venv"
_OURS = ("bot", "handlers", "simulator")
_ABOUT = "Pemustaka, the Telegram bot of a city library."
_COMMANDS = {
    "run": "serve Telegram; without BOT_TOKEN, the same as simulate (the default)",
    "simulate": "serve a Telegram of this machine, with demonstration data and a chat page",
    "import": "read a catalogue file",
    "search": "ask the catalogue from the terminal",
    "audit": "look whether every promise is kept: seats, offers, reminders, letters, answers",
    "figures": "print what areas counted in a month or between two days",
    "letters": "print which messages were set aside, and which letters did not arrive",
    "learned": "print what staff taught the bot, as a file of examples",
    "owner": "print a link that makes whoever opens it an owner of the bot",
    "backup": "copy the database to a file, also beside a running bot",
    "restore": "put a backup in the database's place",
    "check": "look whether settings, database and Telegram are in order",
}


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand; its exit code."""
    os.umask(0o077)  # what we write holds people's words: nobody else's to read
    given = sys.argv[1:] if arguments is None else arguments
    named = given if given and given[0] in (*_COMMANDS, "-h", "--help") else ["run", *given]
    try:
        return _started(named)
    except KeyboardInterrupt:
        return ending.code()
    except ImportError as error:
        if _is_ours(error):
            raise
        print(_lacking(error, named), file=sys.stderr)
        return 1


def _is_ours(error: ImportError) -> bool:
    """Whether what cannot be imported is a part of this project: a mistake of ours, and told as such."""
    return (error.name or "").partition(".")[0] in _OURS


def _lacking(error: ImportError, arguments: list[str]) -> str:
    """What to run instead: a package is missing, or half of it is."""
    if (error.name or "") in sys.stdlib_module_names:
        return f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}. Run: python3 start.py prepare"
    here = os.path.abspath(sys.prefix) == os.path.abspath(_VENV)
    missing = f"The package {(error.name or 'of an import').partition('.')[0]!r} is missing or damaged"
    command = shlex.join(["-m", "bot", *arguments])
    python = _VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if here:
        return f"{missing} in {_VENV}. Delete that folder, then run: python3 start.py prepare"
    return f"{missing} in this Python ({sys.executable}). Run: python3 start.py prepare, then: {python} {command}"


def _started(arguments: list[str]) -> int:
    """The imports stand within, here and below, so that Ctrl-C is quiet while they run."""
    from bot.base.quick_imports import imported_quickly
    from bot.base.refusals import StartupError
    from bot.settings import load

    try:
        with imported_quickly():
            parser = _parser()
        args = parser.parse_args(arguments)
        return _run(args, load(os.environ))
    except StartupError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    import argparse

    from bot.cli import (
        auditing,
        backing_up,
        checking,
        importing,
        owning,
        queueing,
        reporting,
        searching,
        simulating,
        teaching,
    )

    parser = argparse.ArgumentParser(prog="python -m bot", description=_ABOUT)
    subcommands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    adders = {
        "import": importing.add_arguments,
        "search": searching.add_arguments,
        "audit": auditing.add_arguments,
        "figures": reporting.add_arguments,
        "letters": queueing.add_arguments,
        "learned": teaching.add_arguments,
        "owner": owning.add_arguments,
        "backup": backing_up.add_backup_arguments,
        "restore": backing_up.add_restore_arguments,
        "check": checking.add_arguments,
        "run": simulating.add_arguments,
        "simulate": simulating.add_arguments,
    }
    for name, about in _COMMANDS.items():
        subparser = subcommands.add_parser(name, help=about, description=about[:1].upper() + about[1:] + ".")
        adders[name](subparser)
    return parser


def _run(args: argparse.Namespace, settings: Settings) -> int:
    from bot.cli import (
        auditing,
        backing_up,
        checking,
        importing,
        owning,
        queueing,
        reporting,
        searching,
        simulating,
        teaching,
    )

    database = _database(settings)
    beside = {
        "audit": auditing.run,
        "figures": reporting.run,
        "letters": queueing.run,
        "learned": teaching.run,
        "owner": owning.run,
        "backup": backing_up.backup,
        "restore": backing_up.restore,
        "check": checking.run,
    }
    match args.command:
        case "import":
            return importing.run(args, database, settings.locale, demonstration=database == DEMO)
        case "search":
            return searching.run(args, database)
        case "run" if settings.bot_token:
            from bot.cli import running

            served = replace(settings, database=args.database) if args.database else settings
            return running.run(served, lift_limits=args.lift_limits)
        case name if name in beside:
            return beside[name](args, settings, database)
        case _:
            return simulating.run(args, settings, DEMO)


def _database(settings: Settings) -> Path:
    """The database the other commands mean: DATABASE where it is named or a token is, else the demonstration's."""
    from bot.settings import Settings

    named = settings.database != Settings().database
    return settings.database if named or settings.bot_token else DEMO


if __name__ == "__main__":
    ending.watch()
    sys.exit(main())
