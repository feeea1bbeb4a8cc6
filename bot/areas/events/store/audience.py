"""By what of events an announcement chooses residents."""

from __future__ import annotations

from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.areas.broadcasts.types import Standing

_STATES = {Standing.SEATED: "('seated')", Standing.QUEUED: "('queued', 'offered')"}
_SEATS = """
    EXISTS (SELECT 1 FROM parties JOIN registrations ON registrations.party_id = parties.id
            WHERE parties.person_id = people.id AND registrations.event_id = :event AND registrations.state IN {states})
"""
_CAME = """
    EXISTS (SELECT 1 FROM parties JOIN registrations ON registrations.party_id = parties.id
                    JOIN attendances ON attendances.registration_id = registrations.id
            WHERE parties.person_id = people.id AND registrations.event_id = :event)
"""


def standing_to(value: tuple[int, Standing], _: datetime) -> Condition:
    """Those who stand so to this event."""
    event_id, standing = value
    sql = _CAME if standing is Standing.CAME else _SEATS.format(states=_STATES[standing])
    return Condition(sql, {"event": event_id})
