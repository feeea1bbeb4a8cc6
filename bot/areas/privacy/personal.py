"""What is kept of requests about personal data."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Impersonal, Keep, Nightly, Personal, PersonalData, Retains, deleted, emptied

PERSONAL = Personal(
    PersonalData(
        name="requests",
        table="data_requests",
        of="person_id = :person",
        what=N_("What you asked the staff about your data"),
        why=N_("To answer you in time."),
        kept=N_("24 months after the answer"),
        columns=deleted("person_id words asked_at due_at answer answered_at"),
        keep=Keep(730, "answered_at"),
        words="words answer",
    ),
    PersonalData(
        name="answers_given",
        table="data_requests",
        of="answered_by = :person",
        what=N_("Work you did for the library"),
        why=N_("So that it can be told who did it."),
        kept=N_("as long as the record it belongs to"),
        columns=emptied("answered_by"),
    ),
)
IMPERSONAL = Impersonal(data_requests="id")
RETAINS = Retains(data_requests=Nightly())
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
