"""Long expressions that are compiled when they are first used: all together would hold up every start."""

from __future__ import annotations

import re
from typing import Any, cast


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later. A mistake in it is found at its first use: each has a test."""
    return cast(re.Pattern[str], _Late(source, flags))


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Asked for once by each name: what is found stays in the instance."""
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found
