"""`simulate`: the bot beside a Telegram of this machine, with demonstration data and a chat page."""

from __future__ import annotations

import argparse
import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.clock import MovableClock
from bot.commands.running import prepared, serve
from bot.errors import StartupError
from bot.logs import start_logging
from bot.settings import Secret, Settings
from bot.telegram.limiter import Ceilings

_TOKEN = "1000000001:demonstration-token-for-this-machine"  # noqa: S105 - known to the simulator only
_STAFF = 1003  # the member of staff among the demonstration people
_PEOPLE = Path(__file__).parent.parent / "demo" / "people.json"
_FIRST_PORT = 8081


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `run` without a token, and of `simulate`."""
    parser.add_argument("--lift-limits", action="store_true", help="send without Telegram's ceilings, for measuring")
    parser.add_argument("--port", type=int, default=0, help="port of the chat page (default: the first free from 8081)")


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Start both programs and print where the chat is."""
    from bot.demo.seed import seed_if_empty

    port = args.port or _free_port()
    url = f"http://127.0.0.1:{port}"
    demo = replace(
        settings,
        bot_token=Secret(_TOKEN),
        bot_api_url=url,
        database=database,
        owner_ids=(*settings.owner_ids, _STAFF),
        webhook_url="",
    )
    start_logging(settings.log_level if settings.log_level != "INFO" else "WARNING", _TOKEN)
    instance = prepared(database)
    try:
        with _simulator(port, database.with_name("simulator.db")):
            seed_if_empty(database)
            asyncio.run(_serve(demo, url))
    finally:
        instance.release()
    return 0


async def _serve(settings: Settings, url: str) -> None:
    clock = MovableClock()
    following = asyncio.create_task(_follow(clock, url))
    try:
        await serve(settings, clock, lambda: _announce(url), ceilings=Ceilings())
    finally:
        following.cancel()


def _announce(url: str) -> None:
    print(f"\n  The chat is open at {url}/\n  Ctrl-C ends it.\n", flush=True)


async def _follow(clock: MovableClock, url: str) -> None:
    """Let the bot's clock go with the simulator's, which the page can move."""
    import aiohttp

    version = -1
    bot_id = _TOKEN.split(":")[0]
    async with aiohttp.ClientSession(url) as session:
        while True:
            try:
                async with session.get(f"/sim/{bot_id}/clock", params={"after": version}) as response:
                    state = await response.json()
            except (aiohttp.ClientError, TimeoutError):
                await asyncio.sleep(1)
                continue
            version = state.get("version", version)
            clock.shift_to(timedelta(seconds=state.get("offset", 0)))


@contextmanager
def _simulator(port: int, state: Path) -> Iterator[None]:
    """The simulator as a program of its own; it ends with us, because its standard input does."""
    command = [sys.executable, "-m", "simulator", "--listen", f"127.0.0.1:{port}", "--state", str(state)]
    command += ["--people", str(_PEOPLE), "--quiet"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 - our own program
    try:
        _await_port(process, port)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _await_port(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise StartupError(f"The simulator did not start on port {port}. Is the port free? Try --port with another.")


def _free_port() -> int:
    for port in range(_FIRST_PORT, _FIRST_PORT + 50):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise StartupError("No free port was found from 8081 on. Name one with --port.")
