"""What is kept of the staff, of those who host events, and of what they did."""

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
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="staff",
        table="staff",
        of="person_id = :person",
        what=N_("Your role at the library"),
        why=N_("So that the bot lets you do your work."),
        kept=N_("as long as you work for the library"),
        columns=deleted("person_id role since_at added_by"),
        plain="role",
    ),
    PersonalData(
        name="hosted",
        table="event_hosts",
        of="person_id = :person",
        what=N_("Events you host with the library"),
        why=N_("So that the bot lets you do your work."),
        kept=N_("as long as you work for the library"),
        columns=deleted("person_id"),
    ),
    PersonalData(
        name="staff_invited",
        table="staff_invitations",
        of="invited_by = :person",
        what=N_("Links by which you invited colleagues"),
        why=N_("So that the link works once, and only for a while."),
        kept=N_("3 days"),
        columns=deleted("invited_by"),
        keep=Keep(1, "expires_at"),
    ),
    work("staff_added", "staff", "added_by"),
    work("audit", "audit", "done_by"),
)
IMPERSONAL = Impersonal(
    staff_invitations="digest role event_id expires_at",
    event_hosts="event_id",
    audit="id done_at deed subject",
)
RETAINS = Retains(
    staff=(Ended("the owner takes the role away"), GoesWith("people")),
    event_hosts=(Ended("the role is taken away"), GoesWith("events"), GoesWith("people")),
    staff_invitations=(Ended("it is accepted"), Nightly()),
    audit=Stays("the trail of what the staff did; who did it is emptied with the person"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
