"""Data protection declares itself."""

from __future__ import annotations

from functools import partial

from bot.areas.privacy.personal import TABLES
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.service import Privacy
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Hooks, Provides, Repeats, Retires
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.personal_data import Inventory
from bot.base.services import Services
from bot.settings import Settings


def _privacy(services: Services) -> Privacy:
    hooks, settings = services[Hooks], services[Settings]
    leave = [partial(hook.run, services) for hook in reversed(hooks.of(ForgetsPerson))]
    retire = [partial(hook.run, services) for hook in hooks.of(Retires)]
    file, inventory = settings.database, services[Inventory]
    return Privacy(services[Database], services[Clock], settings.timezone, file, inventory, leave, retire)


AREA = Area(
    "privacy",
    Provides(Inventory, lambda s: Inventory(s[Hooks])),
    Provides(Privacy, _privacy),
    Provides(DataRequests, lambda s: DataRequests(s[Database], s[Clock], s[Staff])),
    Repeats(600, lambda s: s[Privacy].nightly()),
    *TABLES,
)
