"""Who belongs to a reading group, for what is sent to residents by criteria."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition

ANY = "any"
"""The one value there is: in whichever group; whoever is in for a child belongs to it, too."""


def in_a_group(_: Sequence[str], now: datetime) -> Condition:
    """Those who belong to a group now."""
    return Condition(
        "EXISTS (SELECT 1 FROM reading_group_members WHERE reading_group_members.person_id = people.id"
        " AND reading_group_members.state = 'member')"
    )
