"""`simulate`: the bot beside a Telegram of this machine, with demonstration data and a chat page."""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.base import ending
from bot.base.clock import MovableClock
from bot.base.logs import start_logging
from bot.base.refusals import StartupError
from bot.cli.following import follow
from bot.cli.happening import told
from bot.cli.running import import_all, prepared, serve
from bot.settings import NO_BACKUPS, Secret, Settings
from bot.telegram.limiter import Ceilings

_TOKEN = "1000000001:demonstration-token-for-this-machine"  # noqa: S105 - known to the simulator only
_PEOPLE = Path(__file__).parent.parent / "dev" / "demo" / "people.json"
_FIRST_PORT = 8081


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `run` without a token, and of `simulate`."""
    parser.add_argument("--lift-limits", action="store_true", help="send without Telegram's ceilings, for measuring")
    parser.add_argument(
        "--database", type=Path, help="another database: without a token one of its own for the demonstration"
    )
    parser.add_argument("--port", type=_port, help="port of the chat page (default: the first free from 8081)")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, such as 8081, not {text!r}")
    return int(text)


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Start both programs and print where the chat is. Raises StartupError for the database of a real bot."""
    from bot.dev.demo.seed import OWNER, seed_if_empty, seed_simulated

    import_all()
    database = args.database or database
    _refuse_a_real_one(database)
    left_alone = settings.database if settings.database not in (Settings().database, database) else None
    port = args.port or _free_port()
    url = f"http://127.0.0.1:{port}"
    demo = replace(
        settings,
        bot_token=Secret(_TOKEN),
        bot_api_url=url,
        database=database,
        owner_ids=(*settings.owner_ids, OWNER),
        webhook_url="",
        backups=NO_BACKUPS,
    )
    start_logging(settings.log_level if settings.log_level != "INFO" else "WARNING", _TOKEN)
    instance = prepared(database)
    try:
        with ending.heeding(ending.interrupt), simulator(port, database.with_name("simulator.db")):
            seed_if_empty(database)
            seed_simulated(database)
            ending.run(_serve(demo, url, left_alone))
    finally:
        instance.release()
    return 0


def _refuse_a_real_one(database: Path) -> None:
    """Invented people and books are put into no database that a bot of Telegram has served."""
    if not database.exists():
        return
    with closing(sqlite3.connect(database)) as connection:
        kept = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'facts'").fetchone()
        owner = connection.execute("SELECT value FROM facts WHERE name = 'bot_id'").fetchone() if kept else None
    if owner and str(owner[0]) != _TOKEN.split(":")[0]:
        raise StartupError(f"{database} belongs to a bot of Telegram. Name another file for the demonstration.")


async def _serve(settings: Settings, url: str, left_alone: Path | None) -> None:
    clock = MovableClock()
    following = asyncio.create_task(follow(clock, url, _TOKEN.split(":")[0]))
    try:
        trace = told(_names(), clock, settings.timezone, partial(print, flush=True))
        announce = partial(_announce, url, settings.database, left_alone)
        await serve(settings, clock, announce, ceilings=Ceilings(), trace=trace)
    finally:
        following.cancel()


def _names() -> dict[int, str]:
    people = json.loads(_PEOPLE.read_text(encoding="utf-8"))["people"]
    return {one["id"]: f"{one['first_name']} {one['last_name']}" for one in people}


def _announce(url: str, database: Path, left_alone: Path | None) -> None:
    print(f"\n  The chat is open at {url}/\n  It is the demonstration, kept in {database}.")
    if left_alone:
        print(f"  DATABASE ({left_alone}) is left alone without BOT_TOKEN; --database FILE names another one for this.")
    print("  Ctrl-C ends it.\n", flush=True)


@contextmanager
def simulator(port: int, state: Path) -> Iterator[None]:
    """The simulator as a program of its own, ready. Raises StartupError.

    It ends with us, because its standard input does; a Ctrl-C in the terminal is ours to hear, not its.
    """
    if _is_taken(port):
        raise StartupError(f"The port {port} is taken by another program. Name another with --port, or none at all.")
    command = [sys.executable, "-m", "simulator", "--listen", f"127.0.0.1:{port}", "--state", str(state)]
    command += ["--people", str(_PEOPLE), "--quiet"]
    group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, creationflags=group)  # noqa: S603 - our own program
    try:
        _await_answer(process, port)
        yield
    finally:
        _end(process)


def _await_answer(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(400):
        if process.poll() is not None:
            raise StartupError(f"The simulator did not start on port {port}; what it says of that is above.")
        if answers(port):
            return
        time.sleep(0.05)
    raise StartupError(f"The simulator did not start on port {port} within 20 seconds. Try once more.")


def answers(port: int) -> bool:
    """Whether a simulator answers on this port."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/sim/worlds")
        return isinstance(json.loads(connection.getresponse().read()), list)
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    for port in range(_FIRST_PORT, _FIRST_PORT + 50):
        if not _is_taken(port):
            return port
    raise StartupError("No free port was found from 8081 on. Name one with --port.")
