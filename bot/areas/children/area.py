"""Children declare themselves."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.children import school_year, store
from bot.areas.children.guardianship import Guardianship
from bot.areas.children.personal import TABLES
from bot.areas.children.school_year import SchoolYear
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD, PHOTO
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.service import Consents
from bot.areas.events.hooks import LooksAfter
from bot.areas.people.service import People
from bot.areas.privacy.service import Privacy
from bot.base.area import Area, ForgetsChild, ForgetsPerson, Hooks, Provides, Retires, Starts
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import Jobs
from bot.settings import Settings


def _children(services: Services) -> Children:
    forget = [partial(hook.run, services) for hook in reversed(services[Hooks].of(ForgetsChild))]
    zone = services[Settings].timezone

    async def unname(tx: Transaction, people: Collection[int], names: Collection[str]) -> None:
        await services[Privacy].unname(tx, people, names)

    others = services[Consents], services[People]
    return Children(services[Database], services[Clock], zone, *others, unname, forget)


def _guardianship(services: Services) -> Guardianship:
    return Guardianship(services[Database], services[Clock], services[Settings].timezone, services[Consents])


def _school_year(services: Services) -> SchoolYear:
    return SchoolYear(services[Guardianship], services[Clock], services[Settings].timezone)


async def _plan(services: Services) -> None:
    await services[Database].write(services[SchoolYear].plan)


AREA = Area(
    "children",
    Provides(Children, _children),
    Provides(Guardianship, _guardianship),
    Provides(SchoolYear, _school_year),
    Starts(_plan),
    Jobs(lambda s: {school_year.KIND: s[SchoolYear].job}),
    ForgetsPerson(lambda s, tx, person: s[Children].guardian_leaves(tx, person)),
    LooksAfter(lambda s, reader, children: s[Guardianship].of_children(reader, children)),
    AsksConsent(CHILD, N_("Keeping a child's profile")),
    AsksConsent(PHOTO, N_("Photos of a child at events")),
    AudienceCriterion("ages", store.with_ages),
    Retires(lambda s, tx: s[Children].forget_grown_up(tx)),
    *TABLES,
)
