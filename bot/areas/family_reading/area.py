"""Families that read declare themselves."""

from __future__ import annotations

from bot.areas.children.service import Children
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.family_reading.cards import FamilyCards
from bot.areas.family_reading.demo import furnish
from bot.areas.family_reading.personal import TABLES
from bot.areas.family_reading.service import FamilyReading
from bot.areas.family_reading.wordings import CHILD_READING, FAMILY_CARD
from bot.areas.holds.households import Households
from bot.areas.holds.service import Holds
from bot.base.area import Area, ForgetsChild, Provides, Tidies
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.settings import Settings

AREA = Area(
    "family_reading",
    Provides(FamilyReading, lambda s: FamilyReading(s[Clock], s[Settings].timezone, s[Children], s[Consents])),
    Provides(FamilyCards, lambda s: FamilyCards(s[Consents], s[FamilyReading], s[Households], s[Holds], s[Events])),
    AsksConsent(
        CHILD_READING,
        N_("What you read with a child"),
        lambda s, tx, person, subject: s[FamilyReading].no_longer_agrees(tx, person, subject),
    ),
    AsksConsent(FAMILY_CARD, N_("The family reading card")),
    ForgetsChild(lambda s, tx, child: s[FamilyReading].forget_child(tx, child)),
    Tidies(lambda s, tx: s[FamilyReading].tidy(tx)),
    Demonstrates(furnish, simulated=True),
    *TABLES,
)
