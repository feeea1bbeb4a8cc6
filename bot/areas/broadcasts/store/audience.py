"""Whom an audience means: one condition on `people`, for counting and for filling alike."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot.areas.broadcasts.types import Audience, Standing
from bot.base.database import Reader

_STATES = {Standing.SEATED: "('seated')", Standing.QUEUED: "('queued', 'offered')"}

_CHILDREN = """
    EXISTS (SELECT 1 FROM guardians JOIN children ON children.id = guardians.child_id, json_each(:ages) AS band
            WHERE guardians.person_id = people.id AND :year - birth_year >= json_extract(band.value, '$[0]')
                  AND :year - birth_year - 1 <= json_extract(band.value, '$[1]'))
"""
_SEATS = """
    EXISTS (SELECT 1 FROM parties JOIN registrations ON registrations.party_id = parties.id
            WHERE parties.person_id = people.id AND registrations.event_id = :event AND registrations.state IN {states})
"""
_CAME = """
    EXISTS (SELECT 1 FROM parties JOIN registrations ON registrations.party_id = parties.id
                    JOIN attendances ON attendances.registration_id = registrations.id
            WHERE parties.person_id = people.id AND registrations.event_id = :event)
"""
_INTERESTS = """
    EXISTS (SELECT 1 FROM people_interests WHERE people_interests.person_id = people.id
            AND interest IN (SELECT value FROM json_each(:interests)))
"""
_NOT_SILENCED = "NOT EXISTS (SELECT 1 FROM silenced WHERE silenced.person_id = people.id AND kind IN (:topic, 'all'))"
_LIVES_THERE = """
    EXISTS (SELECT 1 FROM resident_profiles WHERE resident_profiles.person_id = people.id
            AND kelurahan IN (SELECT value FROM json_each(:kelurahan)))
"""


class Condition:
    """`sql` is true for the people meant, with `params`."""

    def __init__(self, sql: str, params: dict[str, Any]) -> None:
        self.sql = sql
        self.params = params


async def condition(reader: Reader, audience: Audience, topic: str, now: datetime) -> Condition:
    """The residents of an audience; a child counts with both ages of its year.

    Who has silenced the topic is left out, but not from what concerns an event that they hold something of.
    """
    parts = ["people.active"] if audience.residents else ["0"]
    if audience.language:
        parts.append("people.language = :language")
    if audience.ages:
        parts.append(_CHILDREN)
    if audience.event_id is not None:
        parts.append(_CAME if audience.standing is Standing.CAME else _SEATS.format(states=_STATES[audience.standing]))
    if audience.interests:
        parts.append(_INTERESTS)
    if audience.kelurahan:
        parts.append(_LIVES_THERE)
    if audience.is_silenceable:
        parts.append(_NOT_SILENCED)
    return Condition(
        " AND ".join(parts),
        {
            "language": audience.language,
            "ages": json.dumps([list(band) for band in audience.ages]),
            "year": now.year,
            "event": audience.event_id,
            "interests": json.dumps(list(audience.interests)),
            "kelurahan": json.dumps(list(audience.kelurahan)),
            "topic": topic,
        },
    )


async def count(reader: Reader, wanted: Condition) -> int:
    """How many residents that are now."""
    return int(await reader.value(f"SELECT count(*) FROM people WHERE {wanted.sql}", wanted.params))


async def anybody(reader: Reader, wanted: Condition) -> bool:
    """Whether that is anybody."""
    return bool(await reader.value(f"SELECT EXISTS (SELECT 1 FROM people WHERE {wanted.sql})", wanted.params))


async def has_silenced(reader: Reader, person_id: int, topic: str) -> bool:
    """Whether somebody does not want to hear of this topic, or of anything."""
    sql = "SELECT EXISTS (SELECT 1 FROM silenced WHERE person_id = :person AND kind IN (:topic, 'all'))"
    return bool(await reader.value(sql, {"person": person_id, "topic": topic}))
