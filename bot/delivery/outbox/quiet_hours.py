"""The quiet hours as SQL: the library's, and for announcements people's own.

Parameters: `:quiet`, whether the library's quiet hours are now; `:minute` of the day, NULL: own hours do not count.
"""

from __future__ import annotations

_QUIET_NOW = """
    CASE WHEN quiet_from <= quiet_until THEN :minute >= quiet_from AND :minute < quiet_until
         ELSE :minute >= quiet_from OR :minute < quiet_until END
"""
AWAKE = f"quiet_from IS NOT NULL AND NOT ({_QUIET_NOW})"
"""True for rows of notification_settings whose own hours are not quiet at this minute."""
_OWN = "SELECT 1 FROM notification_settings WHERE person_id = chat_id AND"
ASLEEP = f"EXISTS ({_OWN} quiet_from IS NOT NULL AND ({_QUIET_NOW}))"
"""True for letters to people whose own hours are quiet at this minute."""
WAITS = f"""
    (hushed AND CASE WHEN lane < 2 THEN :quiet WHEN :quiet THEN NOT EXISTS ({_OWN} {AWAKE}) ELSE {ASLEEP} END)
"""
"""True for letters that wait for the end of quiet hours. Reminders keep to the library's: they would come too late."""
