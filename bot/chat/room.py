"""The chat's own tables: unfinished forms, keys out of sight."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Transaction
from bot.base.i18n import N_
from bot.base.personal_data import Ended, Hourly, IfNamed, Keep, Nightly, Personal, PersonalData, Retains, deleted
from bot.base.services import Services
from bot.chat.forms import drafts, used
from bot.chat.routing import folded_keys

_KEPT = timedelta(days=30)
_EDITED_WITHIN = timedelta(days=2)  # Telegram lets nobody edit what is older

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
    PersonalData(
        name="used_messages",
        table="used_messages",
        of="chat_id = :person",
        what=N_("Which of your messages were answers to a form"),
        why=N_("So that a message you change later is not taken for a new one."),
        kept=N_("2 days"),
        columns=deleted("chat_id message_id used_at"),
        keep=Keep(_EDITED_WITHIN.days, "used_at"),
    ),
    PersonalData(
        name="folded_keys",
        table="folded_keys",
        of="chat_id = :person",
        what=N_("Keys of messages that were too many to be shown at once"),
        why=N_("So that “More” below a message shows the others."),
        kept=N_("30 days"),
        columns=deleted("letter chat_id parts kept_at"),
        keep=Keep(_KEPT.days, "kept_at"),
        words="parts",
        if_named=IfNamed.ROW_GOES,
    ),
)
RETAINS = Retains(
    drafts=(Ended("the form is finished or left"), Hourly(Keep(_KEPT.days, "updated_at")), Nightly()),
    folded_keys=(Hourly(Keep(_KEPT.days, "kept_at")), Nightly()),
    used_messages=(Hourly(Keep(_EDITED_WITHIN.days, "used_at")), Nightly()),
)


async def _tidy(services: Services, tx: Transaction) -> None:
    now = services[Clock].now()
    await drafts.forget_before(tx, to_ms(now - _KEPT))
    await folded_keys.forget_before(tx, to_ms(now - _KEPT))
    await used.forget_before(tx, to_ms(now - _EDITED_WITHIN))


DRAFTS = Area("drafts", Tidies(_tidy), PERSONAL, RETAINS)
