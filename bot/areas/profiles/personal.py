"""What residents told of themselves for the library's report."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import GoesWith, Personal, PersonalData, Retains, deleted

PERSONAL = Personal(
    PersonalData(
        name="about_oneself",
        table="resident_profiles",
        of="person_id = :person AND told_at IS NOT NULL",
        what=N_("Where you live, your age and sex, for the library's report"),
        why=N_("So that the report tells whom the library reaches; it shows numbers only."),
        kept=N_("until you delete them"),
        consent="profile",
        columns=deleted("person_id kelurahan age_band sex asked_at told_at"),
        plain="kelurahan age_band sex",
    ),
    PersonalData(
        name="asked_about_oneself",
        table="resident_profiles",
        of="person_id = :person AND told_at IS NULL",
        what=N_("That we asked you once for the library's report"),
        why=N_("So that we do not ask again."),
        kept=N_("until you delete them"),
        columns=deleted("person_id kelurahan age_band sex asked_at told_at"),
    ),
)
RETAINS = Retains(resident_profiles=GoesWith("people"))
TABLES = (PERSONAL, RETAINS)
