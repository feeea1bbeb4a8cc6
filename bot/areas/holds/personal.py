"""What is kept of holds: whose they were for a year after their end, then only that there was one."""

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
    Stays,
    deleted,
    emptied,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="holds",
        table="holds",
        of="person_id = :person",
        what=N_("Books you reserved"),
        why=N_("To set them aside for you, and to know how long readers wait."),
        kept=N_("12 months after they were fetched or given up, then only as a number"),
        columns=emptied(
            "person_id",
            kept="title_id state copy_id placed_at first suspended resumes_on not_needed_after ready_at ready_on"
            " pick_up_until ended_at ending ended_from undone_until",
        ),
        keep=Keep(365, "ended_at"),
        shows={"title": "(SELECT title FROM titles t WHERE t.id = title_id)"},
    ),
    PersonalData(
        name="hold_alerts",
        table="hold_alerts",
        of="person_id = :person",
        what=N_("Books of which you want to know when they are on the shelf"),
        why=N_("To tell you so."),
        kept=N_("until you were told"),
        columns=deleted("title_id person_id asked_at"),
        keep=Keep(365, "asked_at"),
    ),
    work("hold_history_made", "hold_history", "by_staff"),
)
IMPERSONAL = Impersonal(
    holds="id",
    hold_history="id hold_id at what details",
    copies_at_desk="copy_id since",
    hold_settings="name value",
)
RETAINS = Retains(
    holds=Stays("how many there were, and how long they took, without whose they were"),
    hold_history=GoesWith("holds"),
    copies_at_desk=Ended("the copy leaves the desk"),
    hold_alerts=(Ended("they were told"), Nightly()),
    hold_settings=Stays("one row a setting"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
