"""How the program ends: at Ctrl-C and SIGTERM, in good order where there is time for it, and in any case soon.

A signal ends the process at once, but in `run` it cancels the work, and in `heeding` it does what is named there.
Whatever swallows that (a destructor, a thread that works on, a server that answers slowly), the process is gone GRACE
seconds later, and at once at a second signal: everything here bears being killed. Nothing is raised while modules are
imported, for Python swallows what is raised in an import's own callbacks. Imports little itself, to be there first.
"""

from __future__ import annotations

import _thread
import os
import signal
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import asyncio

GRACE = {signal.SIGINT: 4.0, signal.SIGTERM: 25.0}  # seconds; who stops a service waits longer than who presses keys
_ONE_PRESS = 0.5  # seconds; some programs deliver one signal twice, to the process and to its group
T = TypeVar("T")


def interrupt() -> None:
    """What `heeding` may be given, where there is something to close but no loop."""
    raise KeyboardInterrupt


def _end() -> None:
    os._exit(code())


_act: Callable[[], object] = _end
_heard: tuple[int, float] | None = None  # the first signal, and when


def watch() -> None:
    """Hear SIGINT and SIGTERM from now on. A SIGINT that was ignored before us (nohup, `&`) stays ignored."""
    signal.signal(signal.SIGTERM, _hear)
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _hear)


def code() -> int:
    """The exit code of an interrupted program: 130 after SIGINT, 143 after SIGTERM."""
    return 128 + (_heard[0] if _heard else signal.SIGINT)


def _hear(number: int, _frame: FrameType | None) -> None:
    global _heard
    if _heard is None:
        _heard = number, time.monotonic()
        _thread.start_new_thread(_end_late, (GRACE[signal.Signals(number)],))  # threading's own locks may be held
        _act()
    elif time.monotonic() - _heard[1] > _ONE_PRESS:
        _end()


def _end_late(seconds: float) -> None:
    time.sleep(seconds)
    _end()


@contextmanager
def heeding(act: Callable[[], object]) -> Iterator[None]:
    """Inside, a signal does `act` (briefly: it comes between any two steps of the main thread) and no more."""
    global _act
    before, _act = _act, act
    try:
        yield
    finally:
        _act = before


def run(work: Coroutine[Any, Any, T]) -> T:
    """As asyncio.run, but a signal cancels `work`, which may tidy up. KeyboardInterrupt is raised after it."""
    import asyncio

    told = _Cancelling()
    with heeding(told):  # from before the loop is there: nothing may be raised within its own steps
        try:
            result = asyncio.run(told.around(work))
        except asyncio.CancelledError:
            if not told.heard:
                raise
        finally:
            if told.woken:
                watch()
    if told.heard:
        raise KeyboardInterrupt
    return result


class _Cancelling:
    """What a signal does while a loop runs; before and after, it is noted."""

    def __init__(self) -> None:
        self.heard = self.woken = False
        self._cancel: Callable[[], object] | None = None

    def __call__(self) -> None:
        self.heard = True
        if self._cancel:
            self._cancel()

    async def around(self, work: Coroutine[Any, Any, T]) -> T:
        """Do the work in a task that a signal can cancel."""
        import asyncio

        loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work)
        self._wake(loop)
        self._cancel = lambda: loop.call_soon_threadsafe(task.cancel)
        if self.heard:
            task.cancel()
        try:
            return await task
        finally:
            self._cancel = None

    def _wake(self, loop: asyncio.AbstractEventLoop) -> None:
        """See that a signal wakes the loop, also one that comes just before it falls asleep.

        A handler of the loop's own does that; ours is put in its place, and again when the loop has taken its away.
        """
        if signal.getsignal(signal.SIGTERM) is _hear:
            with suppress(NotImplementedError):  # on Windows every signal wakes a loop
                loop.add_signal_handler(signal.SIGTERM, lambda: None)
                self.woken = True
                watch()
