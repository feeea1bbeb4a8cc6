"""Toys declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.consents.hooks import AsksConsent
from bot.areas.library.hooks import LibraryCloses
from bot.base.area import Area, Grants, Provides, Repeats, Roles, Stops
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.demonstration import Content, Demonstrates
from bot.base.figures import Figures
from bot.base.identity import KnowsPeople, Person
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.delivery.hooks import Jobs, LetterEnded
from bot.settings import Settings

from .rules import GRANTS, LENDING, ROLES, SHELF, TOPIC
from .service import Toys
from .store import have_at_home

LENT = "toys.lent"


async def _shelf(_: Services, __: Reader) -> list[tuple[str, str]]:
    return [(toy, toy) for toy in SHELF]


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    since, until = period.moments(services[Settings].timezone)
    return {LENT: await services[Toys].count_lent(reader, since, until)}


async def _demonstrate(services: Services, _: Content) -> None:
    """Somebody has the last toy of the shelf at home."""

    async def work(tx: Transaction) -> None:
        if not await services[Toys].out(tx):
            await services[KnowsPeople].meet(tx, Person(1, "Warga", "id"), "Warga")
            await services[Toys].lend(tx, 1, SHELF[-1])

    await services[Database].write(work)


AREA = Area(
    "toys",
    Provides(Toys, lambda s: Toys(s[Clock])),
    Jobs(lambda s: s[Toys].jobs()),
    LetterEnded(lambda s, tx, letter, ending: s[Toys].letter_ended(tx, letter, ending)),
    LibraryCloses(lambda s, tx, closure: s[Toys].library_closes(tx, closure)),
    Repeats(0.02, lambda s: s[Toys].goes_round()),
    Stops(lambda s: s[Toys].ends()),
    Grants(GRANTS),
    Roles(ROLES),
    AsksConsent(LENDING, "Meminjam mainan", lambda s, tx, person, _: s[Toys].forget_person(tx, person)),
    TOPIC,
    AudienceCriterion("toys", have_at_home, title="Menurut mainan", offers=_shelf),
    Figures({LENT: "Toys lent"}, _figures),
    Demonstrates(_demonstrate),
)
