"""Toys declare themselves."""

from __future__ import annotations

from bot.areas.library.hooks import LibraryCloses
from bot.base.area import Area, Grants, Provides, Repeats, Roles, Stops
from bot.base.clock import Clock
from bot.delivery.hooks import Jobs, LetterEnded

from .rules import GRANTS, ROLES
from .service import Toys

AREA = Area(
    "toys",
    Provides(Toys, lambda s: Toys(s[Clock])),
    Jobs(lambda s: s[Toys].jobs()),
    LetterEnded(lambda s, tx, letter, ending: s[Toys].letter_ended(tx, letter, ending)),
    LibraryCloses(lambda s, tx, closure: s[Toys].library_closes(tx, closure)),
    Repeats(0.02, lambda s: s[Toys].goes_round()),
    Stops(lambda s: s[Toys].ends()),
    Grants(GRANTS),
    Roles(ROLES),
)
