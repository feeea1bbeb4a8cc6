"""Has pictures drawn by a process of its own, which goes home when nothing was drawn for a while.

What draws needs some 90 MB and starts in a third of a second; the bot itself stays as small as it is, and a drawing
that never ends is ended without it.
"""

from __future__ import annotations

import contextlib
import json
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Protocol

_ROOT = Path(__file__).parents[2]
_COMMAND = (sys.executable, "-m", "bot.drawing.process")
_PATIENCE = 15.0  # seconds
HEADER = struct.Struct(">BI")  # whether it was drawn; how many bytes follow


class Undrawable(Exception):
    """A picture could not be drawn."""


class _Gone(Exception):
    """The process is no more; `overdue`: it was ended because it took too long."""

    def __init__(self, *, overdue: bool) -> None:
        super().__init__()
        self.overdue = overdue


class Renders(Protocol):
    """What draws an order: {"template", "data", "format"}."""

    def render(self, order: Mapping[str, Any]) -> bytes:
        """The file's bytes. Blocks. Raises Undrawable."""


class Renderer:
    """The drawing process: begun with the first order, begun anew where it has gone home."""

    def __init__(self, command: Sequence[str] = _COMMAND, patience: float = _PATIENCE) -> None:
        self._command = command
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def render(self, order: Mapping[str, Any]) -> bytes:
        """The file's bytes, one order after the other. Blocks: call it in a thread. Raises Undrawable."""
        written = json.dumps(order, ensure_ascii=False).encode()
        with self._lock:
            try:
                return self._asked(written)
            except _Gone as gone:
                self._end()
                if gone.overdue:
                    raise Undrawable(f"it took longer than {self._patience:.0f} seconds") from gone
            try:
                return self._asked(written)  # it had gone home, or this order ended it
            except _Gone as gone:
                self._end()
                raise Undrawable("what draws has ended") from gone

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _asked(self, written: bytes) -> bytes:
        process, overdue = self._running(), threading.Event()

        def give_up() -> None:
            overdue.set()
            process.kill()

        watch = threading.Timer(self._patience, give_up)
        watch.start()
        try:
            drawn, content = _exchange(process, written)
        except (OSError, EOFError) as error:
            raise _Gone(overdue=overdue.is_set()) from error
        finally:
            watch.cancel()
        if not drawn:
            raise Undrawable(content.decode(errors="replace"))
        return content

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, cwd=_ROOT)  # noqa: S603
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                _close(stream)
        process.wait()


def _exchange(process: subprocess.Popen[bytes], written: bytes) -> tuple[bool, bytes]:
    """Hand an order over; whether it was drawn, and the file or what was wrong."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(struct.pack(">I", len(written)) + written)
    process.stdin.flush()
    drawn, size = HEADER.unpack(_exactly(process.stdout, HEADER.size))
    return bool(drawn), _exactly(process.stdout, size)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError("the drawing process has gone home")
    return content


def _close(stream: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # something was still to be written to a process that is gone
        stream.close()
