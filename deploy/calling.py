"""Starting programs from a plain Python, and ending them: for start.py, which may meet an old one (see there)."""

# Keep this file parsing on Python 3.8, as start.py.
from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Any

WINDOWS = os.name == "nt"
ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def end_at_once() -> None:
    """From now on Ctrl-C ends us as the system does it: quietly, and none is lost in an import or on the way over."""
    if not WINDOWS and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def call(command: list[str], **options: Any) -> int:
    """Run a program to its end, as subprocess.call. A signal ends it, and all that it has started itself.

    In a session of its own, so that they can be ended together; the signals are noted and not raised, so that none
    comes between its start and our knowing of it. One that was ignored before us (nohup, `&`) stays ignored.
    What it has among the temporary files goes with it, too.
    """
    import tempfile  # seldom needed, and slow to import

    heard: list[int] = []
    heeded = [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, lambda number, _: heard.append(number)) for number in heeded}
    try:
        with tempfile.TemporaryDirectory(prefix="pemustaka-", ignore_cleanup_errors=True) as folder:
            environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)}
            child = subprocess.Popen(command, start_new_session=not WINDOWS, env=environment, **options)  # noqa: S603
            return _end_of(child, heard)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end_of(child: subprocess.Popen[bytes], heard: list[int]) -> int:
    while not heard:
        try:
            return child.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
    kill(child)
    raise KeyboardInterrupt(heard[0])


def kill(child: subprocess.Popen[bytes]) -> None:
    """End a program and everything in its session."""
    try:
        if WINDOWS:
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # it has just ended by itself
        pass
    child.wait()


def hand_over(command: list[str]) -> int:
    """Become this program; never returns where that is possible, else its exit code."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606  (no shell is wanted)
    child = subprocess.Popen(command)  # noqa: S603  (our own program)
    while True:  # Ctrl-C reaches the child as well: it ends in its own way, and its exit code is ours
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue
