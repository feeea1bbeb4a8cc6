"""What is kept of visits that groups ask for."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Impersonal, Keep, Nightly, Personal, PersonalData, Retains, deleted, work

PERSONAL = Personal(
    PersonalData(
        name="visit_requests",
        table="visit_requests",
        of="person_id = :person",
        what=N_("Visits with a group that you asked for"),
        why=N_("So that the staff can agree on a time with you."),
        kept=N_("a year after the answer"),
        consent="visit",
        columns=deleted("person_id school people wished phone asked_at answered_at"),
        keep=Keep(365, "answered_at"),
        words="school wished",
        plain="phone",
    ),
    work("visits_answered", "visit_requests", "answered_by"),
)
IMPERSONAL = Impersonal(visit_requests="id")
RETAINS = Retains(visit_requests=Nightly())
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
