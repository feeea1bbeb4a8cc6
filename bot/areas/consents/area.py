"""Consents declare themselves."""

from __future__ import annotations

from functools import partial

from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.personal import TABLES
from bot.areas.consents.service import Consents
from bot.base.area import Area, Hooks, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.services import Services


def _consents(services: Services) -> Consents:
    asked = {one.wording.purpose: one for one in services[Hooks].of(AsksConsent)}
    titles = {purpose: one.title for purpose, one in asked.items()}
    follows = {purpose: partial(one.withdrawn, services) for purpose, one in asked.items() if one.withdrawn}
    return Consents(services[Database], services[Clock], titles, follows)


AREA = Area("consents", Provides(Consents, _consents), *TABLES)
