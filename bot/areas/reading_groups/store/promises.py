"""What must hold of reading groups at any moment, for the auditor."""

from __future__ import annotations

from bot.base.promises import Promise

PROMISES = (
    Promise(
        "reading group {id} has more members than places",
        """SELECT g.id FROM reading_groups g WHERE g.size < (SELECT count(*) FROM reading_group_members m
           WHERE m.group_id = g.id AND m.state IN ('member', 'offered'))""",
    ),
    Promise(
        "somebody waits for reading group {id}, and a place is free",
        """SELECT g.id FROM reading_groups g WHERE g.state = 'running'
           AND g.size > (SELECT count(*) FROM reading_group_members m
                         WHERE m.group_id = g.id AND m.state IN ('member', 'offered'))
           AND EXISTS (SELECT 1 FROM reading_group_members m WHERE m.group_id = g.id AND m.state = 'queued')""",
    ),
    Promise(
        "place {id} in a reading group is offered past its time",
        "SELECT id FROM reading_group_members WHERE state = 'offered' AND offered_until < :an_hour_ago",
    ),
)
