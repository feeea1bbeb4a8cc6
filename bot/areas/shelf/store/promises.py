"""What must hold of shelves and reviews at any moment."""

from __future__ import annotations

from bot.base.promises import Promise

PROMISES = (
    Promise(
        "whoever wrote review {id} was not told what became of it",
        """SELECT id FROM reviews r WHERE state IN ('shown', 'refused') AND decided_at > :remembered AND NOT EXISTS (
             SELECT 1 FROM outbox WHERE subject = 'review:' || r.id AND kind = 'review_decided')""",
    ),
    Promise(
        "review {id} is shown, and nobody of the staff has read it",
        "SELECT id FROM reviews WHERE state = 'shown' AND (decided_at IS NULL OR decided_at < written_at)",
    ),
    Promise(
        "review {id} is refused without a reason",
        "SELECT id FROM reviews WHERE state = 'refused' AND reason = ''",
    ),
)
