"""The chat's own table: unfinished forms."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Transaction
from bot.base.i18n import N_
from bot.base.personal_data import Ended, Hourly, IfNamed, Keep, Nightly, Personal, PersonalData, Retains, deleted
from bot.base.services import Services
from bot.chat.forms import drafts

_KEPT = timedelta(days=30)

PERSONAL = Personal(
    PersonalData(
        name="drafts",
        table="drafts",
        of="person_id = :person",
        what=N_("Forms you have not finished"),
        why=N_("So that you can go on where you were."),
        kept=N_("30 days"),
        columns=deleted("person_id chat_id conversation version step answers suspended updated_at"),
        keep=Keep(_KEPT.days, "updated_at"),
        words="answers",
        plain="conversation step",
        if_named=IfNamed.ROW_GOES,
    ),
)
RETAINS = Retains(drafts=(Ended("the form is finished or left"), Hourly(Keep(_KEPT.days, "updated_at")), Nightly()))


async def _tidy(services: Services, tx: Transaction) -> None:
    await drafts.forget_before(tx, to_ms(services[Clock].now() - _KEPT))


DRAFTS = Area("drafts", Tidies(_tidy), PERSONAL, RETAINS)
