"""What is kept of what follows events. What people answered is kept without them."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    deleted,
    emptied,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="thanks",
        table="thanks",
        of="person_id = :person",
        what=N_("After which events we asked you how it was"),
        why=N_("To ask you once only. What you answered is kept without you."),
        kept=N_("24 months, then only as a number"),
        consent="sign_up",
        columns=emptied("person_id"),
        keep=Keep(730, "thanked_at"),
        shows={"event": "(SELECT title FROM events WHERE events.id = event_id)"},
    ),
    PersonalData(
        name="certificates",
        table="certificates",
        of="person_id = :person",
        what=N_("Certificates that you were given"),
        why=N_("So that whoever sees one can check that it is true."),
        kept=N_("24 months, then only as a number"),
        consent="sign_up",
        columns=emptied("person_id name code", kept="registration_id issued_at"),
        keep=Keep(730, "issued_at"),
        plain="name code",
    ),
    PersonalData(
        name="results",
        table="child_results",
        of="person_id = :person",
        what=N_("What your children reached in competitions"),
        why=N_("To tell you, and nobody else."),
        kept=N_("24 months"),
        consent="sign_up",
        columns=deleted("registration_id person_id result entered_at"),
        keep=Keep(730, "entered_at"),
        words="result",
    ),
    work("handed_out", "handouts", "added_by"),
    work("results_entered", "child_results", "entered_by"),
)
IMPERSONAL = Impersonal(
    thanks="id event_id round parent step again thanked_at",
    handouts="id event_id kind content name added_at",
    certificates="id",
)
RETAINS = Retains(
    thanks=GoesWith("events"),
    handouts=(Ended("the staff take it back"), GoesWith("events")),
    certificates=GoesWith("registrations"),
    child_results=(Ended("the child is forgotten"), Nightly(), GoesWith("registrations")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
