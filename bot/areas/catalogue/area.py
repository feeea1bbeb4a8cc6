"""The catalogue declares itself."""

from __future__ import annotations

from bot.areas.catalogue.demo import fill_shelves
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.permissions import GRANTS
from bot.areas.catalogue.personal import TABLES
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.store import additions, titles
from bot.areas.catalogue.topics import TOPIC
from bot.areas.catalogue.uploads.service import Uploads
from bot.areas.catalogue.uploads.worker import UploadWorker
from bot.base.area import Area, Grants, Lasts, Metrics, Provides, Repeats, Settles, Starts, Stops, Tidies
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.services import Services
from bot.delivery.outbox.sender import Sender
from bot.settings import Settings
from bot.telegram.files import Files


async def _numbers(services: Services, reader: Reader) -> dict[str, float]:
    """Titles; how old the index is, -1 where there is none; whether it is behind the catalogue."""
    changed, indexed = await additions.revisions(reader)
    index = index_path(services[Settings].database)
    made = index.stat().st_mtime if index.exists() else None
    age = -1.0 if made is None else max(0.0, services[Clock].now().timestamp() - made)
    numbers = {"titles": await titles.count(reader), "index_seconds": age, "index_behind": float(changed != indexed)}
    return {f"catalogue.{name}": value for name, value in numbers.items()}


def _upload_worker(services: Services) -> UploadWorker:
    uploads, sender, files = services[Uploads], services[Sender], services[Files]
    worker = UploadWorker(services[Database], services[Clock], services[Catalogue], files.fetch, sender.wake)
    uploads.wake = worker.wake
    return worker


AREA = Area(
    "catalogue",
    Provides(Catalogue, lambda s: Catalogue(s[Database], index_path(s[Settings].database), s[Clock])),
    Provides(Lending, lambda s: Lending(s[Clock])),
    Provides(Uploads, lambda s: Uploads(s[Clock])),
    Provides(UploadWorker, _upload_worker),
    Starts(lambda s: s[Catalogue].refresh()),
    Lasts(lambda s: s[UploadWorker].run()),
    Repeats(60, lambda s: s[UploadWorker].wake()),
    Settles(lambda s: s[UploadWorker].work()),
    Tidies(lambda s, tx: s[Uploads].retire(tx)),
    Tidies(lambda s, tx: s[Catalogue].tidy(tx)),
    Grants(GRANTS),
    Stops(lambda s: s[Catalogue].close()),
    TOPIC,
    Demonstrates(fill_shelves),
    *TABLES,
    Metrics(_numbers),
)
