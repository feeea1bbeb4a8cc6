"""The keeping of the program declares itself."""

from __future__ import annotations

from functools import partial

from bot.areas.operation.backups import KIND, Backups
from bot.areas.operation.permissions import GRANTS
from bot.areas.operation.set_aside import SetAside
from bot.areas.operation.status import Status
from bot.base.area import Area, Grants, Hooks, Lasts, Metrics, Provides, Retires, Settles, Starts, Stops
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.identity import StaffRoll
from bot.base.services import Services
from bot.delivery.hooks import Jobs
from bot.settings import Settings
from bot.telegram.user_queues import UserQueues


def _status(services: Services) -> Status:
    read = [partial(hook.read, services) for hook in services[Hooks].of(Metrics)]
    return Status(services[Database], services[Clock], services[Settings], read)


async def _plan(services: Services) -> None:
    await services[Database].write(services[Backups].plan)


AREA = Area(
    "operation",
    Provides(Backups, lambda s: Backups(s[Database], s[Clock], s[Settings], s[StaffRoll].owners)),
    Provides(Status, _status),
    Provides(SetAside, lambda s: SetAside(s[Clock], s[UserQueues].add)),
    Starts(_plan),
    Lasts(lambda s: s[Backups].run()),
    Settles(lambda s: s[Backups].make_wanted()),
    Retires(lambda s, tx: s[SetAside].retire(tx)),
    Stops(lambda s: s[Backups].stop()),
    Jobs(lambda s: {KIND: s[Backups].job}),
    Grants(GRANTS),
)
