"""What is kept of what people like to hear of."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Ended, GoesWith, Personal, PersonalData, Retains, deleted

PERSONAL = Personal(
    PersonalData(
        name="interests",
        table="people_interests",
        of="person_id = :person",
        what=N_("Interests you chose"),
        why=N_("To send you only what you like to hear of."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id interest since_at"),
        plain="interest",
    ),
    PersonalData(
        name="silenced",
        table="silenced",
        of="person_id = :person",
        what=N_("News you do not want"),
        why=N_("So that we do not send it."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id kind"),
        plain="kind",
    ),
    PersonalData(
        name="notification_settings",
        table="notification_settings",
        of="person_id = :person",
        what=N_("Your quiet hours, whether we asked for your interests, and whether they order your lists"),
        why=N_("So that we disturb you at no wrong time, ask only once, and order lists as you want."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id quiet_from quiet_until interests_offered_at unsteered_at"),
    ),
)
RETAINS = Retains(
    people_interests=(Ended("the person chooses otherwise"), GoesWith("people")),
    silenced=(Ended("the person wants to hear of it again"), GoesWith("people")),
    notification_settings=GoesWith("people"),
)
TABLES = (PERSONAL, RETAINS)
