"""Broadcasts declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts import promises
from bot.areas.broadcasts.permissions import GRANTS
from bot.areas.broadcasts.personal import TABLES
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.worker import Keeper
from bot.base.area import Area, Grants, Lasts, Promises, Provides, Repeats, Settles, Starts
from bot.base.clock import Clock
from bot.base.database import Database
from bot.delivery.hooks import DrawsLetters, Jobs, LetterEnded, QuietHours
from bot.delivery.outbox.sender import Sender
from bot.settings import Settings

AREA = Area(
    "broadcasts",
    Provides(Broadcasts, lambda s: Broadcasts(s[Database], s[Clock], s[Settings].timezone, s[Settings].owner_ids)),
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
    *TABLES,
)
