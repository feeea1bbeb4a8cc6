"""What must hold of reading challenges at any moment."""

from __future__ import annotations

from bot.base.promises import Promise

_COUNTED = "(SELECT count(*) FROM challenge_books b WHERE b.entry_id = e.id)"
PROMISES = (
    Promise(
        "entry {id} of a reading challenge has as many books as are asked for, and is not done; or the other way round",
        f"""SELECT e.id FROM challenge_entries e JOIN challenges c ON c.id = e.challenge_id
            WHERE (e.done_at IS NOT NULL) <> ({_COUNTED} >= c.books)""",
    ),
    Promise(
        "entry {id} of a reading challenge is of somebody for whom it is not",
        """SELECT e.id FROM challenge_entries e JOIN challenges c ON c.id = e.challenge_id
           WHERE (c.audience = 'adult' AND e.child_id IS NOT NULL) OR (c.audience = 'child' AND e.child_id IS NULL)""",
    ),
)
