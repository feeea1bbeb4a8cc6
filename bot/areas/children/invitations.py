"""The table of invitations: only the hash of a link's token is kept."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from bot.areas.children.rules import Invitation
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def keep(tx: Transaction, token: str, invitation: Invitation) -> None:
    """Keep a fresh invitation."""
    await tx.run(
        """
        INSERT INTO guardian_invitations (digest, invited_by, child_ids, expires_at)
        VALUES (:digest, :by, :children, :expires)
        """,
        {
            "digest": digest(token),
            "by": invitation.invited_by,
            "children": json.dumps(invitation.child_ids),
            "expires": to_ms(invitation.expires_at),
        },
    )


async def find(reader: Reader, token: str, now: datetime) -> Invitation | None:
    """The invitation of a token; None where it was used, has expired, or never was."""
    row = await reader.row(
        """
        SELECT invited_by, child_ids, expires_at FROM guardian_invitations
        WHERE digest = :digest AND expires_at > :now
        """,
        {"digest": digest(token), "now": to_ms(now)},
    )
    if row is None:
        return None
    return Invitation(row["invited_by"], tuple(json.loads(row["child_ids"])), from_ms(row["expires_at"]))


async def use_up(tx: Transaction, token: str) -> None:
    """An accepted invitation is no more."""
    await tx.run("DELETE FROM guardian_invitations WHERE digest = :digest", {"digest": digest(token)})


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
