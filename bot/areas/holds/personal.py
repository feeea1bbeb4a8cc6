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
            "person_id child_id",
            kept="title_id state copy_id placed_at first suspended resumes_on not_needed_after ready_at ready_on"
            " pick_up_until ended_at ending ended_from undone_until seen_at pickup_id",
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
    PersonalData(
        name="households",
        table="household_members",
        of="person_id = :person",
        what=N_("With whom you pick up books together"),
        why=N_("So that the code that you say at the desk shows the books of all of you."),
        kept=N_("until you leave"),
        consent="household",
        columns=deleted("person_id household_id joined_at"),
    ),
    PersonalData(
        name="household_invitations",
        table="household_invitations",
        of="invited_by = :person",
        what=N_("Invitations to pick up together"),
        why=N_("So that the link works once, and only for a while."),
        kept=N_("3 days"),
        columns=deleted("digest household_id invited_by expires_at"),
        keep=Keep(0, "expires_at"),
        plain="digest",
    ),
    PersonalData(
        name="hold_packages",
        table="hold_packages",
        of="asked_by = :person",
        what=N_("Packages of books that you asked for, for a reading group"),
        why=N_("So that you hear when they can be fetched, and when they are to be back."),
        kept=N_("12 months after they came back, then only as a number"),
        columns=emptied("asked_by", kept="title_id group_id group_name wanted until state asked_at ended_at ending"),
        keep=Keep(365, "ended_at"),
        shows={"title": "(SELECT title FROM titles t WHERE t.id = title_id)"},
        plain="group_name until state ending",
    ),
    work("hold_calls_made", "hold_calls", "called_by"),
    work("hold_history_made", "hold_history", "by_staff"),
)
IMPERSONAL = Impersonal(
    holds="id",
    hold_packages="id",
    hold_package_copies="package_id copy_id state",
    households="id code made_at",
    pickup_places="id name hours removed_at",
    hold_calls="hold_id why since called_at",
    hold_history="id hold_id at what details",
    copies_at_desk="copy_id since",
    hold_settings="name value",
)
RETAINS = Retains(
    holds=Stays("how many there were, and how long they took, without whose they were"),
    hold_packages=(Stays("how many there were, without who asked for them"), GoesWith("reading_groups")),
    hold_package_copies=GoesWith("hold_packages"),
    hold_calls=GoesWith("holds"),
    pickup_places=Stays("so that holds that have ended know where they were fetched"),
    households=Ended("the last one leaves"),
    household_members=Ended("they leave"),
    household_invitations=(Ended("it is used"), Nightly()),
    hold_history=GoesWith("holds"),
    copies_at_desk=Ended("the copy leaves the desk"),
    hold_alerts=(Ended("they were told"), Nightly()),
    hold_settings=Stays("one row a setting"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
