"""What happens in the demonstration, a line for each update: who, what led to which action, how it ended.

Never what was written: nobody shall learn from here to log it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo

from bot.base.clock import Clock
from bot.chat.core.trace import Taken, Trace, Way


def told(names: Mapping[int, str], clock: Clock, zone: tzinfo, say: Callable[[str], object]) -> Trace:
    """Hears the ways updates took, and says them; `names`: of the people who are known."""

    def tell(taken: Taken) -> None:
        at = f"{clock.now().astimezone(zone):%H.%M}"
        say(f"  {at}  {names.get(taken.person_id, taken.person_id)}: {way_of(taken)}")

    return tell


def way_of(taken: Taken) -> str:
    """“tap ShowMonth (visits)”, with what came of it where that was not an answer."""
    steps = " → ".join(map(_step, taken.ways)) or "nothing to answer"
    if taken.failed:
        return f"{steps} → failed: {type(taken.failed).__name__}"
    return f"{steps} → refused: {type(taken.refused).__name__}" if taken.refused else steps


def _step(way: Way) -> str:
    return f"{way.kind.value} {way.name} ({way.area})" if way.area else f"{way.kind.value} {way.name}"
