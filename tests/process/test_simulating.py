"""`simulate` as a program: ports that are taken, and Ctrl-C at any moment."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sqlite3
import sys
import threading
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.base.refusals import StartupError
from bot.cli import simulating
from tests.programs import started

ROOT = Path(__file__).parent.parent.parent
_PATIENCE = 120


async def _start(folder: Path, *more: str, **variables: str) -> Process:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "BOT_TOKEN": "", **variables}
    command = (sys.executable, "-m", "bot", "simulate", *more)
    return await started(*command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def another_program(answer: bytes) -> Iterator[int]:
    """A web server of somebody else's; its port."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("answer", [b"<html>", b"[]"])
async def test_a_port_of_another_program_is_named(tmp_path: Path, answer: bytes) -> None:
    with another_program(answer) as port:
        process = await _start(tmp_path, "--port", str(port))
        said, errors = await asyncio.wait_for(process.communicate(), _PATIENCE)
    assert process.returncode == 1
    assert f"port {port} is taken".encode() in errors
    assert b"Traceback" not in errors
    assert b"The chat is open" not in said


@pytest.mark.parametrize(
    ("answer", "is_simulator"),
    [(b"<html>", False), (b'{"worlds": []}', False), (b"[]", True), (json.dumps([{"bot": {}}]).encode(), True)],
)
def test_only_the_simulator_answers_as_the_simulator(answer: bytes, is_simulator: bool) -> None:
    with another_program(answer) as port:
        assert simulating.answers(port) is is_simulator


def test_a_simulator_that_ends_at_once_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    with pytest.raises(StartupError, match="did not start"), simulating.simulator(_free_port(), tmp_path / "state"):
        pytest.fail("it has no state to start with")


@pytest.mark.parametrize("port", ["0", "99999", "-1", "x"])
async def test_a_port_that_is_none_is_refused(tmp_path: Path, port: str) -> None:
    process = await _start(tmp_path, "--port", port)
    _, errors = await asyncio.wait_for(process.communicate(), _PATIENCE)
    assert process.returncode == 2
    assert b"1 to 65535" in errors


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows sends no SIGINT to another program")
async def test_ctrl_c_during_the_start_is_quiet_and_the_next_start_is_whole(tmp_path: Path) -> None:
    port = _free_port()
    process = await _start(tmp_path, "--port", str(port))
    async with asyncio.timeout(_PATIENCE):
        while not _has_titles(tmp_path / "var/demo.db"):  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.005)
        process.send_signal(signal.SIGINT)
        _, errors = await process.communicate()
        assert process.returncode == 130
        assert errors == b""
        assert not simulating.answers(port), "the simulator ended, too"
        process = await _start(tmp_path, "--port", str(port))
        assert process.stdout is not None
        while b"The chat is open" not in await process.stdout.readline():
            assert process.returncode is None
        process.send_signal(signal.SIGINT)
        _, errors = await process.communicate()
    assert process.returncode == 0
    assert errors == b""
    with closing(sqlite3.connect(tmp_path / "var/demo.db")) as connection:
        assert connection.execute("SELECT count(*) FROM library_facts WHERE name = 'hours'").fetchone() == (1,)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows sends no SIGINT to another program")
async def test_it_says_which_database_it_keeps_and_leaves_the_librarys_alone(tmp_path: Path) -> None:
    (tmp_path / "peragaan").mkdir()
    named = ("--port", str(_free_port()), "--database", "peragaan/satu.db")
    process = await _start(tmp_path, *named, DATABASE="pustaka.db")
    assert process.stdout is not None
    said = b""
    async with asyncio.timeout(_PATIENCE):
        while b"Ctrl-C" not in said:
            said += await process.stdout.readline()
        process.send_signal(signal.SIGINT)
        await process.communicate()
    assert b"kept in peragaan/satu.db" in said
    assert b"DATABASE (pustaka.db) is left alone" in said
    assert not (tmp_path / "pustaka.db").exists()
    assert not (tmp_path / "var/demo.db").exists()


async def test_the_database_of_a_real_bot_gets_no_invented_people(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "pustaka.db")) as connection, connection:
        connection.execute("CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT)")
        connection.execute("INSERT INTO facts VALUES ('bot_id', '7')")
    process = await _start(tmp_path, "--database", "pustaka.db")
    _, errors = await asyncio.wait_for(process.communicate(), _PATIENCE)
    assert process.returncode == 1
    assert b"pustaka.db belongs to a bot of Telegram" in errors


def _has_titles(path: Path) -> bool:
    """Whether the seeding has begun to write."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=0)) as connection:
            return connection.execute("SELECT 1 FROM titles LIMIT 1").fetchone() is not None
    except sqlite3.OperationalError:
        return False


def test_ctrl_c_before_anything_was_read_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.__main__._parser", interrupted)
    assert main(["simulate"]) == 130
