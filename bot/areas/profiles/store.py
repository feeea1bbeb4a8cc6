"""By what residents told an announcement chooses them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition


def lives_in(kelurahan: Sequence[str], _: datetime) -> Condition:
    """Those who live in one of these kelurahan."""
    sql = """
        EXISTS (SELECT 1 FROM resident_profiles WHERE resident_profiles.person_id = people.id
                AND kelurahan IN (SELECT value FROM json_each(:kelurahan)))
    """
    return Condition(sql, {"kelurahan": json.dumps(list(kelurahan))})
