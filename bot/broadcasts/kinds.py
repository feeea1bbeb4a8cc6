"""The names under which letters and jobs of announcements are registered."""

from __future__ import annotations

from bot.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL

__all__ = ["CHANGE", "COPY", "FOLLOWS", "HELD", "JOB", "PAUSED", "PROGRESS", "RECALL"]

PROGRESS = "broadcast_progress"
PAUSED = "broadcast_paused"
HELD = "broadcast_held"
JOB = "broadcast"
