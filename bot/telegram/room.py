"""The inbox's own table: updates, until they are done and a while after."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Metrics, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.base.personal_data import (
    Hourly,
    IfNamed,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    deleted,
)
from bot.base.services import Services
from bot.telegram import inbox

_KEPT = timedelta(days=2)  # Telegram repeats nothing older than a day

PERSONAL = Personal(
    PersonalData(
        name="unread",
        table="inbox",
        of="lane = :person AND state = 'parked'",  # what waits in line is answered first, then erased
        what=N_("Messages the bot could not read"),
        why=N_("So that we can mend the error."),
        kept=N_("30 days"),
        columns=deleted("lane payload"),
        keep=Keep(30, "received_at", only="state = 'parked'"),
        words="payload",
        if_named=IfNamed.ROW_GOES,
    ),
)
IMPERSONAL = Impersonal(inbox="position update_id state attempts received_at")
RETAINS = Retains(inbox=(Hourly(Keep(_KEPT.days, "received_at", "state = 'done'")), Nightly()))


async def _tidy(services: Services, tx: Transaction) -> None:
    await inbox.forget_before(tx, to_ms(services[Clock].now() - _KEPT))


async def _updates(services: Services, reader: Reader) -> dict[str, float]:
    found = await inbox.counts(reader)
    return {"inbox.waiting": found.get("new", 0), "inbox.parked": found.get("parked", 0)}


INBOX = Area("inbox", Tidies(_tidy), Metrics(_updates), PERSONAL, IMPERSONAL, RETAINS)
