"""What answers the keys and words around proposals that were made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.proposals.permissions import DECIDE_PROPOSALS
from bot.areas.proposals.rules import Mine
from bot.areas.proposals.service import Proposals
from bot.base.database import Reader, Transaction
from bot.base.refusals import SwitchedOff
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes_after
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from handlers.catalogue import actions as catalogue
from handlers.proposals import desk, screens
from handlers.proposals.buttons import Decide, LookForProposed, OpenProposed, ShowMyProposals, ShowProposed
from handlers.proposals.deciding import DECIDE


async def how_many(context: Context) -> int:
    """How many titles wait, for the desk."""
    return await context.services[Proposals].how_many_open(context.reader) if context.may(DECIDE_PROPOSALS) else 0


@reads
async def show_mine(context: Context, tap: object) -> Screen:
    """One's own, by key or by words."""
    return await _mine(context, max(0, tap.page) if isinstance(tap, ShowMyProposals) else 0)


async def _mine(context: Context, page: int) -> Screen:
    found, total = await context.services[Proposals].mine(context.reader, context.person.id, page)
    if page and not found:
        return await _mine(context, 0)
    return screens.mine(context.t, found, page, total)


async def _look(context: Context, tap: LookForProposed) -> catalogue.Looked:
    """Anybody may look for what they proposed themselves, staff for all of it. Raises Unknown, SwitchedOff."""
    if not context.has("catalogue"):
        raise SwitchedOff("catalogue")
    proposals = context.services[Proposals]
    if context.may(DECIDE_PROPOSALS):
        return await catalogue.look_up(context, (await proposals.card(context.reader, tap.proposal)).title)
    own = await proposals.own(context.reader, context.person.id, tap.proposal)
    return await catalogue.look_up(context, own.title)


@writes_after(_look)
async def look(context: Context, tap: LookForProposed, tx: Transaction, looked: catalogue.Looked) -> Screen:
    """What the catalogue has of it."""
    return await catalogue.answer(context, tx, looked)


@for_staff(DECIDE_PROPOSALS)
@reads
async def show(context: Context, tap: ShowProposed) -> Screen:
    """What waits, or what was decided."""
    return await _titles(context, max(0, tap.page), decided=tap.decided)


async def _titles(context: Context, page: int, *, decided: bool) -> Screen:
    found, more = await context.services[Proposals].titles(context.reader, page, decided=decided)
    if page and not found:
        return await _titles(context, 0, decided=decided)
    return desk.titles(context.t, found, page, more=more, decided=decided)


@for_staff(DECIDE_PROPOSALS)
@reads
async def open_one(context: Context, tap: OpenProposed) -> Screen:
    """The card of a title."""
    found = await context.services[Proposals].card(context.reader, tap.proposal)
    return desk.card(context, found, ShowProposed(tap.decided, tap.page))


@for_staff(DECIDE_PROPOSALS)
@reads
async def decide(context: Context, tap: Decide) -> Begin:
    """The form, with the outcome filled in."""
    found = await context.services[Proposals].card(context.reader, tap.proposal)
    seen = found.decision.id if found.decision else 0
    about = {"proposal": found.id, "seen": seen, "title": found.title}
    return Begin(DECIDE, {ABOUT: about, "outcome": tap.outcome.value})


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> Mine | None:
    """What the letter to whoever asked is about, as it stands when it leaves."""
    ids = details["person"], details["proposal"], details["decision"]
    return await services[Proposals].to_tell(reader, *ids)
