"""The catalogue declares itself."""

from __future__ import annotations

from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.personal import TABLES
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.store import additions, titles
from bot.base.area import Area, Metrics, Provides, Starts, Stops
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.services import Services
from bot.settings import Settings


async def _numbers(services: Services, reader: Reader) -> dict[str, float]:
    """Titles; how old the index is, -1 where there is none; whether it is behind the catalogue."""
    changed, indexed = await additions.revisions(reader)
    index = index_path(services[Settings].database)
    made = index.stat().st_mtime if index.exists() else None
    age = -1.0 if made is None else max(0.0, services[Clock].now().timestamp() - made)
    numbers = {"titles": await titles.count(reader), "index_seconds": age, "index_behind": float(changed != indexed)}
    return {f"catalogue.{name}": value for name, value in numbers.items()}


AREA = Area(
    "catalogue",
    Provides(Catalogue, lambda s: Catalogue(s[Database], index_path(s[Settings].database), s[Clock])),
    Starts(lambda s: s[Catalogue].refresh()),
    Stops(lambda s: s[Catalogue].close()),
    *TABLES,
    Metrics(_numbers),
)
