"""The poster: a photo, made small enough for every phone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.events.documents.poster import UnreadablePicture, poster_jpeg
from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, writes, writes_after
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.buttons import EditPart, KeepPoster, RemovePoster
from handlers.events.planning.cards import back_to, plan_card
from handlers.events.planning.checks import reach
from handlers.navigation import OpenPlan, menu_key

POSTER = "plan_poster"


async def offered(context: Context, tx: Transaction, event: Event, file_id: str) -> Screen:
    """The photo came; it is fetched and made small when the key is pressed, outside any transaction."""
    plan = replace(event.plan, details=replace(event.plan.details, poster=file_id))
    await context.services[Events].composing.edit(tx, event.id, plan)
    t = context.t
    keep = Button(t("Use it as the poster"), KeepPoster(event.id), style="primary")
    said = t("The photo has arrived. Shall it be the poster of “{title}”?", title=event.details.title)
    return Screen(said, [[keep], back_to(t, event.id)])


async def _made(context: Context, tap: KeepPoster) -> bytes | None:
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    if not event.details.poster:
        return None
    return await asyncio.to_thread(poster_jpeg, await context.fetch(event.details.poster))


@for_staff(MAKE_EVENTS, N_("changed an event"))
@writes_after(_made)
async def keep(context: Context, tap: KeepPoster, tx: Transaction, image: bytes | None) -> Screen:
    """The poster, as residents will get it."""
    t = context.t
    if image is None:
        return await plan_card(context, tap.event)
    await context.services[Events].overview.keep_poster(tx, tap.event, image)
    keys = [
        [Button(t("Another photo"), EditPart(tap.event, "poster")), Button(t("Take it off"), RemovePoster(tap.event))]
    ]
    picture = File(POSTER, f"poster-{tap.event}.jpg", {"event": tap.event})
    return Screen(t("This is the poster now."), [*keys, back_to(t, tap.event)], fresh=True, photo=picture)


@for_staff(MAKE_EVENTS, N_("changed an event"))
@writes
async def remove(context: Context, tap: RemovePoster, tx: Transaction) -> Screen:
    """No poster."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(tx, tap.event)
    plan = replace(event.plan, details=replace(event.plan.details, poster=None))
    await context.services[Events].composing.edit(tx, event.id, plan)
    await context.services[Events].overview.remove_poster(tx, tap.event)
    t = context.t
    return Screen(t("The poster is taken off."), [[Button(t("Back to the event"), OpenPlan(tap.event)), menu_key(t)]],
                  fresh=True)  # fmt: skip


async def make_poster(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | None:
    """The picture as it is kept; None where it was taken off."""
    return await services[Events].reading.poster(reader, details["event"])


def unreadable(context: Context, _: UnreadablePicture) -> Screen:
    """No picture that can be opened."""
    t = context.t
    return Screen(t("This picture cannot be opened. Please send another photo."), [[menu_key(t)]])
