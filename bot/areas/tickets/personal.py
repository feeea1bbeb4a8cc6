"""What is kept of complaints and suggestions. How many there were stays a count."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Impersonal,
    Keep,
    Personal,
    PersonalData,
    Retains,
    Stays,
    emptied,
    work,
)

_WHAT = N_("Complaints and suggestions you sent, and the answers")
_WHY = N_("To answer you, and to put right what is wrong.")
_KEPT = N_("24 months, then only as a number")

PERSONAL = Personal(
    PersonalData(
        name="feedback_words",
        table="feedback_words",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("words", kept="by_staff said_at"),
        keep=Keep(730, "said_at"),
        words="words",
    ),
    PersonalData(
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
IMPERSONAL = Impersonal(feedback="id", feedback_words="id feedback_id")
RETAINS = Retains(
    feedback=Stays("how many there were is counted, without whose they were"),
    feedback_words=(Ended("the staff take an answer back"), GoesWith("feedback")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
