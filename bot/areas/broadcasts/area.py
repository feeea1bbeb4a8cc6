"""Broadcasts declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts import promises
from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.hooks import AudienceCriterion, HoldsBackNews, NewsTopic
from bot.areas.broadcasts.permissions import GRANTS
from bot.areas.broadcasts.personal import TABLES
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.topics import TOPIC, Topics
from bot.areas.broadcasts.worker import Keeper
from bot.base.area import Area, Grants, Hooks, Lasts, Promises, Provides, Repeats, Settles, Starts
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.identity import StaffRoll
from bot.base.services import Services
from bot.delivery.hooks import DrawsLetters, Jobs, LetterEnded, QuietHours
from bot.delivery.outbox.sender import Sender
from bot.settings import Settings


def _broadcasts(services: Services) -> Broadcasts:
    zone, owners = services[Settings].timezone, services[StaffRoll].owners
    return Broadcasts(services[Database], services[Clock], zone, owners, services[Topics], services[Criteria])


AREA = Area(
    "broadcasts",
    Provides(Topics, lambda s: Topics(s[Hooks].of(NewsTopic))),
    Provides(Criteria, lambda s: Criteria(s[Hooks].of(AudienceCriterion), s[Hooks].of(HoldsBackNews))),
    Provides(Broadcasts, _broadcasts),
    Provides(Keeper, lambda s: s[Broadcasts].keeper(s[Sender].wake)),
    Starts(lambda s: s[Keeper].recover()),
    Lasts(lambda s: s[Keeper].run()),
    Repeats(1, lambda s: s[Keeper].wake()),
    Settles(lambda s: s[Keeper].work()),
    Settles(lambda s: s[Keeper].look_after(), before=False),
    Jobs(lambda s: s[Broadcasts].jobs),
    LetterEnded(
        lambda s, tx, letter, ending: s[Broadcasts].endings.ended(tx, letter, ending),
        lambda letter: letter.broadcast is not None,  # its writer is told in sum
    ),
    DrawsLetters(lambda s: s[Broadcasts].drawing(s[QuietHours].are_now)),
    Grants(GRANTS),
    Promises(promises.kept),
    TOPIC,
    *TABLES,
)
