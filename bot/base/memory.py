"""What a program that runs for months tells the memory it lives in."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

_ARENAS = -8  # M_ARENA_MAX of glibc's mallopt
_OLD_ENOUGH = 5_000  # objects made since the last look, before the youngest are looked at


def share_one_heap() -> None:
    """One heap for all threads, before there are any: they take turns anyway, and each of its own keeps what it freed.

    Without glibc nothing happens.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_ARENAS, 1)


def spare_the_collector() -> None:
    """What stands after the start stays: the garbage collector passes it over, and comes less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OLD_ENOUGH, 10, 10)
