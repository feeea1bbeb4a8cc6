"""The quiet hours as SQL over the outbox: the library's, and for announcements people's own.

Parameters: `:quiet`, whether the library's quiet hours are now; `:minute` of the day, NULL: own hours do not count.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from bot.db import Reader

_NOW = """
    CASE WHEN quiet_from <= quiet_until THEN :minute >= quiet_from AND :minute < quiet_until
         ELSE :minute >= quiet_from OR :minute < quiet_until END
"""
_OWN = "SELECT person_id FROM notification_settings WHERE quiet_from IS NOT NULL AND"

WAITS = f"""
    (hushed AND CASE WHEN lane < 2 THEN :quiet
                     WHEN :quiet THEN chat_id NOT IN ({_OWN} NOT ({_NOW}))
                     ELSE chat_id IN ({_OWN} ({_NOW})) END)
"""
"""True for letters that wait for the end of quiet hours. Reminders keep to the library's: they would come too late."""


def minute_of(moment: datetime, zone: tzinfo) -> int:
    """The minute of the day there."""
    local = moment.astimezone(zone)
    return local.hour * 60 + local.minute


async def anybody_awake(reader: Reader, minute: int) -> bool:
    """Whether anybody has hours of their own that are not quiet at this minute."""
    return bool(await reader.value(f"SELECT EXISTS ({_OWN} NOT ({_NOW}))", {"minute": minute}))
