"""Reading challenges declare themselves."""

from __future__ import annotations

from random import SystemRandom

from bot.areas.catalogue.lending import Lending
from bot.areas.challenges.certificates import ChallengeCertificates
from bot.areas.challenges.demo import furnish
from bot.areas.challenges.permissions import GRANTS
from bot.areas.challenges.personal import TABLES
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.store import entries
from bot.areas.challenges.store.promises import PROMISES
from bot.areas.challenges.ticking import Ticking
from bot.areas.challenges.wordings import CHALLENGE
from bot.areas.children.service import Children
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.shelf.service import Shelves
from bot.base.area import Area, ForgetsChild, ForgetsPerson, Grants, Promises, Provides
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.demonstration import Demonstrates
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.promises import broken
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.base.suppression import FEWEST
from bot.delivery.hooks import Jobs
from bot.settings import Settings

DONE = "challenges.done"


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    done = await entries.done_between(reader, *period.moments(services[Settings].timezone))
    return {DONE: done} if done == 0 or done >= FEWEST else {}


async def _no_longer_agrees(services: Services, tx: Transaction, _: int, subject: str) -> None:
    await services[Challenges].forget(tx, number_of(subject))


def _certificates(services: Services) -> ChallengeCertificates:
    return ChallengeCertificates(services[Clock], services[Challenges], SystemRandom())


AREA = Area(
    "challenges",
    Provides(Challenges, lambda s: Challenges(s[Clock], s[Settings].timezone, s[Children])),
    Provides(Ticking, lambda s: Ticking(s[Clock], s[Challenges], s[Shelves], s[Lending])),
    Provides(ChallengeCertificates, _certificates),
    Jobs(lambda s: s[Challenges].jobs()),
    ForgetsPerson(lambda s, tx, person: s[Challenges].forget_person(tx, person)),
    ForgetsChild(lambda s, tx, child: s[Challenges].forget_child(tx, child)),
    AsksConsent(CHALLENGE, N_("A child's reading challenge"), _no_longer_agrees),
    Figures({DONE: N_("People who finished a reading challenge")}, _figures),
    Demonstrates(furnish, simulated=True),
    Promises(lambda s, reader: broken(reader, PROMISES)),
    Grants(GRANTS),
    *TABLES,
)
