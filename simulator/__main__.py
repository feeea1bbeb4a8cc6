"""`python -m simulator`: the simulator as a program of its own. Signals are heard before the rest is imported."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import stat
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.state import Simulator

DESCRIPTION = """\
A Telegram for one machine. It speaks the Bot API over HTTP on this machine only and shows the
chats in a browser, so that a bot can be tried, taught and tested without Telegram.

Point a bot at it with any token of Telegram's form (digits, a colon, at least 30 letters,
digits, _ or -): the Bot API is at http://ADDRESS/bot<token>/METHOD, the chats at http://ADDRESS/.
Each token has a world of its own: people, chats, clock.
"""
EXAMPLE = """\
example:
  python -m simulator --listen 127.0.0.1:8081 --state var/simulator.db --people people.json

people.json, every part optional:
  {"bot": {"first_name": "Bot Contoh", "username": "contoh_bot"},
   "people": [{"first_name": "Warga", "last_name": "Contoh", "label": "Warga baru"}],
   "groups": [{"title": "Grup Contoh", "members": ["Warga"], "bot_status": "member"}],
   "channels": [{"title": "Kanal Contoh", "bot_rights": {"can_post_messages": true}}]}
"""
ONE_PRESS = 0.5
"""Seconds; some programs deliver one signal twice, to the process and to its group."""


def to_be_heard() -> list[signal.Signals]:
    """The signals that end this program. A SIGINT that was ignored before us (nohup, `&`) stays ignored."""
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    return [signal.SIGTERM] if ignored else [signal.SIGINT, signal.SIGTERM]


def end_at_once_when_told() -> None:
    """Let a signal end the process as the system does: while there is nothing to close, or no time for it."""
    for name in to_be_heard():
        signal.signal(name, signal.SIG_DFL)


def address(text: str) -> tuple[str, int]:
    """host:port, :port or port."""
    host, _, port = text.rpartition(":")
    if not port.isdigit() or int(port) > 65535:
        raise argparse.ArgumentTypeError(f"expected HOST:PORT such as 127.0.0.1:8081, got {text!r}")
    return host.strip("[]") or "127.0.0.1", int(port)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        "python -m simulator",
        description=DESCRIPTION,
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "--listen",
        type=address,
        default=("127.0.0.1", 8081),
        metavar="HOST:PORT",
        help="where to listen (default 127.0.0.1:8081; port 0: any free one)",
    )
    made.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="keep everything in this SQLite file (default: in memory, gone at the end)",
    )
    made.add_argument(
        "--people", type=Path, metavar="FILE", help="people, groups and channels that a new world begins with, as JSON"
    )
    made.add_argument(
        "--lift-limits",
        action="store_true",
        help="no ceilings on sending (30 a second, 1 a second a chat, 20 a minute a group)",
    )
    made.add_argument(
        "--quiet",
        action="store_true",
        help="for a program that starts this one: say nothing but errors, and end when it does "
        "(when the pipe on the standard input closes)",
    )
    return made


async def run(simulator: Simulator, host: str, port: int, quiet: bool = False) -> None:
    """Serve until the process is asked to stop, or its starter is gone."""
    from simulator.server import serve

    stopped, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in to_be_heard():
        try:
            loop.add_signal_handler(name, stopped.set)
        except NotImplementedError:  # on Windows
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stopped.set))
    running = await serve(simulator, host, port)
    if quiet:
        _stop_with_input(stopped)
    else:
        sys.stdout.write(f"The chats are at {running.url}/\nThe Bot API is at {running.url}/bot<token>/METHOD\n")
        sys.stdout.flush()
    await stopped.wait()
    loop.call_later(ONE_PRESS, end_at_once_when_told)
    await running.close()


def _stop_with_input(stopped: asyncio.Event) -> None:
    """Stop when the pipe to whoever started this program closes; a terminal or no input at all is let be."""
    mode = os.fstat(sys.stdin.fileno()).st_mode if sys.stdin else 0
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
        return
    loop = asyncio.get_running_loop()

    def wait_for_the_end() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            continue
        with contextlib.suppress(RuntimeError):  # the loop may have ended first
            loop.call_soon_threadsafe(stopped.set)

    threading.Thread(target=wait_for_the_end, daemon=True).start()


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 after a clean stop, 1 when it could not start."""
    from simulator.seed import read_people
    from simulator.state import Simulator

    os.umask(0o077)  # chats are nobody else's to read
    asked = parser().parse_args(arguments)
    level = logging.WARNING if asked.quiet else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    host, port = asked.listen
    try:
        people = read_people(asked.people) if asked.people else None
        simulator = Simulator(asked.state, people=people, lift_limits=asked.lift_limits)
        asyncio.run(run(simulator, host, port, asked.quiet))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"The simulator cannot start: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    end_at_once_when_told()
    raise SystemExit(main())
