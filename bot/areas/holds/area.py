"""Holds declare themselves."""

from __future__ import annotations

from bot.areas.catalogue.lending import Lending
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.consents.service import Consents
from bot.areas.holds import letters, promises
from bot.areas.holds.calls import Calls
from bot.areas.holds.demo import reserve
from bot.areas.holds.households import Households
from bot.areas.holds.jobs import jobs
from bot.areas.holds.packages.service import Packages
from bot.areas.holds.permissions import GRANTS
from bot.areas.holds.personal import TABLES
from bot.areas.holds.pickups import Pickups
from bot.areas.holds.service import Holds
from bot.areas.holds.wordings import CHILD_HOLDS, HOUSEHOLD
from bot.areas.library.hooks import LibraryCloses, Touched
from bot.areas.library.rules import Hours
from bot.areas.library.service import Library
from bot.areas.patrons.service import Patrons
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsChild, ForgetsPerson, Grants, Promises, Provides, Repeats, Settles
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import Jobs, LetterEnded
from bot.settings import Settings


async def _touched(services: Services, reader: Reader, hours: Hours) -> Touched:
    n = await services[Holds].deadlines.would_move(reader, hours)
    return Touched(N_("Holds at the desk that are kept longer: {n}"), n)


AREA = Area(
    "holds",
    Provides(Holds, lambda s: Holds(s[Clock], s[Settings].timezone, s[Lending], s[Library], s[Staff], s[Patrons])),
    Provides(Pickups, lambda s: Pickups(s[Clock])),
    Provides(Households, lambda s: Households(s[Clock], s[Consents])),
    AsksConsent(HOUSEHOLD, N_("Picking up together"), lambda s, tx, person, _: s[Households].leave(tx, person)),
    AsksConsent(
        CHILD_HOLDS,
        N_("Books for a child"),
        lambda s, tx, person, subject: s[Holds].forget_child(tx, number_of(subject)),
    ),
    ForgetsChild(lambda s, tx, child: s[Holds].forget_child(tx, child)),
    ForgetsPerson(lambda s, tx, person: s[Households].leave(tx, person)),
    Provides(Calls, lambda s: Calls(s[Clock], s[Patrons])),
    LetterEnded(
        lambda s, tx, letter, ending: s[Calls].letter_ended(tx, letter, ending),
        accounts_for=lambda letter: letter.kind == letters.READY,
    ),
    Jobs(lambda s: jobs(s[Holds], s[Calls])),
    Provides(Packages, lambda s: Packages(s[Settings].timezone, s[Lending], s[Holds].queue, s[Staff])),
    Jobs(lambda s: s[Packages].jobs()),
    Repeats(60, lambda s: s[Holds].align(s[Database])),
    Settles(lambda s: s[Holds].align(s[Database])),
    LibraryCloses(lambda s, tx, closure: s[Holds].deadlines.follow_all(tx), _touched),
    ForgetsPerson(lambda s, tx, person: s[Holds].forget_person(tx, person)),
    Grants(GRANTS),
    Demonstrates(reserve, simulated=True),
    Promises(promises.kept),
    *TABLES,
)
