"""What is kept of emergencies: who told, what they said, who of the staff helped."""

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
    emptied,
    work,
)

_WHAT = N_("Emergencies you told the library of")
_WHY = N_("So that staff come to help at once.")
_KEPT = N_("12 months, then only as a number")

PERSONAL = Personal(
    PersonalData(
        name="emergency_words",
        table="emergency_words",
        of="emergency_id IN (SELECT id FROM emergencies WHERE person_id = :person)",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("words photo", kept="said_at"),
        keep=Keep(365, "said_at"),
        words="words",
        plain="photo",
    ),
    PersonalData(
        name="emergencies",
        table="emergencies",
        of="person_id = :person",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("person_id outcome", kept="kind state raised_at last_said taken_at closed_at"),
        keep=Keep(365, "raised_at"),
        words="outcome",
        plain="kind state",
    ),
    PersonalData(
        name="emergency_told",
        table="emergency_told",
        of="person_id = :person",
        what=N_("Emergencies you were called to as staff"),
        why=_WHY,
        kept=_KEPT,
        columns=deleted("emergency_id person_id"),
        keep=Keep(365, "(SELECT raised_at FROM emergencies WHERE emergencies.id = emergency_told.emergency_id)"),
    ),
    work("emergencies_taken", "emergencies", "taken_by"),
    work("emergencies_closed", "emergencies", "closed_by"),
    work("emergencies_asked", "emergency_told", "asked_by"),
)
IMPERSONAL = Impersonal(emergencies="id", emergency_words="id emergency_id", emergency_numbers="name value")
RETAINS = Retains(
    emergencies=Hourly(Keep(1, "raised_at", "state = 'possible'")),  # others stay as a number
    emergency_words=GoesWith("emergencies"),
    emergency_told=(Nightly(), GoesWith("emergencies"), GoesWith("people")),
    emergency_numbers=Stays("one row for each number that the library has set"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
