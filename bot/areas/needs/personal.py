"""What is kept of whoever asks for a book that is not here."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Hourly,
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
        name="wanted_books",
        table="wanted_books",
        of="person_id = :person",
        what=N_("Books that we do not have, of which you want to hear"),
        why=N_("To tell you when they are here. The staff see the titles, and not who asked."),
        kept=N_("until you were told, a year at most"),
        columns=deleted("person_id key title asked_at"),
        keep=Keep(365, "asked_at"),
        words="title",
        plain="key",
    ),
    PersonalData(
        name="need_offers",
        table="need_offers",
        of="person_id = :person",
        what=N_("Books that you may reserve before others"),
        why=N_("Because you proposed them."),
        kept=N_("seven days"),
        columns=deleted("person_id title_id until_at"),
        shows={"title": "(SELECT title FROM titles t WHERE t.id = title_id)"},
    ),
    work("needs_marked", "need_marks", "marked_by"),
)
IMPERSONAL = Impersonal(wanted_books="id", need_marks="key title mark marked_at", need_state="name value")
RETAINS = Retains(
    wanted_books=(Ended("they were told"), Nightly()),
    need_marks=Hourly(Keep(730, "marked_at")),
    need_offers=(Ended("it was taken"), GoesWith("titles"), Hourly(Keep(0, "until_at"))),
    need_state=Stays("one row"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
