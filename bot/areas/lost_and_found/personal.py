"""What is kept of people here: what they miss, and who noted what was found."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
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
        name="lost_things",
        table="lost_things",
        of="person_id = :person",
        what=N_("Things you have lost, and the detail by which you proved that they are yours"),
        why=N_("To find them, and to give them to nobody else."),
        kept=N_("a year"),
        columns=deleted("person_id what place lost_on photo state found_id proof code reported_at"),
        keep=Keep(365, "reported_at"),
        words="what place proof",
        plain="lost_on photo state code",
    ),
    work("found_things_added", "found_things", "added_by"),
)
IMPERSONAL = Impersonal(
    lost_things="id",
    found_things="id what place found_on photo state given_to added_at kept_until",
    found_settings="id days",
)
RETAINS = Retains(
    lost_things=(GoesWith("people"), Nightly()),
    found_things=Hourly(Keep(365, "added_at", "state <> 'kept'")),
    found_settings=Stays("one row"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
