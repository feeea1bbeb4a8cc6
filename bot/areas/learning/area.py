"""Learning declares itself."""

from __future__ import annotations

from bot.areas.catalogue.service import Catalogue
from bot.areas.faq.service import Faq
from bot.areas.learning.demo import note_words
from bot.areas.learning.permissions import GRANTS
from bot.areas.learning.personal import TABLES
from bot.areas.learning.rules import Outcome
from bot.areas.learning.service import Learning
from bot.areas.learning.weekly import Weekly
from bot.areas.staff.service import Staff
from bot.base.area import Area, Grants, Provides, Repeats, Settles, Starts, Stops
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.base.switches import Switches
from bot.base.taught import Lexicon, Memory
from bot.delivery.hooks import Jobs
from bot.settings import Settings

_LABELS = {
    "learning.understood": N_("Messages understood"),
    "learning.asked_back": N_("Messages asked back about"),
    "learning.unclear": N_("Messages not understood"),
}


def _learning(services: Services) -> Learning:
    lexicon, zone = services.find(Lexicon) or Lexicon(), services[Settings].timezone
    others = services[Catalogue], services[Faq], services[Switches]
    return Learning(services[Database], services[Clock], zone, lexicon, *others)


async def _start(services: Services) -> None:
    await services[Learning].load()
    await services[Database].write(services[Weekly].plan)


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    week = await services[Weekly].week(reader, period.first, period.last)
    return {f"learning.{one}": week.counts.get(one, 0) for one in Outcome if one is not Outcome.WANTED}


AREA = Area(
    "learning",
    Provides(Learning, _learning),
    Provides(Memory, lambda s: s[Learning]),
    Provides(Weekly, lambda s: Weekly(s[Clock], s[Settings].timezone, s[Staff])),
    Starts(_start),
    Repeats(60, lambda s: s[Learning].write()),
    Repeats(3600, lambda s: s[Learning].know_subjects()),
    Settles(lambda s: s[Learning].write()),
    Stops(lambda s: s[Learning].write()),
    Repeats(3600, lambda s: s[Database].write(s[Learning].tidy)),
    Jobs(lambda s: s[Weekly].jobs()),
    Figures(_LABELS, _figures),
    Grants(GRANTS),
    Demonstrates(note_words, simulated=True),
    *TABLES,
)
