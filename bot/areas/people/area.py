"""People declares itself."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.people import store
from bot.areas.people.personal import TABLES
from bot.areas.people.service import People
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.identity import KnowsPeople
from bot.base.services import Services
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox.rules import Claimed, Ending
from bot.settings import Settings


async def _letter_ended(services: Services, tx: Transaction, letter: Claimed, ending: Ending) -> None:
    """Whoever does not want to hear from us is not written to until they return."""
    if ending.away:
        await services[People].left(tx, letter.chat_id)


AREA = Area(
    "people",
    Provides(People, lambda s: People(s[Database], s[Clock], s[Settings].locale)),
    Provides(KnowsPeople, lambda s: s[People]),
    LetterEnded(_letter_ended),
    AudienceCriterion("language", store.reads),
    *TABLES,
)
