"""The names under which letters and jobs of announcements are registered."""

from __future__ import annotations

from bot.delivery.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL

__all__ = ["ASKED", "CHANGE", "COPY", "FOLLOWS", "HELD", "JOB", "PAUSED", "PROGRESS", "RECALL", "UNCHANGED",
           "UNREACHED"]  # fmt: skip

PROGRESS = "broadcast_progress"
PAUSED = "broadcast_paused"
UNREACHED = "broadcast_unreached"  # it is over, and did not arrive everywhere, or nowhere
UNCHANGED = "broadcast_unchanged"  # it was corrected, but not everywhere
HELD = "broadcast_held"
ASKED = "broadcast_asked"  # {"broadcast": id}, to whoever may approve, and to the writer once it is decided
JOB = "broadcast"
