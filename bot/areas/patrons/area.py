"""Patrons declare themselves."""

from __future__ import annotations

from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.service import Consents
from bot.areas.patrons.demo import enrol
from bot.areas.patrons.key import member_key
from bot.areas.patrons.members import Members
from bot.areas.patrons.permissions import GRANTS
from bot.areas.patrons.personal import TABLES
from bot.areas.patrons.service import Patrons
from bot.areas.patrons.wordings import CARD, CHILD_CARD
from bot.base.area import Area, ForgetsChild, Grants, Provides, Tidies
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.settings import Settings


def _members(services: Services) -> Members:
    settings = services[Settings]
    return Members(services[Clock], settings.timezone, member_key(settings))


def _patrons(services: Services) -> Patrons:
    settings = services[Settings]
    others = services[Consents], services[Members], member_key(settings)
    return Patrons(services[Clock], settings.timezone, *others)


async def _withdrawn(services: Services, tx: Transaction, person_id: int, subject: str) -> None:
    await services[Patrons].withdrawn(tx, person_id, subject)


AREA = Area(
    "patrons",
    Provides(Members, _members),
    Provides(Patrons, _patrons),
    Tidies(lambda s, tx: s[Patrons].tidy(tx)),
    ForgetsChild(lambda s, tx, child: s[Patrons].forget_child(tx, child)),
    AsksConsent(CARD, N_("Member's card"), _withdrawn),
    AsksConsent(CHILD_CARD, N_("A child's member's card"), _withdrawn),
    Grants(GRANTS),
    Demonstrates(enrol, simulated=True),
    *TABLES,
)
