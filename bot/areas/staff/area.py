"""The staff declare themselves."""

from __future__ import annotations

from bot.areas.staff.demo import hire
from bot.areas.staff.permissions import GRANTS
from bot.areas.staff.personal import TABLES
from bot.areas.staff.rules import ROLES
from bot.areas.staff.service import Staff
from bot.base.area import Area, Grants, Provides, Roles
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.base.identity import Access, StaffRoll
from bot.settings import Settings

AREA = Area(
    "staff",
    Provides(Staff, lambda s: Staff(s[Database], s[Clock], s[Access], s[Settings].owner_ids)),
    Provides(StaffRoll, lambda s: s[Staff]),
    Grants(GRANTS),
    Roles(ROLES),
    Demonstrates(hire, simulated=True),
    *TABLES,
)
