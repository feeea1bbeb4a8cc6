"""At the desk: a code that a reader says, typed as it is, opens what waits for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.areas.holds.households import Households
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.rules import Hold, Household
from bot.areas.holds.service import Holds
from bot.base.database import Reader, Transaction
from bot.base.html import joined, lines, paragraphs
from bot.base.i18n import N_
from bot.base.reading.codes import ALPHABET, bare_code
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling, for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.holds import desk
from handlers.holds.buttons import OpenTask, ShowHoldDesk
from handlers.holds.more_buttons import CollectAll
from handlers.navigation import desk_ways
from handlers.paging import number_keys

_LEAD = re.compile(r"^(?:kode|code|pesanan)\b[\s:]*", re.IGNORECASE)
_ONE, _ALL = re.compile(r"P(\d{1,9})"), re.compile(rf"K[{ALPHABET}]{{5}}")


def _bare(text: str) -> str:
    return bare_code(_LEAD.sub("", text.strip()))


def looks(text: str) -> bool:
    """Whether it is written like the code of a hold, P12, or of a household, K7Q4TM."""
    return bool(_ONE.fullmatch(_bare(text)) or _ALL.fullmatch(_bare(text)))


async def means(context: Context, text: str) -> bool:
    """For those of the staff who hand books out: P12 is nothing else, “kampus” only where a household has it."""
    if not context.may(HANDLE_HOLDS):
        return False
    if _ONE.fullmatch(_bare(text)):
        return True
    return await context.services[Households].with_code(context.reader, _bare(text)) is not None


@for_staff(HANDLE_HOLDS)
@reads
async def open_code(context: Context, text: str) -> Screen:
    """What waits for who says this code. Raises Unknown."""
    if one := _ONE.fullmatch(_bare(text)):
        found, _ = await context.services[Holds].desk.task(context.reader, int(one[1]))
        return desk.task(context.t, found)
    return _all(context.t, *await _household(context, context.reader, _bare(text)))


@for_staff(HANDLE_HOLDS, N_("handed out the books of a household"))
@writes
async def collect_all(context: Context, tap: CollectAll, tx: Transaction) -> Screen:
    """All that lay at the desk for them was fetched. Raises Unknown."""
    t = context.t
    _, waiting = await _household(context, tx, tap.code)
    for hold in waiting:
        await context.services[Holds].desk.collected(tx, hold.id, context.person.id)
    said = t.plural("Noted: {n} book was fetched.", "Noted: {n} books were fetched.", len(waiting))
    return Screen(said, [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)])


async def _household(context: Context, reader: Reader, code: str) -> tuple[Household, Sequence[Hold]]:
    found = await context.services[Households].with_code(reader, code)
    if found is None:
        raise Unknown("household")
    return found


def _all(t: Texts, household: Household, waiting: Sequence[Hold]) -> Screen:
    """Titles and codes; whose each is the staff need not know."""
    head = t("<b>{code}</b>: {names}", code=household.code, names=joined(", ", household.names))
    rows = [t("{n}. {title} ({code})", n=n, title=one.title, code=one.code) for n, one in enumerate(waiting, 1)]
    nothing = "" if waiting else t("Nothing waits for them at the desk now.")
    keys = number_keys([(one.title, OpenTask(one.id)) for one in waiting])
    every = [[Button(t("All were fetched"), CollectAll(household.code), style="primary")]] if waiting else []
    return Screen(paragraphs(head, lines(*rows), nothing), [*every, *keys, desk_ways(t)])


CODES = Spelling("hold_code", looks, means, open_code)
