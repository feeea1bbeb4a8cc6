"""What is kept of those who wish for a class."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="class_wishes",
        table="class_wishes",
        of="person_id = :person",
        what=N_("Classes you wished for"),
        why=N_("To plan what people want, and to tell you what comes of it."),
        kept=N_("12 months, or until you take them back"),
        columns=deleted("person_id subject key interest asked_at"),
        keep=Keep(365, "asked_at"),
        words="subject",
        plain="key interest",
    ),
    work("class_wishes_answered", "class_answers", "answered_by"),
)
IMPERSONAL = Impersonal(class_wishes="id", class_answers="key subject outcome words event_id answered_at")
RETAINS = Retains(
    class_wishes=(Ended("its resident takes it back"), Nightly()),
    class_answers=Stays("what the library said of a class; a few a year"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
