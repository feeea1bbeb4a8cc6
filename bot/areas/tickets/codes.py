"""Tickets without a name: the token in its writer's chat, the id that follows from it, the code that people read.

Their ids are negative and random, so that neither tickets nor words have an order. The id is a digest of the token: who
has the whole database, or is told the code, has no token, and so cannot speak for the writer.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, time, tzinfo

from bot.base.reading.codes import ALPHABET

_BYTES, _SIGNS = 5, 8  # 40 bits: eight signs of 32
_ROW_BITS = 59  # what a key can carry of a row's id


def fresh_token() -> str:
    """What the keys in the writer's chat carry, and nothing else anywhere."""
    return secrets.token_urlsafe(12)


def id_of(token: str) -> int:
    """The ticket of a token, negative."""
    digest = hashlib.sha256(f"ticket:{token}".encode()).digest()
    return -1 - int.from_bytes(digest[:_BYTES])


def fresh_row_id() -> int:
    """An id for words or files of such a ticket, negative: it tells of no order."""
    return -1 - secrets.randbits(_ROW_BITS)


def is_unnamed(ticket_id: int) -> bool:
    """Whether a ticket, or words of one, are without a name."""
    return ticket_id < 0


def number_of(ticket_id: int) -> str:
    """What people call it: “12”, and without a name “K7QF-2M9X”."""
    if not is_unnamed(ticket_id):
        return str(ticket_id)
    rest, signs = -1 - ticket_id, ""
    for _ in range(_SIGNS):
        rest, place = divmod(rest, len(ALPHABET))
        signs = ALPHABET[place] + signs
    return f"{signs[:4]}-{signs[4:]}"


def kept_moment(ticket_id: int, now: datetime, zone: tzinfo) -> datetime:
    """What is kept of a moment: without a name the beginning of its day in the library's zone."""
    if not is_unnamed(ticket_id):
        return now
    return datetime.combine(now.astimezone(zone).date(), time(), zone)
