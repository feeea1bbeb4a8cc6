"""Proposals declare themselves."""

from __future__ import annotations

from bot.areas.proposals import promises
from bot.areas.proposals.demo import write_proposals
from bot.areas.proposals.permissions import GRANTS
from bot.areas.proposals.personal import TABLES
from bot.areas.proposals.service import Proposals
from bot.base.area import Area, Grants, Promises, Provides
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates
from bot.base.identity import StaffRoll

AREA = Area(
    "proposals",
    Provides(Proposals, lambda s: Proposals(s[Clock], s[StaffRoll].owners)),
    Promises(promises.kept),
    Grants(GRANTS),
    Demonstrates(write_proposals, simulated=True),
    *TABLES,
)
