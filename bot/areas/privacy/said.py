"""The part of the table of personal data that complaints and suggestions hold. How many stays a count."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.privacy.events import work
from bot.areas.privacy.rules import Holding, Keep, emptied
from bot.base.i18n import N_

_WHAT = N_("Complaints and suggestions you sent, and the answers")
_WHY = N_("To answer you, and to put right what is wrong.")
_KEPT = N_("24 months, then only as a number")

SAID: Sequence[Holding] = (
    Holding(
        name="feedback_words",
        table="feedback_words",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("words", kept="by_staff said_at"),
        keep=Keep(730, "said_at"),
    ),
    Holding(
        name="feedback",
        table="feedback",
        of="person_id = :person",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("person_id", kept="anonymous urgent sent_at due_on state settled_at"),
        keep=Keep(730, "sent_at"),
    ),
    work("feedback_answered", "feedback_words", "said_by"),
)
