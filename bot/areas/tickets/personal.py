"""What is kept of tickets. How many there were stays a count."""

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

_WHAT = N_("Questions, complaints and suggestions you sent, and the answers")
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
        columns=emptied("words file_id message_id", kept="by_staff said_at file_kind"),
        keep=Keep(730, "said_at"),
        words="words",
        plain="file_id",
    ),
    PersonalData(
        name="feedback",
        table="feedback",
        of="person_id = :person",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("person_id seen_on", kept="anonymous urgent sent_at due_on state settled_at kind"),
        keep=Keep(730, "sent_at"),
        words="seen_on",
    ),
    work("feedback_answered", "feedback_words", "said_by"),
    work("feedback_assigned", "feedback", "assigned_to"),
)
IMPERSONAL = Impersonal(feedback="id", feedback_words="id feedback_id", ticket_clocks="kind days")
RETAINS = Retains(
    feedback=Stays("how many there were is counted, without whose they were"),
    ticket_clocks=Stays("one row for each kind that the library has set"),
    feedback_words=(Ended("the staff take an answer back"), GoesWith("feedback")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
