"""What is announced by itself declares itself."""

from __future__ import annotations

from bot.areas.autoposts.permissions import GRANTS
from bot.areas.autoposts.personal import TABLES
from bot.areas.autoposts.service import Autoposts, jobs
from bot.areas.autoposts.topics import TOPIC
from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.area import Area, Follows, Grants, Provides, Starts
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.links import DeepLinks
from bot.base.services import Services
from bot.delivery.hooks import Jobs, LetterEnded
from bot.settings import Settings


def _autoposts(services: Services) -> Autoposts:
    database, clock, zone = services[Database], services[Clock], services[Settings].timezone
    others = services[Staff], services[Channels], services[Events]
    return Autoposts(database, clock, zone, *others, services[DeepLinks])


async def _plan_ahead(services: Services) -> None:
    await services[Database].write(services[Autoposts].plan_ahead)


AREA = Area(
    "autoposts",
    Provides(Autoposts, _autoposts),
    Starts(_plan_ahead),
    Jobs(lambda s: jobs(s[Autoposts])),
    LetterEnded(lambda s, tx, letter, ending: s[Autoposts].ended(tx, letter, ending)),
    Follows(Events, lambda s: s[Autoposts].news.follow),
    Follows(Channels, lambda s: s[Autoposts].news.chat_moved),
    Grants(GRANTS),
    TOPIC,
    *TABLES,
)
