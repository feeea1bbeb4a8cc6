"""Reading groups declare themselves."""

from __future__ import annotations

from bot.areas.children.service import Children
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.events.service import Events
from bot.areas.reading_groups import promises
from bot.areas.reading_groups.demo import found
from bot.areas.reading_groups.jobs import jobs
from bot.areas.reading_groups.permissions import GRANTS
from bot.areas.reading_groups.personal import TABLES
from bot.areas.reading_groups.rules import Ending
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.reading_groups.wordings import READING
from bot.areas.staff.service import Staff
from bot.base.area import Area, ChatMoved, ForgetsChild, ForgetsPerson, Grants, Promises, Provides
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import Jobs
from bot.settings import Settings


def _groups(services: Services) -> ReadingGroups:
    return ReadingGroups(
        services[Clock], services[Settings].timezone, services[Staff], services[Events], services[Children]
    )


async def _no_longer_agrees(services: Services, tx: Transaction, _: int, subject: str) -> None:
    await services[ReadingGroups].members.remove(tx, number_of(subject), Ending.NO_CONSENT)


AREA = Area(
    "reading_groups",
    Provides(ReadingGroups, _groups),
    Jobs(lambda s: jobs(s[ReadingGroups])),
    ChatMoved(lambda s, tx, old, new: s[ReadingGroups].groups.chat_moved(tx, old, new)),
    ForgetsPerson(lambda s, tx, person: s[ReadingGroups].members.forget_person(tx, person)),
    ForgetsChild(lambda s, tx, child: s[ReadingGroups].members.forget_child(tx, child)),
    AsksConsent(READING, N_("Reading groups"), _no_longer_agrees),
    Demonstrates(found, simulated=True),
    Promises(promises.kept),
    Grants(GRANTS),
    *TABLES,
)
