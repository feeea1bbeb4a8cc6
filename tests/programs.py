"""Programs of their own, started as at a terminal, whatever the starter of the tests ignores or blocks itself."""

from __future__ import annotations

import asyncio
import signal
from asyncio.subprocess import Process
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def started(*command: str, ignoring: tuple[signal.Signals, ...] = (), **options: Any) -> Process:
    """A process that hears SIGINT and SIGTERM as a shell's does, or has some ignored, as by nohup and `&`."""
    with _inherited(ignoring):
        return await asyncio.create_subprocess_exec(*command, **options)


@contextmanager
def _inherited(ignoring: tuple[signal.Signals, ...]) -> Iterator[None]:
    """For a moment ours are as the child's shall be: ignoring and blocking are inherited, nothing else is."""
    before = {name: signal.getsignal(name) for name in _SIGNALS}
    blocked = signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS) if hasattr(signal, "pthread_sigmask") else set()
    try:
        for name in _SIGNALS:
            signal.signal(name, signal.SIG_IGN if name in ignoring else signal.SIG_DFL)
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, signal.SIG_DFL if handler is None else handler)
        if blocked:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
