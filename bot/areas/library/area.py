"""The library declares itself."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.library import holidays
from bot.areas.library.closings.announcement import ClosingAnnouncement
from bot.areas.library.closings.service import Closing
from bot.areas.library.demo import fill_in, tell_more
from bot.areas.library.hooks import LibraryCloses, LibraryReopens
from bot.areas.library.permissions import GRANTS
from bot.areas.library.personal import TABLES
from bot.areas.library.service import Library
from bot.areas.library.signing import Signing
from bot.areas.library.topics import TOPIC
from bot.base.area import Area, Grants, Hooks, Lasts, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.base.services import Services
from bot.base.switches import Switches
from bot.settings import Settings


def _closing(services: Services) -> Closing:
    database, clock, zone = services[Database], services[Clock], services[Settings].timezone
    announcement = ClosingAnnouncement(database, services[Broadcasts], services[Channels])
    closing = Closing(database, clock, zone, services[Library], services[Events], announcement)
    closing.on_closure += [partial(hook.run, services) for hook in services[Hooks].of(LibraryCloses)]
    closing.touches += [
        partial(hook.touches, services) for hook in services[Hooks].of(LibraryCloses) if hook.touches is not None
    ]
    closing.on_reopening += [partial(hook.run, services) for hook in services[Hooks].of(LibraryReopens)]
    return closing


async def _know_holidays(services: Services) -> None:
    """Work out this year's and the next one's beside the loop, which takes a while: no screen then waits for it.

    Not at once: whoever wrote while the bot was away is answered first.
    """
    await asyncio.sleep(20)
    year = services[Clock].now().year
    await asyncio.gather(*(asyncio.to_thread(holidays.of_year, one) for one in (year, year + 1)))
    await asyncio.Event().wait()


AREA = Area(
    "library",
    Provides(Library, lambda s: Library(s[Database], s[Clock], s[Settings].timezone)),
    Provides(Switches, lambda s: s[Library]),
    Provides(Closing, _closing),
    Provides(Signing, lambda s: Signing(s[Database], s[Clock])),
    Lasts(_know_holidays),
    Grants(GRANTS),
    TOPIC,
    Demonstrates(fill_in),
    Demonstrates(tell_more, simulated=True),
    *TABLES,
)
