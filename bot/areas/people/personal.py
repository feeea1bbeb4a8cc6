"""What is kept of everybody who did something worth remembering."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Ended, Personal, PersonalData, Retains, deleted

PERSONAL = Personal(
    PersonalData(
        name="profile",
        table="people",
        of="id = :person",
        what=N_("Your name, your language, and whether you save data"),
        why=N_("To know you again and to answer in your language."),
        kept=N_("until you delete them"),
        columns=deleted("id first_name language language_chosen active met_at called saves_data"),
        plain="first_name language called",
    ),
)
RETAINS = Retains(people=Ended("the person deletes their data"))
TABLES = (PERSONAL, RETAINS)
