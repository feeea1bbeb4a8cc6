"""The catalogue declares itself."""

from __future__ import annotations

from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.personal import TABLES
from bot.areas.catalogue.service import Catalogue
from bot.base.area import Area, Provides, Starts, Stops
from bot.base.clock import Clock
from bot.base.database import Database
from bot.settings import Settings

AREA = Area(
    "catalogue",
    Provides(Catalogue, lambda s: Catalogue(s[Database], index_path(s[Settings].database), s[Clock])),
    Starts(lambda s: s[Catalogue].refresh()),
    Stops(lambda s: s[Catalogue].close()),
    *TABLES,
)
