"""Where books are picked up besides the desk: readers choose, staff keep the places and see what waits at each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.holds.permissions import HANDLE_HOLDS, SET_HOLDS
from bot.areas.holds.pickups import Pickups
from bot.areas.holds.refusals import PickupWanted
from bot.areas.holds.rules import Pickup
from bot.areas.holds.service import Holds
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.holds import screens
from handlers.holds.buttons import OpenHold, OpenTask, ShowHoldDesk, ShowHoldSettings
from handlers.holds.more_buttons import (
    AddPickup,
    ChoosePickup,
    OpenPickup,
    RemovePickup,
    SetPickup,
    ShowPickups,
    ShowVanList,
)
from handlers.navigation import desk_ways
from handlers.paging import number_keys

_LONGEST = 60


@reads
async def choose(context: Context, tap: ChoosePickup) -> Screen:
    """The desk, or one of the places."""
    t, found = context.t, await context.services[Pickups].all(context.reader)
    waiting = await context.services[Holds].waiting(context.reader, context.person.id, tap.hold)
    said = t("Where would you like to pick up <b>{title}</b>? Books can be brought back there as well.",
             title=waiting.hold.title)  # fmt: skip
    rows = [_row(t, one) for one in found if one.hours]
    keys = [[Button(t("At the desk of the library"), SetPickup(tap.hold))]]
    keys += [[Button(one.name, SetPickup(tap.hold, one.id))] for one in found]
    return Screen(paragraphs(said, lines(*rows)), [*keys, [Button(t("Back"), OpenHold(tap.hold))]])


@writes
async def put(context: Context, tap: SetPickup, tx: Transaction) -> Screen:
    """There. Raises Unknown, NoLongerSo."""
    await context.services[Pickups].choose(tx, context.person.id, tap.hold, tap.pickup)
    return screens.one(context.t, await context.services[Holds].waiting(tx, context.person.id, tap.hold))


@for_staff(HANDLE_HOLDS)
@reads
async def show(context: Context, _: object) -> Screen:
    """All places, and how much waits at each."""
    return await _listed(context)


async def _listed(context: Context, led_by: str = "") -> Screen:
    t, found = context.t, await context.services[Pickups].all(context.reader)
    rows = [t("{n}. {place}: {ready} waiting", n=n, place=one.name, ready=one.ready) for n, one in enumerate(found, 1)]
    nothing = "" if found else t("Books are picked up at the desk only.")
    keys = number_keys([(one.name, OpenPickup(one.id)) for one in found])
    if found:
        keys.append([Button(t("To take along"), ShowVanList())])
    if context.may(SET_HOLDS):
        keys.append([Button(t("Add a place"), AddPickup())])
    head = t("<b>Where books are picked up</b>")
    ways = [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)]
    return Screen(paragraphs(led_by, head, lines(*rows), nothing), [*keys, *ways])


@for_staff(HANDLE_HOLDS)
@reads
async def open_one(context: Context, tap: OpenPickup) -> Screen:
    """What waits at one place. Raises Unknown."""
    t, place = context.t, await context.services[Pickups].find(context.reader, tap.pickup)
    found = await context.services[Pickups].waiting_at(context.reader, tap.pickup)
    rows = [t("{n}. {title} ({code})", n=n, title=one.hold.title, code=one.hold.code) for n, one in enumerate(found, 1)]
    keys = number_keys([(one.hold.title, OpenTask(one.hold.id)) for one in found])
    if context.may(SET_HOLDS):
        keys.append([Button(t("Remove this place"), RemovePickup(place.id))])
    nothing = "" if found else t("Nothing waits here now.")
    return Screen(paragraphs(_row(t, place), lines(*rows), nothing), [*keys, _ways(t)])


@for_staff(SET_HOLDS, N_("removed a place to pick books up"))
@writes
async def remove(context: Context, tap: RemovePickup, tx: Transaction) -> Screen:
    """No longer offered. Raises Unknown, PickupWanted."""
    await context.services[Pickups].remove(tx, tap.pickup)
    return await _listed(context, context.t("The place is no longer offered."))


async def _add(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Pickups].add(tx, answers["name"], answers["hours"] or "")
    return await _listed(context, context.t("Noted. Readers can choose it from now on."))


@for_staff(SET_HOLDS)
@reads
async def begin(context: Context, _: object) -> Begin:
    """Two questions."""
    return Begin(ADD)


def wanted(context: Context, refusal: PickupWanted) -> Screen:
    """Somebody still waits for a book there."""
    t = context.t
    said = t("Books are still to be picked up at {place}. Remove it when they are fetched.", place=refusal.place.name)
    return Screen(said, [_ways(t)])


def _row(t: Texts, one: Pickup) -> Html:
    return (
        t("<b>{place}</b>: {hours}", place=one.name, hours=one.hours)
        if one.hours
        else t("<b>{place}</b>", place=one.name)
    )


def _ways(t: Texts) -> list[Button]:
    return [Button(t("Places"), ShowPickups()), Button(t("Settings"), ShowHoldSettings()), *desk_ways(t)]


ADD = Conversation(
    name="add_pickup",
    version=1,
    title=N_("A place to pick books up"),
    send_label=N_("Save"),
    finish=_add,
    needs=SET_HOLDS,
    deed=N_("added a place to pick books up"),
    why=N_("Residents who reserve a book choose from these places, and read when to come."),
    steps=(
        TextStep(
            name="name",
            label=N_("Place"),
            most=_LONGEST,
            ask=lambda t, answers: t("What is the place called? For example: Mobile library, market square"),
        ),
        TextStep(
            name="hours",
            label=N_("When"),
            optional=True,
            most=_LONGEST,
            ask=lambda t, answers: t("When can books be fetched there? For example: Tuesdays, 10.00 to 11.00"),
        ),
    ),
)
