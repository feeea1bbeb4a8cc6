"""What is kept of what families read. A child's goes with the child, and with whoever spoke for it."""

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
    deleted,
)

_ALONE = "NOT EXISTS (SELECT 1 FROM family_reading_children c WHERE c.reading_id = family_readings.id)"

PERSONAL = Personal(
    PersonalData(
        name="family_reading_children",
        table="family_reading_children",
        of="person_id = :person",
        what=N_("With which of your children you read"),
        why=N_("To show you each child's minutes and badges. No child is compared with another."),
        kept=N_("24 months, or until the child's profile is deleted"),
        consent="child_reading",
        columns=deleted("reading_id child_id person_id"),
    ),
    PersonalData(
        name="family_readings",
        table="family_readings",
        of="person_id = :person",
        what=N_("How long you read together with your children"),
        why=N_("To show you the minutes of the week and the month. No suggestion is made of them."),
        kept=N_("24 months, or until the child's profile is deleted"),
        consent="child_reading",
        columns=deleted("person_id minutes read_on told_at"),
        keep=Keep(730, "told_at"),
        plain="read_on",
    ),
)
IMPERSONAL = Impersonal(family_readings="id")
RETAINS = Retains(
    family_readings=(
        Ended("the child is forgotten, or its guardian takes the consent back"),
        Hourly(Keep(0, "told_at", _ALONE)),
        Nightly(),
    ),
    family_reading_children=(GoesWith("family_readings"), GoesWith("guardians")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
