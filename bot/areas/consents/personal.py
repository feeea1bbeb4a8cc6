"""What is kept of consents: proof, for as long as one may be asked for it."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Impersonal, Keep, Nightly, Personal, PersonalData, Retains, Stays, deleted

PERSONAL = Personal(
    PersonalData(
        name="consents",
        table="consents",
        of="person_id = :person",
        what=N_("What you agreed to"),
        why=N_("To prove to you and to the authorities what you agreed to, and when."),
        kept=N_("24 months after you take it back"),
        columns=deleted("person_id subject wording_id given_at withdrawn_at"),
        keep=Keep(730, "withdrawn_at"),
        shows={"text": "(SELECT text FROM consent_wordings WHERE consent_wordings.id = wording_id)"},
        plain="subject",
    ),
)
IMPERSONAL = Impersonal(consents="id", consent_wordings="id purpose version language text")
RETAINS = Retains(consents=Nightly(), consent_wordings=Stays("consents point to the words that were shown"))
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
