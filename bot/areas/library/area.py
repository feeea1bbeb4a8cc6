"""The library declares itself."""

from __future__ import annotations

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.library.closings.announcement import ClosingAnnouncement
from bot.areas.library.closings.service import Closing
from bot.areas.library.permissions import GRANTS
from bot.areas.library.personal import TABLES
from bot.areas.library.service import Library
from bot.areas.library.signing import Signing
from bot.base.area import Area, Grants, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.services import Services
from bot.base.switches import Switches
from bot.settings import Settings


def _closing(services: Services) -> Closing:
    database, clock, zone = services[Database], services[Clock], services[Settings].timezone
    announcement = ClosingAnnouncement(database, services[Broadcasts], services[Channels])
    return Closing(database, clock, zone, services[Library], services[Events], announcement)


AREA = Area(
    "library",
    Provides(Library, lambda s: Library(s[Database], s[Clock], s[Settings].timezone)),
    Provides(Switches, lambda s: s[Library]),
    Provides(Closing, _closing),
    Provides(Signing, lambda s: Signing(s[Database], s[Clock])),
    Grants(GRANTS),
    *TABLES,
)
