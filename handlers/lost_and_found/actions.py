"""What answers the keys around lost and found things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.lost_and_found.rules import Found, Lost, Missing
from bot.areas.lost_and_found.service import LostAndFound
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.lost_and_found import desk, screens
from handlers.lost_and_found.buttons import (
    AskOwner,
    GiveAway,
    ItIsNotTheirs,
    ItIsTheirs,
    ItTurnedUp,
    OpenFoundThing,
    OpenLostThing,
    ProveLost,
    ShowFoundThings,
    WasFetched,
)
from handlers.lost_and_found.forms import DAYS, FIND, GIVE, LOSE, PROVE


@reads
async def begin(context: Context, _: object) -> Begin:
    """The form of what is missed."""
    return Begin(LOSE)


@reads
async def mine(context: Context, _: object) -> Screen:
    """What I still miss."""
    return screens.mine(context.t, await context.services[LostAndFound].mine(context.reader, context.person.id))


@writes
async def turned_up(context: Context, tap: ItTurnedUp, tx: Transaction) -> Screen:
    """I have it again. Raises Unknown."""
    return screens.turned_up(context.t, await context.services[LostAndFound].withdraw(tx, tap.lost, context.person.id))


@reads
async def begin_proof(context: Context, tap: ProveLost) -> Begin:
    """The detail. Raises Unknown."""
    lost = await context.services[LostAndFound].lost(context.reader, tap.lost, context.person.id)
    return Begin(PROVE, {ABOUT: lost.id})


@for_staff(ANSWER_PEOPLE)
@reads
async def show(context: Context, tap: object) -> Screen:
    """What is kept, and what is missed."""
    page = max(0, tap.page) if isinstance(tap, ShowFoundThings) else 0
    found, lost = await context.services[LostAndFound].lists(context.reader)
    return desk.listed(context.t, found, lost, page)


@for_staff(ANSWER_PEOPLE)
@reads
async def open_found(context: Context, tap: OpenFoundThing) -> Screen:
    """One that is kept. Raises Unknown."""
    return await found_card(context, context.reader, tap.found)


@for_staff(ANSWER_PEOPLE)
@reads
async def open_lost(context: Context, tap: OpenLostThing) -> Screen:
    """One that is missed. Raises Unknown."""
    return await lost_card(context, context.reader, tap.lost)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_found(context: Context, _: object) -> Begin:
    """The form of what was found."""
    return Begin(FIND)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_giving(context: Context, tap: GiveAway) -> Begin:
    """To whom. Raises Unknown."""
    return Begin(GIVE, {ABOUT: (await context.services[LostAndFound].found(context.reader, tap.found)).id})


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_days(context: Context, _: object) -> Begin:
    """For how many days."""
    return Begin(DAYS)


@for_staff(ANSWER_PEOPLE, N_("asked whether a found thing is somebody's"))
@writes
async def ask(context: Context, tap: AskOwner, tx: Transaction) -> Screen:
    """Its owner is asked for a detail. Raises Unknown, NotThatFar."""
    await context.services[LostAndFound].ask(tx, tap.lost, tap.found)
    said = context.t("Asked. They read that it may be here, and nothing of how it looks.")
    return (await found_card(context, tx, tap.found)).led_by(said)


@for_staff(ANSWER_PEOPLE, N_("promised a found thing to its owner"))
@writes
async def agree(context: Context, tap: ItIsTheirs, tx: Transaction) -> Screen:
    """The detail is right. Raises Unknown, NotThatFar."""
    lost = await context.services[LostAndFound].agree(tx, tap.lost)
    said = context.t("They have the code {code} now. Please ask for it at the desk.", code=lost.code)
    return (await lost_card(context, tx, lost.id)).led_by(said)


@for_staff(ANSWER_PEOPLE, N_("told somebody that a found thing is not theirs"))
@writes
async def deny(context: Context, tap: ItIsNotTheirs, tx: Transaction) -> Screen:
    """The detail is not right. Raises Unknown, NotThatFar."""
    lost = await context.services[LostAndFound].deny(tx, tap.lost)
    return (await lost_card(context, tx, lost.id)).led_by(context.t("They hear that it is not theirs."))


@for_staff(ANSWER_PEOPLE, N_("handed a found thing over"))
@writes
async def fetched(context: Context, tap: WasFetched, tx: Transaction) -> Screen:
    """Its owner has it. Raises Unknown, NotThatFar."""
    service = context.services[LostAndFound]
    lost = await service.fetched(tx, tap.lost)
    found, missed = await service.lists(tx)
    return desk.listed(context.t, found, missed, 0).led_by(context.t("Handed over: {what}.", what=lost.what))


async def found_card(context: Context, reader: Reader, found_id: int) -> Screen:
    """One that is kept. Raises Unknown."""
    service = context.services[LostAndFound]
    thing = await service.found(reader, found_id)
    return desk.found_card(context.t, thing, await service.likely_owners(reader, thing))


async def lost_card(context: Context, reader: Reader, lost_id: int) -> Screen:
    """One that is missed. Raises Unknown."""
    service = context.services[LostAndFound]
    lost = await service.lost(reader, lost_id)
    things = (
        [await service.found(reader, lost.found_id)] if lost.found_id else await service.likely_things(reader, lost)
    )
    return desk.lost_card(context.t, lost, things)


# What letters are about when they leave


async def reported(services: Services, reader: Reader, details: Mapping[str, Any]) -> Any:
    """None where it turned up."""
    lost = await _lost(services, reader, details)
    if lost is None or lost.state is not Missing.OPEN:
        return None
    return lost, await services[LostAndFound].likely_things(reader, lost)


async def proven(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Lost, Found] | None:
    """None where a colleague has compared it."""
    return await _both(services, reader, details, Missing.PROVEN)


async def fetch(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Lost, Found] | None:
    """None where they have it."""
    return await _both(services, reader, details, Missing.PROMISED)


async def given(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Lost, Found] | None:
    """What was given away."""
    return await _both(services, reader, details, Missing.UNFOUND)


async def maybe(services: Services, reader: Reader, details: Mapping[str, Any]) -> Lost | None:
    """None where it is no longer asked."""
    lost = await _lost(services, reader, details)
    return lost if lost and lost.state is Missing.ASKED and lost.found_id == details["found"] else None


async def looked_for(services: Services, reader: Reader, details: Mapping[str, Any]) -> Lost | None:
    """None where it turned up."""
    lost = await _lost(services, reader, details)
    return lost if lost and lost.state not in (Missing.WITHDRAWN, Missing.FETCHED) else None


async def unclaimed(services: Services, reader: Reader, details: Mapping[str, Any]) -> Found | None:
    """None where it is no longer kept."""
    try:
        thing = await services[LostAndFound].found(reader, details["found"])
    except Unknown:
        return None
    return thing if not thing.given_to else None


async def _lost(services: Services, reader: Reader, details: Mapping[str, Any]) -> Lost | None:
    try:
        return await services[LostAndFound].lost(reader, details["lost"])
    except Unknown:
        return None


async def _both(
    services: Services, reader: Reader, details: Mapping[str, Any], state: Missing
) -> tuple[Lost, Found] | None:
    lost = await _lost(services, reader, details)
    if lost is None or lost.state is not state or lost.found_id is None:
        return None
    return lost, await services[LostAndFound].found(reader, lost.found_id)
