"""Where the files of the tests lie: in memory where there is room for them, since they are written and thrown away."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30  # bytes; what passed is deleted at once, so that a few megabytes lie there at a time


def in_memory(folder: Path = _MEMORY) -> bool:
    """Whether files may lie there, and programs be started from there."""
    try:
        flags = os.statvfs(folder).f_flag
        return not flags & os.ST_NOEXEC and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > _ROOM
    except (AttributeError, OSError):  # not Linux, or none there
        return False


def prefer_memory() -> None:
    """Have pytest make its folders there, unless somebody said where."""
    if in_memory():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
