"""Proposals declare themselves."""

from __future__ import annotations

from bot.areas.proposals.personal import TABLES
from bot.areas.proposals.service import Proposals
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.identity import StaffRoll

AREA = Area("proposals", Provides(Proposals, lambda s: Proposals(s[Clock], s[StaffRoll].owners)), *TABLES)
